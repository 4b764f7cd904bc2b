// The browser's sealing code for tests in Node, so that a test can play the server and the officers. Must not be used by the product.
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./tools.mjs";

const frontend = join(root, "frontend");
const require = createRequire(join(frontend, "package.json"));
const { createServer } = await import(require.resolve("vite").replace(/index\.cjs$/, "dist/node/index.js"));

/** Loads modules of frontend/seal by name; gives { bytes, commit, … , close }. */
export async function sealingCode(...names) {
  const vite = await createServer({ root: frontend, configFile: false, server: { middlewareMode: true, hmr: false, ws: false }, appType: "custom", logLevel: "error", optimizeDeps: { noDiscovery: true } });
  const loaded = {};
  for (const name of names) Object.assign(loaded, await vite.ssrLoadModule(`/seal/${name}.ts`));
  await vite.close();
  return loaded;
}
