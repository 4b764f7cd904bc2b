//! Keys of people: public parts for everybody who seals to them, secret parts as ciphertext for their owner alone.
//! It must not hold a secret in plain.

use crate::entity::person_key;
use crate::lists::padded;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use tender::id::PersonId;
use tender::instant::Instant;
use uuid::Uuid;

/// By what a key file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyWayKind {
    /// A passphrase, by scrypt.
    Passphrase,
    /// The PRF output of a passkey (Web Authentication, extension `prf`).
    Passkey,
}

/// One way to unlock a key: the key file, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyWay {
    /// By what it is opened.
    pub kind: KeyWayKind,
    /// The age file in base64.
    pub sealed: String,
    /// Id of the passkey in base64url.
    #[serde(default)]
    pub credential: Option<String>,
    /// What the passkey's PRF is asked with, in base64.
    #[serde(default)]
    pub salt: Option<String>,
}

/// The keys of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonKeyRow {
    /// Key of the row.
    pub id: Uuid,
    /// Whose they are.
    pub person: PersonId,
    /// The age recipient to which is sealed.
    pub recipient: String,
    /// The vkey that verifies the person's signatures.
    pub verifier: String,
    /// The ways to unlock the secret parts.
    pub ways: Vec<KeyWay>,
    /// When they were deposited (clock of machinery).
    pub created_at: Instant,
    /// When others took their place; they still open what was sealed to them.
    pub replaced_at: Option<Instant>,
}

fn from_row(row: person_key::Model) -> Result<PersonKeyRow, StoreError> {
    Ok(PersonKeyRow {
        ways: column::decode("person_key", "ways", row.id, row.ways)?,
        created_at: column::instant("person_key", "created_at", row.id, row.created_at)?,
        replaced_at: column::instant_or_none("person_key", "replaced_at", row.id, row.replaced_at)?,
        id: row.id,
        person: PersonId(row.person_id),
        recipient: row.recipient,
        verifier: row.verifier,
    })
}

impl Store {
    /// The keys in use of these people; who has none is missing.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn person_keys(&self, people: &[PersonId]) -> Result<Vec<PersonKeyRow>, StoreError> {
        let ids = padded(people.iter().map(|person| person.0));
        let rows = person_key::Entity::find()
            .filter(person_key::COLUMN.person_id.is_in(ids))
            .filter(person_key::COLUMN.replaced_at.is_null())
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// All keys that a person has had, the one in use first, then the newest first.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn all_keys_of(&self, person: PersonId) -> Result<Vec<PersonKeyRow>, StoreError> {
        let rows = person_key::Entity::find()
            .filter(person_key::COLUMN.person_id.eq(person.0))
            .order_by_desc(person_key::COLUMN.created_at)
            .all(&self.db)
            .await?;
        let (old, in_use): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.replaced_at.is_some());
        in_use.into_iter().chain(old).map(from_row).collect()
    }
}

impl Unit {
    /// Adds the keys of a person.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_person_key(&self, new: &PersonKeyRow) -> Result<(), StoreError> {
        let row = person_key::ActiveModel {
            id: Set(new.id),
            person_id: Set(new.person.0),
            recipient: Set(new.recipient.clone()),
            verifier: Set(new.verifier.clone()),
            ways: Set(column::encode("person_key", "ways", new.id, &new.ways)?),
            created_at: Set(new.created_at.micros()),
            replaced_at: Set(None),
        };
        person_key::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Sets the ways to unlock a key.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such key in use.
    pub async fn set_key_ways(&self, id: Uuid, ways: &[KeyWay]) -> Result<(), StoreError> {
        let ways = column::encode("person_key", "ways", id, &ways)?;
        let result = person_key::Entity::update_many()
            .col_expr(person_key::COLUMN.ways.0, Expr::value(ways))
            .filter(person_key::COLUMN.id.eq(id))
            .filter(person_key::COLUMN.replaced_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "person_key", id)
    }

    /// Marks the keys of a person as replaced; nothing happens where there are none in use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replace_person_keys(
        &self,
        person: PersonId,
        at: Instant,
    ) -> Result<(), StoreError> {
        person_key::Entity::update_many()
            .col_expr(person_key::COLUMN.replaced_at.0, Expr::value(at.micros()))
            .filter(person_key::COLUMN.person_id.eq(person.0))
            .filter(person_key::COLUMN.replaced_at.is_null())
            .exec(&self.tx)
            .await?;
        Ok(())
    }
}
