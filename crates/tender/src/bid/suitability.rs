//! Exclusion for lack of suitability: only by criteria that the notice contains.
//!
//! It must not compare bidders: suitability is given or not.

use super::ground::{BidGround, Exclusion};
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// Excludes a bidder that misses a selection criterion.
///
/// # Errors
/// The criterion isn't in the notice, so it cannot be used; or the reason is empty.
pub fn exclude(
    in_notice: &BTreeSet<String>,
    criterion: &str,
    reason: &str,
) -> Result<Exclusion, Refusal> {
    const SOURCE: &str = "§ 122 Abs. 4 Satz 2 GWB, § 48 Abs. 1 VgV";
    let message = |key| Message::new(key).with("criterion", criterion);
    if !in_notice.contains(criterion) {
        return Err(Refusal::new(message("bid-criterion-not-in-notice"), SOURCE).at("/criterion"));
    }
    if reason.trim().is_empty() {
        return Err(Refusal::new(message("bid-reason-missing"), "§ 8 VgV").at("/reason"));
    }
    let unsuitable = message("bid-unsuitable").with("reason", reason);
    Ok(Exclusion::new(BidGround::Unsuitable, unsuitable, SOURCE))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rule 32.
    #[test]
    fn a_criterion_that_is_not_in_the_notice_cannot_exclude() {
        let notice: BTreeSet<String> = ["Mindestumsatz".to_owned()].into();
        let key = |criterion, reason| {
            exclude(&notice, criterion, reason).map(|one| one.ground).map_err(|one| one.message.key)
        };
        assert_eq!(key("Mindestumsatz", "2025 nur 0,4 Mio. Euro"), Ok(BidGround::Unsuitable));
        assert_eq!(key("Referenzen", "keine"), Err("bid-criterion-not-in-notice"));
        assert_eq!(key("Mindestumsatz", " "), Err("bid-reason-missing"));
    }
}
