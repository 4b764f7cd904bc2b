//! The request for papers itself: one calendar date for all bidders, and what its expiry means.
//!
//! It must not count days by itself beyond the difference of two dates; no period of law runs here.

use super::ground::{BidGround, Exclusion};
use crate::instant::Instant;
use crate::law::RequestRules;
use crate::message::Message;
use crate::refusal::Refusal;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A request that was sent to one bidder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Day on which it was sent.
    pub on: Date,
    /// Last day on which the papers may come, a date of the calendar.
    pub answer_by: Date,
}

/// What is wrong or unusual with requests to the bidders of one opening, by bidder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// What must be changed before sending.
    pub faults: Vec<Refusal>,
    /// What should be changed or explained in the record.
    pub warnings: Vec<Message>,
}

/// Checks the requests of one round: a date after the sending, the same time for all, not longer than
/// the rule's usual days.
pub fn check(rules: &RequestRules, requests: &BTreeMap<String, Sent>) -> Check {
    let mut found = Check::default();
    let days = |sent: &Sent| (sent.answer_by - sent.on).get_days();
    let first = requests.values().next().map(days);
    for (bidder, sent) in requests {
        let message = |key| Message::new(key).with("bidder", bidder);
        let given = days(sent);
        if given < 1 {
            found.faults.push(
                Refusal::new(message("bid-request-date-past"), "§ 56 Abs. 4 VgV").at("/answer_by"),
            );
        }
        if Some(given) != first {
            let refusal = Refusal::new(message("bid-request-unequal"), "§ 97 Abs. 2 GWB");
            found.faults.push(refusal.at("/answer_by"));
        }
        if rules.usual_days.value.is_some_and(|usual| given > i32::from(usual)) {
            let warning = message("bid-request-long").with("days", given);
            found.warnings.push(warning.with("source", &rules.usual_days.source));
        }
    }
    found
}

/// The exclusion if requested papers didn't come in time; `now` decides about those that are still out.
pub fn unanswered(sent: &Sent, answered: Option<Instant>, now: Instant) -> Option<Exclusion> {
    let end = Instant::end_of_day(sent.answer_by)?;
    let late = match answered {
        Some(answered) => answered >= end,
        None => now >= end,
    };
    let reason = Message::new("bid-request-unanswered").with("answer_by", sent.answer_by);
    let source = "§ 57 Abs. 1 Nr. 2 VgV; § 16a Abs. 5 VOB/A";
    late.then(|| Exclusion::new(BidGround::MissingDocuments, reason, source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;

    fn rules(regime: Regime) -> &'static RequestRules {
        &law().rule_set(regime, date(2026, 9, 1)).unwrap().requests
    }

    fn sent(days: i8) -> Sent {
        Sent { on: date(2026, 9, 10), answer_by: date(2026, 9, 10 + days) }
    }

    #[test]
    fn a_request_ends_on_a_later_day_and_equally_for_all() {
        let keys = |first, second| {
            let requests = [("A".to_owned(), sent(first)), ("B".to_owned(), sent(second))].into();
            let found = check(rules(Regime::Vgv), &requests);
            found.faults.into_iter().map(|fault| fault.message.key).collect::<Vec<_>>()
        };
        assert!(keys(1, 1).is_empty());
        assert_eq!(keys(0, 0), ["bid-request-date-past", "bid-request-date-past"]);
        assert_eq!(keys(3, 4), ["bid-request-unequal"]);
    }

    #[test]
    fn under_vob_a_more_than_six_days_are_unusual() {
        let warnings = |regime, days| {
            check(rules(regime), &[("A".to_owned(), sent(days))].into()).warnings.len()
        };
        assert_eq!(warnings(Regime::VobA1Nrw, 6), 0);
        assert_eq!(warnings(Regime::VobA1Nrw, 7), 1);
        assert_eq!(warnings(Regime::Vgv, 19), 0);
    }

    #[test]
    fn papers_must_be_there_at_the_end_of_the_day() {
        let end = Instant::end_of_day(date(2026, 9, 12)).unwrap();
        let before = Instant::from_micros(end.micros() - 1).unwrap();
        let ground = |answered, now| unanswered(&sent(2), answered, now).map(|one| one.ground);
        assert_eq!(ground(None, before), None);
        assert_eq!(ground(None, end), Some(BidGround::MissingDocuments));
        assert_eq!(ground(Some(before), end), None);
        assert_eq!(ground(Some(end), end), Some(BidGround::MissingDocuments));
    }
}
