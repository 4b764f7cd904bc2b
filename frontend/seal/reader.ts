// Reads a file once, piece by piece, and hashes it on the way: here, or in a worker of its own, so that sealing has a processor to itself.
// Must not seal.
import type { Bytes } from "./bytes.ts";
import { runningHash } from "./hash.ts";

/** The file is longer or shorter than it was when it was chosen, or can't be read. */
export class FileChanged extends Error {
  readonly code = "seal-file-changed-while-sealing";
}

/** Goes through one file from its start. */
export interface Reader {
  /**
   * Gives the next `length` bytes to `take`, which must not change them. Resolves to the SHA-256 of everything so far, so the last
   * answer is that of the whole file. One call at a time. Throws `FileChanged`.
   */
  read(length: number, take: (piece: Bytes) => void): Promise<string>;
  end(): void;
}

/** Reads and hashes on this thread. */
export function inlineReader(file: Blob): Reader {
  const hash = runningHash();
  let at = 0;
  return {
    async read(length, take) {
      const end = at + length;
      const pieces = file.slice(at, end).stream().getReader();
      for (let piece = await next(pieces); piece !== undefined; piece = await next(pieces)) {
        at += piece.length;
        take(piece);
        hash.update(piece);
      }
      if (at !== end) throw new FileChanged();
      return hash.digest();
    },
    end() {},
  };
}

/** What a reading worker answers: a piece; last the digest; or nothing because the file has changed. */
type Answer = Bytes | string | null;

/** Has a file read and hashed by a reading worker (`worker/reading.worker.ts`), which may read for several. */
export function workerReader(worker: Pick<Worker, "postMessage">, file: Blob): Reader {
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(file, [port2]);
  return {
    read(length, take) {
      return new Promise((resolve, reject) => {
        port.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data === null) reject(new FileChanged());
          else if (typeof data === "string") resolve(data);
          else take(data);
        };
        port.postMessage(length);
      });
    },
    end: () => port.close(),
  };
}

/** The worker's side: answers every length with pieces and the digest so far. A piece goes out before it is hashed. */
export function answerReads(file: Blob, port: MessagePort): void {
  const reader = inlineReader(file);
  const tell = (answer: Answer) => port.postMessage(answer, answer instanceof Uint8Array ? [answer.buffer] : []);
  port.onmessage = ({ data: length }: MessageEvent<number>) =>
    void reader.read(length, (piece) => tell(piece.slice())).catch(() => null).then(tell);
}

async function next(pieces: ReadableStreamDefaultReader<Bytes>): Promise<Bytes | undefined> {
  try {
    return (await pieces.read()).value;
  } catch {
    throw new FileChanged();
  }
}
