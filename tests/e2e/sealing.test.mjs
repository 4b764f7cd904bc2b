// The sealing worker in a real browser: parts that another implementation of age opens, a bad line, resuming, speed. Needs `npm run build` before.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { CSP, launch, root } from "./tools.mjs";

const require = createRequire(join(root, "frontend/package.json"));
const { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } = await import(require.resolve("age-encryption"));
const dist = join(root, "frontend/dist/assets/seal");
const worker = (await readdir(dist)).find((name) => name.startsWith("sealing.worker"));
const programs = new Map(await Promise.all((await readdir(dist)).map(async (name) => [name, await readFile(join(dist, name))])));
const hasAge = spawnSync("age", ["--version"]).status === 0;
const PART = 16 << 20;
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

let browser;
let server;
let origin;
const stored = new Map();
const puts = [];
let weather = () => 201;
let withheld = "none";

before(async () => {
  browser = await launch();
  server = createServer((request, response) => {
    if (request.method !== "PUT") {
      const name = request.url.split("/").at(-1);
      const program = name.startsWith(withheld) ? undefined : programs.get(name);
      response.writeHead(200, { "content-type": program ? "text/javascript" : "text/html", "content-security-policy": CSP }).end(program ?? "<!doctype html><title>x</title>");
      return;
    }
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("error", () => {});
    request.on("end", () => {
      const name = request.url.split("/").at(-1);
      const answer = weather(puts.push(name));
      if (answer === "cut") return request.socket.destroy();
      const bytes = Buffer.concat(chunks);
      assert.equal(request.headers["x-content-sha256"], sha256(bytes));
      if (answer === 201) stored.set(name, bytes);
      response.writeHead(answer).end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(async () => { await browser?.close(); server?.closeAllConnections(); server?.close(); });

/** Seals `content` in the browser's worker; gives its last event and every part that was stored. */
async function seal(content, key, known = []) {
  stored.clear();
  puts.length = 0;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page.evaluate(() => { const input = document.createElement("input"); input.type = "file"; input.id = "file"; document.body.append(input); });
  const folder = await mkdtemp(join(tmpdir(), "seal-"));
  await writeFile(join(folder, "bid.pdf"), content);
  await page.setInputFiles("#file", join(folder, "bid.pdf"));
  const events = await page.evaluate(async ({ worker, key, known }) => {
    const started = performance.now();
    const sealing = new Worker(`/assets/seal/${worker}`, { type: "module" });
    const file = document.getElementById("file").files[0];
    const events = [];
    await new Promise((resolve) => {
      sealing.onmessage = ({ data }) => { events.push(data); if (data.kind === "done" || data.kind === "failed") resolve(); };
      sealing.onerror = (event) => { events.push({ kind: "failed", code: String(event.message) }); resolve(); };
      sealing.postMessage({ kind: "seal", job: "j", file, key, known, store: "/parts", headers: {} });
    });
    return { events, milliseconds: performance.now() - started };
  }, { worker, key, known });
  await context.close();
  await rm(folder, { recursive: true });
  return { ...events, last: events.events.at(-1), parts: events.events.filter(({ kind }) => kind === "stored").map(({ part }) => part) };
}

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

async function unseal(file, content) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = [];
  for (const { part } of file.parts) plain.push(Buffer.from(await decrypter.decrypt(stored.get(part.object))));
  const whole = Buffer.concat(plain);
  assert.deepEqual(whole.subarray(0, content.length), content);
  assert.ok(whole.subarray(content.length).every((byte) => byte === 0), "the padding is zero");
}

test("a file of two parts is sealed, padded and hashed as the manifest will say", async () => {
  const content = randomBytes(PART + 12_345);
  const { last, parts } = await seal(content, recipient);
  assert.equal(last.kind, "done", JSON.stringify(last));
  assert.equal(last.file.sha256, sha256(content));
  assert.equal(last.file.size, content.length);
  assert.equal(parts.length, 2);
  for (const { part } of parts) assert.equal(part.sha256, sha256(stored.get(part.object)));
  await unseal(last.file, content);
});

test("a part sealed in the browser opens with the age program, and the reverse", { skip: !hasAge && "the program age is not installed" }, async () => {
  const content = randomBytes(100_000);
  const { last } = await seal(content, recipient);
  const folder = await mkdtemp(join(tmpdir(), "age-"));
  await writeFile(join(folder, "key"), identity);
  await writeFile(join(folder, "part"), stored.get(last.file.parts[0].part.object));
  const plain = execFileSync("age", ["--decrypt", "-i", join(folder, "key"), join(folder, "part")], { maxBuffer: 1 << 26 });
  assert.deepEqual(plain.subarray(0, content.length), content);
  const sealed = execFileSync("age", ["-r", recipient], { input: content, maxBuffer: 1 << 26 });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  assert.deepEqual(Buffer.from(await decrypter.decrypt(sealed)), content);
  await rm(folder, { recursive: true });
});

test("a cut line and a busy server delay a part and lose nothing", async () => {
  weather = (attempt) => ["cut", 503, 201][attempt - 1] ?? 201;
  const content = randomBytes(50_000);
  const { last, events } = await seal(content, recipient);
  weather = () => 201;
  assert.equal(last.kind, "done", JSON.stringify(last));
  assert.equal(new Set(puts).size, 1, "the same bytes under the same name each time");
  assert.ok(events.some(({ kind, state }) => kind === "progress" && state === "waiting"));
  await unseal(last.file, content);
});

test("after a reload finished parts are skipped, and an edited part is a new age file", async () => {
  const content = randomBytes(PART + 1000);
  const first = await seal(content, recipient);
  const kept = stored.get(first.last.file.parts[0].part.object);
  content[PART + 5] ^= 1;
  const second = await seal(content, recipient, first.last.file.parts);
  assert.deepEqual(second.last.file.parts[0], first.last.file.parts[0]);
  assert.deepEqual(puts, [second.last.file.parts[1].part.object]);
  assert.notEqual(second.last.file.parts[1].part.object, first.last.file.parts[1].part.object);
  stored.set(first.last.file.parts[0].part.object, kept);
  await unseal(second.last.file, content);
});

test("what the server refuses for good ends the job with its status", async () => {
  weather = () => 413;
  const { last } = await seal(randomBytes(10), recipient);
  weather = () => 201;
  assert.deepEqual([last.kind, last.code, last.status], ["failed", "workspace-upload-refused", 413]);
});

test("a browser that can't load the reading worker is told so, and does not wait for ever", async () => {
  withheld = "reading.worker";
  const { last } = await seal(randomBytes(10), recipient);
  withheld = "none";
  assert.equal(last.kind, "failed");
  assert.match(last.code, /workspace-worker-failed/);
});

test("speed: sealing with hashes and sending, beside the bare age library (printed, not judged)", async () => {
  const content = randomBytes(4 * PART);
  await seal(randomBytes(1000), recipient);
  const { milliseconds } = await seal(content, recipient);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const start = performance.now();
  await encrypter.encrypt(content);
  const bare = performance.now() - start;
  const rate = (time) => `${(content.length / 1000 / time).toFixed(0)} MB/s`;
  console.log(`sealed and sent in Chromium ${rate(milliseconds)}; bare age-encryption in Node ${rate(bare)}`);
});
