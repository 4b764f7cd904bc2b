//! One finding: which rule, how grave, where, and the keys of what to say and what to do.
//! It must not hold sentences.

use serde::Serialize;
use tender::message::Message;

use super::class::Class;
use crate::eforms::render::Words;
use crate::eforms::sdk::{Language, Sdk};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Severity {
    /// The notice is refused.
    Error,
    /// The notice is accepted, but something is odd.
    Warn,
    /// Nothing is wrong; something is told.
    Info,
}

/// Something that a check has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The official rule, or a name of our own such as `xml-truncated` or `xsd`.
    pub rule: String,
    /// Whether it is an official rule.
    pub official: bool,
    /// How grave.
    pub severity: Severity,
    /// What kind.
    pub class: Class,
    /// The field (`BT-…`) or node (`ND-…`) that it is about.
    pub field: Option<String>,
    /// Where: path of the element.
    pub path: String,
    /// Line in the source.
    pub line: Option<u32>,
    /// Values of the sentence's placeholders.
    pub values: Vec<(&'static str, String)>,
}

/// A finding in words, for people and for JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// See [`Finding::rule`].
    pub rule: String,
    /// See [`Finding::severity`].
    pub severity: Severity,
    /// Business term of the regulation, such as `BT-21`.
    pub term: Option<String>,
    /// See [`Finding::field`].
    pub field: Option<String>,
    /// See [`Finding::path`].
    pub path: String,
    /// See [`Finding::line`].
    pub line: Option<u32>,
    /// German sentence.
    pub de: String,
    /// English sentence.
    pub en: String,
    /// What to do, in German.
    pub remedy_de: String,
    /// What to do, in English.
    pub remedy_en: String,
}

impl Finding {
    /// The sentence and the remedy in a language: the label of the field comes from the SDK.
    pub fn messages(&self, sdk: &Sdk, language: Language) -> (Message, Message) {
        let (sentence, remedy) = self.class.keys();
        let label = self.label(sdk, language);
        let known = self.field.as_deref().and_then(|field| sdk.catalogue().field(field));
        let limit = known.and_then(|known| known.max_length).map(|limit| limit.to_string());
        let list = known.and_then(|known| known.code_list.as_deref());
        let fill = |key| {
            let mut message = Message::new(key).with("label", &label).with("rule", &self.rule);
            message.args.insert("limit", limit.clone().unwrap_or_default());
            message.args.insert("list", list.unwrap_or_default().to_owned());
            message.args.extend(self.values.clone());
            message
        };
        (fill(sentence), fill(remedy))
    }

    /// The finding in words of both languages.
    pub fn told(&self, sdk: &Sdk, words: Words<'_>) -> Told {
        let say = |language| {
            let (sentence, remedy) = self.messages(sdk, language);
            (words(language, &sentence), words(language, &remedy))
        };
        let ((de, remedy_de), (en, remedy_en)) = (say(Language::De), say(Language::En));
        Told {
            rule: self.rule.clone(),
            severity: self.severity,
            term: self.term(sdk),
            field: self.field.clone(),
            path: self.path.clone(),
            line: self.line,
            de,
            en,
            remedy_de,
            remedy_en,
        }
    }

    /// Business term of the field.
    pub fn term(&self, sdk: &Sdk) -> Option<String> {
        let field = sdk.catalogue().field(self.field.as_deref()?)?;
        Some(field.term.clone())
    }

    /// The label of the field or section; the name of the element if there is none.
    fn label(&self, sdk: &Sdk, language: Language) -> String {
        let field = self.field.as_deref().unwrap_or_default();
        if let Some(label) = sdk.label(language, &format!("field|name|{field}")) {
            let term = self.term(sdk).unwrap_or_default();
            return format!("{label} ({term})");
        }
        let group = sdk.group_of(field).and_then(|key| sdk.label(language, key));
        let name = group.or_else(|| self.path.rsplit('/').next());
        name.unwrap_or_default().to_owned()
    }
}
