// What an officer's browser does with seats: make and accept them, check a key record, sign it, hand a seat over. Must not show anything.
import { base64, unbase64, utf8 } from "../../seal/bytes.ts";
import { CryptFault } from "../../seal/crypt.ts";
import { type Note, parseNote, sign, writeNote } from "../../seal/note.ts";
import { type KeyRecord, parseRecord } from "../../seal/record.ts";
import { type RecordFault, verifyRecord } from "../../seal/record-check.ts";
import { acceptSeat, openSeat, randomSeat, type SeatKey, seatLine, sealSeat } from "../../seal/seat.ts";
import type { Answer } from "../../workspace/api/client.ts";
import { acceptSeats, answerSeats, handOver, type Keys, type OpeningKeys, publishedKeys, type SeatView, signRecords } from "../lib/office.ts";
import type { KeyRing } from "../lib/keys.svelte.ts";
import type { Holder } from "../lib/ring.ts";
import type { OnPaper } from "../lib/sheets.svelte.ts";

/** My seat in one opening. */
export interface Mine {
  opening: OpeningKeys;
  seat: SeatView;
}

/** All of one's own seats. */
export const mySeats = (keys: Keys): Mine[] =>
  keys.openings.flatMap((opening) => opening.seats.filter(({ mine }) => mine).map((seat) => ({ opening, seat })));

/** Those of them whose key lies on a sheet of paper. */
export const onPaper = (mine: readonly Mine[]): OnPaper[] =>
  mine.flatMap(({ opening, seat: { place, custodian } }) => (custodian ? [{ opening: opening.id, place }] : []));

/** Makes fresh seat keys, seals them to oneself and proves that they unlock. */
export async function accept(id: string, ring: KeyRing, mine: Mine[]): Promise<Answer<Keys>> {
  const made = mine.map(({ opening, seat: { place } }) => randomSeat(ring.host, opening.id, place));
  const sealed = new Map<SeatKey, string>();
  for (const seat of made) {
    const file = await sealSeat(seat, ring.stored?.recipient ?? "");
    // What was sealed must open again before anybody relies on it.
    await openSeat(ring.key.identity, file);
    sealed.set(seat, base64(file));
  }
  return prove(id, made, (seat) => sealed.get(seat) ?? null);
}

/** Hands in the public parts of seat keys and proves that they unlock; a key that lies on paper gives no file. */
export async function prove(id: string, made: SeatKey[], file: (seat: SeatKey) => string | null): Promise<Answer<Keys>> {
  const seats = made.map((seat) => ({ opening: seat.opening, place: seat.place, recipient: seatLine(seat).recipient, verifier: seatLine(seat).verifier, sealed: file(seat) }));
  const asked = await acceptSeats(id, seats);
  if (!asked.ok) return asked;
  const answers = [];
  for (const { opening, place, challenge } of asked.value.challenges) {
    const seat = made.find((one) => one.opening === opening && one.place === place);
    if (seat !== undefined) answers.push({ opening, place, note: writeNote(await acceptSeat(seat, bytesOf(challenge))) });
  }
  return answerSeats(id, answers);
}

/** One's own seat key: opened with the personal key, or from the sheet that was typed in. */
export async function seatKey({ ring, sheets }: Holder, opening: string, seat: SeatView): Promise<SeatKey> {
  if (!seat.custodian) return openSeat(ring.key.identity, bytesOf(seat.sealed ?? ""));
  const key = sheets.of({ opening, place: seat.place });
  if (key === undefined) throw new CryptFault("seal-file-not-for-this-key");
  return key;
}

/** A record as it lies there for signing: read and judged, signatures of other seats that are still to come left aside. */
export async function judge(opening: OpeningKeys, own: SeatKey | undefined, singleOpener: boolean): Promise<{ record: KeyRecord | undefined; note: Note | undefined; faults: RecordFault[] }> {
  const note = parseNote(utf8(opening.record?.note ?? ""));
  if (!note.ok) return { record: undefined, note: undefined, faults: note.findings.map((finding) => ({ code: "seal-record-text", finding })) };
  const read = parseRecord(note.value.text);
  if (!read.ok) return { record: undefined, note: note.value, faults: read.findings.map((finding) => ({ code: "seal-record-text", finding })) };
  const published = await publishedKeys();
  const server = published?.record.map(({ text }) => text).find((key) => key === read.value.server) ?? published?.record[0]?.text ?? read.value.server;
  const previous = opening.record?.previous ? parseNote(utf8(opening.record.previous)) : undefined;
  const before = previous?.ok ? parseRecord(previous.value.text) : undefined;
  const { faults } = verifyRecord(note.value, { server, singleOpener, ...(own === undefined ? {} : { own: seatLine(own) }), ...(before?.ok ? { previous: before.value } : {}) });
  const pending = (fault: RecordFault) => (fault.code === "seal-record-seat-signature" && fault.state === "missing") || fault.code === "seal-record-predecessor-seats";
  const real = (faults as RecordFault[]).filter((fault) => !pending(fault));
  if (read.value.opening !== opening.id) real.push({ code: "seal-record-another-opening" });
  return { record: read.value, note: note.value, faults: real };
}

/** Signs the records of these openings with one's own seats, after holding each against what is known. */
export async function signAll(id: string, holder: Holder, mine: Mine[], singleOpener: boolean): Promise<{ faults: RecordFault[] } | Answer<Keys>> {
  const notes = [];
  for (const { opening, seat } of mine) {
    const own = await seatKey(holder, opening.id, seat);
    const { note, faults } = await judge(opening, own, singleOpener);
    if (faults.length > 0 || note === undefined) return { faults };
    notes.push({ opening: opening.id, note: writeNote(sign({ text: note.text, signatures: [] }, own.signer)) });
  }
  return signRecords(id, notes);
}

/** Seals one's seat keys to a successor. */
export async function handOverAll(id: string, holder: Holder, mine: Mine[], to: { person: string; recipient: string }): Promise<Answer<Keys> | undefined> {
  let last: Answer<Keys> | undefined;
  for (const { opening, seat } of mine) {
    const own = await seatKey(holder, opening.id, seat);
    last = await handOver(id, opening.id, seat.place, to.person, base64(await sealSeat(own, to.recipient)));
    if (!last.ok) return last;
  }
  return last;
}

const bytesOf = (text: string) => unbase64(text) ?? new Uint8Array(0);
