// Which procedure is due when, and with which step. Must not hold rules: what may be done, the server decides.
import type { OfficeEntry, Session } from "../api/client.ts";

/** When something is due. */
export type Group = "today" | "week" | "later" | "done";

const DAY = 86_400_000;
const has = (session: Session, role: string) => session.roles.some((held) => held.role === role);

/** The step that is due for this person: its text and its page below the procedure. */
export function dueStep({ stage }: Pick<OfficeEntry, "stage">, session: Session): { key: string; part: string } {
  if (stage === "drafting") return { key: has(session, "author") ? "workspace-due-edit" : "workspace-due-look", part: "" };
  if (stage === "in_approval") return has(session, "approver") ? { key: "workspace-due-approve", part: "/freigabe" } : { key: "workspace-due-wait", part: "" };
  if (stage === "ready") return { key: "workspace-due-publish", part: "/veroeffentlichen" };
  return { key: "workspace-due-look", part: "" };
}

/** Where a procedure stands in the agenda: what waits for this person is due today, else its deadline decides. */
export function groupOf(entry: Pick<OfficeEntry, "stage" | "deadline">, session: Session, now: Date): Group {
  if (entry.stage === "cancelled") return "done";
  if (entry.stage === "in_approval" && has(session, "approver")) return "today";
  if (entry.stage === "ready" && has(session, "author")) return "today";
  const left = entry.deadline ? Date.parse(entry.deadline) - now.getTime() : Number.POSITIVE_INFINITY;
  if (entry.stage === "closed" || left < 0) return entry.stage === "drafting" ? "today" : "done";
  if (left < DAY) return "today";
  return left < 7 * DAY ? "week" : "later";
}
