//! Which law governs a procedure: its rule set, the guards' numbers, the earliest deadlines.
//! It must not hold a figure; figures come from the library of law.

use crate::App;
use crate::AppError;
use jiff::civil::Date;
use store::{Body, BodyKind};
use tender::instant::Instant;
use tender::law::{ContractKind, Library, Regime, RuleSet};
use tender::message::Message;
use tender::procedure::{Draft, Earliest, Rules};
use tender::refusal::Refusal;

impl App {
    /// The guards' numbers for a draft that begins at `start`.
    pub(crate) fn rules(
        &self,
        draft: &Draft,
        line: &[Body],
        start: Instant,
    ) -> Result<Rules, AppError> {
        let set = rule_set(&self.law, draft, line, start.berlin_day())?;
        let urgent = !draft.urgency.is_empty();
        let window = if urgent { &set.time.window_days_urgent } else { &set.time.window_days };
        let rule = draft.procedure_type.and_then(|kind| set.procedure(kind));
        let direct = set.procedure(tender::procedure::ProcedureType::Direct);
        Ok(Rules {
            id: set.id.0.clone(),
            vob: matches!(set.regime, Regime::VobA2 | Regime::VobA1Nrw),
            window_days: window.value,
            hold_hours: set.time.national_after_hours.value,
            invited: rule.and_then(|rule| rule.min_invited).map_or(0, usize::from),
            direct_up_to: direct.and_then(|rule| rule.up_to),
        })
    }

    /// The earliest deadlines for a dispatch at `now`.
    pub(crate) fn earliest(&self, _draft: &Draft, _line: &[Body], _now: Instant) -> Earliest {
        Earliest::default()
    }

    /// The public holidays of a year in NRW, with the keys of their names.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for years whose holidays are not known.
    pub fn holidays(&self, year: i16) -> Result<Vec<(Date, String)>, AppError> {
        let days = self.law.holidays().of_year(year).ok_or(AppError::NotFound)?;
        let key = |name| serde_json::to_value(name).unwrap_or_default();
        let named = |name| format!("holiday-{}", key(name).as_str().unwrap_or_default());
        Ok(days.into_iter().map(|(date, name)| (date, named(name.value))).collect())
    }
}

/// The regime of a draft for an office whose line of bodies is given, the office first.
fn regime(draft: &Draft, line: &[Body]) -> Regime {
    let works = draft.contract_kind == Some(ContractKind::Works);
    let social = draft.contract_kind == Some(ContractKind::SocialService);
    let union =
        draft.procedure_type.is_some_and(|kind| kind.sequence().is_ok_and(|order| order.union));
    let municipal = line.iter().any(|body| body.kind == BodyKind::Municipality);
    match (union, works, social, municipal) {
        (true, true, ..) => Regime::VobA2,
        (true, false, true, _) => Regime::VgvSocial,
        (true, false, false, _) => Regime::Vgv,
        (false, _, _, true) => Regime::GoNrw,
        (false, true, _, false) => Regime::VobA1Nrw,
        (false, false, _, false) => Regime::UvgoNrw,
    }
}

/// The rule set under which a draft stands if it begins on a day.
fn rule_set<'a>(
    library: &'a Library,
    draft: &Draft,
    line: &[Body],
    start: Date,
) -> Result<&'a RuleSet, Refusal> {
    let missing = || Refusal::new(Message::new("law-no-rule-set").with("day", start), "§ 187 GWB");
    library.rule_set(regime(draft, line), start).ok_or_else(missing)
}
