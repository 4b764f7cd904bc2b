// Invented answers of the server for the tests of the workspace: drafts, running procedures, an inbox, by-laws, and who is signed in.
import { ID } from "./app.mjs";

export const OFFICE = "0190b3c0-0000-7000-8000-0000000000aa";
export const text = (de) => ({ de });
export const emptyDraft = {
  title: text("Schulreinigung"), description: text(""), procedure_type: null, ground: null, type_ground: "", contract_kind: null, cpv: [],
  place: { nuts: "", postcode: "", town: "" }, estimated_value: null, value_public: false, lots: [], lots_per_bid: null, lots_per_award: null,
  suitability: [], award: [], method: "", method_settings: { tolerance_percent: null, decision: null, k: null, minimum_performance: null, reference_performance: null, reference_price: null, fixed_price: null, legal_override: null }, variants: null, late_papers: null, urgency: "", electronic: true, two_envelopes: false, reduction_announced: false, award_without_negotiation: false, framework: null, documents: [], bid_slots: [], buyers: [OFFICE], office: OFFICE,
  dates: { requested_publication: null, questions_until: null, participation_deadline: null, bid_deadline: null, opening: null, binding_until: null, contract_start: null, contract_end: null },
};
export const fullDraft = {
  ...emptyDraft, description: text("Drei Grundschulen, täglich."), procedure_type: "ut-public", contract_kind: "service", cpv: ["90911200"],
  place: { nuts: "DEA23", postcode: "50667", town: "Köln" }, estimated_value: "80000.00", method: "SIMPLE_RATIO",
  lots: [{ id: OFFICE, title: text("Nord"), description: text(""), estimated_value: "30000.00" }, { id: ID, title: text("Süd"), description: text(""), estimated_value: "50000.00" }],
  suitability: [{ group: "technical", text: text("Drei Referenzen"), proof: text("Eigenerklärung") }],
  award: [{ id: "k1", kind: "price", name: text("Preis"), description: text(""), weight: "60", minimum: null, children: [] }, { id: "k2", kind: "quality", name: text("Konzept"), description: text(""), weight: "40", minimum: null, children: [] }],
  bid_slots: [{ id: "d1", title: text("Preisblatt"), need: "must", envelope: "whole" }],
  dates: { ...emptyDraft.dates, bid_deadline: "2026-12-14T11:00:00Z", questions_until: "2026-12-08T11:00:00Z", binding_until: "2027-01-29" },
};
export const finding = (pointer, detail) => ({ pointer, rule: "draft-x", source: "§ 3 VgV", detail });
export const detail = (over = {}) => ({ id: ID, number: "2026-17", title: "Schulreinigung", office: OFFICE, stage: "drafting", version: 3, deadline: null, changed_at: "2026-11-21T15:40:00Z", draft: emptyDraft, procedure: {}, findings: [finding("/description/de", "Hier fehlt der Text.")], documents: [], lots: [], published_at: null, may_be_banned: false, award_ban: null, cancellable: { whole: true, lots: [], grounds: ["no_compliant_bid", "basis_changed", "not_economic", "other_serious"] }, ...over });
export const session = (...roles) => ({ person: ID, name: "Vergabestelle Köln, Entwurf", email: "a@koeln.example", expires_at: "2026-11-22T00:00:00Z", now: new Date().toISOString(), demo: true, roles: roles.map((role) => ({ role, body: OFFICE })) });
export const entry = (over) => { const { draft, procedure, findings, documents, cancellable, may_be_banned, award_ban, ...rest } = detail(over); return rest; };

export const plan = { eu: false, regime: "uvgo-nrw", procedure: "ut-public", reason: ["Es gilt die UVgO für das Land NRW."], allowed: [{ procedure: "ut-public", runs_here: true, source: "§ 8 Abs. 2 UVgO" }], not_allowed: [{ procedure: "ut-negotiated-nocall", runs_here: true, source: "§ 8 Abs. 4 UVgO" }], periods: [{ id: "tender", days: 10, last_day: "2026-12-04", reason: ["10 Tage.", "Gezählt ab heute."], source: "§ 10 VOB/A" }] };
const duties = { at: "2026-11-22T09:00:00Z", items: [
  { id: "publish-result", what: "Ergebnis bekanntmachen", lot: null, who: "author", who_name: "Sachbearbeitung", trigger: "", not_before: null, last_day: "2026-11-20", due: null, alert: "overdue", reason: [], source: "§ 39 Abs. 1 VgV", mark: "V:V" },
  { id: "statistics", what: "Statistik melden", lot: null, who: "author", who_name: "Sachbearbeitung", trigger: "", not_before: "2026-12-14T11:00:00Z", last_day: null, due: null, alert: "none", reason: [], source: "§ 1 VergStatVO", mark: "V:ST" },
] };
export const author = { "GET /session": session("author"), "GET /office/procedures/ID/duties": duties, "GET /office/seats": [], "GET /office/procedures/ID/plan": plan, "GET /authorities": { items: [{ id: OFFICE, name: "Vergabestelle Köln", place: "Köln" }], next: null }, "GET /cpv": { items: [{ code: "90911200", label: "Gebäudereinigung" }] }, "GET /office/procedures/ID/keys": { complete: false, openings: [] }, "GET /law/holidays/2026": { year: 2026, holidays: [{ date: "2026-12-25", name: "1. Weihnachtstag" }] }, "GET /law/holidays/2027": { year: 2027, holidays: [] } };
export const work = (over) => ({ ...author, "GET /office/procedures/ID": detail(over) });
export const full = { draft: fullDraft, findings: [] };
export const running = { ...full, stage: "receiving", published_at: "2026-11-20T09:00:00Z", deadline: "2026-12-14T11:00:00Z" };
const question = (over) => ({ id: ID, asked_at: "2026-11-24T09:00:00Z", text: "Die Rheinblick GmbH fragt: Darf samstags gereinigt werden?", telling: ["Rheinblick"], asked: null, answer: null, answered_at: null, ...over });
const answeredQuestion = question({ id: OFFICE, telling: [], asked: text("Gibt es einen Ortstermin?"), answer: text("Nein."), answered_at: "2026-11-25T09:00:00Z" });
export const asking = { ...work(running), "GET /office/procedures/ID/questions": { items: [question(), answeredQuestion], decision_due: true } };
const slot = "0190b3c0-0000-7000-8000-0000000000dd";
const published = { id: slot, slot, version: 1, prepared: false, name: "LV.pdf", purpose: "read", media_type: "application/pdf", size: 1200000, sha256: "11", added_at: "", withdrawn_at: null };
const difference = { changes: [{ key: "field-description", field: "Beschreibung", before: "Drei Grundschulen, täglich.", after: "Vier Grundschulen, täglich." }], decision_due: false, notice: true };
export const correcting = { ...work({ ...running, draft: { ...fullDraft, documents: [{ id: slot, title: text("LV.pdf"), sha256: "11" }] }, documents: [published] }), "POST /office/procedures/ID/preview": difference };
export const calling = {
  "GET /session": session("bidder"), "GET /procedures/2026-17/follow": { following: false },
  "GET /procedures/2026-17": { number: "2026-17", url: "", title: "Schulreinigung", buyer: "Köln", cpv: [], nuts: "", stage: "receiving", deadline: "2026-12-14T11:00:00Z", published_at: null, content: {}, documents: [] },
};
export const message = (over) => ({ id: ID, kind: "deadline-moved", subject: "Schulreinigung: Di., 22.12.2026, 12:00 Uhr", sent_at: "2026-11-25T09:00:00Z", read_at: null, body: OFFICE, attachments: 0, ...over });
export const reading = {
  "GET /session": session("bidder"), "PUT /inbox/ID/read": { status: 200, json: {} },
  "GET /inbox/ID": { ...message(), text: ["Neu: Di., 22.12.2026, 12:00 Uhr.", "Grund: Feiertage"], files: [{ name: "Schreiben.pdf", media_type: "application/pdf", size: 12000, sha256: "11" }], number: "2026-17", procedure: ID, public: true },
};
const invitation = { at_least: 3, deadline: "2026-12-14T11:00:00Z", openings: [ID], missing: [], sent_at: null, invited: [], fewer_because: "" };
export const firms = ["Rheinblick Gebäudedienste", "Saubermann Westfalen"].map((name, at) => ({ id: `0190b3c0-0000-7000-8000-00000000000${at + 2}`, name, place: "50667 Köln" }));
export const inviting = (over = {}, sent = invitation) => ({ ...work({ ...full, stage: "ready", without_call: true, deadline: "2026-12-14T11:00:00Z", ...over }), "GET /office/procedures/ID/invitation": sent, "GET /office/procedures/ID/firms": { items: firms, next: null } });
export const sentInvitation = { ...invitation, sent_at: "2026-11-24T09:00:00Z", invited: firms, fewer_because: "Nur zwei am Markt." };
const band = { kinds: ["works", "supply", "service"], from_value: "0.00", below: "25000.00", procedures: ["direct"], invite: 3, publish: "ex-post", tender_days: 10, approvals: ["Amtsleitung"], source: "§ 3 Vergabesatzung" };
export const byLaw = (over) => ({ id: ID, name: "koeln-1", decided: "2026-01-10", from: "2026-02-01", until: null, bands: [band, { ...band, from_value: "25000.00", below: null, procedures: ["ut-public"] }], cases: 1, uploaded_by: ID, uploaded_at: "2026-01-12T09:00:00Z", released_by: OFFICE, released_at: "2026-01-13T09:00:00Z", content: "[by_law]\nid = \"koeln-1\"\n", ...over });
export const BY_LAWS = `/authorities/${OFFICE}/by-laws`;
export const municipal = { ...author, "GET /session": { ...session("author"), roles: [{ role: "author", body: OFFICE, body_name: "Stadt Köln", body_kind: "municipality" }] },
  [`GET ${BY_LAWS}`]: { items: [byLaw(), byLaw({ id: OFFICE, name: "koeln-2", from: "2099-01-01", released_at: null, released_by: null })], in_force: ID, may_upload: true, may_release: [], people: [{ id: ID, name: "Vergabestelle Köln" }, { id: OFFICE, name: "Leitung Köln" }] } };
