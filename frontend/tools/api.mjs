// Generates the typed client from schemas/openapi.json. `--check` only says whether the checked-in file is the generated one.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "workspace/api/schema.d.ts");
const description = JSON.parse(await readFile(join(root, "../schemas/openapi.json"), "utf8"));

// Types are addressed by path and method; names of operations are of no use here.
for (const methods of Object.values(description.paths)) {
  for (const operation of Object.values(methods)) delete operation.operationId;
}
const head = "// Generated from schemas/openapi.json by `npm run api`. Do not edit.\n\n";
const made = head + astToString(await openapiTS(description));
if (!process.argv.includes("--check")) await writeFile(target, made);
else if (made !== (await readFile(target, "utf8"))) {
  console.error("workspace/api/schema.d.ts differs from schemas/openapi.json: run `npm run api`");
  process.exitCode = 1;
}
