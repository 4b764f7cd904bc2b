// What the server knows of seats, key records and openings of a procedure. Must not hold state.
import { type Published, parsePublished } from "../../seal/log-proof.ts";
import { ask } from "../../workspace/api/ask.ts";

/** A seat as the office sees it; `sealed` is there only for one's own. */
export interface SeatView {
  place: number;
  person: string;
  name: string;
  custodian: boolean;
  state: "named" | "accepted" | "signed";
  mine: boolean;
  recipient: string | null;
  verifier: string | null;
  sealed: string | null;
}

/** The key record of one opening with the signatures so far. */
export interface RecordView {
  sequence: number;
  deadline: string;
  hash: string;
  fingerprint: string;
  note: string;
  previous: string | null;
}

/** One opening: its seats and its record. */
export interface OpeningKeys {
  id: string;
  envelope: "whole" | "quality" | "price";
  threshold: number;
  state: "accepting" | "signing" | "signed" | "outdated";
  seats: SeatView[];
  record: RecordView | null;
}

/** The seats of the round that comes or runs. */
export interface Keys {
  openers: number;
  single_opener: boolean;
  deadline: string | null;
  complete: boolean;
  findings: { pointer: string; detail: string }[];
  openings: OpeningKeys[];
}

/** Somebody who could take a seat. */
export interface Officer {
  person: string;
  name: string;
  has_key: boolean;
  /** To whom a seat is sealed that is handed over. */
  recipient?: string | null;
  barred: { rule: string; detail: string } | null;
}

/** Where an opening stands. */
export interface OpeningStatus {
  phase: "none" | "sealed" | "due" | "joining" | "unlocking" | "decrypting" | "signing" | "done";
  opening: string | null;
  envelope: "whole" | "quality" | "price" | null;
  deadline: string | null;
  opens_at: string | null;
  now?: string;
  threshold: number | null;
  officers: { place: number; person: string; name: string; custodian: boolean; joined: boolean; gave: boolean; signed: boolean; mine: boolean }[];
  progress: { done: number; total: number } | null;
  ask_again: { place: number; bids: number }[];
  record: string | null;
  late: { bid: string; reason: string | null } | null;
  result: { hash: string; note: string } | null;
  /** Main bids that a signed record names as changed in the storage. */
  changed: { company: string; slot: number }[];
}

/** Sealed shares for one's own seat, a page of them. */
export interface Package {
  now: string;
  deadline: string;
  place: number;
  records: string[];
  bids: { bid: string; commit: string; share: string }[];
  next: string | null;
}

/** A bid after the opening. */
export interface OpenedBid {
  id: string;
  company: { id: string; name: string };
  slot: number;
  version: number;
  received_at: string;
  outcome: "opened" | "opened-with-findings" | "unreadable" | "late" | "not-witnessed";
  content: { lots?: { lot: string; variant?: boolean; price?: string; vat?: string; discount?: string }[]; declared_by?: { name: string; capacity?: string } } | null;
  findings: { rule: string; detail: string }[];
  files: { id: string; slot: string | null; name: string; media_type: string; size: number; readable: boolean }[];
}

const at = (id: string) => `/office/procedures/${id}`;
export const readKeys = (id: string) => ask<Keys>("GET", `${at(id)}/keys`);
export const readOfficers = (id: string) => ask<Officer[]>("GET", `${at(id)}/officers`);
export const nameSeats = (id: string, threshold: number, seats: { person: string; custodian: boolean }[]) => ask<Keys>("PUT", `${at(id)}/seats`, { threshold, seats });
export const acceptSeats = (id: string, seats: { opening: string; place: number; recipient: string; verifier: string; sealed: string | null }[]) =>
  ask<{ challenges: { opening: string; place: number; challenge: string }[] }>("POST", `${at(id)}/seats/accept`, { seats });
export const answerSeats = (id: string, answers: { opening: string; place: number; note: string }[]) => ask<Keys>("POST", `${at(id)}/seats/answer`, { answers });
export const signRecords = (id: string, notes: { opening: string; note: string }[]) => ask<Keys>("POST", `${at(id)}/keys/signatures`, { notes });
export const renewRecords = (id: string) => ask<Keys>("POST", `${at(id)}/keys/renewal`, {});
export const handOver = (id: string, opening: string, place: number, to: string, sealed: string) => ask<Keys>("POST", `${at(id)}/seats/handover`, { opening, place, to, sealed });

export const readOpening = (id: string) => ask<OpeningStatus>("GET", `${at(id)}/opening`);
export const joinOpening = (id: string) => ask<OpeningStatus>("POST", `${at(id)}/opening/join`, {});
export const readPackage = (id: string, from: string) => ask<Package>("GET", `${at(id)}/opening/package?ab=${encodeURIComponent(from)}`);
export const giveShares = (id: string, shares: { bid: string; share: string | null; refused: string | null }[], last: boolean) => ask<OpeningStatus>("POST", `${at(id)}/opening/shares`, { shares, last });
export const signOpeningRecord = (id: string, note: string) => ask<OpeningStatus>("POST", `${at(id)}/opening/signature`, { note });
export const admitLate = (id: string, bid: string, reason: string) => ask<OpeningStatus>("POST", `${at(id)}/opening/admission`, { bid, reason });
export const readBids = (id: string) => ask<OpenedBid[]>("GET", `${at(id)}/bids`);

/** The server's published keys; undefined when they can't be read. */
export async function publishedKeys(): Promise<Published | undefined> {
  const response = await fetch("/log/keys", { credentials: "same-origin" }).catch(() => undefined);
  return response?.ok ? parsePublished(await response.text()) : undefined;
}
