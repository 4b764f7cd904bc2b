//! Dates that follow from the end of the tender period: proposed, each with its reason; the author chooses.
//! It must not judge a date that was chosen: the draft's checks do.

use super::advised::noon;
use super::{PeriodId, Plan};
use crate::calendar::{Holidays, end_day};
use crate::instant::Instant;
use crate::law::{Library, Regime};
use crate::message::Message;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

/// A date that is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proposal<T> {
    /// The date.
    pub value: T,
    /// Where it comes from.
    pub reason: Message,
    /// Citation.
    pub source: String,
}

/// What follows from the end of the tender period; nothing where the law gives nothing to go by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proposed {
    /// Until when questions are answered for certain (BT-13).
    pub questions_until: Option<Proposal<Instant>>,
    /// When the bids are opened (BT-132).
    pub opening: Option<Proposal<Instant>>,
    /// Last day on which bidders are bound (BT-98).
    pub binding_until: Option<Proposal<Date>>,
}

/// Five minutes: so long two officers take to sit down. The law asks for no delay (§ 55 `VgV`), not for a number.
const SIT_DOWN: i64 = 300_000_000;

/// What follows from `deadline` under a plan that was made for it; nothing that has passed at `now`.
pub fn proposed(law: &Library, plan: &Plan, deadline: Instant, now: Instant) -> Proposed {
    let opening = Instant::from_micros(deadline.micros().saturating_add(SIT_DOWN));
    Proposed {
        questions_until: questions(law.holidays(), plan, now),
        opening: opening.filter(|at| *at > now).map(|value| Proposal {
            value,
            reason: Message::new("proposed-opening"),
            source: plan.rules.opening.openers.source.clone(),
        }),
        binding_until: binding(law, plan, deadline),
    }
}

/// Noon of the last working day on which an answer still leaves the tender period as it is (§ 20 Abs. 3 `VgV`).
fn questions(holidays: &Holidays, plan: &Plan, now: Instant) -> Option<Proposal<Instant>> {
    let mut windows = plan.periods.iter().filter(|period| period.id == PeriodId::ExtensionWindow);
    let window = windows.next()?;
    let mut day = window.last_day?;
    while !holidays.is_working_day(day) {
        day = day.yesterday().ok()?;
    }
    let value = noon(day).filter(|at| *at > now)?;
    let reason = Message::new("proposed-questions").with("days", window.days?);
    Some(Proposal { value, reason, source: window.source.clone() })
}

/// The usual length of the binding period; where the regime names none, that of works above the thresholds.
fn binding(law: &Library, plan: &Plan, deadline: Instant) -> Option<Proposal<Date>> {
    let last = end_day(deadline)?;
    let own = &plan.rules.time.binding_days;
    let measure = || Some(&law.rule_set(Regime::VobA2, last)?.time.binding_days);
    let (rule, key) = if own.value.is_some() {
        (own, Message::new("proposed-binding"))
    } else {
        (measure()?, Message::new("proposed-binding-measure"))
    };
    let days = rule.value?;
    let value = last.checked_add(i64::from(days).days()).ok()?;
    Some(Proposal { value, reason: key.with("days", days), source: rule.source.clone() })
}
