// A bid while it is written, and `bid.json` (format zuschlag/bid/v1, schemas/bid.schema.json) made of it. Must not seal and not send.
import type { SealedPart } from "../../seal/parts.ts";
import type { Draft as ProcedureDraft } from "../../workspace/lib/draft.ts";
import { addUp, lineTotal, totals, type Totals } from "./sums.ts";

/** An item of the price sheet; numbers as exact decimals or null while missing. */
export interface Item {
  number: string;
  text: string;
  quantity: string | null;
  unit: string;
  unit_price: string | null;
}

/** The offer for one lot. */
export interface Offer {
  lot: string;
  variant: boolean;
  title: string;
  /** The sum as typed, unless it follows from items. */
  price: string | null;
  vat: string | null;
  discount: string | null;
  by_items: boolean;
  items: Item[];
}

/** An answer to a condition of suitability, by its place in the list. */
export interface Answer {
  criterion: number;
  meets: boolean | null;
  text: string;
}

/** A file in its slot. Until `sha256` is there it isn't complete; `parts` are those that are safe already. */
export interface BidFileEntry {
  id: string;
  slot: string;
  opening: string;
  name: string;
  type: string;
  size: number;
  sha256: string | null;
  parts: (SealedPart | null)[];
}

/** The bid as it is kept in the sealed draft. `keys` are the secrets of the versions to come, one an opening. */
export interface BidDraft {
  format: "zuschlag/bid-draft/v1";
  declared_by: { name: string; capacity: string };
  consortium: { together: boolean; name: string; members: { name: string; place: string }[]; representative: string };
  offers: Offer[];
  answers: Answer[];
  files: BidFileEntry[];
  keys: Record<string, string>;
  /** The version that was sent with these answers. Its keys and files are gone from here: a replacement gets its own. */
  sent?: number;
}

export const newItem = (number: string): Item => ({ number, text: "", quantity: null, unit: "", unit_price: null });
export const newOffer = (lot: string): Offer => ({ lot, variant: false, title: "", price: null, vat: "19", discount: null, by_items: false, items: [] });

/** An empty bid for a procedure; a single lot is chosen already. */
export function newDraft(procedure: ProcedureDraft, name: string): BidDraft {
  return {
    format: "zuschlag/bid-draft/v1",
    declared_by: { name, capacity: "" },
    consortium: { together: false, name: "", members: [{ name: "", place: "" }, { name: "", place: "" }], representative: "" },
    offers: procedure.lots.length === 1 ? procedure.lots.map(({ id }) => newOffer(id)) : [],
    answers: procedure.suitability.map((_, criterion) => ({ criterion, meets: null, text: "" })),
    files: [],
    keys: {},
  };
}

/** The net sum of an offer: as typed, or what its items come to; undefined while something is missing. */
export function netOf(offer: Offer): string | undefined {
  if (!offer.by_items) return offer.price ?? undefined;
  const lines = offer.items.map(({ quantity, unit_price }) => lineTotal(quantity, unit_price));
  return lines.length > 0 && lines.every((line) => line !== undefined) ? addUp(lines) : undefined;
}

/** What an offer comes to. */
export function totalsOf(offer: Offer): Totals | undefined {
  const net = netOf(offer);
  return net === undefined ? undefined : totals(net, offer.discount, offer.vat);
}

/** Which part of a bid goes into an envelope. */
export type Envelope = "whole" | "quality" | "price";

/** `bid.json` for one envelope: prices are only in the envelope of prices, or in the only one. */
export function bidJson(draft: BidDraft, opening: string, envelope: Envelope): Record<string, unknown> {
  const { consortium } = draft;
  const group = consortium.together
    ? { consortium: without({ name: consortium.name, members: consortium.members.filter(({ name }) => name.trim() !== "").map(({ name, place }) => without({ name, place })), representative: consortium.representative }) }
    : {};
  return {
    format: "zuschlag/bid/v1",
    declared_by: without({ name: draft.declared_by.name.trim(), capacity: draft.declared_by.capacity.trim() }),
    ...group,
    lots: draft.offers.map((offer) => lotJson(offer, envelope !== "quality")),
    suitability: envelope === "price" ? [] : draft.answers.map(({ criterion, meets, text }) => without({ criterion, meets, text: text.trim() })),
    files: draft.files.filter((file) => file.opening === opening && file.sha256 !== null).map(({ slot, name, sha256 }) => ({ slot, name, sha256 })),
  };
}

function lotJson(offer: Offer, priced: boolean): Record<string, unknown> {
  const head = { lot: offer.lot, variant: offer.variant, title: offer.variant ? offer.title.trim() : "" };
  if (!priced) return without(head);
  const positions = offer.by_items ? offer.items.map(({ number, text, quantity, unit, unit_price }) =>
    without({ number, text, quantity, unit, unit_price, total: lineTotal(quantity, unit_price) ?? null })) : [];
  return { ...without({ ...head, price: netOf(offer) ?? null, vat: offer.vat, discount: offer.discount }), ...(positions.length > 0 ? { positions } : {}) };
}

/** Leaves out what says nothing. */
const without = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== ""));

/** A draft from a `bid.json` that was sent: to replace it. Files are copied apart. */
export function draftFrom(json: string, procedure: ProcedureDraft, name: string): BidDraft {
  const fresh = newDraft(procedure, name);
  const bid = JSON.parse(json) as { declared_by?: Partial<BidDraft["declared_by"]>; consortium?: { name?: string; members?: { name: string; place?: string }[]; representative?: string };
    lots?: (Partial<Offer> & { positions?: Partial<Item>[] })[]; suitability?: Partial<Answer>[] };
  const { consortium } = bid;
  return {
    ...fresh,
    declared_by: { name: bid.declared_by?.name ?? "", capacity: bid.declared_by?.capacity ?? "" },
    consortium: consortium === undefined ? fresh.consortium
      : { together: true, name: consortium.name ?? "", members: (consortium.members ?? []).map(({ name, place }) => ({ name, place: place ?? "" })), representative: consortium.representative ?? "" },
    offers: (bid.lots ?? []).map((lot) => ({
      lot: lot.lot ?? "", variant: lot.variant ?? false, title: lot.title ?? "", price: lot.price ?? null, vat: lot.vat ?? null, discount: lot.discount ?? null, by_items: (lot.positions ?? []).length > 0,
      items: (lot.positions ?? []).map((item) => ({ number: item.number ?? "", text: item.text ?? "", quantity: item.quantity ?? null, unit: item.unit ?? "", unit_price: item.unit_price ?? null })),
    })),
    answers: fresh.answers.map((answer) => ({ ...answer, ...bid.suitability?.find(({ criterion }) => criterion === answer.criterion) })),
  };
}
