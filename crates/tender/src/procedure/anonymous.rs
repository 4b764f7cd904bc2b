//! Words of a question that may tell which company asked it.
//! It must not change a word: the officer decides, everyone else reads the result.

/// Forms of companies and small words, which tell nothing.
const COMMON: [&str; 32] = [
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "ug",
    "eg",
    "ev",
    "se",
    "partg",
    "ek",
    "co",
    "cie",
    "und",
    "der",
    "die",
    "das",
    "fuer",
    "bei",
    "im",
    "in",
    "am",
    "an",
    "von",
    "vom",
    "zum",
    "zur",
    "soehne",
    "haftungsbeschraenkt",
    "inhaber",
];

/// The words of `text` that tell of the company called `name` with addresses of mail at `domains`: its own words
/// beside forms of companies, its domain, and everything that looks like an address of mail.
pub fn telling(name: &str, domains: &[String], text: &str) -> Vec<String> {
    let name = words(name);
    let own: Vec<&String> =
        name.iter().map(|(folded, _)| folded).filter(|word| is_own(word)).collect();
    let mut found: Vec<String> = Vec::new();
    for (folded, written) in words(text) {
        let named = own.iter().any(|word| folded.starts_with(word.as_str()));
        if named && !found.contains(&written) {
            found.push(written);
        }
    }
    for piece in text.split_whitespace() {
        let piece = piece.trim_matches(|letter: char| !letter.is_alphanumeric());
        let lower = piece.to_lowercase();
        let mail = piece.split_once('@').is_some_and(|(_, host)| host.contains('.'));
        let domain = domains.iter().any(|domain| lower.contains(&domain.to_lowercase()));
        if (mail || domain) && !found.iter().any(|known| known == piece) {
            found.push(piece.to_owned());
        }
    }
    found
}

fn is_own(word: &str) -> bool {
    word.chars().count() >= 3 && !COMMON.contains(&word)
}

/// Words as they are compared and as they were written.
fn words(text: &str) -> Vec<(String, String)> {
    let written = text.split(|letter: char| !letter.is_alphanumeric());
    written.filter(|word| !word.is_empty()).map(|word| (folded(word), word.to_owned())).collect()
}

fn folded(word: &str) -> String {
    let lower = word.to_lowercase();
    lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        telling("Rheinblick Gebäudedienste GmbH & Co. KG", &["rheinblick.example".to_owned()], text)
    }

    #[test]
    fn the_name_of_the_company_is_found_also_in_part_and_with_other_umlauts() {
        assert_eq!(told("Wir, die RHEINBLICK GmbH, fragen."), ["RHEINBLICK"]);
        assert_eq!(told("Gilt das für Gebaeudedienste?"), ["Gebaeudedienste"]);
        assert_eq!(told("Rheinblicks Leute und Rheinblick"), ["Rheinblicks", "Rheinblick"]);
    }

    #[test]
    fn addresses_tell_whose_ever_they_are() {
        assert_eq!(
            told("Antwort bitte an kalkulation@anders.example."),
            ["kalkulation@anders.example"]
        );
        assert_eq!(
            told("Siehe www.rheinblick.example/plan"),
            ["rheinblick", "www.rheinblick.example/plan"]
        );
    }

    #[test]
    fn a_question_about_the_matter_tells_nothing() {
        assert!(told("Darf an Samstagen gereinigt werden, und gilt das im Rheinland?").is_empty());
        assert!(told("GmbH & Co. KG in Köln").is_empty());
    }
}
