// Bytes: hexadecimal, base 64, text, SHA-256, comparison. Must not know a format.
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";

/** Bytes over a plain buffer, as browsers' interfaces want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Text of UTF-8 bytes; undefined when they are not UTF-8. A byte order mark is kept. */
export function text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lower-case hexadecimal digits. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The bytes of lower-case hexadecimal digits of exactly `length` bytes. */
export function unhex(digits: string, length: number): Bytes | undefined {
  if (digits.length !== 2 * length || !/^[0-9a-f]*$/.test(digits)) return undefined;
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}

/** Base 64 with padding (RFC 4648 §4). */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes of canonical base 64: no space, right padding, no stray bits. */
export function unbase64(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return base64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The pieces one after another. */
export function concat(...pieces: Uint8Array[]): Bytes {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** SHA-256 of the pieces one after another. */
export function sha256(...pieces: Uint8Array[]): Bytes {
  const hash = nobleSha256.create();
  for (const piece of pieces) hash.update(piece);
  return new Uint8Array(hash.digest());
}

/** SHA-256 as lower-case hexadecimal digits. */
export const digest = (...pieces: Uint8Array[]): string => hex(sha256(...pieces));

/** SHA-256 by the browser's own code, off this thread; for megabytes. */
export async function digestLarge(bytes: Uint8Array): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Bytes)));
}

/** Equal without telling by time where they differ. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (const [at, byte] of a.entries()) difference |= byte ^ (b[at] ?? 0);
  return difference === 0;
}

/** `count` random bytes of the system. */
export const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** The rest of `bytes` after `prefix`; undefined when they begin otherwise. */
export function strip(bytes: Uint8Array, prefix: Uint8Array): Uint8Array | undefined {
  return bytes.length >= prefix.length && equal(bytes.subarray(0, prefix.length), prefix)
    ? bytes.subarray(prefix.length)
    : undefined;
}
