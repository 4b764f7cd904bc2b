//! Signed heads of the log, at most one of each size, with the cosignatures that came.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "log_checkpoint")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub size: i64,
    pub minute: i64,
    #[sea_orm(column_type = "Text")]
    pub note: String,
    pub witnessed_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
