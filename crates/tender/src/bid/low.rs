//! Abnormally low bids: when to suspect, the duty to ask, and what may follow.
//!
//! It must not exclude a bid that wasn't asked: the type of the case carries the request.

use super::ground::{BidGround, Exclusion};
use crate::evaluate::exact::{Exact, whole};
use crate::instant::Instant;
use crate::law::{PriceRules, Unexplained};
use crate::message::Message;
use crate::money::Euro;
use crate::refusal::Refusal;

/// Gaps in percent from which on a low price is suspected; the authority sets them, the law names none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Triggers {
    /// Gap to the next higher bid, in percent of that bid.
    pub to_next: Option<Exact>,
    /// Gap to the estimate, in percent of the estimate.
    pub to_estimate: Option<Exact>,
}

/// Why a price looks abnormally low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suspicion {
    /// The next bid is far above.
    Next,
    /// The estimate is far above.
    Estimate,
}

/// The reasons to suspect the price of a bid; a gap that equals the trigger counts.
pub fn suspect(
    triggers: &Triggers,
    price: Euro,
    others: &[Euro],
    estimate: Option<Euro>,
) -> Vec<Suspicion> {
    let next = others.iter().filter(|other| **other > price).min();
    let far = |trigger: &Option<Exact>, from: Option<&Euro>| match (trigger, from) {
        (Some(percent), Some(from)) if *from > price => {
            let gap = whole(from.cents()) - whole(price.cents());
            gap * whole(100) >= percent * whole(from.cents())
        }
        _ => false,
    };
    let mut found = Vec::new();
    if far(&triggers.to_next, next) {
        found.push(Suspicion::Next);
    }
    if far(&triggers.to_estimate, estimate.as_ref()) {
        found.push(Suspicion::Estimate);
    }
    found
}

/// What the authority found in the bidder's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// The price is explained.
    Explained,
    /// The price isn't explained.
    Unexplained,
    /// It is low because duties of § 128 Abs. 1 GWB are breached: taxes, contributions, wages.
    BreachOfDuties,
    /// It is low by state aid whose lawfulness the bidder didn't prove.
    UnprovenAid,
}

/// How far the clarification of a low price is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clarification {
    /// The bidder wasn't asked yet.
    NotAsked,
    /// The bidder was asked and may answer until the end of its time.
    Asked {
        /// When the request was logged.
        at: Instant,
        /// When its time ends.
        until: Instant,
    },
    /// The answer was examined.
    Examined {
        /// When the request was logged.
        asked_at: Instant,
        /// What was found.
        finding: Finding,
    },
}

/// What follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The bid stays.
    Stays,
    /// It may be rejected; a decision with reasons.
    MayReject(Exclusion),
    /// It shall be rejected; sparing it needs reasons.
    ShallReject(Exclusion),
    /// It must be rejected.
    MustReject(Exclusion),
}

/// What follows from the clarification at an instant.
///
/// # Errors
/// Nothing may follow yet: the bidder wasn't asked, or its time to answer still runs.
pub fn outcome(
    rules: &PriceRules,
    clarification: &Clarification,
    now: Instant,
) -> Result<Outcome, Refusal> {
    let finding = match clarification {
        Clarification::NotAsked => {
            return Err(Refusal::new(Message::new("bid-low-not-asked"), "§ 60 Abs. 1 VgV"));
        }
        Clarification::Asked { until, .. } if now < *until => {
            let message = Message::new("bid-low-time-runs").with("until", until);
            return Err(Refusal::new(message, "§ 60 Abs. 1 VgV"));
        }
        Clarification::Asked { .. } => Finding::Unexplained,
        Clarification::Examined { finding, .. } => *finding,
    };
    let exclusion =
        |key, source: &str| Exclusion::new(BidGround::AbnormallyLow, Message::new(key), source);
    Ok(match finding {
        Finding::Explained => Outcome::Stays,
        Finding::BreachOfDuties => Outcome::MustReject(exclusion(
            "bid-low-breach",
            "§ 60 Abs. 3 Satz 2 VgV, § 128 Abs. 1 GWB",
        )),
        Finding::UnprovenAid => Outcome::MustReject(exclusion("bid-low-aid", "§ 60 Abs. 4 VgV")),
        Finding::Unexplained => {
            let exclusion = exclusion("bid-low-unexplained", &rules.unexplained.source);
            match rules.unexplained.value {
                Unexplained::May => Outcome::MayReject(exclusion),
                Unexplained::Shall => Outcome::ShallReject(exclusion),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::exact::x;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::{Date, date};

    fn euro(cents: i64) -> Euro {
        Euro::from_cents(cents)
    }

    #[test]
    fn a_gap_counts_from_the_trigger_on() {
        let triggers = Triggers { to_next: Some(x("10")), to_estimate: Some(x("20")) };
        let by = |price, others: &[i64], estimate: Option<i64>| {
            let others: Vec<Euro> = others.iter().map(|&cents| euro(cents)).collect();
            suspect(&triggers, euro(price), &others, estimate.map(euro))
        };
        assert_eq!(by(9000, &[10_000, 12_000, 8000], None), [Suspicion::Next]);
        assert!(by(9001, &[10_000, 12_000], None).is_empty());
        assert!(by(9000, &[9000, 9500], None).is_empty());
        assert!(by(9000, &[], None).is_empty());
        assert_eq!(by(8000, &[], Some(10_000)), [Suspicion::Estimate]);
        assert!(by(8001, &[], Some(10_000)).is_empty());
        assert!(by(8000, &[], Some(7000)).is_empty());
        assert_eq!(by(1, &[100], Some(100)), [Suspicion::Next, Suspicion::Estimate]);
        let any = Triggers { to_next: None, to_estimate: Some(x("0")) };
        let by_any = |estimate| suspect(&any, euro(100), &[], Some(euro(estimate)));
        assert!(by_any(100).is_empty() && by_any(99).is_empty(), "no gap, no suspicion");
        assert_eq!(by_any(101), [Suspicion::Estimate]);
        assert!(suspect(&Triggers::default(), euro(1), &[euro(100)], Some(euro(100))).is_empty());
        let zero = Triggers { to_next: Some(x("0")), to_estimate: None };
        assert!(suspect(&zero, euro(5), &[euro(5)], None).is_empty());
    }

    fn at(micros: i64) -> Instant {
        Instant::from_micros(micros).unwrap()
    }

    fn by(
        regime: Regime,
        day: Date,
        clarification: &Clarification,
    ) -> Result<Outcome, &'static str> {
        let rules = &law().rule_set(regime, day).unwrap().prices;
        outcome(rules, clarification, at(100)).map_err(|refusal| refusal.message.key)
    }

    /// Rule 31.
    #[test]
    fn a_low_bid_is_not_excluded_before_it_was_asked_and_answered_or_its_time_is_over() {
        let day = date(2026, 9, 1);
        let asked = |until| Clarification::Asked { at: at(1), until: at(until) };
        assert_eq!(by(Regime::Vgv, day, &Clarification::NotAsked), Err("bid-low-not-asked"));
        assert_eq!(by(Regime::Vgv, day, &asked(101)), Err("bid-low-time-runs"));
        assert!(matches!(by(Regime::Vgv, day, &asked(100)), Ok(Outcome::ShallReject(_))));
        for regime in Regime::ALL {
            let set = law().rule_set(*regime, day);
            assert!(set.is_none_or(|set| set.prices.must_ask.value), "{regime}");
        }
    }

    #[test]
    fn what_follows_depends_on_the_finding_and_the_version_of_the_law() {
        let found = |finding| Clarification::Examined { asked_at: at(1), finding };
        let new = date(2026, 7, 1);
        let old = date(2026, 6, 30);
        assert_eq!(by(Regime::Vgv, new, &found(Finding::Explained)), Ok(Outcome::Stays));
        assert!(matches!(
            by(Regime::Vgv, new, &found(Finding::Unexplained)),
            Ok(Outcome::ShallReject(_))
        ));
        assert!(matches!(
            by(Regime::Vgv, old, &found(Finding::Unexplained)),
            Ok(Outcome::MayReject(_))
        ));
        assert!(matches!(
            by(Regime::UvgoNrw, new, &found(Finding::Unexplained)),
            Ok(Outcome::MayReject(_))
        ));
        for (finding, key) in
            [(Finding::BreachOfDuties, "bid-low-breach"), (Finding::UnprovenAid, "bid-low-aid")]
        {
            let Ok(Outcome::MustReject(exclusion)) = by(Regime::Vgv, old, &found(finding)) else {
                panic!("{finding:?}");
            };
            assert_eq!((exclusion.ground, exclusion.reason.key), (BidGround::AbnormallyLow, key));
        }
    }
}
