// The offices for which a person may begin procedures. Must not grant anything.
import type { Session } from "../api/client.ts";

/** Id and name of each office in which the person is an author. */
export const officesOf = (session: Session): (readonly [id: string, name: string])[] =>
  session.roles.flatMap((held) => (held.role === "author" && held.body ? [[held.body, bodyName(held)] as const] : []));

function bodyName(held: Session["roles"][number]): string {
  const named = "body_name" in held && typeof held.body_name === "string" ? held.body_name : undefined;
  return named ?? held.body ?? "";
}
