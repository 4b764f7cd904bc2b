// The workspace in a real browser against invented answers: every page (axe, width, English), and what belongs to nobody's work alone. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe } from "./tools.mjs";
import { asking, author, calling, correcting, detail, entry, full, fullDraft, inviting, message, municipal, OFFICE, reading, running, sentInvitation, session, work } from "./world.mjs";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());
const visit = (...details) => app.visit(...details);

const PAGES = [
  ["dashboard", "/amt", { ...author, "GET /office/procedures": { items: [entry(), entry({ id: OFFICE, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })] } }],
  ["dashboard of an auditor", "/amt", { ...author, "GET /session": session("auditor"), "GET /office/procedures": { items: [entry(), entry({ id: OFFICE, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })] } }],
  ["empty dashboard", "/amt", { ...author, "GET /office/procedures": { items: [] } }],
  ["new procedure", "/amt/neu", { ...author, "GET /office/procedures": { items: [entry()] } }],
  ["task list", `/amt/verfahren/${ID}`, work()],
  ["need", `/amt/verfahren/${ID}/bedarf`, work(full)],
  ["law", `/amt/verfahren/${ID}/recht`, work({ draft: { ...fullDraft, procedure_type: "ut-negotiated-nocall" } })],
  ["dates", `/amt/verfahren/${ID}/termine`, work(full)],
  ["lots", `/amt/verfahren/${ID}/lose`, work(full)],
  ["criteria", `/amt/verfahren/${ID}/kriterien`, work(full)],
  ["documents", `/amt/verfahren/${ID}/unterlagen`, work({ ...full, documents: [{ id: ID, name: "LV.pdf", purpose: "read", media_type: "application/pdf", size: 1200000, sha256: "00", added_at: "" }] })],
  ["preview", `/amt/verfahren/${ID}/vorschau`, work({ draft: fullDraft })],
  ["approval", `/amt/verfahren/${ID}/freigabe`, { ...work({ ...full, stage: "in_approval" }), "GET /session": session("approver") }],
  ["publication", `/amt/verfahren/${ID}/veroeffentlichen`, work({ ...full, stage: "ready" })],
  ["invitation", `/amt/verfahren/${ID}/einladung`, inviting()],
  ["intention", `/amt/verfahren/${ID}/absicht`, inviting()],
  ["invited firms", `/amt/verfahren/${ID}/einladung`, inviting({ stage: "receiving" }, sentInvitation)],
  ["by-law", "/amt/satzung", municipal],
  ["running procedure", `/amt/verfahren/${ID}`, work({ ...full, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })],
  ["deadline", `/amt/verfahren/${ID}/frist`, work({ ...full, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })],
  ["cancelling", `/amt/verfahren/${ID}/aufheben`, work({ ...full, stage: "receiving" })],
  ["cancelling one lot", `/amt/verfahren/${ID}/aufheben`, work({ ...running, cancellable: { whole: true, lots: [OFFICE, ID], grounds: ["other_serious"] } })],
  ["award ban", `/amt/verfahren/${ID}/zuschlagsverbot`, work(running)],
  ["end of an award ban", `/amt/verfahren/${ID}/zuschlagsverbot`, work({ ...running, award_ban: { from: "2026-12-28T14:00:00Z", reference: "VK 2 – 10/26" } })],
  ["conflict of interest", `/amt/verfahren/${ID}/befangenheit`, work(running)],
  ["closing the file", `/amt/verfahren/${ID}/abschluss`, work({ ...running, stage: "cancelled" })],
  ["company", "/firma", { "GET /session": session("bidder"), "GET /company/requests": { items: [{ id: ID, number: "2026-17", title: "Schulreinigung", lot: null, kind: "papers", text: "Das Preisblatt fehlt.", until: "2099-01-18T11:00:00Z", over: false, asked_at: "2026-11-20T11:00:00Z", answer: null, answered_at: null, late: false, files: [] }], next: null }, "POST /bidding/mine": { bids: [{ procedure: { id: ID, number: "2026-17", title: "Schulreinigung", stage: "receiving", deadline: "2026-12-14T11:00:00Z" }, opening: ID, company: ID, slot: 1, state: "submitted", version: 1, kind: "bid", received_at: "2026-11-20T10:47:08Z", number: "ZB-00112233445566778899" }] }, "GET /procedures": { count: 1, items: [{ number: "2026-17", url: "/ausschreibungen/2026-17", title: "Schulreinigung", buyer: "Köln", cpv: [], nuts: "", stage: "receiving", deadline: "2026-12-14T11:00:00Z" }] } }],
  ["questions", `/amt/verfahren/${ID}/fragen`, asking],
  ["correction", `/amt/verfahren/${ID}/berichtigung`, correcting],
  ["a call for a company", "/firma/ausschreibung/2026-17", calling],
  ["inbox", "/firma/postfach", { "GET /session": { ...session("bidder"), unread: 1 }, "GET /inbox": { items: [message(), message({ id: OFFICE, read_at: "2026-11-22T08:00:00Z", attachments: 1 })], unread: 1, next: null } }],
  ["empty inbox of an office", "/amt/postfach", { ...author, "GET /inbox": { items: [], unread: 0, next: null } }],
  ["message", `/firma/postfach/${ID}`, reading],
  ["system check", "/firma/systempruefung", { "GET /session": session("bidder") }],
  ["bodies", "/amt/stellen", { "GET /session": session("operator"), "GET /bodies": { items: [{ id: ID, kind: "municipality", parent: null, parent_name: null, slug: "koeln", name: "Köln", address: {}, version: 1, administered: "no" }], next: null } }],
  ["incidents", "/amt/vorfaelle", { "GET /session": session("auditor"), "GET /incidents": { items: [{ id: ID, kind: "opening-early", what: "Opening tried early", at: "2026-12-15T10:59:08Z", person: "Submissionsstelle", number: "2026-17" }, { id: OFFICE, kind: "clock-uncertain", what: "Clock", at: "2026-12-14T10:00:00Z", person: null, number: null }], next: null } }],
  ["an opened call for a company that bid", "/firma/ausschreibung/2026-17", { ...calling, "GET /procedures/2026-17": { ...calling["GET /procedures/2026-17"], stage: "lots", opening_list: true }, "GET /procedures/2026-17/opening-list": { bids: [{ company: "Dachwerk Bergisch Land GmbH", town: "Remscheid", lots: [{ lot: "Nord", price: "84000.00", vat: "19", discount: "2.5" }, { lot: "Süd", price: null, vat: null, discount: null }], variants: 1 }, { company: "Rückbau Revier GmbH", town: "", lots: [], variants: 0 }] } }],
  ["unknown page", "/amt/nirgends", author],
];

describe("every page of the app", () => {
  for (const [name, path, world] of PAGES) {
    test(`${name}: no axe violation, light and dark, and fits 320 pixels`, async () => {
      await visit(path, world, async (page) => {
        assert.deepEqual(await axe(page), []);
        assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1", "the heading has the focus");
      });
      await visit(path, world, async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `page is ${width} px wide`);
        assert.deepEqual(await axe(page), []);
      }, { colorScheme: "dark", viewport: { width: 320, height: 700 } });
    });
  }
});

describe("the navigation", () => {
  const roles = ["author", "admin", "auditor"].map((role) => ({ role, body: OFFICE, body_name: "Stadt Köln", body_kind: "municipality" }));
  const officer = { ...municipal, "GET /session": { ...session(), roles, unread: 2 }, "GET /inbox": { items: [], unread: 0, next: null } };
  const entries = (page) => page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("listitem");

  test("on a phone it is one line that the keyboard opens, with targets of 44 pixels, and it closes behind whoever goes on", () =>
    visit("/amt/satzung", officer, async (page) => {
      const menu = page.getByText("Menü", { exact: true });
      const header = await page.locator(".z-nav").boundingBox();
      assert.ok(header.height <= 48, `${header.height} px`);
      assert.equal(await entries(page).first().isVisible(), false);
      await menu.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "Postfach (2)" }).waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.locator('.z-nav [aria-current="page"]').innerText(), await page.locator(".z-nav a[href='/amt/satzung']").innerText());
      for (const target of [menu, ...await page.locator(".z-nav li > *").all()]) {
        const { width, height } = await target.boundingBox();
        assert.ok(width >= 44 && height >= 44, `${await target.innerText()}: ${width} × ${height}`);
      }
      await page.getByRole("link", { name: "Postfach (2)" }).click();
      await page.getByRole("heading", { level: 1, name: "Postfach" }).waitFor();
      assert.equal(await entries(page).first().isVisible(), false);
    }, { viewport: { width: 360, height: 740 } }));

  test("on a wide screen every entry stands there, without a button", () =>
    visit("/amt/satzung", officer, async (page) => {
      assert.equal(await page.getByText("Menü", { exact: true }).isVisible(), false);
      for (const entry of await entries(page).all()) assert.equal(await entry.isVisible(), true);
    }));
});

test("an English reader gets English words on every page, and the page says so", async () => {
  for (const [, path, world] of PAGES) {
    await visit(path, world, async (page) => {
      assert.equal(await page.getAttribute("html", "lang"), "en");
      const words = await page.locator("body").innerText();
      assert.doesNotMatch(words, /\b(Speichern|Weiter|Frist|Aufgaben|Abmelden|Entfernen|Bitte|Noch|Fertig)\b/, path);
      assert.doesNotMatch(words, /workspace-/, path);
    }, { locale: "en-GB" });
  }
});

test("a session that ends while somebody types loses nothing: they sign in on the page, and what they wrote is saved", async () => {
  let over = true;
  const world = { ...work(), "PUT /office/procedures/ID/draft": (request) => (over ? { status: 401, json: { type: "/probleme/sign-in-needed", title: "Bitte melden Sie sich an.", status: 401 } } : detail({ draft: request.postDataJSON(), version: 4 })),
    "POST /session": (request) => {
      over = request.postDataJSON().password !== "richtig";
      return over ? { status: 401, json: { type: "/probleme/sign-in-needed", title: "Bitte melden Sie sich an.", status: 401 } } : { status: 201, json: session("author") };
    } };
  await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page, sent) => {
    await page.getByLabel("Beschreibung", { exact: true }).fill("Ein langer Text.");
    const dialog = page.getByRole("dialog", { name: "Ihre Anmeldung ist abgelaufen" });
    await dialog.getByText("Was Sie geschrieben haben, steht noch auf dieser Seite.").waitFor();
    assert.deepEqual(await axe(page), []);
    await dialog.getByLabel("Passwort").fill("falsch");
    await dialog.getByRole("button", { name: "Wieder anmelden" }).click();
    await dialog.getByText("Das Passwort stimmt nicht.").waitFor();
    await dialog.getByLabel("Passwort").fill("richtig");
    await dialog.getByRole("button", { name: "Wieder anmelden" }).click();
    await page.getByText(/Gespeichert um/).waitFor();
    assert.equal(await page.getByLabel("Beschreibung", { exact: true }).inputValue(), "Ein langer Text.");
    assert.equal(sent.filter(({ key }) => key.startsWith("PUT")).at(-1).body.description.de, "Ein langer Text.");
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    assert.doesNotMatch(kept, /Ein langer Text/);
  }, { refused: 401 });
});

test("a company follows and asks, and an empty question is not sent", () =>
  visit("/firma/ausschreibung/2026-17", { ...calling, "PUT /procedures/2026-17/follow": { following: true }, "POST /procedures/2026-17/questions": { status: 201, json: { id: ID } } }, async (page, sent) => {
    await page.getByRole("button", { name: "Folgen" }).click();
    await page.getByText("Sie folgen jetzt.").waitFor();
    await page.getByRole("button", { name: "Frage absenden" }).click();
    await page.getByRole("alert").getByText("Schreiben Sie Ihre Frage.").waitFor();
    await page.getByLabel("Ihre Frage").fill("Gibt es einen Ortstermin?");
    await page.getByRole("button", { name: "Frage absenden" }).click();
    await page.getByText("Ihre Frage ist bei der Vergabestelle.").waitFor();
    assert.deepEqual(sent.map(({ key, body }) => [key, body]), [["PUT /procedures/2026-17/follow", undefined], ["POST /procedures/2026-17/questions", { text: "Gibt es einen Ortstermin?" }]]);
  }));

test("reading a message marks it as read", () =>
  visit(`/firma/postfach/${ID}`, reading, async (page, sent) => {
    await page.getByText("Grund: Feiertage").waitFor();
    await page.getByRole("link", { name: /Schreiben.pdf/ }).waitFor();
    assert.deepEqual(sent.map(({ key }) => key), ["PUT /inbox/ID/read"]);
  }));

test("the system check seals in the worker and says how fast", () =>
  visit("/firma/systempruefung", { "GET /session": session("bidder") }, async (page) => {
    await page.getByRole("button", { name: "Prüfung starten" }).click();
    await page.getByText("Alles in Ordnung. Ihr Browser kann Angebote versiegeln.").waitFor();
    await page.getByText(/Ihr Gerät versiegelt etwa \d+ MB in der Sekunde/).waitFor();
    assert.deepEqual(await axe(page), []);
  }));

test("whoever is not signed in is sent to sign in and back", async () => {
  const context = await app.browser.newContext();
  const page = await context.newPage();
  await page.route(/\/amt/, (route) => route.fulfill({ body: app.pages.workspace, contentType: "text/html" }));
  await page.route(/\/api\/v1\//, (route) => route.fulfill({ status: 401, json: { type: "/probleme/sign-in-needed", title: "Bitte melden Sie sich an.", status: 401 } }));
  await page.route(/\/anmelden/, (route) => route.fulfill({ body: "<h1>x</h1>", contentType: "text/html" }));
  await page.goto(`${app.url}/amt/neu`);
  await page.waitForURL(/\/anmelden\?next=%2Famt%2Fneu$/);
  await context.close();
});
