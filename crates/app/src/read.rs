//! Reading takes the short road: from the store straight to what is shown, never through a change.
//! It must not change anything.

mod office;
mod public;
mod search;

pub use office::{OfficeProcedure, OfficeQuery};
pub use public::PublicProcedure;
pub use search::{Counted, DAYS, Facets, Figures, PublicQuery};
