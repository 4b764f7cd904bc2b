# Texte des Arbeitsbereichs für Angemeldete. Deutsch ist die Urfassung.

## Rahmen
workspace-portal = Zuschlag
workspace-claim = Arbeitsbereich
workspace-skip = Zum Inhalt springen
workspace-navigation = Hauptnavigation
workspace-nav-tasks = Meine Aufgaben
workspace-nav-new = Neues Verfahren
workspace-nav-company = Meine Firma
workspace-nav-procedures = Ausschreibungen
workspace-nav-help = Hilfe
workspace-sign-out = Abmelden
workspace-foot = Zuschlag ist freie Software unter der Lizenz EUPL-1.2.
workspace-accessibility = Barrierefreiheit
workspace-privacy = Datenschutz
workspace-loading = Wird geladen …
workspace-error = Fehler
workspace-offline-title = Keine Verbindung
workspace-offline = Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
workspace-not-found = Diese Seite gibt es nicht.
workspace-to-portal = Zur Startseite
workspace-to-tasks = Zur Aufgabenliste
workspace-check = { $count ->
    [one] Bitte prüfen Sie eine Angabe.
   *[other] Bitte prüfen Sie { $count } Angaben.
}
workspace-more = Weitere anzeigen
workspace-refresh = Aktualisieren
workspace-change = Ändern
workspace-choose = Bitte wählen
workspace-remove = { $name } entfernen
workspace-remove-short = Entfernen
workspace-move-up = { $name } nach oben
workspace-move-down = { $name } nach unten
workspace-up = Nach oben
workspace-down = Nach unten
workspace-untitled = Ohne Titel
workspace-net = netto
workspace-why = Warum fragen wir das?
workspace-save-next = Speichern und weiter
workspace-save-later = Speichern und später weiter
workspace-saved-at = Gespeichert um { $at } Uhr
workspace-stale = Jemand anderes hat das Verfahren inzwischen geändert. Ihre Eingaben stehen noch hier. Laden Sie die Seite neu, um die Änderungen zu sehen.
workspace-read-only = Der Entwurf liegt zur Freigabe oder ist freigegeben. Ändern lässt er sich erst, wenn er zurückgegeben wird.

## Eingaben
workspace-read-as = Verstanden als { $value }.
workspace-money-hint = In Euro, ohne Umsatzsteuer. Zum Beispiel 80.000 oder 1.234,50
workspace-money-unread = Schreiben Sie den Betrag in Ziffern, zum Beispiel 1.234,50.
workspace-day = Tag
workspace-day-hint = Zum Beispiel 15.12.2026
workspace-day-unread = Schreiben Sie den Tag so: 15.12.2026.
workspace-time = Uhrzeit
workspace-moment-hint = Zum Beispiel 15.12.2026 um 12:00
workspace-moment-unread = Schreiben Sie Tag und Uhrzeit so: 15.12.2026 und 12:00.
workspace-weight-unread = Schreiben Sie das Gewicht als Zahl, zum Beispiel 60 oder 33,5.

## Meine Aufgaben
workspace-home-title = Meine Aufgaben
workspace-home-today = Heute
workspace-home-week = Diese Woche
workspace-home-later = Später
workspace-home-done = Frist abgelaufen oder beendet
workspace-home-empty = Für heute ist nichts fällig.
workspace-home-empty-text = Sobald Sie ein Verfahren beginnen, steht es hier.
workspace-due-edit = Entwurf bearbeiten
workspace-due-look = Ansehen
workspace-due-approve = Prüfen und freigeben
workspace-due-wait = Wartet auf Freigabe
workspace-due-publish = Veröffentlichen
workspace-stage-drafting = Entwurf
workspace-stage-in_approval = Wartet auf Freigabe
workspace-stage-ready = Freigegeben
workspace-stage-noticing = Bekanntmachung unterwegs
workspace-stage-receiving = Veröffentlicht, Frist läuft
workspace-stage-closed = Frist beendet, noch versiegelt
workspace-stage-opened = Geöffnet
workspace-stage-evaluating = In Wertung
workspace-stage-awarded = Vergeben
workspace-stage-cancelled = Aufgehoben

## Neues Verfahren
workspace-new-title = Neues Verfahren
workspace-new-lead = Geben Sie dem Verfahren einen Namen. Alles andere füllen Sie danach Schritt für Schritt aus.
workspace-new-office = Für welche Stelle?
workspace-new-no-office = Sie dürfen hier keine Verfahren beginnen. Wenden Sie sich an die Person, die Rollen vergibt.
workspace-new-submit = Verfahren anlegen

# --- Ein Verfahren mit dem beginnen, was es schon gibt
workspace-new-other = Nicht von vorn beginnen
workspace-new-copy = Ein früheres Verfahren kopieren: öffnen Sie es unter „Meine Aufgaben“ und wählen Sie „Als Vorlage verwenden“.
workspace-import-title = Bekanntmachung übernehmen
workspace-import-lead = Wählen Sie eine Auftragsbekanntmachung im Format eForms (XML). Daraus entsteht ein Entwurf. Sie sehen danach jede Angabe, die nicht übernommen werden konnte, und den Grund.
workspace-import-file = Datei der Bekanntmachung
workspace-import-file-hint = XML, höchstens 8 MB
workspace-import-no-file = Wählen Sie eine Datei.
workspace-import-too-large = Die Datei ist größer als 8 MB.
workspace-import-submit = Übernehmen
workspace-import-done = Die Bekanntmachung ist übernommen
workspace-import-done-lead = { $taken } Angaben stehen im Entwurf, { $left } nicht. Prüfen Sie, was fehlt, bevor Sie weitermachen.
workspace-import-go = Zum neuen Verfahren
workspace-import-proposed = Vorgeschlagene Termine
workspace-import-left = Nicht übernommen
workspace-import-taken = Übernommen
workspace-import-check = Prüfung der Bekanntmachung
workspace-import-right = Die amtlichen Regeln finden nichts an der Bekanntmachung.
workspace-import-wrong = Das sagen die amtlichen Regeln über die Bekanntmachung, wie sie kam:
workspace-import-line = Zeile { $line }
workspace-import-source = Bezeichnungen: eForms-SDK { $sdk }, Amt für Veröffentlichungen der Europäischen Union (CC BY 4.0)
workspace-copy-title = Als Vorlage verwenden
workspace-copy-lead = Es entsteht ein neuer Entwurf mit denselben Inhalten. Termine, Unterlagen und Begründungen geben Sie neu an.
workspace-copy-submit = Neues Verfahren anlegen
workspace-copy-done = Der neue Entwurf ist angelegt
workspace-copy-left = Das wurde nicht übernommen:
workspace-title-missing = Geben Sie dem Verfahren einen Titel.

## Aufgabenliste
workspace-tasks-done = { $done } von { $all } Teilen fertig
workspace-changed-at = Zuletzt geändert: { $at }
workspace-open-findings = { $count ->
    [one] Noch eine Angabe fehlt oder stimmt nicht
   *[other] Noch { $count } Angaben fehlen oder stimmen nicht
}
workspace-open-findings-text = Solange etwas offen ist, kann der Entwurf nicht in die Freigabe.
workspace-no-findings = Keine Fehler gefunden
workspace-no-findings-text = Der Entwurf kann in die Freigabe.
workspace-state-untouched = Nicht begonnen
workspace-state-started = In Arbeit
workspace-state-todo = Etwas ist offen
workspace-state-done = Fertig
workspace-state-waits = Wartet auf Freigabe
workspace-state-due = Jetzt dran
workspace-task-need = Bedarf beschreiben
workspace-task-need-hint = Titel, Beschreibung, Ort, Wert
workspace-task-law = Recht und Verfahren wählen
workspace-task-law-hint = Verfahrensart und Begründung
workspace-task-dates = Termine festlegen
workspace-task-dates-hint = Angebotsfrist, Fragen, Öffnung, Bindung
workspace-task-lots = Lose festlegen
workspace-task-lots-hint = Ein Los oder mehrere
workspace-task-criteria = Eignung und Kriterien festlegen
workspace-task-criteria-hint = Nachweise, Gewichte, Wertungsmethode
workspace-task-documents = Unterlagen zusammenstellen
workspace-task-documents-hint = Dateien und was die Firmen abgeben
workspace-task-preview = Vorschau und Prüfung
workspace-task-preview-hint = Alles auf einer Seite
workspace-task-approval = Freigabe einholen
workspace-task-approval-hint = Eine zweite Person entscheidet
workspace-task-publish = Veröffentlichen
workspace-task-publish-hint = Danach ist die Ausschreibung für alle sichtbar

## Bedarf
workspace-need-title = Titel
workspace-need-title-hint = Was wird gebraucht? Zum Beispiel: Unterhaltsreinigung in drei Grundschulen
workspace-need-description = Beschreibung
workspace-need-description-hint = Ein Absatz für Firmen: Leistung, Umfang, Zeitraum.
workspace-need-kind = Was wird beschafft?
workspace-need-cpv = Leistung nach CPV
workspace-need-cpv-hint = Tippen Sie ein Wort wie Reinigung oder die acht Ziffern. Der erste Code ist der wichtigste.
workspace-need-nuts = Kreis oder Stadt der Ausführung
workspace-need-postcode = Postleitzahl
workspace-need-town = Ort
workspace-need-value = Geschätzter Wert
workspace-need-value-public = Den geschätzten Wert veröffentlichen
workspace-cpv-add = CPV-Code hinzufügen
workspace-cpv-chosen = Gewählte CPV-Codes
workspace-cpv-main = Hauptcode
workspace-cpv-unread = Dazu kennen wir keinen Code. Schreiben Sie ein anderes Wort oder die acht Ziffern.
workspace-cpv-found = { $count ->
    [one] Ein passender Code
   *[other] { $count } passende Codes
}
workspace-cpv-hits = Passende CPV-Codes
workspace-kind-works = Bauleistung
workspace-kind-supply = Lieferung
workspace-kind-service = Dienstleistung
workspace-kind-social-service = Soziale oder andere besondere Dienstleistung
workspace-kind-concession = Konzession
workspace-kind-design-contest = Planungswettbewerb
workspace-kind-defence = Verteidigung und Sicherheit
workspace-kind-defence-works = Bau für Verteidigung und Sicherheit
workspace-why-need = Firmen finden Ihre Ausschreibung über Titel, CPV und Ort. Vom geschätzten Wert hängt ab, welche Regeln gelten (§ 3 VgV).

## Recht
workspace-law-type = Verfahrensart
workspace-law-type-hint = Ohne Begründung möglich sind offene und öffentliche Verfahren und solche mit Teilnahmewettbewerb.
workspace-law-ground = Grund im Gesetz
workspace-law-reason = Begründung
workspace-law-reason-hint = Warum trifft dieser Grund hier zu? Der Text kommt in die Vergabeakte.
workspace-type-open = Offenes Verfahren
workspace-type-restricted = Nicht offenes Verfahren mit Teilnahmewettbewerb
workspace-type-negotiated-call = Verhandlungsverfahren mit Teilnahmewettbewerb
workspace-type-negotiated-nocall = Verhandlungsverfahren ohne Teilnahmewettbewerb
workspace-type-dialogue = Wettbewerblicher Dialog
workspace-type-innovation = Innovationspartnerschaft
workspace-type-design-contest = Planungswettbewerb
workspace-type-concession = Konzessionsvergabe
workspace-type-ut-public = Öffentliche Ausschreibung
workspace-type-ut-restricted-call = Beschränkte Ausschreibung mit Teilnahmewettbewerb
workspace-type-ut-restricted-nocall = Beschränkte Ausschreibung ohne Teilnahmewettbewerb
workspace-type-ut-negotiated-call = Verhandlungsvergabe mit Teilnahmewettbewerb
workspace-type-ut-negotiated-nocall = Verhandlungsvergabe ohne Teilnahmewettbewerb
workspace-type-ut-free = Freihändige Vergabe
workspace-type-direct = Direktauftrag
workspace-type-call-off = Einzelabruf
workspace-type-mini-comp = Erneuter Wettbewerb unter einer Rahmenvereinbarung
workspace-type-dps-specific = Einzelvergabe im dynamischen Beschaffungssystem
workspace-ground-adaptation = Verfügbare Lösungen müssen angepasst werden
workspace-ground-innovative-solution = Konzeptionelle oder innovative Lösung
workspace-ground-complexity = Art, Komplexität oder Risiko verlangen Verhandlungen
workspace-ground-imprecise-specification = Die Leistung lässt sich nicht genau genug beschreiben
workspace-ground-irregular-bids = Ein früheres Verfahren brachte nur unbrauchbare Angebote
workspace-ground-no-suitable-bids = Ein früheres Verfahren brachte keine geeigneten Angebote
workspace-ground-technical = Technisch kann nur eine Firma leisten
workspace-ground-exclusive-rights = Nur eine Firma hat die Rechte
workspace-ground-extreme-urgency = Äußerste, nicht vorhersehbare Dringlichkeit
workspace-ground-additional-deliveries = Zusätzliche Lieferungen der ersten Firma
workspace-ground-repetition = Wiederholung gleichartiger Leistungen
workspace-ground-artistic = Ein Kunstwerk, das nur eine Person schaffen kann
workspace-ground-research = Ware nur für Forschung und Entwicklung
workspace-ground-commodity = Ware einer Warenbörse
workspace-ground-liquidation = Günstiger Kauf aus einer Geschäftsaufgabe
workspace-ground-after-design-contest = Folgt auf einen Planungswettbewerb
workspace-ground-not-on-market = Gibt es noch nicht am Markt
workspace-ground-national-ground = Anderer Grund der Regeln unterhalb der Schwelle
workspace-why-law = Die Verfahrensart bestimmt Fristen und wer bieten darf. Wer vom Regelfall abweicht, muss es begründen (§ 8 VgV, § 6 UVgO).

## Termine
workspace-dates-participation = Teilnahmeanträge bis
workspace-dates-bids = Angebote bis
workspace-dates-questions = Fragen werden sicher beantwortet bis
workspace-dates-questions-hint = Üblich sind sechs Tage vor Ende der Angebotsfrist.
workspace-dates-opening = Öffnung der Angebote
workspace-dates-binding = Bindefrist
workspace-dates-binding-hint = Bis zu diesem Tag sind Firmen an ihr Angebot gebunden.
workspace-dates-start = Beginn der Leistung
workspace-dates-end = Ende der Leistung
workspace-advice-holiday = Der Tag ist ein Feiertag ({ $name }). Das ist erlaubt, aber ungünstig.
workspace-advice-weekend = Der Tag liegt am Wochenende. Das ist erlaubt, aber ungünstig.
workspace-advice-monday = Die Frist endet an einem Montag. Viele Firmen arbeiten am Wochenende nicht daran.
workspace-advice-christmas = Zwischen dem 24. und dem 31. Dezember haben viele Betriebe geschlossen.
workspace-advice-early = Die Frist endet vor 10 Uhr. Später am Tag hilft Firmen, die noch etwas klären müssen.
workspace-why-dates = Firmen brauchen genug Zeit. Die Mindestfristen prüft die Plattform (§ 20 VgV, § 13 UVgO).

## Lose
workspace-lots = Lose
workspace-lots-none = Noch ist kein Los angelegt. Auch ein Auftrag ohne Teilung hat ein Los.
workspace-lots-single = Ohne Teilung: ein Los
workspace-lots-first = In Lose teilen
workspace-lots-add = Los hinzufügen
workspace-lots-sum = Summe der Lose: { $sum }. Geschätzter Wert: { $value }.
workspace-lot = Los { $number }
workspace-lot-title = Titel des Loses
workspace-lot-description = Beschreibung des Loses
workspace-lot-value = Geschätzter Wert des Loses
workspace-why-lots = Lose geben kleinen und mittleren Betrieben eine Chance (§ 97 Abs. 4 GWB). Ohne Lose kommt der Grund in die Vergabeakte.

## Eignung und Kriterien
workspace-suitability = Eignung der Firmen
workspace-suitability-number = Eignungskriterium { $number }
workspace-suitability-group = Worum geht es?
workspace-suitability-text = Was wird verlangt?
workspace-suitability-proof = Welcher Nachweis genügt?
workspace-suitability-add = Eignungskriterium hinzufügen
workspace-suitability-permission = Erlaubnis zur Berufsausübung
workspace-suitability-economic = Wirtschaftliche und finanzielle Leistungsfähigkeit
workspace-suitability-technical = Technische und berufliche Leistungsfähigkeit
workspace-award = Zuschlagskriterien
workspace-award-number = Zuschlagskriterium { $number }
workspace-award-kind = Was misst es?
workspace-award-name = Name
workspace-award-description = Wie wird es bewertet?
workspace-award-weight = Gewicht in Prozent
workspace-award-add = Zuschlagskriterium hinzufügen
workspace-award-price-only = Nur der Preis zählt
workspace-award-sum-fine = Die Gewichte ergeben zusammen genau 100 %.
workspace-award-sum = Die Gewichte ergeben zusammen { $sum } %. Es müssen genau 100 % sein.
workspace-criterion-price = Preis
workspace-criterion-cost = Kosten über die Lebensdauer
workspace-criterion-quality = Qualität
workspace-method = Wertungsmethode
workspace-method-hint = So werden Preis und Qualität zusammengerechnet. Die Methode steht in der Bekanntmachung.
workspace-method-price-only = Niedrigster Preis
workspace-method-simple-ratio = Einfache Richtwertmethode
workspace-method-ext-ratio = Erweiterte Richtwertmethode
workspace-method-w-median = Gewichtete Richtwertmethode mit Medianen
workspace-method-w-ref = Gewichtete Richtwertmethode mit Referenzwerten
workspace-method-w-mean = Gewichtete Richtwertmethode mit Mittelwerten
workspace-method-pts-double = Preispunkte, null beim doppelten Preis
workspace-method-pts-k = Preispunkte, null bei einem Vielfachen
workspace-method-pts-inverse = Preispunkte im umgekehrten Verhältnis
workspace-method-pts-minmax = Preispunkte zwischen niedrigstem und höchstem Preis
workspace-method-fixed-price = Festpreis, nur Qualität zählt
workspace-method-cost-eff = Mindestleistung und niedrigster Preis
workspace-why-criteria = Nur was hier steht, darf später zählen. Eignung betrifft die Firma, Zuschlagskriterien betreffen das Angebot (§ 122 und § 127 GWB).

## Unterlagen
workspace-documents = Unterlagen für die Firmen
workspace-documents-none = Noch ist keine Datei hochgeladen.
workspace-documents-choose = Dateien wählen
workspace-documents-hint = Je Datei höchstens 2 GB. Sie können Dateien auch in dieses Feld ziehen.
workspace-file-too-large = { $name } ist größer als 2 GB. Teilen Sie die Datei.
workspace-sending = { $name } wird hochgeladen
workspace-purpose = Was sollen Firmen mit der nächsten Datei tun?
workspace-purpose-read = Nur lesen
workspace-purpose-fill = Ausfüllen und zurückgeben
workspace-slots = Was die Firmen abgeben
workspace-slots-text = Jedes Fach nimmt die Dateien für einen geforderten Nachweis auf.
workspace-slot = Fach { $number }
workspace-slot-title = Was gehört hinein?
workspace-slot-need = Muss es dabei sein?
workspace-slots-add = Fach hinzufügen
workspace-need-must = Muss
workspace-need-must-hint = Fehlt es, wird das Angebot ausgeschlossen.
workspace-need-should = Soll
workspace-need-should-hint = Es kann nachgefordert werden.
workspace-why-documents = Alle Unterlagen sind ab der Veröffentlichung ohne Anmeldung zugänglich (§ 41 VgV, § 29 UVgO). Fordern Sie nichts doppelt.

## Vorschau, Freigabe, Veröffentlichung
workspace-preview-content = Der Entwurf
workspace-submit = Zur Freigabe geben
workspace-submit-text = Eine zweite Person prüft den Entwurf. Bis sie entscheidet, lässt er sich nicht ändern.
workspace-in-approval = Der Entwurf wartet auf Freigabe.
workspace-in-approval-you = Lesen Sie den Entwurf und entscheiden Sie unten. Den eigenen Entwurf kann niemand freigeben.
workspace-in-approval-other = Eine Person mit der Rolle Freigabe entscheidet.
workspace-approved = Der Entwurf ist freigegeben.
workspace-decide = Ihre Entscheidung
workspace-decide-text = Mit der Freigabe kann das Verfahren veröffentlicht werden.
workspace-approve = Freigeben
workspace-remarks = Was soll geändert werden?
workspace-remarks-hint = Nur nötig, wenn Sie den Entwurf zurückgeben.
workspace-remarks-missing = Schreiben Sie, was geändert werden soll.
workspace-return = Zurückgeben
workspace-publish = Jetzt veröffentlichen
workspace-publish-text = Mit der Veröffentlichung sehen alle die Ausschreibung mit ihren Unterlagen, ohne Anmeldung.
workspace-publish-final = Das lässt sich nicht zurücknehmen. Änderungen sind danach nur noch mit einer neuen Fassung möglich.
workspace-publish-other = Wer den Entwurf bearbeitet, veröffentlicht ihn auch. Ihre Rolle reicht dafür nicht.
workspace-publish-early = Veröffentlicht werden kann erst nach der Freigabe.
workspace-noticing = Die Bekanntmachung ist unterwegs.
workspace-noticing-text = Oberhalb der EU-Schwelle erscheint die Ausschreibung hier, sobald sie dort veröffentlicht ist, spätestens nach 48 Stunden.
workspace-public-page = Zur öffentlichen Seite

## Laufendes Verfahren
workspace-published-content = Was veröffentlicht ist
workspace-what-now = Was Sie jetzt tun können
workspace-not-now = Jetzt nicht
workspace-reason-missing = Schreiben Sie den Grund.
workspace-rework-title = Zur Überarbeitung zurückholen
workspace-rework-reason = Warum?
workspace-rework-hint = Die Freigabe beginnt danach von vorn. Der Grund kommt in die Vergabeakte.
workspace-rework = Zurückholen
workspace-deadline-title = Frist verlängern
workspace-deadline-lead = Alle sehen die neue Frist sofort. Eine Frist kann nur später enden, nie früher.
workspace-deadline-now = Bisher: { $at }
workspace-deadline-new = Neue Frist
workspace-deadline-missing = Nennen Sie die neue Frist.
workspace-deadline-reason = Grund
workspace-deadline-reason-hint = Der Grund steht auf der öffentlichen Seite und in der Vergabeakte.
workspace-deadline-submit = Frist verlängern
workspace-cancel-title = Verfahren aufheben
workspace-cancel-lead = Das lässt sich nicht zurücknehmen. Alle Firmen erfahren den Grund.
workspace-cancel-ground = Aus welchem Grund?
workspace-cancel-ground-missing = Wählen Sie den Grund.
workspace-cancel-no_compliant_bid = Kein Angebot entspricht den Bedingungen
workspace-cancel-basis_changed = Die Grundlage hat sich wesentlich geändert
workspace-cancel-not_economic = Kein wirtschaftliches Ergebnis
workspace-cancel-documents_must_change = Die Unterlagen müssen grundlegend geändert werden
workspace-cancel-other_serious = Andere schwerwiegende Gründe
workspace-cancel-reason = Begründung
workspace-cancel-reason-hint = Diese Sätze lesen die Firmen. Sie kommen in die Vergabeakte.
workspace-cancel-submit = Verfahren aufheben

## Firma
workspace-company-title = Meine Firma
workspace-company-lead = Hier sehen Sie, was offen ist und was als Nächstes endet.
workspace-company-open = Offene Ausschreibungen
workspace-company-empty = Zurzeit ist keine Ausschreibung offen.
workspace-company-all = Alle offenen Ausschreibungen
workspace-bids-until = Angebote bis

## Systemprüfung
workspace-check-title = Kann Ihr Browser Angebote versiegeln?
workspace-check-lead = Prüfen Sie es heute, nicht am Tag der Frist. Nichts wird übertragen.
workspace-check-start = Prüfung starten
workspace-check-running = Die Prüfung läuft …
workspace-check-good = Alles in Ordnung. Ihr Browser kann Angebote versiegeln.
workspace-check-speed = Ihr Gerät versiegelt etwa { $speed } MB in der Sekunde. Ein Angebot mit 100 MB dauert etwa { $seconds } Sekunden.
workspace-check-bad = Dieser Browser kann Angebote nicht versiegeln. Nehmen Sie einen aktuellen Browser oder ein anderes Gerät.
workspace-check-part-secure = Sichere Verbindung
workspace-check-part-random = Zufallszahlen und Prüfsummen des Browsers
workspace-check-part-worker = Arbeiten im Hintergrund
workspace-check-part-seal = Versiegeln und wieder öffnen
workspace-check-fine = geht
workspace-check-fails = geht nicht

## Versiegeln und Übertragen
workspace-upload-refused = Der Server nimmt diese Datei nicht an. Wählen Sie sie noch einmal oder wenden Sie sich an die Hilfe.
workspace-upload-stopped = Das Übertragen wurde angehalten. Wählen Sie die Datei noch einmal, dann geht es an derselben Stelle weiter.
workspace-upload-failed = Die Datei konnte nicht versiegelt werden. Wählen Sie sie noch einmal.
workspace-worker-failed = Ihr Browser hat das Versiegeln abgebrochen. Laden Sie die Seite neu, dann geht es an derselben Stelle weiter.
