//! Notices of procedures as they went out.
//! It must not hold their bytes; those are objects.

use crate::m0001_people::{index, integer, key, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0003_notices"
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
            uuid("procedure_id"),
            text("purpose"),
            text("subtype"),
            text("sha256"),
            text("object"),
            integer("made_at"),
        ];
        manager.create_table(table("notice", columns)).await?;
        manager.create_index(index("notice", &["procedure_id"], false)).await
    }
}
