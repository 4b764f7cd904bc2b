//! Messages to people and bodies, who follows a procedure, and who asked a question.
//! It must not hold anything about bids: nothing here may tell that somebody bids.

use crate::m0001_people::{index, integer, json, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0008_messages"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [message(), follower(), asker()] {
            manager.create_table(table).await?;
        }
        for (table, columns, unique) in [
            ("message", &["body_id", "sent_at"][..], false),
            ("message", &["person_id", "sent_at"], false),
            ("follower", &["procedure_id", "person_id"], true),
            ("follower", &["person_id", "since"], false),
            ("asker", &["procedure_id"], false),
            ("outbox", &["kind", "done_at", "due_at"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        Ok(())
    }
}

fn message() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        or_null(uuid("body_id")),
        or_null(uuid("person_id")),
        or_null(uuid("procedure_id")),
        text("kind"),
        json("args"),
        json("attachments"),
        integer("sent_at"),
        integer("recorded_at"),
        or_null(integer("read_at")),
        or_null(uuid("read_by")),
    ];
    table("message", columns)
}

fn follower() -> TableCreateStatement {
    table("follower", vec![key("id"), uuid("procedure_id"), uuid("person_id"), integer("since")])
}

fn asker() -> TableCreateStatement {
    let question = key("question_id");
    table("asker", vec![question, uuid("procedure_id"), uuid("person_id"), uuid("body_id")])
}
