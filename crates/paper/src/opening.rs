//! The record of an opening (Niederschrift, § 55 VgV, § 40 UVgO, § 14 Abs. 3 VOB/A).
//! It must not hold more of a bid than what the law wants read out or listed.

use crate::sheet::{Part, Sheet, Table};
use locales::{Language, format};
use tender::instant::Instant;
use tender::money::Euro;

/// One bid as the opening found it, in one lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedEntry {
    /// Name of the bidder.
    pub bidder: String,
    /// The lot; empty in a request to participate.
    pub lot: String,
    /// When its last byte arrived.
    pub received_at: Instant,
    /// The end sum without VAT, where the envelope holds prices.
    pub sum: Option<Euro>,
    /// Whether it could be read and its hashes hold.
    pub readable: bool,
}

/// The record of an opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningRecord {
    /// The office.
    pub office: String,
    /// Number of the procedure.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When the opening was recorded.
    pub at: Instant,
    /// When the period for bids ended.
    pub deadline: Instant,
    /// Who opened, by name.
    pub openers: Vec<String>,
    /// What was opened.
    pub entries: Vec<OpenedEntry>,
    /// What came late and stays sealed: when it came.
    pub late: Vec<Instant>,
    /// Bidders of whose bid a stored entry was changed, so that it was not opened.
    pub changed: Vec<String>,
    /// SHA-256 of the signed record.
    pub record: String,
}

impl OpeningRecord {
    /// The record in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        let moment = |at: Instant| format::moment_long(&at.in_berlin(), language);
        let facts = vec![
            (texts.text("paper-number"), self.number.clone()),
            (texts.text("paper-procedure"), self.title.clone()),
            (texts.text("paper-office"), self.office.clone()),
            (texts.text("paper-deadline"), moment(self.deadline)),
            (texts.text("paper-opened-at"), moment(self.at)),
            (texts.text("paper-opened-by"), self.openers.join("; ")),
        ];
        let mut parts = vec![Part::Facts(facts), Part::Heading(texts.text("paper-opened-bids"))];
        parts.push(if self.entries.is_empty() {
            Part::Paragraph(texts.text("paper-no-bids"))
        } else {
            Part::Table(self.table(language))
        });
        parts.push(Part::Heading(texts.text("paper-late-bids")));
        parts.push(if self.late.is_empty() {
            Part::Paragraph(texts.text("paper-no-late-bids"))
        } else {
            let one = |at: &Instant| texts.with("paper-late-bid", &[("moment", &moment(*at))]);
            Part::List(self.late.iter().map(one).collect())
        });
        if !self.changed.is_empty() {
            parts.push(Part::Heading(texts.text("paper-changed-bids")));
            parts.push(Part::Paragraph(texts.text("paper-changed-bids-text")));
            parts.push(Part::List(self.changed.clone()));
        }
        parts.push(Part::Hashes(vec![(texts.text("paper-signed-record"), self.record.clone())]));
        Sheet {
            language,
            title: texts.text("paper-opening-record"),
            author: self.office.clone(),
            made_at: self.at,
            head: None,
            parts,
        }
    }

    fn table(&self, language: Language) -> Table {
        let texts = language.texts();
        let names = ["paper-bidder", "paper-lot", "paper-received", "paper-sum", "paper-readable"];
        let row = |entry: &OpenedEntry| {
            let received = format::moment(&entry.received_at.in_berlin(), language);
            let sum = entry.sum.map(|sum| format::euro(sum.cents(), language));
            let readable = texts.text(if entry.readable { "yes" } else { "no" });
            let none = || texts.text("paper-not-there");
            vec![
                entry.bidder.clone(),
                entry.lot.clone(),
                received,
                sum.unwrap_or_else(none),
                readable,
            ]
        };
        Table {
            head: names.map(|name| texts.text(name)).to_vec(),
            shares: vec![4, 3, 3, 3, 2],
            rows: self.entries.iter().map(row).collect(),
        }
    }
}
