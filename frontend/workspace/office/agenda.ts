// Which procedure is due when, and with which step. Must not hold rules: what may be done, the server decides.
import type { OfficeEntry, Session } from "../api/client.ts";

/** When something is due. */
export type Group = "today" | "week" | "later" | "done";

/** What one's seat at an opening asks for. */
export interface SeatTask {
  procedure: string;
  number: string;
  title: string;
  todo: "accept" | "sign" | "open" | "none";
  deadline: string | null;
}

/** What of a procedure decides when it is due. */
export type Standing = Pick<OfficeEntry, "stage" | "deadline" | "lots"> & Partial<Pick<OfficeEntry, "without_call">>;

const DAY = 86_400_000;
const has = (session: Session, role: string) => session.roles.some((held) => held.role === role);
const may = (session: Session, roles: string[]) => roles.some((role) => has(session, role));

const SEALED = ["closed", "opening"];
const CONCLUDED = ["awarded", "running", "ended"];
const EVALUATES = ["author", "approver", "evaluator", "requesting_unit"];

/** Where a procedure stands, as the end of a key after `workspace-stage-`: with all contracts concluded it is awarded, and without a call nothing was published. */
export function standing({ stage, lots, without_call }: Omit<Standing, "deadline">): string {
  if (stage === "receiving" && without_call) return "invited";
  return stage === "lots" && lots.length > 0 && lots.every((lot) => CONCLUDED.includes(lot.stage)) ? "awarded" : stage;
}

/** Whether nothing is left to do in any lot. */
const finished = ({ stage, lots }: Pick<Standing, "stage" | "lots">) => standing({ stage, lots }) === "awarded" && lots.every(({ reported }) => reported);

/** Whether the deadline of what is not out yet has passed: it cannot go out before its dates are set anew. */
export const outdated = ({ stage, deadline }: Partial<Pick<Standing, "deadline">> & Pick<Standing, "stage">, now: number) =>
  ["in_approval", "ready"].includes(stage) && typeof deadline === "string" && Date.parse(deadline) <= now;

/** The step that is due for this person: its text and its page below the procedure. */
export function dueStep(entry: Omit<Standing, "deadline"> & Partial<Pick<Standing, "deadline">>, session: Session, now: Date, seat?: SeatTask): { key: string; part: string } {
  const { stage, lots, without_call } = entry;
  if (outdated(entry, now.getTime()) && may(session, ["author", "approver"])) return { key: "workspace-due-redate", part: "/freigabe" };
  if (seat?.todo === "accept" || seat?.todo === "sign") return { key: `workspace-due-${seat.todo}`, part: "/plaetze" };
  if (stage === "drafting") return { key: has(session, "author") ? "workspace-due-edit" : "workspace-due-look", part: "" };
  if (stage === "in_approval") return has(session, "approver") ? { key: "workspace-due-approve", part: "/freigabe" } : { key: "workspace-due-wait", part: "" };
  if (stage === "ready" && has(session, "author")) return without_call ? { key: "workspace-due-invite", part: "/einladung" } : { key: "workspace-due-publish", part: "/veroeffentlichen" };
  if (SEALED.includes(stage) && (has(session, "opening_officer") || seat?.todo === "open")) return { key: "workspace-due-open", part: "/oeffnung" };
  if (stage === "lots" && !finished({ stage, lots }) && may(session, EVALUATES)) return { key: "workspace-due-evaluate", part: "/wertung" };
  return { key: "workspace-due-look", part: "" };
}

/** The next date and the key of what it is: the end of a waiting period, else the deadline. */
export function dateOf({ lots, deadline }: Pick<Standing, "lots" | "deadline">): { at: string; key: string } | undefined {
  const award = lots.flatMap(({ earliest_award }) => earliest_award ?? []).sort()[0];
  if (award !== undefined) return { at: award, key: "workspace-home-award" };
  return deadline ? { at: deadline, key: "workspace-home-deadline" } : undefined;
}

/** Where a procedure stands in the agenda: what waits for this person is due today, else its next date decides. */
export function groupOf(entry: Standing, session: Session, now: Date, seat?: SeatTask): Group {
  const { stage } = entry;
  const left = (at: string | undefined) => (at ? Date.parse(at) - now.getTime() : Number.POSITIVE_INFINITY);
  const waits = entry.lots.some(({ barred, earliest_award }) => barred || (earliest_award ? left(earliest_award) > 0 : false));
  if (["cancelled", "retained", "destroyed"].includes(stage) || finished(entry)) return "done";
  if (seat !== undefined && seat.todo !== "none") return "today";
  if (stage === "in_approval" && has(session, "approver")) return "today";
  if (stage === "ready" && has(session, "author")) return "today";
  if (SEALED.includes(stage)) return has(session, "opening_officer") ? "today" : "week";
  if (stage === "lots" && !waits) return may(session, EVALUATES) ? "today" : "week";
  const award = dateOf({ lots: entry.lots, deadline: null });
  const rest = left((waits ? award : dateOf(entry))?.at);
  if (rest < DAY) return "today";
  return rest < 7 * DAY ? "week" : "later";
}
