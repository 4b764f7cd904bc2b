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
  | { kind: "stop"; job: string };

/** Worker to page. */
export type Event =
  | { kind: "stored"; job: string; index: number; part: SealedPart }
  | { kind: "progress"; job: string; sealed: number; sent: number; state: TransferState }
  | { kind: "done"; job: string; file: SealedFile }
  | { kind: "failed"; job: string; code: string; status?: number };
