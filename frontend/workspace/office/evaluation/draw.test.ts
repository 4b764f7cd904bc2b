import { expect, test } from "vitest";
import { recorded, started } from "./draw.ts";

test("the order of a draw names every bid once, who was not named last", () => {
  const draw = started(["a", "b", "c"]);
  expect(draw.first).toEqual(["", ""]);
  draw.first = ["c", "a"];
  draw.witnesses = [" Frau Kaya ", "Herr Brandt"];
  const { order, witnesses } = recorded(draw);
  expect(order).toEqual(["c", "a", "b"]);
  expect(witnesses).toEqual(["Frau Kaya", "Herr Brandt"]);
});
