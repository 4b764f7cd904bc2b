// Vectors: what the server's code made (schemas/seal/) opens, reads and verifies here, and so does what this code made for the server.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hex, type Bytes, unbase64, unhex, utf8 } from "./bytes.ts";
import { commitHash, commitText, contextOf, parseCommit } from "./commit.ts";
import { IDENTITY, open, readSecret, recipientOf } from "./crypt.ts";
import { parsePublished, verifyProof } from "./log-proof.ts";
import { parseBatchEntry } from "./merkle.ts";
import { check, parseNote, parseVerifierKey, writeNote } from "./note.ts";
import { padme } from "./pad.ts";
import { importPerson, prfIdentity, publicPerson } from "./person.ts";
import { verifyRecord } from "./record-check.ts";
import { fingerprint, type KeyRecord, parseRecord, recordHash } from "./record.ts";
import { parseReceipt, verifyReceipt } from "./receipt.ts";
import { acceptSeat, openSeat, readRecoverySheet, recoverySheet, seatLine } from "./seat.ts";
import { parseShare, valueAt } from "./shamir.ts";
import { openSeatShare } from "./share.ts";
import { openCompanyCopy, openManifest } from "./version.ts";

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../../schemas/seal", name), "utf8"));
const browser = JSON.parse(readFileSync(join(import.meta.dirname, "vectors/browser.json"), "utf8"));
const log = read("log.json");
const b64 = (text: string): Bytes => unbase64(text)!;
const note = (text: string) => {
  const read = parseNote(utf8(text));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  expect(writeNote(read.value)).toBe(text);
  return read.value;
};

describe.each([["the server's code", read("vectors.json")], ["the browser's code", browser]])("made by %s", (_, vectors) => {
  const record = (): KeyRecord => {
    const read = parseRecord(note(vectors.record.note).text);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    return read.value;
  };
  const identity = () => readSecret(IDENTITY, vectors.person.identity)!;

  test("padding, sharing and derivation", () => {
    for (const [length, padded] of vectors.padme) expect(padme(length), String(length)).toBe(padded);
    const shares = vectors.shamir.shares.map((share: string) => parseShare(unhex(share, 33)!)!);
    expect(hex(valueAt(shares.slice(1, 4), 0)!)).toBe(vectors.shamir.secret);
    expect(hex(valueAt(shares.slice(0, 3), 4)!)).toBe(vectors.shamir.value_at_4_from_1_2_3);
    expect(recipientOf(prfIdentity(unhex(vectors.prf.output, 32)!))).toBe(vectors.prf.recipient);
  });

  test("a person's key file opens by its passphrase", async () => {
    const person = await importPerson(vectors.person.passphrase, b64(vectors.person.file));
    expect(publicPerson(person)).toEqual({ recipient: vectors.person.recipient, verifier: vectors.person.verifier });
    expect(person.identity).toEqual(identity());
  });

  test("the key record verifies, and its seats open, answer their challenge and sign the same", async () => {
    const found = verifyRecord(note(vectors.record.note), { server: vectors.record.server });
    expect(found.faults).toEqual([]);
    expect(recordHash(record())).toBe(vectors.record.hash);
    expect(fingerprint(vectors.record.hash)).toBe(vectors.record.fingerprint);
    for (const [at, vector] of vectors.seats.entries()) {
      const seat = await openSeat(identity(), b64(vector.file));
      expect(seatLine(seat)).toEqual(record().seats[at]);
      expect(writeNote(await acceptSeat(seat, b64(vector.challenge)))).toBe(vector.acceptance);
      const sheet = readRecoverySheet(vector.recovery_sheet);
      expect(sheet.ok && recoverySheet(sheet.value.seat, sheet.value.custodian)).toBe(vector.recovery_sheet);
      expect(sheet.ok && seatLine(sheet.value.seat)).toEqual(record().seats[at]);
    }
  });

  test("the bid opens from its shares, and for its company", async () => {
    const { bid } = vectors;
    const read = parseCommit(note(bid.commit).text);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const commit = read.value;
    expect(commitText(commit)).toBe(note(bid.commit).text);
    expect(commitHash(commit)).toBe(bid.hash);
    expect(contextOf(commit)).toBe(bid.context);
    expect(check(note(bid.commit), parseVerifierKey(commit.signer)!)).toBe("valid");
    const shares = await Promise.all([0, 2].map(async (at) => {
      const seat = await openSeat(identity(), b64(vectors.seats[at].file));
      return openSeatShare(seat, record(), commit, b64(bid.shares[at + 1]), record().deadline, record().deadline);
    }));
    const key = await openCompanyCopy(identity(), b64(bid.copy), commit.key);
    const masked = valueAt(shares, 0)!;
    const mask = masked.map((byte, at) => byte ^ key[at]!);
    expect(mask.some((byte) => byte !== 0)).toBe(true);
    const manifest = await openManifest(key, commit, b64(bid.manifest));
    expect(manifest.bid).toBe(bid.bid);
    const plain = await open(key, b64(bid.parts[0].file), 17 << 20);
    expect(hex(plain.subarray(0, manifest.files[0]!.size))).toBe(bid.content);
  });

  test("the receipt holds", () => {
    const key = parseVerifierKey(vectors.receipt.key)!;
    const verdict = verifyReceipt(utf8(vectors.receipt.note), [key], () => ({ ok: false, code: "never asked" }));
    expect(verdict.kind).toBe("pending");
    const parsed = parseReceipt(note(vectors.receipt.note).text);
    expect(parsed.ok && parsed.value.commitment).toBe(vectors.receipt.commitment);
  });
});

test("a bid sealed by npm packages for the opening of the vectors opens as well", async () => {
  const [bid, vectors] = [read("npm.json"), read("vectors.json")];
  const identity = readSecret(IDENTITY, vectors.person.identity)!;
  const [record, commit] = [parseRecord(note(vectors.record.note).text), parseCommit(note(bid.commit).text)];
  if (!record.ok || !commit.ok) throw new Error("not read");
  const shares = await Promise.all([1, 2].map(async (at) => {
    const seat = await openSeat(identity, b64(vectors.seats[at].file));
    return openSeatShare(seat, record.value, commit.value, b64(bid.shares[at + 1]), record.value.deadline, record.value.deadline);
  }));
  expect(valueAt(shares, 0)).toHaveLength(32);
  const key = await openCompanyCopy(identity, b64(bid.copy), commit.value.key);
  const manifest = await openManifest(key, commit.value, b64(bid.manifest));
  expect(manifest.bid).toBe(bid.bid);
});

test("the log's proof is accepted with the published keys, and not for another commitment", () => {
  const keys = parsePublished(log.keys)!;
  const commitment = hex(b64(log.commitment));
  const found = verifyProof(log.proof, commitment, keys);
  expect(found.ok && found.value.witnessed.length).toBe(keys.quorum);
  expect(verifyProof(log.proof, hex(utf8("x".repeat(32))), keys)).toEqual({ ok: false, code: "log-proof-not-included" });
  expect(parseBatchEntry(unhex(log.entry, 58)!)?.minute).toBe(found.ok ? found.value.minute : undefined);
});
