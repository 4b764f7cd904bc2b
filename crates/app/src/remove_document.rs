//! Taking a document out of a draft, or out of what is prepared for a correction, before anybody outside could read it.
//! It must not touch what was published: that changes by a correction, and stays readable.

use crate::{App, AppError, Caller};
use store::{Document, ProcedureRow};
use tender::id::{DocumentId, ProcedureId};
use tender::message::Message;
use tender::procedure::Stage;
use tender::refusal::Refusal;
use tender::role::Permission;

impl App {
    /// Removes a document. `version` is the version of the procedure that the caller read. A document that was submitted
    /// once stays in the file with its bytes, because an act names it (§ 8 Abs. 1 `VgV`); of others nothing is left.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not know of it or there is none; [`AppError::Stale`]; a refusal when the
    /// draft is not with its author, or the document is published.
    pub async fn remove_document(
        &self,
        caller: &Caller,
        (id, version): (ProcedureId, i64),
        document: DocumentId,
    ) -> Result<(), AppError> {
        let unit = self.store.begin().await?;
        let row = self.locked_for(&unit, caller, (id, version), Permission::Specify).await?;
        let found = self.store.document(id, document).await?;
        let found = found.filter(|found| found.withdrawn_at.is_none()).ok_or(AppError::NotFound)?;
        removable(&row, &found)?;
        let named = row.procedure.file.draft.documents.iter().any(|slot| slot.id == document);
        let kept = named && found.prepared_at.is_none();
        if kept {
            unit.retract_document(document, self.clock.procedures()).await?;
        } else {
            unit.forget_document(document).await?;
        }
        if found.prepared_at.is_none() {
            let mut draft = row.draft.clone();
            draft.documents.retain(|slot| slot.id != document);
            self.touch(unit, ProcedureRow { draft, ..row }).await?;
        } else {
            unit.commit().await?;
        }
        if !kept {
            self.remove_object(&found.object).await;
        }
        Ok(())
    }
}

/// Whether nobody outside the office could read a document yet, and it stands in nothing that waits for an answer.
fn removable(row: &ProcedureRow, document: &Document) -> Result<(), Refusal> {
    let shown = row.procedure.is_public() || row.procedure.file.version > 0;
    let drafting = matches!(row.procedure.stage, Stage::Drafting(_));
    if document.prepared_at.is_some() || (drafting && !shown) {
        return Ok(());
    }
    let key = if shown { "document-published" } else { "draft-not-with-author" };
    Err(Refusal::new(Message::new(key), "§ 8 Abs. 1 VgV, § 29 VgV"))
}
