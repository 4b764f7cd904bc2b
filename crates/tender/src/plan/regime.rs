//! The choice of the regime by contract, buyer, value and start day.
//! It must not look at circumstances: urgency never changes the regime.

use crate::law::{
    Band, BuyerClass, BuyerKind, ByLaw, Cited, ContractKind, Library, Regime, RuleSet, Threshold,
};
use crate::message::Message;
use crate::money::Euro;
use jiff::civil::Date;
use serde::Serialize;

use super::Case;

/// The threshold that a case was compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThresholdReached {
    /// The threshold.
    #[serde(flatten)]
    pub amount: Cited<Euro>,
    /// Whether the estimate reaches it.
    pub reached: bool,
}

/// The regime of a case with everything that led to it.
pub(super) struct Chosen<'a> {
    pub(super) rules: &'a RuleSet,
    pub(super) threshold: &'a Threshold,
    pub(super) reached: bool,
    pub(super) reason: Vec<Message>,
    /// The by-law that governs, and what it lays down for this contract and value; nothing where it is silent.
    pub(super) by_law: Option<(&'a ByLaw, Option<&'a Band>)>,
}

impl<'a> Chosen<'a> {
    /// What the authority's own by-law lays down for this contract and value.
    pub(super) fn band(&self) -> Option<(&'a ByLaw, &'a Band)> {
        let (own, band) = self.by_law?;
        Some((own, band?))
    }
}

impl Case {
    /// Whether the purchase serves a sector activity.
    pub fn is_sector(&self) -> bool {
        let covered = match self.kind {
            ContractKind::Works
            | ContractKind::Supply
            | ContractKind::Service
            | ContractKind::SocialService
            | ContractKind::DesignContest => true,
            ContractKind::Concession | ContractKind::Defence | ContractKind::DefenceWorks => false,
        };
        covered && self.sector_activity.unwrap_or(self.buyer == BuyerKind::Utility)
    }

    fn buyer_class(&self) -> BuyerClass {
        if self.is_sector() {
            BuyerClass::Sector
        } else if self.buyer == BuyerKind::FederalSupreme {
            BuyerClass::FederalSupreme
        } else {
            BuyerClass::Authority
        }
    }

    pub(super) fn eu_regime(&self) -> Regime {
        match (self.kind, self.is_sector()) {
            (ContractKind::Concession, _) => Regime::KonzVgv,
            (ContractKind::Defence, _) => Regime::VsVgv,
            (ContractKind::DefenceWorks, _) => Regime::VobA3,
            (ContractKind::SocialService, true) => Regime::SektVoSocial,
            (ContractKind::SocialService, false) => Regime::VgvSocial,
            (_, true) => Regime::SektVo,
            (ContractKind::Works, false) => Regime::VobA2,
            (ContractKind::Supply | ContractKind::Service | ContractKind::DesignContest, false) => {
                Regime::Vgv
            }
        }
    }

    /// The regimes below the threshold, in the order in which they are looked for.
    fn national_regimes(&self) -> &'static [Regime] {
        if self.kind == ContractKind::Concession {
            return &[Regime::OwnRules];
        }
        match (self.buyer, self.kind.is_works()) {
            (BuyerKind::FederalSupreme | BuyerKind::FederalOther, true) => &[Regime::VobA1Bund],
            (BuyerKind::FederalSupreme | BuyerKind::FederalOther, false) => &[Regime::UvgoBund],
            (BuyerKind::LandNrw, true) => &[Regime::VobA1Nrw],
            (BuyerKind::LandNrw, false) => &[Regime::UvgoNrw],
            (BuyerKind::MunicipalityNrw, true) => &[Regime::GoNrw, Regime::VobA1Municipality],
            (BuyerKind::MunicipalityNrw, false) => &[Regime::GoNrw, Regime::UvgoMunicipality],
            (BuyerKind::GrantRecipient, true) => &[Regime::VobA1Grant],
            (BuyerKind::GrantRecipient, false) => &[Regime::UvgoGrant],
            (BuyerKind::OtherAuthority | BuyerKind::Utility | BuyerKind::ConcessionGrantor, _) => {
                &[Regime::OwnRules]
            }
        }
    }

    /// The rule set below the threshold for procedures begun on a day.
    pub(super) fn national<'a>(&self, law: &'a Library, day: Date) -> Option<&'a RuleSet> {
        self.national_regimes().iter().find_map(|regime| law.rule_set(*regime, day))
    }
}

/// Chooses the regime; `None` if the library holds no rule set for the start day.
///
/// Below the thresholds the by-law of a municipality goes with the principles, if one holds on that day.
pub(super) fn choose<'a>(
    law: &'a Library,
    by_law: Option<&'a ByLaw>,
    case: &Case,
    total: Euro,
) -> Option<Chosen<'a>> {
    let threshold = law.threshold(case.kind, case.buyer_class(), case.start)?;
    let amount = threshold.amount.value;
    let reached = total >= amount;
    let rules = if reached {
        law.rule_set(case.eu_regime(), case.start)
    } else {
        case.national(law, case.start)
    }?;
    let compared = if reached { "regime-reached" } else { "regime-below" };
    let by_law = by_law
        .filter(|own| own.governs(case.buyer, rules.regime, case.start))
        .map(|own| (own, own.resolve(case.kind, total)));
    let mut reason = vec![
        Message::new(compared).with("value", total).with("threshold", amount),
        Message::new("regime-start").with("day", case.start).with("rules", &rules.id),
        Message::new("regime-governs").with("regime", rules.regime),
    ];
    if let Some((own, Some(_))) = by_law {
        let words = Message::new("regime-by-law").with("id", &own.by_law.value.id);
        reason.push(words.with("source", &own.by_law.value.source));
    }
    Some(Chosen { rules, threshold, reached, reason, by_law })
}
