// Seals one file as parts of 16 MiB, in constant memory, and goes on after an interruption. Must not store objects; the caller does.
import { type Bytes, digestLarge, hex, random } from "./bytes.ts";
import type { Part } from "./commit.ts";
import { sealFed } from "./crypt.ts";
import { paddedFileSize } from "./pad.ts";
import { inlineReader, type Reader } from "./reader.ts";

/** Plaintext bytes of a part; the last of a file may be shorter. */
export const PART = 16 << 20;

/**
 * A sealed part. `plain` is the digest of the file's true bytes from its start to the end of this part, by which the part is
 * recognised after an interruption: an edit seals all later parts anew, and what is recognised belongs to one state of the file.
 * It stays in the sealed draft and never reaches the server.
 */
export interface SealedPart {
  part: Part;
  plain: string;
}

/** A part that must be stored under `part.object`. */
export interface FreshPart extends SealedPart {
  index: number;
  bytes: Bytes;
}

/** What sealing a file gives at its end. */
export interface SealedFile {
  size: number;
  sha256: string;
  parts: SealedPart[];
}

/** How many parts a file of `size` bytes has. */
export const countParts = (size: number): number => Math.ceil(paddedFileSize(size) / PART);

/** What a job needs besides the file: where parts go, who reads it, whom to tell how many bytes are sealed. */
export interface Outlet {
  store(part: FreshPart): Promise<void>;
  reader?: Reader;
  progress?(bytes: number): void;
}

/**
 * Reads the file part by part. A part that `known[index]` recognises is skipped; every other becomes a new age file under a new name,
 * so that no file key or nonce is ever used over other bytes. A part is sealed while it is read; while it is hashed and stored the next
 * is sealed, and never more than one waits.
 */
export async function sealFile(file: Blob, key: string, known: SealedPart[], outlet: Outlet): Promise<SealedFile> {
  const { store, reader = inlineReader(file), progress } = outlet;
  const padded = paddedFileSize(file.size);
  const parts: SealedPart[] = [];
  let sending = Promise.resolve();
  let plain = "";
  for (let index = 0; index * PART < padded; index += 1) {
    const start = index * PART;
    const end = Math.min(file.size, start + PART);
    const size = Math.min(PART, padded - start);
    const real = Math.max(0, end - start);
    const old = known[index];
    const held: Bytes[] = [];
    if (old !== undefined) plain = await reader.read(real, (piece) => held.push(piece));
    if (old?.plain === plain) parts[index] = old;
    else {
      const sealed = await sealFed([key], size, async (take) => {
        if (old === undefined) plain = await reader.read(real, take);
        else held.forEach(take);
        if (real < size) take(new Uint8Array(size - real));
      });
      await sending;
      sending = finish(sealed, plain, index, store, parts);
      // A failure is thrown by the next await of it; this keeps it from counting as unhandled until then.
      sending.catch(() => {});
    }
    progress?.(end);
  }
  await sending;
  return { size: file.size, sha256: plain, parts };
}

async function finish(bytes: Bytes, plain: string, index: number, store: Outlet["store"], parts: SealedPart[]): Promise<void> {
  const part = { object: hex(random(16)), size: bytes.length, sha256: await digestLarge(bytes) };
  await store({ part, plain, index, bytes });
  parts[index] = { part, plain };
}
