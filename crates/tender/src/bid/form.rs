//! The form of a bid: the level that is prescribed and the level that it has.
//!
//! It must not offer a repair: a defect of form excludes and is never requested later.

use super::ground::{BidGround, Exclusion};
use crate::law::{FormLevel, FormRules};
use crate::message::Message;

/// The exclusion of a bid that has a lower level than is prescribed, or none (§ 57 Abs. 1 Nr. 1 `VgV`).
pub fn check(rules: &FormRules, level: Option<FormLevel>) -> Option<Exclusion> {
    let short = level.is_none_or(|level| level < rules.level.value);
    let message = Message::new("bid-form-level-missing");
    short.then(|| Exclusion::new(BidGround::FormOrLate, message, &rules.level.source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;

    fn rules(level: FormLevel) -> FormRules {
        let mut rules = law().rule_set(Regime::Vgv, date(2026, 9, 1)).unwrap().forms.clone();
        rules.level.value = level;
        rules
    }

    /// Rule 25.
    #[test]
    fn a_missing_signature_level_excludes() {
        let qualified = rules(FormLevel::Qualified);
        for level in [None, Some(FormLevel::Text), Some(FormLevel::Advanced)] {
            let exclusion = check(&qualified, level).unwrap();
            assert_eq!(exclusion.ground, BidGround::FormOrLate);
            assert_eq!(exclusion.reason.key, "bid-form-level-missing");
            assert!(!exclusion.source.is_empty());
        }
        assert_eq!(check(&qualified, Some(FormLevel::Qualified)), None);
        assert_eq!(check(&rules(FormLevel::Text), Some(FormLevel::Qualified)), None);
        assert_eq!(check(&rules(FormLevel::Text), Some(FormLevel::Text)), None);
        assert!(check(&rules(FormLevel::Text), None).is_some());
    }
}
