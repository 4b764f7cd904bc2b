//! Openings: what is sealed and opened together.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opening")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub procedure_id: Uuid,
    pub round: i64,
    pub position: i64,
    #[sea_orm(column_type = "Text")]
    pub envelope: String,
    pub threshold: i64,
    pub deadline: i64,
    pub sequence: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub record: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub record_hash: Option<String>,
    pub created_at: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub result: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
