// What is wrong with the answers of one form, by field (JSON pointer). Must not decide what is right.
import { getContext, setContext } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import type { FieldProblem, Problem } from "../api/client.ts";
import { text } from "./texts.svelte.ts";

const KEY = Symbol("errors");

/** What is wrong at a field; the rule and its source where the server found it. */
export type Gap = Pick<FieldProblem, "pointer" | "detail"> & Partial<FieldProblem>;

/** Faults that a field found itself (typed text that can't be read), and those that the server found. */
export class Errors {
  readonly typed = new SvelteMap<string, string>();
  found = $state<Gap[]>([]);
  /** A problem of the whole form. */
  whole = $state<string>();
  /** Grows each time the summary must be read: it takes the focus then. */
  shown = $state(0);

  /** The sentence at a field. */
  at(pointer: string): string | undefined {
    return this.typed.get(pointer) ?? this.found.find((finding) => finding.pointer === pointer)?.detail;
  }

  /** All faults, for the summary. */
  get all(): { pointer: string; detail: string }[] {
    const typed = [...this.typed].map(([pointer, detail]) => ({ pointer, detail }));
    const whole = this.whole === undefined ? [] : [{ pointer: "", detail: this.whole }];
    return [...whole, ...typed, ...this.found.filter(({ pointer }) => !this.typed.has(pointer))];
  }

  /** Takes over what the server said; where it said nothing, there is no connection or `otherwise`. */
  take(problem: Problem | undefined, otherwise = text("workspace-offline")): void {
    this.found = problem?.errors ?? [];
    const detail = [problem?.title, problem?.detail].filter(Boolean).join(" ");
    // A stale version is told with what others did: that is nothing at a field.
    const told = this.found.length > 0 && problem?.status !== 412;
    this.whole = told ? undefined : detail || otherwise;
    this.shown += 1;
  }

  /** Shows these findings. */
  show(found: Gap[]): void {
    this.found = found;
    this.whole = undefined;
    if (this.all.length > 0) this.shown += 1;
  }

  /** Drops what is wrong below a pointer, where the fields there are no longer asked for. */
  forget(above: string): void {
    for (const pointer of [...this.typed.keys()]) if (pointer.startsWith(`${above}/`)) this.typed.delete(pointer);
    this.found = this.found.filter(({ pointer }) => !pointer.startsWith(`${above}/`));
  }

  clear(): void {
    this.found = [];
    this.whole = undefined;
  }
}

/** Makes the errors of a form known to its fields. */
export const provide = (errors: Errors): Errors => setContext(KEY, errors);

/** The errors of the form that a field stands in. */
export const errorsOfForm = (): Errors => getContext<Errors | undefined>(KEY) ?? new Errors();

/** The element id of the field at a pointer. */
export const idOf = (pointer: string): string => `f${pointer.replace(/[^A-Za-z0-9]/g, "-")}`;
