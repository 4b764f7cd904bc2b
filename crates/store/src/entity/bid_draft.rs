//! Sealed drafts of bids.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bid_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token: Vec<u8>,
    pub revision: i64,
    pub sealed: Vec<u8>,
    pub day: i64,
}

impl ActiveModelBehavior for ActiveModel {}
