//! Bids and their files after their opening: written in the transaction of the opening's act, for those who evaluate.
//! It must not hold anything about a bid that is still sealed.

use crate::entity::{opened_bid, opened_file};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tender::id::{BidId, BodyId, OpeningId, ProcedureId};
use tender::instant::Instant;
use uuid::Uuid;

/// How a bid came out of an opening (`docs/sealing.md` §12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BidOutcome {
    /// Opened, everything as committed.
    Opened,
    /// Opened, with findings.
    OpenedWithFindings,
    /// Could not be opened; the ciphertext is kept.
    Unreadable,
    /// Came late; kept sealed, content and files are empty.
    Late,
    /// Opened, but not in a checkpoint witnessed in time.
    NotWitnessed,
}

impl BidOutcome {
    /// The outcome's word, as in the opening record and in `locales/` after `seal-outcome-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::OpenedWithFindings => "opened-with-findings",
            Self::Unreadable => "unreadable",
            Self::Late => "late",
            Self::NotWitnessed => "not-witnessed",
        }
    }
}

/// One thing that the opening found wrong with a bid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BidFinding {
    /// Key of its text in `locales/`.
    pub rule: String,
    /// Values of the text's placeholders.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

/// One envelope of a bid as its opening found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedBid {
    /// The bid: the same in every envelope of a round.
    pub id: BidId,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The opening under which it was sealed.
    pub opening: OpeningId,
    /// The bidder, or the representative of a consortium.
    pub company: BodyId,
    /// Number of the main bid, from 1.
    pub slot: i64,
    /// The version that counts.
    pub version: i64,
    /// When its last byte arrived.
    pub received_at: Instant,
    /// SHA-256 of the commit in hex.
    pub commit_hash: String,
    /// How it came out.
    pub outcome: BidOutcome,
    /// The bytes of its `bid.json`; empty where it is unreadable or late.
    pub content: String,
    /// What was found wrong.
    pub findings: Vec<BidFinding>,
}

/// One file of an opened bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// Key of the row.
    pub id: Uuid,
    /// The bid.
    pub bid: BidId,
    /// The opening under which it was sealed.
    pub opening: OpeningId,
    /// The slot of the procedure that it fills; empty where the bid names none.
    pub slot_id: String,
    /// The envelope it lay in.
    pub envelope: String,
    /// Its name as the bidder gave it; shown, never obeyed.
    pub name: String,
    /// Its media type as the bidder's client gave it; shown, never obeyed.
    pub media_type: String,
    /// True size in bytes.
    pub size: i64,
    /// SHA-256 of its bytes in hex.
    pub sha256: String,
    /// Name of the object with its bytes; empty where it could not be opened, as the bid's findings tell.
    pub object: String,
}

fn from_row(row: opened_bid::Model) -> Result<OpenedBid, StoreError> {
    Ok(OpenedBid {
        received_at: column::instant("opened_bid", "received_at", row.id, row.received_at)?,
        outcome: column::named("opened_bid", "outcome", row.id, &row.outcome)?,
        findings: column::decode("opened_bid", "findings", row.id, row.findings)?,
        id: BidId(row.bid_id),
        procedure: ProcedureId(row.procedure_id),
        opening: OpeningId(row.opening_id),
        company: BodyId(row.company_id),
        slot: row.slot,
        version: row.version,
        commit_hash: row.commit_hash,
        content: row.content,
    })
}

fn file_from_row(row: opened_file::Model) -> OpenedFile {
    OpenedFile {
        id: row.id,
        bid: BidId(row.bid_id),
        opening: OpeningId(row.opening_id),
        slot_id: row.slot_id,
        envelope: row.envelope,
        name: row.name,
        media_type: row.media_type,
        size: row.size,
        sha256: row.sha256,
        object: row.object,
    }
}

impl Store {
    /// The opened bids of a procedure with those that came late, by company, slot and opening.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn opened_bids(&self, procedure: ProcedureId) -> Result<Vec<OpenedBid>, StoreError> {
        let rows = opened_bid::Entity::find()
            .filter(opened_bid::COLUMN.procedure_id.eq(procedure.0))
            .order_by_asc(opened_bid::COLUMN.company_id)
            .order_by_asc(opened_bid::COLUMN.slot)
            .order_by_asc(opened_bid::COLUMN.opening_id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The envelopes of one bid of a procedure; empty where there is no such bid.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn opened_bid(
        &self,
        procedure: ProcedureId,
        bid: BidId,
    ) -> Result<Vec<OpenedBid>, StoreError> {
        let rows = opened_bid::Entity::find()
            .filter(opened_bid::COLUMN.procedure_id.eq(procedure.0))
            .filter(opened_bid::COLUMN.bid_id.eq(bid.0))
            .order_by_asc(opened_bid::COLUMN.opening_id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The files of a bid in the order in which the bidder listed them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn opened_files(&self, bid: BidId) -> Result<Vec<OpenedFile>, StoreError> {
        let rows = opened_file::Entity::find()
            .filter(opened_file::COLUMN.bid_id.eq(bid.0))
            .order_by_asc(opened_file::COLUMN.opening_id)
            .order_by_asc(opened_file::COLUMN.position)
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(file_from_row).collect())
    }
}

impl Unit {
    /// Adds an opened or late bid.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when this opening holds the bid already.
    pub async fn add_opened_bid(&self, key: Uuid, new: &OpenedBid) -> Result<(), StoreError> {
        let row = opened_bid::ActiveModel {
            id: Set(key),
            bid_id: Set(new.id.0),
            procedure_id: Set(new.procedure.0),
            opening_id: Set(new.opening.0),
            company_id: Set(new.company.0),
            slot: Set(new.slot),
            version: Set(new.version),
            received_at: Set(new.received_at.micros()),
            commit_hash: Set(new.commit_hash.clone()),
            outcome: Set(column::name_of(&new.outcome)),
            content: Set(new.content.clone()),
            findings: Set(column::encode("opened_bid", "findings", new.id, &new.findings)?),
        };
        let insert = opened_bid::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("bid"))?;
        Ok(())
    }

    /// Writes what a late bid held after it was admitted and opened.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such late bid.
    pub async fn open_late_bid(&self, bid: &OpenedBid) -> Result<(), StoreError> {
        let findings = column::encode("opened_bid", "findings", bid.id, &bid.findings)?;
        let result = opened_bid::Entity::update_many()
            .col_expr(opened_bid::COLUMN.outcome.0, Expr::value(column::name_of(&bid.outcome)))
            .col_expr(opened_bid::COLUMN.content.0, Expr::value(bid.content.as_str()))
            .col_expr(opened_bid::COLUMN.findings.0, Expr::value(findings))
            .filter(opened_bid::COLUMN.bid_id.eq(bid.id.0))
            .filter(opened_bid::COLUMN.opening_id.eq(bid.opening.0))
            .filter(opened_bid::COLUMN.outcome.eq(column::name_of(&BidOutcome::Late)))
            .exec(&self.tx)
            .await?;
        one_row(&result, "opened_bid", bid.id)
    }

    /// Adds a file of an opened bid; `position` is its place in the bidder's list.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_opened_file(&self, new: &OpenedFile, position: i64) -> Result<(), StoreError> {
        let row = opened_file::ActiveModel {
            id: Set(new.id),
            bid_id: Set(new.bid.0),
            opening_id: Set(new.opening.0),
            position: Set(position),
            slot_id: Set(new.slot_id.clone()),
            envelope: Set(new.envelope.clone()),
            name: Set(new.name.clone()),
            media_type: Set(new.media_type.clone()),
            size: Set(new.size),
            sha256: Set(new.sha256.clone()),
            object: Set(new.object.clone()),
        };
        opened_file::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}
