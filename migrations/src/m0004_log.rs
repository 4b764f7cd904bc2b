//! The public log: commitments and their places, tiles, checkpoints, published statements, the row that is its lease.
//! It must not hold what was committed to.

use crate::m0001_people::{bytes, index, integer, or_null, table, text, uuid};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0004_log"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(entry()).await?;
        manager.create_index(index("log_entry", &["leaf", "queued_at"], false)).await?;
        manager.create_index(index("log_entry", &["act_id"], true)).await?;
        manager.create_table(tile()).await?;
        manager.create_table(checkpoint()).await?;
        manager.create_table(statement()).await?;
        manager.create_index(index("log_statement", &["made_at"], false)).await?;
        let state = vec![first("id"), integer("size"), or_null(integer("minute"))];
        manager.create_table(table("log_state", state)).await?;
        let begin = Query::insert()
            .into_table(name("log_state"))
            .columns([name("id"), name("size")])
            .values_panic([1_i64.into(), 0_i64.into()])
            .to_owned();
        manager.execute(begin).await
    }
}

fn entry() -> TableCreateStatement {
    let columns = vec![
        primary("commitment"),
        or_null(uuid("act_id")),
        or_null(text("salt")),
        integer("queued_at"),
        or_null(integer("leaf")),
        or_null(integer("minute")),
        or_null(integer("slot")),
        or_null(bytes("path")),
    ];
    table("log_entry", columns)
}

fn tile() -> TableCreateStatement {
    let columns = vec![integer("level"), integer("number"), integer("width"), bytes("content")];
    table("log_tile", columns)
        .primary_key(Index::create().col(name("level")).col(name("number")))
        .to_owned()
}

fn checkpoint() -> TableCreateStatement {
    let columns =
        vec![first("size"), integer("minute"), text("note"), or_null(integer("witnessed_at"))];
    table("log_checkpoint", columns)
}

fn statement() -> TableCreateStatement {
    let columns =
        vec![primary("commitment"), text("kind"), text("note"), text("salt"), integer("made_at")];
    table("log_statement", columns)
}

fn primary(column: &'static str) -> ColumnDef {
    text(column).primary_key().to_owned()
}

fn first(column: &'static str) -> ColumnDef {
    integer(column).primary_key().to_owned()
}
