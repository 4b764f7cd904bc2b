// The one way to the server: the client generated from schemas/openapi.json, problems as values. Must not hold state.
import createClient from "openapi-fetch";
import { again, send } from "../lib/session.svelte.ts";
import { language } from "../lib/texts.svelte.ts";
import type { components, paths } from "./schema.d.ts";

type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];
export type FieldProblem = Schemas["FieldProblem"];
export type Session = Schemas["SessionView"];
export type OfficeEntry = Schemas["OfficeEntry"];
export type OfficeDetail = Schemas["OfficeDetail"];
export type Cancellation = Schemas["CancellationInput"];
export type DocumentView = Schemas["DocumentView"];
export type ProcedureDetail = Schemas["ProcedureDetail"];
export type OfficeQuestion = Schemas["OfficeQuestionView"];
export type FieldChange = Schemas["FieldChange"];
export type Preview = Schemas["PreviewView"];
export type InboxEntry = Schemas["InboxEntry"];
export type InboxDetail = Schemas["InboxDetail"];

/** An answer, or the problem that the server told, or none when the line is gone. */
export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; problem: Problem | undefined };

/** The generated client. The server answers in the language that is shown; a session that ended is begun again on the page. */
export const api = createClient<paths>({ baseUrl: location.origin, credentials: "same-origin", fetch: send });

api.use({
  onRequest({ request }) {
    request.headers.set("accept-language", language());
    return request;
  },
});

interface Fetched<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turns what the client gives into an answer. */
export async function answer<T>(call: Promise<Fetched<T>>): Promise<Answer<NonNullable<T>>> {
  let fetched: Fetched<T>;
  try {
    fetched = await call;
  } catch {
    return { ok: false, status: 0, problem: undefined };
  }
  const { data, error, response } = fetched;
  if (response.ok && data !== undefined && data !== null) return { ok: true, value: data };
  return { ok: false, status: response.status, problem: isProblem(error) ? error : undefined };
}

/** Puts the bytes of a document; larger than what the generated client carries well, so by hand and with progress. */
export function uploadDocument(id: string, file: File, purpose: string, progress: (share: number) => void, replaces?: string): Promise<Answer<DocumentView>> {
  const query = new URLSearchParams({ name: file.name, purpose, ...(replaces ? { replaces } : {}) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/office/procedures/${id}/documents?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept-language", language());
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total));
    request.addEventListener("load", () => {
      const { status, response } = request;
      const body: unknown = response;
      if (status === 201) resolve({ ok: true, value: body as DocumentView });
      else resolve({ ok: false, status, problem: isProblem(body) ? body : undefined });
      // A file of gigabytes is not sent a second time unasked.
      if (status === 401) void again();
    });
    request.addEventListener("error", () => resolve({ ok: false, status: 0, problem: undefined }));
    request.send(file);
  });
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "title" in value && "type" in value;
}
