//! Until when everybody reads an award that is only published afterwards (§ 30 UVgO, § 20 Abs. 3 VOB/A).
//! It must not remove any: the register keeps them for those who oversee.

use crate::m0001_people::{integer, or_null};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0023_award_shown"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = or_null(integer("shown_until"));
        let mut add = Table::alter();
        add.table(name("award")).add_column(&mut column);
        manager.alter_table(add).await
    }
}
