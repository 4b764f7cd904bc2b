// SHA-256 of a whole file while it is sealed: here, or in a worker of its own so that two processors share the work.
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, hex } from "./bytes.ts";

/** Takes pieces in order; each answer is the digest of everything so far, so the last is that of the whole file. */
export interface Hasher {
  update(piece: Bytes): Promise<string>;
  end(): void;
}

/** Hashes on this thread. */
export function inlineHasher(): Hasher {
  const hash = sha256.create();
  return {
    async update(piece) {
      hash.update(piece);
      return hex(hash.clone().digest());
    },
    end() {},
  };
}

/** Hashes in a worker (`worker/hashing.worker.ts`), which gets a copy of each piece. One piece at a time. */
export function workerHasher(worker: Worker): Hasher {
  let answer: (digest: string) => void = () => {};
  let fail: (fault: Error) => void = () => {};
  worker.onmessage = ({ data }: MessageEvent<string>) => answer(data);
  worker.onerror = () => fail(new Error("workspace-worker-failed"));
  return {
    update(piece) {
      const copy = piece.slice().buffer;
      return new Promise((resolve, reject) => {
        [answer, fail] = [resolve, reject];
        worker.postMessage(copy, [copy]);
      });
    },
    end() { worker.terminate(); },
  };
}
