//! Settings that the program itself changes while it runs, such as the demo's clock.
//! It must not hold configuration, which the operator owns.

use crate::entity::setting;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Store {
    /// The value of a setting.
    ///
    /// # Errors
    /// When the database fails or the value does not decode.
    pub async fn setting<T: DeserializeOwned>(
        &self,
        name: &'static str,
    ) -> Result<Option<T>, StoreError> {
        let found = setting::Entity::find_by_id(name).one(&self.db).await?;
        found.map(|row| column::decode("setting", "value", name, row.value)).transpose()
    }
}

impl Unit {
    /// Sets a setting.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_setting<T: Serialize>(
        &self,
        name: &'static str,
        value: &T,
    ) -> Result<(), StoreError> {
        let value = column::encode("setting", "value", name, value)?;
        let row = setting::ActiveModel { name: Set(name.to_owned()), value: Set(value) };
        let replace = OnConflict::column(setting::COLUMN.name.0)
            .update_column(setting::COLUMN.value.0)
            .to_owned();
        setting::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}
