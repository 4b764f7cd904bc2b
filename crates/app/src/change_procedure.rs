//! A change of content, documents or deadline after the publication: new version, change notice and news, together.
//! It must not change anything that the domain did not allow before a notice is made.

use crate::notice::MadeNotice;
use crate::{App, AppError};
use std::collections::BTreeSet;
use store::{Document, ProcedureRow, Unit};
use tender::id::{NoticeId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::difference::{Change, difference};
use tender::procedure::notice::Purpose;
use tender::procedure::step::{Extension, ResetTo};
use tender::procedure::{Draft, Procedure, Step};
use tender::refusal::Refusal;
use tender::role::Actor;

/// What a step would change, told before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Every field that would differ.
    pub changes: Vec<Change>,
    /// Whether the decision about the deadline is due with it (§ 20 Abs. 3 `VgV`).
    pub decision_due: bool,
    /// Whether a change notice goes out with it.
    pub notice: bool,
}

/// Whether a step changes what was published.
pub(crate) fn changes_content(step: &Step) -> bool {
    matches!(
        step,
        Step::Correct { .. }
            | Step::MoveDeadline { .. }
            | Step::Answer { extension: Some(Extension::Until { .. }), .. }
            | Step::Reset { target: ResetTo::Receiving { .. }, .. }
    )
}

/// Whether the call went out by a notice under union law; then each change does too.
fn called_by_notice(row: &ProcedureRow) -> bool {
    row.procedure.is_public() && row.procedure.file.draft.under_union_law()
}

impl App {
    /// Tells what a step would change, without taking it. What a rule forbids is refused as the step would be; only
    /// the decision about the deadline may still be missing.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or the refusal.
    pub async fn preview(
        &self,
        actor: &Actor,
        id: ProcedureId,
        mut step: Step,
    ) -> Result<Preview, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.actor_may(actor, &row, step.rule().permission).await?;
        let before = &row.procedure.file.draft;
        let decision_due = self.decision_due(&row).await?;
        if let Step::Answer { extension, .. } | Step::Correct { extension, .. } = &mut step
            && decision_due
            && extension.is_none()
        {
            *extension = Some(Extension::NotNeeded { reason: "…".to_owned() });
        }
        let after = self.foreseen(actor, &row, &step, NoticeId(self.ids.uuid())).await?;
        let changes = difference(before, &after.file.draft);
        let notice = !changes.is_empty() && self.change_notice_due(&row).await?;
        Ok(Preview { changes, decision_due, notice })
    }

    /// Whether new information now needs a recorded decision about the deadline (§ 20 Abs. 3 `VgV`).
    pub(crate) async fn decision_due(&self, row: &ProcedureRow) -> Result<bool, AppError> {
        let line = self.store.line_of(row.office).await?;
        let now = self.clock.procedures();
        let (rules, _) = self.rules(&row.procedure.file.draft, &line, row.created_at, now).await?;
        Ok(tender::procedure::undecided(&row.procedure, &rules, now))
    }

    /// Takes a step that changes what was published, with its notice and the versions of its documents.
    pub(crate) async fn change_procedure(
        &self,
        actor: &Actor,
        id: ProcedureId,
        version: Option<i64>,
        step: Step,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.actor_may(actor, &row, step.rule().permission).await?;
        if let Some(read) = version.filter(|read| *read != row.version) {
            return Err(self.stale(&row, read).await);
        }
        let notice = NoticeId(self.ids.uuid());
        let after = self.foreseen(actor, &row, &step, notice).await?;
        let changes = difference(&row.procedure.file.draft, &after.file.draft);
        if changes.is_empty() {
            let message = Message::new("procedure-nothing-changed");
            return Err(Refusal::new(message, step.rule().source).at("/draft").into());
        }
        let made = if self.change_notice_due(&row).await? {
            let made = self.make_change(&row, &after.file.draft, notice, &changes, &step).await?;
            self.keep_notice(&made).await?;
            Some(made)
        } else {
            None
        };
        let unit = self.store.begin().await?;
        let current = unit.lock_procedure(id).await?.ok_or(AppError::NotFound)?;
        if current.version != row.version {
            return Err(self.stale(&current, row.version).await);
        }
        let row = Box::pin(self.changed(&unit, actor, current, step, made)).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// Everything of a change inside its transaction.
    async fn changed(
        &self,
        unit: &Unit,
        actor: &Actor,
        mut row: ProcedureRow,
        mut step: Step,
        made: Option<MadeNotice>,
    ) -> Result<ProcedureRow, AppError> {
        if let Some(made) = made {
            unit.add_notice(&made.row).await?;
            if called_by_notice(&row) {
                // What follows from the decision is the platform's: who sets back may not run notices.
                row = Box::pin(self.step_in(unit, &Actor::Platform, row, build(&made))).await?;
                unit.post(&self.outgoing(row.id, made.row.id)).await?;
                named(&mut step, made.row.id);
            }
        }
        let documents = self.store.documents(row.id).await?;
        let row = Box::pin(self.step_in(unit, actor, row, step)).await?;
        let version = i64::from(row.procedure.file.version);
        let draft = &row.procedure.file.draft;
        move_documents(unit, &documents, draft, version, self.clock.procedures()).await?;
        Ok(row)
    }

    /// The procedure as a step would leave it; nothing is saved.
    async fn foreseen(
        &self,
        actor: &Actor,
        row: &ProcedureRow,
        step: &Step,
        notice: NoticeId,
    ) -> Result<Procedure, AppError> {
        let mut step = step.clone();
        let mut row = row.clone();
        if called_by_notice(&row) {
            let sha256 = "0".repeat(64);
            let build = Step::BuildNotice { notice, purpose: Purpose::Change, sha256 };
            row.procedure = self.decided(&Actor::Platform, &[], &row, build).await?.0;
            named(&mut step, notice);
        }
        let (after, act) = self.decided(actor, &[], &row, step).await?;
        // Who may not take the step learns nothing of the documents.
        if let Step::Correct { draft, .. } = &act.step {
            self.content_stands(&row, &act.step).await?;
            self.same_law(&row, draft).await?;
        }
        Ok(after)
    }

    /// A correction leaves the procedure under the law of its approval (§ 187 Abs. 2 GWB) and of the authority's by-law.
    /// Of what the law asks about only the value can be corrected.
    async fn same_law(&self, row: &ProcedureRow, draft: &Draft) -> Result<(), AppError> {
        let line = self.store.line_of(row.office).await?;
        let now = self.clock.procedures();
        let (rules, _) = self.rules(draft, &line, row.created_at, now).await?;
        let known = rules.own_types(draft).is_ok();
        if known && rules.id == row.procedure.file.rule_set {
            return Ok(());
        }
        let refusal = Refusal::new(Message::new("correction-other-law"), "§ 187 Abs. 2 GWB");
        Err(refusal.at("/draft/estimated_value").into())
    }

    /// Whether a change is told by a notice: where the call was, or where a notice is kept beside the page.
    async fn change_notice_due(&self, row: &ProcedureRow) -> Result<bool, AppError> {
        if called_by_notice(row) {
            return Ok(true);
        }
        let packs = self.packs.list().next().is_some();
        Ok(packs && !self.store.notices(row.id).await?.is_empty())
    }
}

fn build(made: &MadeNotice) -> Step {
    let sha256 = made.row.sha256.clone();
    Step::BuildNotice { notice: made.row.id, purpose: Purpose::Change, sha256 }
}

/// A correction names the notice that tells of it.
fn named(step: &mut Step, made: NoticeId) {
    if let Step::Correct { notice, .. } = step {
        *notice = Some(made);
    }
}

/// Versions that came with the change are published, those that it leaves out are withdrawn; all stay readable.
async fn move_documents(
    unit: &Unit,
    documents: &[Document],
    draft: &Draft,
    version: i64,
    now: Instant,
) -> Result<(), AppError> {
    let key = |document: &Document| (document.slot, document.sha256.clone());
    let kept = |document: &&Document| document.withdrawn_at.is_none();
    let mut standing: BTreeSet<_> = documents
        .iter()
        .filter(kept)
        .filter(|document| document.prepared_at.is_none())
        .map(key)
        .collect();
    for document in documents.iter().filter(kept) {
        let wanted = draft
            .documents
            .iter()
            .any(|slot| slot.id == document.slot && slot.sha256 == document.sha256);
        match (wanted, document.prepared_at.is_some()) {
            // The same bytes are published once.
            (true, true) if standing.insert(key(document)) => {
                unit.publish_document(document.id, version, now).await?;
            }
            (false, false) => unit.withdraw_document(document.id, now).await?,
            (true, true | false) | (false, true) => {}
        }
    }
    Ok(())
}
