import { expect, test } from "vitest";
import { gapsOf } from "./extension.ts";

test("inside the window a decision is needed, outside it is not", () => {
  expect(gapsOf(null, false)).toEqual([]);
  expect(gapsOf(null, true).map(({ pointer }) => pointer)).toEqual(["/extension"]);
});

test("a decision needs its reason, and a new deadline its instant", () => {
  expect(gapsOf({ decision: "not_needed", reason: "Betrifft die Preise nicht." }, true)).toEqual([]);
  expect(gapsOf({ decision: "until", deadline: null, reason: "" }, false).map(({ pointer }) => pointer)).toEqual(["/extension/deadline", "/extension/reason"]);
});
