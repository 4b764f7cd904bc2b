//! First signatures under decisions that two take.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "award_signature")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedure_id: Uuid,
    pub lot_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub result: String,
    pub person_id: Uuid,
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
