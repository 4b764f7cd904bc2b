// Bundles the programs that run in a browser: the workspace, and the small ones that seal, open and verify, whose hashes are published.
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build } from "vite";

const common = { configFile: false, logLevel: "warn", base: "/", publicDir: false };
const output = (folder) => ({
  entryFileNames: `assets/${folder}/[name]-[hash].js`,
  chunkFileNames: `assets/${folder}/[name]-[hash].js`,
  assetFileNames: `assets/${folder}/[name]-[hash][extname]`,
});

/**
 * Builds `dist/<page>/index.html` with its hashed files under `dist/assets/<folder>`: the workspace, and the small program in which
 * people use their keys, whose files lie beside the other sealing files, so that their hashes are published too.
 */
export async function buildApp(root, dist, page, folder) {
  const input = join(root, page, "index.html");
  await build({
    ...common,
    root,
    plugins: [svelte({ configFile: false })],
    worker: { format: "es", rolldownOptions: { output: output("seal") } },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: { [page]: input }, output: output(folder) },
    },
  });
}

/** Builds the program of one public page as `dist/assets/<folder>/<name>.js`, a fixed name by which the page asks for it. */
export async function buildPage(root, dist, folder, name, source) {
  await build({
    ...common,
    root,
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { [name]: join(root, source) },
        output: { ...output(folder), entryFileNames: `assets/${folder}/[name].js` },
      },
    },
  });
}

/** Writes SHA-256 of every file of a folder of assets, so that anybody can compare what was delivered. */
export async function publishHashes(dist, folder) {
  const path = join(dist, "assets", folder);
  const hashes = {};
  for (const name of (await readdir(path)).sort()) {
    hashes[`/assets/${folder}/${name}`] = createHash("sha256")
      .update(await readFile(join(path, name)))
      .digest("hex");
  }
  await writeFile(join(path, "hashes.json"), `${JSON.stringify(hashes, null, 2)}\n`);
}
