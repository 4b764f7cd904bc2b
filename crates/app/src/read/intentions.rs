//! Intended awards without a call that the platform announces, for everybody (§ 20 Abs. 4 VOB/A, or by-law).
//! It must not show more of a procedure than the announcement holds: who bids in it is nobody's business.

use crate::{App, AppError};
use store::{Body, ProcedureRow};
use tender::id::ProcedureId;
use tender::instant::Instant;

/// An announced intention.
#[derive(Clone, Debug)]
pub struct Intention {
    /// The procedure.
    pub row: ProcedureRow,
    /// The office in charge.
    pub office: Body,
    /// When it was announced.
    pub announced_at: Instant,
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
            found.push(Intention { row, office, announced_at });
        }
        Ok(found)
    }
}
