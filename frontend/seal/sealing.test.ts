// Sealing as a bidder and opening as an officer: what must work, and what the client must refuse.
import { describe, expect, test } from "vitest";
import { text, unhex, utf8 } from "./bytes.ts";
import { commitHash, commitText, parseCommit, parseWithdrawal } from "./commit.ts";
import { open, randomIdentity, recipientOf } from "./crypt.ts";
import { DEADLINE, marker, sealed, signRecord, world } from "./fixture.ts";
import { openDraft, sealDraft } from "./draft.ts";
import { check, type Note, parseVerifierKey } from "./note.ts";
import { type OpeningRecord, openingText, parseOpening, signOpening, verifyOpening } from "./opening-record.ts";
import { type FreshPart, PART, sealFile } from "./parts.ts";
import { exportPerson, exportPersonTo, importPerson, importPersonWith, prfIdentity, publicPerson, randomPerson } from "./person.ts";
import { verifyChain } from "./record-chain.ts";
import { verifyRecord } from "./record-check.ts";
import { type KeyRecord, parseRecord, recordHash, recordText } from "./record.ts";
import { acceptSeat, openSeat, readRecoverySheet, recoverySheet, sealSeat } from "./seat.ts";
import { valueAt } from "./shamir.ts";
import { openSeatShare, type ShareFault } from "./share.ts";
import { companyCopy, openCompanyCopy, openManifest, sealVersion, withdraw } from "./version.ts";

const codes = (check: { faults: { code: string }[] }) => check.faults.map(({ code }) => code);

describe("keys of people and seats", () => {
  test("two ways unlock the same person", async () => {
    const person = randomPerson("vergabe.example");
    const passkey = prfIdentity(new Uint8Array(32).fill(9));
    const byWords = await importPerson("vier kurze Worte", await exportPerson(person, "vier kurze Worte", 10));
    const byPasskey = await importPersonWith(passkey, await exportPersonTo(person, [recipientOf(passkey)]));
    for (const other of [byWords, byPasskey]) expect(publicPerson(other)).toEqual(publicPerson(person));
    await expect(importPerson("falsch", await exportPerson(person, "richtig", 10))).rejects.toThrow("seal-file-not-for-this-key");
  });

  test("a seat handed over opens for the successor only", async () => {
    const { seats } = world();
    const [old, next] = [randomIdentity(), randomIdentity()];
    const seat = await openSeat(old, await sealSeat(seats[0]!, recipientOf(old)));
    const handed = await sealSeat(seat, recipientOf(next));
    expect((await openSeat(next, handed)).place).toBe(1);
    await expect(openSeat(old, handed)).rejects.toThrow("seal-file-not-for-this-key");
    await expect(acceptSeat(seat, handed)).rejects.toThrow();
  });
});

test("every mistyped character of a recovery sheet is found", () => {
  const sheet = recoverySheet(world().seats[2]!, "custodian-7");
  expect(readRecoverySheet(sheet).ok).toBe(true);
  for (let at = 0; at < sheet.length; at += 1) {
    const bad = sheet.slice(0, at) + (sheet[at] === "2" ? "3" : "2") + sheet.slice(at + 1);
    expect(readRecoverySheet(bad).ok, `${at}`).toBe(false);
  }
});

describe("the key record", () => {
  test("reads back, hashes its own text and verifies", () => {
    const { record, server, note } = world();
    expect(parseRecord(recordText(record))).toEqual({ ok: true, value: record });
    expect(verifyRecord(note(), { server: server.verifier.text }).faults).toEqual([]);
  });

  test("attack 2: a swapped seat or gate is refused and named", () => {
    const { record, server, seats } = world();
    const other = world();
    const known = { server: server.verifier.text, pinned: record };
    const everybody = [server, ...seats.map(({ signer }) => signer)];
    const gate = { ...record, gate: other.record.gate };
    expect(codes(verifyRecord(signRecord(gate, everybody), known))).toEqual(["seal-record-gate-swapped"]);
    const swapped = { ...record, seats: record.seats.map((seat, at) => (at === 1 ? { ...other.record.seats[1]!, place: 2 } : seat)) };
    const found = verifyRecord(signRecord(swapped, everybody), known);
    expect(found.faults.map(({ code, seat }) => [code, seat])).toEqual([["seal-record-seat-signature", 2], ["seal-record-seat-swapped", 2]]);
  });

  test("one opener alone and too few seats are refused unless the authority chose it", () => {
    const { record, server, seats } = world();
    const single = { ...record, threshold: 1 };
    const note = signRecord(single, [server, ...seats.map(({ signer }) => signer)]);
    expect(codes(verifyRecord(note, { server: server.verifier.text }))).toEqual(["seal-record-threshold-too-low"]);
    expect(verifyRecord(note, { server: server.verifier.text, singleOpener: true }).faults).toEqual([]);
  });
});

describe("the records of an opening", () => {
  const successor = (at: ReturnType<typeof world>) => {
    const next = world();
    const record = { ...next.record, server: at.server.verifier.text, sequence: 2, previous: recordHash(at.record) };
    const own = [at.server, ...next.seats.map(({ signer }) => signer)];
    return { record, own, note: signRecord(record, [...own, at.seats[0]!.signer, at.seats[2]!.signer]) };
  };
  const judge = (at: ReturnType<typeof world>, notes: Note[], pinned?: KeyRecord) => verifyChain(notes, { servers: [at.server.verifier.text], pinned });

  test("are judged from the first on and give the last", () => {
    const at = world();
    const { record, note } = successor(at);
    for (const pinned of [undefined, at.record, record]) expect(judge(at, [at.note(), note], pinned)).toEqual({ record, faults: [] });
    for (const notes of [[note], []]) expect(codes(judge(at, notes))).toEqual(["seal-record-chain-broken"]);
    expect(codes(judge(at, [at.note()], record)), "rolled back").toEqual(["seal-record-chain-broken"]);
  });

  test("attack 2: a successor without the seats before, and a chain made anew, are refused and named", () => {
    const at = world();
    const { record, own } = successor(at);
    expect(judge(at, [at.note(), signRecord(record, own)]).faults).toEqual([{ code: "seal-record-predecessor-seats", have: 0, need: 2 }]);
    const anew = signRecord({ ...record, sequence: 1, previous: undefined }, own);
    expect(codes(judge(at, [anew])), "nothing in it is wrong by itself").toEqual([]);
    expect(judge(at, [anew], at.record).faults.filter(({ code }) => code === "seal-record-seat-swapped").map(({ seat }) => seat)).toEqual([1, 2, 3]);
  });

  test("stay good after the server's key changed", () => {
    const at = world();
    const newer = world().server.verifier.text;
    expect(verifyChain([at.note()], { servers: [at.server.verifier.text, newer] }).faults).toEqual([]);
    expect(codes(verifyChain([at.note()], { servers: [newer] }))).toContain("seal-record-server-key-swapped");
  });
});

describe("a sealed version", () => {
  test("reads back as a commit signed by the person", async () => {
    const at = world();
    const { commit, note } = await sealed(at, "company-a", "{}", { "a.pdf": utf8("hello") });
    expect(parseCommit(commitText(commit))).toEqual({ ok: true, value: commit });
    expect(check(note, parseVerifierKey(commit.signer)!)).toBe("valid");
    expect(commit.record).toBe(recordHash(at.record));
  });

  test("nothing but hashes reaches the server", async () => {
    const word = marker();
    const { objects, manifest, note, shares, copy } = await sealed(world(), "company-a", word, { [`${word}.pdf`]: utf8(word) });
    const everything = [...objects.values(), manifest, utf8(note.text), ...shares, copy].map((bytes) => String.fromCharCode(...bytes)).join();
    expect(everything).not.toContain(word);
  });

  test("the company rereads its bid and nobody else does", async () => {
    const at = world();
    const { commit, manifest, copy, objects, files } = await sealed(at, "company-a", '{"price":1}', { "a.pdf": utf8("hello") });
    const key = await openCompanyCopy(at.person.identity, copy, commit.key);
    const inner = await openManifest(key, commit, manifest);
    expect(inner.bid).toBe('{"price":1}');
    const part = await open(key, objects.get(files[0]!.parts[0]!.object)!, PART);
    expect(text(part.subarray(0, inner.files[0]!.size))).toBe("hello");
    await expect(openCompanyCopy(randomIdentity(), copy, commit.key)).rejects.toThrow("seal-file-not-for-this-key");
  });

  test("the copy hides how many people may bid", async () => {
    const key = randomIdentity();
    const people = Array.from({ length: 9 }, () => recipientOf(randomIdentity()));
    const stanzas = async (count: number) => String.fromCharCode(...(await companyCopy(key, people.slice(0, count)))).split("-> X25519").length - 1;
    expect([await stanzas(1), await stanzas(8), await stanzas(9)]).toEqual([8, 8, 16]);
    await expect(companyCopy(key, [])).rejects.toThrow("seal-people");
  });

  test("a withdrawal names the version before it", async () => {
    const at = world();
    const { commit } = await sealed(at, "company-a", "{}", {});
    const note = withdraw({ ...commit.place, version: 2, previous: commitHash(commit) }, at.person.signer);
    expect(parseWithdrawal(note.text).ok).toBe(true);
    expect(parseWithdrawal(withdraw(commit.place, at.person.signer).text).ok).toBe(false);
  });
});

describe("opening", () => {
  test("any two officers and the gate give the key, and one officer with the gate does not", async () => {
    const at = world();
    const { commit, shares, key } = await sealed(at, "company-a", "{}", {});
    const give = (seat: number) => openSeatShare(at.seats[seat]!, at.record, commit, shares[seat + 1]!, DEADLINE, DEADLINE);
    const mask = (await open(at.gate, shares[0]!, 4096)).subarray(-32);
    const all = await Promise.all([0, 1, 2].map(give));
    for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
      const masked = valueAt([all[a]!, all[b]!], 0)!;
      expect(masked.map((byte, i) => byte ^ mask[i]!)).toEqual(key);
    }
    expect(recipientOf(all[0]!.y.map((byte, i) => byte ^ mask[i]!))).not.toBe(commit.key);
  });

  const refusal = (call: Promise<unknown>) => call.then(() => "given", (fault: ShareFault) => fault.code);

  test("a share is refused before the deadline, of another opening, and when its bytes differ", async () => {
    const [a, b] = [world("opening-a"), world("opening-b")];
    const { commit, shares } = await sealed(a, "company-a", "{}", {});
    const foreign = await sealed(b, "company-a", "{}", {});
    const seat = a.seats[0]!;
    const flipped = shares[1]!.map((byte, at) => (at === 200 ? byte ^ 1 : byte));
    expect(await refusal(openSeatShare(seat, a.record, commit, shares[1]!, DEADLINE - 1n, DEADLINE))).toBe("seal-share-too-early");
    expect(await refusal(openSeatShare(seat, a.record, commit, shares[1]!, DEADLINE, DEADLINE + 1n))).toBe("seal-share-too-early");
    expect(await refusal(openSeatShare(seat, a.record, foreign.commit, foreign.shares[1]!, DEADLINE, DEADLINE))).toBe("seal-share-another-opening");
    expect(await refusal(openSeatShare(seat, b.record, foreign.commit, foreign.shares[1]!, DEADLINE, DEADLINE))).toBe("seal-share-another-opening");
    expect(await refusal(openSeatShare(seat, a.record, commit, flipped, DEADLINE, DEADLINE))).toBe("seal-share-not-the-committed");
  });

  test("attack 3: a share that was sealed into another company's bid is named", async () => {
    const at = world();
    const first = await sealed(at, "company-a", "{}", {});
    const thief = { ...first.commit, place: at.place("company-b") };
    expect(await refusal(openSeatShare(at.seats[0]!, at.record, thief, first.shares[1]!, DEADLINE, DEADLINE))).toBe("seal-share-of-another-bid");
  });

  test("attack 9: an edited file is sealed again and no age file is made twice", async () => {
    const key = recipientOf(randomIdentity());
    const bytes = new Uint8Array(PART + 1000).fill(3);
    const seal = async (known: Parameters<typeof sealFile>[2]) => {
      const fresh: FreshPart[] = [];
      const file = await sealFile(new Blob([bytes]), key, known, { async store(part) { fresh.push(part); } });
      return { file, fresh };
    };
    const first = await seal([]);
    bytes[PART + 5] = 4;
    const second = await seal(first.file.parts);
    expect(second.file.parts[0]).toEqual(first.file.parts[0]);
    expect(second.fresh.map(({ index }) => index)).toEqual([1]);
    bytes[5] = 9;
    expect((await seal(second.file.parts)).fresh.map(({ index }) => index), "an edit seals all later parts anew").toEqual([0, 1]);
    expect(second.file.parts[1]!.part.object).not.toBe(first.file.parts[1]!.part.object);
    expect(second.fresh[0]!.bytes.subarray(0, 120)).not.toEqual(first.fresh[1]!.bytes.subarray(0, 120));
  });
});

test("a version whose record has an impossible threshold is not sealed", async () => {
  const at = world();
  const content = { place: at.place("c"), record: { ...at.record, threshold: 4 }, bid: "{}", files: [], people: [publicPerson(at.person).recipient] };
  await expect(sealVersion(unhex("01".repeat(32), 32)!, content, at.person.signer)).rejects.toThrow("seal-record-unusable");
});

describe("the opening record", () => {
  const at = world();
  const record: OpeningRecord = {
    host: at.record.host, opening: at.record.opening, record: recordHash(at.record), deadline: DEADLINE, opened: DEADLINE + 1n, seats: [1, 3],
    bids: ["a", "b"].map((company) => ({ company, slot: 1, version: 2, commit: "09".repeat(32), received: 5n, outcome: "opened" as const })),
    changed: [],
  };
  const bare = (changed: Partial<OpeningRecord> = {}) => ({ text: openingText({ ...record, ...changed }), signatures: [] });

  test("counts only when every named officer signed", () => {
    const one = signOpening(bare(), at.record, at.seats[0]!.signer).note!;
    expect(verifyOpening(one, at.record).faults.map(({ code, seat }) => [code, seat])).toEqual([["seal-opening-seat-signature", 3]]);
    const both = signOpening(one, at.record, at.seats[2]!.signer).note!;
    expect(verifyOpening(both, at.record).record).toEqual(record);
  });

  test("is not signed by the officer's client when it is early, of one officer, or of another opening", () => {
    const faults = (changed: Partial<OpeningRecord>) => signOpening(bare(changed), at.record, at.seats[0]!.signer).faults.map(({ code }) => code);
    expect(faults({ opened: DEADLINE - 1n, seats: [1] })).toEqual(["seal-opening-before-deadline", "seal-opening-too-few-seats"]);
    expect(faults({ opening: "opening-b" })).toEqual(["seal-opening-another-record"]);
    expect(faults({ bids: [...record.bids].reverse() })).toEqual(["seal-opening-text"]);
  });

  test("lists at its end, in one spelling, the bids whose stored entries were changed", () => {
    const changed = ["c", "d"].map((company) => ({ company, slot: 1 }));
    const text = openingText({ ...record, changed });
    expect(text.endsWith("changed 2\nslot c 1\nslot d 1\n")).toBe(true);
    expect(parseOpening(text)).toEqual({ ok: true, value: { ...record, changed } });
    for (const [good, bad] of [["changed 2\nslot c 1\nslot d 1\n", "changed 0\n"], ["changed 2", "changed 1"], ["changed 2", "changed 3"], ["slot c 1", "slot e 1"], ["slot d 1", "slot d"]] as const) {
      expect(parseOpening(text.replace(good, bad)).ok, bad).toBe(false);
    }
  });
});

test("a draft opens for its people and its bid only, and an older one is noticed", async () => {
  const { person } = world();
  const place = { opening: "opening-a", company: "company-a", slot: 1, revision: 7 };
  const sealed = await sealDraft(place, utf8('{"price":"1"}\n'), [publicPerson(person).recipient]);
  const opened = (over: Partial<typeof place>, key = person.identity) =>
    openDraft({ ...place, ...over }, key, sealed).then(({ content, revision }) => [text(content), revision], (fault: Error) => fault.message);
  expect(await opened({})).toEqual(['{"price":"1"}\n', 7]);
  expect(await opened({ revision: 6 })).toEqual(['{"price":"1"}\n', 7]);
  expect(await opened({ revision: 8 })).toBe("seal-draft-older");
  expect(await opened({ company: "company-b" })).toBe("seal-draft-another-bid");
  expect(await opened({}, randomIdentity())).toBe("seal-file-not-for-this-key");
});
