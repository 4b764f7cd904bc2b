//! Passkeys beside passwords, and what an account shows of its identities and sessions.
//! It must not hold a challenge that waits: only those that were answered, so that none is answered twice.

use crate::m0001_people::{index, integer, key, or_null, table, text};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0017_passkeys"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let added = [
            ("identity", or_null(text("name"))),
            ("identity", or_null(integer("used_at"))),
            ("session", or_null(text("program"))),
        ];
        for (changed, mut column) in added {
            let mut change = Table::alter();
            let change = change.table(name(changed)).add_column(&mut column).to_owned();
            manager.alter_table(change).await?;
        }
        manager.create_index(index("identity", &["person_id"], false)).await?;
        let columns = vec![key("id"), integer("expires_at")];
        manager.create_table(table("spent_challenge", columns)).await
    }
}
