//! Adding a document to a procedure: streamed to the storage, hashed and sniffed on the way (§ 29 VgV).
//! It must not keep a name that could lead out of a folder, nor hold the file in memory.

use crate::{App, AppError, Caller};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use store::{BlobReader, Document, ProcedureRow};
use tender::id::{DocumentId, ProcedureId};
use tender::message::Message;
use tender::procedure::Stage;
use tender::procedure::draft::{DocumentSlot, Text};
use tender::refusal::Refusal;
use tender::role::Permission;

/// The largest document.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

/// What the caller says of a document.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// Its name.
    pub name: String,
    /// `read` or `fill`.
    pub purpose: String,
    /// The document of which it is a further version; only while the procedure runs.
    pub replaces: Option<DocumentId>,
}

impl App {
    /// Adds a document to a draft. While the procedure runs, it prepares a document or a further version of one for
    /// the next correction; until then it is the office's alone.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when name, purpose or size do not fit, the draft is not with its author,
    /// or there is no such document to be replaced. Then nothing of the bytes stays.
    pub async fn add_document<S>(
        &self,
        caller: &Caller,
        id: ProcedureId,
        new: NewDocument,
        bytes: S,
    ) -> Result<Document, AppError>
    where
        S: Stream<Item = Result<Bytes, AppError>> + Unpin + Send,
    {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Specify).await?;
        prepares(&row, new.replaces)?;
        let name = safe_name(&new.name)?;
        if !["read", "fill"].contains(&new.purpose.as_str()) {
            return Err(Refusal::new(Message::new("document-purpose"), "§ 29 VgV")
                .at("/purpose")
                .into());
        }
        let object = self.ids.uuid().simple().to_string();
        let stored = self.store.blobs.write(&object, bounded(bytes)).await?;
        let version = DocumentId(self.ids.uuid());
        let document = Document {
            id: version,
            slot: new.replaces.unwrap_or(version),
            procedure: id,
            version: 1,
            media_type: media_type(&name, &stored.head).to_owned(),
            name,
            purpose: new.purpose,
            size: i64::try_from(stored.size).unwrap_or(i64::MAX),
            sha256: stored.sha256,
            object: stored.object,
            added_at: self.clock.procedures(),
            withdrawn_at: None,
            prepared_at: None,
        };
        let kept = self.keep_document(caller, document, new.replaces).await;
        if kept.is_err() {
            self.remove_object(&object).await;
        }
        kept
    }

    /// Where the document belongs is decided by the stage that the procedure has now: while the bytes came, it may have
    /// been submitted or published, and the draft saved.
    async fn keep_document(
        &self,
        caller: &Caller,
        document: Document,
        replaces: Option<DocumentId>,
    ) -> Result<Document, AppError> {
        let unit = self.store.begin().await?;
        let id = document.procedure;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Specify).await?;
        let prepared = prepares(&row, replaces)?;
        let prepared_at = prepared.then_some(document.added_at);
        let document = Document { prepared_at, ..document };
        unit.add_document(&document).await?;
        if !prepared {
            let mut draft = row.draft.clone();
            draft.documents.push(DocumentSlot {
                id: document.id,
                title: Text::german(document.name.as_str()),
                sha256: document.sha256.clone(),
            });
            unit.save_procedure(&ProcedureRow { draft, ..row }).await?;
        }
        unit.commit().await?;
        Ok(document)
    }

    /// Removes bytes to which no row leads any more; what stays behind harms nobody.
    pub(crate) async fn remove_object(&self, object: &str) {
        if let Err(fault) = self.store.blobs.remove(object).await {
            tracing::warn!(%fault, object, "an object was left behind");
        }
    }

    /// The bytes of a document, whole or a part.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn bytes_of(
        &self,
        document: &Document,
        range: Option<(u64, u64)>,
    ) -> Result<BlobReader, AppError> {
        Ok(self.store.blobs.read(&document.object, range).await?)
    }
}

/// Whether a document is prepared for a correction: while a round receives. In the draft it is simply added.
fn prepares(row: &ProcedureRow, replaces: Option<DocumentId>) -> Result<bool, AppError> {
    let published = &row.procedure.file.draft.documents;
    match (&row.procedure.stage, replaces) {
        (Stage::Drafting(_), None) => Ok(false),
        (Stage::Receiving(_), None) => Ok(true),
        (Stage::Receiving(_), Some(slot)) if published.iter().any(|known| known.id == slot) => {
            Ok(true)
        }
        (Stage::Drafting(_) | Stage::Receiving(_), Some(_)) => {
            let refusal = Refusal::new(Message::new("document-not-there"), "§ 41 VgV");
            Err(refusal.at("/replaces").into())
        }
        _ => Err(Refusal::new(Message::new("draft-not-with-author"), "§ 8 Abs. 1 VgV").into()),
    }
}

/// The same bytes, broken off by a refusal where they are more than a document may have.
pub(crate) fn bounded<S>(bytes: S) -> impl Stream<Item = Result<Bytes, AppError>> + Unpin + Send
where
    S: Stream<Item = Result<Bytes, AppError>> + Unpin + Send,
{
    let mut size = 0_u64;
    bytes.map(move |chunk| {
        let chunk = chunk?;
        size = size.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if size > LARGEST {
            let message = Message::new("document-size").with("largest", "2 GB");
            return Err(AppError::from(Refusal::new(message, "§ 41 VgV")));
        }
        Ok(chunk)
    })
}

/// Longest name of a file, in characters.
const NAME: usize = 150;

/// The declared name without anything that means something to a file system or turns the direction of writing; where it is
/// cut it keeps its ending.
pub(crate) fn safe_name(declared: &str) -> Result<String, AppError> {
    let last = declared.rsplit(['/', '\\']).next().unwrap_or_default();
    let turns = |letter| matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    let kept =
        |letter: &char| !letter.is_control() && !turns(*letter) && !"<>:\"|?*".contains(*letter);
    let name: String = last.chars().filter(kept).collect();
    let (stem, ending) = name.rsplit_once('.').filter(|(_, ending)| ending.len() <= 10).unzip();
    let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
    let room = NAME.saturating_sub(ending.chars().count());
    let name = stem.unwrap_or(&name).chars().take(room).collect::<String>() + &ending;
    let name = name.trim().trim_start_matches('.').to_owned();
    if name.is_empty() {
        return Err(Refusal::new(Message::new("document-name"), "§ 29 VgV").at("/name").into());
    }
    Ok(name)
}

/// What the bytes are; the declared ending decides only where the bytes tell nothing.
pub(crate) fn media_type(name: &str, head: &[u8]) -> &'static str {
    if let Some(kind) = infer::get(head) {
        // A page of somebody else must never be shown as one of ours.
        let page = kind.mime_type() == "text/html";
        return if page { "application/octet-stream" } else { kind.mime_type() };
    }
    match name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).as_deref() {
        Some("txt") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("xml" | "x83" | "x84") => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_words_and_loses_its_way() {
        let name = |declared| safe_name(declared).unwrap();
        assert_eq!(name("../../etc/Preisblatt Größe.pdf"), "Preisblatt Größe.pdf");
        assert_eq!(name("C:\\Users\\x\\LV.x83"), "LV.x83");
        assert_eq!(name(".hidden\u{0}"), "hidden");
        assert_eq!(name("x\u{202E}fdp.exe"), "xfdp.exe", "it reads as it is");
        let long = name(&format!("{}.pdf", "Ä".repeat(300)));
        assert_eq!((long.chars().count(), long.ends_with("Ä.pdf")), (150, true));
        assert!(safe_name("../").is_err() && safe_name("  ").is_err());
    }

    #[test]
    fn the_bytes_tell_the_type_not_the_name() {
        assert_eq!(media_type("bild.png", b"%PDF-1.7\n"), "application/pdf");
        assert_eq!(media_type("seite.html", b"<html>"), "application/octet-stream");
        assert_eq!(media_type("lv.txt", b"Pos 1"), "text/plain; charset=utf-8");
    }
}
