//! Reading takes the short road: from the store straight to what is shown, never through a change.
//! It must not change anything.

mod office;
mod public;

pub use office::{OfficeProcedure, OfficeQuery};
pub use public::{Figures, PublicProcedure, PublicQuery};
