// Writes seal/vectors/browser.json: what the browser's code made, for the server's code to open. `npm run vectors`.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const vite = await createServer({ root, configFile: false, server: { middlewareMode: true, hmr: false, ws: false }, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } });
const { makeVectors } = await vite.ssrLoadModule("/seal/vectors-make.ts");
await mkdir(join(root, "seal/vectors"), { recursive: true });
await writeFile(join(root, "seal/vectors/browser.json"), `${JSON.stringify(await makeVectors(), null, 2)}\n`);
await vite.close();
