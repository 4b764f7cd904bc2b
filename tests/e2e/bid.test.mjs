// Bidding in a real browser against a server that the test plays: prices, files sealed and sent at once, a broken line, a reload, the receipt,
// replacing and taking back. The server sees ciphertext only; the test opens it as the company would.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { start } from "./app.mjs";
import { sealingCode } from "./sealing-code.mjs";
import { axe } from "./tools.mjs";

const code = await sealingCode("bytes", "crypt", "note", "fixture", "person", "record", "commit", "version", "parts");
const { base64, digest, hex, random, utf8, unbase64, unhex, sha256 } = code;
const OPENING = "0190b3c0-0000-7000-8000-00000000000a";
const COMPANY = "0190b3c0-0000-7000-8000-00000000000c";
const NUMBER = "2026-17";
const WORDS = "korrekt pferd batterie heftklammer";
const PLAIN = "GEHEIM-".repeat(2000);
const LOT = "11111111-1111-4111-8111-111111111111";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());

const german = (de) => ({ de });
const content = {
  title: german("Schulreinigung"), lots: [{ id: LOT, title: german("Alles"), description: german(""), estimated_value: null }], lots_per_bid: null, variants: false,
  suitability: [{ group: "technical", text: german("Drei Referenzen aus den letzten drei Jahren"), proof: german("Eigenerklärung") }],
  bid_slots: [{ id: "sheet", title: german("Preisblatt"), need: "must", envelope: "whole" }, { id: "concept", title: german("Konzept"), need: "should", envelope: "whole" }],
};

/** A server that keeps what a bidder sends, signs receipts, and can be told to be slow, gone or late. */
async function server({ tamper } = {}) {
  const world = code.world(OPENING);
  const receiptKey = code.signerKey(`${code.HOST}/receipt`, code.randomSeed());
  const person = code.randomPerson(code.HOST);
  const { recipient, verifier } = code.publicPerson(person);
  const sealed = base64(await code.exportPerson(person, WORDS, 4));
  const state = { draft: undefined, parts: new Map(), chain: [], weather: () => undefined, person, world };
  const record = { ...world.record, deadline: BigInt(Date.now() + 3_600_000) * 1000n };
  const note = code.signRecord(tamper?.(record) ?? record, [world.server, ...world.seats.map(({ signer }) => signer)]);
  const deadline = new Date(Number(record.deadline / 1000n)).toISOString();

  function receipt(kind, version, commit) {
    const received = BigInt(Date.now()) * 1000n;
    const number = `ZB-${hex(random(10))}`;
    const lines = { number, kind, opening: OPENING, company: COMPANY, slot: 1, version, received, deadline: record.deadline, record: code.recordHash(record), commit, previous: state.chain.at(-1)?.receiptHash ?? "-" };
    const act = `${code.HOST}/receipt/v1\n${Object.entries(lines).map(([key, value]) => `${key} ${value}\n`).join("")}`;
    const salt = hex(random(32));
    const commitment = digest(utf8("zuschlag/act/v1\n"), unhex(salt, 32), sha256(utf8(act)));
    const text = `${act}salt ${salt}\ncommitment ${commitment}\nlog ${code.HOST}/log\ninclude-by ${received + 600_000_000n}\n`;
    return { receiptHash: digest(utf8(text)), said: { kind, version, number, received_at: new Date(Number(received / 1000n)).toISOString(), deadline, receipt: code.writeNote(code.sign({ text, signatures: [] }, receiptKey)), hash: commit, commitment } };
  }
  const opens = () => { const last = state.chain.at(-1); return last?.kind === "bid" ? last : undefined; };
  const desk = () => ({
    host: code.HOST, now: new Date().toISOString(), procedure: { id: OPENING, number: NUMBER, title: "Schulreinigung", stage: "receiving" }, company: { id: COMPANY, name: "Rheinblick GmbH" }, companies: [{ id: COMPANY, name: "Rheinblick GmbH" }],
    most_slots: 9, variants_allowed: false, people: [{ person: COMPANY, name: "Rhea Beispiel", recipient, verifier, me: true }], people_without_key: 1,
    server: { record: [world.server.verifier.text], receipt: receiptKey.verifier.text },
    openings: [{ opening: OPENING, envelope: "whole", deadline, record: code.writeNote(note), record_hash: code.recordHash(record), earlier: [], receiving: true,
      slots: [{ slot: 1, head: state.chain.length ? { version: state.chain.length, hash: state.chain.at(-1).said.hash, kind: state.chain.at(-1).kind } : null, valid: opens() ? { version: state.chain.length, hash: opens().said.hash } : null,
        draft_revision: state.draft?.revision ?? 0, receipts: state.chain.map(({ said: { version, kind, number, received_at, deadline } }) => ({ version, kind, number, received_at, deadline })) }] }],
  });
  const answers = {
    "GET /session": { person: COMPANY, name: "Rhea Beispiel", email: "r@rheinblick.example", expires_at: "2027-01-01T00:00:00Z", now: new Date().toISOString(), demo: true, roles: [{ role: "bidder", body: COMPANY }] },
    "GET /me/keys": { host: code.HOST, keys: [{ id: COMPANY, recipient, verifier, ways: [{ kind: "passphrase", sealed, credential: null, salt: null }], created_at: "2026-11-01T00:00:00Z", replaced_at: null }] },
    [`GET /procedures/${NUMBER}`]: { number: NUMBER, url: "", title: "Schulreinigung", buyer: "Köln", cpv: [], nuts: "", stage: "receiving", deadline, content, documents: [] },
    "POST /bidding/desk": () => desk(),
    "POST /bidding/draft": () => state.draft ?? { status: 404, json: { type: "/probleme/not-found", title: "Kein Entwurf.", status: 404 } },
    "PUT /bidding/draft": (request) => {
      if (request.headers()["if-match"] !== `"${state.draft?.revision ?? 0}"`) return { status: 412, json: { type: "/probleme/changed-meanwhile", title: "Inzwischen geändert.", status: 412 } };
      state.draft = { revision: (state.draft?.revision ?? 0) + 1, sealed: request.postDataJSON().sealed };
      return { revision: state.draft.revision };
    },
    "PUT /bidding/parts/*": (request) => {
      const object = request.url().split("/").at(-1);
      const weather = state.weather(object);
      if (weather !== undefined) return weather;
      const bytes = request.postDataBuffer();
      assert.equal(request.headers()["bidder"], COMPANY);
      assert.ok(!bytes.includes("GEHEIM"), "only ciphertext");
      state.parts.set(object, bytes);
      return { status: 201, json: { object, size: bytes.length, sha256: digest(bytes) } };
    },
    "GET /bidding/parts/*": (request) => ({ bytes: state.parts.get(request.url().split("/").at(-1)) }),
    "POST /bidding/check": (request) => {
      assert.equal(request.postDataJSON().content, undefined, "no content leaves the browser in clear");
      return { accepted: true, now: new Date().toISOString(), deadline, reasons: [], missing_parts: request.postDataJSON().stored.filter((object) => !state.parts.has(object)) };
    },
    "POST /bidding/commit": (request) => {
      const weather = state.weather("commit");
      if (weather !== undefined) return weather;
      const { commit, copy } = request.postDataJSON();
      const parsed = code.parseCommit(code.parseNote(utf8(commit)).value.text).value;
      for (const { object, sha256 } of [parsed.manifest, ...parsed.parts]) assert.equal(digest(state.parts.get(object)), sha256);
      state.chain.push({ kind: "bid", entry: commit, copy, commit: parsed, ...receipt("bid", parsed.place.version, code.commitHash(parsed)) });
      return { status: 201, json: state.chain.at(-1).said };
    },
    "POST /bidding/withdrawal": (request) => {
      const { text } = code.parseNote(utf8(request.postDataJSON().withdrawal)).value;
      state.chain.push({ kind: "withdrawal", entry: "", copy: "", ...receipt("withdrawal", state.chain.length + 1, digest(utf8(text))) });
      return { status: 201, json: state.chain.at(-1).said };
    },
    "POST /bidding/versions": () => ({ versions: state.chain.map((one) => ({ version: one.said.version, kind: one.kind, hash: one.said.hash, entry: one.entry, copy: one.copy, receipted: one.said, opens: one === opens() })) }),
    "GET /log/proofs/*": { status: 202, json: {} },
    [`GET /procedures/${NUMBER}/follow`]: { following: false },
    [`PUT /procedures/${NUMBER}/follow`]: { following: true },
    "POST /bidding/receipt/pdf": () => ({}),
    "POST /bidding/receipt": (request) => state.chain[request.postDataJSON().version - 1].said,
  };
  /** What the newest version holds, opened by the company's own key. */
  async function opened() {
    const { commit, copy } = opens();
    const key = await code.openCompanyCopy(person.identity, unbase64(copy), commit.key);
    const manifest = await code.openManifest(key, commit, new Uint8Array(state.parts.get(commit.manifest.object)));
    const files = await Promise.all(manifest.files.map(async (file) => {
      const parts = await Promise.all(file.parts.map(({ object }) => code.open(key, new Uint8Array(state.parts.get(object)), code.PART)));
      return { name: file.name, text: Buffer.concat(parts).subarray(0, file.size).toString() };
    }));
    return { bid: JSON.parse(manifest.bid), files, commit };
  }
  return { state, answers, opened };
}

const unlock = async (page) => {
  await page.getByLabel("Kennwort oder Notfall-Code").fill(WORDS);
  await page.getByRole("button", { name: "Schlüssel entsperren" }).click();
};
const clean = async (page) => assert.deepEqual(await axe(page), [], page.url());
const step = async (page, name) => {
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
};
const file = (name, text) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(text) });

/** Fills everything in and stops before sending. */
async function fill(page, { price = "74.300", text = PLAIN } = {}) {
  await page.getByRole("link", { name: "Angaben machen" }).click();
  await page.getByLabel("Das erfüllen wir.", { exact: true }).check();
  await clean(page);
  await step(page, "Preise eintragen");
  await page.getByLabel("Summe ohne Umsatzsteuer").fill(price);
  await clean(page);
  await step(page, "Dateien beifügen");
  await page.getByLabel("Datei wählen für: Preisblatt").setInputFiles(file("Preisblatt.pdf", text));
  await page.locator(".z-file").getByText("Verschlossen und übertragen.").waitFor();
  await clean(page);
  await step(page, "Prüfen und abgeben");
}

describe("a bid", () => {
  test("is written, sealed and sent; the receipt is shown and saved; the server never saw a word of it", async () => {
    const { state, answers, opened } = await server();
    await app.visit(`/firma/angebot/${NUMBER}`, answers, async (page, sent) => {
      await clean(page);
      await unlock(page);
      await page.getByText("Füllen Sie die Teile in beliebiger Reihenfolge aus.").waitFor();
      await clean(page);
      await page.getByRole("link", { name: "Preise eintragen" }).click();
      await page.getByLabel("Summe ohne Umsatzsteuer").fill("74.300");
      await page.getByRole("row", { name: "Summe brutto 88.417,00" }).waitFor();
      await page.getByText(/Gespeichert um/).waitFor();
      await page.getByRole("link", { name: "Zum Angebot" }).click();
      await fill(page);
      await page.getByText("Alles da. Sie können das Angebot abgeben.").waitFor();
      await page.getByText("Das soll dabei sein, ist aber nicht Bedingung:").waitFor();
      await clean(page);
      await page.getByRole("button", { name: "Angebot abgeben" }).click();
      await page.getByRole("heading", { level: 1, name: "Ihr Angebot ist eingegangen" }).waitFor();
      await page.getByText(state.chain[0].said.number).first().waitFor();
      await clean(page);
      const saved = async (name) => (await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]))[0].suggestedFilename();
      assert.equal(await saved(/Beleg zum Prüfen speichern/), `beleg-${state.chain[0].said.number}.json`);
      assert.equal(await saved(/Beleg als PDF speichern/), `beleg-${state.chain[0].said.number}.pdf`);
      const follows = () => sent.filter(({ key }) => key.endsWith("/follow")).length;
      assert.equal(follows(), 0, "a bid follows nothing by itself");
      await page.getByRole("button", { name: "Dem Verfahren folgen" }).click();
      await page.getByText("Sie folgen jetzt.").waitFor();
      assert.equal(follows(), 1);
      await clean(page);
      assert.ok(!JSON.stringify(sent).includes("74300"), "no price in clear");
      assert.ok(!JSON.stringify(sent).includes("Preisblatt"), "no name of a file in clear");
    });
    const { bid, files } = await opened();
    assert.deepEqual(bid.lots, [{ lot: LOT, variant: false, price: "74300.00", vat: "19" }]);
    assert.deepEqual(bid.declared_by, { name: "Rhea Beispiel" });
    assert.deepEqual(bid.suitability, [{ criterion: 0, meets: true }]);
    assert.deepEqual(files, [{ name: "Preisblatt.pdf", text: PLAIN }]);
    assert.equal(bid.files[0].slot, "sheet");
  });

  test("says what is missing and does not send before", async () => {
    const { state, answers } = await server();
    await app.visit(`/firma/angebot/${NUMBER}/abgeben`, answers, async (page) => {
      await unlock(page);
      const missing = page.getByRole("region", { name: /Angaben fehlen/ });
      for (const words of ["Beantworten Sie: Drei Referenzen", "Tragen Sie den Preis ein: Alles", "Es fehlt: Preisblatt"]) await missing.getByRole("link", { name: words }).waitFor();
      await clean(page);
      await page.getByRole("button", { name: "Angebot abgeben" }).click({ force: true });
      assert.equal(state.chain.length, 0);
      await missing.getByRole("link", { name: "Tragen Sie den Preis ein: Alles" }).click();
      await page.getByRole("heading", { level: 1, name: "Preise eintragen" }).waitFor();
      await page.getByRole("button", { name: "Speichern und weiter" }).click();
      await page.getByRole("alert").getByRole("link", { name: "Tragen Sie den Preis ein: Alles" }).click();
      assert.ok(await page.getByLabel("Summe ohne Umsatzsteuer").evaluate((field) => field === document.activeElement));
      await clean(page);
    });
  });

  test("survives a reload in the middle of a file: the same file goes on where it stopped", async () => {
    const { state, answers, opened } = await server();
    const big = "x".repeat(40 << 20);
    let gone = false;
    state.weather = () => (state.parts.size >= 1 && !gone ? "cut" : undefined);
    await app.visit(`/firma/angebot/${NUMBER}/dateien`, answers, async (page) => {
      await unlock(page);
      await page.getByLabel("Datei wählen für: Preisblatt").setInputFiles(file("gross.pdf", big));
      await page.getByText("Die Verbindung ist unterbrochen.").first().waitFor();
      await clean(page);
      await page.getByText(/Gespeichert um/).waitFor();
      const first = [...state.parts.keys()];
      gone = true;
      page.on("dialog", (dialog) => void dialog.accept());
      await page.reload();
      await unlock(page);
      await page.getByText("Unterbrochen. Wählen Sie dieselbe Datei noch einmal").waitFor();
      await page.getByLabel("Datei wählen für: Preisblatt").setInputFiles(file("gross.pdf", big));
      await page.locator(".z-file").getByText("Verschlossen und übertragen.").waitFor();
      await page.getByRole("link", { name: "Zum Angebot" }).click();
      await page.getByRole("link", { name: "Angaben machen" }).click();
      await page.getByLabel("Das erfüllen wir.", { exact: true }).check();
      await step(page, "Preise eintragen");
      await page.getByLabel("Summe ohne Umsatzsteuer").fill("1");
      await step(page, "Dateien beifügen");
      await step(page, "Prüfen und abgeben");
      await page.getByRole("button", { name: "Angebot abgeben" }).click();
      await page.getByRole("heading", { level: 1, name: "Ihr Angebot ist eingegangen" }).waitFor();
      const { commit, files } = await opened();
      assert.ok(first.every((object) => commit.parts.some((part) => part.object === object)), "no part was sent twice");
      assert.equal(files[0].text.length, big.length);
    }, { refused: "FAILED" });
  });

  test("is sent once the line is back, with the same bytes", async () => {
    const { state, answers } = await server();
    let attempts = 0;
    await app.visit(`/firma/angebot/${NUMBER}`, answers, async (page) => {
      await unlock(page);
      await fill(page);
      state.weather = (what) => (what === "commit" && (attempts += 1) < 3 ? { status: 503, json: { type: "/probleme/busy", title: "Gleich.", status: 503 } } : undefined);
      await page.getByRole("button", { name: "Angebot abgeben" }).click();
      await page.getByText("Ihr Angebot ist noch nicht abgegeben.").waitFor();
      await page.getByRole("heading", { level: 1, name: "Ihr Angebot ist eingegangen" }).waitFor();
      assert.equal(state.chain.length, 1);
    }, { refused: 503 });
  });

  test("is replaced by an edited copy under new keys, and taken back", async () => {
    const { state, answers, opened } = await server();
    await app.visit(`/firma/angebot/${NUMBER}`, answers, async (page) => {
      await unlock(page);
      await fill(page);
      await page.getByRole("button", { name: "Angebot abgeben" }).click();
      await page.getByRole("heading", { level: 1, name: "Ihr Angebot ist eingegangen" }).waitFor();
      const before = await opened();
      await page.getByRole("link", { name: "Zum Angebot" }).click();
      await page.getByText("Ihr Angebot ist abgegeben.").waitFor();
      await clean(page);
      await page.getByRole("button", { name: "Angebot ersetzen" }).click();
      await page.getByRole("heading", { level: 1, name: "Preise eintragen" }).waitFor();
      assert.equal(await page.getByLabel("Summe ohne Umsatzsteuer").inputValue(), "74.300,00");
      await page.getByLabel("Summe ohne Umsatzsteuer").fill("70.000");
      await step(page, "Dateien beifügen");
      await page.locator(".z-file").getByText("Verschlossen und übertragen.").waitFor();
      await step(page, "Prüfen und abgeben");
      await page.getByRole("button", { name: "Angebot abgeben" }).click();
      await page.getByRole("heading", { level: 1, name: "Ihr Angebot ist eingegangen" }).waitFor();
      const after = await opened();
      assert.equal(after.bid.lots[0].price, "70000.00");
      assert.deepEqual(after.files, [{ name: "Preisblatt.pdf", text: PLAIN }]);
      assert.notEqual(after.commit.key, before.commit.key, "each version has its own key");
      assert.equal(after.commit.place.previous, state.chain[0].said.hash);
      assert.equal(await page.getByRole("button", { name: /Beleg als PDF speichern/ }).count(), 2, "both receipts are kept");
      await page.getByRole("link", { name: "Zum Angebot" }).click();
      await page.getByRole("button", { name: "Angebot zurückziehen" }).click();
      await page.getByText("Wirklich zurückziehen?").waitFor();
      await clean(page);
      await page.getByRole("button", { name: "Ja, zurückziehen" }).click();
      await page.getByText("Ihr Angebot ist zurückgezogen.").waitFor();
      assert.equal(state.chain.at(-1).kind, "withdrawal");
      await clean(page);
    });
  });

  test("is not begun with a key record whose gate was swapped", async () => {
    const { answers } = await server({ tamper: (record) => ({ ...record, gate: code.recipientOf(code.randomIdentity()) }) });
    await app.visit(`/firma/angebot/${NUMBER}`, answers, async (page) => {
      await page.getByText("Hier wird nichts verschlossen").waitFor();
      await page.getByText("Der Fingerabdruck des Schlüsselblatts ist nicht der bekannte.").waitFor();
      assert.equal(await page.getByLabel("Kennwort oder Notfall-Code").count(), 0);
      await clean(page);
    });
  });

  test("saved by a colleague meanwhile is told, and nothing is overwritten", async () => {
    const { state, answers } = await server();
    await app.visit(`/firma/angebot/${NUMBER}/preise`, answers, async (page) => {
      await unlock(page);
      await page.getByLabel("Summe ohne Umsatzsteuer").fill("1");
      await page.getByText(/Gespeichert um/).waitFor();
      const kept = state.draft.sealed;
      state.draft = { revision: 9, sealed: kept };
      await page.getByLabel("Summe ohne Umsatzsteuer").fill("2");
      await page.getByText("Jemand aus Ihrer Firma hat inzwischen gespeichert.").waitFor();
      assert.equal(state.draft.sealed, kept);
      await clean(page);
    }, { refused: 412 });
  });
});

for (const part of ["", "/lose", "/angaben", "/preise", "/dateien", "/abgeben", "/belege"]) {
  test(`the page of the bid ${part} fits 320 pixels in the dark and is English for English readers`, async () => {
    const { answers } = await server();
    await app.visit(`/firma/angebot/${NUMBER}${part}`, answers, async (page) => {
      if (part !== "/belege") {
        await page.getByLabel("Passphrase or emergency code").fill(WORDS);
        await page.getByRole("button", { name: "Unlock the key" }).click();
        await page.getByText("Unlock the key").first().waitFor({ state: "detached" });
        await page.locator("h1").waitFor();
      }
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await clean(page);
      assert.doesNotMatch(await page.locator("body").innerText(), /vault-|workspace-/);
    }, { colorScheme: "dark", viewport: { width: 320, height: 700 }, locale: "en-GB" });
  });
}
