// The evaluation of one procedure as the app holds it: reads it, and takes its steps with the version that was read. Must not hold rules.
import { ask } from "../../api/ask.ts";
import type { Answer } from "../../api/client.ts";
import type { components } from "../../api/schema.d.ts";
import type { Step } from "../../lib/procedure.svelte.ts";

type Schemas = components["schemas"];
/** The server sends every member; what the description calls optional is null where there is nothing. */
type Full<T> = T extends (infer One)[] ? Full<One>[] : T extends object ? { [Name in keyof T]-?: Full<T[Name]> } : T;

/** A bid in one lot. Prices are null while they are sealed. */
export type Bid = Full<Schemas["BidView"]>;

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

/** A fixed ranking with its report, which the description of the API leaves open. */
type Ranking = Omit<Full<Schemas["RankingView"]>, "report"> & { report: { bids: RankedBid[]; ties: string[][] } };

/** A lot after the opening. */
export type Lot = Omit<Full<Schemas["LotView"]>, "ranking"> & { ranking: Ranking | null };

/** The evaluation of a procedure. */
export type Evaluation = Omit<Full<Schemas["Evaluation"]>, "lots"> & { lots: Lot[] };

/** Letters before they go out. */
export type Letters = Full<Schemas["LetterDraftsView"]>;

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
