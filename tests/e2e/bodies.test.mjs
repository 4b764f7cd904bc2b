// The page of bodies in a real browser against a server that a test plays: find, set up, rename, name the first administrator.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { axe } from "./tools.mjs";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());

const session = (role) => ({ person: ID, name: "Betrieb", email: "betrieb@plattform.example", expires_at: "2099-01-01T00:00:00Z", now: new Date().toISOString(), demo: false, unread: 0, roles: [{ role, body: ID, body_name: "Betrieb", procedure: null, until: null }] });
const city = (over) => ({ id: ID, kind: "municipality", parent: null, parent_name: null, slug: "stadt-neuhausen", name: "Stadt Neuhausen", address: { town: "Neuhausen", nuts: "DEA23" }, version: 77, administered: "no", ...over });

/** A server that keeps its bodies. */
function server() {
  const kept = [city(), city({ id: "0190b3c0-0000-7000-8000-000000000002", kind: "oversight", name: "Prüfamt Köln", slug: "pruefamt-koeln", address: {}, administered: "yes" })];
  const answer = (value) => ({ status: 200, json: value });
  return {
    "GET /session": session("operator"),
    "GET /bodies": (request) => answer({ items: kept.filter(({ name }) => name.toLowerCase().includes(new URL(request.url()).searchParams.get("q").toLowerCase())), next: null }),
    "POST /bodies": (request) => {
      kept.push(city({ id: "0190b3c0-0000-7000-8000-000000000003", slug: "neu", ...request.postDataJSON(), parent_name: "Stadt Neuhausen" }));
      return { status: 201, json: kept.at(-1) };
    },
    "PUT /bodies/ID": (request) => answer(Object.assign(kept[0], request.postDataJSON(), { version: 78 })),
    "POST /invitations": () => {
      kept[0].administered = "invited";
      return { status: 201, json: { id: ID } };
    },
  };
}

describe("the page of bodies", () => {
  test("is where whoever runs the platform lands, and finds, renames and sets up bodies there", () => app.visit("/amt", server(), async (page, sent) => {
    await page.getByRole("heading", { level: 1, name: "Stellen" }).waitFor();
    await page.getByRole("heading", { name: "Stadt Neuhausen" }).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByLabel("Name oder Teil des Namens").fill("prüf");
    await page.getByRole("button", { name: "Suchen" }).click();
    await page.getByRole("heading", { name: "Stadt Neuhausen" }).waitFor({ state: "detached" });
    await page.getByLabel("Name oder Teil des Namens").fill("");
    await page.getByRole("button", { name: "Suchen" }).click();

    await page.getByRole("button", { name: "Name und Anschrift ändern: Stadt Neuhausen" }).click();
    await page.getByLabel("Amtlicher Name").fill("");
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByRole("link", { name: "Schreiben Sie den Namen." }).waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByLabel("Amtlicher Name").fill("Große Stadt Neuhausen");
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByText("Gespeichert: Große Stadt Neuhausen.").waitFor();
    const renamed = sent.find(({ key }) => key === "PUT /bodies/ID");
    assert.equal(renamed.version, '"77"');
    assert.equal(renamed.body.address.nuts, "DEA23", "what the form does not show stays");

    await page.getByRole("button", { name: "Stelle darunter einrichten: Große Stadt Neuhausen" }).click();
    await page.getByLabel("Amtlicher Name").fill("Zentrale Vergabe");
    await page.getByRole("button", { name: "Einrichten", exact: true }).click();
    await page.getByText("Zentrale Vergabe ist eingerichtet.").waitFor();
    const added = sent.find(({ key }) => key === "POST /bodies").body;
    assert.deepEqual([added.kind, added.parent, added.name], ["procurement_office", ID, "Zentrale Vergabe"]);
  }));

  test("names the first administrator on a phone, and only where there is none", () => app.visit("/amt/stellen", server(), async (page, sent) => {
    await page.getByRole("heading", { name: "Prüfamt Köln" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Erste Verwaltung benennen: Prüfamt Köln" }).count(), 0);
    await page.getByRole("button", { name: "Erste Verwaltung benennen: Stadt Neuhausen" }).click();
    await page.getByRole("button", { name: "Einladung senden" }).click();
    await page.getByRole("link", { name: "Schreiben Sie eine E-Mail-Adresse." }).waitFor();
    await page.getByLabel("E-Mail der Person").fill("leitung@neuhausen.example");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Einladung senden" }).click();
    await page.getByText("ist unterwegs").waitFor();
    await page.getByText("eingeladen", { exact: true }).waitFor();
    assert.deepEqual(sent.find(({ key }) => key === "POST /invitations").body, { email: "leitung@neuhausen.example", role: "admin", body: ID });
  }, { viewport: { width: 360, height: 740 } }));
});
