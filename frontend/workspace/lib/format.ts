// Dates, times and money as people write and read them in Germany; always Berlin time. Must not hold texts.
import type { Language } from "./texts.svelte.ts";

const ZONE = "Europe/Berlin";
const locale = (language: Language) => (language === "de" ? "de-DE" : "en-GB");

/** In English the month is a word: readers from elsewhere would take 01/02 for either. */
const SHORT: Record<Language, Intl.DateTimeFormatOptions> = { de: { day: "2-digit", month: "2-digit" }, en: { day: "numeric", month: "long" } };

/** "Di., 15.12.2026" */
export const day = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { weekday: "short", ...SHORT[language], year: "numeric", timeZone: ZONE })
    .format(at(iso));

/** "Dienstag, 15. Dezember 2026" */
export const longDay = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: ZONE })
    .format(at(iso));

/** "Di., 15.12.2026, 12:00 Uhr (MEZ)" */
export function moment(iso: string, language: Language): string {
  const time = new Intl.DateTimeFormat(locale(language), { hour: "2-digit", minute: "2-digit", timeZone: ZONE }).format(at(iso));
  const zone = new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, timeZoneName: "short" })
    .formatToParts(at(iso)).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${day(iso, language)}, ${time}${language === "de" ? " Uhr" : ""} (${zone})`;
}

/** "Di., 15.12.2026, 11:47:08 Uhr (MEZ)": as moments stand on receipts. */
export const precise = (iso: string, language: Language): string => {
  const seconds = new Intl.DateTimeFormat("de-DE", { second: "2-digit", timeZone: ZONE }).format(at(iso)).padStart(2, "0");
  return moment(iso, language).replace(/(\d\d:\d\d)/, `$1:${seconds}`);
};

/** "12:00" in Berlin. */
export const clock = (iso: string): string =>
  new Intl.DateTimeFormat("de-DE", { hour: "2-digit", minute: "2-digit", timeZone: ZONE }).format(at(iso));

const grouping = (whole: string, language: Language): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === "de" ? "." : ",");

/** "1.234,5" from an exact decimal such as "1234.500000"; what is none stays as it is. */
export function figure(exact: string, language: Language): string {
  const [, sign = "", whole, places = ""] = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(exact) ?? [];
  if (whole === undefined) return exact;
  return `${sign}${grouping(whole, language)}${places === "" ? "" : `${language === "de" ? "," : "."}${places}`}`;
}

/** "1.234.567,80 €" from an exact decimal such as "1234567.80". */
export function money(amount: string, language: Language): string {
  const [whole = "0", cents = ""] = amount.split(".");
  const grouped = grouping(whole, language);
  const exact = `${grouped}${language === "de" ? "," : "."}${cents.padEnd(2, "0")}`;
  return language === "de" ? `${exact}\u00a0€` : `€${exact}`;
}

/** "24,4 MB" */
export function size(bytes: number, language: Language): string {
  const units = ["B", "kB", "MB", "GB"];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const number = new Intl.NumberFormat(locale(language), { maximumFractionDigits: step === 0 ? 0 : 1 }).format(bytes / 1000 ** step);
  return `${number}\u00a0${units[step] ?? "B"}`;
}

/** An amount as typed (1234,5 / 1.234,50 / 1234.50; "1.234" is read as thousands) as an exact decimal with two places. */
export function readMoney(typed: string): string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, "");
  const thousands = /^[1-9]\d{0,2}(\.\d{3})+(,\d{1,2})?$/.test(text);
  const plain = thousands ? text.replaceAll(".", "") : text;
  const parts = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(plain);
  return parts === null ? undefined : `${(parts[1] ?? "").replace(/^0+(?=\d)/, "")}.${(parts[2] ?? "").padEnd(2, "0")}`;
}

const MONTHS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/** A day as typed (15.12.26, 15.12.2026, 15 Dez 2026, 2026-12-15) as YYYY-MM-DD. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = /^(\d{1,2})[.\s]+(?:(\d{1,2})[.\s]+|([a-zä]{3})[a-zä.]*\s+)(\d{2}|\d{4})$/.exec(text);
  if (german === null) return undefined;
  const month = german[2] === undefined ? monthOf(german[3] ?? "") : Number(german[2]);
  const year = Number(german[4]);
  return valid(year < 100 ? 2000 + year : year, month, Number(german[1]));
}

/** A time of day as typed (12, 12:00, 12.30 Uhr) as HH:MM. */
export function readClock(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*uhr)?$/.exec(typed.trim().toLowerCase());
  const [hour, minute] = [Number(parts?.[1] ?? 99), Number(parts?.[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : undefined;
}

/** The instant of a day and time in Berlin as RFC 3339 in UTC; undefined in the hour that a clock change skips. */
export function instant(day: string, time: string): string | undefined {
  for (const offset of [1, 2]) {
    const guess = new Date(Date.parse(`${day}T${time}:00Z`) - offset * 3_600_000);
    if (!Number.isNaN(guess.getTime()) && isoDay(guess) === day && clock(guess.toISOString()) === time) {
      return guess.toISOString().replace(".000Z", "Z");
    }
  }
  return undefined;
}

/** The Berlin day of an instant as YYYY-MM-DD. */
export const isoDay = (date: Date): string => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(date);

/** "15.12.2026" for a field, from YYYY-MM-DD. */
export const dayForField = (iso: string): string => iso.split("-").reverse().join(".");

const monthOf = (word: string): number => MONTHS.findIndex((month) => isMonth(month, word)) + 1;
// English Mar, May, Oct and Dec are understood as well.
const isMonth = (month: string, word: string): boolean => {
  const other: Record<string, string> = { mar: "mär", may: "mai", oct: "okt", dec: "dez" };
  return (other[word] ?? word) === month;
};

function valid(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits && year >= 2000 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
}

// A bare day is read at noon, so that no zone moves it.
const at = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
