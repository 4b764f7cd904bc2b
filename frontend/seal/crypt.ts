// age files (X25519 and scrypt), small ones in memory, parts as a whole. Must not know what is inside; age draws its own randomness.
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { bech32 } from "@scure/base";
import { Decrypter, Encrypter } from "age-encryption";
import { type Bytes, digest, random } from "./bytes.ts";

/** Why an age file could not be opened; keys of texts in locales/. */
export type CryptCode = "seal-file-not-age" | "seal-file-not-for-this-key" | "seal-file-changed" | "seal-file-too-large";

/** A failure to open, by its code. */
export class CryptFault extends Error {
  readonly code: CryptCode;

  constructor(code: CryptCode) {
    super(code);
    this.code = code;
  }
}

/** An X25519 private key, 32 raw bytes. */
export type Identity = Bytes;

/** Length and SHA-256 of bytes. */
export interface Measured {
  size: number;
  sha256: string;
}

/** Measures bytes in memory. */
export const measure = (bytes: Uint8Array): Measured => ({ size: bytes.length, sha256: digest(bytes) });

/** A fresh private key. */
export const randomIdentity = (): Identity => random(32);

/** The public half as text, `age1…`. */
export const recipientOf = (identity: Identity): string => bech32.encodeFromBytes("age", x25519.getPublicKey(identity));

/** The raw public key of a recipient in its one spelling; refuses keys of small order, to which nothing can be sealed. */
export function recipientBytes(recipient: string): Bytes | undefined {
  const bytes = fromBech32("age", recipient);
  if (bytes === undefined || bech32.encodeFromBytes("age", bytes) !== recipient) return undefined;
  try {
    x25519.getSharedSecret(new Uint8Array(32).fill(1), bytes);
    return bytes;
  } catch {
    return undefined;
  }
}

/** The recipient itself when it is fit. */
export const parseRecipient = (text: string) => (recipientBytes(text) === undefined ? undefined : text);

/** A secret under a bech32 prefix in upper case; the checksum finds typing errors. */
export const writeSecret = (prefix: string, secret: Uint8Array): string => bech32.encodeFromBytes(prefix, secret).toUpperCase();

/** The 32 bytes under a bech32 prefix, checksum checked. */
export const readSecret = (prefix: string, text: string): Bytes | undefined => fromBech32(prefix, text);

/** The prefix of a private age key. */
export const IDENTITY = "age-secret-key-";

/** Seals to every recipient. */
export async function seal(recipients: string[], plain: Uint8Array): Promise<Bytes> {
  return (await encrypterTo(recipients).encrypt(plain)) as Bytes;
}

/** Seals to every recipient the `size` bytes that `feed` brings, each piece as soon as it is there. What `feed` throws is thrown. */
export async function sealFed(recipients: string[], size: number, feed: (take: (piece: Bytes) => void) => Promise<void>): Promise<Bytes> {
  const plain = new ReadableStream<Uint8Array>({
    async start(controller) {
      await feed((piece) => controller.enqueue(piece));
      controller.close();
    },
  });
  const stream = await encrypterTo(recipients).encrypt(plain);
  const sealed = new Uint8Array(stream.size(size));
  const reader = stream.getReader();
  let at = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    sealed.set(next.value, at);
    at += next.value.length;
  }
  if (at !== sealed.length) throw new CryptFault("seal-file-changed");
  return sealed;
}

function encrypterTo(recipients: string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

/** Seals with a passphrase by scrypt with N = 2^`work`. */
export async function sealWithPassphrase(passphrase: string, work: number, plain: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(passphrase);
  return new Uint8Array(await encrypter.encrypt(plain));
}

/** Opens an age file whose plaintext has at most `limit` bytes. */
export function open(identity: Identity, sealed: Uint8Array, limit: number): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(writeSecret(IDENTITY, identity));
  return openBy(decrypter, sealed, limit);
}

/** Opens what `sealWithPassphrase` made. */
export function openWithPassphrase(passphrase: string, sealed: Uint8Array, limit: number): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return openBy(decrypter, sealed, limit);
}

async function openBy(decrypter: Decrypter, sealed: Uint8Array, limit: number): Promise<Bytes> {
  // A header has at most 16 KiB; so a longer file holds a longer plaintext.
  if (sealed.length > limit + (limit >> 10) + (20 << 10)) throw new CryptFault("seal-file-too-large");
  let plain: Uint8Array;
  try {
    plain = await decrypter.decrypt(sealed);
  } catch (error) {
    throw new CryptFault(codeOf(error));
  }
  if (plain.length > limit) throw new CryptFault("seal-file-too-large");
  return new Uint8Array(plain);
}

function codeOf(error: unknown): CryptCode {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("no identity matched")) return "seal-file-not-for-this-key";
  if (/invalid (version|stanza|header$|X25519|scrypt)|end of|not the only one|too high/.test(message)) return "seal-file-not-age";
  return "seal-file-changed";
}

function fromBech32(prefix: string, text: string): Bytes | undefined {
  try {
    const { prefix: found, bytes } = bech32.decodeToBytes(text);
    return found.toLowerCase() === prefix && bytes.length === 32 ? new Uint8Array(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** A fresh seed of a signing key. */
export const randomSeed = (): Bytes => new Uint8Array(ed25519.utils.randomSecretKey());
