//! Who asked which question; kept apart from the file, so that it can be erased.
#![expect(clippy::struct_field_names, reason = "each names the table that it points to")]

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "asker")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub question_id: Uuid,
    pub procedure_id: Uuid,
    pub person_id: Uuid,
    pub body_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
