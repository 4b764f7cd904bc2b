//! Sending the letters before the award, all at once, so that one waiting period runs (§ 134 GWB).
//! It must not award; below the thresholds the letters go with the award.

use crate::evaluation::EvaluationFile;
use crate::notice::review_lines;
use crate::{App, AppError, Caller};
use paper::{Information, Occasion};
use std::collections::BTreeMap;
use store::{LetterKind, LetterRow, ProcedureRow, Unit};
use tender::id::{BodyId, LotId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::Step;
use tender::procedure::step::{Letter, Way};
use tender::refusal::Refusal;
use tender::role::Permission;

/// The words of the letters, as the officer wants them; what is left out is filled in from the record.
#[derive(Clone, Debug, Default)]
pub struct LetterWords {
    /// Features and advantages of the winning bid.
    pub advantages: Option<Vec<String>>,
    /// The reasons for each bidder.
    pub reasons: BTreeMap<BodyId, Vec<String>>,
}

const SOURCE: &str = "§ 134 Abs. 1 GWB, § 46 UVgO, § 19 VOB/A";

impl App {
    /// Sends the letters to all who do not win a lot; the waiting period begins.
    ///
    /// # Errors
    /// A refusal where no waiting period runs, before the decision, or for a company that did not bid.
    pub async fn send_letters(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        lot: LotId,
        words: LetterWords,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        let file = Box::pin(self.evaluation_file(row)).await?;
        if file.rules.waiting.is_none() {
            return Err(Refusal::new(Message::new("award-letters-with-award"), SOURCE).into());
        }
        let now = self.clock.procedures();
        let made = self.make_information(caller, &file, lot, words, now).await?;
        let unit = self.store.begin().await?;
        let row = self.same_version(&unit, id, version).await?;
        for letter in &made {
            self.send_letter(&unit, letter).await?;
        }
        let step = Step::SendLetters { lot, letters: made.iter().map(act_letter).collect() };
        let row = Box::pin(self.step_in(&unit, &caller.actor(), row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// The locked procedure, if it is still the one that the caller read.
    pub(crate) async fn same_version(
        &self,
        unit: &Unit,
        id: ProcedureId,
        version: i64,
    ) -> Result<ProcedureRow, AppError> {
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        if row.version == version { Ok(row) } else { Err(self.stale(&row, version).await) }
    }

    /// The letters of a lot, set and stored, not yet sent.
    pub(crate) async fn make_information(
        &self,
        caller: &Caller,
        file: &EvaluationFile,
        lot: LotId,
        mut words: LetterWords,
        now: Instant,
    ) -> Result<Vec<LetterRow>, AppError> {
        let drafts = file.drafts(lot, now)?;
        let known = file.row.procedure.unsuccessful(lot, file.lot(lot)?);
        if words.reasons.keys().any(|company| !known.contains(company)) {
            let message = Message::new("procedure-letters-missing");
            return Err(Refusal::new(message, SOURCE).at("/letters").into());
        }
        let office = self.store.body(file.row.office).await?.ok_or(AppError::NotFound)?;
        let after = Occasion::After { vob: file.rules.vob };
        let occasion = drafts.earliest.map_or(after, |earliest| Occasion::Before { earliest });
        let review = drafts.earliest.map(|_| review_lines(&office.address.nuts));
        let advantages = words.advantages.take().unwrap_or(drafts.advantages);
        let mut made = Vec::new();
        for draft in drafts.letters {
            let to = draft.company;
            let reasons = words.reasons.remove(&to).unwrap_or(draft.reasons);
            let letter = Information {
                head: file.letterhead(&office, to, Some(lot), &caller.person.name, now),
                occasion,
                verdict: file.verdict(lot, to, reasons)?,
                winners: file.winners(lot)?,
                advantages: advantages.clone(),
                review: review.clone().unwrap_or_default(),
            };
            let sheet = letter.sheet(locales::Language::De);
            let about = (file.row.id, Some(lot));
            made.push(self.make_letter(sheet, about, to, LetterKind::Information).await?);
        }
        Ok(made)
    }
}

/// A letter as the act names it.
pub(crate) fn act_letter(letter: &LetterRow) -> Letter {
    Letter {
        bidder: letter.body,
        sent_at: letter.sent_at,
        way: Way::Electronic,
        sha256: letter.sha256.clone(),
    }
}
