// Public pages of a running platform, as somebody without an account uses them: authorities, awards, a cancelled procedure, registering.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { missing, start } from "./platform.mjs";
import { axe, chromiumPath, launch } from "./tools.mjs";

const skip = missing ?? (chromiumPath ? undefined : "no Chromium is installed");
let platform;
let browser;
let page;
before(async () => {
  if (skip) return;
  platform = await start();
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "de-DE" })).newPage();
});
after(async () => { await browser?.close(); await platform?.stop(); });

const go = (path) => page.goto(`${platform.url}${path}`);

/** Numbers of the procedures in a state; the demo plays its past after it is ready, so a little patience. */
async function numbers(state, attempts = 600) {
  const { items } = await (await page.request.get(`${platform.url}/api/v1/procedures?status=${state}`)).json();
  if (items.length > 0 || attempts === 0) return items.map(({ number }) => number);
  await page.waitForTimeout(200);
  return numbers(state, attempts - 1);
}

describe("somebody without an account", { skip }, () => {
  test("finds an authority by a word of its name and what it awarded", async () => {
    assert.ok((await numbers("vergeben")).length > 0);
    await go("/stellen");
    await page.getByLabel("Name oder Ort").fill("koeln");
    await page.getByRole("button", { name: "Suchen" }).click();
    assert.equal(await page.getByRole("link", { name: "Stadt Dortmund", exact: true }).count(), 0);
    await page.getByRole("link", { name: "Stadt Köln", exact: true }).click();
    await page.getByRole("heading", { name: "Zuletzt vergeben" }).waitFor();
    await page.getByRole("link", { name: /Spielgeräte/ }).first().waitFor();
    const awards = await page.locator("section[aria-labelledby=awarded-heading] tbody tr").count();
    assert.ok(awards > 0, "what was awarded is listed");
    assert.deepEqual(await axe(page), []);
    await page.getByRole("link", { name: "Alle vergebenen Aufträge dieser Stelle" }).click();
    assert.equal(await page.getByLabel("Auftraggeber").inputValue(), "stadt-koeln");
    assert.equal(await page.locator("tbody tr").count(), awards);
    assert.deepEqual(await axe(page), []);
  });

  test("sees whether the portal is running", async () => {
    await go("/status");
    await page.getByText("Alles läuft.").waitFor();
    await page.getByRole("row", { name: /Öffentliches Protokoll/ }).getByText("läuft", { exact: true }).waitFor();
    assert.deepEqual(await axe(page), []);
  });

  test("sees of a cancelled procedure that its dates do not come any more, on the page and in the calendar", async () => {
    const [number] = await numbers("aufgehoben");
    await go(`/ausschreibungen/${number}`);
    await page.getByRole("heading", { name: "Angebotsfrist war" }).waitFor();
    assert.equal(await page.locator(".z-timeline__now, .z-timeline__planned").count(), 0);
    await page.locator(".z-timeline").getByText("Aufgehoben").waitFor();
    const calendar = await (await page.request.get(`${platform.url}/ausschreibungen/${number}/termine.ics`)).text();
    assert.equal(calendar.match(/BEGIN:VEVENT/g).length, calendar.match(/STATUS:CANCELLED/g).length);
  });

  test("sees of an awarded procedure which lots are awarded, and when", async () => {
    for (const number of await numbers("vergeben")) {
      await go(`/ausschreibungen/${number}`);
      assert.equal(await page.locator("#lose").getByText("offen", { exact: true }).count(), 0, number);
      await page.locator(".z-timeline").getByText("Zuschlag").waitFor();
    }
  });

  test("is told at each field what is wrong, and what to do with a link that is over", async () => {
    await go("/registrieren");
    await page.getByRole("button", { name: "Registrieren" }).click();
    const links = await page.getByRole("alert").getByRole("link").allInnerTexts();
    assert.deepEqual(links.map((text) => text.split(":")[0]), ["Name der Firma", "Straße und Hausnummer", "Postleitzahl", "Ort", "Ihr Name", "E-Mail-Adresse"]);
    assert.equal(await page.locator(".kern-error").count(), links.length);
    assert.deepEqual(await axe(page), []);
    const answer = await go("/zugang/00ff");
    assert.equal(answer.status(), 404);
    await page.getByRole("heading", { name: "Dieser Link gilt nicht mehr." }).waitFor();
    await page.getByRole("link", { name: "Passwort vergessen" }).click();
    await page.getByRole("heading", { name: "Passwort vergessen" }).waitFor();
  });
});
