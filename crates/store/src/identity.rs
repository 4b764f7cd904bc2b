//! Login identities (issuer, subject): a password is one, a passkey another; and the challenges that passkeys answered.
//! It must not hash or compare passwords, nor read what passkeys sign; that is in `app`.

use crate::entity::{identity, spent_challenge};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryFilter, QueryOrder};
use tender::id::PersonId;
use tender::instant::Instant;
use uuid::Uuid;

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
    /// What is compared at sign-in: a PHC string, or a public key with its counter.
    pub secret: Option<String>,
    /// Since when.
    pub created_at: Instant,
    /// What its owner calls it.
    pub name: Option<String>,
    /// When somebody last signed in with it, where that is noted.
    pub used_at: Option<Instant>,
}

impl core::fmt::Debug for Identity {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Identity")
            .field("id", &self.id)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

fn from_row(row: identity::Model) -> Result<Identity, StoreError> {
    Ok(Identity {
        created_at: column::instant("identity", "created_at", row.id, row.created_at)?,
        used_at: column::instant_or_none("identity", "used_at", row.id, row.used_at)?,
        id: row.id,
        person: PersonId(row.person_id),
        issuer: row.issuer,
        subject: row.subject,
        secret: row.secret,
        name: row.name,
    })
}

impl Store {
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
            .one(&self.db);
        found.await?.map(from_row).transpose()
    }

    /// All login identities of a person, oldest first. Their number is bounded where they are added.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn identities_of(&self, person: PersonId) -> Result<Vec<Identity>, StoreError> {
        let rows = identity::Entity::find()
            .filter(identity::COLUMN.person_id.eq(person.0))
            .order_by_asc(identity::COLUMN.created_at)
            .order_by_asc(identity::COLUMN.id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
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
            name: Set(new.name.clone()),
            used_at: Set(new.used_at.map(Instant::micros)),
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

    /// Notes that an identity was used, and what is compared from now on.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is gone or was used meanwhile: what is compared is not what was read.
    pub async fn identity_used(
        &self,
        read: &Identity,
        secret: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let result = identity::Entity::update_many()
            .col_expr(identity::COLUMN.secret.0, Expr::value(secret))
            .col_expr(identity::COLUMN.used_at.0, Expr::value(at.micros()))
            .filter(identity::COLUMN.id.eq(read.id))
            .filter(identity::COLUMN.secret.eq(read.secret.clone()))
            .exec(&self.tx)
            .await?;
        one_row(&result, "identity", read.id)
    }

    /// Removes a login identity.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none.
    pub async fn remove_identity(&self, id: Uuid) -> Result<(), StoreError> {
        let result = identity::Entity::delete_by_id(id).exec(&self.tx).await?;
        if result.rows_affected == 1 { Ok(()) } else { Err(StoreError::conflict("identity", id)) }
    }

    /// Spends a challenge, so that nothing answers it again before it ends.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it was answered already.
    pub async fn spend_challenge(&self, id: Uuid, expires_at: Instant) -> Result<(), StoreError> {
        let row =
            spent_challenge::ActiveModel { id: Set(id), expires_at: Set(expires_at.micros()) };
        let insert = spent_challenge::Entity::insert(row).exec_without_returning(&self.tx).await;
        insert.map_err(StoreError::taken("challenge"))?;
        Ok(())
    }

    /// Forgets spent challenges that ended before an instant.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_challenges(&self, before: Instant) -> Result<u64, StoreError> {
        let gone = spent_challenge::Entity::delete_many()
            .filter(spent_challenge::COLUMN.expires_at.lt(before.micros()))
            .exec(&self.tx)
            .await?;
        Ok(gone.rows_affected)
    }
}
