//! Bids and their files after their opening.
//! It must not hold anything about a bid that is still sealed.

use crate::m0001_people::{index, integer, json, key, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0007_opened"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(opened_bid()).await?;
        manager.create_table(opened_file()).await?;
        for (table, columns, unique) in [
            ("opened_bid", &["procedure_id", "company_id", "slot"][..], false),
            ("opened_bid", &["bid_id", "opening_id"], true),
            ("opened_file", &["bid_id", "position"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        Ok(())
    }
}

fn opened_bid() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("bid_id"),
        uuid("procedure_id"),
        uuid("opening_id"),
        uuid("company_id"),
        integer("slot"),
        integer("version"),
        integer("received_at"),
        text("commit_hash"),
        text("outcome"),
        text("content"),
        json("findings"),
    ];
    table("opened_bid", columns)
}

fn opened_file() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("bid_id"),
        uuid("opening_id"),
        integer("position"),
        text("slot_id"),
        text("envelope"),
        text("name"),
        text("media_type"),
        integer("size"),
        text("sha256"),
        text("object"),
    ];
    table("opened_file", columns)
}
