// The keys to which a bid is sealed: judged from the first record on, and against what this browser saw before. Must not seal.
import { utf8 } from "../../seal/bytes.ts";
import { type Note, parseNote } from "../../seal/note.ts";
import { type KeyRecord, parseRecord, recordHash, recordText } from "../../seal/record.ts";
import { verifyChain } from "../../seal/record-chain.ts";
import type { RecordFault } from "../../seal/record-check.ts";
import type { Desk, DeskOpening } from "./desk.ts";

/** The record of an opening, which is remembered from now on; or why nothing may be sealed to it. */
export function trusted(opening: DeskOpening, desk: Desk): { record: KeyRecord } | { faults: RecordFault[] } {
  const notes: Note[] = [];
  for (const text of [...opening.earlier, opening.record ?? ""]) {
    const note = parseNote(utf8(text));
    if (!note.ok) return { faults: note.findings.map((finding) => ({ code: "seal-record-text" as const, finding })) };
    notes.push(note.value);
  }
  const seen = localStorage.getItem(seenKey(opening));
  const pinned = seen === null ? undefined : parseRecord(seen);
  // What was remembered can't be read any more: that is no reason to trust whatever is shown now.
  if (pinned?.ok === false) return { faults: [{ code: "seal-record-chain-broken" }] };
  // Whether one person may open is the authority's choice; the page tells it, the record shows it.
  const { record, faults } = verifyChain(notes, { servers: desk.server.record, pinned: pinned?.value, singleOpener: true });
  if (record === undefined) return { faults };
  if (record.opening !== opening.opening || record.host !== desk.host) return { faults: [{ code: "seal-record-another-opening" }] };
  if (opening.record_hash !== null && opening.record_hash !== recordHash(record)) return { faults: [{ code: "seal-record-unknown-hash" }] };
  localStorage.setItem(seenKey(opening), recordText(record));
  return { record };
}

const seenKey = ({ opening }: DeskOpening): string => `record ${opening}`;
