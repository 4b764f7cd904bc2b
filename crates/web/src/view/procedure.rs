//! The pages of one published procedure: head, deadline box, facts, criteria, lots, documents.
//! It must not show what is not public, nor anything that tells who bids or how many.

mod documents;
mod head;
mod overview;
mod result;

pub use documents::{File, Group, groups};
pub use head::{Banner, Deadline, ProcedureHead, Tab};
pub use overview::{Criterion, Lot, Overview, Required, Sealing, Step};
pub use result::LotResult;
