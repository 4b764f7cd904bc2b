//! The shapes of OCDS 1.1.5 that the platform writes, with the extensions for lots, bids and enquiries.
//! They must not hold a rule; what is empty is left out, as the standard asks.
#![expect(clippy::struct_field_names, reason = "the names are those of the standard")]

use serde::Serialize;
use serde_json::Number;
use std::collections::BTreeSet;
use tender::money::Euro;

/// Everything that was known at one moment.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Release {
    /// The process.
    pub ocid: String,
    /// The release; number of the procedure and place of the act in its file.
    pub id: String,
    /// When, RFC 3339.
    pub date: String,
    /// What happened.
    pub tag: Vec<&'static str>,
    pub(super) initiation_type: &'static str,
    pub(super) language: &'static str,
    pub(super) parties: Vec<Party>,
    pub(super) buyer: Reference,
    pub(super) tender: Tender,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bids: Option<Bids>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) awards: Vec<Award>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) contracts: Vec<Contract>,
}

/// All releases of one process, and what they come to.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// The process.
    pub ocid: String,
    /// Its releases, the oldest first.
    pub releases: Vec<Release>,
    /// What is known now.
    pub compiled_release: Release,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Party {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) identifier: Identifier,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contact_point: Option<ContactPoint>,
    pub(super) roles: BTreeSet<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Reference {
    pub(super) id: String,
    pub(super) name: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identifier {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) id: String,
    pub(super) legal_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) uri: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Address {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) street_address: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) locality: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) postal_code: String,
    pub(super) country_name: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ContactPoint {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) telephone: String,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Value {
    amount: Number,
    currency: &'static str,
}

impl Value {
    /// An amount as a JSON number; exact up to ten billion euros and far beyond.
    pub(super) fn of(euro: Euro) -> Option<Self> {
        let amount = euro.decimal().normalize().to_string().parse().ok()?;
        Some(Self { amount, currency: "EUR" })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Period {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
}

impl Period {
    pub(super) fn some(start_date: Option<String>, end_date: Option<String>) -> Option<Self> {
        let period = Self { start_date, end_date };
        (period != Self::default()).then_some(period)
    }
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Tender {
    pub(super) id: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    pub(super) status: &'static str,
    pub(super) procuring_entity: Reference,
    pub(super) items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) procurement_method: Option<&'static str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) procurement_method_details: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) main_procurement_category: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) award_criteria: Option<&'static str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) award_criteria_details: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) submission_method: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tender_period: Option<Period>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) enquiry_period: Option<Period>,
    pub(super) has_enquiries: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) enquiries: Vec<Enquiry>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) eligibility_criteria: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contract_period: Option<Period>,
    pub(super) lots: Vec<Lot>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lot_details: Option<LotDetails>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) documents: Vec<Document>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) amendments: Vec<Amendment>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Lot {
    pub(super) id: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    pub(super) status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LotDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) maximum_lots_bid_per_supplier: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) maximum_lots_awarded_per_supplier: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) classification: Option<Classification>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) additional_classifications: Vec<Classification>,
    pub(super) related_lot: String,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Classification {
    pub(super) scheme: &'static str,
    pub(super) id: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    pub(super) id: String,
    pub(super) document_type: &'static str,
    pub(super) title: String,
    pub(super) url: String,
    pub(super) date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_modified: Option<String>,
    pub(super) format: String,
    pub(super) language: &'static str,
    /// SHA-256 in hex: ours, beyond the standard, so that a copy can be checked.
    pub(super) sha256: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Enquiry {
    pub(super) id: String,
    pub(super) description: String,
    pub(super) answer: String,
    pub(super) date_answered: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Amendment {
    pub(super) id: String,
    pub(super) date: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) rationale: String,
    #[serde(rename = "releaseID")]
    pub(super) release_id: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_lots: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Bids {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) statistics: Vec<Statistic>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) details: Vec<Bid>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Statistic {
    pub(super) id: String,
    pub(super) measure: &'static str,
    pub(super) value: usize,
    pub(super) related_lot: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bid {
    pub(super) id: String,
    pub(super) submission_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    pub(super) status: &'static str,
    pub(super) tenderers: Vec<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
    pub(super) related_lots: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Award {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) status: &'static str,
    pub(super) date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
    pub(super) suppliers: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) documents: Vec<Document>,
    pub(super) related_lots: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contract {
    pub(super) id: String,
    #[serde(rename = "awardID")]
    pub(super) award_id: String,
    pub(super) title: String,
    pub(super) status: &'static str,
    pub(super) date_signed: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) period: Option<Period>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) amendments: Vec<Amendment>,
}
