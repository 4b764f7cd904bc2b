// What a bid lacks before it can be sent, by the same rules as the server's check after the opening (tender::bid::content::check). Here, because the
// server must not see the bid before. Must not exclude: a lack is a hint.
import type { Draft as ProcedureDraft } from "../../workspace/lib/draft.ts";
import { type BidDraft, netOf, type Offer } from "./content.ts";

/** The pages of a bid, in their order; parts of their addresses. */
export const PARTS = ["lose", "angaben", "preise", "dateien", "abgeben"] as const;
export type Part = (typeof PARTS)[number];

/** One thing that is missing: where, the key of its sentence, what the sentence names, and whether the bid is excluded without it. */
export interface Lack {
  part: Part;
  pointer: string;
  key: string;
  name: string;
  must: boolean;
}

/** Everything that is missing. */
export function lacks(draft: BidDraft, procedure: ProcedureDraft): Lack[] {
  return [...lots(draft, procedure), ...people(draft, procedure), ...draft.offers.flatMap((offer, at) => price(offer, at, procedure)), ...files(draft, procedure)];
}

const lack = (part: Part, pointer: string, key: string, name = "", must = true): Lack => ({ part, pointer, key, name, must });

function lots(draft: BidDraft, procedure: ProcedureDraft): Lack[] {
  const main = draft.offers.filter(({ variant }) => !variant).length;
  const found: Lack[] = [];
  if (main === 0) found.push(lack("lose", "/lots", "vault-lack-lot"));
  if (procedure.lots_per_bid !== null && main > procedure.lots_per_bid) found.push(lack("lose", "/lots", "vault-lack-too-many-lots", `${procedure.lots_per_bid}`));
  for (const { variant, title, lot } of draft.offers) if (variant && title.trim() === "") found.push(lack("lose", `/variant/${lot}`, "vault-lack-variant-title"));
  return found;
}

function people({ declared_by, consortium, answers }: BidDraft, procedure: ProcedureDraft): Lack[] {
  const found: Lack[] = [];
  if (declared_by.name.trim() === "") found.push(lack("angaben", "/declared_by/name", "vault-lack-name"));
  if (consortium.together && consortium.members.filter(({ name }) => name.trim() !== "").length < 2) found.push(lack("angaben", "/consortium/members", "vault-lack-members"));
  for (const { criterion, meets } of answers) {
    if (meets === null) found.push(lack("angaben", `/suitability/${criterion}/meets`, "vault-lack-answer", procedure.suitability[criterion]?.text.de ?? ""));
  }
  return found;
}

function price(offer: Offer, at: number, procedure: ProcedureDraft): Lack[] {
  if (netOf(offer) !== undefined) return [];
  const name = lotName(procedure, offer);
  if (!offer.by_items || offer.items.length === 0) return [lack("preise", `/lots/${at}/price`, "vault-lack-price", name)];
  return offer.items.flatMap(({ number, quantity, unit_price }, row) =>
    quantity === null || unit_price === null ? [lack("preise", `/lots/${at}/positions/${row}/unit_price`, "vault-lack-item", number)] : []);
}

function files({ files }: BidDraft, procedure: ProcedureDraft): Lack[] {
  const halted = files.filter(({ sha256 }) => sha256 === null).map(({ slot, name }) => lack("dateien", `/files/${slot}`, "vault-lack-unfinished", name));
  const slots = procedure.bid_slots.filter(({ id }) => !files.some(({ slot }) => slot === id));
  return [...halted, ...slots.map(({ id, title, need }) => lack("dateien", `/files/${id}`, need === "must" ? "vault-lack-file" : "vault-lack-file-should", title.de, need === "must"))];
}

/** How a lot is called in lists. */
export function lotName(procedure: ProcedureDraft, offer: Pick<Offer, "lot">): string {
  const at = procedure.lots.findIndex(({ id }) => id === offer.lot);
  return procedure.lots[at]?.title.de ?? "";
}
