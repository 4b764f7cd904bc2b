//! Bodies: the operator sets up authorities, offices and oversight bodies.
//! It must not set up companies: those register themselves.

use crate::keep_bodies::BodyEntry;
use crate::open_account::slug;
use crate::ticket::refuse;
use crate::{App, AppError, Caller, postal};
use locales::Language;
use store::{Address, Body, BodyKind, Purpose, StoreError, Ticket};
use tender::id::{BodyId, ProcedureId};
use tender::role::{Role, Scope};

/// A body that is to be set up.
#[derive(Clone, Debug)]
pub struct NewBody {
    /// What it is.
    pub kind: BodyKind,
    /// The body that it belongs to.
    pub parent: Option<BodyId>,
    /// The last part of its public address; empty: made from its name.
    pub slug: String,
    /// Its official name (BT-500).
    pub name: String,
    /// Where it is reached.
    pub address: Address,
}

impl App {
    /// Sets up a body.
    ///
    /// # Errors
    /// `role-not-enough` for who does not run the platform; a refusal for every field that does not fit.
    pub async fn add_body(&self, caller: &Caller, new: NewBody) -> Result<BodyEntry, AppError> {
        caller.session()?;
        if !self.is_operator(&caller.actor()) {
            return Err(refuse("role-not-enough", "").into());
        }
        let mut faults = Vec::new();
        if matches!(new.kind, BodyKind::Company | BodyKind::Operator) {
            faults.push(refuse("access-body-kind", "/kind"));
        }
        match new.parent {
            Some(parent) => {
                let known = self.store.body(parent).await?;
                let office =
                    |body: &Body| !matches!(body.kind, BodyKind::Company | BodyKind::Operator);
                if !known.as_ref().is_some_and(office) {
                    faults.push(refuse("access-body-parent", "/parent"));
                }
            }
            None if new.kind == BodyKind::ProcurementOffice => {
                faults.push(refuse("access-body-parent", "/parent"));
            }
            None => {}
        }
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let body = self.keep_body(new).await?;
        tracing::info!(body = %body.id.0, by = %caller.person.id.0, name = body.name, "a body was set up");
        self.entry_of(body).await
    }

    async fn keep_body(&self, new: NewBody) -> Result<Body, AppError> {
        let name = named(&new.name)?;
        let address = postal::trimmed(new.address);
        let faults = postal::faults(&address, "/address");
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let wanted = if new.slug.is_empty() { &name } else { &new.slug };
        let slug = slug(wanted, "");
        if slug.is_empty() {
            return Err(refuse("access-body-name", "/name").into());
        }
        let body = Body {
            id: BodyId(self.ids.uuid()),
            kind: new.kind,
            parent: new.parent,
            slug,
            name,
            address,
            created_at: self.clock.machinery(),
        };
        let unit = self.store.begin().await?;
        match unit.add_body(&body).await {
            Ok(()) => unit.commit().await?,
            Err(StoreError::Taken(_)) => return Err(refuse("access-slug-taken", "/slug").into()),
            Err(fault) => return Err(fault.into()),
        }
        Ok(body)
    }

    /// The operator's body, made where there is none, and an invitation to run the platform; an earlier one to the same
    /// address opens nothing any more. Whoever may start this command has the machine in hands anyway.
    ///
    /// # Errors
    /// A refusal for what is no address or no name.
    pub async fn begin_operation(
        &self,
        name: &str,
        email: &str,
        language: Language,
    ) -> Result<Ticket, AppError> {
        let email = crate::ticket::address(email)?;
        let known = self.store.bodies(&[BodyKind::Operator]).await?.into_iter().next();
        let body = if let Some(body) = known {
            body
        } else {
            let (kind, name, slug) = (BodyKind::Operator, name.to_owned(), String::new());
            self.keep_body(NewBody { kind, parent: None, slug, name, address: Address::default() })
                .await?
        };
        let (role, scope) = (Role::Operator, Scope::Body(body.id));
        let purpose = Purpose::Invitation { role, scope, until: None };
        let unit = self.store.begin().await?;
        unit.withdraw_tickets(body.id, &email, self.clock.machinery()).await?;
        let ticket = self.add_ticket(&unit, (&email, language), purpose, None).await?;
        unit.commit().await?;
        Ok(ticket)
    }

    /// The procedure of a number or an id, whether public or not: what may be said of it is decided afterwards.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub async fn procedure_named(&self, named: &str) -> Result<ProcedureId, AppError> {
        if let Ok(id) = named.parse() {
            return Ok(id);
        }
        self.store.procedure_numbered(named).await?.ok_or(AppError::NotFound)
    }
}

/// A name of a body: not empty, at most 200 characters, single spaces.
pub(crate) fn named(name: &str) -> Result<String, AppError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=200).contains(&name.chars().count());
    if fits { Ok(name) } else { Err(refuse("access-body-name", "/name").into()) }
}
