// Reads the Fluent texts of one language for tools. Must not be used in a browser.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** `t.text(key)` and `t.with(key, pairs)` over all texts of a language; an unknown key throws, and so does one that stands twice. */
export function texts(root, language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = join(root, "../locales", language);
  for (const file of readdirSync(folder).sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
    if (errors.length > 0) throw errors[0];
  }
  const format = (key, args) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`no text for ${key} in ${language}`);
    return bundle.formatPattern(message.value, args);
  };
  return { text: (key) => format(key, {}), with: (key, pairs) => format(key, Object.fromEntries(pairs)) };
}
