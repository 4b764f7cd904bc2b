// Sums are exact where floating point would not be.
import { expect, test } from "vitest";
import { isHundred, readCount, readDecimal, readWeight, sum } from "./sums.ts";

test("cents add up exactly", () => {
  expect(sum(["0.10", "0.20", null])).toBe("0.30");
  expect(sum(["999999999999999.99", "0.01"])).toBe("1000000000000000.00");
  expect(sum([])).toBe("0.00");
});

test("weights make exactly one hundred or they do not", () => {
  expect(isHundred(["33.3333", "33.3333", "33.3334"])).toBe(true);
  expect(isHundred(["33.3333", "33.3333", "33.3333"])).toBe(false);
  expect(["33,5", "60 %", "7", "abc", "", "1000"].map(readWeight)).toEqual(["33.5", "60", "7", undefined, undefined, undefined]);
});

test("a count is a whole number", () => {
  expect(["3", " 12 ", "007", "0", "1,5", "-1", "", "drei", "1234567"].map(readCount)).toEqual(["3", "12", "7", "0", undefined, undefined, undefined, undefined, undefined]);
});

test("numbers are read as people write them", () => {
  expect(["1,5", "2", "12,5 %", "1.000,5", "-1", "", "zwei"].map(readDecimal)).toEqual(["1.5", "2", "12.5", undefined, undefined, undefined, undefined]);
});
