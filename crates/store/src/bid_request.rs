//! What bidders were asked after the opening, and what they answered (§§ 15, 56, 60 VgV).
//! It must not hold questions before the deadline; those are acts.

use crate::body::uuids;
use crate::entity::{bid_request, opened_bid};
use crate::request_file::RequestFile;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, Condition, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use serde::{Deserialize, Serialize};
use tender::id::{BidId, BodyId, LotId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// About what a bidder was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// To explain a low price (§ 60 Abs. 1 VgV).
    Price,
    /// For papers that are missing (§ 56 VgV, § 41 UVgO, § 16a VOB/A).
    Papers,
}

/// One request to a bidder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidRequest {
    /// Its id.
    pub id: Uuid,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The lot.
    pub lot: LotId,
    /// The bid.
    pub bid: BidId,
    /// About what.
    pub kind: RequestKind,
    /// The words.
    pub text: String,
    /// Until when it is to be answered.
    pub until: Instant,
    /// When it was sent, on the clock of procedures.
    pub asked_at: Instant,
    /// The answer and when it came.
    pub answer: Option<(String, Instant)>,
    /// The files that the bidder added to the answer; before it is handed in they are the bidder's alone.
    pub files: Vec<RequestFile>,
}

impl BidRequest {
    /// Whether the answer came when its time was over.
    pub fn is_late(&self) -> bool {
        self.answer.as_ref().is_some_and(|(_, at)| *at >= self.until)
    }
}

fn from_row(row: bid_request::Model) -> Result<BidRequest, StoreError> {
    let at = |name, micros| column::instant("bid_request", name, row.id, micros);
    let answered_at = row.answered_at.map(|micros| at("answered_at", micros)).transpose()?;
    Ok(BidRequest {
        until: at("until", row.until)?,
        asked_at: at("asked_at", row.asked_at)?,
        kind: column::named("bid_request", "kind", row.id, &row.kind)?,
        id: row.id,
        procedure: ProcedureId(row.procedure_id),
        lot: LotId(row.lot_id),
        bid: BidId(row.bid_id),
        text: row.text,
        answer: row.answer.zip(answered_at),
        files: Vec::new(),
    })
}

impl Store {
    /// All requests of a procedure, oldest first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn bid_requests(
        &self,
        procedure: ProcedureId,
    ) -> Result<Vec<BidRequest>, StoreError> {
        let rows = bid_request::Entity::find()
            .filter(bid_request::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(bid_request::COLUMN.asked_at)
            .all(&self.db)
            .await?;
        self.with_files(rows).await
    }

    /// The request of an id.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn bid_request(&self, id: Uuid) -> Result<Option<BidRequest>, StoreError> {
        let row = bid_request::Entity::find_by_id(id).one(&self.db).await?;
        Ok(self.with_files(row.into_iter().collect()).await?.into_iter().next())
    }

    /// What companies were asked about their bids, asked last first, from after `(asked_at, id)` on.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn requests_to(
        &self,
        companies: &[BodyId],
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<BidRequest>, StoreError> {
        let own = opened_bid::Entity::find()
            .select_only()
            .column(opened_bid::COLUMN.bid_id.0)
            .filter(opened_bid::COLUMN.company_id.is_in(uuids(companies)))
            .into_query();
        let mut query = bid_request::Entity::find()
            .filter(Expr::col(bid_request::COLUMN.bid_id.0).in_subquery(own))
            .limit(limit);
        if let Some((at, id)) = after {
            let same = Condition::all()
                .add(bid_request::COLUMN.asked_at.eq(at.micros()))
                .add(bid_request::COLUMN.id.lt(id));
            let before = bid_request::COLUMN.asked_at.lt(at.micros());
            query = query.filter(Condition::any().add(before).add(same));
        }
        let rows = query
            .order_by_desc(bid_request::COLUMN.asked_at)
            .order_by_desc(bid_request::COLUMN.id)
            .all(&self.db)
            .await?;
        self.with_files(rows).await
    }

    async fn with_files(
        &self,
        rows: Vec<bid_request::Model>,
    ) -> Result<Vec<BidRequest>, StoreError> {
        let mut files = self.request_files(rows.iter().map(|row| row.id).collect()).await?;
        let read = |row: bid_request::Model| -> Result<BidRequest, StoreError> {
            let files = files.remove(&row.id).unwrap_or_default();
            Ok(BidRequest { files, ..from_row(row)? })
        };
        rows.into_iter().map(read).collect()
    }
}

impl Unit {
    /// Adds a request.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_bid_request(&self, new: &BidRequest) -> Result<(), StoreError> {
        let row = bid_request::ActiveModel {
            id: Set(new.id),
            procedure_id: Set(new.procedure.0),
            lot_id: Set(new.lot.0),
            bid_id: Set(new.bid.0),
            kind: Set(column::name_of(&new.kind)),
            text: Set(new.text.clone()),
            until: Set(new.until.micros()),
            asked_at: Set(new.asked_at.micros()),
            answer: Set(new.answer.as_ref().map(|(answer, _)| answer.clone())),
            answered_at: Set(new.answer.as_ref().map(|(_, at)| at.micros())),
        };
        bid_request::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Writes the answer to a request that has none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such request or it was answered.
    pub async fn answer_bid_request(
        &self,
        id: Uuid,
        answer: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let result = bid_request::Entity::update_many()
            .col_expr(bid_request::COLUMN.answer.0, Expr::value(answer))
            .col_expr(bid_request::COLUMN.answered_at.0, Expr::value(at.micros()))
            .filter(bid_request::COLUMN.id.eq(id))
            .filter(bid_request::COLUMN.answer.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "bid_request", id)
    }
}
