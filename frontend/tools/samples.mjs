// Invented contents for the preview of public pages. Must not be used by the server.
import { platform } from "./notes.mjs";

const link = (label, url = "#") => ({ label, url });
const badge = (label, tone) => ({ label, tone });

const hit = (n, over = {}) => ({
  url: `/ausschreibungen/kennung-${n}`,
  title: "Unterhaltsreinigung in drei Grundschulen",
  buyer: "Stadt Musterhausen",
  place: "50667 Köln",
  kind: "Dienstleistung",
  value: "geschätzt 80.000 € netto",
  lots: "3 Lose",
  deadline_label: "Angebote bis",
  deadline: { iso: "2026-12-15T11:00:00Z", text: "Di., 15.12.2026, 12:00 Uhr" },
  left: "noch 12 Tage",
  tone: "neutral",
  badges: [badge("offen", "success")],
  changed: null,
  ...over,
});

const hits = [
  hit(1),
  hit(2, { title: "Dachrinnen und Blecharbeiten an der Kindertagesstätte Nordstraße", buyer: "Kreis Beispielland, Hochbauamt", place: "59494 Soest", kind: "Bau", value: null, lots: null, left: "noch 2 Tage", tone: "warning", badges: [badge("offen", "success"), badge("geändert", "info")], changed: "geändert am Mo., 23.11.2026" }),
  hit(3, { title: "Lieferung von Büromöbeln", buyer: "Landesamt für Beispiele", place: "40213 Düsseldorf", kind: "Lieferung", value: "geschätzt 1.234.567,80 € netto", left: "noch 7 Stunden", tone: "danger" }),
  hit(4, { title: "Winterdienst auf Gehwegen 2026 bis 2029 einschließlich Streugut, Bereitschaft und Nachweisführung", left: "Frist abgelaufen", tone: "ended", badges: [badge("in Wertung", "neutral")] }),
];

const head = (active, over = {}) => ({
  title: "Unterhaltsreinigung in drei Grundschulen",
  reference: "40-2026-17",
  law: "UVgO, Öffentliche Ausschreibung",
  buyer: link("Stadt Musterhausen", "/stellen/musterhausen"),
  badges: [badge("offen", "success"), badge("geändert", "info")],
  tabs: [["Überblick", "", "procedure"], ["Unterlagen", "6", "documents"], ["Fragen", "4", "questions"], ["Änderungen", "1", "changes"], ["Ergebnis", "", "result"]]
    .map(([label, count, key]) => ({ label, count, url: `#${key}`, active: key === active })),
  banner: null,
  deadline: {
    heading: "Angebote bis",
    moment: { iso: "2026-12-15T11:00:00Z", text: "Dienstag, 15.12.2026, 12:00 Uhr (MEZ)" },
    left: "Noch 12 Tage", tone: "neutral",
    note: "Es zählt, wann Ihr Angebot vollständig hier ist.",
    moved: "Bisher Di., 08.12.2026, 12:00 Uhr. Grund: Ein Leistungsverzeichnis wurde geändert.",
    more: ["Fragen bis Di., 08.12.2026"],
    main_action: link("Angebot beginnen"),
    actions: [link("Frage stellen"), link("Dieser Ausschreibung folgen"), link("Termine in den Kalender (ICS)"), link("Drucken")],
  },
  ...over,
});

const fact = (label, value, url = null) => ({ label, value, link: url });
const crumbs = { crumbs: [link("Ausschreibungen", "/ausschreibungen")], here: "Unterhaltsreinigung", section: "procedures" };
const feed = (label, mime) => ({ label, mime, url: "#" });
const feeds = [feed("Atom", "application/atom+xml"), feed("JSON", "application/json"), feed("Kalender (ICS)", "text/calendar")];

const procedure = {
  timeline: [
    ["Veröffentlicht", "Mo., 23.11.2026", "done"], ["Fragen bis", "Di., 08.12.2026", "done"], ["Angebotsfrist", "Di., 15.12.2026, 12:00 Uhr", "now", "Di., 08.12.2026", "Leistungsverzeichnis geändert"],
    ["Öffnung", "Di., 15.12.2026, 12:05 Uhr", "planned"], ["Zuschlag", "bis Fr., 29.01.2027", "planned"], ["Beginn", "Mo., 01.03.2027", "planned"],
  ].map(([label, moment, state, before = null, reason = null]) => ({ label, moment, iso: "2026-12-15", state, state_label: { done: "vorbei", now: "als Nächstes", planned: "geplant" }[state], before, reason })),
  description: ["Die Stadt Musterhausen lässt drei Grundschulen reinigen: Klassenräume, Flure, Sanitärräume und Turnhallen. Gereinigt wird an allen Schultagen nach 16 Uhr."],
  facts: [fact("Leistung", "Unterhaltsreinigung (CPV 90911200)"), fact("Art", "Dienstleistung"), fact("Ort", "50667 Köln (DEA23)"), fact("Geschätzter Wert", "80.000,00 € netto"), fact("Laufzeit", "01.03.2027 bis 28.02.2029"), fact("Verlängerung", "zweimal um je ein Jahr"), fact("Nebenangebote", "nicht zugelassen"), fact("Bindefrist", "Fr., 29.01.2027"), fact("Sprache", "Deutsch"), fact("Bekanntmachung", "eForms, Unterart 16", "#")],
  required: [{ label: "Ausgefülltes Preisblatt", must: true }, { label: "Eigenerklärung zur Eignung", must: true }, { label: "Konzept zur Reinigung, höchstens 10 Seiten", must: false }],
  criteria: [{ name: "Preis", kind: "Kosten", weight_text: "60 %", description: "", x: "0", width: "60", tone: "1" }, { name: "Konzept", kind: "Qualität", weight_text: "25 %", description: "Personaleinsatz, Vertretung, Umgang mit Beschwerden", x: "60", width: "25", tone: "2" }, { name: "Umwelt", kind: "Qualität", weight_text: "15 %", description: "Reinigungsmittel mit Umweltzeichen", x: "85", width: "15", tone: "3" }],
  criteria_note: "Preis und Qualität werden nach dem Verhältnis der Punkte zusammengezählt.",
  lots: [{ number: "1", title: "Grundschule Nord", description: "2.400 m² Reinigungsfläche", place: "Köln", value: "30.000,00 €", award_state: "offen", url: "#los-1" }, { number: "2", title: "Grundschule Süd", description: "", place: "Köln", value: "25.000,00 €", award_state: "offen", url: "#los-2" }],
  contact: [fact("Stelle", "Stadt Musterhausen, Zentrale Vergabestelle"), fact("E-Mail", "vergabe@musterhausen.example", "mailto:vergabe@musterhausen.example")],
  review: [fact("Zuständig", "Vergabekammer Rheinland"), fact("Rügen", "spätestens zehn Tage, nachdem Sie den Verstoß erkannt haben")],
  sealing: { text: "Angebote öffnen zwei von drei benannten Personen gemeinsam. Das Schlüsselblatt nennt ihre Schlüssel.", fingerprint: "9f3c 41be 77d0 12aa 5b6e 0c4f 8e21 d93b", record_url: "#" },
};

const file = (name, over = {}) => ({ url: "#", name, format: "PDF", size: "1,2 MB", version: "1", date: "Mo., 23.11.2026", sha256: "9f3c41be77d012aa5b6e0c4f8e21d93b9f3c41be77d012aa5b6e0c4f8e21d93b", changed: false, withdrawn: null, ...over });
const row = (n) => ({ url: n === 2 ? "" : "#", title: `Schülerbeförderung, Linie ${n}`, extent: n === 2 ? "Verhandlungsvergabe ohne Teilnahmewettbewerb · Dienstleistung · 59494 Soest · Mo., 01.02.2027 – Mo., 31.01.2028" : "", buyer: "Kreis Beispielland", buyer_url: "#", winner: "Muster Verkehr GmbH, Soest", value: "1.234.567,80 €", bids: "4", date: "12.11.2026" });
const pages = { previous: null, next: "#", position: "Treffer 1 bis 20 von 37" };
const choices = (list) => list.map(([label, count, active = false]) => ({ label, count, url: "#", active }));

const PUBLISHED = platform("zuschlag.example").published;

const register = (faults = {}) => ({
  heading: "Firma registrieren", lead: "Zum Lesen brauchen Sie kein Konto.", action: "#", submit: "Registrieren", facts: [], next: link("Anmelden"),
  fields: [["company", "Name der Firma", "text", "organization"], ["email", "E-Mail-Adresse", "email", "email"], ["password", "Neues Passwort", "password", "new-password"]]
    .map(([id, label, kind, autocomplete]) => ({ id, label, kind, autocomplete, value: "", hint: id === "password" ? "Mindestens 10 Zeichen." : "", fault: faults[id] ?? "" })),
});

export const samples = {
  home: { template: "home.html", page: { section: "" }, context: { new_today: { count: "37", url: "#" }, ending_soon: { count: "12", url: "#" }, open_now: { count: "1.208", url: "#" }, ending: hits.slice(1, 3), trouble: null } },
  procedures: { template: "procedures.html", page: { section: "procedures", feeds }, context: {
    search: { q: "Dachrinne", place: "50667", radius: [{ value: "10", label: "10 km", selected: true }], kept: [] }, count_sentence: "37 Ausschreibungen", notes: ["Auch gesucht: Regenrinne, Fallrohr."],
    chips: [{ label: "Umkreis 10 km", remove_url: "#" }, { label: "Frist länger als 7 Tage", remove_url: "#" }], clear_url: "#",
    facets: [{ id: "art", label: "Leistung", choices: choices([["Bau", "21", true], ["Reinigung und Pflege der Grünanlagen", "9"], ["IT", "7"]]) }, { id: "frist", label: "Frist", choices: choices([["heute und morgen", "2"], ["mehr als 7 Tage", "31"]]) }],
    filter_view: false, filter_url: "#", results_url: "#", sorts: [{ label: "Frist", url: "#", active: true }, { label: "neu", url: "#", active: false }, { label: "passend", url: "#", active: false }], hits, suggestions: [], pages } },
  "procedures-empty": { template: "procedures.html", page: { section: "procedures", feeds }, context: {
    search: { q: "Dachrinne", place: "50667", radius: [], kept: [] }, count_sentence: "Keine Ausschreibungen", notes: [], chips: [{ label: "Umkreis 10 km", remove_url: "#" }], clear_url: "#", facets: [{ id: "art", label: "Leistung", choices: choices([["Bau", "0", true]]) }], filter_view: true, filter_url: "#", results_url: "#", sorts: [], hits: [], suggestions: [link("Ohne Umkreis 10 km: 14 Treffer")], pages } },
  procedure: { template: "procedure.html", page: { ...crumbs, feeds }, context: { head: head("procedure"), ...procedure } },
  "procedure-cancelled": { template: "procedure.html", page: crumbs, context: { head: head("procedure", { badges: [badge("aufgehoben", "danger")], banner: { tone: "danger", title: "Diese Ausschreibung wurde aufgehoben.", text: "Grund: Kein Angebot entsprach den Bedingungen (§ 48 Abs. 1 Nr. 1 UVgO)." }, deadline: { ...head("").deadline, tone: "ended", heading: "Die Angebotsfrist endete", left: "", main_action: null, moved: null } }), ...procedure, lots: [], criteria: [], sealing: null } },
  documents: { template: "documents.html", page: crumbs, context: { head: head("documents"), all_url: "#", all_label: "Alle Unterlagen (ZIP, 24,4 MB)", newer: link("Nur Neues seit Mo., 23.11.2026 (ZIP, 1,2 MB)"), groups: [{ id: "fill", title: "Ausfüllen und zurückgeben", hint: "Diese Dateien gehören ausgefüllt in Ihr Angebot.", files: [file("Preisblatt", { format: "XLSX", changed: true, version: "2" }), file("Eigenerklärung")] }, { id: "read", title: "Nur lesen", hint: "Diese Dateien brauchen Sie nicht zurückzugeben.", files: [file("Leistungsbeschreibung"), file("Lageplan", { withdrawn: "Der Plan zeigte das falsche Gebäude." })] }] } },
  questions: { template: "questions.html", page: { ...crumbs, feeds }, context: { head: head("questions"), ask: link("Frage stellen"), ask_until: "Fragen bis Di., 08.12.2026.", questions: [{ number: "2", url: "#", text: ["Darf an Samstagen gereinigt werden?"], answer: ["Ja, zwischen 7 und 14 Uhr."], answered: "Fr., 27.11.2026", changed: "Angebote bis: Di., 22.12.2026, 12:00 Uhr" }, { number: "1", url: "#", text: ["Gibt es einen Ortstermin?"], answer: ["Nein."], answered: "Do., 26.11.2026", changed: "" }] } },
  changes: { template: "changes.html", page: crumbs, context: { head: head("changes"), versions: [{ number: "2", date: "Fr., 27.11.2026", reason: "Eine Frage hat einen Fehler im Preisblatt gezeigt.", changes: [{ field: "Angebotsfrist", before: "Di., 08.12.2026, 12:00 Uhr", after: "Di., 15.12.2026, 12:00 Uhr" }, { field: "Preisblatt", before: "", after: "Fassung 2" }], notice: link("Änderungsbekanntmachung (XML)") }, { number: "1", date: "Mo., 23.11.2026", reason: "Erste Veröffentlichung.", changes: [], notice: null }] } },
  result: { template: "result.html", page: crumbs, context: { head: head("result"), pending: null, results: [{ lot: "Los 1: Grundschule Nord", outcome: "vergeben", tone: "success", reason: null, facts: [fact("Auftragnehmer", "Muster Reinigung GmbH, Köln"), fact("Wert", "28.400,00 € netto"), fact("Angebote", "5")] }, { lot: "Los 2: Grundschule Süd", outcome: "aufgehoben", tone: "danger", reason: "Kein wirtschaftliches Ergebnis.", facts: [] }], notice: link("Bekanntmachung über die Vergabe (XML)") } },
  awards: { template: "awards.html", page: { section: "awards", feeds: [feed("CSV", "text/csv"), feed("OCDS", "application/json")] }, context: { form: { q: "", from: "", buyers: [{ value: "", label: "alle Stellen", selected: true }] }, count_sentence: "412 Aufträge, zusammen 38,2 Mio. €", stand: "Stand: 21.11.2026, 16:40 Uhr (MEZ)", rows: [1, 2, 3].map(row), pages } },
  bodies: { template: "bodies.html", page: { section: "bodies" }, context: { q: "", groups: [{ id: "land", title: "Land", bodies: [{ url: "#", name: "Landesamt für Beispiele", note: "2 offene Ausschreibungen", parent: null }] }, { id: "city", title: "Kreise und Städte", bodies: [{ url: "#", name: "Hochbauamt", note: "4 offene Ausschreibungen", parent: "Kreis Beispielland" }] }] } },
  body: { template: "body.html", page: { section: "bodies", crumbs: [link("Stellen", "/stellen")], here: "Stadt Musterhausen" }, context: { name: "Stadt Musterhausen", parent: link("Kreis Beispielland"), kind: "Kreisangehörige Stadt", facts: [fact("Anschrift", "Rathausplatz 1, 50667 Köln"), fact("Regeln unterhalb der Schwelle", "§ 75a GO NRW und eigene Satzung")], open: hits.slice(0, 2), awarded: [row(1)], awards_url: "#", offices: [link("Hochbauamt")] } },
  data: { template: "data.html", page: { section: "data" }, context: { form: { from: "2026-11-01", to: "", authorities: [{ value: "", label: "alle Stellen", selected: true }], states: [{ value: "", label: "jeder Stand", selected: true }] }, fault: null, files: [{ url: "#", label: "Vergebene Aufträge (CSV)", text: "Eine Zeile je Los." }], own: [], ocid: "Die Kennung beginnt mit ocds-zuschl.", stand: "Stand: 21.11.2026, 16:40 Uhr (MEZ)", gaps: ["Direktaufträge fehlen."] } },
  verify: { template: "verify.html", page: { section: "verify" }, context: { origin: "zuschlag.example/log", published: PUBLISHED, checkpoint_url: "/log/checkpoint" } },
  help: { template: "help.html", page: { section: "help" }, context: { phone: "0211 0000000", mail: "hilfe@zuschlag.example" } },
  imprint: { template: "imprint.html", page: {}, context: { operator: [fact("Name", "Betreiber der Vorführung"), fact("E-Mail", "hilfe@zuschlag.example", "mailto:hilfe@zuschlag.example")] } },
  privacy: { template: "privacy.html", page: {}, context: { operator: [fact("Name", "Betreiber der Vorführung")] } },
  intentions: { template: "intentions.html", page: {}, context: { rows: [{ title: "Dachsanierung der Turnhalle Nord", buyer: "Stadt Musterhausen", buyer_url: "#", kind: "Beschränkte Ausschreibung ohne Teilnahmewettbewerb", description: "Abdichtung und Dämmung von 640 m² Flachdach.", place: "50667 Köln", period: "Mo., 01.03.2027 – Fr., 30.04.2027", contact: "Rathausplatz 1, 50667 Köln, vergabe@musterhausen.example", announced: "Mo., 23.11.2026", awards: [] }, { title: "Erweiterung der Leitstellentechnik", buyer: "Stadt Musterhausen", buyer_url: "#", kind: "Verhandlungsverfahren ohne Teilnahmewettbewerb", description: "Zwei weitere Einsatzleitplätze für die vorhandene Anlage.", place: "50667 Köln", period: "Mo., 01.03.2027 – Fr., 30.04.2027", contact: "Rathausplatz 1, 50667 Köln, vergabe@musterhausen.example", announced: "Mo., 23.11.2026", awards: [{ lot: "", firms: "Leitstellenbau Beispiel GmbH", from: "Fr., 04.12.2026", notice: { url: "#", label: "Bekanntmachung (XML)" } }] }], pages } },
  status: { template: "status.html", page: {}, context: {
    fine: false, version: "0.1.0", since: "Montag, 23.11.2026, 08:00 Uhr (MEZ)", now: "Montag, 23.11.2026, 12:00 Uhr (MEZ)",
    parts: [{ name: "Datenbank", fine: true, text: "Sie antwortet." }, { name: "Öffentliches Protokoll", fine: false, text: "Der neueste Stand ist älter als zwei Minuten: 12.345 Einträge, Mo., 23.11.2026, 11:40 Uhr." }],
  } },
  accessibility: { template: "accessibility.html", page: {}, context: { tested: "Zuletzt geprüft am 21.11.2026 mit axe-core 4.14.1.", gaps: ["Erklärvideos in Gebärdensprache fehlen."], mail: "hilfe@zuschlag.example", enforcement: "Ombudsstelle für barrierefreie Informationstechnik" } },
  access: { template: "access.html", page: {}, context: { ...register(), errors: [] } },
  "access-error": { template: "access.html", page: {}, context: { ...register({ company: "Geben Sie einen Namen mit höchstens 200 Zeichen an." }), errors: [{ field: "company", text: "Name der Firma: Geben Sie einen Namen mit höchstens 200 Zeichen an." }] } },
  "access-link": { template: "access.html", page: {}, context: { heading: "Einladung annehmen", lead: "Prüfen Sie, was man Ihnen anbietet.", action: "#", submit: "Rolle annehmen", fields: [], facts: [{ name: "Stelle", value: "Stadt Musterhausen" }, { name: "Rolle", value: "Sachbearbeitung" }], errors: [], next: null } },
  problem: { template: "problem.html", page: {}, context: { heading: "Diese Seite gibt es nicht.", detail: "Vielleicht ist die Adresse nicht vollständig.", findings: [{ field: "Angebotsfrist", text: "Die Frist liegt in der Vergangenheit.", remedy: "Wählen Sie einen Tag ab dem 04.01.2027.", rule: "§ 15 Abs. 2 VgV" }], next: [link("Ausschreibungen suchen"), link("Zur Startseite")], number: "7QK2-94" } },
  login: { template: "login.html", page: { section: "sign-in" }, context: { mail: "", next: "/amt", errors: [], demo_accounts: [{ mail: "vergabe@musterhausen.example", role: "Vergabestelle, entwirft" }, { mail: "freigabe@musterhausen.example", role: "Vergabestelle, gibt frei" }], demo_password: "vorfuehrung", passkeys: "vergabe.example" } },
  "login-error": { template: "login.html", page: { section: "sign-in" }, context: { mail: "x@y.example", next: "/amt", errors: [{ field: "mail", text: "E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides." }], demo_accounts: [], demo_password: "", passkeys: "" } },
  mails: { template: "mails.html", page: { crumbs: [], here: "" }, context: { mails: [{ id: "1", to: "firma@beispiel.example", subject: "Stadt Musterhausen, Schulreinigung: Frist verlängert bis Di., 22.12.2026", sent: "27.11.2026, 9:12 Uhr", lines: ["Lesen Sie die neue Frist.", "…"] }] } },
  clock: { template: "clock.html", page: {}, context: { now: "Samstag, 21.11.2026, 16:40 Uhr (MEZ)", steps: [{ value: "P1D", label: "1 Tag", selected: true }, { value: "P7D", label: "7 Tage", selected: false }] } },
};

/** The fields of `page` that every sample shares. */
export function layout(lang, name) {
  return { lang, german_url: `/${name}.de.html`, english_url: `/${name}.en.html`, section: "", user: null, crumbs: [], here: "", feeds: [],
    demo: { clock: "Sa., 21.11.2026, 16:40 Uhr (MEZ)", clock_url: "/vorfuehrung/uhr", mails_url: "/vorfuehrung/mails" } };
}
