//! What became of a procedure, lot by lot, see `frontend/pages/result.html`.
//! It must not show what is not published.

use crate::format;
use crate::view::words::Words;
use crate::view::{Fact, code};
use app::{PublicEnd, PublicProcedure, PublicResult};
use locales::Language;

/// The result of one lot.
#[derive(Clone, Debug)]
pub struct LotResult {
    /// Name of the lot.
    pub lot: Words,
    /// How it ended, in a word.
    pub outcome: String,
    /// The colour of that.
    pub tone: &'static str,
    /// Why, where it was cancelled.
    pub reason: Option<String>,
    /// Winner, value, bids, day.
    pub facts: Vec<Fact>,
}

impl LotResult {
    /// A published result as the page shows it.
    pub fn of(found: &PublicProcedure, result: &PublicResult, language: Language) -> Self {
        let texts = language.texts();
        let lots = &found.procedure.file.draft.lots;
        let lot = lots.iter().find(|lot| lot.id == result.lot);
        let lot = lot.map(|lot| Words::of(&lot.title, language)).unwrap_or_default();
        let fact = |key: &str, value: String| Fact { label: texts.text(key), value, link: None };
        match &result.end {
            PublicEnd::Awarded { firms, value, at, bids } => {
                let names = firms.iter().map(|firm| place(&firm.name, &firm.address.town));
                let facts = vec![
                    fact("result-winner", names.collect::<Vec<_>>().join("; ")),
                    fact("result-value", format::euro(*value, language)),
                    fact("result-bids", bids.to_string()),
                    fact("result-day", format::day(at.berlin_day(), language)),
                ];
                let outcome = texts.text("result-awarded");
                Self { lot, outcome, tone: "success", reason: None, facts }
            }
            PublicEnd::Cancelled { ground, reason, at } => {
                let key = format!("cancel-ground-{}", code(ground));
                let facts = vec![
                    fact("result-ground", texts.text(&key)),
                    fact("result-cancelled-day", format::day(at.berlin_day(), language)),
                ];
                let outcome = texts.text("state-cancelled");
                Self { lot, outcome, tone: "danger", reason: Some(reason.clone()), facts }
            }
        }
    }
}

fn place(name: &str, town: &str) -> String {
    if town.is_empty() { name.to_owned() } else { format!("{name}, {town}") }
}
