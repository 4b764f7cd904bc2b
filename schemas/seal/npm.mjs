// Checks vectors.json with the npm packages age-encryption, shamir-secret-sharing and @scure/base and with Node's own
// Ed25519, HKDF and SHA-256, and seals a bid with them into npm.json, which the Rust tests open. Run it where the three
// packages are installed: node npm.mjs <this folder>
import { readFileSync, writeFileSync } from "node:fs";
import crypto from "node:crypto";
import assert from "node:assert/strict";
import * as age from "age-encryption";
import { combine } from "shamir-secret-sharing";
import { bech32 } from "@scure/base";

const folder = process.argv[2];
const v = JSON.parse(readFileSync(`${folder}/vectors.json`));
const HOST = "vergabe.example";
const LF = "\n";

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const unhex = (text) => new Uint8Array(Buffer.from(text, "hex"));
const base64 = (bytes) => Buffer.from(bytes).toString("base64");
const unbase64 = (text) => new Uint8Array(Buffer.from(text, "base64"));
const utf8 = (bytes) => Buffer.from(bytes).toString("utf8");
const join = (...parts) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
const sha256 = (...parts) => hex(crypto.createHash("sha256").update(join(...parts)).digest());
const identityOf = (raw) => bech32.encodeFromBytes("AGE-SECRET-KEY-", raw).toUpperCase();

async function open(identity, file) {
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(file);
}

async function seal(recipients, plain) {
  const encrypter = new age.Encrypter();
  recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  return encrypter.encrypt(plain);
}

// The package's shares are y || x, ours x || y.
const theirs = (xy) => Uint8Array.from([...xy.slice(1), xy[0]]);

// The value at place x: move every place by x and combine, because subtraction is XOR in GF(256).
async function valueAt(points, x) {
  return combine(points.map(([place, y]) => Uint8Array.from([...y, place ^ x])));
}

function ed25519(seed) {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const key = crypto.createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const raw = crypto.createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  return { key, raw };
}

const keyId = (name, raw) => unhex(sha256(name, LF, [1], raw)).slice(0, 4);
const vkeyOf = (name, raw) => `${name}+${hex(keyId(name, raw))}+${base64(join([1], raw))}`;

function sign(text, name, { key, raw }) {
  const signature = crypto.sign(null, Buffer.from(text), key);
  return `${text}\n— ${name} ${base64(join(keyId(name, raw), signature))}\n`;
}

function verifies(note, vkey) {
  const end = note.lastIndexOf("\n\n");
  const [name, ...rest] = vkey.split("+");
  const blob = rest.slice(1).join("+");
  const der = join(unhex("302a300506032b6570032100"), unbase64(blob).slice(1));
  const key = crypto.createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
  const lines = note.slice(end + 2).trim().split(LF).map((line) => line.split(" "));
  const text = Buffer.from(note.slice(0, end + 1));
  return lines.some(([, by, sig]) => by === name && crypto.verify(null, text, key, unbase64(sig).slice(4)));
}

async function checkVectors() {
  const shares = v.shamir.shares.map(unhex);
  assert.equal(hex(await combine([shares[1], shares[3], shares[4]].map(theirs))), v.shamir.secret);
  const three = shares.slice(0, 3).map((share) => [share[0], share.slice(1)]);
  assert.equal(hex(await valueAt(three, 4)), v.shamir.value_at_4_from_1_2_3);
  const decrypter = new age.Decrypter();
  decrypter.addPassphrase(v.person.passphrase);
  const person = utf8(await decrypter.decrypt(unbase64(v.person.file)));
  assert.equal(person.split(LF)[1], `identity ${v.person.identity}`);
  assert.equal(await age.identityToRecipient(v.person.identity), v.person.recipient);
  assert.ok(verifies(v.record.note, v.record.server));
  for (const seat of v.seats) {
    const file = utf8(await open(v.person.identity, unbase64(seat.file)));
    assert.equal(file.split(LF)[3], `identity ${seat.identity}`);
    assert.ok(verifies(v.record.note, seat.verifier) && verifies(seat.acceptance, seat.verifier));
  }
  const info = `zuschlag/gate/v1\n${v.gate.opening}\n${v.gate.sequence}\n`;
  const gate = identityOf(new Uint8Array(crypto.hkdfSync("sha256", unhex(v.gate.master), "", info, 32)));
  assert.equal(await age.identityToRecipient(gate), v.gate.recipient);
  const text = v.bid.commit.split("\n\n")[0] + LF;
  assert.equal(sha256(text), v.bid.hash);
  const head = text.split(LF).slice(0, 9).join(LF) + LF;
  assert.equal(sha256("zuschlag/bid-context/v1\n", head), v.bid.context);
  const values = await Promise.all(v.seats.map(async (seat, at) => {
    const plain = await open(seat.identity, unbase64(v.bid.shares[at + 1]));
    return plain.slice("zuschlag/share/v1\n".length + 96);
  }));
  const masked = await combine([values[0], values[2]].map(theirs));
  const mask = (await open(gate, unbase64(v.bid.shares[0]))).slice("zuschlag/gate-share/v1\n".length + 96);
  const key = identityOf(masked.map((byte, at) => byte ^ mask[at]));
  assert.equal(key, v.bid.identity);
  const manifest = await open(key, unbase64(v.bid.manifest));
  const length = new DataView(manifest.buffer, manifest.byteOffset).getUint32(0);
  const inner = JSON.parse(utf8(manifest.slice(4, 4 + length)));
  assert.equal(inner.bid, v.bid.bid);
  const part = await open(key, unbase64(v.bid.parts[0].file));
  assert.equal(hex(part.slice(0, inner.files[0].size)), v.bid.content);
  const { note, key: receiptKey, act, commitment } = v.receipt;
  const salt = unhex(note.match(/salt (\w+)/)[1]);
  assert.ok(verifies(note, receiptKey));
  assert.equal(sha256("zuschlag/act/v1\n", salt, unhex(sha256(act))), commitment);
}

async function sealBid() {
  const s = crypto.randomBytes(32);
  const key = await age.identityToRecipient(identityOf(s));
  const signer = ed25519(crypto.randomBytes(32));
  const name = `${HOST}/person`;
  const content = Buffer.from("Aus einem anderen Programm versiegelt");
  const padded = new Uint8Array(65_536);
  padded.set(content);
  const part = await seal([key], padded);
  const object = crypto.randomBytes(16).toString("hex");
  const nonce = crypto.randomBytes(32).toString("hex");
  const place = { host: HOST, opening: v.gate.opening, company: "company-2", slot: 1, version: 1, previous: null };
  const file = { name: "Angebot.pdf", type: "application/pdf", envelope: "bid", size: content.length,
    sha256: sha256(content), parts: [{ object, size: part.length, sha256: sha256(part) }] };
  const inner = { format: "zuschlag/manifest/v1", ...place, record: v.record.hash, nonce,
    bid: '{"price":"99.00"}', files: [file] };
  const json = Buffer.from(JSON.stringify(inner));
  const framed = new Uint8Array(65_536);
  new DataView(framed.buffer).setUint32(0, json.length);
  framed.set(json, 4);
  const manifest = await seal([key], framed);
  const nobody = await Promise.all([...Array(7)].map(async () => age.identityToRecipient(await age.generateIdentity())));
  const copy = await seal([v.person.recipient, ...nobody], join("zuschlag/company-copy/v1\n", s));
  const head = [`${HOST}/commit/v1`, `opening ${place.opening}`, "company company-2", "slot 1", "version 1", "previous -",
    `record ${v.record.hash}`, `key ${key}`, `signer ${vkeyOf(name, signer.raw)}`].join(LF) + LF;
  const context = unhex(sha256("zuschlag/bid-context/v1\n", head));
  const rawKey = bech32.decodeToBytes(key).bytes;
  const binding = join(unhex(v.record.hash), context, rawKey);
  const mask = crypto.randomBytes(32);
  const masked = Uint8Array.from(s, (byte, at) => byte ^ mask[at]);
  const first = crypto.randomBytes(32);
  const values = [first];
  for (const x of [2, 3]) values.push(await valueAt([[0, masked], [1, first]], x));
  const sealed = [await seal([v.gate.recipient], join("zuschlag/gate-share/v1\n", binding, mask))];
  const committed = [mask, ...values];
  for (const [at, seat] of v.seats.entries()) {
    sealed.push(await seal([seat.recipient], join("zuschlag/share/v1\n", binding, [at + 1], values[at])));
  }
  const share = (w, at) =>
    `share ${w.length} ${sha256(w)} ${sha256("zuschlag/share-commitment/v1\n", context, [at], committed[at])}`;
  const tail = [`manifest ${crypto.randomBytes(16).toString("hex")} ${manifest.length} ${sha256(manifest)}`,
    `shares ${sealed.length}`, ...sealed.map(share), `copy ${copy.length} ${sha256(copy)}`, "parts 1",
    `part ${object} ${part.length} ${sha256(part)}`, `nonce ${nonce}`].join(LF) + LF;
  const bid = { commit: sign(head + tail, name, signer), shares: sealed.map(base64), copy: base64(copy),
    manifest: base64(manifest), parts: [{ object, file: base64(part) }], bid: inner.bid, content: hex(content) };
  writeFileSync(`${folder}/npm.json`, JSON.stringify(bid, null, 2) + LF);
}

await checkVectors();
await sealBid();
console.log("vectors.json holds; npm.json is written");
