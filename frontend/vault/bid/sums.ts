// Exact sums of a bid: quantities, unit prices, discount and VAT as decimals in text, in cents without floating point. Must not format.

const PLACES = 6;
const UNIT = 10n ** BigInt(PLACES);

/** What an offer comes to, as exact decimals in euros. */
export interface Totals {
  net: string;
  discount: string;
  afterDiscount: string;
  vat: string;
  gross: string;
}

/** A quantity, percentage or unit price as typed (24,5 / 1.234,5 / 0.125; "1.234" is read as thousands) as an exact decimal. */
export function readNumber(typed: string, places = PLACES): string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f€%]/g, "");
  const thousands = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text);
  const parts = /^(\d{1,12})(?:[.,](\d+))?$/.exec(thousands ? text.replaceAll(".", "") : text);
  if (parts === null) return undefined;
  const decimals = parts[2] ?? "";
  const whole = (parts[1] ?? "").replace(/^0+(?=\d)/, "");
  return decimals.length > places ? undefined : decimals === "" ? whole : `${whole}.${decimals}`;
}

/** An exact decimal for a German or English field. */
export const numberForField = (exact: string | null, german: boolean): string => (exact === null ? "" : german ? exact.replace(".", ",") : exact);

/** Quantity times unit price, half up to the cent; undefined while one of them is missing. */
export function lineTotal(quantity: string | null, unitPrice: string | null): string | undefined {
  if (quantity === null || unitPrice === null) return undefined;
  return euros(halfUp(scaled(quantity) * scaled(unitPrice), 10n ** 10n));
}

/** Sum of exact amounts in euros. */
export const addUp = (amounts: readonly string[]): string => euros(amounts.reduce((all, amount) => all + cents(amount), 0n));

/** The totals of a net sum with a discount and a rate of VAT in percent (null: none). */
export function totals(net: string, discount: string | null, vat: string | null): Totals {
  const sum = cents(net);
  const off = halfUp(sum * scaled(discount ?? "0"), 100n * UNIT);
  const rest = sum - off;
  const tax = halfUp(rest * scaled(vat ?? "0"), 100n * UNIT);
  return { net: euros(sum), discount: euros(off), afterDiscount: euros(rest), vat: euros(tax), gross: euros(rest + tax) };
}

/** Cells as pasted from a table: a line an item, columns by tabs or semicolons: number, text, quantity, unit, unit price. */
export function readTable(pasted: string): { number: string; text: string; quantity: string | null; unit: string; unit_price: string | null }[] {
  return pasted.split(/\r?\n/).map((line) => line.split(line.includes("\t") ? "\t" : ";").map((cell) => cell.trim())).filter((cells) => cells.length >= 2 && cells[0] !== "")
    .map(([number = "", text = "", quantity = "", unit = "", price = ""]) => ({ number, text, quantity: readNumber(quantity) ?? null, unit, unit_price: readNumber(price) ?? null }))
    .filter(({ quantity, unit_price, text }) => text !== "" || quantity !== null || unit_price !== null);
}

function scaled(decimal: string): bigint {
  const [whole = "0", rest = ""] = decimal.split(".");
  return BigInt((whole || "0") + rest.slice(0, PLACES).padEnd(PLACES, "0"));
}

const cents = (amount: string): bigint => scaled(amount) / 10n ** BigInt(PLACES - 2);
const halfUp = (value: bigint, by: bigint): bigint => (value + by / 2n) / by;

function euros(cents: bigint): string {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
