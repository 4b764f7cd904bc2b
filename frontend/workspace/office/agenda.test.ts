// What waits for a person stands on top.
import { expect, test } from "vitest";
import type { Session } from "../api/client.ts";
import { dueStep, groupOf } from "./agenda.ts";

const session = (...roles: string[]): Session =>
  ({ person: "p", name: "n", email: "e", expires_at: "", now: "2026-11-21T12:00:00Z", demo: false, unread: 0, roles: roles.map((role) => ({ role })) });
const now = new Date("2026-12-01T09:00:00Z");
const at = (stage: string, deadline?: string) => ({ stage, ...(deadline === undefined ? {} : { deadline }) });

test("an approval waits today for the approver and not for the author", () => {
  expect(groupOf(at("in_approval", "2027-01-20T11:00:00Z"), session("approver"), now)).toBe("today");
  expect(groupOf(at("in_approval", "2027-01-20T11:00:00Z"), session("author"), now)).toBe("later");
  expect(dueStep(at("in_approval"), session("approver")).part).toBe("/freigabe");
  expect(dueStep(at("in_approval"), session("author")).key).toBe("workspace-due-wait");
});

test("deadlines sort into today, this week and later, and a draft with a past deadline needs care today", () => {
  const group = (stage: string, deadline?: string) => groupOf(at(stage, deadline), session("author"), now);
  expect(group("receiving", "2026-12-01T20:00:00Z")).toBe("today");
  expect(group("receiving", "2026-12-05T20:00:00Z")).toBe("week");
  expect(group("drafting")).toBe("later");
  expect(group("drafting", "2026-11-01T20:00:00Z")).toBe("today");
  expect(group("receiving", "2026-11-01T20:00:00Z")).toBe("done");
  expect(group("cancelled", "2026-12-05T20:00:00Z")).toBe("done");
});

test("an officer with a seat opens what is closed, an evaluator evaluates what is open", () => {
  expect(dueStep({ stage: "closed" }, session("opening_officer"))).toEqual({ key: "workspace-due-open", part: "/oeffnung" });
  expect(dueStep({ stage: "closed" }, session("author")).part).toBe("");
  expect(dueStep({ stage: "opened" }, session("evaluator")).part).toBe("/wertung");
});
