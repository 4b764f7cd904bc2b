// Requests to a bidder after the opening, in a real browser against a server that a test plays: read, add a file, hand in; and the office's side.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe } from "./tools.mjs";

const FILE = "0190b3c0-0000-7000-8000-00000000000f";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());

const asked = (over) => ({ id: ID, number: "2026-ABCDEF", title: "Unterhaltsreinigung in drei Grundschulen", lot: null, kind: "papers", text: "Bitte reichen Sie das Preisblatt nach.\nDer Nachweis der Haftpflicht fehlt ebenfalls.", until: "2099-01-18T11:00:00Z", over: false, asked_at: "2026-11-20T11:00:00Z", answer: null, answered_at: null, late: false, files: [], ...over });

/** A server that keeps one request. */
function server(over = {}) {
  const kept = asked(over);
  return {
    "GET /session": { person: ID, name: "Angebote", email: "angebote@firma.example", expires_at: "2099-01-01T00:00:00Z", now: new Date().toISOString(), demo: false, unread: 0, roles: [{ role: "bidder", body: ID, body_name: "Firma Beispiel GmbH", procedure: null, until: null }] },
    "GET /company/requests": () => ({ items: [kept], next: null }),
    "POST /company/requests/ID/files": (request) => {
      kept.files = [...kept.files, { id: FILE, name: new URL(request.url()).searchParams.get("name"), size: 6, sha256: "ab".repeat(32) }];
      return { status: 201, json: kept.files.at(-1) };
    },
    [`DELETE /company/requests/ID/files/${FILE}`]: () => {
      kept.files = [];
      return { status: 204, json: {} };
    },
    "POST /company/requests/ID/answer": (request) => Object.assign(kept, { answer: request.postDataJSON().text, answered_at: "2026-11-24T09:00:00Z", late: kept.over }),
  };
}

const upload = (page) => page.getByLabel("Dateien hinzufügen").setInputFiles({ name: "Preisblatt.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1") });

describe("a request to a bidder", () => {
  test("is answered with words and files, and only after a second look", () => app.visit("/firma/nachforderungen", server(), async (page, sent) => {
    await page.getByText("Bitte reichen Sie das Preisblatt nach.").waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("link", { name: "Schreiben Sie eine Antwort, oder fügen Sie eine Datei hinzu." }).waitFor();
    await upload(page);
    await page.getByRole("link", { name: /Preisblatt\.pdf/ }).waitFor();
    await page.getByRole("button", { name: "Preisblatt.pdf entfernen" }).click();
    await page.getByRole("link", { name: /Preisblatt\.pdf/ }).waitFor({ state: "detached" });
    await upload(page);
    await page.getByLabel("Ihre Antwort").fill("Anbei.");
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByText("Sie reichen Ihre Antwort mit einer Datei ein.").waitFor();
    assert.ok(!sent.some(({ key }) => key.endsWith("/answer")), "nothing left before the second look");
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Jetzt endgültig einreichen" }).click();
    await page.getByText("ist eingereicht.").waitFor();
    assert.deepEqual(sent.find(({ key }) => key.endsWith("/answer")).body, { text: "Anbei." });
    assert.equal(await page.getByLabel("Ihre Antwort").count(), 0);
    assert.deepEqual(await axe(page), []);
  }));

  test("says on a phone that its time is over, and still takes the answer", () => app.visit("/firma/nachforderungen", server({ over: true, until: "2026-11-20T11:00:00Z" }), async (page) => {
    await page.getByText("Frist vorbei").waitFor();
    await page.getByText("Sie können noch antworten").waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
    await page.getByLabel("Ihre Antwort").fill("Leider erst jetzt.");
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("button", { name: "Jetzt endgültig einreichen" }).click();
    await page.getByText("verspätet eingereicht").waitFor();
  }, { viewport: { width: 360, height: 740 } }));
});
