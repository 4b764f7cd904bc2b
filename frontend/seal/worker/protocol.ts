// What page and sealing worker tell each other. Must not hold behaviour.
import type { SealedFile, SealedPart } from "../parts.ts";
import type { TransferState } from "../upload.ts";

/** Page to worker. */
export type Request =
  | {
      kind: "seal";
      /** Chosen by the page, comes back in every event. */
      job: string;
      file: Blob;
      /** Recipient of the version's key. */
      key: string;
      /** Parts that were stored before an interruption. */
      known: SealedPart[];
      /** Address under which a part's random name is put. */
      store: string;
      headers: Record<string, string>;
    }
  /** Seals `size` random bytes, opens them again, and says how long sealing took. Nothing is sent. */
  | { kind: "measure"; job: string; size: number }
  | { kind: "stop"; job: string };

/** Worker to page. */
export type Event =
  | { kind: "stored"; job: string; index: number; part: SealedPart }
  | { kind: "progress"; job: string; sealed: number; sent: number; state: TransferState }
  | { kind: "done"; job: string; file: SealedFile }
  | { kind: "measured"; job: string; milliseconds: number }
  | { kind: "failed"; job: string; code: string; status?: number };
