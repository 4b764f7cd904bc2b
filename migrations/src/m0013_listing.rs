//! The list of published procedures: what searches filter and count by.
//! It must not hold anything of a procedure that is not published.

use crate::m0001_people::{index, integer, or_null, table, text, uuid};
use crate::name;
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0013_listing"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(listing()).await?;
        manager.create_table(codes()).await?;
        for (table, columns, unique) in [
            ("listing", &["procedure_id"][..], true),
            ("listing", &["revision"], false),
            ("listing", &["visible_from", "procedure_id"], false),
            ("listing", &["deadline", "procedure_id"], false),
            ("listing", &["office_id", "visible_from"], false),
            // Holds all that facets count, so that counting reads no row.
            (
                "listing",
                &["state", "visible_from", "deadline", "kind", "nuts", "regime", "office_id"],
                false,
            ),
            ("listing_code", &["code", "listing_id"], true),
            ("listing_code", &["listing_id"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        manager
            .alter_table(
                Table::alter().table(name("procedure")).drop_column(name("words")).to_owned(),
            )
            .await
    }
}

fn listing() -> TableCreateStatement {
    let id = ColumnDef::new(name("id"))
        .big_integer()
        .not_null()
        .auto_increment()
        .primary_key()
        .to_owned();
    let columns = vec![
        id,
        uuid("procedure_id"),
        integer("revision"),
        integer("visible_from"),
        or_null(integer("deadline")),
        text("state"),
        text("kind"),
        text("nuts"),
        text("town"),
        or_null(integer("latitude")),
        or_null(integer("longitude")),
        text("regime"),
        uuid("office_id"),
        text("words"),
    ];
    table("listing", columns)
}

fn codes() -> TableCreateStatement {
    let mut codes = table("listing_code", vec![integer("listing_id"), text("code")]);
    codes.foreign_key(
        ForeignKey::create()
            .from(name("listing_code"), name("listing_id"))
            .to(name("listing"), name("id"))
            .on_delete(ForeignKeyAction::Cascade),
    );
    codes
}
