//! What everybody may read without an account (§ 9 Abs. 3, § 41 VgV).
//! It must not find anything that is not public at the clock of procedures.

use crate::{App, AppError};
use exchange::eforms::check::Options;
use exchange::eforms::notice::Notice;
use exchange::eforms::pack::attribution;
use exchange::eforms::render::render;
use exchange::eforms::sdk::Language;
use futures_util::StreamExt as _;
use store::{BlobReader, Body, BodyKind, Document, NoticeRow, ProcedureRow, PublicFilter};
use tender::id::{BodyId, DocumentId, NoticeId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::Procedure;

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
    /// The notices as they went out.
    pub notices: Vec<NoticeRow>,
}

/// Which published procedures to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicQuery {
    /// Words that title or description must hold; every one of them.
    pub words: String,
    /// Only those whose deadline is still to come.
    pub open: bool,
    /// Only those of these offices.
    pub offices: Option<Vec<BodyId>>,
    /// Those that end first come first; otherwise those published last.
    pub by_deadline: bool,
    /// Only after this one, in the order of the list.
    pub after: Option<(Instant, ProcedureId)>,
    /// At most so many.
    pub limit: u64,
}

impl PublicQuery {
    fn filter(&self, now: Instant) -> PublicFilter {
        PublicFilter {
            words: self.words.split_whitespace().map(str::to_owned).collect(),
            deadline_after: self.open.then_some(now),
            offices: self.offices.clone(),
            by_deadline: self.by_deadline,
            after: self.after,
            limit: self.limit.saturating_add(1),
            ..PublicFilter::default()
        }
    }
}

/// The numbers of the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Published since the beginning of the day in Berlin.
    pub new_today: u64,
    /// Ending within three days.
    pub ending_soon: u64,
    /// Open now.
    pub open: u64,
}

impl App {
    /// The published procedure of a number.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the public may know.
    pub async fn public_procedure(&self, number: &str) -> Result<PublicProcedure, AppError> {
        let now = self.clock.procedures();
        let row = self.store.public_procedure(number, now).await?.ok_or(AppError::NotFound)?;
        self.with_documents(row).await
    }

    /// Published procedures, newest first, and where the list goes on.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn public_procedures(
        &self,
        query: &PublicQuery,
    ) -> Result<(Vec<PublicProcedure>, Option<(Instant, ProcedureId)>), AppError> {
        let now = self.clock.procedures();
        let mut rows = self.store.public_procedures(now, &query.filter(now)).await?;
        let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let key = |row: &ProcedureRow| {
            if query.by_deadline { row.deadline() } else { row.visible_from }
        };
        let next = rows.last().filter(|_| more).and_then(|row| Some((key(row)?, row.id)));
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let office = self.office_of(&row).await?;
            let procedure = row.procedure.clone();
            found.push(PublicProcedure {
                row,
                procedure,
                office,
                documents: Vec::new(),
                notices: Vec::new(),
            });
        }
        Ok((found, next))
    }

    /// How many published procedures there are under a filter.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn count_public(&self, query: &PublicQuery) -> Result<u64, AppError> {
        let now = self.clock.procedures();
        Ok(self.store.count_public(now, &query.filter(now)).await?)
    }

    /// The numbers of the first page.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn figures(&self) -> Result<Figures, AppError> {
        let now = self.clock.procedures();
        let soon = Instant::from_micros(now.micros().saturating_add(3 * 86_400_000_000));
        let open = PublicFilter { deadline_after: Some(now), ..PublicFilter::default() };
        let ending = PublicFilter { deadline_until: soon, ..open.clone() };
        // Published after the last microsecond of yesterday.
        let yesterday = Instant::start_of_day(now.berlin_day())
            .and_then(|start| Instant::from_micros(start.micros().saturating_sub(1)));
        let new = PublicFilter { visible_after: yesterday, ..PublicFilter::default() };
        Ok(Figures {
            new_today: self.store.count_public(now, &new).await?,
            ending_soon: self.store.count_public(now, &ending).await?,
            open: self.store.count_public(now, &open).await?,
        })
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
        number: &str,
        id: DocumentId,
    ) -> Result<Document, AppError> {
        let now = self.clock.procedures();
        let row = self.store.public_procedure(number, now).await?.ok_or(AppError::NotFound)?;
        let found = self.store.document(row.id, id).await?;
        // What is prepared for a correction is the office's alone.
        found.filter(|document| document.prepared_at.is_none()).ok_or(AppError::NotFound)
    }

    /// The notice of a public procedure as it stands now, and its bytes: that of the last change, else that of the call.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public or has no notice.
    pub async fn public_notice(&self, number: &str) -> Result<(NoticeRow, BlobReader), AppError> {
        let last = self.notices_of(number).await?.pop().ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&last.object, None).await?;
        Ok((last, bytes))
    }

    /// One notice of a public procedure by its id, and its bytes.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public or has no such notice.
    pub async fn public_notice_of(
        &self,
        number: &str,
        id: NoticeId,
    ) -> Result<(NoticeRow, BlobReader), AppError> {
        let mut all = self.notices_of(number).await?.into_iter();
        let notice = all.find(|notice| notice.id == id).ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&notice.object, None).await?;
        Ok((notice, bytes))
    }

    async fn notices_of(&self, number: &str) -> Result<Vec<NoticeRow>, AppError> {
        let now = self.clock.procedures();
        let row = self.store.public_procedure(number, now).await?.ok_or(AppError::NotFound)?;
        Ok(self.store.notices(row.id).await?)
    }

    /// The notice of a public procedure as a fragment of HTML with the official labels, and their attribution.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public, has no notice, or no pack of the SDK is there.
    pub async fn readable_notice(
        &self,
        number: &str,
        language: Language,
    ) -> Result<(String, String), AppError> {
        let (_, mut stream) = self.public_notice(number).await?;
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

    /// All contracting authorities, for the public list.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn authorities(&self) -> Result<Vec<Body>, AppError> {
        let kinds = [
            BodyKind::StateBody,
            BodyKind::Municipality,
            BodyKind::Utility,
            BodyKind::ProcurementOffice,
        ];
        Ok(self.store.bodies(&kinds).await?)
    }

    pub(super) async fn with_documents(
        &self,
        row: ProcedureRow,
    ) -> Result<PublicProcedure, AppError> {
        let office = self.office_of(&row).await?;
        let mut documents = self.store.documents(row.id).await?;
        documents.retain(|document| document.prepared_at.is_none());
        let notices = self.store.notices(row.id).await?;
        let procedure = row.procedure.clone();
        Ok(PublicProcedure { row, procedure, office, documents, notices })
    }

    async fn office_of(&self, row: &ProcedureRow) -> Result<Body, AppError> {
        let office = self.store.body(row.office).await?;
        office.ok_or_else(|| {
            AppError::Internal(format!("the office of procedure {} is missing", row.id))
        })
    }
}
