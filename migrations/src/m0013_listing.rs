//! The list of published procedures: what searches filter and count by, and an index over parts of words.
//! It must not hold anything of a procedure that is not published.

use crate::m0001_people::{index, integer, or_null, table, text, uuid};
use crate::name;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0013_listing"
    }
}

/// Parts of words on SQLite: an index of trigrams that follows the table by triggers.
const TRIGRAMS_SQLITE: [&str; 4] = [
    "CREATE VIRTUAL TABLE listing_words USING fts5(words, content='listing', content_rowid='id', tokenize='trigram')",
    "CREATE TRIGGER listing_added AFTER INSERT ON listing BEGIN \
       INSERT INTO listing_words(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER listing_removed AFTER DELETE ON listing BEGIN \
       INSERT INTO listing_words(listing_words, rowid, words) VALUES ('delete', old.id, old.words); END",
    "CREATE TRIGGER listing_changed AFTER UPDATE OF words ON listing BEGIN \
       INSERT INTO listing_words(listing_words, rowid, words) VALUES ('delete', old.id, old.words); \
       INSERT INTO listing_words(rowid, words) VALUES (new.id, new.words); END",
];

/// The same on PostgreSQL, by an extension that comes with it and that the owner of a database may make.
const TRIGRAMS_POSTGRES: [&str; 2] = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX listing_words ON listing USING gin (words gin_trgm_ops)",
];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(listing()).await?;
        manager.create_table(codes()).await?;
        for (table, columns, unique) in [
            ("listing", &["procedure_id"][..], true),
            ("listing", &["revision"], false),
            ("listing", &["visible_from", "procedure_id"], false),
            ("listing", &["deadline", "procedure_id"], false),
            ("listing", &["office_id", "visible_from"], false),
            // Holds all that facets count, so that counting reads no row.
            (
                "listing",
                &["state", "visible_from", "deadline", "kind", "nuts", "regime", "office_id"],
                false,
            ),
            ("listing_code", &["code", "listing_id"], true),
            ("listing_code", &["listing_id"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        let sqlite = manager.get_database_backend() == DbBackend::Sqlite;
        let trigrams: &[&str] = if sqlite { &TRIGRAMS_SQLITE } else { &TRIGRAMS_POSTGRES };
        for statement in trigrams {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        manager
            .alter_table(
                Table::alter().table(name("procedure")).drop_column(name("words")).to_owned(),
            )
            .await
    }
}

fn listing() -> TableCreateStatement {
    let id = ColumnDef::new(name("id"))
        .big_integer()
        .not_null()
        .auto_increment()
        .primary_key()
        .to_owned();
    let columns = vec![
        id,
        uuid("procedure_id"),
        integer("revision"),
        integer("visible_from"),
        or_null(integer("deadline")),
        text("state"),
        text("kind"),
        text("nuts"),
        text("town"),
        or_null(integer("latitude")),
        or_null(integer("longitude")),
        text("regime"),
        uuid("office_id"),
        text("words"),
    ];
    table("listing", columns)
}

fn codes() -> TableCreateStatement {
    let mut codes = table("listing_code", vec![integer("listing_id"), text("code")]);
    codes.foreign_key(
        ForeignKey::create()
            .from(name("listing_code"), name("listing_id"))
            .to(name("listing"), name("id"))
            .on_delete(ForeignKeyAction::Cascade),
    );
    codes
}
