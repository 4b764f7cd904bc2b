//! The memory of requests with an idempotency key: the same request gives the same answer once more.
//! It must not be asked about bids; those are idempotent by their own bytes.

use crate::entity::idempotency;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};
use tender::id::PersonId;
use tender::instant::Instant;
use uuid::Uuid;

/// What is known of an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// SHA-256 of method, address, version and body in hex: another request under the same key is refused.
    pub request_hash: String,
    /// What was answered; none while it is not known.
    pub answer: Option<GivenAnswer>,
}

/// An answer that was given once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenAnswer {
    /// Status code.
    pub status: u16,
    /// Body.
    pub body: String,
    /// The version of the thing, where the answer told one.
    pub etag: Option<String>,
}

/// Stands in place of a status while the answer is not known.
const RUNNING: i64 = 0;

impl Store {
    /// What is known of this person's key.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn remembered(
        &self,
        person: PersonId,
        key: &str,
    ) -> Result<Option<Remembered>, StoreError> {
        let found = idempotency::Entity::find()
            .filter(idempotency::COLUMN.person_id.eq(person.0))
            .filter(idempotency::COLUMN.idempotency_key.eq(key))
            .one(&self.db)
            .await?;
        found
            .map(|row| {
                let status = u16::try_from(row.status)
                    .map_err(|fault| StoreError::corrupt("idempotency", "status", row.id, fault))?;
                let answer = GivenAnswer { status, body: row.answer, etag: row.etag };
                let answer = (row.status != RUNNING).then_some(answer);
                Ok(Remembered { request_hash: row.request_hash, answer })
            })
            .transpose()
    }
}

impl Unit {
    /// Takes a key for a request that begins now.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the key was used before.
    pub async fn reserve(
        &self,
        id: Uuid,
        (person, key): (PersonId, &str),
        request_hash: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let row = idempotency::ActiveModel {
            id: Set(id),
            person_id: Set(person.0),
            idempotency_key: Set(key.to_owned()),
            request_hash: Set(request_hash.to_owned()),
            status: Set(RUNNING),
            answer: Set(String::new()),
            etag: Set(None),
            created_at: Set(at.micros()),
        };
        let insert = idempotency::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("idempotency key"))?;
        Ok(())
    }

    /// Keeps what was answered to the request that took a key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the key is gone.
    pub async fn remember(&self, id: Uuid, answer: &GivenAnswer) -> Result<(), StoreError> {
        let result = idempotency::Entity::update_many()
            .col_expr(idempotency::COLUMN.status.0, Expr::value(i64::from(answer.status)))
            .col_expr(idempotency::COLUMN.answer.0, Expr::value(answer.body.clone()))
            .col_expr(idempotency::COLUMN.etag.0, Expr::value(answer.etag.clone()))
            .filter(idempotency::COLUMN.id.eq(id))
            .exec(&self.tx)
            .await?;
        one_row(&result, "idempotency", id)
    }

    /// Gives a key back: the request changed nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_back(&self, id: Uuid) -> Result<(), StoreError> {
        idempotency::Entity::delete_by_id(id).exec(&self.tx).await?;
        Ok(())
    }

    /// Forgets keys taken before an instant.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_answers(&self, before: Instant) -> Result<u64, StoreError> {
        let gone = idempotency::Entity::delete_many()
            .filter(idempotency::COLUMN.created_at.lt(before.micros()))
            .exec(&self.tx)
            .await?;
        Ok(gone.rows_affected)
    }
}
