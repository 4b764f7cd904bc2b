// The English words of a field whose German ones are edited, as a line below it: who imports an English notice writes the German beside it.
import type { Text } from "../lib/draft.ts";
import { text } from "../lib/texts.svelte.ts";

/** The line, or nothing where there are no English words. */
export const english = ({ en }: Text): string | undefined => (en ? text("workspace-english", { words: en }) : undefined);
