//! Subcontractors before the award: grounds for exclusion against them, and their replacement (§ 36 Abs. 5 `VgV`).
//!
//! It must not exclude the bidder for them before it could replace them.

use super::company::{Consequence, Found, assess};
use crate::instant::Instant;
use crate::message::Message;
use crate::refusal::Refusal;
use jiff::civil::Date;

/// What the grounds against a subcontractor mean for the authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Replacement {
    /// Nothing stands against it.
    NotNeeded,
    /// An optional ground: the authority may demand another (§ 36 Abs. 5 Satz 3).
    MayBeDemanded,
    /// A mandatory ground: the authority demands another (§ 36 Abs. 5 Satz 2).
    MustBeDemanded,
}

/// The demand to replace a subcontractor, as it stands on the day of the award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Until when (§ 36 Abs. 5 Satz 4).
    pub until: Instant,
    /// Whether another one without a ground was named.
    pub replaced: bool,
}

const SOURCE: &str = "§ 36 Abs. 5 VgV";

/// What everything that was found about a subcontractor means on a day.
pub fn replacement(found: &[Found], on: Date) -> Replacement {
    let each = found.iter().map(|one| match assess(one, on) {
        Consequence::MustExclude => Replacement::MustBeDemanded,
        Consequence::MayExclude => Replacement::MayBeDemanded,
        Consequence::Expired | Consequence::SelfCleaned => Replacement::NotNeeded,
    });
    each.max().unwrap_or(Replacement::NotNeeded)
}

/// Whether the bid may be awarded with this subcontractor.
///
/// # Errors
/// A mandatory ground without a demand; a demand whose time still runs; one that was not met, after which the bid is
/// excluded by its own decision.
pub fn check_before_award(
    replacement: Replacement,
    demand: Option<Demand>,
    now: Instant,
) -> Result<(), Refusal> {
    let refuse = |key| Err(Refusal::new(Message::new(key), SOURCE));
    match (replacement, demand) {
        (_, Some(Demand { replaced: true, .. }))
        | (Replacement::NotNeeded, _)
        | (Replacement::MayBeDemanded, None) => Ok(()),
        (_, Some(demand)) if now < demand.until => refuse("bid-subcontractor-time-runs"),
        (_, Some(_)) => refuse("bid-subcontractor-not-replaced"),
        (Replacement::MustBeDemanded, None) => refuse("bid-subcontractor-not-demanded"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::company::CompanyGround;
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    fn found(ground: CompanyGround, since: Date, self_cleaned: Option<&str>) -> Found {
        Found { ground, since, self_cleaned: self_cleaned.map(str::to_owned) }
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_gravest_ground_decides_and_what_is_over_or_cleaned_does_not_count() {
        let bribery = found(CompanyGround::Bribery, date(2024, 1, 1), None);
        let insolvency = found(CompanyGround::Insolvency, date(2025, 1, 1), None);
        let old = found(CompanyGround::Insolvency, date(2020, 1, 1), None);
        let cleaned = found(CompanyGround::Bribery, date(2024, 1, 1), Some("Neue Leitung"));
        assert_eq!(replacement(&[], TODAY), Replacement::NotNeeded);
        assert_eq!(replacement(&[old, cleaned], TODAY), Replacement::NotNeeded);
        assert_eq!(replacement(&[insolvency.clone()], TODAY), Replacement::MayBeDemanded);
        assert_eq!(replacement(&[insolvency, bribery], TODAY), Replacement::MustBeDemanded);
    }

    #[test]
    fn no_award_with_a_subcontractor_that_must_be_replaced() {
        let until = at("2026-12-01T12:00:00Z");
        let told = |replacement, replaced: Option<bool>, now: &str| {
            let demand = replaced.map(|replaced| Demand { until, replaced });
            check_before_award(replacement, demand, at(now)).err().map(|one| one.message.key)
        };
        let (early, late) = ("2026-12-01T11:59:59Z", "2026-12-01T12:00:00Z");
        let must = Replacement::MustBeDemanded;
        assert_eq!(told(must, None, early), Some("bid-subcontractor-not-demanded"));
        assert_eq!(told(must, Some(false), early), Some("bid-subcontractor-time-runs"));
        assert_eq!(told(must, Some(false), late), Some("bid-subcontractor-not-replaced"));
        assert_eq!(told(must, Some(true), early), None);
        let may = Replacement::MayBeDemanded;
        assert_eq!(told(may, None, early), None);
        assert_eq!(told(may, Some(false), late), Some("bid-subcontractor-not-replaced"));
        assert_eq!(told(Replacement::NotNeeded, None, early), None);
        assert_eq!(told(Replacement::NotNeeded, Some(false), early), None);
    }
}
