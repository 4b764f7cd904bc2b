//! Words of a procedure in the language of the reader where somebody wrote them, else in German, and in which language they
//! are: who has a page read aloud hears them right (WCAG 2.1, 3.1.2).
//! It must not translate.

use core::fmt::{Display, Formatter, Result};
use locales::Language;
use tender::procedure::draft::Text;

/// A text and its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The code of their language (BCP 47), for the attribute `lang`.
    pub lang: &'static str,
}

impl Words {
    /// A text in the language of the reader where it was written, else in German.
    pub fn of(text: &Text, language: Language) -> Self {
        match (language, &text.en) {
            (Language::En, Some(english)) => Self { text: english.clone(), lang: "en" },
            (Language::De | Language::En, _) => Self { text: text.de.clone(), lang: "de" },
        }
    }

    /// Whether nothing was written.
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Its lines, each a paragraph.
    pub fn paragraphs(&self) -> Vec<String> {
        self.text.lines().map(str::to_owned).collect()
    }
}

impl Display for Words {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_str(&self.text)
    }
}

/// The words alone, where no language can be told beside them.
pub fn words(text: &Text, language: Language) -> String {
    Words::of(text, language).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_words_on_an_english_page_say_that_they_are_german() {
        let both = Text { de: "Reinigung".into(), en: Some("Cleaning".into()) };
        let german = Text::german("Reinigung");
        let told = |text: &Text, language| (words(text, language), Words::of(text, language).lang);
        assert_eq!(told(&both, Language::En), ("Cleaning".to_owned(), "en"));
        assert_eq!(told(&german, Language::En), ("Reinigung".to_owned(), "de"));
        assert_eq!(told(&both, Language::De), ("Reinigung".to_owned(), "de"));
    }
}
