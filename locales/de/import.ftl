# Ein Verfahren mit dem beginnen, was es schon gibt: Bekanntmachung übernehmen, früheres Verfahren kopieren, CPV suchen.

# --- Ablehnungen
import-not-a-call = Das ist keine Auftragsbekanntmachung. Übernommen werden nur Bekanntmachungen, mit denen ein Wettbewerb beginnt (Unterarten 7 bis 24 und E3).

# --- Warum eine Angabe nicht übernommen wurde
import-left-not-offered = Das bieten die Verfahren dieser Plattform noch nicht an.
import-left-code = Dieser Code steht in keiner bekannten Liste.
import-left-unreadable = Der Wert ist nicht lesbar, zum Beispiel ein Tag, den es nicht gibt.
import-left-repeated = Die Angabe steht mehrfach; übernommen wurde nur die erste.
import-left-language = Der Text nennt keine Sprache oder steht in derselben Sprache doppelt.
import-left-unknown = Dieses Element kennt das Format in dieser Version nicht.
import-left-past = Der Tag ist vorbei. Fristen werden neu vorgeschlagen.
import-left-office = Name und Anschrift der Vergabestelle kommen aus der Plattform.
import-left-justify = Dringlichkeit und Ausnahmen sind für jedes Verfahren neu zu begründen.
import-left-made-anew = Das erzeugt die Plattform für die neue Bekanntmachung selbst.
import-left-choice = Diese Auswahl gibt es im Entwurf nicht.
import-left-euro = Der Entwurf kennt nur Beträge in Euro mit höchstens zwei Nachkommastellen.
import-left-text = Der Entwurf kennt Texte auf Deutsch und Englisch, und Kriterien nur, wenn sie für alle Lose gleich sind.
import-left-lots = Der Entwurf kennt diese Angabe nur einmal für alle Lose; hier steht eine andere.
import-left-place = Der Entwurf hat dafür kein Feld.

# --- Vorgeschlagene Termine
import-proposed-law = Erster zulässiger Arbeitstag um 12 Uhr, wenn die Bekanntmachung heute abgesendet würde
import-proposed-binding = Gleiche Bindefrist wie in der Bekanntmachung, vom neuen Fristende an

# --- Kopie eines früheren Verfahrens
copy-dates = Termine und Fristen
copy-dates-why = Sie gelten nur für ein Verfahren und sind meist vorbei. Die neuen schlagen wir Ihnen vor, sobald die Angebotsfrist steht.
copy-documents = Vergabeunterlagen
copy-documents-why = Dateien gehören zu einem Verfahren. Prüfen Sie sie, und laden Sie die gültigen Fassungen neu hoch.
copy-grounds = Begründungen für Verfahrensart, Dringlichkeit und lange Laufzeit
copy-grounds-why = Ein Grund muss für dieses Verfahren zutreffen. Schreiben Sie ihn neu, wo Sie einen brauchen.
copy-framework = Bezug auf eine Rahmenvereinbarung
copy-framework-why = Ob dieser Auftrag unter eine Rahmenvereinbarung fällt, entscheiden Sie neu.
copy-buyers = Auftraggeber einer anderen Vergabestelle
copy-buyers-why = Ihre Stelle schreibt für andere Auftraggeber aus als die frühere.
copy-value = Geschätzter Auftragswert
copy-value-why = Er ist im früheren Verfahren nicht öffentlich. Schätzen Sie ihn neu (§ 3 VgV).

# --- Befehlszeile
import-cli-begun = Begonnen: { $number }
import-cli-taken = Übernommen:
import-cli-left = Nicht übernommen:
import-cli-proposed = Vorgeschlagen:
import-cli-failed = Prüfung der Bekanntmachung, wie sie kam:
