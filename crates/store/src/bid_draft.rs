//! Sealed drafts of bids: ciphertext under a token, with a revision.
//! It must not keep a revision that somebody else has not seen: saving names the one that was read.

use crate::entity::bid_draft;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, ExprTrait as _, QueryFilter, QuerySelect};

/// A draft as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidDraft {
    /// Pseudonym of opening, company and slot.
    pub token: [u8; 32],
    /// Grows by one with every save, from 1.
    pub revision: i64,
    /// The ciphertext, sealed to the people of the company.
    pub sealed: Vec<u8>,
    /// Day since 1970 (clock of machinery) of the last save.
    pub day: i64,
}

impl Store {
    /// The draft of a token.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bid_draft(&self, token: &[u8; 32]) -> Result<Option<BidDraft>, StoreError> {
        let found = bid_draft::Entity::find_by_id(token.to_vec()).one(&self.db).await?;
        Ok(found.map(|row| BidDraft {
            token: *token,
            revision: row.revision,
            sealed: row.sealed,
            day: row.day,
        }))
    }

    /// The revisions of the drafts of these tokens, without their content.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bid_draft_revisions(
        &self,
        tokens: &[[u8; 32]],
    ) -> Result<Vec<(Vec<u8>, i64)>, StoreError> {
        Ok(bid_draft::Entity::find()
            .select_only()
            .column(bid_draft::COLUMN.token.0)
            .column(bid_draft::COLUMN.revision.0)
            .filter(
                Expr::col(bid_draft::COLUMN.token.0)
                    .is_in(tokens.iter().map(|token| token.to_vec())),
            )
            .into_tuple()
            .all(&self.db)
            .await?)
    }
}

impl Unit {
    /// Saves a draft of revision `new.revision`; the one before it must be the one that is stored.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another revision is stored.
    pub async fn save_bid_draft(&self, new: &BidDraft) -> Result<(), StoreError> {
        if new.revision == 1 {
            let row = bid_draft::ActiveModel {
                token: Set(new.token.to_vec()),
                revision: Set(1),
                sealed: Set(new.sealed.clone()),
                day: Set(new.day),
            };
            let added = bid_draft::Entity::insert(row).exec_without_returning(&self.tx).await;
            return match added.map_err(StoreError::taken("bid_draft")) {
                Ok(_) => Ok(()),
                Err(StoreError::Taken(_)) => Err(StoreError::conflict("bid_draft", "a draft")),
                Err(fault) => Err(fault),
            };
        }
        let result = bid_draft::Entity::update_many()
            .col_expr(bid_draft::COLUMN.revision.0, Expr::value(new.revision))
            .col_expr(bid_draft::COLUMN.sealed.0, Expr::value(new.sealed.clone()))
            .col_expr(bid_draft::COLUMN.day.0, Expr::value(new.day))
            .filter(bid_draft::COLUMN.token.eq(new.token.to_vec()))
            .filter(bid_draft::COLUMN.revision.eq(new.revision.saturating_sub(1)))
            .exec(&self.tx)
            .await?;
        one_row(&result, "bid_draft", "a draft")
    }

    /// Forgets drafts that were not saved since a day. Says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_bid_drafts(&self, before: i64) -> Result<u64, StoreError> {
        let result = bid_draft::Entity::delete_many()
            .filter(bid_draft::COLUMN.day.lt(before))
            .exec(&self.tx)
            .await?;
        Ok(result.rows_affected)
    }
}
