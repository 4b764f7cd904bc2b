//! One-time links: invitations, registrations of companies, new passwords.
//! It must not hold the link itself: that is made from the id by a key outside the database.

use crate::m0001_people::{index, integer, json, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0015_tickets"
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
            text("email"),
            text("language"),
            json("purpose"),
            or_null(uuid("body_id")),
            or_null(uuid("created_by")),
            integer("created_at"),
            integer("expires_at"),
            or_null(integer("used_at")),
        ];
        manager.create_table(table("ticket", columns)).await?;
        manager.create_index(index("ticket", &["body_id", "created_at"], false)).await?;
        manager.create_index(index("role_grant", &["body_id"], false)).await?;
        manager.create_index(index("role_grant", &["procedure_id"], false)).await
    }
}
