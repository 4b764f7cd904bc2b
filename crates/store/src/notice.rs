//! Notices of procedures, each as it was made; never changed.
//! It must not hold their bytes; those are objects.

use crate::entity::notice;
use crate::{Store, StoreError, Unit, column};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use tender::id::{NoticeId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::notice::Purpose;

/// One notice as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeRow {
    /// Its id, BT-701.
    pub id: NoticeId,
    /// The procedure of which it tells.
    pub procedure: ProcedureId,
    /// What it is for.
    pub purpose: Purpose,
    /// Its eForms subtype, OPP-070.
    pub subtype: String,
    /// SHA-256 of its bytes in hex.
    pub sha256: String,
    /// Name of the object with its bytes.
    pub object: String,
    /// When it was made.
    pub made_at: Instant,
}

fn from_row(row: notice::Model) -> Result<NoticeRow, StoreError> {
    Ok(NoticeRow {
        purpose: column::named("notice", "purpose", row.id, &row.purpose)?,
        made_at: column::instant("notice", "made_at", row.id, row.made_at)?,
        id: NoticeId(row.id),
        procedure: ProcedureId(row.procedure_id),
        subtype: row.subtype,
        sha256: row.sha256,
        object: row.object,
    })
}

impl Store {
    /// The notices of a procedure in the order in which they were made.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn notices(&self, procedure: ProcedureId) -> Result<Vec<NoticeRow>, StoreError> {
        let rows = notice::Entity::find()
            .filter(notice::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(notice::COLUMN.made_at)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// Adds a notice.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_notice(&self, new: &NoticeRow) -> Result<(), StoreError> {
        let row = notice::ActiveModel {
            id: Set(new.id.0),
            procedure_id: Set(new.procedure.0),
            purpose: Set(column::name_of(&new.purpose)),
            subtype: Set(new.subtype.clone()),
            sha256: Set(new.sha256.clone()),
            object: Set(new.object.clone()),
            made_at: Set(new.made_at.micros()),
        };
        notice::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}
