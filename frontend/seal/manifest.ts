// The inner manifest: what the commit hides, sealed to the version's key. Must not be trusted before it is held against the commit.
import { text } from "./bytes.ts";
import { type Commit, type Part, type Place, parsePart, MAX_PART, MAX_PARTS } from "./commit.ts";
import { parseDigest, parseHost, parseId } from "./text.ts";

const FORMAT = "zuschlag/manifest/v1";
const MAX_FILES = 2000;

/** One file of a version: true size and hash, and its sealed parts in order. */
export interface FileEntry {
  name: string;
  type: string;
  envelope: string;
  size: number;
  sha256: string;
  parts: Part[];
}

/** What is inside a version; `bid` is the text of `bid.json`. */
export interface Manifest {
  place: Place;
  record: string;
  nonce: string;
  bid: string;
  files: FileEntry[];
}

/** The manifest as JSON, before framing and sealing; the fields in the order of docs/sealing.md. */
export function manifestJson({ place, record, nonce, bid, files }: Manifest): string {
  const { host, opening, company, slot, version, previous } = place;
  return JSON.stringify({
    format: FORMAT, host, opening, company, slot, version, previous: previous ?? null, record, nonce, bid,
    files: files.map(({ name, type, envelope, size, sha256, parts }) => ({
      name, type, envelope, size, sha256, parts: parts.map(({ object, size, sha256 }) => ({ object, size, sha256 })),
    })),
  });
}

/** Reads the JSON and holds it against the commit; undefined when anything differs. */
export function readManifest(json: Uint8Array, commit: Commit): Manifest | undefined {
  const manifest = parseManifest(json);
  if (manifest === undefined) return undefined;
  const { place } = manifest;
  const outer = commit.place;
  const here = place.host === outer.host && place.opening === outer.opening && place.company === outer.company
    && place.slot === outer.slot && place.version === outer.version && place.previous === outer.previous;
  const listed = manifest.files.flatMap(({ parts }) => parts).map(partKey).sort();
  const committed = commit.parts.map(partKey).sort();
  const same = listed.length === committed.length && listed.every((key, at) => key === committed[at]);
  return here && same && manifest.record === commit.record && manifest.nonce === commit.nonce ? manifest : undefined;
}

/** Whether a name may be shown to officers and become a file name. */
export const isFileName = (name: string): boolean => isLabel(name) && !/[/\\]/.test(name) && name !== "." && name !== "..";

const partKey = ({ object, size, sha256 }: Part) => `${object} ${size} ${sha256}`;
const isLabel = (value: string) => value !== "" && new TextEncoder().encode(value).length <= 255 && !/\p{Cc}/u.test(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9_999;

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const word = (raw: Raw, key: string): string => (typeof raw[key] === "string" ? raw[key] : "");

function parseManifest(json: Uint8Array): Manifest | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text(json) ?? "");
  } catch {
    return undefined;
  }
  if (!isRaw(raw) || raw["format"] !== FORMAT || !Array.isArray(raw["files"]) || raw["files"].length > MAX_FILES) return undefined;
  const { slot, version, previous, bid } = raw;
  const host = parseHost(word(raw, "host"));
  const opening = parseId(word(raw, "opening"));
  const company = parseId(word(raw, "company"));
  const record = parseDigest(word(raw, "record"));
  const nonce = parseDigest(word(raw, "nonce"));
  const before = previous === null || previous === undefined ? null : parseDigest(String(previous));
  const files = raw["files"].map(parseFile);
  if (!host || !opening || !company || !record || !nonce || before === undefined || typeof bid !== "string") return undefined;
  if (!isCount(slot) || !isCount(version) || files.includes(undefined)) return undefined;
  const place = { host, opening, company, slot, version, previous: before ?? undefined };
  return { place, record, nonce, bid, files: files.filter((file) => file !== undefined) };
}

function parseFile(raw: unknown): FileEntry | undefined {
  if (!isRaw(raw) || !Array.isArray(raw["parts"]) || raw["parts"].length > MAX_PARTS) return undefined;
  const parts = raw["parts"].map((part: unknown) =>
    isRaw(part) ? parsePart(`${part["object"]} ${part["size"]} ${part["sha256"]}`, MAX_PART) : undefined);
  const [name, type, envelope, sha256] = ["name", "type", "envelope", "sha256"].map((key) => word(raw, key));
  const size = raw["size"];
  if (!name || !type || !envelope || !sha256 || !Number.isSafeInteger(size) || parts.includes(undefined)) return undefined;
  if (!isFileName(name) || !isLabel(type) || !parseId(envelope) || !parseDigest(sha256)) return undefined;
  return { name, type, envelope, size: size as number, sha256, parts: parts.filter((part) => part !== undefined) };
}
