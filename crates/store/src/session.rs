//! Sessions of browsers: found by the hash of a random token, revocable at once.
//! It must not see the token itself.

use crate::entity::{person, role_grant, session};
use crate::grant::grant_from;
use crate::lists::padded;
use crate::person::{Person, person_from};
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, Condition, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use tender::id::PersonId;
use tender::instant::Instant;
use tender::role::Grant;
use uuid::Uuid;

/// At most so many values stand in one question to the database.
const AT_ONCE: usize = 500;

/// A session of one browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Key of the row.
    pub id: Uuid,
    /// Who signed in.
    pub person: PersonId,
    /// SHA-256 of the token in the browser's cookie.
    pub token_hash: Vec<u8>,
    /// When it began, on the clock of machinery.
    pub created_at: Instant,
    /// When it ends, on the clock of machinery.
    pub expires_at: Instant,
    /// The kind of program with which somebody signed in, such as `Firefox, Windows`, where it is known.
    pub program: Option<String>,
}

/// A session that holds and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// The person, perhaps locked since.
    pub person: Person,
    /// All grants of the person, also those that ended.
    pub grants: Vec<Grant>,
}

impl Store {
    /// The sessions of these hashes of tokens, those left out that are revoked or over at `now` (clock of machinery).
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn sessions(
        &self,
        hashes: &[[u8; 32]],
        now: Instant,
    ) -> Result<Vec<SignedIn>, StoreError> {
        let mut found = Vec::new();
        for some in hashes.chunks(AT_ONCE) {
            let some = padded(some.iter().map(|hash| hash.to_vec()));
            let of_hash = Expr::col((session::Entity, session::COLUMN.token_hash.0)).is_in(some);
            found.extend(self.sessions_where(of_hash, now).await?);
        }
        Ok(found)
    }

    /// The session of an id, unless it is revoked or over at `now` (clock of machinery).
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn session_by_id(
        &self,
        id: Uuid,
        now: Instant,
    ) -> Result<Option<SignedIn>, StoreError> {
        Ok(self.sessions_where(session::COLUMN.id.eq(id), now).await?.into_iter().next())
    }

    /// One question for all three: this is asked with every request.
    async fn sessions_where(
        &self,
        wanted: Expr,
        now: Instant,
    ) -> Result<Vec<SignedIn>, StoreError> {
        let found = session::Entity::find()
            .find_also_related(person::Entity)
            .and_also_related(role_grant::Entity)
            .filter(wanted)
            .filter(session::COLUMN.revoked_at.is_null())
            .filter(session::COLUMN.expires_at.gt(now.micros()))
            .all(&self.db)
            .await?;
        let mut all: BTreeMap<Uuid, SignedIn> = BTreeMap::new();
        for (session, person, grant) in found {
            let Some(person) = person else { continue };
            let one = match all.entry(session.id) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    let (session, person) = (from_row(session)?, person_from(person)?);
                    new.insert(SignedIn { session, person, grants: Vec::new() })
                }
            };
            if let Some(grant) = grant {
                one.grants.push(grant_from(grant)?.grant);
            }
        }
        Ok(all.into_values().collect())
    }

    /// Sessions of a person that hold at `now`, begun last first, from after `(created_at, id)` on.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn sessions_of(
        &self,
        person: PersonId,
        now: Instant,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Session>, StoreError> {
        let mut query = session::Entity::find()
            .filter(session::COLUMN.person_id.eq(person.0))
            .filter(session::COLUMN.revoked_at.is_null())
            .filter(session::COLUMN.expires_at.gt(now.micros()))
            .limit(limit);
        if let Some((at, id)) = after {
            let same = Condition::all()
                .add(session::COLUMN.created_at.eq(at.micros()))
                .add(session::COLUMN.id.lt(id));
            let before = session::COLUMN.created_at.lt(at.micros());
            query = query.filter(Condition::any().add(before).add(same));
        }
        let rows = query
            .order_by_desc(session::COLUMN.created_at)
            .order_by_desc(session::COLUMN.id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

fn from_row(row: session::Model) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.id,
        person: PersonId(row.person_id),
        created_at: column::instant("session", "created_at", row.id, row.created_at)?,
        expires_at: column::instant("session", "expires_at", row.id, row.expires_at)?,
        token_hash: row.token_hash,
        program: row.program,
    })
}

impl Unit {
    /// Begins a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_session(&self, new: &Session) -> Result<(), StoreError> {
        let row = session::ActiveModel {
            id: Set(new.id),
            person_id: Set(new.person.0),
            token_hash: Set(new.token_hash.clone()),
            created_at: Set(new.created_at.micros()),
            expires_at: Set(new.expires_at.micros()),
            revoked_at: Set(None),
            program: Set(new.program.clone()),
        };
        session::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Ends a session for good.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when there is none to end.
    pub async fn revoke_session(&self, id: Uuid, at: Instant) -> Result<(), StoreError> {
        let result = session::Entity::update_many()
            .col_expr(session::COLUMN.revoked_at.0, Expr::value(at.micros()))
            .filter(session::COLUMN.id.eq(id))
            .filter(session::COLUMN.revoked_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "session", id)
    }

    /// Ends all sessions of a person for good, save one that is to stay.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revoke_sessions(
        &self,
        person: PersonId,
        save: Option<Uuid>,
        at: Instant,
    ) -> Result<(), StoreError> {
        let mut query = session::Entity::update_many()
            .col_expr(session::COLUMN.revoked_at.0, Expr::value(at.micros()))
            .filter(session::COLUMN.person_id.eq(person.0))
            .filter(session::COLUMN.revoked_at.is_null());
        if let Some(save) = save {
            query = query.filter(session::COLUMN.id.ne(save));
        }
        query.exec(&self.tx).await?;
        Ok(())
    }
}
