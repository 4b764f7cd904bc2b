//! Reading takes the short road: from the store straight to what is shown, never through a change.
//! It must not change anything.

mod changes;
mod inbox;
mod office;
mod public;
mod questions;
mod search;

pub use changes::{Happened, PublicChange};
pub use inbox::InboxMessage;
pub use office::{OfficeProcedure, OfficeQuery};
pub use public::PublicProcedure;
pub use questions::OfficeQuestion;
pub use search::{Counted, DAYS, Facets, Figures, PublicQuery};
