// Sealing in Chromium beside the bare age library, turn by turn in one page over the same bytes. `cargo xtask bench seal` runs it.
// Ends with a failure where the limit is missed. Must not measure a network: parts are dropped where they would be sent.
import { createRequire } from "node:module";
import { join } from "node:path";
import { launch, root } from "../e2e/tools.mjs";

const ROUNDS = 5;
/** Sealing reaches at least this share of the bare library, in percent. */
const SHARE = 80;

const frontend = join(root, "frontend");
const require = createRequire(join(frontend, "package.json"));
const { createServer } = await import(require.resolve("vite").replace(/index\.cjs$/, "dist/node/index.js"));
const server = { host: "127.0.0.1", port: 0, hmr: false, ws: false };
const vite = await createServer({ root: frontend, configFile: false, server, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } });
vite.middlewares.use("/blank", (_, response) => response.setHeader("content-type", "text/html").end("<!doctype html><title>x</title>"));
await vite.listen();
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${vite.httpServer.address().port}/blank`);
  const age = `/@fs${require.resolve("age-encryption")}`;
  for (const mib of [16, 64]) {
    const { bare, ours } = await page.evaluate(measure, { age, size: mib << 20, rounds: ROUNDS });
    const rate = (time) => `${((mib << 20) / 1000 / time).toFixed(0)} MB/s`;
    const share = Math.round((100 * bare) / ours);
    const word = share >= SHARE ? "kept" : "MISSED";
    console.log(`sealing a file of ${mib} MiB in Chromium: ${rate(ours)}, bare age ${rate(bare)}: ${share} % (at least ${SHARE} %: ${word})`);
    if (share < SHARE) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await vite.close();
}

/** In the page: the least time (ms) of each over the rounds. */
async function measure({ age, size, rounds }) {
  const { Encrypter } = await import(age);
  const { PART, sealFile } = await import("/seal/parts.ts");
  const { workerReader } = await import("/seal/reader.ts");
  const { randomIdentity, recipientOf } = await import("/seal/crypt.ts");
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const file = new Blob([bytes]);
  // As in the sealing worker, one for all files.
  const reading = new Worker("/seal/worker/reading.worker.ts", { type: "module" });
  const key = recipientOf(randomIdentity());
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const least = { bare: Infinity, ours: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    const bare = await timed(async () => {
      for (let at = 0; at < size; at += PART) {
        const encrypter = new Encrypter();
        encrypter.addRecipient(key);
        await encrypter.encrypt(new Uint8Array(await file.slice(at, at + PART).arrayBuffer()));
      }
    });
    const ours = await timed(() => sealFile(file, key, [], { reader: workerReader(reading, file), async store() {} }));
    least.bare = Math.min(least.bare, bare);
    least.ours = Math.min(least.ours, ours);
  }
  return least;
}
