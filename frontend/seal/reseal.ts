// Copies a file of one's own earlier version to the key of the next one, part by part in constant memory. Must not store objects; the caller does.
import { type Bytes, digestLarge, hex, random } from "./bytes.ts";
import { CryptFault, type Identity, open, seal } from "./crypt.ts";
import { runningHash } from "./hash.ts";
import type { FileEntry } from "./manifest.ts";
import { PART, type SealedFile, type SealedPart } from "./parts.ts";
import type { Part } from "./commit.ts";

/** Where parts come from and go to. */
export interface Ferry {
  fetch(part: Part): Promise<Bytes>;
  store(part: SealedPart & { index: number; bytes: Bytes }): Promise<void>;
  progress?(bytes: number): void;
}

/**
 * Opens every part with the old version's key and seals it to `key`, under a new name. What was stored must be what the commit
 * named, and the whole must be the file that it was; else `CryptFault`.
 */
export async function resealFile(file: Pick<FileEntry, "size" | "sha256" | "parts">, from: Identity, key: string, { fetch, store, progress }: Ferry): Promise<SealedFile> {
  const parts: SealedPart[] = [];
  const hash = runningHash();
  for (const [index, part] of file.parts.entries()) {
    const stored = await fetch(part);
    if (stored.length !== part.size || (await digestLarge(stored)) !== part.sha256) throw new CryptFault("seal-file-changed");
    const bytes = await open(from, stored, PART);
    const real = bytes.slice(0, Math.max(0, Math.min(bytes.length, file.size - index * PART)));
    hash.update(real);
    const sealed = await seal([key], bytes);
    bytes.fill(0);
    const made: SealedPart = { part: { object: hex(random(16)), size: sealed.length, sha256: await digestLarge(sealed) }, plain: hash.digest() };
    await store({ ...made, index, bytes: sealed });
    parts[index] = made;
    progress?.(Math.min(file.size, (index + 1) * PART));
  }
  if (hash.digest() !== file.sha256) throw new CryptFault("seal-file-changed");
  return { size: file.size, sha256: file.sha256, parts };
}
