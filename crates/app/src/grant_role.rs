//! Roles: offered by invitation, listed, ended; who may do that and which combinations are barred.
//! It must not give somebody a role without their accepting it, nor hold the rule: `tender::role` does.

use crate::ticket::{address, refuse};
use crate::{App, AppError, Caller};
use locales::Language;
use store::{Body, BodyKind, GrantRow, Person, Purpose, StoreError, Ticket};
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::role::{Actor, Grant, Permission, Role, Scope, Subject, may, may_hold};
use uuid::Uuid;

/// An invitation to a role.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Address of the person.
    pub email: String,
    /// Language of the mail.
    pub language: Language,
    /// The role.
    pub role: Role,
    /// On what.
    pub scope: Scope,
    /// First instant at which it no longer holds.
    pub until: Option<Instant>,
}

/// A grant and who holds it.
#[derive(Clone, Debug)]
pub struct GrantView {
    /// The grant.
    pub row: GrantRow,
    /// Who holds it.
    pub person: Person,
}

impl App {
    /// Offers somebody a role; the mail leads to a page where it is accepted.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a body or procedure that the caller may not know; a refusal for a combination that
    /// is barred, an address that is none, an end that is past, or where a machine calls.
    pub async fn invite(&self, caller: &Caller, new: NewInvitation) -> Result<Ticket, AppError> {
        caller.session()?;
        let actor = caller.actor();
        self.may_grant(&actor, new.role, new.scope).await?;
        let email = address(&new.email)?;
        let now = self.clock.machinery();
        if new.until.is_some_and(|until| until <= now) {
            return Err(refuse("access-until-past", "/until").into());
        }
        let grant = Grant { role: new.role, scope: new.scope, from: now, until: new.until };
        if email == caller.person.email {
            may_hold(caller.person.id, caller.person.id, &caller.grants, &grant)?;
        }
        let unit = self.store.begin().await?;
        let NewInvitation { role, scope, until, .. } = new;
        let purpose = Purpose::Invitation { role, scope, until };
        let to = (email.as_str(), new.language);
        let ticket = self.add_ticket(&unit, to, purpose, Some(caller.person.id)).await?;
        unit.commit().await?;
        Ok(ticket)
    }

    /// Whether an actor may give a role on something.
    pub(crate) async fn may_grant(
        &self,
        actor: &Actor,
        role: Role,
        scope: Scope,
    ) -> Result<(), AppError> {
        match scope {
            Scope::Body(body) => {
                let line = self.store.line_of(body).await?;
                let body = line.first().ok_or(AppError::NotFound)?;
                self.may_grant_on(actor, role, &line).await?;
                if fits(role, body.kind) {
                    Ok(())
                } else {
                    Err(refuse("role-not-here", "/role").into())
                }
            }
            Scope::Procedure(id) => {
                let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
                self.actor_may(actor, &row, Permission::Grant).await?;
                let alone = matches!(
                    role,
                    Role::Admin | Role::Operator | Role::Bidder | Role::CompanyAdmin
                );
                if alone { Err(refuse("role-not-here", "/role").into()) } else { Ok(()) }
            }
        }
    }

    async fn may_grant_on(&self, actor: &Actor, role: Role, line: &[Body]) -> Result<(), AppError> {
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let permission = match role {
            Role::Bidder | Role::CompanyAdmin => Permission::GrantCompany,
            Role::Operator => Permission::ManageBodies,
            Role::Author
            | Role::Approver
            | Role::OpeningOfficer
            | Role::Evaluator
            | Role::RequestingUnit
            | Role::Auditor
            | Role::Admin => Permission::Grant,
        };
        let now = self.clock.machinery();
        let Err(refusal) = may(actor, permission, &Subject::body(&ids), now) else {
            return Ok(());
        };
        // The first administrator of a body is named by the operator, and only while there is none.
        let first = matches!(role, Role::Admin | Role::CompanyAdmin)
            && self.is_operator(actor)
            && !self.has_admin(&ids).await?;
        if first { Ok(()) } else { Err(hidden(refusal)) }
    }

    /// Whether an actor runs the platform.
    pub(crate) fn is_operator(&self, actor: &Actor) -> bool {
        let now = self.clock.machinery();
        let runs = |grant: &Grant| grant.role == Role::Operator && grant.holds(now);
        match actor {
            Actor::Person { grants, .. } => grants.iter().any(runs),
            Actor::Anonymous | Actor::Platform => false,
        }
    }

    /// Whether somebody gives roles on one of these bodies.
    pub(crate) async fn has_admin(&self, line: &[BodyId]) -> Result<bool, AppError> {
        let now = self.clock.machinery();
        let admin = |row: &GrantRow| {
            matches!(row.grant.role, Role::Admin | Role::CompanyAdmin) && row.grant.holds(now)
        };
        Ok(self.store.grants_on(line, None).await?.iter().any(admin))
    }

    /// Whether the caller sees who holds roles on a body: its administrators, and the operator.
    pub(crate) async fn may_see_roles(
        &self,
        caller: &Caller,
        body: BodyId,
    ) -> Result<(), AppError> {
        let line = self.store.line_of(body).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let (actor, now) = (caller.actor(), self.clock.machinery());
        let subject = Subject::body(&ids);
        let admin = [Permission::Grant, Permission::GrantCompany, Permission::ManageBodies]
            .into_iter()
            .any(|permission| may(&actor, permission, &subject, now).is_ok());
        if line.is_empty() || !(admin || self.is_operator(&actor)) {
            return may(&actor, Permission::Grant, &subject, now)
                .map_err(hidden)
                .and(Err(AppError::NotFound));
        }
        Ok(())
    }

    /// One page of the roles on a body and on procedures of it, given last first, also those that ended.
    ///
    /// # Errors
    /// [`AppError::NotFound`], or a refusal for who is of the body and not its administrator.
    pub async fn grants_at(
        &self,
        caller: &Caller,
        body: BodyId,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<GrantView>, AppError> {
        self.may_see_roles(caller, body).await?;
        let mut views = Vec::new();
        for row in self.store.grants_page(body, after, limit).await? {
            if let Some(person) = self.store.person(row.person).await? {
                views.push(GrantView { row, person });
            }
        }
        Ok(views)
    }

    /// One page of the invitations to a body that nobody has accepted yet.
    ///
    /// # Errors
    /// As for [`App::grants_at`].
    pub async fn invitations_at(
        &self,
        caller: &Caller,
        body: BodyId,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Ticket>, AppError> {
        self.may_see_roles(caller, body).await?;
        Ok(self.store.open_tickets(body, self.clock.machinery(), after, limit).await?)
    }

    /// Withdraws an invitation; its link opens nothing from now on.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none, or as for giving the role.
    pub async fn withdraw_invitation(&self, caller: &Caller, id: Uuid) -> Result<(), AppError> {
        caller.session()?;
        let now = self.clock.machinery();
        let ticket = self.store.ticket(id).await?.filter(|ticket| ticket.holds(now));
        let ticket = ticket.ok_or(AppError::NotFound)?;
        let Purpose::Invitation { role, scope, .. } = ticket.purpose else {
            return Err(AppError::NotFound);
        };
        self.may_grant(&caller.actor(), role, scope).await?;
        let unit = self.store.begin().await?;
        match unit.use_ticket(id, now).await {
            Ok(()) => Ok(unit.commit().await?),
            Err(StoreError::Conflict { .. }) => Err(AppError::NotFound),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Ends a role, now or at a later day. An end can be moved earlier, never later: that would be a new role.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal when the caller may not, or for the last administrator of a body.
    pub async fn end_grant(
        &self,
        caller: &Caller,
        id: Uuid,
        until: Option<Instant>,
    ) -> Result<GrantView, AppError> {
        caller.session()?;
        let now = self.clock.machinery();
        let until = until.unwrap_or(now);
        if until < now {
            return Err(refuse("access-until-past", "/until").into());
        }
        let row = self.store.grant(id).await?.ok_or(AppError::NotFound)?;
        self.may_grant(&caller.actor(), row.grant.role, row.grant.scope).await?;
        if row.grant.until.is_some_and(|known| known < until) {
            return Err(refuse("access-until-later", "/until").into());
        }
        self.keeps_an_admin(&row).await?;
        let unit = self.store.begin().await?;
        unit.end_grant(id, until).await?;
        unit.commit().await?;
        let grant = Grant { until: Some(until), ..row.grant };
        let person = self.store.person(row.person).await?.ok_or(AppError::NotFound)?;
        Ok(GrantView { row: GrantRow { grant, ..row }, person })
    }

    /// Nobody takes away the last administrator: then nobody could give a role any more.
    async fn keeps_an_admin(&self, row: &GrantRow) -> Result<(), AppError> {
        let role = row.grant.role;
        let (true, Scope::Body(body)) =
            (matches!(role, Role::Admin | Role::CompanyAdmin | Role::Operator), row.grant.scope)
        else {
            return Ok(());
        };
        let now = self.clock.machinery();
        let other = |known: &GrantRow| {
            known.id != row.id
                && known.grant.role == role
                && known.grant.holds(now)
                && known
                    .grant
                    .until
                    .is_none_or(|until| row.grant.until.is_some_and(|own| until >= own))
        };
        let there = self.store.grants_on(&[body], None).await?.iter().any(other);
        if there { Ok(()) } else { Err(refuse("access-last-admin", "").into()) }
    }

    /// The grant that an invitation offers, if its person may hold it beside what they hold; nothing where they hold it
    /// already for as long.
    pub(crate) async fn offered(
        &self,
        ticket: &Ticket,
        person: PersonId,
        (role, scope, until): (Role, Scope, Option<Instant>),
    ) -> Result<Option<GrantRow>, AppError> {
        let granter = match ticket.created_by {
            Some(granter) => {
                // Who has lost the right to give it meanwhile gives it no more.
                let actor = self.actor_of(granter).await?;
                self.may_grant(&actor, role, scope).await?;
                granter
            }
            None => PersonId(Uuid::nil()),
        };
        let grant = Grant { role, scope, from: self.clock.machinery(), until };
        let held = self.store.grants_of(person).await?;
        may_hold(granter, person, &held, &grant)?;
        let known = held.iter().any(|other| covers(other, &grant));
        Ok((!known).then(|| GrantRow { id: self.ids.uuid(), person, grant }))
    }
}

/// Whether a grant gives everything that another would give.
fn covers(held: &Grant, new: &Grant) -> bool {
    let as_long = held.until.is_none_or(|end| new.until.is_some_and(|until| until <= end));
    (held.role, held.scope) == (new.role, new.scope) && held.from <= new.from && as_long
}

/// Who has no role there at all is told that there is nothing.
fn hidden(refusal: tender::refusal::Refusal) -> AppError {
    if refusal.message.key == "role-none" { AppError::NotFound } else { refusal.into() }
}

/// Whether a role can stand on a body of this kind.
fn fits(role: Role, kind: BodyKind) -> bool {
    match kind {
        BodyKind::Company => matches!(role, Role::Bidder | Role::CompanyAdmin),
        BodyKind::Operator => role == Role::Operator,
        BodyKind::Oversight => matches!(role, Role::Auditor | Role::Admin),
        BodyKind::StateBody
        | BodyKind::Municipality
        | BodyKind::Utility
        | BodyKind::ProcurementOffice => {
            !matches!(role, Role::Bidder | Role::CompanyAdmin | Role::Operator)
        }
    }
}
