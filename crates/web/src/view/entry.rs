//! A procedure in the lists of its office: where it stands, and how far each lot has come.
//! It must not hold a rule: what bars a contract, `tender` says.

use super::words::words;
use app::ProcedureRow;
use locales::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use tender::id::LotId;
use tender::procedure::stage::Contract;
use tender::procedure::{Bar, LotFile};
use utoipa::ToSchema;

/// One procedure of one's office.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficeEntry {
    /// Its id.
    id: uuid::Uuid,
    /// Its number.
    number: String,
    /// Title of the working draft, in the language of the request where it has words in it.
    title: String,
    /// The office in charge.
    office: uuid::Uuid,
    /// Its stage.
    stage: String,
    /// Its version, for If-Match.
    version: i64,
    /// The deadline in force or planned.
    deadline: Option<String>,
    /// When it was last changed.
    changed_at: String,
    /// When it was published, if it was.
    published_at: Option<String>,
    /// Whether firms learn of it by invitation alone: it is never published.
    without_call: bool,
    /// How far each lot has come, once the bids are open; lots that were cancelled are left out.
    lots: Vec<LotProgress>,
}

/// How far a lot has come after the opening.
#[derive(Serialize, ToSchema)]
pub(crate) struct LotProgress {
    /// Its stage: `examining`, `evaluated`, `proposed`, `decided`, `standstill`, `awarded`, `running` or `ended`.
    stage: String,
    /// First instant at which the contract may be concluded, after letters (§ 134 GWB) and announcement (§ 135(3) GWB).
    earliest_award: Option<String>,
    /// Whether something bars the contract of which nobody knows when it ends: a notice that is not out, an award ban.
    barred: bool,
    /// Whether its result is published.
    reported: bool,
}

impl OfficeEntry {
    /// The entry of a procedure; `bars` says what its decided lots wait for.
    pub(crate) fn of(row: &ProcedureRow, bars: &BTreeMap<LotId, Bar>, language: Language) -> Self {
        let bar = |lot| bars.get(&lot).copied().unwrap_or(Bar::None);
        Self {
            id: row.id.0,
            number: row.number.clone(),
            title: words(&row.draft.title, language),
            office: row.office.0,
            stage: row.procedure.stage.code().to_owned(),
            version: row.version,
            deadline: row.deadline().map(|at| at.to_string()),
            changed_at: row.changed_at.to_string(),
            published_at: row.procedure.file.published_at.map(|at| at.to_string()),
            without_call: app::without_call(row),
            lots: row.procedure.open_lots().map(|(id, lot)| progress(row, lot, bar(id))).collect(),
        }
    }
}

fn progress(row: &ProcedureRow, lot: &LotFile, bar: Bar) -> LotProgress {
    let reported = |contract: &Contract| row.procedure.reported_at(contract).is_some();
    LotProgress {
        stage: lot.stage.code().to_owned(),
        earliest_award: bar.until().map(|at| at.to_string()),
        barred: bar == Bar::Open,
        reported: lot.stage.contract().is_some_and(reported),
    }
}
