//! Sealed parts of bids: which lie in the storage of objects, whose pseudonym they belong to, whether a bid claims them.
//! It must not know a company or a procedure; the owner is a keyed token.

use crate::entity::part;
use crate::lists::padded;
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, EntityTrait, ExprTrait as _, FromQueryResult, QueryFilter, QuerySelect,
};
use std::collections::BTreeMap;

/// At most so many values stand in one question to the database.
const AT_ONCE: usize = 500;

/// A sealed part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The random name that its client gave it.
    pub object: String,
    /// The name under which its bytes lie in the storage of objects.
    pub blob: String,
    /// Pseudonym of the company that stored it.
    pub owner: Vec<u8>,
    /// Bytes of ciphertext.
    pub size: i64,
    /// SHA-256 of the ciphertext in hex.
    pub sha256: String,
    /// Day since 1970 (clock of machinery) on which it came; coarse, so that it tells little.
    pub day: i64,
    /// Whether a bid names it; it is then kept.
    pub claimed: bool,
}

/// What lies there unclaimed for one owner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct PartTotals {
    /// How many parts.
    pub parts: i64,
    /// How many bytes.
    pub bytes: i64,
}

fn from_row(row: part::Model) -> Part {
    let part::Model { object, blob, owner, size, sha256, day, claimed } = row;
    Part { object, blob, owner, size, sha256, day, claimed: claimed != 0 }
}

impl Store {
    /// The part of a name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn part(&self, object: &str) -> Result<Option<Part>, StoreError> {
        Ok(part::Entity::find_by_id(object.to_owned()).one(&self.db).await?.map(from_row))
    }

    /// Those of the named parts that lie there for an owner.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn parts(&self, owner: &[u8], objects: &[&str]) -> Result<Vec<Part>, StoreError> {
        let mut found = Vec::new();
        for some in objects.chunks(AT_ONCE) {
            let rows = part::Entity::find()
                .filter(part::COLUMN.object.is_in(some.iter().copied()))
                .filter(part::COLUMN.owner.eq(owner.to_vec()))
                .all(&self.db)
                .await?;
            found.extend(rows.into_iter().map(from_row));
        }
        Ok(found)
    }

    /// Those of the named parts that lie there, whoever stored them; for the opening.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn parts_named(&self, objects: &[&str]) -> Result<Vec<Part>, StoreError> {
        let mut found = Vec::new();
        for some in objects.chunks(AT_ONCE) {
            let rows = part::Entity::find()
                .filter(part::COLUMN.object.is_in(padded(some.iter().copied())))
                .all(&self.db)
                .await?;
            found.extend(rows.into_iter().map(from_row));
        }
        Ok(found)
    }

    /// What an owner has stored and no bid claims.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unclaimed_parts(&self, owner: &[u8]) -> Result<PartTotals, StoreError> {
        let sum = Expr::col(part::COLUMN.size.0).sum().cast_as("bigint");
        let totals = part::Entity::find()
            .select_only()
            .column_as(Expr::col(part::COLUMN.object.0).count(), "parts")
            .column_as(sum.if_null(0_i64), "bytes")
            .filter(part::COLUMN.owner.eq(owner.to_vec()))
            .filter(part::COLUMN.claimed.eq(0_i64))
            .into_model::<PartTotals>()
            .one(&self.db)
            .await?;
        Ok(totals.unwrap_or_default())
    }

    /// Unclaimed parts that came before a day, at most a hundred at a time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forgotten_parts(&self, before: i64) -> Result<Vec<Part>, StoreError> {
        let rows = part::Entity::find()
            .filter(part::COLUMN.claimed.eq(0_i64))
            .filter(part::COLUMN.day.lt(before))
            .limit(100)
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(from_row).collect())
    }
}

impl Unit {
    /// Adds a part whose object lies there whole. Says whether the name was free.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_part(&self, new: &Part) -> Result<bool, StoreError> {
        let row = part::ActiveModel {
            object: Set(new.object.clone()),
            blob: Set(new.blob.clone()),
            owner: Set(new.owner.clone()),
            size: Set(new.size),
            sha256: Set(new.sha256.clone()),
            day: Set(new.day),
            claimed: Set(i64::from(new.claimed)),
        };
        let free = OnConflict::column(part::COLUMN.object.0).do_nothing().to_owned();
        let added =
            part::Entity::insert(row).on_conflict(free).exec_without_returning(&self.tx).await?;
        Ok(added == 1)
    }

    /// Claims parts for bids, so that they are kept; each is named with its owner. Says how many of them were there:
    /// unless it is all, the unit must not be committed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_parts(&self, named: &[(&[u8], &str)]) -> Result<usize, StoreError> {
        let mut claimed = 0;
        for some in named.chunks(AT_ONCE) {
            let there = part::Entity::update_many()
                .col_expr(part::COLUMN.claimed.0, Expr::value(1_i64))
                .filter(part::COLUMN.object.is_in(padded(some.iter().map(|(_, object)| *object))))
                .exec_with_returning(&self.tx)
                .await?;
            let owners: BTreeMap<String, Vec<u8>> =
                there.into_iter().map(|part| (part.object, part.owner)).collect();
            let own = |(owner, object): &&(&[u8], &str)| {
                owners.get(*object).is_some_and(|there| there == owner)
            };
            claimed += some.iter().filter(own).count();
        }
        Ok(claimed)
    }

    /// Forgets a part that no bid claims. Says whether it was still so: only then may the object go.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_part(&self, object: &str) -> Result<bool, StoreError> {
        let result = part::Entity::delete_many()
            .filter(part::COLUMN.object.eq(object))
            .filter(part::COLUMN.claimed.eq(0_i64))
            .exec(&self.tx)
            .await?;
        Ok(result.rows_affected == 1)
    }
}
