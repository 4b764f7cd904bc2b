// Renders the askama templates with nunjucks, so that pages can be looked at without the server. Only what our templates use is translated.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";

const methods = {
  is_empty() { return this.length === 0; },
  len() { return this.length; },
};
for (const type of [String, Array]) {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(type.prototype, name, { value, enumerable: false, configurable: true });
  }
}

// Samples are German: a string stands for words of a procedure (`Words`), an array of strings for several paragraphs of them.
for (const type of [String, Array]) {
  Object.defineProperty(type.prototype, "lang", { value: "de", enumerable: false, configurable: true });
  Object.defineProperty(type.prototype, "paragraphs", { value() { return [this].flat(); }, enumerable: false, configurable: true });
}
Object.defineProperty(String.prototype, "text", { get() { return String(this); }, enumerable: false, configurable: true });

/** Rust expressions to nunjucks: `if let Some(x) = y`, `!x`, `&&`, `||`, `.is_some()`. */
function translate(source) {
  return source.replace(/\{%(-?)\s*([\s\S]*?)\s*(-?)%\}/g, (_, open, body, close) => {
    const bind = body.match(/^(el)?if let Some\((\w+)\) = (.+)$/);
    if (bind) return `{%${open} ${bind[1] ?? ""}if ${bind[3]} ${close}%}{% set ${bind[2]} = ${bind[3]} %}`;
    const plain = body
      .replace(/&&/g, "and")
      .replace(/\|\|/g, "or")
      .replace(/!(?!=)/g, "not ")
      .replace(/\.is_some\(\)/g, "")
      .replace(/([\w.]+)\.is_none\(\)/g, "not $1");
    return `{%${open} ${plain} ${close}%}`;
  });
}

const AskamaLoader = nunjucks.Loader.extend({
  init(folder) { this.folder = folder; },
  getSource(name) {
    const path = join(this.folder, name);
    return { src: translate(readFileSync(path, "utf8")), path, noCache: true };
  },
});

/** A function that renders a template of `folder` with a context. An unknown field stops it. */
export function renderer(folder) {
  const environment = new nunjucks.Environment(new AskamaLoader(folder), { autoescape: true, throwOnUndefined: false });
  return (name, context) => environment.render(name, context);
}
