// Canonical text: lines of `key value` in one fixed order, each ended by a line feed, as docs/sealing.md says. Must not know a format.

/** The longest text that is read, in bytes. */
export const MAX_TEXT = 1 << 20;

/** What is wrong at one place; keys of texts in locales/. */
export type Fault =
  | "seal-text-too-long" | "seal-text-not-text" | "seal-text-unfinished" | "seal-text-wrong-format" | "seal-text-line-missing"
  | "seal-text-bad-value" | "seal-text-bad-order" | "seal-text-surplus" | "seal-text-bad-signature-line";

/** One thing found in a text. Lines count from 1; 0 is the text as a whole. */
export interface Finding {
  line: number;
  field: string;
  fault: Fault;
}

/** A value, or everything that is wrong with the text. */
export type Result<T> = { ok: true; value: T } | { ok: false; findings: Finding[] };

/** Writes canonical lines. */
export class Writer {
  #text: string;

  constructor(host: string, format: string) {
    this.#text = `${host}/${format}\n`;
  }

  line(key: string, value: string | number | bigint): this {
    this.#text += `${key} ${value}\n`;
    return this;
  }

  /** No value is written as `-`. */
  optional(key: string, value: string | undefined): this {
    return this.line(key, value ?? "-");
  }

  finish(): string {
    return this.#text;
  }
}

// Control characters of Unicode (Cc) except the line feed.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** Reads canonical lines and collects every fault instead of stopping at the first. */
export class Reader {
  #lines: string[] = [];
  #next = 0;
  #findings: Finding[] = [];

  constructor(text: string) {
    if (text.length > MAX_TEXT) {
      this.#at(0, "text", "seal-text-too-long");
      return;
    }
    if (CONTROL.test(text)) this.#at(0, "text", "seal-text-not-text");
    if (text.endsWith("\n")) this.#lines = text.slice(0, -1).split("\n");
    else this.#at(0, "text", "seal-text-unfinished");
  }

  /** Reads the format line and yields its host. */
  head(format: string): string | undefined {
    const line = this.#advance();
    const host = line?.endsWith(`/${format}`) ? parseHost(line.slice(0, -format.length - 1)) : undefined;
    if (host === undefined) this.report("format", "seal-text-wrong-format");
    return host;
  }

  /** Reads the line `key …` and its value by `parse`. */
  take<T>(key: string, parse: (value: string) => T | undefined): T | undefined {
    const line = this.#advance();
    if (!line?.startsWith(`${key} `)) {
      this.report(key, "seal-text-line-missing");
      return undefined;
    }
    const value = parse(line.slice(key.length + 1));
    if (value === undefined) this.report(key, "seal-text-bad-value");
    return value;
  }

  /** Reads a number within bounds. */
  number(key: string, min: number, max: number): number | undefined {
    return this.take(key, (text) => within(parseNumber(text), min, max));
  }

  /** Reads an instant in µs: a bigint, since it exceeds what a double holds exactly. */
  instant(key: string): bigint | undefined {
    return this.take(key, parseInstant);
  }

  /** Reads a digest or `-` (null). */
  link(key: string): string | null | undefined {
    return this.take(key, (text) => (text === "-" ? null : parseDigest(text)));
  }

  /** Whether lines are left. */
  get more(): boolean {
    return this.#next < this.#lines.length;
  }

  /** Notes a fault of the line that was read last. */
  report(field: string, fault: Fault): void {
    this.#at(this.#next, field, fault);
  }

  /** The value, unless something was found or lines are left. */
  finish<T>(make: () => T | undefined): Result<T> {
    if (this.#findings.length === 0 && this.more) {
      this.#at(this.#next + 1, "text", "seal-text-surplus");
    }
    const value = this.#findings.length === 0 ? make() : undefined;
    return value === undefined ? { ok: false, findings: this.#findings } : { ok: true, value };
  }

  #advance(): string | undefined {
    const line = this.#lines[this.#next];
    this.#next += 1;
    return line;
  }

  #at(line: number, field: string, fault: Fault): void {
    if (this.#findings.length < 100) this.#findings.push({ line, field, fault });
  }
}

/** An id: 1 to 64 of `A-Z a-z 0-9 . _ -`. */
export const parseId = (text: string) => (/^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : undefined);

/** A host: 1 to 128 of `a-z 0-9 . : -`. */
export const parseHost = (text: string) => (/^[a-z0-9.:-]{1,128}$/.test(text) ? text : undefined);

/** A SHA-256 digest: 64 lower-case hexadecimal digits. */
export const parseDigest = (text: string) => (/^[0-9a-f]{64}$/.test(text) ? text : undefined);

/** The random name of a stored object: 32 lower-case hexadecimal digits. */
export const parseObject = (text: string) => (/^[0-9a-f]{32}$/.test(text) ? text : undefined);

/** A number in decimal digits without leading zeros, as far as a double is exact. */
export function parseNumber(text: string): number | undefined {
  const number = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Microseconds since 1970 UTC, at least 1, at most 64 bits. */
export function parseInstant(text: string): bigint | undefined {
  if (!/^[1-9][0-9]{0,19}$/.test(text)) return undefined;
  const instant = BigInt(text);
  return instant < 1n << 64n ? instant : undefined;
}

/** The number when it lies within bounds. */
export const within = (number: number | undefined, min: number, max: number) =>
  number !== undefined && number >= min && number <= max ? number : undefined;

/** Exactly `count` fields separated by single spaces. */
export function fields(text: string, count: number): string[] | undefined {
  const parts = text.split(" ");
  return parts.length === count ? parts : undefined;
}
