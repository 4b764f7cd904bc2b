// The key record: which keys open one opening. Must not judge signatures or changes; record-check does.
import { digest, unhex, utf8 } from "./bytes.ts";
import { parseRecipient } from "./crypt.ts";
import { parseVerifierKey } from "./note.ts";
import type { SeatLine } from "./seat.ts";
import { MAX_SHARES } from "./shamir.ts";
import { fields, parseId, parseNumber, Reader, type Result, within, Writer } from "./text.ts";

/** The keys of one opening. Recipients and verifier keys stand as text; instants in µs since 1970 UTC. */
export interface KeyRecord {
  host: string;
  opening: string;
  sequence: number;
  previous: string | undefined;
  deadline: bigint;
  threshold: number;
  gate: string;
  server: string;
  seats: SeatLine[];
}

/** The canonical text. */
export function recordText(record: KeyRecord): string {
  const writer = new Writer(record.host, "key-record/v1")
    .line("opening", record.opening)
    .line("sequence", record.sequence)
    .optional("previous", record.previous)
    .line("deadline", record.deadline)
    .line("threshold", record.threshold)
    .line("gate", record.gate)
    .line("server", record.server)
    .line("seats", record.seats.length);
  for (const seat of record.seats) writer.line("seat", `${seat.place} ${seat.recipient} ${seat.verifier}`);
  return writer.finish();
}

/** SHA-256 of the canonical text: what bids and receipts name. */
export const recordHash = (record: KeyRecord): string => digest(utf8(recordText(record)));

/** Reads the canonical text. */
export function parseRecord(text: string): Result<KeyRecord> {
  const reader = new Reader(text);
  const host = reader.head("key-record/v1");
  const opening = reader.take("opening", parseId);
  const sequence = reader.number("sequence", 1, 1000);
  const previous = reader.link("previous");
  const deadline = reader.instant("deadline");
  const threshold = reader.number("threshold", 1, MAX_SHARES);
  const gate = reader.take("gate", parseRecipient);
  const server = reader.take("server", parseKeyText);
  const count = reader.number("seats", 1, MAX_SHARES) ?? 0;
  const seats: SeatLine[] = [];
  for (let place = 1; place <= count; place += 1) {
    const seat = reader.take("seat", parseSeat);
    if (seat === undefined) continue;
    if (seat.place !== place) reader.report("seat", "seal-text-bad-order");
    seats.push(seat);
  }
  return reader.finish(() =>
    host && opening && sequence && previous !== undefined && deadline && threshold && gate && server
      ? { host, opening, sequence, previous: previous ?? undefined, deadline, threshold, gate, server, seats }
      : undefined);
}

/** 160 bits of a hash in eight groups of four characters that are hard to confuse (Crockford's base 32). */
export function fingerprint(hash: string): string {
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const bytes = unhex(hash, 32) ?? new Uint8Array(32);
  let bits = 0n;
  for (const byte of bytes.subarray(0, 20)) bits = (bits << 8n) | BigInt(byte);
  const all = Array.from({ length: 32 }, (_, at) => letters[Number((bits >> BigInt(155 - 5 * at)) & 31n)]).join("");
  return (all.match(/.{4}/g) ?? []).join(" ");
}

/** The text of a verifier key when it is one. */
export const parseKeyText = (text: string): string | undefined => parseVerifierKey(text)?.text;

function parseSeat(text: string): SeatLine | undefined {
  const [place, recipient, verifier] = fields(text, 3) ?? [];
  if (place === undefined || recipient === undefined || verifier === undefined) return undefined;
  const number = within(parseNumber(place), 1, MAX_SHARES);
  return number && parseRecipient(recipient) && parseKeyText(verifier) ? { place: number, recipient, verifier } : undefined;
}
