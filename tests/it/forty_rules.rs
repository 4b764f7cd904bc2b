//! The forty rules that platforms get wrong: each with the tests that prove it where it can be broken.
//! It must not prove them itself. A rule counts as proven if one of its tests fails when the rule is broken, and
//! nothing named as missing is left through which it could be broken unseen.

use std::collections::BTreeSet;
use std::path::Path;

/// A rule: its number and sentence; below it its tests, and what is missing before it counts as proven.
const RULES: &str = "
1. No bid can be read before its opening, by whatever surface, role or backup, and an attempt is recorded as a security event.
    crates/seal/src/attacks.rs::attack_05_all_seats_without_the_gate_and_the_gate_with_one_seat_open_nothing
    crates/seal/src/gate.rs::openings_and_sequences_never_share_a_gate_key
    crates/tender/src/role/tests.rs::nobody_reads_or_counts_sealed_bids
    tests/it/opening.rs::nobody_opens_early_alone_or_without_a_seat
    tests/it/opening.rs::attack_01_a_seat_of_another_opening_unlocks_nothing_here
    tests/it/bidding/silence.rs::a_dump_holds_no_marker_of_a_bid_and_no_link_to_its_bidder
    crates/app/src/incident.rs::what_is_tried_again_within_an_hour_is_one_incident
2. Before the opening nobody can list bidders or count bids.
    crates/tender/src/procedure/tests/receiving.rs::rule_2_no_state_before_the_opening_holds_a_name_or_a_count_of_bidders
    crates/seal/src/commit.rs::nothing_but_hashes_reaches_the_server
    crates/seal/src/row.rs::a_withdrawal_and_a_bid_have_rows_of_one_length
    crates/ledger/src/batch.rs::attack_10_an_empty_and_a_full_minute_look_alike
    tests/it/bidding/silence.rs::an_authority_sees_the_same_with_and_without_bids
    tests/it/bidding/silence.rs::a_dump_holds_no_marker_of_a_bid_and_no_link_to_its_bidder
3. A bid confirmed after the deadline is late, however early its upload began.
    crates/tender/src/bid/arrival.rs::a_bid_one_microsecond_before_the_deadline_is_in_time_and_at_it_late
    crates/seal/src/chain.rs::a_microsecond_decides_and_the_deadline_itself_is_late
    crates/seal/src/receipt_check.rs::a_signed_receipt_that_calls_a_late_bid_in_time_is_wrong
    tests/it/bidding/arrival.rs::the_last_microsecond_is_in_time_and_the_deadline_is_late
4. A clock that drifts stops accepting and closing and raises an incident; receipts carry signed time.
    crates/ledger/src/sequence.rs::a_clock_that_went_back_or_jumped_does_not_write
    crates/seal/src/receipt_check.rs::a_receipt_whose_time_was_changed_is_wrong_not_unknown
    crates/app/src/clock.rs::a_clock_that_is_off_or_jumped_is_not_certain
    tests/it/bidding/arrival.rs::an_uncertain_clock_neither_accepts_nor_closes
5. A withdrawn or replaced version of a bid is never decrypted.
    crates/tender/src/bid/version.rs::a_withdrawn_bid_has_no_valid_version_and_none_is_ever_opened
    crates/tender/src/bid/version.rs::at_most_one_version_is_opened_and_it_came_in_time
    crates/seal/src/chain.rs::withdrawing_ends_a_bid_and_a_new_version_revives_the_slot
    crates/seal/src/attacks.rs::attack_06_a_dump_from_before_a_withdrawal_contradicts_the_bidders_receipt
    tests/it/opening.rs::every_pair_of_officers_opens_what_counts_and_nothing_else
    tests/it/opening.rs::nobody_opens_early_alone_or_without_a_seat
6. A later deadline leaves bids valid, sealed and replaceable; after publication it never moves earlier.
    crates/tender/src/procedure/tests/receiving.rs::rule_6_a_deadline_moves_later_and_never_earlier
    crates/tender/src/procedure/tests/receiving.rs::rule_6_a_correction_does_not_move_a_deadline_by_the_back_door
    crates/tender/src/bid/version.rs::a_later_deadline_keeps_the_bid_valid_and_replaceable
    crates/tender/src/bid/arrival.rs::moving_the_deadline_later_never_makes_a_bid_late
    tests/it/bidding/arrival.rs::a_deadline_that_moves_later_keeps_bids_and_takes_new_ones
    crates/seal/src/record_check.rs::a_broken_chain_a_lower_threshold_and_an_earlier_deadline_are_named
    tests/it/changing.rs::a_moved_deadline_makes_a_version_and_the_opening_follows
7. Nothing is opened before the deadline, even when all invited firms have submitted.
    crates/tender/src/procedure/tests/opening.rs::rule_7_nothing_is_opened_before_the_round_is_closed
    crates/seal/src/opening_record.rs::a_record_from_before_the_deadline_or_of_one_officer_is_named
    tests/it/publishing.rs::a_round_closes_only_after_its_deadline
8. Two distinct persons open, unless the rule set of an electronic procedure allows one with a technical proof.
    crates/tender/src/procedure/tests/opening.rs::rule_8_two_distinct_persons_open
    crates/tender/src/procedure/tests/opening.rs::rule_8_one_opens_only_where_the_rule_set_allows_it_and_with_a_technical_proof
    crates/tender/src/procedure/tests/opening.rs::only_what_was_admitted_is_opened_late_by_those_who_may_and_nothing_is_ranked_before
    crates/tender/src/procedure/tests/law.rs::urgency_shortens_the_window_and_paper_needs_two_openers
    crates/tender/src/law/rules/tests.rs::two_persons_open_unless_new_law_and_electronic_bids_allow_one
    crates/seal/src/opening_record.rs::both_officers_must_sign
9. Bidders see no prices of an opening under VgV and UVgO, and get the list of an opening under VOB/A section 1.
    crates/tender/src/procedure/tests/opening.rs::rule_9_bidders_see_prices_only_where_the_rules_give_them_the_list_and_never_before_the_opening
    crates/tender/src/law/rules/tests.rs::no_bidder_sees_prices_at_a_vgv_opening_but_works_bidders_get_the_list
    tests/it/opening.rs::every_pair_of_officers_opens_what_counts_and_nothing_else
10. The documents are there for everybody from publication on, complete, free and without an account.
    tests/it/publishing.rs::a_procedure_goes_from_draft_to_public_page
    tests/it/changing.rs::documents_are_replaced_by_a_correction_and_the_old_version_stays_readable
    crates/tender/src/role/tests.rs::what_is_published_is_read_without_an_account_and_what_is_not_is_unknown
11. The day of the event is not counted: 30 days from Friday 27 November 2026 end on Monday 28 December at 24:00.
    crates/tender/src/plan/tests/periods.rs::thirty_days_from_27_november_2026_end_on_28_december_at_24_00
    crates/tender/src/calendar/count/tests.rs::all_vectors_of_forward_counting_end_on_the_stated_day
    crates/tender/src/calendar/count/tests.rs::forward_counting_equals_an_independent_counter
12. Five days less for electronic bids never apply to urgent periods nor to requests to participate.
    crates/tender/src/plan/tests/minimum.rs::five_days_less_never_apply_to_urgent_periods_nor_to_participation
13. The waiting period counts from the day after the last letter, is not shifted, and blocks the contract until its end.
    tests/it/award.rs::a_lot_goes_from_opened_bids_to_the_published_result
    crates/tender/src/procedure/tests/award.rs::rule_13_the_waiting_period_counts_from_the_day_after_the_last_letter_and_is_not_shifted
    crates/tender/src/plan/tests/periods.rs::the_waiting_period_runs_from_the_last_letter_and_is_not_shifted
    crates/tender/src/calendar/count/tests.rs::the_waiting_period_is_not_shifted
14. New documents or answers inside the last six days, four in urgency, force a recorded decision on the deadline.
    crates/tender/src/procedure/tests/receiving.rs::rule_14_an_answer_inside_six_days_needs_a_recorded_decision
    crates/tender/src/procedure/tests/receiving.rs::rule_14_in_urgency_the_window_has_four_days_and_a_regime_without_window_none
    crates/tender/src/procedure/tests/law.rs::urgency_shortens_the_window_and_paper_needs_two_openers
    crates/tender/src/procedure/tests/receiving.rs::a_correction_inside_the_window_needs_the_decision_too_and_stays_without_faults
    tests/it/asking.rs::an_answer_close_to_the_deadline_needs_the_decision_about_it
15. Works below the thresholds are not published with less than ten days for bids.
    crates/tender/src/plan/tests/deadlines.rs::works_below_the_threshold_are_never_published_with_less_than_ten_days
    crates/tender/src/procedure/tests/publication.rs::rule_15_a_deadline_before_the_earliest_that_the_law_allows_is_not_dispatched
    crates/tender/src/law/rules/tests.rs::no_period_of_works_below_the_threshold_is_shorter_than_ten_days
16. Corpus Christi and 1 November are holidays in North Rhine-Westphalia; 31 October, 24 and 31 December are not.
    crates/tender/src/calendar/holidays/tests.rs::corpus_christi_and_all_saints_are_holidays_but_31_october_24_and_31_december_are_not
    crates/tender/src/calendar/holidays/tests.rs::holidays_equal_an_independent_calendar_in_every_year
17. The start of a procedure chooses its rule set for ever; what began on 30 June 2026 keeps the old law.
    crates/tender/src/plan/tests/regimes.rs::the_rule_set_is_chosen_by_the_start_and_a_procedure_of_30_june_2026_keeps_old_rules
    crates/tender/src/plan/tests/regimes.rs::a_later_dispatch_does_not_change_the_rule_set
    crates/tender/src/procedure/tests/law.rs::rule_17_a_procedure_begun_on_30_june_2026_keeps_the_old_rules
18. Nothing is published nationally before TED has, or 48 hours after TED received the notice.
    crates/tender/src/procedure/tests/publication.rs::rule_18_the_page_opens_when_the_notice_is_published_or_48_hours_after_its_receipt
    crates/tender/src/plan/tests/periods.rs::the_own_country_may_publish_after_ted_or_48_hours_after_its_receipt
    tests/it/notices.rs::a_page_stays_closed_until_the_notice_is_out_or_48_hours_after_its_receipt
    tests/it/changing.rs::above_the_thresholds_a_change_goes_out_as_a_notice
    crates/tender/src/procedure/notice.rs::what_was_refused_or_stopped_is_never_read
19. Exactly 216,000.00 is at the threshold.
    crates/tender/src/plan/tests/regimes.rs::exactly_216_000_is_at_the_threshold_and_a_cent_less_is_below
    crates/tender/src/plan/tests/regimes.rs::every_threshold_applies_when_it_is_reached
20. Options and renewals are inside the estimate, VAT is not.
    crates/tender/src/plan/tests/regimes.rs::options_and_renewals_are_inside_the_estimate
21. Small lots are free only if each stays below its limit and all together within a fifth.
    crates/tender/src/plan/tests/lots.rs::the_quota_of_small_lots_needs_both_tests
    crates/tender/src/plan/tests/lots.rs::all_exempt_lots_together_stay_within_a_fifth
    crates/tender/src/plan/tests/lots.rs::works_lots_are_small_below_one_million
22. A municipality without by-law is not pushed through the UVgO, and still documents equality and transparency.
    crates/tender/src/plan/tests/regimes.rs::a_municipality_without_by_law_is_bound_by_principles_only
    crates/tender/src/procedure/tests/approval.rs::each_act_says_who_when_under_which_rule_and_with_which_documents
23. Another kind of contract gives other regime, notices, forms and periods, and is impossible after publication.
    crates/tender/src/plan/tests/regimes.rs::changing_the_kind_of_contract_recomputes_regime_notices_forms_and_periods
    crates/tender/src/procedure/tests/receiving.rs::rule_23_type_and_contract_are_fixed_after_publication
24. No call-off goes beyond the maximum of its framework or comes from an authority that is not named.
    crates/tender/src/procedure/tests/framework.rs::rule_24_no_call_off_goes_beyond_the_maximum
    crates/tender/src/procedure/tests/framework.rs::rule_24_what_a_lot_called_off_counts_after_its_contract_has_ended
    crates/tender/src/procedure/tests/framework.rs::rule_24_only_named_authorities_call_off_and_only_from_parties
25. A missing level of signature excludes; it is never requested afterwards.
    crates/tender/src/bid/form.rs::a_missing_signature_level_excludes
    crates/tender/src/bid/papers.rs::form_and_changes_to_the_documents_are_never_requested
26. Under VgV papers that touch award criteria are not requested afterwards, as far as the rule set says so.
    crates/tender/src/bid/examine/tests.rs::a_paper_that_may_be_judged_is_never_proposed_for_a_request
    crates/tender/src/bid/papers.rs::papers_that_touch_award_criteria_are_not_requested_under_vgv
    crates/tender/src/law/rules/tests.rs::vgv_papers_touching_the_award_criteria_are_not_requested_and_new_law_narrows_the_bar
27. Under VOB/A missing papers are requested by duty, unless that was excluded in the documents.
    crates/tender/src/bid/examine/tests.rs::where_it_was_announced_that_nothing_is_requested_what_is_missing_excludes
    crates/tender/src/bid/examine/tests.rs::under_vob_a_a_missing_paper_is_requested_also_where_quality_is_judged
    crates/tender/src/bid/papers.rs::under_vob_a_requesting_is_the_duty_unless_it_was_excluded
    crates/tender/src/law/rules/tests.rs::vob_a_requests_missing_papers_by_default_but_never_prices
28. Silence about variants means no, but yes under VOB/A section 1.
    crates/tender/src/bid/examine/tests.rs::a_variant_is_noted_unless_the_notice_admits_it_or_vob_a_section_1_takes_silence_for_a_yes
    crates/tender/src/bid/variant.rs::silence_admits_variants_in_vob_a_section_1_only
    crates/tender/src/law/rules/tests.rs::silence_about_variants_means_no_but_yes_in_vob_a_section_1
29. The unit price beats the total of an item, and both stay visible.
    crates/tender/src/bid/examine/tests.rs::the_sum_follows_the_unit_prices_where_they_govern
    crates/tender/src/bid/arithmetic.rs::the_unit_price_beats_the_item_total_and_both_stay_visible
30. 0.00 is a price, an empty cell is a missing one.
    crates/tender/src/bid/examine/tests.rs::an_offer_without_price_is_proposed_for_exclusion_and_one_for_nothing_is_asked_about
    crates/tender/src/bid/arithmetic.rs::zero_is_a_price_and_an_empty_unit_price_is_missing
    crates/tender/src/bid/missing_price.rs::zero_is_a_price_and_an_empty_cell_is_a_missing_one
31. No bid is excluded as abnormally low before its bidder was asked and answered or stayed silent.
    tests/it/award.rs::a_lot_goes_from_opened_bids_to_the_published_result
    crates/tender/src/bid/low.rs::a_low_bid_is_not_excluded_before_it_was_asked_and_answered_or_its_time_is_over
    crates/tender/src/procedure/tests/evaluation.rs::rule_31_a_low_price_excludes_only_after_the_bidder_was_asked_and_answered_or_stayed_silent
32. A criterion of suitability that is not in the notice excludes nobody.
    crates/tender/src/procedure/tests/evaluation.rs::rule_32_for_lack_of_suitability_only_a_published_criterion_excludes
33. After publication criteria, weights and formula change only by a correction with a change notice before the deadline.
    crates/tender/src/procedure/tests/receiving.rs::rule_33_criteria_change_only_by_a_correction_before_the_deadline_with_a_change_notice
    tests/it/changing.rs::above_the_thresholds_a_change_goes_out_as_a_notice
34. Ranks are exact: what is equal only after rounding for display is no tie.
    tests/it/award.rs::a_lot_goes_from_opened_bids_to_the_published_result
    crates/tender/src/evaluate/examples/rules.rs::bids_that_are_equal_only_after_display_rounding_are_no_tie
    crates/tender/src/evaluate/examples/rules.rs::rounding_happens_only_at_the_prescribed_step
35. Without a bid, lowest price, medians and ranks of all others are computed anew.
    crates/tender/src/evaluate/examples.rs::example_9_removing_a_bid_recomputes_every_figure
    crates/tender/src/evaluate/examples/properties.rs::removing_a_bid_gives_the_ranking_of_the_others_alone
    crates/tender/src/procedure/tests/evaluation.rs::rule_35_an_exclusion_after_the_ranking_opens_the_evaluation_anew
36. PTS_MINMAX and W_MEAN need a recorded decision for the legal risk.
    crates/tender/src/evaluate/examples/rules.rs::the_mean_and_the_two_ended_interpolation_need_a_recorded_override
37. No award without a fresh answer of the register, expired standstill, no ban, and bids still binding or consent.
    tests/it/award.rs::a_lot_goes_from_opened_bids_to_the_published_result
    crates/tender/src/procedure/tests/award.rs::rule_37_the_award_needs_an_answer_of_the_register_that_is_at_most_two_months_old
    crates/tender/src/procedure/tests/award.rs::rule_37_the_register_is_asked_from_the_limit_of_the_rule_set_on
    crates/tender/src/procedure/tests/award.rs::rule_37_a_direct_order_waits_for_the_register_from_the_same_limit_on
    crates/tender/src/procedure/tests/award.rs::rule_37_after_the_binding_period_only_with_consent
    crates/tender/src/procedure/tests/award.rs::rule_13_the_waiting_period_counts_from_the_day_after_the_last_letter_and_is_not_shifted
    crates/tender/src/procedure/tests/halt.rs::rule_38_under_the_old_law_the_ban_lasts_until_the_appeal_period_is_over
    crates/tender/src/procedure/tests/model.rs::no_sequence_of_steps_breaks_a_rule
38. After the chamber's information nothing is awarded until the event that the version of the law defines.
    crates/tender/src/procedure/tests/halt.rs::rule_38_after_the_chamber_s_information_the_award_is_dead_until_the_event_of_the_new_law
    crates/tender/src/procedure/tests/halt.rs::rule_38_under_the_old_law_the_ban_lasts_until_the_appeal_period_is_over
    crates/tender/src/procedure/tests/halt.rs::rule_38_an_appeal_period_that_would_end_on_a_holiday_lasts_until_the_next_working_day_is_over
    crates/tender/src/procedure/tests/award.rs::rule_38_after_the_chamber_s_information_nothing_is_ordered_directly_either
39. Result notice, statistics and publication afterwards are duties with dates that escalate, also on cancellation.
    crates/tender/src/duty/tests.rs::result_notice_within_30_days_and_statistics_within_60_also_on_cancellation
    crates/tender/src/duty/tests.rs::ex_post_publication_lasts_three_months_under_uvgo_and_six_under_vob_a
    crates/tender/src/duty/tests.rs::an_overdue_duty_comes_first_and_is_called_overdue
    crates/tender/src/procedure/tests/contract.rs::rule_39_no_contract_ends_without_its_result_having_been_published
    crates/tender/src/duty/gather/tests.rs::a_cancelled_procedure_owes_its_result_and_its_file_only
    tests/it/award.rs::a_lot_goes_from_opened_bids_to_the_published_result
40. Changes of contracts keep the limits of section 132 GWB, have their notice, and no file goes before its time.
    crates/tender/src/procedure/tests/contract.rs::rule_40_additional_and_unforeseeable_changes_stay_within_half_of_the_value_each
    crates/tender/src/procedure/tests/contract.rs::rule_40_small_changes_stay_together_within_their_share_and_below_the_threshold
    crates/tender/src/procedure/tests/contract.rs::rule_40_those_changes_need_their_notice_and_others_do_not
    crates/tender/src/procedure/tests/contract.rs::rule_40_a_file_is_kept_until_the_later_of_contract_end_and_three_years_from_the_award
    crates/tender/src/law/rules/tests.rs::changes_of_contracts_have_the_limits_of_section_132
";

/// The rules that are not proven: none. Whoever finds one names it here and says below it what is missing.
const NOT_YET: [u32; 0] = [];

#[derive(Default)]
struct Rule<'a> {
    number: u32,
    tests: Vec<&'a str>,
    missing: Option<&'a str>,
}

fn rules() -> Vec<Rule<'static>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in RULES.lines().filter(|line| !line.is_empty()) {
        if let Some(below) = line.strip_prefix("    ") {
            let rule = rules.last_mut().unwrap();
            match below.strip_prefix("missing: ") {
                Some(missing) => rule.missing = Some(missing),
                None => rule.tests.push(below),
            }
        } else {
            let (number, sentence) = line.split_once(". ").unwrap();
            assert!(sentence.ends_with('.'), "{line}");
            rules.push(Rule { number: number.parse().unwrap(), ..Rule::default() });
        }
    }
    rules
}

/// Whether the file holds a function of this name that the test runner runs.
fn holds(text: &str, name: &str) -> bool {
    let wanted = format!("fn {name}(");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let Some(place) = lines
        .iter()
        .position(|line| line.strip_prefix("async ").unwrap_or(line).starts_with(&wanted))
    else {
        return false;
    };
    lines.iter().take(place).rev().take(4).any(|line| matches!(*line, "#[test]" | "#[tokio::test]"))
}

#[test]
fn each_rule_from_1_to_40_stands_here_once() {
    let numbers: Vec<u32> = rules().iter().map(|rule| rule.number).collect();
    assert_eq!(numbers, (1..=40).collect::<Vec<_>>());
}

#[test]
fn every_test_that_proves_a_rule_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut faults = Vec::new();
    for rule in rules() {
        for test in &rule.tests {
            let (file, name) = test.split_once("::").unwrap();
            let text = std::fs::read_to_string(root.join(file)).unwrap_or_default();
            if !holds(&text, name) {
                faults.push(format!("rule {}: there is no test {test}", rule.number));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_rule_is_proven_by_tests_or_says_what_is_missing() {
    let rules = rules();
    for rule in rules.iter().filter(|rule| rule.tests.is_empty()) {
        assert!(rule.missing.is_some(), "rule {} has no test", rule.number);
    }
    let open: BTreeSet<u32> =
        rules.iter().filter(|rule| rule.missing.is_some()).map(|rule| rule.number).collect();
    println!("{} of {} rules are proven", rules.len() - open.len(), rules.len());
    for rule in &rules {
        if let Some(missing) = rule.missing {
            println!("rule {} is not proven yet: {missing}", rule.number);
        }
    }
    assert_eq!(open, BTreeSet::from(NOT_YET));
}

/// `cargo xtask break-rules` breaks these lines; one that has changed could no longer be broken.
#[test]
fn every_line_that_is_to_be_broken_stands_once_in_its_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let blocks = include_str!("../broken_rules.txt").split("\n\n").skip(1);
    let mut faults = Vec::new();
    for block in blocks {
        let mut lines = block.trim().lines();
        let (rule, file) = lines.next().unwrap().split_once(' ').unwrap();
        let right = lines.next().unwrap().strip_prefix("- ").unwrap();
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_default();
        if text.matches(right).count() != 1 {
            faults.push(format!("rule {rule}: {file} does not hold once: {right}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
