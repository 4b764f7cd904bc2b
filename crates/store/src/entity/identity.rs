//! Login identities of persons.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub issuer: String,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub secret: Option<String>,
    pub created_at: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub name: Option<String>,
    pub used_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
