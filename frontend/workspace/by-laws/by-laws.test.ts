// A version of a by-law waits, comes, holds and ends; a fault is found at its line.
import { expect, test } from "vitest";
import { faultsOf, rangeOf, standing } from "./by-laws.ts";

test("a version waits for its release, then for its day, then holds until another takes over", () => {
  const version = { id: "a", released_at: "2026-11-20T09:00:00Z", from: "2026-12-01" };
  expect(standing({ ...version, released_at: null }, null, "2026-12-02")).toBe("waits");
  expect(standing(version, null, "2026-11-30")).toBe("later");
  expect(standing(version, "a", "2026-12-01")).toBe("holds");
  expect(standing(version, "b", "2027-06-01")).toBe("over");
});

test("faults stand in the order of their lines, those of the whole first", () => {
  const found = [{ pointer: "line 12", detail: "b" }, { pointer: "line 3", detail: "a" }, { pointer: "/by_law", detail: "whole" }];
  expect(faultsOf(found)).toEqual([{ line: undefined, detail: "whole" }, { line: 3, detail: "a" }, { line: 12, detail: "b" }]);
});

test("a line is found in its text, and one beyond the end is its end", () => {
  const text = "eins\nzwei\n\nvier";
  expect(text.slice(...rangeOf(text, 2))).toBe("zwei");
  expect(rangeOf(text, 3)).toEqual([10, 10]);
  expect(rangeOf(text, 9)).toEqual([text.length, text.length]);
});
