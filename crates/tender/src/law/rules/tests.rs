//! What the data say, regime by regime: the differences that platforms get wrong.

use super::RuleSet;
use crate::law::testing::law;
use crate::law::{
    Attendance, BidderList, Counting, Days, FormLevel, Occasion, PaperRule, PerformancePapers,
    PriceRequest, ProcedureType, Regime, RequestDuty, Stage, Unexplained, VariantSilence,
};
use crate::money::Euro;
use jiff::civil::{Date, date};

const OLD: Date = date(2026, 6, 30);
const NEW: Date = date(2026, 7, 1);

fn on(regime: Regime, day: Date) -> &'static RuleSet {
    law().rule_set(regime, day).unwrap()
}

fn now(regime: Regime) -> &'static RuleSet {
    on(regime, date(2026, 12, 1))
}

#[test]
fn vgv_papers_touching_the_award_criteria_are_not_requested_and_new_law_narrows_the_bar() {
    let papers = |day| on(Regime::Vgv, day).requests.performance.value;
    assert_eq!(papers(OLD), PerformancePapers::NotForAwardCriteria);
    assert_eq!(papers(NEW), PerformancePapers::NotForPriceQuality);
    assert_eq!(now(Regime::Vgv).requests.duty.value, RequestDuty::May);
    assert_eq!(now(Regime::Vgv).requests.prices.value, PriceRequest::UnimportantItems);
    assert_eq!(
        now(Regime::UvgoNrw).requests.performance.value,
        PerformancePapers::NotForAwardCriteria
    );
}

#[test]
fn vob_a_requests_missing_papers_by_default_but_never_prices() {
    for regime in [Regime::VobA1Nrw, Regime::VobA1Bund, Regime::VobA1Grant, Regime::VobA2] {
        let requests = &now(regime).requests;
        assert_eq!(requests.duty.value, RequestDuty::MustUnlessDeclared, "{regime}");
        assert_eq!(requests.performance.value, PerformancePapers::MissingOrIncomplete);
        assert_eq!(requests.prices.value, PriceRequest::Never);
        assert_eq!(requests.usual_days.value, Some(6));
        assert!(requests.correct_company_papers.value);
        assert!(now(regime).prices.unit_price_first.value);
    }
    assert!(!now(Regime::Vgv).prices.unit_price_first.value);
}

#[test]
fn silence_about_variants_means_no_but_yes_in_vob_a_section_1() {
    for set in law().rule_sets() {
        let section_1 = set.regime.code().starts_with("vob-a-1");
        let admitted = set.variants.silence.value == VariantSilence::Admitted;
        assert_eq!(admitted, section_1, "{}", set.id);
    }
    assert!(now(Regime::Vgv).variants.minimum_requirements.value);
    assert!(!now(Regime::UvgoNrw).variants.minimum_requirements.value);
}

#[test]
fn two_persons_open_unless_new_law_and_electronic_bids_allow_one() {
    for set in law().rule_sets() {
        assert_eq!(set.opening.openers.value, 2, "{}", set.id);
        assert!(!set.opening.record_public.value, "{}", set.id);
    }
    let single = |regime, day| on(regime, day).opening.single_if_electronic.value;
    assert!(!single(Regime::Vgv, OLD) && single(Regime::Vgv, NEW));
    assert!(!single(Regime::VobA2, date(2026, 8, 23)) && single(Regime::VobA2, date(2026, 8, 24)));
    assert!(!single(Regime::VobA1Nrw, date(2027, 1, 1)) && !single(Regime::UvgoNrw, NEW));
}

#[test]
fn no_bidder_sees_prices_at_a_vgv_opening_but_works_bidders_get_the_list() {
    let list = |regime| now(regime).opening.list.value;
    assert_eq!((list(Regime::Vgv), list(Regime::UvgoNrw)), (BidderList::None, BidderList::None));
    assert_eq!(list(Regime::VobA1Nrw), BidderList::Always);
    assert_eq!(list(Regime::VobA2), BidderList::OpenAndRestricted);
    let attendance = |regime| now(regime).opening.attendance.value;
    assert_eq!(attendance(Regime::VobA1Nrw), Attendance::IfPaperAdmitted);
    assert_eq!(attendance(Regime::VobA2), Attendance::Never);
    assert_eq!(attendance(Regime::Vgv), Attendance::Never);
}

#[test]
fn low_prices_are_asked_about_and_new_vgv_shall_reject() {
    assert!(law().rule_sets().iter().all(|set| set.prices.must_ask.value));
    let unexplained = |day| on(Regime::Vgv, day).prices.unexplained.value;
    assert_eq!((unexplained(OLD), unexplained(NEW)), (Unexplained::May, Unexplained::Shall));
    assert_eq!(now(Regime::UvgoNrw).prices.unexplained.value, Unexplained::May);
}

#[test]
fn forms_are_text_form_with_exceptions_by_regime() {
    assert!(law().rule_sets().iter().all(|set| set.forms.level.value == FormLevel::Text));
    assert_eq!(now(Regime::Vgv).forms.paper.value, PaperRule::OnGrounds);
    assert_eq!(now(Regime::VobA1Nrw).forms.paper.value, PaperRule::IfAnnounced);
    let exempt = |regime| now(regime).forms.exempt_up_to.value;
    assert_eq!(exempt(Regime::UvgoNrw), Some(Euro::from_cents(2_500_000)));
    assert_eq!(exempt(Regime::Vgv), None);
}

#[test]
fn changes_of_contracts_have_the_limits_of_section_132() {
    let limits = |regime| {
        let limits = &now(regime).limits;
        (limits.change_percent.value, limits.small_change_percent.value)
    };
    assert_eq!(limits(Regime::Vgv), (Some(50), Some(10)));
    assert_eq!(limits(Regime::VobA2), (Some(50), Some(15)));
    assert_eq!(limits(Regime::VgvSocial), (Some(50), Some(20)));
    assert_eq!(limits(Regime::UvgoNrw), (Some(50), Some(20)));
    assert_eq!(limits(Regime::SektVo), (None, Some(10)));
    assert!(now(Regime::Vgv).limits.small_change_below_threshold.value);
    assert!(!now(Regime::UvgoNrw).limits.small_change_below_threshold.value);
}

#[test]
fn eu_regimes_count_by_1182_71_and_national_ones_by_the_bgb() {
    for set in law().rule_sets() {
        let expected =
            if set.regime.is_eu() { Counting::EuForward } else { Counting::NationalForward };
        assert_eq!(set.time.counting.value, expected, "{}", set.id);
        assert_eq!(set.standstill.days.value.is_some(), set.regime.is_eu(), "{}", set.id);
        assert_eq!(set.review.complaint_days.value.is_some(), set.regime.is_eu(), "{}", set.id);
        assert_eq!(set.time.national_after_hours.value.is_some(), set.regime.is_eu());
    }
}

#[test]
fn every_value_carries_a_citation_and_every_regime_its_notices() {
    for set in law().rule_sets() {
        assert!(!set.source.is_empty() && !set.duties.result_days.source.is_empty());
        assert!(set.notice(Occasion::Contract).is_some(), "{}", set.id);
        assert!(set.notice(Occasion::Result).is_some(), "{}", set.id);
    }
    let subtype = |regime, occasion| now(regime).notice(occasion).map(|n| n.subtype.value.as_str());
    for (regime, subtypes) in [
        (Regime::Vgv, ["4", "16", "25", "29", "38"]),
        (Regime::VgvSocial, ["4", "20", "25", "33", "38"]),
        (Regime::SektVo, ["5", "17", "26", "30", "39"]),
        (Regime::SektVoSocial, ["5", "21", "26", "34", "39"]),
        (Regime::VsVgv, ["6", "18", "27", "31", "E6"]),
    ] {
        let found = [
            Occasion::Planning,
            Occasion::Contract,
            Occasion::Veat,
            Occasion::Result,
            Occasion::Modification,
        ]
        .map(|occasion| subtype(regime, occasion).unwrap());
        assert_eq!(found, subtypes, "{regime}");
    }
    assert_eq!(subtype(Regime::Vgv, Occasion::DesignContest), Some("23"));
    assert_eq!(subtype(Regime::SektVo, Occasion::DesignContestResult), Some("37"));
    assert_eq!(subtype(Regime::KonzVgv, Occasion::Contract), Some("19"));
    assert_eq!(subtype(Regime::UvgoNrw, Occasion::Result), Some("E4"));
    assert_eq!(subtype(Regime::UvgoNrw, Occasion::Veat), None);
}

#[test]
fn all_procedure_types_of_the_catalogue_are_known_to_some_regime() {
    for procedure in ProcedureType::ALL {
        let known = law().rule_sets().iter().any(|set| set.procedure(*procedure).is_some());
        assert!(known, "{procedure}");
        let national = law().rule_sets().iter().filter(|set| !set.regime.is_eu());
        let below = national.clone().any(|set| set.procedure(*procedure).is_some());
        assert_eq!(below, procedure.is_national(), "{procedure}");
    }
}

#[test]
fn no_period_of_works_below_the_threshold_is_shorter_than_ten_days() {
    let sets = law().rule_sets().iter().filter(|set| set.regime.code().starts_with("vob-a-1"));
    for set in sets {
        let tender = set.periods.iter().filter(|period| period.stage == Stage::Tender);
        assert!(tender.clone().count() >= 5, "{}", set.id);
        assert!(tender.clone().all(|period| period.days.value == Days::Fixed(10)));
        assert!(set.adjustments.is_empty());
    }
}
