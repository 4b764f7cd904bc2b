# Wertung: Kriterien, Punkte, Verfahren der Wertung, Rangfolge, Lose

## Verfahren der Wertung
evaluation-method-PRICE_ONLY = Niedrigster Preis
evaluation-method-SIMPLE_RATIO = Einfache Richtwertmethode
evaluation-method-EXT_RATIO = Erweiterte Richtwertmethode
evaluation-method-W_MEDIAN = Gewichtete Richtwertmethode (Median)
evaluation-method-W_REF = Gewichtete Richtwertmethode (Referenzwert)
evaluation-method-W_MEAN = Gewichtete Richtwertmethode (Mittelwert)
evaluation-method-PTS_DOUBLE = Preispunkte, null beim doppelten Preis
evaluation-method-PTS_K = Preispunkte, null beim Vielfachen des Preises
evaluation-method-PTS_INVERSE = Preispunkte nach dem Preisquotienten
evaluation-method-PTS_MINMAX = Preispunkte zwischen niedrigstem und höchstem Preis
evaluation-method-FIXED_PRICE = Festpreis, höchste Leistung
evaluation-method-COST_EFF = Mindestleistung und niedrigster Preis
evaluation-method-refused =
    { $method } ist ohne dokumentierte rechtliche Entscheidung nicht zugelassen: { $risk ->
        [worst-always-zero] Das teuerste Angebot erhält immer null Punkte, wie klein der Abstand auch ist.
       *[third-bids-flip] Ein aussichtsloses drittes Angebot kann die Rangfolge der anderen umkehren.
    } ({ $source })
evaluation-method-risky =
    { $method } wird trotz eines rechtlichen Risikos verwendet: { $risk ->
        [worst-always-zero] Das teuerste Angebot erhält immer null Punkte, wie klein der Abstand auch ist.
       *[third-bids-flip] Ein aussichtsloses drittes Angebot kann die Rangfolge der anderen umkehren.
    }
evaluation-method-weights = Die Gewichte von Leistung und Preis ergeben { $sum } statt genau 100, oder eines ist negativ.
evaluation-tolerance-out-of-range = Der Schwankungsbereich { $value } liegt nicht zwischen 0 (eingeschlossen) und 100 (ausgeschlossen).
evaluation-tolerance-wide = Der Schwankungsbereich ist weiter als 10 Prozent. Üblich ist weniger.
evaluation-factor-too-small = Das Vielfache { $value } muss über 1 liegen.
evaluation-value-not-positive = Der Wert { $value } muss über null liegen.
evaluation-parameter-unused = { $method } verwendet die Angabe „{ $parameter }“ nicht.
evaluation-remove-parameter = Streichen Sie „{ $parameter }“ oder wählen Sie das Verfahren, das es verwendet.
evaluation-price-points-differ = Die Preispunkte des Verfahrens und die des Preiskriteriums sind verschieden.

## Kriterien
evaluation-criteria-empty = Unter „{ $node }“ steht kein Kriterium.
evaluation-criterion-twice = Die Kennung „{ $node }“ steht zweimal im Baum der Kriterien.
evaluation-criterion-unknown = Ein Kriterium „{ $criterion }“ gibt es hier nicht.
evaluation-weights-sum = Die Gewichte unter „{ $node }“ ergeben { $sum } statt genau { $whole }.
evaluation-weights-mixed = Die Gewichte unter „{ $node }“ sind in verschiedenen Einheiten angegeben.
evaluation-weight-negative = Das Gewicht { $value } ist negativ.
evaluation-weight-not-computable = Mit einer bloßen Reihenfolge der Bedeutung lässt sich nicht rechnen.
evaluation-weight-outside-range = Das Gewicht { $value } liegt außerhalb der bekannt gemachten Spanne.
evaluation-range-missing = Zu diesem Gewicht fehlt die bekannt gemachte Spanne.
evaluation-range-not-expected = Ein genaues Gewicht hat keine Spanne.
evaluation-scale-missing = „{ $node }“ hat weder Unterkriterien noch eine Skala.
evaluation-scale-empty = Die Skala von „{ $node }“ hat keine Punkte über null.
evaluation-scale-levels = Die Stufen von „{ $node }“ haben gleiche oder negative Punkte.
evaluation-scale-levels-or-max = Eine Skala hat entweder Stufen oder einen Höchstwert.
evaluation-scale-and-parts = „{ $node }“ hat Unterkriterien und eine Skala. Nur eines ist möglich.
evaluation-price-twice = Es gibt mehr als ein Preis- oder Kostenkriterium („{ $node }“).
evaluation-price-is-not-judged = Das Preis- oder Kostenkriterium „{ $node }“ hat keine Skala und keine Unterkriterien.
evaluation-price-below-quality = Ein Preis- oder Kostenkriterium kann nicht Teil eines Qualitätskriteriums sein.
evaluation-minimum-on-price = „{ $node }“ ist ein Preis- oder Kostenkriterium und kann keine Mindestpunktzahl haben.
evaluation-minimum-level-of-group = „{ $node }“ hat Unterkriterien. Die Mindestpunktzahl braucht Punkte oder Prozent.
evaluation-minimum-out-of-reach = Die Mindestpunktzahl { $value } von „{ $node }“ ist negativ oder nicht erreichbar.
evaluation-max-pass-not-a-count = Die Höchstzahl muss eine ganze Zahl über null sein.
evaluation-fixed-price-needs-method = „{ $node }“ nennt einen Festpreis, aber { $method } vergleicht Preise.
evaluation-rules-published = Die Regeln der Wertung sind bekannt gemacht. Ändern Sie sie nur mit einer Änderung der Bekanntmachung.
evaluation-rules-closed = Nach Ablauf der Angebotsfrist ändern sich die Regeln der Wertung nicht mehr.

## Bewerten
evaluation-level-missing = Für das Kriterium „{ $criterion }“ fehlt die Bewertung.
evaluation-level-unknown = Diese Bewertung von „{ $criterion }“ gibt es auf der Skala nicht.
evaluation-minimum-not-reached = „{ $criterion }“: { $reached } Punkte erreicht, mindestens { $minimum } verlangt.
evaluation-not-a-rater = Diese Person bewertet das Angebot { $bid } im Kriterium „{ $criterion }“ nicht.
evaluation-reason-missing = Begründen Sie die gemeinsame Bewertung von „{ $criterion }“ für das Angebot { $bid }.
evaluation-opinion-missing = Im Kriterium „{ $criterion }“ des Angebots { $bid } haben noch nicht alle bewertet.
evaluation-consensus-missing = Im Kriterium „{ $criterion }“ des Angebots { $bid } fehlt die gemeinsame Bewertung.
evaluation-prices-before-freeze = Die Preise wurden geöffnet, bevor die Bewertung der Qualität abgeschlossen war.
evaluation-exclusion-criterion = Das Ausschlusskriterium „{ $criterion }“ ist nicht erfüllt.
evaluation-exclusion-unanswered = Zum Ausschlusskriterium „{ $criterion }“ fehlt die Angabe.
evaluation-answer-exclusion = Geben Sie an, ob das Ausschlusskriterium erfüllt ist.
evaluation-excluded-before = Vor der Wertung ausgeschlossen: { $ground }

## Preise
evaluation-option-missing = Für die Option „{ $option }“ fehlt der Preis.
evaluation-option-not-counted = Die Option „{ $option }“ wird nach den Vergabeunterlagen nicht gewertet.
evaluation-discount-misplaced = Der Nachlass { $discount } steht nicht an der bezeichneten Stelle und wird nicht gewertet.
evaluation-discount-conditional = Der bedingte Nachlass { $discount } wird nicht gewertet, weil das nicht angekündigt ist.
evaluation-discount-lots-not-announced = Der Nachlass { $discount } für mehrere Lose wird nicht gewertet, weil das nicht angekündigt ist.
evaluation-discount-lots-not-together = Der Nachlass { $discount } gilt nur für mehrere Lose zusammen.
evaluation-discount-unclear = Ein Nachlass ist entweder ein Prozentsatz oder ein Betrag.
evaluation-life-cycle-not-published = Für spätere Kosten ist keine Methode bekannt gemacht.
evaluation-life-cycle-unusable = Mit dieser Methode der Lebenszykluskosten lässt sich nicht rechnen: Name, ein Zinssatz über −100 bis 1000 Prozent mit höchstens sechs Nachkommastellen und höchstens 100 Jahre gehören dazu.
evaluation-cost-outside-years = Die Jahre dieser Kosten liegen außerhalb des Zeitraums.
evaluation-price-to-clarify = Angebot { $bid } hat einen Preis von null oder weniger. Klären Sie ihn auf.

## Rangfolge
evaluation-performance-missing = Für Angebot { $bid } fehlen die Leistungspunkte.
evaluation-performance-negative = Angebot { $bid } hat negative Leistungspunkte.
evaluation-price-missing = Für Angebot { $bid } fehlt der Preis.
evaluation-price-not-positive = Angebot { $bid } hat einen Preis von null oder weniger. Damit ist die Formel nicht anwendbar; klären Sie den Preis auf.
evaluation-price-not-the-fixed-one = Angebot { $bid } nennt einen anderen Preis als den Festpreis.
evaluation-group-missing = Für Angebot { $bid } fehlen die Punkte der Kriteriengruppe, die entscheidet.
evaluation-formula-undefined = Für Angebot { $bid } ist die Formel nicht anwendbar.
evaluation-tie-open = Die Angebote { $bids } sind gleich, und die angekündigte Regel entscheidet nicht weiter. Lassen Sie das Los entscheiden und tragen Sie den Losentscheid ein.
evaluation-no-bids = Es ist kein Angebot angegeben.
evaluation-add-bid = Geben Sie mindestens ein Angebot an.
evaluation-bid-twice = Das Angebot { $bid } steht zweimal da.
evaluation-rater-twice = { $rater } hat zweimal bewertet.
evaluation-rounding-twice = Für diesen Schritt ist zweimal eine Rundung vorgeschrieben.
evaluation-draw-incomplete =
    Die Verlosung ist unvollständig: { $part ->
        [witnesses] Es fehlen zwei verschiedene Zeugen.
       *[order] Es fehlen zwei verschiedene Angebote.
    }
evaluation-price-beside-offer = Das Angebot nennt einen Wertungspreis und Bestandteile des Preises.
evaluation-performance-beside-criteria = Die Punkte ergeben sich aus den Kriterien und stehen noch einmal da.
evaluation-scores-without-criteria = Es gibt Bewertungen, aber keine Kriterien.
evaluation-unreadable-number = „{ $value }“ ist keine Zahl.

## Was zu tun ist
evaluation-want-number = Schreiben Sie die Zahl als Text: eine Dezimalzahl wie "12.50" oder einen Bruch wie "25/2".
evaluation-fix-value = Berichtigen Sie diese Angabe.
evaluation-fix-override = Wählen Sie ein anderes Verfahren oder dokumentieren Sie, wer es mit welcher Begründung zulässt.
evaluation-fix-weights = Ändern Sie die Gewichte, bis die Summe genau stimmt.
evaluation-fix-weight-code = Geben Sie ein genaues Gewicht an, bei einer Spanne auch deren Grenzen.
evaluation-fix-level = Geben Sie für jedes Kriterium einen Wert der Skala an.
evaluation-fix-criterion = Verwenden Sie jede Kennung einmal und nur Kennungen der Kriterien.
evaluation-fix-scale = Geben Sie jedem Kriterium ohne Unterkriterien genau eine Skala.
evaluation-fix-minimum = Geben Sie eine erreichbare Mindestpunktzahl oder eine Höchstzahl an.
evaluation-fix-price-criterion = Führen Sie Preis oder Kosten als ein Kriterium auf der obersten Ebene.
evaluation-fix-price-points = Streichen Sie die Preispunkte des Verfahrens oder gleichen Sie sie an.
evaluation-fix-option = Geben Sie den Preis jeder gewerteten Option an.
evaluation-fix-life-cycle = Geben Sie Methode, Zinssatz und Jahre so an, wie sie bekannt gemacht sind.
evaluation-fix-draw = Geben Sie die Reihenfolge der Angebote und mindestens zwei Zeugen an.
evaluation-fix-rater = Geben Sie für jede Person eine Bewertung an.
evaluation-fix-bid = Geben Sie jedem Angebot eine eigene Kennung.
evaluation-price-or-offer = Geben Sie entweder den Wertungspreis oder seine Bestandteile an.
evaluation-percent-or-amount = Geben Sie entweder einen Prozentsatz oder einen Betrag an.
evaluation-scores-or-performance = Geben Sie entweder Kriterien mit Bewertungen oder fertige Leistungspunkte an.
evaluation-fix-fixed-price = Wählen Sie das Verfahren FIXED_PRICE oder streichen Sie den Festpreis.

## Lose
evaluation-cap-of-zero = Die Zuschlagslimitierung muss mindestens ein Los zulassen.
evaluation-lot-bid-twice = { $bidder } hat auf Los { $lot } zwei Angebote. Nur das bessere kann in die Verteilung eingehen.
evaluation-group-not-reserved = { $bidder } bietet für die Losgruppe „{ $group }“, die nicht vorbehalten ist.
evaluation-too-many-combinations = Es gibt mehr als { $most } Angebote auf Losgruppen.

## Probe der Formel
evaluation-too-many-bids = Höchstens { $most } Angebote werden auf einmal verglichen.
evaluation-too-many-bids-remedy = Werten Sie die Lose einzeln.
evaluation-too-fine = Die Brüche dieses Falls haben zusammen zu viele Stellen im Nenner (höchstens { $most }).
evaluation-too-fine-remedy = Schreiben Sie Preise und Punkte als Dezimalzahlen oder mit gleichen Nennern.
evaluation-simulate-too-many = Höchstens { $most } gedachte Angebote werden miteinander verglichen.
evaluation-flip-impossible = Kein drittes Angebot kann die Rangfolge zweier anderer ändern: Jede Bewertung hängt nur vom Angebot selbst und von bekannt gemachten Werten ab.
evaluation-flip-not-these = Kein drittes Angebot kann die Rangfolge dieser beiden umkehren.
evaluation-flip-found = Ein drittes Angebot mit { $performance } Leistungspunkten zum Preis von { $price } kehrt die Rangfolge um.
evaluation-worth-ten-percent = Zehn Prozent mehr Preis kosten { $points } der Bewertung.
evaluation-worth-step = Eine Stufe mehr Qualität gleicht einen Preis bis { $price } aus.
evaluation-worth-step-any = Eine Stufe mehr Qualität wiegt hier jeden Preis auf.
evaluation-worth-not-exchanged = Dieses Verfahren rechnet Qualität nicht gegen den Preis auf.

## Wertung im Verfahren
evaluation-nothing-to-judge = In diesem Verfahren zählt nur der Preis. Es gibt nichts zu bewerten.
evaluation-exclude-first = Das Angebot von { $name } erreicht eine Mindestpunktzahl nicht. Schließen Sie es aus, bevor Sie werten.
award-second-person = Sie haben schon unterschrieben. Eine zweite Person muss mit entscheiden.
award-letters-with-award = Hier gibt es keine Wartefrist. Die Schreiben an die übrigen Bieter gehen mit dem Zuschlag hinaus.
step-has-own-operation = Dieser Schritt hat einen eigenen Vorgang. Er lässt sich nicht unmittelbar setzen.
bid-ground-BELOW_MINIMUM = Mindestpunktzahl nicht erreicht

## Schreiben an die Bieter
letter-judgement = { $criterion }: { $value } von { $most } Punkten. { $reason }
letter-price-not-lowest = Ein anderes Angebot hat einen niedrigeren Wertungspreis.
letter-earlier-round = Im weiteren Verfahren gab es von Ihnen kein Angebot mehr, weil Sie dazu nicht aufgefordert wurden oder keines abgegeben haben.

## Gründe der Aufhebung
cancel-ground-no_compliant_bid = Kein Angebot entspricht den Bedingungen
cancel-ground-basis_changed = Die Grundlage des Verfahrens hat sich wesentlich geändert
cancel-ground-not_economic = Kein wirtschaftliches Ergebnis
cancel-ground-documents_must_change = Die Vergabeunterlagen müssen grundlegend geändert werden
cancel-ground-other_serious = Andere schwerwiegende Gründe

## Ergebnis auf der öffentlichen Seite
result-pending = Über dieses Verfahren ist noch nicht entschieden.
result-awarded = vergeben
result-winner = Auftragnehmer
result-value = Auftragswert ohne Umsatzsteuer
result-bids = Eingegangene Angebote
result-day = Zuschlag am
result-ground = Grund
result-cancelled-day = Aufgehoben am
result-xml = Vergabebekanntmachung als XML
tab-result = Ergebnis
evaluation-criteria-unread = Die Zuschlagskriterien lassen sich nicht rechnen. Prüfen Sie Gewichte und Skalen.
awards-count =
    { $count ->
        [one] Ein Auftrag, { $sum }
       *[other] { $count } Aufträge, zusammen { $sum }
    }
awards-as-of = Stand: { $moment }
evaluation-allocation-needs = Die Regel { $rule } braucht „{ $part }“.
evaluation-allocation-unused = Die Regel { $rule } verwendet „{ $part }“ nicht.
evaluation-allocation-drop = Lassen Sie „{ $part }“ weg oder wählen Sie eine andere Regel.
evaluation-allocation-add = Ergänzen Sie „{ $part }“.
evaluation-allocation-order = Die Reihenfolge nennt nicht jedes Los genau einmal.
evaluation-fix-allocation-order = Nennen Sie jedes Los mit einer Rangfolge genau einmal.
request-long = Dieser Text ist zu lang: höchstens { $longest } Zeichen.
request-empty = Schreiben Sie eine Antwort, oder fügen Sie eine Datei hinzu.
request-answered = Diese Anfrage ist schon beantwortet.
request-files-most = Mehr als { $most } Dateien sind nicht möglich.
correction-other-law = Mit diesem Wert gälte ein anderes Recht als das, nach dem das Verfahren läuft. Eine Berichtigung wechselt das Recht nicht: Lassen Sie den Wert, oder heben Sie das Verfahren auf und beginnen Sie es neu.
submission-other-office = Der Entwurf nennt eine andere Stelle als die, bei der das Verfahren geführt wird. Laden Sie ihn neu.
submission-type-not-here = Bei diesem Wert gilt ein Recht, das diese Verfahrensart nicht kennt. Wählen Sie unter „Recht und Verfahren“ eine der zulässigen.
submission-type-above-limit = Der Auftragswert liegt über der Wertgrenze dieser Verfahrensart. Wählen Sie unter „Recht und Verfahren“ eine der zulässigen.
submission-document-left-out = „{ $name }“ gehört zum Entwurf, fehlt aber in der Vorlage. Legen Sie die Unterlage mit vor, oder entfernen Sie sie vorher aus dem Entwurf.
not-offered-two-stages = Verfahren mit Teilnahmewettbewerb führt die Plattform noch nicht bis zum Zuschlag: Auswahl der Bewerber und Aufforderung zum Angebot fehlen. Wählen Sie eine Verfahrensart ohne Teilnahmewettbewerb, wo das Recht es erlaubt.
not-offered-mini-competition = Den Wettbewerb unter den Firmen einer Rahmenvereinbarung führt die Plattform noch nicht. Wählen Sie eine andere Verfahrensart, wo das Recht es erlaubt.
not-offered-negotiation = Weitere Angebotsrunden nach Verhandlungen führt die Plattform noch nicht. Behalten Sie sich den Zuschlag auf die ersten Angebote vor, oder wählen Sie eine andere Verfahrensart.
