//! One row: how far the log is. Who holds its lock is the one that sequences.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "log_state")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub size: i64,
    pub minute: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
