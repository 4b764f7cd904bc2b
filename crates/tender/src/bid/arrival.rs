//! Whether a bid is in time: the instant of its arrival against the deadline in force.
//!
//! It must not read a clock, and it must not ask when an upload began: only its end counts.

use super::ground::{BidGround, Exclusion};
use crate::instant::Instant;
use crate::message::Message;

/// How a bid stands to its deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Timeliness {
    /// Its final confirmation was there before the deadline.
    InTime,
    /// It came at the deadline or later, by so many microseconds; it is kept sealed and listed, and not evaluated.
    Late {
        /// Microseconds after the deadline.
        by_micros: i64,
    },
}

/// Compares the arrival of the last byte of the final confirmation with the deadline in force.
pub fn timeliness(arrived: Instant, deadline: Instant) -> Timeliness {
    let by_micros = arrived.micros().saturating_sub(deadline.micros());
    if by_micros < 0 { Timeliness::InTime } else { Timeliness::Late { by_micros } }
}

/// The exclusion of a late bid; none if it was in time, or if a recorded reason shows that the bidder is
/// not to blame, such as a failure of the platform (§ 57 Abs. 1 Nr. 1 `VgV`).
pub fn lateness(timeliness: &Timeliness, not_to_blame: Option<&str>) -> Option<Exclusion> {
    let Timeliness::Late { by_micros } = timeliness else {
        return None;
    };
    if not_to_blame.is_some_and(|reason| !reason.trim().is_empty()) {
        return None;
    }
    let reason = Message::new("bid-late").with("microseconds", by_micros);
    Some(Exclusion::new(BidGround::FormOrLate, reason, "§ 57 Abs. 1 Nr. 1 VgV"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(micros: i64) -> Instant {
        Instant::from_micros(micros).unwrap()
    }

    /// Rule 3.
    #[test]
    fn a_bid_one_microsecond_before_the_deadline_is_in_time_and_at_it_late() {
        let deadline: Instant = "2026-12-15T11:00:00Z".parse().unwrap();
        let after = |micros: i64| timeliness(at(deadline.micros() + micros), deadline);
        assert_eq!(after(-1), Timeliness::InTime);
        assert_eq!(after(0), Timeliness::Late { by_micros: 0 });
        assert_eq!(after(1), Timeliness::Late { by_micros: 1 });
        assert_eq!(after(1000), Timeliness::Late { by_micros: 1000 });
    }

    #[test]
    fn a_late_bid_is_excluded_unless_the_bidder_is_not_to_blame() {
        let late = Timeliness::Late { by_micros: 1 };
        assert_eq!(lateness(&late, None).unwrap().ground, BidGround::FormOrLate);
        assert!(lateness(&late, Some("  ")).is_some());
        assert_eq!(lateness(&late, Some("Störung der Plattform, Vorfall 7")), None);
        assert_eq!(lateness(&Timeliness::InTime, None), None);
    }

    proptest! {
        #[test]
        fn moving_the_deadline_later_never_makes_a_bid_late(arrived in 0_i64..1000, deadline in 0_i64..1000, more in 0_i64..1000) {
            let before = timeliness(at(arrived), at(deadline));
            let after = timeliness(at(arrived), at(deadline + more));
            prop_assert!(before != Timeliness::InTime || after == Timeliness::InTime);
        }
    }
}
