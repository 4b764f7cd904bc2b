//! All versions of an authority's own by-law, which one is in force, and what the reader may do with them.
//! It must not judge what a by-law says; the domain does.

use crate::{App, AppError, Caller};
use std::collections::BTreeMap;
use store::{BodyKind, ByLawRow};
use tender::id::{BodyId, PersonId};
use tender::role::Permission;

/// The versions of an authority's by-law as a reader sees them.
#[derive(Clone, Debug)]
pub struct ByLaws {
    /// All versions in the order in which they came, each with whether the reader may release it.
    pub versions: Vec<(ByLawRow, bool)>,
    /// Names of those who uploaded and released.
    pub people: BTreeMap<PersonId, String>,
    /// The version that governs what begins now.
    pub in_force: Option<uuid::Uuid>,
    /// Whether the reader may upload a version.
    pub may_upload: bool,
}

impl App {
    /// All versions of an authority's by-law, for those who may read its files.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not know of the authority.
    pub async fn by_laws(&self, caller: &Caller, body: BodyId) -> Result<ByLaws, AppError> {
        self.may_for(caller, body, Permission::ReadFile, None).await?;
        let line = self.store.line_of(body).await?;
        let own = line.first().is_some_and(|first| first.kind == BodyKind::Municipality);
        let governing =
            if own { self.by_law_in_force(&line, self.clock.procedures()).await? } else { None };
        let (mut versions, mut people) = (Vec::new(), BTreeMap::new());
        for row in self.store.by_laws(body).await? {
            for id in [Some(row.uploaded_by), row.released.map(|(by, _)| by)].into_iter().flatten()
            {
                if let Some(person) = self.store.person(id).await? {
                    people.insert(id, person.name);
                }
            }
            let approves = self.may_for(caller, body, Permission::Approve, Some(row.uploaded_by));
            let may_release = row.released.is_none() && approves.await.is_ok();
            versions.push((row, may_release));
        }
        let name = governing.map(|by_law| by_law.by_law.value.id);
        let in_force = versions.iter().find(|(row, _)| Some(&row.name) == name.as_ref());
        Ok(ByLaws {
            in_force: in_force.map(|(row, _)| row.id),
            may_upload: own && self.may_for(caller, body, Permission::Draft, None).await.is_ok(),
            versions,
            people,
        })
    }
}
