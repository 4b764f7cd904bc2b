# Exporte: die Seite der offenen Daten, Ablehnungen, Beipackzettel der Vergabeakte
export-period-backwards = Der Zeitraum endet am { $to }, bevor er am { $from } beginnt. Tauschen Sie die Tage.
export-authority-unknown = Eine Stelle mit dem Namen „{ $authority }“ gibt es hier nicht. Der Name steht am Ende der Adresse ihrer Seite, etwa stadt-koeln.
data-authority-all = alle Stellen
data-state-all = jeder Stand
data-fault = Diese Angabe passt nicht: { $fault }. Die Dateien unten sind ohne Auswahl.
data-records = OCDS-Vorgänge (JSON)
data-records-text = Je Verfahren alle Veröffentlichungen und was sie zusammen ergeben: Lose, Unterlagen, Fragen, Änderungen, Zuschläge. Darin sind Verfahren, bei denen im Zeitraum etwas geschehen ist.
data-releases = OCDS-Veröffentlichungen (JSON)
data-releases-text = Jede Veröffentlichung, Änderung und jeder Zuschlag im Zeitraum einzeln.
data-awards = Vergebene Aufträge (CSV)
data-awards-text = Eine Zeile je Los: wer was von wem zu welchem Preis gekauft hat. Der Zeitraum meint den Tag des Zuschlags. UTF-8, Komma als Trennzeichen.
data-catalogue = Beschreibung der Datensätze (DCAT-AP, Turtle)
data-catalogue-text = Für Datenportale: was es gibt, unter welcher Lizenz und wo.
data-ocid = Die Kennung eines Vorgangs (ocid) beginnt mit { $prefix }. Zu jedem Dokument steht seine SHA-256-Prüfsumme im Feld sha256, das über den Standard hinausgeht.
data-gap-bids = Wer geboten und nicht gewonnen hat, bleibt ungenannt. Die Zahl der Angebote steht erst beim veröffentlichten Ergebnis.
data-gap-values = Geschätzte Werte stehen nur dort, wo die Stelle sie freigegeben hat.
data-gap-orders = Direktaufträge und Einzelabrufe aus Rahmenvereinbarungen fehlen.
data-gap-names = Keine Angaben zu Personen: Wer in einer Stelle gehandelt hat, steht nur in der Vergabeakte.
data-file-records = Vorgänge aus Akten (JSON)
data-file-releases = Veröffentlichungen aus Akten (JSON)
file-readme =
    Vergabeakte { $number } (§ 8 VgV, § 6 UVgO, § 20 VOB/A)

    vermerk.pdf           der Vergabevermerk
    akte.json             Verfahren, Stand und veröffentlichter Inhalt für Programme
    handlungen.txt        alle Handlungen in Worten, in ihrer Reihenfolge
    handlungen/           dieselben als JSON, Byte für Byte wie ihre Prüfsumme gebildet wurde
    unterlagen/           alle veröffentlichten Fassungen der Vergabeunterlagen
    bekanntmachungen/     die Bekanntmachungen (eForms)
    oeffnungen/           Schlüsselblätter, Öffnungsprotokolle und Niederschriften
    angebote/             geöffnete Angebote mit ihren Dateien; vor der Öffnung keine
    wertung/              Rangfolgen, Bewertungen und Nachforderungen
    schreiben/            Schreiben an die Bieter
    SHA256SUMS            Prüfsummen aller Dateien (sha256sum --check SHA256SUMS)
