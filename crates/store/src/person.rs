//! Persons and their login identities (issuer, subject): a password is one, a passkey another.
//! It must not hash or compare passwords; that is in `app`.

use crate::entity::{identity, person};
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter};
use tender::id::PersonId;
use tender::instant::Instant;
use uuid::Uuid;

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

/// One way of a person to sign in.
#[derive(Clone)]
pub struct Identity {
    /// Key of the row.
    pub id: Uuid,
    /// Whose it is.
    pub person: PersonId,
    /// Who vouches: `password`, `passkey` or the issuer of an OpenID provider.
    pub issuer: String,
    /// Name of the person at the issuer.
    pub subject: String,
    /// What is compared at sign-in: a PHC string or a public key.
    pub secret: Option<String>,
    /// Since when.
    pub created_at: Instant,
}

impl core::fmt::Debug for Identity {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Identity")
            .field("id", &self.id)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

fn person_from(row: person::Model) -> Result<Person, StoreError> {
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

    /// The login identity of a subject at an issuer.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn identity(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<Identity>, StoreError> {
        let found = identity::Entity::find()
            .filter(identity::COLUMN.issuer.eq(issuer))
            .filter(identity::COLUMN.subject.eq(subject))
            .one(&self.db)
            .await?;
        found
            .map(|row| {
                Ok(Identity {
                    id: row.id,
                    person: PersonId(row.person_id),
                    issuer: row.issuer,
                    subject: row.subject,
                    secret: row.secret,
                    created_at: column::instant("identity", "created_at", row.id, row.created_at)?,
                })
            })
            .transpose()
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

    /// Adds a login identity.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the issuer knows the subject already.
    pub async fn add_identity(&self, new: &Identity) -> Result<(), StoreError> {
        let row = identity::ActiveModel {
            id: Set(new.id),
            person_id: Set(new.person.0),
            issuer: Set(new.issuer.clone()),
            subject: Set(new.subject.clone()),
            secret: Set(new.secret.clone()),
            created_at: Set(new.created_at.micros()),
        };
        let insert = identity::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("identity"))?;
        Ok(())
    }

    /// Changes what is compared at sign-in; whether there was such an identity.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_secret(
        &self,
        issuer: &str,
        subject: &str,
        secret: &str,
    ) -> Result<bool, StoreError> {
        let result = identity::Entity::update_many()
            .col_expr(identity::COLUMN.secret.0, Expr::value(secret))
            .filter(identity::COLUMN.issuer.eq(issuer))
            .filter(identity::COLUMN.subject.eq(subject))
            .exec(&self.tx)
            .await?;
        Ok(result.rows_affected == 1)
    }
}
