// Receipts and proofs: the four answers are told apart, every change is noticed. The log here is built by this test.
import { describe, expect, test } from "vitest";
import { base64, concat, digest, hex, random, sha256, unhex, utf8 } from "./bytes.ts";
import { parsePublished, verifyArrival, verifyProof } from "./log-proof.ts";
import { batchEntry, leafHash, nodeHash, parseBatchEntry, SLOTS } from "./merkle.ts";
import { ed25519 } from "@noble/curves/ed25519.js";
import { parseVerifierKey, sign, type SignerKey, signerKey, verifierKey, writeNote } from "./note.ts";
import { parseReceipt, verifyReceipt } from "./receipt.ts";

const HOST = "vergabe.example";
const key = (role: string, byte: number): SignerKey => signerKey(`${HOST}/${role}`, new Uint8Array(32).fill(byte));
const witnessSeed = new Uint8Array(32).fill(9);
const witness = verifierKey("court.example/w", ed25519.getPublicKey(witnessSeed), "witness")!;
const [root, receiptKey, recordKey, logKey] = [key("root", 1), key("receipt", 2), key("record", 3), key("log", 4)];
const published = (quorum: number) =>
  `${HOST}/keys/v1\nroot ${root.verifier.text}\nreceipt ${receiptKey.verifier.text}\nrecord ${recordKey.verifier.text}\nlog ${logKey.verifier.text}\nwitness ${witness.text}\nquorum ${quorum}\n`;
const keys = parsePublished(published(1))!;

function receiptText(over: Record<string, string> = {}): string {
  const lines: Record<string, string> = {
    number: "ZB-00112233445566778899", kind: "bid", opening: "opening-a", company: "company-a", slot: "1", version: "1",
    received: "1799999999000000", deadline: "1800000000000000", record: "ab".repeat(32), commit: "cd".repeat(32), previous: "-", ...over,
  };
  const act = `${HOST}/receipt/v1\n${Object.entries(lines).map(([name, value]) => `${name} ${value}\n`).join("")}`;
  const salt = "ef".repeat(32);
  const commitment = digest(utf8("zuschlag/act/v1\n"), unhex(salt, 32)!, sha256(utf8(act)));
  return `${act}salt ${salt}\ncommitment ${commitment}\nlog ${HOST}/log\ninclude-by ${BigInt(lines["received"]!) + 600_000_000n}\n`;
}

/** A log of two minutes with the commitment in the second, cosigned. */
function proofFor(commitment: string): string {
  const slot = 1234;
  const leaves = Array.from({ length: SLOTS }, (_, at) => leafHash(at === slot ? unhex(commitment, 32)! : random(32)));
  const inner = [];
  let level = leaves;
  for (let at = slot; level.length > 1; at >>= 1) {
    inner.push(level[at ^ 1]!);
    level = Array.from({ length: level.length / 2 }, (_, pair) => nodeHash(level[2 * pair]!, level[2 * pair + 1]!));
  }
  const minute = 30_000_000n;
  const [first, second] = [leafHash(batchEntry(minute - 1n, random(32))), leafHash(batchEntry(minute, level[0]!))];
  let note = sign({ text: `${HOST}/log\n2\n${base64(nodeHash(first, second))}\n`, signatures: [] }, logKey);
  const time = 1_800_000_100n;
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, time);
  const cosignature = ed25519.sign(utf8(`cosignature/v1\ntime ${time}\n${note.text}`), witnessSeed);
  note = { ...note, signatures: [...note.signatures, { name: witness.name, id: witness.id, bytes: concat(stamp, cosignature) }] };
  const head = new Uint8Array(10);
  new DataView(head.buffer).setBigUint64(0, minute);
  new DataView(head.buffer).setUint16(8, slot);
  return `c2sp.org/tlog-proof@v1\nextra ${base64(concat(head, ...inner))}\nindex 1\n${base64(first)}\n\n${writeNote(note)}`;
}

const signed = (text: string) => writeNote(sign({ text, signatures: [] }, receiptKey));
const judge = (file: Uint8Array, from = keys) => verifyReceipt(file, from.receipt, ({ commitment }, proof) => verifyProof(proof, commitment, from));
const json = (receipt: string, proof?: string) => utf8(JSON.stringify({ receipt, ...(proof === undefined ? {} : { proof }) }));

describe("a receipt", () => {
  const text = receiptText();
  const parsed = parseReceipt(text);
  const commitment = parsed.ok ? parsed.value.commitment : "";

  test("is in the log, pending, of an unknown key, or no receipt", () => {
    expect(judge(json(signed(text), proofFor(commitment))).kind).toBe("in-log");
    expect(judge(json(signed(text))).kind).toBe("pending");
    expect(judge(utf8(signed(text))).kind).toBe("pending");
    expect(judge(utf8(signed(text)), { ...keys, receipt: [recordKey.verifier] }).kind).toBe("unknown-key");
    for (const other of ["", "{}", "hello", '{"receipt":1}', "%PDF-1.7"]) expect(judge(utf8(other)).kind, other).toBe("not-a-receipt");
  });

  test("is wrong when its time was changed, and says so", () => {
    const forged = receiptText({ received: "1799999998000000" }) + signed(text).slice(text.length);
    expect(judge(utf8(forged))).toEqual({ kind: "wrong", faults: [{ code: "seal-receipt-signature" }] });
  });

  test("is wrong when it calls a late bid in time, though signed", () => {
    const late = signed(receiptText({ received: "1800000000000000" }));
    expect(judge(utf8(late))).toEqual({ kind: "wrong", faults: [{ code: "seal-receipt-kind-contradicts-times" }] });
  });

  test("is noticed to be changed at every byte", () => {
    const note = utf8(signed(text));
    for (let at = 0; at < note.length; at += 1) {
      const bad = note.slice();
      bad[at] = (bad[at] ?? 0) ^ 1;
      expect(["pending", "in-log"], `byte ${at}`).not.toContain(judge(bad).kind);
    }
  });

  test("names the line of a commitment that does not follow", () => {
    const found = parseReceipt(text.replace(commitment, "0".repeat(64)));
    expect(found.ok ? "" : found.findings[0]?.field).toBe("commitment");
  });
});

describe("a proof", () => {
  const commitment = hex(random(32));
  const proof = proofFor(commitment);

  test("of another commitment, of another log, or without the witness is refused and named", () => {
    expect(verifyProof(proof, commitment, keys).ok).toBe(true);
    expect(verifyProof(proof, hex(random(32)), keys)).toEqual({ ok: false, code: "log-proof-not-included" });
    expect(verifyProof(proof, commitment, { ...keys, host: "other.example" })).toEqual({ ok: false, code: "log-checkpoint-another-origin" });
    expect(verifyProof(proof, commitment, { ...keys, log: [] })).toEqual({ ok: false, code: "log-checkpoint-not-signed" });
    const bare = proof.split("\n").filter((line) => !line.startsWith("— court")).join("\n");
    expect(verifyProof(bare, commitment, keys)).toEqual({ ok: false, code: "log-proof-too-few-witnesses" });
    expect(verifyProof(bare, commitment, parsePublished(published(0))!).ok).toBe(true);
  });

  test("of a minute before the arrival is refused: it was dated later than it was logged", () => {
    const minute = 30_000_000n * 60_000_000n;
    expect(verifyArrival(proof, commitment, minute + 59_999_999n, keys).ok).toBe(true);
    expect(verifyArrival(proof, commitment, minute + 60_000_000n, keys)).toEqual({ ok: false, code: "log-proof-batch-before-arrival" });
  });

  test("with any changed line is refused", () => {
    for (const [at, line] of proof.split("\n").entries()) {
      if (line === "" || line.startsWith("— court")) continue;
      const bad = proof.split("\n").map((other, here) => (here === at ? other.slice(0, -2) + (other.endsWith("A=") ? "B=" : "A=") : other)).join("\n");
      expect(verifyProof(bad, commitment, keys).ok, line).toBe(false);
    }
  });
});

test("published keys in a wrong role or with an impossible quorum are refused", () => {
  expect(parsePublished(published(2))).toBeUndefined();
  expect(parsePublished(published(1).replace(`receipt ${receiptKey.verifier.text}`, `receipt ${recordKey.verifier.text}`))).toBeUndefined();
  expect(parsePublished(published(1).replace("quorum", "more\nquorum"))).toBeUndefined();
  expect(parseVerifierKey(witness.text)).toBeUndefined();
  expect(parseBatchEntry(batchEntry(7n, new Uint8Array(32)))?.minute).toBe(7n);
});
