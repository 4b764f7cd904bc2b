//! Files that a bidder adds to the answer to a request (§ 56 VgV, § 60 VgV).
//! It must not hold what belongs to a bid: what is handed in later stands beside it.

use crate::m0001_people::{index, integer, key, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0018_request_files"
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
            uuid("request_id"),
            text("name"),
            text("media_type"),
            integer("size"),
            text("sha256"),
            text("object"),
            integer("added_at"),
        ];
        manager.create_table(table("request_file", columns)).await?;
        manager.create_index(index("request_file", &["request_id"], false)).await?;
        manager.create_index(index("opened_bid", &["company_id"], false)).await
    }
}
