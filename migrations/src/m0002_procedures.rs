//! Procedures with their acts and documents, the outbox and the memory of idempotent requests.
//! It must not hold anything about sealed bids.

use crate::m0001_people::{index, integer, json, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0002_procedures"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [procedure(), act(), document(), outbox(), idempotency()] {
            manager.create_table(table).await?;
        }
        for (table, columns, unique) in [
            ("procedure", &["number"][..], true),
            ("procedure", &["office_id"], false),
            ("procedure", &["visible_from", "id"], false),
            ("procedure", &["deadline"], false),
            ("act", &["procedure_id", "seq"], true),
            ("document", &["procedure_id"], false),
            ("outbox", &["done_at", "due_at"], false),
            ("idempotency", &["person_id", "idempotency_key"], true),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        Ok(())
    }
}

fn procedure() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        text("number"),
        uuid("office_id"),
        uuid("author_id"),
        integer("version"),
        text("stage"),
        json("state"),
        json("draft"),
        text("title"),
        text("words"),
        integer("created_at"),
        integer("changed_at"),
        or_null(integer("visible_from")),
        or_null(integer("deadline")),
    ];
    table("procedure", columns)
}

fn act() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("procedure_id"),
        integer("seq"),
        text("kind"),
        or_null(uuid("person_id")),
        integer("at"),
        integer("recorded_at"),
        text("body"),
        text("hash"),
    ];
    table("act", columns)
}

fn document() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("procedure_id"),
        integer("version"),
        text("name"),
        text("purpose"),
        text("media_type"),
        integer("size"),
        text("sha256"),
        text("object"),
        integer("added_at"),
        or_null(integer("withdrawn_at")),
    ];
    table("document", columns)
}

fn outbox() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        text("kind"),
        json("payload"),
        integer("due_at"),
        integer("attempts"),
        or_null(text("fault")),
        or_null(integer("done_at")),
    ];
    table("outbox", columns)
}

fn idempotency() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("person_id"),
        text("idempotency_key"),
        text("request_hash"),
        integer("status"),
        text("answer"),
        integer("created_at"),
    ];
    table("idempotency", columns)
}
