//! Who may do what: roles, grants on bodies and procedures, and the refusals that keep duties apart.
//! It must not know sessions, passwords or HTTP; a caller without any grant is told nothing (`role-none`).

pub mod bar;
pub mod permission;

pub use bar::may_hold;
pub use permission::Permission;

use crate::id::{BodyId, PersonId, ProcedureId};
use crate::instant::Instant;
use crate::message::Message;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a person may be for a body or a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes drafts and runs procedures.
    Author,
    /// Approves what others drafted, decides awards and cancellations.
    Approver,
    /// Opens bids, together with a second one.
    OpeningOfficer,
    /// Judges opened bids.
    Evaluator,
    /// Has the need (Bedarfsträger): writes the specification, judges quality, never handles sealed bids.
    RequestingUnit,
    /// Reads the file and changes nothing (Rechnungsprüfung, Aufsicht).
    Auditor,
    /// Grants roles in its body and below.
    Admin,
    /// Bids for a company.
    Bidder,
    /// Grants the roles of a company.
    CompanyAdmin,
    /// Runs the platform; has no access to procedures.
    Operator,
}

/// On what a role is granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// A body and everything below it in the tree.
    Body(BodyId),
    /// One procedure.
    Procedure(ProcedureId),
}

/// A role, on what, from when and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// On what.
    pub scope: Scope,
    /// First instant at which it holds.
    pub from: Instant,
    /// First instant at which it no longer holds; `None` until it is taken away.
    pub until: Option<Instant>,
}

impl Grant {
    /// Whether the grant holds at this instant.
    pub fn holds(&self, now: Instant) -> bool {
        self.from <= now && self.until.is_none_or(|until| now < until)
    }

    fn covers(&self, subject: &Subject<'_>) -> bool {
        match self.scope {
            Scope::Body(body) => subject.line.contains(&body),
            Scope::Procedure(procedure) => subject.procedure == Some(procedure),
        }
    }
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Anyone without an account (§ 9 Abs. 3 VgV).
    Anonymous,
    /// The platform itself: answers of the notice service, the end of a period.
    Platform,
    /// A person who signed in, with all their grants.
    Person {
        /// Who it is.
        id: PersonId,
        /// All grants, also those that ended.
        grants: Vec<Grant>,
    },
}

impl Actor {
    /// The person, if it is one.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Anonymous | Self::Platform => None,
        }
    }
}

/// What is asked about: a procedure or a body.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The procedure, if it is one.
    pub procedure: Option<ProcedureId>,
    /// The body in charge (office or company) and all bodies above it.
    pub line: &'a [BodyId],
    /// Who wrote what is to be approved now.
    pub author: Option<PersonId>,
    /// Who has a recorded conflict of interest (§ 6 VgV).
    pub conflicts: &'a BTreeSet<PersonId>,
    /// Whether bids or requests lie sealed.
    pub sealed: bool,
    /// Whether it was published.
    pub public: bool,
    /// The firms that may take part, if only those that were invited may.
    pub invited: Option<&'a BTreeSet<BodyId>>,
}

/// No conflict of interest is recorded about a body.
static NOBODY: BTreeSet<PersonId> = BTreeSet::new();

impl<'a> Subject<'a> {
    /// A body with all bodies above it, before or beside any procedure.
    pub fn body(line: &'a [BodyId]) -> Self {
        Self {
            procedure: None,
            line,
            author: None,
            conflicts: &NOBODY,
            sealed: false,
            public: false,
            invited: None,
        }
    }

    /// Whether a company may take part: everyone once it is published, else those invited.
    fn open_to(&self, company: Scope) -> bool {
        match (self.invited, company) {
            (Some(invited), Scope::Body(body)) => invited.contains(&body),
            (Some(_), Scope::Procedure(_)) => false,
            (None, _) => self.public,
        }
    }
}

/// Whether the actor may do this to the subject now.
///
/// # Errors
/// `role-none` if the actor may not even know of the subject; otherwise the rule that forbids it.
pub fn may(
    actor: &Actor,
    permission: Permission,
    subject: &Subject<'_>,
    now: Instant,
) -> Result<(), Refusal> {
    if permission == Permission::ReadPublic && subject.public {
        return Ok(());
    }
    if permission == Permission::ReadSealed && subject.sealed {
        return refuse("role-sealed", "§ 55 Abs. 1 VgV");
    }
    match actor {
        Actor::Anonymous => refuse("role-none", "§ 5 VgV"),
        Actor::Platform if permission.of_platform() => Ok(()),
        Actor::Platform => refuse("role-platform", "§ 11 Abs. 2 VgV"),
        Actor::Person { id, grants } => person_may(*id, grants, permission, subject, now),
    }
}

fn person_may(
    person: PersonId,
    grants: &[Grant],
    permission: Permission,
    subject: &Subject<'_>,
    now: Instant,
) -> Result<(), Refusal> {
    // A company stands outside the line of the office: its grant touches what it may take part in, and lets it read that.
    let outside = |grant: &Grant| {
        let takes_part = permission.of_company() && grant.role == Role::Bidder;
        let reads = permission == Permission::ReadPublic;
        (takes_part || reads) && subject.open_to(grant.scope)
    };
    let touching = |grant: &&Grant| grant.holds(now) && (grant.covers(subject) || outside(grant));
    let mut roles = grants.iter().filter(touching).map(|grant| grant.role).peekable();
    if roles.peek().is_none() {
        return refuse("role-none", "§ 5 VgV");
    }
    if subject.conflicts.contains(&person) {
        return refuse("role-conflict", "§ 6 VgV");
    }
    if !roles.any(|role| permission.granted_to(role)) {
        return refuse("role-not-enough", "§ 8 VgV, KorruptionsbG NRW");
    }
    if permission == Permission::Approve && subject.author == Some(person) {
        return refuse("role-own-draft", "KorruptionsbG NRW");
    }
    Ok(())
}

fn refuse(key: &'static str, source: &'static str) -> Result<(), Refusal> {
    Err(Refusal::new(Message::new(key), source))
}

#[cfg(test)]
mod tests;
