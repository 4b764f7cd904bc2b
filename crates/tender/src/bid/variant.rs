//! Variants (Nebenangebote): whether they are admitted and may be evaluated.
//!
//! It must not take silence for consent: what silence means is a value of the law.

use super::ground::{BidGround, Exclusion};
use crate::law::{VariantRules, VariantSilence};
use crate::message::Message;

/// What the notice says about variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// Nothing.
    Silent,
    /// They are admitted.
    Admitted,
    /// They are required.
    Required,
    /// They are not admitted.
    NotAdmitted,
}

impl From<Option<bool>> for Notice {
    /// What a draft says: nothing, yes or no.
    fn from(said: Option<bool>) -> Self {
        match said {
            None => Self::Silent,
            Some(true) => Self::Admitted,
            Some(false) => Self::NotAdmitted,
        }
    }
}

/// What is known about one variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Whether it is marked as a variant (§ 53 Abs. 7 `VgV`).
    pub marked: bool,
    /// Whether it meets the minimum requirements; `None` if none were announced.
    pub meets_requirements: Option<bool>,
}

/// Whether variants are admitted.
pub fn admitted(rules: &VariantRules, notice: Notice) -> bool {
    match notice {
        Notice::Admitted | Notice::Required => true,
        Notice::NotAdmitted => false,
        Notice::Silent => rules.silence.value == VariantSilence::Admitted,
    }
}

/// The exclusion of a variant; none if it is to be evaluated.
pub fn check(rules: &VariantRules, notice: Notice, variant: Variant) -> Option<Exclusion> {
    let exclude = |key, source: &str| {
        Some(Exclusion::new(BidGround::UnadmittedVariant, Message::new(key), source))
    };
    if !admitted(rules, notice) {
        return exclude("bid-variant-not-admitted", &rules.silence.source);
    }
    if !variant.marked {
        return exclude("bid-variant-not-marked", "§ 53 Abs. 7 VgV; § 13 Abs. 3 VOB/A");
    }
    match variant.meets_requirements {
        Some(false) => {
            exclude("bid-variant-below-requirements", &rules.minimum_requirements.source)
        }
        None if rules.minimum_requirements.value => {
            exclude("bid-variant-no-requirements", &rules.minimum_requirements.source)
        }
        None | Some(true) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;

    fn rules(regime: Regime) -> &'static VariantRules {
        &law().rule_set(regime, date(2026, 9, 1)).unwrap().variants
    }

    /// Rule 28.
    #[test]
    fn silence_admits_variants_in_vob_a_section_1_only() {
        for regime in [Regime::Vgv, Regime::UvgoNrw, Regime::VobA2] {
            assert!(!admitted(rules(regime), Notice::Silent), "{regime}");
        }
        assert!(admitted(rules(Regime::VobA1Nrw), Notice::Silent));
        for regime in [Regime::Vgv, Regime::VobA1Nrw] {
            assert!(admitted(rules(regime), Notice::Admitted));
            assert!(admitted(rules(regime), Notice::Required));
            assert!(!admitted(rules(regime), Notice::NotAdmitted));
        }
    }

    #[test]
    fn a_variant_is_marked_and_meets_the_minimum_requirements() {
        let key = |regime, marked, meets_requirements| {
            let variant = Variant { marked, meets_requirements };
            check(rules(regime), Notice::Admitted, variant).map(|exclusion| exclusion.reason.key)
        };
        assert_eq!(key(Regime::Vgv, true, Some(true)), None);
        assert_eq!(key(Regime::Vgv, true, Some(false)), Some("bid-variant-below-requirements"));
        assert_eq!(key(Regime::Vgv, true, None), Some("bid-variant-no-requirements"));
        assert_eq!(key(Regime::Vgv, false, Some(true)), Some("bid-variant-not-marked"));
        assert_eq!(key(Regime::UvgoNrw, true, None), None);
        let silent = Variant { marked: true, meets_requirements: Some(true) };
        let exclusion = check(rules(Regime::Vgv), Notice::Silent, silent).unwrap();
        assert_eq!(exclusion.ground, BidGround::UnadmittedVariant);
        assert_eq!(exclusion.reason.key, "bid-variant-not-admitted");
    }
}
