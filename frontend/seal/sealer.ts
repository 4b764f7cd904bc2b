// The page's side of the sealing worker: jobs with progress, so that a page says "seal this file" and waits. Must not hold keys of people.
import type { SealedFile, SealedPart } from "./parts.ts";
import type { TransferState } from "./upload.ts";
import type { Event, Request } from "./worker/protocol.ts";

/** How a job stands, told while it runs. Bytes are those of the file. */
export interface Progress {
  sealed: number;
  sent: number;
  state: TransferState;
}

/** A job that could not be finished, by its code. */
export class SealingFailed extends Error {
  readonly code: string;
  readonly status: number | undefined;

  constructor(code: string, status?: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

/** What a job needs and whom it tells. `stored` is called for each part that is safe: keep it, and a reload skips the part. */
export interface Job {
  file: Blob;
  key: string;
  known: SealedPart[];
  store: string;
  headers: Record<string, string>;
  stored(index: number, part: SealedPart): void;
  progress(now: Progress): void;
}

interface Waiting {
  job?: Job;
  resolve(done: SealedFile | number): void;
  reject(fault: SealingFailed): void;
}

/** One worker for all files of a bid. */
export class Sealer {
  readonly #worker: Worker;
  readonly #waiting = new Map<string, Waiting>();

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Event>) => this.#hear(data));
    worker.addEventListener("error", () => {
      for (const { reject } of this.#waiting.values()) reject(new SealingFailed("workspace-worker-failed"));
      this.#waiting.clear();
    });
  }

  /** Seals and stores a file; `stop` ends it. */
  seal(job: Job, stop?: AbortSignal): Promise<SealedFile> {
    const id = crypto.randomUUID();
    const { file, key, known, store, headers } = job;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { job, resolve: resolve as Waiting["resolve"], reject });
      stop?.addEventListener("abort", () => this.#tell({ kind: "stop", job: id }));
      this.#tell({ kind: "seal", job: id, file, key, known, store, headers });
    });
  }

  /** Seals and opens `size` random bytes in the worker; gives the milliseconds that sealing took. */
  measure(size: number): Promise<number> {
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      this.#tell({ kind: "measure", job: id, size });
    });
  }

  /** Ends the worker and everything in it. */
  end(): void {
    this.#worker.terminate();
  }

  #tell(request: Request): void {
    this.#worker.postMessage(request);
  }

  #hear(event: Event): void {
    const waiting = this.#waiting.get(event.job);
    if (waiting === undefined) return;
    switch (event.kind) {
      case "stored": waiting.job?.stored(event.index, event.part); break;
      case "progress": waiting.job?.progress(event); break;
      case "done": this.#waiting.delete(event.job); waiting.resolve(event.file); break;
      case "measured": this.#waiting.delete(event.job); waiting.resolve(event.milliseconds); break;
      case "failed": this.#waiting.delete(event.job); waiting.reject(new SealingFailed(event.code, event.status)); break;
    }
  }
}

/** The sealing worker of this build. */
export const startSealer = (): Sealer =>
  new Sealer(new Worker(new URL("./worker/sealing.worker.ts", import.meta.url), { type: "module" }));
