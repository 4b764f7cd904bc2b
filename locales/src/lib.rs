//! Every text that a person reads, in German and English, and its rendering by Fluent.
//!
//! Holds the one renderer of the server; the app in the browser reads the same files. It must not know
//! what a text is about: callers give a key and values.
//!
//! To add a text: put the key into a file of `de/` and of `en/`; the tests here refuse a key that is in
//! one language only, or whose placeholders differ.

mod citation;
pub mod format;

pub use citation::citation;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::langid;

/// The files of texts: language, topic, content.
pub static FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A language of the platform. German is written first and is the legal text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// German (ISO 639-1 `de`).
    #[default]
    De,
    /// English (ISO 639-1 `en`).
    En,
}

impl Language {
    /// The code for `html lang` and for addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of a code such as `de`, `de-DE` or `en-GB`; `None` for others.
    pub fn of(code: &str) -> Option<Self> {
        match code.get(..2)?.to_ascii_lowercase().as_str() {
            "de" => Some(Self::De),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The first language of an `Accept-Language` header (RFC 9110) that the platform speaks, else German.
    pub fn accepted(header: &str) -> Self {
        header.split(',').find_map(|range| Self::of(range.trim())).unwrap_or_default()
    }

    /// The texts in this language.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}

static DE: LazyLock<Texts> = LazyLock::new(|| Texts::load(Language::De));
static EN: LazyLock<Texts> = LazyLock::new(|| Texts::load(Language::En));

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    fn load(language: Language) -> Self {
        let tag = match language {
            Language::De => langid!("de-DE"),
            Language::En => langid!("en-GB"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for (code, _, text) in FILES {
            if *code == language.code() {
                // A file with a fault still gives its other texts; the tests refuse the fault.
                let resource =
                    FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(r, _)| r);
                bundle.add_resource_overriding(resource);
            }
        }
        Self { language, bundle }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of a key without placeholders. A key that does not exist comes back as itself.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of a key with its values; a value of the name `source` is a citation.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            let value = match *name {
                "source" => FluentValue::from(citation(value, self.language)),
                _ => number_or_text(value),
            };
            args.set(name.to_string(), value);
        }
        self.format(key, Some(&args))
    }

    /// The text of a rule's message, whose values are days in ISO 8601 and plain decimals: written as people write them.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, String)> = values
            .iter()
            .map(|(name, value)| (*name, format::plain_value(value, self.language)))
            .collect();
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.with(key, &values)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned(),
        )
    }
}

/// Whole numbers choose plural forms; everything else stays the text that the caller formatted.
fn number_or_text(value: &str) -> FluentValue<'static> {
    match value.parse::<i32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Keys of a language with the names of the values that stand in each text.
    fn keys(language: &str) -> BTreeMap<String, Vec<String>> {
        let mut found = BTreeMap::new();
        for (_, topic, text) in FILES.iter().filter(|(code, ..)| *code == language) {
            let resource = FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, faults)| panic!("{language}/{topic}.ftl: {faults:?}"));
            let mut key = String::new();
            for line in text.lines() {
                if let Some((name, _)) = line.split_once('=')
                    && line.starts_with(|c: char| c.is_ascii_lowercase())
                {
                    name.trim().clone_into(&mut key);
                    let before = found.insert(key.clone(), Vec::new());
                    assert!(before.is_none(), "{language}/{topic}.ftl: {key} stands twice");
                }
                if !line.starts_with('#') {
                    let names = found.entry(key.clone()).or_default();
                    names.extend(line.match_indices("{$").map(|(at, _)| {
                        line[at + 2..]
                            .chars()
                            .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-')
                            .collect()
                    }));
                    names.extend(line.match_indices("{ $").map(|(at, _)| {
                        line[at + 3..]
                            .chars()
                            .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-')
                            .collect()
                    }));
                    names.sort();
                    names.dedup();
                }
            }
            assert!(resource.entries().count() > 0, "{language}/{topic}.ftl is empty");
        }
        found.remove("");
        found
    }

    #[test]
    fn every_text_stands_in_both_languages_with_the_same_values() {
        let (de, en) = (keys("de"), keys("en"));
        let missing: Vec<_> = de.keys().filter(|key| !en.contains_key(*key)).collect();
        assert!(missing.is_empty(), "missing in English: {missing:?}");
        let missing: Vec<_> = en.keys().filter(|key| !de.contains_key(*key)).collect();
        assert!(missing.is_empty(), "missing in German: {missing:?}");
        for (key, names) in &de {
            assert_eq!(names, &en[key], "the values of {key} differ");
        }
        assert!(de.len() > 20, "the files were not found");
    }

    #[test]
    fn plural_forms_follow_the_number() {
        let texts = Language::De.texts();
        assert_eq!(texts.with("count-procedures", &[("count", "1")]), "1 Ausschreibung");
        assert_eq!(texts.with("count-procedures", &[("count", "37")]), "37 Ausschreibungen");
    }

    #[test]
    fn a_value_stays_text_and_cannot_carry_markup_of_the_renderer() {
        let shown = Language::En.texts().with("count-procedures", &[("count", "{ $x }")]);
        assert!(shown.starts_with("{ $x }"), "{shown}");
    }

    #[test]
    fn the_first_known_language_of_the_browser_wins() {
        assert_eq!(Language::accepted("fr-FR, en-GB;q=0.8, de;q=0.5"), Language::En);
        assert_eq!(Language::accepted("fr"), Language::De);
        assert_eq!(Language::accepted(""), Language::De);
    }
}
