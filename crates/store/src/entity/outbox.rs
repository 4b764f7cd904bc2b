//! What must still be sent, written with the change that causes it.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub payload: Json,
    pub due_at: i64,
    pub attempts: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub fault: Option<String>,
    pub done_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
