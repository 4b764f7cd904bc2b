//! Tiles and bundles of the log, the widest of each; narrower ones are its beginnings.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "log_tile")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub level: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub width: i64,
    pub content: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
