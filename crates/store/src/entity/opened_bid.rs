//! Bids after their opening.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opened_bid")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub bid_id: Uuid,
    pub procedure_id: Uuid,
    pub opening_id: Uuid,
    pub company_id: Uuid,
    pub slot: i64,
    pub version: i64,
    pub received_at: i64,
    #[sea_orm(column_type = "Text")]
    pub commit_hash: String,
    #[sea_orm(column_type = "Text")]
    pub outcome: String,
    #[sea_orm(column_type = "Text")]
    pub content: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub findings: Json,
}

impl ActiveModelBehavior for ActiveModel {}
