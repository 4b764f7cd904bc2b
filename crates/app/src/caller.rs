//! The caller of a use case: a signed-in person with all grants.
//! It must not decide; it becomes the domain's actor.

use crate::{App, AppError};
use store::{Body, Person, Session, SignedIn};
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Actor, Grant, Role, Scope};
use uuid::Uuid;

/// Who calls.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The person.
    pub person: Person,
    /// By what it was proved.
    pub proof: Proof,
    /// All grants of the person, also those that ended; by a key of a machine only those within its limits.
    pub grants: Vec<Grant>,
}

/// By what a caller proved who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A session of a browser.
    Session(Session),
    /// A key of a machine, by its id, and its end.
    ApiKey(Uuid, Instant),
    /// A bearer token, and its end.
    Token(Instant),
    /// The program itself: commands and the demo's data.
    Program,
}

impl Caller {
    /// The same as the domain sees it.
    pub fn actor(&self) -> Actor {
        Actor::Person { id: self.person.id, grants: self.grants.clone() }
    }

    /// The same, with the grants for one company alone: those for others must not count where a firm acts.
    pub(crate) fn acting_for(&self, company: BodyId) -> Actor {
        let of_company = |grant: &&Grant| grant.scope == Scope::Body(company);
        let grants = self.grants.iter().filter(of_company).copied().collect();
        Actor::Person { id: self.person.id, grants }
    }

    /// When the proof ends; the program's own never does.
    pub fn until(&self) -> Option<Instant> {
        match &self.proof {
            Proof::Session(session) => Some(session.expires_at),
            Proof::ApiKey(_, until) | Proof::Token(until) => Some(*until),
            Proof::Program => None,
        }
    }

    /// The session of a browser. What opens an account, such as keys and passwords, is changed only with one.
    ///
    /// # Errors
    /// `role-session-needed` where a machine calls.
    pub fn session(&self) -> Result<&Session, Refusal> {
        match &self.proof {
            Proof::Session(session) => Ok(session),
            Proof::ApiKey(..) | Proof::Token(_) | Proof::Program => {
                Err(Refusal::new(Message::new("role-session-needed"), "docs/api.md"))
            }
        }
    }

    /// Whether the person works for a company (and so sees its workspace first).
    pub fn works_for_company(&self) -> bool {
        of_company(&self.grants)
    }
}

fn of_company(grants: &[Grant]) -> bool {
    grants.iter().any(|grant| matches!(grant.role, Role::Bidder | Role::CompanyAdmin))
}

/// The caller of a session that holds.
pub(crate) fn caller_in(found: SignedIn) -> Result<Caller, AppError> {
    let SignedIn { session, person, grants } = found;
    if person.locked_at.is_some() {
        return Err(AppError::Unauthenticated);
    }
    Ok(Caller { person, proof: Proof::Session(session), grants })
}

impl App {
    /// Whether a person works for a company.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn works_for_company(&self, person: PersonId) -> Result<bool, AppError> {
        Ok(of_company(&self.store.grants_of(person).await?))
    }

    /// The bodies on which a caller has or had a role.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn bodies_of(&self, caller: &Caller) -> Result<Vec<Body>, AppError> {
        let mut bodies = Vec::new();
        for grant in &caller.grants {
            if let Scope::Body(id) = grant.scope
                && bodies.iter().all(|known: &Body| known.id != id)
            {
                bodies.extend(self.store.body(id).await?);
            }
        }
        Ok(bodies)
    }

    /// The caller of a session's token.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] when the session is over or revoked, or the person locked.
    pub async fn caller(&self, token: &str) -> Result<Caller, AppError> {
        let found = self.session_of(crate::sign_in::token_hash(token)).await?;
        caller_in(found.ok_or(AppError::Unauthenticated)?)
    }
}
