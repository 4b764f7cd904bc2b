//! Seats: who takes part in an opening, with the public parts of the seat's keys and their sealed key file.
//! It must not hold a secret in plain.

use crate::entity::seat;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use tender::id::{OpeningId, PersonId};
use tender::instant::Instant;
use uuid::Uuid;

/// Who held a seat before, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The person.
    pub person: PersonId,
    /// When the seat was handed over (clock of machinery).
    pub until: Instant,
}

/// One seat of one opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Key of the row.
    pub id: Uuid,
    /// The opening.
    pub opening: OpeningId,
    /// Its place, 1 to 16: the x of its shares.
    pub place: i64,
    /// Who sits there now.
    pub person: PersonId,
    /// Whether the key lies on a recovery sheet that this person keeps.
    pub custodian: bool,
    /// Shares are sealed to it; `None` until the officer made the keys.
    pub recipient: Option<String>,
    /// The vkey that verifies the seat's signatures.
    pub verifier: Option<String>,
    /// The seat's key file, sealed to the person, in base64; a custodian's seat has none.
    pub sealed: Option<String>,
    /// The challenge that the seat has to answer, in hex; gone once it is answered.
    pub nonce: Option<String>,
    /// When the seat proved that its key unlocks.
    pub accepted_at: Option<Instant>,
    /// Who held it before.
    pub holders: Vec<Holder>,
}

fn from_row(row: seat::Model) -> Result<SeatRow, StoreError> {
    Ok(SeatRow {
        accepted_at: column::instant_or_none("seat", "accepted_at", row.id, row.accepted_at)?,
        holders: column::decode("seat", "holders", row.id, row.holders)?,
        id: row.id,
        opening: OpeningId(row.opening_id),
        place: row.place,
        person: PersonId(row.person_id),
        custodian: row.custodian != 0,
        recipient: row.recipient,
        verifier: row.verifier,
        sealed: row.sealed,
        nonce: row.nonce,
    })
}

impl Store {
    /// The seats of an opening by their places.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn seats(&self, opening: OpeningId) -> Result<Vec<SeatRow>, StoreError> {
        let rows = seat::Entity::find()
            .filter(seat::COLUMN.opening_id.eq(opening.0))
            .order_by_asc(seat::COLUMN.place)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// The seats that a person holds, in every procedure.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn seats_of(&self, person: PersonId) -> Result<Vec<SeatRow>, StoreError> {
        let rows = seat::Entity::find()
            .filter(seat::COLUMN.person_id.eq(person.0))
            .order_by_asc(seat::COLUMN.opening_id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// Adds a seat.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the opening has this place already.
    pub async fn add_seat(&self, new: &SeatRow) -> Result<(), StoreError> {
        let row = seat::ActiveModel {
            id: Set(new.id),
            opening_id: Set(new.opening.0),
            place: Set(new.place),
            person_id: Set(new.person.0),
            custodian: Set(i64::from(new.custodian)),
            recipient: Set(new.recipient.clone()),
            verifier: Set(new.verifier.clone()),
            sealed: Set(new.sealed.clone()),
            nonce: Set(new.nonce.clone()),
            accepted_at: Set(new.accepted_at.map(Instant::micros)),
            holders: Set(column::encode("seat", "holders", new.id, &new.holders)?),
        };
        let insert = seat::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("seat"))?;
        Ok(())
    }

    /// Saves what may change of a seat: its person, keys, challenge and acceptance.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such seat.
    pub async fn save_seat(&self, seat: &SeatRow) -> Result<(), StoreError> {
        let holders = column::encode("seat", "holders", seat.id, &seat.holders)?;
        let accepted = seat.accepted_at.map(Instant::micros);
        let result = seat::Entity::update_many()
            .col_expr(seat::COLUMN.person_id.0, Expr::value(seat.person.0))
            .col_expr(seat::COLUMN.recipient.0, Expr::value(seat.recipient.clone()))
            .col_expr(seat::COLUMN.verifier.0, Expr::value(seat.verifier.clone()))
            .col_expr(seat::COLUMN.sealed.0, Expr::value(seat.sealed.clone()))
            .col_expr(seat::COLUMN.nonce.0, Expr::value(seat.nonce.clone()))
            .col_expr(seat::COLUMN.accepted_at.0, Expr::value(accepted))
            .col_expr(seat::COLUMN.holders.0, Expr::value(holders))
            .filter(seat::COLUMN.id.eq(seat.id))
            .exec(&self.tx)
            .await?;
        one_row(&result, "seat", seat.id)
    }
}
