//! Signed texts that the platform publishes with their salts: changes of keys, key records, opening records.
//! It must not hold what may not be public.

use crate::entity::log_statement;
use crate::{Store, StoreError, Unit, column};
use sea_orm::{ActiveValue::Set, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use tender::instant::Instant;

/// A published text and what is needed to hold it against the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// The commitment to the signed text in hex.
    pub commitment: String,
    /// What it is, such as `rotation` or `key-record`.
    pub kind: String,
    /// The note: text and signatures.
    pub note: String,
    /// The salt in hex.
    pub salt: String,
    /// When it was published here (clock of machinery).
    pub made_at: Instant,
}

fn from_row(row: log_statement::Model) -> Result<StatementRow, StoreError> {
    let made_at = column::instant("log_statement", "made_at", &row.commitment, row.made_at)?;
    let log_statement::Model { commitment, kind, note, salt, made_at: _ } = row;
    Ok(StatementRow { commitment, kind, note, salt, made_at })
}

impl Store {
    /// Statements of a kind, or all, in the order of their publication, after the one of a moment and commitment.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn statements(
        &self,
        kind: Option<&str>,
        after: Option<(Instant, &str)>,
        limit: u64,
    ) -> Result<Vec<StatementRow>, StoreError> {
        let (at, commitment) = (log_statement::COLUMN.made_at, log_statement::COLUMN.commitment);
        let mut find = log_statement::Entity::find().order_by_asc(at).order_by_asc(commitment);
        if let Some(kind) = kind {
            find = find.filter(log_statement::COLUMN.kind.eq(kind));
        }
        if let Some((moment, last)) = after {
            let same = Condition::all()
                .add(log_statement::COLUMN.made_at.eq(moment.micros()))
                .add(log_statement::COLUMN.commitment.gt(last));
            let later = log_statement::COLUMN.made_at.gt(moment.micros());
            find = find.filter(Condition::any().add(later).add(same));
        }
        find.limit(limit).all(&self.db).await?.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// Publishes a statement.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when its commitment is there already.
    pub async fn add_statement(&self, new: &StatementRow) -> Result<(), StoreError> {
        let row = log_statement::ActiveModel {
            commitment: Set(new.commitment.clone()),
            kind: Set(new.kind.clone()),
            note: Set(new.note.clone()),
            salt: Set(new.salt.clone()),
            made_at: Set(new.made_at.micros()),
        };
        let insert = log_statement::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("statement"))?;
        Ok(())
    }
}
