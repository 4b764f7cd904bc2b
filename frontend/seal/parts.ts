// Seals one file as parts of 16 MiB, in constant memory, and goes on after an interruption. Must not store objects; the caller does.
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, digestLarge, hex, random } from "./bytes.ts";
import type { Part } from "./commit.ts";
import { seal } from "./crypt.ts";
import { paddedFileSize } from "./pad.ts";

/** Plaintext bytes of a part; the last of a file may be shorter. */
export const PART = 16 << 20;

/** A sealed part and the hash by which its plaintext is recognised after an interruption. `plain` never reaches the server. */
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

/** The file is longer or shorter than it was when it was chosen, or can't be read. */
export class FileChanged extends Error {
  readonly code = "seal-file-changed-while-sealing";
}

/** How many parts a file of `size` bytes has. */
export const countParts = (size: number): number => Math.ceil(paddedFileSize(size) / PART);

/**
 * Reads the file part by part. A part whose padded plaintext is that of `known[index]` is skipped; every other becomes a new
 * age file under a new name, so that no file key or nonce is ever used over other bytes. `store` gets each fresh part.
 */
export async function sealFile(
  file: Blob, key: string, known: SealedPart[], store: (part: FreshPart) => Promise<void>, progress: (bytes: number) => void = () => {},
): Promise<SealedFile> {
  const whole = sha256.create();
  const padded = paddedFileSize(file.size);
  const parts: SealedPart[] = [];
  const single = file.size <= PART;
  let only = "";
  // While one part is on its way the next is sealed; never more than one waits.
  let sending = Promise.resolve();
  const queue = async (part: FreshPart) => {
    await sending;
    sending = store(part);
    // A failure is thrown by the next await of it; this keeps it from counting as unhandled until then.
    sending.catch(() => {});
  };
  for (let index = 0; index * PART < padded; index += 1) {
    const start = index * PART;
    const plain = new Uint8Array(Math.min(PART, padded - start));
    const real = await read(file, start, Math.min(file.size, start + PART));
    plain.set(real);
    // The browser's own hash where it can: one part needs no running hash.
    if (single) only = await digestLarge(real);
    else whole.update(real);
    parts.push(await sealPart(plain, index, key, known[index], queue));
    plain.fill(0);
    progress(Math.min(start + PART, file.size));
  }
  await sending;
  return { size: file.size, sha256: single ? only : hex(whole.digest()), parts };
}

async function sealPart(
  bytes: Bytes, index: number, key: string, known: SealedPart | undefined, store: (part: FreshPart) => Promise<void>,
): Promise<SealedPart> {
  const plain = await digestLarge(bytes);
  if (known?.plain === plain) return known;
  const sealed = await seal([key], bytes);
  const part = { object: hex(random(16)), size: sealed.length, sha256: await digestLarge(sealed) };
  await store({ part, plain, index, bytes: sealed });
  return { part, plain };
}

async function read(file: Blob, start: number, end: number): Promise<Bytes> {
  try {
    const bytes = new Uint8Array(await file.slice(start, Math.max(start, end)).arrayBuffer());
    if (bytes.length !== Math.max(0, end - start)) throw new FileChanged();
    return bytes;
  } catch {
    throw new FileChanged();
  }
}
