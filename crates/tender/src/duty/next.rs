//! What happens next, when, and who must act; and how near a duty is.
//! It must not hide an overdue duty behind one that is due later.

use super::{Duty, DutyId, Facts, duties};
use crate::calendar::CountError;
use crate::instant::Instant;
use crate::law::{Library, RuleSet};
use crate::read::codes;
use crate::role::Role;
use serde::Serialize;

codes! {
    /// How near the last day of a duty is; binding periods and all other dated duties alike.
    Alert {
        /// More than 14 days, or no day.
        None = "none",
        /// 14 days or fewer.
        Fourteen = "fourteen-days",
        /// 7 days or fewer.
        Seven = "seven-days",
        /// 2 days or fewer.
        Two = "two-days",
        /// Past.
        Overdue = "overdue",
    }
}

/// The answer to "what happens next, when, and who must act".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Next {
    /// What.
    pub id: DutyId,
    /// Who.
    pub who: Role,
    /// When: the first instant at which it can be done, if that lies ahead, else the end for it; none if
    /// at once without a named day.
    pub when: Option<Instant>,
    /// How near its last day is.
    pub alert: Alert,
    /// The whole duty.
    pub duty: Duty,
}

impl Duty {
    /// The order of what is to be done: what is possible now before what is not yet, what has an end before what has none.
    pub fn pressing(&self, now: Instant) -> impl Ord + use<> {
        let possible = self.not_before.map_or(now, |from| from.max(now));
        (possible, self.due.is_none(), self.due, self.id)
    }

    /// How near the last day is on the day of an instant.
    pub fn alert(&self, now: Instant) -> Alert {
        let (Some(due), Some(last)) = (self.due, self.last_day) else {
            return Alert::None;
        };
        if due <= now {
            return Alert::Overdue;
        }
        match now.berlin_day().until(last).map(|span| span.get_days()) {
            Ok(..=2) => Alert::Two,
            Ok(3..=7) => Alert::Seven,
            Ok(8..=14) => Alert::Fourteen,
            Ok(15..) | Err(_) => Alert::None,
        }
    }
}

/// The duties whose trigger has happened and that are not done, most pressing first.
///
/// # Errors
/// If a date leaves the calendar.
pub fn open(
    law: &Library,
    rules: &RuleSet,
    facts: &Facts,
    now: Instant,
) -> Result<Vec<Duty>, CountError> {
    let mut open = duties(law, rules, facts, now)?;
    open.retain(|duty| duty.triggered && !duty.done);
    open.sort_by_key(|duty| duty.pressing(now));
    Ok(open)
}

/// What happens next; none if nothing is left to do.
///
/// # Errors
/// If a date leaves the calendar.
pub fn next(
    law: &Library,
    rules: &RuleSet,
    facts: &Facts,
    now: Instant,
) -> Result<Option<Next>, CountError> {
    let first = open(law, rules, facts, now)?.into_iter().next();
    Ok(first.map(|duty| Next {
        id: duty.id,
        who: duty.who,
        when: duty.not_before.filter(|from| *from > now).or(duty.due),
        alert: duty.alert(now),
        duty,
    }))
}
