// The page /pruefen in a real browser: receipts signed by another implementation, told apart; nothing is sent. Needs `npm run build` before.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe, complaints, launch, root, serve } from "./tools.mjs";
import { platform } from "../../frontend/tools/notes.mjs";

const HOST = "zuschlag.example";
const { receipt: key, record: stranger } = platform(HOST);
const folder = await mkdtemp(join(tmpdir(), "verify-"));
execFileSync(process.execPath, [join(root, "frontend/tools/preview-pages.mjs"), folder]);
let browser;
let site;
before(async () => { browser = await launch(); site = await serve(folder); });
after(async () => { await browser?.close(); await site?.close(); await rm(folder, { recursive: true }); });

const sha256 = (...pieces) => { const hash = createHash("sha256"); for (const piece of pieces) hash.update(piece); return hash.digest(); };

function receipt(received = 4_000_000_000_000_000n, signed = key) {
  const act = `${HOST}/receipt/v1\nnumber ZB-00112233445566778899\nkind bid\nopening o-1\ncompany c-1\nslot 1\nversion 1\nreceived ${received}\n`
    + `deadline 4000000001000000\nrecord ${"ab".repeat(32)}\ncommit ${"cd".repeat(32)}\nprevious -\n`;
  const salt = Buffer.alloc(32, 7);
  const commitment = sha256("zuschlag/act/v1\n", salt, sha256(act)).toString("hex");
  const text = `${act}salt ${salt.toString("hex")}\ncommitment ${commitment}\nlog ${HOST}/log\ninclude-by ${received + 600_000_000n}\n`;
  return `${text}\n${signed.line(text)}`;
}

async function verdictOn(name, content, language = "de") {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors = complaints(page);
  const asked = [];
  await page.goto(`${site.url}/verify.${language}.html`, { waitUntil: "networkidle" });
  page.on("request", (request) => asked.push(request.url()));
  await page.setInputFiles("#verify-file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  await page.locator("#verify-result h2").filter({ hasNotText: /wird gelesen|Reading/ }).waitFor();
  const shown = await page.locator("#verify-result").innerText();
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(asked, [], "the file stays here");
  assert.deepEqual(errors, []);
  await context.close();
  return shown;
}

test("a genuine receipt is told as such, with its number and time", async () => {
  const shown = await verdictOn("beleg.json", JSON.stringify({ receipt: receipt() }));
  assert.match(shown, /Echt, Nachweis aus dem Protokoll folgt/);
  assert.match(shown, /ZB-00112233445566778899/);
});

test("a receipt whose proof should be there by now is told to be overdue", async () => {
  assert.match(await verdictOn("beleg.txt", receipt(1_700_000_000_000_000n)), /überfällig/);
});

test("a changed receipt is wrong and the reason is given", async () => {
  assert.match(await verdictOn("beleg.txt", receipt().replace("kind bid", "kind late")), /Falsch/);
  const forged = receipt(3_999_999_999_000_000n).split("\n\n")[0] + "\n\n" + receipt().split("\n\n")[1];
  assert.match(await verdictOn("beleg.txt", forged), /Die Signatur passt nicht zu diesem Text/);
});

test("a receipt of an unknown key is unknown, not wrong; any other file shows its hash", async () => {
  const shown = await verdictOn("beleg.txt", receipt(undefined, stranger), "en");
  assert.match(shown, /Unknown/);
  assert.doesNotMatch(shown, /Wrong/);
  assert.ok((await verdictOn("plan.pdf", "%PDF")).includes(sha256("%PDF").toString("hex")));
});
