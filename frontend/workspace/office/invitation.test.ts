// An invitation goes to firms that were chosen, and says why where they are few.
import { expect, test } from "vitest";
import { type Firm, gapsOf, stepOf } from "./invitation.ts";

const firm = (id: string): Firm => ({ id, name: `Firma ${id}`, place: "50667 Köln" });
const invitation = { at_least: 3, deadline: "2027-01-11T11:00:00Z", openings: ["o"], missing: [], sent_at: null, invited: [], fewer_because: "" };

test("nobody is no choice, few firms need a reason, enough need none", () => {
  expect(gapsOf([], "", 3)).toEqual([{ pointer: "/firms", key: "workspace-invite-nobody" }]);
  expect(gapsOf([firm("a")], " ", 3)).toEqual([{ pointer: "/fewer_because", key: "workspace-invite-reason-missing" }]);
  expect(gapsOf([firm("a")], "Nur eine am Markt", 3)).toEqual([]);
  expect(gapsOf(["a", "b", "c"].map(firm), "", 3)).toEqual([]);
});

test("a reason written before enough firms were chosen does not go along", () => {
  expect(stepOf([firm("a")], " Nur eine ", invitation)).toEqual({ kind: "invite", firms: ["a"], deadline: "2027-01-11T11:00:00Z", openings: ["o"], fewer_because: "Nur eine" });
  expect(stepOf(["a", "b", "c"].map(firm), "Nur eine", invitation)["fewer_because"]).toBe("");
});
