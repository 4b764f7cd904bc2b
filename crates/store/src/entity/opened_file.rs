//! Files of bids after their opening.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opened_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub bid_id: Uuid,
    pub opening_id: Uuid,
    pub position: i64,
    #[sea_orm(column_type = "Text")]
    pub slot_id: String,
    #[sea_orm(column_type = "Text")]
    pub envelope: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub media_type: String,
    pub size: i64,
    #[sea_orm(column_type = "Text")]
    pub sha256: String,
    #[sea_orm(column_type = "Text")]
    pub object: String,
}

impl ActiveModelBehavior for ActiveModel {}
