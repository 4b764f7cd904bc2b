// When a session ends, what was sent is kept until the person is signed in again, and then sent as it was.
import { afterEach, expect, test, vi } from "vitest";
import { askedAgain, remember, send, settle } from "./session.svelte.ts";

const save = () => new Request("http://zuschlag.example/api/v1/x", { method: "PUT", body: "ein langer Text" });

/** Answers with these statuses in turn and keeps what it was sent. */
function server(...statuses: number[]): string[] {
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    sent.push(await request.text());
    return new Response(null, { status: statuses.shift() ?? 500 });
  });
  return sent;
}

afterEach(() => { vi.unstubAllGlobals(); });

test("what was refused for want of a session is sent again, whole, once the person is back", async () => {
  const sent = server(401, 200);
  remember({ person: "p" });
  const answer = send(save());
  await vi.waitFor(() => expect(askedAgain()).toBe(true));
  settle(true);
  expect((await answer).status).toBe(200);
  expect(sent).toEqual(["ein langer Text", "ein langer Text"]);
  expect(askedAgain()).toBe(false);
});

test("whoever does not sign in now gets the refusal and can send later", async () => {
  const sent = server(401, 200);
  remember({ person: "p" });
  const answer = send(save());
  await vi.waitFor(() => expect(askedAgain()).toBe(true));
  settle(false);
  expect((await answer).status).toBe(401);
  expect((await send(save())).status).toBe(200);
  expect(sent.length).toBe(2);
});

test("whoever never was signed in here goes to sign in and back", async () => {
  server(401);
  const assign = vi.fn();
  vi.stubGlobal("location", { assign, pathname: "/amt/neu", search: "" });
  remember(undefined);
  expect((await send(save())).status).toBe(401);
  expect(assign).toHaveBeenCalledWith("/anmelden?next=%2Famt%2Fneu");
});
