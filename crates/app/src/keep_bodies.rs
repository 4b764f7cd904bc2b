//! Bodies as the operator sees them: find, rename, and whether somebody administers them yet.
//! It must not show companies, nor who works for a body.

use crate::add_body::named;
use crate::meanwhile::Meanwhile;
use crate::ticket::refuse;
use crate::{App, AppError, Caller, postal};
use sha2::{Digest as _, Sha256};
use store::{Address, Body, BodyFilter, BodyKind, Purpose};
use tender::id::BodyId;
use tender::message::Message;
use tender::role::Role;

/// Whether somebody gives the roles of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Administered {
    /// Somebody of the body or of one above it.
    Yes,
    /// The first one is invited.
    Invited,
    /// Nobody.
    No,
}

/// A body with what the operator does with it.
#[derive(Clone, Debug)]
pub struct BodyEntry {
    /// The body.
    pub body: Body,
    /// The one above it.
    pub parent: Option<Body>,
    /// Whether somebody gives its roles.
    pub administered: Administered,
}

impl BodyEntry {
    /// The version of what can be changed: a digest, for a body counts no changes. It fits into a number of JSON.
    pub fn version(&self) -> i64 {
        version(&self.body)
    }
}

fn version(body: &Body) -> i64 {
    let address = serde_json::to_string(&body.address).unwrap_or_default();
    let digest = Sha256::digest(format!("{}\n{address}", body.name));
    digest.iter().take(6).fold(0, |sum, byte| (sum << 8) | i64::from(*byte))
}

/// The kinds of bodies that the operator keeps.
const KEPT: [BodyKind; 5] = [
    BodyKind::StateBody,
    BodyKind::Municipality,
    BodyKind::Utility,
    BodyKind::ProcurementOffice,
    BodyKind::Oversight,
];

impl App {
    /// One page of authorities, offices and oversight bodies in the order of their public addresses.
    ///
    /// # Errors
    /// `role-not-enough` for who does not run the platform.
    pub async fn bodies_kept(
        &self,
        caller: &Caller,
        words: &str,
        after: Option<String>,
        limit: u64,
    ) -> Result<Vec<BodyEntry>, AppError> {
        if !self.is_operator(&caller.actor()) {
            return Err(refuse("role-not-enough", "").into());
        }
        let (name, slug) = (words.trim().to_owned(), crate::open_account::slug(words, ""));
        let filter = BodyFilter { kinds: KEPT.to_vec(), name, slug, after, limit };
        let mut entries = Vec::new();
        for body in self.store.bodies_page(&filter).await? {
            entries.push(self.entry_of(body).await?);
        }
        Ok(entries)
    }

    /// A body with what the operator does with it.
    pub(crate) async fn entry_of(&self, body: Body) -> Result<BodyEntry, AppError> {
        let line = self.store.line_of(body.id).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let offers = self.store.open_tickets(body.id, self.clock.machinery(), None, 50).await?;
        let offered = offers
            .iter()
            .any(|ticket| matches!(ticket.purpose, Purpose::Invitation { role: Role::Admin, .. }));
        let administered = match (self.has_admin(&ids).await?, offered) {
            (true, _) => Administered::Yes,
            (false, true) => Administered::Invited,
            (false, false) => Administered::No,
        };
        Ok(BodyEntry { parent: line.into_iter().nth(1), body, administered })
    }

    /// Gives a body another name and address; its public address stays. `read` is the version that the caller read.
    ///
    /// # Errors
    /// `role-not-enough` for who does not run the platform; [`AppError::NotFound`] for what is no such body;
    /// [`AppError::Stale`]; a refusal for a name that is none.
    pub async fn rename_body(
        &self,
        caller: &Caller,
        id: BodyId,
        read: i64,
        name: &str,
        address: Address,
    ) -> Result<BodyEntry, AppError> {
        caller.session()?;
        if !self.is_operator(&caller.actor()) {
            return Err(refuse("role-not-enough", "").into());
        }
        let name = named(name)?;
        let address = postal::trimmed(address);
        let faults = postal::faults(&address, "/address");
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let unit = self.store.begin().await?;
        let old = unit.lock_body(id).await?.filter(|body| KEPT.contains(&body.kind));
        let old = old.ok_or(AppError::NotFound)?;
        if version(&old) != read {
            return Err(AppError::Stale {
                current: version(&old),
                since: differs(&old, &name, &address),
            });
        }
        let body = Body { name, address, ..old.clone() };
        unit.change_body(&body).await?;
        if body.name != old.name {
            unit.post(&self.relisting(body.id)).await?;
        }
        unit.commit().await?;
        let (by, before) = (caller.person.id.0, old.name);
        tracing::info!(body = %id.0, %by, before, after = body.name, "a body was renamed");
        self.entry_of(body).await
    }
}

/// What of a body does not stand as it was sent.
fn differs(stored: &Body, name: &str, address: &Address) -> Vec<Meanwhile> {
    let reached = |address: &Address| {
        let line =
            [&address.line(), &address.nuts, &address.email, &address.phone, &address.identifier];
        line.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    };
    let name = Meanwhile::words(Message::new("field-body-name"), &stored.name, name);
    let (old, new) = (reached(&stored.address), reached(address));
    name.into_iter()
        .chain(Meanwhile::words(Message::new("field-body-address"), &old, &new))
        .collect()
}
