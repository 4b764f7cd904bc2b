// The sealing worker: reads, seals and sends files part by part, so that page and memory stay free. Must not keep a key longer than a job.
import { FileChanged, sealFile } from "../parts.ts";
import { browserLine, send, type TransferState, UploadRefused } from "../upload.ts";
import type { Event, Request } from "./protocol.ts";

const jobs = new Map<string, AbortController>();
const tell = (event: Event) => postMessage(event);

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.kind === "stop") jobs.get(data.job)?.abort();
  else void run(data);
});

async function run({ job, file, key, known, store, headers }: Extract<Request, { kind: "seal" }>): Promise<void> {
  const stop = new AbortController();
  jobs.set(job, stop);
  const line = browserLine(headers);
  let sealed = 0;
  let sent = 0;
  let state: TransferState = "sending";
  const report = () => tell({ kind: "progress", job, sealed, sent, state });
  try {
    const done = await sealFile(file, key, known, async ({ part, plain, index, bytes }) => {
      await send(line, `${store}/${part.object}`, { bytes, sha256: part.sha256 }, stop.signal, (now) => { state = now; report(); });
      tell({ kind: "stored", job, index, part: { part, plain } });
    }, (bytes) => { sealed = bytes; sent = bytes; report(); });
    tell({ kind: "done", job, file: done });
  } catch (error) {
    tell(failure(job, error));
  } finally {
    jobs.delete(job);
  }
}

function failure(job: string, error: unknown): Event {
  if (error instanceof FileChanged) return { kind: "failed", job, code: error.code };
  if (error instanceof UploadRefused) return { kind: "failed", job, code: "seal-upload-refused", status: error.status };
  if (error instanceof DOMException && error.name === "AbortError") return { kind: "failed", job, code: "seal-upload-stopped" };
  return { kind: "failed", job, code: "seal-upload-failed" };
}
