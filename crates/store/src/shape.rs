//! The tables and columns as the database has them, to compare databases with each other.
//! It must not be used to change anything.

use crate::{DatabaseKind, Store, StoreError};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::BTreeMap;

impl Store {
    /// Every table with its columns in alphabetical order, without those of the migrations.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn shape(&self) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
        let question = match self.kind() {
            DatabaseKind::Sqlite => {
                "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c \
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
            }
            DatabaseKind::Postgres => {
                "SELECT table_name AS t, column_name AS c FROM information_schema.columns \
                 WHERE table_schema = 'public' ORDER BY 1, 2"
            }
        };
        let statement = Statement::from_string(self.db.get_database_backend(), question);
        let mut shape: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in self.db.query_all_raw(statement).await? {
            let table: String = row.try_get("", "t")?;
            if table != "seaql_migrations" {
                shape.entry(table).or_default().push(row.try_get("", "c")?);
            }
        }
        for columns in shape.values_mut() {
            columns.sort();
        }
        Ok(shape)
    }
}
