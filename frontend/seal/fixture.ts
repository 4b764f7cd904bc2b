// A small world for tests: an opening with three seats, its gate, a person of a company. Must not be used outside tests.
import { hex, random } from "./bytes.ts";
import type { Place } from "./commit.ts";
import { randomIdentity, randomSeed, recipientOf } from "./crypt.ts";
import { type Note, sign, signerKey } from "./note.ts";
import { publicPerson, randomPerson } from "./person.ts";
import { type KeyRecord, recordText } from "./record.ts";
import { randomSeat, seatLine } from "./seat.ts";
import { sealFile } from "./parts.ts";
import { sealVersion } from "./version.ts";

export const HOST = "vergabe.example";
export const DEADLINE = 1_800_000_000_000_000n;

/** Fresh keys and a signed record for an opening. */
export function world(opening = "opening-a") {
  const server = signerKey(`${HOST}/record`, randomSeed());
  const gate = randomIdentity();
  const seats = [1, 2, 3].map((place) => randomSeat(HOST, opening, place));
  const record: KeyRecord = {
    host: HOST, opening, sequence: 1, previous: undefined, deadline: DEADLINE, threshold: 2,
    gate: recipientOf(gate), server: server.verifier.text, seats: seats.map(seatLine),
  };
  const person = randomPerson(HOST);
  const place = (company: string): Place => ({ host: HOST, opening, company, slot: 1, version: 1, previous: undefined });
  return { server, gate, seats, record, person, place, note: () => signRecord(record, [server, ...seats.map(({ signer }) => signer)]) };
}

/** The record as a note signed by these keys. */
export const signRecord = (record: KeyRecord, keys: Parameters<typeof sign>[1][]): Note =>
  keys.reduce(sign, { text: recordText(record), signatures: [] });

/** A sealed version with its objects, as a server would get it. */
export async function sealed(at: ReturnType<typeof world>, company: string, bid: string, files: Record<string, Uint8Array<ArrayBuffer>>) {
  const key = randomIdentity();
  const objects = new Map<string, Uint8Array>();
  const entries = [];
  for (const [name, bytes] of Object.entries(files)) {
    const { size, sha256, parts } = await sealFile(new Blob([bytes]), recipientOf(key), [], {
      async store({ part, bytes }) { objects.set(part.object, bytes); },
    });
    entries.push({ name, type: "application/pdf", envelope: "bid", size, sha256, parts: parts.map(({ part }) => part) });
  }
  const people = [publicPerson(at.person).recipient];
  const content = { place: at.place(company), record: at.record, bid, files: entries, people };
  return { key, objects, files: entries, ...(await sealVersion(key, content, at.person.signer)) };
}

/** A random word that occurs nowhere else. */
export const marker = (): string => `MARKER-${hex(random(8))}`;
