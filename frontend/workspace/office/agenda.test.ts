// What waits for a person stands on top.
import { expect, test } from "vitest";
import type { Session } from "../api/client.ts";
import { dateOf, dueStep, groupOf, type SeatTask, standing } from "./agenda.ts";

const session = (...roles: string[]): Session =>
  ({ person: "p", name: "n", email: "e", expires_at: "", now: "2026-11-21T12:00:00Z", demo: false, unread: 0, roles: roles.map((role) => ({ role })) });
const now = new Date("2026-12-01T09:00:00Z");
const at = (stage: string, deadline?: string) => ({ stage, lots: [], ...(deadline === undefined ? {} : { deadline }) });
const lot = (stage: string, over = {}) => ({ stage, earliest_award: null, barred: false, reported: false, ...over });
const seat = (todo: SeatTask["todo"]): SeatTask => ({ procedure: "p", number: "2026-17", title: "t", todo, deadline: null });

test("an approval waits today for the approver and not for the author", () => {
  expect(groupOf(at("in_approval", "2027-01-20T11:00:00Z"), session("approver"), now)).toBe("today");
  expect(groupOf(at("in_approval", "2027-01-20T11:00:00Z"), session("author"), now)).toBe("later");
  expect(dueStep(at("in_approval"), session("approver"), now).part).toBe("/freigabe");
  expect(dueStep(at("in_approval"), session("author"), now).key).toBe("workspace-due-wait");
});

test("what has no call is sent by invitation and never called published", () => {
  expect(dueStep({ ...at("ready"), without_call: true }, session("author"), now)).toEqual({ key: "workspace-due-invite", part: "/einladung" });
  expect(dueStep(at("ready"), session("author"), now).part).toBe("/veroeffentlichen");
  expect(standing({ ...at("receiving"), without_call: true })).toBe("invited");
  expect(standing(at("receiving"))).toBe("receiving");
});

test("deadlines sort into today, this week and later, and a draft with a past deadline needs care today", () => {
  const group = (stage: string, deadline?: string) => groupOf(at(stage, deadline), session("author"), now);
  expect(group("receiving", "2026-12-01T20:00:00Z")).toBe("today");
  expect(group("receiving", "2026-12-05T20:00:00Z")).toBe("week");
  expect(group("drafting")).toBe("later");
  expect(group("drafting", "2026-11-01T20:00:00Z")).toBe("today");
  expect(group("receiving", "2026-11-01T20:00:00Z")).toBe("today");
  expect(group("cancelled", "2026-12-05T20:00:00Z")).toBe("done");
});

test("what is approved and whose dates have passed gets new dates before anything else", () => {
  const old = at("ready", "2026-11-01T11:00:00Z");
  expect(dueStep(old, session("author"), now)).toEqual({ key: "workspace-due-redate", part: "/freigabe" });
  expect(dueStep(at("in_approval", "2026-12-01T09:00:00Z"), session("approver"), now).key).toBe("workspace-due-redate");
  expect(dueStep(at("ready", "2026-12-01T09:00:01Z"), session("author"), now).key).toBe("workspace-due-publish");
  expect(dueStep(at("receiving", "2026-11-01T11:00:00Z"), session("author"), now).key).toBe("workspace-due-look");
  expect(groupOf(old, session("author"), now)).toBe("today");
});

test("an officer with a seat opens what is closed, an evaluator evaluates what is open", () => {
  expect(dueStep(at("closed"), session("opening_officer"), now)).toEqual({ key: "workspace-due-open", part: "/oeffnung" });
  expect(dueStep(at("closed"), session("author"), now).part).toBe("");
  expect(dueStep({ stage: "lots", lots: [lot("examining")] }, session("evaluator"), now).part).toBe("/wertung");
});

test("a seat that waits for its holder is due today, whatever the deadline", () => {
  const entry = at("ready", "2027-01-20T11:00:00Z");
  expect(groupOf(entry, session("opening_officer"), now, seat("sign"))).toBe("today");
  expect(groupOf(entry, session("opening_officer"), now, seat("none"))).toBe("later");
  expect(dueStep(entry, session("opening_officer"), now, seat("accept"))).toEqual({ key: "workspace-due-accept", part: "/plaetze" });
});

test("a waiting period has its own date, and what is awarded and told is done", () => {
  const waiting = { ...at("lots", "2026-11-01T11:00:00Z"), lots: [lot("standstill", { earliest_award: "2026-12-05T23:00:00Z" })] };
  expect(dateOf(waiting)).toEqual({ at: "2026-12-05T23:00:00Z", key: "workspace-home-award" });
  expect(groupOf(waiting, session("approver"), now)).toBe("week");
  // Announced by a notice that is not out: nobody knows the date, and the tender deadline is not it.
  const barred = { ...at("lots", "2026-11-01T11:00:00Z"), lots: [lot("standstill", { barred: true })] };
  expect(groupOf(barred, session("approver"), now)).toBe("later");
  const awarded = { ...at("lots", "2026-11-01T11:00:00Z"), lots: [lot("awarded")] };
  expect(standing(awarded)).toBe("awarded");
  expect(groupOf(awarded, session("author"), now)).toBe("today");
  const told = { ...awarded, lots: [lot("awarded", { reported: true })] };
  expect(groupOf(told, session("author"), now)).toBe("done");
  expect(dueStep(told, session("author"), now).key).toBe("workspace-due-look");
});
