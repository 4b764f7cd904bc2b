## Wörter und Sätze in Fundstellen. Deutsch stehen sie in `schemas/law/` und im Programm; `locales::citation` setzt sie auf
## Englisch. Gesetze behalten ihren Namen. Ein Wort, das hier fehlt, lässt eine Prüfung scheitern.

citation-and = und
citation-to = bis
citation-from = ab
citation-of = vom
citation-as = wie
citation-compare = vgl.
citation-sentence = Satz
citation-number = Nr.
citation-page = S.
citation-section = Abschnitt
citation-court = EuGH
citation-careful = vorsichtig

## Fassungen und Vorschriften der Union
citation-version = Fassung
citation-version-from = Fassung ab
citation-version-old = alter Fassung
citation-thresholds = Schwellenwerte
citation-directive = Richtlinie
citation-regulation = Verordnung
citation-regulation-number = Verordnung (EG) Nr.
citation-regulation-euratom = Verordnung (EWG, Euratom) Nr.
citation-regulation-delegated = Delegierte Verordnung
citation-regulations-delegated = Delegierte Verordnungen
citation-regulation-implementing = Durchführungsverordnung
citation-subtype = Unterart

## Was eine Vorschrift trifft
citation-corresponding = und entsprechende
citation-by-analogy = entsprechend
citation-above-thresholds = ab den Schwellenwerten
citation-holds-above = gilt nur ab den Schwellenwerten
citation-holds-public-buyers = gilt für öffentliche Auftraggeber
citation-holds-federation = gilt nur für Aufträge des Bundes
citation-holds-not-here = gilt hier nicht
citation-below-without-meaning = unterhalb der Schwellenwerte ohne Bedeutung
citation-before-wage-act = vor dem Bundestariftreuegesetz
citation-no-state-rule = in NRW keine Landesregel
citation-names-voluntary = Bezeichnungen der UVgO und VOB/A nur freiwillig
citation-only-transparency = nur der Grundsatz der Transparenz, eigene Satzung
citation-else-transparency = sonst Transparenz
citation-documented-reason = Gleichbehandlung und Transparenz: nur mit dokumentiertem Grund
citation-equal-treatment = Gleichbehandlung
citation-internal-market = Grundsätze des AEUV bei Binnenmarktrelevanz
citation-own-rules = eigene Regeln
citation-own-rules-budget = Haushaltsrecht und eigene Regeln unterhalb der Schwellenwerte
citation-grant-conditions = Nebenbestimmungen des Zuwendungsbescheids
citation-finance-ministry = Erlass des Finanzministeriums NRW
citation-ahead-of = Vorgriff auf VV zu
citation-basis-repealed = Grundlage aufgehoben zum
citation-contest-guideline = Richtlinie für Planungswettbewerbe
citation-methods = Bewertungsmethoden
citation-single-holiday = Einmaliger Feiertag 2017 (500 Jahre Reformation)

## Was nicht geregelt ist
citation-no-rule = keine Regel
citation-no-rule-known = keine Regel bekannt; der Tag der Absendung zählt
citation-no-prices = vorsichtig keine Preise
citation-no-bidders = vorsichtig ohne Bieter
citation-no-number = keine Zahl bekannt
citation-no-duty = keine Pflicht nach Verordnung
citation-no-limit = keine Grenze nach Verordnung
citation-no-exception-value = keine Ausnahme nach Wert
citation-no-exception-lots = keine Ausnahme für kleine Lose
citation-exception-unchecked = keine Ausnahme geprüft
citation-two-persons = vorsichtig zwei Personen
citation-electronic = vorsichtig elektronisch
citation-no-longest = keine feste Höchstdauer
citation-no-waiting = keine Wartefrist
citation-no-notice-period = keine Vergabebekanntmachung mit Frist
citation-no-journal = keine Veröffentlichung im Amtsblatt der EU
citation-four-eyes = Vier-Augen-Grundsatz, vorsichtig auch ohne ausdrückliche Regel

## Was nicht geprüft ist
citation-limit-unchecked = Wertgrenze nicht geprüft
citation-limit-state-unchecked = Wertgrenze des Landes nicht geprüft
citation-limit-smallest = kleinste Wertgrenze
citation-whether = ob
citation-enough-unchecked = genügt, ist nicht geprüft

## Wie gezählt wird
citation-without = ohne
citation-without-days = ohne Tageszahl
citation-without-agreement = ohne Einigung mindestens zehn Tage
citation-appropriate = angemessen
citation-by-calendar = nach dem Kalender bestimmt
citation-single-case = im Einzelfall mit Begründung
citation-confidential = Angebote bleiben vertraulich
citation-end-of-year = Ende des Kalenderjahres
citation-end-of-day = vorsichtige Lesart: bis 24:00 Uhr des Tages D-7
citation-not-moved = vorsichtig ohne Verschiebung: die Pflicht trifft den Auftraggeber
citation-weekend = ob die Frist am Wochenende endet, ist streitig, gezählt wird zugunsten des Bieters
