//! What others did since a caller read a thing, so that a stale version is refused with what changed.
//! It must not word anything, nor tell it to who may not read the file: callers ask for permission before.

use crate::{App, AppError};
use store::{ActRow, ProcedureRow};
use tender::act::Act;
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::difference::{Change, Section, Value};

/// So many steps are told at most.
const MOST: i64 = 5;

/// One thing that was changed since the caller read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meanwhile {
    /// A field that does not stand as it was sent: `before` is what is stored, `after` what was sent.
    Differs(Change),
    /// A formal step in the file of the procedure.
    Step {
        /// Its code, as in [`tender::procedure::step::Rule`].
        code: &'static str,
        /// When, on the clock of procedures.
        at: Instant,
        /// Who took it; nobody where the platform or a company did.
        by: Option<String>,
    },
}

impl Meanwhile {
    /// A field with words that does not stand as it was sent; nothing where it does.
    pub(crate) fn words(field: Message, stored: &str, sent: &str) -> Option<Self> {
        let value = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
        let (before, after) = (value(stored), value(sent));
        let section = Section::Procedure;
        (stored != sent).then_some(Self::Differs(Change { section, field, before, after }))
    }
}

impl App {
    /// The refusal of who read an older version of a procedure. Each version holds one step at most, so those since then
    /// are among so many last ones.
    pub(crate) async fn stale(&self, row: &ProcedureRow, read: i64) -> AppError {
        let versions = row.version.saturating_sub(read).clamp(0, MOST);
        match self.last_steps(row, versions).await {
            Ok(since) => AppError::Stale { current: row.version, since },
            Err(fault) => fault,
        }
    }

    async fn last_steps(&self, row: &ProcedureRow, most: i64) -> Result<Vec<Meanwhile>, AppError> {
        let mut steps = Vec::new();
        for act in self.store.last_acts(row.id, most.unsigned_abs()).await? {
            let by = match act.person {
                Some(person) => self.store.person(person).await?.map(|person| person.name),
                None => None,
            };
            let (at, code) = (act.at, read(&act)?.step.rule().code);
            steps.push(Meanwhile::Step { code, at, by });
        }
        Ok(steps)
    }
}

fn read(row: &ActRow) -> Result<Act, AppError> {
    let internal = |fault| AppError::Internal(format!("act {}: {fault}", row.id));
    serde_json::from_str(&row.body).map_err(internal)
}
