// Seals one file as parts of 16 MiB, in constant memory, and goes on after an interruption. Must not store objects; the caller does.
import { type Bytes, digestLarge, hex, random } from "./bytes.ts";
import type { Part } from "./commit.ts";
import { seal } from "./crypt.ts";
import { type Hasher, inlineHasher } from "./hasher.ts";
import { paddedFileSize } from "./pad.ts";

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

/** The file is longer or shorter than it was when it was chosen, or can't be read. */
export class FileChanged extends Error {
  readonly code = "seal-file-changed-while-sealing";
}

/** How many parts a file of `size` bytes has. */
export const countParts = (size: number): number => Math.ceil(paddedFileSize(size) / PART);

/** What a job needs besides the file: where parts go, who hashes the whole, whom to tell how many bytes are sealed. */
export interface Outlet {
  store(part: FreshPart): Promise<void>;
  hasher?: Hasher;
  progress?(bytes: number): void;
}

/**
 * Reads the file part by part. A part that `known[index]` recognises is skipped; every other becomes a new age file under a new name, so that no file key or nonce is ever used over other bytes. While one part is hashed and stored
 * the next is sealed; never more than one waits.
 */
export async function sealFile(file: Blob, key: string, known: SealedPart[], outlet: Outlet): Promise<SealedFile> {
  const { store, hasher = inlineHasher(), progress } = outlet;
  const padded = paddedFileSize(file.size);
  const parts: SealedPart[] = [];
  let sending = Promise.resolve();
  let plain = "";
  for (let index = 0; index * PART < padded; index += 1) {
    const start = index * PART;
    const bytes = new Uint8Array(Math.min(PART, padded - start));
    const real = await read(file, start, Math.min(file.size, start + PART));
    bytes.set(real);
    const old = known[index];
    let sealed: Bytes | undefined;
    // The browser's own digest is ten times as fast, but takes a file as a whole only.
    const hashed = padded <= PART ? digestLarge(real) : hasher.update(real);
    [plain, sealed] = await Promise.all([hashed, old === undefined ? seal([key], bytes) : undefined]);
    if (old?.plain === plain) parts[index] = old;
    else {
      const fresh = sealed ?? (await seal([key], bytes));
      await sending;
      sending = finish(fresh, plain, index, store, parts);
      // A failure is thrown by the next await of it; this keeps it from counting as unhandled until then.
      sending.catch(() => {});
    }
    bytes.fill(0);
    progress?.(Math.min(start + PART, file.size));
  }
  await sending;
  return { size: file.size, sha256: plain, parts };
}

async function finish(bytes: Bytes, plain: string, index: number, store: Outlet["store"], parts: SealedPart[]): Promise<void> {
  const part = { object: hex(random(16)), size: bytes.length, sha256: await digestLarge(bytes) };
  await store({ part, plain, index, bytes });
  parts[index] = { part, plain };
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
