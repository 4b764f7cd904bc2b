//! Public parts of people's keys, the openings of procedures, their seats and key records.
//! It must not hold a secret: what is secret is ciphertext that only its owner opens.

use crate::m0001_people::{index, integer, json, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0005_keys"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [person_key(), opening(), key_record(), seat()] {
            manager.create_table(table).await?;
        }
        for (table, columns, unique) in [
            ("person_key", &["person_id"][..], false),
            ("opening", &["procedure_id", "round", "position"], true),
            ("key_record", &["opening_id", "sequence"], true),
            ("seat", &["opening_id", "place"], true),
            ("seat", &["person_id"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        Ok(())
    }
}

fn person_key() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("person_id"),
        text("recipient"),
        text("verifier"),
        json("ways"),
        integer("created_at"),
        or_null(integer("replaced_at")),
    ];
    table("person_key", columns)
}

fn opening() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("procedure_id"),
        integer("round"),
        integer("position"),
        text("envelope"),
        integer("threshold"),
        integer("deadline"),
        integer("sequence"),
        or_null(text("record")),
        or_null(text("record_hash")),
        integer("created_at"),
        or_null(text("result")),
    ];
    table("opening", columns)
}

fn key_record() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("opening_id"),
        integer("sequence"),
        integer("deadline"),
        text("hash"),
        text("note"),
        integer("made_at"),
        or_null(integer("in_force_at")),
    ];
    table("key_record", columns)
}

fn seat() -> TableCreateStatement {
    let columns = vec![
        key("id"),
        uuid("opening_id"),
        integer("place"),
        uuid("person_id"),
        integer("custodian"),
        or_null(text("recipient")),
        or_null(text("verifier")),
        or_null(text("sealed")),
        or_null(text("nonce")),
        or_null(integer("accepted_at")),
        json("holders"),
    ];
    table("seat", columns)
}
