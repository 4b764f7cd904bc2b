// What every page of a lot gets. Must not hold behaviour.
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

/** A missing answer at a field. */
export const missing = (errors: Errors, pointer: string, detail: string): void => errors.show([{ pointer, detail }]);
