// Padding: Padmé for files, fixed steps for manifests. Must not hold keys.
import type { Bytes } from "./bytes.ts";

/** The smallest padded file: small files look alike. */
export const FILE_FLOOR = 64 << 10;
/** The sizes an inner manifest is padded to, in bytes. */
export const MANIFEST_SIZES = [64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];

/** The Padmé length of `length` bytes: at most 12 % more (Nikitin et al., PURBs, 2019). */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = ilog2(length);
  const significant = ilog2(exponent === 0 ? 1 : exponent) + 1;
  const step = 2 ** (exponent - Math.min(significant, exponent));
  return Math.ceil(length / step) * step;
}

/** The padded size of a file. */
export const paddedFileSize = (length: number): number => padme(Math.max(length, FILE_FLOOR));

/** Frames content into the smallest manifest size: length (4 bytes, big-endian), content, zeros; undefined when it is too large. */
export function frameManifest(content: Uint8Array): Bytes | undefined {
  const size = MANIFEST_SIZES.find((size) => content.length + 4 <= size);
  return size === undefined ? undefined : frame(content, size);
}

/** Frames content up to `size` bytes. */
export function frame(content: Uint8Array, size: number): Bytes {
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, content.length);
  out.set(content, 4);
  return out;
}

/** The content of a frame; undefined when the length lies or the padding isn't zero. */
export function unframe(framed: Uint8Array): Uint8Array | undefined {
  if (framed.length < 4) return undefined;
  const length = new DataView(framed.buffer, framed.byteOffset, 4).getUint32(0);
  if (length > framed.length - 4) return undefined;
  return framed.subarray(4 + length).every((byte) => byte === 0) ? framed.subarray(4, 4 + length) : undefined;
}

// Exact for every safe integer, other than Math.log2.
const ilog2 = (n: number): number => n.toString(2).length - 1;
