//! Faults of award and suitability criteria: weights that don't add up, names that lack.
//! It must not rank: that is `evaluate`'s.

use super::Faults;
use crate::evaluate::announced;
use crate::procedure::draft::{AwardCriterion, Draft};
use crate::refusal::Refusal;
use rust_decimal::Decimal;

const SOURCE: &str = "§ 127 Abs. 5 GWB, § 58 Abs. 3 VgV";

pub(super) fn check(draft: &Draft, faults: &mut Faults) {
    for (index, criterion) in draft.suitability.iter().enumerate() {
        faults.text(&criterion.text.de, &format!("/suitability/{index}/text/de"));
    }
    faults.demand(!draft.award.is_empty(), "draft-criteria-missing", SOURCE, "/award");
    siblings(&draft.award, "/award", faults);
    let mut ids = Vec::new();
    collect(&draft.award, "/award", &mut ids);
    faults.unique(ids.into_iter());
    if draft.method.trim().is_empty() {
        faults.demand(false, "draft-method-missing", SOURCE, "/method");
    } else if faults.0.is_empty() {
        // The ranking itself says what it lacks; with weights that do not add up it would only repeat them.
        let told = announced::faults(draft).into_iter();
        faults.0.extend(told.map(|one| Refusal::new(one.message, SOURCE).at(one.pointer)));
    }
}

fn siblings(criteria: &[AwardCriterion], path: &str, faults: &mut Faults) {
    if criteria.is_empty() {
        return;
    }
    let mut weights = criteria.iter().map(|criterion| criterion.weight);
    let sum = weights.try_fold(Decimal::ZERO, Decimal::checked_add);
    faults.demand(sum == Some(Decimal::ONE_HUNDRED), "draft-weights-sum", SOURCE, path);
    for (index, criterion) in criteria.iter().enumerate() {
        let path = format!("{path}/{index}");
        faults.text(&criterion.name.de, &format!("{path}/name/de"));
        let positive = criterion.weight > Decimal::ZERO;
        faults.demand(positive, "draft-weight-zero", SOURCE, &format!("{path}/weight"));
        siblings(&criterion.children, &format!("{path}/children"), faults);
    }
}

fn collect<'a>(criteria: &'a [AwardCriterion], path: &str, ids: &mut Vec<(&'a str, String)>) {
    for (index, criterion) in criteria.iter().enumerate() {
        ids.push((&criterion.id, format!("{path}/{index}/id")));
        collect(&criterion.children, &format!("{path}/{index}/children"), ids);
    }
}
