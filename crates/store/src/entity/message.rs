//! Messages in inboxes.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub body_id: Option<Uuid>,
    pub person_id: Option<Uuid>,
    pub procedure_id: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub args: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub attachments: Json,
    pub sent_at: i64,
    pub recorded_at: i64,
    pub read_at: Option<i64>,
    pub read_by: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
