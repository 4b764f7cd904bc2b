// Files of a bid on their way: sealed in the worker, sent part by part, resumed after a break. Must not read what is in them.
import { recipientOf } from "../../seal/crypt.ts";
import { type Sealer, SealingFailed, startSealer } from "../../seal/sealer.ts";
import { Estimate, type TransferState } from "../../seal/upload.ts";
import type { Bid } from "./bid.svelte.ts";
import type { BidFileEntry } from "./content.ts";

/** How one file stands while this page works on it. */
export interface Running {
  name: string;
  size: number;
  sealed: number;
  sent: number;
  state: TransferState | "queued" | "failed";
  /** Key of a text when it failed. */
  fault?: string;
}

/** Largest file of a bid. */
export const LARGEST = 2_000_000_000;

/** All files that this page seals, one after another. */
export class Uploads {
  running = $state<Record<string, Running>>({});
  /** Seconds that are left for all files, as far as it can be said. */
  seconds = $state<number>();
  readonly #bid: Bid;
  readonly #stops = new Map<string, AbortController>();
  #sealer: Sealer | undefined;
  #queue: Promise<void> = Promise.resolve();
  #estimate = new Estimate();
  #done = 0;

  constructor(bid: Bid) {
    this.#bid = bid;
  }

  /** Whether anything is still on its way. */
  get busy(): boolean {
    return Object.values(this.running).some(({ state }) => state !== "failed" && state !== "sent");
  }

  /** Takes a file for a slot; the same file again goes on where it stopped. */
  add(slot: string, file: File): void {
    const draft = this.#bid.draft;
    if (draft === undefined) return;
    const halted = draft.files.find((entry) => entry.slot === slot && entry.sha256 === null && entry.name === file.name && entry.size === file.size && this.running[entry.id]?.state !== "sending");
    const entry = halted ?? { id: crypto.randomUUID(), slot, opening: this.#bid.openingOf(slot), name: file.name, type: file.type || "application/octet-stream", size: file.size, sha256: null, parts: [] };
    if (halted === undefined) draft.files.push(entry);
    this.running[entry.id] = { name: entry.name, size: entry.size, sealed: 0, sent: 0, state: "queued" };
    this.#queue = this.#queue.then(() => this.#run(entry.id, file));
  }

  /** Takes a file out of the bid, on its way or not. Its parts are swept away by the server after the deadline. */
  remove(id: string): void {
    this.#stops.get(id)?.abort();
    delete this.running[id];
    const files = this.#bid.draft?.files;
    const at = files?.findIndex((entry) => entry.id === id) ?? -1;
    if (at >= 0) files?.splice(at, 1);
    void this.#bid.save();
  }

  /** Ends the worker; nothing is lost but what was not sent. */
  end(): void {
    for (const stop of this.#stops.values()) stop.abort();
    this.#sealer?.end();
  }

  #entry(id: string): BidFileEntry | undefined {
    return this.#bid.draft?.files.find((entry) => entry.id === id);
  }

  async #run(id: string, file: File): Promise<void> {
    const entry = this.#entry(id);
    const now = this.running[id];
    if (entry === undefined || now === undefined) return;
    const stop = new AbortController();
    this.#stops.set(id, stop);
    now.state = "sending";
    this.#sealer ??= startSealer();
    try {
      const key = recipientOf(this.#bid.keyOf(entry.opening));
      const known = entry.parts.flatMap((part) => (part === null ? [] : [$state.snapshot(part)]));
      const done = await this.#sealer.seal({
        file, key, known, store: "/api/v1/bidding/parts", headers: { bidder: this.#bid.desk?.company.id ?? "" },
        stored: (index, part) => {
          const kept = this.#entry(id);
          if (kept === undefined) return;
          kept.parts[index] = part;
          this.#bid.later();
        },
        progress: ({ sealed, sent, state }) => {
          const shown = this.running[id];
          if (shown === undefined) return;
          Object.assign(shown, { sealed, sent, state });
          this.#estimate.note(Date.now(), this.#done + sent);
          this.seconds = this.#estimate.seconds(this.#done + this.#left());
        },
      }, stop.signal);
      const kept = this.#entry(id);
      if (kept !== undefined) Object.assign(kept, { size: done.size, sha256: done.sha256, parts: done.parts });
      this.#done += done.size;
      if (this.running[id] !== undefined) Object.assign(this.running[id], { sealed: done.size, sent: done.size, state: "sent" });
      await this.#bid.save();
    } catch (fault) {
      if (!(fault instanceof SealingFailed)) throw fault;
      const shown = this.running[id];
      if (shown !== undefined) Object.assign(shown, { state: "failed", fault: fault.code });
      if (fault.code === "workspace-worker-failed") this.#sealer = undefined;
    } finally {
      this.#stops.delete(id);
    }
  }

  /** Bytes of all files that are queued or on their way. */
  #left(): number {
    return Object.values(this.running).filter(({ state }) => state === "queued" || state === "sending" || state === "waiting").reduce((all, { size }) => all + size, 0);
  }
}
