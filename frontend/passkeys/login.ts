// The page /anmelden: offers signing in with a passkey where the browser knows passkeys. Must not hold words: they stand in the page.
import { canPasskeys, usePasskey, type Question } from "./passkeys.ts";

const COMPANY = ["bidder", "company_admin"];
const section = document.getElementById("passkey");
const button = document.getElementById("passkey-button");
const said = document.getElementById("passkey-said");

const say = (key: string): void => {
  if (said !== null) said.textContent = section?.getAttribute(`data-text-${key}`) ?? "";
};

async function post(path: string, body?: unknown): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return fetch(`/api/v1/session/passkey${path}`, { method: "POST", credentials: "same-origin", ...json });
}

async function signIn(): Promise<void> {
  say("waiting");
  const asked = await post("/question");
  if (!asked.ok) return say("failed");
  const used = await usePasskey((await asked.json()) as Question);
  if (used === undefined) return say("cancelled");
  const answer = await post("", used);
  if (answer.status === 429) return say("often");
  if (!answer.ok) return say(answer.status === 401 ? "unknown" : "failed");
  const { roles } = (await answer.json()) as { roles: { role: string }[] };
  location.assign(next() ?? (roles.some(({ role }) => COMPANY.includes(role)) ? "/firma" : "/amt"));
}

/** Where the person wanted to go, if it is a path of this platform. */
function next(): string | undefined {
  const wanted = document.querySelector<HTMLInputElement>("input[name=next]")?.value ?? "";
  const own = wanted.startsWith("/") && new URL(wanted, location.origin).origin === location.origin;
  return own ? wanted : undefined;
}

if (section !== null && canPasskeys(section.dataset["host"] ?? "")) {
  section.hidden = false;
  let busy = false;
  button?.addEventListener("click", () => {
    if (busy) return;
    busy = true;
    void signIn().catch(() => say("failed")).finally(() => { busy = false; });
  });
}
