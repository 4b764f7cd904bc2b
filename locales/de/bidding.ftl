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
