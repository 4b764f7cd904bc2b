// What is typed becomes a bid.json of the format, and a sent one becomes the same bid again.
import { expect, test } from "vitest";
import type { Draft } from "../../workspace/lib/draft.ts";
import { bidJson, draftFrom, newDraft, newOffer } from "./content.ts";

const LOT = "11111111-1111-4111-8111-111111111111";
const procedure = { lots: [{ id: LOT }], suitability: [{}, {}], bid_slots: [] } as unknown as Draft;

function written() {
  const draft = newDraft(procedure, "Rhea Beispiel");
  draft.offers[0] = { ...newOffer(LOT), by_items: true, discount: "2.50", items: [{ number: "01.0010", text: "Dach", quantity: "24.5", unit: "m²", unit_price: "3000.125" }] };
  draft.answers[0] = { criterion: 0, meets: true, text: "Drei Referenzen" };
  draft.files.push({ id: "a", slot: "offer", opening: "o", name: "Angebot.pdf", type: "application/pdf", size: 3, sha256: "ab", parts: [] });
  draft.files.push({ id: "b", slot: "offer", opening: "o", name: "halb.pdf", type: "application/pdf", size: 3, sha256: null, parts: [] });
  return draft;
}

test("the bid holds what was typed, sums computed, and no file that isn't complete", () => {
  expect(bidJson(written(), "o", "whole")).toEqual({
    format: "zuschlag/bid/v1", declared_by: { name: "Rhea Beispiel" },
    lots: [{ lot: LOT, variant: false, price: "73503.06", vat: "19", discount: "2.50", positions: [{ number: "01.0010", text: "Dach", quantity: "24.5", unit: "m²", unit_price: "3000.125", total: "73503.06" }] }],
    suitability: [{ criterion: 0, meets: true, text: "Drei Referenzen" }, { criterion: 1 }],
    files: [{ slot: "offer", name: "Angebot.pdf", sha256: "ab" }],
  });
});

test("no price is in the envelope of quality, and no answer in that of prices", () => {
  const quality = JSON.stringify(bidJson(written(), "o", "quality"));
  expect(quality).not.toContain("73503");
  expect(quality).not.toContain("3000");
  expect(bidJson(written(), "p", "price")).toMatchObject({ suitability: [], files: [], lots: [{ price: "73503.06" }] });
});

test("what was sent is read again as it was written", () => {
  const draft = written();
  const again = draftFrom(JSON.stringify(bidJson(draft, "o", "whole")), procedure, "");
  expect(bidJson({ ...again, files: draft.files }, "o", "whole")).toEqual(bidJson(draft, "o", "whole"));
});
