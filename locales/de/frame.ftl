# Was alle Seiten für Angemeldete gemeinsam haben: Rahmen, Eingaben, Übertragen. Deutsch ist die Urfassung.

## Rahmen
workspace-portal = Zuschlag
workspace-claim = Arbeitsbereich
workspace-skip = Zum Inhalt springen
workspace-navigation = Hauptnavigation
workspace-menu = Menü
workspace-nav-tasks = Meine Aufgaben
workspace-nav-new = Neues Verfahren
workspace-nav-company = Meine Firma
workspace-nav-procedures = Ausschreibungen
workspace-nav-help = Hilfe
workspace-demo-label = Vorführung
workspace-demo-title = Vorführung – keine amtliche Seite.
workspace-demo-text = Alles hier ist erfunden.
workspace-demo-clock = Uhr der Verfahren: { $at }
workspace-demo-advance = Uhr vorstellen
workspace-nav-bylaw = Satzung
workspace-nav-bodies = Stellen
workspace-nav-keys = Mein Schlüssel
workspace-nav-incidents = Vorfälle
workspace-nav-roles = Rollen
workspace-nav-account = Mein Konto
workspace-inbox-title = Postfach
workspace-password-show = Kennwort zeigen
workspace-sign-out = Abmelden
workspace-foot = Zuschlag ist freie Software unter der Lizenz EUPL-1.2.
workspace-accessibility = Barrierefreiheit
workspace-privacy = Datenschutz
workspace-loading = Wird geladen …
workspace-error = Fehler
workspace-offline-title = Keine Verbindung
workspace-offline = Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
workspace-not-now = Jetzt nicht
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
workspace-undo = Rückgängig
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
workspace-meanwhile = Ihre Eingaben stehen noch hier. Entscheiden Sie, welcher Stand gelten soll.
workspace-meanwhile-mine = Meinen Stand speichern
workspace-meanwhile-theirs = Gespeicherten Stand laden
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
workspace-number-unread = Schreiben Sie eine Zahl, zum Beispiel 5 oder 1,5.
workspace-count-unread = Schreiben Sie eine ganze Zahl, zum Beispiel 3.
workspace-weight-unread = Schreiben Sie das Gewicht als Zahl, zum Beispiel 60 oder 33,5.

## Versiegeln und Übertragen
workspace-upload-refused = Der Server nimmt diese Datei nicht an. Wählen Sie sie noch einmal oder wenden Sie sich an die Hilfe.
workspace-upload-stopped = Das Übertragen wurde angehalten. Wählen Sie die Datei noch einmal, dann geht es an derselben Stelle weiter.
workspace-upload-failed = Die Datei konnte nicht versiegelt werden. Wählen Sie sie noch einmal.
workspace-worker-failed = Ihr Browser hat das Versiegeln abgebrochen. Laden Sie die Seite neu, dann geht es an derselben Stelle weiter.

## Eine Sitzung ist zu Ende, während jemand arbeitet
workspace-again-title = Ihre Anmeldung ist abgelaufen
workspace-again-text = Was Sie geschrieben haben, steht noch auf dieser Seite. Gespeichert ist es noch nicht, auch nicht in Ihrem Browser. Melden Sie sich wieder an, dann geht es hier weiter. Laden Sie die Seite bis dahin nicht neu.
workspace-again-who = Angemeldet waren Sie als { $email }.
workspace-again-password = Passwort
workspace-again-submit = Wieder anmelden
workspace-again-passkey = Mit Passkey anmelden
workspace-again-wrong = Das Passwort stimmt nicht. Versuchen Sie es noch einmal.
workspace-again-often = Das waren zu viele Versuche. Warten Sie einige Minuten; Ihre Eingaben bleiben stehen.
workspace-again-no-passkey = Mit einem Passkey hat es nicht geklappt. Nehmen Sie Ihr Passwort.
