//! Reading takes the short road: from the store straight to what is shown, never through a change.
//! It must not change anything.

mod awards;
mod office;
mod public;
mod result;
mod search;

pub use awards::{AwardPage, AwardQuery};
pub use office::{OfficeProcedure, OfficeQuery};
pub use public::PublicProcedure;
pub use result::{PublicEnd, PublicResult};
pub use search::{Counted, DAYS, Facets, Figures, PublicQuery};
