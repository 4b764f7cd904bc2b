//! The documents of one procedure, grouped by purpose (§ 29, § 41 VgV).
//! It must not hide a withdrawn document: it stays listed.

use crate::format;
use app::PublicProcedure;
use locales::Language;

/// Documents of one purpose.
#[derive(Clone, Debug)]
pub struct Group {
    /// `fill` or `read`.
    pub id: &'static str,
    /// The purpose.
    pub title: String,
    /// What to do with them.
    pub hint: String,
    /// The documents.
    pub files: Vec<File>,
}

/// One document.
#[derive(Clone, Debug)]
pub struct File {
    /// Where its bytes are.
    pub url: String,
    /// Its name.
    pub name: String,
    /// Its format in a word.
    pub format: String,
    /// Its size in words.
    pub size: String,
    /// With which version of the documents it came.
    pub version: String,
    /// When it came.
    pub date: String,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Whether it came after the publication.
    pub changed: bool,
    /// When it was withdrawn or replaced; it stays readable.
    pub withdrawn: Option<String>,
}

/// All documents by purpose; purposes without documents are left out.
pub fn groups(found: &PublicProcedure, language: Language) -> Vec<Group> {
    let texts = language.texts();
    let group = |id: &'static str| {
        let documents = found.documents.iter().filter(|document| document.purpose == id);
        Group {
            id,
            title: texts.text(&format!("documents-{id}")),
            hint: texts.text(&format!("documents-{id}-hint")),
            files: documents.map(|document| file(found, document, language)).collect(),
        }
    };
    ["fill", "read"].map(group).into_iter().filter(|group| !group.files.is_empty()).collect()
}

fn file(found: &PublicProcedure, document: &app::Document, language: Language) -> File {
    let newer = found
        .documents
        .iter()
        .any(|other| other.slot == document.slot && other.version > document.version);
    let key = if newer { "document-replaced-on" } else { "document-withdrawn-on" };
    let withdrawn = document.withdrawn_at.map(|at| {
        let day = format::day(at.berlin_day(), language);
        language.texts().with(key, &[("day", &day)])
    });
    let ending = document.name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase());
    File {
        url: format!("/ausschreibungen/{}/unterlagen/{}", found.row.number, document.id),
        name: document.name.clone(),
        format: ending.unwrap_or_else(|| document.media_type.clone()),
        size: format::size(document.size, language),
        version: document.version.to_string(),
        date: format::day(document.added_at.berlin_day(), language),
        sha256: document.sha256.clone(),
        changed: document.version > 1 && document.withdrawn_at.is_none(),
        withdrawn,
    }
}
