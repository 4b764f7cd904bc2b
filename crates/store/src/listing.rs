//! The list of published procedures: one narrow row each, made for searching and counting, which is done in memory.
//! It must not hold anything of a procedure that is not published.

mod filter;
mod follow;
mod index;
mod search;
#[cfg(test)]
mod tests;
mod vocabulary;
mod walk;

pub use filter::{ListingFilter, Near};
pub(crate) use follow::List;
pub use index::Facet;
pub use search::{Counts, FacetCounts, Order, Position};
pub use walk::Published;

use crate::body::uuids;
use crate::entity::listing;
use crate::words::folded;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use tender::id::{BodyId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::{ContractKind, PublicState};
use uuid::Uuid;

/// The lock under which the list is changed: one number among those of slots, which are spread over all.
const LIST: i64 = 1;

/// A published procedure as searches see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The procedure.
    pub procedure: ProcedureId,
    /// From when the public may know of it.
    pub visible_from: Instant,
    /// The deadline in force.
    pub deadline: Option<Instant>,
    /// Its public state.
    pub state: PublicState,
    /// What is bought in a word of the law (BT-23).
    pub kind: Option<ContractKind>,
    /// CPV codes of eight digits, the main one first (BT-262, BT-263).
    pub cpv: Vec<String>,
    /// NUTS 3 code of the place (BT-5071).
    pub nuts: String,
    /// Town of the place (BT-5131).
    pub town: String,
    /// Latitude and longitude of the place in millionths of a degree, where they are known.
    pub position: Option<(i64, i64)>,
    /// Whether EU law rules it.
    pub union: bool,
    /// The office in charge.
    pub office: BodyId,
    /// Everything that words are searched in.
    pub words: String,
}

impl Store {
    /// The revision of the whole list: grows with each change, so that what was counted can be kept until then.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listing_revision(&self) -> Result<i64, StoreError> {
        let last: Option<i64> = listing::Entity::find()
            .select_only()
            .column(listing::COLUMN.revision.0)
            .order_by_desc(listing::COLUMN.revision)
            .limit(1)
            .into_tuple()
            .one(&self.db)
            .await?;
        Ok(last.unwrap_or(0))
    }
}

impl Store {
    /// What words are searched in, of rows that changed after a revision: each with its own, in their order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listed_words(
        &self,
        after: i64,
        limit: u64,
    ) -> Result<Vec<(i64, String)>, StoreError> {
        let rows = listing::Entity::find()
            .select_only()
            .column(listing::COLUMN.revision.0)
            .column(listing::COLUMN.words.0)
            .filter(listing::COLUMN.revision.gt(after))
            .order_by_asc(listing::COLUMN.revision)
            .limit(limit);
        Ok(rows.into_tuple().all(&self.db).await?)
    }

    /// Procedures of these offices that are in the list, in the order of their ids.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listed_of(
        &self,
        offices: &[BodyId],
        after: Option<ProcedureId>,
        limit: u64,
    ) -> Result<Vec<ProcedureId>, StoreError> {
        let mut rows = listing::Entity::find()
            .select_only()
            .column(listing::COLUMN.procedure_id.0)
            .filter(listing::COLUMN.office_id.is_in(uuids(offices)));
        if let Some(after) = after {
            rows = rows.filter(listing::COLUMN.procedure_id.gt(after.0));
        }
        let rows = rows.order_by_asc(listing::COLUMN.procedure_id).limit(limit);
        let ids: Vec<Uuid> = rows.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(ProcedureId).collect())
    }
}

impl Unit {
    /// Puts a published procedure into the list, or changes its row there. Others who list wait until the end of the
    /// unit: whoever follows the list by its revisions must not see a later one before an earlier one. A unit that
    /// lists and locks procedures locks only the one that it lists, and before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_procedure(&self, new: &Listing) -> Result<(), StoreError> {
        self.lock_numbers(&[LIST]).await?;
        let next = listing::Entity::find()
            .select_only()
            .expr(Expr::col(listing::COLUMN.revision.0).max())
            .into_tuple::<Option<i64>>()
            .one(&self.tx)
            .await?;
        let row = listing::ActiveModel {
            procedure_id: Set(new.procedure.0),
            revision: Set(next.flatten().unwrap_or(0).saturating_add(1)),
            visible_from: Set(new.visible_from.micros()),
            deadline: Set(new.deadline.map(Instant::micros)),
            state: Set(new.state.code().to_owned()),
            kind: Set(new.kind.as_ref().map(column::name_of).unwrap_or_default()),
            nuts: Set(new.nuts.clone()),
            town: Set(folded(&new.town)),
            latitude: Set(new.position.map(|(latitude, _)| latitude)),
            longitude: Set(new.position.map(|(_, longitude)| longitude)),
            regime: Set(if new.union { "eu" } else { "national" }.to_owned()),
            office_id: Set(new.office.0),
            words: Set(folded(&new.words)),
            codes: Set(new.cpv.join(" ")),
            ..listing::ActiveModel::default()
        };
        let changed = [
            listing::Column::Revision,
            listing::Column::VisibleFrom,
            listing::Column::Deadline,
            listing::Column::State,
            listing::Column::Kind,
            listing::Column::Nuts,
            listing::Column::Town,
            listing::Column::Latitude,
            listing::Column::Longitude,
            listing::Column::Regime,
            listing::Column::OfficeId,
            listing::Column::Words,
            listing::Column::Codes,
        ];
        let conflict =
            OnConflict::column(listing::Column::ProcedureId).update_columns(changed).to_owned();
        listing::Entity::insert(row).on_conflict(conflict).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}
