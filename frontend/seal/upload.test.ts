// A bad line: what is sent again, what is refused for good, and what the reader is told about the time.
import { expect, test } from "vitest";
import { utf8 } from "./bytes.ts";
import { Estimate, type Line, send, type TransferState, UploadRefused } from "./upload.ts";

function line(answers: (number | Error)[]) {
  const pauses: number[] = [];
  const calls: string[] = [];
  const play: Line = {
    async put(url) {
      calls.push(url);
      const answer = answers.shift() ?? 201;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async pause(ms) { pauses.push(ms); },
  };
  return { play, pauses, calls };
}

const part = { bytes: utf8("x"), sha256: "00" };
const never = new AbortController().signal;

test("a part goes on after a lost connection and a fault of the server, and pauses grow to 20 seconds", async () => {
  const { play, pauses, calls } = line([new Error("offline"), 503, 429, 500, 500, 500, 500, 201]);
  const states: TransferState[] = [];
  await send(play, "/parts/a", part, never, (state) => states.push(state));
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16000, 20000]);
  expect(new Set(calls)).toEqual(new Set(["/parts/a"]));
  expect(states.at(-1)).toBe("sent");
});

test("bytes that are there already count as sent", async () => {
  const { play, calls } = line([409]);
  await send(play, "/parts/a", part, never, () => {});
  expect(calls).toHaveLength(1);
});

test("what the server refuses for good is not tried again", async () => {
  for (const status of [400, 401, 403, 404, 413, 422]) {
    const { play, calls } = line([status]);
    await expect(send(play, "/parts/a", part, never, () => {})).rejects.toEqual(new UploadRefused(status));
    expect(calls).toHaveLength(1);
  }
});

test("stopping ends the waiting", async () => {
  const stop = new AbortController();
  const { play } = line([new Error("offline")]);
  play.pause = async () => { stop.abort(); };
  await expect(send(play, "/parts/a", part, stop.signal, () => {})).rejects.toThrow();
});

test("remaining time follows the last seconds and says nothing without measure", () => {
  const estimate = new Estimate();
  expect(estimate.seconds(100)).toBeUndefined();
  for (let at = 0; at <= 30_000; at += 1000) estimate.note(at, at < 20_000 ? 0 : (at - 20_000) / 10);
  estimate.note(40_000, 2000);
  expect(estimate.seconds(3000)).toBe(10);
});
