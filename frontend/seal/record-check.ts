// Judges a key record: form, signatures, chain, and what differs from what is known, each fault by its name. Must not fetch anything.
import { check, type Note, parseVerifierKey, type SignatureState } from "./note.ts";
import { type KeyRecord, parseRecord, recordHash } from "./record.ts";
import type { SeatLine } from "./seat.ts";
import type { Finding } from "./text.ts";

/** What the checker knows besides the record itself. */
export interface Known {
  /** The server's published record key, as text. */
  server: string;
  /** The hash in the procurement documents, a receipt or the log. */
  hash?: string;
  /** The same record as it was seen before. */
  pinned?: KeyRecord;
  /** The record before this one. */
  previous?: KeyRecord;
  /** The officer's own seat. */
  own?: SeatLine;
  /** Whether the authority may open with one person. */
  singleOpener?: boolean;
}

/** One thing that is wrong with a key record; `code` is the key of its text in locales/. */
export interface RecordFault {
  code:
    | "seal-record-text" | "seal-record-server-key-swapped" | "seal-record-server-signature" | "seal-record-seat-signature"
    | "seal-record-unknown-hash" | "seal-record-gate-swapped" | "seal-record-seat-swapped" | "seal-record-seat-count-changed"
    | "seal-record-threshold-changed" | "seal-record-another-opening" | "seal-record-deadline-changed" | "seal-record-chain-broken"
    | "seal-record-predecessor-seats" | "seal-record-threshold-too-low" | "seal-record-too-few-seats" | "seal-record-shared-key";
  seat?: number;
  state?: SignatureState;
  finding?: Finding;
  /** Signatures of predecessor seats that hold, and how many are needed. */
  have?: number;
  need?: number;
}

/** The record in a note, if nothing is wrong with it; else everything that is. */
export function verifyRecord(note: Note, known: Known): { record: KeyRecord; faults: [] } | { record: undefined; faults: RecordFault[] } {
  const read = parseRecord(note.text);
  if (!read.ok) return { record: undefined, faults: read.findings.map((finding) => ({ code: "seal-record-text", finding })) };
  const record = read.value;
  const faults = [
    ...form(record, known.singleOpener ?? false),
    ...signatures(note, record, known.server),
    ...chain(note, record, known.previous),
    ...againstKnown(record, known),
  ];
  const distinct = faults.filter((fault, at) => faults.findIndex((other) => same(other, fault)) === at);
  return distinct.length === 0 ? { record, faults: [] } : { record: undefined, faults: distinct };
}

function form(record: KeyRecord, singleOpener: boolean): RecordFault[] {
  const faults: RecordFault[] = [];
  if (record.threshold === 1 && !singleOpener) faults.push({ code: "seal-record-threshold-too-low" });
  if (record.seats.length <= record.threshold) faults.push({ code: "seal-record-too-few-seats" });
  const keys = new Set([record.gate, record.server]);
  for (const { place, recipient, verifier } of record.seats) {
    if (keys.has(recipient) || keys.has(verifier)) faults.push({ code: "seal-record-shared-key", seat: place });
    keys.add(recipient).add(verifier);
  }
  return faults;
}

function signatures(note: Note, record: KeyRecord, server: string): RecordFault[] {
  const faults: RecordFault[] = [];
  if (record.server !== server) faults.push({ code: "seal-record-server-key-swapped" });
  const state = stateOf(note, server);
  if (state !== "valid") faults.push({ code: "seal-record-server-signature", state });
  for (const { place, verifier } of record.seats) {
    const state = stateOf(note, verifier);
    if (state !== "valid") faults.push({ code: "seal-record-seat-signature", seat: place, state });
  }
  return faults;
}

function chain(note: Note, record: KeyRecord, previous: KeyRecord | undefined): RecordFault[] {
  const faults: RecordFault[] = [];
  const add = (wrong: boolean, code: RecordFault["code"]) => { if (wrong) faults.push({ code }); };
  add((record.sequence === 1) !== (record.previous === undefined), "seal-record-chain-broken");
  if (previous === undefined) return faults;
  add(record.previous !== recordHash(previous) || record.sequence !== previous.sequence + 1, "seal-record-chain-broken");
  add(record.host !== previous.host || record.opening !== previous.opening, "seal-record-another-opening");
  add(record.threshold !== previous.threshold, "seal-record-threshold-changed");
  add(record.deadline < previous.deadline, "seal-record-deadline-changed");
  const have = previous.seats.filter(({ verifier }) => stateOf(note, verifier) === "valid").length;
  if (have < previous.threshold) faults.push({ code: "seal-record-predecessor-seats", have, need: previous.threshold });
  return faults;
}

function againstKnown(record: KeyRecord, { hash, own, pinned }: Known): RecordFault[] {
  const faults: RecordFault[] = [];
  if (hash !== undefined && hash !== recordHash(record)) faults.push({ code: "seal-record-unknown-hash" });
  if (own !== undefined && !record.seats.some((seat) => sameSeat(seat, own))) {
    faults.push({ code: "seal-record-seat-swapped", seat: own.place });
  }
  return pinned === undefined ? faults : [...faults, ...differences(pinned, record)];
}

/** What differs between a record as it was seen and the same record as it is shown now. */
export function differences(seen: KeyRecord, shown: KeyRecord): RecordFault[] {
  const faults: RecordFault[] = [];
  const add = (differs: boolean, code: RecordFault["code"]) => { if (differs) faults.push({ code }); };
  add(seen.host !== shown.host || seen.opening !== shown.opening, "seal-record-another-opening");
  add(seen.sequence !== shown.sequence || seen.previous !== shown.previous, "seal-record-chain-broken");
  add(seen.deadline !== shown.deadline, "seal-record-deadline-changed");
  add(seen.threshold !== shown.threshold, "seal-record-threshold-changed");
  add(seen.gate !== shown.gate, "seal-record-gate-swapped");
  add(seen.server !== shown.server, "seal-record-server-key-swapped");
  add(seen.seats.length !== shown.seats.length, "seal-record-seat-count-changed");
  for (const [at, old] of seen.seats.entries()) {
    const now = shown.seats[at];
    if (now !== undefined && !sameSeat(old, now)) faults.push({ code: "seal-record-seat-swapped", seat: old.place });
  }
  return faults;
}

const sameSeat = (a: SeatLine, b: SeatLine) => a.place === b.place && a.recipient === b.recipient && a.verifier === b.verifier;
const same = (a: RecordFault, b: RecordFault) => a.code === b.code && a.seat === b.seat;

function stateOf(note: Note, key: string): SignatureState {
  const verifier = parseVerifierKey(key);
  return verifier === undefined ? "missing" : check(note, verifier);
}
