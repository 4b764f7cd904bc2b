//! What stands beside the acts of an evaluation: scores with reasons, rankings, signatures, requests, letters.
//! It must not hold what bids say (that is in `m0007_opened`) nor bytes of letters; those are objects.

use crate::m0001_people::{index, integer, key, or_null, table, text, uuid};
use sea_orm_migration::prelude::*;

pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0010_evaluation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for made in [score(), agreed_score(), evaluation(), award_signature(), request(), letter()]
        {
            manager.create_table(made).await?;
        }
        let cell = &["lot_id", "bid_id", "criterion"];
        for (table, columns, unique) in [
            ("score", &["lot_id", "bid_id", "criterion", "person_id"][..], true),
            ("agreed_score", cell, true),
            ("evaluation", &["lot_id", "result"], true),
            ("award_signature", &["lot_id", "result", "person_id"], true),
            ("bid_request", &["procedure_id"], false),
            ("letter", &["procedure_id"], false),
            ("letter", &["body_id"], false),
        ] {
            manager.create_index(index(table, columns, unique)).await?;
        }
        Ok(())
    }
}

/// What one person gave one bid in one criterion.
fn score() -> TableCreateStatement {
    let mut columns = cell();
    columns.extend([uuid("person_id"), integer("at")]);
    table("score", columns)
}

/// The value on which all agreed.
fn agreed_score() -> TableCreateStatement {
    let mut columns = cell();
    columns.extend([uuid("person_id"), integer("at"), integer("version")]);
    table("agreed_score", columns)
}

fn cell() -> Vec<ColumnDef> {
    let ids = [key("id"), uuid("procedure_id"), uuid("lot_id"), uuid("bid_id")];
    let words = [text("criterion"), text("value"), text("reason")];
    ids.into_iter().chain(words).collect()
}

/// A ranking with everything of which it was computed.
fn evaluation() -> TableCreateStatement {
    let ids = [key("id"), uuid("procedure_id"), uuid("lot_id")];
    let words = [text("result"), text("ranking_case"), text("report"), integer("at")];
    table("evaluation", ids.into_iter().chain(words).collect())
}

/// A first signature under a decision that two take.
fn award_signature() -> TableCreateStatement {
    let ids = [key("id"), uuid("procedure_id"), uuid("lot_id"), text("result")];
    table("award_signature", ids.into_iter().chain([uuid("person_id"), integer("at")]).collect())
}

/// What a bidder was asked after the opening.
fn request() -> TableCreateStatement {
    let ids = [key("id"), uuid("procedure_id"), uuid("lot_id"), uuid("bid_id")];
    let asked = [text("kind"), text("text"), integer("until"), integer("asked_at")];
    let answered = [or_null(text("answer")), or_null(integer("answered_at"))];
    table("bid_request", ids.into_iter().chain(asked).chain(answered).collect())
}

/// A letter as it went out.
fn letter() -> TableCreateStatement {
    let ids = [key("id"), uuid("procedure_id"), or_null(uuid("lot_id")), uuid("body_id")];
    let words = [text("kind"), text("sha256"), text("object"), integer("size"), integer("sent_at")];
    table("letter", ids.into_iter().chain(words).collect())
}
