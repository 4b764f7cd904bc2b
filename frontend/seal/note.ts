// Signed notes after C2SP signed-note with Ed25519, and witnesses' cosignatures (tlog-cosignature v1). Must not know what a note says.
import { ed25519 } from "@noble/curves/ed25519.js";
import { type Bytes, base64, concat, equal, hex, sha256, text as decode, unbase64, utf8 } from "./bytes.ts";
import { type Finding, MAX_TEXT, type Result } from "./text.ts";

/** What a key signs: the text (Ed25519, type 0x01), or the text and the time of observation (type 0x04). */
export type KeyKind = "plain" | "witness";

const TYPES: Record<KeyKind, number> = { plain: 1, witness: 4 };
const MAX_SIGNATURES = 64;
const isKeyName = (name: string) => name !== "" && utf8(name).length <= 256 && !/[\s\p{Cc}+]/u.test(name);

/** A public key that verifies notes; `text` is its spelling `name+id+base64` (a C2SP vkey). */
export interface VerifierKey {
  kind: KeyKind;
  name: string;
  id: Bytes;
  key: Bytes;
  text: string;
}

/** A key that signs notes. */
export interface SignerKey {
  verifier: VerifierKey;
  seed: Bytes;
}

/** One signature line. */
export interface Signature {
  name: string;
  id: Bytes;
  bytes: Bytes;
}

/** A text with its signatures. */
export interface Note {
  text: string;
  signatures: Signature[];
}

/** Whether one key signed a note. */
export type SignatureState = "valid" | "missing" | "wrong";

/** The verifier key of a name and 32 bytes; undefined when the name or the key is unfit. */
export function verifierKey(name: string, key: Uint8Array, kind: KeyKind = "plain"): VerifierKey | undefined {
  if (!isKeyName(name) || key.length !== 32 || isWeak(key)) return undefined;
  const typed = concat(Uint8Array.of(TYPES[kind]), key);
  const id = sha256(utf8(`${name}\n`), typed).slice(0, 4);
  return { kind, name, id, key: new Uint8Array(key), text: `${name}+${hex(id)}+${base64(typed)}` };
}

/** Reads a vkey; refuses other algorithms, a wrong id and weak keys. */
export function parseVerifierKey(text: string, kind: KeyKind = "plain"): VerifierKey | undefined {
  const [name, , ...rest] = text.split("+");
  const typed = unbase64(rest.join("+"));
  if (name === undefined || typed === undefined || typed[0] !== TYPES[kind]) return undefined;
  const found = verifierKey(name, typed.subarray(1), kind);
  return found?.text === text ? found : undefined;
}

/** The signing key of a name and a seed of 32 bytes. */
export function signerKey(name: string, seed: Uint8Array): SignerKey {
  const verifier = verifierKey(name, ed25519.getPublicKey(seed));
  if (verifier === undefined) throw new Error("unfit key name");
  return { verifier, seed: new Uint8Array(seed) };
}

/** A note with one more signature; one of the same key is replaced. */
export function sign(note: Note, key: SignerKey): Note {
  const { name, id } = key.verifier;
  const bytes = new Uint8Array(ed25519.sign(utf8(note.text), key.seed));
  const others = note.signatures.filter((old) => old.name !== name || !equal(old.id, id));
  return { text: note.text, signatures: [...others, { name, id, bytes }] };
}

/** Whether this key signed the text. */
export function check(note: Note, key: VerifierKey): SignatureState {
  let state: SignatureState = "missing";
  for (const { name, id, bytes } of note.signatures) {
    if (name !== key.name || !equal(id, key.id)) continue;
    if (accepts(key, utf8(note.text), bytes)) return "valid";
    state = "wrong";
  }
  return state;
}

/** When a witness cosigned the text, in seconds since 1970 UTC; undefined when it didn't or the signature doesn't hold. */
export function cosignedAt(note: Note, witness: VerifierKey): bigint | undefined {
  for (const { name, id, bytes } of note.signatures) {
    if (name !== witness.name || !equal(id, witness.id) || bytes.length !== 72) continue;
    const time = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);
    if (accepts(witness, utf8(`cosignature/v1\ntime ${time}\n${note.text}`), bytes.subarray(8))) return time;
  }
  return undefined;
}

/** The note as text. */
export function writeNote(note: Note): string {
  const lines = note.signatures.map(({ name, id, bytes }) => `— ${name} ${base64(concat(id, bytes))}\n`);
  return `${note.text}\n${lines.join("")}`;
}

/** Reads a note with at least one signature line. */
export function parseNote(bytes: Uint8Array): Result<Note> {
  const fail = (line: number, fault: Finding["fault"]): Result<Note> => ({ ok: false, findings: [{ line, field: "note", fault }] });
  if (bytes.length > MAX_TEXT) return fail(0, "seal-text-too-long");
  const all = decode(bytes);
  if (all === undefined || /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(all)) return fail(0, "seal-text-not-text");
  const cut = all.lastIndexOf("\n\n");
  if (cut < 0) return fail(0, "seal-text-bad-signature-line");
  if (!all.endsWith("\n")) return fail(0, "seal-text-unfinished");
  const text = all.slice(0, cut + 1);
  const signatures: Signature[] = [];
  const first = text.split("\n").length + 1;
  for (const [at, line] of all.slice(cut + 2, -1).split("\n").entries()) {
    const signature = parseSignature(line);
    if (signature === undefined || at >= MAX_SIGNATURES) return fail(first + at, "seal-text-bad-signature-line");
    signatures.push(signature);
  }
  return { ok: true, value: { text, signatures } };
}

function parseSignature(line: string): Signature | undefined {
  const [dash, name, blob, ...rest] = line.split(" ");
  if (dash !== "—" || name === undefined || blob === undefined || rest.length > 0) return undefined;
  const bytes = unbase64(blob);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}

function isWeak(key: Uint8Array): boolean {
  try {
    return ed25519.Point.fromBytes(key).isSmallOrder();
  } catch {
    return true;
  }
}

function accepts(key: VerifierKey, message: Bytes, signature: Uint8Array): boolean {
  if (signature.length !== 64 || isWeak(signature.subarray(0, 32))) return false;
  try {
    return ed25519.verify(signature, message, key.key, { zip215: false });
  } catch {
    return false;
  }
}
