// Every text that the app asks for is there in both languages, and nothing is there that nobody asks for.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { STEPS } from "./draft.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const keysOf = (language: string, ...topics: string[]) => topics.flatMap((topic) => new FluentResource(read(`../locales/${language}/${topic}.ftl`)).body.map(({ id }) => id)).sort();
const keys = (language: string) => keysOf(language, "frame", "workspace", "vault");
const sourcesOf = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes(".test."))
  .map((path) => read(join(folder, path))).join("\n");
const sources = sourcesOf("workspace") + sourcesOf("vault") + sourcesOf("seal");
const exactIn = (source: string) => new Set([...source.matchAll(/"((?:workspace|vault)-[\w-]*\w)"/g)].map(([, key]) => key ?? ""));
/** The source of a program: its first file and whatever that imports from the house. */
function program(path: string, seen = new Set<string>()): string {
  if (seen.has(path)) return "";
  seen.add(path);
  const source = read(path);
  const imports = [...source.matchAll(/from "(\.[^"?]+\.(?:svelte|ts))"/g)].map(([, name]) => join(dirname(path), name ?? ""));
  return source + imports.map((name) => program(name, seen)).join("\n");
}
const schema = JSON.parse(read("../schemas/draft.schema.json"));

test("both languages have the same keys", () => {
  expect(keys("en")).toEqual(keys("de"));
});

test.each(["workspace", "vault"])("the program %s carries every text that it asks for", (name) => {
  const known = keysOf("de", "frame", name);
  expect([...exactIn(program(`${name}/main.ts`))].filter((key) => !known.includes(key))).toEqual([]);
});

test("every key in the sources has a text, and every text a use", () => {
  const exact = exactIn(sources);
  const patterns = [...sources.matchAll(/`((?:workspace|vault)-[^`]+)`/g)].map(([, key]) => new RegExp(`^${(key ?? "").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`));
  const known = keys("de");
  expect([...exact].filter((key) => !known.includes(key))).toEqual([]);
  expect(known.filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test("every code that the sealing client can give has its sentence", () => {
  const codes = new Set([...sourcesOf("seal").matchAll(/"((?:seal|log)-[a-z-]+)"/g)].map(([, code]) => code ?? ""));
  const texts = read("../locales/de/sealing.ftl");
  expect([...codes].filter((code) => !new RegExp(`^${code} =`, "m").test(texts))).toEqual([]);
});

test("every code of the draft has its word", () => {
  const codes = (kind: string): string[] => schema.$defs[kind].oneOf.map((option: { const: string }) => option.const);
  const methods: string[] = schema.properties.method.examples;
  const words = { type: "procedure_type", kind: "contract_kind", ground: "ground", suitability: "suitability_group", criterion: "criterion_kind", need: "need" };
  const wanted = [
    ...Object.entries(words).flatMap(([word, kind]) => codes(kind).map((code) => `${word}-${code}`)),
    ...methods.map((code) => `method-${code.toLowerCase().replaceAll("_", "-")}`),
  ];
  expect(wanted.filter((key) => !keys("de").includes(`workspace-${key}`))).toEqual([]);
});

test("every stage of a procedure has its word", () => {
  const source = read("../crates/tender/src/procedure/stage/view.rs");
  const stages = [...source.slice(source.indexOf("impl Stage")).matchAll(/Self::\w+\(_\) => "([a-z_]+)"/g)].map(([, code]) => code ?? "");
  expect(stages.length).toBeGreaterThan(10);
  expect(stages.filter((code) => !keys("de").includes(`workspace-stage-${code}`))).toEqual([]);
});

test("every field of the draft belongs to a step or is carried along knowingly", () => {
  const fields = STEPS.flatMap(({ fields }) => fields as readonly string[]).map((pointer) => pointer.slice(1));
  expect(Object.keys(schema.properties).filter((field) => !fields.includes(field))).toEqual([]);
});
