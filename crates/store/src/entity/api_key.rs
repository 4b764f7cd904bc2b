//! Keys with which machines act for a person.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub key_hash: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub hint: String,
    pub body_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub roles: Json,
    pub created_at: i64,
    pub expires_at: i64,
    pub revoked_at: Option<i64>,
    pub last_used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
