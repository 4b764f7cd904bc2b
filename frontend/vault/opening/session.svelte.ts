// One officer's part in an opening: follows where it stands, gives the shares of the own seat, signs the record. Must not hold a share longer than a request.
import { base64, unbase64, utf8 } from "../../seal/bytes.ts";
import { type Commit, parseCommit } from "../../seal/commit.ts";
import { CryptFault } from "../../seal/crypt.ts";
import { parseNote, writeNote } from "../../seal/note.ts";
import { type OpeningFault, type OpeningRecord, parseOpening, signOpening } from "../../seal/opening-record.ts";
import { type KeyRecord, recordHash } from "../../seal/record.ts";
import { type RecordFault, verifyRecord } from "../../seal/record-check.ts";
import { seatLine, type SeatKey } from "../../seal/seat.ts";
import { shareBytes } from "../../seal/shamir.ts";
import { openSeatShare, ShareFault } from "../../seal/share.ts";
import type { Answer } from "../../workspace/api/client.ts";
import { now as serverNow, setClock } from "../../workspace/lib/time.svelte.ts";
import type { Holder } from "../lib/ring.ts";
import type { OnPaper } from "../lib/sheets.svelte.ts";
import { seatKey } from "../seats/work.ts";
import { admitLate, giveShares, joinOpening, type OpenedBid, type OpeningStatus, publishedKeys, readBids, readKeys, readOpening, readPackage, signOpeningRecord } from "../lib/office.ts";

const WHILE_WORKING = 2000;

/** What this officer sees of the opening. */
export class Session {
  status = $state.raw<OpeningStatus>();
  bids = $state.raw<OpenedBid[]>();
  /** How many bids this browser has unlocked so far. */
  unlocked = $state(0);
  failure = $state<string>();
  faults = $state.raw<(RecordFault | OpeningFault)[]>([]);
  giving = $state(false);
  readonly #id: string;
  readonly #holder: Holder;
  /** In the demo the procedures' clock is moved, so the server's is taken there; else the officer's own device decides what is too early. */
  readonly #demo: boolean;
  #records = new Map<string, KeyRecord>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(id: string, holder: Holder, demo: boolean) {
    this.#id = id;
    this.#holder = holder;
    this.#demo = demo;
  }

  /** Reads where it stands and keeps following while something goes on. */
  async follow(): Promise<void> {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    this.#take(await readOpening(this.#id));
    if (this.status?.phase === "done" && this.bids === undefined) await this.readBids();
    const moving = ["joining", "unlocking", "decrypting", "signing"].includes(this.status?.phase ?? "");
    this.#timer = setTimeout(() => { void this.follow(); }, moving ? WHILE_WORKING : 15_000);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async readBids(): Promise<void> {
    const found = await readBids(this.#id);
    if (found.ok) this.bids = found.value;
  }

  async join(): Promise<void> {
    this.#take(await joinOpening(this.#id));
    void this.follow();
  }

  async admit(bid: string, reason: string): Promise<void> {
    this.bids = undefined;
    this.#take(await admitLate(this.#id, bid, reason));
    void this.follow();
  }

  /** This officer in the opening. */
  get me(): OpeningStatus["officers"][number] | undefined {
    return this.status?.officers.find(({ mine }) => mine);
  }

  /** The own seat, if its key lies on a sheet of paper. */
  get paper(): OnPaper[] {
    const opening = this.status?.opening ?? null;
    return opening !== null && this.me?.custodian ? [{ opening, place: this.me.place }] : [];
  }

  /** Whether the key of the own seat is at hand. */
  get ready(): boolean {
    const { ring, sheets } = this.#holder;
    return this.paper.length > 0 ? this.paper.every((seat) => sheets.of(seat) !== undefined) : ring.state === "open";
  }

  /** Unlocks the own seat's part of every bid and gives it, a page after another. A part that isn't right is refused by name. */
  async give(): Promise<void> {
    if (this.giving) return;
    this.giving = true;
    this.failure = undefined;
    this.unlocked = 0;
    try {
      const seat = await this.#seat();
      let from = "";
      for (;;) {
        const page = await readPackage(this.#id, from);
        if (!page.ok) return this.#fail(page);
        for (const note of page.value.records) if (!(await this.#know(note, seat))) return;
        const shares = [];
        for (const { bid, commit, share } of page.value.bids) shares.push({ bid, ...(await this.#unlock(seat, commit, share, page.value.deadline)) });
        this.unlocked += shares.length;
        const given = await giveShares(this.#id, shares, page.value.next === null);
        if (!given.ok) return this.#fail(given);
        this.#take(given);
        if (page.value.next === null) break;
        from = page.value.next;
      }
    } catch (fault) {
      if (!(fault instanceof CryptFault)) throw fault;
      this.failure = "vault-seat-other-key";
    } finally {
      this.giving = false;
    }
    void this.follow();
  }

  /** The opening record as it lies there for signing. */
  get record(): OpeningRecord | undefined {
    const read = parseOpening(this.status?.record ?? "");
    return read.ok ? read.value : undefined;
  }

  /** Signs the opening record, after holding it against the key record that this browser checked. */
  async sign(): Promise<void> {
    this.failure = undefined;
    try {
      const seat = await this.#seat();
      if (this.#records.size === 0) await this.#learn(seat);
      const keys = this.#records.get(this.record?.record ?? "");
      if (keys === undefined) {
        this.faults = [{ code: "seal-opening-another-record" }];
        return;
      }
      const { note, faults } = signOpening({ text: this.status?.record ?? "", signatures: [] }, keys, seat.signer);
      this.faults = faults;
      if (note !== undefined) this.#take(await signOpeningRecord(this.#id, writeNote(note)));
    } catch (fault) {
      if (!(fault instanceof CryptFault)) throw fault;
      this.failure = "vault-seat-other-key";
    }
    void this.follow();
  }

  async #seat(): Promise<SeatKey> {
    const keys = await readKeys(this.#id);
    const opening = keys.ok ? keys.value.openings.find(({ id }) => id === this.status?.opening) : undefined;
    const seat = opening?.seats.find(({ mine }) => mine);
    if (opening === undefined || seat === undefined) throw new CryptFault("seal-file-not-for-this-key");
    return seatKey(this.#holder, opening.id, seat);
  }

  /** Reads the key records again, when this page was loaded after the shares were given. */
  async #learn(seat: SeatKey): Promise<void> {
    const page = await readPackage(this.#id, "");
    if (page.ok) for (const note of page.value.records) await this.#know(note, seat);
    else {
      const keys = await readKeys(this.#id);
      const opening = keys.ok ? keys.value.openings.find(({ id }) => id === this.status?.opening) : undefined;
      if (opening?.record) await this.#know(opening.record.note, seat);
    }
  }

  /** Checks a key record: signatures, the own seat in it; what is wrong is shown and nothing is given. */
  async #know(text: string, seat: SeatKey): Promise<boolean> {
    const note = parseNote(utf8(text));
    if (!note.ok) {
      this.faults = note.findings.map((finding) => ({ code: "seal-record-text", finding }));
      return false;
    }
    const server = /^server (.+)$/m.exec(note.value.text)?.[1] ?? "";
    const published = (await publishedKeys())?.record.map((key) => key.text);
    const { record, faults } = verifyRecord(note.value, { server: published === undefined || published.includes(server) ? server : published[0] ?? "", singleOpener: true, own: seatLine(seat) });
    this.faults = faults;
    if (record === undefined) return false;
    this.#records.set(recordHash(record), record);
    return true;
  }

  async #unlock(seat: SeatKey, commit: string, sealed: string, deadline: string): Promise<{ share: string | null; refused: string | null }> {
    const parsed = readCommit(commit);
    const record = this.#records.get(parsed?.record ?? "");
    if (parsed === undefined || record === undefined) return { share: null, refused: "seal-share-another-record" };
    const clock = BigInt(this.#demo ? Math.floor(serverNow()) : Date.now()) * 1000n;
    try {
      const share = await openSeatShare(seat, record, parsed, unbase64(sealed) ?? new Uint8Array(0), clock, BigInt(Date.parse(deadline)) * 1000n);
      return { share: base64(shareBytes(share)), refused: null };
    } catch (fault) {
      if (fault instanceof ShareFault || fault instanceof CryptFault) return { share: null, refused: fault.code };
      throw fault;
    }
  }

  #take(found: Answer<OpeningStatus>): void {
    if (!found.ok) return this.#fail(found);
    setClock(found.value.now);
    this.status = found.value;
  }

  #fail(found: Answer<unknown>): void {
    if (found.ok) return;
    this.failure = [found.problem?.title, found.problem?.detail].filter(Boolean).join(" ") || "workspace-offline";
  }
}

function readCommit(text: string): Commit | undefined {
  const note = parseNote(utf8(text));
  const commit = note.ok ? parseCommit(note.value.text) : undefined;
  return commit?.ok ? commit.value : undefined;
}
