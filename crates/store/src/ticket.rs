//! One-time links: for whom, for what, until when, and whether they were used.
//! It must not hold the link: whoever reads this table opens nothing with it.

use crate::body::Address;
use crate::entity::ticket;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::role::{Role, Scope};
use uuid::Uuid;

/// What a one-time link is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Purpose {
    /// Somebody is offered a role.
    Invitation {
        /// The role.
        role: Role,
        /// On what.
        scope: Scope,
        /// First instant at which it no longer holds.
        until: Option<Instant>,
    },
    /// A company registers itself with its first person.
    Registration {
        /// Its name.
        company: String,
        /// Where it is.
        address: Box<Address>,
        /// The person's name.
        person: String,
    },
    /// Somebody forgot a password.
    Password,
}

/// A one-time link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Key of the row; the link is made from it.
    pub id: Uuid,
    /// Address to which it is sent, in lower case.
    pub email: String,
    /// Language of the mail, `de` or `en`.
    pub language: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The body about which it is, so that its administrators see it.
    pub body: Option<BodyId>,
    /// Who made it; none: the machine's operator, or the person it is sent to.
    pub created_by: Option<PersonId>,
    /// Since when.
    pub created_at: Instant,
    /// When it ends.
    pub expires_at: Instant,
    /// When it was used or withdrawn.
    pub used_at: Option<Instant>,
}

impl Ticket {
    /// Whether it can be used at this instant.
    pub fn holds(&self, now: Instant) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}

fn from_row(row: ticket::Model) -> Result<Ticket, StoreError> {
    let at = |name, value| column::instant("ticket", name, row.id, value);
    Ok(Ticket {
        id: row.id,
        created_at: at("created_at", row.created_at)?,
        expires_at: at("expires_at", row.expires_at)?,
        used_at: column::instant_or_none("ticket", "used_at", row.id, row.used_at)?,
        purpose: column::decode("ticket", "purpose", row.id, row.purpose)?,
        email: row.email,
        language: row.language,
        body: row.body_id.map(BodyId),
        created_by: row.created_by.map(PersonId),
    })
}

impl Store {
    /// The ticket of an id, also one that was used.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn ticket(&self, id: Uuid) -> Result<Option<Ticket>, StoreError> {
        ticket::Entity::find_by_id(id).one(&self.db).await?.map(from_row).transpose()
    }

    /// Tickets about a body that can still be used, made last first, from after `(created_at, id)` on.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn open_tickets(
        &self,
        body: BodyId,
        now: Instant,
        after: Option<(Instant, Uuid)>,
        limit: u64,
    ) -> Result<Vec<Ticket>, StoreError> {
        let mut query = ticket::Entity::find()
            .filter(ticket::COLUMN.body_id.eq(body.0))
            .filter(ticket::COLUMN.used_at.is_null())
            .filter(ticket::COLUMN.expires_at.gt(now.micros()))
            .limit(limit);
        if let Some((at, id)) = after {
            let same = Condition::all()
                .add(ticket::COLUMN.created_at.eq(at.micros()))
                .add(ticket::COLUMN.id.lt(id));
            let before = ticket::COLUMN.created_at.lt(at.micros());
            query = query.filter(Condition::any().add(before).add(same));
        }
        let rows = query
            .order_by_desc(ticket::COLUMN.created_at)
            .order_by_desc(ticket::COLUMN.id)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }
}

impl Unit {
    /// Adds a ticket.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_ticket(&self, new: &Ticket) -> Result<(), StoreError> {
        let row = ticket::ActiveModel {
            id: Set(new.id),
            email: Set(new.email.clone()),
            language: Set(new.language.clone()),
            purpose: Set(column::encode("ticket", "purpose", new.id, &new.purpose)?),
            body_id: Set(new.body.map(|body| body.0)),
            created_by: Set(new.created_by.map(|person| person.0)),
            created_at: Set(new.created_at.micros()),
            expires_at: Set(new.expires_at.micros()),
            used_at: Set(None),
        };
        ticket::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Uses a ticket up, so that nobody can use it again.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was used meanwhile.
    pub async fn use_ticket(&self, id: Uuid, at: Instant) -> Result<(), StoreError> {
        let result = ticket::Entity::update_many()
            .col_expr(ticket::COLUMN.used_at.0, Expr::value(at.micros()))
            .filter(ticket::COLUMN.id.eq(id))
            .filter(ticket::COLUMN.used_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "ticket", id)
    }

    /// Withdraws every open ticket about a body for an address, and says how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn withdraw_tickets(
        &self,
        body: BodyId,
        email: &str,
        at: Instant,
    ) -> Result<u64, StoreError> {
        let result = ticket::Entity::update_many()
            .col_expr(ticket::COLUMN.used_at.0, Expr::value(at.micros()))
            .filter(ticket::COLUMN.body_id.eq(body.0))
            .filter(ticket::COLUMN.email.eq(email))
            .filter(ticket::COLUMN.used_at.is_null())
            .exec(&self.tx)
            .await?;
        Ok(result.rows_affected)
    }

    /// Forgets tickets that ended before an instant, with the addresses in them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_tickets(&self, before: Instant) -> Result<u64, StoreError> {
        let gone = ticket::Entity::delete_many()
            .filter(ticket::COLUMN.expires_at.lt(before.micros()))
            .exec(&self.tx)
            .await?;
        Ok(gone.rows_affected)
    }
}
