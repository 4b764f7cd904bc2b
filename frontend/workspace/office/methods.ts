// Methods of evaluation and the numbers that each needs, as `tender::evaluate` asks for them. Must not compute with them.
import type { AwardCriterion, MethodSettings } from "../lib/draft.ts";
import { sum } from "./sums.ts";

/** A number or decision beside the weights of the criteria. */
export type Setting = keyof MethodSettings;

/** What each method needs; the order is that of the list to choose from. */
export const METHODS: Readonly<Record<string, readonly Setting[]>> = {
  PRICE_ONLY: [],
  SIMPLE_RATIO: [],
  EXT_RATIO: ["tolerance_percent", "decision"],
  W_MEDIAN: [],
  W_REF: ["reference_performance", "reference_price"],
  W_MEAN: ["legal_override"],
  PTS_DOUBLE: [],
  PTS_K: ["k"],
  PTS_INVERSE: [],
  PTS_MINMAX: ["legal_override"],
  FIXED_PRICE: ["fixed_price"],
  COST_EFF: ["minimum_performance"],
};

/** Methods in which price and performance count against each other, so that there is something to try out. */
export const isWeighed = (method: string): boolean => method in METHODS && !["PRICE_ONLY", "FIXED_PRICE", "COST_EFF"].includes(method);

/** The settings without those that the method does not use: whoever reads them would expect them to matter. */
export function settled(settings: MethodSettings, method: string): MethodSettings {
  const used = METHODS[method] ?? [];
  const kept = Object.entries(settings).map(([name, value]) => [name, used.includes(name as Setting) ? value : null]);
  return Object.fromEntries(kept) as MethodSettings;
}

/** The method as a case of law names it, with the weights that follow from the criteria. */
export function methodOf(method: string, award: readonly AwardCriterion[], settings: MethodSettings): Record<string, unknown> {
  const weight = (kinds: string[]) => sum(award.filter(({ kind }) => kinds.includes(kind)).map(({ weight }) => weight), 4).replace(/\.?0+$/, "") || "0";
  const price = weight(["price", "cost"]);
  const weights = method.startsWith("PTS_") ? { max_price_points: price }
    : method.startsWith("W_") ? { performance_weight: weight(["quality"]), price_weight: price } : {};
  const given = Object.entries(settings).filter(([, value]) => value !== null);
  return { id: method, ...weights, ...Object.fromEntries(given) };
}
