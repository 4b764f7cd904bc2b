//! How a citation of German law is written in English: `§ 20 Abs. 3 Satz 1 VgV` as `§ 20(3) sentence 1 VgV`.
//! The words stand in `citations.ftl`; only the grammar of sections and dates stands here. Names of laws stay as they are.

use crate::{FILES, Language};
use std::sync::LazyLock;

/// German and English words of citations, the longest first.
static PHRASES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let (de, en) = (Language::De.texts(), Language::En.texts());
    let german = FILES.iter().filter(|(code, topic, _)| (*code, *topic) == ("de", "citations"));
    let own = german.flat_map(|(.., text)| text.lines()).filter(|line| !line.starts_with('#'));
    let keys = own.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()));
    let months = (1..=12).map(|month| format!("month-{month}"));
    let mut phrases: Vec<_> =
        keys.chain(months).map(|key| (de.text(&key), en.text(&key))).collect();
    phrases.sort_by_key(|(german, _)| std::cmp::Reverse(german.len()));
    phrases
});

/// A citation for readers of a language. The German one is the original; an English one keeps what it does not know.
pub fn citation(source: &str, language: Language) -> String {
    match language {
        Language::De => source.to_owned(),
        Language::En => English::default().written(source),
    }
}

/// The English citation so far, and what the numbers that follow count.
#[derive(Default)]
struct English {
    out: String,
    counted: Counted,
}

/// What a number in a citation is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Counted {
    /// A number as any other.
    #[default]
    Plain,
    /// A paragraph of several: `§§ 187 Abs. 1, 188`.
    Paragraphs,
    /// A section (`Abs.`) or letter (`Buchst.`), written in brackets.
    Section,
    /// The one section of a paragraph of several.
    OneSection,
}

impl English {
    fn written(mut self, source: &str) -> String {
        let mut rest = source;
        while let Some(first) = rest.chars().next() {
            let after = if first.is_alphanumeric() || first == '§' {
                self.word(rest)
            } else {
                self.out.push(first);
                &rest[first.len_utf8()..]
            };
            rest = after;
        }
        self.out
    }

    /// Writes the word or phrase at the start of `rest`, and gives what follows it.
    fn word<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some(after) = follows(rest, "Abs.").or_else(|| follows(rest, "Buchst.")) {
            let several = self.counted == Counted::Paragraphs;
            self.counted = if several { Counted::OneSection } else { Counted::Section };
            self.close_up();
            return after.trim_start();
        }
        if let Some((german, english)) = PHRASES.iter().find(|(de, _)| follows(rest, de).is_some())
        {
            // `Abs. 2 und 3` still counts sections; any other word ends them.
            if german != "und" && german != "bis" {
                self.counted = Counted::Plain;
            }
            self.out.push_str(english);
            return &rest[german.len()..];
        }
        let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '§');
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        self.plain(word);
        // The ordinal of a date: `1. Januar` is `1 January`.
        let ordinal = word.bytes().all(|byte| byte.is_ascii_digit());
        after.strip_prefix('.').filter(|next| ordinal && next.starts_with(' ')).unwrap_or(after)
    }

    /// A number or a name.
    fn plain(&mut self, word: &str) {
        let number = word.starts_with(|sign: char| sign.is_ascii_digit()) || word.len() == 1;
        let section = matches!(self.counted, Counted::Section | Counted::OneSection) && number;
        if section {
            self.out.push('(');
        }
        self.out.push_str(word);
        if section {
            self.out.push(')');
        }
        self.counted = match self.counted {
            _ if word == "§§" => Counted::Paragraphs,
            Counted::OneSection | Counted::Paragraphs if number => Counted::Paragraphs,
            Counted::Section if number => Counted::Section,
            Counted::Plain | Counted::Paragraphs | Counted::Section | Counted::OneSection => {
                Counted::Plain
            }
        };
    }

    /// A section stands directly at its paragraph: `§ 20(3)`, but `§ 3a EU (2)`.
    fn close_up(&mut self) {
        let word = self.out.trim_end().rsplit(' ').next().unwrap_or_default();
        if word.starts_with(|sign: char| sign.is_ascii_digit()) {
            self.out.truncate(self.out.trim_end().len());
        }
    }
}

/// What follows a word or phrase that `rest` begins with and that ends there.
fn follows<'a>(rest: &'a str, phrase: &str) -> Option<&'a str> {
    let after = rest.strip_prefix(phrase)?;
    let ends = phrase.ends_with('.') || !after.starts_with(|sign: char| sign.is_alphanumeric());
    ends.then_some(after)
}

#[cfg(test)]
mod sources;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_written_as_english_readers_write_it_and_keeps_the_names_of_laws() {
        for (german, english) in [
            ("§ 20 Abs. 3 Satz 1 Nr. 1 VgV", "§ 20(3) sentence 1 no. 1 VgV"),
            ("§ 97 Abs. 1 und 2, § 124 Abs. 1 Nr. 4 GWB", "§ 97(1) and (2), § 124(1) no. 4 GWB"),
            ("§ 3a EU Abs. 2 VOB/A", "§ 3a EU (2) VOB/A"),
            ("§ 20 VgV und entsprechende", "§ 20 VgV and corresponding provisions"),
            ("§§ 16 bis 19 VgV", "§§ 16 to 19 VgV"),
            ("Art. 4 Buchst. d Richtlinie 2014/24/EU", "Art. 4(d) Directive 2014/24/EU"),
            (
                "VOB/A Abschnitt 1, Fassung ab 1. Januar 2026",
                "VOB/A section 1, version from 1 January 2026",
            ),
            ("Verordnung (EG) Nr. 1059/2003", "Regulation (EC) No 1059/2003"),
            ("UVgO; § 55 LHO NRW", "UVgO; § 55 LHO NRW"),
            ("docs/sealing.md, § 8", "docs/sealing.md, § 8"),
            ("BAnz AT 24.08.2026 B6", "BAnz AT 24.08.2026 B6"),
        ] {
            assert_eq!(citation(german, Language::En), english);
            assert_eq!(citation(german, Language::De), german);
        }
    }

    #[test]
    fn numbers_after_a_section_are_sections_unless_several_paragraphs_are_named() {
        for (german, english) in [
            ("Art. 3 Abs. 1, 2, 4 und 5", "Art. 3(1), (2), (4) and (5)"),
            ("§§ 187 Abs. 1, 188, 193 BGB", "§§ 187(1), 188, 193 BGB"),
            ("§§ 169, 173 Abs. 1 GWB", "§§ 169, 173(1) GWB"),
            ("§ 43 Abs. 2 Nr. 6 und 7 VgV", "§ 43(2) no. 6 and 7 VgV"),
            ("§ 41 Abs. 2, § 53 Abs. 2 und 4 VgV", "§ 41(2), § 53(2) and (4) VgV"),
        ] {
            assert_eq!(citation(german, Language::En), english);
        }
    }
}
