//! The memory of requests with an idempotency key: the same request gives the same answer once more.
//! It must not be asked about bids; those are idempotent by their own bytes.

use crate::entity::idempotency;
use crate::{Store, StoreError, Unit};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};
use tender::id::PersonId;
use tender::instant::Instant;
use uuid::Uuid;

/// An answer that was given once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// SHA-256 of method, path and body in hex: another request under the same key is refused.
    pub request_hash: String,
    /// Status code of the answer.
    pub status: u16,
    /// Body of the answer.
    pub answer: String,
}

impl Store {
    /// What was answered to this person's request of this key.
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
                Ok(Remembered { request_hash: row.request_hash, status, answer: row.answer })
            })
            .transpose()
    }
}

impl Unit {
    /// Keeps an answer with the change that it tells of.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the key was used meanwhile.
    pub async fn remember(
        &self,
        id: Uuid,
        (person, key): (PersonId, &str),
        answer: &Remembered,
        at: Instant,
    ) -> Result<(), StoreError> {
        let row = idempotency::ActiveModel {
            id: Set(id),
            person_id: Set(person.0),
            idempotency_key: Set(key.to_owned()),
            request_hash: Set(answer.request_hash.clone()),
            status: Set(i64::from(answer.status)),
            answer: Set(answer.answer.clone()),
            created_at: Set(at.micros()),
        };
        let insert = idempotency::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("idempotency key"))?;
        Ok(())
    }
}
