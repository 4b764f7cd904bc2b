// The record of a drawing of lots among equal bids. Must not draw: people do, before witnesses.
import { now } from "../../lib/time.svelte.ts";

/** A draw as it is typed: who came out, place by place but for the last, and who watched. */
export type Drawn = { tie: string[]; first: string[]; witnesses: [string, string] };

/** A draw among these bids of which nothing is typed yet. */
export const started = (tie: string[]): Drawn => ({ tie, first: tie.slice(1).map(() => ""), witnesses: ["", ""] });

/** The draw as the server takes it; who was not named comes last. */
export function recorded({ tie, first, witnesses }: Drawn) {
  const named = first.filter((bid) => bid !== "");
  const rest = tie.filter((bid) => !named.includes(bid));
  // A little before now, so that a clock ahead of the server's does no harm.
  return { order: [...named, ...rest], witnesses: witnesses.map((name) => name.trim()).filter((name) => name !== ""), at: new Date(now() - 5000).toISOString() };
}
