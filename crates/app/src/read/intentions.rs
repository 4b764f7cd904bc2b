//! Intended awards without a call that are announced, for everybody: on the platform (§ 20 Abs. 4 VOB/A, or by-law), or by
//! notice (§ 135 Abs. 3 GWB).
//! It must not show more of a procedure than the announcement holds: who bids in it is nobody's business.

use crate::{App, AppError};
use store::{BlobReader, Body, NoticeRow, ProcedureRow};
use tender::id::{LotId, NoticeId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::notice::Purpose;

/// An announced intention.
#[derive(Clone, Debug)]
pub struct Intention {
    /// The procedure.
    pub row: ProcedureRow,
    /// The office in charge.
    pub office: Body,
    /// When it was announced.
    pub announced_at: Instant,
    /// What was announced by notice, lot by lot; nothing below the thresholds.
    pub awards: Vec<AnnouncedAward>,
}

/// An award that a published notice announces.
#[derive(Clone, Debug)]
pub struct AnnouncedAward {
    /// The lot.
    pub lot: LotId,
    /// The notice.
    pub notice: NoticeId,
    /// Names of the firms that are to get the contract.
    pub firms: Vec<String>,
    /// First instant at which the contract may be concluded; `None` while the letters are not out.
    pub contract_from: Option<Instant>,
}

impl App {
    /// One page of announced intentions, announced last first; what is awarded or cancelled is left out.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn intentions(
        &self,
        after: Option<(Instant, ProcedureId)>,
        limit: u64,
    ) -> Result<Vec<Intention>, AppError> {
        let mut found = Vec::new();
        for row in self.store.announced_procedures(after, limit).await? {
            let Some(announced_at) = row.procedure.announced_intention() else { continue };
            let Some(office) = self.store.body(row.office).await? else { continue };
            let awards = self.announced_awards(&row).await?;
            found.push(Intention { row, office, announced_at, awards });
        }
        Ok(found)
    }

    async fn announced_awards(&self, row: &ProcedureRow) -> Result<Vec<AnnouncedAward>, AppError> {
        let mut awards = Vec::new();
        let bars = self.award_bars(row).await?;
        for (lot, notice, _) in row.procedure.announced_awards() {
            let contract_from = bars.get(&lot).and_then(|bar| bar.until());
            let mut firms = Vec::new();
            for firm in row.procedure.winners(lot) {
                firms.extend(self.store.body(firm).await?.map(|body| body.name));
            }
            awards.push(AnnouncedAward { lot, notice, firms, contract_from });
        }
        Ok(awards)
    }

    /// A published notice that announced an award without a call, and its bytes; also when the contract is concluded.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that was published.
    pub async fn announcement(
        &self,
        number: &str,
        id: NoticeId,
    ) -> Result<(NoticeRow, BlobReader), AppError> {
        let row = self.store.procedure_of(number).await?.ok_or(AppError::NotFound)?;
        let known = row.procedure.file.notices.get(&id);
        let out = known
            .is_some_and(|known| known.purpose == Purpose::ExAnte && known.published_at.is_some());
        let kept = self.store.notices(row.id).await?.into_iter();
        let notice = kept.filter(|_| out).find(|notice| notice.id == id);
        let notice = notice.ok_or(AppError::NotFound)?;
        let bytes = self.store.blobs.read(&notice.object, None).await?;
        Ok((notice, bytes))
    }
}
