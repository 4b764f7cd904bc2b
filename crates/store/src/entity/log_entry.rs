//! Commitments to acts and receipts, and where they stand in the log.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "log_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub commitment: String,
    pub act_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub salt: Option<String>,
    pub queued_at: i64,
    pub leaf: Option<i64>,
    pub minute: Option<i64>,
    pub slot: Option<i64>,
    pub path: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
