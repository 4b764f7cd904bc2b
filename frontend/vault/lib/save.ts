// Hands bytes to the person as a file. Must not send them anywhere.
import type { Bytes } from "../../seal/bytes.ts";

/** Saves bytes as a file of this name. */
export function save(bytes: Bytes | string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
