//! Entries of bids: commits and withdrawals with their receipts, all encrypted.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bid_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub token: Vec<u8>,
    pub entry: Vec<u8>,
    pub receipt: Vec<u8>,
    pub shares: Vec<u8>,
    pub copy: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
