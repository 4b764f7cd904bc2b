// Copies a file of one's own earlier version to the key of the next one, part by part in constant memory. Must not store objects; the caller does.
import { type Bytes, digestLarge, hex, random } from "./bytes.ts";
import { CryptFault, type Identity, measure, open, seal } from "./crypt.ts";
import { type Hasher, inlineHasher } from "./hasher.ts";
import type { FileEntry } from "./manifest.ts";
import { PART, type SealedFile, type SealedPart } from "./parts.ts";
import type { Part } from "./commit.ts";

/** Where parts come from and go to. */
export interface Ferry {
  fetch(part: Part): Promise<Bytes>;
  store(part: SealedPart & { index: number; bytes: Bytes }): Promise<void>;
  hasher?: Hasher;
  progress?(bytes: number): void;
}

/**
 * Opens every part with the old version's key and seals it to `key`, under a new name. What was stored must be what the commit
 * named, and the whole must be the file that it was; else `CryptFault`.
 */
export async function resealFile(file: Pick<FileEntry, "size" | "sha256" | "parts">, from: Identity, key: string, { fetch, store, hasher = inlineHasher(), progress }: Ferry): Promise<SealedFile> {
  const parts: SealedPart[] = [];
  let plain = "";
  for (const [index, part] of file.parts.entries()) {
    const stored = await fetch(part);
    const { size, sha256 } = measure(stored);
    if (size !== part.size || sha256 !== part.sha256) throw new CryptFault("seal-file-changed");
    const bytes = await open(from, stored, PART);
    const real = bytes.slice(0, Math.max(0, Math.min(bytes.length, file.size - index * PART)));
    plain = await hasher.update(real);
    const sealed = await seal([key], bytes);
    bytes.fill(0);
    const made: SealedPart = { part: { object: hex(random(16)), size: sealed.length, sha256: await digestLarge(sealed) }, plain };
    await store({ ...made, index, bytes: sealed });
    parts[index] = made;
    progress?.(Math.min(file.size, (index + 1) * PART));
  }
  if (plain !== file.sha256) throw new CryptFault("seal-file-changed");
  return { size: file.size, sha256: plain, parts };
}
