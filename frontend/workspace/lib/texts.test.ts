// Every text that the app asks for is there in both languages, and nothing is there that nobody asks for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const keys = (language: string) => new FluentResource(read(`../locales/${language}/workspace.ftl`)).body.map(({ id }) => id).sort();
const sources = readdirSync(join(root, "workspace"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes(".test."))
  .map((path) => read(join("workspace", path))).join("\n");

test("both languages have the same keys", () => {
  expect(keys("en")).toEqual(keys("de"));
});

test("every key in the sources has a text, and every text a use", () => {
  const exact = new Set([...sources.matchAll(/"(workspace-[\w-]*\w)"/g)].map(([, key]) => key ?? ""));
  const patterns = [...sources.matchAll(/`(workspace-[^`]+)`/g)].map(([, key]) => new RegExp(`^${(key ?? "").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`));
  const known = keys("de");
  expect([...exact].filter((key) => !known.includes(key))).toEqual([]);
  expect(known.filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});
