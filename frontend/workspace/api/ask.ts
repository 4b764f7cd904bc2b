// Asks the server by method, path and JSON; for answers whose types the caller knows. Must not hold state.
import { send } from "../lib/session.svelte.ts";
import { language } from "../lib/texts.svelte.ts";
import type { Answer, Problem } from "./client.ts";

/** Asks the server, with the version that was read where a change needs it, in JSON or with a text of another type as it is. */
export async function ask<T>(method: "GET" | "PUT" | "POST" | "DELETE", path: string, body?: unknown, version?: number, type = "application/json"): Promise<Answer<T>> {
  const headers: Record<string, string> = { accept: "application/json", "accept-language": language() };
  if (version !== undefined) headers["if-match"] = `"${version}"`;
  if (body !== undefined) headers["content-type"] = type;
  try {
    const response = await send(new Request(`/api/v1${path}`, { method, headers, credentials: "same-origin", ...(body === undefined ? {} : { body: type === "application/json" ? JSON.stringify(body) : String(body) }) }));
    const said: unknown = response.status === 204 ? {} : await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, value: said as T };
    return { ok: false, status: response.status, problem: isProblem(said) ? said : undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  }
}

const isProblem = (value: unknown): value is Problem => typeof value === "object" && value !== null && "title" in value && "type" in value;
