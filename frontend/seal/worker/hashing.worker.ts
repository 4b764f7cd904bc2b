// Hashes pieces of one file in the background. Must not keep them.
import { sha256 } from "@noble/hashes/sha2.js";
import { hex } from "../bytes.ts";
import type { Piece } from "../hasher.ts";

const hash = sha256.create();

addEventListener("message", ({ data }: MessageEvent<Piece>) => {
  if (data === null) postMessage(hex(hash.digest()));
  else {
    hash.update(new Uint8Array(data));
    postMessage("");
  }
});
