// A running platform for browser journeys: the one at ZUSCHLAG_URL, or the built binary in demo mode with a folder of its own.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./tools.mjs";

/** Password of every account of the demo. */
export const PASSWORD = "vorfuehrung-2026";

const packs = join(root, "data/sdk");
const binary = process.env.ZUSCHLAG_BINARY ?? join(root, "target/debug/zuschlag");

/** Why there is no platform to test, or undefined. */
export const missing = process.env.ZUSCHLAG_URL || existsSync(binary) ? undefined : "no ZUSCHLAG_URL is set and no binary is built";

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts the platform (or takes the running one); gives { url, stop }. `name` stands in its address in place of the number: passkeys need one. */
export async function start({ name = "127.0.0.1" } = {}) {
  if (process.env.ZUSCHLAG_URL) return { url: process.env.ZUSCHLAG_URL, stop: async () => {} };
  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const data = await mkdtemp(join(tmpdir(), "zuschlag-e2e-"));
  if (existsSync(packs)) await cp(packs, join(data, "sdk"), { recursive: true });
  const log = [];
  const server = spawn(binary, ["serve", "--demo", "--listen", listen, "--public-url", `http://${name}:${port}`, "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => log.push(chunk));
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const url = `http://${name}:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const ready = await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false);
    if (ready) break;
    if (server.exitCode !== null || attempt > 1500) {
      server.kill("SIGKILL");
      throw new Error(`the platform did not start:\n${Buffer.concat(log)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, stop: async () => { server.kill("SIGTERM"); await ended; await rm(data, { recursive: true }); } };
}

/** Signs in by the form and waits for the workspace. */
export async function signIn(page, url, mail, next = "") {
  await page.context().clearCookies();
  await page.goto(`${url}/anmelden?lang=de${next && `&next=${encodeURIComponent(next)}`}`);
  await page.getByLabel("E-Mail-Adresse").fill(mail);
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.waitForURL(/\/(amt|firma)/);
  await page.locator("h1").waitFor();
}

/** Unlocks the key that the demo gave to its people. */
export async function unlock(page) {
  await page.getByLabel("Kennwort oder Notfall-Code").fill(PASSWORD);
  await page.getByRole("button", { name: "Schlüssel entsperren" }).click();
}

/** Names every officer of Köln for the opening of a draft; each accepts and signs in the browser. `seen` looks at each page. */
export async function prepareOpening(page, url, file, seen = async () => {}) {
  const officers = ["oeffnung1", "oeffnung2", "oeffnung3"].map((name) => `${name}@stadt-koeln.example`);
  await signIn(page, url, "sachbearbeitung@stadt-koeln.example", `${file}/plaetze`);
  const choice = page.getByRole("group", { name: "Wer soll öffnen können?" });
  await choice.waitFor();
  for (const box of await choice.getByRole("checkbox", { name: /^(?!.*auf Papier)/, disabled: false }).all()) await box.check();
  await seen();
  await page.getByRole("button", { name: "Plätze festlegen" }).click();
  await page.getByRole("table").first().waitFor();
  for (const [button, state] of [["Platz annehmen", /\(Sie\) angenommen/], ["Unterschreiben", /\(Sie\) unterschrieben/]]) {
    for (const officer of officers) {
      await signIn(page, url, officer, `${file}/plaetze`);
      await unlock(page);
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("row", { name: state }).waitFor();
      await seen();
    }
  }
  await page.getByText("Alle haben angenommen und unterschrieben.").waitFor();
}
