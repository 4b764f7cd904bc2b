// Makes test vectors by the browser's code, in the same shape as schemas/seal/vectors.json. Must not be used outside tools.
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base64, type Bytes, concat, digest, hex, random, utf8 } from "./bytes.ts";
import { commitHash, contextOf } from "./commit.ts";
import { IDENTITY, randomIdentity, randomSeed, recipientOf, seal, writeSecret } from "./crypt.ts";
import { sign, signerKey, writeNote } from "./note.ts";
import { padme } from "./pad.ts";
import { sealFile } from "./parts.ts";
import { exportPerson, prfIdentity, publicPerson, randomPerson } from "./person.ts";
import { fingerprint, type KeyRecord, recordHash, recordText } from "./record.ts";
import { acceptSeat, randomSeat, recoverySheet, seatLine, sealSeat } from "./seat.ts";
import { shareBytes, split, valueAt } from "./shamir.ts";
import { sealVersion } from "./version.ts";

const HOST = "vergabe.example";
const OPENING = "opening-1";
const DEADLINE = 1_800_000_000_000_000n;

/** The vectors. Every call makes other keys. */
export async function makeVectors() {
  const person = randomPerson(HOST);
  const { recipient, verifier } = publicPerson(person);
  const passphrase = "Amsel Birke Clown Dorf";
  const master = random(32);
  const gate = new Uint8Array(hkdf(sha256, master, undefined, utf8(`zuschlag/gate/v1\n${OPENING}\n1\n`), 32));
  const seats = [1, 2, 3].map((place) => randomSeat(HOST, OPENING, place));
  const server = signerKey(`${HOST}/record`, randomSeed());
  const record: KeyRecord = {
    host: HOST, opening: OPENING, sequence: 1, previous: undefined, deadline: DEADLINE, threshold: 2,
    gate: recipientOf(gate), server: server.verifier.text, seats: seats.map(seatLine),
  };
  const note = [server, ...seats.map(({ signer }) => signer)].reduce(sign, { text: recordText(record), signatures: [] });
  const output = random(32);
  return {
    about: "made by frontend/tools/vectors.mjs, the browser's code; hex is lower case, base64 has padding",
    padme: [0, 1, 9, 100, 129, 65_537, 16_777_217, 2_000_000_000].map((length) => [length, padme(length)]),
    shamir: sharing(),
    prf: { output: hex(output), recipient: recipientOf(prfIdentity(output)) },
    gate: { master: hex(master), opening: OPENING, sequence: 1, recipient: record.gate },
    person: { passphrase, identity: writeSecret(IDENTITY, person.identity), recipient, verifier, file: base64(await exportPerson(person, passphrase, 10)) },
    record: { note: writeNote(note), server: record.server, hash: recordHash(record), fingerprint: fingerprint(recordHash(record)) },
    seats: await Promise.all(seats.map(async (seat) => {
      const nonce = random(32);
      const challenge = await seal([recipientOf(seat.identity)], concat(utf8("zuschlag/seat-challenge/v1\n"), nonce));
      return {
        ...seatLine(seat), identity: writeSecret(IDENTITY, seat.identity), nonce: hex(nonce), challenge: base64(challenge),
        acceptance: writeNote(await acceptSeat(seat, challenge)), file: base64(await sealSeat(seat, recipient)), recovery_sheet: recoverySheet(seat, "custodian-1"),
      };
    })),
    bid: await bid(record, person),
    receipt: receipt(),
  };
}

async function bid(record: KeyRecord, person: ReturnType<typeof randomPerson>) {
  const key = randomIdentity();
  const content = utf8("Leistungsverzeichnis, 12 Seiten");
  const stored: { object: string; file: string }[] = [];
  const file = await sealFile(new Blob([content]), recipientOf(key), [], {
    async store({ part, bytes }) { stored.push({ object: part.object, file: base64(bytes) }); },
  });
  const text = '{"price":"1234.50"}';
  const place = { host: HOST, opening: OPENING, company: "company-1", slot: 1, version: 1, previous: undefined };
  const files = [{ name: "Leistungsverzeichnis.pdf", type: "application/pdf", envelope: "bid", size: file.size, sha256: file.sha256, parts: file.parts.map(({ part }) => part) }];
  const sealed = await sealVersion(key, { place, record, bid: text, files, people: [publicPerson(person).recipient] }, person.signer);
  return {
    bid: text, content: hex(content), commit: writeNote(sealed.note), hash: commitHash(sealed.commit), context: contextOf(sealed.commit),
    identity: writeSecret(IDENTITY, key), copy: base64(sealed.copy), manifest: base64(sealed.manifest), parts: stored, shares: sealed.shares.map(base64),
  };
}

function sharing() {
  const secret = random(32);
  const shares = split(secret, 3, 5) ?? [];
  return { threshold: 3, secret: hex(secret), shares: shares.map((share) => hex(shareBytes(share))), value_at_4_from_1_2_3: hex(valueAt(shares.slice(0, 3), 4) ?? secret) };
}

function receipt() {
  const key = signerKey(`${HOST}/receipt`, randomSeed());
  const act = `${HOST}/receipt/v1\nnumber ZB-0123456789ABCDEF0123\nkind bid\nopening ${OPENING}\ncompany company-1\nslot 1\nversion 1\n`
    + `received ${DEADLINE - 1n}\ndeadline ${DEADLINE}\nrecord ${digest(utf8("r"))}\ncommit ${digest(utf8("c"))}\nprevious -\n`;
  const salt: Bytes = random(32);
  const commitment = digest(utf8("zuschlag/act/v1\n"), salt, new Uint8Array(sha256(utf8(act))));
  const text = `${act}salt ${hex(salt)}\ncommitment ${commitment}\nlog ${HOST}/log\ninclude-by ${DEADLINE - 1n + 600_000_000n}\n`;
  return { key: key.verifier.text, act, commitment, hash: digest(utf8(text)), note: writeNote(sign({ text, signatures: [] }, key)) };
}
