//! Scores of opened bids: what each judge gave with its reason, and what all agreed on.
//! It must not compute; the acts hold the hash of what stood here.

use crate::entity::{agreed_score, score};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use tender::id::{BidId, LotId, PersonId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// A value in one criterion with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Key of the row.
    pub id: Uuid,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The lot.
    pub lot: LotId,
    /// The bid.
    pub bid: BidId,
    /// Id of the criterion.
    pub criterion: String,
    /// The level, as written.
    pub value: String,
    /// The reason in words.
    pub reason: String,
    /// Who gave it, or wrote down the agreement.
    pub person: PersonId,
    /// When, on the clock of procedures.
    pub at: Instant,
}

/// A value on which all agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedScore {
    /// The value.
    pub score: Score,
    /// How often it was written; each save asks for the number that was read.
    pub version: i64,
}

fn from_row(row: score::Model) -> Result<Score, StoreError> {
    Ok(Score {
        at: column::instant("score", "at", row.id, row.at)?,
        id: row.id,
        procedure: ProcedureId(row.procedure_id),
        lot: LotId(row.lot_id),
        bid: BidId(row.bid_id),
        criterion: row.criterion,
        value: row.value,
        reason: row.reason,
        person: PersonId(row.person_id),
    })
}

fn agreed_from_row(row: agreed_score::Model) -> Result<AgreedScore, StoreError> {
    let version = row.version;
    let score = Score {
        at: column::instant("agreed_score", "at", row.id, row.at)?,
        id: row.id,
        procedure: ProcedureId(row.procedure_id),
        lot: LotId(row.lot_id),
        bid: BidId(row.bid_id),
        criterion: row.criterion,
        value: row.value,
        reason: row.reason,
        person: PersonId(row.person_id),
    };
    Ok(AgreedScore { score, version })
}

impl Store {
    /// All scores of a procedure, by bid, criterion and time.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn scores(&self, procedure: ProcedureId) -> Result<Vec<Score>, StoreError> {
        let rows = score::Entity::find()
            .filter(score::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(score::COLUMN.bid_id)
            .order_by_asc(score::COLUMN.criterion)
            .order_by_asc(score::COLUMN.person_id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// All agreed scores of a procedure, by bid and criterion.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn agreed_scores(
        &self,
        procedure: ProcedureId,
    ) -> Result<Vec<AgreedScore>, StoreError> {
        let rows = agreed_score::Entity::find()
            .filter(agreed_score::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(agreed_score::COLUMN.bid_id)
            .order_by_asc(agreed_score::COLUMN.criterion)
            .all(&self.db)
            .await?;
        rows.into_iter().map(agreed_from_row).collect()
    }
}

impl Unit {
    /// Writes what one person gives; an earlier value of the same person is replaced, and the agreement on it
    /// is open again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_score(&self, new: &Score) -> Result<(), StoreError> {
        let row = score::ActiveModel {
            id: Set(new.id),
            procedure_id: Set(new.procedure.0),
            lot_id: Set(new.lot.0),
            bid_id: Set(new.bid.0),
            criterion: Set(new.criterion.clone()),
            value: Set(new.value.clone()),
            reason: Set(new.reason.clone()),
            person_id: Set(new.person.0),
            at: Set(new.at.micros()),
        };
        let cell = [
            score::COLUMN.lot_id.0,
            score::COLUMN.bid_id.0,
            score::COLUMN.criterion.0,
            score::COLUMN.person_id.0,
        ];
        let words = [score::COLUMN.value.0, score::COLUMN.reason.0, score::COLUMN.at.0];
        let replace = OnConflict::columns(cell).update_columns(words).to_owned();
        score::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.tx).await?;
        agreed_score::Entity::delete_many()
            .filter(agreed_score::COLUMN.lot_id.eq(new.lot.0))
            .filter(agreed_score::COLUMN.bid_id.eq(new.bid.0))
            .filter(agreed_score::COLUMN.criterion.eq(new.criterion.as_str()))
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Writes an agreed value. `read` is the version that the caller saw, 0 where there was none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] or [`StoreError::Taken`] when somebody else wrote it meanwhile.
    pub async fn put_agreed_score(&self, new: &Score, read: i64) -> Result<(), StoreError> {
        if read == 0 {
            return self.add_agreed_score(new).await;
        }
        let result = agreed_score::Entity::update_many()
            .col_expr(agreed_score::COLUMN.value.0, Expr::value(new.value.as_str()))
            .col_expr(agreed_score::COLUMN.reason.0, Expr::value(new.reason.as_str()))
            .col_expr(agreed_score::COLUMN.person_id.0, Expr::value(new.person.0))
            .col_expr(agreed_score::COLUMN.at.0, Expr::value(new.at.micros()))
            .col_expr(agreed_score::COLUMN.version.0, Expr::value(read.saturating_add(1)))
            .filter(agreed_score::COLUMN.lot_id.eq(new.lot.0))
            .filter(agreed_score::COLUMN.bid_id.eq(new.bid.0))
            .filter(agreed_score::COLUMN.criterion.eq(new.criterion.as_str()))
            .filter(agreed_score::COLUMN.version.eq(read))
            .exec(&self.tx)
            .await?;
        one_row(&result, "agreed_score", new.bid)
    }

    async fn add_agreed_score(&self, new: &Score) -> Result<(), StoreError> {
        let row = agreed_score::ActiveModel {
            id: Set(new.id),
            procedure_id: Set(new.procedure.0),
            lot_id: Set(new.lot.0),
            bid_id: Set(new.bid.0),
            criterion: Set(new.criterion.clone()),
            value: Set(new.value.clone()),
            reason: Set(new.reason.clone()),
            person_id: Set(new.person.0),
            at: Set(new.at.micros()),
            version: Set(1),
        };
        let insert = agreed_score::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("agreed score"))?;
        Ok(())
    }
}
