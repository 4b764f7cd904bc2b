//! The list of published procedures without what databases searched it by: codes stand in its rows, words in memory.
//! It must not lose a code.

use crate::m0001_people::text;
use crate::name;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0021_list_in_memory"
    }
}

/// What an earlier version made to search parts of words.
const WORDS_SQLITE: [&str; 4] = [
    "DROP TRIGGER IF EXISTS listing_added",
    "DROP TRIGGER IF EXISTS listing_removed",
    "DROP TRIGGER IF EXISTS listing_changed",
    "DROP TABLE IF EXISTS listing_words",
];
const WORDS_POSTGRES: [&str; 1] = ["DROP INDEX IF EXISTS listing_words"];

/// The indexes by which the database counted.
const COUNTED: [&str; 3] = [
    "listing_deadline_procedure_id",
    "listing_office_id_visible_from",
    "listing_state_visible_from_deadline_kind_nuts_regime_office_id",
];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sqlite = manager.get_database_backend() == DbBackend::Sqlite;
        let words: &[&str] = if sqlite { &WORDS_SQLITE } else { &WORDS_POSTGRES };
        let joined = if sqlite { "group_concat" } else { "string_agg" };
        let codes = format!(
            "UPDATE listing SET codes = COALESCE((SELECT {joined}(code, ' ') FROM listing_code \
             WHERE listing_id = listing.id AND length(code) > 2), '')"
        );
        let database = manager.get_connection();
        for statement in words {
            database.execute_unprepared(statement).await?;
        }
        for index in COUNTED {
            database.execute_unprepared(&format!("DROP INDEX {index}")).await?;
        }
        let mut column = text("codes").default("").to_owned();
        let mut add = Table::alter();
        add.table(name("listing")).add_column(&mut column);
        manager.alter_table(add).await?;
        database.execute_unprepared(&codes).await?;
        manager.drop_table(Table::drop().table(name("listing_code")).to_owned()).await
    }
}
