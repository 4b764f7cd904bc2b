//! Finding procedures. Each finder takes what the caller may know as an argument.
//! It must not change a row.

use super::{ProcedureRow, from_row};
use crate::body::uuids;
use crate::entity::procedure;
use crate::{Store, StoreError};
use sea_orm::{Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use tender::id::{BodyId, ProcedureId};
use tender::instant::Instant;

/// Which procedures of offices to list.
#[derive(Clone, Debug)]
pub struct ListQuery {
    /// The offices whose procedures the caller may know.
    pub offices: Vec<BodyId>,
    /// Single procedures that the caller may know.
    pub procedures: Vec<ProcedureId>,
    /// Only after this one, in the order of the list (changed last first).
    pub after: Option<(Instant, ProcedureId)>,
    /// At most so many.
    pub limit: u64,
}

impl Store {
    /// The id of the procedure of a number, whether public or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn procedure_numbered(
        &self,
        number: &str,
    ) -> Result<Option<ProcedureId>, StoreError> {
        let query = procedure::Entity::find().filter(procedure::COLUMN.number.eq(number));
        Ok(query.one(&self.db).await?.map(|row| ProcedureId(row.id)))
    }

    /// The procedure of an id.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn procedure(&self, id: ProcedureId) -> Result<Option<ProcedureRow>, StoreError> {
        procedure::Entity::find_by_id(id.0).one(&self.db).await?.map(from_row).transpose()
    }

    /// The procedure of a number, public or not.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn procedure_of(&self, number: &str) -> Result<Option<ProcedureRow>, StoreError> {
        let find = procedure::Entity::find().filter(procedure::COLUMN.number.eq(number));
        find.one(&self.db).await?.map(from_row).transpose()
    }

    /// The public procedure of a number, if the public may know it at `now` (clock of procedures).
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn public_procedure(
        &self,
        number: &str,
        now: Instant,
    ) -> Result<Option<ProcedureRow>, StoreError> {
        let found = visible(now).filter(procedure::COLUMN.number.eq(number)).one(&self.db).await?;
        found.map(from_row).transpose()
    }

    /// Procedures that the caller may know, those changed last first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn procedures_of(&self, query: &ListQuery) -> Result<Vec<ProcedureRow>, StoreError> {
        let single: Vec<_> = query.procedures.iter().map(|id| id.0).collect();
        let known = Condition::any()
            .add(procedure::COLUMN.office_id.is_in(uuids(&query.offices)))
            .add(procedure::COLUMN.id.is_in(single));
        let mut find = procedure::Entity::find().filter(known);
        if let Some((instant, id)) = query.after {
            let column = procedure::COLUMN.changed_at;
            let same = column.eq(instant.micros()).and(procedure::COLUMN.id.lt(id.0));
            find = find.filter(column.lt(instant.micros()).or(same));
        }
        let rows = find
            .order_by_desc(procedure::COLUMN.changed_at)
            .order_by_desc(procedure::COLUMN.id)
            .limit(query.limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Procedures that the caller may know in an order that no change touches, at most `query.limit`, after one of them.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn procedures_in_order(
        &self,
        (offices, single): (&[BodyId], &[ProcedureId]),
        after: Option<ProcedureId>,
        limit: u64,
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        let known = Condition::any()
            .add(procedure::COLUMN.office_id.is_in(uuids(offices)))
            .add(procedure::COLUMN.id.is_in(single.iter().map(|id| id.0)));
        let mut find = procedure::Entity::find().filter(known);
        if let Some(after) = after {
            find = find.filter(procedure::COLUMN.id.gt(after.0));
        }
        let rows = find.order_by_asc(procedure::COLUMN.id).limit(limit).all(&self.db).await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The procedures of these ids, in no order.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn procedures_by_id(
        &self,
        ids: &[ProcedureId],
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
        let rows =
            procedure::Entity::find().filter(procedure::COLUMN.id.is_in(ids)).all(&self.db).await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Procedures at a stage, at most a hundred at a time.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn procedures_at(&self, stage: &str) -> Result<Vec<ProcedureRow>, StoreError> {
        let rows = procedure::Entity::find()
            .filter(procedure::COLUMN.stage.eq(stage))
            .limit(100)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Procedures whose round has ended at `now` (clock of procedures) and is not closed.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn procedures_ended(&self, now: Instant) -> Result<Vec<ProcedureRow>, StoreError> {
        let rows = procedure::Entity::find()
            .filter(procedure::COLUMN.stage.eq("receiving"))
            .filter(procedure::COLUMN.deadline.lte(now.micros()))
            .limit(100)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Procedures whose intention the platform announces now, announced last first, after one of them.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn announced_procedures(
        &self,
        after: Option<(Instant, ProcedureId)>,
        limit: u64,
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        let column = procedure::COLUMN.announced_at;
        let mut find = procedure::Entity::find().filter(column.is_not_null());
        if let Some((instant, id)) = after {
            let same = column.eq(instant.micros()).and(procedure::COLUMN.id.lt(id.0));
            find = find.filter(column.lt(instant.micros()).or(same));
        }
        let rows = find
            .order_by_desc(column)
            .order_by_desc(procedure::COLUMN.id)
            .limit(limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Procedures that receive until `until` (clock of procedures) at the latest, in the order of their ids after one of
    /// them, at most a hundred at a time.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn procedures_closing(
        &self,
        until: Instant,
        after: Option<ProcedureId>,
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        let mut find = procedure::Entity::find()
            .filter(procedure::COLUMN.stage.eq("receiving"))
            .filter(procedure::COLUMN.deadline.lte(until.micros()));
        if let Some(after) = after {
            find = find.filter(procedure::COLUMN.id.gt(after.0));
        }
        let rows = find.order_by_asc(procedure::COLUMN.id).limit(100).all(&self.db).await?;
        rows.into_iter().map(from_row).collect()
    }
}

fn visible(now: Instant) -> Select<procedure::Entity> {
    procedure::Entity::find().filter(procedure::COLUMN.visible_from.lte(now.micros()))
}
