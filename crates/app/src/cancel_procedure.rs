//! Cancelling a procedure or one lot with its reason: bidders get a letter, and where it is due a notice tells it.
//! It must not cancel silently: whoever bid is told the grounds (§ 63 Abs. 2 VgV, § 48 Abs. 2 UVgO).

use crate::notice::{LotEnd, LotOutcome, Received};
use crate::{App, AppError, Caller};
use paper::Cancellation;
use std::collections::BTreeSet;
use store::{LetterKind, LetterRow, ProcedureRow};
use tender::id::{BodyId, LotId, ProcedureId};
use tender::law::BanEnd;
use tender::procedure::step::CancelGround;
use tender::procedure::{Cancellable, Step, cancellable};
use tender::role::{Actor, Permission};

/// What is cancelled and why.
#[derive(Clone, Debug)]
pub struct NewCancellation {
    /// One lot; `None` for the whole.
    pub lot: Option<LotId>,
    /// The ground.
    pub ground: CancelGround,
    /// The reasons, which bidders are told.
    pub reason: String,
}

impl App {
    /// What of a procedure can still be cancelled, and on which grounds.
    ///
    /// # Errors
    /// A refusal when there is no rule set for the day on which the procedure began.
    pub async fn cancellable(&self, row: &ProcedureRow) -> Result<Cancellable, AppError> {
        Ok(cancellable(&row.procedure, &self.rules_of(row).await?))
    }

    /// Whether an award ban can be recorded: its law knows one, it has not ended, and none is recorded (§ 169 Abs. 1 GWB).
    ///
    /// # Errors
    /// A refusal when there is no rule set for the day on which the procedure began.
    pub async fn may_be_banned(&self, row: &ProcedureRow) -> Result<bool, AppError> {
        let free = !row.procedure.has_ended() && row.procedure.file.award_ban.is_none();
        Ok(free && self.rules_of(row).await?.ban_end != BanEnd::NoBan)
    }

    /// Cancels a procedure or one lot.
    ///
    /// # Errors
    /// The rule that forbids it, [`AppError::Stale`].
    pub async fn cancel_procedure(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        new: NewCancellation,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Halt).await?;
        let letters = self.make_cancellations(caller, &row, &new).await?;
        let told = row.procedure.is_public() && self.packs.list().next().is_some();
        let made = if told {
            self.make_result(&row, &self.cancelled(&row, &new).await?).await?
        } else {
            None
        };
        if let Some(made) = &made {
            self.keep_notice(made).await?;
        }
        let unit = self.store.begin().await?;
        let row = self.same_version(&unit, id, version).await?;
        let NewCancellation { lot, ground, reason } = new;
        let actor = caller.actor();
        let step = Step::Cancel { lot, ground, reason };
        let mut row = Box::pin(self.step_in(&unit, &actor, row, step)).await?;
        for letter in &letters {
            self.send_letter(&unit, letter).await?;
        }
        if let Some(made) = made {
            // What follows from the decision is the platform's: who cancels may not run notices.
            row = self.add_notice(&unit, &Actor::Platform, row, made).await?;
        }
        unit.commit().await?;
        Ok(row)
    }

    /// What the result notice tells of a cancellation; before an opening nobody knows how many bids there are.
    async fn cancelled(
        &self,
        row: &ProcedureRow,
        new: &NewCancellation,
    ) -> Result<Vec<LotOutcome>, AppError> {
        let touched = |lot: &LotId| new.lot.is_none_or(|only| only == *lot);
        let mut outcomes = Vec::new();
        for lot in row.procedure.live_lots().filter(touched) {
            let opened = row.procedure.open_lots().find(|(id, _)| *id == lot);
            let mut received = None;
            if let Some((_, file)) = opened {
                let mut firms = Vec::new();
                for standing in file.bids.values() {
                    firms.push(self.store.body(standing.bidder).await?);
                }
                received = Some(Received::of(firms.iter().map(Option::as_ref)));
            }
            let end = LotEnd::Cancelled(new.ground);
            outcomes.push(LotOutcome { lot, received, prices: None, end });
        }
        Ok(outcomes)
    }

    /// Letters to those whose bids were opened; before an opening nobody knows who bid.
    async fn make_cancellations(
        &self,
        caller: &Caller,
        row: &ProcedureRow,
        new: &NewCancellation,
    ) -> Result<Vec<LetterRow>, AppError> {
        let state = &row.procedure.file;
        let touched = |lot: &LotId| {
            new.lot.is_none_or(|only| only == *lot) && !state.cancelled_lots.contains_key(lot)
        };
        let earlier = state.earlier_bidders.iter().filter(|(lot, _)| touched(lot));
        let opened = row.procedure.open_lots().filter(|(lot, _)| touched(lot));
        let bidders: BTreeSet<BodyId> = opened
            .flat_map(|(_, file)| file.bids.values().map(|bid| bid.bidder))
            .chain(earlier.flat_map(|(_, bidders)| bidders.iter().copied()))
            .collect();
        if bidders.is_empty() {
            return Ok(Vec::new());
        }
        let office = self.store.body(row.office).await?.ok_or(AppError::NotFound)?;
        let file = Box::pin(self.evaluation_file(row.clone())).await?;
        let now = self.clock.procedures();
        let ground = locales::Language::De.texts().text(&ground_key(new.ground));
        let mut made = Vec::new();
        for to in bidders {
            let letter = Cancellation {
                head: file.letterhead(&office, to, new.lot, &caller.person.name, now),
                ground: ground.clone(),
                reason: new.reason.clone(),
            };
            let sheet = letter.sheet(locales::Language::De);
            let about = (row.id, new.lot);
            made.push(self.make_letter(sheet, about, to, LetterKind::Cancellation).await?);
        }
        Ok(made)
    }
}

/// The key of a ground's words.
pub(crate) fn ground_key(ground: CancelGround) -> String {
    let name = serde_json::to_value(ground).unwrap_or_default();
    format!("cancel-ground-{}", name.as_str().unwrap_or_default())
}
