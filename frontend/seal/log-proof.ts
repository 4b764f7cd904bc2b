// Proof that a commitment is in the log: C2SP tlog-proof with the inner proof of its minute in the `extra` line. Must not fetch keys.
import { type Bytes, unbase64, unhex, utf8 } from "./bytes.ts";
import { batchEntry, batchRoot, includes, leafHash, parseCheckpoint, parseHash } from "./merkle.ts";
import { check, cosignedAt, type Note, parseNote, parseVerifierKey, type VerifierKey } from "./note.ts";

const FORMAT = "c2sp.org/tlog-proof@v1";
const MAX_PATH = 63;
const EXTRA = 8 + 2 + 12 * 32;

/** The keys that a platform publishes, old ones included, and how many witnesses must have cosigned. */
export interface Published {
  host: string;
  receipt: VerifierKey[];
  record: VerifierKey[];
  log: VerifierKey[];
  witnesses: VerifierKey[];
  quorum: number;
}

/** What a proof shows: minute and number of the batch, leaves of the checkpoint, who cosigned when (seconds since 1970 UTC). */
export interface Included {
  minute: bigint;
  index: bigint;
  size: bigint;
  witnessed: { name: string; time: bigint }[];
}

/** Why a proof is not accepted; keys of texts in locales/. */
export type ProofCode =
  | "log-proof-malformed" | "log-checkpoint-malformed" | "log-checkpoint-another-origin" | "log-checkpoint-not-signed"
  | "log-checkpoint-signature-wrong" | "log-proof-not-included" | "log-proof-too-few-witnesses"
  | "log-proof-batch-before-arrival";

/** Reads published keys: `<host>/keys/v1`, then lines of `key value` in their order. */
export function parsePublished(text: string): Published | undefined {
  const [head = "", ...lines] = text.replace(/\n$/, "").split("\n");
  const host = head.endsWith("/keys/v1") ? head.slice(0, -"/keys/v1".length) : "";
  const keys = (word: string, kind: "plain" | "witness" = "plain") => {
    const found: (VerifierKey | undefined)[] = [];
    while (lines[0]?.startsWith(`${word} `)) found.push(parseVerifierKey((lines.shift() ?? "").slice(word.length + 1), kind));
    const named = kind === "witness" || found.every((key) => key?.name === `${host}/${word}`);
    return named && !found.includes(undefined) ? found.filter((key) => key !== undefined) : undefined;
  };
  const [root, receipt, record, log, witnesses] = [keys("root"), keys("receipt"), keys("record"), keys("log"), keys("witness", "witness")];
  const quorum = Number(/^quorum (0|[1-9]\d{0,3})$/.exec(lines[0] ?? "")?.[1] ?? Number.NaN);
  if (host === "" || root?.length !== 1 || !receipt || !record || !log || !witnesses || !(quorum <= witnesses.length) || lines.length !== 1) return undefined;
  return { host, receipt, record, log, witnesses, quorum };
}

/** Verifies that a commitment (64 hexadecimal digits) is in the log of `host`. */
export function verifyProof(text: string, commitment: string, keys: Published): { ok: true; value: Included } | { ok: false; code: ProofCode } {
  const fail = (code: ProofCode) => ({ ok: false, code }) as const;
  const proof = parseProof(text);
  const value = unhex(commitment, 32);
  if (proof === undefined || value === undefined) return fail("log-proof-malformed");
  const head = parseCheckpoint(proof.checkpoint.text);
  if (head === undefined) return fail("log-checkpoint-malformed");
  if (head.origin !== `${keys.host}/log`) return fail("log-checkpoint-another-origin");
  const states = keys.log.map((key) => check(proof.checkpoint, key));
  if (states.includes("wrong")) return fail("log-checkpoint-signature-wrong");
  if (!states.includes("valid")) return fail("log-checkpoint-not-signed");
  const root = batchRoot(value, proof.slot, proof.inner);
  const leaf = root && leafHash(batchEntry(proof.minute, root));
  if (leaf === undefined || !includes(leaf, proof.index, head.size, proof.path, head.root)) return fail("log-proof-not-included");
  const witnessed = keys.witnesses.flatMap((witness) => {
    const time = cosignedAt(proof.checkpoint, witness);
    return time === undefined ? [] : [{ name: witness.name, time }];
  });
  if (witnessed.length < keys.quorum) return fail("log-proof-too-few-witnesses");
  return { ok: true, value: { minute: proof.minute, index: proof.index, size: head.size, witnessed } };
}

/** The same for something that arrived at `received` (µs): its batch can't be older than itself. */
export function verifyArrival(text: string, commitment: string, received: bigint, keys: Published): ReturnType<typeof verifyProof> {
  const found = verifyProof(text, commitment, keys);
  return found.ok && found.value.minute < received / 60_000_000n ? { ok: false, code: "log-proof-batch-before-arrival" } : found;
}

interface Proof {
  minute: bigint;
  slot: number;
  inner: Bytes[];
  index: bigint;
  path: Bytes[];
  checkpoint: Note;
}

function parseProof(text: string): Proof | undefined {
  const cut = text.indexOf("\n\n");
  const [format, extra, index, ...rest] = text.slice(0, Math.max(0, cut)).split("\n");
  const bytes = extra?.startsWith("extra ") ? unbase64(extra.slice(6)) : undefined;
  const number = /^index (0|[1-9]\d{0,18})$/.exec(index ?? "")?.[1];
  const path = rest.map(parseHash);
  const checkpoint = parseNote(utf8(text.slice(cut + 2)));
  if (cut < 0 || format !== FORMAT || bytes?.length !== EXTRA || number === undefined || !checkpoint.ok) return undefined;
  if (path.includes(undefined) || path.length > MAX_PATH) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 10);
  return {
    minute: view.getBigUint64(0),
    slot: view.getUint16(8),
    inner: Array.from({ length: 12 }, (_, at) => bytes.slice(10 + 32 * at, 42 + 32 * at)),
    index: BigInt(number),
    path: path.filter((hash) => hash !== undefined),
    checkpoint: checkpoint.value,
  };
}
