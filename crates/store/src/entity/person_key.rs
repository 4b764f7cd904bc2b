//! Keys of people: public parts, and ciphertext of the secret ones.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub recipient: String,
    #[sea_orm(column_type = "Text")]
    pub verifier: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub ways: Json,
    pub created_at: i64,
    pub replaced_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
