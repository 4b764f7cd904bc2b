// Seals one version: its key, the key's shares, the manifest, and the signed commit over all of it. Must not read files nor talk to anybody.
import { type Bytes, concat, hex, random, strip, utf8 } from "./bytes.ts";
import { type Commit, commitText, contextOf, type Part, type Place, withdrawalText } from "./commit.ts";
import { CryptFault, type Identity, measure, open, randomIdentity, recipientOf, seal } from "./crypt.ts";
import { type FileEntry, type Manifest, manifestJson, readManifest } from "./manifest.ts";
import { type Note, sign, type SignerKey } from "./note.ts";
import { frameManifest, MANIFEST_SIZES, unframe } from "./pad.ts";
import { type KeyRecord, recordHash } from "./record.ts";
import { split } from "./shamir.ts";
import { commitmentOf, gatePlain, seatPlain } from "./share.ts";

const COPY = utf8("zuschlag/company-copy/v1\n");
const COPY_SIZES = [8, 16, 32, 64];

/** Why a version could not be sealed; keys of texts in locales/. */
export type SealCode = "seal-manifest-too-large" | "seal-people" | "seal-record-unusable";

/** A failure to seal, by its code. */
export class SealFault extends Error {
  readonly code: SealCode;

  constructor(code: SealCode) {
    super(code);
    this.code = code;
  }
}

/** What a version contains before it is sealed. `record` has been verified by the caller. */
export interface Content {
  place: Place;
  record: KeyRecord;
  bid: string;
  files: FileEntry[];
  /** Recipients of the people of the company who may bid. */
  people: string[];
}

/** A version ready to be sent: upload the manifest under `commit.manifest.object`, then send note, shares and copy. */
export interface SealedVersion {
  commit: Commit;
  note: Note;
  manifest: Bytes;
  shares: Bytes[];
  copy: Bytes;
}

/** Seals a version whose files are sealed already to `key`. */
export async function sealVersion(key: Identity, content: Content, signer: SignerKey): Promise<SealedVersion> {
  const { place, record, bid, files, people } = content;
  const nonce = hex(random(32));
  const head = { place, record: recordHash(record), key: recipientOf(key), signer: signer.verifier.text };
  const manifest = await sealManifest(head.key, { place, record: head.record, nonce, bid, files });
  const copy = await companyCopy(key, people);
  const { shares, lines } = await sealShares(key, record, head);
  const commit: Commit = {
    ...head,
    manifest: { object: hex(random(16)), ...measure(manifest) },
    shares: lines,
    copy: measure(copy),
    parts: files.flatMap(({ parts }) => parts).sort(byObject),
    nonce,
  };
  return { commit, note: sign({ text: commitText(commit), signatures: [] }, signer), manifest, shares, copy };
}

/** The signed withdrawal of the version before `place`. */
export function withdraw(place: Place, signer: SignerKey): Note {
  const text = withdrawalText({ place, signer: signer.verifier.text, nonce: hex(random(32)) });
  return sign({ text, signatures: [] }, signer);
}

/** The sealed copy of the key for the company's own people. The number of recipients is padded with keys that nobody holds. */
export async function companyCopy(key: Identity, people: string[]): Promise<Bytes> {
  return seal(hideNumber(people), concat(COPY, key));
}

/** The people, and as many keys that nobody holds as make 8, 16, 32 or 64 recipients. */
export function hideNumber(people: string[]): string[] {
  const size = COPY_SIZES.find((size) => people.length <= size);
  if (size === undefined || people.length === 0) throw new SealFault("seal-people");
  return [...people, ...Array.from({ length: size - people.length }, () => recipientOf(randomIdentity()))];
}

/** Opens a company's copy with a personal key and holds it against the expected public key. */
export async function openCompanyCopy(person: Identity, sealed: Uint8Array, expected: string): Promise<Identity> {
  const key = strip(await open(person, sealed, 4096), COPY);
  if (key?.length !== 32) throw new CryptFault("seal-file-changed");
  const identity = new Uint8Array(key);
  if (recipientOf(identity) !== expected) throw new CryptFault("seal-file-not-for-this-key");
  return identity;
}

/** Opens the inner manifest of one's own bid, to reread, copy or replace it. */
export async function openManifest(key: Identity, commit: Commit, sealed: Uint8Array): Promise<Manifest> {
  const { size, sha256 } = measure(sealed);
  const plain = size === commit.manifest.size && sha256 === commit.manifest.sha256
    ? await open(key, sealed, MANIFEST_SIZES.at(-1) ?? 0)
    : new Uint8Array(0);
  const json = unframe(plain);
  const manifest = json === undefined ? undefined : readManifest(json, commit);
  if (manifest === undefined) throw new CryptFault("seal-file-changed");
  return manifest;
}

async function sealManifest(key: string, manifest: Manifest): Promise<Bytes> {
  const framed = frameManifest(utf8(manifestJson(manifest)));
  if (framed === undefined) throw new SealFault("seal-manifest-too-large");
  return seal([key], framed);
}

/** Masks and splits the key and seals each share: M = s XOR R, R to the gate, the shares of M to the seats. */
async function sealShares(key: Identity, record: KeyRecord, head: Pick<Commit, "place" | "record" | "key" | "signer">) {
  const context = contextOf(head);
  const mask = random(32);
  const masked = key.map((byte, at) => byte ^ (mask[at] ?? 0));
  const parts = split(masked, record.threshold, record.seats.length);
  if (parts === undefined) throw new SealFault("seal-record-unusable");
  const sealed = [seal([record.gate], gatePlain(head, mask))];
  const commitments = [commitmentOf(context, 0, mask)];
  for (const [at, share] of parts.entries()) {
    const recipient = record.seats[at]?.recipient;
    if (recipient === undefined) throw new SealFault("seal-record-unusable");
    sealed.push(seal([recipient], seatPlain(head, share)));
    commitments.push(commitmentOf(context, share.x, share.y));
  }
  const shares = await Promise.all(sealed);
  const lines = shares.map((bytes, at) => ({ ...measure(bytes), commitment: commitments[at] ?? "" }));
  for (const secret of [mask, masked, ...parts.map(({ y }) => y)]) secret.fill(0);
  return { shares, lines };
}

const byObject = (a: Part, b: Part) => (a.object < b.object ? -1 : 1);
