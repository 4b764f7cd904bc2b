//! Exclusion of companies: mandatory and optional grounds, self-cleaning, and how long they hold.
//!
//! It must not decide an optional exclusion: it says what may be decided.

use super::involvement::{self, Handling};
use crate::message::Message;
use crate::read::codes;
use crate::refusal::Refusal;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

codes! {
    /// Grounds for excluding a company.
    CompanyGround {
        /// Criminal or terrorist association, financing of terrorism (§ 123 Abs. 1 Nr. 1 und 2 GWB).
        CriminalOrganisation = "criminal-organisation",
        /// Money laundering (§ 123 Abs. 1 Nr. 3).
        MoneyLaundering = "money-laundering",
        /// Fraud or subsidy fraud against the budget of the Union or the state (Nr. 4 und 5).
        Fraud = "fraud",
        /// Bribery, also in health care and of officials abroad (Nr. 6 bis 9).
        Bribery = "bribery",
        /// Trafficking in human beings, forced labour (Nr. 10).
        HumanTrafficking = "human-trafficking",
        /// Taxes or social contributions not paid, found by a final decision (§ 123 Abs. 4).
        TaxesOrSocialContributions = "taxes-or-social-contributions",
        /// Duties of environmental, social or labour law breached (§ 124 Abs. 1 Nr. 1).
        EnvironmentalSocialLabour = "environmental-social-labour",
        /// Insolvency, liquidation or end of business (Nr. 2).
        Insolvency = "insolvency",
        /// Grave professional misconduct (Nr. 3).
        ProfessionalMisconduct = "professional-misconduct",
        /// Agreements that restrict competition (Nr. 4).
        CompetitionAgreement = "competition-agreement",
        /// Conflict of interest (Nr. 5).
        ConflictOfInterest = "conflict-of-interest",
        /// Distortion of competition by earlier involvement (Nr. 6).
        PriorInvolvement = "prior-involvement",
        /// Earlier contract performed badly in a substantial way (Nr. 7).
        BadPerformance = "bad-performance",
        /// Grave deception or information held back (Nr. 8).
        Deception = "deception",
        /// Undue influence, confidential or misleading information (Nr. 9).
        UndueInfluence = "undue-influence",
    }
}

impl CompanyGround {
    /// Whether the ground is mandatory (§ 123 GWB).
    pub const fn is_mandatory(self) -> bool {
        match self {
            Self::CriminalOrganisation
            | Self::MoneyLaundering
            | Self::Fraud
            | Self::Bribery
            | Self::HumanTrafficking
            | Self::TaxesOrSocialContributions => true,
            Self::EnvironmentalSocialLabour
            | Self::Insolvency
            | Self::ProfessionalMisconduct
            | Self::CompetitionAgreement
            | Self::ConflictOfInterest
            | Self::PriorInvolvement
            | Self::BadPerformance
            | Self::Deception
            | Self::UndueInfluence => false,
        }
    }

    /// The longest time that the ground holds without self-cleaning, in years (§ 126 GWB).
    pub const fn years(self) -> i8 {
        if self.is_mandatory() { 5 } else { 3 }
    }
}

/// What was found about a company that is to be excluded for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// The ground.
    pub ground: CompanyGround,
    /// Day of the final conviction or decision (mandatory), or of the event (optional).
    pub since: Date,
    /// Whether the authority found the self-cleaning sufficient, with its reasons (§ 125 GWB); for
    /// taxes also that they were paid or that the company bound itself to pay (§ 123 Abs. 4 Satz 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub self_cleaned: Option<String>,
    /// Whether the company was heard.
    #[serde(default)]
    pub heard: bool,
    /// For [`CompanyGround::PriorInvolvement`]: what was done before (§ 7 `VgV`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handling: Option<Handling>,
}

/// What follows from a ground on the day of the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consequence {
    /// The company must be excluded; only compelling public interest may spare it (§ 123 Abs. 5).
    MustExclude,
    /// It may be excluded, by a reasoned decision that weighs the case.
    MayExclude,
    /// The time of § 126 GWB is over.
    Expired,
    /// Its self-cleaning suffices.
    SelfCleaned,
}

/// What follows from what was found, on a day.
pub fn assess(found: &Found, on: Date) -> Consequence {
    if found.self_cleaned.as_ref().is_some_and(|reasons| !reasons.trim().is_empty()) {
        return Consequence::SelfCleaned;
    }
    let end = found.since.checked_add(found.ground.years().years());
    if end.is_ok_and(|end| on > end) {
        Consequence::Expired
    } else if found.ground.is_mandatory() {
        Consequence::MustExclude
    } else {
        Consequence::MayExclude
    }
}

/// Whether a company may be excluded for what was found, on a day.
///
/// # Errors
/// The time is over or the self-cleaning suffices; the company was not heard; the reasons are missing; a firm that helped
/// to prepare the procedure was not treated as § 7 `VgV` wants it.
pub fn may_exclude(found: &Found, on: Date, reasons: &str) -> Result<(), Refusal> {
    let refuse = |key, source| Err(Refusal::new(Message::new(key), source));
    match assess(found, on) {
        Consequence::Expired => return refuse("bid-company-time-over", "§ 126 GWB"),
        Consequence::SelfCleaned => return refuse("bid-company-self-cleaned", "§ 125 GWB"),
        Consequence::MustExclude | Consequence::MayExclude => {}
    }
    if !found.heard {
        return refuse("bid-company-not-heard", "§ 97 Abs. 1 und 2, § 124 GWB");
    }
    if reasons.trim().is_empty() {
        return refuse("bid-company-reasons-missing", "§ 8 VgV, § 124 GWB");
    }
    if found.ground == CompanyGround::PriorInvolvement {
        return involvement::may_exclude(&found.handling.clone().unwrap_or_default());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn found(ground: CompanyGround, since: Date) -> Found {
        Found { ground, since, self_cleaned: None, heard: true, handling: None }
    }

    #[test]
    fn mandatory_grounds_hold_five_years_and_optional_ones_three() {
        let since = date(2021, 5, 10);
        let fraud = found(CompanyGround::Fraud, since);
        assert_eq!(assess(&fraud, date(2026, 5, 10)), Consequence::MustExclude);
        assert_eq!(assess(&fraud, date(2026, 5, 11)), Consequence::Expired);
        let bad = found(CompanyGround::BadPerformance, since);
        assert_eq!(assess(&bad, date(2024, 5, 10)), Consequence::MayExclude);
        assert_eq!(assess(&bad, date(2024, 5, 11)), Consequence::Expired);
    }

    #[test]
    fn six_grounds_are_mandatory_and_nine_optional() {
        let mandatory = CompanyGround::ALL.iter().filter(|ground| ground.is_mandatory()).count();
        assert_eq!((mandatory, CompanyGround::ALL.len()), (6, 15));
    }

    #[test]
    fn self_cleaning_counts_with_its_reasons_only() {
        let mut fraud = found(CompanyGround::Fraud, date(2026, 1, 1));
        fraud.self_cleaned = Some(" ".to_owned());
        assert_eq!(assess(&fraud, date(2026, 6, 1)), Consequence::MustExclude);
        fraud.self_cleaned = Some("Schaden ersetzt, Leitung ausgetauscht".to_owned());
        assert_eq!(assess(&fraud, date(2026, 6, 1)), Consequence::SelfCleaned);
    }

    #[test]
    fn nobody_is_excluded_too_late_unheard_or_without_reasons() {
        let day = date(2026, 11, 2);
        let told = |found: &Found, reasons: &str| {
            may_exclude(found, day, reasons).err().map(|refusal| refusal.message.key)
        };
        let fraud = found(CompanyGround::Fraud, date(2022, 1, 1));
        assert_eq!(told(&fraud, "rechtskräftiges Urteil"), None);
        assert_eq!(told(&fraud, " "), Some("bid-company-reasons-missing"));
        let unheard = Found { heard: false, ..fraud.clone() };
        assert_eq!(told(&unheard, "Urteil"), Some("bid-company-not-heard"));
        let old = Found { since: date(2021, 11, 1), ..fraud.clone() };
        assert_eq!(told(&old, "Urteil"), Some("bid-company-time-over"));
        let cleaned = Found { self_cleaned: Some("Leitung ausgetauscht".into()), ..fraud };
        assert_eq!(told(&cleaned, "Urteil"), Some("bid-company-self-cleaned"));
        let mut involved = found(CompanyGround::PriorInvolvement, date(2026, 5, 1));
        assert_eq!(told(&involved, "Gutachten"), Some("bid-involvement-no-measures"));
        involved.handling = Some(Handling {
            measures: "Alle erhielten das Gutachten.".into(),
            heard: true,
            nothing_milder: "Der Vorsprung lässt sich nicht ausgleichen.".into(),
        });
        assert_eq!(told(&involved, "Gutachten"), None);
    }
}
