// The dates that the server proposes for a bid deadline, and which of them are still news. Must not compute one.
import type { Dates } from "../lib/draft.ts";

/** A date that is proposed, with its reason. */
export interface Proposal {
  value: string;
  reason: string;
  source: string;
}

/** The dates that follow from the bid deadline; none where the law gives nothing to go by. */
export type Proposed = Record<"questions_until" | "opening" | "binding_until", Proposal | null>;

/** The proposals that are not what the draft says already. */
export const open = (proposed: Proposed, dates: Dates): ({ field: keyof Proposed } & Proposal)[] =>
  (["questions_until", "opening", "binding_until"] as const).flatMap((field) => {
    const proposal = proposed[field];
    return proposal === null || proposal.value === dates[field] ? [] : [{ field, ...proposal }];
  });
