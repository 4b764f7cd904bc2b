// Writes every public page as static HTML, filled with samples, into a folder beside the built assets: `npm run preview:pages -- FOLDER`.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderer } from "./askama.mjs";
import { texts } from "./fluent.mjs";
import { layout, samples } from "./samples.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = process.argv[2];
if (!target) throw new Error("say where to write: npm run preview:pages -- FOLDER");

const render = renderer(join(root, "pages"));
await mkdir(target, { recursive: true });
await cp(join(root, "dist"), target, { recursive: true });
const names = [];
for (const lang of ["de", "en"]) {
  const t = texts(root, lang);
  for (const [name, { template, page, context }] of Object.entries(samples)) {
    const html = render(template, { ...context, t, page: { ...layout(lang, name), ...page } });
    const file = `${name}.${lang}.html`;
    await writeFile(join(target, file), html);
    names.push(file);
  }
}
await writeFile(join(target, "pages.json"), JSON.stringify(names));
