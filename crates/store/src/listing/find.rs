//! Searching the list of published procedures.
//! It must not find what is not public at the given instant.

use crate::body::uuids;
use crate::entity::{listing, listing_code, procedure};
use crate::procedure::from_row;
use crate::words::{Needle, folded};
use crate::{DatabaseKind, ProcedureRow, Store, StoreError};
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};
use std::collections::BTreeMap;
use tender::id::{BodyId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// Which published procedures to find. An empty list filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingFilter {
    /// Words that must all be found.
    pub needles: Vec<Needle>,
    /// Only those in this town.
    pub town: Option<String>,
    /// Only those within a distance.
    pub near: Option<Near>,
    /// Only those with a CPV code that begins so.
    pub cpv: Vec<String>,
    /// Only those of these kinds.
    pub kinds: Vec<String>,
    /// Only those in regions whose NUTS code begins so.
    pub nuts: Vec<String>,
    /// Only those of these regimes.
    pub regimes: Vec<String>,
    /// Only those in these states.
    pub states: Vec<String>,
    /// Only those of these offices.
    pub offices: Option<Vec<BodyId>>,
    /// Only those whose deadline is later.
    pub deadline_after: Option<Instant>,
    /// Only those whose deadline is not later.
    pub deadline_until: Option<Instant>,
    /// Only those published later.
    pub visible_after: Option<Instant>,
    /// Only those published before.
    pub visible_before: Option<Instant>,
    /// Only those that changed then or later.
    pub changed_from: Option<Instant>,
}

/// A circle on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Latitude and longitude of its middle in millionths of a degree.
    pub middle: (i64, i64),
    /// Metres to a millionth of a degree of latitude and of longitude there, times a million.
    pub scale: (i64, i64),
    /// Its radius in metres.
    pub radius: i64,
}

/// In which order to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those published last come first.
    #[default]
    Newest,
    /// Those that end first come first; those without deadline are left out.
    Deadline,
    /// Those published first come first: an order that no later change touches.
    Oldest,
}

/// Where a list goes on: after this one.
pub type Position = (Instant, ProcedureId);

impl Store {
    /// Published procedures of a filter, at most `limit`, after a position.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn listed(
        &self,
        now: Instant,
        filter: &ListingFilter,
        order: Order,
        (after, limit): (Option<Position>, u64),
    ) -> Result<Vec<ProcedureRow>, StoreError> {
        let query = self.matching(now, filter);
        let column = match order {
            Order::Newest | Order::Oldest => listing::COLUMN.visible_from.0,
            Order::Deadline => listing::COLUMN.deadline.0,
        };
        let key = || Expr::col((listing::Entity, column));
        let id = || Expr::col((listing::Entity, listing::COLUMN.procedure_id.0));
        let mut query = query.select_only().column(listing::COLUMN.procedure_id.0);
        if let Some((instant, last)) = after {
            let (at, last) = (instant.micros(), last.0);
            query = query.filter(match order {
                Order::Newest => key().lt(at).or(key().eq(at).and(id().lt(last))),
                Order::Deadline | Order::Oldest => key().gt(at).or(key().eq(at).and(id().gt(last))),
            });
        }
        let query = match order {
            Order::Newest => query.order_by_desc(key()).order_by_desc(id()),
            Order::Oldest => query.order_by_asc(key()).order_by_asc(id()),
            Order::Deadline => {
                query.filter(key().is_not_null()).order_by_asc(key()).order_by_asc(id())
            }
        };
        let ids: Vec<Uuid> = query.limit(limit).into_tuple().all(&self.db).await?;
        self.in_order(&ids).await
    }

    /// How many published procedures there are under a filter.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_listed(
        &self,
        now: Instant,
        filter: &ListingFilter,
    ) -> Result<u64, StoreError> {
        Ok(self.matching(now, filter).count(&self.db).await?)
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
        rows.into_iter().map(from_row).collect()
    }

    async fn in_order(&self, ids: &[Uuid]) -> Result<Vec<ProcedureRow>, StoreError> {
        let rows = procedure::Entity::find()
            .filter(procedure::COLUMN.id.is_in(ids.to_vec()))
            .all(&self.db)
            .await?;
        let mut rows: BTreeMap<Uuid, procedure::Model> =
            rows.into_iter().map(|row| (row.id, row)).collect();
        ids.iter().filter_map(|id| rows.remove(id)).map(from_row).collect()
    }

    pub(super) fn matching(&self, now: Instant, filter: &ListingFilter) -> Select<listing::Entity> {
        let mut all = Condition::all().add(listing::COLUMN.visible_from.lte(now.micros()));
        for needle in &filter.needles {
            all = all.add(self.found(needle));
        }
        if let Some(town) = &filter.town {
            all = all.add(listing::COLUMN.town.eq(folded(town)));
        }
        if let Some(near) = &filter.near {
            all = all.add(within(near));
        }
        for (column, wanted) in [
            (listing::Column::Kind, &filter.kinds),
            (listing::Column::Regime, &filter.regimes),
            (listing::Column::State, &filter.states),
        ] {
            if !wanted.is_empty() {
                all = all.add(Expr::col((listing::Entity, column)).is_in(wanted.clone()));
            }
        }
        if !filter.nuts.is_empty() {
            let begins = |code: &String| listing::COLUMN.nuts.starts_with(code);
            all = all.add(filter.nuts.iter().map(begins).fold(Condition::any(), Condition::add));
        }
        if !filter.cpv.is_empty() {
            let begins = |code: &String| listing_code::COLUMN.code.starts_with(code);
            let any = filter.cpv.iter().map(begins).fold(Condition::any(), Condition::add);
            let with_code = listing_code::Entity::find()
                .select_only()
                .column(listing_code::COLUMN.listing_id.0)
                .filter(any)
                .into_query();
            all = all.add(Expr::col((listing::Entity, listing::Column::Id)).in_subquery(with_code));
        }
        if let Some(offices) = &filter.offices {
            all = all.add(listing::COLUMN.office_id.is_in(uuids(offices)));
        }
        listing::Entity::find().filter(all.add(times(filter)))
    }

    /// Whether a word is found. Folded words hold letters and digits only, so nothing in them means anything to `LIKE`
    /// or to the index of trigrams.
    fn found(&self, needle: &Needle) -> SimpleExpr {
        let stem = |stem: &String| self.holds(stem);
        let halves = needle.halves.iter().map(|(left, right)| {
            self.holds(&format!(" {left}")).and(self.holds(&format!(" {right}")))
        });
        halves.fold(stem(&needle.stem), ExprTrait::or)
    }

    /// Whether a text occurs in the words, by the index of trigrams where the text has three letters.
    fn holds(&self, part: &str) -> SimpleExpr {
        if self.kind() == DatabaseKind::Postgres || part.chars().count() < 3 {
            return listing::COLUMN.words.contains(part);
        }
        Expr::cust_with_values(
            "listing.id IN (SELECT rowid FROM listing_words WHERE listing_words MATCH ?)",
            [format!("\"{part}\"")],
        )
    }
}

/// The filters by time.
fn times(filter: &ListingFilter) -> Condition {
    let (deadline, visible) = (listing::COLUMN.deadline, listing::COLUMN.visible_from);
    let bounds = [
        filter.deadline_after.map(|at| deadline.gt(at.micros())),
        filter.deadline_until.map(|at| deadline.lte(at.micros())),
        filter.visible_after.map(|at| visible.gt(at.micros())),
        filter.visible_before.map(|at| visible.lt(at.micros())),
        filter.changed_from.map(|at| {
            let changed = procedure::Entity::find()
                .select_only()
                .column(procedure::COLUMN.id.0)
                .filter(procedure::COLUMN.changed_at.gte(at.micros()))
                .into_query();
            Expr::col((listing::Entity, listing::Column::ProcedureId)).in_subquery(changed)
        }),
    ];
    bounds.into_iter().flatten().fold(Condition::all(), Condition::add)
}

/// Whether the place lies in a circle, on a plane that touches the earth in its middle: exact to a thousandth up to a
/// hundred kilometres, and in whole numbers on every database.
fn within(near: &Near) -> SimpleExpr {
    let away = |column: listing::Column, (middle, scale): (i64, i64)| {
        let distance = Expr::col((listing::Entity, column)).sub(middle).mul(scale).div(1_000_000);
        distance.clone().mul(distance)
    };
    let (middle, scale) = (near.middle, near.scale);
    let north = away(listing::Column::Latitude, (middle.0, scale.0));
    let east = away(listing::Column::Longitude, (middle.1, scale.1));
    let known = Expr::col((listing::Entity, listing::Column::Latitude)).is_not_null();
    known.and(north.add(east).lte(near.radius.saturating_mul(near.radius)))
}
