//! What happened in a procedure of the demo after its publication: questions, answers, a moved deadline.
//! It must not take a step that no officer or company could take.

use super::load::{DAY, known, shifted};
use super::seed::{SeedMove, SeedQuestion};
use crate::{App, AppError, Caller, Clock, NewAnswer};
use std::collections::BTreeMap;
use store::ProcedureRow;
use tender::instant::Instant;
use tender::procedure::draft::Text;
use tender::procedure::{Stage, Step};

impl App {
    /// Questions and answers, then the moved deadline, each at its own time; nothing where nothing is received.
    pub(super) async fn seed_news(
        &self,
        row: &ProcedureRow,
        author: &Caller,
        people: &BTreeMap<String, Caller>,
        (questions, moved): (Vec<SeedQuestion>, Option<SeedMove>),
        published: Instant,
    ) -> Result<(), AppError> {
        let current = self.store.procedure(row.id).await?.ok_or(AppError::NotFound)?;
        if !matches!(current.procedure.stage, Stage::Receiving(_)) {
            return Ok(());
        }
        let on = |day: i64| Self {
            clock: Clock::fixed(shifted(published, day.saturating_mul(DAY))),
            ..self.clone()
        };
        for seed in questions {
            let asker = known(people, &seed.by)?;
            let question = on(seed.day).ask_question(&asker, &row.number, None, &seed.text).await?;
            let Some(answer) = seed.answer else { continue };
            let version = self.store.procedure(row.id).await?.ok_or(AppError::NotFound)?.version;
            let new = NewAnswer {
                question,
                asked: Text::german(seed.asked),
                answer: Text::german(answer),
                extension: None,
                names_checked: false,
            };
            let later = on(seed.day.saturating_add(1));
            later.answer_question(author, row.id, version, new).await?;
        }
        let Some(seed) = moved else { return Ok(()) };
        let deadline = current.deadline().ok_or(AppError::NotFound)?;
        let deadline = shifted(deadline, seed.by_days.saturating_mul(DAY));
        let step = Step::MoveDeadline { deadline, reason: seed.reason };
        on(seed.day).take_step(&author.actor(), row.id, None, step).await?;
        Ok(())
    }
}
