//! Procedures: their state as a document of the domain, and the few columns that lists filter by.
//! It must not hold acts (those are in `act`) nor anything about sealed bids.

mod find;

pub use find::ListQuery;

use crate::entity::procedure;
use crate::unit::one_row;
use crate::{StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, ExprTrait, QueryFilter, QuerySelect};
use tender::id::{BodyId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::{Draft, Procedure};

/// One procedure as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureRow {
    /// Its id.
    pub id: ProcedureId,
    /// Its number, the last part of its public address.
    pub number: String,
    /// The office in charge.
    pub office: BodyId,
    /// Who began it.
    pub author: PersonId,
    /// Version of the row; each save asks for the one that was read.
    pub version: i64,
    /// The state of the domain.
    pub procedure: Procedure,
    /// The author's working draft: a plain row, no act.
    pub draft: Draft,
    /// When it was begun.
    pub created_at: Instant,
    /// When it was last changed.
    pub changed_at: Instant,
    /// From when the public may know of it; `None` while nobody may.
    pub visible_from: Option<Instant>,
}

impl ProcedureRow {
    /// The deadline in force, of the round that receives or of the working draft.
    pub fn deadline(&self) -> Option<Instant> {
        let dates = &self.procedure.file.draft.dates;
        self.procedure
            .round()
            .map(|round| round.deadline)
            .or(dates.participation_deadline)
            .or(dates.bid_deadline)
    }
}

pub(crate) fn from_row(row: procedure::Model) -> Result<ProcedureRow, StoreError> {
    let at = |column, micros| column::instant("procedure", column, row.id, micros);
    Ok(ProcedureRow {
        created_at: at("created_at", row.created_at)?,
        changed_at: at("changed_at", row.changed_at)?,
        visible_from: row.visible_from.map(|micros| at("visible_from", micros)).transpose()?,
        procedure: column::decode("procedure", "state", row.id, row.state)?,
        draft: column::decode("procedure", "draft", row.id, row.draft)?,
        id: ProcedureId(row.id),
        number: row.number,
        office: BodyId(row.office_id),
        author: PersonId(row.author_id),
        version: row.version,
    })
}

impl Unit {
    /// Adds a procedure.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when its number is taken.
    pub async fn add_procedure(&self, new: &ProcedureRow) -> Result<(), StoreError> {
        let row = procedure::ActiveModel {
            id: Set(new.id.0),
            number: Set(new.number.clone()),
            office_id: Set(new.office.0),
            author_id: Set(new.author.0),
            version: Set(new.version),
            stage: Set(new.procedure.stage.code().to_owned()),
            state: Set(column::encode("procedure", "state", new.id, &new.procedure)?),
            draft: Set(column::encode("procedure", "draft", new.id, &new.draft)?),
            title: Set(new.draft.title.de.clone()),
            created_at: Set(new.created_at.micros()),
            changed_at: Set(new.changed_at.micros()),
            visible_from: Set(new.visible_from.map(Instant::micros)),
            deadline: Set(new.deadline().map(Instant::micros)),
            announced_at: Set(new.procedure.announced_intention().map(Instant::micros)),
        };
        let insert = procedure::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("number"))?;
        Ok(())
    }

    /// The procedure of an id as this transaction sees it, locked until its end on PostgreSQL (on SQLite
    /// the transaction holds the one write lock anyway).
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn lock_procedure(
        &self,
        id: ProcedureId,
    ) -> Result<Option<ProcedureRow>, StoreError> {
        let found = procedure::Entity::find_by_id(id.0).lock_exclusive().one(&self.tx).await?;
        found.map(from_row).transpose()
    }

    /// Loads a procedure and keeps others from changing it until the end of the unit; others may hold it too.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn hold_procedure(
        &self,
        id: ProcedureId,
    ) -> Result<Option<ProcedureRow>, StoreError> {
        let found = procedure::Entity::find_by_id(id.0).lock_shared().one(&self.tx).await?;
        found.map(from_row).transpose()
    }

    /// Saves a procedure; `row.version` is the version that was read.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody else saved meanwhile.
    pub async fn save_procedure(&self, row: &ProcedureRow) -> Result<(), StoreError> {
        let state = column::encode("procedure", "state", row.id, &row.procedure)?;
        let draft = column::encode("procedure", "draft", row.id, &row.draft)?;
        let result = procedure::Entity::update_many()
            .col_expr(procedure::COLUMN.version.0, Expr::col(procedure::COLUMN.version.0).add(1))
            .col_expr(procedure::COLUMN.stage.0, Expr::value(row.procedure.stage.code()))
            .col_expr(procedure::COLUMN.state.0, Expr::value(state))
            .col_expr(procedure::COLUMN.draft.0, Expr::value(draft))
            .col_expr(procedure::COLUMN.title.0, Expr::value(row.draft.title.de.as_str()))
            .col_expr(procedure::COLUMN.changed_at.0, Expr::value(row.changed_at.micros()))
            .col_expr(
                procedure::COLUMN.visible_from.0,
                Expr::value(row.visible_from.map(Instant::micros)),
            )
            .col_expr(
                procedure::COLUMN.deadline.0,
                Expr::value(row.deadline().map(Instant::micros)),
            )
            .col_expr(
                procedure::COLUMN.announced_at.0,
                Expr::value(row.procedure.announced_intention().map(Instant::micros)),
            )
            .filter(procedure::COLUMN.id.eq(row.id.0))
            .filter(procedure::COLUMN.version.eq(row.version))
            .exec(&self.tx)
            .await?;
        one_row(&result, "procedure", row.id)
    }
}
