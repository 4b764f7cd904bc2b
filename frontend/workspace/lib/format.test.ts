// What people type is read as meant, or not at all.
import { expect, test } from "vitest";
import { day, figure, instant, money, moment, precise, readClock, readDay, readMoney, size } from "./format.ts";

test("money as typed becomes an exact decimal; 1.234 is read as thousands", () => {
  expect(["1234,5", "1.234,50", "1234.50", "1.234", "0", "80 000 €", "007"].map(readMoney))
    .toEqual(["1234.50", "1234.50", "1234.50", "1234.00", "0.00", "80000.00", "7.00"]);
  for (const bad of ["", "0.125", "abc", "1,234,5", "-5", "1.23.4", "1,234"]) expect(readMoney(bad), bad).toBeUndefined();
});

test("money is shown with both kinds of separators", () => {
  expect(money("1234567.80", "de")).toBe("1.234.567,80\u00a0€");
  expect(money("1234567.80", "en")).toBe("€1,234,567.80");
});

test("a figure loses the zeros behind it and nothing else", () => {
  expect(["175500.000000", "0.930000", "101333.333333", "100", "-0.5", "0.000000"].map((exact) => figure(exact, "de"))).toEqual(["175.500", "0,93", "101.333,333333", "100", "-0,5", "0"]);
  expect([figure("1234.50", "en"), figure("1/3", "en")]).toEqual(["1,234.5", "1/3"]);
});

test("days are read in the ways people write them", () => {
  for (const typed of ["15.12.26", "15.12.2026", "15 Dez 2026", "15. Dezember 2026", "15 Dec 2026", "2026-12-15"]) expect(readDay(typed), typed).toBe("2026-12-15");
  expect(readDay("1. März 2027")).toBe("2027-03-01");
  expect([readDay("3 Juni 2027"), readDay("3 Juli 2027")]).toEqual(["2027-06-03", "2027-07-03"]);
  for (const bad of ["", "30.02.2027", "15.13.2026", "morgen", "1.1.1999"]) expect(readDay(bad), bad).toBeUndefined();
});

test("an instant is that of Berlin, in winter, in summer and at the changes of the clock", () => {
  expect(instant("2026-12-15", "12:00")).toBe("2026-12-15T11:00:00Z");
  expect(instant("2026-07-15", "12:00")).toBe("2026-07-15T10:00:00Z");
  expect(instant("2027-03-28", "02:30")).toBeUndefined();
  expect(instant("2026-10-25", "02:30")).toBeDefined();
});

test("times of day and sizes", () => {
  expect(["12", "9:05", "12.30 Uhr", "23:59"].map(readClock)).toEqual(["12:00", "09:05", "12:30", "23:59"]);
  expect([readClock("24:00"), readClock("12:60"), readClock("")]).toEqual([undefined, undefined, undefined]);
  expect([size(999, "de"), size(24_400_000, "de"), size(2_000_000_000, "en")]).toEqual(["999\u00a0B", "24,4\u00a0MB", "2\u00a0GB"]);
});

test("a moment on a receipt carries seconds", () => {
  expect(precise("2026-12-15T10:47:08.123456Z", "de")).toBe("Di., 15.12.2026, 11:47:08 Uhr (MEZ)");
});

test("a moment carries weekday, time and zone", () => {
  expect(moment("2026-02-01T09:00:00Z", "en")).toBe("Sun, 1 February 2026, 10:00 (CET)");
  expect(moment("2026-12-15T11:00:00Z", "de")).toBe("Di., 15.12.2026, 12:00 Uhr (MEZ)");
  expect(moment("2026-07-15T10:00:00Z", "de")).toContain("12:00 Uhr (MESZ)");
  expect(day("2026-12-15", "de")).toBe("Di., 15.12.2026");
});
