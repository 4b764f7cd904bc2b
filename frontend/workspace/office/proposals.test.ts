// What is proposed for the dates is shown as long as it is not what stands there.
import { expect, test } from "vitest";
import type { Dates } from "../lib/draft.ts";
import { open, type Proposed } from "./proposals.ts";

const proposed: Proposed = {
  questions_until: { value: "2027-01-12T11:00:00Z", reason: "r", source: "§ 20" },
  opening: null,
  binding_until: { value: "2027-03-20", reason: "r", source: "§ 10a" },
};
const none: Dates = { requested_publication: null, questions_until: null, participation_deadline: null, bid_deadline: null, opening: null, binding_until: null, contract_start: null, contract_end: null };

test("what is empty or other is proposed, what is the same or has no proposal is not", () => {
  expect(open(proposed, none).map(({ field }) => field)).toEqual(["questions_until", "binding_until"]);
  expect(open(proposed, { ...none, questions_until: "2027-01-12T11:00:00Z", binding_until: "2027-04-01" }).map(({ value }) => value)).toEqual(["2027-03-20"]);
  expect(open(proposed, { ...none, questions_until: "2027-01-12T11:00:00Z", binding_until: "2027-03-20" })).toEqual([]);
});
