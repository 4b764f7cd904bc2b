// The programs for signed-in people in a real browser, against a server that a test plays. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { complaints, CSP, launch, root, serve } from "./tools.mjs";

/** The policy of the pages on which people use their keys, as the server sends it. */
export const VAULT_CSP = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
  + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html default";

const VAULT = /^\/((amt|firma)\/schluessel|amt\/verfahren\/[^/]+\/(plaetze|oeffnung)|firma\/angebot\/.+)/;
export const ID = "0190b3c0-0000-7000-8000-000000000001";

/** Starts browser and file server; gives { url, browser, pages, visit, stop }. */
export async function start() {
  const dist = join(root, "frontend/dist");
  const [browser, site, workspace, vault] = await Promise.all([launch(), serve(dist), readFile(join(dist, "workspace/index.html"), "utf8"), readFile(join(dist, "vault/index.html"), "utf8")]);

  /** Opens a page; `world` says what the server answers and `sent` keeps what it was sent. `refused` is a status that the browser may complain about; passkeys need a `host` with a name. */
  async function visit(path, world, act, { refused, host = "127.0.0.1", ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE", ...options });
    try {
      const page = await context.newPage();
      const errors = complaints(page);
      const sent = [];
      await page.route(/\/(amt|firma)(\/|$)/, (route) => {
        const kept = VAULT.test(new URL(route.request().url()).pathname);
        return route.fulfill({ body: kept ? vault : workspace, contentType: "text/html; charset=utf-8", headers: { "content-security-policy": kept ? VAULT_CSP : CSP } });
      });
      await page.route(/\/api\/v1\//, async (route) => {
        const request = route.request();
        const key = `${request.method()} ${new URL(request.url()).pathname.replace("/api/v1", "").replace(ID, "ID")}`;
        const binary = request.headers()["content-type"] !== "application/json";
        if (request.method() !== "GET") sent.push({ key, body: binary ? undefined : request.postDataJSON(), version: request.headers()["if-match"] });
        const made = world[key] ?? world[`${key.slice(0, key.lastIndexOf("/"))}/*`];
        const answer = typeof made === "function" ? await made(request) : made;
        if (answer === undefined) return route.fulfill({ status: 404, json: { type: "/probleme/not-found", title: "Das gibt es hier nicht.", status: 404 } });
        if (answer === "cut") return route.abort();
        if (answer.bytes !== undefined) return route.fulfill({ status: 200, body: answer.bytes, contentType: "application/octet-stream" });
        return route.fulfill({ status: answer.status ?? 200, json: answer.json ?? answer, headers: answer.headers ?? {} });
      });
      await page.goto(`${site.url.replace("127.0.0.1", host)}${path}`);
      await page.locator("h1").waitFor();
      await act(page, sent);
      assert.deepEqual(errors.filter((line) => refused === undefined || !line.includes(`status of ${refused} `)), []);
    } finally {
      await context.close();
    }
  }
  return { url: site.url, browser, pages: { workspace, vault }, visit, stop: async () => { await browser.close(); await site.close(); } };
}
