//! Awarding a lot: the bid is accepted unchanged, the winner gets the letter of award in the same transaction.
//! It must not award what the rules do not allow; the domain guards ban, waiting period, register and binding.

use crate::evaluation::EvaluationFile;
use crate::send_letters::{LetterWords, act_letter};
use crate::{App, AppError, Caller};
use paper::Award;
use serde_json::Value;
use store::{LetterKind, LetterRow, ProcedureRow};
use tender::evaluate::exact::{RoundingMode, parse, round, whole};
use tender::id::{BidId, LotId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::money::Euro;
use tender::procedure::Step;
use tender::procedure::stage::LotStage;
use tender::refusal::Refusal;
use tender::role::Permission;

impl App {
    /// Awards a lot. Below the thresholds the letters to the others go out with it (§ 46 UVgO, § 19 VOB/A).
    ///
    /// # Errors
    /// The first rule that forbids the award, [`AppError::Stale`].
    pub async fn award_lot(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
        words: LetterWords,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Contract).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        let now = self.clock.procedures();
        let accepted = accepted(&file, lot)?;
        let decided = matches!(file.lot(lot)?.stage, LotStage::Decided(_));
        let with_award = decided && file.rules.waiting.is_none();
        let others = if with_award {
            self.make_information(caller, &file, lot, words, now).await?
        } else {
            Vec::new()
        };
        let winners = self.make_awards(caller, &file, lot, &accepted, now).await?;
        let value = value_of(&file, &accepted)?;
        let unit = self.store.begin().await?;
        let mut row = self.same_version(&unit, id, version).await?;
        let actor = caller.actor();
        if with_award {
            let step = Step::SendLetters { lot, letters: others.iter().map(act_letter).collect() };
            row = Box::pin(self.step_in(&unit, &actor, row, step)).await?;
        }
        let row = Box::pin(self.step_in(&unit, &actor, row, Step::Award { lot, value })).await?;
        for letter in others.iter().chain(&winners) {
            self.send_letter(&unit, letter).await?;
        }
        unit.commit().await?;
        Ok(row)
    }

    /// The letters of award, set and stored, not yet sent.
    async fn make_awards(
        &self,
        caller: &Caller,
        file: &EvaluationFile,
        lot: LotId,
        accepted: &[(BidId, Euro)],
        now: Instant,
    ) -> Result<Vec<LetterRow>, AppError> {
        let office = self.store.body(file.row.office).await?.ok_or(AppError::NotFound)?;
        let dates = &file.row.procedure.file.draft.dates;
        let mut made = Vec::new();
        for (bid, value) in accepted {
            let envelope = file.bids.get(bid).and_then(|bid| bid.envelopes.last());
            let envelope = envelope.ok_or(AppError::NotFound)?;
            let to = envelope.company;
            let letter = Award {
                head: file.letterhead(&office, to, Some(lot), &caller.person.name, now),
                bid_received_at: envelope.received_at,
                bid_sha256: envelope.commit_hash.clone(),
                value: *value,
                term: dates.contract_start.zip(dates.contract_end),
            };
            let sheet = letter.sheet(locales::Language::De);
            let about = (file.row.id, Some(lot));
            made.push(self.make_letter(sheet, about, to, LetterKind::Award).await?);
        }
        Ok(made)
    }
}

/// The value of the contract without VAT: the price of the bid that wins. Several firms of a framework agreement share what
/// is called off up to its maximum; their prices do not add up.
fn value_of(file: &EvaluationFile, accepted: &[(BidId, Euro)]) -> Result<Euro, AppError> {
    let framework = file.row.procedure.file.draft.framework.as_ref();
    if let Some(maximum) = framework.and_then(|terms| terms.maximum)
        && accepted.len() > 1
    {
        return Ok(maximum);
    }
    let mut values = accepted.iter().map(|(_, value)| *value);
    let value = values.try_fold(Euro::ZERO, Euro::checked_add);
    value.ok_or_else(|| AppError::Internal("a value beyond 64 bits".to_owned()))
}

/// The bids that win a lot and at which price, as the fixed ranking evaluated it.
pub(crate) fn accepted(file: &EvaluationFile, lot: LotId) -> Result<Vec<(BidId, Euro)>, AppError> {
    let stage = &file.lot(lot)?.stage;
    let unfit = || {
        let message = Message::new("procedure-not-at-this-stage").with("stage", stage.code());
        AppError::from(Refusal::new(message.with("step", "award"), "§ 127 GWB"))
    };
    let ranking = stage.ranking().ok_or_else(unfit)?;
    let kept = file.ranking(lot, &ranking.result);
    let kept = kept.ok_or_else(|| AppError::Internal("the ranking is not there".to_owned()))?;
    let report: Value = serde_json::from_str(&kept.report)
        .map_err(|fault| AppError::Internal(fault.to_string()))?;
    let price = |bid: &BidId| {
        let bids = report.get("bids")?.as_array()?;
        let id = bid.to_string();
        let own =
            bids.iter().find(|one| one.get("id").and_then(Value::as_str) == Some(id.as_str()))?;
        Some((*bid, euro(own.get("price")?.get("fraction")?.as_str()?)?))
    };
    let prices: Option<Vec<_>> = ranking.winners.iter().map(price).collect();
    prices.ok_or_else(|| AppError::Internal("a winner without a price".to_owned()))
}

/// An exact price in whole cents, half up.
pub(crate) fn euro(fraction: &str) -> Option<Euro> {
    let exact = round(&parse(fraction).ok()?, 2, RoundingMode::HalfUp) * whole(100);
    exact.to_i64().map(Euro::from_cents)
}
