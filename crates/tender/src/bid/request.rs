//! Requests for missing papers in one lot: answered in time, alike for all, not longer than usual (§ 56 `VgV`).
//!
//! It must not exclude: what is missing after its time is a proposal, officers decide.

use super::examine::{Found, Proposal};
use crate::id::BidId;
use crate::instant::Instant;
use crate::law::RequestRules;
use crate::message::Message;
use crate::procedure::step::ExclusionGround;
use std::collections::BTreeSet;

/// A request for papers as it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// To whose bid.
    pub bid: BidId,
    /// When.
    pub asked: Instant,
    /// Until when the papers must be there; at this instant they are late.
    pub until: Instant,
    /// When they came.
    pub answered: Option<Instant>,
}

/// What the requests of one lot say about its bids.
pub fn found(rules: &RequestRules, requests: &[Sent], now: Instant) -> Vec<(BidId, Found)> {
    let ends: BTreeSet<_> = requests.iter().map(|sent| sent.until.berlin_day()).collect();
    let mut all = Vec::new();
    for sent in requests {
        let mut add = |message: Message, source: &str, proposal| {
            all.push((sent.bid, Found { message, source: source.to_owned(), proposal }));
        };
        if sent.answered.unwrap_or(now) >= sent.until {
            let message = Message::new("bid-request-unanswered").with("answer_by", sent.until);
            let ground = Proposal::Exclude(ExclusionGround::MissingDocuments);
            add(message, "§ 57 Abs. 1 Nr. 2 VgV; § 16a Abs. 5 VOB/A", ground);
        }
        if ends.len() > 1 {
            add(Message::new("bid-request-unequal"), "§ 97 Abs. 2 GWB", Proposal::Note);
        }
        let given = (sent.until.berlin_day() - sent.asked.berlin_day()).get_days();
        if rules.usual_days.value.is_some_and(|usual| given > i32::from(usual)) {
            let message = Message::new("bid-request-long").with("days", given);
            add(message, &rules.usual_days.source, Proposal::Note);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;
    use uuid::Uuid;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn sent(bid: u128, until: &str) -> Sent {
        let asked = at("2026-09-10T10:00:00+02:00");
        Sent { bid: BidId(Uuid::from_u128(bid)), asked, until: at(until), answered: None }
    }

    fn keys(regime: Regime, requests: &[Sent], now: &str) -> Vec<&'static str> {
        let rules = &law().rule_set(regime, date(2026, 9, 1)).unwrap().requests;
        found(rules, requests, at(now)).into_iter().map(|(_, one)| one.message.key).collect()
    }

    const END: &str = "2026-09-16T12:00:00+02:00";

    #[test]
    fn papers_that_are_not_there_in_time_are_a_ground_of_exclusion() {
        let mut one = sent(1, END);
        let keys = |one: Sent, now: &str| keys(Regime::Vgv, &[one], now);
        assert_eq!(keys(one, "2026-09-16T11:59:59.999999+02:00"), [""; 0]);
        assert_eq!(keys(one, END), ["bid-request-unanswered"]);
        one.answered = Some(at("2026-09-16T11:59:59.999999+02:00"));
        assert_eq!(keys(one, "2026-10-01T12:00:00+02:00"), [""; 0]);
        one.answered = Some(at(END));
        assert_eq!(keys(one, END), ["bid-request-unanswered"]);
    }

    #[test]
    fn requests_of_one_lot_end_on_one_day() {
        let now = "2026-09-11T12:00:00+02:00";
        let later = sent(2, "2026-09-15T12:00:00+02:00");
        assert_eq!(keys(Regime::Vgv, &[sent(1, END), sent(2, END)], now), [""; 0]);
        assert_eq!(keys(Regime::Vgv, &[sent(1, END), later], now), ["bid-request-unequal"; 2]);
    }

    #[test]
    fn under_vob_a_more_than_six_days_are_unusual() {
        let now = "2026-09-11T12:00:00+02:00";
        let long = sent(1, "2026-09-17T12:00:00+02:00");
        assert_eq!(keys(Regime::VobA1Nrw, &[sent(1, END)], now), [""; 0]);
        assert_eq!(keys(Regime::VobA1Nrw, &[long], now), ["bid-request-long"]);
        assert_eq!(keys(Regime::Vgv, &[long], now), [""; 0]);
    }
}
