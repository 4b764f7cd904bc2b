// Exact sums of decimals as text; no floating point. Must not format.

/** Sum of exact decimals with at most `places` digits after the point. */
export function sum(values: readonly (string | null)[], places = 2): string {
  const total = values.reduce((all, value) => all + units(value ?? "0", places), 0n);
  const digits = total.toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  return places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** A weight as typed (33,5 / 33.5) as an exact decimal, or undefined. */
export function readWeight(typed: string): string | undefined {
  const text = typed.replace(/[\s%\u00a0\u202f]/g, "").replace(",", ".");
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? text : undefined;
}

/** A number as typed (1,5 / 1.5) as an exact decimal, or undefined. */
export function readDecimal(typed: string): string | undefined {
  const text = typed.replace(/[\s%\u00a0\u202f]/g, "").replace(",", ".");
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? text : undefined;
}

/** A number of things as typed (3), or undefined. */
export const readCount = (typed: string): string | undefined => /^\s*0*(\d{1,6})\s*$/.exec(typed)?.[1];

/** Whether weights add up to exactly 100. */
export const isHundred = (weights: readonly string[]): boolean => weights.reduce((all, weight) => all + units(weight, 4), 0n) === 1_000_000n;

function units(decimal: string, places: number): bigint {
  const [whole = "0", rest = ""] = decimal.split(".");
  return BigInt((whole || "0") + rest.slice(0, places).padEnd(places, "0"));
}
