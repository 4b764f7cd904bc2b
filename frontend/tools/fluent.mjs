// Reads the Fluent texts of one language for tools. Must not be used in a browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** `t.text(key)` and `t.with(key, pairs)` over one file of texts; an unknown key throws. */
export function texts(root, language, topic) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const source = readFileSync(join(root, "../locales", language, `${topic}.ftl`), "utf8");
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw errors[0];
  const format = (key, args) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`no text for ${key} in ${language}`);
    return bundle.formatPattern(message.value, args);
  };
  return { text: (key) => format(key, {}), with: (key, pairs) => format(key, Object.fromEntries(pairs)) };
}
