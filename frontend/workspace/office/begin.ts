// Beginning a procedure with a notice: sends the file, and what became of it. Must not read the notice.
import type { Answer, Problem } from "../api/client.ts";
import { send } from "../lib/session.svelte.ts";
import { language } from "../lib/texts.svelte.ts";

/** A procedure that was begun. */
export interface Begun {
  id: string;
  number: string;
  version: number;
}

/** A procedure that was begun as a copy. */
export interface Copied {
  procedure: Begun;
  /** What of the earlier one was not taken over, and why. */
  left: { what: string; why: string }[];
}

/** A value of the notice, and why it was not taken over. */
export interface ImportedValue {
  field: string | null;
  label: string | null;
  path: string;
  line: number | null;
  value: string;
  why: string | null;
}

/** What became of a notice. */
export interface Imported {
  procedure: Begun;
  sdk: string;
  subtype: string | null;
  taken: ImportedValue[];
  left: ImportedValue[];
  proposed: { field: string; value: string; why: string }[];
  xsd_ok: boolean;
  failed: string[];
  findings: Finding[];
}

/** What an official rule says of the notice as it came. */
export interface Finding {
  rule: string;
  line: number | null;
  de: string;
  en: string;
  remedy_de: string;
  remedy_en: string;
}

/** Sends a notice as it is; the server lists every value. */
export async function importNotice(office: string, file: File): Promise<Answer<Imported>> {
  try {
    const headers = { "content-type": "application/xml", "accept-language": language() };
    const response = await send(new Request(`/api/v1/office/procedures/import?${new URLSearchParams({ office })}`, { method: "POST", headers, credentials: "same-origin", body: file }));
    const said: unknown = await response.json().catch(() => undefined);
    return response.ok ? { ok: true, value: said as Imported } : { ok: false, status: response.status, problem: said as Problem | undefined };
  } catch {
    return { ok: false, status: 0, problem: undefined };
  }
}
