# Schlüssel, Plätze, Schlüsselblätter, Öffnungen

## Eigener Schlüssel
key-recipient = Das ist kein öffentlicher Schlüssel. Legen Sie den Schlüssel auf der Seite „Mein Schlüssel“ neu an.
key-verifier = Das ist kein Prüfschlüssel einer Person auf dieser Plattform. Legen Sie den Schlüssel auf der Seite „Mein Schlüssel“ neu an.
key-ways = Geben Sie einen bis vier Wege an, den Schlüssel zu entsperren.
key-file = Die Schlüsseldatei ist nicht versiegelt oder zu lang. Versiegeln Sie sie mit age, höchstens 8 KB.
key-passkey = Zum Entsperren mit einem Passkey fehlen dessen Kennung oder der Ausgangswert.

## Plätze
seats-conflict = Für diese Person ist ein Interessenkonflikt vermerkt. Wählen Sie jemand anderen.
seats-no-officer = Diese Person hat hier nicht die Rolle „Öffnung“. Wählen Sie jemand anderen, oder lassen Sie die Rolle erteilen.
seats-no-key = Diese Person hat noch keinen Schlüssel. Sie legt ihn auf der Seite „Mein Schlüssel“ an.
seats-twice = Eine Person kann nur einen Platz haben. Wählen Sie jemand anderen.
seats-threshold = So wenige oder so viele Personen dürfen hier nicht zusammen öffnen. Wählen Sie mindestens { $least } und höchstens 15.
seats-too-few = Benennen Sie mindestens { $least } Personen: Ginge ein Schlüssel verloren, ließe sich sonst nichts mehr öffnen.
seats-too-many = Mehr als 16 Plätze gibt es nicht.
seats-too-late = Das Verfahren ist beendet. Plätze werden nicht mehr gebraucht.
seats-no-deadline = Es fehlt die Frist. Tragen Sie sie im Entwurf ein, dann benennen Sie die Plätze.
seats-accepted = Dieser Platz ist schon angenommen.
seats-recipient = Das ist kein öffentlicher Schlüssel. Nehmen Sie den Platz noch einmal an.
seats-verifier = Das ist kein Prüfschlüssel eines Platzes auf dieser Plattform. Nehmen Sie den Platz noch einmal an.
seats-key-file = Die Schlüsseldatei des Platzes fehlt, ist nicht versiegelt oder zu lang. Wer den Wiederherstellungsbogen verwahrt, gibt keine ab.
seats-key-shared = Diesen Schlüssel benutzt schon ein anderer Platz. Nehmen Sie den Platz noch einmal an.
seats-answer = Die Antwort passt nicht zur Aufgabe. Nehmen Sie den Platz noch einmal an.
seats-opened = Die Öffnung hat begonnen. Der Platz kann nicht mehr übergeben werden.
seats-not-accepted = Nehmen Sie den Platz erst an, dann können Sie ihn übergeben.

## Schlüsselblätter
keys-note-unreadable = Der unterschriebene Text lässt sich nicht lesen. Laden Sie die Seite neu.
keys-missing = Es ist noch nicht benannt, wer öffnet. Benennen Sie die Plätze.
keys-envelopes = Der Entwurf hat jetzt andere Umschläge. Benennen Sie die Plätze noch einmal.
keys-not-accepted = { $missing ->
    [one] Ein Platz ist noch nicht angenommen. Die benannte Person nimmt ihn auf der Seite „Öffnungen“ an.
   *[other] { $missing } Plätze sind noch nicht angenommen. Die benannten Personen nehmen sie auf der Seite „Öffnungen“ an.
}
keys-not-signed = Das Schlüsselblatt haben noch nicht alle Plätze unterschrieben. Sie tun es auf der Seite „Öffnungen“.
keys-outdated = Die Frist hat sich geändert, das Schlüsselblatt nennt noch die alte. Erneuern Sie es; alle Plätze unterschreiben noch einmal.
keys-other-openings = Das sind nicht die vorbereiteten Öffnungen dieses Verfahrens.
keys-nothing-to-sign = Hier ist nichts zu unterschreiben.
keys-signature = Die Unterschrift fehlt, gehört nicht zu Ihrem Platz oder gilt einem anderen Text. Laden Sie die Seite neu.
keys-nothing-to-renew = Alle Schlüsselblätter nennen schon die richtige Frist.

## Öffnung
opening-nothing = Hier ist nichts zu öffnen.
opening-too-early = Die Frist ist noch nicht abgelaufen, oder was eintraf, wird noch gezählt. Öffnen Sie nach dem Ende der Frist; das Zählen dauert dann höchstens eine Minute.
opening-log-waits = Das öffentliche Protokoll wird noch von Zeugen bestätigt. Versuchen Sie es in einer Minute noch einmal; spätestens zehn Minuten nach der Frist geht es weiter.
opening-no-seat = Sie haben bei dieser Öffnung keinen Platz.
opening-not-begun = Die Öffnung hat noch nicht begonnen. Es fehlen Personen.
opening-join-first = Erklären Sie zuerst, dass Sie dabei und unbefangen sind. Danach geben Sie Ihre Schlüsselteile frei.
opening-being-recorded = Die unterschriebene Niederschrift wird gerade gespeichert. Die Öffnung ist damit zu Ende.
opening-no-share = Das ist kein Schlüsselteil Ihres Platzes. Entsperren Sie noch einmal.
opening-nothing-to-sign = Die Niederschrift liegt noch nicht vor.
opening-signature = Die Unterschrift fehlt, gehört nicht zu Ihrem Platz oder gilt einer anderen Niederschrift. Laden Sie die Seite neu.
opening-manifest-missing = Das Inhaltsverzeichnis des Angebots fehlt im Speicher.
opening-bid-not-signed = Die Unterschrift unter dem Angebot fehlt oder stimmt nicht. So wurde es nicht angenommen; der gespeicherte Eintrag wurde verändert.
opening-receipt-not-signed = Der Beleg zum Angebot ist nicht der, der unterschrieben wurde. Der gespeicherte Eintrag wurde verändert.
opening-content-unreadable = Preise und Antworten des Angebots lassen sich nicht lesen. So hat sie das Programm des Bieters geschrieben.
bids-sealed = Vor der Öffnung sieht und zählt niemand Angebote.
