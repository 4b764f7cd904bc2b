// Passkeys in the browser: what the server asks becomes a call of WebAuthn, what the device answers becomes JSON. Must not hold words or state.

/** What the server asks of any passkey. */
export interface Question {
  challenge: string;
  platform: string;
  seconds: number;
}

/** What the server asks of a new one. */
export interface NewQuestion extends Question {
  user: string;
  email: string;
  name: string;
  algorithms: number[];
  known: string[];
}

/** Whether this browser may know passkeys for a host: it must be that of the page. */
export const canPasskeys = (host: string): boolean => typeof PublicKeyCredential === "function" && isSecureContext && location.hostname === host;

/** Makes a passkey; undefined when the person or the device declined. */
export async function makePasskey(asked: NewQuestion): Promise<Record<string, unknown> | undefined> {
  const made = await attempt(() => navigator.credentials.create({ publicKey: {
    challenge: bytes(asked.challenge),
    rp: { id: asked.platform, name: document.title.split(" – ").at(-1) ?? asked.platform },
    user: { id: bytes(asked.user), name: asked.email, displayName: asked.name },
    pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key" as const, alg })),
    excludeCredentials: asked.known.map((id) => ({ type: "public-key" as const, id: bytes(id) })),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
    attestation: "none",
    timeout: asked.seconds * 1000,
  } }));
  if (!(made?.response instanceof AuthenticatorAttestationResponse)) return undefined;
  return {
    id: words(made.rawId),
    client_data: words(made.response.clientDataJSON),
    authenticator_data: words(made.response.getAuthenticatorData()),
    transports: made.response.getTransports(),
  };
}

/** Lets the person choose a passkey and signs with it; undefined when they declined. */
export async function usePasskey(asked: Question): Promise<Record<string, unknown> | undefined> {
  const used = await attempt(() => navigator.credentials.get({ publicKey: {
    challenge: bytes(asked.challenge),
    rpId: asked.platform,
    userVerification: "required",
    timeout: asked.seconds * 1000,
  } }));
  if (!(used?.response instanceof AuthenticatorAssertionResponse)) return undefined;
  return {
    id: words(used.rawId),
    user: words(used.response.userHandle ?? new ArrayBuffer(0)),
    client_data: words(used.response.clientDataJSON),
    authenticator_data: words(used.response.authenticatorData),
    signature: words(used.response.signature),
  };
}

async function attempt(call: () => Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  const found = await call().catch(() => null);
  return found instanceof PublicKeyCredential ? found : undefined;
}

/** The bytes of base64url. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(plain.padEnd(Math.ceil(plain.length / 4) * 4, "=")), (char) => char.charCodeAt(0));
};

/** Base64url of bytes. */
const words = (buffer: ArrayBuffer): string => {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};
