// A copy of an earlier procedure takes along what stays the same, and nothing of its time.
import { expect, test } from "vitest";
import { copyOf, type Draft } from "./draft.ts";

test("dates, documents and reasons stay behind, lots get ids of their own", () => {
  const old = { title: { de: "Alt", en: "Old" }, cpv: ["90911200"], urgency: "Sturm", type_ground: "weil", documents: [{ id: "d" }], lots: [{ id: "l", title: { de: "Nord" } }], dates: { bid_deadline: "2026-12-14T11:00:00Z", opening: null } } as unknown as Draft;
  const copy = copyOf(old, "Neu");
  expect(copy).toMatchObject({ title: { de: "Neu" }, cpv: ["90911200"], urgency: "", type_ground: "", documents: [], dates: { bid_deadline: null, opening: null } });
  expect(copy.lots[0]?.title.de).toBe("Nord");
  expect(copy.lots[0]?.id).not.toBe("l");
  expect(old.lots[0]?.id).toBe("l");
});
