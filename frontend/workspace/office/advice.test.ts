// Unwise deadlines are pointed out in Berlin's days and hours.
import { expect, test } from "vitest";
import { adviceFor, firstGoodDay } from "./advice.ts";

const keys = (deadline: string, holidays: Record<string, string> = {}) => adviceFor(deadline, holidays).map(({ key }) => key.replace("workspace-advice-", ""));

test("weekends, Mondays, holidays, the days after Christmas and early hours", () => {
  expect(keys("2026-12-15T11:00:00Z")).toEqual([]);
  expect(keys("2026-12-13T11:00:00Z")).toEqual(["weekend"]);
  expect(keys("2026-12-14T11:00:00Z")).toEqual(["monday"]);
  expect(keys("2026-12-29T11:00:00Z")).toEqual(["christmas"]);
  expect(keys("2026-06-04T10:00:00Z", { "2026-06-04": "Fronleichnam" })).toEqual(["holiday"]);
  expect(keys("2026-12-15T08:59:00Z")).toEqual(["early"]);
  expect(keys("2026-07-15T08:00:00Z")).toEqual([]);
});

test("the proposed day lies after the period and skips weekends, holidays and the days after Christmas", () => {
  expect(firstGoodDay("2026-12-01", {})).toBe("2026-12-02");
  expect(firstGoodDay("2026-12-04", {})).toBe("2026-12-07");
  expect(firstGoodDay("2026-12-23", { "2027-01-01": "Neujahr" })).toBe("2027-01-04");
});
