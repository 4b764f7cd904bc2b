// Unwise deadlines are pointed out in Berlin's days and hours.
import { expect, test } from "vitest";
import { adviceFor } from "./advice.ts";

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
