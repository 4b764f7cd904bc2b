// Builds everything the server hands out: style sheet, fonts, pictures, the workspace and the sealing bundle.
// Must never reach out to a network: whatever it needs is in node_modules.
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildStyles } from "./styles.mjs";
import { buildLicences } from "./licences.mjs";
import { buildFonts } from "./fonts.mjs";
import { buildApp, buildPage, publishHashes } from "./bundles.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");

await rm(dist, { recursive: true, force: true });
await buildFonts(root, dist);
await buildStyles(root, dist);
await buildPage(root, dist, "seal", "verify", "seal/pages/verify.ts");
await buildPage(root, dist, "passkeys", "login", "passkeys/login.ts");
await buildApp(root, dist, "workspace", "workspace");
await buildApp(root, dist, "vault", "seal");
await publishHashes(dist, "seal");
await buildLicences(root, dist);
