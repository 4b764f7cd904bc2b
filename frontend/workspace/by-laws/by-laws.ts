// The versions of an authority's by-law as the server tells them, and where each stands. Must not judge what a by-law says.
import type { FieldProblem } from "../api/client.ts";

/** What holds from one value up to another. */
export interface Band {
  kinds: string[];
  from_value: string;
  below: string | null;
  procedures: string[];
  invite: number | null;
  publish: string;
  tender_days: number | null;
  approvals: string[];
  source: string;
}

/** One version. */
export interface ByLaw {
  id: string;
  name: string;
  decided: string | null;
  from: string | null;
  until: string | null;
  bands: Band[];
  cases: number;
  uploaded_by: string;
  uploaded_at: string;
  released_by: string | null;
  released_at: string | null;
  content: string;
}

/** All versions, and what the reader may do with them. */
export interface ByLaws {
  items: ByLaw[];
  in_force: string | null;
  may_upload: boolean;
  may_release: string[];
  people: { id: string; name: string }[];
}

/** Where a version stands: `waits` for its release, comes into force `later`, `holds`, or is `over`. */
export function standing(version: Pick<ByLaw, "id" | "released_at" | "from">, inForce: string | null, today: string): "waits" | "later" | "holds" | "over" {
  if (version.id === inForce) return "holds";
  if (version.released_at === null) return "waits";
  return version.from !== null && version.from > today ? "later" : "over";
}

/** A fault of a text: its line (from 1) where it has one, and what is wrong. */
export interface Fault {
  line: number | undefined;
  detail: string;
}

/** The faults of a text in the order of its lines. */
export function faultsOf(found: Pick<FieldProblem, "pointer" | "detail">[]): Fault[] {
  const faults = found.map(({ pointer, detail }) => {
    const line = /^line (\d+)$/.exec(pointer)?.[1];
    return { line: line === undefined ? undefined : Number(line), detail };
  });
  return faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** From and until where a line (from 1) stands in a text. */
export function rangeOf(text: string, line: number): [from: number, until: number] {
  const lines = text.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [Math.min(from, text.length), Math.min(from + (lines[line - 1] ?? "").length, text.length)];
}
