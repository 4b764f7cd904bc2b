//! Roles granted on a body or on one procedure.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_grant")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub role: String,
    pub body_id: Option<Uuid>,
    pub procedure_id: Option<Uuid>,
    pub valid_from: i64,
    pub valid_until: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
