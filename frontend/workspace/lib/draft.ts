// The content of a procedure as the officer writes it: the shape of `tender::procedure::Draft` in JSON. Must not hold rules.

/** German words that bind, English ones for information. */
export interface Text {
  de: string;
  en?: string | null;
}

/** A lot; `estimated_value` is an exact decimal in euros. */
export interface Lot {
  id: string;
  title: Text;
  description: Text;
  estimated_value: string | null;
}

export interface SuitabilityCriterion {
  group: "permission" | "economic" | "technical";
  text: Text;
  proof: Text;
}

/** An award criterion; weights are exact decimals in percent, siblings add up to 100. */
export interface AwardCriterion {
  id: string;
  kind: "price" | "cost" | "quality";
  name: Text;
  description: Text;
  weight: string;
  minimum: string | null;
  children: AwardCriterion[];
}

/** What a method needs beside the weights; exact decimals as text. */
export interface MethodSettings {
  tolerance_percent: string | null;
  decision: "highest_performance" | "lowest_price" | { group: string } | null;
  k: string | null;
  minimum_performance: string | null;
  reference_performance: string | null;
  reference_price: string | null;
  fixed_price: string | null;
  legal_override: { decided_by: string; reason: string } | null;
}

/** Instants as RFC 3339 in UTC, days as YYYY-MM-DD. */
export interface Dates {
  requested_publication: string | null;
  questions_until: string | null;
  participation_deadline: string | null;
  bid_deadline: string | null;
  opening: string | null;
  binding_until: string | null;
  contract_start: string | null;
  contract_end: string | null;
}

/** Terms of a framework agreement (§ 21 VgV); `maximum` is an exact decimal in euros, `authorities` are ids of bodies, 0 firms says nothing. */
export interface Framework {
  maximum: string | null;
  order: "cascade" | "rotation" | "mini_competition";
  authorities: string[];
  firms: number;
  longer_because: string;
}

export interface DocumentSlot {
  id: string;
  title: Text;
  sha256: string;
}

export interface BidSlot {
  id: string;
  title: Text;
  need: "must" | "should";
  envelope: "whole" | "quality" | "price";
}

/** What the steps of the task list edit. Fields that no step edits are carried along unchanged. */
export interface Draft {
  title: Text;
  description: Text;
  procedure_type: string | null;
  ground: string | null;
  type_ground: string;
  contract_kind: string | null;
  cpv: string[];
  place: { nuts: string; postcode: string; town: string };
  estimated_value: string | null;
  value_public: boolean;
  lots: Lot[];
  lots_per_bid: number | null;
  lots_per_award: number | null;
  suitability: SuitabilityCriterion[];
  award: AwardCriterion[];
  method: string;
  method_settings: MethodSettings;
  /** What is said about variants and about papers asked for after the deadline; null says nothing. */
  variants: boolean | null;
  late_papers: boolean | null;
  dates: Dates;
  urgency: string;
  electronic: boolean;
  two_envelopes: boolean;
  reduction_announced: boolean;
  award_without_negotiation: boolean;
  framework: Framework | null;
  documents: DocumentSlot[];
  bid_slots: BidSlot[];
  buyers: string[];
  office: string | null;
  [other: string]: unknown;
}

/** The draft inside an answer of the server. */
export const draftOf = (detail: { draft: unknown }): Draft => structuredClone(detail.draft) as Draft;

/** What a notice says about something that it may also leave to the law. */
export type Said = "silent" | "yes" | "no";

/** The word for a yes, a no or nothing said. */
export const saidOf = (flag: boolean | null): Said => (flag === null ? "silent" : flag ? "yes" : "no");

/** The yes, the no or null that a word stands for. */
export const flagOf = (said: Said | null): boolean | null => (said === null || said === "silent" ? null : said === "yes");

/** A new lot. */
export const newLot = (): Lot => ({ id: crypto.randomUUID(), title: { de: "" }, description: { de: "" }, estimated_value: null });

/** The steps of the task list, in their order, each with the fields (JSON pointers) that it edits. */
export const STEPS = [
  { key: "need", fields: ["/title", "/description", "/contract_kind", "/cpv", "/place", "/estimated_value", "/value_public", "/buyers", "/office"] },
  { key: "law", fields: ["/procedure_type", "/ground", "/type_ground", "/framework", "/under_framework", "/dynamic_purchasing", "/electronic_auction", "/electronic", "/award_without_negotiation", "/reduction_announced"] },
  { key: "dates", fields: ["/dates", "/urgency"] },
  { key: "lots", fields: ["/lots", "/lots_per_bid", "/lots_per_award"] },
  { key: "criteria", fields: ["/suitability", "/award", "/method", "/method_settings", "/variants", "/late_papers"] },
  { key: "documents", fields: ["/documents", "/bid_slots", "/two_envelopes"] },
] as const;

/** The key of a step that edits the draft. */
export type StepKey = (typeof STEPS)[number]["key"];

/** How far a step is. */
export type StepState = "untouched" | "started" | "done";

/** Whether a pointer lies in a step. */
export const inStep = (key: StepKey, pointer: string): boolean =>
  STEPS.some((step) => step.key === key && step.fields.some((field) => pointer === field || pointer.startsWith(`${field}/`)));

/** How far a step is: nothing written yet, something left to do, or nothing left. */
export function stateOf(key: StepKey, draft: Draft, findings: { pointer: string }[]): StepState {
  const open = findings.some(({ pointer }) => inStep(key, pointer));
  if (!open && isTouched(key, draft)) return "done";
  return isTouched(key, draft) ? "started" : "untouched";
}

function isTouched(key: StepKey, draft: Draft): boolean {
  switch (key) {
    case "need": return draft.title.de !== "" || draft.cpv.length > 0 || draft.estimated_value !== null;
    case "law": return draft.procedure_type !== null;
    case "dates": return Object.values(draft.dates).some((date) => date !== null);
    case "lots": return draft.lots.length > 0;
    case "criteria": return draft.award.length > 0 || draft.suitability.length > 0 || draft.method !== "";
    case "documents": return draft.documents.length > 0 || draft.bid_slots.length > 0;
  }
}
