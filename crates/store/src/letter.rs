//! Letters as they went out, each with its hash; their bytes are objects.
//! It must not send them.

use crate::entity::letter;
use crate::{Store, StoreError, Unit, column};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use tender::id::{BodyId, LotId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// What a letter tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Why the bid is not considered (§ 134 GWB, § 46 UVgO, § 19 VOB/A).
    Information,
    /// That the bid won.
    Award,
    /// That the procedure or the lot is cancelled.
    Cancellation,
}

/// One letter as it went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: Uuid,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The lot; `None` where it is about the whole procedure.
    pub lot: Option<LotId>,
    /// To whom.
    pub body: BodyId,
    /// What it tells.
    pub kind: LetterKind,
    /// SHA-256 of its bytes in hex.
    pub sha256: String,
    /// Name of the object with its bytes.
    pub object: String,
    /// Its size in bytes.
    pub size: i64,
    /// When it was sent, on the clock of procedures.
    pub sent_at: Instant,
}

fn from_row(row: letter::Model) -> Result<LetterRow, StoreError> {
    Ok(LetterRow {
        kind: column::named("letter", "kind", row.id, &row.kind)?,
        sent_at: column::instant("letter", "sent_at", row.id, row.sent_at)?,
        id: row.id,
        procedure: ProcedureId(row.procedure_id),
        lot: row.lot_id.map(LotId),
        body: BodyId(row.body_id),
        sha256: row.sha256,
        object: row.object,
        size: row.size,
    })
}

impl Store {
    /// All letters of a procedure, oldest first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn letters(&self, procedure: ProcedureId) -> Result<Vec<LetterRow>, StoreError> {
        let rows = letter::Entity::find()
            .filter(letter::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(letter::COLUMN.sent_at)
            .order_by_asc(letter::COLUMN.id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// Adds a letter.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_letter(&self, new: &LetterRow) -> Result<(), StoreError> {
        let row = letter::ActiveModel {
            id: Set(new.id),
            procedure_id: Set(new.procedure.0),
            lot_id: Set(new.lot.map(|lot| lot.0)),
            body_id: Set(new.body.0),
            kind: Set(column::name_of(&new.kind)),
            sha256: Set(new.sha256.clone()),
            object: Set(new.object.clone()),
            size: Set(new.size),
            sent_at: Set(new.sent_at.micros()),
        };
        letter::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}
