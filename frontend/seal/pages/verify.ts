// The page /pruefen: reads a dropped file in the browser, says what it is in one sentence. Must not send anything anywhere.
import { digestLarge } from "../bytes.ts";
import { type Included, type Published, parsePublished, verifyArrival } from "../log-proof.ts";
import { type Receipt, type Verdict, verifyReceipt } from "../receipt.ts";

const MAX_RECEIPT = 4 << 20;
const section = document.getElementById("verify");
const result = document.getElementById("verify-result");
const input = document.getElementById("verify-file");
const drop = document.getElementById("verify-drop");
const keys = parsePublished(`${document.getElementById("verify-keys")?.textContent?.trim() ?? ""}\n`);

const text = (key: string): string => section?.getAttribute(`data-text-${key}`) ?? key;

/** What is shown of a verdict: tone, heading, sentence, facts. */
interface Shown {
  tone: "success" | "danger" | "neutral";
  heading: string;
  sentence: string;
  facts: [label: string, value: string][];
}

async function verify(file: File): Promise<void> {
  show({ tone: "neutral", heading: text("reading"), sentence: "", facts: [] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const verdict = bytes.length > MAX_RECEIPT || keys === undefined ? { kind: "not-a-receipt" as const } : judge(bytes, keys);
  show(words(verdict, await digestLarge(bytes)));
}

const judge = (bytes: Uint8Array, keys: Published): Verdict<Included> =>
  verifyReceipt(bytes, keys.receipt, ({ commitment, received }, proof) => verifyArrival(proof, commitment, received, keys));

function words(verdict: Verdict<Included>, hash: string): Shown {
  const facts: Shown["facts"] = [[text("hash"), hash]];
  switch (verdict.kind) {
    case "not-a-receipt":
      return { tone: "neutral", heading: text("unknown"), sentence: text("unknown-text"), facts };
    case "wrong":
      return { tone: "danger", heading: text("wrong"), sentence: [...new Set(verdict.faults.map(({ code }) => reason(code)))].join(" "), facts };
    case "unknown-key":
      return { tone: "neutral", heading: text("unknown"), sentence: text("unknown-key-text"), facts: receiptFacts(verdict.receipt) };
    case "pending": {
      const overdue = verdict.receipt.includeBy < BigInt(Date.now()) * 1000n;
      const key = overdue ? "overdue" : "pending";
      return { tone: overdue ? "neutral" : "success", heading: text(key), sentence: text(`${key}-text`), facts: receiptFacts(verdict.receipt) };
    }
    case "in-log": {
      const { index, witnessed } = verdict.log;
      const who = witnessed.length === 0 ? text("unwitnessed") : witnessed.map(({ name, time }) => `${name}, ${instant(time * 1_000_000n)}`).join("; ");
      const log: Shown["facts"] = [[text("position"), `${index}`], [text("witnessed"), who]];
      return { tone: "success", heading: text("proven"), sentence: text("proven-text"), facts: [...receiptFacts(verdict.receipt), ...log] };
    }
  }
}

function reason(code: string): string {
  if (code === "seal-receipt-signature") return text("wrong-signature");
  if (code === "seal-receipt-kind-contradicts-times") return text("wrong-kind");
  return text(code.startsWith("log-") ? "wrong-proof" : "wrong-format");
}

const receiptFacts = (receipt: Receipt): Shown["facts"] => [
  [text("number"), receipt.number],
  [text("kind"), text(`kind-${receipt.kind}`)],
  [text("received"), instant(receipt.received)],
  [text("deadline"), instant(receipt.deadline)],
  [text("commit"), receipt.commit],
];

function instant(micros: bigint): string {
  const german = section?.getAttribute("data-lang") !== "en";
  return new Intl.DateTimeFormat(german ? "de-DE" : "en-GB", {
    weekday: "short", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit",
    timeZone: "Europe/Berlin", timeZoneName: "short",
  }).format(new Date(Number(micros / 1000n)));
}

function show({ tone, heading, sentence, facts }: Shown): void {
  if (result === null) return;
  const list = element("dl", "z-facts", ...facts.map(([label, value]) => {
    const long = /^[0-9a-f]{64}$/.test(value);
    return element("div", "", element("dt", "", label), element("dd", long ? "z-code" : "", value));
  }));
  result.className = `z-result z-result--${tone}`;
  result.replaceChildren(element("h2", "", heading), element("p", "", sentence), ...(facts.length > 0 ? [list] : []));
}

function element(name: string, classes: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (classes !== "") made.className = classes;
  made.append(...children);
  return made;
}

function take(file: File | null | undefined): void {
  if (file) void verify(file).catch(() => show(words({ kind: "not-a-receipt" }, "")));
}

if (input instanceof HTMLInputElement) input.addEventListener("change", () => take(input.files?.[0]));
drop?.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("z-drop--over"); });
drop?.addEventListener("dragleave", () => drop.classList.remove("z-drop--over"));
drop?.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("z-drop--over");
  take(event.dataTransfer?.files[0]);
});

