//! Openings: what is sealed and opened together, with the key record in force and the record of the opening.
//! It must not hold a bid, nor tell whether there is one.

use crate::entity::{key_record, opening, procedure, seat};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use tender::id::{OpeningId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::draft::Envelope;
use uuid::Uuid;

/// One opening: one procedure, one round, one envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningRow {
    /// Its id, under which is sealed.
    pub id: OpeningId,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The round, counted from 1 over all rounds of the procedure.
    pub round: i64,
    /// Its place among the envelopes of the round, from 0.
    pub position: i64,
    /// What lies in the envelope.
    pub envelope: Envelope,
    /// How many seats open together.
    pub threshold: i64,
    /// The deadline for which seats were asked.
    pub deadline: Instant,
    /// Sequence of the key record in force; 0 while there is none.
    pub sequence: i64,
    /// The key record in force, a signed note.
    pub record: Option<String>,
    /// SHA-256 of the record's text in hex.
    pub record_hash: Option<String>,
    /// When it was prepared.
    pub created_at: Instant,
    /// The opening records, signed notes: of the opening, then of each late bid that was admitted.
    pub results: Vec<String>,
}

/// One key record of an opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRecordRow {
    /// Key of the row.
    pub id: Uuid,
    /// The opening.
    pub opening: OpeningId,
    /// 1 for the first record, one more for each successor.
    pub sequence: i64,
    /// The deadline in it.
    pub deadline: Instant,
    /// SHA-256 of its text in hex.
    pub hash: String,
    /// The note with the signatures so far.
    pub note: String,
    /// When it was made.
    pub made_at: Instant,
    /// When the last signature came.
    pub in_force_at: Option<Instant>,
}

fn from_row(row: opening::Model) -> Result<OpeningRow, StoreError> {
    Ok(OpeningRow {
        envelope: column::named("opening", "envelope", row.id, &row.envelope)?,
        deadline: column::instant("opening", "deadline", row.id, row.deadline)?,
        created_at: column::instant("opening", "created_at", row.id, row.created_at)?,
        id: OpeningId(row.id),
        procedure: ProcedureId(row.procedure_id),
        round: row.round,
        position: row.position,
        threshold: row.threshold,
        sequence: row.sequence,
        record: row.record,
        record_hash: row.record_hash,
        results: results(row.id, row.result)?,
    })
}

/// The list of notes in its column of text; nothing stands there before the opening.
fn results(id: Uuid, column: Option<String>) -> Result<Vec<String>, StoreError> {
    let read = |text: String| serde_json::from_str(&text);
    let notes = column.map(read).transpose();
    notes
        .map(Option::unwrap_or_default)
        .map_err(|fault| StoreError::corrupt("opening", "result", id, fault))
}

fn record_from_row(row: key_record::Model) -> Result<KeyRecordRow, StoreError> {
    let at = |column, micros| column::instant("key_record", column, row.id, micros);
    Ok(KeyRecordRow {
        deadline: at("deadline", row.deadline)?,
        made_at: at("made_at", row.made_at)?,
        in_force_at: row.in_force_at.map(|micros| at("in_force_at", micros)).transpose()?,
        id: row.id,
        opening: OpeningId(row.opening_id),
        sequence: row.sequence,
        hash: row.hash,
        note: row.note,
    })
}

impl Store {
    /// The openings of a procedure, by round and envelope.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn openings_of(&self, procedure: ProcedureId) -> Result<Vec<OpeningRow>, StoreError> {
        let rows = opening::Entity::find()
            .filter(opening::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(opening::COLUMN.round)
            .order_by_asc(opening::COLUMN.position)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// One opening.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn opening(&self, id: OpeningId) -> Result<Option<OpeningRow>, StoreError> {
        opening::Entity::find_by_id(id.0).one(&self.db).await?.map(from_row).transpose()
    }

    /// The key records of an opening by their sequence, also those that miss signatures.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn key_records(&self, opening: OpeningId) -> Result<Vec<KeyRecordRow>, StoreError> {
        let rows = key_record::Entity::find()
            .filter(key_record::COLUMN.opening_id.eq(opening.0))
            .order_by_asc(key_record::COLUMN.sequence)
            .all(&self.db)
            .await?;
        rows.into_iter().map(record_from_row).collect()
    }
}

impl Unit {
    /// Adds an opening.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the round has this envelope already.
    pub async fn add_opening(&self, new: &OpeningRow) -> Result<(), StoreError> {
        let row = opening::ActiveModel {
            id: Set(new.id.0),
            procedure_id: Set(new.procedure.0),
            round: Set(new.round),
            position: Set(new.position),
            envelope: Set(column::name_of(&new.envelope)),
            threshold: Set(new.threshold),
            deadline: Set(new.deadline.micros()),
            sequence: Set(new.sequence),
            record: Set(new.record.clone()),
            record_hash: Set(new.record_hash.clone()),
            created_at: Set(new.created_at.micros()),
            result: Set(None),
        };
        let insert = opening::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("opening"))?;
        Ok(())
    }

    /// Removes a prepared opening that nothing was ever sealed to, with its seats and records.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn drop_opening(&self, id: OpeningId) -> Result<(), StoreError> {
        seat::Entity::delete_many().filter(seat::COLUMN.opening_id.eq(id.0)).exec(&self.tx).await?;
        key_record::Entity::delete_many()
            .filter(key_record::COLUMN.opening_id.eq(id.0))
            .exec(&self.tx)
            .await?;
        opening::Entity::delete_by_id(id.0).exec(&self.tx).await?;
        Ok(())
    }

    /// Adds a key record that waits for its signatures.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when there is one of this sequence.
    pub async fn add_key_record(&self, new: &KeyRecordRow) -> Result<(), StoreError> {
        let row = key_record::ActiveModel {
            id: Set(new.id),
            opening_id: Set(new.opening.0),
            sequence: Set(new.sequence),
            deadline: Set(new.deadline.micros()),
            hash: Set(new.hash.clone()),
            note: Set(new.note.clone()),
            made_at: Set(new.made_at.micros()),
            in_force_at: Set(new.in_force_at.map(Instant::micros)),
        };
        let insert = key_record::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("key record"))?;
        Ok(())
    }

    /// Keeps a key record with one more signature; where it was the last, the record is in force from now on.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is in force already.
    pub async fn sign_key_record(&self, record: &KeyRecordRow) -> Result<(), StoreError> {
        let in_force = record.in_force_at.map(Instant::micros);
        let result = key_record::Entity::update_many()
            .col_expr(key_record::COLUMN.note.0, Expr::value(record.note.as_str()))
            .col_expr(key_record::COLUMN.in_force_at.0, Expr::value(in_force))
            .filter(key_record::COLUMN.id.eq(record.id))
            .filter(key_record::COLUMN.in_force_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "key_record", record.id)?;
        if record.in_force_at.is_none() {
            return Ok(());
        }
        let result = opening::Entity::update_many()
            .col_expr(opening::COLUMN.sequence.0, Expr::value(record.sequence))
            .col_expr(opening::COLUMN.deadline.0, Expr::value(record.deadline.micros()))
            .col_expr(opening::COLUMN.record.0, Expr::value(record.note.as_str()))
            .col_expr(opening::COLUMN.record_hash.0, Expr::value(record.hash.as_str()))
            .filter(opening::COLUMN.id.eq(record.opening.0))
            .exec(&self.tx)
            .await?;
        one_row(&result, "opening", record.opening)
    }

    /// Removes a key record that never came into force.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn drop_key_record(&self, id: Uuid) -> Result<(), StoreError> {
        key_record::Entity::delete_many()
            .filter(key_record::COLUMN.id.eq(id))
            .filter(key_record::COLUMN.in_force_at.is_null())
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Keeps the signed records of an opening.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such opening.
    pub async fn set_opening_results(
        &self,
        id: OpeningId,
        notes: &[String],
    ) -> Result<(), StoreError> {
        let text = column::encode("opening", "result", id, &notes)?.to_string();
        let result = opening::Entity::update_many()
            .col_expr(opening::COLUMN.result.0, Expr::value(text))
            .filter(opening::COLUMN.id.eq(id.0))
            .exec(&self.tx)
            .await?;
        one_row(&result, "opening", id)
    }
}

impl Store {
    /// The openings of all procedures that have left their office, published or not, with their procedure.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begun_openings(&self) -> Result<Vec<(OpeningId, ProcedureId)>, StoreError> {
        let inside = ["drafting", "in_approval", "ready", "noticing"];
        let visible = procedure::Entity::find()
            .select_only()
            .column(procedure::COLUMN.id.0)
            .filter(procedure::COLUMN.stage.is_not_in(inside));
        let rows: Vec<(Uuid, Uuid)> = opening::Entity::find()
            .select_only()
            .column(opening::COLUMN.id.0)
            .column(opening::COLUMN.procedure_id.0)
            .filter(Expr::col(opening::COLUMN.procedure_id.0).in_subquery(visible.into_query()))
            .into_tuple()
            .all(&self.db)
            .await?;
        let typed = |(opening, procedure)| (OpeningId(opening), ProcedureId(procedure));
        Ok(rows.into_iter().map(typed).collect())
    }
}
