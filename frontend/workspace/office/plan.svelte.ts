// What the law says about the draft as it was last saved: which types may be chosen freely, and from when a deadline is lawful. Must not judge.
import { answer, api } from "../api/client.ts";
import type { Proposed } from "./proposals.ts";

/** A type of procedure and whether it may be chosen without a ground. */
export interface Offer {
  procedure: string;
  runs_here: boolean;
  /** Whether the file has to say why it was chosen, also where its value admits it. */
  justified: boolean;
  source: string;
}

/** One period: its last day, until the end of which no deadline may end; `null` where the law names no number. */
export interface Period {
  id: string;
  days: number | null;
  last_day: string | null;
  reason: string[];
  source: string;
}

/** The answer of the planner, as far as the wizard shows it (schemas/law-plan.schema.json). */
export interface Plan {
  eu: boolean;
  regime: string;
  reason: string[];
  procedure: string;
  allowed: Offer[];
  not_allowed: Offer[];
  periods: Period[];
  proposed: Proposed | null;
}

/** The plan of one procedure, read anew after every save. */
export class Planner {
  plan = $state.raw<Plan>();
  readonly #id: string;
  #asked = -1;

  constructor(id: string) {
    this.#id = id;
  }

  /** Reads the plan for this version of the draft, once. A plan that can't be read is no reason to stop anybody. */
  async follow(version: number): Promise<void> {
    if (version <= this.#asked) return;
    this.#asked = version;
    const found = await answer(api.GET("/api/v1/office/procedures/{id}/plan", { params: { path: { id: this.#id } } }));
    if (found.ok && version === this.#asked) this.plan = found.value as unknown as Plan;
  }

  /** The period of the bids or of the requests to participate. */
  period(id: "tender" | "participation"): Period | undefined {
    return this.plan?.periods.find((period) => period.id === id);
  }
}
