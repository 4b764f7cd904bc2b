//! Plans of whole cases: one file for each kind of rule.

mod deadlines;
mod lots;
mod minimum;
mod periods;
mod proposed;
mod regimes;
mod types;

use super::{Case, Period, PeriodId, Plan, WarningId, plan};
use crate::finding::Finding;
use crate::inquiry::read;
use crate::law::testing::law;
use jiff::civil::Date;
use serde_json::{Value, json};

/// A case of JSON with some values replaced or added at the top level.
fn case(changes: Value) -> Case {
    let mut whole = json!({
        "kind": "service",
        "buyer": "municipality-nrw",
        "start": "2026-12-01",
        "estimate": { "value": "300000" }
    });
    for (name, value) in changes.as_object().unwrap() {
        whole[name] = value.clone();
    }
    read(&whole.to_string()).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn planned(changes: Value) -> Plan {
    plan(law(), None, &case(changes)).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn refused(changes: Value) -> Vec<Finding> {
    plan(law(), None, &case(changes)).unwrap_err()
}

fn period(plan: &Plan, id: PeriodId) -> Period {
    plan.periods.iter().find(|period| period.id == id).unwrap().clone()
}

fn days(plan: &Plan, id: PeriodId) -> Option<u16> {
    period(plan, id).days
}

fn last_day(plan: &Plan, id: PeriodId) -> Date {
    period(plan, id).last_day.unwrap()
}

fn has(plan: &Plan, id: WarningId) -> bool {
    plan.warnings.iter().any(|warning| warning.id == id)
}

fn keys(messages: &[crate::message::Message]) -> Vec<&'static str> {
    messages.iter().map(|message| message.key).collect()
}
