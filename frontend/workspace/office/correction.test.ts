import { expect, test } from "vitest";
import type { DocumentView } from "../api/client.ts";
import { documentsAfter } from "./correction.ts";

const view = (over: Partial<DocumentView>): DocumentView => ({ id: "v", slot: "a", version: 1, prepared: false, name: "LV.pdf", purpose: "read", media_type: "", size: 1, sha256: "11", added_at: "", ...over });
const published = [{ id: "a", title: { de: "LV.pdf" }, sha256: "11" }, { id: "b", title: { de: "Plan.pdf" }, sha256: "22" }];

test("nothing prepared and nothing withdrawn leaves the list as it is", () => {
  expect(documentsAfter(published, [view({})], [])).toEqual(published);
});

test("the last prepared version replaces, a new one is added, a withdrawn one is left out", () => {
  const documents = [view({ prepared: true, sha256: "33" }), view({ prepared: true, sha256: "44", name: "LV2.pdf" }), view({ prepared: true, slot: "c", sha256: "55", name: "Neu.pdf" })];
  expect(documentsAfter(published, documents, ["b"])).toEqual([
    { id: "a", title: { de: "LV2.pdf" }, sha256: "44" },
    { id: "c", title: { de: "Neu.pdf" }, sha256: "55" },
  ]);
});
