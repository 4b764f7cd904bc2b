//! Whether a value of a notice stands in the draft that was made of it, and if not, why.
//! It looks at the draft itself, so that nothing is called taken over that isn't there.

use super::draft::{criterion_kind, group};
use super::framework;
use super::kind::code;
use rust_decimal::Decimal;
use tender::instant::Instant;
use tender::law::ContractKind;
use tender::money::Euro;
use tender::procedure::Draft;
use tender::procedure::draft::{AwardCriterion, Text};

/// Whether a draft holds a value of a field of the SDK.
pub(crate) fn carried(draft: &Draft, field: &str, value: &str) -> bool {
    let text = |text: &Text| text.de == value || text.en.as_deref() == Some(value);
    let number = value.parse::<Decimal>().ok();
    let is_number = |known: Option<Decimal>| known.is_some() && known == number;
    let term = field.split(['-', '(']).take(2).collect::<Vec<_>>().join("-");
    match field {
        "BT-21-Procedure" => return text(&draft.title),
        "BT-24-Procedure" => return text(&draft.description),
        "BT-27-Procedure" => return is_number(draft.estimated_value.map(Euro::decimal)),
        "BT-21-Lot" => return draft.lots.iter().any(|lot| text(&lot.title)),
        "BT-24-Lot" => return draft.lots.iter().any(|lot| text(&lot.description)),
        "BT-27-Lot" => {
            let mut values = draft.lots.iter().filter_map(|lot| lot.estimated_value);
            return values.any(|known| is_number(Some(known.decimal())));
        }
        _ if field.ends_with("-Part") || field.contains("-Organization-") => return false,
        _ => {}
    }
    match term.as_str() {
        "BT-23" => draft.contract_kind.is_some_and(|kind| nature(kind) == Some(value)),
        "BT-105" => draft.procedure_type.is_some_and(|kind| code(kind) == value),
        "BT-262" | "BT-263" => draft.cpv.iter().any(|code| code == value),
        "BT-5071" => draft.place.nuts == value,
        "BT-5121" => draft.place.postcode == value,
        "BT-5131" => draft.place.town == value,
        "BT-31" => is_number(draft.lots_per_bid.map(Decimal::from)),
        "BT-33" => is_number(draft.lots_per_award.map(Decimal::from)),
        "BT-63" => {
            draft.variants.is_some() && draft.variants == choice(value, "allowed", "not-allowed")
        }
        "BT-771" => {
            draft.late_papers.is_some()
                && draft.late_papers == choice(value, "late-all", "late-none")
        }
        "BT-765" | "BT-113" | "BT-271" | "BT-109" => framework::carried(draft, &term, value),
        "BT-17" => Some(draft.electronic) == choice(value, "required", "allowed"),
        "BT-809" => {
            group(value).is_some_and(|kind| draft.suitability.iter().any(|it| it.group == kind))
        }
        "BT-750" => draft.suitability.iter().any(|criterion| text(&criterion.text)),
        "BT-539" => {
            criterion_kind(value).is_some_and(|kind| draft.award.iter().any(|it| it.kind == kind))
        }
        "BT-734" => draft.award.iter().any(|criterion| text(&criterion.name)),
        "BT-540" => draft.award.iter().any(|criterion| text(&criterion.description)),
        "BT-541" => {
            field.ends_with("-WeightNumber") && draft.award.iter().any(|it| weighs(it, number))
        }
        "BT-5421" => value == "per-exa" && draft.award.iter().any(|it| !it.weight.is_zero()),
        "BT-536" => {
            draft.dates.contract_start.is_some_and(|day| value.starts_with(&day.to_string()))
        }
        "BT-537" => draft.dates.contract_end.is_some_and(|day| value.starts_with(&day.to_string())),
        "BT-131" => at(draft.dates.bid_deadline, field, value),
        "BT-1311" => at(draft.dates.participation_deadline, field, value),
        "BT-13" => at(draft.dates.questions_until, field, value),
        "BT-132" => at(draft.dates.opening, field, value),
        _ => false,
    }
}

fn choice(value: &str, yes: &str, no: &str) -> Option<bool> {
    if value == yes { Some(true) } else { (value == no).then_some(false) }
}

fn weighs(criterion: &AwardCriterion, weight: Option<Decimal>) -> bool {
    !criterion.weight.is_zero() && Some(criterion.weight) == weight
}

/// Whether a date or time of a notice is that of an instant; both stand in fields of their own, the time after the day.
fn at(instant: Option<Instant>, field: &str, value: &str) -> bool {
    let Some(instant) = instant else { return false };
    field.contains("(t)") || value.starts_with(&instant.berlin_day().to_string())
}

fn nature(kind: ContractKind) -> Option<&'static str> {
    match kind {
        ContractKind::Works => Some("works"),
        ContractKind::Supply => Some("supplies"),
        ContractKind::Service | ContractKind::SocialService => Some("services"),
        ContractKind::DefenceWorks
        | ContractKind::Defence
        | ContractKind::Concession
        | ContractKind::DesignContest => None,
    }
}

/// The key of the reason why a value that was understood stands in no draft.
pub(crate) fn reason(field: &str) -> &'static str {
    let one_of = |terms: &[&str]| {
        let term = field.split(['-', '(']).take(2).collect::<Vec<_>>().join("-");
        terms.contains(&term.as_str())
    };
    if field.contains("-Organization-") || field.ends_with("-Buyer") || field.contains("-SProvider")
    {
        "import-left-office"
    } else if one_of(&["BT-106", "BT-1351", "BT-136", "BT-1252", "BT-135"]) {
        "import-left-justify"
    } else if one_of(&[
        "OPP-070", "OPT-001", "OPT-002", "BT-01", "BT-02", "BT-03", "BT-137", "BT-702", "BT-97",
    ]) {
        "import-left-made-anew"
    } else if one_of(&[
        "BT-105", "BT-63", "BT-771", "BT-17", "BT-809", "BT-539", "BT-541", "BT-5421", "BT-765",
        "BT-113",
    ]) {
        "import-left-choice"
    } else if one_of(&["BT-27", "BT-271"]) {
        "import-left-euro"
    } else if one_of(&["BT-21", "BT-24", "BT-734", "BT-540", "BT-750", "BT-109"]) {
        "import-left-text"
    } else if field.ends_with("-Lot")
        && one_of(&[
            "BT-23", "BT-262", "BT-263", "BT-5071", "BT-5121", "BT-5131", "BT-131", "BT-132",
            "BT-536", "BT-537",
        ])
    {
        "import-left-lots"
    } else {
        "import-left-place"
    }
}
