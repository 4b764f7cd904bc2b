//! Messages to people and bodies: put into the inbox in the transaction of what they tell of, and sent by mail.
//! It must not tell of a bid before its opening: what stands here can be read by whoever reads the database.

use crate::mail::Mail;
use crate::{App, AppError};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::{Attachment, MessageRow, ProcedureRow, Unit};
use tender::id::{BodyId, PersonId};
use tender::procedure::difference::Value;
use tender::role::Role;
use uuid::Uuid;

/// To whom a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum To {
    /// The inbox of a company or an office, which its people share.
    Body(BodyId),
    /// The inbox of one person.
    Person(PersonId),
}

/// What a message is about. The words of a kind stand in `locales/` after `message-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    /// To the office: somebody asked.
    QuestionAsked,
    /// To all: a question was answered.
    QuestionAnswered,
    /// To the company that asked.
    OwnQuestionAnswered,
    /// To all: content or documents were corrected.
    Corrected,
    /// To all: the deadline was moved.
    DeadlineMoved,
    /// To all: the procedure was cancelled.
    Cancelled,
    /// To all: one lot was cancelled.
    LotCancelled,
    /// To all, and to those whose bids were opened: bids are received anew.
    SetBack,
    /// To a firm: it is invited to bid.
    Invited,
    /// To a bidder: a letter about the award or the cancellation lies beside.
    Letter,
    /// To a bidder: papers are missing.
    PapersAsked,
    /// To a bidder: a low price is to be explained.
    PriceAsked,
    /// To the office: a bidder answered.
    HandedIn,
    /// To the office: the clock is uncertain, and the deadline is near.
    ClockUncertain,
}

impl MessageKind {
    /// Its name in rows and keys.
    pub fn code(self) -> String {
        let name = serde_json::to_value(self).unwrap_or_default();
        name.as_str().unwrap_or_default().to_owned()
    }
}

/// A message that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// To whom.
    pub to: To,
    /// The procedure of which it tells. Its title, number and office stand in the message.
    pub procedure: Option<ProcedureRow>,
    /// What it is about.
    pub kind: MessageKind,
    /// Values in its words, shown in the reader's language.
    pub args: BTreeMap<String, Value>,
    /// Files beside it; their objects are written before.
    pub attachments: Vec<Attachment>,
    /// Whether the mail says only that there is something new in the inbox.
    pub quiet: bool,
}

/// Roles with which one reads and writes for a company.
pub(crate) const OF_COMPANY: [Role; 2] = [Role::Bidder, Role::CompanyAdmin];
/// Roles to which an office's inbox belongs.
pub(crate) const OF_OFFICE: [Role; 2] = [Role::Author, Role::Approver];

impl App {
    /// Puts messages into inboxes and their mails into the outbox, inside the transaction of what they tell of.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn messages(&self, unit: &Unit, all: Vec<NewMessage>) -> Result<(), AppError> {
        for new in all {
            self.message(unit, new).await?;
        }
        Ok(())
    }

    /// Puts one message into an inbox and its mails into the outbox; gives its id.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn message(&self, unit: &Unit, new: NewMessage) -> Result<Uuid, AppError> {
        let id = self.ids.uuid();
        let mut args = new.args;
        if let Some(procedure) = &new.procedure {
            let office = self.store.body(procedure.office).await?;
            let office = office.map(|office| office.name).unwrap_or_default();
            let title = procedure.procedure.file.draft.title.de.clone();
            for (name, text) in
                [("title", title), ("number", procedure.number.clone()), ("office", office)]
            {
                args.insert(name.to_owned(), Value::Text(text));
            }
        }
        let (body, person) = match new.to {
            To::Body(body) => (Some(body), None),
            To::Person(person) => (None, Some(person)),
        };
        let row = MessageRow {
            id,
            body,
            person,
            procedure: new.procedure.map(|procedure| procedure.id),
            kind: new.kind.code(),
            args,
            attachments: new.attachments,
            sent_at: self.clock.procedures(),
            recorded_at: self.clock.machinery(),
            read_at: None,
            read_by: None,
        };
        unit.add_message(&row).await?;
        if self.mailer.is_there() {
            for reader in self.readers(new.to).await? {
                let mail = Mail::about(&row, reader, new.quiet);
                unit.post(&mail.posted(self.ids.uuid(), self.clock.machinery())).await?;
            }
        }
        Ok(id)
    }

    /// The people to whom an inbox belongs now.
    async fn readers(&self, to: To) -> Result<BTreeSet<PersonId>, AppError> {
        let body = match to {
            To::Person(person) => return Ok(BTreeSet::from([person])),
            To::Body(body) => body,
        };
        let now = self.clock.machinery();
        let grants = self.store.grants_on(&[body], None).await?;
        let holds = |role: Role| OF_COMPANY.contains(&role) || OF_OFFICE.contains(&role);
        let current =
            grants.into_iter().filter(|row| row.grant.holds(now) && holds(row.grant.role));
        Ok(current.map(|row| row.person).collect())
    }
}
