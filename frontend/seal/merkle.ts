// The log's hashes (RFC 6962 §2.1) and proofs of inclusion (RFC 9162 §2.1.3.2). Must not read tiles or fetch anything.
import { type Bytes, concat, equal, sha256, strip, unbase64, utf8 } from "./bytes.ts";

/** Slots of a minute's batch, and hashes from a slot to the batch's root. */
export const SLOTS = 4096;
const INNER_PATH = 12;
const PREFIX = utf8("zuschlag/batch/v1\n");

/** Hash of a leaf. */
export const leafHash = (data: Uint8Array): Bytes => sha256(Uint8Array.of(0), data);

/** Hash of a node. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Bytes => sha256(Uint8Array.of(1), left, right);

/** Whether `path` leads from the leaf at `index` to the root of a tree of `size` leaves. */
export function includes(leaf: Uint8Array, index: bigint, size: bigint, path: Uint8Array[], root: Uint8Array): boolean {
  if (index < 0n || index >= size) return false;
  let [node, last, hash] = [index, size - 1n, leaf];
  for (const sibling of path) {
    if (last === 0n) return false;
    if ((node & 1n) === 1n || node === last) {
      hash = nodeHash(sibling, hash);
      while ((node & 1n) === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && equal(hash, root);
}

/** The root of a batch, if this commitment stands at this slot. */
export function batchRoot(commitment: Uint8Array, slot: number, path: Uint8Array[]): Bytes | undefined {
  if (path.length !== INNER_PATH || !Number.isInteger(slot) || slot < 0 || slot >= SLOTS) return undefined;
  return path.reduce<Bytes>(
    (hash, sibling, level) => ((slot >> level) & 1 ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    leafHash(commitment),
  );
}

/** The leaf of one minute: prefix, minutes since 1970 UTC in eight bytes big-endian, root of the batch. */
export function batchEntry(minute: bigint, root: Uint8Array): Bytes {
  const eight = new Uint8Array(8);
  new DataView(eight.buffer).setBigUint64(0, minute);
  return concat(PREFIX, eight, root);
}

/** Minute and root of a leaf. */
export function parseBatchEntry(entry: Uint8Array): { minute: bigint; root: Uint8Array } | undefined {
  const rest = strip(entry, PREFIX);
  if (rest?.length !== 40) return undefined;
  return { minute: new DataView(rest.buffer, rest.byteOffset, 8).getBigUint64(0), root: rest.subarray(8) };
}

/** The head of a tree as C2SP tlog-checkpoint writes it: origin, size, root, then lines that are left alone. */
export interface Checkpoint {
  origin: string;
  size: bigint;
  root: Bytes;
}

/** Reads the text of a checkpoint, without its signatures. */
export function parseCheckpoint(body: string): Checkpoint | undefined {
  const [origin, size, root, ...rest] = body.split("\n");
  const hash = root === undefined ? undefined : unbase64(root);
  if (!origin || size === undefined || !/^(0|[1-9][0-9]{0,18})$/.test(size) || hash?.length !== 32 || rest.at(-1) !== "") return undefined;
  return { origin, size: BigInt(size), root: hash };
}

/** Base 64 of exactly 32 bytes. */
export function parseHash(line: string): Bytes | undefined {
  const bytes = unbase64(line);
  return bytes?.length === 32 ? bytes : undefined;
}

