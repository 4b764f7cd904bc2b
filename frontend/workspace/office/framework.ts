// The terms of a framework agreement before anybody wrote them, and who is offered to call off. Must not judge the terms.
import type { Session } from "../api/client.ts";
import type { Draft, Framework } from "../lib/draft.ts";

/** Kinds of bodies that buy. */
const BUYING = ["state_body", "municipality", "utility", "procurement_office"];

/** Terms in which only the office of the procedure calls off, and nothing else is said. */
export const newFramework = (office: string | null): Framework => ({ maximum: null, order: "cascade", authorities: office === null ? [] : [office], firms: 0, longer_because: "" });

/** Who is offered: the office of the procedure, its buyers, the authorities for which one has a role, and whoever is named already; with names as far as they are known. */
export function callersFor({ office, buyers }: Draft, named: string[], roles: Session["roles"]): { id: string; name: string | undefined }[] {
  const known = new Map(roles.flatMap(({ body, body_name, body_kind }) => (body && BUYING.includes(body_kind ?? "") ? [[body, body_name ?? undefined] as const] : [])));
  const ids = new Set([...(office === null ? [] : [office]), ...buyers, ...known.keys(), ...named]);
  return [...ids].map((id) => ({ id, name: known.get(id) }));
}
