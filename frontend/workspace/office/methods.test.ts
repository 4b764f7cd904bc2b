// A method carries what it needs and nothing that it does not use.
import { expect, test } from "vitest";
import type { AwardCriterion, MethodSettings } from "../lib/draft.ts";
import { isWeighed, methodOf, METHODS, settled } from "./methods.ts";

const EMPTY: MethodSettings = { tolerance_percent: null, decision: null, k: null, minimum_performance: null, reference_performance: null, reference_price: null, fixed_price: null, legal_override: null };
const award: AwardCriterion[] = [["price", "60"], ["quality", "33.5"], ["quality", "6.5"]].map(([kind, weight], at) =>
  ({ id: `k${at}`, kind: kind as "price" | "quality", name: { de: "" }, description: { de: "" }, weight: weight ?? "", minimum: null, children: [] }));

test("a change of the method takes away what the new one does not use", () => {
  const corridor = { ...EMPTY, tolerance_percent: "5", decision: "lowest_price" as const, k: "2" };
  expect(settled(corridor, "EXT_RATIO")).toEqual({ ...EMPTY, tolerance_percent: "5", decision: "lowest_price" });
  expect(settled(corridor, "SIMPLE_RATIO")).toEqual(EMPTY);
});

test("weights follow from the criteria", () => {
  expect(methodOf("W_REF", award, { ...EMPTY, reference_price: "100" })).toEqual({ id: "W_REF", performance_weight: "40", price_weight: "60", reference_price: "100" });
  expect(methodOf("PTS_K", award, { ...EMPTY, k: "1.5" })).toEqual({ id: "PTS_K", max_price_points: "60", k: "1.5" });
  expect(methodOf("SIMPLE_RATIO", award, EMPTY)).toEqual({ id: "SIMPLE_RATIO" });
});

test("only where price and performance count against each other there is something to try out", () => {
  expect(Object.keys(METHODS).filter((method) => !isWeighed(method))).toEqual(["PRICE_ONLY", "FIXED_PRICE", "COST_EFF"]);
  expect(isWeighed("")).toBe(false);
});
