//! The register of published awards, one row a lot, written with the act that publishes the result.
//! It must not name a bidder that did not win.

use crate::body::uuids;
use crate::entity::{award, listing};
use crate::words::folded;
use crate::{Store, StoreError, Unit, column};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, sea_query::Expr,
};
use tender::id::{BodyId, LotId, ProcedureId};
use tender::instant::Instant;
use tender::money::Euro;

/// A published award of one lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardRow {
    /// The lot.
    pub lot: LotId,
    /// Its procedure.
    pub procedure: ProcedureId,
    /// The office in charge.
    pub office: BodyId,
    /// Number of the procedure.
    pub number: String,
    /// What was bought: the lot, or the procedure where it has only one.
    pub title: String,
    /// Names of the firms that won.
    pub firms: Vec<String>,
    /// The value without VAT.
    pub value: Euro,
    /// How many bids were opened.
    pub bids: i64,
    /// When it was awarded.
    pub awarded_at: Instant,
    /// When the result was published.
    pub published_at: Instant,
    /// Until when everybody reads it; `None` for good.
    pub shown_until: Option<Instant>,
}

/// Which awards to list.
#[derive(Clone, Debug, Default)]
pub struct AwardFilter {
    /// Words that title, number or firms must hold, every one of them.
    pub words: Vec<String>,
    /// Only those of these offices.
    pub offices: Option<Vec<BodyId>>,
    /// Only those awarded at this instant or later.
    pub from: Option<Instant>,
    /// Only those awarded before this instant.
    pub until: Option<Instant>,
    /// Only those of procedures in these public states; empty filters nothing.
    pub states: Vec<String>,
    /// Only those that everybody reads at this instant.
    pub shown_at: Option<Instant>,
    /// Only after this one, in the order of the list (awarded last first).
    pub after: Option<(Instant, LotId)>,
    /// At most so many.
    pub limit: u64,
}

fn from_row(row: award::Model) -> Result<AwardRow, StoreError> {
    let at = |column, micros| column::instant("award", column, row.lot_id, micros);
    Ok(AwardRow {
        awarded_at: at("awarded_at", row.awarded_at)?,
        published_at: at("published_at", row.published_at)?,
        shown_until: row.shown_until.map(|until| at("shown_until", until)).transpose()?,
        firms: column::decode("award", "firms", row.lot_id, row.firms)?,
        lot: LotId(row.lot_id),
        procedure: ProcedureId(row.procedure_id),
        office: BodyId(row.office_id),
        number: row.number,
        title: row.title,
        value: Euro::from_cents(row.value),
        bids: row.bids,
    })
}

fn filtered(filter: &AwardFilter) -> Select<award::Entity> {
    let mut query = award::Entity::find();
    for word in &filter.words {
        query = query.filter(award::COLUMN.words.contains(folded(word)));
    }
    if let Some(offices) = &filter.offices {
        query = query.filter(award::COLUMN.office_id.is_in(uuids(offices)));
    }
    if let Some(from) = filter.from {
        query = query.filter(award::COLUMN.awarded_at.gte(from.micros()));
    }
    if let Some(until) = filter.until {
        query = query.filter(award::COLUMN.awarded_at.lt(until.micros()));
    }
    if let Some(now) = filter.shown_at {
        let good = award::COLUMN.shown_until.is_null();
        let still = award::COLUMN.shown_until.gt(now.micros());
        query = query.filter(Condition::any().add(good).add(still));
    }
    if !filter.states.is_empty() {
        let there = listing::Entity::find()
            .select_only()
            .column(listing::COLUMN.procedure_id.0)
            .filter(listing::COLUMN.state.is_in(filter.states.clone()))
            .into_query();
        let of = Expr::col((award::Entity, award::Column::ProcedureId));
        query = query.filter(of.in_subquery(there));
    }
    query
}

impl Store {
    /// Published awards, those awarded last first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn awards(&self, filter: &AwardFilter) -> Result<Vec<AwardRow>, StoreError> {
        let mut query = filtered(filter);
        if let Some((at, lot)) = filter.after {
            let same = award::COLUMN.awarded_at.eq(at.micros()).and(award::COLUMN.lot_id.lt(lot.0));
            let before = award::COLUMN.awarded_at.lt(at.micros());
            query = query.filter(Condition::any().add(before).add(same));
        }
        let rows = query
            .order_by_desc(award::COLUMN.awarded_at)
            .order_by_desc(award::COLUMN.lot_id)
            .limit(filter.limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// Whether a lot stands in the register.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_award(&self, lot: LotId) -> Result<bool, StoreError> {
        Ok(award::Entity::find_by_id(lot.0).one(&self.db).await?.is_some())
    }

    /// How many published awards there are under a filter, and what they come to.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_awards(&self, filter: &AwardFilter) -> Result<(i64, Euro), StoreError> {
        let found: Option<(i64, Option<i64>)> = filtered(filter)
            .select_only()
            .column_as(award::COLUMN.lot_id.0.count(), "count")
            .column_as(
                award::COLUMN.value.0.sum().cast_as(sea_orm::sea_query::Alias::new("bigint")),
                "sum",
            )
            .into_tuple()
            .one(&self.db)
            .await?;
        let (count, sum) = found.unwrap_or_default();
        Ok((count, Euro::from_cents(sum.unwrap_or(0))))
    }
}

impl Unit {
    /// Enters a published award.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the lot stands in the register already.
    pub async fn add_award(&self, new: &AwardRow) -> Result<(), StoreError> {
        let words = format!("{} {} {}", new.number, new.title, new.firms.join(" "));
        let row = award::ActiveModel {
            lot_id: Set(new.lot.0),
            procedure_id: Set(new.procedure.0),
            office_id: Set(new.office.0),
            number: Set(new.number.clone()),
            title: Set(new.title.clone()),
            firms: Set(column::encode("award", "firms", new.lot, &new.firms)?),
            words: Set(folded(&words)),
            value: Set(new.value.cents()),
            bids: Set(new.bids),
            awarded_at: Set(new.awarded_at.micros()),
            published_at: Set(new.published_at.micros()),
            shown_until: Set(new.shown_until.map(Instant::micros)),
        };
        let insert = award::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("award"))?;
        Ok(())
    }
}
