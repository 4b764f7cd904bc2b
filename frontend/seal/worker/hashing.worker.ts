// Hashes pieces of one file in the background and answers each with the digest so far. Must not keep them.
import { type Hasher, inlineHasher } from "../hasher.ts";

const hasher: Hasher = inlineHasher();

addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
  void hasher.update(new Uint8Array(data)).then((digest) => postMessage(digest));
});
