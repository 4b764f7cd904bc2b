//! By-laws of authorities: each version is a row of its own and never changed but for its release.
//! It must not read what a by-law says; the domain does.

use crate::entity::by_law;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use uuid::Uuid;

/// One version of an authority's by-law (§ 75a GO NRW).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByLawRow {
    /// Its id.
    pub id: Uuid,
    /// The authority.
    pub body: BodyId,
    /// Its stable name, unique in the authority.
    pub name: String,
    /// What it says, in TOML.
    pub content: String,
    /// Who uploaded it.
    pub uploaded_by: PersonId,
    /// When (clock of procedures).
    pub uploaded_at: Instant,
    /// Who released it and when; a second person.
    pub released: Option<(PersonId, Instant)>,
}

fn from_row(row: by_law::Model) -> Result<ByLawRow, StoreError> {
    let at = column::instant_or_none("by_law", "released_at", row.id, row.released_at)?;
    Ok(ByLawRow {
        id: row.id,
        body: BodyId(row.body_id),
        name: row.name,
        content: row.content,
        uploaded_by: PersonId(row.uploaded_by),
        uploaded_at: column::instant("by_law", "uploaded_at", row.id, row.uploaded_at)?,
        released: row.released_by.map(PersonId).zip(at),
    })
}

impl Store {
    /// All versions of an authority's by-law, in the order in which they came.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn by_laws(&self, body: BodyId) -> Result<Vec<ByLawRow>, StoreError> {
        let rows = by_law::Entity::find()
            .filter(by_law::COLUMN.body_id.eq(body.0))
            .order_by_asc(by_law::COLUMN.uploaded_at)
            .order_by_asc(by_law::COLUMN.name)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// One version of an authority's by-law.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn by_law(&self, body: BodyId, id: Uuid) -> Result<Option<ByLawRow>, StoreError> {
        let found = by_law::Entity::find_by_id(id)
            .filter(by_law::COLUMN.body_id.eq(body.0))
            .one(&self.db)
            .await?;
        found.map(from_row).transpose()
    }
}

impl Unit {
    /// Adds a version that is not released yet.
    ///
    /// # Errors
    /// When the database fails, also when the authority has a version of this name.
    pub async fn add_by_law(&self, new: &ByLawRow) -> Result<(), StoreError> {
        let row = by_law::ActiveModel {
            id: Set(new.id),
            body_id: Set(new.body.0),
            name: Set(new.name.clone()),
            content: Set(new.content.clone()),
            uploaded_by: Set(new.uploaded_by.0),
            uploaded_at: Set(new.uploaded_at.micros()),
            released_by: Set(None),
            released_at: Set(None),
        };
        by_law::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Records who released a version and when.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was released already.
    pub async fn release_by_law(
        &self,
        id: Uuid,
        by: PersonId,
        at: Instant,
    ) -> Result<(), StoreError> {
        let result = by_law::Entity::update_many()
            .col_expr(by_law::COLUMN.released_by.0, Expr::value(by.0))
            .col_expr(by_law::COLUMN.released_at.0, Expr::value(at.micros()))
            .filter(by_law::COLUMN.id.eq(id))
            .filter(by_law::COLUMN.released_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "by_law", id)
    }
}
