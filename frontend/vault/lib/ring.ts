// Hands the key ring and the session of the page to whatever stands in it. Must not hold anything itself.
import { getContext, setContext } from "svelte";
import type { Session } from "../../workspace/api/client.ts";
import type { KeyRing } from "./keys.svelte.ts";
import type { Sheets } from "./sheets.svelte.ts";

const KEY = Symbol("ring");

/** The key ring, sheets of paper that were typed in, and who is signed in. */
export interface Holder {
  ring: KeyRing;
  sheets: Sheets;
  session: Session;
}

export const hold = (holder: Holder): Holder => setContext(KEY, holder);
export const held = (): Holder => getContext<Holder>(KEY);
