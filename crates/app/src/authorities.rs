//! Authorities: found by name for everybody, and named in drafts as buyers or callers of a framework agreement.
//! It must not judge whether one should buy.

use crate::{App, AppError};
use store::{Body, BodyFilter, BodyKind};
use tender::id::BodyId;
use tender::message::Message;
use tender::procedure::Draft;
use tender::refusal::Refusal;

/// The kinds of bodies that award contracts, § 99 GWB.
pub(crate) const AWARDING: [BodyKind; 4] =
    [BodyKind::StateBody, BodyKind::Municipality, BodyKind::Utility, BodyKind::ProcurementOffice];

impl App {
    /// All authorities, by name.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn authorities(&self) -> Result<Vec<Body>, AppError> {
        Ok(self.store.bodies(&AWARDING).await?)
    }

    /// Authorities whose name or public address holds some words, by public address, from after one on.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn authorities_like(
        &self,
        words: &str,
        after: Option<String>,
        limit: u64,
    ) -> Result<Vec<Body>, AppError> {
        let (name, slug) = (words.trim().to_owned(), crate::open_account::slug(words, ""));
        let filter = BodyFilter { kinds: AWARDING.to_vec(), name, slug, after, limit };
        Ok(self.store.bodies_page(&filter).await?)
    }

    /// The authorities of these ids; what is none is left out.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn authorities_named(&self, ids: &[BodyId]) -> Result<Vec<Body>, AppError> {
        let mut found = self.store.bodies_named(ids, &[]).await?;
        found.retain(|body| AWARDING.contains(&body.kind));
        Ok(found)
    }

    /// Whether a draft names authorities only, where it names buyers and who may call off. Faults point below `at`.
    ///
    /// # Errors
    /// A refusal for each list with a body that there is not, or that awards nothing.
    pub(crate) async fn names_authorities(&self, draft: &Draft, at: &str) -> Result<(), AppError> {
        let callers = draft.framework.as_ref().map_or(&[][..], |terms| &terms.authorities);
        let named: Vec<BodyId> = draft.buyers.iter().chain(callers).copied().collect();
        let known = self.authorities_named(&named).await?;
        let unknown = |id: &BodyId| known.iter().all(|body| body.id != *id);
        let odd_list = |source: &'static str, list: &str| {
            let message = Message::new("authority-unknown");
            Refusal::new(message, source).at(format!("{at}{list}"))
        };
        let mut refusals = Vec::new();
        if draft.buyers.iter().any(unknown) {
            refusals.push(odd_list("§ 99 GWB", "/buyers"));
        }
        if callers.iter().any(unknown) {
            refusals.push(odd_list("§ 21 Abs. 2 VgV", "/framework/authorities"));
        }
        if refusals.is_empty() { Ok(()) } else { Err(AppError::Refused(refusals)) }
    }
}
