// Judges all key records of one opening in their order, each as successor of the one before and against the record seen earlier. Must not fetch or remember anything.
import { type Note } from "./note.ts";
import { type KeyRecord, parseRecord } from "./record.ts";
import { differences, type RecordFault, verifyRecord } from "./record-check.ts";

/** What somebody knows who is shown the records of an opening. */
export interface Seen {
  /** The server's published record keys as text, old ones included; the newest is the last. */
  servers: string[];
  /** The record that was in force when the opening was looked at before. */
  pinned?: KeyRecord | undefined;
  /** Whether the authority may open with one person. */
  singleOpener?: boolean;
}

type Judged = { record: KeyRecord; faults: [] } | { record: undefined; faults: RecordFault[] };
const broken: Judged = { record: undefined, faults: [{ code: "seal-record-chain-broken" }] };

/**
 * The last record of a chain that begins with the first, if nothing is wrong with any of them; else what is wrong with the
 * first that fails. A chain that no longer holds the record seen before is broken, and what was swapped in it is named.
 */
export function verifyChain(notes: Note[], { servers, pinned, singleOpener = false }: Seen): Judged {
  let last: KeyRecord | undefined;
  let met = pinned === undefined;
  for (const note of notes) {
    const read = parseRecord(note.text);
    const server = servers.find((key) => read.ok && key === read.value.server) ?? servers.at(-1) ?? "";
    const judged = verifyRecord(note, { server, singleOpener, ...(last === undefined ? {} : { previous: last }) });
    if (judged.record === undefined) return judged;
    if (last === undefined && judged.record.sequence !== 1) return broken;
    if (pinned?.sequence === judged.record.sequence) {
      const swapped = differences(pinned, judged.record);
      if (swapped.length > 0) return { record: undefined, faults: swapped };
      met = true;
    }
    last = judged.record;
  }
  return last === undefined || !met ? broken : { record: last, faults: [] };
}
