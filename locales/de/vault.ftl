# Texte der Seiten, auf denen Menschen ihren Schlüssel benutzen: Schlüssel, Angebot, Plätze, Öffnung. Deutsch ist die Urfassung.

## Mein Schlüssel
vault-key-title = Mein Schlüssel
vault-why-title = Wozu ein Schlüssel?
vault-why-text = Angebote sind bis zur Öffnung verschlossen, auch für uns. Ihr Schlüssel öffnet, was für Sie bestimmt ist. Er entsteht in Ihrem Browser und verlässt ihn nur verschlossen.
vault-why-lost = Wir können ein verlorenes Kennwort nicht ersetzen. Richten Sie deshalb einen zweiten Weg ein.
vault-make-title = Schlüssel anlegen
vault-make-lead = Denken Sie sich ein Kennwort aus. Es muss nicht das Passwort Ihrer Anmeldung sein.
vault-make = Schlüssel anlegen
vault-make-busy = Der Schlüssel wird angelegt. Das dauert einige Sekunden.
vault-passphrase = Kennwort für den Schlüssel
vault-passphrase-hint = Mindestens 12 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.
vault-passphrase-again = Kennwort wiederholen
vault-passphrase-or-code = Kennwort oder Notfall-Code
vault-passphrase-short = Nehmen Sie mindestens 12 Zeichen.
vault-passphrase-differs = Die beiden Kennwörter sind verschieden. Geben Sie zweimal dasselbe ein.
vault-passphrase-missing = Geben Sie Ihr Kennwort ein.
vault-passphrase-wrong = Das Kennwort passt nicht. Prüfen Sie die Schreibweise, auch Groß und Klein.
vault-unlock-title = Schlüssel entsperren
vault-unlock = Schlüssel entsperren
vault-unlock-busy = Wird entsperrt. Das dauert einige Sekunden.
vault-unlock-passkey = Mit Passkey entsperren
vault-unlock-passkey-text = Ihr Gerät fragt nach Fingerabdruck, Gesicht oder PIN.
vault-passkey-wrong = Dieser Passkey passt nicht. Nehmen Sie das Kennwort.
vault-passkey-none = Dieser Passkey oder Browser kann keinen Schlüssel entsperren. Nehmen Sie das Kennwort oder den Notfall-Code.
vault-passkey-cancelled = Das Gerät hat den Passkey nicht freigegeben. Versuchen Sie es noch einmal oder nehmen Sie das Kennwort.
vault-passkey-add = Passkey hinzufügen
vault-passkey-added = Der Passkey ist eingerichtet.
vault-passkey-hint = Ein Passkey steckt in Ihrem Telefon, Rechner oder Sicherheitsschlüssel. Nicht jedes Gerät kann das.
vault-passkey-purpose = nur zum Entsperren
vault-open-now = Ihr Schlüssel ist entsperrt.
vault-open-until = Er bleibt es, bis Sie diese Seiten verlassen oder ihn sperren.
vault-lock = Schlüssel sperren
vault-ways-title = Wege zum Entsperren
vault-ways-one = Richten Sie einen zweiten Weg ein.
vault-ways-one-text = Mit nur einem Weg ist alles verloren, was Ihr Schlüssel öffnet, sobald Sie das Kennwort vergessen.
vault-way-passphrase = Kennwort
vault-way-code = Notfall-Code
vault-way-passkey = Passkey
vault-way-there = eingerichtet
vault-way-missing = fehlt
vault-way-count = { $count ->
    [one] eingerichtet
   *[other] { $count } eingerichtet
}
vault-code-make = Notfall-Code erzeugen
vault-code-again = Neuen Notfall-Code erzeugen
vault-code-shown = Ihr Notfall-Code
vault-code-text = Er wird nur jetzt gezeigt. Drucken Sie ihn oder schreiben Sie ihn ab, und verwahren Sie ihn getrennt vom Rechner. Ein früherer Code gilt nicht mehr.
vault-code-done = Ich habe den Code verwahrt
vault-code-kept = Der Notfall-Code ist eingerichtet.
vault-print = Drucken
vault-backup-title = Sicherung
vault-backup-text = Speichern Sie den verschlossenen Schlüssel als Datei. Mit Ihrem Kennwort lässt er sich auch ohne diese Plattform öffnen.
vault-backup-save = Sicherung speichern
vault-lost-title = Kennwort und Code verloren?
vault-lost-text = Dann hilft nur ein neuer Schlüssel. Was für den alten verschlossen wurde, kann niemand mehr öffnen: Plätze bei Öffnungen und Entwürfe von Angeboten.
vault-lost-renew = Neuen Schlüssel anlegen
vault-expert-title = Für Fachleute
vault-expert-since = Angelegt
vault-expert-recipient = Verschlossen wird für
vault-expert-verifier = Unterschriften prüft man mit

## Angebot
vault-bid-kicker = Angebot der Firma { $company }
vault-bid-none = Hier können Sie kein Angebot abgeben.
vault-bid-none-text = Die Ausschreibung gibt es nicht, oder Ihr Konto darf für keine Firma bieten.
vault-bid-not-open = Für diese Ausschreibung sind Angebote über diese Plattform nicht möglich.
vault-bid-lead = Füllen Sie die Teile in beliebiger Reihenfolge aus. Alles wird von selbst gespeichert, verschlossen.
vault-bid-again = Neues Angebot vorbereiten
vault-to-procedure = Zur Ausschreibung
vault-to-bid = Zum Angebot
vault-unlock-for-bid = Ihr Angebot wird mit Ihrem Schlüssel verschlossen. Entsperren Sie ihn für diese Sitzung.
vault-deadline = Angebote bis { $at }
vault-left-days = noch { $count } Tage
vault-left-hours = noch { $count } Stunden
vault-left-minutes = { $count ->
    [one] noch eine Minute
   *[other] noch { $count } Minuten
}
vault-left-seconds = { $count ->
    [one] noch eine Sekunde
   *[other] noch { $count } Sekunden
}
vault-left-none = Frist abgelaufen
vault-missing-count = { $count ->
    [0] Es fehlt nichts.
    [one] Eine Angabe fehlt.
   *[other] { $count } Angaben fehlen.
}
vault-uploads-left = { $minutes ->
    [one] Übertragen: noch etwa eine Minute
   *[other] Übertragen: noch etwa { $minutes } Minuten
}
vault-not-saved = Nicht gespeichert. Wir versuchen es weiter.
vault-step-lose = Lose wählen
vault-step-lose-hint = Wofür Sie bieten
vault-step-angaben = Angaben machen
vault-step-angaben-hint = Wer bietet, Eignung
vault-step-preise = Preise eintragen
vault-step-preise-hint = Summe oder Positionen, mit Steuer
vault-step-dateien = Dateien beifügen
vault-step-dateien-hint = Je gefordertes Dokument ein Fach
vault-step-abgeben = Prüfen und abgeben
vault-step-abgeben-hint = Alles auf einer Seite, dann ein Knopf
vault-state-open = { $count ->
    [one] Eine Angabe fehlt
   *[other] { $count } Angaben fehlen
}
vault-state-done = Fertig
vault-state-busy = Wird übertragen
vault-state-waits = Noch nicht möglich
vault-state-due = Jetzt dran
vault-secret-title = Verschlossen
vault-secret-text = Ihr Angebot wird in Ihrem Browser verschlüsselt. Vor der Öffnung kann es niemand lesen, auch wir nicht.
vault-single-opener = Die Vergabestelle hat festgelegt, dass bei der Öffnung eine Person genügt.
vault-readers = { $count ->
    [one] Den Entwurf lesen kann:
   *[other] Den Entwurf lesen können:
}
vault-readers-without = { $count ->
    [one] Eine weitere Person Ihrer Firma darf bieten, hat aber noch keinen Schlüssel.
   *[other] { $count } weitere Personen Ihrer Firma dürfen bieten, haben aber noch keinen Schlüssel.
}
vault-company = Firma
vault-system-check = Kann mein Browser das?
vault-fingerprint = Fingerabdruck des Schlüsselblatts. Er steht auch auf der Seite der Ausschreibung.
vault-closed = Die Frist ist abgelaufen. Ein Angebot lässt sich nicht mehr abgeben.
vault-stale = Jemand aus Ihrer Firma hat inzwischen gespeichert.
vault-stale-text = Was Sie seitdem geändert haben, ist nicht gespeichert. Notieren Sie es, und laden Sie dann den neuen Stand.
vault-stale-load = Neuen Stand laden
vault-draft-broken = Der Entwurf lässt sich nicht öffnen
vault-draft-broken-text = Wer den Entwurf für Ihren Schlüssel verschlossen hat, kann ihn noch einmal speichern. Sie können auch neu beginnen; der alte Entwurf wird dann überschrieben. Ein abgegebenes Angebot bleibt davon unberührt.
vault-draft-anew = Neu beginnen
vault-record-broken = Hier wird nichts verschlossen, weil mit den Schlüsseln der Öffnung etwas nicht stimmt.
vault-record-broken-text = Geben Sie kein Angebot ab. Wenden Sie sich an die Vergabestelle und an die Hilfe.
vault-lots-question = Für welche Lose bieten Sie?
vault-lots-most = Höchstens { $count } Lose sind zugelassen.
vault-lot = Los { $number }: { $title }
vault-variants = Nebenangebote
vault-variants-text = Ein Nebenangebot erfüllt den Bedarf auf einem anderen Weg. Es bekommt eigene Preise.
vault-variant = Nebenangebot zu Los { $number }
vault-variant-named = Nebenangebot „{ $title }“
vault-variant-title = Wie heißt das Nebenangebot?
vault-variant-add = Nebenangebot zu Los { $number } hinzufügen
vault-help-lose-title = Mehrere Lose
vault-help-lose = Sie können für jedes Los einzeln gewinnen. Abwählen löscht die Preise des Loses in diesem Entwurf.
vault-help-angaben-title = Warum Ihr Name?
vault-help-angaben = Ein Angebot in Textform nennt die Person, die es erklärt (§ 126b BGB). Eine Unterschrift ist nicht nötig.
vault-help-preise-title = So wird gerechnet
vault-help-preise = Preise ohne Umsatzsteuer. Menge mal Einheitspreis wird je Position auf den Cent gerundet, die Steuer auf die Summe nach Nachlass.
vault-help-dateien-title = Sofort verschlossen
vault-help-dateien = Jede Datei wird gleich nach dem Wählen verschlossen und übertragen. Am Ende schließt der Knopf nur noch das Angebot. Geprüft wird der Inhalt erst nach der Öffnung.
vault-declare-title = Wer erklärt das Angebot?
vault-declare-name = Vor- und Nachname
vault-declare-name-hint = Die Person, die das Angebot für die Firma abgibt.
vault-declare-capacity = Funktion
vault-declare-capacity-hint = Zum Beispiel Geschäftsführung. Freiwillig.
vault-together = Wir bieten gemeinsam mit anderen Firmen (Bietergemeinschaft).
vault-together-title = Bietergemeinschaft
vault-together-name = Name der Bietergemeinschaft
vault-together-member = Firma { $number }
vault-together-place = Sitz der Firma { $number }
vault-together-add = Weitere Firma
vault-together-representative = Wer vertritt alle?
vault-together-representative-hint = Name einer der Firmen. Kann bis zum Zuschlag nachgereicht werden.
vault-suitability-title = Eignung
vault-meets = Das erfüllen wir.
vault-meets-not = Das erfüllen wir nicht.
vault-answer-text = Erläuterung zu Frage { $number }
vault-answers-given = { $done } von { $all } beantwortet
vault-number-unread = Schreiben Sie die Zahl in Ziffern, zum Beispiel 24,5.
vault-percent-unread = Schreiben Sie einen Prozentsatz von 0 bis 100, zum Beispiel 2,5.
vault-by-items = Ich trage einzelne Positionen ein. Die Summe wird berechnet.
vault-price = Summe ohne Umsatzsteuer
vault-price-hint = In Euro, vor Nachlass. Zum Beispiel 74.300 oder 1.234,50
vault-price-zero = 0,00 € wirklich? Dann bieten Sie die Leistung kostenlos an.
vault-vat = Umsatzsteuer
vault-vat-rate = { $rate } %
vault-discount = Nachlass ohne Bedingung in Prozent
vault-discount-hint = Leer lassen, wenn Sie keinen geben.
vault-sums = Summen: { $lot }
vault-sum-net = Summe netto
vault-sum-discount = Nachlass
vault-sum-after = Netto nach Nachlass
vault-sum-vat = Umsatzsteuer { $rate } %
vault-sum-gross = Summe brutto
vault-sum-all = Alle Lose zusammen: { $net } netto, { $gross } brutto.
vault-item = Position { $number }
vault-item-number = Ordnungszahl
vault-item-text = Leistung
vault-item-quantity = Menge
vault-item-unit = Einheit
vault-item-price = Einheitspreis €
vault-item-total = Gesamt
vault-item-add = Position hinzufügen
vault-paste-title = Aus einer Tabelle einfügen
vault-paste = Zeilen aus der Tabelle
vault-paste-hint = Kopieren Sie die Spalten Ordnungszahl, Leistung, Menge, Einheit, Einheitspreis. Vorhandene Positionen werden ersetzt.
vault-paste-take = Positionen übernehmen
vault-need-must = Muss
vault-need-should = Soll
vault-need-must-text = Muss dabei sein. Fehlt es, ist Ihr Angebot unvollständig und kann ausgeschlossen werden.
vault-need-should-text = Ist erwünscht. Fehlt es, hat das keine Folgen.
vault-files-lead = Je Datei höchstens { $size }. Sie können Dateien auch in ein Fach ziehen.
vault-files-none = Diese Ausschreibung verlangt keine Dateien.
vault-files-done = { $done } von { $all } Dateien sind sicher angekommen.
vault-files-stay = Bitte lassen Sie diese Seite offen, bis alles übertragen ist. Bricht die Verbindung ab, geht es von selbst weiter.
vault-file-choose = Datei wählen für: { $slot }
vault-file-too-large = { $name } ist größer als erlaubt. Teilen Sie die Datei.
vault-file-empty = { $name } ist leer. Wählen Sie eine andere Datei.
vault-file-safe = Verschlossen und übertragen.
vault-file-halted = Unterbrochen. Wählen Sie dieselbe Datei noch einmal, dann geht es an derselben Stelle weiter.
vault-file-queued = Wartet.
vault-file-waiting = Die Verbindung ist unterbrochen. Es geht von selbst weiter, sobald Sie wieder online sind.
vault-file-sending = Wird verschlossen und übertragen, { $percent } %.
vault-file-progress = Fortschritt von { $name }
vault-file-state-safe = angekommen
vault-file-state-halted = unvollständig
vault-file-state-moving = unterwegs
vault-lack-lot = Wählen Sie mindestens ein Los.
vault-lack-too-many-lots = Wählen Sie höchstens { $name } Lose.
vault-lack-variant-title = Geben Sie dem Nebenangebot einen Namen.
vault-lack-name = Nennen Sie die Person, die das Angebot erklärt.
vault-lack-members = Nennen Sie mindestens zwei Firmen der Bietergemeinschaft.
vault-lack-answer = Beantworten Sie: { $name }
vault-lack-price = Tragen Sie den Preis ein: { $name }
vault-lack-item = Bei Position { $name } fehlt Menge oder Preis. Tragen Sie 0,00 ein, wenn die Leistung nichts kostet.
vault-lack-unfinished = Die Datei { $name } ist noch nicht vollständig übertragen.
vault-lack-file = Es fehlt: { $name }
vault-lack-file-should = Es fehlt: { $name }
vault-complete = Alles da. Sie können das Angebot abgeben.
vault-should-missing = Das soll dabei sein, ist aber nicht Bedingung:
vault-parts-missing = Einige Dateien liegen nicht vollständig auf dem Server. Wählen Sie sie noch einmal.
vault-price-line = { $net } netto / { $gross } brutto ({ $rate } %)
vault-send-title = Angebot abgeben
vault-send-declare = { $name } erklärt dieses Angebot in Textform für { $company }.
vault-send-later = Bis zur Frist können Sie das Angebot ersetzen oder zurückziehen.
vault-send-wait = Warten Sie, bis alle Dateien übertragen sind.
vault-send-not-now = Später weiter
vault-send = Angebot abgeben
vault-phase-sealing = Das Angebot wird verschlossen …
vault-phase-sending = Das Angebot wird übertragen …
vault-phase-waiting = Die Verbindung ist unterbrochen. Ihr Angebot ist noch nicht abgegeben. Wir machen von selbst weiter, sobald Sie wieder online sind.
vault-not-sent = Ihr Angebot ist nicht abgegeben.
vault-send-failed = Ihr Browser konnte das Angebot nicht verschließen. Laden Sie die Seite neu und versuchen Sie es noch einmal.
vault-key-again = Das Angebot ist schon angekommen, bevor Sie es geändert haben. Sehen Sie Ihre Belege an und ersetzen Sie das Angebot dort; dann gilt die geänderte Fassung.
vault-receipt-wrong = Der Server hat keinen gültigen Beleg geschickt. Prüfen Sie unter „Belege“, ob das Angebot eingegangen ist, und wenden Sie sich an die Hilfe.
vault-sent-title = Ihr Angebot ist abgegeben.
vault-sent-text = Es bleibt verschlossen, bis die Vergabestelle alle Angebote öffnet.
vault-sent-closed = Die Frist ist abgelaufen. Ersetzen oder zurückziehen ist nicht mehr möglich: Sie sind bis zum Ende der Bindefrist an Ihr Angebot gebunden.
vault-change-title = Ändern
vault-replace = Angebot ersetzen
vault-replace-text = Sie bearbeiten eine Kopie. Ihr bisheriges Angebot gilt, bis das neue vollständig hier ist.
vault-replace-busy = Ihr Angebot wird geholt und neu verschlossen …
vault-replace-file = { $name } wird neu verschlossen, { $percent } %
vault-replacing-title = Sie bereiten einen Ersatz vor.
vault-replacing-text = Ihr bisheriges Angebot gilt, bis das neue vollständig hier ist.
vault-copy-failed = Das Angebot ließ sich nicht holen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
vault-withdraw = Angebot zurückziehen
vault-withdraw-sure = Wirklich zurückziehen?
vault-withdraw-sure-text = Ihr Angebot wird dann nicht geöffnet. Bis zur Frist können Sie ein neues abgeben.
vault-withdraw-yes = Ja, zurückziehen
vault-withdraw-busy = Ihr Angebot wird zurückgezogen …
vault-withdrawn-title = Ihr Angebot ist zurückgezogen.
vault-withdrawn-text = Es wird nicht geöffnet. Ihre Angaben stehen noch hier, die Dateien wählen Sie neu.
vault-arrived-title = Ihr Angebot ist eingegangen
vault-arrived = Ihr Angebot ist vollständig eingegangen.
vault-arrived-text = Speichern Sie den Beleg. Er beweist Zeit und Inhalt, auch gegenüber uns.
vault-receipts-title = Belege
vault-receipts-none = Noch ist nichts eingegangen.
vault-receipt-newest = Neuester Beleg
vault-receipt-earlier = Früherer Beleg
vault-receipt-number = Beleg Nr.
vault-receipt-kind = Was
vault-receipt-bid = Angebot, rechtzeitig
vault-receipt-withdrawal = Rücknahme
vault-receipt-late = Angebot, verspätet
vault-receipt-received = Eingegangen
vault-receipt-deadline = Frist zu dieser Zeit
vault-receipt-version = Fassung
vault-receipt-save = Beleg als PDF speichern
vault-receipt-save-signed = Beleg zum Prüfen speichern
vault-receipt-check = Beleg prüfen
vault-envelope-whole = Angebot
vault-envelope-quality = Umschlag Qualität
vault-envelope-price = Umschlag Preis
vault-next-title = Wie es weitergeht
vault-next-text = Nach der Frist öffnet die Vergabestelle alle Angebote in einer Sitzung. Innerhalb von zehn Minuten steht Ihr Beleg im öffentlichen Protokoll. Über das Ergebnis erhalten Sie Nachricht.
vault-follow-title = Auf dem Laufenden bleiben
vault-follow-text = Ihr Angebot ist bis zur Öffnung verborgen. Darum erfahren Sie durch das Angebot allein nichts von Antworten, Änderungen und verlängerten Fristen. Folgen Sie dem Verfahren, dann kommen sie in Ihr Postfach und per E-Mail.
vault-follow-apart = Folgen kann jede angemeldete Person, auch wer nicht bietet. Es steht für sich und verrät kein Angebot.
vault-follow-begin = Dem Verfahren folgen
vault-follow-done = Sie folgen jetzt. Antworten und Änderungen kommen in Ihr Postfach und per E-Mail.
vault-follow-on = Sie folgen diesem Verfahren. Antworten und Änderungen kommen in Ihr Postfach und per E-Mail.

## Plätze der Öffnung
vault-seats-title = Plätze für die Öffnung
vault-to-file = Zum Verfahren
vault-seats-why-title = Warum mehrere Personen?
vault-seats-why = Angebote lassen sich nur gemeinsam öffnen. Jede Person hat einen eigenen Teil. Eine Person mehr als nötig schützt davor, dass jemand ausfällt.
vault-seats-complete = Alle haben angenommen und unterschrieben.
vault-seats-publish = Die Ausschreibung kann veröffentlicht werden.
vault-seats-missing = Bevor veröffentlicht werden kann, fehlt noch etwas.
vault-seats-none = Für dieses Verfahren sind keine Plätze festgelegt.
vault-seats-list = Wer öffnet
vault-seats-needed = { $threshold ->
    [one] Zum Öffnen genügt eine von { $seats } Personen.
   *[other] Zum Öffnen braucht es { $threshold } von { $seats } Personen.
}
vault-seat-place = Platz
vault-seat-person = Person
vault-seat-state = Stand
vault-seat-me = Sie
vault-seat-named = benannt
vault-seat-accepted = angenommen
vault-seat-signed = unterschrieben
vault-seat-no-key = Hat noch keinen Schlüssel unter „Mein Schlüssel“ und kann ihn nur auf Papier verwahren.
vault-seat-other-key = Ihr Platz ist mit einem anderen Schlüssel verschlossen, vielleicht mit einem früheren.
vault-seat-why = Ihr Platz ist mit Ihrem Schlüssel verschlossen.
vault-seat-accept-title = Platz annehmen
vault-seat-accept-text = Sie sind für diese Öffnung benannt. Mit dem Annehmen entsteht Ihr Teil des Schlüssels in Ihrem Browser.
vault-seat-accept = Platz annehmen
vault-seat-sign-title = Schlüsselblatt unterschreiben
vault-seat-sign-text = Ihr Browser prüft dabei Ihren Platz. Vergleichen Sie Frist und Zahl der Personen.
vault-seat-sign-facts = Frist { $deadline }. Zum Öffnen { $threshold } von { $seats } Personen.
vault-seat-sign = Unterschreiben
vault-seat-paper = Schlüssel liegt auf Papier
vault-seat-on-paper = { $name } verwahrt den Schlüssel auf Papier
vault-seats-paper-hint = Wer den Schlüssel auf Papier verwahrt, braucht kein eigenes Passwort dafür und springt ein, wenn andere ausfallen.
vault-sheet-title = Wiederherstellungsbogen
vault-sheet-text = Sie sind für diese Öffnung benannt und verwahren Ihren Teil des Schlüssels auf Papier. Der Bogen entsteht in Ihrem Browser. Halten Sie einen Drucker bereit.
vault-sheet-make = Bogen erstellen
vault-sheet-secret = Wer diesen Bogen hat, hat Ihren Platz. Drucken Sie ihn jetzt und legen Sie ihn verschlossen weg. Er wird nirgends gespeichert und nur dieses eine Mal gezeigt.
vault-sheet-procedure = Verfahren
vault-sheet-envelope = Umschlag
vault-sheet-keeper = Verwahrt von
vault-sheet-name = wiederherstellungsbogen
vault-sheet-save = Für einen Stick im Tresor speichern
vault-sheet-check = Prüfzahl
vault-sheet-check-hint = Die acht Zeichen hinter „check“ in der letzten Zeile. Lesen Sie sie vom Papier ab. Bei zwei Bögen nacheinander.
vault-sheet-check-wrong = Die Prüfzahl stimmt nicht. Vergleichen Sie sie mit der letzten Zeile des gedruckten Bogens.
vault-sheet-enter-title = Bogen eingeben
vault-sheet-enter-text = Ihr Platz liegt auf einem Wiederherstellungsbogen. Geben Sie ihn ein. Er bleibt in diesem Browser, bis Sie die Seite schließen.
vault-sheet-lines = Zeilen des Bogens
vault-sheet-lines-hint = Alle Zeilen, auch die erste und die letzte. Tippfehler werden erkannt.
vault-sheet-file = Oder die gespeicherte Datei
vault-sheet-use = Bogen verwenden
vault-sheet-line = Zeile { $line } stimmt nicht. Vergleichen Sie sie Zeichen für Zeichen.
vault-sheet-missing = Geben Sie die Zeilen des Bogens ein.
vault-sheet-another = Das ist der Bogen eines anderen Platzes, einer anderen Person oder eines anderen Verfahrens.
vault-renew-title = Die Frist hat sich geändert
vault-renew-text = Das Schlüsselblatt nennt noch die alte Frist. Erneuern Sie es; danach unterschreiben alle noch einmal.
vault-renew = Schlüsselblatt erneuern
vault-seats-name-title = Personen benennen
vault-seats-name = Plätze festlegen
vault-seats-again = Andere Personen benennen
vault-seats-again-text = Alle nehmen danach noch einmal an und unterschreiben neu.
vault-threshold = Wie viele Personen öffnen gemeinsam?
vault-threshold-hint = Das lässt sich nach der Veröffentlichung nicht mehr ändern.
vault-threshold-count = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
vault-seats-who = Wer soll öffnen können?
vault-seats-who-hint = Benennen Sie mindestens eine Person mehr, als zum Öffnen nötig sind.
vault-seats-nobody = In dieser Stelle hat noch niemand die Rolle Öffnung.
vault-seats-too-few = Benennen Sie mindestens { $count } Personen.
vault-handover-title = Platz übergeben
vault-handover-begin = Meinen Platz übergeben
vault-handover-text = Die andere Person kann danach an Ihrer Stelle öffnen. Ihren eigenen Teil kennen Sie weiterhin.
vault-handover-to = An wen?
vault-handover = Platz übergeben
vault-handover-missing = Wählen Sie eine Person.

## Öffnung
vault-opening-title = Öffnung der Angebote
vault-opening-none = Für dieses Verfahren ist keine Öffnung vorbereitet.
vault-opening-sealed = Die Angebote sind verschlossen. Vor Ablauf der Frist erfährt niemand, wie viele es sind.
vault-opening-due = Die Frist ist abgelaufen. Die Öffnung kann beginnen.
vault-opening-joining = Die Öffnung wartet auf die nötigen Personen.
vault-opening-unlocking = Die Schlüsselteile werden entsperrt.
vault-opening-decrypting = Die Angebote werden geöffnet.
vault-opening-signing = Die Angebote sind offen. Prüfen und unterschreiben Sie die Niederschrift.
vault-opening-done = Die Öffnung ist abgeschlossen.
vault-opening-deadline = Angebote bis { $at }
vault-opening-why = Ihr Teil des Schlüssels ist mit Ihrem eigenen Schlüssel verschlossen.
vault-opening-no-seat = Sie haben bei dieser Öffnung keinen Platz.
vault-opening-declare = Erklären Sie vor der Öffnung
vault-opening-present = Ich nehme an der Öffnung teil.
vault-opening-unbiased = Ich habe keinen Interessenkonflikt (§ 6 VgV).
vault-opening-declare-both = Ohne beide Erklärungen können Sie nicht öffnen.
vault-opening-final = Sobald genug Personen dabei sind, wird geöffnet. Das lässt sich nicht zurücknehmen.
vault-opening-step-in = Ist eine Person verhindert, die geöffnet hat, treten Sie mit Ihrem Platz ein. Die Niederschrift wird dann neu erstellt.
vault-opening-give-again = Die eigenen Schlüsselteile erneut freigeben
vault-opening-begin = Öffnung beginnen
vault-opening-join = Mitöffnen
vault-opening-retry = Noch einmal versuchen
vault-opening-giving = { $count ->
    [0] Ihr Teil wird entsperrt …
    [one] Ihr Teil ist für ein Angebot entsperrt …
   *[other] Ihr Teil ist für { $count } Angebote entsperrt …
}
vault-opening-progress = { $done } von { $total } Angeboten geöffnet
vault-opening-stopped = Ihr Browser hat angehalten, weil etwas nicht stimmt. Geben Sie nichts frei und wenden Sie sich an die Hilfe.
vault-officers-title = Wer öffnet
vault-officers-needed = { $count ->
    [one] Eine Person genügt.
   *[other] { $count } Personen öffnen gemeinsam, jede am eigenen Gerät oder nacheinander an einem.
}
vault-officer-away = noch nicht da
vault-officer-joined = dabei
vault-officer-gave = hat freigegeben
vault-officer-signed = hat unterschrieben
vault-officers-again = { $count ->
    [one] Platz { $place }: Ein Teil war nicht der richtige. Geben Sie ihn noch einmal frei.
   *[other] Platz { $place }: { $count } Teile waren nicht die richtigen. Geben Sie sie noch einmal frei.
}
vault-record-title = Niederschrift
vault-record-deadline = Ende der Frist
vault-record-opened = Geöffnet
vault-record-count = Angebote
vault-record-number = Nr.
vault-record-received = Eingegangen
vault-record-outcome = Ergebnis
vault-record-mark = Prüfwert
vault-record-empty = Es ist kein Angebot eingegangen.
vault-record-text = Mit Ihrer Unterschrift bestätigen Sie, dass so geöffnet wurde. Namen und Preise sehen Sie danach.
vault-record-sign = Niederschrift unterschreiben
vault-record-signed = Sie haben unterschrieben.
vault-record-changed = { $count ->
    [one] Bei einem Angebot wurde ein gespeicherter Eintrag nach dem Eingang verändert. Es wurde nicht geöffnet.
   *[other] Bei { $count } Angeboten wurde ein gespeicherter Eintrag nach dem Eingang verändert. Sie wurden nicht geöffnet.
}
vault-record-changed-text = Unterschreiben Sie noch nicht. Der Betreiber kann die Einträge aus der Sicherung wiederherstellen; geben Sie danach Ihre Schlüsselteile erneut frei. Nach der Unterschrift bleibt es dabei, und die Niederschrift nennt es.
vault-done-changed = Nicht geöffnet, weil ein gespeicherter Eintrag nach dem Eingang verändert wurde:
vault-done-title = Die Niederschrift ist unterschrieben.
vault-done-text = Geöffnet am { $at }.
vault-to-evaluation = Zur Wertung
vault-bid-net = { $price } netto
vault-late-admit = Verspätetes Angebot zulassen
vault-late-reason = Warum wird es zugelassen?
vault-late-hint = Nur wenn die Firma die Verspätung nicht zu vertreten hat. Eine zweite Person muss bestätigen.
vault-late-reason-missing = Schreiben Sie den Grund.
vault-late-propose = Zulassung vorschlagen
vault-late-proposed = Eine Person hat die Zulassung vorgeschlagen.
vault-late-confirm = Zulassung bestätigen
