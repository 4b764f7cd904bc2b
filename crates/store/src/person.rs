//! Persons: who they are, by which address they are known, whether they are locked out.
//! It must not hold how they sign in; those are their identities.

use crate::entity::person;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QuerySelect};
use tender::id::PersonId;
use tender::instant::Instant;

/// A natural person who signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// Name as the person gave it.
    pub name: String,
    /// Address for mail, in lower case; unique.
    pub email: String,
    /// Preferred language, `de` or `en`.
    pub language: String,
    /// Since when known.
    pub created_at: Instant,
    /// Since when locked out.
    pub locked_at: Option<Instant>,
}

pub(crate) fn person_from(row: person::Model) -> Result<Person, StoreError> {
    Ok(Person {
        id: PersonId(row.id),
        name: row.name,
        email: row.email,
        language: row.language,
        created_at: column::instant("person", "created_at", row.id, row.created_at)?,
        locked_at: column::instant_or_none("person", "locked_at", row.id, row.locked_at)?,
    })
}

impl Store {
    /// The person of an id.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn person(&self, id: PersonId) -> Result<Option<Person>, StoreError> {
        person::Entity::find_by_id(id.0).one(&self.db).await?.map(person_from).transpose()
    }

    /// The person of an address in lower case.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn person_by_email(&self, email: &str) -> Result<Option<Person>, StoreError> {
        let found = person::Entity::find().filter(person::COLUMN.email.eq(email)).one(&self.db);
        found.await?.map(person_from).transpose()
    }
}

impl Unit {
    /// Adds a person.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the address is taken.
    pub async fn add_person(&self, new: &Person) -> Result<(), StoreError> {
        let row = person::ActiveModel {
            id: Set(new.id.0),
            name: Set(new.name.clone()),
            email: Set(new.email.clone()),
            language: Set(new.language.clone()),
            created_at: Set(new.created_at.micros()),
            locked_at: Set(new.locked_at.map(Instant::micros)),
        };
        let insert = person::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("email"))?;
        Ok(())
    }

    /// Keeps others from changing how a person signs in until the end of the unit.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hold_person(&self, id: PersonId) -> Result<(), StoreError> {
        person::Entity::find_by_id(id.0).lock_exclusive().one(&self.tx).await?;
        Ok(())
    }

    /// Locks a person out, or lets them in again (`since` is nothing).
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is no such person.
    pub async fn lock_person(
        &self,
        id: PersonId,
        since: Option<Instant>,
    ) -> Result<(), StoreError> {
        let result = person::Entity::update_many()
            .col_expr(person::COLUMN.locked_at.0, Expr::value(since.map(Instant::micros)))
            .filter(person::COLUMN.id.eq(id.0))
            .exec(&self.tx)
            .await?;
        one_row(&result, "person", id.0)
    }
}
