// SHA-256 of a whole file while it is sealed: here, or in a worker of its own so that two processors share the work.
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, hex } from "./bytes.ts";

/** Takes pieces in order. `update` resolves when the next piece may come, so that never more than two are in memory. */
export interface Hasher {
  update(piece: Bytes): Promise<void>;
  digest(): Promise<string>;
  end(): void;
}

/** What the worker is told: a piece to hash, or null for the digest. It answers each with a text, empty for a piece. */
export type Piece = ArrayBuffer | null;

/** Hashes on this thread. */
export function inlineHasher(): Hasher {
  const hash = sha256.create();
  return {
    async update(piece) { hash.update(piece); },
    async digest() { return hex(hash.digest()); },
    end() {},
  };
}

/** Hashes in a worker, which gets a copy of each piece. */
export function workerHasher(worker: Worker): Hasher {
  let answer: (digest: string) => void = () => {};
  let fail: (fault: Error) => void = () => {};
  worker.onmessage = ({ data }: MessageEvent<string>) => answer(data);
  worker.onerror = () => fail(new Error("workspace-worker-failed"));
  const ask = (piece: Piece) =>
    new Promise<string>((resolve, reject) => {
      [answer, fail] = [resolve, reject];
      worker.postMessage(piece, piece === null ? [] : [piece]);
    });
  let busy: Promise<unknown> = Promise.resolve();
  return {
    async update(piece) {
      await busy;
      busy = ask(piece.slice().buffer);
      // A failure is thrown by the next await of it.
      busy.catch(() => {});
    },
    async digest() {
      await busy;
      return ask(null);
    },
    end() { worker.terminate(); },
  };
}
