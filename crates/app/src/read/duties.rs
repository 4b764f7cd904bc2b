//! What is due next in a procedure of one's office: computed from its file whenever somebody asks.
//! It must not decide what is due, and nothing of it is stored; `tender::duty` computes.

use crate::{App, AppError, OfficeProcedure};
use tender::act::Act;
use tender::duty::{Duty, open};
use tender::id::LotId;
use tender::instant::Instant;
use tender::procedure::{Procedure, Stage};

/// What is due in a procedure now.
#[derive(Clone, Debug)]
pub struct OpenDuties {
    /// The instant for which it was computed, on the clock of procedures.
    pub at: Instant,
    /// What is to be done, most pressing first; with its lot from the opening on.
    pub duties: Vec<(Option<LotId>, Duty)>,
}

impl App {
    /// The duties whose trigger has happened and that are not done, under the rule set and by-law of the procedure. None
    /// once the file is closed: then only its retention runs.
    ///
    /// # Errors
    /// The findings when there is no rule set for the day on which the procedure began.
    pub async fn duties_of(&self, found: &OfficeProcedure) -> Result<OpenDuties, AppError> {
        let row = &found.row;
        let procedure = &row.procedure;
        let at = self.clock.procedures();
        if matches!(procedure.stage, Stage::Retained(_) | Stage::Destroyed(_)) {
            return Ok(OpenDuties { at, duties: Vec::new() });
        }
        let line = self.store.line_of(row.office).await?;
        let (set, facts) = self.facts_of(&row.draft, &line, row.created_at, at).await?;
        let acts = self.acts(row.id).await?;
        let acts: Vec<Act> = acts.into_iter().map(|(_, act)| act).collect();
        let mut duties = Vec::new();
        for lot in lots(procedure) {
            let facts = facts.clone().of(procedure, &acts, lot);
            let open = open(&self.law, set, &facts, at);
            let open = open.map_err(|fault| AppError::Internal(fault.to_string()))?;
            duties.extend(open.into_iter().map(|duty| (lot, duty)));
        }
        duties.sort_by_key(|(lot, duty)| (duty.pressing(at), *lot));
        Ok(OpenDuties { at, duties })
    }
}

/// Each lot by itself once bids are open, the procedure as a whole before.
fn lots(procedure: &Procedure) -> Vec<Option<LotId>> {
    let running = matches!(procedure.stage, Stage::Lots(_));
    let opened = procedure.opened_lots().filter(|_| running).map(|(lot, _)| Some(lot));
    let opened: Vec<_> = opened.collect();
    if opened.is_empty() { vec![None] } else { opened }
}
