//! The outbox: what must be sent, written in the transaction of the change that causes it.
//! It must not send; `app` does, and says when it is done.

use crate::entity::outbox;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::Value;
use tender::instant::Instant;
use uuid::Uuid;

/// Something to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Its id, which also makes sending it idempotent.
    pub id: Uuid,
    /// What kind of message: decides who sends it.
    pub kind: String,
    /// What the sender needs.
    pub payload: Value,
    /// How often sending it has failed.
    pub attempts: i64,
    /// Not before this instant, on the clock of machinery.
    pub due_at: Instant,
}

impl Store {
    /// Messages of a kind that are due at `now`, oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn due_messages(
        &self,
        kind: &str,
        now: Instant,
        limit: u64,
    ) -> Result<Vec<Message>, StoreError> {
        let rows = outbox::Entity::find()
            .filter(outbox::COLUMN.kind.eq(kind))
            .filter(outbox::COLUMN.done_at.is_null())
            .filter(outbox::COLUMN.due_at.lte(now.micros()))
            .order_by_asc(outbox::COLUMN.due_at)
            .limit(limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// How many messages of a kind wait that were due at `due` or before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_messages(&self, kind: &str, due: Instant) -> Result<u64, StoreError> {
        let waiting = outbox::Entity::find()
            .filter(outbox::COLUMN.kind.eq(kind))
            .filter(outbox::COLUMN.done_at.is_null())
            .filter(outbox::COLUMN.due_at.lte(due.micros()));
        Ok(waiting.count(&self.db).await?)
    }

    /// Messages of a kind that were sent, the last ones first, at most `limit`, with the instant of sending.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn sent_messages(
        &self,
        kind: &str,
        limit: u64,
    ) -> Result<Vec<(Message, Instant)>, StoreError> {
        let rows = outbox::Entity::find()
            .filter(outbox::COLUMN.kind.eq(kind))
            .filter(outbox::COLUMN.done_at.is_not_null())
            .filter(outbox::COLUMN.fault.is_null())
            .order_by_desc(outbox::COLUMN.done_at)
            .order_by_desc(outbox::COLUMN.id)
            .limit(limit)
            .all(&self.db)
            .await?;
        let sent = |row: outbox::Model| {
            let at = crate::column::instant("outbox", "done_at", row.id, row.done_at.unwrap_or(0))?;
            Ok((from_row(row)?, at))
        };
        rows.into_iter().map(sent).collect()
    }
}

fn from_row(row: outbox::Model) -> Result<Message, StoreError> {
    let due_at = crate::column::instant("outbox", "due_at", row.id, row.due_at)?;
    Ok(Message { id: row.id, kind: row.kind, payload: row.payload, attempts: row.attempts, due_at })
}

impl Unit {
    /// Puts a message into the outbox.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn post(&self, message: &Message) -> Result<(), StoreError> {
        let row = outbox::ActiveModel {
            id: Set(message.id),
            kind: Set(message.kind.clone()),
            payload: Set(message.payload.clone()),
            due_at: Set(message.due_at.micros()),
            attempts: Set(0),
            fault: Set(None),
            done_at: Set(None),
        };
        outbox::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Takes a message for sending: until then no other node takes it. `false` when another one was faster.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_message(&self, taken: &Message, until: Instant) -> Result<bool, StoreError> {
        let result = outbox::Entity::update_many()
            .col_expr(outbox::COLUMN.due_at.0, Expr::value(until.micros()))
            .filter(outbox::COLUMN.id.eq(taken.id))
            .filter(outbox::COLUMN.due_at.eq(taken.due_at.micros()))
            .filter(outbox::COLUMN.done_at.is_null())
            .exec(&self.tx)
            .await?;
        Ok(result.rows_affected == 1)
    }

    /// Gives a message up after its last attempt; its fault stays on record.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was done already.
    pub async fn message_given_up(
        &self,
        id: Uuid,
        fault: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let result = outbox::Entity::update_many()
            .col_expr(outbox::COLUMN.fault.0, Expr::value(fault))
            .col_expr(outbox::COLUMN.done_at.0, Expr::value(at.micros()))
            .filter(outbox::COLUMN.id.eq(id))
            .filter(outbox::COLUMN.done_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "outbox", id)
    }

    /// Records that a message was sent.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was done already.
    pub async fn message_sent(&self, id: Uuid, at: Instant) -> Result<(), StoreError> {
        let result = outbox::Entity::update_many()
            .col_expr(outbox::COLUMN.done_at.0, Expr::value(at.micros()))
            .col_expr(outbox::COLUMN.fault.0, Expr::value(None::<String>))
            .filter(outbox::COLUMN.id.eq(id))
            .filter(outbox::COLUMN.done_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "outbox", id)
    }

    /// Records a failed attempt and when to try again.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was done meanwhile.
    pub async fn message_failed(
        &self,
        id: Uuid,
        fault: &str,
        again_at: Instant,
    ) -> Result<(), StoreError> {
        let attempts = Expr::col(outbox::COLUMN.attempts.0).add(1);
        let result = outbox::Entity::update_many()
            .col_expr(outbox::COLUMN.attempts.0, attempts)
            .col_expr(outbox::COLUMN.fault.0, Expr::value(fault))
            .col_expr(outbox::COLUMN.due_at.0, Expr::value(again_at.micros()))
            .filter(outbox::COLUMN.id.eq(id))
            .filter(outbox::COLUMN.done_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "outbox", id)
    }
}
