// The sealing worker: reads, seals and sends files part by part, so that page and memory stay free. Must not keep a key longer than a job.
import { concat, equal } from "../bytes.ts";
import { open, randomIdentity, recipientOf } from "../crypt.ts";
import { PART, sealFile } from "../parts.ts";
import { FileChanged, workerReader } from "../reader.ts";
import { browserLine, send, type TransferState, UploadRefused } from "../upload.ts";
import type { Event, Request } from "./protocol.ts";

/** Reads for all jobs, so that two processors share the work. Without it none can go on. */
const reading = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
reading.onerror = () => { throw new Error("workspace-worker-failed"); };

const jobs = new Map<string, AbortController>();
const tell = (event: Event) => postMessage(event);

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  switch (data.kind) {
    case "stop": jobs.get(data.job)?.abort(); break;
    case "seal": void run(data); break;
    case "measure": void measure(data.job, data.size).catch((error) => tell(failure(data.job, error))); break;
  }
});

async function run({ job, file, key, known, store, headers }: Extract<Request, { kind: "seal" }>): Promise<void> {
  const stop = new AbortController();
  jobs.set(job, stop);
  const line = browserLine(headers);
  const reader = workerReader(reading, file);
  let sealed = 0;
  let sent = 0;
  let state: TransferState = "sending";
  const report = () => tell({ kind: "progress", job, sealed, sent, state });
  try {
    const done = await sealFile(file, key, known, {
      reader,
      progress(bytes) { sealed = bytes; report(); },
      async store({ part, plain, index, bytes }) {
        await send(line, `${store}/${part.object}`, { bytes, sha256: part.sha256 }, stop.signal, (now) => { state = now; report(); });
        sent = Math.min(file.size, (index + 1) * PART);
        tell({ kind: "stored", job, index, part: { part, plain } });
        report();
      },
    });
    tell({ kind: "done", job, file: done });
  } catch (error) {
    tell(failure(job, error));
  } finally {
    reader.end();
    jobs.delete(job);
  }
}

async function measure(job: string, size: number): Promise<void> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const file = new Blob([bytes]);
  const identity = randomIdentity();
  const sealed: Uint8Array[] = [];
  const reader = workerReader(reading, file);
  const start = performance.now();
  await sealFile(file, recipientOf(identity), [], { reader, async store({ bytes }) { sealed.push(bytes); } });
  const milliseconds = performance.now() - start;
  reader.end();
  const opened = await Promise.all(sealed.map((part) => open(identity, part, PART)));
  if (!equal(concat(...opened).subarray(0, size), bytes)) throw new Error("what was sealed did not open");
  tell({ kind: "measured", job, milliseconds });
}

function failure(job: string, error: unknown): Event {
  if (error instanceof FileChanged) return { kind: "failed", job, code: error.code };
  if (error instanceof UploadRefused) return { kind: "failed", job, code: "workspace-upload-refused", status: error.status };
  if (error instanceof DOMException && error.name === "AbortError") return { kind: "failed", job, code: "workspace-upload-stopped" };
  return { kind: "failed", job, code: "workspace-upload-failed" };
}
