//! Versions of documents: which document a row is a version of, and for which version of the content it is prepared.
//! It must not touch rows that are there: an empty column means the first version, published as it is.

use crate::m0001_people::{integer, or_null, uuid};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0009_document_versions"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for mut column in [or_null(uuid("slot_id")), or_null(integer("prepared_at"))] {
            let mut change = Table::alter();
            manager
                .alter_table(change.table(name("document")).add_column(&mut column).to_owned())
                .await?;
        }
        Ok(())
    }
}
