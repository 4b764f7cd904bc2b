# Nachrichten im Postfach und per E-Mail, Änderungen in Worten
mail-greeting = Guten Tag!
mail-foot =
    Die Nachricht steht in Ihrem Postfach: { $link }

    Diese E-Mail wurde automatisch verschickt. Antworten Sie bitte nicht darauf.
mail-quiet-subject = Neuer Eintrag in Ihrem Postfach
mail-quiet-text = In Ihrem Postfach liegt ein neuer Eintrag.
message-question-asked-subject = { $title }: neue Frage
message-question-asked-text =
    Zu Ihrem Verfahren „{ $title }“ ({ $number }) ist eine Frage eingegangen.

    Beantworten Sie sie rechtzeitig vor dem Ende der Frist. Die Antwort lesen alle; wer gefragt hat, bleibt geheim.
message-question-answered-subject = { $title }: eine Frage wurde beantwortet
message-question-answered-text =
    In der Ausschreibung „{ $title }“ ({ $number }, { $office }) wurde diese Frage beantwortet:

    { $question }

    Die Antwort steht auf der Seite der Ausschreibung.
message-own-question-answered-subject = { $title }: Ihre Frage wurde beantwortet
message-own-question-answered-text =
    Ihre Frage zur Ausschreibung „{ $title }“ ({ $number }, { $office }) wurde beantwortet:

    { $question }

    Die Antwort steht für alle auf der Seite der Ausschreibung. Wer gefragt hat, ist dort nicht zu sehen.
message-corrected-subject = { $title }: Ausschreibung geändert
message-corrected-text =
    Die Ausschreibung „{ $title }“ ({ $number }, { $office }) wurde geändert.

    Grund: { $reason }

    Was sich geändert hat, steht auf der Seite der Ausschreibung unter „Änderungen“. Prüfen Sie, ob das Ihre Arbeit betrifft.
message-deadline-moved-subject = { $title }: neue Frist { $deadline }
message-deadline-moved-text =
    Die Frist der Ausschreibung „{ $title }“ ({ $number }, { $office }) endet jetzt am { $deadline }.

    Grund: { $reason }
message-cancelled-subject = { $title }: aufgehoben
message-cancelled-text =
    Die Ausschreibung „{ $title }“ ({ $number }, { $office }) wurde aufgehoben.

    Grund: { $reason }
message-lot-cancelled-subject = { $title }: ein Los wurde aufgehoben
message-lot-cancelled-text =
    In der Ausschreibung „{ $title }“ ({ $number }, { $office }) wurde ein Los aufgehoben. Welches, steht auf der Seite der Ausschreibung.

    Grund: { $reason }
message-set-back-subject = { $title }: zurückversetzt, neue Frist { $deadline }
message-set-back-text =
    Das Verfahren „{ $title }“ ({ $number }, { $office }) wurde zurückversetzt. Angebote werden neu angenommen, bis { $deadline }.

    Grund: { $reason }

    Was bisher eingereicht wurde, zählt nicht mehr. Wer im Verfahren bleiben will, gibt ein neues Angebot ab.
message-invited-subject = { $title }: Aufforderung zum Angebot bis { $deadline }
message-invited-text =
    { $office } fordert Sie auf, im Verfahren „{ $title }“ ({ $number }) ein Angebot abzugeben.

    Die Frist endet am { $deadline }.
change-added = Neu: { $field }: { $after }.
change-removed = Entfallen: { $field }: { $before }.
change-changed = { $field }: bisher { $before }, jetzt { $after }.
field-english = { $field } (englisch)
field-title = Titel
field-agreed-score = Gemeinsamer Wert bei „{ $criterion }“
field-body-name = Name
field-body-address = Anschrift
field-description = Beschreibung
field-kind = Art der Leistung
field-type = Verfahrensart
field-ground = Grund der Verfahrensart
field-type-reason = Begründung der Verfahrensart
field-cpv = CPV-Codes
field-place = Ort der Ausführung
field-value = Geschätzter Wert (netto)
field-lots-per-bid = Lose, für die man bieten kann
field-lots-per-award = Lose, die man gewinnen kann
field-method = Wertung
field-method-tolerance = Wertung: Schwankungsbereich
field-method-decision = Wertung: was im Schwankungsbereich entscheidet
field-method-k = Wertung: Vielfaches des niedrigsten Preises, das keine Punkte mehr erhält
field-method-minimum-performance = Wertung: Mindestleistung in Punkten
field-method-reference-performance = Wertung: Referenzleistung
field-method-reference-price = Wertung: Referenzpreis
field-method-fixed-price = Wertung: Festpreis
field-method-override = Wertung: Begründung der sonst unzulässigen Methode
field-variants = Nebenangebote
field-late-papers = Nachforderung von Unterlagen
field-urgency = Dringlichkeit
field-electronic = Elektronische Angebote
field-two-envelopes = Zwei Umschläge
field-reduction = Weniger Bieter in späteren Runden
field-without-negotiation = Zuschlag ohne Verhandlung möglich
field-dynamic = Dynamisches Beschaffungssystem
field-auction = Elektronische Auktion
field-requests-until = Teilnahmeanträge bis
field-bids-until = Angebote bis
field-questions-until = Fragen bis
field-opening = Öffnung
field-requested-publication = Gewünschter Tag der Veröffentlichung
field-binding = Bindefrist
field-start = Beginn der Leistung
field-end = Ende der Leistung
field-framework-maximum = Höchstwert der Rahmenvereinbarung
field-framework-firms = Höchstzahl der Vertragspartner
field-framework-order = Wer bei einem Abruf an der Reihe ist
field-framework-longer = Grund der längeren Laufzeit
field-framework-authorities = Zahl der Stellen, die abrufen dürfen
field-suitability = Eignung { $number }
field-suitability-proof = Nachweis zur Eignung { $number }
field-suitability-group = Art der Eignung { $number }
field-award-name = Zuschlagskriterium „{ $name }“: Name
field-award-weight = Zuschlagskriterium „{ $name }“: Gewicht
field-award-kind = Zuschlagskriterium „{ $name }“: Art
field-award-description = Zuschlagskriterium „{ $name }“: Beschreibung
field-award-minimum = Zuschlagskriterium „{ $name }“: Mindestpunkte
field-award-scale = Zuschlagskriterium „{ $name }“: höchste Punktzahl der Skala
field-award-order = Reihenfolge der Zuschlagskriterien
field-lot-title = Los { $number }: Titel
field-lot-description = Los { $number }: Beschreibung
field-lot-value = Los { $number }: geschätzter Wert (netto)
field-slot = Was zum Angebot gehört
field-slot-need = „{ $name }“: Pflicht
field-slot-envelope = „{ $name }“: Umschlag
field-document-added = Neue Unterlage
field-document-replaced = Ersetzte Unterlage
field-document-withdrawn = Zurückgezogene Unterlage
field-document-name = Name einer Unterlage
corridor-highest-performance = die höchste Leistung
corridor-lowest-price = der niedrigste Preis
call-off-cascade = der Erste der Rangfolge
call-off-rotation = reihum
call-off-mini_competition = nach erneutem Wettbewerb
envelope-whole = alles in einem
envelope-quality = Qualität
envelope-price = Preis
question-empty = Schreiben Sie Ihre Frage.
question-length = Die Frage ist zu lang. Höchstens { $longest } Zeichen sind möglich. Teilen Sie sie auf.
question-for-whom = Sie arbeiten für mehrere Unternehmen. Geben Sie an, für welches Sie fragen.
question-names-company = Diese Wörter können verraten, wer gefragt hat: { $words }. Ändern Sie den Text, oder bestätigen Sie, dass er so bleiben soll.
role-asks = Fragen stellen Personen, die für ein Unternehmen Angebote abgeben dürfen. Lassen Sie sich diese Rolle von Ihrem Unternehmen geben.
document-not-there = Diese Unterlage gibt es in diesem Verfahren nicht oder nicht mehr. Laden Sie sie hoch, oder lassen Sie sie weg.
procedure-nothing-changed = Das ändert nichts an der Veröffentlichung. Ändern Sie eine Angabe, eine Unterlage oder die Frist.
change-published = Veröffentlicht
change-answered = Frage beantwortet
change-corrected = Ausschreibung geändert
change-deadline-moved = Frist verschoben
change-set-back = Zurückversetzt: Angebote werden neu angenommen
change-cancelled = Aufgehoben
change-first = Erste Veröffentlichung.
document-replaced-on = Ersetzt am { $day }; die neue Fassung gilt.
deadline-moved = Bisher { $before }. Grund: { $reason }
questions-until = Fragen bis { $moment } werden sicher beantwortet.
action-ask = Frage stellen
action-ask-or-follow = Folgen oder Frage stellen
tab-questions = Fragen
tab-changes = Änderungen
feed-changes = Atom: Antworten und Änderungen
feed-changes-title = { $title }: Antworten und Änderungen

message-papers-asked-subject = { $title }: Unterlagen fehlen
message-papers-asked-text =
    Zu Ihrem Angebot in der Ausschreibung „{ $title }“ ({ $number }) fordert { $office } Unterlagen nach.

    { $text }

    Reichen Sie sie bis { $until } im Portal unter „Nachforderungen“ ein. Danach kann Ihr Angebot ausgeschlossen werden.
message-price-asked-subject = { $title }: Frage zu Ihrem Preis
message-price-asked-text =
    { $office } bittet Sie, den Preis Ihres Angebots in der Ausschreibung „{ $title }“ ({ $number }) zu erklären.

    { $text }

    Antworten Sie bis { $until } im Portal unter „Nachforderungen“. Ohne Erklärung kann Ihr Angebot ausgeschlossen werden.
message-handed-in-subject = { $title }: { $company } hat geantwortet
message-handed-in-text =
    im Verfahren „{ $title }“ ({ $number }) hat { $company } auf Ihre Nachforderung geantwortet. Die Antwort steht bei der Wertung.
message-clock-uncertain-subject = { $title }: die Uhr des Portals ist unsicher
message-clock-uncertain-text =
    Die Uhr des Portals ist unsicher. Solange nimmt das Portal keine Angebote an und schließt keine Frist. Die Frist im Verfahren „{ $title }“ ({ $number }) endet am { $deadline }.

    Prüfen Sie auf der Seite „Zustand des Portals“, ob die Störung vorbei ist. Dauert sie an, verlegen Sie die Frist.
message-letter-subject = { $title }: ein Schreiben für Sie
message-letter-text =
    Im Verfahren „{ $title }“ ({ $number }, { $office }) liegt ein Schreiben für Sie bei.
letter-file = Schreiben
