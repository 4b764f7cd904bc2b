// Sums are exact to the cent, however the numbers are typed.
import { expect, test } from "vitest";
import { addUp, lineTotal, readNumber, readTable, totals } from "./sums.ts";

test("numbers are read as people write them, or not at all", () => {
  expect(["24,5", "1.234,5", "0.125", "1.234", "007", "19 %"].map((typed) => readNumber(typed))).toEqual(["24.5", "1234.5", "0.125", "1234", "7", "19"]);
  for (const bad of ["", "abc", "1,2,3", "-4", "0,1234567", "1e3"]) expect(readNumber(bad), bad).toBeUndefined();
  expect(readNumber("2,505", 2)).toBeUndefined();
});

test("a line is quantity times unit price, half up to the cent", () => {
  expect(lineTotal("24.5", "3000.125")).toBe("73503.06");
  expect(lineTotal("1", "0.005")).toBe("0.01");
  expect(lineTotal("3", "0.3333")).toBe("1.00");
  expect(lineTotal(null, "1")).toBeUndefined();
});

test("discount comes before VAT", () => {
  expect(totals("74300.00", null, "19")).toEqual({ net: "74300.00", discount: "0.00", afterDiscount: "74300.00", vat: "14117.00", gross: "88417.00" });
  expect(totals("84000.00", "2.5", "19")).toEqual({ net: "84000.00", discount: "2100.00", afterDiscount: "81900.00", vat: "15561.00", gross: "97461.00" });
  expect(addUp(["0.10", "0.20", "999999999999.99"])).toBe("1000000000000.29");
});

test("a table is pasted from a spreadsheet", () => {
  expect(readTable("OZ\tText\tMenge\tEinheit\tEP\n01.0010\tDach\t24,5\tm²\t3.000,125\n\n01.0020\tPauschale\t1\tpsch\t10,00\n")).toEqual([
    { number: "OZ", text: "Text", quantity: null, unit: "Einheit", unit_price: null },
    { number: "01.0010", text: "Dach", quantity: "24.5", unit: "m²", unit_price: "3000.125" },
    { number: "01.0020", text: "Pauschale", quantity: "1", unit: "psch", unit_price: "10.00" },
  ]);
});
