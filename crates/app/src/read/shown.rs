//! Who reads the pages of a procedure: everybody once it is published; one without a call, the firms that were invited to it.
//! It must not tell anybody else that there is one.

use crate::message::OF_COMPANY;
use crate::{App, AppError, Caller};
use std::collections::BTreeSet;
use store::ProcedureRow;
use tender::act::Act;
use tender::id::BodyId;
use tender::procedure::Step;
use tender::role::{Actor, Permission, Subject, may};

impl App {
    /// The procedure of a number, if this reader may know of it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody else.
    pub(crate) async fn shown_to(
        &self,
        reader: Option<&Caller>,
        number: &str,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure_of(number).await?.ok_or(AppError::NotFound)?;
        if self.is_shown_to(reader, &row).await? { Ok(row) } else { Err(AppError::NotFound) }
    }

    /// Whether this reader may know of a procedure as somebody outside of its office.
    pub(crate) async fn is_shown_to(
        &self,
        reader: Option<&Caller>,
        row: &ProcedureRow,
    ) -> Result<bool, AppError> {
        if row.visible_from.is_some_and(|from| from <= self.clock.procedures()) {
            return Ok(true);
        }
        let Some(reader) = reader else { return Ok(false) };
        let invited = self.invited_to(row).await?;
        let open = row.procedure.subject(&[]);
        let subject = Subject { public: false, invited: invited.as_ref(), ..open };
        // What somebody reads as an officer stands in the office's file, not here.
        let of_company = reader.grants.iter().filter(|grant| OF_COMPANY.contains(&grant.role));
        let actor = Actor::Person { id: reader.person.id, grants: of_company.copied().collect() };
        Ok(may(&actor, Permission::ReadPublic, &subject, self.clock.machinery()).is_ok())
    }

    /// The firms that alone may take part; those of the last round where a procedure without a call has ended.
    pub(crate) async fn invited_to(
        &self,
        row: &ProcedureRow,
    ) -> Result<Option<BTreeSet<BodyId>>, AppError> {
        match row.procedure.round() {
            Some(round) => Ok(round.invited.clone()),
            None if row.procedure.is_public() => Ok(None),
            None => self.last_invited(row).await,
        }
    }

    /// The firms of the last invitation, also when no round is left.
    pub(crate) async fn last_invited(
        &self,
        row: &ProcedureRow,
    ) -> Result<Option<BTreeSet<BodyId>>, AppError> {
        let acts = self.store.acts_of(row.id, &["invite", "next_round"]).await?;
        let Some(last) = acts.last() else { return Ok(None) };
        let act: Act = serde_json::from_str(&last.body)
            .map_err(|fault| AppError::Internal(format!("act {}: {fault}", last.id)))?;
        let (Step::Invite { firms, .. } | Step::NextRound { firms, .. }) = act.step else {
            return Ok(None);
        };
        Ok(Some(firms))
    }
}
