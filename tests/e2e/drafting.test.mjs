// How a procedure is drafted in the workspace, in a real browser against invented answers: beginning, saving, dates, formula. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe } from "./tools.mjs";
import { author, detail, emptyDraft, entry, finding, full, fullDraft, OFFICE, plan, session, work } from "./world.mjs";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());
const visit = (...details) => app.visit(...details);

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

  test("buyers are named by ticking, and others are found by name; what is taken is saved", async () => {
    const other = { id: "0197f3a0-0000-7000-8000-00000000b0b0", name: "Stadt Bonn", kind: "municipality", parent: null, slug: "stadt-bonn", place: "Bonn" };
    const named = (request) => ({ items: new URL(request.url()).searchParams.has("id") ? [{ id: OFFICE, name: "Vergabestelle Köln", place: "Köln" }] : [other], next: null });
    const world = { ...work(), "GET /authorities": named, "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON(), findings: [], version: 4 }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page, sent) => {
      const buyers = page.getByRole("group", { name: "Wer ist Auftraggeber?" });
      assert.equal(await buyers.getByLabel("Vergabestelle Köln").isChecked(), true);
      await page.getByLabel("Weitere Stelle suchen").fill("bonn");
      await page.getByText("Eine Stelle gefunden").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.getByRole("button", { name: "Stadt Bonn" }).click();
      await page.getByText("Keine weitere Stelle passt zu diesem Namen.").waitFor();
      assert.equal(await buyers.getByLabel("Stadt Bonn").isChecked(), true);
      await page.waitForFunction(() => document.body.innerText.includes("Gespeichert"));
      assert.deepEqual(sent.at(-1).body.buyers, [OFFICE, other.id]);
      await buyers.getByLabel("Vergabestelle Köln").uncheck();
      await later(page);
      assert.deepEqual(sent.at(-1).body.buyers, [other.id]);
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
    const stale = { type: "/probleme/changed-meanwhile", title: "Inzwischen geändert.", status: 412, errors: [{ pointer: "", rule: "field-title", source: "", detail: "Titel: Gespeichert ist „A“, gesendet haben Sie „B“." }] };
    let now = 3;
    const world = { ...work(), "GET /office/procedures/ID": () => detail({ version: now }), "PUT /office/procedures/ID/draft": (request) => (request.headers()["if-match"] === '"7"' ? detail({ version: 8, draft: request.postDataJSON() }) : { status: 412, json: stale }) };
    await visit(`/amt/verfahren/${ID}/bedarf`, world, async (page, sent) => {
      await page.getByLabel("Beschreibung", { exact: true }).fill("Meine Worte");
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("alert").getByText("Inzwischen geändert.").waitFor();
      await page.getByText("Titel: Gespeichert ist „A“, gesendet haben Sie „B“.").waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.getByLabel("Beschreibung", { exact: true }).inputValue(), "Meine Worte");
      // Who wants their own state saves it over the other, with the version that holds now.
      now = 7;
      await page.getByRole("button", { name: "Meinen Stand speichern" }).click();
      await page.waitForURL(`**/amt/verfahren/${ID}`);
      assert.equal(sent.at(-1).body.description.de, "Meine Worte");
    }, { refused: 412 });
  });
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

const saves = (draft, over = {}) => ({ ...work({ ...full, draft: { ...fullDraft, ...draft } }), "PUT /office/procedures/ID/draft": (request) => detail({ draft: request.postDataJSON(), findings: [], ...over }) });
const later = (page) => page.getByRole("button", { name: "Speichern und später weiter" }).click().then(() => page.getByText("von 10 Teilen fertig").waitFor());

describe("what the notice announces", () => {
  test("about variants and late papers is yes, no, or nothing, and nothing can be chosen again", () =>
    visit(`/amt/verfahren/${ID}/kriterien`, saves({ variants: true }), async (page, sent) => {
      const [variants, late] = ["Nebenangebote", "Fehlende Unterlagen nachfordern"].map((name) => page.getByRole("group", { name }));
      assert.ok(await variants.getByLabel(/^Zugelassen/).isChecked());
      assert.ok(await late.getByLabel(/^Keine Angabe/).isChecked());
      await variants.getByLabel(/^Keine Angabe/).check();
      await late.getByLabel(/^Es wird nichts nachgefordert/).check();
      assert.deepEqual(await axe(page), []);
      await later(page);
      const { variants: said, late_papers } = sent.at(-1).body;
      assert.deepEqual([said, late_papers], [null, false]);
    }));

  test("about negotiation is asked where it is negotiated, and is neither lost nor hidden where the type changes", () =>
    visit(`/amt/verfahren/${ID}/recht`, saves({ procedure_type: "ut-public" }), async (page, sent) => {
      const reserved = page.getByLabel("Zuschlag ohne Verhandlung vorbehalten");
      const fewer = page.getByLabel("Weniger Bieter in späteren Runden");
      const warning = page.getByText("Bei dieser Verfahrensart wird nicht verhandelt.");
      await page.getByLabel(/^Verhandlungsvergabe mit Teilnahmewettbewerb/).check();
      await reserved.check();
      await page.getByLabel(/^Öffentliche Ausschreibung/).check();
      await warning.waitFor();
      assert.ok(await reserved.isChecked());
      assert.deepEqual(await axe(page), []);
      await reserved.uncheck();
      await warning.waitFor({ state: "detached" });
      assert.ok(await reserved.evaluate((box) => box === document.activeElement), "the box that was cleared keeps the focus");
      await page.getByLabel(/^Beschränkte Ausschreibung mit/).check();
      assert.equal(await fewer.count(), 0);
      await later(page);
      const { award_without_negotiation, reduction_announced } = sent.at(-1).body;
      assert.deepEqual([award_without_negotiation, reduction_announced], [false, false]);
    }));

  test("a draft without electronic bids shows it before a type is chosen, and choosing one does not change it", () =>
    visit(`/amt/verfahren/${ID}/recht`, saves({ procedure_type: null, electronic: false }), async (page, sent) => {
      const electronic = page.getByLabel("Elektronische Angebote verlangen");
      await page.getByLabel(/^Öffentliche Ausschreibung/).check();
      assert.equal(await electronic.isChecked(), false);
      await electronic.check();
      await later(page);
      assert.equal(sent.at(-1).body.electronic, true);
    }));

  test("of two envelopes each slot says which; with one envelope no slot keeps another", () =>
    visit(`/amt/verfahren/${ID}/unterlagen`, saves({ late_papers: false }, { findings: [finding("/two_envelopes", "Im Umschlag für die Qualität liegt nichts.")] }), async (page, sent) => {
      const two = page.getByLabel("Qualität und Preis in zwei Umschlägen");
      const envelope = page.getByRole("group", { name: "In welchem Umschlag liegt es?" });
      assert.equal(await envelope.count(), 0);
      await page.getByText("Nachgefordert wird nichts, wie Sie es ankündigen.").first().waitFor();
      await two.check();
      assert.equal(await envelope.getByRole("radio", { checked: true }).count(), 0, "nobody guesses where the prices lie");
      await envelope.getByLabel(/^Umschlag Preis/).check();
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("alert").getByRole("link", { name: "Im Umschlag für die Qualität liegt nichts." }).click();
      assert.ok(await two.evaluate((box) => box === document.activeElement && box.getAttribute("aria-invalid") === "true"));
      assert.deepEqual(await axe(page), []);
      await two.uncheck();
      await later(page);
      const told = sent.map(({ body }) => [body.two_envelopes, body.bid_slots[0].envelope]);
      assert.deepEqual([told.at(-2), told.at(-1)], [[true, "price"], [false, "whole"]]);
    }));
});

describe("a document of a draft", () => {
  const kept = { id: ID, slot: ID, version: 1, prepared: false, name: "Falsch.pdf", purpose: "read", media_type: "application/pdf", size: 1200000, sha256: "11", added_at: "", withdrawn_at: null };
  const slots = [{ id: ID, title: { de: "Falsch.pdf" }, sha256: "11" }];

  test("is removed without a question, after a time in which that can be undone", () => {
    let there = true;
    const now = (version) => detail({ ...full, draft: { ...fullDraft, documents: there ? slots : [] }, documents: there ? [kept] : [], version });
    const world = { ...author, "GET /office/procedures/ID": () => now(4), "PUT /office/procedures/ID/draft": () => now(4), "DELETE /office/procedures/ID/documents/*": () => { there = false; return {}; } };
    return visit(`/amt/verfahren/${ID}/unterlagen`, world, async (page, sent) => {
      const removals = () => sent.filter(({ key }) => key.startsWith("DELETE"));
      await page.clock.install();
      await page.getByRole("button", { name: "Falsch.pdf entfernen" }).click();
      await page.getByText("Eine Datei wird in zehn Sekunden entfernt.").waitFor();
      assert.deepEqual(await axe(page), []);
      const undo = page.getByRole("button", { name: "Rückgängig: Falsch.pdf behalten" });
      assert.ok(await undo.evaluate((button) => button === document.activeElement), "the focus stays where it was");
      await undo.click();
      await page.clock.runFor(11_000);
      assert.deepEqual(removals(), [], "what was undone is not sent");
      await page.getByRole("button", { name: "Falsch.pdf entfernen" }).click();
      await page.clock.runFor(11_000);
      await page.getByText("Noch ist keine Datei hochgeladen.").waitFor();
      assert.deepEqual(removals().map(({ version }) => version), ['"4"']);
      assert.deepEqual(await axe(page), []);
      there = true;
      await page.reload();
      await page.getByRole("button", { name: "Falsch.pdf entfernen" }).click();
      await page.getByRole("button", { name: "Speichern und später weiter" }).click();
      await page.getByText("von 10 Teilen fertig").waitFor();
      await page.waitForFunction(() => true);
      assert.equal(removals().length, 2, "who leaves the page has not undone it");
    });
  });
});

describe("a framework agreement", () => {
  const terms = { maximum: "400000.00", order: "cascade", authorities: [OFFICE, ID], firms: 3, longer_because: "" };

  test("is asked for where its box is ticked, with the office of the procedure named already, and shows what the server misses at its fields", () => {
    const mine = { ...session(), roles: [{ role: "author", body: ID, body_name: "Stadt Köln", body_kind: "municipality" }, { role: "author", body: OFFICE, body_name: "Vergabestelle Köln", body_kind: "procurement_office" }] };
    const findings = [finding("/framework/maximum", "Nennen Sie den Höchstwert aller Abrufe."), finding("/framework/firms", "Nennen Sie, mit wie vielen Unternehmen.")];
    const world = { ...saves({ dates: { ...fullDraft.dates, contract_start: "2027-02-01", contract_end: "2031-01-31" } }, { findings }), "GET /session": mine };
    return visit(`/amt/verfahren/${ID}/recht`, world, async (page, sent) => {
      const maximum = page.getByLabel("Höchstwert aller Abrufe");
      const order = page.getByRole("group", { name: "Wer bei einem Abruf an der Reihe ist" });
      assert.equal(await maximum.isVisible(), false);
      await page.getByLabel("Rahmenvereinbarung", { exact: true }).check();
      const callers = page.getByRole("group", { name: "Wer darf abrufen?" }).getByRole("checkbox");
      assert.deepEqual(await callers.evaluateAll((boxes) => boxes.map((box) => [box.labels[0].innerText, box.checked])), [["Vergabestelle Köln", true], ["Stadt Köln", false]]);
      assert.equal(await page.getByLabel("Warum dauert sie so lange?").count(), 0);
      await order.getByLabel(/^Reihum/).check();
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("alert").getByRole("link", { name: "Nennen Sie den Höchstwert aller Abrufe." }).click();
      assert.ok(await maximum.evaluate((box) => box === document.activeElement && box.getAttribute("aria-invalid") === "true"));
      assert.match(await page.locator(`[id="${await maximum.getAttribute("id")}-error"]`).innerText(), /Nennen Sie den Höchstwert aller Abrufe\./);
      assert.equal(await page.getByLabel("Höchstzahl der Firmen").getAttribute("aria-invalid"), "true");
      assert.deepEqual(await axe(page), []);
      await maximum.fill("400.000");
      await page.getByText("Verstanden als 400.000,00").waitFor();
      await page.getByLabel("Höchstzahl der Firmen").fill("3");
      await later(page);
      assert.deepEqual(sent.at(-1).body.framework, { maximum: "400000.00", order: "rotation", authorities: [OFFICE], firms: 3, longer_because: "" });
    });
  });

  test("is kept on the page while its box is empty, and holds up no saving", () =>
    visit(`/amt/verfahren/${ID}/recht`, { ...saves({}), ...work({ ...full, draft: { ...fullDraft, framework: terms }, findings: [finding("/framework/longer_because", "Die Laufzeit überschreitet 48 Monate.")] }) }, async (page, sent) => {
      const box = page.getByLabel("Rahmenvereinbarung", { exact: true });
      const maximum = page.getByLabel("Höchstwert aller Abrufe");
      await page.getByLabel("Warum dauert sie so lange?").fill("Der Aufbau dauert zwei Jahre.");
      await page.getByLabel("Höchstzahl der Firmen").fill("drei");
      await page.getByText("Schreiben Sie eine ganze Zahl").waitFor();
      await box.uncheck();
      assert.equal(await maximum.isVisible(), false);
      await page.getByText(/Gespeichert um/).waitFor();
      assert.equal(sent.at(-1).body.framework, null);
      assert.deepEqual(await axe(page), []);
      await box.check();
      assert.equal(await maximum.inputValue(), "400.000,00");
      assert.equal(await page.getByLabel("Höchstzahl der Firmen").inputValue(), "drei");
      await page.getByLabel("Höchstzahl der Firmen").fill("2");
      await later(page);
      assert.deepEqual(sent.at(-1).body.framework, { ...terms, firms: 2, longer_because: "Der Aufbau dauert zwei Jahre." });
    }));

  test("is read with its terms by whoever checks the draft", () =>
    visit(`/amt/verfahren/${ID}/vorschau`, saves({ framework: terms }), async (page) => {
      for (const words of ["Höchstwert aller Abrufe: 400.000,00", "Höchstzahl der Firmen: 3", "an der Reihe ist: Nach Rang", "2 Stellen dürfen abrufen."]) await page.getByText(words).waitFor();
    }));
});
