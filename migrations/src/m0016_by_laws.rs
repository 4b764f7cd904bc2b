//! By-laws of authorities, each version a row.
//! It must not hold what they say in columns; the text is read by the domain.

use crate::m0001_people::{index, integer, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0016_by_laws"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            uuid("body_id"),
            text("name"),
            text("content"),
            uuid("uploaded_by"),
            integer("uploaded_at"),
            or_null(uuid("released_by")),
            or_null(integer("released_at")),
        ];
        manager.create_table(table("by_law", columns)).await?;
        manager.create_index(index("by_law", &["body_id", "name"], true)).await
    }
}
