//! The quota of small lots: both tests, at their boundaries.

use super::{keys, planned};
use crate::law::Regime;
use crate::plan::LotPlan;
use serde_json::json;

/// Plans lots of these values; those with `true` are chosen for exemption.
fn lots(kind: &str, values: &[(&str, bool)]) -> Vec<LotPlan> {
    let list: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(at, (value, exempt))| json!({ "id": at.to_string(), "value": value, "exempt": exempt }))
        .collect();
    planned(json!({ "kind": kind, "buyer": "land-nrw", "estimate": { "lots": list } })).lots
}

fn exempt(lots: &[LotPlan]) -> Vec<bool> {
    lots.iter().map(|lot| lot.exempt).collect()
}

#[test]
fn the_quota_of_small_lots_needs_both_tests() {
    // 79,999.99 is below 80,000 and a fifth of 399,999.95.
    let found = lots("service", &[("319999.96", false), ("79999.99", true)]);
    assert_eq!(exempt(&found), [false, true]);
    assert_eq!(found[0].regime, Regime::Vgv);
    assert_eq!(
        (found[1].regime, found[1].rule_set.0.as_str()),
        (Regime::UvgoNrw, "uvgo-nrw-2026-07")
    );
    assert_eq!(keys(&found[1].reason), ["lot-small", "lot-within-quota"]);
    // One cent less in the other lot: more than a fifth.
    let found = lots("service", &[("319999.95", false), ("79999.99", true)]);
    assert_eq!(exempt(&found), [false, false]);
    assert_eq!(keys(&found[1].reason), ["lot-small", "lot-beyond-quota", "lot-follows-whole"]);
    assert_eq!(found[1].regime, Regime::Vgv);
    // 80,000 exactly is too large although within a fifth.
    let found = lots("service", &[("900000", false), ("80000.00", true)]);
    assert_eq!(exempt(&found), [false, false]);
    assert_eq!(keys(&found[1].reason), ["lot-too-large", "lot-follows-whole"]);
}

#[test]
fn works_lots_are_small_below_one_million() {
    let found = lots("works", &[("6000000", false), ("999999.99", true), ("1000000", true)]);
    assert_eq!(exempt(&found), [false, true, false]);
    assert_eq!(found[1].regime, Regime::VobA1Nrw);
}

#[test]
fn all_exempt_lots_together_stay_within_a_fifth() {
    let found = lots("supply", &[("300000", false), ("70000", true), ("70000", true)]);
    assert_eq!(exempt(&found), [false, false, false]);
    let found = lots("supply", &[("560000", false), ("70000", true), ("70000", true)]);
    assert_eq!(exempt(&found), [false, true, true]);
    // A lot that fails the first test does not use up the quota.
    let found = lots("supply", &[("400000", false), ("90000", true), ("70000", true)]);
    assert_eq!(exempt(&found), [false, false, true]);
}

#[test]
fn below_the_threshold_and_without_choice_lots_follow_the_whole() {
    let found = lots("service", &[("100000", false), ("10000", true)]);
    assert_eq!(keys(&found[1].reason), ["lot-follows-whole"]);
    let found = lots("service", &[("600000", false), ("10000", false)]);
    assert_eq!(exempt(&found), [false, false]);
    let found = lots("defence", &[("600000", false), ("10000", true)]);
    assert_eq!(keys(&found[1].reason), ["lot-no-quota", "lot-follows-whole"]);
}
