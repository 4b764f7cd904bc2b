//! Counting a search by facets: how many procedures each further choice would leave.
//! It must not name the choices; words for people are the web's.

use super::ListingFilter;
use crate::entity::{listing, listing_code};
use crate::{Store, StoreError};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use tender::instant::Instant;
use uuid::Uuid;

/// What can be counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The public state.
    State,
    /// What is bought in a word of the law.
    Kind,
    /// The divisions of the CPV codes.
    Division,
    /// The region of the place, NUTS 3.
    Nuts,
    /// Above or below the thresholds.
    Regime,
    /// The office in charge.
    Office,
}

/// Values of one facet with their counts, the largest first.
pub type FacetCounts = Vec<(String, u64)>;

impl Store {
    /// Counts by one facet under a filter, at most `limit` values.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_by(
        &self,
        now: Instant,
        filter: &ListingFilter,
        facet: Facet,
        limit: u64,
    ) -> Result<FacetCounts, StoreError> {
        let column = match facet {
            Facet::State => listing::Column::State,
            Facet::Kind => listing::Column::Kind,
            Facet::Division => return self.count_by_division(now, filter, limit).await,
            Facet::Nuts => listing::Column::Nuts,
            Facet::Regime => listing::Column::Regime,
            Facet::Office => listing::Column::OfficeId,
        };
        let count = || Expr::col((listing::Entity, listing::Column::Id)).count();
        let query = self
            .matching(now, filter)
            .select_only()
            .column(column)
            .column_as(count(), "hits")
            .group_by(Expr::col((listing::Entity, column)))
            .order_by_desc(count())
            .order_by_asc(Expr::col((listing::Entity, column)))
            .limit(limit);
        let counted: Vec<(String, i64)> = if facet == Facet::Office {
            let rows: Vec<(Uuid, i64)> = query.into_tuple().all(&self.db).await?;
            rows.into_iter().map(|(office, hits)| (office.to_string(), hits)).collect()
        } else {
            query.into_tuple().all(&self.db).await?
        };
        let named = counted.into_iter().filter(|(value, _)| !value.is_empty());
        Ok(named.map(|(value, hits)| (value, u64::try_from(hits).unwrap_or(0))).collect())
    }

    async fn count_by_division(
        &self,
        now: Instant,
        filter: &ListingFilter,
        limit: u64,
    ) -> Result<FacetCounts, StoreError> {
        let matching =
            self.matching(now, filter).select_only().column(listing::COLUMN.id.0).into_query();
        let code = || Expr::col((listing_code::Entity, listing_code::Column::Code));
        let listed = Expr::col((listing_code::Entity, listing_code::Column::ListingId));
        let counted: Vec<(String, i64)> = listing_code::Entity::find()
            .select_only()
            .column(listing_code::COLUMN.code.0)
            .column_as(code().count(), "hits")
            .filter(Expr::expr(Func::char_length(code())).eq(2))
            .filter(listed.in_subquery(matching))
            .group_by(code())
            .order_by_desc(code().count())
            .order_by_asc(code())
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(counted
            .into_iter()
            .map(|(code, hits)| (code, u64::try_from(hits).unwrap_or(0)))
            .collect())
    }
}
