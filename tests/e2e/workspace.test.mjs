// The workspace in a real browser against answers that a test plays: axe, CSP, keyboard, what is saved. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { start } from "./app.mjs";
import { axe } from "./tools.mjs";

const ID = "0190b3c0-0000-7000-8000-000000000001";
const OFFICE = "0190b3c0-0000-7000-8000-0000000000aa";
const text = (de) => ({ de });
const emptyDraft = {
  title: text("Schulreinigung"), description: text(""), procedure_type: null, ground: null, type_ground: "", contract_kind: null, cpv: [],
  place: { nuts: "", postcode: "", town: "" }, estimated_value: null, value_public: false, lots: [], lots_per_bid: null, lots_per_award: null,
  suitability: [], award: [], method: "", method_settings: { tolerance_percent: null, decision: null, k: null, minimum_performance: null, reference_performance: null, reference_price: null, fixed_price: null, legal_override: null }, variants: null, urgency: "", electronic: true, two_envelopes: false, documents: [], bid_slots: [], buyers: [OFFICE], office: OFFICE,
  dates: { requested_publication: null, questions_until: null, participation_deadline: null, bid_deadline: null, opening: null, binding_until: null, contract_start: null, contract_end: null },
};
const fullDraft = {
  ...emptyDraft, description: text("Drei Grundschulen, täglich."), procedure_type: "ut-public", contract_kind: "service", cpv: ["90911200"],
  place: { nuts: "DEA23", postcode: "50667", town: "Köln" }, estimated_value: "80000.00", method: "SIMPLE_RATIO",
  lots: [{ id: OFFICE, title: text("Nord"), description: text(""), estimated_value: "30000.00" }, { id: ID, title: text("Süd"), description: text(""), estimated_value: "50000.00" }],
  suitability: [{ group: "technical", text: text("Drei Referenzen"), proof: text("Eigenerklärung") }],
  award: [{ id: "k1", kind: "price", name: text("Preis"), description: text(""), weight: "60", minimum: null, children: [] }, { id: "k2", kind: "quality", name: text("Konzept"), description: text(""), weight: "40", minimum: null, children: [] }],
  bid_slots: [{ id: "d1", title: text("Preisblatt"), need: "must", envelope: "whole" }],
  dates: { ...emptyDraft.dates, bid_deadline: "2026-12-14T11:00:00Z", questions_until: "2026-12-08T11:00:00Z", binding_until: "2027-01-29" },
};
const finding = (pointer, detail) => ({ pointer, rule: "draft-x", source: "§ 3 VgV", detail });
const detail = (over = {}) => ({ id: ID, number: "2026-17", title: "Schulreinigung", office: OFFICE, stage: "drafting", version: 3, deadline: null, changed_at: "2026-11-21T15:40:00Z", draft: emptyDraft, procedure: {}, findings: [finding("/description/de", "Hier fehlt der Text.")], documents: [], lots: [], ...over });
const session = (...roles) => ({ person: ID, name: "Vergabestelle Köln, Entwurf", email: "a@koeln.example", expires_at: "2026-11-22T00:00:00Z", now: new Date().toISOString(), demo: true, roles: roles.map((role) => ({ role, body: OFFICE })) });
const entry = (over) => { const { draft, procedure, findings, documents, ...rest } = detail(over); return rest; };

let app;
before(async () => { app = await start(); });
after(() => app?.stop());
const visit = (...details) => app.visit(...details);

const plan = { eu: false, regime: "uvgo-nrw", procedure: "ut-public", reason: ["Es gilt die UVgO für das Land NRW."], allowed: [{ procedure: "ut-public", runs_here: true, source: "§ 8 Abs. 2 UVgO" }], not_allowed: [{ procedure: "ut-negotiated-nocall", runs_here: true, source: "§ 8 Abs. 4 UVgO" }], periods: [{ id: "tender", days: 10, last_day: "2026-12-04", reason: ["10 Tage.", "Gezählt ab heute."], source: "§ 10 VOB/A" }] };
const author = { "GET /session": session("author"), "GET /office/seats": [], "GET /office/procedures/ID/plan": plan, "GET /cpv": { items: [{ code: "90911200", label: "Gebäudereinigung" }] }, "GET /office/procedures/ID/keys": { complete: false, openings: [] }, "GET /law/holidays/2026": { year: 2026, holidays: [{ date: "2026-12-25", name: "1. Weihnachtstag" }] }, "GET /law/holidays/2027": { year: 2027, holidays: [] } };
const work = (over) => ({ ...author, "GET /office/procedures/ID": detail(over) });
const full = { draft: fullDraft, findings: [] };
const running = { ...full, stage: "receiving", deadline: "2026-12-14T11:00:00Z" };
const question = (over) => ({ id: ID, asked_at: "2026-11-24T09:00:00Z", text: "Die Rheinblick GmbH fragt: Darf samstags gereinigt werden?", telling: ["Rheinblick"], asked: null, answer: null, answered_at: null, ...over });
const answeredQuestion = question({ id: OFFICE, telling: [], asked: text("Gibt es einen Ortstermin?"), answer: text("Nein."), answered_at: "2026-11-25T09:00:00Z" });
const asking = { ...work(running), "GET /office/procedures/ID/questions": { items: [question(), answeredQuestion], decision_due: true } };
const slot = "0190b3c0-0000-7000-8000-0000000000dd";
const published = { id: slot, slot, version: 1, prepared: false, name: "LV.pdf", purpose: "read", media_type: "application/pdf", size: 1200000, sha256: "11", added_at: "", withdrawn_at: null };
const difference = { changes: [{ key: "field-description", field: "Beschreibung", before: "Drei Grundschulen, täglich.", after: "Vier Grundschulen, täglich." }], decision_due: false, notice: true };
const correcting = { ...work({ ...running, draft: { ...fullDraft, documents: [{ id: slot, title: text("LV.pdf"), sha256: "11" }] }, documents: [published] }), "POST /office/procedures/ID/preview": difference };
const calling = {
  "GET /session": session("bidder"), "GET /procedures/2026-17/follow": { following: false },
  "GET /procedures/2026-17": { number: "2026-17", url: "", title: "Schulreinigung", buyer: "Köln", cpv: [], nuts: "", stage: "receiving", deadline: "2026-12-14T11:00:00Z", published_at: null, content: {}, documents: [] },
};
const message = (over) => ({ id: ID, kind: "deadline-moved", subject: "Schulreinigung: Di., 22.12.2026, 12:00 Uhr", sent_at: "2026-11-25T09:00:00Z", read_at: null, body: OFFICE, attachments: 0, ...over });
const reading = {
  "GET /session": session("bidder"), "PUT /inbox/ID/read": { status: 200, json: {} },
  "GET /inbox/ID": { ...message(), text: ["Neu: Di., 22.12.2026, 12:00 Uhr.", "Grund: Feiertage"], files: [{ name: "Schreiben.pdf", media_type: "application/pdf", size: 12000, sha256: "11" }], number: "2026-17", procedure: ID, public: true },
};
const invitation = { at_least: 3, deadline: "2026-12-14T11:00:00Z", openings: [ID], missing: [], sent_at: null, invited: [], fewer_because: "" };
const firms = ["Rheinblick Gebäudedienste", "Saubermann Westfalen"].map((name, at) => ({ id: `0190b3c0-0000-7000-8000-00000000000${at + 2}`, name, place: "50667 Köln" }));
const inviting = (over = {}, sent = invitation) => ({ ...work({ ...full, stage: "ready", without_call: true, deadline: "2026-12-14T11:00:00Z", ...over }), "GET /office/procedures/ID/invitation": sent, "GET /office/procedures/ID/firms": { items: firms, next: null } });
const sentInvitation = { ...invitation, sent_at: "2026-11-24T09:00:00Z", invited: firms, fewer_because: "Nur zwei am Markt." };
const band = { kinds: ["works", "supply", "service"], from_value: "0.00", below: "25000.00", procedures: ["direct"], invite: 3, publish: "ex-post", tender_days: 10, approvals: ["Amtsleitung"], source: "§ 3 Vergabesatzung" };
const byLaw = (over) => ({ id: ID, name: "koeln-1", decided: "2026-01-10", from: "2026-02-01", until: null, bands: [band, { ...band, from_value: "25000.00", below: null, procedures: ["ut-public"] }], cases: 1, uploaded_by: ID, uploaded_at: "2026-01-12T09:00:00Z", released_by: OFFICE, released_at: "2026-01-13T09:00:00Z", content: "[by_law]\nid = \"koeln-1\"\n", ...over });
const BY_LAWS = `/authorities/${OFFICE}/by-laws`;
const municipal = { ...author, "GET /session": { ...session("author"), roles: [{ role: "author", body: OFFICE, body_name: "Stadt Köln", body_kind: "municipality" }] },
  [`GET ${BY_LAWS}`]: { items: [byLaw(), byLaw({ id: OFFICE, name: "koeln-2", from: "2099-01-01", released_at: null, released_by: null })], in_force: ID, may_upload: true, may_release: [], people: [{ id: ID, name: "Vergabestelle Köln" }, { id: OFFICE, name: "Leitung Köln" }] } };
const PAGES = [
  ["dashboard", "/amt", { ...author, "GET /office/procedures": { items: [entry(), entry({ id: OFFICE, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })] } }],
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
  ["invited firms", `/amt/verfahren/${ID}/einladung`, inviting({ stage: "receiving" }, sentInvitation)],
  ["by-law", "/amt/satzung", municipal],
  ["running procedure", `/amt/verfahren/${ID}`, work({ ...full, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })],
  ["deadline", `/amt/verfahren/${ID}/frist`, work({ ...full, stage: "receiving", deadline: "2026-12-14T11:00:00Z" })],
  ["cancelling", `/amt/verfahren/${ID}/aufheben`, work({ ...full, stage: "receiving" })],
  ["company", "/firma", { "GET /session": session("bidder"), "GET /company/requests": { items: [{ id: ID, number: "2026-17", title: "Schulreinigung", lot: null, kind: "papers", text: "Das Preisblatt fehlt.", until: "2099-01-18T11:00:00Z", over: false, asked_at: "2026-11-20T11:00:00Z", answer: null, answered_at: null, late: false, files: [] }], next: null }, "POST /bidding/mine": { bids: [{ procedure: { id: ID, number: "2026-17", title: "Schulreinigung", stage: "receiving", deadline: "2026-12-14T11:00:00Z" }, opening: ID, company: ID, slot: 1, state: "submitted", version: 1, kind: "bid", received_at: "2026-11-20T10:47:08Z", number: "ZB-00112233445566778899" }] }, "GET /procedures": { count: 1, items: [{ number: "2026-17", url: "/ausschreibungen/2026-17", title: "Schulreinigung", buyer: "Köln", cpv: [], nuts: "", stage: "receiving", deadline: "2026-12-14T11:00:00Z" }] } }],
  ["questions", `/amt/verfahren/${ID}/fragen`, asking],
  ["correction", `/amt/verfahren/${ID}/berichtigung`, correcting],
  ["a call for a company", "/firma/ausschreibung/2026-17", calling],
  ["inbox", "/firma/postfach", { "GET /session": { ...session("bidder"), unread: 1 }, "GET /inbox": { items: [message(), message({ id: OFFICE, read_at: "2026-11-22T08:00:00Z", attachments: 1 })], unread: 1, next: null } }],
  ["empty inbox of an office", "/amt/postfach", { ...author, "GET /inbox": { items: [], unread: 0, next: null } }],
  ["message", `/firma/postfach/${ID}`, reading],
  ["system check", "/firma/systempruefung", { "GET /session": session("bidder") }],
  ["bodies", "/amt/stellen", { "GET /session": session("operator"), "GET /bodies": { items: [{ id: ID, kind: "municipality", parent: null, parent_name: null, slug: "koeln", name: "Köln", address: {}, version: 1, administered: "no" }], next: null } }],
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

describe("an invitation", () => {
  test("goes to the firms that were chosen, with a reason where they are few, and then tells whom it went to", async () => {
    let state = inviting();
    const world = { ...state, "GET /office/procedures/ID/invitation": () => state["GET /office/procedures/ID/invitation"], "POST /office/procedures/ID/steps": () => {
      state = inviting({ stage: "receiving" }, sentInvitation);
      return state["GET /office/procedures/ID"];
    } };
    await visit(`/amt/verfahren/${ID}`, world, async (page, sent) => {
      await page.getByRole("link", { name: "Firmen einladen" }).click();
      await page.getByRole("button", { name: "Einladungen jetzt absenden" }).click();
      await page.getByRole("alert").getByText("Wählen Sie mindestens eine Firma.").waitFor();
      await page.getByLabel("Firma suchen").fill("ge");
      for (const { name } of firms) await page.getByRole("button", { name: new RegExp(name) }).click();
      await page.getByRole("heading", { name: "2 Firmen gewählt" }).waitFor();
      await page.getByRole("button", { name: "Einladungen jetzt absenden" }).click();
      await page.getByRole("alert").getByText("Begründen Sie, warum Sie nicht mehr Firmen einladen.").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.getByLabel("Warum laden Sie nicht mehr Firmen ein?").fill("Nur zwei am Markt.");
      await page.getByRole("button", { name: "Einladungen jetzt absenden" }).click();
      await page.getByRole("heading", { level: 1, name: "Eingeladene Firmen" }).waitFor();
      await page.getByText("Saubermann Westfalen").waitFor();
      assert.deepEqual(sent[0].body, { kind: "invite", firms: firms.map(({ id }) => id), deadline: "2026-12-14T11:00:00Z", openings: [ID], fewer_because: "Nur zwei am Markt." });
      assert.equal(sent[0].version, '"3"');
      await page.getByRole("link", { name: "Zum Verfahren" }).first().click();
      await page.getByText("Firmen eingeladen, Frist läuft").waitFor();
      assert.equal(await page.getByRole("link", { name: "Zur öffentlichen Seite" }).count(), 0, "there is none");
    });
  });
});

describe("a by-law", () => {
  test("shows the faults of a new version at their lines and what it keeps when there are none", async () => {
    const world = { ...municipal, [`POST ${BY_LAWS}`]: (request) => (request.postData().includes("koeln-3")
      ? { status: 201, json: byLaw({ name: "koeln-3" }) }
      : { status: 422, json: { type: "/probleme/refused", title: "Das geht so nicht.", status: 422, errors: [{ pointer: "line 2", rule: "by-law-gap", source: "", detail: "Für den Wert 25000.00 ist nichts geregelt." }] } }) };
    await visit("/amt/satzung", world, async (page, sent) => {
      await page.getByRole("heading", { name: /koeln-1/ }).getByText("gilt", { exact: true }).waitFor();
      await page.getByRole("heading", { name: /koeln-2/ }).getByText("wartet auf Freigabe").waitFor();
      const field = page.getByLabel("Wortlaut der neuen Fassung");
      assert.equal(await field.inputValue(), byLaw().content, "one begins with what is in force");
      await page.getByRole("button", { name: "Fassung einstellen" }).click();
      await page.getByRole("button", { name: "Zeile 2" }).click();
      assert.equal(await field.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), 'id = "koeln-1"');
      assert.deepEqual(await axe(page), []);
      await field.fill('[by_law]\nid = "koeln-3"\n');
      await page.getByRole("button", { name: "Fassung einstellen" }).click();
      await page.getByText("Die Fassung ist eingestellt und wartet auf die Freigabe").waitFor();
      assert.equal(sent.length, 2);
    }, { refused: 422 });
  });
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

test("dates that follow from the deadline are taken with one button, each as the server proposed it", async () => {
  const proposed = { questions_until: { value: "2026-12-04T11:00:00Z", reason: "Späteste Antwort.", source: "§ 20 Abs. 3 VgV" }, opening: { value: "2026-12-14T11:05:00Z", reason: "Ohne Verzug.", source: "§ 55 VgV" }, binding_until: { value: "2027-02-12", reason: "60 Tage.", source: "§ 10a EU Abs. 8 VOB/A" } };
  const world = { ...work({ ...full, draft: { ...fullDraft, dates: { ...emptyDraft.dates, bid_deadline: "2026-12-14T11:00:00Z" } } }), "GET /office/procedures/ID/plan": { ...plan, proposed }, "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON(), version: 4 }) };
  await visit(`/amt/verfahren/${ID}/termine`, world, async (page, sent) => {
    await page.getByRole("button", { name: "Vorschläge übernehmen" }).click();
    await page.getByRole("button", { name: "Vorschläge übernehmen" }).waitFor({ state: "detached" });
    assert.deepEqual(await axe(page), []);
    await page.getByText(/Gespeichert um/).waitFor();
    const { questions_until, opening, binding_until } = sent.at(-1).body.dates;
    assert.deepEqual([questions_until, opening, binding_until], Object.values(proposed).map(({ value }) => value));
  });
});

describe("saving", () => {
  test("a step saves exact values with the version that was read, and goes on", async () => {
    const world = { ...work(), "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON(), findings: [], version: 4 }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page, sent) => {
      await page.getByLabel("Beschreibung", { exact: true }).fill("Drei Grundschulen.");
      await page.getByLabel("Geschätzter Wert", { exact: true }).fill("1.234,5");
      await page.getByText("Verstanden als 1.234,50").waitFor();
      await page.getByLabel("Leistung nach CPV").fill("Reinigung Gebäude");
      await page.getByRole("button", { name: "CPV-Code hinzufügen" }).click();
      await page.getByLabel("Kreis oder Stadt der Ausführung").selectOption("DEA23");
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("heading", { level: 1, name: "Recht und Verfahren wählen" }).waitFor();
      assert.equal(sent[0].version, '"3"');
      assert.equal(sent[0].body.estimated_value, "1234.50");
      assert.deepEqual(sent[0].body.cpv, ["90911200"]);
      assert.equal(sent[0].body.two_envelopes, false, "fields without a question are carried along");
    });
  });

  test("what is typed is saved by itself within two seconds, in order, and stays on the screen", async () => {
    let version = 3;
    const world = { ...work(), "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON(), version: (version += 1) }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page, sent) => {
      const field = page.getByLabel("Beschreibung", { exact: true });
      await field.fill("Erster Satz.");
      await page.getByText(/Gespeichert um \d\d:\d\d Uhr/).waitFor();
      await field.press("End");
      await field.pressSequentially(" Zweiter Satz.");
      await page.getByRole("button", { name: "Speichern und später weiter" }).click();
      await page.getByText("von 10 Teilen fertig").waitFor();
      assert.deepEqual(sent.map(({ body, version }) => [body.description.de, version]), [["Erster Satz.", '"3"'], ["Erster Satz. Zweiter Satz.", '"4"']]);
    });
  });

  test("leaving by a link right after the last key saves as well", async () => {
    const world = { ...work(), "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON() }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page, sent) => {
      await page.getByLabel("Beschreibung", { exact: true }).fill("Schnell weg.");
      await page.getByRole("link", { name: "Zur Aufgabenliste" }).click();
      await page.getByText("von 10 Teilen fertig").waitFor();
      await page.waitForTimeout(300);
      assert.deepEqual(sent.map(({ body }) => body.description.de), ["Schnell weg."]);
    });
  });

  test("what the server finds is listed on top, has the focus and leads to its field", async () => {
    const world = { ...work(), "PUT /office/procedures/ID/draft": () => detail({ findings: [finding("/description/de", "Hier fehlt der Text.")] }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page) => {
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      const summary = page.getByRole("alert");
      await summary.waitFor();
      assert.match(await page.title(), /^Fehler: /);
      assert.ok(await summary.evaluate((box) => box === document.activeElement));
      await summary.getByRole("link", { name: "Hier fehlt der Text." }).click();
      const field = page.getByLabel("Beschreibung", { exact: true });
      assert.ok(await field.evaluate((box) => box === document.activeElement));
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.deepEqual(await axe(page), []);
    });
  });

  test("an amount that cannot be read is not sent", async () => {
    await visit(`/amt/verfahren/${ID}/bedarf`, work(), async (page, sent) => {
      await page.getByLabel("Geschätzter Wert", { exact: true }).fill("viel");
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("alert").getByText("Schreiben Sie den Betrag in Ziffern").waitFor();
      assert.deepEqual(sent, []);
    });
  });

  test("a deadline is sent as an instant of Berlin and a Monday is pointed out", async () => {
    const world = { ...work({ draft: { ...emptyDraft, procedure_type: "ut-public" } }), "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON(), findings: [] }) };
    await visit(`/amt/verfahren/${ID}/termine`, world, async (page, sent) => {
      await page.getByRole("group", { name: "Angebote bis" }).getByLabel("Tag").fill("14.12.26");
      await page.getByText("Mo., 14.12.2026, 12:00 Uhr (MEZ)").waitFor();
      await page.getByText("Die Frist endet an einem Montag.").waitFor();
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("heading", { level: 1, name: "Lose festlegen" }).waitFor();
      assert.equal(sent[0].body.dates.bid_deadline, "2026-12-14T11:00:00Z");
    });
  });

  test("a change by somebody else is told and nothing typed is lost", async () => {
    const world = { ...work(), "PUT /office/procedures/ID/draft": () => ({ status: 412, json: { type: "/probleme/changed-meanwhile", title: "Inzwischen geändert.", status: 412 } }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page) => {
      await page.getByLabel("Beschreibung", { exact: true }).fill("Meine Worte");
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("alert").getByText("Inzwischen geändert.").waitFor();
      assert.equal(await page.getByLabel("Beschreibung", { exact: true }).inputValue(), "Meine Worte");
    }, { refused: 412 });
  });
});

describe("approval", () => {
  test("the approver approves, and returning needs remarks", async () => {
    const world = { ...work({ ...full, stage: "in_approval" }), "GET /session": session("approver"), "POST /office/procedures/ID/steps": () => detail({ ...full, stage: "ready", version: 4 }) };
    await visit(`/amt/verfahren/${ID}/freigabe`, world, async (page, sent) => {
      await page.getByRole("button", { name: "Zurückgeben" }).click();
      await page.getByRole("alert").getByText("Schreiben Sie, was geändert werden soll.").waitFor();
      assert.deepEqual(sent, []);
      await page.getByRole("button", { name: "Freigeben" }).click();
      await page.getByText("Der Entwurf ist freigegeben.").waitFor();
      assert.deepEqual(sent.map(({ body, version }) => [body, version]), [[{ kind: "approve" }, '"3"']]);
    });
  });
});

describe("a running procedure", () => {
  const taking = (over) => ({ ...work(running), "POST /office/procedures/ID/steps": () => detail({ ...running, version: 4, ...over }) });

  test("moves its deadline with a reason, and nothing is sent without one", () =>
    visit(`/amt/verfahren/${ID}/frist`, taking({ deadline: "2026-12-22T11:00:00Z" }), async (page, sent) => {
      await page.getByRole("group", { name: "Neue Frist" }).getByLabel("Tag").fill("22.12.2026");
      await page.getByRole("button", { name: "Frist verlängern" }).click();
      await page.getByRole("alert").getByText("Schreiben Sie den Grund.").waitFor();
      assert.deepEqual(sent, []);
      await page.getByLabel("Grund", { exact: true }).fill("Das Leistungsverzeichnis wurde geändert.");
      await page.getByRole("button", { name: "Frist verlängern" }).click();
      await page.getByText("Di., 22.12.2026, 12:00 Uhr (MEZ)").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "move_deadline", deadline: "2026-12-22T11:00:00Z", reason: "Das Leistungsverzeichnis wurde geändert." }]);
    }));

  test("is cancelled on a ground of the law with reasons", () =>
    visit(`/amt/verfahren/${ID}/aufheben`, taking({ stage: "cancelled" }), async (page, sent) => {
      await page.getByLabel("Die Grundlage hat sich wesentlich geändert").check();
      await page.getByLabel("Begründung").fill("Das Gebäude wird verkauft.");
      await page.getByRole("button", { name: "Verfahren aufheben" }).click();
      await page.getByText("Aufgehoben").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "cancel", ground: "basis_changed", reason: "Das Gebäude wird verkauft." }]);
    }));

  test("a draft that waits for approval is taken back by its author", () =>
    visit(`/amt/verfahren/${ID}/freigabe`, { ...work({ ...full, stage: "in_approval" }), "POST /office/procedures/ID/steps": () => detail({ ...full, version: 4 }) }, async (page, sent) => {
      await page.getByLabel("Warum?").fill("Ein Preisblatt fehlt.");
      await page.getByRole("button", { name: "Zurückholen" }).click();
      await page.getByRole("button", { name: "Zur Freigabe geben" }).waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "rework", reason: "Ein Preisblatt fehlt." }]);
    }));
});

describe("a new procedure", () => {
  const begins = { ...author, "GET /office/procedures": { items: [entry()] } };
  test("begins with an earlier one", () =>
    visit("/amt/neu", { ...begins, "POST /office/procedures/ID/copy": { procedure: { id: ID, number: "2026-18", version: 1 }, left: [] }, "GET /office/procedures/ID": detail() }, async (page, sent) => {
      await page.getByLabel(/^Mit einem früheren Verfahren/).check();
      await page.getByRole("button", { name: "Verfahren anlegen" }).click();
      await page.getByRole("alert").getByText("Wählen Sie das frühere Verfahren.").waitFor();
      await page.getByLabel("Früheres Verfahren").selectOption(ID);
      await page.getByRole("button", { name: "Verfahren anlegen" }).click();
      await page.getByText("von 10 Teilen fertig").waitFor();
      assert.deepEqual(sent.map(({ key, body }) => [key, body]), [["POST /office/procedures/ID/copy", { office: OFFICE }]]);
    }));

  test("begins with a notice, and says what was taken over, what not and why", () => {
    const value = (over) => ({ field: "BT-21-Lot", label: "Titel", path: "/x", line: 12, value: "Schulreinigung", why: null, ...over });
    const world = { ...begins, "POST /office/procedures/import": { procedure: { id: ID, number: "2026-18", version: 1 }, sdk: "1.14.2", subtype: "16", taken: [value()], left: [value({ field: "BT-99", value: "Alt", why: "Dafür hat das Verfahren kein Feld." })], proposed: [{ field: "/dates/bid_deadline", value: "2026-12-22T11:00:00Z", why: "Der alte Termin ist vorbei." }], xsd_ok: true, failed: ["BR-BT-00001-0001"], findings: [{ rule: "BR-BT-00001-0001", line: 3, de: "Etwas fehlt.", en: "Something is missing.", remedy_de: "Ergänzen Sie es.", remedy_en: "Add it." }] } };
    return visit("/amt/neu", world, async (page) => {
      await page.getByLabel(/^Mit einer Bekanntmachung/).check();
      await page.getByLabel("Datei der Bekanntmachung (XML)").setInputFiles({ name: "cn.xml", mimeType: "application/xml", buffer: Buffer.from("<x/>") });
      assert.deepEqual(await axe(page), []);
      await page.getByRole("button", { name: "Verfahren anlegen" }).click();
      await page.getByText("1 Angaben übernommen, 1 nicht.").waitFor();
      for (const words of ["Dafür hat das Verfahren kein Feld.", "BR-BT-00001-0001", "Der alte Termin ist vorbei."]) await page.getByText(words).first().waitFor();
      assert.deepEqual(await axe(page), []);
    });
  });
});

test("the formula is tried with invented bids", () =>
  visit(`/amt/verfahren/${ID}/kriterien`, { ...work(full), "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON() }), "POST /law/simulate": { worth: [{ ten_percent_price: { decimal: "7.5" }, step_price: { decimal: "101333.333333" } }], flips: [{ bids: [0, 1], third: { performance: { decimal: "0" }, price: { decimal: "40000" } } }] } }, async (page, sent) => {
    await page.getByText("Die Formel ausprobieren").click();
    await page.getByLabel("Preis von Angebot 1 in Euro").fill("viel");
    await page.getByRole("button", { name: "Ausprobieren" }).click();
    await page.getByText("Schreiben Sie Punkte und Preise in Ziffern").waitFor();
    await page.getByLabel("Preis von Angebot 1 in Euro").fill("100.000");
    await page.getByRole("button", { name: "Ausprobieren" }).click();
    await page.getByText("Ein Leistungspunkt mehr gleicht einen Preis bis 101.333,33").waitFor();
    await page.getByText(/kehrt die Reihenfolge der Angebote 1 und 2 um/).waitFor();
    assert.deepEqual(sent.filter(({ key }) => key.endsWith("simulate")).map(({ body }) => body), [{ method: { id: "SIMPLE_RATIO" }, bids: [{ performance: "80", price: "100000.00" }, { performance: "60", price: "80000.00" }, { performance: "90", price: "120000.00" }] }]);
    assert.deepEqual(await axe(page), []);
  }));

test("a method asks for what it needs and forgets what another needed", () =>
  visit(`/amt/verfahren/${ID}/kriterien`, { ...work(full), "POST /law/simulate": { worth: [], flips: [] }, "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON() }) }, async (page, sent) => {
    const method = page.getByLabel("Wertungsmethode");
    await method.selectOption("EXT_RATIO");
    await page.getByLabel("Breite des Korridors in Prozent").fill("2,5");
    await page.getByLabel("Was entscheidet im Korridor?").selectOption("lowest_price");
    await page.getByText("Die Formel ausprobieren").click();
    await page.getByRole("button", { name: "Ausprobieren" }).click();
    await page.getByText("Kein drittes Angebot kann die Reihenfolge").waitFor();
    assert.deepEqual(await axe(page), []);
    await method.selectOption("PTS_MINMAX");
    await page.getByText("Diese Methode ist rechtlich umstritten").waitFor();
    await page.getByLabel("Wer hat entschieden?").fill("Justiziariat");
    assert.equal(await page.getByLabel("Breite des Korridors in Prozent").count(), 0);
    assert.deepEqual(await axe(page), []);
    await method.selectOption("W_REF");
    await page.getByLabel("Referenzpreis").fill("100.000");
    await page.getByLabel("Referenzwert der Leistung in Punkten").fill("viel");
    await page.getByText("Schreiben Sie eine Zahl, zum Beispiel 5 oder 1,5.").first().waitFor();
    await method.selectOption("SIMPLE_RATIO");
    await page.getByText("Schreiben Sie eine Zahl, zum Beispiel 5 oder 1,5.").waitFor({ state: "detached" });
    const tried = sent.filter(({ key }) => key.endsWith("simulate")).map(({ body }) => body.method);
    assert.deepEqual(tried[0], { id: "EXT_RATIO", tolerance_percent: "2.5", decision: "lowest_price" });
  }));

describe("questions", () => {
  test("an answer inside the window goes out with the decision, and not before every part is there", () =>
    visit(`/amt/verfahren/${ID}/fragen`, { ...asking, [`POST /office/procedures/ID/questions/${ID}/answer`]: () => detail(running) }, async (page, sent) => {
      await page.getByRole("button", { name: /^Antworten/ }).click();
      await page.getByText("Diese Wörter können verraten, wer gefragt hat: Rheinblick.").waitFor();
      await page.getByLabel("Die Frage, wie alle sie lesen").fill("Darf samstags gereinigt werden?");
      assert.equal(await page.getByText("Diese Wörter können verraten").count(), 0, "the warning goes with the word");
      await page.getByRole("button", { name: "Antwort veröffentlichen" }).click();
      await page.getByRole("alert").getByText("Schreiben Sie die Antwort.").waitFor();
      await page.getByRole("alert").getByText("Entscheiden Sie über die Frist.").waitFor();
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(sent, []);
      await page.getByLabel("Ihre Antwort").fill("Ja.");
      await page.getByLabel("Sie bleibt; eine Verlängerung ist nicht nötig.").check();
      await page.getByLabel("Grund der Entscheidung").fill("Betrifft die Preise nicht.");
      await page.getByRole("button", { name: "Antwort veröffentlichen" }).click();
      await page.getByText("Die Antwort ist veröffentlicht.").waitFor();
      assert.deepEqual(sent.map(({ body, version }) => [body, version]), [[{ asked: text("Darf samstags gereinigt werden?"), answer: text("Ja."), extension: { decision: "not_needed", reason: "Betrifft die Preise nicht." }, names_checked: false }, '"3"']]);
    }));

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
});

test("a correction shows the difference first and is published with its reason", () =>
  visit(`/amt/verfahren/${ID}/berichtigung`, { ...correcting, "POST /office/procedures/ID/steps": () => detail(running) }, async (page, sent) => {
    await page.getByText("Bedarf beschreiben").click();
    await page.getByLabel("Beschreibung", { exact: true }).fill("Vier Grundschulen, täglich.");
    await page.getByLabel("LV.pdf zurückziehen").check();
    await page.getByRole("button", { name: "Unterschied ansehen" }).click();
    await page.getByRole("cell", { name: "Vier Grundschulen, täglich." }).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Berichtigung veröffentlichen" }).click();
    await page.getByRole("alert").getByText("Schreiben Sie den Grund.").waitFor();
    await page.getByLabel("Grund", { exact: true }).fill("Eine Schule fehlte.");
    await page.getByRole("button", { name: "Berichtigung veröffentlichen" }).click();
    await page.getByRole("heading", { name: "Was Sie jetzt tun können" }).waitFor();
    const [looked, taken] = sent.map(({ body }) => body);
    assert.equal(looked.draft.description.de, "Vier Grundschulen, täglich.");
    assert.deepEqual([taken.kind, taken.reason, taken.draft.documents, taken.extension], ["correct", "Eine Schule fehlte.", [], undefined]);
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
