//! Messages in the inboxes of bodies and persons; written in the transaction of what they tell of.
//! It must not hold words: kind and values stand here, the words come from `locales/`.

use crate::body::uuids;
use crate::entity::message;
use crate::unit::one_row;
use crate::{Store, StoreError, Unit, column};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tender::id::{BodyId, PersonId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::difference::Value;
use uuid::Uuid;

/// A file beside a message; its bytes are an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Media type (RFC 6838).
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Name of the object.
    pub object: String,
}

/// One message in an inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// Its id.
    pub id: Uuid,
    /// The body in whose inbox it lies, or …
    pub body: Option<BodyId>,
    /// … the person.
    pub person: Option<PersonId>,
    /// The procedure of which it tells.
    pub procedure: Option<ProcedureId>,
    /// Its kind: decides the words.
    pub kind: String,
    /// The values in its words.
    pub args: BTreeMap<String, Value>,
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// When it was sent (clock of procedures).
    pub sent_at: Instant,
    /// When it was sent (clock of machinery).
    pub recorded_at: Instant,
    /// When it was first read.
    pub read_at: Option<Instant>,
    /// Who read it first.
    pub read_by: Option<PersonId>,
}

/// Whose messages to list.
#[derive(Clone, Debug)]
pub struct InboxQuery {
    /// The reader.
    pub person: PersonId,
    /// The bodies whose inboxes the reader shares.
    pub bodies: Vec<BodyId>,
    /// Only after this one, in the order of the list (sent last first).
    pub after: Option<(Instant, Uuid)>,
    /// At most so many.
    pub limit: u64,
}

impl InboxQuery {
    fn mine(&self) -> Condition {
        Condition::any()
            .add(message::COLUMN.person_id.eq(self.person.0))
            .add(message::COLUMN.body_id.is_in(uuids(&self.bodies)))
    }
}

fn from_row(row: message::Model) -> Result<MessageRow, StoreError> {
    let at = |column, micros| column::instant("message", column, row.id, micros);
    Ok(MessageRow {
        sent_at: at("sent_at", row.sent_at)?,
        recorded_at: at("recorded_at", row.recorded_at)?,
        read_at: column::instant_or_none("message", "read_at", row.id, row.read_at)?,
        args: column::decode("message", "args", row.id, row.args)?,
        attachments: column::decode("message", "attachments", row.id, row.attachments)?,
        id: row.id,
        body: row.body_id.map(BodyId),
        person: row.person_id.map(PersonId),
        procedure: row.procedure_id.map(ProcedureId),
        kind: row.kind,
        read_by: row.read_by.map(PersonId),
    })
}

impl Store {
    /// One page of an inbox.
    ///
    /// # Errors
    /// When the database fails or a row does not decode.
    pub async fn inbox(&self, query: &InboxQuery) -> Result<Vec<MessageRow>, StoreError> {
        let mut find = message::Entity::find().filter(query.mine());
        if let Some((instant, id)) = query.after {
            let column = message::COLUMN.sent_at;
            let same = column.eq(instant.micros()).and(message::COLUMN.id.lt(id));
            find = find.filter(column.lt(instant.micros()).or(same));
        }
        let rows = find
            .order_by_desc(message::COLUMN.sent_at)
            .order_by_desc(message::COLUMN.id)
            .limit(query.limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(from_row).collect()
    }

    /// How many messages of an inbox nobody has read.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unread(&self, query: &InboxQuery) -> Result<u64, StoreError> {
        let find = message::Entity::find().filter(query.mine());
        Ok(find.filter(message::COLUMN.read_at.is_null()).count(&self.db).await?)
    }

    /// One message, if it lies in this inbox.
    ///
    /// # Errors
    /// When the database fails or the row does not decode.
    pub async fn message(
        &self,
        query: &InboxQuery,
        id: Uuid,
    ) -> Result<Option<MessageRow>, StoreError> {
        let found = message::Entity::find_by_id(id).filter(query.mine()).one(&self.db).await?;
        found.map(from_row).transpose()
    }
}

impl Unit {
    /// Puts a message into an inbox.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_message(&self, new: &MessageRow) -> Result<(), StoreError> {
        let row = message::ActiveModel {
            id: Set(new.id),
            body_id: Set(new.body.map(|body| body.0)),
            person_id: Set(new.person.map(|person| person.0)),
            procedure_id: Set(new.procedure.map(|procedure| procedure.0)),
            kind: Set(new.kind.clone()),
            args: Set(column::encode("message", "args", new.id, &new.args)?),
            attachments: Set(column::encode("message", "attachments", new.id, &new.attachments)?),
            sent_at: Set(new.sent_at.micros()),
            recorded_at: Set(new.recorded_at.micros()),
            read_at: Set(None),
            read_by: Set(None),
        };
        message::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Records who read a message first and when.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it was read already.
    pub async fn mark_read(
        &self,
        id: Uuid,
        reader: PersonId,
        at: Instant,
    ) -> Result<(), StoreError> {
        let result = message::Entity::update_many()
            .col_expr(message::COLUMN.read_at.0, Expr::value(at.micros()))
            .col_expr(message::COLUMN.read_by.0, Expr::value(reader.0))
            .filter(message::COLUMN.id.eq(id))
            .filter(message::COLUMN.read_at.is_null())
            .exec(&self.tx)
            .await?;
        one_row(&result, "message", id)
    }
}
