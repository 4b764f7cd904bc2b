//! A ranking case as JSON in, the ranking as JSON out: what `zuschlag law rank` and the API call.
//!
//! It must not stop at the first fault of the input, and it must not rank as long as there is one.

use super::exact::{Exact, whole};
use super::method::Method;
use super::order::{LotDraw, TieStep};
use super::rank::{Ranking, RankingRules, rank};
use super::scheme::Scheme;
use super::score::{Entry, Rounding};
use crate::finding::Finding;
use crate::message::Message;
use crate::read::{Node, Read, json};
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

mod allocation;
mod bids;
mod cost;
mod faults;
mod method;
mod report;
mod simulation;
pub mod spec;
pub mod spec_bids;
mod tree;

pub use allocation::{AllocationRule, Distribution, allocate_case};
use bids::{Examined, Ground, examine, price_rules};
use faults::Faults;
use report::Display;
pub use report::{BidReport, BidStatus, CorridorReport, FiguresReport, Report, Status, Value};
pub use simulation::{
    ExampleReport, FlipReport, InventedReport, Simulation, WorthReport, simulate_case,
};
use spec::{DrawSpec, MethodId, RoundingSpec, TieSpec, Word};
use spec_bids::CaseSpec;

/// Ranks the bids of a case.
///
/// # Errors
/// Every fault of the input, each with a JSON pointer and what to do.
pub fn rank_case(text: &str) -> Result<Report, Vec<Finding>> {
    let node = affordable(text)?;
    let mut found = Vec::new();
    let spec = CaseSpec::read(&node, &mut found);
    let mut faults = Faults(found);
    let prepared = spec.and_then(|spec| prepare(&spec, &mut faults));
    match prepared.filter(|_| faults.0.is_empty()) {
        Some(case) => Ok(case.report()),
        None => Err(faults.0),
    }
}

/// A case as it was written, unless computing it would take too long.
fn affordable(text: &str) -> Result<Node<'_>, Vec<Finding>> {
    let node = json(text)?;
    match cost::too_dear(&node) {
        Some(fault) => Err(vec![fault]),
        None => Ok(node),
    }
}

/// The faults of what a case announces, its method and criteria, whatever its bids.
pub(crate) fn announced_faults(case: &serde_json::Value) -> Vec<Finding> {
    let text = case.to_string();
    let node = match affordable(&text) {
        Ok(node) => node,
        Err(faults) => return faults,
    };
    let mut found = Vec::new();
    let spec = CaseSpec::read(&node, &mut found);
    let mut faults = Faults(found);
    drop(spec.and_then(|spec| prepare(&spec, &mut faults)));
    faults.0.retain(|fault| !fault.pointer.starts_with("/bids"));
    faults.0
}

struct Case {
    rules: RankingRules,
    examined: Vec<Examined>,
    display: Display,
}

fn prepare(spec: &CaseSpec, faults: &mut Faults) -> Option<Case> {
    let total = spec.total_points.as_ref().map(|points| &points.0);
    let scheme = tree::tree(&spec.criteria, total, faults);
    let tree_points = scheme.as_ref().and_then(|scheme| scheme.price_points.as_ref());
    let method = method::method(&spec.method, tree_points, faults);
    let rounding = rounding(&spec.rounding, faults);
    let draws = draws(&spec.lot_draws, faults);
    let prices = spec.price_rules.as_ref().map(price_rules);
    unknown_groups(spec, scheme.as_ref(), faults);
    fixed_prices(spec, faults);
    let groups = deciding_groups(spec);
    let ground = Ground {
        scheme: scheme.as_ref(),
        exclusion: &spec.exclusion_criteria,
        prices: prices.as_ref(),
        rounding: &rounding,
        groups: &groups,
    };
    names(spec, faults);
    // Without a usable tree the scores can't be read; its own faults are reported already.
    let readable = scheme.is_some() || spec.criteria.is_empty();
    let bids = spec.bids.iter().filter(|_| readable);
    let examined: Vec<Examined> = bids.filter_map(|bid| examine(bid, &ground, faults)).collect();
    let method = method?;
    let display = Display {
        scale: spec.display.as_ref().and_then(|display| display.scale).map_or(6, u32::from),
        ratio_factor: method::ratio_factor(factor(spec)),
        kind: method.score_kind(),
    };
    let ties = spec.ties.as_ref().map_or_else(TieStep::default_chain, |ties| chain(ties));
    Some(Case { rules: RankingRules { method, ties, rounding, draws }, examined, display })
}

/// A criterion with a fixed price leaves quality alone to decide, so the method must be that one.
fn fixed_prices(spec: &CaseSpec, faults: &mut Faults) {
    let other = spec.method.id != MethodId::FixedPrice;
    let fixed = spec.criteria.iter().enumerate().filter(|(_, one)| other && one.fixed.is_some());
    for (index, criterion) in fixed {
        let message = Message::new("evaluation-fixed-price-needs-method");
        let message = message.with("node", &criterion.id).with("method", spec.method.id);
        let remedy = Message::new("evaluation-fix-fixed-price");
        faults.add(format!("/criteria/{index}/fixed"), message, remedy);
    }
}

/// A group that decides must be a criterion of the tree, if there is one.
fn unknown_groups(spec: &CaseSpec, scheme: Option<&Scheme>, faults: &mut Faults) {
    let ties = spec.ties.iter().flatten().enumerate();
    let ties = ties.map(|(index, tie)| (format!("/ties/{index}/group"), &tie.0));
    let decision = spec.method.decision.as_ref();
    let decision = decision.map(|decision| ("/method/decision/group".to_owned(), &decision.0));
    let Some(scheme) = scheme else { return };
    for (pointer, word) in ties.chain(decision) {
        let Word::Group(id) = word else { continue };
        if scheme.node(id).is_none() {
            let message = Message::new("evaluation-criterion-unknown").with("criterion", id);
            faults.add(pointer, message, Message::new("evaluation-fix-criterion"));
        }
    }
}

/// The groups of criteria whose points decide in the corridor or among equal bids.
fn deciding_groups(spec: &CaseSpec) -> BTreeSet<String> {
    let ties = spec.ties.iter().flatten().map(|tie| &tie.0);
    let words = ties.chain(spec.method.decision.as_ref().map(|decision| &decision.0));
    let group = |word: &Word| match word {
        Word::Group(id) => Some(id.clone()),
        Word::Fixed(_) => None,
    };
    words.filter_map(group).collect()
}

fn factor(spec: &CaseSpec) -> Option<&Exact> {
    spec.display.as_ref()?.ratio_factor.as_ref().map(|factor| &factor.0)
}

fn chain(ties: &[TieSpec]) -> Vec<TieStep> {
    let step = |tie: &TieSpec| match &tie.0 {
        Word::Group(id) => TieStep::HigherGroup(id.clone()),
        Word::Fixed(word) if word == "lower_price" => TieStep::LowerPrice,
        Word::Fixed(word) if word == "lot_draw" => TieStep::LotDraw,
        Word::Fixed(_) => TieStep::HigherPerformance,
    };
    ties.iter().map(step).collect()
}

fn rounding(specs: &[RoundingSpec], faults: &mut Faults) -> Rounding {
    let mut rounding = Rounding::new();
    for (index, spec) in specs.iter().enumerate() {
        if rounding.insert(spec.step, (u32::from(spec.scale), spec.mode)).is_some() {
            let message = Message::new("evaluation-rounding-twice");
            faults.add(
                format!("/rounding/{index}/step"),
                message,
                Message::new("evaluation-fix-value"),
            );
        }
    }
    rounding
}

/// A drawing of lots needs two witnesses and at least two different bids.
fn draws(specs: &[DrawSpec], faults: &mut Faults) -> Vec<LotDraw> {
    for (index, spec) in specs.iter().enumerate() {
        let distinct = |names: &[String]| names.iter().collect::<BTreeSet<_>>().len();
        for (name, values) in [("order", &spec.order), ("witnesses", &spec.witnesses)] {
            if distinct(values) < 2 || distinct(values) != values.len() {
                let message = Message::new("evaluation-draw-incomplete").with("part", name);
                let remedy = Message::new("evaluation-fix-draw");
                faults.add(format!("/lot_draws/{index}/{name}"), message, remedy);
            }
        }
    }
    let draw = |spec: &DrawSpec| LotDraw {
        order: spec.order.clone(),
        witnesses: spec.witnesses.clone(),
        at: spec.at,
    };
    specs.iter().map(draw).collect()
}

fn names(spec: &CaseSpec, faults: &mut Faults) {
    // A list whose only bids are unreadable isn't empty: their faults are reported already.
    let unreadable = faults.0.iter().any(|fault| fault.pointer.starts_with("/bids/"));
    if spec.bids.is_empty() && !unreadable {
        let remedy = Message::new("evaluation-add-bid");
        faults.add("/bids", Message::new("evaluation-no-bids"), remedy);
    }
    let mut seen = BTreeSet::new();
    for bid in &spec.bids {
        if !seen.insert(&bid.value.id) {
            let message = Message::new("evaluation-bid-twice").with("bid", &bid.value.id);
            let remedy = Message::new("evaluation-fix-bid");
            faults.add(format!("{}/id", bid.pointer), message, remedy);
        }
    }
}

impl Case {
    fn report(self) -> Report {
        let (inside, outside): (Vec<Examined>, Vec<Examined>) =
            self.examined.into_iter().partition(|bid| bid.reasons.is_empty());
        let entries: Vec<Entry> = inside.iter().map(|bid| bid.entry.clone()).collect();
        let mut warnings = warnings(&self.rules, &entries);
        let mut report = Report {
            method: self.rules.method.id(),
            score_kind: self.display.kind,
            status: Status::Blocked,
            winner: None,
            bids: Vec::new(),
            ties: Vec::new(),
            figures: None,
            corridor: None,
            warnings: Vec::new(),
            blocked: Vec::new(),
        };
        match rank(&self.rules, &entries) {
            Err(blocked) => report.blocked = blocked,
            Ok(ranking) => {
                warnings.extend(open_ties(&ranking));
                report.status = Status::Ranked;
                fill(&mut report, &ranking, &self.display, inside);
            }
        }
        let mut outside = outside;
        outside.sort_by(|a, b| a.entry.bid.cmp(&b.entry.bid));
        report.bids.extend(outside.into_iter().map(|bid| self.display.excluded(bid)));
        report.warnings = warnings;
        report
    }
}

fn fill(report: &mut Report, ranking: &Ranking, display: &Display, inside: Vec<Examined>) {
    let mut notes: BTreeMap<String, Vec<Message>> =
        inside.into_iter().map(|bid| (bid.entry.bid, bid.notes)).collect();
    let mut note = |id: &str| notes.remove(id).unwrap_or_default();
    let bids = ranking.bids.iter();
    report.bids = bids.map(|bid| display.ranked(bid, note(&bid.entry.bid))).collect();
    report.winner = ranking.winner().map(str::to_owned);
    report.ties.clone_from(&ranking.ties);
    report.figures = Some(display.figures(ranking));
    report.corridor = display.corridor(ranking);
}

/// Risks that don't stop the ranking but belong in the record.
fn warnings(rules: &RankingRules, entries: &[Entry]) -> Vec<Refusal> {
    let mut warnings: Vec<Refusal> = rules.method.warning().into_iter().collect();
    if matches!(&rules.method, Method::ExtRatio { tolerance, .. } if *tolerance > whole(10)) {
        let message = Message::new("evaluation-tolerance-wide");
        warnings.push(Refusal::new(message, "UfAB").at("/method/tolerance_percent"));
    }
    for entry in entries.iter().filter(|_| !rules.method.needs_positive_price()) {
        if entry.price.as_ref().is_some_and(|price| !price.is_positive()) {
            let message = Message::new("evaluation-price-to-clarify").with("bid", &entry.bid);
            warnings.push(Refusal::new(message, "§ 60 Abs. 1 VgV; § 15 Abs. 5 VgV"));
        }
    }
    warnings
}

fn open_ties(ranking: &Ranking) -> Vec<Refusal> {
    let open = |bids: &Vec<String>| {
        let message = Message::new("evaluation-tie-open").with("bids", bids.join(", "));
        Refusal::new(message, "§ 127 Abs. 5 GWB")
    };
    ranking.ties.iter().map(open).collect()
}

#[cfg(test)]
mod tests;
