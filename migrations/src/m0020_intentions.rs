//! When the platform announced the intention to award without a call.
//! It must not hold what is announced: that is the procedure's.

use crate::m0001_people::{index, integer, or_null};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0020_intentions"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = or_null(integer("announced_at"));
        let mut add = Table::alter();
        add.table(name("procedure")).add_column(&mut column);
        manager.alter_table(add).await?;
        manager.create_index(index("procedure", &["announced_at"], false)).await
    }
}
