//! Bodies, persons, their login identities, sessions and grants.
//! It must not hold anything about procedures.

use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0001_people"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [body(), person(), identity(), session(), grant(), setting()] {
            manager.create_table(table).await?;
        }
        for (table, columns, unique) in [
            ("body", &["slug"][..], true),
            ("body", &["parent_id"], false),
            ("person", &["email"], true),
            ("identity", &["issuer", "subject"], true),
            ("session", &["token_hash"], true),
            ("session", &["person_id"], false),
            ("role_grant", &["person_id"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        Ok(())
    }
}

pub(crate) fn index(
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> IndexCreateStatement {
    let mut statement = Index::create();
    statement.name(format!("{table}_{}", columns.join("_"))).table(name(table));
    for column in columns {
        statement.col(name(column));
    }
    if unique {
        statement.unique();
    }
    statement
}

pub(crate) fn key(column: &'static str) -> ColumnDef {
    ColumnDef::new(name(column)).uuid().not_null().primary_key().to_owned()
}

pub(crate) fn uuid(column: &'static str) -> ColumnDef {
    ColumnDef::new(name(column)).uuid().not_null().to_owned()
}

pub(crate) fn text(column: &'static str) -> ColumnDef {
    ColumnDef::new(name(column)).text().not_null().to_owned()
}

pub(crate) fn integer(column: &'static str) -> ColumnDef {
    ColumnDef::new(name(column)).big_integer().not_null().to_owned()
}

pub(crate) fn bytes(column: &'static str) -> ColumnDef {
    ColumnDef::new(name(column)).blob().not_null().to_owned()
}

pub(crate) fn json(column: &'static str) -> ColumnDef {
    ColumnDef::new(name(column)).json_binary().not_null().to_owned()
}

pub(crate) fn or_null(mut column: ColumnDef) -> ColumnDef {
    column.null().to_owned()
}

pub(crate) fn table(table: &'static str, columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut statement = Table::create();
    statement.table(name(table));
    for mut column in columns {
        statement.col(&mut column);
    }
    statement
}

fn body() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        text("kind"),
        or_null(uuid("parent_id")),
        text("slug"),
        text("name"),
        json("address"),
        integer("created_at"),
    ];
    table("body", columns)
}

fn person() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        text("name"),
        text("email"),
        text("language"),
        integer("created_at"),
        or_null(integer("locked_at")),
    ];
    table("person", columns)
}

fn identity() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("person_id"),
        text("issuer"),
        text("subject"),
        or_null(text("secret")),
        integer("created_at"),
    ];
    table("identity", columns)
}

fn session() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("person_id"),
        bytes("token_hash"),
        integer("created_at"),
        integer("expires_at"),
        or_null(integer("revoked_at")),
    ];
    table("session", columns)
}

fn grant() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("person_id"),
        text("role"),
        or_null(uuid("body_id")),
        or_null(uuid("procedure_id")),
        integer("valid_from"),
        or_null(integer("valid_until")),
    ];
    table("role_grant", columns)
}

fn setting() -> TableCreateStatement {
    let name_column = ColumnDef::new(name("name")).text().not_null().primary_key().to_owned();
    table("setting", vec![name_column, json("value")])
}
