// Which documents a correction leaves, from what is published and what is prepared. Must not talk to the server.
import type { DocumentView } from "../api/client.ts";
import type { DocumentSlot } from "../lib/draft.ts";

/** The version that is prepared for a slot, the last one that was uploaded. */
export const preparedFor = (slot: string, documents: DocumentView[]): DocumentView | undefined =>
  documents.findLast((document) => document.prepared && document.slot === slot);

/** New documents that are prepared: those that replace none. */
export const added = (published: DocumentSlot[], documents: DocumentView[]): DocumentView[] =>
  documents.filter((document) => document.prepared && published.every(({ id }) => id !== document.slot));

/** The list of documents after the correction. */
export function documentsAfter(published: DocumentSlot[], documents: DocumentView[], withdrawn: string[]): DocumentSlot[] {
  const kept = published.filter(({ id }) => !withdrawn.includes(id)).map((slot) => {
    const next = preparedFor(slot.id, documents);
    return next ? { ...slot, sha256: next.sha256, title: { ...slot.title, de: next.name } } : slot;
  });
  return [...kept, ...added(published, documents).map(({ slot, name, sha256 }) => ({ id: slot, title: { de: name }, sha256 }))];
}
