//! A notice that a person can read: an HTML fragment with headings and definition lists, ten key facts first.
//!
//! It must not hold words: labels come from the SDK, the few others from the caller's texts by key. It holds no style.

mod escape;
mod facts;
mod names;
mod values;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use tender::message::Message;

use super::notice::Notice;
use super::sdk::{Language, Sdk};
use super::view::{Entry, Leaf, Part, Section, View};
use names::Names;

pub(super) use escape::escape;
pub(super) use values::plain;

/// The texts of the platform: gives the words of a message in a language.
pub type Words<'a> = &'a (dyn Fn(Language, &Message) -> String + Sync);

/// Renders any notice; what the SDK doesn't know is shown under its path. The page's own heading is level 1, so the
/// fragment starts with level 2.
pub fn render(sdk: &Sdk, notice: &Notice, language: Language, words: Words<'_>) -> String {
    let names = Names::of(sdk, notice, language);
    let mut page =
        Page { sdk, language, words, names, anchors: BTreeSet::new(), html: String::new() };
    let view = View::of(sdk, notice);
    page.facts(notice);
    for section in &view.sections {
        page.section(section, 2);
    }
    page.rest(&view.rest);
    page.source();
    page.html
}

/// The label of a field in a language; its identifier if it has none.
pub fn field_label<'a>(sdk: &'a Sdk, language: Language, field: &'a str) -> &'a str {
    sdk.label(language, &format!("field|name|{field}")).unwrap_or(field)
}

struct Page<'a> {
    sdk: &'a Sdk,
    language: Language,
    words: Words<'a>,
    names: Names,
    anchors: BTreeSet<String>,
    html: String,
}

impl Page<'_> {
    fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn word(&self, key: &'static str) -> String {
        escape(&(self.words)(self.language, &Message::new(key)))
    }

    fn heading(&mut self, level: u8, text: &str) {
        let level = level.min(6);
        self.push(&format!("<h{level}>{text}</h{level}>\n"));
    }

    fn section(&mut self, section: &Section, level: u8) {
        let label = self.sdk.label(self.language, &section.label).unwrap_or(&section.label);
        let mut title = escape(label);
        let mut anchor = String::new();
        if let Some(id) = &section.id {
            let name = self.names.of_id(id).unwrap_or_default();
            let separator = if name.is_empty() { "" } else { ": " };
            let _infallible = write!(title, " {}{separator}{}", escape(id), escape(name));
            if self.anchors.insert(id.clone()) {
                anchor = format!(" id=\"{}\"", escape(&names::anchor(id)));
            }
        }
        self.push(&format!("<section{anchor}>\n"));
        self.heading(level, &title);
        let mut open = false;
        let mut parts = section.parts.iter().peekable();
        while let Some(part) = parts.next() {
            match part {
                Part::Entry(entry) => {
                    self.list(&mut open, true);
                    let next = match parts.peek() {
                        Some(Part::Entry(next)) => Some(next),
                        Some(Part::Section(_)) | None => None,
                    };
                    if self.entry(entry, next) {
                        parts.next();
                    }
                }
                Part::Section(inner) => {
                    self.list(&mut open, false);
                    self.section(inner, level.saturating_add(1));
                }
            }
        }
        self.list(&mut open, false);
        self.push("</section>\n");
    }

    /// Opens or closes a definition list if it isn't open or closed already.
    fn list(&mut self, open: &mut bool, wanted: bool) {
        if *open != wanted {
            self.push(if wanted { "<dl>\n" } else { "</dl>\n" });
            *open = wanted;
        }
    }

    /// Writes an entry. Whether the next one was told with it, as the time of its day.
    fn entry(&mut self, entry: &Entry, next: Option<&Entry>) -> bool {
        let moment = next.and_then(|time| self.together(entry, time));
        let together = moment.is_some();
        let value = |leaf| self.value(entry.field.as_deref(), leaf);
        let values = moment.map_or_else(
            || entry.leaves.iter().map(value).collect::<Vec<_>>(),
            |moment| vec![moment],
        );
        let label = match &entry.field {
            Some(field) => escape(field_label(self.sdk, self.language, field)),
            None => format!("<code>{}</code>", escape(&entry.path)),
        };
        self.push(&format!("<dt>{label}</dt>\n"));
        for value in values {
            self.push(&format!("<dd>{value}</dd>\n"));
        }
        together
    }

    /// A day and the time of the same name behind it, such as BT-131(d) and BT-131(t), as one moment.
    fn together(&self, day: &Entry, time: &Entry) -> Option<String> {
        // The same business term in the same element.
        let term = |entry: &Entry| {
            let (name, _) = entry.field.as_deref()?.split_once('(')?;
            let (element, _) = entry.path.rsplit_once('/')?;
            Some((name.to_owned(), element.to_owned()))
        };
        let kind = |entry: &Entry, kind: &str| {
            let field = entry.field.as_deref().and_then(|id| self.sdk.catalogue().field(id));
            field.is_some_and(|field| field.kind == kind)
        };
        let pair = term(day)? == term(time)? && kind(day, "date") && kind(time, "time");
        let ([day], [time]) = (day.leaves.as_slice(), time.leaves.as_slice()) else { return None };
        if pair { self.in_germany(&day.text, &time.text) } else { None }
    }

    /// Day and time in the zone of Germany as people there say it; what was written stands in `value`.
    fn in_germany(&self, day: &str, time: &str) -> Option<String> {
        let said = values::in_germany(self.language, day, time)?;
        let said = escape(&(self.words)(self.language, &said));
        Some(format!("<data value=\"{} {}\">{said}</data>", escape(day), escape(time)))
    }

    fn value(&self, field: Option<&str>, leaf: &Leaf) -> String {
        let field = field.and_then(|field| self.sdk.catalogue().field(field));
        values::show(self.sdk, self.language, &self.names, field, leaf)
    }

    fn rest(&mut self, rest: &[Entry]) {
        if rest.is_empty() {
            return;
        }
        self.push("<section>\n");
        let title = self.word("notice-rest");
        self.heading(2, &title);
        self.push("<dl>\n");
        let mut rest = rest.iter().peekable();
        while let Some(entry) = rest.next() {
            if self.entry(entry, rest.peek().copied()) {
                rest.next();
            }
        }
        self.push("</dl>\n</section>\n");
    }

    /// CC BY 4.0 asks to name whose labels these are.
    fn source(&mut self) {
        let version = self.sdk.manifest().version;
        let message =
            Message::new("notice-source").with("source", super::pack::attribution(version));
        let text = escape(&(self.words)(self.language, &message));
        self.push(&format!("<footer><p><small>{text}</small></p></footer>\n"));
    }
}
