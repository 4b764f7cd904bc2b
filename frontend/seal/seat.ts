// A seat: the keys with which one officer takes part in one opening; accepting, handing over. Must not say who sits there.
import { concat, digest, strip, text, utf8 } from "./bytes.ts";
import { CryptFault, IDENTITY, type Identity, open, randomIdentity, randomSeed, readSecret, recipientOf, seal, writeSecret } from "./crypt.ts";
import { type Note, sign, type SignerKey, signerKey } from "./note.ts";
import { SIGNER } from "./person.ts";
import { MAX_SHARES } from "./shamir.ts";
import { parseId, Reader, type Result, Writer } from "./text.ts";

const LIMIT = 4096;
const CHALLENGE = utf8("zuschlag/seat-challenge/v1\n");
const ANSWER = utf8("zuschlag/seat-answer/v1\n");

/** The keys of one seat in one opening. */
export interface SeatKey {
  host: string;
  opening: string;
  /** 1 to 16: the x of its shares. */
  place: number;
  identity: Identity;
  signer: SignerKey;
}

/** What a key record says of a seat; recipient and verifier key as text. */
export interface SeatLine {
  place: number;
  recipient: string;
  verifier: string;
}

/** Fresh keys for a place. */
export const randomSeat = (host: string, opening: string, place: number): SeatKey =>
  ({ host, opening, place, identity: randomIdentity(), signer: signerKey(`${host}/seat`, randomSeed()) });

/** The line for the key record. */
export const seatLine = ({ place, identity, signer }: SeatKey): SeatLine =>
  ({ place, recipient: recipientOf(identity), verifier: signer.verifier.text });

/** The seat's key file, sealed to its officer. Handing over is sealing it to the successor. */
export const sealSeat = (seat: SeatKey, officer: string) => seal([officer], utf8(writeSeat(seat)));

/** Reads a seat's key file with the officer's personal key. */
export async function openSeat(officer: Identity, sealed: Uint8Array): Promise<SeatKey> {
  const reader = new Reader(text(await open(officer, sealed, LIMIT)) ?? "");
  const make = readSeat(reader);
  const read = reader.finish(make);
  if (!read.ok) throw new CryptFault("seal-file-changed");
  return read.value;
}

/** The recovery sheet's machine-readable lines. Whoever holds the sheet holds the seat; the custodian signs in with it. */
export function recoverySheet(seat: SeatKey, custodian: string): string {
  const head = `${writeSeat(seat)}custodian ${custodian}\n`;
  return `${head}check ${checkOf(head)}\n`;
}

/** Reads a recovery sheet; a mistyped character is found by the checksums. */
export function readRecoverySheet(sheet: string): Result<{ seat: SeatKey; custodian: string }> {
  const expected = checkOf(sheet.slice(0, Math.max(0, sheet.lastIndexOf("check "))));
  const reader = new Reader(sheet);
  const make = readSeat(reader);
  const custodian = reader.take("custodian", parseId);
  const check = reader.take("check", (value) => (value === expected ? value : undefined));
  return reader.finish(() => {
    const seat = make();
    return seat && custodian && check ? { seat, custodian } : undefined;
  });
}

const checkOf = (head: string): string => digest(utf8("zuschlag/sheet/v1\n"), utf8(head)).slice(0, 8);

function readSeat(reader: Reader): () => SeatKey | undefined {
  const host = reader.head("seat-key/v1");
  const opening = reader.take("opening", parseId);
  const place = reader.number("seat", 1, MAX_SHARES);
  const identity = reader.take("identity", (value) => readSecret(IDENTITY, value));
  const seed = reader.take("signer", (value) => readSecret(SIGNER, value));
  return () =>
    host && opening && place && identity && seed
      ? { host, opening, place, identity, signer: signerKey(`${host}/seat`, seed) }
      : undefined;
}

/** Answers a challenge: proof that the seat's key unlocks, signed by the seat. */
export async function acceptSeat(seat: SeatKey, challenge: Uint8Array): Promise<Note> {
  const nonce = strip(await open(seat.identity, challenge, LIMIT), CHALLENGE);
  if (nonce === undefined) throw new CryptFault("seal-file-not-for-this-key");
  const line = seatLine(seat);
  const body = new Writer(seat.host, "acceptance/v1")
    .line("opening", seat.opening)
    .line("seat", line.place)
    .line("recipient", line.recipient)
    .line("verifier", line.verifier)
    .line("answer", digest(concat(ANSWER, nonce)))
    .finish();
  return sign({ text: body, signatures: [] }, seat.signer);
}

function writeSeat({ host, opening, place, identity, signer }: SeatKey): string {
  return new Writer(host, "seat-key/v1")
    .line("opening", opening)
    .line("seat", place)
    .line("identity", writeSecret(IDENTITY, identity))
    .line("signer", writeSecret(SIGNER, signer.seed))
    .finish();
}
