// Beginning a procedure with a notice or a copy, and finding CPV codes, in a real browser against answers that a test plays: axe, CSP, keyboard, what is sent. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, chromiumPath, complaints, CSP, launch, root, serve } from "./tools.mjs";

const ID = "0190b3c0-0000-7000-8000-000000000001";
const OFFICE = "0190b3c0-0000-7000-8000-0000000000aa";
const session = { person: ID, name: "Vergabestelle Köln", email: "a@koeln.example", expires_at: "2026-11-22T00:00:00Z", now: new Date().toISOString(), demo: false, unread: 0, roles: [{ role: "author", body: OFFICE }] };
const value = (field, label, said, why = null) => ({ field, label, path: `/*/cbc:Name`, line: 17, value: said, why });
const imported = {
  procedure: { id: ID, number: "2026-7KQ4XD", version: 1 }, sdk: "1.14.2", subtype: "16", xsd_ok: true, failed: ["BR-BT-00514-0310"],
  taken: [value("BT-21-Procedure", "Titel", "Winterdienst auf Gehwegen"), value("BT-262-Procedure", "Hauptklassifizierungscode", "90620000")],
  left: [
    value("BT-500-Organization-Company", "Offizielle Bezeichnung", "Stadt Beispiel", "Name und Anschrift der Vergabestelle kommen aus der Plattform."),
    value("BT-131(d)-Lot", "Frist für den Eingang der Angebote", "2020-03-01+01:00", "Der Tag ist vorbei; ein neuer wird vorgeschlagen."),
    value(null, null, "x", "Der Entwurf hat dafür kein Feld."),
  ],
  proposed: [{ field: "/dates/bid_deadline", value: "2026-12-24T23:00:00Z", why: "Frühester zulässiger Zeitpunkt, wenn die Bekanntmachung heute abgesendet würde" }, { field: "/dates/binding_until", value: "2027-02-20", why: "Gleiche Bindefrist wie in der Bekanntmachung, vom neuen Fristende an" }],
  findings: [{ rule: "BR-BT-00514-0310", severity: "ERROR", line: 26, path: "/*", de: "Ein Land passt nicht.", en: "A country does not fit.", remedy_de: "Gleichen Sie es ab.", remedy_en: "Compare it." }],
};
const CODES = { items: [{ code: "90911300", label: "Fensterreinigung" }, { code: "90911000", label: "Wohnungs-, Gebäude- und Fensterreinigung" }] };

let browser;
let site;
let index;
before(async () => { browser = await launch(); site = await serve(join(root, "frontend/dist")); index = await readFile(join(root, "frontend/dist/workspace/index.html"), "utf8"); });
after(async () => { await browser?.close(); await site?.close(); });

/** Opens a page of the app; `world` says what the server answers and `sent` keeps what it was sent; `refused` is a status that the browser may complain about. */
async function visit(path, world, act, width = 1280, refused = undefined) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "de-DE" });
  try {
    const page = await context.newPage();
    const errors = complaints(page);
    const sent = [];
    await page.route(/\/amt(\/|$)/, (route) => route.fulfill({ body: index, contentType: "text/html; charset=utf-8", headers: { "content-security-policy": CSP } }));
    await page.route(/\/api\/v1\//, (route) => {
      const request = route.request();
      const url = new URL(request.url());
      const key = `${request.method()} ${url.pathname.replace("/api/v1", "").replace(ID, "ID")}`;
      if (request.method() !== "GET") sent.push({ key, query: url.search, body: request.postData(), type: request.headers()["content-type"] });
      const answer = { "GET /session": session, "GET /office/procedures": { items: [] }, ...world }[key];
      if (answer === undefined) return route.fulfill({ status: 404, json: { type: "/probleme/not-found", title: "Das gibt es hier nicht.", status: 404 } });
      return route.fulfill({ status: request.method() === "POST" ? 201 : 200, json: answer });
    });
    await page.goto(`${site.url}${path}`);
    await page.locator("h1").waitFor();
    await act(page, sent);
    assert.deepEqual(errors.filter((line) => refused === undefined || !line.includes(`status of ${refused} `)), []);
  } finally {
    await context.close();
  }
}

/** Saves a picture where SCREENSHOTS names a folder. */
async function picture(page, name) {
  if (!process.env.SCREENSHOTS) return;
  await mkdir(process.env.SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true });
}

const file = { name: "notice.xml", mimeType: "application/xml", buffer: Buffer.from("<a/>") };

describe("beginning with what is there", { skip: chromiumPath ? false : "no Chromium" }, () => {
  for (const width of [1280, 360]) {
    test(`a notice is taken over and every value has its line, ${width} px`, async () => {
      await visit("/amt/neu", { "POST /office/procedures/import": imported }, async (page, sent) => {
        assert.deepEqual(await axe(page), []);
        await picture(page, `new-${width}`);
        await page.getByLabel("Mit einer Bekanntmachung").check();
        await page.getByRole("button", { name: "Verfahren anlegen" }).click();
        await page.getByRole("alert").getByText("Wählen Sie die Datei").waitFor();
        assert.deepEqual(await axe(page), []);
        await picture(page, `import-error-${width}`);
        await page.getByLabel("Datei der Bekanntmachung").setInputFiles(file);
        await page.getByRole("button", { name: "Verfahren anlegen" }).click();
        await page.getByRole("heading", { level: 1, name: "Bekanntmachung übernommen" }).waitFor();
        assert.deepEqual(sent.map(({ key, query, body, type }) => [key, query, body, type]), [["POST /office/procedures/import", `?office=${OFFICE}`, "<a/>", "application/xml"]]);
        for (const words of ["2 Angaben übernommen, 3 nicht.", "BR-BT-00514-0310", "Ein Land passt nicht. Gleichen Sie es ab."]) await page.getByText(words).first().waitFor();
        await page.getByText("Name und Anschrift der Vergabestelle").click();
        await page.getByText("Stadt Beispiel").waitFor();
        assert.deepEqual(await axe(page), []);
        await picture(page, `import-result-${width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "nothing stands out to the side");
        assert.equal(await page.getByRole("link", { name: "Zum neuen Verfahren" }).getAttribute("href"), `/amt/verfahren/${ID}`);
      }, width);
    });
  }

  test("a procedure begins with an earlier one", async () => {
    const earlier = { id: ID, number: "2026-17", title: "Winterdienst", office: OFFICE, stage: "receiving", version: 3, deadline: null, changed_at: "2026-11-21T15:40:00Z", lots: [] };
    const world = { "GET /office/procedures": { items: [earlier] }, "POST /office/procedures/ID/copy": { procedure: { id: OFFICE, number: "2026-18", version: 1 }, left: [{ what: "Termine und Fristen", why: "Sie gelten nur für ein Verfahren." }] } };
    await visit("/amt/neu", world, async (page, sent) => {
      await page.getByLabel("Mit einem früheren Verfahren").check();
      await page.getByRole("button", { name: "Verfahren anlegen" }).click();
      await page.getByRole("alert").getByText("Wählen Sie das frühere Verfahren.").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.getByLabel("Früheres Verfahren", { exact: true }).selectOption({ label: "Winterdienst (2026-17)" });
      await page.getByRole("button", { name: "Verfahren anlegen" }).click();
      await page.getByRole("heading", { name: "Verfahren übernommen" }).waitFor();
      await page.getByText("Das neue Verfahren beginnt mit dem Inhalt von „Winterdienst“ (2026-17).").waitFor();
      await page.getByText("Sie gelten nur für ein Verfahren.").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.getByRole("link", { name: "Zum neuen Verfahren" }).click();
      await page.waitForURL(`**/amt/verfahren/${OFFICE}`);
      assert.deepEqual(sent.map(({ key, body }) => [key, body]), [["POST /office/procedures/ID/copy", JSON.stringify({ office: OFFICE })]]);
      await picture(page, "copy");
    }, 1280, 404);
  });

  test("CPV codes of the whole list are found while typing and taken by keyboard", async () => {
    const draft = { title: { de: "Fenster" }, description: { de: "" }, procedure_type: null, ground: null, type_ground: "", contract_kind: null, cpv: [], place: { nuts: "", postcode: "", town: "" }, estimated_value: null, value_public: false, lots: [], lots_per_bid: null, lots_per_award: null, suitability: [], award: [], method: "", method_settings: { tolerance_percent: null, decision: null, k: null, minimum_performance: null, reference_performance: null, reference_price: null, fixed_price: null, legal_override: null }, variants: null, late_papers: null, urgency: "", electronic: true, two_envelopes: false, reduction_announced: false, award_without_negotiation: false, documents: [], bid_slots: [], buyers: [OFFICE], office: OFFICE, dates: { requested_publication: null, questions_until: null, participation_deadline: null, bid_deadline: null, opening: null, binding_until: null, contract_start: null, contract_end: null } };
    const detail = { id: ID, number: "2026-17", title: "Fenster", office: OFFICE, stage: "drafting", version: 3, deadline: null, changed_at: "2026-11-21T15:40:00Z", draft, procedure: {}, findings: [], documents: [], lots: [] };
    await visit(`/amt/verfahren/${ID}/bedarf`, { "GET /office/procedures/ID": detail, "PUT /office/procedures/ID/draft": detail, "GET /cpv": CODES, "GET /authorities": { items: [], next: null } }, async (page) => {
      const field = page.getByLabel("Leistung nach CPV");
      await field.fill("Gebäudereinigung");
      const offers = page.getByRole("list", { name: "Vorschläge aus dem CPV" });
      await offers.getByRole("button", { name: /90911000/ }).waitFor();
      assert.deepEqual(await axe(page), []);
      await picture(page, "cpv");
      await offers.getByRole("button", { name: /90911000/ }).press("Enter");
      const chosen = page.getByRole("list", { name: "Gewählte CPV-Codes" });
      await chosen.getByText("Wohnungs-, Gebäude- und Fensterreinigung").waitFor();
      await field.fill("Fenster");
      await offers.getByRole("button", { name: /90911300/ }).waitFor();
      await field.press("Enter");
      await chosen.getByText("90911300").waitFor();
      assert.equal(await field.inputValue(), "", "the field is free for the next one");
      assert.match(page.url(), /bedarf$/, "Enter takes the code and does not leave the page");
    });
  });
});
