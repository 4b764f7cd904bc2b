# Angebote abgeben: Inhalt des Angebots, Prüfung vorab, Abgabe, Zurückziehen, Quittung

## Inhalt des Angebots
bid-content-no-text = Das ist kein Text in UTF-8.
bid-content-lot-twice = Für das Los { $lot } gibt es zwei Hauptangebote.
bid-content-lot-once = Geben Sie je Los ein Hauptangebot ab. Kennzeichnen Sie Nebenangebote als solche.
bid-content-answer-twice = Diese Anforderung an die Eignung ist zweimal beantwortet.
bid-content-answer-once = Beantworten Sie jede Anforderung einmal.
bid-content-want-digest = Geben Sie den SHA-256-Wert der Datei mit 64 Ziffern aus 0 bis 9 und a bis f an.
bid-content-name-members = Nennen Sie alle Mitglieder der Bietergemeinschaft.
bid-content-want-lot = Wählen Sie ein Los dieses Verfahrens.
bid-content-want-percent = Geben Sie einen Anteil von 0 bis 100 Prozent als Text an, höchstens zwei Nachkommastellen, etwa "2.5".
bid-content-want-scaled = Geben Sie eine nicht negative Zahl als Text an, höchstens sechs Nachkommastellen, etwa "3.125".
bid-content-no-lot = Es ist kein Los angeboten.
bid-content-offer-a-lot = Wählen Sie mindestens ein Los und geben Sie einen Preis an.
bid-content-no-variants = Nebenangebote sind in diesem Verfahren nicht zugelassen.
bid-content-drop-variant = Geben Sie ein Hauptangebot ab oder streichen Sie das Nebenangebot.
bid-content-too-many-lots = Angebote sind für höchstens { $most } Lose zugelassen.
bid-content-fewer-lots = Bieten Sie für weniger Lose.
bid-content-no-price = Der Preis fehlt.
bid-content-want-price = Geben Sie einen Preis an. Auch 0,00 Euro ist ein Preis.
bid-content-position = Position { $number }: Der Preis fehlt.
bid-content-sum = Die Positionen ergeben { $sum } Euro, angegeben sind { $price } Euro.
bid-content-check-sum = Prüfen Sie Positionen und Summe.
bid-content-no-criterion = Diese Anforderung an die Eignung gibt es nicht.
bid-content-drop-answer = Streichen Sie die Antwort.
bid-content-unanswered = Die Anforderung „{ $text }“ ist nicht beantwortet.
bid-content-answer = Erklären Sie, ob Sie die Anforderung erfüllen.
bid-content-no-slot = Ein Fach „{ $slot }“ für Dateien gibt es nicht.
bid-content-known-slot = Ordnen Sie die Datei einem Fach des Verfahrens zu.
bid-content-file-missing = Die Datei „{ $title }“ fehlt.
bid-content-add-file = Fügen Sie die Datei hinzu.
bid-content-price-too-early = Der erste Umschlag darf keinen Preis enthalten. Er wird vor dem Preis geöffnet.
bid-content-drop-price = Geben Sie den Preis nur im zweiten Umschlag an.

## Abgeben und Zurückziehen
bid-not-receiving = Dieses Verfahren nimmt keine Angebote entgegen.
bid-closed-before-settled = Die Frist ist abgeschlossen, bevor dieses Angebot gespeichert war. Bitte wenden Sie sich sofort an die Vergabestelle.
bid-opening-begun = Die Öffnung hat begonnen. Es wird nichts mehr angenommen.
bid-host = Das Angebot ist für eine andere Plattform verschlossen.
bid-versions-enough = Von diesem Angebot gibt es schon { $most } Fassungen; mehr werden nicht angenommen. Die letzte gilt weiter, und zurückziehen können Sie sie jederzeit bis zum Ende der Frist.
bid-key-again = Mit diesem Schlüssel ist schon eine Fassung angekommen; jede braucht ihren eigenen. Sehen Sie Ihre Belege an. Wenn Sie das Angebot ändern wollen, ersetzen Sie es dort.
bid-no-record = Für diese Öffnung gibt es noch keine unterschriebenen Schlüssel.
bid-signature = Die Unterschrift unter der Abgabe fehlt oder stimmt nicht.
bid-signer-unknown = Der Schlüssel der Unterschrift gehört niemandem, der für dieses Unternehmen Angebote abgeben darf.
bid-share-differs = Die mitgesandten Schlüsselanteile sind nicht die, die in der Abgabe stehen.
bid-part-missing = { $count } verschlossene Teile fehlen oder stimmen nicht, zuerst { $object }. Laden Sie sie noch einmal hoch.
bid-slot-number = Die Nummer des Hauptangebots liegt zwischen 1 und { $most }.

## Teile und Entwürfe
part-name = Der Name eines Teils besteht aus 32 Ziffern von 0 bis 9 und a bis f.
part-taken = Unter diesem Namen liegen schon andere Bytes. Verschließen Sie den Teil neu unter einem neuen Namen.
part-size = Ein Teil hat höchstens { $largest } MiB.
part-too-many = Ihr Unternehmen hat { $bytes } GiB hochgeladen, die zu keinem Angebot gehören. Geben Sie zuerst ein Angebot ab oder warten Sie, bis sie gelöscht sind.
draft-size = Ein Entwurf hat höchstens { $largest } MiB.
draft-empty = Der Entwurf ist leer.
bidding-company = Nennen Sie das Unternehmen, für das Sie handeln.
not-settled = Es werden noch Angebote gespeichert, die vor dem Ende der Frist eingegangen sind.

## Störungen
clock-apart = Die Uhr der Plattform ist unsicher.
clock-apart-remedy = Angebote werden erst wieder angenommen, wenn die Uhr stimmt. Senden Sie dieselben Bytes in wenigen Sekunden noch einmal.
busy = Die Plattform ist gerade ausgelastet.
busy-remedy = Nichts wurde geändert. Senden Sie dieselbe Anfrage in wenigen Sekunden noch einmal.
