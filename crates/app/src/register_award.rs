//! The register of published awards: when a lot comes into it, and until when everybody reads it there.
//! It must not tell of an award whose notice nobody may read yet, nor of a bidder that did not win.

use crate::{App, AppError};
use store::{AwardRow, ProcedureRow};
use tender::act::Act;
use tender::duty::{DutyId, duties};
use tender::id::{LotId, NoticeId};
use tender::instant::Instant;
use tender::procedure::Procedure;

impl App {
    /// Enters the lots of which a result notice tells as soon as everybody may read it (§ 40 Abs. 3 VgV).
    pub(crate) async fn register_awards(
        &self,
        row: &ProcedureRow,
        notice: NoticeId,
    ) -> Result<(), AppError> {
        for lot in told_by(&row.procedure, notice) {
            if self.store.has_award(lot).await? {
                continue;
            }
            let Some(award) = self.award_to_register(row, lot).await? else { continue };
            let unit = self.store.begin().await?;
            unit.add_award(&award).await?;
            unit.commit().await?;
        }
        Ok(())
    }

    /// The entry of a lot of whose contract everybody may know; `None` while nobody may.
    pub(crate) async fn award_to_register(
        &self,
        row: &ProcedureRow,
        lot: LotId,
    ) -> Result<Option<AwardRow>, AppError> {
        let (hours, now) = (self.hold_hours(row).await?, self.clock.procedures());
        let mut lots = row.procedure.open_lots();
        let Some((_, opened)) = lots.find(|(id, _)| *id == lot) else { return Ok(None) };
        let contract = opened.stage.contract();
        let told = contract.filter(|contract| row.procedure.is_told(contract, hours, now));
        let Some(contract) = told else { return Ok(None) };
        let mut firms = Vec::new();
        for firm in &contract.firms {
            firms.extend(self.store.body(*firm).await?.map(|body| body.name));
        }
        Ok(Some(AwardRow {
            lot,
            procedure: row.id,
            office: row.office,
            number: row.number.clone(),
            title: title(row, lot),
            firms,
            value: contract.value,
            bids: i64::try_from(opened.bids.len()).unwrap_or(i64::MAX),
            awarded_at: contract.awarded_at,
            published_at: now,
            shown_until: self.shown_until(row, lot).await?,
        }))
    }

    /// Until when an award that is only published afterwards stays public (§ 30 UVgO, § 20 Abs. 3 VOB/A, or by-law).
    async fn shown_until(
        &self,
        row: &ProcedureRow,
        lot: LotId,
    ) -> Result<Option<Instant>, AppError> {
        if row.procedure.is_public() {
            return Ok(None);
        }
        let now = self.clock.procedures();
        let line = self.store.line_of(row.office).await?;
        let (set, facts) = self.facts_of(&row.draft, &line, row.created_at, now).await?;
        let acts = self.acts(row.id).await?;
        let acts: Vec<Act> = acts.into_iter().map(|(_, act)| act).collect();
        let facts = facts.of(&row.procedure, &acts, Some(lot));
        // The act that publishes it is being taken.
        let facts = tender::duty::Facts { ex_post_published: Some(now), ..facts };
        let all = duties(&self.law, set, &facts, now);
        let all = all.map_err(|fault| AppError::Internal(fault.to_string()))?;
        let end = all.into_iter().find(|duty| duty.id == DutyId::ExPostRemoval);
        Ok(end.and_then(|duty| duty.not_before))
    }
}

/// The lots whose result a notice tells.
fn told_by(procedure: &Procedure, notice: NoticeId) -> Vec<LotId> {
    let tells = |contract: &tender::procedure::stage::Contract| contract.notice == Some(notice);
    let lots = procedure.open_lots();
    lots.filter(|(_, lot)| lot.stage.contract().is_some_and(tells)).map(|(id, _)| id).collect()
}

/// What was bought: the lot, or the procedure where it has only one.
fn title(row: &ProcedureRow, lot: LotId) -> String {
    let draft = &row.procedure.file.draft;
    let of = draft.lots.iter().find(|one| one.id == lot).filter(|_| draft.lots.len() > 1);
    of.map_or_else(|| draft.title.de.clone(), |of| format!("{}: {}", draft.title.de, of.title.de))
}
