// What every browser test needs: Debian's Chromium through playwright-core, axe, a static server with the portal's strict CSP.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(join(root, "frontend/package.json"));
const { chromium } = require("playwright-core");

export const CSP =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Path of a Chromium on this machine, or undefined. */
export const chromiumPath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => path && existsSync(path));

/** So long, in milliseconds, a busy machine may take for anything; no test judges a time. */
const PATIENCE = 120_000;

/** Starts a headless Chromium; the caller closes it. */
export async function launch() {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS, timeout: PATIENCE });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json" };

/** Serves `folder` on a free loopback port with the strict CSP; gives { url, close }. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": CSP });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

/** Violations that axe finds on the page, one readable line each. Only these lines leave the browser: what passed is long. */
export async function axe(page) {
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
  }, { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] });
}

/** Collects what the browser complains about (CSP, script errors, missing files) while `page` lives. */
export function complaints(page) {
  const list = [];
  page.on("console", (message) => { if (message.type() === "error") list.push(message.text()); });
  page.on("pageerror", (error) => list.push(String(error)));
  return list;
}
