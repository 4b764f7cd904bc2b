//! Procedures with their state.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "procedure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub number: String,
    pub office_id: Uuid,
    pub author_id: Uuid,
    pub version: i64,
    #[sea_orm(column_type = "Text")]
    pub stage: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub state: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub draft: Json,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    pub created_at: i64,
    pub changed_at: i64,
    pub visible_from: Option<i64>,
    pub deadline: Option<i64>,
    pub announced_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
