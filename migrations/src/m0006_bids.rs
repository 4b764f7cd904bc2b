//! Sealed parts, entries of bids, drafts of bids, and the nodes that settle what arrived.
//! It must not hold a company, a procedure, or an instant of a bid in plain: a keyed token stands for them (docs/sealing.md, section 10).

use crate::m0001_people::{bytes, index, integer, key, table, text};
use crate::name;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0006_bids"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for mut table in [part(), entry(), draft()] {
            // SQLite would number the rows in the order of their arrival.
            if manager.get_database_backend() == DbBackend::Sqlite {
                table.extra("WITHOUT ROWID");
            }
            manager.create_table(table).await?;
        }
        manager.create_table(node()).await?;
        manager.create_index(index("part", &["owner"], false)).await?;
        manager.create_index(index("part", &["claimed", "day"], false)).await?;
        manager.create_index(index("bid_entry", &["token"], false)).await
    }
}

/// A sealed part. `day` is the day since 1970 on which it came, coarse on purpose.
fn part() -> TableCreateStatement {
    let object = ColumnDef::new(name("object")).text().not_null().primary_key().to_owned();
    let columns = vec![
        object,
        text("blob"),
        bytes("owner"),
        integer("size"),
        text("sha256"),
        integer("day"),
        integer("claimed"),
    ];
    table("part", columns)
}

fn entry() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        bytes("token"),
        bytes("entry"),
        bytes("receipt"),
        bytes("shares"),
        bytes("copy"),
    ];
    table("bid_entry", columns)
}

fn draft() -> TableCreateStatement {
    let token = ColumnDef::new(name("token")).blob().not_null().primary_key().to_owned();
    table("bid_draft", vec![token, integer("revision"), bytes("sealed"), integer("day")])
}

fn node() -> TableCreateStatement {
    table("node", vec![key("id"), integer("seen_at"), integer("settled_until")])
}
