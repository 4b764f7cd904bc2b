//! What one person gave one bid in one criterion.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "score")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedure_id: Uuid,
    pub lot_id: Uuid,
    pub bid_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub criterion: String,
    #[sea_orm(column_type = "Text")]
    pub value: String,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub person_id: Uuid,
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
