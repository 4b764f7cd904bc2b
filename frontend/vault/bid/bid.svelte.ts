// One bid as its page holds it: checks the key record, keeps the sealed draft, seals and sends. Must not show anything; must not keep the open key.
import type { Answer as Said } from "../../workspace/api/client.ts";
import { answer, api } from "../../workspace/api/client.ts";
import { type Draft as ProcedureDraft } from "../../workspace/lib/draft.ts";
import { setClock } from "../../workspace/lib/time.svelte.ts";
import { base64, text as decode, unbase64, utf8 } from "../../seal/bytes.ts";
import { CryptFault, IDENTITY, type Identity, randomIdentity, readSecret, writeSecret } from "../../seal/crypt.ts";
import { DraftFault, openDraft, sealDraft } from "../../seal/draft.ts";
import type { KeyRecord } from "../../seal/record.ts";
import type { RecordFault } from "../../seal/record-check.ts";
import type { KeyRing } from "../lib/keys.svelte.ts";
import { type BidDraft, newDraft } from "./content.ts";
import { type Desk, type DeskOpening, openDesk, readDraft, type Spot, writeDraft } from "./desk.ts";
import { trusted } from "./records.ts";

/** How saving stands. */
export type SaveState = "fresh" | "saving" | "saved" | "failed" | "stale";

const SAVE_AFTER = 1500;

/** The bid of one company in one procedure. */
export class Bid {
  readonly number: string;
  readonly ring: KeyRing;
  desk = $state.raw<Desk>();
  procedure = $state.raw<ProcedureDraft>();
  draft = $state<BidDraft>();
  failure = $state.raw<{ status: number; title: string | undefined }>();
  /** What is wrong with the key record: nothing is sealed then. */
  faults = $state.raw<RecordFault[]>([]);
  /** Why the stored draft could not be opened; key of a text. */
  draftFault = $state<string>();
  saving = $state<SaveState>("fresh");
  savedAt = $state<string>();
  readonly #records = new Map<string, KeyRecord>();
  #revision = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(number: string, ring: KeyRing) {
    this.number = number;
    this.ring = ring;
  }

  /** Reads what is published and what the server knows of this company's bid. */
  async load(company?: string): Promise<void> {
    const [desk, published] = await Promise.all([
      openDesk(this.number, company), answer(api.GET("/api/v1/procedures/{number}", { params: { path: { number: this.number } } })),
    ]);
    if (!desk.ok || !published.ok) {
      const failed = desk.ok ? published : desk;
      this.failure = failed.ok ? undefined : { status: failed.status, title: failed.problem?.title };
      return;
    }
    this.failure = undefined;
    setClock(desk.value.now);
    this.desk = desk.value;
    this.procedure = published.value.content as unknown as ProcedureDraft;
    this.faults = desk.value.openings.flatMap((opening) => this.#check(opening, desk.value));
  }

  /** The opening whose deadline, draft and chain stand for the whole bid. */
  get first(): DeskOpening | undefined {
    return this.desk?.openings[0];
  }

  get deadline(): string | undefined {
    return this.first?.deadline;
  }

  /** The newest receipt of an opening, if anything was ever sent. */
  receipts(opening = this.first): DeskOpening["slots"][number]["receipts"] {
    return opening?.slots.find(({ slot }) => slot === 1)?.receipts ?? [];
  }

  /** Whether a version lies there that will be opened. */
  get submitted(): boolean {
    return this.first?.slots.find(({ slot }) => slot === 1)?.valid != null;
  }

  spot(opening: string): Spot {
    return { opening, company: this.desk?.company.id ?? "", slot: 1 };
  }

  record(opening: string): KeyRecord | undefined {
    return this.#records.get(opening);
  }

  /** Whom drafts and copies are sealed to: everybody of the company who may bid and has a key. */
  get people(): string[] {
    return this.desk?.people.map(({ recipient }) => recipient) ?? [];
  }

  /** The secret of the version to come. */
  keyOf(opening: string): Identity {
    const known = readSecret(IDENTITY, this.draft?.keys[opening] ?? "");
    if (known !== undefined) return known;
    const made = randomIdentity();
    if (this.draft !== undefined) this.draft.keys[opening] = writeSecret(IDENTITY, made);
    return made;
  }

  /** The opening into which a slot of the procedure belongs. */
  openingOf(slot: string): string {
    const envelope = this.procedure?.bid_slots.find(({ id }) => id === slot)?.envelope ?? "whole";
    return (this.desk?.openings.find((opening) => opening.envelope === envelope) ?? this.first)?.opening ?? "";
  }

  /** Opens the stored draft with the open key, or begins a new one. */
  async openDraft(name: string): Promise<void> {
    const spot = this.spot(this.first?.opening ?? "");
    const stored = this.first?.slots.find(({ slot }) => slot === spot.slot)?.draft_revision ?? 0;
    if (stored === 0 && seenRevision(spot) === 0) {
      if (this.procedure !== undefined) this.draft = newDraft(this.procedure, name);
      return;
    }
    const found = await readDraft(spot);
    if (!found.ok) {
      // A draft that was seen and is gone: the deadline is over, or somebody put the storage back.
      if (found.status === 404) this.draftFault = "seal-draft-older";
      else this.failure = { status: found.status, title: found.problem?.title };
      return;
    }
    try {
      const place = { ...spot, revision: seenRevision(spot) };
      const { content, revision } = await openDraft(place, this.ring.key.identity, unbase64(found.value.sealed) ?? new Uint8Array(0));
      this.draft = JSON.parse(decode(content) ?? "") as BidDraft;
      this.#revision = Math.max(revision, found.value.revision);
      this.draftFault = undefined;
    } catch (fault) {
      if (!(fault instanceof CryptFault || fault instanceof DraftFault)) throw fault;
      this.#revision = found.value.revision;
      this.draftFault = fault.code;
    }
  }

  /** Begins anew over a draft that can't be opened, or after a bid was sent. */
  begin(draft: BidDraft): void {
    this.draft = draft;
    this.draftFault = undefined;
    this.later();
  }

  /** Saves a moment after the last key. */
  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.save(); }, SAVE_AFTER);
  }

  /** Saves what is still waiting, and waits for it. */
  async settle(): Promise<void> {
    if (this.#timer !== undefined) await this.save();
    await this.#queue;
  }

  /** Seals the draft and stores it, after any save that is still on its way. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const saved = this.#queue.then(() => this.#put());
    this.#queue = saved;
    return saved;
  }

  async #put(): Promise<void> {
    if (this.draft === undefined || this.saving === "stale") return;
    const spot = this.spot(this.first?.opening ?? "");
    const content = utf8(JSON.stringify($state.snapshot(this.draft)));
    this.saving = "saving";
    const revision = this.#revision + 1;
    let stored: Said<{ revision: number }>;
    try {
      const sealed = await sealDraft({ ...spot, revision }, content, this.people);
      stored = await writeDraft(spot, this.#revision, base64(sealed));
    } finally {
      content.fill(0);
    }
    if (stored.ok) {
      this.#revision = stored.value.revision;
      rememberRevision(spot, this.#revision);
      this.savedAt = new Date().toISOString();
      this.saving = "saved";
      return;
    }
    this.saving = stored.status === 412 ? "stale" : "failed";
    // A line that is gone comes back; what was typed stays and goes with the next save.
    if (this.saving === "failed") this.#timer ??= setTimeout(() => { void this.save(); }, 5000);
  }

  /** Takes over what a colleague saved; what was typed here since is lost, so only a click does it. */
  async reread(name: string): Promise<void> {
    this.saving = "fresh";
    await this.openDraft(name);
  }

  #check(opening: DeskOpening, desk: Desk): RecordFault[] {
    const found = trusted(opening, desk);
    if ("faults" in found) return found.faults;
    this.#records.set(opening.opening, found.record);
    return [];
  }
}

// The newest revision that this browser saw: an older one from the server is refused.
const revisionKey = ({ opening, company, slot }: Spot): string => `draft ${opening} ${company} ${slot}`;
const seenRevision = (spot: Spot): number => Number(localStorage.getItem(revisionKey(spot)) ?? 0);
const rememberRevision = (spot: Spot, revision: number): void => localStorage.setItem(revisionKey(spot), `${revision}`);
