//! The one road of every formal step: lock, ask the domain, save state and act together.
//! It must not hold a rule; the domain decides.

use crate::change_procedure::changes_content;
use crate::{App, AppError};
use sha2::{Digest as _, Sha256};
use store::{ActRow, ProcedureRow, StoreError, Unit};
use tender::act::{Act, By, canonical};
use tender::id::{ActId, BodyId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::{Context, Draft, Procedure, Stage, Step, decide};
use tender::role::Actor;

impl App {
    /// Takes a formal step in a procedure. `version` is the version that the caller read.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the actor may not know of it, [`AppError::Stale`] when it changed meanwhile,
    /// a refusal when a rule forbids the step. Then nothing has changed.
    pub async fn take_step(
        &self,
        actor: &Actor,
        id: ProcedureId,
        version: Option<i64>,
        step: Step,
    ) -> Result<ProcedureRow, AppError> {
        if changes_content(&step) {
            return Box::pin(self.change_procedure(actor, id, version, step)).await;
        }
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        self.actor_may(actor, &row, step.rule().permission).await?;
        if let Some(read) = version.filter(|read| *read != row.version) {
            return Err(self.stale(&row, read).await);
        }
        let row = Box::pin(self.step_in(&unit, actor, row, step)).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// Takes a step inside a transaction that is open already.
    pub(crate) async fn step_in(
        &self,
        unit: &Unit,
        actor: &Actor,
        row: ProcedureRow,
        step: Step,
    ) -> Result<ProcedureRow, AppError> {
        Box::pin(self.step_together(unit, actor, &[], row, step)).await
    }

    /// The same where the law asks for more than one person.
    pub(crate) async fn step_together(
        &self,
        unit: &Unit,
        actor: &Actor,
        others: &[Actor],
        row: ProcedureRow,
        step: Step,
    ) -> Result<ProcedureRow, AppError> {
        if step == Step::Close {
            self.settled(&row).await?;
        }
        let now = self.clock.procedures();
        let begins = step.clone();
        let (procedure, act) = self.decided(actor, others, &row, step).await?;
        self.openings_fit(&row, &begins).await?;
        self.firms_are_known(&begins).await?;
        self.content_stands(&row, &begins).await?;
        let row = ProcedureRow {
            visible_from: visible_from(&procedure),
            draft: draft_after(&row, &procedure),
            procedure,
            changed_at: now,
            ..row
        };
        self.record_act(unit, &act).await?;
        match unit.save_procedure(&row).await {
            Ok(()) => {}
            Err(StoreError::Conflict { .. }) => {
                return Err(AppError::stale(row.version));
            }
            Err(fault) => return Err(fault.into()),
        }
        let line = self.store.line_of(row.office).await?;
        self.list(unit, &row, &line).await?;
        self.tell(unit, &row, &act.step).await?;
        Ok(ProcedureRow { version: row.version.saturating_add(1), ..row })
    }

    /// The procedure after a step and its act, as the domain decides; nothing is saved.
    pub(crate) async fn decided(
        &self,
        actor: &Actor,
        others: &[Actor],
        row: &ProcedureRow,
        step: Step,
    ) -> Result<(Procedure, Act), AppError> {
        let line = self.store.line_of(row.office).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let now = self.clock.procedures();
        let draft = draft_of(row, &step);
        let (rules, earliest) = self.rules(draft, &line, row.created_at, now).await?;
        let context = Context {
            act: ActId(self.ids.uuid()),
            actor,
            others,
            line: &ids,
            now,
            recorded: self.clock.machinery(),
            rules: &rules,
            holidays: self.law.holidays(),
            earliest,
            parties: None,
        };
        decide(row.procedure.clone(), step, &context).map_err(hide_from_strangers)
    }
}

/// The content that a step is about: what it submits, or what the file holds.
fn draft_of<'a>(row: &'a ProcedureRow, step: &'a Step) -> &'a Draft {
    if let Step::Submit { draft } = step { draft } else { &row.procedure.file.draft }
}

/// Who may not even know of the procedure is told that there is none.
fn hide_from_strangers(refusal: tender::refusal::Refusal) -> AppError {
    if refusal.message.key == "role-none" { AppError::NotFound } else { refusal.into() }
}

/// The working draft follows the file where a step set it, and stays the author's otherwise.
fn draft_after(row: &ProcedureRow, procedure: &Procedure) -> Draft {
    if matches!(procedure.stage, Stage::Drafting(_)) {
        row.draft.clone()
    } else {
        procedure.file.draft.clone()
    }
}

/// The public may know from the publication on.
fn visible_from(procedure: &Procedure) -> Option<Instant> {
    procedure.file.published_at
}

/// The act as it is stored: canonical text and its hash.
pub(crate) fn act_row(act: &Act, seq: i64) -> Result<ActRow, AppError> {
    let internal = |fault: &dyn core::fmt::Display| AppError::Internal(fault.to_string());
    let bytes = canonical(act).map_err(|fault| internal(&fault))?;
    let hash = hex::encode(Sha256::digest(&bytes));
    let body = String::from_utf8(bytes).map_err(|fault| internal(&fault))?;
    let person = match act.by {
        By::Person(person) => Some(person),
        By::Platform | By::Company => None,
    };
    Ok(ActRow {
        id: act.id,
        procedure: act.procedure,
        seq,
        kind: act.step.rule().code.to_owned(),
        person,
        at: act.at,
        recorded_at: act.recorded_at,
        body,
        hash,
    })
}
