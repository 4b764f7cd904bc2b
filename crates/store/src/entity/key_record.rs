//! Key records of openings, each as it was made and signed.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "key_record")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub opening_id: Uuid,
    pub sequence: i64,
    pub deadline: i64,
    #[sea_orm(column_type = "Text")]
    pub hash: String,
    #[sea_orm(column_type = "Text")]
    pub note: String,
    pub made_at: i64,
    pub in_force_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
