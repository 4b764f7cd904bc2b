//! The record of a procedure (Vergabevermerk, § 8 Abs. 2 VgV, § 6 UVgO, § 20 VOB/A): chapters, then every act.
//! It must not leave out an act, nor write one that is not there.

use crate::sheet::{Part, Sheet, Table};
use locales::{Language, format};
use tender::instant::Instant;

/// One chapter of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub parts: Vec<Part>,
}

/// One act of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActLine {
    /// Its place in the file, from 1.
    pub seq: i64,
    /// When, on the clock of procedures.
    pub at: Instant,
    /// What was done.
    pub what: String,
    /// Who did it, by name, or the platform.
    pub who: String,
    /// Where it is laid down.
    pub source: String,
    /// SHA-256 of the act's canonical text.
    pub sha256: String,
}

/// The record of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcurementRecord {
    /// The office.
    pub office: String,
    /// Number of the procedure.
    pub number: String,
    /// Its title.
    pub title: String,
    /// As of when.
    pub at: Instant,
    /// Name of the rule set.
    pub rule_set: String,
    /// The chapters, in the order of the law.
    pub chapters: Vec<Chapter>,
    /// All acts, in their order.
    pub acts: Vec<ActLine>,
}

impl ProcurementRecord {
    /// The record in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        let at = format::moment_long(&self.at.in_berlin(), language);
        let mut parts = vec![Part::Facts(vec![
            (texts.text("paper-number"), self.number.clone()),
            (texts.text("paper-procedure"), self.title.clone()),
            (texts.text("paper-office"), self.office.clone()),
            (texts.text("paper-rule-set"), self.rule_set.clone()),
            (texts.text("paper-as-of"), at),
        ])];
        for chapter in &self.chapters {
            parts.push(Part::Heading(chapter.heading.clone()));
            parts.extend(chapter.parts.clone());
        }
        parts.push(Part::Heading(texts.text("paper-acts")));
        parts.push(Part::Table(self.table(language)));
        parts.push(Part::Heading(texts.text("paper-act-hashes")));
        parts.push(Part::Paragraph(texts.text("paper-act-hashes-how")));
        let hash = |act: &ActLine| (act.seq.to_string(), act.sha256.clone());
        parts.push(Part::Hashes(self.acts.iter().map(hash).collect()));
        Sheet {
            language,
            title: texts.text("paper-procurement-record"),
            author: self.office.clone(),
            made_at: self.at,
            head: None,
            parts,
        }
    }

    fn table(&self, language: Language) -> Table {
        let texts = language.texts();
        let names = ["paper-place", "paper-when", "paper-what", "paper-who", "paper-source"];
        let row = |act: &ActLine| {
            let at = format::moment(&act.at.in_berlin(), language);
            vec![act.seq.to_string(), at, act.what.clone(), act.who.clone(), act.source.clone()]
        };
        Table {
            head: names.map(|name| texts.text(name)).to_vec(),
            shares: vec![1, 4, 5, 4, 4],
            rows: self.acts.iter().map(row).collect(),
        }
    }
}
