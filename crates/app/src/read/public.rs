//! What everybody may read without an account (§ 9 Abs. 3, § 41 VgV), and of a procedure without a call those who were invited.
//! It must not find anything for somebody who may not know of it.

use crate::{App, AppError, Caller};
use exchange::eforms::check::Options;
use exchange::eforms::notice::Notice;
use exchange::eforms::pack::attribution;
use exchange::eforms::render::render;
use exchange::eforms::sdk::Language;
use futures_util::StreamExt as _;
use std::collections::BTreeSet;
use store::{BlobReader, Body, Document, NoticeRow, ProcedureRow};
use tender::id::{BodyId, DocumentId, NoticeId};
use tender::instant::Instant;
use tender::procedure::notice::Purpose;
use tender::procedure::stage::LotFile;
use tender::procedure::{Procedure, Stage};

/// A published procedure with everything that its pages show.
#[derive(Clone, Debug)]
pub struct PublicProcedure {
    /// The row with its number.
    pub row: ProcedureRow,
    /// The procedure itself.
    pub procedure: Procedure,
    /// The office in charge.
    pub office: Body,
    /// All versions of all documents.
    pub documents: Vec<Document>,
    /// The notices that everybody may read, as they went out.
    pub notices: Vec<NoticeRow>,
    /// Whether what became of it, or of one of its lots, may be read.
    pub ended: bool,
}

impl App {
    /// The procedure of a number as its reader outside of the office may know it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that this reader may know.
    pub async fn public_procedure(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<PublicProcedure, AppError> {
        let row = self.shown_to(reader, number).await?;
        self.with_documents(row).await
    }

    /// One contracting authority with the body above it and those below.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no such authority.
    pub async fn authority(&self, slug: &str) -> Result<(Body, Option<Body>, Vec<Body>), AppError> {
        let all = self.authorities().await?;
        let body = all.iter().find(|body| body.slug == slug).ok_or(AppError::NotFound)?.clone();
        let above = all.iter().find(|above| Some(above.id) == body.parent).cloned();
        let below = all.into_iter().filter(|below| below.parent == Some(body.id)).collect();
        Ok((body, above, below))
    }

    /// One document of a published procedure.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public or has no such document.
    pub async fn public_document(
        &self,
        reader: Option<&Caller>,
        number: &str,
        id: DocumentId,
    ) -> Result<Document, AppError> {
        let row = self.shown_to(reader, number).await?;
        let found = self.store.document(row.id, id).await?;
        // What is prepared for a correction is the office's alone.
        found.filter(|document| document.prepared_at.is_none()).ok_or(AppError::NotFound)
    }

    /// The notice of a public procedure as it stands now, and its bytes: that of the last change, else that of the call.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public or no such notice is out.
    pub async fn public_notice(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<(NoticeRow, BlobReader), AppError> {
        let call = |notice: &NoticeRow| matches!(notice.purpose, Purpose::Call | Purpose::Change);
        let last = self.notices_of(reader, number).await?.into_iter().rfind(call);
        let last = last.ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&last.object, None).await?;
        Ok((last, bytes))
    }

    /// One notice of a public procedure by its id, and its bytes.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public or no such notice is out.
    pub async fn public_notice_of(
        &self,
        reader: Option<&Caller>,
        number: &str,
        id: NoticeId,
    ) -> Result<(NoticeRow, BlobReader), AppError> {
        let mut all = self.notices_of(reader, number).await?.into_iter();
        let notice = all.find(|notice| notice.id == id).ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&notice.object, None).await?;
        Ok((notice, bytes))
    }

    async fn notices_of(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<Vec<NoticeRow>, AppError> {
        let row = self.shown_to(reader, number).await?;
        self.notices_out(&row).await
    }

    /// The notices of a procedure that everybody may read (§ 40 Abs. 3 VgV), the first one first.
    pub(crate) async fn notices_out(&self, row: &ProcedureRow) -> Result<Vec<NoticeRow>, AppError> {
        let (hours, now) = (self.hold_hours(row).await?, self.clock.procedures());
        let mut notices = self.store.notices(row.id).await?;
        notices.retain(|notice| row.procedure.is_out(notice.id, hours, now));
        Ok(notices)
    }

    /// The hours after its receipt from which a notice may be read here; looked up only where one was received and waits.
    pub(crate) async fn hold_hours(&self, row: &ProcedureRow) -> Result<Option<u16>, AppError> {
        let mut notices = row.procedure.file.notices.values();
        let waits = |notice: &tender::procedure::notice::Notice| {
            notice.accepted_at.is_some() && notice.published_at.is_none()
        };
        if notices.any(waits) { Ok(self.rules_of(row).await?.hold_hours) } else { Ok(None) }
    }

    /// The notice of a public procedure as a fragment of HTML with the official labels, and their attribution.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public, has no notice, or no pack of the SDK is there.
    pub async fn readable_notice(
        &self,
        reader: Option<&Caller>,
        number: &str,
        language: Language,
    ) -> Result<(String, String), AppError> {
        let (_, mut stream) = self.public_notice(reader, number).await?;
        let mut bytes = Vec::new();
        while let Some(chunk) = stream.next().await {
            bytes.extend_from_slice(&chunk?);
        }
        let day = self.clock.machinery().berlin_day();
        let notice = Notice::parse(&bytes, &Options::on(day).limits);
        let notice = notice.map_err(|fault| AppError::Internal(format!("{number}: {fault}")))?;
        let choice = self.packs.choose(&notice.identity()).ok_or(AppError::NotFound)?;
        let sdk = choice.map_err(|fault| AppError::Internal(fault.to_string()))?.sdk;
        let fragment = render(&sdk, &notice, language, &crate::notice_words);
        Ok((fragment, attribution(sdk.manifest().version)))
    }

    pub(super) async fn with_documents(
        &self,
        row: ProcedureRow,
    ) -> Result<PublicProcedure, AppError> {
        let office = self.office_of(&row).await?;
        let mut documents = self.store.documents(row.id).await?;
        documents.retain(|document| document.prepared_at.is_none());
        let notices = self.notices_out(&row).await?;
        let ended =
            has_ended(&row.procedure, self.hold_hours(&row).await?, self.clock.procedures());
        let procedure = row.procedure.clone();
        Ok(PublicProcedure { row, procedure, office, documents, notices, ended })
    }

    pub(super) async fn without_documents(
        &self,
        rows: Vec<ProcedureRow>,
    ) -> Result<Vec<PublicProcedure>, AppError> {
        let ids: BTreeSet<BodyId> = rows.iter().map(|row| row.office).collect();
        let offices = self.store.bodies_named(&Vec::from_iter(ids), &[]).await?;
        let one = |row: ProcedureRow| {
            let office = offices.iter().find(|office| office.id == row.office).cloned();
            let office = office.ok_or_else(|| without_office(&row))?;
            let procedure = row.procedure.clone();
            let (documents, notices) = (Vec::new(), Vec::new());
            Ok(PublicProcedure { row, procedure, office, documents, notices, ended: false })
        };
        rows.into_iter().map(one).collect()
    }

    async fn office_of(&self, row: &ProcedureRow) -> Result<Body, AppError> {
        self.store.body(row.office).await?.ok_or_else(|| without_office(row))
    }
}

/// Whether a lot of it was awarded and everybody may know, or it or a lot was cancelled, or its file is closed.
fn has_ended(procedure: &Procedure, hold_hours: Option<u16>, now: Instant) -> bool {
    let told = |lot: &LotFile| {
        lot.stage.contract().is_some_and(|contract| procedure.is_told(contract, hold_hours, now))
    };
    let lots = &procedure.file.draft.lots;
    matches!(procedure.stage, Stage::Retained(_) | Stage::Destroyed(_))
        || procedure.open_lots().any(|(_, lot)| told(lot))
        || lots.iter().any(|lot| procedure.cancellation(&lot.id).is_some())
}

fn without_office(row: &ProcedureRow) -> AppError {
    AppError::Internal(format!("the office of procedure {} is missing", row.id))
}
