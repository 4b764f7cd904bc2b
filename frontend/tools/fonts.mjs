// Cuts Fira Sans down to the characters that German, English and European names need (two weights, woff2).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

const WEIGHTS = [
  ["FiraSans-Regular.woff2", "fira-sans-400.woff2"],
  ["FiraSans-SemiBold.woff2", "fira-sans-600.woff2"],
];

// Basic Latin, Latin-1, Latin Extended-A, S/T with comma below, punctuation, arrows, euro, minus and the few signs pages use.
const RANGES = [
  [0x20, 0x7e], [0xa0, 0x17f], [0x218, 0x21b], [0x2010, 0x2027], [0x202f, 0x203a],
  [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212], [0x2264, 0x2265],
];

// Copyright, licence and its address stay in the name table, as the Open Font License asks.
const LICENCE = [0, 13, 14];

/** Writes the subset fonts to `dist/assets/fonts`. */
export async function buildFonts(root, dist) {
  const source = join(root, "node_modules/@kern-ux/native/dist/fonts/fira-sans");
  const target = join(dist, "assets/fonts");
  await mkdir(target, { recursive: true });
  const text = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  ).join("");
  for (const [from, to] of WEIGHTS) {
    const font = await readFile(join(source, from));
    const features = ["kern", "liga", "tnum", "lnum", "locl", "mark", "mkmk", "ccmp"];
    const options = { targetFormat: "woff2", harfbuzzFeatures: features, preserveNameIds: LICENCE };
    await writeFile(join(target, to), await subsetFont(font, text, options));
  }
}
