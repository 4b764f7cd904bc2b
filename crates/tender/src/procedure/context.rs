//! The circumstances of a step: who, when, under which rules. All of them are arguments.
//! It must not hold anything that the procedure itself knows.

use crate::act::By;
use crate::calendar::Holidays;
use crate::id::{ActId, BodyId, PersonId};
use crate::instant::Instant;
use crate::procedure::rules::Rules;
use crate::role::{Actor, Permission};
use std::collections::BTreeSet;

/// Earliest deadlines that the rule set allows for a dispatch at `now` (`plan` computes them).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Earliest {
    /// For requests to participate; `None` where the law names no number.
    pub participation: Option<Instant>,
    /// For bids; `None` where the law names no number.
    pub bids: Option<Instant>,
}

/// The circumstances of one step.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Id of the act to be written.
    pub act: ActId,
    /// Who takes the step.
    pub actor: &'a Actor,
    /// Who takes it together with them (second opener, second signature).
    pub others: &'a [Actor],
    /// The office in charge and the bodies above it, for inherited roles.
    pub line: &'a [BodyId],
    /// Now, on the clock of procedures.
    pub now: Instant,
    /// Now, on the clock of machinery.
    pub recorded: Instant,
    /// What the rule set says for this procedure.
    pub rules: &'a Rules,
    /// The calendar by which periods end on working days.
    pub holidays: &'a Holidays,
    /// Earliest deadlines for a dispatch now.
    pub earliest: Earliest,
    /// The firms of the framework under which a new competition is held, if it is one.
    pub parties: Option<&'a BTreeSet<BodyId>>,
}

impl Context<'_> {
    /// All distinct persons who take the step.
    pub fn persons(&self) -> Vec<PersonId> {
        let everyone = core::iter::once(self.actor).chain(self.others);
        let mut persons: Vec<_> = everyone.filter_map(Actor::person).collect();
        persons.sort();
        persons.dedup();
        persons
    }

    /// How the act names the actor of a step that needs `permission`.
    pub(super) fn by(&self, permission: Permission) -> By {
        match self.actor {
            Actor::Platform => By::Platform,
            Actor::Anonymous => By::Company,
            Actor::Person { .. } if permission.of_company() => By::Company,
            Actor::Person { id, .. } => By::Person(*id),
        }
    }

    /// The distinct persons beside the actor.
    pub(super) fn with(&self) -> Vec<PersonId> {
        let actor = self.actor.person();
        self.persons().into_iter().filter(|person| Some(*person) != actor).collect()
    }
}
