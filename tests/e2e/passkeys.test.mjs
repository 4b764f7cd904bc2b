// Passkeys in a real browser with Chromium's own authenticator: made on the account page, used to sign in, removed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { missing, signIn, start } from "./platform.mjs";
import { axe, chromiumPath, complaints, launch } from "./tools.mjs";

const AUTHOR = "sachbearbeitung@stadt-koeln.example";
const skip = missing ?? (chromiumPath ? undefined : "no Chromium is installed");

let platform;
let browser;
before(async () => {
  if (skip) return;
  platform = await start({ name: "localhost" });
  browser = await launch();
});
after(async () => { await browser?.close(); await platform?.stop(); });

/** A page whose browser has an authenticator in it: a laptop with a fingerprint. */
async function withAuthenticator(act) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE" });
  try {
    const page = await context.newPage();
    const errors = complaints(page);
    const client = await context.newCDPSession(page);
    await client.send("WebAuthn.enable");
    const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", { options });
    await act(page, { errors, verified: (isUserVerified) => client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }) });
  } finally {
    await context.close();
  }
}

async function addPasskey(page, name) {
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await page.getByLabel("Name des Passkeys").fill(name);
  await page.getByRole("button", { name: "Passkey erzeugen" }).click();
}

describe("a passkey", { skip }, () => {
  test("is made, signs in without a name, and can be removed again", () => withAuthenticator(async (page, { errors }) => {
    await signIn(page, platform.url, AUTHOR, "/amt/konto");
    await page.getByRole("heading", { name: "So melden Sie sich an" }).waitFor();
    await page.getByText("diese Sitzung").waitFor();
    assert.deepEqual(await axe(page), []);
    await addPasskey(page, "Dienstlaptop");
    await page.getByText("Der Passkey ist hinzugefügt.").waitFor();
    await page.getByRole("heading", { name: "Dienstlaptop" }).waitFor();
    assert.deepEqual(await axe(page), []);

    await page.context().clearCookies();
    await page.goto(`${platform.url}/anmelden?lang=de&next=/amt/konto`);
    const button = page.getByRole("button", { name: "Mit Passkey anmelden" });
    await button.waitFor();
    assert.deepEqual(await axe(page), []);
    await button.click();
    await page.waitForURL(/\/amt\/konto/);
    await page.getByText(/zuletzt benutzt/).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out on a phone");
    await page.getByRole("button", { name: "Dienstlaptop entfernen" }).click();
    await page.getByText("Dieser Weg ist entfernt.").waitFor();
    // The last way stays: as soon as the list is read anew, nothing offers to remove it.
    await page.getByRole("button", { name: "Passwort entfernen" }).waitFor({ state: "detached" });
    assert.deepEqual(errors, []);
  }));

  test("that nobody verified, or that is gone, does not sign in", () => withAuthenticator(async (page, { verified }) => {
    await signIn(page, platform.url, AUTHOR, "/amt/konto");
    await verified(false);
    await addPasskey(page, "Fremder Finger");
    await page.getByText("Es wurde kein Passkey erzeugt.").first().waitFor();
    await verified(true);
    await page.getByRole("button", { name: "Passkey erzeugen" }).click();
    await page.getByText("Der Passkey ist hinzugefügt.").waitFor();
    await page.getByRole("button", { name: "Fremder Finger entfernen" }).click();
    await page.getByText("Dieser Weg ist entfernt.").waitFor();

    await page.context().clearCookies();
    await page.goto(`${platform.url}/anmelden?lang=de`);
    await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
    await page.getByText("Mit diesem Passkey können Sie sich hier nicht anmelden.").waitFor();
  }));
});
