// The texts of the app in the chosen language, from the same files and by the same rules as the server's. Must not hold words.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import german from "../../../locales/de/frame.ftl?raw";
import english from "../../../locales/en/frame.ftl?raw";

/** A language of the platform. */
export type Language = "de" | "en";

const load = (tag: string, source: string): FluentBundle => {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return bundle;
};

const bundles: Record<Language, FluentBundle> = { de: load("de-DE", german), en: load("en-GB", english) };
let chosen = $state<Language>(remembered());

/** Adds the texts of one more file in both languages; each program says at its start what it needs beside the frame. */
export function learn(sources: Record<Language, string>): void {
  for (const code of ["de", "en"] as const) bundles[code].addResource(new FluentResource(sources[code]));
}

/** Whether there is a text for a key. */
export const knows = (key: string): boolean => bundles[chosen].hasMessage(key);

/** The language that is shown now. */
export const language = (): Language => chosen;

/** Chooses the language; the server's pages follow by the same cookie. */
export function choose(next: Language): void {
  chosen = next;
  document.cookie = `language=${next}; path=/; max-age=31536000; samesite=lax`;
}

/** The text of a key. A key that is missing shows itself, so that tests see it. */
export function text(key: string, values: Record<string, FluentVariable> = {}): string {
  const message = bundles[chosen].getMessage(key);
  return message?.value ? bundles[chosen].formatPattern(message.value, values) : key;
}

function remembered(): Language {
  const cookie = /(?:^|; )language=(de|en)/.exec(document.cookie)?.[1];
  if (cookie === "de" || cookie === "en") return cookie;
  return navigator.language.startsWith("en") ? "en" : "de";
}
