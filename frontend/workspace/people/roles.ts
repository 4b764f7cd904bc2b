// Names of roles, and which can be given where. Must not decide: the server does.
import { text } from "../lib/texts.svelte.ts";

/** The name of a role in the language that is shown. */
export const roleName = (role: string): string => text(`workspace-role-${role.replaceAll("_", "-")}`);

/** Roles that an administrator of an office gives. */
export const OFFICE = ["author", "approver", "opening_officer", "evaluator", "requesting_unit", "auditor", "admin"] as const;

/** Roles that an administrator of a company gives. */
export const COMPANY = ["bidder", "company_admin"] as const;
