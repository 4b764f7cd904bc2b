//! Documents of procedures: each version is a row of its own and never changed but for its withdrawal.
//! It must not hold the bytes; those are objects.

use crate::entity::document;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use tender::id::{DocumentId, ProcedureId};
use tender::instant::Instant;

/// One version of a document (Vergabeunterlage, § 29 VgV).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its id: that of this version.
    pub id: DocumentId,
    /// The document over all its versions; that of the first version.
    pub slot: DocumentId,
    /// The procedure that it belongs to.
    pub procedure: ProcedureId,
    /// The version of the documents with which it came.
    pub version: i64,
    /// Its name as it was declared, made safe.
    pub name: String,
    /// `read` or `fill`: to read only, or to fill in and give back.
    pub purpose: String,
    /// Media type as sniffed (RFC 6838).
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Name of the object in the storage.
    pub object: String,
    /// When it was added (clock of procedures).
    pub added_at: Instant,
    /// When it was withdrawn or replaced; it stays listed.
    pub withdrawn_at: Option<Instant>,
    /// When it was prepared for a correction that is still to come; until then it is the office's alone.
    pub prepared_at: Option<Instant>,
}

fn from_row(row: document::Model) -> Result<Document, StoreError> {
    Ok(Document {
        id: DocumentId(row.id),
        slot: DocumentId(row.slot_id.unwrap_or(row.id)),
        procedure: ProcedureId(row.procedure_id),
        version: row.version,
        name: row.name,
        purpose: row.purpose,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256,
        object: row.object,
        added_at: column::instant("document", "added_at", row.id, row.added_at)?,
        withdrawn_at: column::instant_or_none(
            "document",
            "withdrawn_at",
            row.id,
            row.withdrawn_at,
        )?,
        prepared_at: column::instant_or_none("document", "prepared_at", row.id, row.prepared_at)?,
    })
}

impl Store {
    /// All documents of a procedure, in the order in which they came.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn documents(&self, procedure: ProcedureId) -> Result<Vec<Document>, StoreError> {
        let rows = document::Entity::find()
            .filter(document::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(document::COLUMN.added_at)
            .order_by_asc(document::COLUMN.name)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// One document of a procedure.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn document(
        &self,
        procedure: ProcedureId,
        id: DocumentId,
    ) -> Result<Option<Document>, StoreError> {
        let found = document::Entity::find_by_id(id.0)
            .filter(document::COLUMN.procedure_id.eq(procedure.0))
            .one(&self.db)
            .await?;
        found.map(from_row).transpose()
    }
}

impl Unit {
    /// Adds a document.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_document(&self, new: &Document) -> Result<(), StoreError> {
        let row = document::ActiveModel {
            id: Set(new.id.0),
            procedure_id: Set(new.procedure.0),
            version: Set(new.version),
            name: Set(new.name.clone()),
            purpose: Set(new.purpose.clone()),
            media_type: Set(new.media_type.clone()),
            size: Set(new.size),
            sha256: Set(new.sha256.clone()),
            object: Set(new.object.clone()),
            added_at: Set(new.added_at.micros()),
            withdrawn_at: Set(None),
            slot_id: Set((new.slot != new.id).then_some(new.slot.0)),
            prepared_at: Set(new.prepared_at.map(Instant::micros)),
        };
        document::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Publishes a version that was prepared, with a version of the content.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not prepared any more.
    pub async fn publish_document(
        &self,
        id: DocumentId,
        version: i64,
        at: Instant,
    ) -> Result<(), StoreError> {
        let result = document::Entity::update_many()
            .col_expr(document::COLUMN.prepared_at.0, Expr::value(None::<i64>))
            .col_expr(document::COLUMN.version.0, Expr::value(version))
            .col_expr(document::COLUMN.added_at.0, Expr::value(at.micros()))
            .filter(document::COLUMN.id.eq(id.0))
            .filter(document::COLUMN.prepared_at.is_not_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "document", id)
    }

    /// Forgets a version that nobody outside could read.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is not there any more.
    pub async fn forget_document(&self, id: DocumentId) -> Result<(), StoreError> {
        let result = document::Entity::delete_by_id(id.0).exec(&self.tx).await?;
        if result.rows_affected == 1 { Ok(()) } else { Err(StoreError::conflict("document", id)) }
    }

    /// Records that a document was taken out of a draft: it was never published and no longer will be.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was withdrawn already.
    pub async fn retract_document(&self, id: DocumentId, at: Instant) -> Result<(), StoreError> {
        let result = document::Entity::update_many()
            .col_expr(document::COLUMN.withdrawn_at.0, Expr::value(at.micros()))
            .col_expr(document::COLUMN.prepared_at.0, Expr::value(at.micros()))
            .filter(document::COLUMN.id.eq(id.0))
            .filter(document::COLUMN.withdrawn_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "document", id)
    }

    /// Records that a document was withdrawn.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was withdrawn already.
    pub async fn withdraw_document(&self, id: DocumentId, at: Instant) -> Result<(), StoreError> {
        let result = document::Entity::update_many()
            .col_expr(document::COLUMN.withdrawn_at.0, Expr::value(at.micros()))
            .filter(document::COLUMN.id.eq(id.0))
            .filter(document::COLUMN.withdrawn_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "document", id)
    }
}
