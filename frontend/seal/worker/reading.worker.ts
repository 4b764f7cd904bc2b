// Reads and hashes files in the background. Each comes with the port on which it is asked for. Must not keep what it read.
import { answerReads } from "../reader.ts";

addEventListener("message", ({ data, ports: [port] }: MessageEvent<Blob>) => {
  if (port !== undefined) answerReads(data, port);
});
