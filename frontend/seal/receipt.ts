// The receipt and its check, offline: for the page /pruefen and for the bidder's client. Must not fetch keys or checkpoints.
import { digest, text as decode, unhex, utf8 } from "./bytes.ts";
import { type Commit, commitHash, type Place } from "./commit.ts";
import { check, type Note, parseNote, type VerifierKey } from "./note.ts";
import { type Finding, parseDigest, parseHost, parseId, Reader, type Result } from "./text.ts";

const INCLUDE_WITHIN = 600_000_000n;
const MAX_FILE = 4 << 20;
const MAX_COUNT = 9_999;

/** What is acknowledged. */
export type ReceiptKind = "bid" | "withdrawal" | "late";

/** A receipt; instants in µs since 1970 UTC. */
export interface Receipt {
  number: string;
  kind: ReceiptKind;
  host: string;
  opening: string;
  company: string;
  slot: number;
  version: number;
  received: bigint;
  deadline: bigint;
  record: string;
  commit: string;
  previous: string | undefined;
  salt: string;
  commitment: string;
  log: string;
  includeBy: bigint;
}

/** Why a receipt is wrong; `code` is the key of its text in locales/. */
export interface ReceiptFault {
  code: string;
  finding?: Finding;
}

/** What verifying a file gives. `L` is what the log's proof shows. */
export type Verdict<L> =
  | { kind: "in-log"; receipt: Receipt; log: L }
  | { kind: "pending"; receipt: Receipt }
  | { kind: "unknown-key"; receipt: Receipt }
  | { kind: "not-a-receipt" }
  | { kind: "wrong"; faults: ReceiptFault[] };

/** Judges the proof for a receipt's commitment: what it shows, or the code of what is wrong with it. */
export type InLog<L> = (receipt: Receipt, proof: string) => { ok: true; value: L } | { ok: false; code: string };

/** Reads the canonical text; commitment and last instant must follow from the other lines. */
export function parseReceipt(text: string): Result<Receipt> {
  const reader = new Reader(text);
  const host = reader.head("receipt/v1");
  const number = reader.take("number", parseId);
  const kind = reader.take("kind", parseKind);
  const opening = reader.take("opening", parseId);
  const company = reader.take("company", parseId);
  const slot = reader.number("slot", 1, MAX_COUNT);
  const version = reader.number("version", 1, MAX_COUNT);
  const received = reader.instant("received");
  const deadline = reader.instant("deadline");
  const record = reader.take("record", parseDigest);
  const commit = reader.take("commit", parseDigest);
  const previous = reader.link("previous");
  const salt = reader.take("salt", parseDigest);
  const commitment = reader.take("commitment", (value) => (value === expected(text, salt) ? value : undefined));
  const log = reader.take("log", parseOrigin);
  const includeBy = reader.instant("include-by");
  if (received !== undefined && includeBy !== undefined && includeBy !== received + INCLUDE_WITHIN) {
    reader.report("include-by", "seal-text-bad-value");
  }
  return reader.finish(() =>
    host && number && kind && opening && company && slot && version && received && deadline && record && commit
      && previous !== undefined && salt && commitment && log && includeBy
      ? { number, kind, host, opening, company, slot, version, received, deadline, record, commit, previous: previous ?? undefined, salt, commitment, log, includeBy }
      : undefined);
}

/** Verifies the file of a receipt, JSON or bare note, with the published receipt keys, old ones included. */
export function verifyReceipt<L>(file: Uint8Array, keys: VerifierKey[], inLog: InLog<L>): Verdict<L> {
  const read = readFile(file);
  if (read === undefined) return { kind: "not-a-receipt" };
  const parsed = parseReceipt(read.note.text);
  if (!parsed.ok) return { kind: "wrong", faults: parsed.findings.map((finding) => ({ code: "seal-receipt-text", finding })) };
  const receipt = parsed.value;
  const states = keys.map((key) => check(read.note, key));
  const faults: ReceiptFault[] = [];
  if (states.includes("wrong")) faults.push({ code: "seal-receipt-signature" });
  if ((receipt.received >= receipt.deadline) !== (receipt.kind === "late")) faults.push({ code: "seal-receipt-kind-contradicts-times" });
  const shown = read.proof === undefined ? undefined : inLog(receipt, read.proof);
  if (shown?.ok === false) faults.push({ code: shown.code });
  if (faults.length > 0) return { kind: "wrong", faults };
  if (!states.includes("valid")) return { kind: "unknown-key", receipt };
  return shown?.ok ? { kind: "in-log", receipt, log: shown.value } : { kind: "pending", receipt };
}

/** Whether a receipt acknowledges this very commit; asked before anybody is told "received". */
export function acknowledges(receipt: Receipt, commit: Commit): boolean {
  return isAt(receipt, commit.place) && receipt.commit === commitHash(commit) && receipt.kind !== "withdrawal";
}

/** Whether a receipt acknowledges the withdrawal with this text. */
export const acknowledgesWithdrawal = (receipt: Receipt, place: Place, note: Note): boolean =>
  isAt(receipt, place) && receipt.commit === digest(utf8(note.text)) && receipt.kind === "withdrawal";

const isAt = (receipt: Receipt, { host, opening, company, slot, version }: Place): boolean =>
  receipt.host === host && receipt.opening === opening && receipt.company === company && receipt.slot === slot && receipt.version === version;

const parseKind = (word: string): ReceiptKind | undefined =>
  word === "bid" || word === "withdrawal" || word === "late" ? word : undefined;

/** The commitment that follows from the lines up to `previous` and the salt. */
function expected(text: string, salt: string | undefined): string | undefined {
  const bytes = salt === undefined ? undefined : unhex(salt, 32);
  const act = utf8(text.slice(0, text.indexOf("\nsalt ") + 1));
  return bytes && digest(utf8("zuschlag/act/v1\n"), bytes, unhex(digest(act), 32) ?? bytes);
}

function parseOrigin(text: string): string | undefined {
  const slash = text.indexOf("/");
  const fine = slash > 0 && parseHost(text.slice(0, slash)) && /^[A-Za-z0-9/.-]{1,64}$/.test(text.slice(slash + 1));
  return fine ? text : undefined;
}

function readFile(file: Uint8Array): { note: Note; proof: string | undefined } | undefined {
  if (file.length > MAX_FILE) return undefined;
  const start = decode(file.subarray(0, 64).filter((byte) => byte < 0x80))?.trimStart() ?? "";
  if (!start.startsWith("{")) {
    const note = parseNote(file);
    return note.ok ? { note: note.value, proof: undefined } : undefined;
  }
  try {
    const raw: unknown = JSON.parse(decode(file) ?? "");
    const { receipt, proof } = raw as { receipt?: unknown; proof?: unknown };
    const note = typeof receipt === "string" ? parseNote(utf8(receipt)) : undefined;
    if (!note?.ok || !(proof === undefined || proof === null || typeof proof === "string")) return undefined;
    return { note: note.value, proof: proof ?? undefined };
  } catch {
    return undefined;
  }
}
