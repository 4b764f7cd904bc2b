//! A procedure (Verfahren) from the first draft to its destruction: content, stages, commands, guards.
//! It must not hold bids before their opening, nor anything that tells who bids or how many.
//!
//! One road: [`decide`] takes a [`Procedure`], a [`Command`] and a [`Context`], and gives the next procedure
//! and the act, or a refusal. [`apply`] repeats the effect of an act without any law, so that the folded
//! acts are the state.

pub mod anonymous;
mod apply;
mod bar;
mod context;
mod decide;
pub mod difference;
pub mod draft;
mod guard;
pub mod kind;
pub mod notice;
mod rules;
pub mod stage;
pub mod step;
pub mod time;

pub use apply::{Unfit, apply, first, fold};
pub use bar::{Bar, waiting_ends};
pub use context::{Context, Earliest};
pub use decide::{begin, decide};
pub use difference::difference;
pub use draft::Draft;
pub use guard::{
    Cancellable, cancellable, list_for_bidders, parties, register_missing, share_reached, undecided,
};
pub use kind::{ContractKind, ProcedureType};
pub use rules::{Rules, Waiting};
pub use stage::{File, LotFile, LotStage, Procedure, PublicState, Round, RoundKind, Stage};
pub use step::Step;
pub use time::drained;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
