//! Counting a search by facets: how many procedures each further choice would leave.
//! It must not name the choices; words for people are the web's.

use super::ListingFilter;
use super::find::chosen;
use crate::entity::{listing, listing_code};
use crate::{DatabaseKind, Store, StoreError};
use sea_orm::sea_query::{
    Alias, CommonTableExpression, Expr, Func, Query, SelectStatement, SimpleExpr, UnionType,
    WithClause,
};
use sea_orm::{ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait};
use tender::instant::Instant;

/// What can be counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// All of them together, under an empty value.
    All,
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
    /// The office in charge, by its id in hex.
    Office,
}

/// Values of one facet with their counts, the largest first.
pub type FacetCounts = Vec<(String, u64)>;

/// Name of what the search found, counted from several sides.
const HIT: &str = "hit";

impl Store {
    /// Counts one search by several facets, each under choices of its own; `search` says words and place. The search is
    /// made once, and what it found is counted from all sides in one question.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_together(
        &self,
        now: Instant,
        search: &ListingFilter,
        wanted: &[(Facet, ListingFilter)],
    ) -> Result<Vec<FacetCounts>, StoreError> {
        let mut counts: Vec<FacetCounts> = vec![Vec::new(); wanted.len()];
        let mut parts = (0_i64..)
            .zip(wanted)
            .map(|(place, (facet, choices))| self.side(place, *facet, choices));
        let Some(mut whole) = parts.next() else { return Ok(counts) };
        whole.unions(parts.map(|part| (UnionType::All, part)));
        let hit = CommonTableExpression::new()
            .table_name(Alias::new(HIT))
            .query(self.hits(now, search))
            .to_owned();
        let question = whole.with(WithClause::new().cte(hit).to_owned());
        for row in self.db.query_all(&question).await? {
            let (place, value, hits): (i64, String, i64) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            let place = usize::try_from(place).unwrap_or(usize::MAX);
            if let Some(counts) = counts.get_mut(place) {
                counts.push((value, u64::try_from(hits).unwrap_or(0)));
            }
        }
        for counts in &mut counts {
            counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        }
        Ok(counts)
    }

    /// What a search found, with everything that choices are made by.
    fn hits(&self, now: Instant, search: &ListingFilter) -> SelectStatement {
        let columns = [
            listing::Column::Id,
            listing::Column::ProcedureId,
            listing::Column::VisibleFrom,
            listing::Column::Deadline,
            listing::Column::State,
            listing::Column::Kind,
            listing::Column::Nuts,
            listing::Column::Regime,
            listing::Column::OfficeId,
        ];
        let find = listing::Entity::find().filter(self.searched(now, search)).select_only();
        columns.into_iter().fold(find, QuerySelect::column).into_query()
    }

    /// One facet: its place, each value, and how many there are.
    fn side(&self, place: i64, facet: Facet, choices: &ListingFilter) -> SelectStatement {
        let column = |column| Expr::col((listing::Entity, column));
        let value: SimpleExpr = match facet {
            Facet::All => Expr::val("").cast_as(Alias::new("text")),
            Facet::State => column(listing::Column::State),
            Facet::Kind => column(listing::Column::Kind),
            Facet::Nuts => column(listing::Column::Nuts),
            Facet::Regime => column(listing::Column::Regime),
            Facet::Division => Expr::col((listing_code::Entity, listing_code::Column::Code)),
            Facet::Office if self.kind() == DatabaseKind::Sqlite => {
                Expr::cust("lower(hex(listing.office_id))")
            }
            Facet::Office => Expr::cust("replace(cast(listing.office_id as text), '-', '')"),
        };
        let mut part = Query::select();
        part.expr(Expr::val(place).cast_as(Alias::new("bigint")))
            .expr(value.clone())
            .expr(column(listing::Column::Id).count())
            .from_as(Alias::new(HIT), listing::Entity)
            .cond_where(chosen(choices));
        if facet == Facet::Division {
            let code = || Expr::col((listing_code::Entity, listing_code::Column::Code));
            let of = Expr::col((listing_code::Entity, listing_code::Column::ListingId));
            part.inner_join(
                listing_code::Entity,
                of.equals((listing::Entity, listing::Column::Id)),
            )
            .and_where(Expr::expr(Func::char_length(code())).eq(2));
        }
        if facet != Facet::All {
            part.add_group_by([value]);
        }
        part
    }
}
