// The evaluation in a real browser against answers that the test plays: examine, score, rank, propose, decide, letters, award, result.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe } from "./tools.mjs";

const LOT = "11111111-1111-4111-8111-111111111111";
const [A, B] = ["0190b3c0-0000-7000-8000-0000000000b1", "0190b3c0-0000-7000-8000-0000000000b2"];
const ME = "0190b3c0-0000-7000-8000-0000000000ee";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());
const clean = async (page) => assert.deepEqual(await axe(page), [], page.url());

const score = (over = {}) => ({ criterion: "k2", mine: null, others: [], others_given: 1, agreed: null, ...over });
const bid = (id, name, over = {}) => ({
  bid: id, company: id, name, members: [], received_at: "2027-01-15T07:59:55Z", outcome: "opened", declared_by: "Rhea Beispiel", price: "74300.00", discount: null, vat: "19", evaluated_price: null, variants: 0,
  excluded: null, price_question: null, bound_until: null, register: null, findings: [], requests: [], scores: [score()], settled: false, ...over,
});
const FINDING = { rule: "bid-content-file-missing", detail: "Das Preisblatt fehlt.", source: "§ 57 Abs. 1 Nr. 2 VgV", proposal: "exclude", ground: "missing_documents" };
const value = (decimal) => ({ fraction: `${decimal}/1`, decimal });
const REPORT = { method: "SIMPLE_RATIO", bids: [{ id: A, status: "ranked", rank: 1, performance: value("82"), price: value("88417.00"), score: value("0.93"), score_display: null }, { id: B, status: "excluded", rank: null, performance: null, price: null, score: null, score_display: null }] };
const lot = (over = {}) => ({
  lot: LOT, title: "Schulreinigung Nord", stage: "examining", earliest_award: null, barred: false, announcement: null, register_missing: [], frozen: false, prices_open: true, criteria: [{ id: "k2", name: "Konzept", description: "Je besser, desto mehr.", weight: "40", max: "10", minimum: null }],
  bids: [bid(A, "Rheinblick GmbH", { discount: "2.5" }), bid(B, "Saubermann KG", { findings: [FINDING], requests: [{ id: ME, kind: "papers", text: "Bitte das Preisblatt.", until: "2027-01-20T11:00:00Z", asked_at: "2027-01-16T11:00:00Z", answer: null, answered_at: null, late: false, files: [] }] })],
  ranking: null, signatures: [], letters: [], contract: null, ...over,
});
const evaluation = (over) => ({ id: ID, number: "2026-17", title: "Schulreinigung", stage: "evaluating", version: 7, method: "SIMPLE_RATIO", rules: { set: "vgv-2026-07", waiting: true, must_ask_price: true, suitability: ["Drei Referenzen", "Umsatz von 1 Mio. Euro"], announces: true }, openings: [LOT], lots: [lot(over)] });
const ranking = { result: "ab", order: [A], winners: [A], report: REPORT };
const letters = { before: true, earliest: "2027-02-01T23:00:00Z", advantages: ["Das Konzept überzeugt."], letters: [{ company: B, name: "Saubermann KG", excluded: true, reasons: ["Das Preisblatt fehlte."] }] };
const session = (role) => ({ person: ME, name: "Wertung", email: "w@koeln.example", expires_at: "2028-01-01T00:00:00Z", now: new Date().toISOString(), demo: true, roles: [...new Set([role, "author", "approver"])].map((held) => ({ role: held, body: ID })) });
const world = (over = {}, more = {}, role = "evaluator") => ({
  "GET /session": session(role), "GET /office/procedures/ID/evaluation": evaluation(over), [`GET /office/procedures/ID/lots/${LOT}/ranking`]: { case: {}, report: REPORT },
  [`GET /office/procedures/ID/lots/${LOT}/letters`]: letters, ...more,
});
const at = (part) => `/amt/verfahren/${ID}/wertung${part && `/${LOT}/${part}`}`;
const sentOf = (sent) => sent.map(({ key, body, version }) => [key.replace("/office/procedures/ID", ""), body, version]);

const PAGES = [
  ["overview", "", world()], ["examination", "formal", world()], ["points", "punkte", world({ bids: [bid(A, "Rheinblick GmbH", { scores: [score({ mine: { value: "7.5", reason: "Gut." }, others: [{ person: A, name: "Zweite Person", value: "8", reason: "Schlüssig." }] })] })] })],
  ["ranking", "rang", world()], ["ranking with gaps", "rang", world({}, { [`GET /office/procedures/ID/lots/${LOT}/ranking`]: { status: 422, json: { type: "/probleme/refused", title: "Noch nicht.", status: 422, errors: [{ pointer: "", rule: "x", source: "", detail: "Es fehlen Punkte." }] } } })],
  ["proposal", "zuschlag", world({ stage: "evaluated", ranking })], ["decision", "zuschlag", world({ stage: "proposed", ranking, signatures: [{ person: A, name: "Erste Person", at: "2027-01-20T10:00:00Z" }] })],
  ["letters", "zuschlag", world({ stage: "decided", ranking })], ["announced", "zuschlag", world({ stage: "standstill", ranking, barred: true, announcement: { state: "submitted", url: null, published_at: null } })],
  ["waiting period", "zuschlag", world({ stage: "standstill", ranking, earliest_award: "2099-01-01T00:00:00Z", letters: [{ id: A, company: B, name: "Saubermann KG", kind: "information", sha256: "", sent_at: "2027-01-20T10:00:00Z" }] })],
  ["contract", "zuschlag", world({ stage: "awarded", ranking, contract: { firms: ["Rheinblick GmbH"], value: "74300.00", awarded_at: "2027-02-02T10:00:00Z", reported_at: null, from: null, until: null } })],
];
for (const [name, part, answers] of PAGES) {
  test(`${name}: no axe violation, light and dark, fits 320 pixels, English for English readers`, async () => {
    await app.visit(at(part), answers, async (page) => { await page.locator("main h2, .z-tasks, .z-notice").first().waitFor(); await clean(page); }, { refused: 422 });
    await app.visit(at(part), answers, async (page) => {
      await page.locator("main h2, .z-tasks, .z-notice").first().waitFor();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await clean(page);
      assert.doesNotMatch(await page.locator("body").innerText(), /workspace-/);
    }, { colorScheme: "dark", viewport: { width: 320, height: 700 }, locale: "en-GB", refused: 422 });
  });
}

test("before the opening the page says so", () =>
  app.visit(at(""), { ...world(), "GET /office/procedures/ID/evaluation": { status: 422, json: { type: "/probleme/refused", title: "Noch nicht.", status: 422 } } }, async (page) => {
    await page.getByText("Gewertet werden kann erst nach der Öffnung.").waitFor();
    await clean(page);
  }, { refused: 422 }));

test("the officer in charge notes who agreed to be bound longer, of all who are still in line", () =>
  app.visit(at("zuschlag"), world({ stage: "evaluated", ranking, bids: [bid(A, "Rheinblick GmbH"), bid(B, "Saubermann KG", { bound_until: "2027-03-31" })] }, { "POST /office/procedures/ID/steps": {} }), async (page, sent) => {
    await page.getByText("Bindefrist verlängern").click();
    await page.getByRole("button", { name: "Zustimmung festhalten" }).click();
    await page.getByRole("alert").getByText("Nennen Sie den neuen letzten Tag.").waitFor();
    await page.getByRole("alert").getByText("Wählen Sie, wer zugestimmt hat.").waitFor();
    await page.getByLabel("Neuer letzter Tag der Bindefrist").fill("30.04.2027");
    await page.getByLabel("Saubermann KG (schon gebunden bis Mi., 31.03.2027)").check();
    await clean(page);
    await page.getByRole("button", { name: "Zustimmung festhalten" }).click();
    await page.getByText("Die längere Bindung ist festgehalten.").waitFor();
    assert.deepEqual(sentOf(sent), [["POST /steps", { kind: "extend_binding", lot: LOT, until: "2027-04-30", asked: [A, B], agreed: [B] }, '"7"']]);
  }));

describe("an evaluator", () => {
  test("excludes on grounds with reasons that were proposed, and records what a bidder answered", () =>
    app.visit(at("formal"), world({}, { "POST /office/procedures/ID/steps": {}, [`PUT /office/procedures/ID/requests/${ME}/answer`]: evaluation() }), async (page, sent) => {
      await page.getByText("Das Preisblatt fehlt.").waitFor();
      const second = page.getByRole("region", { name: "Saubermann KG" });
      await second.getByRole("button", { name: "Antwort eintragen" }).click();
      await second.getByLabel("Was hat die Firma geantwortet?").fill("Nichts.");
      await second.getByRole("button", { name: "Antwort speichern" }).click();
      await page.getByText("Die Antwort ist eingetragen.").waitFor();
      await second.getByRole("button", { name: /^Ausschließen/ }).click();
      assert.ok(await second.getByLabel("Unterlagen fehlen").isChecked(), "the proposed ground is chosen");
      assert.equal(await second.getByLabel("Begründung").inputValue(), "Das Preisblatt fehlt.");
      await clean(page);
      await second.getByRole("button", { name: "Saubermann KG ausschließen" }).click();
      await page.getByText("Saubermann KG ist ausgeschlossen.").waitFor();
      assert.deepEqual(sentOf(sent), [
        [`PUT /requests/${ME}/answer`, { text: "Nichts." }, '"7"'],
        ["POST /steps", { kind: "exclude", lot: LOT, bid: B, exclusion: { grounds: ["missing_documents"], reason: "Das Preisblatt fehlt." } }, '"7"'],
      ]);
    }));

  test("excludes who is unsuitable by a criterion that was published", () =>
    app.visit(at("formal"), world({}, { "POST /office/procedures/ID/steps": {} }), async (page, sent) => {
      const second = page.getByRole("region", { name: "Saubermann KG" });
      await second.getByRole("button", { name: /^Ausschließen/ }).click();
      await second.getByLabel("Unterlagen fehlen").uncheck();
      await second.getByLabel("Eignung nicht nachgewiesen").check();
      await second.getByRole("button", { name: "Saubermann KG ausschließen" }).click();
      await page.getByRole("alert").getByText("Wählen Sie das Eignungskriterium, das nicht erfüllt ist.").waitFor();
      await clean(page);
      await second.getByLabel("Welches veröffentlichte Eignungskriterium ist nicht erfüllt?").selectOption("Umsatz von 1 Mio. Euro");
      await second.getByRole("button", { name: "Saubermann KG ausschließen" }).click();
      await page.getByText("Saubermann KG ist ausgeschlossen.").waitFor();
      assert.deepEqual(sentOf(sent), [["POST /steps", { kind: "exclude", lot: LOT, bid: B, exclusion: { grounds: ["unsuitable"], reason: "Das Preisblatt fehlt.", criterion: 1 } }, '"7"']]);
    }));

  test("scores with a sentence each; a score without one, or above the scale, is not sent", () =>
    app.visit(at("punkte"), world({}, { [`PUT /office/procedures/ID/lots/${LOT}/scores`]: evaluation() }), async (page, sent) => {
      await page.getByLabel("Meine Punkte (0 bis 10)").fill("12");
      await page.getByRole("button", { name: "Meine Punkte speichern" }).click();
      await page.getByRole("alert").getByText("Begründen Sie die Punkte für „Konzept“.").waitFor();
      await page.getByRole("alert").getByText("Schreiben Sie eine Zahl von 0 bis 10").waitFor();
      await clean(page);
      await page.getByLabel("Meine Punkte (0 bis 10)").fill("7,5");
      await page.getByLabel("Warum? Ein Satz genügt.").fill("Schlüssig und vollständig.");
      await page.getByRole("button", { name: "Meine Punkte speichern" }).click();
      await page.getByText("Die Punkte für Rheinblick GmbH sind gespeichert.").waitFor();
      assert.deepEqual(sentOf(sent), [[`PUT /lots/${LOT}/scores`, { scores: [{ bid: A, criterion: "k2", value: "7.5", reason: "Schlüssig und vollständig." }] }, undefined]]);
    }));

  test("equal bids are drawn, and the draw goes with the ranking", () =>
    app.visit(at("rang"), world({ bids: [bid(A, "Rheinblick GmbH"), bid(B, "Saubermann KG")] }, {
      [`GET /office/procedures/ID/lots/${LOT}/ranking`]: { case: {}, report: { bids: [REPORT.bids[0], { ...REPORT.bids[0], id: B, rank: 1 }], ties: [[A, B]] } }, [`POST /office/procedures/ID/lots/${LOT}/evaluation`]: evaluation({ stage: "evaluated", ranking }),
    }), async (page, sent) => {
      await page.getByText("Gleich sind: Rheinblick GmbH, Saubermann KG.").waitFor();
      await page.getByLabel("1. gezogen").selectOption(B);
      await page.getByLabel("Name der 1. Person").fill("Frau Kaya");
      await page.getByLabel("Name der 2. Person").fill("Herr Brandt");
      await clean(page);
      await page.getByRole("button", { name: "Rangfolge festschreiben" }).click();
      await page.getByText("Den Zuschlag soll erhalten").waitFor();
      const [{ body }] = sent;
      assert.deepEqual({ ...body.draws[0], at: "" }, { order: [B, A], witnesses: ["Frau Kaya", "Herr Brandt"], at: "" });
      assert.equal(body.winners, undefined);
    }));

  test("fixes the ranking; another winner than the first needs a reason", () =>
    app.visit(at("rang"), world({ bids: [bid(A, "Rheinblick GmbH"), bid(B, "Saubermann KG")] }, {
      [`GET /office/procedures/ID/lots/${LOT}/ranking`]: { case: {}, report: { bids: [REPORT.bids[0], { ...REPORT.bids[0], id: B, rank: 2 }] } }, [`POST /office/procedures/ID/lots/${LOT}/evaluation`]: evaluation({ stage: "evaluated", ranking }),
    }), async (page, sent) => {
      await page.getByLabel("Wer soll den Zuschlag erhalten?").selectOption(B);
      await page.getByRole("button", { name: "Rangfolge festschreiben" }).click();
      await page.getByRole("alert").getByText("Begründen Sie, warum die Firma auf Rang 1").waitFor();
      assert.deepEqual(sent, []);
      await page.getByLabel("Wer soll den Zuschlag erhalten?").selectOption(A);
      await page.getByRole("button", { name: "Rangfolge festschreiben" }).click();
      await page.getByText("Den Zuschlag soll erhalten: Rheinblick GmbH.").waitFor();
      assert.deepEqual(sentOf(sent), [[`POST /lots/${LOT}/evaluation`, {}, '"7"']]);
      await clean(page);
    }));
});

describe("the award", () => {
  test("is proposed, agreed, told by letters that can be edited, made, and published", async () => {
    const state = { stage: "evaluated", ranking };
    const answers = () => world({}, {
      "GET /office/procedures/ID/evaluation": () => evaluation(state),
      "POST /office/procedures/ID/steps": () => { state.stage = "proposed"; return {}; },
      [`POST /office/procedures/ID/lots/${LOT}/decision`]: () => { state.stage = "decided"; return evaluation(state); },
      [`POST /office/procedures/ID/lots/${LOT}/letters`]: () => { Object.assign(state, { stage: "standstill", earliest_award: "2026-01-01T00:00:00Z" }); return evaluation(state); },
      [`POST /office/procedures/ID/lots/${LOT}/award`]: () => { Object.assign(state, { stage: "awarded", contract: { firms: ["Rheinblick GmbH"], value: "74300.00", awarded_at: "2027-02-02T10:00:00Z", reported_at: null, from: null, until: null } }); return evaluation(state); },
      [`POST /office/procedures/ID/lots/${LOT}/result`]: () => { state.contract.reported_at = "2027-02-03T10:00:00Z"; return evaluation(state); },
    }, "approver");
    await app.visit(at("zuschlag"), answers(), async (page, sent) => {
      await page.getByRole("button", { name: "Zuschlag vorschlagen" }).click();
      await page.getByRole("alert").getByText("Schreiben Sie den Grund.").waitFor();
      await page.getByLabel("Begründung").fill("Bestes Verhältnis von Preis und Leistung.");
      await page.getByRole("button", { name: "Zuschlag vorschlagen" }).click();
      await page.getByRole("button", { name: "Zustimmen", exact: true }).click();
      await page.getByLabel("Gründe für Saubermann KG").fill("Das Preisblatt fehlte.\nEs wurde nicht nachgereicht.");
      await clean(page);
      await page.getByRole("button", { name: "Briefe senden" }).click();
      await page.getByRole("button", { name: "Zuschlag jetzt erteilen" }).click();
      await page.getByRole("button", { name: "Ergebnis bekannt machen" }).click();
      await page.getByText(/Das Ergebnis ist bekannt gemacht: Mi\., 03\.02\.2027/).waitFor();
      await clean(page);
      assert.deepEqual(sentOf(sent).map(([key]) => key), ["POST /steps", `POST /lots/${LOT}/decision`, `POST /lots/${LOT}/letters`, `POST /lots/${LOT}/award`, `POST /lots/${LOT}/result`]);
      assert.deepEqual(sent[2].body, { advantages: ["Das Konzept überzeugt."], letters: [{ company: B, reasons: ["Das Preisblatt fehlte.", "Es wurde nicht nachgereicht."] }] });
    });
  });

  test("the contract begins and ends on days that the officer enters", async () => {
    const contract = { firms: ["Rheinblick GmbH"], value: "74300.00", awarded_at: "2027-02-02T10:00:00Z", reported_at: "2027-02-03T10:00:00Z", from: null, until: null };
    const state = { stage: "awarded", ranking, contract };
    const next = { start_contract: { stage: "running", contract: { ...contract, from: "2027-04-01", until: "2029-03-31" } }, end_contract: { stage: "ended", contract: { ...contract, until: "2029-03-31" } } };
    const answers = world({}, { "GET /office/procedures/ID/evaluation": () => evaluation(state), "POST /office/procedures/ID/steps": (request) => { Object.assign(state, next[request.postDataJSON().kind]); return {}; } }, "author");
    await app.visit(at("zuschlag"), answers, async (page, sent) => {
      await page.getByText("Vertragsbeginn eintragen").first().click();
      await page.getByLabel("Erster Tag").fill("01.04.2027");
      await page.getByRole("button", { name: "Vertragsbeginn eintragen" }).click();
      await page.getByRole("alert").getByText("Geben Sie den Tag an.").waitFor();
      await page.getByLabel("Letzter Tag").fill("31.03.2029");
      await clean(page);
      await page.getByRole("button", { name: "Vertragsbeginn eintragen" }).click();
      await page.getByText("Donnerstag, 1. April 2027 bis Samstag, 31. März 2029").waitFor();
      await page.getByText("Vertragsende eintragen").first().click();
      await page.getByLabel("Letzter Tag der Leistung").fill("31.03.2029");
      await page.getByRole("button", { name: "Vertragsende eintragen" }).click();
      await page.getByText("Vertrag beendet am").waitFor();
      await clean(page);
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "start_contract", lot: LOT, from: "2027-04-01", until: "2029-03-31" }, { kind: "end_contract", lot: LOT, on: "2029-03-31" }]);
    });
  });

  test("below the thresholds the register is asked before the letters that award", async () => {
    const state = { stage: "decided", ranking, register_missing: [{ company: A, name: "Rheinblick GmbH" }, { company: "member", name: "Mitglied GmbH" }] };
    const shown = () => ({ ...evaluation(state), rules: { set: "uvgo-nrw", waiting: false, must_ask_price: true, suitability: [], announces: false } });
    const answers = world({}, { "GET /office/procedures/ID/evaluation": shown, "POST /office/procedures/ID/steps": () => { state.register_missing = state.register_missing.slice(1); return {}; } }, "author");
    await app.visit(at("zuschlag"), answers, async (page, sent) => {
      await page.getByLabel("Auskunft des Wettbewerbsregisters zu Rheinblick GmbH").setInputFiles({ name: "Auskunft.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
      await clean(page);
      await page.getByRole("button", { name: "Auskunft vermerken" }).first().click();
      await page.getByRole("status").getByText(/Rheinblick GmbH/).waitFor();
      await page.getByLabel("Auskunft des Wettbewerbsregisters zu Mitglied GmbH").waitFor();
      assert.equal(await page.getByLabel(/^Auskunft des Wettbewerbsregisters/).count(), 1, "one was asked, its partner was not");
      assert.equal(sent[0].body.kind, "record_register");
    });
  });

  test("is not offered for a decision to who may not decide", () =>
    app.visit(at("zuschlag"), { ...world({ stage: "proposed", ranking }), "GET /session": { ...session("evaluator"), roles: [{ role: "evaluator", body: ID }] } }, async (page) => {
      await page.getByText("Diesen Schritt gehen Sachbearbeitung und Freigabe.").waitFor();
      assert.equal(await page.getByRole("button", { name: /Zustimmen|Unterschreiben/ }).count(), 0);
      await clean(page);
    }));

  test("can't be made before the waiting period is over", () =>
    app.visit(at("zuschlag"), world({ stage: "standstill", ranking, earliest_award: "2099-01-01T00:00:00Z" }), async (page) => {
      await page.getByText("Die Wartefrist läuft noch.").waitFor();
      assert.equal(await page.getByRole("button", { name: "Zuschlag jetzt erteilen" }).count(), 0);
    }));
});
