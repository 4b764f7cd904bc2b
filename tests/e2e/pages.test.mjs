// The public pages, filled with samples, in a real browser: axe, CSP, reflow, titles, headings. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, complaints, launch, root, serve } from "./tools.mjs";

const folder = await mkdtemp(join(tmpdir(), "pages-"));
execFileSync(process.execPath, [join(root, "frontend/tools/preview-pages.mjs"), folder]);
const names = JSON.parse(await readFile(join(folder, "pages.json"), "utf8"));
let browser;
let site;

before(async () => { browser = await launch(); site = await serve(folder); });
after(async () => { await browser?.close(); await site?.close(); await rm(folder, { recursive: true }); });

async function visit(name, options, act) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const errors = complaints(page);
    await page.goto(`${site.url}/${name}`);
    await act(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

describe("every public page", { concurrency: 2 }, () => {
  for (const name of names) {
    for (const colorScheme of name.endsWith(".de.html") ? ["light", "dark"] : ["light"]) {
      test(`${name} has no axe violation in ${colorScheme} colours`, () =>
        visit(name, { colorScheme }, async (page) => assert.deepEqual(await axe(page), [])));
    }
    test(`${name} fits 320 pixels and stays clean there`, () =>
      visit(name, { viewport: { width: 320, height: 600 } }, async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `page is ${width} px wide`);
        assert.deepEqual(await axe(page), []);
      }));
    test(`${name} has one h1, its own language, a title, and the skip link first`, () =>
      visit(name, {}, async (page) => {
        assert.equal(await page.locator("h1").count(), 1);
        assert.equal(await page.getAttribute("html", "lang"), name.split(".")[1]);
        assert.match(await page.title(), /^\S.* – Zuschlag$/);
        await page.keyboard.press("Tab");
        const first = await page.evaluate(() => document.activeElement.className);
        assert.ok(/^(login|access)-error/.test(name) || first === "z-skip", `focus is on ${first}`);
      }));
    test(`${name} is readable without JavaScript and shows no template mark`, () =>
      visit(name, { javaScriptEnabled: false }, async (page) => {
        const text = await page.locator("body").innerText();
        assert.ok(text.length > 200);
        assert.doesNotMatch(text, /\{\{|\{%|undefined|\[object/);
      }));
  }
});
