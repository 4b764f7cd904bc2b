// The day that the wizard proposes is lawful and not unkind.
import { expect, test } from "vitest";
import { firstGoodDay } from "./plan.svelte.ts";

test("the proposed day lies after the period and skips weekends, holidays and the days after Christmas", () => {
  expect(firstGoodDay("2026-12-01", {})).toBe("2026-12-02");
  expect(firstGoodDay("2026-12-04", {})).toBe("2026-12-07");
  expect(firstGoodDay("2026-12-23", { "2027-01-01": "Neujahr" })).toBe("2027-01-04");
});
