//! One procedure in a list.
//! It must not show what is not public.

use super::words::Words;
use super::{Badge, Moment, code};
use crate::format;
use app::PublicProcedure;
use locales::Language;
use tender::instant::Instant;
use tender::procedure::{Draft, PublicState, Stage};

/// One procedure in a list, see `frontend/pages/parts/hit.html`.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its page.
    pub url: String,
    /// Its title.
    pub title: Words,
    /// Who buys.
    pub buyer: String,
    /// Where.
    pub place: String,
    /// What is bought, in a word.
    pub kind: String,
    /// The estimated value, where it is shown.
    pub value: Option<String>,
    /// How many lots, where there are several.
    pub lots: Option<String>,
    /// What the deadline is for.
    pub deadline_label: String,
    /// The deadline.
    pub deadline: Option<Moment>,
    /// What is left of it.
    pub left: String,
    /// How urgent that is.
    pub tone: &'static str,
    /// Its state.
    pub badges: Vec<Badge>,
    /// When it was changed after its publication.
    pub changed: Option<String>,
}

impl Hit {
    /// A published procedure as lists show it.
    pub fn of(found: &PublicProcedure, now: Instant, language: Language) -> Self {
        let texts = language.texts();
        let draft = &found.procedure.file.draft;
        let (left, tone) = left(found, now, language);
        let requests = draft.dates.participation_deadline.is_some();
        Self {
            url: format!("/ausschreibungen/{}", found.row.number),
            title: Words::of(&draft.title, language),
            buyer: found.office.name.clone(),
            place: place(draft),
            kind: kind(draft, language),
            value: value(draft, language),
            lots: lots(draft, language),
            deadline_label: texts.text(if requests {
                "deadline-requests"
            } else {
                "deadline-bids"
            }),
            deadline: found.row.deadline().map(|at| Moment::short(at, language)),
            left,
            tone,
            badges: vec![state_badge(found, now, language)],
            changed: None,
        }
    }
}

/// What is left of the deadline; nothing where the procedure no longer receives.
pub fn left(found: &PublicProcedure, now: Instant, language: Language) -> (String, &'static str) {
    match (&found.procedure.stage, found.row.deadline()) {
        (Stage::Cancelled(_), _) | (_, None) => (String::new(), "ended"),
        (_, Some(deadline)) => format::left(deadline, now, language),
    }
}

/// The state of a procedure as a mark. After its deadline it is no longer open, also in the seconds before it is
/// closed.
pub fn state_badge(found: &PublicProcedure, now: Instant, language: Language) -> Badge {
    let over = found.row.deadline().is_none_or(|deadline| now >= deadline);
    let told = found.procedure.outer_state();
    let state = if over && told == PublicState::Open { PublicState::Evaluating } else { told };
    let tone = match state {
        PublicState::Open | PublicState::Awarded => "success",
        PublicState::Cancelled => "danger",
        PublicState::Evaluating | PublicState::Ended => "info",
    };
    Badge { label: language.texts().text(&format!("state-{}", state.code())), tone }
}

/// Where the contract is performed.
pub fn place(draft: &Draft) -> String {
    format!("{} {}", draft.place.postcode, draft.place.town).trim().to_owned()
}

/// What is bought, in a word.
pub fn kind(draft: &Draft, language: Language) -> String {
    let key = draft.contract_kind.map_or("contract-open".to_owned(), |kind| {
        format!("contract-{}", code(&kind).replace('_', "-"))
    });
    language.texts().text(&key)
}

/// The estimated value, where the office shows it.
pub fn value(draft: &Draft, language: Language) -> Option<String> {
    let value = draft.estimated_value.filter(|_| draft.value_public)?;
    let amount = format::euro(value, language);
    Some(language.texts().with("estimated-net", &[("amount", &amount)]))
}

fn lots(draft: &Draft, language: Language) -> Option<String> {
    let count = draft.lots.len();
    (count > 1).then(|| language.texts().with("count-lots", &[("count", &count.to_string())]))
}
