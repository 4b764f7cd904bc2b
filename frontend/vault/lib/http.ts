// Operations of the server that deal with keys, seats and bids. Must not hold state, and never sees a key or a plaintext.
import type { Answer, Problem } from "../../workspace/api/client.ts";
import { language } from "../../workspace/lib/texts.svelte.ts";

/** Asks the server; whoever is not signed in any more is sent to sign in and back here. */
export async function ask<T>(method: "GET" | "PUT" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer<T>> {
  const headers: Record<string, string> = { accept: "application/json", "accept-language": language() };
  if (body !== undefined) headers["content-type"] = "application/json";
  try {
    const response = await fetch(`/api/v1${path}`, { method, headers, credentials: "same-origin", ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (response.status === 401) location.assign(`/anmelden?next=${encodeURIComponent(location.pathname + location.search)}`);
    const said: unknown = response.status === 204 ? {} : await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, value: said as T };
    return { ok: false, status: response.status, problem: isProblem(said) ? said : undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  }
}

const isProblem = (value: unknown): value is Problem => typeof value === "object" && value !== null && "title" in value && "type" in value;
