//! Acts: the procurement file, inserted with the change that they record and never changed.
//! It must not read their meaning; the body is the canonical text that was hashed.

use crate::entity::act;
use crate::{Store, StoreError, Unit, column};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use tender::id::{ActId, PersonId, ProcedureId};
use tender::instant::Instant;

/// One act as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActRow {
    /// Its id.
    pub id: ActId,
    /// The procedure in whose file it stands.
    pub procedure: ProcedureId,
    /// Its place in the file, from 1.
    pub seq: i64,
    /// Its kind, for lists.
    pub kind: String,
    /// Who acted; nobody where the platform did.
    pub person: Option<PersonId>,
    /// When, on the clock of procedures.
    pub at: Instant,
    /// When, on the clock of machinery.
    pub recorded_at: Instant,
    /// The canonical JSON.
    pub body: String,
    /// SHA-256 of the canonical JSON in hex.
    pub hash: String,
}

fn from_row(row: act::Model) -> Result<ActRow, StoreError> {
    Ok(ActRow {
        id: ActId(row.id),
        procedure: ProcedureId(row.procedure_id),
        seq: row.seq,
        kind: row.kind,
        person: row.person_id.map(PersonId),
        at: column::instant("act", "at", row.id, row.at)?,
        recorded_at: column::instant("act", "recorded_at", row.id, row.recorded_at)?,
        body: row.body,
        hash: row.hash,
    })
}

impl Store {
    /// All acts of a procedure in their order.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn acts(&self, procedure: ProcedureId) -> Result<Vec<ActRow>, StoreError> {
        let rows = act::Entity::find()
            .filter(act::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(act::COLUMN.seq)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Store {
    /// The last so many acts of a procedure, the newest first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn last_acts(
        &self,
        procedure: ProcedureId,
        most: u64,
    ) -> Result<Vec<ActRow>, StoreError> {
        let rows = act::Entity::find()
            .filter(act::COLUMN.procedure_id.eq(procedure.0))
            .order_by_desc(act::COLUMN.seq)
            .limit(most)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The acts of some kinds of a procedure in their order.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn acts_of(
        &self,
        procedure: ProcedureId,
        kinds: &[&str],
    ) -> Result<Vec<ActRow>, StoreError> {
        let rows = act::Entity::find()
            .filter(act::COLUMN.procedure_id.eq(procedure.0))
            .filter(act::COLUMN.kind.is_in(kinds.iter().copied()))
            .order_by_asc(act::COLUMN.seq)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// The next free place in a procedure's file.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next_act(&self, procedure: ProcedureId) -> Result<i64, StoreError> {
        let last: Option<i64> = act::Entity::find()
            .select_only()
            .column(act::COLUMN.seq.0)
            .filter(act::COLUMN.procedure_id.eq(procedure.0))
            .order_by_desc(act::COLUMN.seq)
            .limit(1)
            .into_tuple()
            .one(&self.tx)
            .await?;
        Ok(last.unwrap_or(0).saturating_add(1))
    }

    /// Adds an act to a file. Its place must be free: two acts never share one.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when somebody else acted meanwhile.
    pub async fn add_act(&self, new: &ActRow) -> Result<(), StoreError> {
        let row = act::ActiveModel {
            id: Set(new.id.0),
            procedure_id: Set(new.procedure.0),
            seq: Set(new.seq),
            kind: Set(new.kind.clone()),
            person_id: Set(new.person.map(|person| person.0)),
            at: Set(new.at.micros()),
            recorded_at: Set(new.recorded_at.micros()),
            body: Set(new.body.clone()),
            hash: Set(new.hash.clone()),
        };
        let insert = act::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("place in the file"))?;
        Ok(())
    }
}
