//! Opened bids for those who evaluate, with their files.
//! It must not show anything of a bid that is still sealed.

use crate::keys::refuse;
use crate::{App, AppError, Caller, IncidentKind};
use store::{BlobReader, Body, OpenedBid, OpenedFile};
use tender::id::{BidId, ProcedureId};
use tender::procedure::Stage;
use tender::role::Permission;
use uuid::Uuid;

/// A bid after its opening.
#[derive(Clone, Debug)]
pub struct OpenedBidView {
    /// The bid in one envelope.
    pub bid: OpenedBid,
    /// Who bids.
    pub company: Option<Body>,
    /// Its files.
    pub files: Vec<OpenedFile>,
}

/// A file of an opened bid with its bytes.
pub struct OpenedFileBytes {
    /// The file.
    pub file: OpenedFile,
    /// Its bytes.
    pub bytes: BlobReader,
}

impl App {
    /// The opened bids of a procedure.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal `bids-sealed` before the first opening is recorded.
    pub async fn opened_bids(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<Vec<OpenedBidView>, AppError> {
        self.may_read_bids(caller, id).await?;
        let mut views = Vec::new();
        for bid in self.store.opened_bids(id).await? {
            let company = self.store.body(bid.company).await?;
            let files = self.store.opened_files(bid.id).await?;
            let files = files.into_iter().filter(|file| file.opening == bid.opening).collect();
            views.push(OpenedBidView { bid, company, files });
        }
        Ok(views)
    }

    /// A file of an opened bid.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none, or it could not be opened.
    pub async fn opened_file(
        &self,
        caller: &Caller,
        id: ProcedureId,
        (bid, file): (BidId, Uuid),
    ) -> Result<OpenedFileBytes, AppError> {
        self.may_read_bids(caller, id).await?;
        if self.store.opened_bid(id, bid).await?.is_empty() {
            return Err(AppError::NotFound);
        }
        let files = self.store.opened_files(bid).await?;
        let wanted = |row: &OpenedFile| row.id == file && !row.object.is_empty();
        let file = files.into_iter().find(wanted).ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&file.object, None).await?;
        Ok(OpenedFileBytes { file, bytes })
    }

    async fn may_read_bids(&self, caller: &Caller, id: ProcedureId) -> Result<(), AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        let refused = match self.may_on(caller, &row, Permission::ReadFile).await {
            Ok(()) if bids_are_open(&row.procedure.stage) => return Ok(()),
            Ok(()) => refuse("bids-sealed").into(),
            Err(refused) => refused,
        };
        Err(self.attempt(caller, &row, IncidentKind::ReadingSealed, refused).await)
    }
}

/// Whether opened bids may be read at a stage: not before an opening, nor while one is under way.
pub(crate) fn bids_are_open(stage: &Stage) -> bool {
    match stage {
        Stage::Selecting(_) | Stage::Lots(_) | Stage::Cancelled(_) | Stage::Retained(_) => true,
        Stage::Opening(_)
        | Stage::Drafting(_)
        | Stage::InApproval(_)
        | Stage::Ready(_)
        | Stage::Noticing(_)
        | Stage::Receiving(_)
        | Stage::Closed(_)
        | Stage::Destroyed(_) => false,
    }
}
