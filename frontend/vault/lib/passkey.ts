// The passkey as a way to unlock: WebAuthn's PRF extension gives 32 bytes that only this passkey gives. Must not hold a key.
import { base64, type Bytes, random, unbase64, utf8 } from "../../seal/bytes.ts";

/** A passkey that was made for unlocking: its id (base64url) and what it is asked (base64). */
export interface PasskeyWay {
  credential: string;
  salt: string;
}

/** Why a passkey can't be used; keys of texts. */
export class PasskeyFault extends Error {
  readonly code: "vault-passkey-none" | "vault-passkey-cancelled";

  constructor(code: PasskeyFault["code"]) {
    super(code);
    this.code = code;
  }
}

/** Whether this browser may know passkeys at all. */
export const hasPasskeys = (): boolean => typeof PublicKeyCredential === "function" && isSecureContext;

/** Makes a passkey for unlocking and asks it at once, so that it is known to work. Devices need not list it: it is always asked for by its id. Where
 * one lists it all the same, its name says what it is for. */
export async function makePasskey(person: { id: string; name: string; email: string; purpose: string }): Promise<PasskeyWay & { output: Bytes }> {
  const salt = random(32);
  const made = await attempt(() => navigator.credentials.create({ publicKey: {
    challenge: random(32),
    rp: { name: document.title.split(" – ").at(-1) ?? "Zuschlag" },
    user: { id: utf8(person.id), name: `${person.email} – ${person.purpose}`, displayName: `${person.name} – ${person.purpose}` },
    pubKeyCredParams: [{ type: "public-key", alg: -8 }, { type: "public-key", alg: -7 }, { type: "public-key", alg: -257 }],
    authenticatorSelection: { residentKey: "discouraged", requireResidentKey: false, userVerification: "required" },
    extensions: { prf: { eval: { first: salt } } },
  } }));
  const { prf } = made.getClientExtensionResults();
  if (prf?.enabled !== true && prf?.results === undefined) throw new PasskeyFault("vault-passkey-none");
  const way = { credential: toUrl(base64(new Uint8Array(made.rawId))), salt: base64(salt) };
  return { ...way, output: await askPasskey([way]).then(({ output }) => output) };
}

/** Asks one of the known passkeys; gives its output and which one it was. */
export async function askPasskey(ways: PasskeyWay[]): Promise<{ credential: string; output: Bytes }> {
  const evalByCredential = Object.fromEntries(ways.map(({ credential, salt }) => [credential, { first: bytesOf(salt) }]));
  const got = await attempt(() => navigator.credentials.get({ publicKey: {
    challenge: random(32),
    allowCredentials: ways.map(({ credential }) => ({ type: "public-key" as const, id: bytesOf(fromUrl(credential)) })),
    userVerification: "required",
    extensions: { prf: { evalByCredential } },
  } }));
  const first = got.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) throw new PasskeyFault("vault-passkey-none");
  return { credential: toUrl(base64(new Uint8Array(got.rawId))), output: new Uint8Array(first instanceof ArrayBuffer ? first : first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength) as ArrayBuffer) };
}

async function attempt(call: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const found = await call().catch(() => null);
  if (found === null) throw new PasskeyFault("vault-passkey-cancelled");
  return found as PublicKeyCredential;
}

const bytesOf = (text: string): Bytes => unbase64(text) ?? new Uint8Array(0);
const toUrl = (text: string): string => text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const fromUrl = (text: string): string => {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return plain + "=".repeat((4 - (plain.length % 4)) % 4);
};
