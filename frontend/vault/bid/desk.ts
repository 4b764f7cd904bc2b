// What the server knows about bidding: desk, drafts, checks, commits and receipts. Ciphertext and ids only. Must not hold state.
import { ask } from "../../workspace/api/ask.ts";
import type { Bytes } from "../../seal/bytes.ts";
import type { Answer } from "../../workspace/api/client.ts";
import { language } from "../../workspace/lib/texts.svelte.ts";

/** A main bid of a company in one opening. */
export interface Spot {
  opening: string;
  company: string;
  slot: number;
}

/** A receipt as it is listed. */
export interface ReceiptLine {
  version: number;
  kind: "bid" | "withdrawal" | "late";
  number: string;
  received_at: string;
  deadline: string;
}

/** One opening as the bidder's client needs it. */
export interface DeskOpening {
  opening: string;
  envelope: "whole" | "quality" | "price";
  deadline: string;
  record: string | null;
  record_hash: string | null;
  /** The records before this one, in their order. */
  earlier: string[];
  receiving: boolean;
  slots: { slot: number; head: { version: number; hash: string; kind: string } | null; valid: { version: number; hash: string } | null; draft_revision: number; receipts: ReceiptLine[] }[];
}

/** Everything a client needs to bid in one procedure. */
export interface Desk {
  host: string;
  now: string;
  procedure: { id: string; number: string; title: string; stage: string };
  company: { id: string; name: string };
  companies: { id: string; name: string }[];
  variants_allowed: boolean;
  people: { person: string; name: string; recipient: string; verifier: string | null; me: boolean }[];
  people_without_key: number;
  openings: DeskOpening[];
  server: { record: string[]; receipt: string };
}

/** What the check beforehand says. */
export interface Check {
  accepted: boolean;
  now: string;
  deadline: string;
  reasons: { rule: string; source: string; detail: string }[];
  missing_parts: string[];
}

/** What was acknowledged. */
export interface Receipted {
  kind: "bid" | "withdrawal" | "late";
  version: number;
  number: string;
  received_at: string;
  deadline: string;
  receipt: string;
  hash: string;
  /** What the public log holds of it, in hexadecimal digits. */
  commitment: string;
}

/** One link of the company's own chain. */
export interface Version {
  version: number;
  kind: "bid" | "withdrawal" | "late";
  hash: string;
  entry: string;
  copy: string;
  receipted: Receipted;
  opens: boolean;
}

export const openDesk = (procedure: string, company?: string) => ask<Desk>("POST", "/bidding/desk", { procedure, ...(company === undefined ? {} : { company }) });
export const readDraft = (spot: Spot) => ask<{ revision: number; sealed: string }>("POST", "/bidding/draft", spot);
export const checkBid = (spot: Spot, stored: string[]) => ask<Check>("POST", "/bidding/check", { ...spot, stored });
export const readVersions = (spot: Spot) => ask<{ versions: Version[] }>("POST", "/bidding/versions", spot);
export const readReceipt = (spot: Spot, version: number) => ask<Receipted>("POST", "/bidding/receipt", { ...spot, version });

/** The receipt as a paper for people. */
export async function readReceiptPaper(spot: Spot, version: number): Promise<Bytes | undefined> {
  const headers = { "content-type": "application/json", "accept-language": language() };
  const asked = { method: "POST", headers, credentials: "same-origin", body: JSON.stringify({ ...spot, version }) } as const;
  const response = await fetch("/api/v1/bidding/receipt/pdf", asked).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Saves a sealed draft over the revision that was seen last. */
export const writeDraft = (spot: Spot, seen: number, sealed: string) => ask<{ revision: number }>("PUT", "/bidding/draft", { ...spot, sealed }, seen);

/** The log's proof for a receipt, once there is one. */
export async function readProof(commitment: string): Promise<string | undefined> {
  const response = await fetch(`/api/v1/log/proofs/${commitment}`, { credentials: "same-origin" }).catch(() => undefined);
  return response?.status === 200 ? response.text() : undefined;
}

/** The company's own sealed bytes under a name. */
export async function readPart(object: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await fetch(`/api/v1/bidding/parts/${object}`, { credentials: "same-origin" }).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/**
 * Sends a commit or withdrawal until there is a receipt or a refusal. The same bytes give the same receipt, so asking again is safe;
 * `waiting` is told when the line is gone, or the server is busy or has a fault that may pass.
 */
export async function commit(path: "commit" | "withdrawal", body: unknown, waiting: () => void): Promise<Answer<Receipted>> {
  for (let attempt = 0; ; attempt += 1) {
    const sent = await ask<Receipted>("POST", `/bidding/${path}`, body);
    if (sent.ok || (sent.status > 0 && sent.status < 500) || attempt > 200) return sent;
    waiting();
    await new Promise((resolve) => setTimeout(resolve, Math.min(5000, 500 * 2 ** attempt)));
  }
}
