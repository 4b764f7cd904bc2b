// Hints on a deadline that is lawful but unwise. Must not block: what the law forbids, the server says.
import { clock, isoDay } from "../lib/format.ts";

/** A hint: key of its text, and the name of the holiday if it is one. */
export interface Advice {
  key: string;
  name?: string;
}

/** Hints for a deadline, given the holidays by day. */
export function adviceFor(deadline: string, holidays: Record<string, string>): Advice[] {
  const day = isoDay(new Date(deadline));
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const advice: Advice[] = [];
  const holiday = holidays[day];
  if (holiday !== undefined) advice.push({ key: "workspace-advice-holiday", name: holiday });
  else if (weekday === 0 || weekday === 6) advice.push({ key: "workspace-advice-weekend" });
  else if (weekday === 1) advice.push({ key: "workspace-advice-monday" });
  if (/-12-(2[4-9]|3[01])$/.test(day)) advice.push({ key: "workspace-advice-christmas" });
  if (clock(deadline) < "10:00") advice.push({ key: "workspace-advice-early" });
  return advice;
}

/** The first day after the last day of a period that is neither weekend nor holiday: a deadline at noon is lawful and kind. */
export function firstGoodDay(lastDay: string, holidays: Record<string, string>): string {
  const date = new Date(`${lastDay}T12:00:00Z`);
  for (let days = 0; days < 15; days += 1) {
    date.setUTCDate(date.getUTCDate() + 1);
    const day = date.toISOString().slice(0, 10);
    if (![0, 6].includes(date.getUTCDay()) && holidays[day] === undefined && !/-12-(2[4-9]|3[01])$/.test(day)) return day;
  }
  return date.toISOString().slice(0, 10);
}
