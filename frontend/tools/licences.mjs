// Gathers the licences of everything that is delivered to browsers into `dist/assets/licences.txt`. A package without one stops the build.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const RULE = `\n${"-".repeat(72)}\n\n`;

/** Every package of the lock file that is not only for development. */
async function delivered(root) {
  const { packages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).filter(([path, { dev, optional }]) => path !== "" && !dev && !optional).map(([path]) => path).sort();
}

async function licenceOf(root, path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} says nothing of its licence`);
  const text = file === undefined ? "" : `\n\n${(await readFile(join(folder, file), "utf8")).trim()}`;
  return `${name} ${version}: ${license}${text}\n`;
}

/** Writes the notices. */
export async function buildLicences(root, dist) {
  const notices = await Promise.all((await delivered(root)).map((path) => licenceOf(root, path)));
  const font = "Fira Sans, subset: SIL Open Font License 1.1; copyright and licence stand in the name table of each font file.\n";
  await writeFile(join(dist, "assets/licences.txt"), [font, ...notices].join(RULE));
}
