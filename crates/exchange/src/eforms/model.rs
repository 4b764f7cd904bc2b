//! What the platform's procedures can say in a notice, in plain values that know no format.
//!
//! It must not know XML, field paths or rules. Every list may be empty and every `Option` missing: what a subtype
//! needs is the rules' affair. Items of lists hold at least one value, and no text is empty.

pub mod lot;
pub mod party;
pub mod result;
pub mod value;

use serde::{Deserialize, Serialize};
use tender::instant::Instant;

use lot::{Lot, Place};
use party::{Buyer, Organisation};
use result::{Modification, Results};
use value::{Amount, Day, Text};

/// A notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    /// Notice subtype, OPP-070, such as `16` or `E3`; it settles form type, notice type and document type.
    pub subtype: String,
    /// Legal basis, BT-01, such as `32014L0024`, or `other`.
    pub legal_basis: Option<String>,
    /// Notice identifier, BT-701.
    pub notice: Option<String>,
    /// Notice version, BT-757, two digits.
    pub version: Option<String>,
    /// Procedure identifier, BT-04.
    pub procedure_id: Option<String>,
    /// Sent to publication, BT-05.
    pub dispatched: Option<Instant>,
    /// Wish for the day of publication, BT-738.
    pub publication: Option<Day>,
    /// Expected day of the contract notice, BT-127.
    pub future_notice: Option<Day>,
    /// Language of the notice, BT-702(a), such as `DEU`.
    pub language: Option<String>,
    /// Further official languages, BT-702(b).
    pub more_languages: Vec<String>,
    /// The buyers, first the one in charge.
    pub buyers: Vec<Buyer>,
    /// Every organisation that is referred to.
    pub organisations: Vec<Organisation>,
    /// The procedure.
    pub procedure: Procedure,
    /// Lots of a call or a result.
    pub lots: Vec<Lot>,
    /// Parts of a plan (subtypes 4 to 6, E2).
    pub parts: Vec<Lot>,
    /// Results.
    pub results: Results,
    /// Modifications of contracts (38 to 40).
    pub modifications: Vec<Modification>,
    /// What this version changes.
    pub change: Change,
    /// Fields whose publication is withheld.
    pub withheld: Vec<Withheld>,
}

/// What holds for the whole procedure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// BT-21.
    pub title: Text,
    /// BT-24.
    pub description: Text,
    /// BT-22: the buyer's own reference.
    pub reference: Option<String>,
    /// BT-23: `works`, `supplies`, `services`.
    pub nature: Option<String>,
    /// BT-531.
    pub more_natures: Vec<String>,
    /// BT-262: CPV code.
    pub cpv: Option<String>,
    /// BT-263.
    pub more_cpv: Vec<String>,
    /// BT-27.
    pub value: Option<Amount>,
    /// BT-271: the highest value of a framework agreement.
    pub framework_maximum: Option<Amount>,
    /// BT-728, BT-5071 …
    pub places: Vec<Place>,
    /// BT-300.
    pub information: Text,
    /// BT-105: kind of procedure, such as `open`.
    pub kind: Option<String>,
    /// BT-88.
    pub features: Text,
    /// BT-106.
    pub accelerated: Option<bool>,
    /// BT-1351.
    pub accelerated_because: Text,
    /// BT-136, BT-135, BT-1252.
    pub direct_award: Vec<DirectAward>,
    /// BT-763: all lots must be bid for (`all`).
    pub all_lots: Option<String>,
    /// BT-31.
    pub max_lots_bid: Option<u32>,
    /// BT-33.
    pub max_lots_awarded: Option<u32>,
    /// BT-01(c), BT-01(d): national law with an identifier.
    pub laws: Vec<Law>,
    /// BT-01(f): national law without one.
    pub other_laws: Vec<Text>,
    /// BT-806: where the exclusion grounds are told.
    pub exclusion_sources: Vec<String>,
    /// BT-67.
    pub exclusions: Vec<Exclusion>,
    /// OPP-090: earlier notices.
    pub previous_notices: Vec<String>,
    /// BT-756: the prior information notice ends with this one.
    pub ends_call: Option<bool>,
}

/// A reason for awarding without a call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectAward {
    /// BT-136.
    pub reason: Option<String>,
    /// BT-135.
    pub explanation: Text,
    /// BT-1252.
    pub previous: Option<String>,
}

/// A law of the buyer's country.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// BT-01(c): an ELI or another identifier.
    pub id: Option<String>,
    /// BT-01(d).
    pub description: Text,
}

/// A ground for exclusion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// BT-67(a).
    pub ground: Option<String>,
    /// BT-67(b).
    pub description: Text,
}

/// What a change notice changes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// BT-758: identifier and version of the notice that is changed, `<uuid>-<version>`.
    pub of: Option<String>,
    /// BT-140.
    pub reason: Option<String>,
    /// BT-762.
    pub explanation: Text,
    /// One entry a change.
    pub items: Vec<ChangeItem>,
}

/// One change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeItem {
    /// BT-13716: changed sections, such as `LOT-0001` or `PROCEDURE`.
    pub sections: Vec<String>,
    /// BT-141.
    pub description: Text,
    /// BT-718.
    pub documents: Option<bool>,
    /// BT-719.
    pub documents_on: Option<Day>,
}

/// A field whose publication is withheld (BT-195 to BT-198).
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Withheld {
    /// The field, such as `BT-720-Tender`.
    pub field: String,
    /// Identifier of the lot, bid, result … that holds it; none if the notice has the field only once.
    pub of: Option<String>,
    /// BT-197.
    pub reason: Option<String>,
    /// BT-196.
    pub explanation: Text,
    /// BT-198: when it is published after all.
    pub until: Option<Day>,
}
