// What every page of a lot gets. Must not take steps.
import type { Answer, Session } from "../../api/client.ts";
import type { Errors } from "../../lib/errors.svelte.ts";
import type { EvaluationFile, Lot } from "./evaluation.svelte.ts";

/** The file and its lot, who looks at it, where faults go, and how something is done. */
export interface LotPart {
  file: EvaluationFile;
  lot: Lot;
  session: Session;
  errors: Errors;
  busy: boolean;
  run: (work: () => Promise<Answer<unknown>>, done: string) => Promise<boolean>;
}

/** Whether a notice announces the lot's award, on its way or out; what was refused or stopped announces nothing. */
export const announcing = (lot: Lot): boolean => lot.announcement !== null && !["rejected", "stopped"].includes(lot.announcement.state);

/** A missing answer at a field. */
export const missing = (errors: Errors, pointer: string, detail: string): void => errors.show([{ pointer, detail }]);
