// The whole way on the real platform, by pages only: draft, approval, seats, publication, two sealed bids, opening by two officers, ranking, award.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { missing, PASSWORD, prepareOpening, signIn, start, unlock } from "./platform.mjs";
import { axe, chromiumPath, complaints, launch } from "./tools.mjs";

const at = (name) => `${name}@stadt-koeln.example`;
const BIDDERS = [["angebote@rheinblick-gebaeudedienste.example", "74.300"], ["angebote@saubermann-westfalen.example", "71.950"]];
const TITLE = `Glasreinigung in zwei Verwaltungsgebäuden ${Date.now()}`;
const SECRET = "GEHEIM-".repeat(3000);
const skip = missing ?? (chromiumPath ? false : "there is no Chromium");

let browser;
let platform;
let page;
let errors;
let file;
let number;
before(async () => {
  if (skip) return;
  [browser, platform] = await Promise.all([launch(), start()]);
  page = await (await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } })).newPage();
  errors = complaints(page);
});
after(async () => { await browser?.close(); await platform?.stop(); });

const clean = async () => {
  await page.locator("h1").waitFor();
  assert.deepEqual(await axe(page), [], page.url());
};
const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
const next = async (name) => {
  await clean();
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
  await heading(name);
};
/** Makes a key, or unlocks the one that is there. */
const key = async () => {
  const make = page.getByLabel("Kennwort für den Schlüssel");
  const known = page.getByLabel("Kennwort oder Notfall-Code");
  await make.or(known).first().waitFor();
  if (await known.count() > 0) return unlock(page);
  await make.fill(PASSWORD);
  await page.getByLabel("Kennwort wiederholen").fill(PASSWORD);
  await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
};
const advance = async (by, times = 1) => {
  for (let count = 0; count < times; count += 1) {
    await page.goto(`${platform.url}/vorfuehrung/uhr?lang=de`);
    await page.locator("#by").selectOption(by);
    await page.getByRole("button", { name: "Uhr vorstellen" }).click();
    await page.locator("#by").waitFor();
  }
};
/** A Tuesday at least `days` from now by the platform's clock, as people type it. */
function tuesday(days) {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return new Intl.DateTimeFormat("de-DE", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Berlin" }).format(day);
}

describe("the whole way", { skip }, () => {
  test("the author drafts and hands in", async () => {
    await signIn(page, platform.url, at("sachbearbeitung"), "/amt/neu");
    await page.getByLabel("Titel", { exact: true }).fill(TITLE);
    await page.getByRole("button", { name: "Verfahren anlegen" }).click();
    await page.getByText("von 10 Teilen fertig").waitFor();
    file = new URL(page.url()).pathname;
    await page.goto(`${platform.url}${file}/bedarf`);
    await page.getByLabel("Beschreibung", { exact: true }).fill("Glas- und Rahmenreinigung, viermal im Jahr.");
    await page.getByLabel("Dienstleistung", { exact: true }).check();
    await page.getByLabel("Leistung nach CPV").fill("90911200");
    await page.getByRole("button", { name: "CPV-Code hinzufügen" }).click();
    await page.getByLabel("Kreis oder Stadt der Ausführung").selectOption("DEA23");
    await page.getByLabel("Postleitzahl").fill("50667");
    await page.getByLabel("Ort", { exact: true }).fill("Köln");
    await page.getByLabel("Geschätzter Wert", { exact: true }).fill("80.000");
    await next("Recht und Verfahren wählen");
    await page.getByText("Es gilt § 75a GO NRW").waitFor();
    await page.getByLabel(/^Öffentliche Ausschreibung/).check();
    await next("Termine festlegen");
    const group = (name) => page.getByRole("group", { name });
    await group("Angebote bis").getByLabel("Tag").fill(tuesday(30));
    await group("Fragen werden sicher").getByLabel("Tag").fill(tuesday(20));
    await page.getByLabel("Bindefrist").fill(tuesday(75));
    await page.getByLabel("Beginn der Leistung").fill(tuesday(120));
    await page.getByLabel("Ende der Leistung").fill(tuesday(480));
    await next("Lose festlegen");
    await page.getByRole("button", { name: "Ohne Teilung: ein Los" }).click();
    await next("Eignung und Kriterien festlegen");
    await page.getByRole("button", { name: "Nur der Preis zählt" }).click();
    await next("Unterlagen zusammenstellen");
    await page.getByRole("button", { name: "Fach hinzufügen" }).click();
    await page.getByLabel("Was gehört hinein?").fill("Preisblatt");
    await page.setInputFiles("input[type=file]", { name: "Leistungsverzeichnis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 Probe") });
    await page.locator(".z-file").getByText("Leistungsverzeichnis.pdf").waitFor();
    await page.getByRole("button", { name: "Speichern und weiter" }).click();
    await page.getByText("von 10 Teilen fertig").waitFor();
    await page.goto(`${platform.url}${file}/freigabe`);
    await page.getByRole("button", { name: "Zur Freigabe geben" }).click();
    await page.getByText("Der Entwurf wartet auf Freigabe.").waitFor();
  });

  test("the approver approves", async () => {
    await signIn(page, platform.url, at("freigabe"), `${file}/freigabe`);
    await clean();
    await page.getByRole("button", { name: "Freigeben" }).click();
    await page.getByText("Der Entwurf ist freigegeben.").waitFor();
  });

  test("the author names three officers; each accepts and signs with the own key", async () => {
    await prepareOpening(page, platform.url, file, clean);
  });

  test("the author publishes", async () => {
    await signIn(page, platform.url, at("sachbearbeitung"), `${file}/veroeffentlichen`);
    await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
    await page.getByRole("link", { name: "Zur öffentlichen Seite" }).click();
    await heading(TITLE);
    number = new URL(page.url()).pathname.split("/").at(-1);
    await clean();
  });

  for (const [who, price] of BIDDERS) {
    test(`${who} bids from the public page and gets a receipt`, async () => {
      await signIn(page, platform.url, who);
      await page.goto(`${platform.url}/ausschreibungen/${number}?lang=de`);
      await page.getByRole("link", { name: "Angebot beginnen" }).click();
      await key();
      await page.getByText("Füllen Sie die Teile in beliebiger Reihenfolge aus.").waitFor();
      await clean();
      await page.getByRole("link", { name: "Preise eintragen" }).click();
      await page.getByLabel("Summe ohne Umsatzsteuer").fill(price);
      await next("Dateien beifügen");
      await page.getByLabel("Datei wählen für: Preisblatt").setInputFiles({ name: "Preisblatt.pdf", mimeType: "application/pdf", buffer: Buffer.from(SECRET) });
      await page.locator(".z-file").getByText("Verschlossen und übertragen.").waitFor();
      await next("Prüfen und abgeben");
      await page.getByText("Alles da. Sie können das Angebot abgeben.").waitFor();
      await clean();
      await page.getByRole("button", { name: "Angebot abgeben" }).click();
      await heading("Ihr Angebot ist eingegangen");
      await clean();
    });
  }

  test("a bidder replaces the bid; both receipts are kept", async () => {
    await page.getByRole("link", { name: "Zum Angebot" }).click();
    await page.getByRole("button", { name: "Angebot ersetzen" }).click();
    await heading("Preise eintragen");
    await page.getByLabel("Summe ohne Umsatzsteuer").fill("70.500");
    await next("Dateien beifügen");
    await next("Prüfen und abgeben");
    await page.getByRole("button", { name: "Angebot abgeben" }).click();
    await heading("Ihr Angebot ist eingegangen");
    assert.equal(await page.getByRole("button", { name: /Beleg speichern/ }).count(), 2);
  });

  test("before the deadline officers learn nothing, not even a number", async () => {
    await signIn(page, platform.url, at("oeffnung1"), `${file}/oeffnung`);
    await page.getByText("Vor Ablauf der Frist erfährt niemand, wie viele es sind.").waitFor();
    await clean();
    assert.equal(await page.getByRole("button", { name: "Öffnung beginnen" }).count(), 0);
  });

  test("after the deadline two officers open together, each in the own browser", async () => {
    await advance("P30D");
    await advance("P7D");
    const other = await (await browser.newContext({ locale: "de-DE" })).newPage();
    const declare = async (on, button) => {
      await unlock(on);
      await on.getByLabel("Ich nehme an der Öffnung teil.").check();
      await on.getByLabel("Ich habe keinen Interessenkonflikt").check();
      await on.getByRole("button", { name: button }).click();
    };
    await signIn(page, platform.url, at("oeffnung1"), `${file}/oeffnung`);
    await page.getByText("Die Frist ist abgelaufen.").waitFor({ timeout: 90_000 });
    await declare(page, "Öffnung beginnen");
    await signIn(other, platform.url, at("oeffnung2"), `${file}/oeffnung`);
    await declare(other, "Mitöffnen");
    for (const on of [other, page]) {
      await on.getByRole("button", { name: "Niederschrift unterschreiben" }).click({ timeout: 60_000 });
    }
    await page.getByText("Die Niederschrift ist unterschrieben.").waitFor({ timeout: 30_000 });
    await page.getByText(/74\.300,00/).waitFor();
    await page.getByText(/70\.500,00/).waitFor();
    assert.equal(await page.getByText(/71\.950,00/).count(), 0, "a replaced version is never opened");
    await clean();
    await other.context().close();
  });

  test("without a complaint of the browser on the way", () => assert.deepEqual(errors, []));
});
