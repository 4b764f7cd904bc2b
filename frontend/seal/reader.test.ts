import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { concat } from "./bytes.ts";
import { runningHash } from "./hash.ts";
import { answerReads, inlineReader, type Reader, workerReader } from "./reader.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const worker = { postMessage: (file: Blob, [port]: MessagePort[]) => answerReads(file, port!) } as Pick<Worker, "postMessage">;
const kinds = [["here", inlineReader], ["in a worker", (file: Blob) => workerReader(worker, file)]] as [string, (file: Blob) => Reader][];

test("a running hash says at any time the digest of everything so far", () => {
  const bytes = randomBytes(1000);
  const hash = runningHash();
  expect(hash.digest()).toBe(sha256(new Uint8Array(0)));
  let at = 0;
  for (const length of [1, 62, 1, 64, 0, 65, 200, 607]) {
    hash.update(bytes.subarray(at, at + length));
    at += length;
    expect(hash.digest()).toBe(sha256(bytes.subarray(0, at)));
  }
});

describe.each(kinds)("a file read %s", (_, read) => {
  test("comes whole and in order, and each answer is the digest up to there", async () => {
    const bytes = randomBytes(300_000);
    const reader = read(new Blob([bytes]));
    const pieces: Uint8Array[] = [];
    for (const [length, end] of [[200_000, 200_000], [100_000, 300_000], [0, 300_000]] as const) {
      expect(await reader.read(length, (piece) => pieces.push(piece))).toBe(sha256(bytes.subarray(0, end)));
      expect(bytes.subarray(0, end).equals(concat(...pieces))).toBe(true);
    }
    reader.end();
  });

  test("that became shorter or can't be read any more is refused", async () => {
    const broken = () => new ReadableStream({ pull: () => { throw new DOMException("gone", "NotReadableError"); } });
    for (const stream of [() => new Blob(["shorter"]).stream(), broken]) {
      const reader = read({ size: 10, slice: () => ({ stream }) } as unknown as Blob);
      await expect(reader.read(10, () => {})).rejects.toThrow(expect.objectContaining({ code: "seal-file-changed-while-sealing" }));
      reader.end();
    }
  });
});
