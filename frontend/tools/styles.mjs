// Makes one style sheet: the KERN rules that our pages use, then our own. KERN ships 340 kB; unused component rules are dropped.
import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "lightningcss";
import postcss from "postcss";

const SOURCES = ["pages", "workspace", "vault", "seal", "styles"];
const OWN = ["fonts", "base", "layout", "content", "search", "procedure", "forms", "workspace", "bid", "modes", "print"];
const TARGETS = { chrome: 112 << 16, firefox: (115 << 16), safari: (16 << 16) | (4 << 8) };

async function* files(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** Every `kern-…` name in our sources; a name that ends in `--` or `__` stands for all that begin so. */
async function usedNames(root) {
  const names = new Set(["kern-light", "kern-dark"]);
  const prefixes = new Set();
  for (const folder of SOURCES) {
    for await (const path of files(join(root, folder))) {
      const text = await readFile(path, "utf8");
      for (const [name] of text.matchAll(/kern-[a-z0-9_-]+/g)) {
        (/(--|__)$/.test(name) ? prefixes : names).add(name);
      }
    }
  }
  return (name) =>
    !name.startsWith("kern-") || names.has(name) || [...prefixes].some((p) => name.startsWith(p));
}

function minify(filename, code) {
  return transform({ filename, code: Buffer.from(code), minify: true, targets: TARGETS }).code;
}

/** Drops selectors whose classes nobody uses, KERN's own font faces and what that leaves empty. */
function keepUsed(css, isUsed) {
  const sheet = postcss.parse(css);
  const wanted = (selector) => {
    const outside = selector.replace(/:(not|is|where|has)\([^)]*\)/g, "");
    return [...outside.matchAll(/\.([\w-]+)/g)].every(([, name]) => isUsed(name));
  };
  sheet.walkAtRules("font-face", (rule) => rule.remove());
  sheet.walkRules((rule) => {
    if (rule.parent.type === "atrule" && rule.parent.name.endsWith("keyframes")) return;
    const selectors = rule.selectors.filter(wanted);
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
  return minify("kern.css", sheet.toString());
}

/** Writes `dist/assets/zuschlag.css` and the pictures beside it. */
export async function buildStyles(root, dist) {
  const assets = join(dist, "assets");
  await mkdir(assets, { recursive: true });
  const kern = await readFile(join(root, "node_modules/@kern-ux/native/dist/kern.css"), "utf8");
  const parts = [keepUsed(kern, await usedNames(root))];
  for (const name of OWN) {
    const filename = `${name}.css`;
    const code = await readFile(join(root, "styles", filename));
    parts.push(minify(filename, code));
  }
  await writeFile(join(assets, "zuschlag.css"), Buffer.concat(parts));
  await copyFile(join(root, "styles/favicon.svg"), join(assets, "favicon.svg"));
}
