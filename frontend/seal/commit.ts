// The commit: a few kilobytes that say which ciphertexts are a bid version; and the withdrawal. Must not hold plaintext.
import { digest, utf8 } from "./bytes.ts";
import { type Measured, parseRecipient } from "./crypt.ts";
import { parseKeyText } from "./record.ts";
import { MAX_SHARES } from "./shamir.ts";
import { fields, parseDigest, parseId, parseNumber, parseObject, Reader, type Result, within, Writer } from "./text.ts";

/** Most parts of one version. */
export const MAX_PARTS = 4096;
/** Largest sealed part in bytes: 16 MiB and age's overhead. */
export const MAX_PART = 17 << 20;
const MAX_MANIFEST = 17 << 20;
const MAX_SHARE = 4 << 10;
const MAX_COPY = 32 << 10;
const MAX_COUNT = 9_999;

/** Where a version stands. `previous` is the hash of the version before. */
export interface Place {
  host: string;
  opening: string;
  company: string;
  slot: number;
  version: number;
  previous: string | undefined;
}

/** A stored object by name, size and hash of its ciphertext. */
export interface Part extends Measured {
  object: string;
}

/** A sealed share by size and hash, and the commitment to what is inside. */
export interface ShareLine extends Measured {
  commitment: string;
}

/** One sealed version of a bid. */
export interface Commit {
  place: Place;
  record: string;
  key: string;
  signer: string;
  manifest: Part;
  /** The gate's first, then the seats' in the order of their places. */
  shares: ShareLine[];
  copy: Measured;
  /** Sorted by object name. */
  parts: Part[];
  nonce: string;
}

/** A bid taken back before the deadline. */
export interface Withdrawal {
  place: Place;
  signer: string;
  nonce: string;
}

/** The canonical text. */
export function commitText(commit: Commit): string {
  const writer = headOf(commit).line("manifest", partText(commit.manifest)).line("shares", commit.shares.length);
  for (const { size, sha256, commitment } of commit.shares) writer.line("share", `${size} ${sha256} ${commitment}`);
  writer.line("copy", `${commit.copy.size} ${commit.copy.sha256}`).line("parts", commit.parts.length);
  for (const part of commit.parts) writer.line("part", partText(part));
  return writer.line("nonce", commit.nonce).finish();
}

/** SHA-256 of the canonical text. */
export const commitHash = (commit: Commit): string => digest(utf8(commitText(commit)));

/** What every sealed share is bound to: the commit's first nine lines. */
export const contextOf = (commit: Pick<Commit, "place" | "record" | "key" | "signer">): string =>
  digest(utf8("zuschlag/bid-context/v1\n"), utf8(headOf(commit).finish()));

/** The canonical text of a withdrawal. */
export const withdrawalText = ({ place, signer, nonce }: Withdrawal): string =>
  writePlace(place, "withdrawal/v1").line("signer", signer).line("nonce", nonce).finish();

/** Reads the canonical text of a commit. */
export function parseCommit(text: string): Result<Commit> {
  const reader = new Reader(text);
  const place = readPlace(reader, "commit/v1");
  const record = reader.take("record", parseDigest);
  const key = reader.take("key", parseRecipient);
  const signer = reader.take("signer", parseKeyText);
  const manifest = reader.take("manifest", (value) => parsePart(value, MAX_MANIFEST));
  const shares: ShareLine[] = [];
  for (let left = reader.number("shares", 2, MAX_SHARES + 1) ?? 0; left > 0; left -= 1) {
    const share = reader.take("share", parseShareLine);
    if (share !== undefined) shares.push(share);
  }
  const copy = reader.take("copy", (value) => parseMeasured(value, MAX_COPY));
  const parts: Part[] = [];
  for (let left = reader.number("parts", 0, MAX_PARTS) ?? 0; left > 0; left -= 1) {
    const part = reader.take("part", (value) => parsePart(value, MAX_PART));
    if (part === undefined) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.object >= part.object) reader.report("part", "seal-text-bad-order");
    parts.push(part);
  }
  const nonce = reader.take("nonce", parseDigest);
  return reader.finish(() =>
    place && record && key && signer && manifest && copy && nonce
      ? { place, record, key, signer, manifest, shares, copy, parts, nonce }
      : undefined);
}

/** Reads the canonical text of a withdrawal; it always has a version before it. */
export function parseWithdrawal(text: string): Result<Withdrawal> {
  const reader = new Reader(text);
  const place = readPlace(reader, "withdrawal/v1");
  if (place !== undefined && place.previous === undefined) reader.report("previous", "seal-text-bad-value");
  const signer = reader.take("signer", parseKeyText);
  const nonce = reader.take("nonce", parseDigest);
  return reader.finish(() => (place && signer && nonce ? { place, signer, nonce } : undefined));
}

function headOf({ place, record, key, signer }: Pick<Commit, "place" | "record" | "key" | "signer">): Writer {
  return writePlace(place, "commit/v1").line("record", record).line("key", key).line("signer", signer);
}

function writePlace({ host, opening, company, slot, version, previous }: Place, format: string): Writer {
  return new Writer(host, format)
    .line("opening", opening)
    .line("company", company)
    .line("slot", slot)
    .line("version", version)
    .optional("previous", previous);
}

function readPlace(reader: Reader, format: string): Place | undefined {
  const host = reader.head(format);
  const opening = reader.take("opening", parseId);
  const company = reader.take("company", parseId);
  const slot = reader.number("slot", 1, MAX_COUNT);
  const version = reader.number("version", 1, MAX_COUNT);
  const previous = reader.link("previous");
  if (version !== undefined && previous !== undefined && (version === 1) !== (previous === null)) {
    reader.report("previous", "seal-text-bad-value");
  }
  return host && opening && company && slot && version && previous !== undefined
    ? { host, opening, company, slot, version, previous: previous ?? undefined }
    : undefined;
}

const partText = ({ object, size, sha256 }: Part): string => `${object} ${size} ${sha256}`;

/** A part as it stands in commit and manifest. */
export function parsePart(text: string, limit: number): Part | undefined {
  const [object, ...rest] = fields(text, 3) ?? [];
  const measured = parseMeasured(rest.join(" "), limit);
  return object !== undefined && parseObject(object) && measured ? { object, ...measured } : undefined;
}

function parseMeasured(text: string, limit: number): Measured | undefined {
  const [size, sha256] = fields(text, 2) ?? [];
  if (size === undefined || sha256 === undefined) return undefined;
  const bytes = within(parseNumber(size), 0, limit);
  return bytes !== undefined && parseDigest(sha256) ? { size: bytes, sha256 } : undefined;
}

function parseShareLine(text: string): ShareLine | undefined {
  const [size, sha256, commitment] = fields(text, 3) ?? [];
  const measured = parseMeasured(`${size} ${sha256}`, MAX_SHARE);
  return commitment !== undefined && parseDigest(commitment) && measured ? { ...measured, commitment } : undefined;
}
