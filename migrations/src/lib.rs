//! The steps that make and change the tables, for SQLite and PostgreSQL alike.
//! It must not hold queries of the running program: those are in `store`.

mod m0001_people;
mod m0002_procedures;
mod m0003_notices;
mod m0013_listing;

use sea_orm_migration::prelude::*;

/// All steps in their order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_people::Step),
            Box::new(m0002_procedures::Step),
            Box::new(m0003_notices::Step),
            Box::new(m0013_listing::Step),
        ]
    }
}

/// A column name or table name written as text.
fn name(text: &'static str) -> Alias {
    Alias::new(text)
}
