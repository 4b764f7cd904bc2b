// The keys of one person: an age identity that opens and an Ed25519 key that signs. Must not say who the person is.
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { text, utf8 } from "./bytes.ts";
import { CryptFault, IDENTITY, type Identity, open, openWithPassphrase, randomIdentity, randomSeed, readSecret, recipientOf, seal, sealWithPassphrase, writeSecret } from "./crypt.ts";
import { type SignerKey, signerKey } from "./note.ts";
import { Reader, Writer } from "./text.ts";

/** scrypt work for a person's key file, as log2 N. */
export const WORK = 18;
/** The bech32 prefix of a signing key's seed. */
export const SIGNER = "zuschlag-signer-";
const LIMIT = 4096;

/** A person's keys on one host. */
export interface PersonKey {
  host: string;
  identity: Identity;
  signer: SignerKey;
}

/** Fresh keys. */
export const randomPerson = (host: string): PersonKey =>
  ({ host, identity: randomIdentity(), signer: signerKey(`${host}/person`, randomSeed()) });

/** The public half: where to seal to, and what verifies. */
export const publicPerson = (key: PersonKey) => ({ recipient: recipientOf(key.identity), verifier: key.signer.verifier.text });

/** The key file for a passphrase. */
export const exportPerson = (key: PersonKey, passphrase: string, work = WORK) =>
  sealWithPassphrase(passphrase, work, utf8(writePerson(key)));

/** The key file for other keys, such as that of a passkey. */
export const exportPersonTo = (key: PersonKey, recipients: string[]) => seal(recipients, utf8(writePerson(key)));

/** Reads a key file by passphrase. */
export const importPerson = async (passphrase: string, sealed: Uint8Array) =>
  readPerson(await openWithPassphrase(passphrase, sealed, LIMIT));

/** Reads a key file by another key. */
export const importPersonWith = async (identity: Identity, sealed: Uint8Array) => readPerson(await open(identity, sealed, LIMIT));

/** The age identity that a passkey's PRF output unlocks (WebAuthn PRF extension). */
export const prfIdentity = (output: Uint8Array): Identity =>
  new Uint8Array(hkdf(sha256, output, undefined, utf8("zuschlag/prf/v1\n"), 32));

function writePerson({ host, identity, signer }: PersonKey): string {
  return new Writer(host, "person-key/v1")
    .line("identity", writeSecret(IDENTITY, identity))
    .line("signer", writeSecret(SIGNER, signer.seed))
    .finish();
}

function readPerson(plain: Uint8Array): PersonKey {
  const reader = new Reader(text(plain) ?? "");
  const host = reader.head("person-key/v1");
  const identity = reader.take("identity", (value) => readSecret(IDENTITY, value));
  const seed = reader.take("signer", (value) => readSecret(SIGNER, value));
  const read = reader.finish(() =>
    host && identity && seed ? { host, identity, signer: signerKey(`${host}/person`, seed) } : undefined);
  if (!read.ok) throw new CryptFault("seal-file-changed");
  return read.value;
}
