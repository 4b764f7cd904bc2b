//! A paper before it is set: a title, perhaps the head of a letter, and parts in their order.
//! It must not hold words of its own but those of the language.

use locales::Language;
use serde::Serialize;
use tender::instant::Instant;

/// A paper as one template sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// In which language it is written; PDF/UA demands that the file says so.
    pub language: Language,
    /// What it is called, also in the file's own data.
    pub title: String,
    /// Who it comes from: the office, never a person.
    pub author: String,
    /// When it was made, on the clock of procedures; dates the file, so that the same values give the same bytes.
    pub made_at: Instant,
    /// Head of a letter; `None` in records.
    pub head: Option<Head>,
    /// The text, in its order.
    pub parts: Vec<Part>,
}

/// Head of a letter, in the order in which it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Head {
    /// Name and address of the sender, a line each.
    pub sender: Vec<String>,
    /// Name and address of the receiver, a line each.
    pub recipient: Vec<String>,
    /// Date, reference and the like: name and value.
    pub facts: Vec<(String, String)>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "content", rename_all = "snake_case")]
pub enum Part {
    /// A heading below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list without order.
    List(Vec<String>),
    /// Names and values, a line each.
    Facts(Vec<(String, String)>),
    /// Names and hashes: the hashes stand in letters of equal width.
    Hashes(Vec<(String, String)>),
    /// A table with a row of headings, which repeats on every page.
    Table(Table),
    /// A text for machines, printed and attached byte for byte.
    Verbatim(Verbatim),
}

/// A text for machines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verbatim {
    /// Name of the attached file.
    pub file: String,
    /// What it is.
    pub about: String,
    /// The text.
    pub text: String,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Headings of the columns.
    pub head: Vec<String>,
    /// Width of each column as a share of the whole.
    pub shares: Vec<u8>,
    /// The rows, each with as many cells as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// What the template reads.
#[derive(Serialize)]
pub(crate) struct Data<'a> {
    language: &'static str,
    title: &'a str,
    author: &'a str,
    head: Option<&'a Head>,
    parts: &'a [Part],
    page: String,
    of: String,
}

impl Sheet {
    pub(crate) fn data(&self) -> Data<'_> {
        let texts = self.language.texts();
        Data {
            language: self.language.code(),
            title: &self.title,
            author: &self.author,
            head: self.head.as_ref(),
            parts: &self.parts,
            page: texts.text("paper-page"),
            of: texts.text("paper-of"),
        }
    }
}
