// Formats and their one spelling: bytes, text, notes, padding, secret sharing.
import { bech32 } from "@scure/base";
import { combine as combineOracle, split as splitOracle } from "shamir-secret-sharing";
import { describe, expect, test } from "vitest";
import { concat, equal, random, unbase64, unhex, utf8 } from "./bytes.ts";
import { randomSeed, recipientBytes, recipientOf } from "./crypt.ts";
import { check, parseNote, parseVerifierKey, sign, signerKey, writeNote } from "./note.ts";
import { frame, frameManifest, padme, paddedFileSize, unframe } from "./pad.ts";
import { fingerprint } from "./record.ts";
import { inverse, split, times, valueAt } from "./shamir.ts";
import { parseId, parseNumber, Reader } from "./text.ts";

describe("canonical text", () => {
  const read = (text: string) => {
    const reader = new Reader(text);
    const host = reader.head("thing/v1");
    const id = reader.take("id", parseId);
    const count = reader.number("count", 1, 9);
    return reader.finish(() => (host && id && count ? { host, id, count } : undefined));
  };

  test("finds every fault in one reading", () => {
    const found = read("h/thing/v2\nid a b\ncount 10\n");
    expect(found.ok ? [] : found.findings.map(({ line, field, fault }) => [line, field, fault])).toEqual([
      [1, "format", "seal-text-wrong-format"], [2, "id", "seal-text-bad-value"], [3, "count", "seal-text-bad-value"],
    ]);
  });

  test("has one spelling", () => {
    expect(read("h/thing/v1\nid a\ncount 3\n").ok).toBe(true);
    for (const other of ["h/thing/v1\nid a\ncount 3", "h/thing/v1\nid a\ncount 3\n\n", "h/thing/v1\r\nid a\ncount 3\n",
      "h/thing/v1\nid  a\ncount 3\n", "h/thing/v1\ncount 3\nid a\n", "h/thing/v1\nid a\ncount 03\n", ""]) {
      expect(read(other).ok, JSON.stringify(other)).toBe(false);
    }
  });

  test("numbers, digits and base 64 have one spelling", () => {
    for (const bad of ["", "01", "+1", " 1", "-1", "9007199254740993"]) expect(parseNumber(bad), bad).toBeUndefined();
    expect(unhex("AB", 1)).toBeUndefined();
    expect(unbase64("YQ")).toBeUndefined();
    expect(unbase64("YR==")).toBeUndefined();
    expect(unbase64("YQ==")).toEqual(utf8("a"));
  });
});

describe("signed notes", () => {
  const key = (byte: number) => signerKey("vergabe.example/test", new Uint8Array(32).fill(byte));

  test("a changed text is named wrong and a stranger missing", () => {
    const note = sign({ text: "price 10\n", signatures: [] }, key(1));
    const read = parseNote(utf8(writeNote(note).replace("price 10", "price 11")));
    expect(check(note, key(1).verifier)).toBe("valid");
    expect(read.ok && check(read.value, key(1).verifier)).toBe("wrong");
    expect(check(note, key(2).verifier)).toBe("missing");
  });

  test("verifier keys round trip and refuse a wrong id or a weak key", () => {
    const { text } = key(3).verifier;
    expect(parseVerifierKey(text)?.text).toBe(text);
    expect(parseVerifierKey(text.replace(/\+[0-9a-f]{8}\+/, "+00000000+"))).toBeUndefined();
    const weak = concat(Uint8Array.of(1), new Uint8Array(31), Uint8Array.of(0x80));
    expect(parseVerifierKey(`x+00000000+${btoa(String.fromCharCode(...weak))}`)).toBeUndefined();
  });

  test("RFC 8032's first test vector signs the same", () => {
    const seed = unhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", 32) ?? random(32);
    expect(signerKey("x", seed).verifier.key).toEqual(unhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", 32));
  });
});

describe("padding", () => {
  test("Padmé gives the published values and costs at most an eighth", () => {
    expect([0, 1, 8, 9, 100, 129, 1000].map(padme)).toEqual([0, 1, 8, 10, 104, 144, 1024]);
    for (let round = 0; round < 500; round += 1) {
      const length = Math.floor(2 ** (45 * Math.random()));
      const padded = padme(length);
      expect(padded >= length && padded - length <= length / 8 && padme(padded) === padded).toBe(true);
    }
    expect(paddedFileSize(0)).toBe(paddedFileSize(60_000));
  });

  test("frames round trip and refuse a lie", () => {
    expect(unframe(frame(utf8("abc"), 20))).toEqual(utf8("abc"));
    expect(frameManifest(utf8("abc"))?.length).toBe(64 << 10);
    expect(unframe(Uint8Array.of(0, 0, 0, 9, 1))).toBeUndefined();
    expect(unframe(Uint8Array.of(0, 0, 0, 1, 1, 7))).toBeUndefined();
  });
});

describe("secret sharing", () => {
  test("the field is that of AES", () => {
    expect(times(0x57, 0x83)).toBe(0xc1);
    for (let a = 1; a < 256; a += 1) expect(times(a, inverse(a))).toBe(1);
  });

  test("another implementation combines our shares and we combine its shares", async () => {
    const secret = random(32);
    const ours = split(secret, 3, 5) ?? [];
    const turned = ours.slice(1, 4).map(({ x, y }) => concat(y, Uint8Array.of(x)));
    expect(equal(await combineOracle(turned), secret)).toBe(true);
    const theirs = (await splitOracle(secret, 5, 3)).map((share) => ({ x: share[32] ?? 0, y: new Uint8Array(share.subarray(0, 32)) }));
    expect(valueAt(theirs.slice(0, 3), 0)).toEqual(secret);
  });

  test("one place alone and a double place give nothing", () => {
    const [share] = split(random(32), 2, 3) ?? [];
    expect(share && valueAt([share, share], 0)).toBeUndefined();
    expect(split(random(32), 4, 3)).toBeUndefined();
  });
});

test("a fingerprint has 160 bits in eight groups", () => {
  expect(fingerprint(`${"0".repeat(39)}1${"f".repeat(24)}`)).toBe("0000 0000 0000 0000 0000 0000 0000 0001");
  expect(fingerprint("f".repeat(64)).replaceAll(" ", "")).toBe("Z".repeat(32));
});

test("a recipient of small order is refused", () => {
  expect(recipientBytes(recipientOf(randomSeed()))).toHaveLength(32);
  expect(recipientBytes(bech32.encodeFromBytes("age", new Uint8Array(32)))).toBeUndefined();
  expect(recipientBytes(bech32.encodeFromBytes("age", Uint8Array.of(1, ...new Uint8Array(31))))).toBeUndefined();
});
