//! Seats of openings.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "seat")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub opening_id: Uuid,
    pub place: i64,
    pub person_id: Uuid,
    pub custodian: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub recipient: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub verifier: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub nonce: Option<String>,
    pub accepted_at: Option<i64>,
    #[sea_orm(column_type = "JsonBinary")]
    pub holders: Json,
}

impl ActiveModelBehavior for ActiveModel {}
