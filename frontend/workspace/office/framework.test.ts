// Who is offered to call off from a framework agreement, and when its term must be justified.
import { expect, test } from "vitest";
import type { Session } from "../api/client.ts";
import type { Draft } from "../lib/draft.ts";
import { callersFor, exceedsFourYears, newFramework } from "./framework.ts";

const role = (body: string, body_kind: string) => ({ role: "author", body, body_name: `Stelle ${body}`, body_kind }) as Session["roles"][number];

test("four years to the day are no longer term, one day more is", () => {
  const ends = ["2030-12-31", "2031-01-01"].map((end) => exceedsFourYears("2027-01-01", end));
  expect(ends).toEqual([false, true]);
  expect([exceedsFourYears("2028-02-29", "2032-02-28"), exceedsFourYears("2028-02-29", "2032-02-29")]).toEqual([false, true]);
  expect([exceedsFourYears(null, "2031-01-01"), exceedsFourYears("2027-01-01", null)]).toEqual([false, false]);
});

test("the office of the procedure stands first and is the only one chosen in advance", () => {
  const draft = { office: "b", buyers: ["c", "b"] } as unknown as Draft;
  const offered = callersFor(draft, ["x"], [role("a", "municipality"), role("b", "procurement_office"), role("f", "company"), role("o", "oversight")]);
  expect(offered).toEqual([{ id: "b", name: "Stelle b" }, { id: "c", name: undefined }, { id: "a", name: "Stelle a" }, { id: "x", name: undefined }]);
  expect([newFramework("b").authorities, newFramework(null).authorities]).toEqual([["b"], []]);
});
