//! Finding CPV codes (Regulation (EC) No 2195/2002) by words or digits, over the list of the installed pack.
//! It must not hold a code; the list comes from the pack.

use crate::App;
use exchange::eforms::notice::Identity;
use exchange::eforms::sdk::lists::Code;

/// A code that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CpvHit {
    /// Eight digits.
    pub code: String,
    /// Its German words.
    pub de: String,
    /// Its English words.
    pub en: String,
}

impl App {
    /// The codes that fit typed words best, or begin with typed digits; none without a pack of the SDK.
    ///
    /// It computes and does not wait; callers give it a thread of its own.
    pub fn search_cpv(&self, typed: &str, limit: usize) -> Vec<CpvHit> {
        let chosen = self.packs.choose(&Identity::default()).and_then(Result::ok);
        let Some(sdk) = chosen.map(|choice| choice.sdk) else { return Vec::new() };
        let codes = sdk.list("cpv").map_or(&[][..], |list| &list.codes);
        search(codes, typed, limit)
    }

    /// The words of these codes; a code that the list does not have is left out, as are all without a pack of the SDK.
    pub fn cpv_words(&self, wanted: &[String]) -> Vec<CpvHit> {
        let chosen = self.packs.choose(&Identity::default()).and_then(Result::ok);
        let Some(sdk) = chosen.map(|choice| choice.sdk) else { return Vec::new() };
        let codes = sdk.list("cpv").map_or(&[][..], |list| &list.codes);
        codes.iter().filter(|code| wanted.contains(&code.code)).map(CpvHit::of).collect()
    }
}

impl CpvHit {
    fn of(code: &Code) -> Self {
        Self { code: code.code.clone(), de: code.de.clone(), en: code.en.clone() }
    }
}

fn search(codes: &[Code], typed: &str, limit: usize) -> Vec<CpvHit> {
    let typed = fold(typed);
    // A code may be typed with its check digit, which says nothing more.
    let checked = typed.trim().split_once('-').map(|(code, _)| code).filter(|code| is_code(code));
    let words = checked.unwrap_or(&typed).split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u32, usize, &Code)> = codes
        .iter()
        .filter_map(|code| {
            let rank = rank(code, &words)?;
            Some((rank, code.de.len(), code))
        })
        .collect();
    found.sort_by(|a, b| (a.0, a.1, &a.2.code).cmp(&(b.0, b.1, &b.2.code)));
    let hits = found.into_iter().take(limit);
    hits.map(|(_, _, code)| CpvHit::of(code)).collect()
}

/// How well a code fits: the sum over all words, the smaller the better; `None` if a word fits nowhere.
fn rank(code: &Code, words: &[&str]) -> Option<u32> {
    let (german, english) = (fold(&code.de), fold(&code.en));
    let one = |word: &&str| {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            return code.code.starts_with(word).then_some(0);
        }
        let labels = [german.as_str(), english.as_str()];
        labels.into_iter().filter_map(|label| fits(label, word)).min()
    };
    words.iter().map(one).sum()
}

fn is_code(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How well a word fits a label: as a whole word, as the beginning of one, inside one, or cut into two that both fit
/// (`fensterreinigung` in `reinigung von fenstern`).
fn fits(label: &str, word: &str) -> Option<u32> {
    let mut parts = label.split(|letter: char| !letter.is_alphanumeric());
    if parts.clone().any(|part| part == word) {
        return Some(0);
    }
    let stem = stem(word);
    if parts.any(|part| part.starts_with(stem)) {
        return Some(1);
    }
    if stem.len() >= SHORTEST && label.contains(stem) {
        return Some(2);
    }
    let cut = |at: usize| {
        let (head, tail) = stem.split_at_checked(at)?;
        let head = head.strip_suffix('s').filter(|head| head.len() >= SHORTEST).unwrap_or(head);
        Some(label.contains(self::stem(head)) && label.contains(tail))
    };
    let mut inner = SHORTEST..=stem.len().saturating_sub(SHORTEST);
    inner.any(|at| cut(at) == Some(true)).then_some(3)
}

/// Fewest letters of a part of a compound.
const SHORTEST: usize = 4;

/// A word without the ending of its plural or case, if enough of it is left.
fn stem(word: &str) -> &str {
    let endings = ["ungen", "en", "er", "es", "e", "n", "s"];
    let cut = endings.iter().find_map(|ending| {
        word.strip_suffix(*ending).filter(|stem| stem.len() > SHORTEST).map(|stem| match *ending {
            "ungen" => word.get(..stem.len() + 3).unwrap_or(stem),
            _ => stem,
        })
    });
    cut.unwrap_or(word)
}

/// Small letters, umlauts and ß written out, so that `Straße`, `Strasse` and `STRASSE` are the same.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'é' | 'è' => folded.push('e'),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> Vec<Code> {
        let code = |code: &str, de: &str, en: &str| Code {
            code: code.to_owned(),
            de: de.to_owned(),
            en: en.to_owned(),
        };
        vec![
            code("90911300", "Fensterreinigung", "Window-cleaning services"),
            code(
                "90911000",
                "Reinigung von Wohnungen, Gebäuden und Fenstern",
                "Cleaning of windows",
            ),
            code("45233140", "Straßenarbeiten", "Roadworks"),
            code("60130000", "Spezialisierte Personenbeförderung", "Passenger transport"),
        ]
    }

    fn found(typed: &str) -> Vec<String> {
        search(&codes(), typed, 10).into_iter().map(|hit| hit.code).collect()
    }

    #[test]
    fn umlauts_and_their_spellings_are_the_same() {
        assert_eq!(found("strasse"), ["45233140"]);
        assert_eq!(found("STRAßENARBEITEN"), ["45233140"]);
        assert_eq!(found("gebaeude"), ["90911000"]);
        assert_eq!(found("Beförderung"), ["60130000"]);
    }

    #[test]
    fn a_compound_is_found_in_its_parts_behind_what_fits_better() {
        assert_eq!(found("Fensterreinigung"), ["90911300", "90911000"]);
        assert_eq!(found("Gebäudereinigung"), ["90911000"]);
    }

    #[test]
    fn english_words_and_digits_are_found_and_nonsense_is_not() {
        assert_eq!(found("passenger"), ["60130000"]);
        assert_eq!(found("9091"), ["90911300", "90911000"]);
        assert_eq!(found("cleaning, window"), ["90911300", "90911000"]);
        assert_eq!(found("45233140-2"), ["45233140"]);
        assert!(found("xyzzy").is_empty() && found(" ").is_empty());
    }
}
