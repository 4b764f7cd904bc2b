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
