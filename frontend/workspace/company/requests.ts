// What a company is asked about its bids, as the server tells it; sending a file with progress. Must not hold state.
import type { Answer, Problem } from "../api/client.ts";
import { again } from "../lib/session.svelte.ts";
import { language } from "../lib/texts.svelte.ts";

export interface AnswerFile {
  id: string;
  name: string;
  size: number;
}

export interface Asked {
  id: string;
  number: string;
  title: string;
  lot: string | null;
  kind: "price" | "papers";
  text: string;
  until: string;
  over: boolean;
  asked_at: string;
  answer: string | null;
  answered_at: string | null;
  late: boolean;
  files: AnswerFile[];
}

/** Sends a file of an answer as it is; `progress` is told the share that has left. */
export function sendFile(request: string, file: File, progress: (share: number) => void): Promise<Answer<AnswerFile>> {
  return new Promise((resolve) => {
    const line = new XMLHttpRequest();
    line.open("POST", `/api/v1/company/requests/${request}/files?${new URLSearchParams({ name: file.name })}`);
    line.setRequestHeader("content-type", "application/octet-stream");
    line.setRequestHeader("accept-language", language());
    line.responseType = "json";
    line.upload.addEventListener("progress", ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total));
    line.addEventListener("load", () => {
      const said: unknown = line.response;
      if (line.status === 201) resolve({ ok: true, value: said as AnswerFile });
      else resolve({ ok: false, status: line.status, problem: (said ?? undefined) as Problem | undefined });
      if (line.status === 401) void again();
    });
    line.addEventListener("error", () => resolve({ ok: false, status: 0, problem: undefined }));
    line.send(file);
  });
}
