//! Faults of a case: refusals of rules turned into findings with a remedy.
//!
//! It must not judge; it only collects.

use super::super::super::refusal::Refusal;
use crate::finding::Finding;
use crate::message::Message;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(pub(super) Vec<Finding>);

impl Faults {
    pub(super) fn add(&mut self, pointer: impl Into<String>, message: Message, remedy: Message) {
        self.push(Finding::new(message, remedy).at(pointer));
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// A refusal whose pointer is relative to a place of the case.
    pub(super) fn refusal(&mut self, below: &str, refusal: Refusal) {
        let at = format!("{below}{}", refusal.field);
        self.push(fault(refusal).at(at));
    }
}

/// The finding for a refusal: its words and source, and what to do about it.
pub(super) fn fault(refusal: Refusal) -> Finding {
    let remedy = Message::new(remedy(refusal.message.key));
    let message = refusal.message.with("source", refusal.source);
    Finding::new(message, remedy).at(refusal.field)
}

fn remedy(key: &str) -> &'static str {
    match key {
        "evaluation-method-refused" => "evaluation-fix-override",
        "evaluation-weights-sum" | "evaluation-method-weights" | "evaluation-weights-mixed" => {
            "evaluation-fix-weights"
        }
        "evaluation-weight-not-computable"
        | "evaluation-range-missing"
        | "evaluation-weight-outside-range"
        | "evaluation-range-not-expected" => "evaluation-fix-weight-code",
        "evaluation-level-missing" | "evaluation-level-unknown" => "evaluation-fix-level",
        "evaluation-criterion-unknown" | "evaluation-criterion-twice" => "evaluation-fix-criterion",
        "evaluation-scale-missing" | "evaluation-scale-empty" | "evaluation-scale-levels" => {
            "evaluation-fix-scale"
        }
        "evaluation-minimum-on-price"
        | "evaluation-minimum-level-of-group"
        | "evaluation-minimum-out-of-reach" => "evaluation-fix-minimum",
        "evaluation-price-twice"
        | "evaluation-price-is-not-judged"
        | "evaluation-price-below-quality" => "evaluation-fix-price-criterion",
        "evaluation-option-missing" => "evaluation-fix-option",
        "evaluation-life-cycle-not-published"
        | "evaluation-life-cycle-unusable"
        | "evaluation-cost-outside-years" => "evaluation-fix-life-cycle",
        _ => "evaluation-fix-value",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of all refusals")]
    fn each_refusal_says_what_to_do_about_it() {
        let told = |key| fault(Refusal::new(Message::new(key), "UfAB").at("/x"));
        for (keys, remedy) in [
            (&["evaluation-method-refused"][..], "evaluation-fix-override"),
            (
                &[
                    "evaluation-weights-sum",
                    "evaluation-method-weights",
                    "evaluation-weights-mixed",
                ],
                "evaluation-fix-weights",
            ),
            (
                &[
                    "evaluation-weight-not-computable",
                    "evaluation-range-missing",
                    "evaluation-weight-outside-range",
                    "evaluation-range-not-expected",
                ],
                "evaluation-fix-weight-code",
            ),
            (&["evaluation-level-missing", "evaluation-level-unknown"], "evaluation-fix-level"),
            (
                &["evaluation-criterion-unknown", "evaluation-criterion-twice"],
                "evaluation-fix-criterion",
            ),
            (
                &["evaluation-scale-missing", "evaluation-scale-empty", "evaluation-scale-levels"],
                "evaluation-fix-scale",
            ),
            (
                &[
                    "evaluation-minimum-on-price",
                    "evaluation-minimum-level-of-group",
                    "evaluation-minimum-out-of-reach",
                ],
                "evaluation-fix-minimum",
            ),
            (
                &[
                    "evaluation-price-twice",
                    "evaluation-price-is-not-judged",
                    "evaluation-price-below-quality",
                ],
                "evaluation-fix-price-criterion",
            ),
            (&["evaluation-option-missing"], "evaluation-fix-option"),
            (
                &[
                    "evaluation-life-cycle-not-published",
                    "evaluation-life-cycle-unusable",
                    "evaluation-cost-outside-years",
                ],
                "evaluation-fix-life-cycle",
            ),
            (&["evaluation-value-not-positive"], "evaluation-fix-value"),
        ] {
            for key in keys {
                let finding = told(key);
                assert_eq!((finding.remedy.key, finding.pointer.as_str()), (remedy, "/x"), "{key}");
                assert_eq!(finding.message.args.get("source").map(String::as_str), Some("UfAB"));
            }
        }
    }
}
