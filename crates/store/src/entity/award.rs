//! Published awards.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "award")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub lot_id: Uuid,
    pub procedure_id: Uuid,
    pub office_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub number: String,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub firms: Json,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub value: i64,
    pub bids: i64,
    pub awarded_at: i64,
    pub published_at: i64,
    pub shown_until: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
