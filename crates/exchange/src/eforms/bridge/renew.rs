//! What of a notice must not go into the draft of a new one: its identity, and days that have passed.
//! It must not propose new days.

use jiff::civil::Date;
use xmlrules::dom::NodeId;

use super::value::parse_day;
use super::{Bridge, Reason};

/// Fields that name one notice or its procedure.
const IDENTITY: [&str; 5] =
    ["BT-701-notice", "BT-757-notice", "BT-04-notice", "BT-05(a)-notice", "BT-05(b)-notice"];

/// Days that someone else sets when a notice is sent, so that the model has no place for them.
pub(super) const TRANSMITTED: [&str; 2] = ["BT-803(d)-notice", "BT-803(t)-notice"];

/// Business terms of days that lie ahead when a notice is sent.
const AHEAD: [&str; 13] = [
    "BT-127", "BT-13", "BT-130", "BT-131", "BT-1311", "BT-132", "BT-536", "BT-537", "BT-630",
    "BT-631", "BT-719", "BT-738", "BT-800",
];

impl Bridge<'_> {
    /// Why a value must stay behind in a draft.
    pub(super) fn stays(&self, field: &str, day: Option<Date>) -> Option<Reason> {
        let today = self.renew?;
        if IDENTITY.contains(&field) || TRANSMITTED.contains(&field) {
            return Some(Reason::MadeAnew);
        }
        let term = field.split(['-', '(']).take(2).collect::<Vec<_>>().join("-");
        (AHEAD.contains(&term.as_str()) && day? < today).then_some(Reason::Past)
    }

    /// Refuses an element that must stay behind; says whether it did.
    pub(super) fn stays_behind(&mut self, field: &str, element: NodeId, text: &str) -> bool {
        let reason = self.stays(field, parse_day(text));
        if let Some(reason) = reason {
            self.refuse(element, reason);
        }
        reason.is_some()
    }
}
