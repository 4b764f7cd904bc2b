//! The companies of the platform that stand behind a consortium, found by the names that its bid gives.
//! It must not refuse a bid: a member that has no account here stays a name, which the officers read.

use crate::{App, AppError};
use std::collections::BTreeSet;
use store::{Body, BodyFilter, BodyKind, folded};
use tender::bid::content::Content;
use tender::id::BodyId;

/// So many companies are compared at a time.
const PAGE: u64 = 1_000;

impl App {
    /// The members of a consortium beside the company that handed in its bid, as far as they are companies here. Names are
    /// compared without case and punctuation; of several companies with one name, each may be meant.
    pub(super) async fn members_of(
        &self,
        bidder: BodyId,
        content: Option<&Content>,
    ) -> Result<BTreeSet<BodyId>, AppError> {
        let group = content.and_then(|content| content.consortium.as_ref());
        let members = group.into_iter().flat_map(|group| &group.members);
        let names: BTreeSet<String> = members.map(|member| folded(&member.name)).collect();
        let mut found = BTreeSet::new();
        let mut filter = BodyFilter {
            kinds: vec![BodyKind::Company],
            name: String::new(),
            slug: String::new(),
            after: None,
            limit: PAGE,
        };
        while !names.is_empty() {
            let page = self.store.bodies_page(&filter).await?;
            let Some(last) = page.last() else { break };
            filter.after = Some(last.slug.clone());
            let meant = |body: &&Body| body.id != bidder && names.contains(&folded(&body.name));
            found.extend(page.iter().filter(meant).map(|body| body.id));
        }
        Ok(found)
    }
}
