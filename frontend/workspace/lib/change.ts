// Makes a change for a form: one at a time, and what the server says against it stands at the fields. Must not know the change.
import type { Answer } from "../api/client.ts";
import type { Errors } from "./errors.svelte.ts";
import { text } from "./texts.svelte.ts";

/** What forms change. */
export interface Changing {
  /** Whether a change is on its way. */
  busy: boolean;
  /** Reads it anew. */
  load(): Promise<void>;
}

/** True when the change was made. Else `errors` says why, and where somebody else was faster `file` has been read anew. */
export async function change(file: Changing, work: () => Promise<Answer<unknown>>, errors: Errors): Promise<boolean> {
  if (file.busy) return false;
  errors.clear();
  file.busy = true;
  const made = await work();
  file.busy = false;
  if (made.ok) return true;
  const stale = made.status === 412;
  if (stale) await file.load();
  errors.take(made.problem, stale ? text("workspace-stale") : undefined);
  return false;
}
