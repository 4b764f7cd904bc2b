# Angebote: Eingang, Form, Fassungen, Unterlagen, Preise, Ausschluss

## Gründe des Ausschlusses
bid-ground-FORM_OR_LATE = nicht form- oder fristgerecht
bid-ground-MISSING_DOCUMENTS = Unterlagen fehlen
bid-ground-UNCLEAR_CORRECTIONS = Änderungen an eigenen Eintragungen sind nicht zweifelsfrei
bid-ground-CHANGED_DOCUMENTS = Vergabeunterlagen geändert oder ergänzt
bid-ground-MISSING_PRICES = Preise fehlen
bid-ground-UNADMITTED_VARIANT = Nebenangebot nicht zugelassen oder unter den Mindestanforderungen
bid-ground-UNSUITABLE = Eignung nicht nachgewiesen
bid-ground-ABNORMALLY_LOW = ungewöhnlich niedriger Preis nicht aufgeklärt
bid-ground-COMPANY_EXCLUDED = Unternehmen ausgeschlossen
bid-ground-NOT_BOUND = nicht mehr an das Angebot gebunden

## Eingang und Form
bid-late = Das Angebot ist { $microseconds } Mikrosekunden nach Ablauf der Frist eingegangen. Es bleibt verschlossen und wird nicht gewertet.
bid-form-level-missing = Dem Angebot fehlt die verlangte Signatur oder das verlangte Siegel. Das lässt sich nicht nachholen.

## Fassungen und mehrere Angebote
bid-predecessor-differs = Inzwischen gibt es eine neuere Fassung dieses Angebots. Prüfen Sie sie, bevor Sie sie ersetzen.
bid-nothing-to-withdraw = Es gibt kein Angebot, das zurückgezogen werden könnte.
bid-bound-after-deadline = Die Frist ist abgelaufen. Sie sind bis zum Ende der Bindefrist an Ihr Angebot gebunden.

## Bietergemeinschaften
bid-consortium-too-small = Eine Bietergemeinschaft hat mindestens zwei Mitglieder.
bid-representative-missing = Die Bietergemeinschaft muss bis zum Zuschlag einen bevollmächtigten Vertreter benennen.

## Lose und Nebenangebote
bid-unknown-lot = Das Los { $lot } gibt es in diesem Verfahren nicht.
bid-all-lots-needed = Angebote sind nur für alle Lose zusammen zugelassen.
bid-too-many-lots = Angebote sind für höchstens { $most } Lose zugelassen; abgegeben wurden { $given }.
bid-variant-not-admitted = Nebenangebote sind nicht zugelassen.
bid-variant-not-marked = Das Nebenangebot ist nicht als solches gekennzeichnet.
bid-variant-below-requirements = Das Nebenangebot erfüllt die Mindestanforderungen nicht.
bid-variant-no-requirements = Für Nebenangebote wurden keine Mindestanforderungen bekannt gemacht. Sie können nicht gewertet werden.

## Nachforderung
bid-form-never-requested = Mängel der Form werden nie nachgefordert ({ $source }).
bid-change-never-repaired = Änderungen an den Vergabeunterlagen lassen sich nicht heilen ({ $source }).
bid-nothing-will-be-requested = Es wurde bekannt gemacht, dass nichts nachgefordert wird ({ $source }).
bid-paper-not-due = Diese Unterlage war nicht mit dem Angebot vorzulegen ({ $source }).
bid-paper-enters-evaluation = Die Unterlage betrifft die Wertung und darf nicht nachgefordert werden ({ $source }).
bid-paper-not-corrected = Diese Unterlage darf nur nachgereicht oder vervollständigt, nicht berichtigt werden ({ $source }).
bid-request-unequal = In diesem Los haben die Bieter verschieden lange Zeit, Unterlagen nachzureichen. Setzen Sie allen die gleiche Frist.
bid-request-long = Die Frist zum Nachreichen beträgt { $days } Tage. Das ist länger als üblich.
bid-request-unanswered = Die nachgeforderten Unterlagen lagen am { $answer_by } nicht vollständig vor.

## Preise
bid-price-missing = Es fehlen Preise in den Positionen { $items }.
bid-arithmetic-corrected = Position { $item }: angeboten { $offered }, gewertet { $evaluated }. Der Einheitspreis gilt.
bid-arithmetic-unclear = Position { $item }: Einheitspreis und Gesamtpreis { $offered } passen nicht zusammen. Klären Sie das auf.
bid-item-price-missing = Position { $item }: Der Preis fehlt.
bid-item-out-of-range = Position { $item }: Menge mal Einheitspreis ergibt keinen möglichen Betrag.
bid-low-not-asked = Der Bieter muss zuerst um Aufklärung gebeten werden.
bid-low-time-runs = Der Bieter darf noch bis { $until } antworten.
bid-low-unexplained = Der ungewöhnlich niedrige Preis ist nicht zufriedenstellend aufgeklärt.
bid-low-breach = Der Preis ist niedrig, weil gesetzliche Pflichten verletzt werden.
bid-low-aid = Der Preis ist niedrig durch eine staatliche Beihilfe, deren Rechtmäßigkeit nicht nachgewiesen ist.

## Eignung und Unternehmen
bid-company-behind-two = Hinter diesem Angebot steht ein Unternehmen, das in diesem Los noch hinter einem anderen Angebot steht. Klären Sie auf, ob beide unabhängig voneinander entstanden sind.
bid-company-time-over = Die Zeit, in der dieser Grund zum Ausschluss führen kann, ist abgelaufen.
bid-company-self-cleaned = Die Selbstreinigung ist anerkannt. Ein Ausschluss ist nicht möglich.
bid-company-not-heard = Hören Sie das Unternehmen an, bevor Sie es ausschließen.
bid-company-reasons-missing = Diese Entscheidung braucht eine Begründung.
bid-company-ground-criminal-organisation = Kriminelle oder terroristische Vereinigung, Terrorismusfinanzierung
bid-company-ground-money-laundering = Geldwäsche
bid-company-ground-fraud = Betrug oder Subventionsbetrug zulasten öffentlicher Haushalte
bid-company-ground-bribery = Bestechung
bid-company-ground-human-trafficking = Menschenhandel oder Zwangsarbeit
bid-company-ground-taxes-or-social-contributions = Steuern oder Sozialabgaben nicht gezahlt
bid-company-ground-environmental-social-labour = Verstoß gegen Umwelt-, Sozial- oder Arbeitsrecht
bid-company-ground-insolvency = Insolvenz, Liquidation oder Einstellung der Tätigkeit
bid-company-ground-professional-misconduct = Schwere berufliche Verfehlung
bid-company-ground-competition-agreement = Wettbewerbsbeschränkende Absprache
bid-company-ground-conflict-of-interest = Interessenkonflikt
bid-company-ground-prior-involvement = Wettbewerbsverzerrung durch frühere Beteiligung
bid-company-ground-bad-performance = Mangelhafte Erfüllung eines früheren Auftrags
bid-company-ground-deception = Täuschung oder zurückgehaltene Auskünfte
bid-company-ground-undue-influence = Unzulässige Einflussnahme oder irreführende Angaben

## Prüfung nach der Öffnung
bid-condition-not-met = Der Bieter erklärt, diese Bedingung nicht zu erfüllen: { $text }
bid-sum-corrected = Die Summe wurde nachgerechnet. Gewertet werden { $sum } Euro.
bid-low-to-next = Der Preis liegt mindestens { $percent } Prozent unter dem nächsthöheren Angebot. Fragen Sie den Bieter, bevor Sie entscheiden.
bid-low-to-estimate = Der Preis liegt mindestens { $percent } Prozent unter dem geschätzten Wert. Fragen Sie den Bieter, bevor Sie entscheiden.
bid-paper-perhaps-judged = Es fehlt: { $title }. Fordern Sie es nur nach, wenn es nicht in die Wertung eingeht.
bid-involvement-milder = Begründen Sie, warum kein milderes Mittel genügt.
bid-involvement-no-measures = Halten Sie fest, was Sie gegen einen Vorsprung des vorbefassten Unternehmens getan haben.
bid-involvement-not-heard = Das vorbefasste Unternehmen muss vorher zeigen können, dass es keinen Vorteil hat.
