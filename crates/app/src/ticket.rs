//! One-time links: made, sent by mail, looked at by who holds one.
//! It must not store a link or write it into the outbox: it is made from the ticket's id when the mail leaves.

use crate::mail::MailText;
use crate::{App, AppError};
use locales::Language;
use serde::{Deserialize, Serialize};
use store::{Purpose, Ticket, Unit};
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Role, Scope};
use uuid::Uuid;

/// An invitation holds for a week, in microseconds.
const WEEK: i64 = 7 * 86_400_000_000;
/// A new password is set within the hour, a registration confirmed within a day.
const HOUR: i64 = 3_600_000_000;

/// A mail with a link, as it waits in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LinkMail {
    /// The ticket from which the link is made.
    pub(crate) ticket: Uuid,
}

/// What a link is for, in the eyes of who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketView {
    /// The ticket.
    pub ticket: Ticket,
    /// Name of the body about which it is.
    pub body: Option<String>,
    /// Number of the procedure about which it is.
    pub procedure: Option<String>,
    /// Whether the address belongs to somebody who is known: then no name and password are asked for.
    pub known: bool,
}

impl App {
    /// A ticket for an address, with its mail in the outbox, in an open transaction.
    pub(crate) async fn add_ticket(
        &self,
        unit: &Unit,
        to: (&str, Language),
        purpose: Purpose,
        by: Option<PersonId>,
    ) -> Result<Ticket, AppError> {
        let now = self.clock.machinery();
        let body = self.body_of(&purpose).await?;
        let life = match &purpose {
            Purpose::Invitation { .. } => WEEK,
            Purpose::Registration { .. } => HOUR.saturating_mul(24),
            Purpose::Password => HOUR,
        };
        let ends = Instant::from_micros(now.micros().saturating_add(life));
        let ticket = Ticket {
            id: self.ids.uuid(),
            email: to.0.to_owned(),
            language: to.1.code().to_owned(),
            purpose,
            body,
            created_by: by,
            created_at: now,
            expires_at: ends.unwrap_or(now),
            used_at: None,
        };
        unit.add_ticket(&ticket).await?;
        let mail = LinkMail { ticket: ticket.id };
        let payload = serde_json::to_value(mail).unwrap_or_default();
        let kind = crate::mail::OUTBOX.to_owned();
        let posted =
            store::Message { id: self.ids.uuid(), kind, payload, attempts: 0, due_at: now };
        unit.post(&posted).await?;
        Ok(ticket)
    }

    /// The address of a ticket's page.
    pub fn link_of(&self, ticket: &Ticket) -> Option<String> {
        let link = self.secrets.access().link(ticket.id)?;
        Some(format!("{}/zugang/{link}", self.public_url))
    }

    /// The ticket of a link that can still be used.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a link that was never made, was used, or is over.
    pub async fn ticket(&self, link: &str) -> Result<TicketView, AppError> {
        let id = self.secrets.access().ticket(link).ok_or(AppError::NotFound)?;
        let ticket = self.store.ticket(id).await?;
        let holds = |ticket: &Ticket| ticket.holds(self.clock.machinery());
        let ticket = ticket.filter(holds).ok_or(AppError::NotFound)?;
        let known = self.store.person_by_email(&ticket.email).await?.is_some();
        let body = match (&ticket.purpose, ticket.body) {
            (Purpose::Registration { company, .. }, _) => Some(company.clone()),
            (Purpose::Invitation { .. } | Purpose::Password, Some(body)) => {
                self.store.body(body).await?.map(|body| body.name)
            }
            (Purpose::Invitation { .. } | Purpose::Password, None) => None,
        };
        let procedure = match &ticket.purpose {
            Purpose::Invitation { scope: Scope::Procedure(id), .. } => {
                self.store.procedure(*id).await?.map(|row| row.number)
            }
            Purpose::Invitation { .. } | Purpose::Registration { .. } | Purpose::Password => None,
        };
        Ok(TicketView { ticket, body, procedure, known })
    }

    /// The body about which something is: that of the scope, or the office of the procedure.
    async fn body_of(&self, purpose: &Purpose) -> Result<Option<BodyId>, AppError> {
        match purpose {
            Purpose::Invitation { scope: Scope::Body(body), .. } => Ok(Some(*body)),
            Purpose::Invitation { scope: Scope::Procedure(id), .. } => {
                Ok(self.store.procedure(*id).await?.map(|row| row.office))
            }
            Purpose::Registration { .. } | Purpose::Password => Ok(None),
        }
    }

    /// The mail of a ticket in words; nothing where it can no longer be used.
    pub(crate) async fn link_mail(
        &self,
        mail: LinkMail,
    ) -> Result<Option<(String, MailText)>, AppError> {
        let Some(link) = self.secrets.access().link(mail.ticket) else { return Ok(None) };
        let view = match self.ticket(&link).await {
            Ok(view) => view,
            Err(AppError::NotFound) => return Ok(None),
            Err(fault) => return Err(fault),
        };
        let address = format!("{}/zugang/{link}", self.public_url);
        let text = words(&view, &address);
        Ok(Some((view.ticket.email, text)))
    }
}

/// Subject and text of a ticket's mail.
fn words(view: &TicketView, address: &str) -> MailText {
    let language = Language::of(&view.ticket.language).unwrap_or_default();
    let texts = language.texts();
    let body = view.body.as_deref().unwrap_or_default();
    let (subject, said) = match &view.ticket.purpose {
        Purpose::Invitation { role, .. } => {
            let role = texts.text(role_key(*role));
            let values = [("body", body), ("role", role.as_str())];
            let said = texts.with("mail-invitation-text", &values);
            (texts.with("mail-invitation-subject", &[("body", body)]), said)
        }
        Purpose::Registration { company, .. } if view.known => {
            let said = texts.with("mail-registration-known", &[("company", company)]);
            (texts.text("mail-registration-subject"), said)
        }
        Purpose::Registration { company, .. } => {
            let said = texts.with("mail-registration-text", &[("company", company)]);
            (texts.text("mail-registration-subject"), said)
        }
        Purpose::Password => {
            (texts.text("mail-password-subject"), texts.text("mail-password-text"))
        }
    };
    let until = crate::format::moment(view.ticket.expires_at, language);
    let foot = texts.with("mail-link-foot", &[("link", address), ("until", &until)]);
    let greeting = texts.text("mail-greeting");
    MailText { subject, text: format!("{greeting}\n\n{said}\n\n{foot}\n") }
}

/// The key of a role's name.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::Author => "role-name-author",
        Role::Approver => "role-name-approver",
        Role::OpeningOfficer => "role-name-opening_officer",
        Role::Evaluator => "role-name-evaluator",
        Role::RequestingUnit => "role-name-requesting_unit",
        Role::Auditor => "role-name-auditor",
        Role::Admin => "role-name-admin",
        Role::Bidder => "role-name-bidder",
        Role::CompanyAdmin => "role-name-company_admin",
        Role::Operator => "role-name-operator",
    }
}

/// An address for mail in its stored form.
///
/// # Errors
/// A refusal where it is none.
pub(crate) fn address(typed: &str) -> Result<String, Refusal> {
    let email = typed.trim().to_lowercase();
    let named = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    });
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>,;\"()".contains(c);
    if named && email.matches('@').count() == 1 && email.len() <= 254 && email.chars().all(plain) {
        return Ok(email);
    }
    Err(refuse("access-email", "/email"))
}

/// A refusal at a field.
pub(crate) fn refuse(key: &'static str, field: &str) -> Refusal {
    Refusal::new(Message::new(key), "docs/api.md").at(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_and_rubbish_is_refused() {
        assert_eq!(address(" Anna@Stadt.Example ").unwrap(), "anna@stadt.example");
        for rubbish in [
            "",
            "anna",
            "@x.example",
            "a@b",
            "a@b.",
            "a b@x.example",
            "a@b@x.example",
            "a@x.example\nBcc: all@x.example",
            "<a@x.example>",
        ] {
            assert_eq!(address(rubbish).unwrap_err().field, "/email", "{rubbish}");
        }
    }
}
