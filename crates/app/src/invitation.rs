//! Whom an office may invite to a procedure without a call, whom it has invited, and what the invitation still needs.
//! It must not invite: that is a step like others, and the domain decides it.

use crate::{App, AppError, Caller};
use store::{Body, BodyFilter, BodyKind, ProcedureRow};
use tender::act::Act;
use tender::id::{OpeningId, ProcedureId};
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::kind::Phase;
use tender::procedure::{Stage, Step};
use tender::refusal::Refusal;
use tender::role::Permission;

/// The invitation of a procedure, sent or not.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// How many firms the rules ask for; fewer need a reason.
    pub at_least: usize,
    /// Until when the invited firms may bid.
    pub deadline: Option<Instant>,
    /// The prepared openings, in the order of the envelopes, as the step names them.
    pub openings: Vec<OpeningId>,
    /// What still keeps the invitation from going out, while it can.
    pub missing: Vec<Refusal>,
    /// What was sent last.
    pub sent: Option<SentInvitation>,
}

/// An invitation that was sent.
#[derive(Clone, Debug)]
pub struct SentInvitation {
    /// When, on the clock of procedures.
    pub at: Instant,
    /// To whom, by name.
    pub firms: Vec<Body>,
    /// Why there were fewer than usual; empty where there were enough.
    pub fewer_because: String,
}

/// Whether firms learn of a procedure by invitation alone (such as § 11 `UVgO`).
pub fn without_call(row: &ProcedureRow) -> bool {
    let kind = row.draft.procedure_type.and_then(|kind| kind.sequence().ok());
    kind.is_some_and(|sequence| sequence.has(Phase::Invitation) && !sequence.has(Phase::Call))
}

impl App {
    /// The invitation of a procedure, for those who may read its file.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may know; a refusal when no rule set holds for it.
    pub async fn invitation(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<Invitation, AppError> {
        let row = self.office_procedure(caller, id).await?.row;
        let ready = matches!(row.procedure.stage, Stage::Ready(_));
        let prepared = if ready { self.prepared(id, 1).await? } else { Vec::new() };
        Ok(Invitation {
            at_least: self.rules_of(&row).await?.invited,
            deadline: row.deadline(),
            openings: prepared.iter().map(|opening| opening.id).collect(),
            missing: if ready { self.missing_keys(&row).await? } else { Vec::new() },
            sent: self.sent_invitation(id).await?,
        })
    }

    async fn sent_invitation(&self, id: ProcedureId) -> Result<Option<SentInvitation>, AppError> {
        let acts = self.store.acts_of(id, &["invite"]).await?;
        let Some(last) = acts.last() else { return Ok(None) };
        let act: Act = serde_json::from_str(&last.body)
            .map_err(|fault| AppError::Internal(format!("act {}: {fault}", last.id)))?;
        let Step::Invite { firms, fewer_because, .. } = act.step else { return Ok(None) };
        let mut named = Vec::new();
        for firm in firms {
            named.extend(self.store.body(firm).await?);
        }
        named.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Some(SentInvitation { at: act.at, firms: named, fewer_because }))
    }

    /// One page of the registered firms whose name holds these words, in the order of their public addresses, for who may
    /// invite them to this procedure.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not know of the procedure; a refusal when they do not run it.
    pub async fn firms_to_invite(
        &self,
        caller: &Caller,
        id: ProcedureId,
        words: &str,
        after: Option<String>,
        limit: u64,
    ) -> Result<Vec<Body>, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, Permission::Run).await?;
        let (name, slug) = (words.trim().to_owned(), crate::open_account::slug(words, ""));
        let filter = BodyFilter { kinds: vec![BodyKind::Company], name, slug, after, limit };
        Ok(self.store.bodies_page(&filter).await?)
    }

    /// Whether everybody whom a step invites is a firm that is registered here: nobody else could read the invitation.
    pub(crate) async fn firms_are_known(&self, step: &Step) -> Result<(), AppError> {
        let Step::Invite { firms, .. } = step else { return Ok(()) };
        for firm in firms {
            let known = self.store.body(*firm).await?;
            if known.is_none_or(|body| body.kind != BodyKind::Company) {
                let message = Message::new("invite-no-firm").with("firm", firm);
                return Err(Refusal::new(message, step.rule().source).at("/firms").into());
            }
        }
        Ok(())
    }
}
