// The decision about the deadline as the API takes it, and what is missing in it. Must not hold texts.

/** Moves the deadline, or says why it stays. */
export type Extension = { decision: "until"; deadline: string | null; reason: string } | { decision: "not_needed"; reason: string };

/** The keys of what is missing, by field. */
export function gapsOf(extension: Extension | null, due: boolean): { pointer: string; key: string }[] {
  if (extension === null) return due ? [{ pointer: "/extension", key: "workspace-extension-missing" }] : [];
  const reason = extension.reason === "" ? [{ pointer: "/extension/reason", key: "workspace-reason-missing" }] : [];
  const deadline = extension.decision === "until" && extension.deadline === null ? [{ pointer: "/extension/deadline", key: "workspace-deadline-missing" }] : [];
  return [...deadline, ...reason];
}
