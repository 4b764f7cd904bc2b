// SHA-256 of something long that comes in pieces.
// @stablelib's is the fastest one without WebAssembly and faster than age; @noble's, which hashes everything small, is half as fast as age.
import { SHA256 } from "@stablelib/sha256";
import { hex } from "./bytes.ts";

/** Takes pieces in order and says at any time the digest of everything so far. */
export interface RunningHash {
  update(piece: Uint8Array): void;
  digest(): string;
}

/** A hash of nothing yet. */
export function runningHash(): RunningHash {
  const hash = new SHA256();
  return {
    update: (piece) => void hash.update(piece),
    digest() {
      const state = hash.saveState();
      const digest = hex(hash.digest());
      hash.restoreState(state);
      return digest;
    },
  };
}
