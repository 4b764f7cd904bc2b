//! From the written criteria tree to the checked scheme.
//!
//! It must not judge bids.

use super::super::criteria::{Content, Criterion, Level, MinimumUnit, Scale, Threshold, Weight};
use super::super::exact::{Exact, whole};
use super::super::scheme::{Scheme, scheme};
use super::faults::Faults;
use super::spec::{CriterionSpec, ScaleSpec, ThresholdCode, ThresholdSpec, WeightSpec};
use crate::message::Message;

/// The scheme of the written criteria; `None` without criteria or with faults.
pub(super) fn tree(
    specs: &[CriterionSpec],
    total: Option<&Exact>,
    faults: &mut Faults,
) -> Option<Scheme> {
    if specs.is_empty() {
        return None;
    }
    let before = faults.0.len();
    let mut roots = Vec::new();
    for (index, spec) in specs.iter().enumerate() {
        roots.extend(criterion(spec, &format!("/criteria/{index}"), faults));
    }
    if faults.0.len() > before {
        return None;
    }
    let total = total.cloned().unwrap_or_else(|| whole(100));
    match scheme(&roots, &total) {
        Ok(scheme) => Some(scheme),
        Err(refusals) => {
            for refusal in refusals {
                faults.refusal("", refusal);
            }
            None
        }
    }
}

fn criterion(spec: &CriterionSpec, at: &str, faults: &mut Faults) -> Option<Criterion> {
    Some(Criterion {
        id: spec.id.clone(),
        kind: spec.kind,
        name: spec.name.clone().unwrap_or_else(|| spec.id.clone()),
        weight: weight(&spec.weight),
        fixed: spec.fixed,
        threshold: spec.threshold.as_ref().and_then(|spec| threshold(spec, at, faults)),
        content: content(spec, at, faults)?,
    })
}

fn weight(spec: &WeightSpec) -> Weight {
    let range = spec.range.as_ref().map(|range| (range.low.0.clone(), range.high.0.clone()));
    Weight { code: spec.code, value: spec.value.0.clone(), range }
}

fn threshold(spec: &ThresholdSpec, at: &str, faults: &mut Faults) -> Option<Threshold> {
    let value = spec.value.0.clone();
    match spec.code {
        ThresholdCode::MinScore => {
            Some(Threshold::MinScore { unit: spec.unit.unwrap_or(MinimumUnit::Points), value })
        }
        ThresholdCode::MaxPass => {
            let count = value.to_i64().and_then(|count| u32::try_from(count).ok());
            if count.is_none_or(|count| count == 0) {
                let message = Message::new("evaluation-max-pass-not-a-count");
                let remedy = Message::new("evaluation-fix-minimum");
                faults.add(format!("{at}/threshold/value"), message, remedy);
            }
            count.map(|count| Threshold::MaxPass { count })
        }
    }
}

/// Exactly one of parts and scale for quality, neither for price and cost.
fn content(spec: &CriterionSpec, at: &str, faults: &mut Faults) -> Option<Content> {
    let mut parts = Vec::new();
    for (index, part) in spec.parts.iter().enumerate() {
        parts.extend(criterion(part, &format!("{at}/parts/{index}"), faults));
    }
    match (&spec.scale, spec.parts.is_empty()) {
        (Some(_), false) => {
            let message = Message::new("evaluation-scale-and-parts").with("node", &spec.id);
            faults.add(format!("{at}/scale"), message, Message::new("evaluation-fix-scale"));
            None
        }
        (Some(written), true) => scale(written, at, faults).map(Content::Judged),
        (None, false) => Some(Content::Parts(parts)),
        (None, true) => Some(Content::Priced),
    }
}

fn scale(spec: &ScaleSpec, at: &str, faults: &mut Faults) -> Option<Scale> {
    match (&spec.max, spec.levels.is_empty()) {
        (Some(max), true) => Some(Scale::UpTo(max.0.clone())),
        (None, false) => {
            let level = |level: &super::spec::LevelSpec| Level {
                points: level.points.0.clone(),
                text: level.text.clone(),
            };
            Some(Scale::Levels(spec.levels.iter().map(level).collect()))
        }
        (Some(_), false) | (None, true) => {
            let message = Message::new("evaluation-scale-levels-or-max");
            faults.add(format!("{at}/scale"), message, Message::new("evaluation-fix-scale"));
            None
        }
    }
}
