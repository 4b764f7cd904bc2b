# Versiegeln, Öffnen, Quittungen und öffentliches Protokoll

## Form der Texte
seal-text-bad-order = Zeile { $line }: „{ $field }“ steht nicht an seinem Platz.
seal-text-bad-signature-line = Zeile { $line }: Diese Zeile ist keine Unterschrift.
seal-text-bad-value = Zeile { $line }: Der Wert von „{ $field }“ ist nicht gültig.
seal-text-line-missing = Zeile { $line }: Hier fehlt „{ $field }“.
seal-text-not-text = Die Datei enthält Zeichen, die nicht hineingehören.
seal-text-surplus = Ab Zeile { $line } steht mehr, als hineingehört.
seal-text-too-long = Die Datei ist zu lang.
seal-text-unfinished = Die Datei bricht am Ende ab.
seal-text-wrong-format = Zeile { $line }: Das ist ein anderes Dokument als erwartet.

## Schlüssel
seal-key-file-broken = Die Schlüsseldatei ist beschädigt. Nehmen Sie Ihre Sicherung.
seal-people = Es muss mindestens eine Person und es dürfen höchstens 64 Personen das Angebot lesen können.
seal-escrow-another-master = Die Bögen gehören zu einem anderen Hauptschlüssel als dem benutzten.
seal-escrow-mixed = Die Bögen gehören nicht zusammen.
seal-escrow-no-group-fits = Aus diesen Bögen lässt sich der Hauptschlüssel nicht wiederherstellen. Prüfen Sie die Abschrift.
seal-escrow-too-few = Es sind zu wenige Bögen.

## Schlüsselblatt
seal-record-another-opening = Das Schlüsselblatt gehört zu einer anderen Öffnung.
seal-record-chain-broken = Das Schlüsselblatt schließt nicht an das vorige an.
seal-record-deadline-changed = Das Schlüsselblatt nennt eine andere Frist als das bekannte.
seal-record-gate-swapped = Der Schlüssel des Servers im Schlüsselblatt wurde ausgetauscht.
seal-record-predecessor-seats = Dem neuen Schlüsselblatt haben { $have } statt { $need } bisherige Plätze zugestimmt.
seal-record-seat-count-changed = Die Zahl der Plätze ist eine andere als bekannt.
seal-record-seat-signature = Die Unterschrift von Platz { $seat } fehlt oder stimmt nicht.
seal-record-seat-swapped = Der Schlüssel von Platz { $seat } wurde ausgetauscht.
seal-record-server-key-swapped = Das Schlüsselblatt nennt einen anderen Serverschlüssel als den veröffentlichten.
seal-record-server-signature = Die Unterschrift des Servers fehlt oder stimmt nicht.
seal-record-shared-key = Platz { $seat } benutzt einen Schlüssel, der schon an anderer Stelle steht.
seal-record-text = Zeile { $line }: „{ $field }“ im Schlüsselblatt ist nicht lesbar.
seal-record-threshold-changed = Das Schlüsselblatt verlangt eine andere Zahl von Personen zum Öffnen als bekannt.
seal-record-threshold-too-low = Nach dem Schlüsselblatt könnte eine Person allein öffnen. Das hat die Vergabestelle nicht festgelegt.
seal-record-too-few-seats = Das Schlüsselblatt hat zu wenige Plätze: Geht ein Schlüssel verloren, ließe sich nichts mehr öffnen.
seal-record-unknown-hash = Der Fingerabdruck des Schlüsselblatts ist nicht der bekannte.
seal-record-unusable = Zu diesem Schlüsselblatt lässt sich nicht versiegeln.

## Versiegeln
seal-file-changed-while-sealing = Die Datei wurde inzwischen geändert. Wählen Sie sie noch einmal aus.
seal-file-changed = Die versiegelte Datei wurde verändert.
seal-file-io = Die Datei ließ sich nicht lesen oder schreiben.
seal-file-not-age = Das ist keine versiegelte Datei.
seal-file-not-for-this-key = Dieser Schlüssel oder dieses Kennwort passt nicht.
seal-file-too-large = Der Inhalt ist größer, als hier erlaubt ist.
seal-file-truncated = Die versiegelte Datei bricht ab.
seal-manifest-too-large = Antworten und Dateiliste sind zu groß. Teilen Sie auf weniger Dateien auf.
seal-draft-another-bid = Dieser Entwurf gehört zu einem anderen Angebot.
seal-draft-older = Der Server hat einen älteren Entwurf geliefert, als hier schon gesehen wurde.

## Abgabe
seal-commit-nothing-to-withdraw = Es gibt kein Angebot, das Sie zurückziehen könnten.
seal-commit-record-not-in-force = Das Angebot ist mit einem Schlüsselblatt versiegelt, das nicht mehr gilt. Senden Sie es noch einmal; Ihre Dateien bleiben hochgeladen.
seal-commit-withdrawal-late = Nach Ablauf der Frist können Sie das Angebot nicht mehr zurückziehen.
seal-commit-wrong-predecessor = Inzwischen liegt eine andere Fassung vor, vielleicht von einer Kollegin oder einem Kollegen. Sehen Sie diese zuerst an.
seal-commit-wrong-version = Die Nummer der Fassung schließt nicht an die vorige an.
seal-rollback-version-lost = Eine quittierte Fassung fehlt im Bestand: Er wurde auf einen früheren Stand zurückgesetzt.
seal-rollback-version-replaced = Eine quittierte Fassung hat im Bestand einen anderen Inhalt.
seal-row-changed = Ein gespeicherter Eintrag wurde verändert oder vertauscht.

## Quittung
seal-receipt-in-log = Echt: vom Server unterschrieben und im öffentlichen Protokoll eingetragen.
seal-receipt-proof-pending = Echt unterschrieben. Der Nachweis aus dem öffentlichen Protokoll steht noch aus.
seal-receipt-unknown-key = Unbekannt: Keiner der veröffentlichten Schlüssel hat diese Quittung unterschrieben. Das heißt nicht, dass sie falsch ist.
seal-receipt-wrong = Falsch: Diese Quittung ist nicht echt oder wurde verändert.
seal-receipt-another-commit = Die Quittung gehört zu einem anderen Angebot.
seal-receipt-kind-contradicts-times = „Rechtzeitig“ oder „verspätet“ widerspricht den Zeiten in der Quittung.
seal-receipt-not-a-receipt = Das ist keine Quittung.
seal-receipt-signature = Die Unterschrift passt nicht zum Text: Er wurde verändert.
seal-receipt-text = Zeile { $line }: „{ $field }“ in der Quittung stimmt nicht.

## Schlüsselteile
seal-share-another-opening = Platz, Schlüsselblatt und Angebot gehören nicht zur selben Öffnung.
seal-share-another-record = Das Angebot nennt ein anderes Schlüsselblatt.
seal-share-inconsistent-by-bidder = Der Schlüsselteil für Platz { $seat } passt nicht zu den anderen. So hat ihn das Programm des Bieters versiegelt.
seal-share-no-such-seat = Einen Platz { $seat } gibt es nicht.
seal-share-not-a-share = Das ist kein Schlüsselteil.
seal-share-not-the-committed = Der versiegelte Schlüsselteil ist nicht der, den das Angebot nennt.
seal-share-not-the-committed-share = Der Schlüsselteil ist ein anderer, als das Angebot festgelegt hat. So hat ihn das Programm des Bieters versiegelt.
seal-share-of-another-bid = Der Schlüsselteil gehört zu einem anderen Angebot.
seal-share-of-another-key = Der Schlüsselteil gehört zu einem anderen Schlüssel.
seal-share-of-another-record = Der Schlüsselteil gehört zu einem anderen Schlüsselblatt, vielleicht zu einer anderen Öffnung.
seal-share-of-another-seat = Der Schlüsselteil gehört zu einem anderen Platz.
seal-share-returned-twice = Platz { $seat } hat seinen Teil zweimal gegeben.
seal-share-returned-wrong = Der Teil von Platz { $seat } ist nicht der versiegelte. Bitten Sie um eine neue Freigabe.
seal-share-too-early = Die Frist ist noch nicht abgelaufen.

## Öffnen
seal-open-another-record = Angebot und Schlüsselblatt gehören nicht zusammen.
seal-open-too-few-shares = { $have } von { $need } nötigen Personen haben freigegeben.
seal-open-unreadable-by-bidder = Das Angebot lässt sich nicht öffnen. So hat es das Programm des Bieters versiegelt.
seal-open-wrong-shares = Das Angebot ließ sich mit diesen Freigaben nicht öffnen.
seal-manifest-another-company = In diesem Angebot steckt das Angebot eines anderen Unternehmens ({ $company }).
seal-manifest-another-nonce = Der Inhalt gehört zu einer anderen Abgabe.
seal-manifest-another-opening = Der Inhalt wurde für eine andere Öffnung versiegelt.
seal-manifest-another-record = Der Inhalt wurde mit einem anderen Schlüsselblatt versiegelt.
seal-manifest-another-version = Der Inhalt gehört zu einer anderen Fassung.
seal-manifest-broken = Das Verzeichnis im Angebot ist nicht lesbar. So hat es das Programm des Bieters versiegelt.
seal-manifest-not-the-committed = Das gespeicherte Verzeichnis ist nicht das abgegebene.
seal-manifest-parts-differ = Das Verzeichnis nennt andere Dateiteile als die Abgabe.
seal-part-changed = Teil { $part } der Datei wurde im Speicher verändert oder vertauscht.
seal-part-missing = Teil { $part } der Datei fehlt im Speicher.
seal-part-truncated = Teil { $part } der Datei ist im Speicher abgeschnitten.
seal-part-unreadable = Teil { $part } der Datei lässt sich nicht öffnen. So hat ihn das Programm des Bieters versiegelt.
seal-file-content-differs = Größe oder Inhalt der Datei sind nicht die angegebenen. So hat sie das Programm des Bieters versiegelt.
seal-outcome-opened = geöffnet
seal-outcome-opened-with-findings = geöffnet, mit Feststellungen
seal-outcome-unreadable = nicht lesbar
seal-outcome-late = verspätet, verschlossen aufbewahrt
seal-outcome-not-witnessed = nicht rechtzeitig bezeugt
seal-opening-another-record = Die Niederschrift gehört zu einer anderen Öffnung.
seal-opening-before-deadline = Die Niederschrift nennt eine Zeit vor Ablauf der Frist.
seal-opening-seat-signature = Die Unterschrift von Platz { $seat } unter der Niederschrift fehlt oder stimmt nicht.
seal-opening-text = Zeile { $line }: „{ $field }“ in der Niederschrift ist nicht lesbar.
seal-opening-too-few-seats = Die Niederschrift nennt zu wenige öffnende Personen.

## Öffentliches Protokoll
log-checkpoint-another-origin = Der Stand gehört zu einem anderen Protokoll.
log-checkpoint-malformed = Der Stand des Protokolls ist nicht lesbar.
log-checkpoint-not-signed = Keiner der bekannten Schlüssel hat den Stand des Protokolls unterschrieben.
log-checkpoint-signature-wrong = Die Unterschrift unter dem Stand des Protokolls stimmt nicht.
log-consistent = Das Protokoll ist nur gewachsen.
log-sound = Das Protokoll ist in sich richtig: Alle { $size } Einträge ergeben den unterschriebenen Stand.
log-forked = Es gibt zwei verschiedene Protokolle unter einem Namen.
log-rolled-back = Das Protokoll wurde zurückgesetzt: { $shown } Einträge statt der schon gesehenen { $seen }.
log-out-of-range = Diesen Eintrag gibt es im Protokoll nicht.
log-tile-bad = Eine Datei des Protokolls ist beschädigt.
log-tile-unreadable = Eine Datei des Protokolls fehlt oder ist nicht lesbar.
log-proof-batch-before-arrival = Der Eintrag ist älter als der Eingang, den er belegen soll.
log-proof-malformed = Der Nachweis ist nicht lesbar.
log-proof-not-included = Der Nachweis führt nicht zum Stand des Protokolls: Der Vorgang steht nicht darin.
log-proof-not-witnessed-in-time = Kein Zeuge hat den Eintrag bis zehn Minuten nach der Frist bestätigt. Er kann nachträglich hineingekommen sein.
log-proof-too-few-witnesses = Zu wenige Zeugen haben den Stand des Protokolls bestätigt.
log-rotation-chain-broken = Der Schlüsselwechsel schließt nicht an den vorigen an.
log-rotation-malformed = Der Schlüsselwechsel ist nicht lesbar.
log-rotation-not-signed = Der Hauptschlüssel hat den Schlüsselwechsel nicht unterschrieben.
log-sequence-bad-entry = Der letzte Eintrag des Protokolls ist kein Minutenblock.
log-sequence-gap-too-long = Es fehlen zu viele Minuten. Prüfen Sie die Uhr des Servers.
log-sequence-io = Der Stand des Protokolls ist nicht lesbar.
log-sequence-minute-taken = Diese Minute steht schon im Protokoll. Prüfen Sie die Uhr des Servers.
log-verify-bad-entry = Eintrag { $index } ist kein Minutenblock.
log-verify-bad-file = Die Datei { $file } hat die falsche Form oder Länge.
log-verify-minute-gap = Bei Eintrag { $index } fehlt eine Minute.
log-verify-no-checkpoint = Der Stand des Protokolls fehlt.
log-verify-root-differs = Die Einträge ergeben nicht den unterschriebenen Stand.
log-verify-tile-differs = Die Datei { $file } passt nicht zu den Einträgen.
log-verify-too-few-witnesses = Nur { $have } der verlangten Zeugen haben den Stand bestätigt.
log-verify-unreadable = Die Datei { $file } fehlt oder ist nicht lesbar.
log-witness-conflict = Der Zeuge kennt einen anderen Stand. Das Protokoll muss dort anschließen.
log-witness-cosigned = Bestätigt.
log-witness-inconsistent = Der neue Stand setzt den bekannten nicht fort: Es gibt zwei Fassungen des Protokolls.
log-witness-malformed = Die Anfrage ist nicht lesbar.
log-witness-not-signed = Der Stand ist von keinem bekannten Schlüssel des Protokolls unterschrieben.
log-witness-unknown-log = Der Zeuge kennt dieses Protokoll nicht.
