# Zugänge: Schlüssel und Token für Programme
role-session-needed = Das geht nur, wenn Sie sich selbst angemeldet haben, nicht mit einem Schlüssel für Programme.
role-token-renews = Ein Token kann sich nicht selbst erneuern. Tauschen Sie den Schlüssel neu ein.
api-key-name = Geben Sie dem Schlüssel einen Namen mit höchstens { $longest } Zeichen.
api-key-end = Das Ende liegt in der Zukunft, höchstens { $days } Tage entfernt.
api-key-roles = Wählen Sie mindestens eine Rolle, und nur solche, die Sie dort selbst haben.
api-key-most = Mehr als { $most } gültige Schlüssel sind nicht möglich. Widerrufen Sie einen.
bad-idempotency-key = Der Kopf Idempotency-Key passt nicht.
bad-idempotency-key-remedy = Senden Sie 1 bis 200 sichtbare Zeichen ohne Umlaute.
request-running = Diese Anfrage läuft noch, oder ihre Antwort ging verloren.
request-running-remedy = Lesen Sie nach, was gilt. Senden Sie sie dann, wenn nötig, mit einem neuen Schlüssel.
