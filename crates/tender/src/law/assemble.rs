//! Puts the tables of all files together: one rule set an edition, thresholds, holidays.
//! It must not accept a whole with a gap, an overlap or a name that nobody asks for.

use super::citation::Citations;
use super::entries::{
    CitationEntry, CountingEntry, Dated, Edition, HolidayEntry, LawFile, ProcedureEntry,
    ThresholdEntry,
};
use super::library::{FIRST_DAY, Library, Threshold};
use super::pick::{Pick, choose};
use super::rules::{
    Adjustment, DutyRules, FormRules, LimitRules, NoticeRule, OpeningRules, PeriodRule, PriceRules,
    ProcedureRule, RULE_NAMES, RequestRules, ReviewRules, RuleSet, RuleSetId, StandstillRules,
    TimeRules, VariantRules,
};
use super::span::Break;
use super::{BuyerClass, Cited, ContractKind, Counting, Regime, Span};
use crate::calendar::{Holiday, HolidayDate, Holidays};
use crate::finding::Finding;
use crate::message::Message;
use crate::read::Placed;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn library(all: &LawFile, faults: &mut Vec<Finding>) -> Library {
    impossible_spans(all, faults);
    unknown_rules(all, faults);
    editions(&all.edition, faults);
    let mut sets: Vec<RuleSet> =
        all.edition.iter().filter_map(|edition| rule_set(all, edition, faults)).collect();
    sets.sort_by_key(|set| (set.regime, set.from));
    Library {
        sets,
        thresholds: thresholds(&all.threshold, faults),
        holidays: holidays(&all.holiday, faults),
        countings: countings(&all.counting, faults),
    }
}

fn impossible_spans(all: &LawFile, faults: &mut Vec<Finding>) {
    fn check<E: Dated>(entries: &[Placed<E>], faults: &mut Vec<Finding>) {
        for entry in entries.iter().filter(|entry| !entry.value.span().is_possible()) {
            let message = Message::new("law-ends-before-start");
            faults.push(entry.fault(message, Message::new("law-correct-dates")));
        }
    }
    check(&all.edition, faults);
    check(&all.rule, faults);
    check(&all.period, faults);
    check(&all.adjustment, faults);
    check(&all.procedure, faults);
    check(&all.notice, faults);
    check(&all.threshold, faults);
    check(&all.holiday, faults);
    check(&all.counting, faults);
    check(&all.citation, faults);
}

fn unknown_rules(all: &LawFile, faults: &mut Vec<Finding>) {
    for rule in &all.rule {
        let name = rule.value.name.as_str();
        if !RULE_NAMES.iter().any(|group| group.contains(&name)) {
            let message = Message::new("input-unknown-key").with("key", name);
            let known = RULE_NAMES.concat().join(", ");
            faults.push(rule.fault(message, Message::new("input-known-keys").with("keys", known)));
        }
    }
}

fn editions(all: &[Placed<Edition>], faults: &mut Vec<Finding>) {
    let mut regimes: BTreeMap<Regime, Vec<&Placed<Edition>>> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for edition in all {
        regimes.entry(edition.value.regime).or_default().push(edition);
        if !ids.insert(edition.value.id.as_str()) {
            let message = Message::new("input-twice").with("key", &edition.value.id);
            let remedy = Message::new("input-once").with("key", &edition.value.id);
            faults.push(edition.fault(message, remedy));
        }
    }
    for (regime, chain) in regimes {
        let spans: Vec<Span> = chain.iter().map(|edition| edition.value.span()).collect();
        // A regime may begin late (§ 75a GO NRW) or end (what it replaced), but has no hole between.
        let from = spans.iter().map(|span| span.from).min().unwrap_or(FIRST_DAY);
        let last = spans.iter().map(|span| span.last()).max();
        let whole = Span { from, until: last };
        report(&chain, whole, &regime.to_string(), faults);
    }
}

fn report<E: Dated>(chain: &[&Placed<E>], whole: Span, name: &str, faults: &mut Vec<Finding>) {
    let spans: Vec<Span> = chain.iter().map(|entry| entry.value.span()).collect();
    for (at, broken) in whole.breaks(&spans) {
        let Some(entry) = chain.get(at) else { continue };
        let (message, remedy) = match broken {
            Break::Gap(day) => (Message::new("law-gap").with("day", day), "law-close-gap"),
            Break::Overlap(day) => {
                (Message::new("law-overlap").with("day", day), "law-end-earlier")
            }
        };
        faults.push(entry.fault(message.with("name", name), Message::new(remedy)));
    }
}

fn rule_set(
    all: &LawFile,
    edition: &Placed<Edition>,
    faults: &mut Vec<Finding>,
) -> Option<RuleSet> {
    let Edition { id, regime, from, until, source, mark } = &edition.value;
    let (regime, whole) = (*regime, edition.value.span());
    let lists = Lists::choose(all, regime, whole, faults);
    let chosen = choose(regime, whole, &all.rule, faults);
    let missing = |name: &str| {
        let message = Message::new("law-missing").with("name", name).with("edition", id);
        edition.fault(message, Message::new("law-add-rule").with("regime", regime))
    };
    let mut pick = Pick::new(chosen, &missing, faults);
    let opening = OpeningRules::pick(&mut pick);
    let forms = FormRules::pick(&mut pick);
    let requests = RequestRules::pick(&mut pick);
    let variants = VariantRules::pick(&mut pick);
    let prices = PriceRules::pick(&mut pick);
    let standstill = StandstillRules::pick(&mut pick);
    let review = ReviewRules::pick(&mut pick);
    let time = TimeRules::pick(&mut pick);
    let duties = DutyRules::pick(&mut pick);
    let limits = LimitRules::pick(&mut pick);
    Some(RuleSet {
        id: RuleSetId(id.clone()),
        regime,
        from: *from,
        until: *until,
        source: source.clone(),
        mark: mark.clone(),
        opening: opening?,
        forms: forms?,
        requests: requests?,
        variants: variants?,
        prices: prices?,
        standstill: standstill?,
        review: review?,
        time: time?,
        duties: duties?,
        limits: limits?,
        procedures: lists.procedures,
        periods: lists.periods,
        adjustments: lists.adjustments,
        notices: lists.notices,
        citations: lists.citations,
    })
}

/// What a rule set holds beside its single values.
struct Lists {
    procedures: Vec<ProcedureRule>,
    periods: Vec<PeriodRule>,
    adjustments: Vec<Adjustment>,
    notices: Vec<NoticeRule>,
    citations: Citations,
}

impl Lists {
    fn choose(all: &LawFile, regime: Regime, whole: Span, faults: &mut Vec<Finding>) -> Self {
        let periods = choose(regime, whole, &all.period, faults);
        let adjustments = choose(regime, whole, &all.adjustment, faults);
        let notices = choose(regime, whole, &all.notice, faults);
        let procedures = choose(regime, whole, &all.procedure, faults);
        let citations = choose(regime, whole, &all.citation, faults).into_iter();
        let citation =
            |(of, entry): (String, &Placed<CitationEntry>)| (of, cited(&entry.value, ()));
        Self {
            citations: Citations::new(regime, citations.map(citation).collect()),
            procedures: procedures.values().map(|entry| procedure(&entry.value)).collect(),
            periods: periods
                .into_iter()
                .map(|((procedure, technique, stage, branch), entry)| PeriodRule {
                    procedure,
                    technique,
                    stage,
                    branch,
                    days: cited(&entry.value, entry.value.days),
                })
                .collect(),
            adjustments: adjustments
                .into_iter()
                .map(|((procedure, stage, branch, circumstance), entry)| Adjustment {
                    procedure,
                    stage,
                    branch,
                    circumstance,
                    days: cited(&entry.value, entry.value.days),
                })
                .collect(),
            notices: notices
                .into_iter()
                .map(|(occasion, entry)| NoticeRule {
                    occasion,
                    subtype: cited(&entry.value, entry.value.subtype.clone()),
                })
                .collect(),
        }
    }
}

fn procedure(entry: &ProcedureEntry) -> ProcedureRule {
    ProcedureRule {
        procedure: entry.procedure,
        access: cited(entry, entry.access),
        up_to: entry.up_to,
        grounds: entry.grounds.clone(),
        min_invited: entry.min_invited,
        public_call: entry.public_call,
        negotiation: entry.negotiation,
    }
}

fn cited<E: Dated, T>(entry: &E, value: T) -> Cited<T> {
    Cited { value, source: entry.source().to_owned(), mark: entry.mark().clone() }
}

fn thresholds(entries: &[Placed<ThresholdEntry>], faults: &mut Vec<Finding>) -> Vec<Threshold> {
    for kind in ContractKind::ALL {
        for buyer in BuyerClass::ALL {
            let about = |entry: &&Placed<ThresholdEntry>| {
                entry.value.kinds.contains(kind) && entry.value.buyers.contains(buyer)
            };
            let chain: Vec<&Placed<ThresholdEntry>> = entries.iter().filter(about).collect();
            let name = format!("{kind} {buyer}");
            if chain.is_empty() {
                let message = Message::new("law-missing").with("name", name);
                let remedy = Message::new("law-add-threshold");
                faults.push(Finding::new(message.with("edition", FIRST_DAY), remedy));
            } else {
                report(&chain, Span { from: FIRST_DAY, until: None }, &name, faults);
            }
        }
    }
    let threshold = |entry: &Placed<ThresholdEntry>| Threshold {
        kinds: entry.value.kinds.clone(),
        buyers: entry.value.buyers.clone(),
        amount: cited(&entry.value, entry.value.amount),
        span: entry.value.span(),
        announced_until: entry.value.announced_until,
    };
    entries.iter().map(threshold).collect()
}

fn holidays(entries: &[Placed<HolidayEntry>], faults: &mut Vec<Finding>) -> Holidays {
    let mut list = Vec::new();
    for entry in entries {
        let HolidayEntry { name, month, day, easter, .. } = &entry.value;
        let date = match (month, day, easter) {
            (Some(month), Some(day), None) => HolidayDate::fixed(*month, *day),
            (None, None, Some(offset)) => HolidayDate::easter(*offset),
            (_, _, _) => None,
        };
        if let Some(date) = date {
            list.push(Holiday { name: cited(&entry.value, *name), date, span: entry.value.span() });
        } else {
            let message = Message::new("law-holiday-date").with("name", name);
            faults.push(entry.fault(message, Message::new("law-holiday-date-remedy")));
        }
    }
    Holidays::new(list)
}

fn countings(entries: &[Placed<CountingEntry>], faults: &mut Vec<Finding>) -> Vec<Cited<Counting>> {
    for rule in Counting::ALL {
        let about = |entry: &&Placed<CountingEntry>| entry.value.rule == *rule;
        let chain: Vec<&Placed<CountingEntry>> = entries.iter().filter(about).collect();
        match chain.as_slice() {
            [_] => {}
            [] => {
                let message = Message::new("law-missing").with("name", rule);
                let remedy = Message::new("law-add-rule").with("regime", "counting");
                faults.push(Finding::new(message.with("edition", FIRST_DAY), remedy));
            }
            [.., last] => {
                let message = Message::new("input-twice").with("key", rule);
                faults.push(last.fault(message, Message::new("input-once").with("key", rule)));
            }
        }
    }
    entries.iter().map(|entry| cited(&entry.value, entry.value.rule)).collect()
}

#[cfg(test)]
mod tests;
