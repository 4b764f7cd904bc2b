// Seats and the opening in a real browser: officers accept, sign, declare, unlock and sign the record. The test plays the server, and puts the shares together.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ID, start } from "./app.mjs";
import { sealingCode } from "./sealing-code.mjs";
import { axe } from "./tools.mjs";

const code = await sealingCode("bytes", "crypt", "note", "fixture", "person", "record", "record-check", "commit", "seat", "shamir", "opening-record");
const { base64, concat, digest, random, utf8, unbase64 } = code;
const OPENING = "0190b3c0-0000-7000-8000-00000000000a";
const OFFICE = "0190b3c0-0000-7000-8000-0000000000aa";
const COMPANY = "0190b3c0-0000-7000-8000-00000000000c";
const WORDS = "korrekt pferd batterie heftklammer";
const AFTER = "2027-02-01T12:00:00Z";

let app;
before(async () => { app = await start(); });
after(() => app?.stop());
const clean = async (page) => assert.deepEqual(await axe(page), [], page.url());
const unlock = async (page) => {
  await page.getByLabel("Kennwort oder Notfall-Code").fill(WORDS);
  await page.getByRole("button", { name: "Schlüssel entsperren" }).click();
};

/** An officer with a key. */
async function officer(name, person) {
  const key = code.randomPerson(code.HOST);
  const { recipient, verifier } = code.publicPerson(key);
  const sealed = base64(await code.exportPerson(key, WORDS, 4));
  return { name, person, key, recipient, stored: { id: person, recipient, verifier, ways: [{ kind: "passphrase", sealed, credential: null, salt: null }], created_at: "2026-11-01T00:00:00Z", replaced_at: null } };
}

const personal = (one, { roles = ["opening_officer"], now = new Date().toISOString(), demo = true } = {}) => ({
  "GET /session": { person: one.person, name: one.name, email: "o@koeln.example", expires_at: "2028-01-01T00:00:00Z", now, demo, roles: roles.map((role) => ({ role, body: OFFICE })) },
  "GET /me/keys": { host: code.HOST, keys: one.stored === undefined ? [] : [one.stored] },
  "GET /office/procedures/ID": { id: ID, number: "2026-17", title: "Schulreinigung", office: OFFICE, stage: "ready", version: 1, deadline: null, changed_at: AFTER, draft: {}, procedure: {}, findings: [], documents: [] },
});

const SEATS = `/amt/verfahren/${ID}/plaetze`;

/** Three officers, those in `paper` without a key, and a server that keeps their seats and makes the record. */
async function seating(paper = []) {
  const people = await Promise.all(["Amt Eins", "Amt Zwei", "Amt Drei"].map((name, at) => officer(name, `0190b3c0-0000-7000-8000-00000000010${at}`)));
  for (const one of people) if (paper.includes(one.name)) one.stored = undefined;
  const server = code.signerKey(`${code.HOST}/record`, code.randomSeed());
  const gate = code.randomIdentity();
  const state = { seats: [], record: undefined, note: undefined, nonces: new Map() };
  const keys = (me) => ({
    round: 1, openers: 2, single_opener: false, deadline: "2027-01-15T08:00:00Z", complete: state.seats.length > 0 && state.seats.every(({ state }) => state === "signed"), findings: state.seats.some(({ state }) => state === "named") ? [{ pointer: "/openings/0", rule: "keys-not-accepted", source: "", detail: "Noch nicht alle haben ihren Platz angenommen." }] : [],
    openings: state.seats.length === 0 ? [] : [{ id: OPENING, envelope: "whole", position: 0, threshold: 2, state: state.record === undefined ? "accepting" : state.seats.every(({ state }) => state === "signed") ? "signed" : "signing",
      seats: state.seats.map((seat) => ({ ...seat, mine: seat.person === me.person, sealed: seat.person === me.person ? seat.sealed : null })),
      record: state.record === undefined ? null : { sequence: 1, deadline: "2027-01-15T08:00:00Z", hash: code.recordHash(state.record), fingerprint: code.fingerprint(code.recordHash(state.record)), note: code.writeNote(state.note), previous: null } }],
  });
  const world = (me, over) => ({
    ...personal(me, over), "GET /office/procedures/ID/keys": () => keys(me),
    "GET /office/procedures/ID/officers": people.map(({ person, name, recipient }, at) => ({ person, name, has_key: !paper.includes(name), recipient: paper.includes(name) ? null : recipient, barred: at === 9 ? {} : null })),
    "PUT /office/procedures/ID/seats": (request) => {
      state.seats = request.postDataJSON().seats.map(({ person, custodian }, at) => ({ place: at + 1, person, custodian, name: people.find((one) => one.person === person).name, state: "named", recipient: null, verifier: null, sealed: null }));
      return keys(me);
    },
    "POST /office/procedures/ID/seats/accept": async (request) => {
      const challenges = [];
      for (const { opening, place, ...given } of request.postDataJSON().seats) {
        Object.assign(state.seats[place - 1], given);
        const nonce = random(32);
        state.nonces.set(place, nonce);
        challenges.push({ opening, place, challenge: base64(await code.seal([given.recipient], concat(utf8("zuschlag/seat-challenge/v1\n"), nonce))) });
      }
      return { challenges };
    },
    "POST /office/procedures/ID/seats/answer": (request) => {
      for (const { place, note } of request.postDataJSON().answers) {
        const seat = state.seats[place - 1];
        const { value } = code.parseNote(utf8(note));
        assert.equal(code.check(value, code.parseVerifierKey(seat.verifier)), "valid");
        assert.match(value.text, new RegExp(`answer ${digest(utf8("zuschlag/seat-answer/v1\n"), state.nonces.get(place))}`));
        seat.state = "accepted";
      }
      if (state.seats.every(({ state }) => state === "accepted")) {
        state.record = { host: code.HOST, opening: OPENING, sequence: 1, previous: undefined, deadline: 1_800_000_000_000_000n, threshold: 2, gate: code.recipientOf(gate), server: server.verifier.text, seats: state.seats.map(({ place, recipient, verifier }) => ({ place, recipient, verifier })) };
        state.note = code.signRecord(state.record, [server]);
      }
      return keys(me);
    },
    "POST /office/procedures/ID/keys/signatures": (request) => {
      const { value } = code.parseNote(utf8(request.postDataJSON().notes[0].note));
      assert.equal(value.text, state.note.text);
      state.note.signatures.push(...value.signatures);
      state.seats.find(({ person }) => person === me.person).state = "signed";
      return keys(me);
    },
  });
  return { people, state, server, world };
}

describe("seats", () => {
  test("are named, accepted and signed, each in the browser of its officer; the record holds what was made there", async () => {
    const { people, state, server, world } = await seating();
    const page = SEATS;
    await app.visit(page, world(people[0], { roles: ["author"] }), async (browser) => {
      await browser.getByLabel("Amt Eins").check();
      await browser.getByLabel("Amt Zwei").check();
      await browser.getByRole("button", { name: "Plätze festlegen" }).click();
      await browser.getByRole("alert").getByText("Benennen Sie mindestens 3 Personen.").waitFor();
      await clean(browser);
      await browser.getByLabel("Amt Drei").check();
      await browser.getByRole("button", { name: "Plätze festlegen" }).click();
      await browser.getByText("Noch nicht alle haben ihren Platz angenommen.").waitFor();
      await clean(browser);
    }, { refused: 404 });
    for (const one of people) {
      await app.visit(page, world(one), async (browser) => {
        await unlock(browser);
        await clean(browser);
        await browser.getByRole("button", { name: "Platz annehmen" }).click();
        await browser.getByRole("row", { name: `${one.name} (Sie) angenommen` }).waitFor();
      }, { refused: 404 });
    }
    for (const one of people) {
      await app.visit(page, world(one), async (browser) => {
        await unlock(browser);
        await browser.getByText(/Zum Öffnen 2 von 3 Personen/).waitFor();
        await clean(browser);
        await browser.getByRole("button", { name: "Unterschreiben" }).click();
        await browser.getByRole("row", { name: `${one.name} (Sie) unterschrieben` }).waitFor();
        await clean(browser);
      }, { refused: 404 });
    }
    assert.deepEqual(code.verifyRecord(state.note, { server: server.verifier.text }).faults, []);
    // A record in which one's own seat was swapped is not signed.
    state.seats[0].state = "accepted";
    const other = code.randomSeat(code.HOST, OPENING, 1);
    state.record = { ...state.record, seats: [code.seatLine(other), ...state.record.seats.slice(1)] };
    state.note = code.signRecord(state.record, [server]);
    await app.visit(page, world(people[0]), async (browser) => {
      await unlock(browser);
      await browser.getByRole("button", { name: "Unterschreiben" }).click();
      await browser.getByText("Der Schlüssel von Platz 1 wurde ausgetauscht.").waitFor();
      assert.equal(state.seats[0].state, "accepted");
      await clean(browser);
    }, { refused: 404 });
  });

  test("a custodian prints a sheet, accepts with it, and types it in again to sign", async () => {
    const { people, state, server, world } = await seating(["Amt Drei"]);
    const [one, two, three] = people;
    await app.visit(SEATS, world(one, { roles: ["author"] }), async (page) => {
      for (const name of ["Amt Eins", "Amt Zwei", "Amt Drei"]) await page.getByLabel(name, { exact: false }).first().check();
      assert.ok(await page.getByLabel("Amt Drei verwahrt den Schlüssel auf Papier").isChecked(), "without a key there is no other way");
      await clean(page);
      await page.getByRole("button", { name: "Plätze festlegen" }).click();
      await page.getByText("Schlüssel liegt auf Papier").waitFor();
    }, { refused: 404 });
    assert.deepEqual(state.seats.map(({ custodian }) => custodian), [false, false, true]);
    let sheet = "";
    await app.visit(SEATS, world(three), async (page) => {
      await page.getByRole("button", { name: "Bogen erstellen" }).click();
      sheet = await page.locator(".z-sheet").innerText();
      assert.match(sheet, /identity AGE-SECRET-KEY-1/);
      assert.equal(await page.getByRole("table").count(), 0, "the sheet is alone on the paper");
      await clean(page);
      await page.getByLabel("Prüfzahl").fill("00000000");
      await page.getByRole("button", { name: "Platz annehmen" }).click();
      await page.getByText(/Die Prüfzahl stimmt nicht/).first().waitFor();
      await clean(page);
      await page.getByLabel("Prüfzahl").fill(/check (\S+)/.exec(sheet)[1]);
      await page.getByRole("button", { name: "Platz annehmen" }).click();
      await page.getByRole("row", { name: /Amt Drei \(Sie\).*angenommen/ }).waitFor();
    }, { refused: 404 });
    assert.equal(state.seats[2].sealed, null, "the server never had the key, sealed or not");
    for (const officer of [one, two]) {
      await app.visit(SEATS, world(officer), async (page) => {
        await unlock(page);
        await page.getByRole("button", { name: "Platz annehmen" }).click();
        await page.getByRole("row", { name: `${officer.name} (Sie) angenommen` }).waitFor();
      }, { refused: 404 });
    }
    await app.visit(SEATS, world(three), async (page) => {
      const use = page.getByRole("button", { name: "Bogen verwenden" }).first();
      const lines = page.getByLabel("Zeilen des Bogens").first();
      await clean(page);
      await lines.fill(sheet.replace("AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1Q"));
      await use.click();
      await page.getByText("Zeile 4 stimmt nicht. Vergleichen Sie sie Zeichen für Zeichen.").first().waitFor();
      await clean(page);
      // As paper breaks long lines, and as people type them.
      await lines.fill(`  ${sheet.replaceAll("\n", "\r\n\r\n").replace("SECRET-KEY-", "SECRET-KEY-\n  ").replace("SIGNER-1", "SIGNER-1 ")}`);
      await use.click();
      await page.getByRole("button", { name: "Unterschreiben" }).click();
      await page.getByRole("row", { name: /Amt Drei \(Sie\).*unterschrieben/ }).waitFor();
    }, { refused: 404 });
    const { faults } = code.verifyRecord(state.note, { server: server.verifier.text });
    assert.deepEqual(faults.map(({ state: how, seat }) => [how, seat]), [["missing", 1], ["missing", 2]], "the custodian's signature holds");
  });
});

/** An opening with two bids and three officers, `openers` the places that open; who sits at a place in `paper` has no key but a sheet. Gives the world of each officer and what they gave. */
async function opening({ demo = true, paper = [], openers = [1, 2] } = {}) {
  const world = code.world(OPENING);
  const people = await Promise.all([1, 2, 3].map((place) => officer(`Amt ${place}`, `0190b3c0-0000-7000-8000-00000000010${place}`)));
  const bids = await Promise.all([COMPANY, COMPANY.replace(/c$/, "d")].map((company) => code.sealed(world, company, "{}", {})));
  for (const place of paper) people[place - 1].stored = undefined;
  const seats = await Promise.all(people.map(async ({ person, name, recipient }, at) => {
    const custodian = paper.includes(at + 1);
    return { place: at + 1, person, name, custodian, state: "signed", recipient: world.record.seats[at].recipient, verifier: world.record.seats[at].verifier, sealed: custodian ? null : base64(await code.sealSeat(world.seats[at], recipient)) };
  }));
  const state = { phase: "due", joined: new Set(), gave: new Map(), signed: new Map() };
  const text = code.openingText({ host: code.HOST, opening: OPENING, record: code.recordHash(world.record), deadline: world.record.deadline, opened: world.record.deadline + 60_000_000n, seats: openers,
    bids: bids.map(({ commit }) => ({ company: commit.place.company, slot: 1, version: 1, commit: code.commitHash(commit), received: world.record.deadline - 5_000_000n, outcome: "opened" })), changed: [] });
  const status = (me) => ({
    phase: state.phase, opening: OPENING, envelope: "whole", deadline: "2027-01-15T08:00:00Z", opens_at: null, threshold: 2, progress: state.phase === "decrypting" ? { done: 1, total: 2 } : null, ask_again: [], changed: [], late: null,
    officers: seats.map(({ place, person, name, custodian }) => ({ place, person, name, custodian, joined: state.joined.has(place), gave: state.gave.get(place)?.last ?? false, signed: state.signed.has(place), mine: person === me.person })),
    record: state.phase === "signing" ? text : null, result: state.phase === "done" ? { hash: digest(utf8(text)), note: code.writeNote([...state.signed.values()][0] ?? code.sign({ text, signatures: [] }, world.seats[0].signer)) } : null,
  });
  const place = (me) => seats.find(({ person }) => person === me.person).place;
  const of = (me) => ({
    ...personal(me, { now: AFTER, demo }), "GET /office/procedures/ID/opening": () => status(me),
    "GET /office/procedures/ID/keys": () => ({ round: 1, openers: 2, single_opener: false, deadline: null, complete: true, findings: [], openings: [{ id: OPENING, envelope: "whole", position: 0, threshold: 2, state: "signed", record: { sequence: 1, deadline: AFTER, hash: "", fingerprint: "", note: code.writeNote(world.note()), previous: null }, seats: seats.map((seat) => ({ ...seat, mine: seat.person === me.person, sealed: seat.person === me.person ? seat.sealed : null })) }] }),
    "POST /office/procedures/ID/opening/join": () => { state.joined.add(place(me)); state.phase = state.joined.size < 2 ? "joining" : "unlocking"; return status(me); },
    "GET /office/procedures/ID/opening/package": () => ({ now: AFTER, deadline: "2027-01-15T08:00:00Z", place: place(me), records: [code.writeNote(world.note())], bids: bids.map(({ commit, note, shares }) => ({ bid: commit.place.company, commit: code.writeNote(note), share: base64(shares[place(me)]) })), next: null }),
    "POST /office/procedures/ID/opening/shares": (request) => {
      state.gave.set(place(me), request.postDataJSON());
      if (state.gave.size === 2) state.phase = "decrypting";
      return status(me);
    },
    "POST /office/procedures/ID/opening/signature": (request) => {
      const { value } = code.parseNote(utf8(request.postDataJSON().note));
      assert.equal(code.check(value, world.seats[place(me) - 1].signer.verifier), "valid");
      state.signed.set(place(me), value);
      if (state.signed.size === 2) state.phase = "done";
      return status(me);
    },
    "GET /office/procedures/ID/bids": [
      { id: COMPANY, company: { id: COMPANY, name: "Rheinblick GmbH" }, slot: 1, version: 1, received_at: "2027-01-15T07:59:55Z", outcome: "opened", content: { lots: [{ lot: ID, price: "74300.00" }] }, findings: [], files: [{ id: ID, slot: "sheet", name: "Preisblatt.pdf", media_type: "application/pdf", size: 12000, readable: true }] },
      { id: OFFICE, company: { id: OFFICE, name: "Spät & Söhne" }, slot: 1, version: 1, received_at: "2027-01-15T08:00:01Z", outcome: "late", content: null, findings: [], files: [] }],
  });
  return { state, people, bids, seats, world, of };
}

/** The key of each bid, put together from what these two places gave and the gate's part, is the bid's own. */
async function opened({ state, bids, world }, places) {
  for (const bid of bids) {
    const shares = places.map((place) => code.parseShare(unbase64(state.gave.get(place).shares.find((given) => given.bid === bid.commit.place.company).share)));
    const mask = (await code.open(world.gate, bid.shares[0], 4096)).slice(-32);
    const key = code.valueAt(shares, 0).map((byte, at) => byte ^ mask[at]);
    assert.equal(code.recipientOf(new Uint8Array(key)), bid.commit.key, "the shares of two officers give the key");
  }
}

const PAGE = `/amt/verfahren/${ID}/oeffnung`;
const join = async (page, button, begin = unlock) => {
  await begin(page);
  await page.getByLabel("Ich nehme an der Öffnung teil.").check();
  await page.getByLabel("Ich habe keinen Interessenkonflikt").check();
  await page.getByRole("button", { name: button }).click();
};

const enter = async (page, sheet) => {
  await page.getByLabel("Zeilen des Bogens").fill(sheet);
  await page.getByRole("button", { name: "Bogen verwenden" }).click();
};

describe("the opening", () => {
  test("needs both declarations, two officers, and their shares open the bids", async () => {
    const played = await opening();
    const { state, people: [one, two], of } = played;
    await app.visit(PAGE, of(one), async (first) => {
      await unlock(first);
      await clean(first);
      await first.getByRole("button", { name: "Öffnung beginnen" }).click();
      await first.getByText("Ohne beide Erklärungen können Sie nicht öffnen.").waitFor();
      assert.equal(state.phase, "due");
      await clean(first);
      await first.getByLabel("Ich nehme an der Öffnung teil.").check();
      await first.getByLabel("Ich habe keinen Interessenkonflikt").check();
      await first.getByRole("button", { name: "Öffnung beginnen" }).click();
      await first.getByText("Die Öffnung wartet auf die nötigen Personen.").waitFor();
      await clean(first);
      await app.visit(PAGE, of(two), async (second) => {
        await join(second, "Mitöffnen");
        await second.getByText("1 von 2 Angeboten geöffnet").waitFor();
        await clean(second);
        state.phase = "signing";
        await second.getByRole("heading", { name: "Niederschrift" }).waitFor();
        await clean(second);
        await second.getByRole("button", { name: "Niederschrift unterschreiben" }).click();
        await second.getByText("Sie haben unterschrieben.").waitFor();
      }, { refused: 404 });
      await first.getByRole("button", { name: "Niederschrift unterschreiben" }).click();
      await first.getByText("Die Niederschrift ist unterschrieben.").waitFor();
      await first.getByRole("heading", { name: "Rheinblick GmbH" }).waitFor();
      await first.getByText(/74\.300,00/).waitFor();
      await clean(first);
      await first.getByRole("button", { name: "Verspätetes Angebot zulassen" }).click();
      await first.getByRole("button", { name: "Zulassung vorschlagen" }).click();
      await clean(first);
    }, { refused: 404 });
    await opened(played, [1, 2]);
  });

  test("a custodian opens with the sheet from the safe, and the browser keeps nothing of it", async () => {
    const played = await opening({ paper: [3], openers: [1, 3] });
    const { state, people: [one, , three], world, of } = played;
    const sheet = code.recoverySheet(world.seats[2], three.person);
    await app.visit(PAGE, of(one), async (first) => {
      await join(first, "Öffnung beginnen");
      await first.getByText("Die Öffnung wartet auf die nötigen Personen.").waitFor();
      await app.visit(PAGE, of(three), async (page, sent) => {
        await join(page, "Mitöffnen", async () => {
          await clean(page);
          await enter(page, code.recoverySheet(world.seats[1], three.person));
          await page.getByText("Das ist der Bogen eines anderen Platzes, einer anderen Person oder eines anderen Verfahrens.").first().waitFor();
          await enter(page, code.recoverySheet(world.seats[2], one.person));
          await page.getByText("Das ist der Bogen eines anderen Platzes, einer anderen Person oder eines anderen Verfahrens.").first().waitFor();
          await enter(page, sheet);
        });
        await page.getByText("1 von 2 Angeboten geöffnet").waitFor();
        state.phase = "signing";
        assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
        await page.reload();
        await enter(page, sheet);
        await page.getByRole("button", { name: "Niederschrift unterschreiben" }).click();
        await page.getByText("Sie haben unterschrieben.").waitFor();
        await clean(page);
        assert.doesNotMatch(JSON.stringify(sent), /SECRET-KEY|SIGNER-1/, "the sheet never leaves the browser");
      }, { refused: 404 });
      await first.getByRole("button", { name: "Niederschrift unterschreiben" }).click();
      await first.getByText("Die Niederschrift ist unterschrieben.").waitFor();
    }, { refused: 404 });
    await opened(played, [1, 3]);
  });

  test("a custodian hands the seat over with the sheet, and the successor opens with the own key", async () => {
    const played = await opening({ paper: [3], openers: [1, 3] });
    const { state, people, seats, world, of } = played;
    const [one, , three] = people;
    const four = await officer("Amt 4", "0190b3c0-0000-7000-8000-000000000104");
    const list = [...people, four].map(({ person, name, recipient, stored }) => ({ person, name, has_key: stored !== undefined, recipient: stored ? recipient : null, barred: null }));
    const office = (me) => ({
      ...of(me), "GET /office/procedures/ID/officers": list,
      "POST /office/procedures/ID/seats/handover": (request) => {
        const { opening: at, place, to, sealed } = request.postDataJSON();
        assert.deepEqual([at, place, to], [OPENING, 3, four.person]);
        Object.assign(seats[2], { person: four.person, name: four.name, custodian: false, sealed });
        return of(me)["GET /office/procedures/ID/keys"]();
      },
    });
    await app.visit(SEATS, office(three), async (page, sent) => {
      await page.getByRole("button", { name: "Meinen Platz übergeben" }).click();
      await enter(page, code.recoverySheet(world.seats[2], three.person));
      await clean(page);
      assert.deepEqual(await page.getByLabel("An wen?").locator("option:not([value=''])").allInnerTexts(), ["Amt 4"], "who sits already is not offered");
      await page.getByLabel("An wen?").selectOption({ label: "Amt 4" });
      await page.getByRole("button", { name: "Platz übergeben" }).click();
      await page.getByRole("row", { name: "Amt 4" }).waitFor();
      assert.equal(await page.getByText("Schlüssel liegt auf Papier").count(), 0);
      await clean(page);
      assert.doesNotMatch(JSON.stringify(sent), /SECRET-KEY|SIGNER-1/);
    }, { refused: 404 });
    state.joined.add(1);
    state.phase = "joining";
    await app.visit(PAGE, office(four), async (page) => {
      await join(page, "Mitöffnen");
      await page.getByText("Die Öffnung wartet").or(page.getByText("hat freigegeben")).first().waitFor();
      await app.visit(PAGE, office(one), async (first) => {
        await unlock(first);
        await page.getByText("1 von 2 Angeboten geöffnet").waitFor();
      }, { refused: 404 });
    }, { refused: 404 });
    await opened(played, [1, 3]);
  });

  test("an officer's own device refuses while its clock is before the deadline", async () => {
    const { state, people, of } = await opening({ demo: false });
    state.joined.add(2);
    await app.visit(PAGE, of(people[0]), async (page) => {
      await join(page, "Öffnung beginnen");
      await page.getByText("hat freigegeben").waitFor();
      assert.deepEqual(state.gave.get(1).shares.map(({ share, refused }) => [share, refused]), [[null, "seal-share-too-early"], [null, "seal-share-too-early"]]);
    }, { refused: 404 });
  });

  for (const phase of ["sealed", "due", "joining", "decrypting", "signing", "done"]) {
    test(`page ${phase} fits 320 pixels in the dark and is English for English readers`, async () => {
      const { state, people, of } = await opening();
      state.phase = phase;
      await app.visit(PAGE, of(people[0]), async (page) => {
        await page.locator(".z-officers").waitFor();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
        await clean(page);
        assert.doesNotMatch(await page.locator("body").innerText(), /vault-|workspace-|seal-/);
      }, { colorScheme: "dark", viewport: { width: 320, height: 700 }, locale: "en-GB", refused: 404 });
    });
  }
});
