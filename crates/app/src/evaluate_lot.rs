//! Fixing the ranking of a lot: anyone computes it again from the case that is kept.
//! It must not rank by itself; the domain does, exactly.

use crate::evaluation::{EvaluationFile, field_ranked, hash_of};
use crate::{App, AppError, Caller};
use serde_json::{Value, json};
use store::{EvaluationRow, ProcedureRow};
use tender::evaluate::announced::Drawn;
use tender::evaluate::case::{BidStatus, Report, Status};
use tender::id::{BidId, LotId, ProcedureId};
use tender::message::Message;
use tender::procedure::Step;
use tender::refusal::Refusal;
use tender::role::Permission;

const SOURCE: &str = "§ 127 GWB, § 58 VgV, § 43 UVgO, § 16d VOB/A";

/// What the officer adds to the ranking.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Who is to win, if not the first in rank.
    pub winners: Option<Vec<BidId>>,
    /// Why not, such as the announced lot limit.
    pub passed_over_because: String,
    /// Drawings of lots among equal bids.
    pub draws: Vec<Drawn>,
}

impl App {
    /// The ranking of a lot as it would be now, with its case.
    ///
    /// # Errors
    /// Everything that is missing, each at its place in the case.
    pub async fn preview_ranking(
        &self,
        caller: &Caller,
        id: ProcedureId,
        lot: LotId,
    ) -> Result<(Value, Report), AppError> {
        let file = self.evaluation(caller, id).await?;
        let case = file.case(lot, &[])?;
        let report = field_ranked(&case)?;
        Ok((case, report))
    }

    /// Fixes the ranking of a lot.
    ///
    /// # Errors
    /// What is missing, bids that must be excluded first, an open tie for the first rank, [`AppError::Stale`].
    pub async fn evaluate_lot(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
        choice: Choice,
    ) -> Result<ProcedureRow, AppError> {
        let unit = self.store.begin().await?;
        let row = self.locked_for(&unit, caller, (id, version), Permission::Examine).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let case = file.case(lot, &choice.draws)?;
        let report = field_ranked(&case)?;
        let order = order(&file, lot, &report)?;
        let winners = winners(&file, &order, &report, choice.winners)?;
        let report = serde_json::to_value(&report);
        let report = report.map_err(|fault| AppError::Internal(fault.to_string()))?;
        let result = hash_of(&json!({ "case": case, "report": report }))?;
        let kept = EvaluationRow {
            id: self.ids.uuid(),
            procedure: id,
            lot,
            result: result.clone(),
            case: case.to_string(),
            report: report.to_string(),
            at: self.clock.procedures(),
        };
        unit.add_evaluation(&kept).await?;
        let passed_over_because = choice.passed_over_because;
        let step = Step::Evaluate { lot, order, winners, passed_over_because, result };
        let row = Box::pin(self.step_in(&unit, &caller.actor(), file.row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }
}

/// All bids that are not excluded, the best first.
fn order(file: &EvaluationFile, lot: LotId, report: &Report) -> Result<Vec<BidId>, AppError> {
    if report.status == Status::Blocked {
        return Err(AppError::Refused(report.blocked.clone()));
    }
    let standing: Vec<BidId> = file.lot(lot)?.standing().collect();
    let mut order = Vec::new();
    for bid in &report.bids {
        let Some(id) = standing.iter().find(|id| id.to_string() == bid.id) else { continue };
        match bid.status {
            BidStatus::Ranked | BidStatus::OutsideCorridor => order.push(*id),
            BidStatus::BelowMinimum | BidStatus::Excluded => {
                let bidder = file.lot(lot)?.bids.get(id).map(|standing| standing.bidder);
                let name = bidder.map(|bidder| file.name(bidder)).unwrap_or_default();
                let message = Message::new("evaluation-exclude-first").with("name", name);
                return Err(Refusal::new(message, SOURCE).at("/order").into());
            }
        }
    }
    Ok(order)
}

/// Who wins: the named ones, or the first in rank; a framework has as many as it admits. Among equal bids nobody is
/// preferred by choice (§ 97 Abs. 2 GWB): who wins of them is drawn first.
fn winners(
    file: &EvaluationFile,
    order: &[BidId],
    report: &Report,
    named: Option<Vec<BidId>>,
) -> Result<Vec<BidId>, AppError> {
    let framework = file.row.procedure.file.draft.framework.as_ref();
    let most = framework.map_or(1, |terms| terms.firms);
    let most = usize::try_from(most).unwrap_or(1);
    let winners = named.unwrap_or_else(|| order.iter().take(most).copied().collect());
    match cut(&winners, &report.ties) {
        None => Ok(winners),
        Some(tie) => {
            let equal: Vec<String> = tie.iter().map(|bid| bidder_of(file, bid)).collect();
            let message = Message::new("evaluation-tie-open").with("bids", equal.join(", "));
            Err(Refusal::new(message, "§ 97 Abs. 2, § 127 Abs. 5 GWB").at("/draws").into())
        }
    }
}

/// Equal bids of which some win and others do not.
fn cut<'a>(winners: &[BidId], ties: &'a [Vec<String>]) -> Option<&'a Vec<String>> {
    let winners: Vec<String> = winners.iter().map(ToString::to_string).collect();
    ties.iter().find(|tie| {
        let won = tie.iter().filter(|bid| winners.contains(bid)).count();
        won > 0 && won < tie.len()
    })
}

fn bidder_of(file: &EvaluationFile, bid: &str) -> String {
    let mut bids = file.bids.iter();
    let of = bids.find(|(id, _)| id.to_string() == bid).and_then(|(_, bid)| bid.envelopes.first());
    of.map_or_else(|| bid.to_owned(), |envelope| file.name(envelope.company))
}
