// What an office does in the workspace once a draft is written, in a real browser against invented answers: approval, invitation, questions, changes, by-laws. Needs `npm run build` in frontend/ before.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe } from "./tools.mjs";
import { asking, BY_LAWS, byLaw, correcting, detail, firms, full, inviting, municipal, running, sentInvitation, session, text, work } from "./world.mjs";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());
const visit = (...details) => app.visit(...details);

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

  test("where several must approve, who has is not asked again and sees how many are missing", () =>
    visit(`/amt/verfahren/${ID}/freigabe`, { ...work({ ...full, stage: "in_approval", approval: { given: [{ person: ID, name: "Leitung der Vergabestelle" }], needed: 2 } }), "GET /session": session("approver") }, async (page) => {
      await page.getByText("Freigegeben haben: Leitung der Vergabestelle. Eine Freigabe fehlt noch.").waitFor();
      assert.equal(await page.getByRole("button", { name: "Freigeben", exact: true }).count(), 0);
      await page.getByRole("button", { name: /zurückgeben/i }).waitFor();
      assert.deepEqual(await axe(page), []);
    }));
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
    visit(`/amt/verfahren/${ID}/aufheben`, { ...work(running), "POST /office/procedures/ID/cancellation": () => detail({ ...running, version: 4, stage: "cancelled" }) }, async (page, sent) => {
      await page.getByLabel("Die Grundlage hat sich wesentlich geändert").check();
      await page.getByLabel("Begründung").fill("Das Gebäude wird verkauft.");
      await page.getByRole("button", { name: "Verfahren aufheben" }).click();
      await page.getByText("Aufgehoben").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ ground: "basis_changed", reason: "Das Gebäude wird verkauft." }]);
    }));

  test("one lot of it is cancelled by itself, on a ground that its law knows", () => {
    const cancellable = { whole: false, lots: [ID], grounds: ["no_compliant_bid", "documents_must_change", "other_serious"] };
    const answers = { ...work({ ...running, cancellable }), "POST /office/procedures/ID/cancellation": () => detail({ ...running, version: 4 }) };
    return visit(`/amt/verfahren/${ID}/aufheben`, answers, async (page, sent) => {
      assert.equal(await page.getByLabel("Das ganze Verfahren").count(), 0, "another lot has a contract");
      assert.equal(await page.getByLabel("Kein wirtschaftliches Ergebnis").count(), 0, "VOB/A does not know it");
      await page.getByLabel("Andere schwerwiegende Gründe").check();
      await page.getByLabel("Begründung").fill("Die Schule Süd schließt.");
      await page.getByRole("button", { name: "Verfahren aufheben" }).click();
      await page.getByRole("alert").getByText("Wählen Sie, was aufgehoben wird.").waitFor();
      assert.deepEqual(await axe(page), []);
      await page.getByLabel("Los 2: Süd").check();
      await page.getByRole("button", { name: "Los aufheben" }).click();
      await page.getByText("Was veröffentlicht ist").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ lot: ID, ground: "other_serious", reason: "Die Schule Süd schließt." }]);
    });
  });

  test("is held by an award ban, which ends by what has ended it", async () => {
    const award_ban = { from: "2026-12-28T14:00:00Z", reference: "VK 2 – 10/26" };
    const approver = { "GET /session": session("approver") };
    await visit(`/amt/verfahren/${ID}`, { ...taking({ award_ban }), ...work({ ...running, may_be_banned: true }), ...approver, "POST /office/procedures/ID/steps": () => detail({ ...running, version: 4, award_ban }) }, async (page, sent) => {
      await page.getByRole("link", { name: "Zuschlagsverbot eintragen" }).click();
      await page.getByRole("button", { name: "Zuschlagsverbot eintragen" }).click();
      await page.getByRole("alert").getByText("Geben Sie das Aktenzeichen an.").waitFor();
      await page.getByRole("group", { name: "Eingang der Information" }).getByLabel("Tag").fill("28.12.2026");
      await page.getByRole("group", { name: "Eingang der Information" }).getByLabel("Uhrzeit").fill("15:00");
      await page.getByLabel("Aktenzeichen der Vergabekammer").fill("VK 2 – 10/26");
      await page.getByRole("button", { name: "Zuschlagsverbot eintragen" }).click();
      await page.getByText("Zuschlagsverbot seit Mo., 28.12.2026, 15:00 Uhr (MEZ) (VK 2 – 10/26).").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "suspend", informed_at: "2026-12-28T14:00:00Z", reference: "VK 2 – 10/26" }]);
    });
    await visit(`/amt/verfahren/${ID}/zuschlagsverbot`, { ...work({ ...running, award_ban }), ...approver, "POST /office/procedures/ID/steps": () => detail({ ...running, version: 5 }) }, async (page, sent) => {
      await page.getByLabel("Die Beschwerdefrist nach der Entscheidung ist abgelaufen").check();
      await page.getByLabel("Tag der Zustellung oder Mitteilung").fill("29.12.2026");
      await page.getByRole("button", { name: "Zuschlagsverbot beenden" }).click();
      await page.getByText("Was veröffentlicht ist").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "resume", ended: { event: "appeal_period_over", decided_on: "2026-12-29" } }]);
    });
  });

  test("a report to the statistics that was made elsewhere is noted beside its duty", async () => {
    const items = [{ id: "statistics", what: "An die Vergabestatistik melden", lot: ID, who: "author", who_name: "Sachbearbeitung", trigger: "", not_before: null, last_day: "2027-01-20", due: null, alert: "none", reason: [], source: "§ 3 VergStatVO", mark: "V" }];
    const answers = { ...work(running), "GET /office/procedures/ID/duties": () => ({ at: "2026-11-22T09:00:00Z", items }), "POST /office/procedures/ID/steps": () => { items.pop(); return detail({ ...running, version: 4 }); } };
    await visit(`/amt/verfahren/${ID}`, answers, async (page, sent) => {
      await page.getByRole("button", { name: "Meldung vermerken" }).click();
      await page.getByText("An die Vergabestatistik melden").waitFor({ state: "detached" });
      assert.deepEqual(sent[0].body, { kind: "report_statistics", lot: ID });
    });
  });

  test("somebody with a conflict of interest says so and reads no further", () =>
    visit(`/amt/verfahren/${ID}`, { ...work(running), "POST /office/procedures/ID/steps": () => ({ status: 204, json: {} }), "GET /office/procedures": { items: [], next: null } }, async (page, sent) => {
      await page.getByRole("link", { name: "Befangenheit anzeigen" }).click();
      await page.getByRole("button", { name: "Befangenheit anzeigen" }).click();
      await page.getByRole("alert").getByText("Schreiben Sie, woraus sich der Interessenkonflikt ergibt.").waitFor();
      await page.getByLabel("Woraus ergibt sich der Interessenkonflikt?").fill("Meine Schwester führt eine der Firmen.");
      await page.getByRole("button", { name: "Befangenheit anzeigen" }).click();
      await page.waitForURL((url) => url.pathname === "/amt");
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "record_conflict", person: ID, reason: "Meine Schwester führt eine der Firmen." }]);
    }));

  test("a file is closed once all is over, and not before", async () => {
    await visit(`/amt/verfahren/${ID}`, work(running), async (page) => {
      await page.getByText("Was veröffentlicht ist").waitFor();
      assert.equal(await page.getByRole("link", { name: "Akte schließen" }).count(), 0);
    });
    await visit(`/amt/verfahren/${ID}`, { ...work({ ...running, stage: "cancelled" }), "POST /office/procedures/ID/steps": () => detail({ ...running, stage: "retained", version: 4 }) }, async (page, sent) => {
      await page.getByRole("link", { name: "Akte schließen" }).click();
      await page.getByRole("button", { name: "Akte schließen" }).click();
      await page.getByText("Was veröffentlicht ist").waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "close_file" }]);
    });
  });

  test("a draft that waits for approval is taken back by its author", () =>
    visit(`/amt/verfahren/${ID}/freigabe`, { ...work({ ...full, stage: "in_approval" }), "POST /office/procedures/ID/steps": () => detail({ ...full, version: 4 }) }, async (page, sent) => {
      await page.getByLabel("Warum?").fill("Ein Preisblatt fehlt.");
      await page.getByRole("button", { name: "Zurückholen" }).click();
      await page.getByRole("button", { name: "Zur Freigabe geben" }).waitFor();
      assert.deepEqual(sent.map(({ body }) => body), [{ kind: "rework", reason: "Ein Preisblatt fehlt." }]);
    }));
});

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
