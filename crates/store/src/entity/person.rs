//! Persons who sign in.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub email: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub created_at: i64,
    pub locked_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Related<super::role_grant::Entity> for Entity {
    fn to() -> RelationDef {
        let of_person: RelationDef = super::role_grant::Entity::belongs_to(Entity)
            .from(super::role_grant::Column::PersonId)
            .to(Column::Id)
            .into();
        of_person.rev()
    }
}
