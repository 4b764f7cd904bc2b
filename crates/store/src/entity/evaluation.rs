//! Rankings with everything of which they were computed.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evaluation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedure_id: Uuid,
    pub lot_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub result: String,
    #[sea_orm(column_type = "Text")]
    pub ranking_case: String,
    #[sea_orm(column_type = "Text")]
    pub report: String,
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
