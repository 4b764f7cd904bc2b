//! What of a notice was not taken into the model: every element with text, each with place and reason.
//! It must not leave an element out.

use serde::Serialize;
use tender::message::Message;
use xmlrules::dom::Kind;

use super::Bridge;
use crate::eforms::notice::fields::Fields;
use crate::eforms::notice::place::{Paths, line_of, own_text};

/// Why something was not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The platform's procedures can't express it (a framework agreement, an auction …).
    NotSupported,
    /// The code is in no list that this version knows.
    UnknownCode,
    /// The value isn't what its type asks for, such as a day that does not exist.
    Unreadable,
    /// The field stands more often than its one place allows.
    Repeated,
    /// The text has no language, or there are two in the same language.
    Language,
    /// The element is no field of this version.
    UnknownElement,
    /// A day that has passed; a new one is proposed.
    Past,
    /// It names this notice and is made anew for the next one.
    MadeAnew,
}

impl Reason {
    /// The key of the text in `notices.ftl`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotSupported => "notice-left-not-supported",
            Self::UnknownCode => "notice-left-unknown-code",
            Self::Unreadable => "notice-left-unreadable",
            Self::Repeated => "notice-left-repeated",
            Self::Language => "notice-left-language",
            Self::UnknownElement => "notice-left-unknown-element",
            Self::Past => "notice-left-past",
            Self::MadeAnew => "notice-left-made-anew",
        }
    }
}

/// Something that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Left {
    /// The field, if the SDK knows the element as one.
    pub field: Option<String>,
    /// Where it stands.
    pub path: String,
    /// Line in the source.
    pub line: Option<u32>,
    /// What stands there.
    pub value: String,
    /// Why it stayed behind.
    pub reason: Reason,
    /// Key of what isn't supported, such as `notice-topic-framework`.
    pub topic: Option<&'static str>,
}

impl Left {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        Message::new(self.reason.key())
            .with("field", self.field.as_deref().unwrap_or(&self.path))
            .with("value", &self.value)
    }
}

/// A value that was taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Took {
    /// The field.
    pub field: String,
    /// Where it stands.
    pub path: String,
    /// Line in the source.
    pub line: Option<u32>,
    /// What stands there.
    pub value: String,
}

/// What the platform's procedures don't offer, by the beginning of node or field: key of its name.
const TOPICS: [(&str, &str); 12] = [
    ("ND-FA", "notice-topic-framework"),
    ("ND-LotFA", "notice-topic-framework"),
    ("ND-PartFA", "notice-topic-framework"),
    ("ND-NoticeResultGroupFA", "notice-topic-framework"),
    ("ND-LotResultFA", "notice-topic-framework"),
    ("ND-AuctionTerms", "notice-topic-auction"),
    ("ND-LotDPS", "notice-topic-dynamic"),
    ("ND-PartDPS", "notice-topic-dynamic"),
    ("ND-LotsGroup", "notice-topic-groups"),
    ("ND-Group", "notice-topic-groups"),
    ("ND-Prize", "notice-topic-contest"),
    ("ND-Review", "notice-topic-review"),
];

/// The key of what a field belongs to that isn't supported here.
fn topic(node: &str) -> Option<&'static str> {
    TOPICS.iter().find(|(start, _)| node.starts_with(start)).map(|(_, key)| *key)
}

impl Bridge<'_> {
    /// Lists every element with text: those that something has taken, and those that nothing has.
    pub(super) fn sweep(self) -> (Vec<Took>, Vec<Left>) {
        let fields = Fields::of(self.notice, self.sdk.catalogue());
        let document = &self.notice.document;
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        let mut paths = Paths::new(document);
        for node in document.descendants(document.root()) {
            if document.kind(node) != Kind::Element {
                continue;
            }
            let value = own_text(document, node);
            if value.is_empty() {
                continue;
            }
            if let Some(field) = self.taken.get(&node).cloned() {
                let line = line_of(document, node);
                taken.push(Took { field, path: paths.of(node), line, value });
                continue;
            }
            let field = fields.at(node).map(str::to_owned);
            let unknown =
                if field.is_some() { Reason::NotSupported } else { Reason::UnknownElement };
            let reason = self.refused.get(&node).copied().unwrap_or(unknown);
            let known = field.as_deref().and_then(|field| self.sdk.catalogue().field(field));
            let topic = known.and_then(|known| topic(&known.node));
            left.push(Left {
                path: paths.of(node),
                line: line_of(document, node),
                topic: topic.filter(|_| reason == Reason::NotSupported),
                reason,
                field,
                value,
            });
        }
        (taken, left)
    }
}
