//! Uploading a version of an authority's own by-law; it governs nothing before a second person releases it.
//! It must not change a version that is there: another text is another version with another name.

use crate::{App, AppError, Caller};
use store::{Body, BodyKind, ByLawRow};
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::law::{ByLaw, Released, in_force};
use tender::message::Message;
use tender::refusal::Refusal;
use tender::role::{Permission, Subject, may};

/// § 75a GO NRW: a municipality's own rules are a by-law.
pub(crate) const SOURCE: &str = "§ 75a GO NRW";

impl App {
    /// Uploads a version, checked and with every fault named with its line.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not know of the authority, [`AppError::Faulty`] with the faults of
    /// the text, a refusal when the caller may not draft for it or the name is taken.
    pub async fn upload_by_law(
        &self,
        caller: &Caller,
        body: BodyId,
        content: String,
    ) -> Result<ByLawRow, AppError> {
        self.may_for(caller, body, Permission::Draft, None).await?;
        let authority = self.store.body(body).await?.ok_or(AppError::NotFound)?;
        if authority.kind != BodyKind::Municipality {
            return Err(Refusal::new(Message::new("by-law-no-municipality"), SOURCE).into());
        }
        let by_law = ByLaw::parse("by-law.toml", &content).map_err(AppError::Faulty)?;
        let name = by_law.by_law.value.id;
        if self.store.by_laws(body).await?.iter().any(|known| known.name == name) {
            let message = Message::new("by-law-name-taken").with("name", &name);
            return Err(Refusal::new(message, SOURCE).into());
        }
        let row = ByLawRow {
            id: self.ids.uuid(),
            body,
            name,
            content,
            uploaded_by: caller.person.id,
            uploaded_at: self.clock.procedures(),
            released: None,
        };
        let unit = self.store.begin().await?;
        unit.add_by_law(&row).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// Whether the caller may do something for an authority; who may not know of its files finds nothing.
    pub(crate) async fn may_for(
        &self,
        caller: &Caller,
        body: BodyId,
        permission: Permission,
        author: Option<PersonId>,
    ) -> Result<(), AppError> {
        let line = self.store.line_of(body).await?;
        let line: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let subject = Subject { author, ..Subject::body(&line) };
        let now = self.clock.machinery();
        may(&caller.actor(), Permission::ReadFile, &subject, now)
            .map_err(|_| AppError::NotFound)?;
        Ok(may(&caller.actor(), permission, &subject, now)?)
    }

    /// The by-law in force now for an office; none for an office that is not there.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn by_law_of_office(&self, office: BodyId) -> Result<Option<ByLaw>, AppError> {
        let line = self.store.line_of(office).await?;
        self.by_law_in_force(&line, self.clock.procedures()).await
    }

    /// The by-law that governs what an office of this line begins at `start`: that of the nearest municipality.
    ///
    /// # Errors
    /// When the storage fails or a released version no longer reads.
    pub async fn by_law_in_force(
        &self,
        line: &[Body],
        start: Instant,
    ) -> Result<Option<ByLaw>, AppError> {
        let Some(authority) = line.iter().find(|body| body.kind == BodyKind::Municipality) else {
            return Ok(None);
        };
        let mut versions = Vec::new();
        for row in self.store.by_laws(authority.id).await? {
            if let Some((_, at)) = row.released {
                let broken = |faults| AppError::Internal(format!("by-law {}: {faults:?}", row.id));
                let by_law = ByLaw::parse("by-law.toml", &row.content).map_err(broken)?;
                versions.push(Released { by_law, at });
            }
        }
        Ok(in_force(&versions, start).cloned())
    }
}
