//! Keys with which machines act for a person, found by the hash of the key.
//! It must not see the key itself.

use crate::entity::api_key;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::role::Role;
use uuid::Uuid;

/// A key of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Key of the row.
    pub id: Uuid,
    /// For whom it acts.
    pub person: PersonId,
    /// What the person calls it.
    pub name: String,
    /// SHA-256 of the key.
    pub key_hash: Vec<u8>,
    /// The first characters of the key, by which its owner knows it again.
    pub hint: String,
    /// The body to which it is limited; none: all of the person's.
    pub body: Option<BodyId>,
    /// The roles to which it is limited.
    pub roles: BTreeSet<Role>,
    /// Since when.
    pub created_at: Instant,
    /// When it ends.
    pub expires_at: Instant,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
    /// When it was last used, to within a minute.
    pub last_used_at: Option<Instant>,
}

impl ApiKey {
    /// Whether it opens anything at this instant.
    pub fn holds(&self, now: Instant) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

fn from_row(row: api_key::Model) -> Result<ApiKey, StoreError> {
    let at = |name, value| column::instant("api_key", name, row.id, value);
    let perhaps = |name, value| column::instant_or_none("api_key", name, row.id, value);
    Ok(ApiKey {
        id: row.id,
        person: PersonId(row.person_id),
        created_at: at("created_at", row.created_at)?,
        expires_at: at("expires_at", row.expires_at)?,
        revoked_at: perhaps("revoked_at", row.revoked_at)?,
        last_used_at: perhaps("last_used_at", row.last_used_at)?,
        roles: column::decode("api_key", "roles", row.id, row.roles)?,
        name: row.name,
        key_hash: row.key_hash,
        hint: row.hint,
        body: row.body_id.map(BodyId),
    })
}

impl Store {
    /// The key of a hash, also one that ended.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn api_key_of(&self, hash: &[u8]) -> Result<Option<ApiKey>, StoreError> {
        let found = api_key::Entity::find()
            .filter(api_key::COLUMN.key_hash.eq(hash.to_vec()))
            .one(&self.db);
        found.await?.map(from_row).transpose()
    }

    /// The key of an id, also one that ended.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn api_key(&self, id: Uuid) -> Result<Option<ApiKey>, StoreError> {
        api_key::Entity::find_by_id(id).one(&self.db).await?.map(from_row).transpose()
    }

    /// Keys of a person, made last first, from after `(created_at, id)` on.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn api_keys(
        &self,
        person: PersonId,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<ApiKey>, StoreError> {
        let mut query =
            api_key::Entity::find().filter(api_key::COLUMN.person_id.eq(person.0)).limit(limit);
        if let Some((at, id)) = after {
            let same = Condition::all()
                .add(api_key::COLUMN.created_at.eq(at.micros()))
                .add(api_key::COLUMN.id.lt(id));
            let before = api_key::COLUMN.created_at.lt(at.micros());
            query = query.filter(Condition::any().add(before).add(same));
        }
        let rows = query
            .order_by_desc(api_key::COLUMN.created_at)
            .order_by_desc(api_key::COLUMN.id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// Adds a key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_api_key(&self, new: &ApiKey) -> Result<(), StoreError> {
        let row = api_key::ActiveModel {
            id: Set(new.id),
            person_id: Set(new.person.0),
            name: Set(new.name.clone()),
            key_hash: Set(new.key_hash.clone()),
            hint: Set(new.hint.clone()),
            body_id: Set(new.body.map(|body| body.0)),
            roles: Set(column::encode("api_key", "roles", new.id, &new.roles)?),
            created_at: Set(new.created_at.micros()),
            expires_at: Set(new.expires_at.micros()),
            revoked_at: Set(None),
            last_used_at: Set(None),
        };
        api_key::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Ends a key for good.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none to end.
    pub async fn revoke_api_key(&self, id: Uuid, at: Instant) -> Result<(), StoreError> {
        let result = api_key::Entity::update_many()
            .col_expr(api_key::COLUMN.revoked_at.0, Expr::value(at.micros()))
            .filter(api_key::COLUMN.id.eq(id))
            .filter(api_key::COLUMN.revoked_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "api_key", id)
    }

    /// Ends all keys of a person for good.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revoke_api_keys(&self, person: PersonId, at: Instant) -> Result<(), StoreError> {
        api_key::Entity::update_many()
            .col_expr(api_key::COLUMN.revoked_at.0, Expr::value(at.micros()))
            .filter(api_key::COLUMN.person_id.eq(person.0))
            .filter(api_key::COLUMN.revoked_at.is_null())
            .exec(&self.tx)
            .await?;
        Ok(())
    }

    /// Notes that a key was used.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none.
    pub async fn api_key_used(&self, id: Uuid, at: Instant) -> Result<(), StoreError> {
        let result = api_key::Entity::update_many()
            .col_expr(api_key::COLUMN.last_used_at.0, Expr::value(at.micros()))
            .filter(api_key::COLUMN.id.eq(id))
            .exec(&self.tx)
            .await?;
        one_row(&result, "api_key", id)
    }
}
