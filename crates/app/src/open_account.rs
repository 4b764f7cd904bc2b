//! What a one-time link opens: a role accepted, a company registered, a password set; and asking for such links.
//! It must not tell whether an address is known here.

use crate::ticket::{address, refuse};
use crate::{App, AppError, Caller, ids, postal};
use locales::Language;
use store::{
    Address, Body, BodyKind, GrantRow, Identity, Person, Purpose, StoreError, Ticket, Unit,
};
use tender::id::{BodyId, PersonId};
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Grant, Role, Scope};
use uuid::Uuid;

/// Longest name, in characters.
const LONGEST: usize = 200;

/// A company that wants to be registered, and its first person.
#[derive(Clone, Debug)]
pub struct NewCompany {
    /// Its official name.
    pub company: String,
    /// Where it is.
    pub address: Address,
    /// Name of the person.
    pub person: String,
    /// Address of the person.
    pub email: String,
    /// Language of the mail.
    pub language: Language,
}

/// What somebody gives who uses a link; what is not needed is left empty.
#[derive(Clone, Default)]
pub struct NewAccount {
    /// Name of the person.
    pub name: String,
    /// The password.
    pub password: String,
}

impl App {
    /// Begins the registration of a company: nothing is there until the mail is confirmed.
    ///
    /// # Errors
    /// A refusal for every field that does not fit; [`AppError::TooMany`].
    pub async fn register_company(&self, new: NewCompany) -> Result<(), AppError> {
        let mut faults = Vec::new();
        let email = address(&new.email).unwrap_or_else(|refusal| {
            faults.push(refusal);
            String::new()
        });
        let company = named(&new.company, "/company", &mut faults);
        let person = named(&new.person, "/name", &mut faults);
        let address = Box::new(postal::trimmed(new.address));
        faults.extend(postal::complete(&address, ""));
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        self.not_too_often("registration", &email)?;
        let purpose = Purpose::Registration { company, address, person };
        let unit = self.store.begin().await?;
        self.add_ticket(&unit, (&email, new.language), purpose, None).await?;
        Ok(unit.commit().await?)
    }

    /// Sends a link for a new password to an address, if somebody with it is known and not locked.
    ///
    /// # Errors
    /// A refusal for what is no address; [`AppError::TooMany`].
    pub async fn forgot_password(&self, email: &str, language: Language) -> Result<(), AppError> {
        let email = address(email)?;
        self.not_too_often("password", &email)?;
        let person = self.store.person_by_email(&email).await?;
        if person.is_some_and(|person| person.locked_at.is_none()) {
            let unit = self.store.begin().await?;
            self.add_ticket(&unit, (&email, language), Purpose::Password, None).await?;
            unit.commit().await?;
        }
        Ok(())
    }

    fn not_too_often(&self, what: &str, email: &str) -> Result<(), AppError> {
        let allowed = self.attempts.allow(&format!("{what} {email}"), self.clock.machinery());
        if allowed { Ok(()) } else { Err(AppError::TooMany) }
    }

    /// Uses a link: accepts the role, registers the company, sets the password.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a link that opens nothing; a refusal for every field that does not fit, or for a
    /// role that the person may not hold.
    pub async fn use_link(&self, link: &str, account: NewAccount) -> Result<Ticket, AppError> {
        let view = self.ticket(link).await?;
        let ticket = view.ticket;
        let known = self.store.person_by_email(&ticket.email).await?;
        if known.as_ref().is_some_and(|person| person.locked_at.is_some()) {
            return Err(AppError::NotFound);
        }
        // Hashing takes its time: it is done before anything is locked.
        let sets = known.is_none() || ticket.purpose == Purpose::Password;
        let mut faults = Vec::new();
        let name = match (&ticket.purpose, &known) {
            (Purpose::Registration { person, .. }, None) => person.clone(),
            (Purpose::Invitation { .. }, None) => named(&account.name, "/name", &mut faults),
            (Purpose::Registration { .. } | Purpose::Invitation { .. }, Some(_))
            | (Purpose::Password, _) => String::new(),
        };
        let secret = match sets.then(|| self.passwords.hash(&account.password)) {
            Some(hashing) => match hashing.await {
                Ok(secret) => Some(secret),
                Err(AppError::Refused(more)) => {
                    faults.extend(more);
                    None
                }
                Err(fault) => return Err(fault),
            },
            None => None,
        };
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let unit = self.store.begin().await?;
        match unit.use_ticket(ticket.id, self.clock.machinery()).await {
            Ok(()) => {}
            Err(StoreError::Conflict { .. }) => return Err(AppError::NotFound),
            Err(fault) => return Err(fault.into()),
        }
        Box::pin(self.open_with(&unit, &ticket, known, (name, secret))).await?;
        unit.commit().await?;
        Ok(ticket)
    }

    /// What a link opens, in its transaction.
    async fn open_with(
        &self,
        unit: &Unit,
        ticket: &Ticket,
        known: Option<Person>,
        (name, secret): (String, Option<String>),
    ) -> Result<(), AppError> {
        match (&ticket.purpose, known, secret) {
            (Purpose::Password, Some(person), Some(secret)) => {
                self.set_password(unit, &person, secret, None).await
            }
            (Purpose::Password, _, _) => Err(AppError::NotFound),
            (Purpose::Registration { .. }, Some(_), _) => {
                Err(refuse("access-email-known", "/email").into())
            }
            (Purpose::Registration { company, address, .. }, None, secret) => {
                let person = self.add_person(unit, ticket, name, secret).await?;
                self.add_company(unit, company, address, person).await
            }
            (Purpose::Invitation { role, scope, until }, known, secret) => {
                let person = match known {
                    Some(person) => person.id,
                    None => self.add_person(unit, ticket, name, secret).await?,
                };
                match self.offered(ticket, person, (*role, *scope, *until)).await? {
                    Some(grant) => Ok(unit.add_grant(&grant).await?),
                    None => Ok(()),
                }
            }
        }
    }

    async fn add_person(
        &self,
        unit: &Unit,
        ticket: &Ticket,
        name: String,
        secret: Option<String>,
    ) -> Result<PersonId, AppError> {
        let now = self.clock.machinery();
        let person = Person {
            id: PersonId(self.ids.uuid()),
            name,
            email: ticket.email.clone(),
            language: ticket.language.clone(),
            created_at: now,
            locked_at: None,
        };
        match unit.add_person(&person).await {
            Ok(()) => {}
            Err(StoreError::Taken(_)) => return Err(refuse("access-email-known", "/email").into()),
            Err(fault) => return Err(fault.into()),
        }
        unit.add_identity(&self.password_of(&person, secret)).await?;
        Ok(person.id)
    }

    fn password_of(&self, person: &Person, secret: Option<String>) -> Identity {
        Identity {
            id: self.ids.uuid(),
            person: person.id,
            issuer: "password".to_owned(),
            subject: person.email.clone(),
            secret,
            created_at: self.clock.machinery(),
            name: None,
            used_at: None,
        }
    }

    async fn add_company(
        &self,
        unit: &Unit,
        company: &str,
        address: &Address,
        person: PersonId,
    ) -> Result<(), AppError> {
        let now = self.clock.machinery();
        let body = Body {
            id: BodyId(self.ids.uuid()),
            kind: BodyKind::Company,
            parent: None,
            slug: slug(company, &hex::encode(ids::random::<3>()?)),
            name: company.to_owned(),
            address: address.clone(),
            created_at: now,
        };
        unit.add_body(&body).await?;
        for role in [Role::Bidder, Role::CompanyAdmin] {
            let grant = Grant { role, scope: Scope::Body(body.id), from: now, until: None };
            unit.add_grant(&GrantRow { id: self.ids.uuid(), person, grant }).await?;
        }
        Ok(())
    }

    /// Sets a password and ends all sessions of the person, save one that is to stay.
    async fn set_password(
        &self,
        unit: &Unit,
        person: &Person,
        secret: String,
        save: Option<Uuid>,
    ) -> Result<(), AppError> {
        if !unit.set_secret("password", &person.email, &secret).await? {
            unit.add_identity(&self.password_of(person, Some(secret))).await?;
        }
        unit.revoke_sessions(person.id, save, self.clock.machinery()).await?;
        self.attempts.forget(&person.email);
        Ok(())
    }

    /// Changes the caller's own password; every other session ends.
    ///
    /// # Errors
    /// A refusal when the old one is wrong or the new one too short or too long, or where a machine calls.
    pub async fn change_password(
        &self,
        caller: &Caller,
        old: &str,
        new: &str,
    ) -> Result<(), AppError> {
        let here = caller.session()?.id;
        let email = &caller.person.email;
        if !self.attempts.allow(email, self.clock.machinery()) {
            return Err(AppError::TooMany);
        }
        let identity = self.store.identity("password", email).await?;
        let known = identity.and_then(|identity| identity.secret);
        if !self.passwords.fits(old, known).await? {
            return Err(refuse("access-password-wrong", "/old").into());
        }
        let secret = self.passwords.hash(new).await?;
        let unit = self.store.begin().await?;
        self.set_password(&unit, &caller.person, secret, Some(here)).await?;
        Ok(unit.commit().await?)
    }
}

fn named(typed: &str, field: &str, faults: &mut Vec<Refusal>) -> String {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        let message = Message::new("access-name").with("longest", LONGEST);
        faults.push(Refusal::new(message, "docs/api.md").at(field));
    }
    name
}

/// The last part of a public address: the letters and digits of a name, and something that makes it unique.
pub(crate) fn slug(name: &str, unique: &str) -> String {
    let folded = name.to_lowercase();
    let folded = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")]
        .iter()
        .fold(folded, |text, (from, to)| text.replace(from, to));
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let words: String = folded.chars().map(plain).collect();
    let words: Vec<&str> =
        words.split_whitespace().chain([unique]).filter(|w| !w.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_keeps_what_can_stand_in_an_address() {
        let slug = slug("Müller & Söhne GmbH", "a1b2c3");
        assert_eq!(slug, "mueller-soehne-gmbh-a1b2c3");
    }
}
