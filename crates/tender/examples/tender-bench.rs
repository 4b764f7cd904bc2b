//! Times plans and rankings from JSON text to JSON text on one core, each against the bare reading of the same case by
//! `serde_json`. It ends with a failure if a plan takes a millisecond or a ranking of 200 bids ten.

#![expect(clippy::print_stdout, reason = "a program for developers: its output is its purpose")]

#[path = "shared/stopwatch.rs"]
mod stopwatch;

use std::fmt::Debug;
use std::hint::black_box;
use std::process::ExitCode;

use serde_json::{Value, json};
use stopwatch::{cpu, median, milliseconds};
use tender::evaluate::case::rank_case;
use tender::inquiry;
use tender::law::Library;

/// What a plan may take, in nanoseconds.
const PLAN: u64 = 1_000_000;

/// What a ranking of 200 bids by 40 criteria may take, in nanoseconds.
const RANKING: u64 = 10_000_000;

const BIDS: u32 = 200;

/// How long a series of runs lasts at least, in nanoseconds.
const SERIES: u64 = 40_000_000;

fn main() -> Result<ExitCode, String> {
    let start = cpu();
    let law = Library::built_in().map_err(shown)?;
    println!("rule sets read and checked: {} ms", milliseconds(cpu().saturating_sub(start)));
    println!(
        "milliseconds of CPU                     bytes serde_json       case     limit  ratio"
    );
    let mut kept = true;
    for (name, case) in plans() {
        let run = |text: &str| inquiry::plan_json(&law, None, text).map_err(shown);
        kept &= line(&format!("plan: {name}"), &case, PLAN, &run)?;
    }
    for method in METHODS {
        let case = ranking(method);
        let run = |text: &str| {
            let report = rank_case(text).map_err(shown)?;
            let ranked = report.bids.len();
            if ranked == usize::try_from(BIDS).unwrap_or_default() && report.figures.is_some() {
                serde_json::to_value(report).map_err(shown)
            } else {
                Err(format!("{ranked} bids were ranked"))
            }
        };
        kept &= line(&format!("200 x 40: {method}"), &case, RANKING, &run)?;
    }
    println!("{}", if kept { "every limit is kept" } else { "a limit is MISSED" });
    Ok(if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn shown(fault: impl Debug) -> String {
    format!("{fault:?}")
}

type Run<'a> = dyn Fn(&str) -> Result<Value, String> + 'a;

/// Times one case and says whether it kept its limit.
fn line(name: &str, case: &Value, limit: u64, run: &Run<'_>) -> Result<bool, String> {
    let text = case.to_string();
    run(&text)?;
    let floor = median(SERIES, || {
        black_box(serde_json::from_str::<Value>(black_box(&text)).is_ok());
    });
    let all = median(SERIES, || {
        black_box(run(black_box(&text)).map(|value| value.to_string()).is_ok());
    });
    let tenths = all.saturating_mul(10) / floor.max(1);
    println!(
        "{name:36} {:8} {:>10} {:>10} {:>9} {:>4}.{}{}",
        text.len(),
        milliseconds(floor),
        milliseconds(all),
        milliseconds(limit),
        tenths / 10,
        tenths % 10,
        if all < limit { "" } else { "  MISSED" }
    );
    Ok(all < limit)
}

/// Purchases of four kinds; the last one asks for everything that a plan can answer.
fn plans() -> [(&'static str, Value); 4] {
    [
        (
            "service above the threshold",
            json!({"kind": "service", "buyer": "municipality-nrw", "start": "2026-11-27",
                   "estimate": {"value": "216000.00"}, "circumstances": {"electronic_bids": true}}),
        ),
        (
            "service below it",
            json!({"kind": "service", "buyer": "land-nrw", "start": "2026-11-27",
                   "estimate": {"value": "84000.00"}}),
        ),
        (
            "supply without total price",
            json!({"kind": "supply", "buyer": "federal-supreme", "start": "2026-07-01",
                   "estimate": {"monthly": {"amount": "4000.00"}}}),
        ),
        (
            "works in lots with all dates",
            json!({"kind": "works", "buyer": "land-nrw", "start": "2026-12-01",
                   "estimate": {"lots": lots(), "options": "100000.00"},
                   "procedure": "restricted",
                   "events": {"dispatch": "2026-12-01T09:30:00Z", "invitation": "2027-01-11"},
                   "wanted": {"tender_deadline": "2027-02-15T11:00:00Z",
                              "binding_until": "2027-04-15"}}),
        ),
    ]
}

fn lots() -> Vec<Value> {
    let lot =
        |number: u32| json!({"id": number.to_string(), "value": "450000.00", "exempt": number < 5});
    (1..=40).map(lot).collect()
}

/// The methods that look at the whole field, and the simplest one.
const METHODS: [&str; 6] =
    ["SIMPLE_RATIO", "EXT_RATIO", "W_MEDIAN", "PTS_DOUBLE", "PTS_INVERSE", "PTS_K"];

/// 200 bids, judged by 40 criteria in eight groups, prices to the cent.
fn ranking(method: &str) -> Value {
    let priced = method.starts_with("PTS");
    let criterion = |group: u32, part: u32| {
        json!({"id": format!("Q{group}.{part}"), "kind": "quality", "scale": {"max": "10"},
               "weight": {"code": "per-exa", "value": "20"}})
    };
    let group = |group: u32| {
        let parts: Vec<Value> = (1..=5).map(|part| criterion(group, part)).collect();
        let weight = if priced { "7.5" } else { "12.5" };
        json!({"id": format!("Q{group}"), "kind": "quality", "parts": parts,
               "weight": {"code": "per-exa", "value": weight}})
    };
    let mut criteria: Vec<Value> = (1..=8).map(group).collect();
    if priced {
        let weight = json!({"code": "per-exa", "value": "40"});
        criteria.push(json!({"id": "P", "kind": "price", "weight": weight}));
    }
    let mut chance = 2026;
    let bids: Vec<Value> = (1..=BIDS).map(|number| bid(number, &mut chance)).collect();
    json!({"method": parameters(method), "criteria": criteria, "bids": bids})
}

fn parameters(method: &str) -> Value {
    match method {
        "EXT_RATIO" => json!({"id": method, "tolerance_percent": "10",
                              "decision": "highest_performance"}),
        "W_MEDIAN" => json!({"id": method, "performance_weight": "60", "price_weight": "40"}),
        "PTS_K" => json!({"id": method, "k": "2.5"}),
        _ => json!({"id": method}),
    }
}

fn bid(number: u32, chance: &mut u64) -> Value {
    let mut next = |below: u64| {
        *chance =
            chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*chance >> 33) % below
    };
    let ids = (1..=8).flat_map(|group| (1..=5).map(move |part| format!("Q{group}.{part}")));
    let scores: serde_json::Map<String, Value> = ids
        .map(|id| {
            let tenths = next(101);
            (id, json!(format!("{}.{}", tenths / 10, tenths % 10)))
        })
        .collect();
    let cents = 8_000_000 + next(9_000_000);
    json!({"id": format!("B{number}"), "scores": scores,
           "price": format!("{}.{:02}", cents / 100, cents % 100)})
}
