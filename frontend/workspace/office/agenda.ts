// Which procedure is due when, and with which step. Must not hold rules: what may be done, the server decides.
import type { OfficeEntry, Session } from "../api/client.ts";

/** When something is due. */
export type Group = "today" | "week" | "later" | "done";

const DAY = 86_400_000;
const has = (session: Session, role: string) => session.roles.some((held) => held.role === role);

const EVALUATED = ["opened", "evaluating"];
const EVALUATES = ["author", "approver", "evaluator", "requesting_unit"];

/** The step that is due for this person: its text and its page below the procedure. */
export function dueStep({ stage }: Pick<OfficeEntry, "stage">, session: Session): { key: string; part: string } {
  if (stage === "drafting") return { key: has(session, "author") ? "workspace-due-edit" : "workspace-due-look", part: "" };
  if (stage === "in_approval") return has(session, "approver") ? { key: "workspace-due-approve", part: "/freigabe" } : { key: "workspace-due-wait", part: "" };
  if (stage === "ready") return { key: "workspace-due-publish", part: "/veroeffentlichen" };
  if (stage === "closed" && has(session, "opening_officer")) return { key: "workspace-due-open", part: "/oeffnung" };
  if (EVALUATED.includes(stage) && EVALUATES.some((role) => has(session, role))) return { key: "workspace-due-evaluate", part: "/wertung" };
  return { key: "workspace-due-look", part: "" };
}

/** Where a procedure stands in the agenda: what waits for this person is due today, else its deadline decides. */
export function groupOf(entry: Pick<OfficeEntry, "stage" | "deadline">, session: Session, now: Date): Group {
  if (entry.stage === "cancelled") return "done";
  if (entry.stage === "in_approval" && has(session, "approver")) return "today";
  if (entry.stage === "ready" && has(session, "author")) return "today";
  if (entry.stage === "closed" && has(session, "opening_officer")) return "today";
  if (EVALUATED.includes(entry.stage) && EVALUATES.some((role) => has(session, role))) return "week";
  const left = entry.deadline ? Date.parse(entry.deadline) - now.getTime() : Number.POSITIVE_INFINITY;
  if (entry.stage === "closed" || left < 0) return entry.stage === "drafting" ? "today" : "done";
  if (left < DAY) return "today";
  return left < 7 * DAY ? "week" : "later";
}
