//! The register of published awards: what everybody may look up without reading a procedure.
//! It must not hold anything before its result is published, nor a bidder that did not win.

use crate::m0001_people::{index, integer, json, key, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0011_awards"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("lot_id"),
            uuid("procedure_id"),
            uuid("office_id"),
            text("number"),
            text("title"),
            json("firms"),
            text("words"),
            integer("value"),
            integer("bids"),
            integer("awarded_at"),
            integer("published_at"),
        ];
        manager.create_table(table("award", columns)).await?;
        manager.create_index(index("award", &["awarded_at", "lot_id"], false)).await?;
        manager.create_index(index("award", &["office_id", "awarded_at"], false)).await
    }
}
