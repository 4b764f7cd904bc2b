//! By-laws of authorities, each version a row.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "by_law")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub body_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub content: String,
    pub uploaded_by: Uuid,
    pub uploaded_at: i64,
    pub released_by: Option<Uuid>,
    pub released_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
