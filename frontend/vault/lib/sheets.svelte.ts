// Seat keys whose only copy lies on paper, while this page is open. Must not store or send one.
import { readRecoverySheet, type SeatKey } from "../../seal/seat.ts";

/** A seat whose sheet is asked for. */
export interface OnPaper {
  opening: string;
  place: number;
}

/** The sheets that were typed in, or just made, by their opening. */
export class Sheets {
  #keys = $state.raw(new Map<string, SeatKey>());

  /** The key of a seat, once its sheet is here. */
  of({ opening, place }: OnPaper): SeatKey | undefined {
    const key = this.#keys.get(opening);
    return key?.place === place ? key : undefined;
  }

  hold(key: SeatKey): void {
    this.#keys = new Map(this.#keys).set(key.opening, key);
  }

  /**
   * Takes sheets as they were typed, one after another; checksums find every mistyped character. Gives the number of the line that is wrong,
   * or `another` for the sheet of another seat.
   */
  take(typed: string, wanted: readonly OnPaper[], person: string): { ok: true } | { ok: false; fault: number | "another" | "missing" } {
    const lines = unfolded(typed);
    const keys: SeatKey[] = [];
    const starts = lines.flatMap((line, at) => (line.includes("/seat-key/") ? [at] : []));
    if (starts[0] !== 0) return { ok: false, fault: lines.length === 0 ? "missing" : 1 };
    for (const [at, start] of starts.entries()) {
      const read = readRecoverySheet(`${lines.slice(start, starts[at + 1]).join("\n")}\n`);
      if (!read.ok) return { ok: false, fault: start + (read.findings[0]?.line ?? 1) };
      if (read.value.custodian !== person) return { ok: false, fault: "another" };
      keys.push(read.value.seat);
    }
    const known = (seat: OnPaper) => keys.some(({ opening, place }) => opening === seat.opening && place === seat.place);
    if (!wanted.every(known)) return { ok: false, fault: "another" };
    for (const key of keys) this.hold(key);
    return { ok: true };
  }
}

/** What each line of a sheet begins with. */
const BEGINNING = /^(opening|seat|identity|signer|custodian|check) |\/seat-key\//;

/** The lines of a sheet, however paper or typing broke and spaced them: what begins with no name of a line goes on with the one before. */
function unfolded(typed: string): string[] {
  const lines: string[] = [];
  for (const line of typed.split("\n").map((one) => one.trim().replace(/\s+/g, " "))) {
    if (line === "") continue;
    if (BEGINNING.test(line) || lines.length === 0) lines.push(line);
    else lines.push(`${lines.pop() ?? ""}${line}`);
  }
  return lines.map((line) => line.replace(/^(identity|signer) (.*)$/, (_, name: string, key: string) => `${name} ${key.replaceAll(" ", "")}`));
}
