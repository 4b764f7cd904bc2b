//! Who has approved a draft, and how many must.
//! It must not decide who may.

use app::Approvals;
use serde::Serialize;
use utoipa::ToSchema;

/// The approvals of a draft.
#[derive(Serialize, ToSchema)]
pub(crate) struct ApprovalView {
    /// Who has approved, while more are needed.
    given: Vec<ApproverView>,
    /// How many persons must approve: one, or as many as the authority's own by-law names.
    needed: usize,
}

/// Somebody who has approved.
#[derive(Serialize, ToSchema)]
pub(crate) struct ApproverView {
    /// Id of the person.
    person: uuid::Uuid,
    /// Name of the person.
    name: String,
}

impl From<Approvals> for ApprovalView {
    fn from(found: Approvals) -> Self {
        let given = found.given.into_iter();
        let given = given.map(|(person, name)| ApproverView { person: person.0, name }).collect();
        Self { given, needed: found.needed }
    }
}
