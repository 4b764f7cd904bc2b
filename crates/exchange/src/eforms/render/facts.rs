//! The ten facts that a reader looks for first.
//! It must not invent one: a fact without a value is left out.

use super::Page;
use super::escape::escape;
use crate::eforms::notice::Notice;
use crate::eforms::notice::access::Value;
use crate::eforms::view::Leaf;

/// Key of the label, and the fields of which the first that has a value is shown.
const FACTS: [(&str, &[&str]); 9] = [
    ("notice-fact-subject", &["BT-21-Procedure", "BT-21-Lot", "BT-21-Part"]),
    ("notice-fact-buyer", &["OPT-300-Procedure-Buyer"]),
    ("notice-fact-procedure", &["BT-105-Procedure"]),
    ("notice-fact-nature", &["BT-23-Procedure"]),
    ("notice-fact-place", &["BT-5071-Procedure", "BT-5071-Lot", "BT-5071-Part"]),
    ("notice-fact-value", &["BT-161-NoticeResult", "BT-27-Procedure", "BT-27-Lot"]),
    (
        "notice-fact-deadline",
        &["BT-131(d)-Lot", "BT-1311(d)-Lot", "BT-630(d)-Lot", "BT-800(d)-Lot"],
    ),
    ("notice-fact-winner", &["OPT-300-Tenderer"]),
    ("notice-fact-documents", &["BT-15-Lot", "BT-615-Lot", "BT-15-Part"]),
];

impl Page<'_> {
    pub(super) fn facts(&mut self, notice: &Notice) {
        self.push("<section>\n");
        let title = self.word("notice-facts");
        self.heading(2, &title);
        self.push("<dl>\n");
        self.kind(notice);
        for (key, fields) in FACTS {
            let found = fields.iter().find_map(|field| {
                let values = notice.values(self.sdk.catalogue(), &notice.top(), field).ok()?;
                Some((*field, values)).filter(|(_, values)| !values.is_empty())
            });
            if let Some((field, values)) = found {
                self.fact(key, field, notice, &values);
            }
        }
        self.push("</dl>\n</section>\n");
    }

    /// The first fact: what kind of notice it is.
    fn kind(&mut self, notice: &Notice) {
        let Some(subtype) = notice.identity().subtype else {
            return;
        };
        let key = format!("notice|name|{subtype}");
        let name = self.sdk.label(self.language, &key).unwrap_or(&subtype).to_owned();
        let label = self.word("notice-fact-kind");
        let fact = format!("<dt>{label}</dt>\n<dd>{} ({})</dd>\n", escape(&name), escape(&subtype));
        self.push(&fact);
    }

    /// A fact; what several lots say alike is said once.
    fn fact(&mut self, key: &'static str, field: &str, notice: &Notice, values: &[Value]) {
        let label = self.word(key);
        self.push(&format!("<dt>{label}</dt>\n"));
        let mut shown: Vec<String> = Vec::new();
        for value in values {
            let html = self.moment(field, notice, value);
            if !value.text.is_empty() && !shown.contains(&html) {
                self.push(&format!("<dd>{html}</dd>\n"));
                shown.push(html);
            }
        }
    }

    /// A value; a day together with its time, where there is one.
    fn moment(&self, field: &str, notice: &Notice, value: &Value) -> String {
        let html = self.value(Some(field), &leaf(notice, value));
        let Some((field, time)) = self.clock(field, notice, value) else { return html };
        let said = self.in_germany(&value.text, &time.text);
        said.unwrap_or_else(|| format!("{html} {}", self.value(Some(&field), &time)))
    }

    /// The time that belongs to a day: the field `(t)` in the same element.
    fn clock(&self, field: &str, notice: &Notice, day: &Value) -> Option<(String, Leaf)> {
        let field = Some(field).filter(|field| field.contains("(d)"))?.replace("(d)", "(t)");
        let times = notice.values(self.sdk.catalogue(), &notice.top(), &field).ok()?;
        let parent = notice.document.parent(day.element)?;
        let time =
            times.iter().find(|time| notice.document.parent(time.element) == Some(parent))?;
        Some((field, leaf(notice, time)))
    }
}

fn leaf(notice: &Notice, value: &Value) -> Leaf {
    let attribute =
        |name: &str| notice.document.attribute(value.element, "", name).map(str::to_owned);
    Leaf {
        text: value.text.clone(),
        language: attribute("languageID"),
        unit: attribute("currencyID").or_else(|| attribute("unitCode")),
    }
}
