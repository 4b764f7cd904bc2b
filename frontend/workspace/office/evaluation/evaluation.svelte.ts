// The evaluation of one procedure as the app holds it: reads it, and takes its steps with the version that was read. Must not hold rules.
import { ask } from "../../api/ask.ts";
import type { Answer } from "../../api/client.ts";
import type { Step } from "../../lib/procedure.svelte.ts";

/** A value with its reason. */
export interface Score {
  value: string;
  reason: string;
}

/** A bid in one lot. Prices are null while they are sealed. */
export interface Bid {
  bid: string;
  company: string;
  name: string;
  members: string[];
  received_at: string;
  outcome: string;
  declared_by: string;
  price: string | null;
  discount: string | null;
  vat: string | null;
  evaluated_price: string | null;
  variants: number;
  excluded: { grounds: string[]; reason: string } | null;
  price_question: { until: string; answered: boolean } | null;
  bound_until: string | null;
  register: string | null;
  findings: { rule: string; detail: string; source: string; proposal: "exclude" | "request" | "ask_price" | null; ground: string | null }[];
  requests: { id: string; kind: "price" | "papers"; text: string; until: string; asked_at: string; answer: string | null; answered_at: string | null; late: boolean; files: { id: string; name: string; size: number }[] }[];
  scores: { criterion: string; mine: Score | null; others: (Score & { person: string; name: string })[]; others_given: number; agreed: (Score & { version: number; by: string }) | null }[];
}

/** What the ranking computes for one bid (schemas/law-rank.schema.json). */
export interface RankedBid {
  id: string;
  status: string;
  rank: number | null;
  performance: { decimal: string } | null;
  price: { decimal: string } | null;
  score: { decimal: string } | null;
  score_display: string | null;
}

/** A lot after the opening. */
export interface Lot {
  lot: string;
  title: string;
  stage: string;
  earliest_award: string | null;
  frozen: boolean;
  prices_open: boolean;
  criteria: { id: string; name: string; description?: string; weight: string; max: string; minimum: string | null }[];
  bids: Bid[];
  ranking: { result: string; order: string[]; winners: string[]; report: { bids: RankedBid[] } } | null;
  signatures: { person: string; name: string; at: string }[];
  announcement: { state: string; url: string | null; published_at: string | null; contract_from: string | null } | null;
  letters: { id: string; company: string; name: string; kind: string; sha256: string; sent_at: string }[];
  contract: { firms: string[]; value: string; awarded_at: string; reported_at: string | null } | null;
}

/** The evaluation of a procedure. */
export interface Evaluation {
  id: string;
  number: string;
  title: string;
  stage: string;
  version: number;
  method: string;
  rules: { set: string; waiting: boolean; must_ask_price: boolean; announces: boolean };
  openings?: string[];
  lots: Lot[];
}

/** Letters before they go out. */
export interface Letters {
  before: boolean;
  earliest: string | null;
  advantages: string[];
  letters: { company: string; name: string; excluded: boolean; reasons: string[] }[];
}

/** The grounds of exclusion, in the order of the law. */
export const GROUNDS = ["form_or_late", "missing_documents", "unclear_corrections", "changed_documents", "missing_prices", "unadmitted_variant", "unsuitable", "mandatory", "optional", "abnormally_low", "below_minimum"] as const;

/** The pages of a lot. */
export const PAGES = ["formal", "punkte", "rang", "zuschlag"] as const;

/** The page on which a lot's next step is taken. */
export function dueOf(lot: Lot): (typeof PAGES)[number] {
  if (lot.stage !== "examining") return "zuschlag";
  if (lot.bids.some(({ excluded, findings, requests }) => excluded === null && findings.some(({ proposal }) => proposal !== null) && requests.length === 0)) return "formal";
  return lot.frozen || lot.criteria.length === 0 ? "rang" : "punkte";
}

/** The file of an evaluation. */
export class EvaluationFile {
  readonly id: string;
  value = $state.raw<Evaluation>();
  failure = $state.raw<{ status: number; title: string | undefined }>();
  /** Whether a change is on its way. */
  busy = $state(false);

  constructor(id: string) {
    this.id = id;
  }

  get path(): string {
    return `/office/procedures/${this.id}`;
  }

  async load(): Promise<void> {
    const found = await ask<Evaluation>("GET", `${this.path}/evaluation`);
    if (found.ok) this.#take(found.value);
    else this.failure = { status: found.status, title: [found.problem?.title, found.problem?.detail].filter(Boolean).join(" ") || undefined };
  }

  lot(id: string): Lot | undefined {
    return this.value?.lots.find(({ lot }) => lot === id);
  }

  /** A change of the procedure, with the version that was read. */
  async change(path: string, body: unknown = {}, method: "POST" | "PUT" = "POST"): Promise<Answer<Evaluation>> {
    return this.#kept(await ask<Evaluation>(method, `${this.path}${path}`, body, this.value?.version));
  }

  /** Scores: they are kept beside the procedure and need no version of it. */
  async save(lot: string, kind: "scores" | "consensus", scores: unknown[]): Promise<Answer<Evaluation>> {
    return this.#kept(await ask<Evaluation>("PUT", `${this.path}/lots/${lot}/${kind}`, { scores }));
  }

  /** A formal step that has no operation of its own; the evaluation is read anew after it. */
  async step(step: Step): Promise<Answer<unknown>> {
    const taken = await ask<unknown>("POST", `${this.path}/steps`, step, this.value?.version);
    if (taken.ok) await this.load();
    return taken;
  }

  #kept(found: Answer<Evaluation>): Answer<Evaluation> {
    if (found.ok) this.#take(found.value);
    return found;
  }

  #take(value: Evaluation): void {
    this.value = value;
    this.failure = undefined;
  }
}
