//! The planner: from contract, buyer, value, start and circumstances to regime, types, periods and duties.
//! It must not hold a figure of the law: every figure comes from a rule set of `law`.

mod advised;
mod case;
mod estimate;
mod lots;
mod made;
mod notices;
mod order;
mod periods;
mod procedures;
mod proposed;
mod regime;
mod standstill;
mod techniques;
mod warnings;

pub use advised::advised;
pub use case::*;
pub use estimate::{Estimated, Part, PartKind};
pub use lots::LotPlan;
pub use made::{Obligation, OwnRules, Plan, Rules, plan};
pub use notices::{NoticeDue, Publication};
pub use periods::{Period, PeriodId};
pub use procedures::Choice;
pub use proposed::{Proposal, Proposed, proposed};
pub use regime::ThresholdReached;
pub use warnings::{Severity, Warning, WarningId};

#[cfg(test)]
mod tests;
