//! Walking through all published procedures in an order that no later change touches: for exports.
//! It must not search; it reads page by page, however many there are.

use super::Position;
use crate::body::uuids;
use crate::entity::{listing, procedure};
use crate::{ProcedureRow, Store, StoreError};
use sea_orm::sea_query::Expr;
use sea_orm::{
    Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use tender::id::BodyId;
use tender::instant::Instant;
use uuid::Uuid;

/// Which published procedures to walk through. What is empty filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Only those of these offices.
    pub offices: Option<Vec<BodyId>>,
    /// Only those in these states.
    pub states: Vec<String>,
    /// Only those published before.
    pub before: Option<Instant>,
    /// Only those that changed then or later.
    pub changed_from: Option<Instant>,
}

impl Store {
    /// Published procedures, the first published first, at most `limit`, after a position.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn published(
        &self,
        now: Instant,
        wanted: &Published,
        (after, limit): (Option<Position>, u64),
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        let (at, id) = (listing::COLUMN.visible_from, listing::COLUMN.procedure_id);
        let mut all = Condition::all().add(at.lte(now.micros()));
        if let Some((instant, last)) = after {
            let same = at.eq(instant.micros()).and(id.gt(last.0));
            all = all.add(at.gt(instant.micros()).or(same));
        }
        if let Some(offices) = &wanted.offices {
            all = all.add(listing::COLUMN.office_id.is_in(uuids(offices)));
        }
        if !wanted.states.is_empty() {
            all = all.add(listing::COLUMN.state.is_in(wanted.states.clone()));
        }
        if let Some(before) = wanted.before {
            all = all.add(at.lt(before.micros()));
        }
        if let Some(from) = wanted.changed_from {
            let changed = procedure::Entity::find()
                .select_only()
                .column(procedure::COLUMN.id.0)
                .filter(procedure::COLUMN.changed_at.gte(from.micros()))
                .into_query();
            let of = Expr::col((listing::Entity, listing::Column::ProcedureId));
            all = all.add(of.in_subquery(changed));
        }
        let ids: Vec<Uuid> = listing::Entity::find()
            .select_only()
            .column(id.0)
            .filter(all)
            .order_by_asc(at)
            .order_by_asc(id)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        self.in_order(&ids).await
    }

    /// Published procedures that are not in the list yet, at most a hundred: after an update of the program.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn unlisted(&self) -> Result<Vec<ProcedureRow>, StoreError> {
        let listed = listing::Entity::find()
            .select_only()
            .column(listing::COLUMN.procedure_id.0)
            .into_query();
        let rows = procedure::Entity::find()
            .filter(procedure::COLUMN.visible_from.is_not_null())
            .filter(Expr::col((procedure::Entity, procedure::COLUMN.id.0)).not_in_subquery(listed))
            .limit(100)
            .all(&self.db)
            .await?;
        rows.into_iter().map(crate::procedure::from_row).collect()
    }
}
