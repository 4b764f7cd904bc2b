//! Published procedures as searches see them.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub procedure_id: Uuid,
    pub revision: i64,
    pub visible_from: i64,
    pub deadline: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub state: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    #[sea_orm(column_type = "Text")]
    pub nuts: String,
    #[sea_orm(column_type = "Text")]
    pub town: String,
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub regime: String,
    pub office_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    #[sea_orm(column_type = "Text")]
    pub codes: String,
}

impl ActiveModelBehavior for ActiveModel {}
