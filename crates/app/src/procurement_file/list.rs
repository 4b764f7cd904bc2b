//! Which parts the procurement file has, in which order and under which names.
//! It must not read large things; it names them.

use super::evaluation::judgement;
use super::{Content, Entry};
use crate::procurement_record::{what, who};
use crate::{App, AppError};
use locales::Language;
use serde_json::json;
use std::collections::BTreeMap;
use store::{ActRow, BidOutcome, LetterKind, ProcedureRow};
use tender::act::Act;
use tender::id::{BodyId, OpeningId, PersonId, ProcedureId};
use tender::procedure::Step;

/// A name keeps at most so many letters.
const LONGEST: usize = 120;

impl App {
    /// All parts of the file of a procedure.
    pub(super) async fn list_file(
        &self,
        row: ProcedureRow,
        language: Language,
    ) -> Result<Vec<Entry>, AppError> {
        let (acts, people) = self.acts_of(row.id).await?;
        let mut all = vec![
            Entry::text(
                "LIESMICH.txt",
                language.texts().with("file-readme", &[("number", &row.number)]),
            ),
            Entry::text("akte.json", self.summary(&row, &acts).await?),
            Entry { path: "vermerk.pdf".to_owned(), content: Content::Record },
            Entry::text("handlungen.txt", readable(&acts, &people, language)),
        ];
        all.extend(acts.iter().map(|(stored, _)| act(stored)));
        all.extend(self.documents_in(row.id).await?);
        all.extend(self.notices_in(row.id).await?);
        all.extend(self.openings_in(row.id, &acts).await?);
        // Nothing of a bid before its opening, nor while an envelope is being opened.
        if crate::opening::bids_are_open(&row.procedure.stage) {
            all.extend(self.bids_in(row.id).await?);
            all.extend(judgement(self, &row).await?);
        }
        all.extend(self.letters_in(row.id).await?);
        Ok(all)
    }

    /// What the file is about, for programs.
    async fn summary(
        &self,
        row: &ProcedureRow,
        acts: &[(ActRow, Act)],
    ) -> Result<Vec<u8>, AppError> {
        let office = self.store.body(row.office).await?.map(|body| body.name);
        let summary = json!({
            "format": "zuschlag/file/v1",
            "id": row.id, "number": row.number, "office": office,
            "title": row.procedure.file.draft.title, "stage": row.procedure.stage.code(),
            "rule_set": row.procedure.file.rule_set, "acts": acts.len(),
            "content": row.procedure.file.draft,
        });
        pretty(&summary)
    }

    async fn documents_in(&self, id: ProcedureId) -> Result<Vec<Entry>, AppError> {
        let documents = self.store.documents(id).await?.into_iter();
        // What is only prepared belongs to no act; what was submitted and taken out again does.
        let named = |document: &store::Document| {
            document.prepared_at.is_none() || document.withdrawn_at.is_some()
        };
        let entry = |(place, document): (usize, store::Document)| {
            let name = safe(&document.name);
            let folder =
                if document.prepared_at.is_none() { "unterlagen" } else { "unterlagen/entwurf" };
            let path = format!("{folder}/{place:04}-v{}-{name}", document.version);
            Entry::object(path, document.object)
        };
        Ok((1..).zip(documents.filter(named)).map(entry).collect())
    }

    async fn notices_in(&self, id: ProcedureId) -> Result<Vec<Entry>, AppError> {
        let notices = self.store.notices(id).await?;
        let entry = |(place, notice): (usize, store::NoticeRow)| {
            let path = format!("bekanntmachungen/{place:02}-{}-{}.xml", notice.subtype, notice.id);
            Entry::object(path, notice.object)
        };
        Ok((1..).zip(notices).map(entry).collect())
    }

    /// Key records and opening records as they were signed, and the record of each opening on paper.
    async fn openings_in(
        &self,
        id: ProcedureId,
        acts: &[(ActRow, Act)],
    ) -> Result<Vec<Entry>, AppError> {
        let mut all = Vec::new();
        let mut openings = self.store.openings_of(id).await?;
        openings.sort_by_key(|opening| (opening.round, opening.position));
        for (place, opening) in (1_usize..).zip(openings) {
            let folder = format!("oeffnungen/{place:02}");
            for record in self.store.key_records(opening.id).await? {
                let path = format!("{folder}/schluesselblatt-{}.txt", record.sequence);
                all.push(Entry::text(path, record.note));
            }
            for (number, record) in (1_usize..).zip(opening.results) {
                all.push(Entry::text(format!("{folder}/oeffnungsprotokoll-{number}.txt"), record));
            }
            if was_recorded(acts, opening.id) {
                let content = Content::Opening(opening.id);
                all.push(Entry { path: format!("{folder}/niederschrift.pdf"), content });
            }
        }
        Ok(all)
    }

    async fn bids_in(&self, id: ProcedureId) -> Result<Vec<Entry>, AppError> {
        let mut all = Vec::new();
        for bid in self.store.opened_bids(id).await? {
            if bid.outcome == BidOutcome::Late || bid.content.is_empty() {
                continue;
            }
            let folder = format!("angebote/{}/{}", bid.id, bid.opening);
            all.push(Entry::text(format!("{folder}/bid.json"), bid.content));
            let files = self.store.opened_files(bid.id).await?.into_iter();
            let files = files.filter(|file| file.opening == bid.opening && !file.object.is_empty());
            all.extend((1_usize..).zip(files).map(|(place, file)| {
                Entry::object(format!("{folder}/{place:03}-{}", safe(&file.name)), file.object)
            }));
        }
        Ok(all)
    }

    async fn letters_in(&self, id: ProcedureId) -> Result<Vec<Entry>, AppError> {
        let mut names: BTreeMap<BodyId, String> = BTreeMap::new();
        let mut all = Vec::new();
        for (place, letter) in (1_usize..).zip(self.store.letters(id).await?) {
            let name = match names.get(&letter.body) {
                Some(known) => known.clone(),
                None => {
                    self.store.body(letter.body).await?.map(|body| body.slug).unwrap_or_default()
                }
            };
            names.insert(letter.body, name.clone());
            let kind = match letter.kind {
                LetterKind::Information => "absage",
                LetterKind::Award => "zuschlag",
                LetterKind::Cancellation => "aufhebung",
            };
            let path = format!("schreiben/{place:04}-{kind}-{}.pdf", safe(&name));
            all.push(Entry::object(path, letter.object));
        }
        Ok(all)
    }
}

pub(super) fn pretty(value: &serde_json::Value) -> Result<Vec<u8>, AppError> {
    serde_json::to_vec_pretty(value).map_err(|fault| AppError::Internal(fault.to_string()))
}

/// The act as it was hashed.
fn act(stored: &ActRow) -> Entry {
    let path = format!("handlungen/{:04}-{}.json", stored.seq, safe(&stored.kind));
    Entry::text(path, stored.body.clone())
}

/// All acts in words, one a paragraph.
fn readable(
    acts: &[(ActRow, Act)],
    people: &BTreeMap<PersonId, String>,
    language: Language,
) -> String {
    let texts = language.texts();
    let paragraph = |(stored, act): &(ActRow, Act)| {
        let at = locales::format::moment_long(&act.at.in_berlin(), language);
        format!(
            "{}. {at}\n{}\n{} · {}\nSHA-256 {}\n",
            stored.seq,
            what(act, texts),
            who(act, people, texts),
            locales::citation(&act.source, language),
            stored.hash
        )
    };
    acts.iter().map(paragraph).collect::<Vec<_>>().join("\n")
}

/// Whether an opening has its record among the acts.
fn was_recorded(acts: &[(ActRow, Act)], opening: OpeningId) -> bool {
    let mut later = acts.iter().map(|(_, act)| &act.step).skip_while(
        |step| !matches!(step, Step::BeginOpening { opening: of, .. } if *of == opening),
    );
    later.any(|step| matches!(step, Step::RecordOpening { .. }))
}

/// A name that leads nowhere and that every system can keep.
fn safe(name: &str) -> String {
    let sign = |sign: char| {
        if sign.is_alphanumeric() || [' ', '.', '-', '_', '(', ')'].contains(&sign) {
            sign
        } else {
            '_'
        }
    };
    let kept: String = name.chars().map(sign).take(LONGEST).collect();
    let kept = kept.trim_matches([' ', '.']);
    if kept.is_empty() { "ohne-namen".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_and_keeps_its_words() {
        assert_eq!(safe("Preisblatt Los 1 (neu).pdf"), "Preisblatt Los 1 (neu).pdf");
        assert_eq!(safe("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(safe("Größe\u{0}\n.xml"), "Größe__.xml");
        assert_eq!(safe(" .. "), "ohne-namen");
        assert_eq!(safe(&"x".repeat(500)).len(), LONGEST);
    }
}
