// Sends a bid, takes it back, and copies a sent one so that it can be replaced. Must not show anything.
import { base64, type Bytes, unbase64, utf8 } from "../../seal/bytes.ts";
import { parseCommit } from "../../seal/commit.ts";
import { CryptFault, recipientOf } from "../../seal/crypt.ts";
import type { FileEntry } from "../../seal/manifest.ts";
import { parseNote, parseVerifierKey, writeNote } from "../../seal/note.ts";
import { resealFile } from "../../seal/reseal.ts";
import { acknowledges, acknowledgesWithdrawal, type Receipt, verifyReceipt } from "../../seal/receipt.ts";
import { browserLine, send } from "../../seal/upload.ts";
import { openCompanyCopy, openManifest, sealVersion, withdraw } from "../../seal/version.ts";
import type { Bid } from "./bid.svelte.ts";
import { bidJson, type BidDraft, draftFrom } from "./content.ts";
import { commit, type DeskOpening, readPart, readVersions, type Receipted, type Version } from "./desk.ts";

/** Why it was not sent: the server's words, or the key of a text. */
export class NotSent extends Error {
  readonly code: string | undefined;
  readonly words: string | undefined;

  constructor(code: string | undefined, words?: string) {
    super(code ?? words ?? "not sent");
    this.code = code;
    this.words = words;
  }
}

/** What sending does now; keys of texts. */
export type Phase = "sealing" | "sending" | "waiting";

const PARTS = "/api/v1/bidding/parts";
const headOf = (opening: DeskOpening) => opening.slots.find(({ slot }) => slot === 1)?.head ?? null;

/** Seals and sends the bid into every opening of the round; gives the receipts in their order. */
export async function submit(bid: Bid, tell: (phase: Phase) => void): Promise<Receipted[]> {
  const receipts: Receipted[] = [];
  await bid.load(bid.desk?.company.id);
  if (bid.failure !== undefined) throw new NotSent(undefined, bid.failure.title);
  if (bid.faults.length > 0) throw new NotSent("vault-record-broken");
  for (const opening of bid.desk?.openings ?? []) receipts.push(await submitOne(bid, opening, tell));
  return receipts;
}

async function submitOne(bid: Bid, opening: DeskOpening, tell: (phase: Phase) => void): Promise<Receipted> {
  const [desk, draft, record] = [bid.desk, bid.draft, bid.record(opening.opening)];
  if (desk === undefined || draft === undefined || record === undefined) throw new NotSent("vault-record-broken");
  tell("sealing");
  const before = await sentBefore(bid, draft, opening);
  if (before !== undefined) return before;
  const head = headOf(opening);
  const place = { host: desk.host, opening: opening.opening, company: desk.company.id, slot: 1, version: (head?.version ?? 0) + 1, previous: head?.hash };
  const content = { place, record, bid: JSON.stringify(bidJson(draft, opening.opening, opening.envelope)), files: filesOf(draft, opening), people: bid.people };
  const sealed = await sealVersion(bid.keyOf(opening.opening), content, bid.ring.key.signer);
  const { manifest } = sealed.commit;
  await send(browserLine({ bidder: desk.company.id }), `${PARTS}/${manifest.object}`, { bytes: sealed.manifest, sha256: manifest.sha256 }, new AbortController().signal, (now) => tell(now === "waiting" ? "waiting" : "sending"));
  tell("sending");
  const sent = await commit("commit", { commit: writeNote(sealed.note), shares: sealed.shares.map(base64), copy: base64(sealed.copy) }, () => tell("waiting"));
  if (!sent.ok) throw new NotSent(undefined, [sent.problem?.title, sent.problem?.detail].filter(Boolean).join(" ") || undefined);
  if (!isReceipt(sent.value, desk.server.receipt, (receipt) => acknowledges(receipt, sealed.commit))) throw new NotSent("vault-receipt-wrong");
  return sent.value;
}

const filesOf = (draft: BidDraft, opening: DeskOpening): FileEntry[] =>
  draft.files.filter((file) => file.opening === opening.opening && file.sha256 !== null).map(({ name, type, size, sha256, parts }) =>
    ({ name, type, envelope: opening.envelope, size, sha256: sha256 ?? "", parts: parts.flatMap((part) => (part === null ? [] : [{ ...part.part }])) }));

/** Whether the server's receipt is signed with its published key and of what was sent. */
function isReceipt({ receipt }: Receipted, key: string, isOf: (receipt: Receipt) => boolean): boolean {
  const verifier = parseVerifierKey(key);
  const verdict = verifier === undefined ? undefined : verifyReceipt(utf8(receipt), [verifier], () => ({ ok: false, code: "log-proof-malformed" }));
  return verdict?.kind === "pending" && isOf(verdict.receipt);
}

/**
 * The receipt of the version in force, if it is this very draft: its answer was lost, or the next envelope failed. A draft that was changed since is
 * not sealed to the key of what was sent: each version has its own.
 */
async function sentBefore(bid: Bid, draft: BidDraft, opening: DeskOpening): Promise<Receipted | undefined> {
  if (headOf(opening) === null || draft.keys[opening.opening] === undefined) return undefined;
  const sent = await reread(bid, opening.opening);
  if (sent === undefined || recipientOf(sent.key) !== recipientOf(bid.keyOf(opening.opening))) return undefined;
  const same = sent.json === JSON.stringify(bidJson(draft, opening.opening, opening.envelope))
    && sent.files.map(({ sha256 }) => sha256).join() === filesOf(draft, opening).map(({ sha256 }) => sha256).join();
  if (!same) throw new NotSent("vault-key-again");
  return sent.version.receipted;
}

/** Takes the bid back in every opening of the round. */
export async function takeBack(bid: Bid, tell: (phase: Phase) => void): Promise<void> {
  await bid.load(bid.desk?.company.id);
  const desk = bid.desk;
  for (const opening of desk?.openings ?? []) {
    const head = headOf(opening);
    // What was taken back before the other envelope failed stays so.
    if (desk === undefined || head === null || opening.slots.find(({ slot }) => slot === 1)?.valid === null) continue;
    const place = { host: desk.host, opening: opening.opening, company: desk.company.id, slot: 1, version: head.version + 1, previous: head.hash };
    tell("sending");
    const note = withdraw(place, bid.ring.key.signer);
    const sent = await commit("withdrawal", { withdrawal: writeNote(note) }, () => tell("waiting"));
    if (!sent.ok) throw new NotSent(undefined, [sent.problem?.title, sent.problem?.detail].filter(Boolean).join(" ") || undefined);
    if (!isReceipt(sent.value, desk.server.receipt, (receipt) => acknowledgesWithdrawal(receipt, place, note))) throw new NotSent("vault-receipt-wrong");
  }
}

/** One opening's version in force, opened with the key of a person of the company. */
export async function reread(bid: Bid, opening: string): Promise<{ version: Version; json: string; files: FileEntry[]; key: Bytes } | undefined> {
  const found = await readVersions(bid.spot(opening));
  const version = found.ok ? found.value.versions.find(({ opens }) => opens) : undefined;
  if (version === undefined) return undefined;
  const note = parseNote(utf8(version.entry));
  const entry = note.ok ? parseCommit(note.value.text) : undefined;
  if (!entry?.ok) throw new CryptFault("seal-file-changed");
  const key = await openCompanyCopy(bid.ring.key.identity, unbase64(version.copy) ?? new Uint8Array(0), entry.value.key);
  const manifest = await openManifest(key, entry.value, (await readPart(entry.value.manifest.object)) ?? new Uint8Array(0));
  return { version, json: manifest.bid, files: manifest.files, key };
}

/** The draft that a replacement begins with: the sent answers, and every file sealed anew to the key of the next version. */
export async function copySent(bid: Bid, name: string, tell: (file: string, share: number) => void): Promise<void> {
  let draft: BidDraft | undefined;
  // New keys, never those of a version that was sent.
  const keys: Record<string, string> = {};
  for (const opening of bid.desk?.openings ?? []) {
    const sent = await reread(bid, opening.opening);
    if (sent === undefined || bid.procedure === undefined) continue;
    const read = draftFrom(sent.json, bid.procedure, name);
    draft = draft === undefined ? read : merged(draft, read);
    const slots = (JSON.parse(sent.json) as { files?: { slot: string; name: string; sha256: string }[] }).files ?? [];
    bid.draft = { ...draft, keys: { ...keys } };
    for (const file of sent.files) {
      const slot = slots.find((entry) => entry.name === file.name && entry.sha256 === file.sha256)?.slot ?? "";
      const copied = await copyFile(bid, opening.opening, file, sent.key, (share) => tell(file.name, share));
      draft.files.push({ id: crypto.randomUUID(), slot, opening: opening.opening, name: file.name, type: file.type, size: copied.size, sha256: copied.sha256, parts: copied.parts });
    }
    Object.assign(keys, bid.draft.keys);
  }
  if (draft !== undefined) bid.begin({ ...draft, keys });
}

/** Two envelopes of one bid: prices come from one, answers and files from the other. */
const merged = (first: BidDraft, second: BidDraft): BidDraft => ({
  ...first, offers: first.offers.map((offer, at) => (offer.price === null && offer.items.length === 0 ? second.offers[at] ?? offer : offer)),
  answers: first.answers.map((answer, at) => (answer.meets === null ? second.answers[at] ?? answer : answer)),
});

function copyFile(bid: Bid, opening: string, file: FileEntry, from: Bytes, tell: (share: number) => void) {
  const line = browserLine({ bidder: bid.desk?.company.id ?? "" });
  const signal = new AbortController().signal;
  return resealFile(file, from, recipientOf(bid.keyOf(opening)), {
    fetch: async ({ object }) => (await readPart(object)) ?? new Uint8Array(0),
    store: ({ part, bytes }) => send(line, `${PARTS}/${part.object}`, { bytes, sha256: part.sha256 }, signal, () => {}),
    progress: (bytes) => tell(file.size === 0 ? 1 : bytes / file.size),
  });
}

/** The receipt as the file that `/pruefen` and `zuschlag receipt verify` read. */
export const receiptFile = ({ receipt }: Receipted, proof: string | undefined): string => `${JSON.stringify({ receipt, ...(proof === undefined ? {} : { proof }) }, null, 2)}\n`;

