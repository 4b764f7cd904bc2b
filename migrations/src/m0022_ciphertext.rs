//! Ciphertext is stored as it is: PostgreSQL need not try to make it smaller.
//! It must not change what is stored.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0022_ciphertext"
    }
}

/// The sealed columns of a bid's entry.
const SEALED: [&str; 4] = ["entry", "receipt", "shares", "copy"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            return Ok(());
        }
        let column = |name| format!("ALTER COLUMN \"{name}\" SET STORAGE EXTERNAL");
        let columns = SEALED.map(column).join(", ");
        let database = manager.get_connection();
        database.execute_unprepared(&format!("ALTER TABLE bid_entry {columns}")).await?;
        Ok(())
    }
}
