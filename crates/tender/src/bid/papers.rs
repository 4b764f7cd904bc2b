//! Which missing papers may or must be requested (Nachforderung), by the rules of the regime.
//!
//! It must not let a defect of form, a change to the documents or a core price be repaired.

use crate::law::{PerformancePapers, RequestDuty, RequestRules};
use crate::message::Message;
use serde::{Deserialize, Serialize};

/// What a paper is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The company: declarations, certificates, references for suitability.
    #[default]
    Company,
    /// The performance, without influence on the evaluation.
    Performance,
    /// The performance, and it is judged by award criteria other than price against quality.
    AwardCriteria,
    /// The performance, and it enters the evaluation of price against quality.
    PriceQuality,
    /// The form of the bid: signature, seal, transmission.
    Form,
    /// A change to the procurement documents.
    ChangeOfDocuments,
}

/// What is wrong with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Defect {
    /// It isn't there.
    Missing,
    /// It is there in part.
    Incomplete,
    /// It is there and wrong.
    Faulty,
}

/// A paper with a defect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it is about.
    pub subject: Subject,
    /// What is wrong.
    pub defect: Defect,
    /// Whether it was due with the bid; papers that are due later are simply asked for.
    pub due_with_bid: bool,
}

/// Whether a paper is requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// It must be requested.
    Must,
    /// It may be requested, from all bidders alike.
    May,
    /// It must not be requested, for this reason.
    MustNot(Message),
}

/// Whether a paper may or must be requested; `declared_none` if it was published that nothing will be.
pub fn request(rules: &RequestRules, declared_none: bool, paper: Paper) -> Request {
    let must_not = |key, source: &str| Request::MustNot(Message::new(key).with("source", source));
    if let Some((key, source)) = barred(rules, paper) {
        return must_not(key, &source);
    }
    if declared_none {
        return must_not("bid-nothing-will-be-requested", &rules.duty.source);
    }
    match rules.duty.value {
        RequestDuty::May => Request::May,
        RequestDuty::MustUnlessDeclared if paper.due_with_bid => Request::Must,
        RequestDuty::MustUnlessDeclared => must_not("bid-paper-not-due", &rules.duty.source),
    }
}

fn barred(rules: &RequestRules, paper: Paper) -> Option<(&'static str, String)> {
    let performance = |key| Some((key, rules.performance.source.clone()));
    match (paper.subject, rules.performance.value) {
        (Subject::Form, _) => {
            Some(("bid-form-never-requested", "§ 57 Abs. 1 Nr. 1 VgV".to_owned()))
        }
        (Subject::ChangeOfDocuments, _) => {
            Some(("bid-change-never-repaired", "§ 57 Abs. 1 Nr. 4 VgV".to_owned()))
        }
        (Subject::Company, _) => {
            let faulty = paper.defect == Defect::Faulty && !rules.correct_company_papers.value;
            faulty.then(|| ("bid-paper-not-corrected", rules.correct_company_papers.source.clone()))
        }
        (
            Subject::AwardCriteria | Subject::PriceQuality,
            PerformancePapers::NotForAwardCriteria,
        )
        | (Subject::PriceQuality, PerformancePapers::NotForPriceQuality) => {
            performance("bid-paper-enters-evaluation")
        }
        (
            Subject::Performance | Subject::AwardCriteria | Subject::PriceQuality,
            PerformancePapers::NotForAwardCriteria
            | PerformancePapers::NotForPriceQuality
            | PerformancePapers::MissingOrIncomplete,
        ) => (paper.defect == Defect::Faulty)
            .then(|| performance("bid-paper-not-corrected"))
            .flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::{Date, date};

    const OLD: Date = date(2026, 6, 30);
    const NEW: Date = date(2026, 7, 1);

    fn by(
        regime: Regime,
        day: Date,
        declared: bool,
        (subject, defect): (Subject, Defect),
    ) -> &'static str {
        let rules = &law().rule_set(regime, day).unwrap().requests;
        match request(rules, declared, Paper { subject, defect, due_with_bid: true }) {
            Request::Must => "must",
            Request::May => "may",
            Request::MustNot(reason) => reason.key,
        }
    }

    /// Rule 26.
    #[test]
    fn papers_that_touch_award_criteria_are_not_requested_under_vgv() {
        let missing = (Subject::AwardCriteria, Defect::Missing);
        let barred = "bid-paper-enters-evaluation";
        assert_eq!(by(Regime::Vgv, OLD, false, missing), barred);
        assert_eq!(by(Regime::Vgv, NEW, false, missing), "may");
        assert_eq!(by(Regime::UvgoNrw, NEW, false, missing), barred);
        for day in [OLD, NEW] {
            assert_eq!(
                by(Regime::Vgv, day, false, (Subject::PriceQuality, Defect::Missing)),
                barred
            );
            assert_eq!(by(Regime::Vgv, day, false, (Subject::Performance, Defect::Missing)), "may");
        }
        assert_eq!(by(Regime::VobA2, NEW, false, (Subject::PriceQuality, Defect::Missing)), "must");
    }

    /// Rule 27.
    #[test]
    fn under_vob_a_requesting_is_the_duty_unless_it_was_excluded() {
        for regime in [Regime::VobA2, Regime::VobA1Nrw] {
            for subject in [Subject::Company, Subject::Performance] {
                assert_eq!(by(regime, NEW, false, (subject, Defect::Missing)), "must");
                assert_eq!(
                    by(regime, NEW, true, (subject, Defect::Missing)),
                    "bid-nothing-will-be-requested"
                );
            }
        }
        assert_eq!(by(Regime::Vgv, NEW, false, (Subject::Company, Defect::Missing)), "may");
        assert_eq!(
            by(Regime::Vgv, NEW, true, (Subject::Company, Defect::Missing)),
            "bid-nothing-will-be-requested"
        );
    }

    #[test]
    fn only_company_papers_are_corrected() {
        for regime in [Regime::Vgv, Regime::VobA1Nrw] {
            assert_ne!(
                by(regime, NEW, false, (Subject::Company, Defect::Faulty)),
                "bid-paper-not-corrected"
            );
            assert_eq!(
                by(regime, NEW, false, (Subject::Performance, Defect::Faulty)),
                "bid-paper-not-corrected"
            );
            assert_ne!(
                by(regime, NEW, false, (Subject::Performance, Defect::Incomplete)),
                "bid-paper-not-corrected"
            );
        }
        let mut rules = law().rule_set(Regime::Vgv, NEW).unwrap().requests.clone();
        rules.correct_company_papers.value = false;
        let paper = |defect| Paper { subject: Subject::Company, defect, due_with_bid: true };
        assert!(matches!(request(&rules, false, paper(Defect::Faulty)), Request::MustNot(_)));
        assert_eq!(request(&rules, false, paper(Defect::Incomplete)), Request::May);
    }

    /// Rule 25, the other half: form is never repaired.
    #[test]
    fn form_and_changes_to_the_documents_are_never_requested() {
        for regime in [Regime::Vgv, Regime::UvgoNrw, Regime::VobA2, Regime::VobA1Nrw] {
            for defect in [Defect::Missing, Defect::Incomplete, Defect::Faulty] {
                assert_eq!(
                    by(regime, NEW, false, (Subject::Form, defect)),
                    "bid-form-never-requested"
                );
                assert_eq!(
                    by(regime, NEW, false, (Subject::ChangeOfDocuments, defect)),
                    "bid-change-never-repaired"
                );
            }
        }
    }

    #[test]
    fn papers_that_were_not_due_are_not_requested_under_vob_a() {
        let paper =
            Paper { subject: Subject::Company, defect: Defect::Missing, due_with_bid: false };
        let rules = |regime| &law().rule_set(regime, NEW).unwrap().requests;
        assert!(matches!(request(rules(Regime::VobA1Nrw), false, paper), Request::MustNot(_)));
        assert_eq!(request(rules(Regime::Vgv), false, paper), Request::May);
    }
}
