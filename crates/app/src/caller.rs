//! The caller of a use case: a signed-in person with all grants.
//! It must not decide; it becomes the domain's actor.

use crate::{App, AppError};
use store::{Body, Person, Session};
use tender::id::PersonId;
use tender::role::{Actor, Grant, Role, Scope};

/// Who calls.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The person.
    pub person: Person,
    /// The session, so that it can be ended.
    pub session: Session,
    /// All grants of the person, also those that ended.
    pub grants: Vec<Grant>,
}

impl Caller {
    /// The same as the domain sees it.
    pub fn actor(&self) -> Actor {
        Actor::Person { id: self.person.id, grants: self.grants.clone() }
    }

    /// Whether the person works for a company (and so sees its workspace first).
    pub fn works_for_company(&self) -> bool {
        of_company(&self.grants)
    }
}

fn of_company(grants: &[Grant]) -> bool {
    grants.iter().any(|grant| matches!(grant.role, Role::Bidder | Role::CompanyAdmin))
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
        let (person, session) = self.session(token).await?;
        let grants = self.store.grants_of(person.id).await?;
        Ok(Caller { person, session, grants })
    }
}
