//! What became of the lots of a published procedure, as everybody may read it (§ 39 VgV, § 30 UVgO, § 20 VOB/A).
//! It must not tell of a lot whose result was not published, nor name a bidder that did not win.

use crate::{App, AppError, Caller};
use store::{BlobReader, Body, NoticeRow, ProcedureRow};
use tender::id::LotId;
use tender::instant::Instant;
use tender::money::Euro;
use tender::procedure::notice::Purpose;
use tender::procedure::stage::Contract;
use tender::procedure::step::CancelGround;
use tender::procedure::{Procedure, Stage, Step, fold};

/// What became of a lot.
#[derive(Clone, Debug)]
pub struct PublicResult {
    /// The lot.
    pub lot: LotId,
    /// How it ended.
    pub end: PublicEnd,
}

/// How a lot ended.
#[derive(Clone, Debug)]
pub enum PublicEnd {
    /// It was awarded.
    Awarded {
        /// The firms.
        firms: Vec<Body>,
        /// The value without VAT.
        value: Euro,
        /// When.
        at: Instant,
        /// How many bids were opened.
        bids: usize,
    },
    /// It was cancelled.
    Cancelled {
        /// On which ground.
        ground: CancelGround,
        /// Why.
        reason: String,
        /// When.
        at: Instant,
    },
}

impl App {
    /// The results of a public procedure that are published, in the order of its lots.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn public_results(&self, row: &ProcedureRow) -> Result<Vec<PublicResult>, AppError> {
        let before = self.before_closing(row).await?;
        let procedure = before.as_ref().unwrap_or(&row.procedure);
        let hours = self.hold_hours(row).await?;
        let mut results = Vec::new();
        for lot in procedure.file.draft.lots.iter().map(|lot| lot.id) {
            results.extend(self.result_of(procedure, lot, hours).await?);
        }
        Ok(results)
    }

    /// A procedure whose file is closed as it was before: the closed state keeps nothing of its lots, the acts do.
    async fn before_closing(&self, row: &ProcedureRow) -> Result<Option<Procedure>, AppError> {
        if !matches!(row.procedure.stage, Stage::Retained(_) | Stage::Destroyed(_)) {
            return Ok(None);
        }
        let acts = self.acts(row.id).await?;
        let open = acts.iter().map(|(_, act)| act);
        let open = open.take_while(|act| !matches!(act.step, Step::CloseFile));
        fold(open).map_err(|unfit| AppError::Internal(format!("{}: {unfit:?}", row.id)))
    }

    async fn result_of(
        &self,
        procedure: &Procedure,
        lot: LotId,
        hours: Option<u16>,
    ) -> Result<Option<PublicResult>, AppError> {
        if let Some(out) = procedure.cancellation(&lot) {
            let (ground, reason, at) = (out.ground, out.reason.clone(), out.at);
            return Ok(Some(PublicResult {
                lot,
                end: PublicEnd::Cancelled { ground, reason, at },
            }));
        }
        let mut lots = procedure.open_lots();
        let Some((_, file)) = lots.find(|(id, _)| *id == lot) else { return Ok(None) };
        let now = self.clock.procedures();
        let told = |contract: &&Contract| procedure.is_told(contract, hours, now);
        let Some(contract) = file.stage.contract().filter(told) else { return Ok(None) };
        let mut firms = Vec::new();
        for firm in &contract.firms {
            firms.extend(self.store.body(*firm).await?);
        }
        let (value, at, bids) = (contract.value, contract.awarded_at, file.bids.len());
        Ok(Some(PublicResult { lot, end: PublicEnd::Awarded { firms, value, at, bids } }))
    }

    /// The last result notice of a public procedure, and its bytes.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the procedure is not public or has no result notice that went out.
    pub async fn public_result_notice(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<(NoticeRow, BlobReader), AppError> {
        let row = self.shown_to(reader, number).await?;
        let notices = self.notices_out(&row).await?;
        let notice = notices.into_iter().rfind(|notice| notice.purpose == Purpose::Result);
        let notice = notice.ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&notice.object, None).await?;
        Ok((notice, bytes))
    }
}
