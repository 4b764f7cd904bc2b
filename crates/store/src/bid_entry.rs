//! Entries of bids: a token and encrypted fields (docs/sealing.md, section 10).
//! It must not open a field, nor know a company or a procedure.

use crate::entity::bid_entry;
use crate::lists::{in_powers, padded};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter};
use uuid::Uuid;

/// At most so many tokens stand in one question to the database.
const AT_ONCE: usize = 500;

/// One entry: a commit or a withdrawal with its receipt. All but id and token is ciphertext.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidEntry {
    /// Key of the row, keyed and not counted; two entries of one slot and version have the same.
    pub id: Uuid,
    /// Pseudonym of opening, company and slot.
    pub token: Vec<u8>,
    /// The signed entry.
    pub entry: Vec<u8>,
    /// The signed receipt.
    pub receipt: Vec<u8>,
    /// The sealed shares of gate and seats; empty once they were forgotten.
    pub shares: Vec<u8>,
    /// The sealed copy for the company's own people.
    pub copy: Vec<u8>,
}

fn from_row(row: bid_entry::Model) -> BidEntry {
    let bid_entry::Model { id, token, entry, receipt, shares, copy } = row;
    BidEntry { id, token, entry, receipt, shares, copy }
}

impl Store {
    /// All entries under any of these tokens, in no order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bid_entries(&self, tokens: &[[u8; 32]]) -> Result<Vec<BidEntry>, StoreError> {
        find(&self.db, tokens).await
    }
}

impl Unit {
    /// Locks slots until the end of the unit, also those without a row. SQLite has one writer anyway.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lock_slots(&self, tokens: &[[u8; 32]]) -> Result<(), StoreError> {
        let half = |token: &[u8; 32]| token.first_chunk().copied().map(i64::from_be_bytes);
        let mut numbers: Vec<i64> = tokens.iter().filter_map(half).collect();
        // All in the same order, so that no two wait for each other.
        numbers.sort_unstable();
        self.lock_numbers(&numbers).await
    }

    /// All entries under a token, in no order, under the unit's lock.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bid_entries(&self, tokens: &[[u8; 32]]) -> Result<Vec<BidEntry>, StoreError> {
        find(&self.tx, tokens).await
    }

    /// Adds entries.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when slot and version of one have one already.
    pub async fn add_bid_entries(&self, new: &[BidEntry]) -> Result<(), StoreError> {
        let row = |new: &BidEntry| {
            let BidEntry { id, token, entry, receipt, shares, copy } = new.clone();
            bid_entry::ActiveModel {
                id: Set(id),
                token: Set(token),
                entry: Set(entry),
                receipt: Set(receipt),
                shares: Set(shares),
                copy: Set(copy),
            }
        };
        for run in in_powers(new) {
            let insert = bid_entry::Entity::insert_many(run.iter().map(row));
            let added = insert.exec_without_returning(&self.tx).await;
            added.map_err(StoreError::taken("bid_entry"))?;
        }
        Ok(())
    }

    /// Forgets the sealed shares of an entry: a version that was replaced or withdrawn is never opened.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such entry.
    pub async fn forget_shares(&self, id: Uuid) -> Result<(), StoreError> {
        let result = bid_entry::Entity::update_many()
            .col_expr(bid_entry::COLUMN.shares.0, Expr::value(Vec::<u8>::new()))
            .filter(bid_entry::COLUMN.id.eq(id))
            .exec(&self.tx)
            .await?;
        one_row(&result, "bid_entry", id)
    }
}

async fn find(db: &impl ConnectionTrait, tokens: &[[u8; 32]]) -> Result<Vec<BidEntry>, StoreError> {
    let mut found = Vec::new();
    for some in tokens.chunks(AT_ONCE) {
        let tokens = padded(some.iter().map(|token| token.to_vec()));
        let rows = bid_entry::Entity::find()
            .filter(Expr::col(bid_entry::COLUMN.token.0).is_in(tokens))
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(from_row));
    }
    Ok(found)
}
