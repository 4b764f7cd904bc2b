// CPV codes and their words: what the app knows by heart, and what the server's whole list says. Must not choose a code.
import { SvelteMap } from "svelte/reactivity";
import { ask } from "../api/ask.ts";
import { CPV, cpvWords } from "../data/codes.ts";
import { language } from "./texts.svelte.ts";

/** A code of eight digits with its words. */
export type Code = readonly [code: string, words: string];

const told = new SvelteMap<string, string>();
const asked = new Set<string>();

/** Finds codes by words or digits; where the server has no list, or no answer, the codes that the app knows must do. */
export async function findCodes(typed: string): Promise<Code[]> {
  const found = await ask<{ items: { code: string; label: string }[] }>("GET", `/cpv?${new URLSearchParams({ q: typed })}`);
  const hits = found.ok ? found.value.items.map(({ code, label }) => [code, label] as const) : [];
  for (const [code, label] of hits) told.set(code, label);
  if (hits.length > 0) return hits;
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return CPV.filter(([code, label]) => wanted.every((word) => code.startsWith(word) || label.toLowerCase().includes(word)));
}

/** The words of a code; those that nobody has told yet are asked for and come later. */
export function wordsOf(code: string): string {
  const known = told.get(code) ?? (language() === "de" ? cpvWords(code) : "");
  if (known === "" && !asked.has(code)) {
    asked.add(code);
    void findCodes(code);
  }
  return known || cpvWords(code);
}
