// Sends sealed parts: in order, again after a lost connection, never twice. Must not seal and not know what a part holds.

/** How a transfer stands. */
export type TransferState = "sending" | "waiting" | "sent";

/** What the queue needs from the outside world; given as an argument so that tests can play a bad line. */
export interface Line {
  /** PUTs bytes; resolves to the HTTP status, rejects when the line is gone. */
  put(url: string, bytes: Uint8Array<ArrayBuffer>, sha256: string, signal: AbortSignal): Promise<number>;
  /** Waits `ms`, or until the line is back. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** The server refused a part for good. */
export class UploadRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`workspace-upload-refused ${status}`);
    this.status = status;
  }
}

const LONGEST_PAUSE = 20_000;

/** Stores one object under its own name, for as long as it takes. 2xx: stored; 409: these bytes are there already. */
export async function send(
  line: Line, url: string, part: { bytes: Uint8Array<ArrayBuffer>; sha256: string }, signal: AbortSignal, state: (now: TransferState) => void,
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted();
    state("sending");
    const status = await line.put(url, part.bytes, part.sha256, signal).catch(() => 0);
    signal.throwIfAborted();
    if ((status >= 200 && status < 300) || status === 409) {
      state("sent");
      return;
    }
    if (!isPassing(status)) throw new UploadRefused(status);
    state("waiting");
    await line.pause(Math.min(LONGEST_PAUSE, 500 * 2 ** attempt), signal);
  }
}

/** No answer, a time-out, too many requests, or a fault of the server: it may pass. */
const isPassing = (status: number) => status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

/** The browser's line. */
export function browserLine(headers: Record<string, string>): Line {
  return {
    async put(url, body, sha256, signal) {
      const all = { ...headers, "content-type": "application/octet-stream", "x-content-sha256": sha256 };
      const response = await fetch(url, { method: "PUT", body, headers: all, credentials: "same-origin", signal });
      await response.body?.cancel();
      return response.status;
    },
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          removeEventListener("online", done);
          signal.removeEventListener("abort", done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        addEventListener("online", done);
        signal.addEventListener("abort", done);
      }),
  };
}

/** Remaining seconds from what was moved lately; undefined until there is something to say. */
export class Estimate {
  #marks: { at: number; bytes: number }[] = [];

  /** Notes that `bytes` in all were moved at `at` (ms). Looks back 20 seconds. */
  note(at: number, bytes: number): void {
    this.#marks.push({ at, bytes });
    while (this.#marks.length > 2 && at - (this.#marks[0]?.at ?? at) > 20_000) this.#marks.shift();
  }

  seconds(total: number): number | undefined {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (first === undefined || last === undefined || last.at <= first.at || last.bytes <= first.bytes) return undefined;
    const perSecond = ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
    return Math.ceil(Math.max(0, total - last.bytes) / perSecond);
  }
}
