// "Mein Schlüssel" in a real browser: make, unlock by passphrase, code and passkey, back up. The server that a test plays keeps only what is sealed.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe, root } from "./tools.mjs";

const require = createRequire(join(root, "frontend/package.json"));
const { Decrypter } = await import(require.resolve("age-encryption"));
const HOST = "vergabe.example";
const WORDS = "korrekt pferd batterie heftklammer";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());

/** A server that stores keys. */
function server() {
  const world = {
    keys: [],
    "GET /session": { person: ID, name: "Öffnung Eins", email: "o1@koeln.example", expires_at: "2027-01-01T00:00:00Z", now: new Date().toISOString(), demo: true, roles: [{ role: "opening_officer", body: ID }] },
    "GET /me/keys": () => ({ host: HOST, keys: world.keys }),
    "PUT /me/key": (request) => {
      const key = { id: ID, created_at: "2026-11-21T12:00:00Z", replaced_at: null, ...request.postDataJSON() };
      world.keys = [key];
      return key;
    },
  };
  return world;
}

async function make(page) {
  await page.getByLabel("Kennwort für den Schlüssel").fill(WORDS);
  await page.getByLabel("Kennwort wiederholen").fill(WORDS);
  await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
  await page.getByText("Ihr Schlüssel ist entsperrt.").waitFor();
}

describe("the key", () => {
  test("is made in the browser, and the server gets nothing but what the passphrase opens", async () => {
    const world = server();
    await app.visit("/amt/schluessel", world, async (page, sent) => {
      assert.deepEqual(await axe(page), []);
      await make(page);
      assert.deepEqual(await axe(page), []);
      const [{ body }] = sent;
      assert.deepEqual(Object.keys(body).sort(), ["recipient", "verifier", "ways"]);
      assert.doesNotMatch(JSON.stringify(body), /SECRET/);
      const opener = new Decrypter();
      opener.addPassphrase(WORDS);
      const file = await opener.decrypt(Buffer.from(body.ways[0].sealed, "base64"), "text");
      assert.match(file, /^vergabe\.example\/person-key\/v1\nidentity AGE-SECRET-KEY-1/);
    });
  });

  test("is not made with a short passphrase or two different ones", () =>
    app.visit("/amt/schluessel", server(), async (page, sent) => {
      await page.getByLabel("Kennwort für den Schlüssel").fill("kurz");
      await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
      await page.getByRole("alert").getByText("Nehmen Sie mindestens 12 Zeichen.").waitFor();
      await page.getByLabel("Kennwort für den Schlüssel").fill(WORDS);
      await page.getByLabel("Kennwort wiederholen").fill(`${WORDS}x`);
      await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
      await page.getByRole("alert").getByText("Die beiden Kennwörter sind verschieden.").waitFor();
      assert.deepEqual(sent, []);
      assert.deepEqual(await axe(page), []);
    }));

  test("unlocks by passphrase and by emergency code after a reload, by no other word", async () => {
    const world = server();
    let code;
    await app.visit("/firma/schluessel", world, async (page) => {
      await make(page);
      await page.getByText("Richten Sie einen zweiten Weg ein.").waitFor();
      await page.getByRole("button", { name: "Notfall-Code erzeugen" }).click();
      code = await page.locator(".z-code-sheet__code").innerText();
      assert.match(code, /^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
      assert.deepEqual(await axe(page), []);
      await page.getByRole("button", { name: "Ich habe den Code verwahrt" }).click();
      assert.equal(await page.getByText(code).count(), 0, "it is shown once");
    });
    const attempt = (typed, expected) => app.visit("/firma/schluessel", world, async (page) => {
      await page.getByLabel("Kennwort oder Notfall-Code").fill(typed);
      await page.getByRole("button", { name: "Schlüssel entsperren" }).click();
      await page.getByText(expected).first().waitFor();
      assert.deepEqual(await axe(page), []);
    });
    await attempt("falsches kennwort hier", "Das Kennwort passt nicht.");
    await attempt(WORDS, "Ihr Schlüssel ist entsperrt.");
    await attempt(code.toLowerCase().replaceAll("-", " "), "Ihr Schlüssel ist entsperrt.");
  });

  test("unlocks by a passkey whose browser knows the PRF extension", async () => {
    await app.visit("/amt/schluessel", server(), async (page) => {
      const tools = await page.context().newCDPSession(page);
      await tools.send("WebAuthn.enable");
      const { authenticatorId } = await tools.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasResidentKey: true, hasUserVerification: true, hasPrf: true, isUserVerified: true, automaticPresenceSimulation: true } });
      await make(page);
      await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
      await page.getByText("Der Passkey ist eingerichtet.").waitFor();
      const { credentials } = await tools.send("WebAuthn.getCredentials", { authenticatorId });
      assert.deepEqual(credentials.map(({ isResidentCredential }) => isResidentCredential), [false], "it is not offered where one signs in");
      await page.getByRole("button", { name: "Schlüssel sperren" }).click();
      await page.getByRole("button", { name: "Mit Passkey entsperren" }).click();
      await page.getByText("Ihr Schlüssel ist entsperrt.").waitFor();
      assert.deepEqual(await axe(page), []);
    }, { host: "localhost" });
  });

  test("is backed up as the file that the passphrase opens", () =>
    app.visit("/amt/schluessel", server(), async (page) => {
      await make(page);
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Sicherung speichern" }).click()]);
      assert.equal(download.suggestedFilename(), "zuschlag-schluessel-2026-11-21.age");
    }));
});

test("the page fits 320 pixels in the dark, is English for English readers, and runs under the strict policy", async () => {
  await app.visit("/amt/schluessel", server(), async (page) => {
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.deepEqual(await axe(page), []);
    await page.getByRole("heading", { name: "My key" }).waitFor();
    assert.doesNotMatch(await page.locator("body").innerText(), /vault-|workspace-/);
  }, { colorScheme: "dark", viewport: { width: 320, height: 700 }, locale: "en-GB" });
});
