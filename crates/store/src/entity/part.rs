//! Sealed parts under random names.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "part")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub object: String,
    pub blob: String,
    pub owner: Vec<u8>,
    pub size: i64,
    pub sha256: String,
    pub day: i64,
    pub claimed: i64,
}

impl ActiveModelBehavior for ActiveModel {}
