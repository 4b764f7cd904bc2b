# Papiere: Schreiben, Niederschriften, Vermerke und Quittungen als PDF

## Alle Papiere
paper-page = Seite
paper-of = von
paper-date = Datum
paper-number = Vergabenummer
paper-procedure = Verfahren
paper-lot = Los
paper-office = Vergabestelle
paper-bidder = Bieter
paper-deadline = Ende der Angebotsfrist
paper-received = Eingang
paper-not-there = ohne Angabe

## Schreiben
paper-salutation = Sehr geehrte Damen und Herren,
paper-regards = Mit freundlichen Grüßen
paper-signature = { $person }, { $office }
paper-text-form = Dieses Schreiben ist in Textform erstellt (§ 126b BGB) und gilt ohne Unterschrift.
paper-information-before = Information nach § 134 GWB
paper-information-after = Information über den Zuschlag (§ 46 UVgO)
paper-information-vob = Information über den Zuschlag (§ 19 VOB/A)
paper-not-considered = vielen Dank für Ihr Angebot. Wir können es leider nicht berücksichtigen. Im Folgenden nennen wir Ihnen die Gründe, das Unternehmen, das den Zuschlag erhalten soll, und den Tag, ab dem der Vertrag geschlossen werden kann.
paper-not-chosen = vielen Dank für Ihr Angebot. Der Zuschlag wurde auf ein anderes Angebot erteilt. Im Folgenden nennen wir Ihnen die Gründe und das Unternehmen, das den Zuschlag erhalten hat.
paper-reasons = Gründe
paper-excluded = Ihr Angebot wurde ausgeschlossen:
paper-earlier = Ihr Angebot aus einer früheren Runde der Verhandlung ist nicht in die Wertung gekommen:
paper-not-invited = Auf Ihren Teilnahmeantrag wurden Sie nicht zum Angebot aufgefordert:
paper-candidate-before = vielen Dank für Ihren Teilnahmeantrag. Wir konnten Sie nicht zum Angebot auffordern. Im Folgenden nennen wir Ihnen die Gründe, das Unternehmen, das den Zuschlag erhalten soll, und den Tag, ab dem der Vertrag geschlossen werden kann.
paper-candidate-after = vielen Dank für Ihren Teilnahmeantrag. Wir konnten Sie nicht zum Angebot auffordern. Im Folgenden nennen wir Ihnen die Gründe und das Unternehmen, das den Zuschlag erhalten hat.
paper-ranked = Ihr Angebot steht auf Rang { $rank } von { $of } gewerteten Angeboten. Gewertet wurde nach der bekanntgemachten Methode „{ $method }“.
paper-winner = Zuschlag
paper-winner-before = Den Zuschlag soll erhalten: { $names }
paper-winner-after = Den Zuschlag hat erhalten: { $names }
paper-advantages = Merkmale und Vorteile dieses Angebots:
paper-earliest = Frühester Vertragsschluss
paper-earliest-at = Der Vertrag wird frühestens geschlossen: { $moment }
paper-review = Nachprüfung
paper-review-how = Wenn Sie meinen, dass Vergaberecht verletzt ist, rügen Sie das zuerst bei uns (§ 160 Abs. 3 GWB). Einen Antrag auf Nachprüfung stellen Sie bei:
paper-award = Zuschlag
paper-award-accepts = auf Ihr Angebot, eingegangen am { $received }, erteilen wir Ihnen den Zuschlag. Der Auftragswert beträgt { $value } ohne Umsatzsteuer.
paper-award-term = Der Vertrag läuft vom { $from } bis zum { $until }.
paper-award-contract = Wir nehmen Ihr Angebot ohne Änderung an. Mit dem Zugang dieses Schreibens ist der Vertrag geschlossen.
paper-bid-hash = Prüfsumme des angenommenen Angebots (SHA-256)
paper-cancellation = Aufhebung des Vergabeverfahrens
paper-cancelled = das Vergabeverfahren wird aufgehoben. Ein Zuschlag wird nicht erteilt.

## Niederschrift der Öffnung
paper-opening-record = Niederschrift über die Öffnung der Angebote
paper-opened-at = Öffnung
paper-opened-by = Geöffnet von
paper-opened-bids = Geöffnete Angebote
paper-no-bids = Es ist kein Angebot eingegangen.
paper-late-bids = Verspätete Angebote
paper-no-late-bids = Kein Angebot ist verspätet eingegangen.
paper-late-bid = Eingegangen { $moment }, nicht geöffnet
paper-changed-bids = Veränderte Angebote
paper-changed-bids-text = Ein gespeicherter Eintrag dieser Angebote wurde nach dem Eingang verändert. Sie wurden nicht geöffnet.
paper-sum = Endbetrag ohne Umsatzsteuer
paper-readable = Lesbar
paper-signed-record = Prüfsumme der unterschriebenen Niederschrift (SHA-256)

## Vergabevermerk
paper-procurement-record = Vergabevermerk
paper-rule-set = Anwendbares Recht
paper-as-of = Stand
paper-acts = Ablauf des Verfahrens
paper-act-hashes = Prüfsummen
paper-act-hashes-how = Jeder Schritt ist mit seiner Prüfsumme (SHA-256) in der Vergabeakte festgehalten. Die Nummern sind die des Ablaufs.
paper-place = Nr.
paper-when = Wann
paper-what = Was
paper-who = Wer
paper-source = Grundlage

## Quittung
paper-receipt = Beleg über ein Angebot
paper-receipt-says = Ihr Angebot ist vollständig, verschlüsselt und rechtzeitig eingegangen. Bis zur Öffnung kann es niemand lesen.
paper-receipt-withdrawal = Beleg über eine Rücknahme
paper-receipt-withdrawal-says = Ihre Rücknahme ist rechtzeitig eingegangen. Das zurückgenommene Angebot wird nicht geöffnet.
paper-receipt-late = Beleg über ein verspätetes Angebot
paper-receipt-late-says = Ihr Angebot ist vollständig und verschlüsselt eingegangen, aber nach dem Ende der Frist. Es bleibt verschlossen. Geöffnet wird es nur, wenn die Vergabestelle es zulässt.
paper-receipt-number = Beleg Nr.
paper-version = Fassung
paper-hashes = Prüfsummen (SHA-256)
paper-received-entry = Was eingegangen ist
paper-receipt-check = Prüfen
paper-receipt-check-how = Unten steht der unterschriebene Beleg, Wort für Wort. Er liegt dieser Datei auch als Anlage bei. Wer ihn hat, prüft ihn auf der Seite „Beleg prüfen“ dieser Plattform oder mit einem eigenen Programm, ohne uns.
paper-signed-receipt = Unterschriebener Beleg

## Kapitel des Vergabevermerks
record-subject = Auftraggeber, Gegenstand und Wert
record-estimate = Geschätzter Auftragswert ohne Umsatzsteuer
record-cpv = CPV
record-kind = Verfahrensart und Wertung
record-type = Verfahrensart
record-type-ground = Begründung der Verfahrensart
record-urgency = Begründung der Dringlichkeit
record-method = Wertungsmethode
record-bids = Bieter und Angebote: { $lot }
record-standing = Stand
record-admitted = zugelassen
record-excluded = ausgeschlossen: { $grounds }. { $reason }
record-judgement = Bewertung: { $lot }
record-price-decides = Es entscheidet allein der Preis.
record-criterion = Kriterium
record-points = Punkte
record-questions = Fragen und Antworten
record-number = Nr.
record-question = Frage
record-answer = Antwort
record-answered-at = Beantwortet
record-deadlines = Änderungen und Fristen
record-when = Zeitpunkt
record-decision = Entscheidung
record-moved = Frist verlängert bis { $to }
record-not-moved = Frist nicht verlängert
record-corrected = Bekanntmachung oder Unterlagen berichtigt
record-bound = Bindefrist verlängert bis { $until }
record-bound-by = Zugestimmt haben { $count } Bieter.
record-requests = Aufklärung und Nachforderung: { $lot }
record-request = Schreiben
record-request-price = Preis
record-request-papers = Unterlagen
record-until = Frist
record-unanswered = keine Antwort
record-answered-in-time = Fristgerecht am { $at }.
record-answered-late = Verspätet am { $at }.
record-register = Wettbewerbsregister
record-firm = Unternehmen
record-register-hash = SHA-256 der Auskunft
record-award = Zuschlag: { $lot }
record-winner = Auftragnehmer
record-value = Auftragswert ohne Umsatzsteuer
record-awarded-at = Zuschlag
record-cancelled = Aufhebung
record-cancelled-lot = Aufhebung: { $lot }
record-cancelled-at = Aufgehoben am
record-cancelled-ground = Grund
record-conflicts = Interessenkonflikte
record-conflict-count =
    { $count ->
        [one] Eine Person hat wegen eines Interessenkonflikts nicht mehr mitgewirkt.
       *[other] { $count } Personen haben wegen eines Interessenkonflikts nicht mehr mitgewirkt.
    }
record-by-platform = Plattform
record-by-company = Unternehmen, ungenannt
record-erased = gelöscht
