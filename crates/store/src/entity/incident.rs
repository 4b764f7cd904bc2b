//! Incidents; inserted, never changed.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incident")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub person_id: Option<Uuid>,
    pub procedure_id: Option<Uuid>,
    pub office_id: Option<Uuid>,
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
