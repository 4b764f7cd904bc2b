//! The procurement file (Vergabeakte, § 8 VgV, § 6 UVgO, § 20 VOB/A) as one ZIP: every act, record, document, notice,
//! opened bid, judgement and letter, with hashes.
//! It must not hold anything sealed, nor more than one piece of it in memory.

mod archive;
mod evaluation;
mod list;

use crate::{App, AppError, Caller, Export};
use archive::Archive;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use locales::Language;
use std::collections::VecDeque;
use store::BlobReader;
use tender::id::{OpeningId, ProcedureId};
use tender::role::Permission;

/// One part of the file.
struct Entry {
    /// Where it stands in the archive.
    path: String,
    /// What it is.
    content: Content,
}

/// What a part is, still unread where it is large.
enum Content {
    /// A text, kept small.
    Text(Vec<u8>),
    /// An object of the storage.
    Object(String),
    /// The record (Vergabevermerk) as PDF.
    Record,
    /// The record of an opening (Niederschrift) as PDF; left out where none can be made any more.
    Opening(OpeningId),
}

impl Entry {
    fn text(path: impl Into<String>, text: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), content: Content::Text(text.into()) }
    }

    fn object(path: String, object: String) -> Self {
        Self { path, content: Content::Object(object) }
    }
}

impl App {
    /// The procurement file of a procedure as a ZIP, in pieces, for those who may read it. The same file gives the same
    /// archive; only the records in it carry the moment at which they were made.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for whoever may not read the file. A part that cannot be read breaks the stream off.
    pub async fn procurement_file(
        &self,
        caller: &Caller,
        id: ProcedureId,
        language: Language,
    ) -> Result<Export, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::ReadFile).await?;
        let entries = Box::pin(self.list_file(row, language)).await?;
        let packing = Packing {
            app: self.clone(),
            caller: caller.clone(),
            id,
            language,
            entries: entries.into(),
            open: None,
            archive: Some(Archive::default()),
        };
        Ok(stream::try_unfold(packing, |packing| Box::pin(packing.next())).boxed())
    }

    /// The same by its number.
    ///
    /// # Errors
    /// As [`Self::procurement_file`].
    pub async fn procurement_file_of(
        &self,
        caller: &Caller,
        number: &str,
        language: Language,
    ) -> Result<Export, AppError> {
        let row = self.store.procedure_of(number).await?.ok_or(AppError::NotFound)?;
        self.procurement_file(caller, row.id, language).await
    }
}

/// An archive that is being written.
struct Packing {
    app: App,
    caller: Caller,
    id: ProcedureId,
    language: Language,
    entries: VecDeque<Entry>,
    /// The object whose bytes are on their way.
    open: Option<BlobReader>,
    archive: Option<Archive>,
}

impl Packing {
    /// The next piece of the archive; each call reads one piece of one part.
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, AppError> {
        loop {
            let Some(mut archive) = self.archive.take() else { return Ok(None) };
            let more = self.step(&mut archive).await?;
            let piece = if more {
                let piece = archive.take();
                self.archive = Some(archive);
                piece
            } else {
                archive.finish()?
            };
            if !piece.is_empty() {
                return Ok(Some((piece.into(), self)));
            }
        }
    }

    /// Writes one piece; says whether more is to come.
    async fn step(&mut self, archive: &mut Archive) -> Result<bool, AppError> {
        if let Some(reader) = &mut self.open {
            match reader.next().await {
                Some(chunk) => archive.write(&chunk?)?,
                None => self.open = None,
            }
            return Ok(true);
        }
        let Some(entry) = self.entries.pop_front() else {
            archive.sums()?;
            return Ok(false);
        };
        let (caller, id, language) = (&self.caller, self.id, self.language);
        match entry.content {
            Content::Object(object) => {
                archive.begin(&entry.path, false)?;
                self.open = Some(self.app.store.blobs.read(&object, None).await?);
            }
            Content::Text(text) => archive.add(&entry.path, true, &text)?,
            Content::Record => {
                let made = Box::pin(self.app.procurement_record(caller, id, language)).await?;
                archive.add(&entry.path, false, &made)?;
            }
            Content::Opening(opening) => {
                let made = self.app.opening_record_pdf(caller, id, opening, language);
                match Box::pin(made).await {
                    Ok(made) => archive.add(&entry.path, false, &made)?,
                    // Of candidates and of files that are closed there are no lots to list; the signed record is there.
                    Err(AppError::Refused(_) | AppError::NotFound) => {}
                    Err(fault) => return Err(fault),
                }
            }
        }
        Ok(true)
    }
}
