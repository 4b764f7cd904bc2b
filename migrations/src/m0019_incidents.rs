//! Incidents: attempts at what lies sealed, and clocks that are not to be trusted.
//! It must not hold anything of a bid or of who bids.

use crate::m0001_people::{index, integer, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0019_incidents"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("kind"),
            or_null(uuid("person_id")),
            or_null(uuid("procedure_id")),
            or_null(uuid("office_id")),
            integer("at"),
        ];
        manager.create_table(table("incident", columns)).await?;
        manager.create_index(index("incident", &["at"], false)).await?;
        manager.create_index(index("incident", &["procedure_id"], false)).await
    }
}
