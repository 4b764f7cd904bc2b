//! Reading takes the short road: from the store straight to what is shown, never through a change.
//! It must not change anything.

mod changes;
mod inbox;
mod office;
mod public;
mod questions;

pub use changes::{Happened, PublicChange};
pub use inbox::InboxMessage;
pub use office::{OfficeProcedure, OfficeQuery};
pub use public::{Figures, PublicProcedure, PublicQuery};
pub use questions::OfficeQuestion;
