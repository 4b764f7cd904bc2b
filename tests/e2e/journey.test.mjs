// From the first draft to the public page on the real platform, as author, approver and reader; axe on every page that is visited.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { missing, prepareOpening, signIn, start } from "./platform.mjs";
import { axe, chromiumPath, complaints, launch } from "./tools.mjs";

const AUTHOR = "sachbearbeitung@stadt-koeln.example";
const APPROVER = "freigabe@stadt-koeln.example";
const TITLE = `Unterhaltsreinigung in drei Grundschulen ${Date.now()}`;
const skip = missing ?? (chromiumPath ? false : "there is no Chromium");

let browser;
let platform;
let page;
let errors;
let file;
before(async () => {
  if (skip) return;
  platform = await start();
  browser = await launch();
  page = await (await browser.newContext({ locale: "de-DE" })).newPage();
  errors = complaints(page);
});
after(async () => { await browser?.close(); await platform?.stop(); });

const clean = async () => {
  await page.locator("h1").waitFor();
  assert.deepEqual(await axe(page), [], page.url());
};
const group = (name) => page.getByRole("group", { name });
const next = async (heading) => {
  await clean();
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
};

/** The public day `days` from now, as people type it; a Tuesday, so that no hint is needed. */
function tuesday(days) {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return new Intl.DateTimeFormat("de-DE", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Berlin" }).format(day);
}

describe("a procedure from draft to public page", { skip }, () => {
  test("the author begins a procedure", async () => {
    await signIn(page, platform.url, AUTHOR);
    await clean();
    await page.getByRole("link", { name: "Neues Verfahren" }).click();
    await page.getByLabel("Titel", { exact: true }).fill(TITLE);
    await clean();
    await page.getByRole("button", { name: "Verfahren anlegen" }).click();
    await page.getByText("von 10 Teilen fertig").waitFor();
    file = new URL(page.url()).pathname;
    await clean();
  });

  test("and fills six steps", async () => {
    await page.goto(`${platform.url}${file}/bedarf`);
    await page.getByLabel("Beschreibung", { exact: true }).fill("Reinigung der Klassenräume, Flure und Sanitärräume an allen Schultagen.");
    await page.getByLabel("Dienstleistung", { exact: true }).check();
    await page.getByLabel("Leistung nach CPV").fill("Gebäude reinigen");
    await page.getByRole("button", { name: "CPV-Code hinzufügen" }).click();
    await page.getByLabel("Kreis oder Stadt der Ausführung").selectOption("DEA23");
    await page.getByLabel("Postleitzahl").fill("50667");
    await page.getByLabel("Ort", { exact: true }).fill("Köln");
    await page.getByLabel("Geschätzter Wert", { exact: true }).fill("80.000");
    await next("Recht und Verfahren wählen");
    await page.getByLabel("Öffentliche Ausschreibung").check();
    await next("Termine festlegen");
    await group("Angebote bis").getByLabel("Tag").fill(tuesday(50));
    await group("Fragen werden sicher").getByLabel("Tag").fill(tuesday(40));
    await page.getByLabel("Bindefrist").fill(tuesday(95));
    await page.getByLabel("Beginn der Leistung").fill(tuesday(120));
    await page.getByLabel("Ende der Leistung").fill(tuesday(480));
    await next("Lose festlegen");
    await page.getByRole("button", { name: "Ohne Teilung: ein Los" }).click();
    await next("Eignung und Kriterien festlegen");
    await page.getByRole("button", { name: "Eignungskriterium hinzufügen" }).click();
    await page.getByLabel("Was wird verlangt?").fill("Drei vergleichbare Aufträge in den letzten drei Jahren.");
    await page.getByRole("button", { name: "Nur der Preis zählt" }).click();
    await next("Unterlagen zusammenstellen");
    await page.getByRole("button", { name: "Fach hinzufügen" }).click();
    await page.getByLabel("Was gehört hinein?").fill("Preisblatt");
    await page.setInputFiles("input[type=file]", { name: "Leistungsverzeichnis.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 Probe") });
    await page.locator(".z-file").getByText("Leistungsverzeichnis.pdf").waitFor();
    assert.equal(await page.getByLabel("Was gehört hinein?").inputValue(), "Preisblatt", "uploading loses nothing that was typed");
    await clean();
    await page.getByRole("button", { name: "Speichern und weiter" }).click();
    await page.getByText("7 von 10 Teilen fertig").waitFor();
  });

  test("nobody outside can tell that it exists", async () => {
    const found = await fetch(`${platform.url}/api/v1/procedures?q=${encodeURIComponent(TITLE)}`);
    assert.equal((await found.json()).count, 0);
  });

  test("hands it in, and cannot approve it", async () => {
    await page.goto(`${platform.url}${file}/freigabe`);
    await clean();
    await page.getByRole("button", { name: "Zur Freigabe geben" }).click();
    await page.getByText("Der Entwurf wartet auf Freigabe.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Freigeben" }).count(), 0);
    await clean();
  });

  test("the approver finds it on top of the tasks and approves", async () => {
    await signIn(page, platform.url, APPROVER);
    await page.getByRole("link", { name: new RegExp(`Prüfen und freigeben.*${TITLE}`) }).click();
    await page.getByRole("button", { name: "Freigeben" }).waitFor();
    await clean();
    await page.getByRole("button", { name: "Freigeben" }).click();
    await page.getByText("Der Entwurf ist freigegeben.").waitFor();
  });

  test("the officers who will open accept and sign", () => prepareOpening(page, platform.url, file, clean));

  test("the author publishes, and everybody reads it without an account", async () => {
    await signIn(page, platform.url, AUTHOR, `${file}/veroeffentlichen`);
    await clean();
    await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
    await page.getByRole("link", { name: "Zur öffentlichen Seite" }).click();
    await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.getByText("Angebote bis").first().waitFor();
    await clean();
    await page.getByRole("link", { name: /^Unterlagen/ }).first().click();
    await page.getByRole("link", { name: /Leistungsverzeichnis/ }).waitFor();
    await clean();
    const search = await page.goto(`${platform.url}/ausschreibungen?q=${encodeURIComponent(TITLE)}&lang=de`);
    assert.equal(search.status(), 200);
    await page.getByRole("link", { name: TITLE, exact: true }).waitFor();
    await clean();
  });

  test("the author moves the deadline, and the public page says so", async () => {
    await signIn(page, platform.url, AUTHOR, `${file}/frist`);
    await clean();
    const later = tuesday(64);
    await group("Neue Frist").getByLabel("Tag").fill(later);
    await page.getByLabel("Grund", { exact: true }).fill("Mehr Zeit zum Kalkulieren.");
    await page.getByRole("button", { name: "Frist verlängern" }).click();
    await page.getByRole("link", { name: "Zur öffentlichen Seite" }).click();
    await page.getByText(later).first().waitFor();
    await clean();
  });

  test("the approver cancels it with a reason that everybody reads", async () => {
    await signIn(page, platform.url, APPROVER, file);
    await page.getByRole("link", { name: "Verfahren aufheben" }).click();
    await page.getByLabel("Begründung").waitFor();
    await clean();
    await page.getByLabel("Die Grundlage hat sich wesentlich geändert").check();
    await page.getByLabel("Begründung").fill("Das Gebäude wird verkauft.");
    await page.getByRole("button", { name: "Verfahren aufheben" }).click();
    await page.getByText("Aufgehoben").or(page.getByRole("alert")).first().waitFor();
    assert.equal(await page.getByRole("alert").count(), 0, "refused");
    await page.getByRole("link", { name: "Zur öffentlichen Seite" }).click();
    await page.getByText("Das Gebäude wird verkauft.").waitFor();
    await clean();
  });

  test("without a complaint of the browser on the way", () => assert.deepEqual(errors, []));
});
