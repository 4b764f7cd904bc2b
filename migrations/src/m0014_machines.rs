//! Keys of machines, and what an idempotent answer carries beside its body.
//! It must not hold a key itself: only its hash.

use crate::m0001_people::{bytes, index, integer, json, key, or_null, table, text, uuid};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0014_machines"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(api_key()).await?;
        manager.create_index(index("api_key", &["key_hash"], true)).await?;
        manager.create_index(index("api_key", &["person_id", "created_at"], false)).await?;
        let mut tag = or_null(text("etag"));
        let alter = Table::alter().table(name("idempotency")).add_column(&mut tag).to_owned();
        manager.alter_table(alter).await?;
        manager.create_index(index("idempotency", &["created_at"], false)).await
    }
}

fn api_key() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("person_id"),
        text("name"),
        bytes("key_hash"),
        text("hint"),
        or_null(uuid("body_id")),
        json("roles"),
        integer("created_at"),
        integer("expires_at"),
        or_null(integer("revoked_at")),
        or_null(integer("last_used_at")),
    ];
    table("api_key", columns)
}
