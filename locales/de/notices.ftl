# Bekanntmachungen: Prüfung, Übernahme, Darstellung, Vergleich.

# --- Prüfung: was nicht stimmt und was zu tun ist
xml-too-many-bytes = Die Datei ist größer als { $most } Bytes.
xml-too-deep = Zeile { $line }, Spalte { $column }: Elemente sind tiefer als { $most } Ebenen verschachtelt.
xml-too-many-nodes = Zeile { $line }, Spalte { $column }: Die Datei hat mehr als { $most } Elemente, Texte und Attribute.
xml-too-many-attributes = Zeile { $line }, Spalte { $column }: Ein Element hat mehr als { $most } Attribute.
xml-too-many-names = Zeile { $line }, Spalte { $column }: Die Datei hat mehr als { $most } verschiedene Namen.
xml-encoding = Die Zeichencodierung „{ $name }“ wird nicht gelesen. Speichern Sie die Datei in UTF-8.
xml-bytes = Zeile { $line }, Spalte { $column }: Diese Bytes sind kein { $name }, obwohl die Datei das angibt.
xml-character = Zeile { $line }, Spalte { $column }: Das Zeichen { $name } ist in XML nicht erlaubt.
xml-doctype = Zeile { $line }, Spalte { $column }: Eine Dokumenttyp-Deklaration (DOCTYPE) wird nicht angenommen.
xml-entity = Zeile { $line }, Spalte { $column }: Die Entität „&{ $name };“ ist nicht bekannt.
xml-character-reference = Zeile { $line }, Spalte { $column }: „&{ $name };“ ist kein Zeichen.
xml-truncated = Die Datei bricht in Zeile { $line } ab.
xml-end-tag = Zeile { $line }, Spalte { $column }: Hier steht „</{ $name }>“, wo „</{ $expected }>“ stehen muss.
xml-end-tag-alone = Zeile { $line }, Spalte { $column }: „</{ $name }>“ schließt ein Element, das nicht offen ist.
xml-name = Zeile { $line }, Spalte { $column }: „{ $name }“ ist in XML kein Name.
xml-markup = Zeile { $line }, Spalte { $column }: { $name ->
    [attribute] Ein Attribut ist falsch geschrieben.
    [reference] Ein Verweis ist falsch geschrieben. Ein „&“ im Text muss „&amp;“ heißen.
    [comment] Ein Kommentar ist falsch geschrieben.
    [text] Die Zeichen „]]>“ stehen im Text.
   *[declaration] Eine Deklaration ist falsch geschrieben.
}
xml-duplicate-attribute = Zeile { $line }, Spalte { $column }: Das Attribut „{ $name }“ steht zweimal am selben Element.
xml-unbound-prefix = Zeile { $line }, Spalte { $column }: Das Präfix „{ $name }“ hat keinen Namensraum.
xml-namespace-declaration = Zeile { $line }, Spalte { $column }: Das Präfix „{ $name }“ darf so nicht vereinbart werden.
xml-no-root = Die Datei enthält kein Element. Sie ist kein XML.
xml-outside-root = Zeile { $line }, Spalte { $column }: Außerhalb des obersten Elements steht Inhalt.
notice-not-well-formed-remedy = Die Datei neu erzeugen oder die genannte Stelle berichtigen.
notice-truncated = Die Datei bricht in Zeile { $line } ab. Was davor steht, wurde geprüft.
notice-truncated-remedy = Die Datei vollständig übertragen und erneut prüfen.
notice-root = Das oberste Element „{ $value }“ gehört zu keiner eForms-Bekanntmachung.
notice-root-remedy = Eines der vier Dokumente verwenden: Vorinformation, Auftragsbekanntmachung, Vergabebekanntmachung oder Unternehmensregistrierung.
notice-subtype = Die Unterart der Bekanntmachung fehlt oder ist in dieser Version nicht bekannt: „{ $value }“.
notice-subtype-remedy = Die Unterart angeben, zum Beispiel 16 für eine Auftragsbekanntmachung. Geprüft wurden nur die Regeln, die für alle Unterarten gelten.
notice-version = Die Bekanntmachung nennt „{ $named }“; diese Version ist nicht eingerichtet. Geprüft wurde mit { $used }.
notice-version-remedy = Die genannte Version einrichten lassen, wenn das Ergebnis verbindlich sein soll.
notice-profile = Die Bekanntmachung folgt dem nationalen Profil „{ $value }“. Geprüft wurde die EU-Version „{ $base }“, auf der es aufbaut.
notice-profile-remedy = Nichts zu tun. Die Regeln des Profils selbst prüft die Stelle, die die Bekanntmachung annimmt.
notice-duplicate = Die Kennung „{ $value }“ ist mehrfach vergeben.
notice-duplicate-remedy = Jeder Organisation, jedem Los und jedem Angebot eine eigene Kennung geben.
notice-schema-element = An dieser Stelle darf „{ $name }“ nicht stehen. Möglich ist hier: { $value }.
notice-schema-element-remedy = Reihenfolge und Namen der Elemente an dieser Stelle berichtigen.
notice-schema-missing = „{ $name }“ fehlt an dieser Stelle; das Format verlangt es.
notice-schema-missing-remedy = Das Fehlende ergänzen.
notice-schema-value = „{ $value }“ ist kein Wert der Art { $name }.
notice-schema-value-remedy = Den Wert berichtigen, zum Beispiel einen Kalendertag angeben, den es gibt.
notice-schema-content = Text oder ein Attribut steht, wo das Format keines erlaubt: { $name }.
notice-schema-content-remedy = Den Text oder das Attribut entfernen.
notice-mandatory = „{ $label }“ fehlt.
notice-mandatory-remedy = Die Angabe ergänzen; diese Art von Bekanntmachung verlangt sie immer.
notice-forbidden = „{ $label }“ ist in dieser Art von Bekanntmachung nicht vorgesehen.
notice-forbidden-remedy = Die Angabe weglassen.
notice-repeated = „{ $label }“ steht mehrfach, ist aber nur einmal erlaubt.
notice-repeated-remedy = Nur eine Angabe stehen lassen.
notice-code = „{ $value }“ ist für „{ $label }“ kein zulässiger Wert.
notice-code-remedy = Einen Wert aus der Codeliste wählen.
notice-pattern = „{ $value }“ hat nicht die Form, die „{ $label }“ verlangt.
notice-pattern-remedy = Schreibweise prüfen, zum Beispiel Datum mit Zeitzone, vollständige Internetadresse oder Telefonnummer mit Ländervorwahl.
notice-length = Der Text in „{ $label }“ ist zu lang.
notice-length-remedy = Den Text kürzen; erlaubt sind höchstens { $limit } Zeichen.
notice-range = Die Zahl „{ $value }“ in „{ $label }“ liegt außerhalb des erlaubten Bereichs.
notice-range-remedy = Eine Zahl im erlaubten Bereich angeben.
notice-space = „{ $label }“ beginnt oder endet mit Leerraum.
notice-space-remedy = Leerzeichen und Zeilenumbrüche am Anfang und am Ende entfernen.
notice-empty = „{ $label }“ ist leer.
notice-empty-remedy = Die Angabe ausfüllen oder das leere Element entfernen.
notice-language = Die Sprachen von „{ $label }“ passen nicht zu den Sprachen der Bekanntmachung.
notice-language-remedy = Den Text in jeder Amtssprache der Bekanntmachung genau einmal angeben.
notice-needed-here = „{ $label }“ fehlt; andere Angaben machen es hier nötig.
notice-needed-here-remedy = Die Angabe ergänzen oder die Angaben ändern, von denen sie abhängt.
notice-forbidden-here = „{ $label }“ ist hier nicht erlaubt, weil es zu anderen Angaben nicht passt.
notice-forbidden-here-remedy = Die Angabe weglassen oder die Angaben ändern, von denen sie abhängt.
notice-reference = „{ $label }“ verweist auf etwas, das in der Bekanntmachung fehlt, oder eine Kennung wird nicht oder doppelt verwendet.
notice-reference-remedy = Kennungen und Verweise abgleichen: Jeder Verweis braucht genau ein Ziel, jede Organisation eine Rolle.
notice-contradiction = „{ $label }“ widerspricht anderen Angaben.
notice-contradiction-remedy = Die Angabe mit den anderen Angaben abgleichen; die Regel { $rule } nennt den Zusammenhang.
notice-today = Der Tag der Absendung liegt zu weit vom heutigen Tag entfernt.
notice-today-remedy = Die Bekanntmachung mit dem Datum des Tages absenden, an dem sie übermittelt wird.
notice-not-evaluable = Die Regel { $rule } lässt sich auf „{ $label }“ nicht anwenden; der Wert „{ $value }“ ist nicht lesbar.
notice-not-evaluable-remedy = Den Wert berichtigen, zum Beispiel einen Kalendertag angeben, den es gibt.
notice-replaced = Die Regel { $rule } ersetzt das nationale Profil durch eine eigene.
notice-replaced-remedy = Nichts zu tun.
notice-more = Die Regel { $rule } ist noch an { $count } weiteren Stellen verletzt.
notice-more-remedy = Zuerst die genannten Stellen berichtigen, dann erneut prüfen.

# --- Übernahme: was nicht übernommen wurde und warum
notice-left-not-supported = { $field }: „{ $value }“ lässt sich in den Verfahren dieser Plattform nicht ausdrücken und wurde nicht übernommen.
notice-left-unknown-code = { $field }: „{ $value }“ steht in keiner bekannten Codeliste und wurde nicht übernommen.
notice-left-unreadable = { $field }: „{ $value }“ ist nicht lesbar und wurde nicht übernommen.
notice-left-repeated = { $field }: „{ $value }“ steht mehrfach; übernommen wurde nur die erste Angabe.
notice-left-language = { $field }: Der Text hat keine Sprache oder steht in derselben Sprache doppelt und wurde nicht übernommen.
notice-left-unknown-element = { $field }: „{ $value }“ ist in dieser Version nicht bekannt und wurde nicht übernommen.
notice-left-past = { $field }: Der Tag „{ $value }“ ist vorbei; bitte einen neuen festlegen.
notice-left-made-anew = { $field }: „{ $value }“ gehört zur alten Bekanntmachung und wird neu vergeben.
notice-topic-framework = Rahmenvereinbarung
notice-topic-auction = elektronische Auktion
notice-topic-dynamic = dynamisches Beschaffungssystem
notice-topic-groups = Losgruppen
notice-topic-contest = Wettbewerb mit Preisen
notice-topic-review = Nachprüfung

# --- Darstellung
notice-facts = Auf einen Blick
notice-fact-kind = Art der Bekanntmachung
notice-fact-subject = Gegenstand
notice-fact-buyer = Auftraggeber
notice-fact-procedure = Verfahrensart
notice-fact-nature = Leistungsart
notice-fact-place = Ort der Leistung
notice-fact-value = Wert
notice-fact-deadline = Frist
notice-moment-winter = { $day }, { $time } Uhr (MEZ)
notice-moment-summer = { $day }, { $time } Uhr (MESZ)
notice-fact-winner = Auftragnehmer
notice-fact-documents = Vergabeunterlagen
notice-rest = Weitere Angaben
notice-source = Bezeichnungen: { $source }

# --- Vergleich
notice-diff-line = { $section } – { $label }: „{ $old }“ → „{ $new }“
notice-diff-nothing = Keine Unterschiede.
notice-diff-section = Abschnitt
notice-diff-field = Angabe
notice-diff-old = Bisher
notice-diff-new = Jetzt

# --- Befehlszeile
notice-cli-no-sdk = Es ist kein eForms-SDK eingerichtet; Bekanntmachungen werden nicht geprüft. Einrichten mit: zuschlag sdk add DATEI
notice-cli-no-version = Die Version { $version } des eForms-SDK ist nicht eingerichtet.
notice-cli-no-file = Die Datei gibt es nicht.
notice-cli-no-right = Sie dürfen die Datei nicht lesen.
notice-cli-folder = Das ist ein Ordner und keine Datei.
notice-cli-unreadable = { $file }: nicht lesbar: { $why }
notice-cli-right = { $file }: ohne Fehler ({ $subtype }, geprüft mit { $sdk })
notice-cli-wrong = { $file }: { $count ->
    [one] ein Hinweis
   *[other] { $count } Hinweise
} ({ $subtype }, geprüft mit { $sdk })
