// Who is offered to call off from a framework agreement.
import { expect, test } from "vitest";
import type { Session } from "../api/client.ts";
import type { Draft } from "../lib/draft.ts";
import { callersFor, newFramework } from "./framework.ts";

const role = (body: string, body_kind: string) => ({ role: "author", body, body_name: `Stelle ${body}`, body_kind }) as Session["roles"][number];

test("the office of the procedure stands first and is the only one chosen in advance", () => {
  const draft = { office: "b", buyers: ["c", "b"] } as unknown as Draft;
  const offered = callersFor(draft, ["x"], [role("a", "municipality"), role("b", "procurement_office"), role("f", "company"), role("o", "oversight")]);
  expect(offered).toEqual([{ id: "b", name: "Stelle b" }, { id: "c", name: undefined }, { id: "a", name: "Stelle a" }, { id: "x", name: undefined }]);
  expect([newFramework("b").authorities, newFramework(null).authorities]).toEqual([["b"], []]);
});
