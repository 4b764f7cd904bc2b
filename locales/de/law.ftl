# Recht: Eingaben, Regelwerke, Fristen, Planung, Pflichten

## Fundstellen
citation = { $source }

## Eingaben: was falsch ist und was zu tun ist
input-no-json = Das ist kein gültiges JSON (Zeile {$line}, Spalte {$column}).
input-write-json = Schreiben Sie gültiges JSON.
input-no-toml = Das ist kein gültiges TOML: {$detail}
input-write-toml = Berichtigen Sie die Zeile nach den Regeln von TOML.
input-wrong-kind =
    { $found ->
        [null] Hier steht null.
        [boolean] Hier steht ein Wahrheitswert.
        [integer] Hier steht eine ganze Zahl.
        [fraction] Hier steht eine Zahl mit Nachkommastellen oder eine zu große Zahl.
        [text] Hier steht ein Text.
        [list] Hier steht eine Liste.
       *[table] Hier steht eine Gruppe von Angaben.
    }
input-want-table = Geben Sie eine Gruppe benannter Angaben an.
input-want-list = Geben Sie eine Liste an.
input-want-text = Geben Sie einen nicht leeren Text an.
input-want-bool = Geben Sie true oder false an.
input-want-integer = Geben Sie eine ganze Zahl ohne Anführungszeichen an.
input-want-day = Geben Sie einen Tag des Kalenders an, etwa "2026-12-01".
input-want-moment = Geben Sie einen Tag ("2026-12-01") oder einen Zeitpunkt nach RFC 3339 ("2026-12-01T09:30:00Z") an.
input-want-instant = Geben Sie einen Zeitpunkt nach RFC 3339 an, etwa "2027-01-08T11:00:00Z".
input-want-euro = Geben Sie einen Betrag in Euro als Text an, nicht negativ, höchstens zwei Nachkommastellen, etwa "216000.00".
input-want-mark = Geben Sie V:Schlüssel, S:Schlüssel, S oder M an.
input-want-year = Geben Sie ein Jahr von 1583 bis 9999 an.
input-unreadable = „{$value}“ lässt sich hier nicht lesen.
input-unknown-key = Die Angabe „{$key}“ gibt es hier nicht.
input-known-keys = Streichen oder berichtigen Sie den Namen. Möglich sind: {$keys}.
input-unknown-word = Das Wort „{$word}“ gibt es hier nicht.
input-known-words = Wählen Sie eines von: {$words}.
input-missing = Die Angabe „{$key}“ fehlt.
input-add = Ergänzen Sie „{$key}“.
input-out-of-range = {$value} liegt außerhalb des möglichen Bereichs.
input-range = Geben Sie eine Zahl von {$least} bis {$most} an.
input-twice = „{$key}“ steht zweimal da.
input-once = Lassen Sie „{$key}“ nur einmal stehen.
output-failed = Die Antwort ließ sich nicht schreiben: {$detail}
output-report = Melden Sie das dem Betreiber.

## Regelwerke als Daten
law-missing = Der Wert „{$name}“ fehlt für das Regelwerk {$edition}.
law-add-rule = Ergänzen Sie einen Eintrag für {$regime}.
law-add-threshold = Ergänzen Sie einen Schwellenwert für diese Verträge und Auftraggeber.
law-gap = „{$name}“ ist ab {$day} nicht geregelt.
law-close-gap = Schließen Sie die Lücke: passen Sie „until“ oder „from“ an, oder ergänzen Sie einen Eintrag.
law-overlap = „{$name}“ ist ab {$day} zweimal geregelt.
law-end-earlier = Beenden Sie den früheren Eintrag am Tag davor, oder streichen Sie einen.
law-changes-inside = „{$name}“ wechselt mitten in einem Regelwerk ({$regime}).
law-cut-edition = Lassen Sie am {$day} ein neues Regelwerk beginnen.
law-ends-before-start = Das Ende liegt vor dem Beginn.
law-correct-dates = Berichtigen Sie „from“ oder „until“.
law-holiday-date = Das Datum des Feiertags „{$name}“ ist nicht bestimmt.
law-holiday-date-remedy = Geben Sie entweder month und day an oder easter, und nur Tage, die es in jedem Jahr gibt.

## Satzungen
by-law-gap = Für den Wert {$value} ({$kind}) ist nichts geregelt.
by-law-gap-remedy = Lassen Sie ein Wertband bei diesem Wert beginnen oder bis dahin reichen.
by-law-overlap = Für den Wert {$value} ({$kind}) gelten zwei Wertbänder.
by-law-overlap-remedy = Beenden Sie das untere Wertband unter diesem Wert.
by-law-number-of-nothing = „{$key}“ ist 0.
by-law-number-of-nothing-remedy = Geben Sie mindestens 1 an, oder lassen Sie die Angabe weg.
by-law-type-twice = Die Verfahrensart „{$procedure}“ steht zweimal im Wertband.
by-law-type-twice-remedy = Nennen Sie jede Verfahrensart einmal.
by-law-band-empty = Das Wertband endet vor seinem Beginn.
by-law-band-empty-remedy = Geben Sie für „below“ einen Wert über „from_value“ an.
by-law-no-procedure = Das Wertband erlaubt keine Verfahrensart.
by-law-no-procedure-remedy = Nennen Sie mindestens eine Verfahrensart.
by-law-type = Die Verfahrensart „{$procedure}“ gibt es unterhalb der Schwellenwerte nicht.
by-law-type-remedy = Wählen Sie eine Art, die unterhalb der Schwellenwerte vorkommt.
by-law-notice-without-call = Verlangt ist eine Bekanntmachung, aber keine der Verfahrensarten ruft öffentlich auf.
by-law-call-unpublished = Veröffentlicht wird nach „publish“ nichts, aber jede der Verfahrensarten ruft öffentlich auf.
by-law-months-of-what = „publish_months“ steht da, aber veröffentlicht wird nicht nach dem Zuschlag.
by-law-publish-remedy = Bringen Sie „publish“ mit den Verfahrensarten und mit „publish_months“ in Einklang.
by-law-no-cases = Die Satzung nennt keinen Probefall.
by-law-add-cases = Ergänzen Sie mindestens einen Probefall mit dem erwarteten Ergebnis.
by-law-before-2026 = Eine Satzung kann erst ab {$day} gelten.
by-law-decided-late = Der Rat hat am {$day} beschlossen, also nach dem Beginn.
by-law-decided-late-remedy = Lassen Sie die Satzung frühestens am Tag des Beschlusses beginnen.
by-law-no-answer = Für diesen Fall regelt die Satzung nichts.
by-law-case-fails = Der Probefall „{$case}“ ergibt bei „{$field}“ {$found}, erwartet war {$wanted}.
by-law-case-remedy = Berichtigen Sie das Wertband oder die Erwartung.

## Fristen zählen
count-by =
    { $rule ->
        [eu-forward] Gezählt nach EU-Recht ({$source}).
        [national-forward] Gezählt nach dem BGB ({$source}).
        [waiting] Gezählt als Wartefrist ({$source}).
        [backward] Rückwärts gezählt ({$source}).
       *[year-end] Gezählt bis zum Jahresende ({$source}).
    }
count-event = Der Tag des Ereignisses, {$day}, zählt nicht mit.
count-days =
    { $count ->
        [one] {$count} Tag führt auf den {$day}.
       *[other] {$count} Tage führen auf den {$day}.
    }
count-working-days =
    { $count ->
        [one] {$count} Arbeitstag führt auf den {$day}.
       *[other] {$count} Arbeitstage führen auf den {$day}.
    }
count-weekdays =
    { $count ->
        [one] {$count} Werktag führt auf den {$day}.
       *[other] {$count} Werktage führen auf den {$day}.
    }
count-months =
    { $count ->
        [one] {$count} Monat führt auf den {$day}.
       *[other] {$count} Monate führen auf den {$day}.
    }
count-years =
    { $count ->
        [one] {$count} Jahr führt auf den {$day}.
       *[other] {$count} Jahre führen auf den {$day}.
    }
count-saturday = Der {$day} ist ein Samstag.
count-sunday = Der {$day} ist ein Sonntag.
count-holiday =
    { $holiday ->
        [new-year] Der {$day} ist ein Feiertag: Neujahr.
        [good-friday] Der {$day} ist ein Feiertag: Karfreitag.
        [easter-monday] Der {$day} ist ein Feiertag: Ostermontag.
        [labour-day] Der {$day} ist ein Feiertag: Tag der Arbeit.
        [ascension] Der {$day} ist ein Feiertag: Christi Himmelfahrt.
        [whit-monday] Der {$day} ist ein Feiertag: Pfingstmontag.
        [corpus-christi] Der {$day} ist ein Feiertag: Fronleichnam.
        [german-unity] Der {$day} ist ein Feiertag: Tag der Deutschen Einheit.
        [reformation] Der {$day} ist ein Feiertag: Reformationstag.
        [all-saints] Der {$day} ist ein Feiertag: Allerheiligen.
        [christmas] Der {$day} ist ein Feiertag: Erster Weihnachtstag.
       *[second-christmas] Der {$day} ist ein Feiertag: Zweiter Weihnachtstag.
    }
count-next-working-day = Die Frist endet darum am nächsten Arbeitstag, dem {$day}.
count-two-working-days = Die Frist muss zwei Arbeitstage enthalten; der zweite ist der {$day} (Art. 3 Abs. 5 VO 1182/71).
count-not-shifted = Der {$day} ist kein Arbeitstag; eine Wartefrist verschiebt sich aber nicht.
count-backward = Vorsichtig gelesen muss alles bis 24:00 Uhr des {$day} vorliegen.
count-year-end = Das Jahr endet am {$day}.
count-no-length = Eine Frist hat mindestens die Länge eins.
count-outside-calendar = Die Frist verlässt den Kalender der Jahre 1583 bis 9999.
count-check-dates = Prüfen Sie Tag und Länge.
holiday-name =
    { $holiday ->
        [new-year] Neujahr
        [good-friday] Karfreitag
        [easter-monday] Ostermontag
        [labour-day] Tag der Arbeit
        [ascension] Christi Himmelfahrt
        [whit-monday] Pfingstmontag
        [corpus-christi] Fronleichnam
        [german-unity] Tag der Deutschen Einheit
        [reformation] Reformationstag
        [all-saints] Allerheiligen
        [christmas] Erster Weihnachtstag
       *[second-christmas] Zweiter Weihnachtstag
    }
period-one-length = Es ist nicht genau eine Länge angegeben.
period-give-length = Geben Sie genau eines an: days, working_days, weekdays, months oder years.

## Regime
regime-reached = Der geschätzte Wert von {$value} Euro erreicht den Schwellenwert von {$threshold} Euro.
regime-below = Der geschätzte Wert von {$value} Euro liegt unter dem Schwellenwert von {$threshold} Euro.
regime-start = Das Verfahren beginnt am {$day}. Die Regeln dieses Tages gelten dafür bis zum Ende (Fassung {$rules}).
regime-governs =
    { $regime ->
        [vgv] Es gilt die VgV.
        [vgv-social] Es gilt die VgV mit den Erleichterungen für soziale und andere besondere Dienstleistungen.
        [vob-a-2] Es gilt die VOB/A Abschnitt 2.
        [sektvo] Es gilt die SektVO.
        [sektvo-social] Es gilt die SektVO mit den Erleichterungen für soziale und andere besondere Dienstleistungen.
        [konzvgv] Es gilt die KonzVgV.
        [vsvgv] Es gilt die VSVgV.
        [vob-a-3] Es gilt die VOB/A Abschnitt 3.
        [uvgo-bund] Es gilt die UVgO für den Bund.
        [vob-a-1-bund] Es gilt die VOB/A Abschnitt 1 für den Bund.
        [uvgo-nrw] Es gilt die UVgO für das Land NRW.
        [vob-a-1-nrw] Es gilt die VOB/A Abschnitt 1 für das Land NRW.
        [uvgo-municipality] Es gilt die UVgO für Kommunen in NRW (bis 2025).
        [vob-a-1-municipality] Es gilt die VOB/A Abschnitt 1 für Kommunen in NRW (bis 2025).
        [go-nrw] Es gilt § 75a GO NRW mit seinen Grundsätzen.
        [uvgo-grant] Es gilt die UVgO nach dem Zuwendungsbescheid.
        [vob-a-1-grant] Es gilt die VOB/A Abschnitt 1 nach dem Zuwendungsbescheid.
       *[own-rules] Es gilt nur das Haushaltsrecht und eigene Regeln.
    }
regime-by-law = Dazu gilt die eigene Satzung {$id} ({$source}).

## Lose
lot-follows-whole = Das Los folgt dem Regime des gesamten Auftrags.
lot-no-quota = Dieses Regime kennt keine Ausnahme für kleine Lose.
lot-small = Der Wert von {$value} Euro liegt unter {$limit} Euro ({$source}).
lot-too-large = Der Wert von {$value} Euro liegt nicht unter {$limit} Euro ({$source}).
lot-within-quota = Die ausgenommenen Lose machen zusammen höchstens {$percent} Prozent aller Lose aus.
lot-beyond-quota = Die ausgenommenen Lose machen zusammen mehr als {$percent} Prozent aller Lose aus.

## Verfahrensarten
type-free = Diese Art ist frei wählbar.
type-by-law = Die Satzung erlaubt diese Art bei diesem Wert.
type-not-by-law = Die Satzung erlaubt diese Art bei diesem Wert nicht.
type-by-law-notice = Die Satzung verlangt bei diesem Wert eine Bekanntmachung; diese Art ruft nicht öffentlich auf.
type-inside = Innerhalb der Rahmenvereinbarung oder des dynamischen Beschaffungssystems zulässig.
type-within-limit = Der Wert von {$value} Euro liegt nicht über der Wertgrenze von {$limit} Euro.
type-above-limit = Der Wert von {$value} Euro liegt über der Wertgrenze von {$limit} Euro.
type-ground =
    { $ground ->
        [adaptation] Verfügbare Lösungen müssen angepasst werden.
        [innovative-solution] Der Auftrag verlangt konzeptionelle oder innovative Lösungen.
        [complexity] Art, Komplexität oder Risiken verlangen Verhandlungen.
        [imprecise-specification] Die Leistung lässt sich nicht genau genug beschreiben.
        [irregular-bids] Ein früheres Verfahren ergab nur nicht ordnungsgemäße oder unannehmbare Angebote.
        [no-suitable-bids] Es gingen keine oder keine geeigneten Angebote ein.
        [artistic] Nur ein Unternehmen kommt in Betracht: einzigartiges Kunstwerk.
        [technical] Nur ein Unternehmen kommt in Betracht: technische Gründe.
        [exclusive-rights] Nur ein Unternehmen kommt in Betracht: ausschließliche Rechte.
        [extreme-urgency] Äußerste, nicht vorhersehbare Dringlichkeit.
        [research] Lieferung zu Forschung und Entwicklung.
        [additional-deliveries] Zusätzliche Lieferungen des ersten Auftragnehmers.
        [commodity] Ware einer Warenbörse.
        [liquidation] Besonders günstiger Kauf aus einer Geschäftsaufgabe oder Insolvenz.
        [after-design-contest] Der Auftrag folgt auf einen Planungswettbewerb.
        [repetition] Wiederholung gleichartiger Leistungen.
        [not-on-market] Die Leistung gibt es am Markt noch nicht.
       *[national-ground] Ein dokumentierter Grund des nationalen Rechts.
    }
type-needs-ground = Diese Art braucht einen Grund. Möglich sind: {$grounds}.
type-not-in-regime = Diese Art gibt es in diesem Regime nicht ({$regime}).
type-not-for-contest = Ein Planungswettbewerb ist eine Verfahrensart für sich.
type-contest-only = Nur für Planungswettbewerbe.
type-concession-only = Nur für Konzessionen.
type-framework-only = Nur innerhalb einer Rahmenvereinbarung.
type-dps-only = Nur innerhalb eines dynamischen Beschaffungssystems.
type-dps-is-restricted = Ein dynamisches Beschaffungssystem folgt dem nicht offenen Verfahren.
type-not-price-only = Bei einer Innovationspartnerschaft darf der Preis nicht das einzige Kriterium sein.

## Mindestfristen
period-days =
    { $branch ->
        [base] {$days} Tage ({$source}).
        [urgent] {$days} Tage wegen Dringlichkeit ({$source}).
        [prior-information] {$days} Tage nach Vorinformation ({$source}).
        [not-agreed] {$days} Tage ohne Einigung mit den Bewerbern ({$source}).
       *[agreed] {$days} Tage nach Einigung mit den Bewerbern ({$source}).
    }
period-adjusted =
    { $circumstance ->
        [electronic-bids] {$days} Tage für elektronische Angebote ({$source}).
        [documents-not-electronic] {$days} Tage dazu, weil die Unterlagen nicht frei elektronisch abrufbar sind ({$source}).
       *[electronic-notice] {$days} Tage für die elektronisch übermittelte Bekanntmachung ({$source}).
    }
period-not-adjusted =
    { $circumstance ->
        [electronic-bids] Elektronische Angebote kürzen nur die Regelfrist, nicht diese ({$branch}).
        [documents-not-electronic] Fehlende elektronische Unterlagen verlängern diese Frist nicht ({$branch}).
       *[electronic-notice] Die elektronische Bekanntmachung kürzt nur die Regelfrist, nicht diese ({$branch}).
    }
proposed-questions = Späteste Antwort, nach der die Angebotsfrist nicht verlängert werden muss: vor den letzten {$days} Tagen.
proposed-opening = Ohne Verzug nach dem Ende der Angebotsfrist.
proposed-binding = {$days} Tage nach dem Ende der Angebotsfrist; länger soll die Bindung in der Regel nicht dauern.
proposed-binding-measure = Hier nennt das Recht keine Zahl, nur „angemessen“. Zum Maß genommen sind {$days} Tage nach dem Ende der Angebotsfrist.
period-by-law = {$days} Tage nach der eigenen Satzung ({$source}).
period-working-days = {$days} Arbeitstage ({$source}).
period-total = Zusammen {$days} Tage.
period-appropriate = Das Gesetz nennt keine Zahl: die Frist muss angemessen sein.
period-no-urgent-branch = Dringlichkeit verkürzt diese Frist nicht.
period-waiting = {$days} Tage Wartefrist ab dem Tag nach dem Ereignis.
window-days = Auskünfte und Unterlagen müssen {$days} Tage vor Ende der Angebotsfrist vorliegen.
event-dispatch = Die Frist läuft ab Absendung der Bekanntmachung am {$day}.
event-requested-day = Die Frist läuft ab dem gewünschten Tag der Veröffentlichung, {$day} ({$source}).
event-requested-day-ignored = Der gewünschte Tag der Veröffentlichung zählt nicht; die Frist läuft ab Absendung am {$day} ({$source}).
event-invitation = Die Frist läuft ab Absendung der Aufforderung.
event-invitation-unknown = Die Frist läuft ab Absendung der Aufforderung; deren Tag steht noch nicht fest.

## Bekanntmachungen
occasion-planning = Freiwillig, vor dem Verfahren.
occasion-prior-information = Vor dem Verfahren, um Fristen zu verkürzen.
occasion-prior-call = Statt der Auftragsbekanntmachung.
occasion-contract = Zu Beginn des Verfahrens.
occasion-by-law = Verlangt auch von der eigenen Satzung ({$source}).
occasion-design-contest = Zu Beginn des Planungswettbewerbs.
occasion-veat = Freiwillig, vor dem Zuschlag, wenn es keinen Aufruf gab.
occasion-result = Nach dem Zuschlag oder der Aufhebung.
occasion-design-contest-result = Nach dem Planungswettbewerb.
occasion-modification = Ohne Verzug, wenn der Vertrag nach § 132 Abs. 2 Nr. 2 oder 3 GWB geändert wird.
publication-waits = Im Inland erst nach der Veröffentlichung bei TED oder {$hours} Stunden nach der Eingangsbestätigung.
publication-after-ted = Im Inland ab der Veröffentlichung bei TED (sonst {$hours} Stunden nach der Eingangsbestätigung).
publication-after-hours = Im Inland ab {$hours} Stunden nach der Eingangsbestätigung von TED.

## Pflichten
duty-name-submit = Den Entwurf fertigstellen und zur Freigabe geben
duty-name-approve = Den Entwurf freigeben
duty-name-ex-ante-publication = Die beabsichtigte Vergabe vorher veröffentlichen
duty-name-send-notice = Bekannt machen
duty-name-open-participation = Die Teilnahmeanträge öffnen
duty-name-invite = Zur Angebotsabgabe auffordern
duty-name-decide-extension = Über die Verlängerung der Frist entscheiden
duty-name-answer-complaint = Eine Rüge beantworten
duty-name-open-bids = Die Angebote öffnen
duty-name-evaluate = Die Angebote prüfen und werten
duty-name-decide-award = Über den Zuschlag entscheiden
duty-name-ask-register = Das Wettbewerbsregister abfragen
duty-name-send-letters = Die Unterlegenen vor dem Zuschlag informieren
duty-name-wage-terms = Die Bedingungen des TVgG NRW in den Vertrag aufnehmen
duty-name-federal-wage-terms = Die Bedingungen der Bundestariftreue in den Vertrag aufnehmen
duty-name-award = Den Zuschlag erteilen
duty-name-binding-period = Den Zuschlag vor Ende der Bindefrist erteilen oder sie verlängern lassen
duty-name-inform-bidders = Bewerbern und Bietern die Entscheidung mitteilen
duty-name-answer-reasons = Einem Unternehmen die Gründe nennen
duty-name-result-notice = Das Ergebnis bekannt machen
duty-name-statistics = An die Vergabestatistik melden
duty-name-ex-post-publication = Die Vergabe veröffentlichen
duty-name-ex-post-removal = Die Veröffentlichung der Vergabe beenden
duty-name-keep-file = Die Akte aufbewahren
trigger-begun = Die Akte ist angelegt.
trigger-draft = Der Entwurf liegt vor.
trigger-approved = Die Veröffentlichung ist freigegeben.
trigger-participation-deadline = Die Teilnahmefrist ist abgelaufen.
trigger-selected = Die Unternehmen sind ausgewählt.
trigger-late-information = Auskünfte oder Unterlagen wurden kurz vor Fristende veröffentlicht.
trigger-complaint = Eine Rüge ist eingegangen.
trigger-tender-deadline = Die Angebotsfrist ist abgelaufen.
trigger-opened = Die Angebote sind geöffnet.
trigger-evaluated = Die Wertung ist abgeschlossen.
trigger-decided = Über den Zuschlag ist entschieden.
trigger-awarded = Der Zuschlag ist erteilt.
trigger-awarded-or-cancelled = Der Zuschlag ist erteilt oder das Verfahren aufgehoben.
trigger-reasons-asked = Ein Unternehmen hat nach den Gründen gefragt.
trigger-ex-post = Die Vergabe ist veröffentlicht.
duty-without-delay = Ohne Verzug; das Gesetz nennt keine Zahl von Tagen.
duty-approvals = Die eigene Satzung verlangt { $count ->
        [one] eine Freigabe
       *[other] {$count} Freigaben verschiedener Personen
    } ({$names}); erteilt sind {$given}.
duty-ex-post-months = Die Veröffentlichung bleibt {$months} Monate stehen.
duty-contract-end = Der Vertrag läuft bis {$day}; so lange bleibt die Akte.
duty-contract-end-unknown = Das Ende des Vertrags ist nicht bekannt; läuft er länger, bleibt die Akte länger.
award-barred = Der Zuschlag ist gesperrt, bis Wartefrist und Zuschlagsverbot enden.

## Planung: was nicht geht
plan-estimate-base = Der Wert hat nicht genau eine Grundlage.
plan-estimate-one-base = Geben Sie genau eines an: value, lots, monthly oder call_offs.
plan-estimate-too-large = Die Summe ist zu groß.
plan-estimate-check = Prüfen Sie die Beträge.
plan-no-rule-set = Für ein Verfahren, das am {$day} beginnt, liegt kein Regelwerk vor.
plan-later-start = Wählen Sie einen Beginn ab dem 1. Januar 2024.
plan-no-type = In diesem Regime ist ohne Grund keine Verfahrensart zulässig ({$regime}).
plan-name-ground = Nennen Sie einen Grund.
plan-dispatch-before-start = Die Absendung liegt vor dem Beginn am {$day}.
plan-event-order = „{$event}“ ({$day}) liegt vor „{$before}“ ({$earlier}).
plan-awarded-and-cancelled = Zuschlag und Aufhebung schließen einander aus.
plan-correct-events = Berichtigen Sie die Ereignisse, oder lassen Sie eines weg.
plan-start-or-dispatch = Berichtigen Sie Beginn oder Absendung.

## Warnungen
warning-type-not-allowed = Die gewünschte Verfahrensart ist hier nicht zulässig ({$procedure}).
warning-participation-too-early = Die Teilnahmefrist ist zu kurz; sie darf nicht vor {$earliest} enden.
warning-tender-too-early = Die Angebotsfrist ist zu kurz; sie darf nicht vor {$earliest} enden.
warning-award-too-early = Der Zuschlag am {$day} liegt in der Wartefrist, die bis zum Ende des {$last} läuft. Der Vertrag könnte unwirksam sein (§ 135 GWB).
warning-invitation-too-early = Die Aufforderung am {$day} liegt vor dem Ende der Teilnahmefrist am {$last}.
warning-prior-call-barred = Oberste Bundesbehörden dürfen nicht durch Vorinformation zum Wettbewerb aufrufen.
warning-prior-call-not-here = Für diese Verfahrensart kennt das Recht keinen Aufruf durch Vorinformation. Die Auftragsbekanntmachung bleibt Pflicht.
warning-prior-call-old = Eine Vorinformation trägt den Aufruf höchstens zwölf Monate lang. Veröffentlichen Sie eine neue oder eine Auftragsbekanntmachung.
warning-binding-ended = Die Bindefrist endet am {$day}, vor dem Ende der Angebotsfrist.
warning-binding-long = Die Bindefrist dauert {$wanted} Tage; üblich sind höchstens {$days}. Begründen Sie das.
warning-binding-short = Die Bindefrist reicht nicht für Wertung und {$days} Tage Wartefrist.
warning-framework-long = Die Rahmenvereinbarung dauert länger als {$months} Monate. Begründen Sie das.
warning-deadline-on-free-day = Die Frist endet am {$day}, einem Wochenende oder Feiertag.
warning-deadline-at-year-end = Die Frist endet am {$day}, zwischen Weihnachten und Neujahr.
warning-deadline-at-midnight = Die Frist endet um Mitternacht nach dem {$day}; das wird leicht missverstanden. Wählen Sie eine Uhrzeit am Tag.
warning-prior-information-ignored = Die Vorinformation verkürzt keine Frist: sie war unvollständig oder lag nicht 35 Tage bis 12 Monate vor der Absendung.
warning-agreement-ignored = Oberste Bundesbehörden dürfen die Angebotsfrist nicht vereinbaren.
warning-threshold-not-announced = Für diesen Tag sind noch keine Schwellenwerte bekannt; gerechnet wird mit den letzten.
warning-site-visit = Wegen der Ortsbesichtigung oder Einsicht vor Ort müssen die Fristen länger sein (§ 20 Abs. 2 VgV).
warning-by-law-silent =
    { $kind ->
        [concession] Die eigene Satzung {$id} gilt hier nicht: sie nennt keine Konzessionen, und eine Konzession ist kein öffentlicher Auftrag.
        [design-contest] Die eigene Satzung {$id} gilt hier nicht: sie nennt keine Planungswettbewerbe. Der Auftrag, der auf den Wettbewerb folgt, unterliegt ihr.
       *[other] Die eigene Satzung {$id} gilt hier nicht: sie nennt keine Aufträge für Verteidigung und Sicherheit.
    }
warning-cross-border = Unternehmen anderer Staaten können Interesse haben: machen Sie den Auftrag angemessen bekannt.
warning-paper-grounds = Angebote auf Papier sind hier nur aus dokumentierten Gründen zulässig.
warning-paper-opening = Weil Angebote auf Papier zugelassen sind, dürfen Bieter bei der Öffnung anwesend sein.
warning-urgency-record = Halten Sie die Gründe der Dringlichkeit in der Akte fest.
warning-urgent-form = Bei äußerster Dringlichkeit ohne Aufruf ist die elektronische Form nicht vorgeschrieben (§ 17 Abs. 15 VgV: ohne § 53 Abs. 1, §§ 54 und 55). Die Plattform versiegelt trotzdem.
warning-not-run-here =
    { $technique ->
        [dps] Die Plattform plant ein dynamisches Beschaffungssystem, führt es aber noch nicht durch.
        [e-auction] Die Plattform plant eine elektronische Auktion, führt sie aber noch nicht durch.
       *[none] Die Plattform plant diese Art, führt sie aber noch nicht durch ({$procedure}).
    }
warning-technique-not-here = Ein dynamisches Beschaffungssystem gibt es in diesem Regime nicht ({$regime}).
warning-principles-only = Ohne Satzung gelten nur die Grundsätze des § 75a GO NRW. Dokumentieren Sie Gleichbehandlung und Transparenz.
warning-own-rules-only = Unterhalb der Schwellenwerte gelten nur Haushaltsrecht und eigene Regeln.
warning-ten-days-advised = Keine Frist ist vorgeschrieben; für Bauleistungen sind mindestens zehn Tage ratsam.
