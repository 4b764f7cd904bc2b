//! The steps that make and change the tables, for SQLite and PostgreSQL alike.
//! It must not hold queries of the running program: those are in `store`.

mod m0001_people;
mod m0002_procedures;
mod m0003_notices;
mod m0004_log;
mod m0005_keys;
mod m0006_bids;
mod m0007_opened;
mod m0008_messages;
mod m0009_document_versions;
mod m0010_evaluation;
mod m0011_awards;
mod m0013_listing;
mod m0014_machines;
mod m0015_tickets;
mod m0016_by_laws;
mod m0017_passkeys;
mod m0018_request_files;
mod m0019_incidents;
mod m0020_intentions;
mod m0021_list_in_memory;
mod m0022_ciphertext;
mod m0023_award_shown;

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
            Box::new(m0004_log::Step),
            Box::new(m0005_keys::Step),
            Box::new(m0006_bids::Step),
            Box::new(m0007_opened::Step),
            Box::new(m0008_messages::Step),
            Box::new(m0009_document_versions::Step),
            Box::new(m0010_evaluation::Step),
            Box::new(m0011_awards::Step),
            Box::new(m0013_listing::Step),
            Box::new(m0014_machines::Step),
            Box::new(m0015_tickets::Step),
            Box::new(m0016_by_laws::Step),
            Box::new(m0017_passkeys::Step),
            Box::new(m0018_request_files::Step),
            Box::new(m0019_incidents::Step),
            Box::new(m0020_intentions::Step),
            Box::new(m0021_list_in_memory::Step),
            Box::new(m0022_ciphertext::Step),
            Box::new(m0023_award_shown::Step),
        ]
    }
}

/// A column name or table name written as text.
fn name(text: &'static str) -> Alias {
    Alias::new(text)
}
