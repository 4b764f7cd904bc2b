// The opening record: what a session opened, signed by the officers who opened. Must not hold prices or answers.
import { type Note, parseVerifierKey, check, sign, type SignerKey, type SignatureState } from "./note.ts";
import { type KeyRecord, recordHash } from "./record.ts";
import { fields, type Finding, parseDigest, parseId, parseInstant, parseNumber, Reader, type Result, within, Writer } from "./text.ts";

const OUTCOMES = ["opened", "opened-with-findings", "unreadable", "late", "not-witnessed"] as const;
const MAX_BIDS = 4000;

/** How a bid came out of the session. */
export type Outcome = (typeof OUTCOMES)[number];

/** One bid in the record; instants in µs since 1970 UTC. */
export interface BidLine {
  company: string;
  slot: number;
  version: number;
  commit: string;
  received: bigint;
  outcome: Outcome;
}

/** The record of one opening session; seats by place, bids sorted by company and slot. */
export interface OpeningRecord {
  host: string;
  opening: string;
  record: string;
  deadline: bigint;
  opened: bigint;
  seats: number[];
  bids: BidLine[];
  /** Main bids of which a stored entry was changed since it arrived, sorted; nothing of them was opened. */
  changed: { company: string; slot: number }[];
}

/** What is wrong with an opening record; `code` is the key of its text in locales/. */
export interface OpeningFault {
  code: "seal-opening-text" | "seal-opening-another-record" | "seal-opening-before-deadline" | "seal-opening-too-few-seats" | "seal-opening-seat-signature";
  seat?: number;
  state?: SignatureState;
  finding?: Finding;
}

/** The canonical text. */
export function openingText({ host, opening, record, deadline, opened, seats, bids, changed }: OpeningRecord): string {
  const writer = new Writer(host, "opening-record/v1")
    .line("opening", opening).line("record", record).line("deadline", deadline).line("opened", opened).line("seats", seats.length);
  for (const seat of seats) writer.line("seat", seat);
  writer.line("bids", bids.length);
  for (const { company, slot, version, commit, received, outcome } of bids) {
    writer.line("bid", `${company} ${slot} ${version} ${commit} ${received} ${outcome}`);
  }
  if (changed.length > 0) writer.line("changed", changed.length);
  for (const { company, slot } of changed) writer.line("slot", `${company} ${slot}`);
  return writer.finish();
}

/** Reads the canonical text. */
export function parseOpening(text: string): Result<OpeningRecord> {
  const reader = new Reader(text);
  const host = reader.head("opening-record/v1");
  const opening = reader.take("opening", parseId);
  const record = reader.take("record", parseDigest);
  const deadline = reader.instant("deadline");
  const opened = reader.instant("opened");
  const seats: number[] = [];
  for (let left = reader.number("seats", 1, 16) ?? 0; left > 0; left -= 1) {
    const seat = reader.number("seat", 1, 16);
    if (seat === undefined) continue;
    if ((seats.at(-1) ?? 0) >= seat) reader.report("seat", "seal-text-bad-order");
    seats.push(seat);
  }
  const bids: BidLine[] = [];
  for (let left = reader.number("bids", 0, MAX_BIDS) ?? 0; left > 0; left -= 1) {
    const bid = reader.take("bid", parseBid);
    if (bid === undefined) continue;
    const last = bids.at(-1);
    if (last !== undefined && !isBefore(last, bid)) reader.report("bid", "seal-text-bad-order");
    bids.push(bid);
  }
  const changed = parseChanged(reader);
  return reader.finish(() => (host && opening && record && deadline && opened ? { host, opening, record, deadline, opened, seats, bids, changed } : undefined));
}

// The last lines, which are there only where an entry was changed.
function parseChanged(reader: Reader): OpeningRecord["changed"] {
  const changed: OpeningRecord["changed"] = [];
  for (let left = reader.more ? reader.number("changed", 1, MAX_BIDS) ?? 0 : 0; left > 0; left -= 1) {
    const found = reader.take("slot", parseSlot);
    if (found === undefined) continue;
    const last = changed.at(-1);
    const sorted = last === undefined || last.company < found.company || (last.company === found.company && last.slot < found.slot);
    if (!sorted) reader.report("slot", "seal-text-bad-order");
    changed.push(found);
  }
  return changed;
}

/** The record in a note, if enough of the named seats signed it and none wrongly; else everything that is wrong. */
export function verifyOpening(note: Note, keys: KeyRecord): { record: OpeningRecord; faults: [] } | { record: undefined; faults: OpeningFault[] } {
  const { record, faults } = checkOpening(note.text, keys);
  if (record === undefined) return { record, faults };
  const states = record.seats.map((place) => {
    const key = parseVerifierKey(keys.seats.find((seat) => seat.place === place)?.verifier ?? "");
    return { place, state: key === undefined ? ("missing" as const) : check(note, key) };
  });
  const enough = states.filter(({ state }) => state === "valid").length >= keys.threshold;
  for (const { place, state } of states) {
    if (state === "wrong" || (state === "missing" && !enough)) faults.push({ code: "seal-opening-seat-signature", seat: place, state });
  }
  return faults.length === 0 ? { record, faults: [] } : { record: undefined, faults };
}

/** Signs a record as one of its seats, after the officer's own client has held it against the key record. */
export function signOpening(note: Note, keys: KeyRecord, seat: SignerKey): { note: Note; faults: [] } | { note: undefined; faults: OpeningFault[] } {
  const { faults } = checkOpening(note.text, keys);
  return faults.length === 0 ? { note: sign(note, seat), faults: [] } : { note: undefined, faults };
}

function checkOpening(text: string, keys: KeyRecord): { record: OpeningRecord | undefined; faults: OpeningFault[] } {
  const read = parseOpening(text);
  if (!read.ok) return { record: undefined, faults: read.findings.map((finding) => ({ code: "seal-opening-text", finding })) };
  const record = read.value;
  const faults: OpeningFault[] = [];
  if (record.host !== keys.host || record.opening !== keys.opening || record.record !== recordHash(keys)) faults.push({ code: "seal-opening-another-record" });
  if (record.opened < record.deadline || record.opened < keys.deadline) faults.push({ code: "seal-opening-before-deadline" });
  if (record.seats.length < keys.threshold) faults.push({ code: "seal-opening-too-few-seats" });
  return { record, faults };
}

function parseBid(text: string): BidLine | undefined {
  const [company, slot, version, commit, received, word] = fields(text, 6) ?? [];
  const number = (value: string | undefined) => within(parseNumber(value ?? ""), 0, Number.MAX_SAFE_INTEGER);
  const [main, count, at] = [number(slot), number(version), parseInstant(received ?? "")];
  const outcome = OUTCOMES.find((known) => known === word);
  if (!company || !parseId(company) || main === undefined || count === undefined || !commit || !parseDigest(commit) || at === undefined || !outcome) return undefined;
  return { company, slot: main, version: count, commit, received: at, outcome };
}

function parseSlot(text: string): OpeningRecord["changed"][number] | undefined {
  const [company, slot] = fields(text, 2) ?? [];
  const number = within(parseNumber(slot ?? ""), 0, Number.MAX_SAFE_INTEGER);
  return company && parseId(company) && number !== undefined ? { company, slot: number } : undefined;
}

function isBefore(a: BidLine, b: BidLine): boolean {
  if (a.company !== b.company) return a.company < b.company;
  return a.slot !== b.slot ? a.slot < b.slot : a.version < b.version;
}
