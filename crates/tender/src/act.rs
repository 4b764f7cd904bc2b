//! Acts: the record of formal steps, in order the procurement file (Vergabeakte, § 8 VgV).
//! It must not hold names of persons or contents of sealed bids: ids stand here, the rest lies beside it.

pub mod canonical;

pub use canonical::{NotCanonical, canonical};

use crate::id::{ActId, DocumentId, PersonId, ProcedureId};
use crate::instant::Instant;
use crate::procedure::step::Step;
use serde::{Deserialize, Serialize};

/// Version of the form in which acts are written; a change of meaning raises it.
pub const SCHEMA: u32 = 1;

/// Who took a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A person of the authority.
    Person(PersonId),
    /// A company, unnamed: before the opening nothing tells who takes part.
    Company,
    /// The platform: an answer of the notice service, the end of a period.
    Platform,
}

/// The hash of a document that a step set or relied on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DocumentHash {
    /// The document.
    pub document: DocumentId,
    /// SHA-256 of its bytes in hexadecimal.
    pub sha256: String,
}

/// What the rules computed at the step; repeated from here, never computed again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Computed {
    /// First instant at which the contract may be concluded (§ 134 Abs. 2 GWB).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest_award: Option<Instant>,
    /// First instant at which the file may be destroyed (§ 8 Abs. 4 VgV).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retain_until: Option<Instant>,
    /// How many approvals the authority's own by-law still wants after this one (§ 75a GO NRW).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approvals_left: Option<u16>,
    /// The share of a framework's maximum that is reached anew: 70, 90 or 100 per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
}

/// The record of one formal step. Written once, in the transaction of its effect, and never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Version of this form, [`SCHEMA`].
    pub schema: u32,
    /// The act's own id.
    pub id: ActId,
    /// The procedure in whose file it stands.
    pub procedure: ProcedureId,
    /// Who took the step.
    pub by: By,
    /// Who took it together with them, where the law asks for more than one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<PersonId>,
    /// When, on the clock of procedures.
    pub at: Instant,
    /// When, on the clock of machinery.
    pub recorded_at: Instant,
    /// The rule set of the procedure.
    pub rule_set: String,
    /// The rule under which the step was taken, such as `§ 55 Abs. 2 VgV`.
    pub source: String,
    /// Hashes of the documents that it set or relied on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentHash>,
    /// What was set.
    pub step: Step,
    /// What the rules computed from it.
    #[serde(default)]
    pub computed: Computed,
}
