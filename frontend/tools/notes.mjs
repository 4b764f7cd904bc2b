// Keys and signed notes (C2SP signed-note) by Node's own crypto, for previews and as a second implementation in browser tests.
import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** A signing key of a name and one byte repeated as seed; `type` 1 is plain Ed25519, 4 a witness. */
export function signer(name, byte, type = 1) {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, byte)]), format: "der", type: "pkcs8" });
  const typed = Buffer.concat([Buffer.from([type]), createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32)]);
  const id = createHash("sha256").update(`${name}\n`).update(typed).digest().subarray(0, 4);
  return {
    vkey: `${name}+${id.toString("hex")}+${typed.toString("base64")}`,
    line: (text) => `— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString("base64")}\n`,
  };
}

/** The keys of a platform under `host` with seeds 1 to 5, and their published text. */
export function platform(host) {
  const keys = { root: signer(`${host}/root`, 1), receipt: signer(`${host}/receipt`, 2), record: signer(`${host}/record`, 3), log: signer(`${host}/log`, 4) };
  const witness = signer("witness.example/w", 5, 4);
  const lines = Object.entries(keys).map(([word, key]) => `${word} ${key.vkey}\n`).join("");
  return { ...keys, published: `${host}/keys/v1\n${lines}witness ${witness.vkey}\nquorum 1\n` };
}
