//! Files that a bidder adds to the answer to a request.
//! It must not read their bytes; those lie in the storage of objects.

use crate::entity::request_file;
use crate::{Store, StoreError, Unit, column};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;
use tender::instant::Instant;
use uuid::Uuid;

/// A file of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestFile {
    /// Its id.
    pub id: Uuid,
    /// The request that it answers.
    pub request: Uuid,
    /// Its name.
    pub name: String,
    /// Media type as sniffed.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 of its bytes in hex.
    pub sha256: String,
    /// Where the bytes lie.
    pub object: String,
    /// When it came, on the clock of procedures.
    pub added_at: Instant,
}

fn from_row(row: request_file::Model) -> Result<RequestFile, StoreError> {
    Ok(RequestFile {
        added_at: column::instant("request_file", "added_at", row.id, row.added_at)?,
        id: row.id,
        request: row.request_id,
        name: row.name,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256,
        object: row.object,
    })
}

impl Store {
    /// The files of requests, by request, those that came first first. Their number is bounded where they are added.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn request_files(
        &self,
        requests: Vec<Uuid>,
    ) -> Result<BTreeMap<Uuid, Vec<RequestFile>>, StoreError> {
        let rows = request_file::Entity::find()
            .filter(request_file::COLUMN.request_id.is_in(requests))
            .order_by_asc(request_file::COLUMN.added_at)
            .order_by_asc(request_file::COLUMN.id)
            .all(&self.db)
            .await?;
        let mut all: BTreeMap<Uuid, Vec<RequestFile>> = BTreeMap::new();
        for row in rows {
            all.entry(row.request_id).or_default().push(from_row(row)?);
        }
        Ok(all)
    }
}

impl Unit {
    /// Adds a file to an answer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_request_file(&self, new: &RequestFile) -> Result<(), StoreError> {
        let row = request_file::ActiveModel {
            id: Set(new.id),
            request_id: Set(new.request),
            name: Set(new.name.clone()),
            media_type: Set(new.media_type.clone()),
            size: Set(new.size),
            sha256: Set(new.sha256.clone()),
            object: Set(new.object.clone()),
            added_at: Set(new.added_at.micros()),
        };
        request_file::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Forgets a file of an answer.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none.
    pub async fn forget_request_file(&self, id: Uuid) -> Result<(), StoreError> {
        let result = request_file::Entity::delete_by_id(id).exec(&self.tx).await?;
        let gone = result.rows_affected == 1;
        if gone { Ok(()) } else { Err(StoreError::conflict("request_file", id)) }
    }
}
