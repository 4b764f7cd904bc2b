//! What differs between two notices or two versions of one, in the words of the form; lots and organisations are matched
//! by their identifiers. It must not judge whether a change is allowed.

use std::collections::BTreeMap;

use serde::Serialize;
use tender::message::Message;

use super::notice::Notice;
use super::render::{Words, escape, field_label, plain};
use super::sdk::{Language, Sdk};
use super::view::{Entry, Part, Section, View};

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The section it stands in, outermost first: labels and identifiers.
    pub section: String,
    /// The field, if the SDK knows it.
    pub field: Option<String>,
    /// Its label, or the path of an unknown element.
    pub label: String,
    /// What stood there, one line a value; none if the entry is new.
    pub old: Option<String>,
    /// What stands there now; none if the entry is gone.
    pub new: Option<String>,
}

/// Fields that differ in any two versions and say nothing about a change.
const TECHNICAL: [&str; 8] = [
    "BT-701-notice",
    "BT-757-notice",
    "BT-05(a)-notice",
    "BT-05(b)-notice",
    "BT-803(d)-notice",
    "BT-803(t)-notice",
    "OPT-001-notice",
    "OPT-002-notice",
];

/// All differences in the order of the form; identity and time of dispatch are left out.
pub fn differences(sdk: &Sdk, old: &Notice, new: &Notice, language: Language) -> Vec<Difference> {
    let collect = |notice| {
        let mut rows = Rows { sdk, language, order: Vec::new(), by_key: BTreeMap::new() };
        rows.view(&View::of(sdk, notice));
        rows
    };
    let (old, new) = (collect(old), collect(new));
    let gone = old.order.iter().filter(|key| !new.by_key.contains_key(*key));
    let mut differences = Vec::new();
    for key in new.order.iter().chain(gone) {
        let (before, after) = (old.by_key.get(key), new.by_key.get(key));
        let known = after.or(before);
        if before.map(|row| &row.value) != after.map(|row| &row.value)
            && let Some(row) = known
        {
            differences.push(Difference {
                section: row.section.clone(),
                field: row.field.clone(),
                label: row.label.clone(),
                old: before.map(|row| row.value.clone()),
                new: after.map(|row| row.value.clone()),
            });
        }
    }
    differences
}

/// The differences as lines of text.
pub fn text(differences: &[Difference], language: Language, words: Words<'_>) -> String {
    let nothing = words(language, &Message::new("notice-diff-nothing"));
    let lines = differences.iter().map(|difference| {
        let message = Message::new("notice-diff-line")
            .with("section", &difference.section)
            .with("label", &difference.label)
            .with("old", difference.old.as_deref().unwrap_or("–"))
            .with("new", difference.new.as_deref().unwrap_or("–"));
        words(language, &message)
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { format!("{nothing}\n") } else { format!("{}\n", lines.join("\n")) }
}

/// The differences as an HTML table; the words of its head come from the caller's texts.
pub fn html(differences: &[Difference], language: Language, words: Words<'_>) -> String {
    let say = |key: &'static str| escape(&words(language, &Message::new(key)));
    if differences.is_empty() {
        return format!("<p>{}</p>\n", say("notice-diff-nothing"));
    }
    let head: String =
        ["notice-diff-section", "notice-diff-field", "notice-diff-old", "notice-diff-new"]
            .map(|key| format!("<th scope=\"col\">{}</th>", say(key)))
            .concat();
    let rows: Vec<String> = differences
        .iter()
        .map(|row| {
            let cell = |text: &Option<String>| escape(text.as_deref().unwrap_or("–"));
            format!(
                "<tr><td>{}</td><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                escape(&row.section),
                escape(&row.label),
                cell(&row.old),
                cell(&row.new)
            )
        })
        .collect();
    format!(
        "<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        rows.concat()
    )
}

/// The place of an entry that is the same in both notices: identifiers of sections count, positions only without one.
type Key = String;

#[derive(Debug)]
struct Row {
    section: String,
    field: Option<String>,
    label: String,
    value: String,
}

struct Rows<'a> {
    sdk: &'a Sdk,
    language: Language,
    order: Vec<Key>,
    by_key: BTreeMap<Key, Row>,
}

impl Rows<'_> {
    fn view(&mut self, view: &View) {
        self.sections(&view.sections.iter().collect::<Vec<_>>(), "", "");
        for entry in &view.rest {
            self.entry(entry, "", "");
        }
    }

    fn sections(&mut self, sections: &[&Section], key: &str, title: &str) {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for section in sections {
            let count = counts.entry(&section.label).or_default();
            *count += 1;
            let id = section.id.clone().unwrap_or_else(|| count.to_string());
            let key = format!("{key}/{}[{id}]", section.label);
            let label = self.sdk.label(self.language, &section.label).unwrap_or(&section.label);
            let named = match &section.id {
                Some(id) => format!("{label} {id}"),
                None => label.to_owned(),
            };
            let title = if title.is_empty() { named } else { format!("{title} › {named}") };
            for part in &section.parts {
                if let Part::Entry(entry) = part {
                    self.entry(entry, &key, &title);
                }
            }
            let inner = section.parts.iter().filter_map(|part| match part {
                Part::Section(section) => Some(section),
                Part::Entry(_) => None,
            });
            self.sections(&inner.collect::<Vec<_>>(), &key, &title);
        }
    }

    fn entry(&mut self, entry: &Entry, key: &str, section: &str) {
        let field = entry.field.as_deref();
        if field.is_some_and(|field| TECHNICAL.contains(&field)) {
            return;
        }
        let label =
            field.map_or(entry.path.as_str(), |field| field_label(self.sdk, self.language, field));
        let known = field.and_then(|field| self.sdk.catalogue().field(field));
        let values: Vec<String> = entry
            .leaves
            .iter()
            .map(|leaf| {
                let shown = plain(self.sdk, self.language, known, leaf);
                match &leaf.language {
                    Some(language) => format!("{language}: {shown}"),
                    None => shown,
                }
            })
            .collect();
        let key = format!("{key}/{}", field.unwrap_or(&entry.path));
        let row = Row {
            section: section.to_owned(),
            field: entry.field.clone(),
            label: label.to_owned(),
            value: values.join("\n"),
        };
        if let Some(known) = self.by_key.get_mut(&key) {
            known.value.push('\n');
            known.value.push_str(&row.value);
        } else {
            self.order.push(key.clone());
            self.by_key.insert(key, row);
        }
    }
}
