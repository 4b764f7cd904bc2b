// Public pages as other people use them: keyboard, forced colours, reduced motion, larger text, paper. Needs `npm run build` before.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, launch, root, serve } from "./tools.mjs";

const folder = await mkdtemp(join(tmpdir(), "modes-"));
execFileSync(process.execPath, [join(root, "frontend/tools/preview-pages.mjs"), folder]);
const PAGES = ["home", "procedures", "procedure", "documents", "questions", "changes", "awards", "verify", "help", "login"];
let browser;
let site;
before(async () => { browser = await launch(); site = await serve(folder); });
after(async () => { await browser?.close(); await site?.close(); await rm(folder, { recursive: true }); });

async function visit(name, options, act) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}/${name}.de.html`);
    await act(page);
  } finally {
    await context.close();
  }
}

/** What has the focus: whether it can be seen, has an outline, and is not covered. */
const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const order = [...document.querySelectorAll("*")].indexOf(element);
  return {
    what: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`, order,
    outline: Number.parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none",
    changed: style.boxShadow !== "none" || Number.parseFloat(style.borderBottomWidth) >= 2,
    covered: !(at === null || element.contains(at) || at.contains(element)),
  };
};

describe("by keyboard", () => {
  for (const name of PAGES) {
    test(`${name}: every stop is visible, uncovered and in the order of the page`, () =>
      visit(name, {}, async (page) => {
        const stops = [];
        for (let press = 0; press < 80; press += 1) {
          await page.keyboard.press("Tab");
          const stop = await page.evaluate(focused);
          if (stop === undefined) break;
          stops.push(stop);
          assert.ok(stop.outline || stop.changed, `no visible focus on ${stop.what}`);
          assert.ok(!stop.covered, `covered: ${stop.what}`);
        }
        assert.ok(stops.length > 8);
        const orders = stops.map(({ order }) => order);
        assert.deepEqual(orders, [...orders].sort((a, b) => a - b), "focus follows the page");
      }));
  }

  test("the skip link leads to the content", () =>
    visit("procedure", {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
    }));
});

describe("in other modes", () => {
  for (const name of PAGES) {
    test(`${name}: states stay told in forced colours`, () =>
      visit(name, { forcedColors: "active" }, async (page) => {
        const lost = await page.evaluate(() => [...document.querySelectorAll(".z-badge, .z-chip, .z-notice, .z-panel, .z-deadline")]
          .filter((box) => Number.parseFloat(getComputedStyle(box).borderTopWidth) < 1).map((box) => box.className));
        assert.deepEqual(lost, []);
        assert.deepEqual(await axe(page), []);
      }));
    test(`${name}: nothing moves when motion is not wanted`, () =>
      visit(name, { reducedMotion: "reduce" }, async (page) => {
        const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          return Number.parseFloat(transitionDuration) > 0.01 || Number.parseFloat(animationDuration) > 0.01 || scrollBehavior === "smooth";
        }).length);
        assert.equal(moving, 0);
      }));
    test(`${name}: larger spacing of text cuts nothing (WCAG 1.4.12)`, () =>
      visit(name, { viewport: { width: 360, height: 700 } }, async (page) => {
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
          document.adoptedStyleSheets = [sheet];
        });
        const { width, cut } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          cut: [...document.querySelectorAll("main a, main button, main p, main dd, main h1, main h2, main h3")]
            .filter((box) => getComputedStyle(box).overflow === "hidden" && box.scrollHeight > box.clientHeight + 2 && !box.closest(".kern-sr-only")).length,
        }));
        assert.ok(width <= 360, `page is ${width} px wide`);
        assert.equal(cut, 0);
      }));
    test(`${name}: on paper there is no navigation, and nothing sticks out`, () =>
      visit(name, { viewport: { width: 794, height: 1123 } }, async (page) => {
        await page.emulateMedia({ media: "print" });
        for (const hidden of [".z-nav", ".z-footer", ".z-skip", ".z-search"]) {
          assert.equal(await page.locator(hidden).filter({ visible: true }).count(), 0, hidden);
        }
        assert.ok(await page.locator("h1").isVisible());
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 794);
      }));
  }
});
