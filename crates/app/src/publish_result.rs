//! Publishing the result of a lot: the result notice through the one outgoing port, and the public page.
//! It must not tell more of losing bids than the law wants: their number, never their names.

use crate::award_lot::euro;
use crate::evaluation::EvaluationFile;
use crate::notice::{LotEnd, LotOutcome, MadeNotice, Received};
use crate::{App, AppError, Caller};
use serde_json::Value;
use std::collections::BTreeSet;
use store::{ProcedureRow, Unit};
use tender::id::{LotId, ProcedureId};
use tender::money::Euro;
use tender::procedure::{ProcedureType, Step};
use tender::role::{Actor, Permission};

impl App {
    /// Publishes the result of an awarded lot. Under Union law a result notice is built and checked with it
    /// (§ 39 VgV); below, one goes out where a pack of the SDK is installed.
    ///
    /// # Errors
    /// A refusal before the award, one for each official rule that fails, [`AppError::Stale`].
    pub async fn publish_result(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let outcome = outcome(&file, lot)?;
        let made = match outcome {
            Some(outcome) => self.make_result(&file.row, &[outcome]).await?,
            None => None,
        };
        if let Some(made) = &made {
            self.keep_notice(made).await?;
        }
        let unit = self.store.begin().await?;
        let mut row = self.same_version(&unit, id, version).await?;
        let actor = caller.actor();
        let notice = made.as_ref().map(|made| made.row.id);
        if let Some(made) = made {
            row = self.add_notice(&unit, &actor, row, made).await?;
        }
        let row = Box::pin(self.step_in(&unit, &actor, row, Step::PublishResult { lot, notice }));
        let row = row.await?;
        if let Some(award) = self.award_to_register(&row, lot).await? {
            unit.add_award(&award).await?;
        }
        unit.commit().await?;
        Ok(row)
    }

    /// Writes a notice beside its act and puts it on its way.
    pub(crate) async fn add_notice(
        &self,
        unit: &Unit,
        actor: &Actor,
        row: ProcedureRow,
        made: MadeNotice,
    ) -> Result<ProcedureRow, AppError> {
        unit.add_notice(&made.row).await?;
        let (notice, purpose, sha256) = (made.row.id, made.row.purpose, made.row.sha256);
        let step = Step::BuildNotice { notice, purpose, sha256 };
        let row = Box::pin(self.step_in(unit, actor, row, step)).await?;
        unit.post(&self.outgoing(row.id, notice)).await?;
        Ok(row)
    }
}

/// What became of an awarded lot; `None` while it is not awarded.
fn outcome(file: &EvaluationFile, lot: LotId) -> Result<Option<LotOutcome>, AppError> {
    let of = file.lot(lot)?;
    let Some(contract) = of.stage.contract() else { return Ok(None) };
    let bids = of.bids.values().map(|standing| file.bidders.get(&standing.bidder));
    let prices = prices(file, lot);
    let firms: BTreeSet<_> = contract.firms.iter().copied().collect();
    let mut winners = Vec::new();
    for firm in &contract.firms {
        let body = file.bidders.get(firm).cloned().ok_or(AppError::NotFound)?;
        let own = of.bids.iter().find(|(_, standing)| standing.bidder == *firm);
        let price = own.and_then(|(id, _)| prices.iter().find(|(bid, _)| *bid == id.to_string()));
        // One firm has the whole value; several have each the price of its bid.
        let value = price.filter(|_| firms.len() > 1).map_or(contract.value, |(_, euro)| *euro);
        winners.push((body, value));
    }
    let lowest = prices.iter().map(|(_, price)| *price).min();
    let highest = prices.iter().map(|(_, price)| *price).max();
    Ok(Some(LotOutcome {
        lot,
        received: Some(Received::of(bids)),
        prices: lowest.zip(highest),
        end: LotEnd::Awarded { on: contract.awarded_at.berlin_day(), winners },
    }))
}

/// The prices of the last ranking of a lot, by bid.
fn prices(file: &EvaluationFile, lot: LotId) -> Vec<(String, Euro)> {
    let last = file.rankings.iter().rfind(|row| row.lot == lot);
    let report: Option<Value> = last.and_then(|row| serde_json::from_str(&row.report).ok());
    let report = report.unwrap_or_default();
    let ranked = |bid: &&Value| bid.get("rank").is_some_and(|rank| !rank.is_null());
    let bids = report.get("bids").and_then(Value::as_array);
    let one = |bid: &Value| {
        let id = bid.get("id")?.as_str()?.to_owned();
        Some((id, euro(bid.get("price")?.get("fraction")?.as_str()?)?))
    };
    bids.into_iter().flatten().filter(ranked).filter_map(one).collect()
}

/// Whether a result notice is due (§ 39 VgV).
pub(crate) fn under_union_law(row: &ProcedureRow) -> bool {
    let order = row.procedure.file.draft.procedure_type.map(ProcedureType::sequence);
    order.and_then(Result::ok).is_some_and(|order| order.union)
}
