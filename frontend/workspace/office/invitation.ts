// The invitation of a procedure without a call as the server tells it, and what speaks against sending a choice. Must not decide who may be invited.
import type { Step } from "../lib/procedure.svelte.ts";

/** A firm that is registered here. */
export interface Firm {
  id: string;
  name: string;
  place: string;
}

/** What an invitation needs, and what was sent. */
export interface Invitation {
  at_least: number;
  deadline: string | null;
  openings: string[];
  missing: { pointer: string; rule: string; source: string; detail: string }[];
  sent_at: string | null;
  invited: Firm[];
  fewer_because: string;
}

/** What is missing before a choice can be sent, as field and key of the sentence; the server checks again. */
export function gapsOf(chosen: Firm[], reason: string, atLeast: number): { pointer: string; key: string }[] {
  if (chosen.length === 0) return [{ pointer: "/firms", key: "workspace-invite-nobody" }];
  return chosen.length < atLeast && reason.trim() === "" ? [{ pointer: "/fewer_because", key: "workspace-invite-reason-missing" }] : [];
}

/** The step that invites: to the firms chosen, with the deadline and the openings for which the officers have signed. */
export const stepOf = (chosen: Firm[], reason: string, { at_least, deadline, openings }: Invitation): Step =>
  ({ kind: "invite", firms: chosen.map(({ id }) => id), deadline, openings, fewer_because: chosen.length < at_least ? reason.trim() : "" });
