// The whole way on the real platform, by pages only: a notice of the SDK's examples becomes a draft, is approved, published, asked about, bid for by sealed bids,
// opened by two, examined, scored, awarded, told of and published; an auditor reads the record. axe looks at every page on the way.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { missing, PASSWORD, prepareOpening, signIn, start, unlock } from "./platform.mjs";
import { sealingCode } from "./sealing-code.mjs";
import { axe, chromiumPath, complaints, launch } from "./tools.mjs";

const at = (name) => `${name}@stadt-koeln.example`;
const BIDDERS = [["angebote@rheinblick-gebaeudedienste.example", "474.300"], ["angebote@saubermann-westfalen.example", "471.950"], ["angebote@blitzblank-lippe.example", "399.000"]];
const TITLE = `Wartung technischer Anlagen ${Date.now()}`;
const SECRET = "GEHEIM-".repeat(3000);
const NOTICE = join(process.env.ZUSCHLAG_REFERENCE ?? "", "eforms/sdk-1.14.2/examples/notices/cn_24_open.xml");
const skip = missing ?? (!chromiumPath ? "there is no Chromium" : existsSync(NOTICE) ? false : "ZUSCHLAG_REFERENCE has no example notices");

let browser;
let platform;
let page;
let errors;
let file;
let number;
before(async () => {
  if (skip) return;
  platform = await start();
  browser = await launch();
  page = await (await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } })).newPage();
  errors = complaints(page);
});
after(async () => { await browser?.close(); await platform?.stop(); });

const clean = async (on = page) => {
  await on.locator("h1").waitFor();
  assert.deepEqual(await axe(on), [], on.url());
};
const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
const press = (name) => page.getByRole("button", { name, exact: true }).click();
const next = async (name) => {
  await clean();
  await press("Speichern und weiter");
  await heading(name);
};
const group = (name) => page.getByRole("group", { name });
/** Makes a key, or unlocks the one that is there. */
const key = async () => {
  const make = page.getByLabel("Kennwort für den Schlüssel");
  const known = page.getByLabel("Kennwort oder Notfall-Code");
  await make.or(known).first().waitFor();
  if (await known.count() > 0) return unlock(page);
  await make.fill(PASSWORD);
  await page.getByLabel("Kennwort wiederholen").fill(PASSWORD);
  await press("Schlüssel anlegen");
};
const advance = async (by, times = 1) => {
  for (let count = 0; count < times; count += 1) {
    await page.goto(`${platform.url}/vorfuehrung/uhr?lang=de`);
    await page.locator("#by").selectOption(by);
    await press("Uhr vorstellen");
    await page.locator("#by").waitFor();
  }
};
/** A Tuesday at least `days` from now, as people type it. */
function tuesday(days) {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return new Intl.DateTimeFormat("de-DE", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Berlin" }).format(day);
}
/** Fills every field of this name that is empty. */
const fillAll = async (label, words) => {
  for (const field of await page.getByLabel(label, { exact: true }).all()) if (await field.inputValue() === "") await field.fill(words);
};
const lotPage = async (who, part) => {
  await signIn(page, platform.url, who, `${file}/wertung`);
  const link = page.locator(".z-tasks a").first();
  await link.waitFor();
  await clean();
  const lot = (await link.getAttribute("href")).split("/").slice(0, -1).join("/");
  await page.goto(`${platform.url}${lot}/${part}`);
  await page.locator("main h2").first().waitFor();
};
/** Waits for something that the platform does by itself: the page is loaded anew until it is there. */
const later = async (url, found) => {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    await page.goto(url);
    await page.locator("h1").waitFor();
    if (await found().count() > 0) return;
    await page.waitForTimeout(1000);
  }
  assert.fail(`${url} did not come to show it`);
};

let broken = false;
/** A step that needs all before it: after a failure the rest is left out, for the failure has been told. */
const step = (name, act) => test(name, async (context) => {
  if (broken) return context.skip("a step before it failed");
  broken = true;
  await act();
  broken = false;
});

describe("the whole way", { skip }, () => {
  step("the author begins with a notice and sees the rule that it fails", async () => {
    await signIn(page, platform.url, at("sachbearbeitung"), "/amt/neu");
    await page.getByLabel("Mit einer Bekanntmachung").check();
    await page.getByLabel("Datei der Bekanntmachung (XML)").setInputFiles(NOTICE);
    await clean();
    await press("Verfahren anlegen");
    await heading("Bekanntmachung übernommen");
    await page.getByText("Die Bekanntmachung verletzt eine amtliche Regel.").waitFor();
    await page.getByText("BR-BT-00514-0310 · Zeile").waitFor();
    await page.getByText("Name und Anschrift der Vergabestelle kommen aus der Plattform.").first().click();
    await clean();
    await page.getByRole("link", { name: "Zum neuen Verfahren" }).click();
    await page.getByText("von 10 Teilen fertig").waitFor();
    file = new URL(page.url()).pathname;
    await clean();
  });

  step("and repairs and completes the draft", async () => {
    await page.goto(`${platform.url}${file}/bedarf`);
    await page.getByLabel("Titel", { exact: true }).fill(TITLE);
    await page.getByText(/^Englisch: /).first().waitFor();
    await page.getByLabel("Beschreibung", { exact: true }).fill("Wartung und Prüfung der technischen Anlagen in städtischen Gebäuden.");
    await page.getByLabel("Kreis oder Stadt der Ausführung").selectOption("DEA23");
    await page.getByLabel("Postleitzahl").fill("50667");
    await page.getByLabel("Ort", { exact: true }).fill("Köln");
    await next("Recht und Verfahren wählen");
    await page.getByLabel("Elektronische Angebote verlangen").check();
    await next("Termine festlegen");
    await group("Angebote bis").getByLabel("Tag").fill(tuesday(50));
    await group("Angebote bis").getByLabel("Uhrzeit").fill("12:00");
    await group("Fragen werden sicher").getByLabel("Tag").fill(tuesday(40));
    await page.getByLabel("Bindefrist").fill(tuesday(130));
    await page.getByLabel("Beginn der Leistung").fill(tuesday(160));
    await page.getByLabel("Ende der Leistung").fill(tuesday(520));
    await next("Lose festlegen");
    await fillAll("Titel des Loses", "Alle Gebäude");
    await fillAll("Beschreibung des Loses", "Wartung in allen Gebäuden.");
    await next("Eignung und Kriterien festlegen");
    await fillAll("Was wird verlangt?", "Drei vergleichbare Aufträge in den letzten drei Jahren.");
    await fillAll("Welcher Nachweis genügt?", "Eigenerklärung");
    for (const [index, name] of (await page.getByLabel("Name", { exact: true }).all()).entries()) if (await name.inputValue() === "") await name.fill(`Kriterium ${index + 1}`);
    await fillAll("Wie wird es bewertet?", "Je besser, desto mehr Punkte.");
    await page.getByLabel("Wertungsmethode").selectOption("SIMPLE_RATIO");
    await next("Unterlagen zusammenstellen");
    await press("Fach hinzufügen");
    await page.getByLabel("Was gehört hinein?").fill("Preisblatt");
    await page.setInputFiles("input[type=file]", { name: "Leistungsverzeichnis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 Probe") });
    await page.locator(".z-file").getByText("Leistungsverzeichnis.pdf").waitFor();
    await press("Speichern und weiter");
    await page.getByText("von 10 Teilen fertig").waitFor();
    await page.goto(`${platform.url}${file}/vorschau`);
    await page.getByRole("heading", { name: "Keine Fehler gefunden" }).waitFor();
    await clean();
    await page.goto(`${platform.url}${file}/freigabe`);
    await press("Zur Freigabe geben");
    await page.getByText("Der Entwurf wartet auf Freigabe.").waitFor();
  });

  step("the approver approves", async () => {
    await signIn(page, platform.url, at("freigabe"), `${file}/freigabe`);
    await clean();
    await press("Freigeben");
    await page.getByText("Der Entwurf ist freigegeben.").waitFor();
  });

  step("the author names three officers; each accepts and signs with the own key", () => prepareOpening(page, platform.url, file, clean));

  step("the author publishes; the page opens when the notice is out", async () => {
    await signIn(page, platform.url, at("sachbearbeitung"), `${file}/veroeffentlichen`);
    await press("Jetzt veröffentlichen");
    await page.getByText("Die Bekanntmachung ist unterwegs").or(page.getByRole("link", { name: "Zur öffentlichen Seite" })).first().waitFor();
    await clean();
    await advance("P1D", 2);
    await later(`${platform.url}${file}/veroeffentlichen`, () => page.getByRole("link", { name: "Zur öffentlichen Seite" }));
    await page.getByRole("link", { name: "Zur öffentlichen Seite" }).click();
    await heading(TITLE);
    number = new URL(page.url()).pathname.split("/").at(-1);
    await clean();
  });

  step("a company asks, and all read the answer", async () => {
    await signIn(page, platform.url, BIDDERS[0][0], `/firma/ausschreibung/${number}`);
    await page.getByLabel("Ihre Frage").fill("Gibt es einen Ortstermin?");
    await clean();
    await press("Frage absenden");
    await page.getByText("Ihre Frage ist bei der Vergabestelle.").waitFor();
    await signIn(page, platform.url, at("sachbearbeitung"), `${file}/fragen`);
    await page.getByText("Gibt es einen Ortstermin?").first().waitFor();
    await page.getByRole("button", { name: "Antworten" }).first().click();
    await page.getByLabel("Ihre Antwort").fill("Ja, am ersten Dienstag des Monats.");
    await clean();
    await press("Antwort veröffentlichen");
    await page.getByText("Die Antwort ist veröffentlicht.").waitFor();
    await page.context().clearCookies();
    await page.goto(`${platform.url}/ausschreibungen/${number}/fragen?lang=de`);
    await page.getByText("Ja, am ersten Dienstag des Monats.").waitFor();
    await clean();
  });

  for (const [who, price] of BIDDERS) {
    step(`${who} bids from the public page and gets a receipt`, async () => {
      await signIn(page, platform.url, who);
      await page.goto(`${platform.url}/ausschreibungen/${number}?lang=de`);
      await page.getByRole("link", { name: "Angebot beginnen" }).click();
      await key();
      await page.getByText("Füllen Sie die Teile in beliebiger Reihenfolge aus.").waitFor();
      await clean();
      await page.getByRole("link", { name: /Angaben/ }).first().click();
      await page.getByLabel("Vor- und Nachname").fill("Prokura der Firma");
      for (const radio of await page.getByRole("radio", { name: "Das erfüllen wir." }).all()) await radio.check();
      await next("Preise eintragen");
      await page.getByLabel("Summe ohne Umsatzsteuer").fill(price);
      await next("Dateien beifügen");
      await page.getByLabel("Datei wählen für: Preisblatt").setInputFiles({ name: "Preisblatt.pdf", mimeType: "application/pdf", buffer: Buffer.from(SECRET) });
      await page.locator(".z-file").getByText("Verschlossen und übertragen.").waitFor();
      await next("Prüfen und abgeben");
      await page.getByText("Alles da. Sie können das Angebot abgeben.").waitFor();
      await clean();
      await press("Angebot abgeben");
      await heading("Ihr Angebot ist eingegangen");
      await clean();
    });
  }

  step("what the platform keeps of a bid opens with the age program, given the key that the bidder has", async () => {
    if (spawnSync("age", ["--version"]).status !== 0) return console.log("the program age is not installed");
    const code = await sealingCode("bytes", "commit", "crypt", "note", "person", "version");
    const [mail, price] = BIDDERS.at(-1);
    const api = async (path, data) => {
      const url = `${platform.url}/api/v1/${path}`;
      const answer = await (data === undefined ? page.request.get(url) : page.request.post(url, { data }));
      assert.equal(answer.status(), 200, `${mail}: ${path}`);
      return answer;
    };
    const { keys } = await (await api("me/keys")).json();
    const { sealed } = keys[0].ways.find(({ kind }) => kind === "passphrase");
    const person = await code.importPerson(PASSWORD, code.unbase64(sealed));
    const desk = await (await api("bidding/desk", { procedure: number })).json();
    const slot = { opening: desk.openings[0].opening, company: desk.company.id, slot: 1 };
    const { versions: [version] } = await (await api("bidding/versions", slot)).json();
    const { value: note } = code.parseNote(code.utf8(version.entry));
    const { value: commit } = code.parseCommit(note.text);
    const key = await code.openCompanyCopy(person.identity, code.unbase64(version.copy), commit.key);
    const folder = mkdtempSync(join(tmpdir(), "age-"));
    const identity = join(folder, "key");
    writeFileSync(identity, code.writeSecret(code.IDENTITY, key), { mode: 0o600 });
    const open = async (object) => {
      const path = join(folder, object);
      writeFileSync(path, await (await api(`bidding/parts/${object}`)).body());
      return execFileSync("age", ["--decrypt", "-i", identity, path], { maxBuffer: 1 << 26 }).toString();
    };
    assert.equal(commit.parts.length, 1);
    const part = await open(commit.parts[0].object);
    assert.equal(part.slice(0, SECRET.length), SECRET);
    assert.match(part.slice(SECRET.length), /^\0+$/);
    const manifest = await open(commit.manifest.object);
    assert.ok(manifest.includes("Preisblatt.pdf") && manifest.includes(price.replace(".", "")));
    rmSync(folder, { recursive: true });
  });

  step("the third withdraws, and the second replaces the bid; receipts are kept", async () => {
    await page.goto(`${platform.url}/firma/angebot/${number}`);
    await key();
    await press("Angebot zurückziehen");
    await clean();
    await press("Ja, zurückziehen");
    await page.getByText("Ihr Angebot ist zurückgezogen.").waitFor();
    await clean();
    await signIn(page, platform.url, BIDDERS[1][0], `/firma/angebot/${number}`);
    await key();
    await press("Angebot ersetzen");
    await heading("Preise eintragen");
    await page.getByLabel("Summe ohne Umsatzsteuer").fill("470.500");
    await next("Dateien beifügen");
    await next("Prüfen und abgeben");
    await press("Angebot abgeben");
    await heading("Ihr Angebot ist eingegangen");
    const paper = page.getByRole("button", { name: /Beleg als PDF speichern/ });
    assert.equal(await paper.count(), 2);
    const [download] = await Promise.all([page.waitForEvent("download"), paper.first().click()]);
    assert.match(readFileSync(await download.path(), "latin1"), /^%PDF-/);
  });

  step("before the deadline officers learn nothing, not even a number", async () => {
    await signIn(page, platform.url, at("oeffnung1"), `${file}/oeffnung`);
    await page.getByText("Vor Ablauf der Frist erfährt niemand, wie viele es sind.").waitFor();
    await clean();
    assert.equal(await page.getByRole("button", { name: "Öffnung beginnen" }).count(), 0);
  });

  step("after the deadline two officers open together, each in the own browser", async () => {
    await advance("P30D");
    await advance("P7D", 4);
    const other = await (await browser.newContext({ locale: "de-DE" })).newPage();
    const declare = async (on, button) => {
      await unlock(on);
      await on.getByLabel("Ich nehme an der Öffnung teil.").check();
      await on.getByLabel("Ich habe keinen Interessenkonflikt").check();
      await on.getByRole("button", { name: button }).click();
    };
    await signIn(page, platform.url, at("oeffnung1"), `${file}/oeffnung`);
    await page.getByText("Die Frist ist abgelaufen.").waitFor();
    await clean();
    await declare(page, "Öffnung beginnen");
    await signIn(other, platform.url, at("oeffnung2"), `${file}/oeffnung`);
    await declare(other, "Mitöffnen");
    for (const on of [other, page]) {
      await on.getByRole("button", { name: "Niederschrift unterschreiben" }).click();
    }
    await page.getByText("Die Niederschrift ist unterschrieben.").waitFor();
    await page.getByText(/474\.300,00/).waitFor();
    await page.getByText(/470\.500,00/).waitFor();
    assert.equal(await page.getByText(/471\.950,00|399\.000,00/).count(), 0, "what was replaced or withdrawn is never opened");
    await clean();
    await other.context().close();
  });

  step("the evaluator examines and scores, each score with a reason, and fixes the ranking", async () => {
    await lotPage(at("wertung"), "formal");
    await clean();
    await page.goto(page.url().replace(/formal$/, "punkte"));
    for (let bid = 0; bid < 2; bid += 1) {
      const give = async (value, reason, words, button) => {
        const values = page.getByLabel(value);
        await values.first().waitFor();
        for (const field of await values.all()) await field.fill(`${3 - bid}`);
        for (const field of await page.getByLabel(reason).all()) await field.fill(words);
        await press(button);
        await page.getByText(/^Die Punkte für .* sind gespeichert\.$/).waitFor();
      };
      await give(/^Meine Punkte/, /^Warum\?/, "Das Konzept ist schlüssig.", "Meine Punkte speichern");
      await give(/^Gemeinsame Punkte \(/, /^Gemeinsame Begründung/, "Das Konzept ist schlüssig und vollständig.", "Gemeinsame Punkte speichern");
    }
    await clean();
    await press("Punkte festschreiben");
    await page.getByText("Die Punkte sind festgeschrieben.").first().waitFor();
    await page.goto(page.url().replace(/punkte$/, "rang"));
    await page.getByRole("table", { name: "Rangfolge" }).waitFor();
    await clean();
    await press("Rangfolge festschreiben");
    await page.getByText("Die Rangfolge steht fest.").waitFor();
  });

  step("the award is proposed, decided by two, told, waited for, made and published", async () => {
    await lotPage(at("sachbearbeitung"), "zuschlag");
    await page.getByLabel("Begründung").fill("Bestes Verhältnis von Preis und Leistung.");
    await clean();
    await press("Zuschlag vorschlagen");
    await press("Zustimmen");
    await page.getByText("Es fehlt die zweite Person.").waitFor();
    await lotPage(at("freigabe"), "zuschlag");
    await press("Zustimmen und entscheiden");
    await page.getByText("Diesen Schritt geht die Sachbearbeitung.").waitFor();
    await clean();
    await lotPage(at("sachbearbeitung"), "zuschlag");
    await page.getByLabel("Merkmale und Vorteile des besten Angebots").fill("Das Angebot überzeugt im Preis und im Konzept.");
    await clean();
    await press("Briefe senden");
    await page.getByText("Die Wartefrist läuft noch.").waitFor();
    await clean();
    await advance("P7D", 2);
    await lotPage(at("sachbearbeitung"), "zuschlag");
    await page.getByLabel(/^Auskunft des Wettbewerbsregisters/).setInputFiles({ name: "Auskunft.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 Auskunft") });
    await clean();
    await press("Auskunft vermerken");
    await page.getByText(/^Die Auskunft zu .* ist vermerkt\.$/).waitFor();
    await press("Zuschlag jetzt erteilen");
    await press("Ergebnis bekannt machen");
    await page.getByText(/^Das Ergebnis ist bekannt gemacht: /).waitFor();
    await clean();
  });

  step("both companies find their letters, and everybody the result", async () => {
    for (const [who] of BIDDERS.slice(0, 2)) {
      await signIn(page, platform.url, who, "/firma/postfach");
      await page.getByRole("link", { name: new RegExp(`${TITLE}: ein Schreiben für Sie`) }).first().click();
      await page.getByRole("link", { name: /\.pdf|\(PDF/ }).first().waitFor();
      await clean();
    }
    await page.context().clearCookies();
    await later(`${platform.url}/ausschreibungen/${number}/ergebnis?lang=de`, () => page.getByText(/470\.500,00|474\.300,00/));
    await clean();
  });

  step("the auditor reads the procedure and its record", async () => {
    await signIn(page, platform.url, "pruefung@rpa-koeln.example", `${file}/wertung`);
    const link = page.getByRole("link", { name: "Vergabevermerk (PDF)" });
    await link.waitFor();
    await clean();
    const answer = await page.request.get(new URL(await link.getAttribute("href"), platform.url).href);
    assert.equal(answer.status(), 200);
    assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
  });

  test("without a complaint of the browser on the way", () => assert.deepEqual(errors, []));
});
