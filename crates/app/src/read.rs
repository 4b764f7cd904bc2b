//! Reading takes the short road: from the store straight to what is shown, never through a change.
//! It must not change anything.

mod awards;
mod by_laws;
mod changes;
mod duties;
mod inbox;
mod intentions;
mod meant;
mod office;
mod opening_list;
mod public;
mod questions;
mod result;
mod search;
mod shown;
mod status;

pub use awards::{AwardPage, AwardQuery, FoundAward};
pub use by_laws::ByLaws;
pub use changes::{Happened, PublicChange};
pub use duties::OpenDuties;
pub use inbox::InboxMessage;
pub use intentions::{AnnouncedAward, Intention};
pub use meant::{Meant, Suggestion};
pub use office::{Approvals, OfficeProcedure, OfficeQuery};
pub use opening_list::{ListedBid, ListedLot};
pub use public::PublicProcedure;
pub use questions::OfficeQuestion;
pub use result::{PublicEnd, PublicResult};
pub use search::{DAYS, Facets, Figures, PublicQuery};
pub use status::{LogStatus, Status, StoredStatus};
