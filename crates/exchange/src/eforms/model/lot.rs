//! A lot of a call or a part of a plan: what is bought, how bids come in, how they are judged.
//! It must not hold results.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use tender::instant::Instant;

use super::value::{Amount, Day, Span, Text};

/// A lot or a part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// BT-137, such as `LOT-0001` or `PAR-0001`.
    pub id: Option<String>,
    /// What is bought.
    pub scope: Scope,
    /// How bids come in.
    pub tendering: Tendering,
    /// The terms.
    pub terms: Terms,
    /// How bidders are chosen.
    pub selection: Selection,
    /// How bids are judged.
    pub award: Award,
}

/// What is bought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// BT-22.
    pub reference: Option<String>,
    /// BT-21.
    pub title: Text,
    /// BT-24.
    pub description: Text,
    /// BT-300.
    pub information: Text,
    /// BT-23.
    pub nature: Option<String>,
    /// BT-531.
    pub more_natures: Vec<String>,
    /// BT-262.
    pub cpv: Option<String>,
    /// BT-263.
    pub more_cpv: Vec<String>,
    /// BT-27.
    pub value: Option<Amount>,
    /// BT-271: the highest value of a framework agreement.
    pub framework_maximum: Option<Amount>,
    /// BT-726.
    pub for_small_firms: Option<bool>,
    /// BT-728, BT-5071 …
    pub places: Vec<Place>,
    /// BT-36.
    pub duration: Option<Span>,
    /// BT-536.
    pub start: Option<Day>,
    /// BT-537.
    pub end: Option<Day>,
    /// BT-538: no end (`UNLIMITED`) or unknown.
    pub other_duration: Option<String>,
    /// BT-54.
    pub options: Text,
    /// BT-57.
    pub renewals: Text,
    /// BT-58.
    pub max_renewals: Option<u32>,
    /// BT-774: reduction of environmental impacts.
    pub environmental: Vec<String>,
    /// BT-775.
    pub social: Vec<String>,
    /// BT-776.
    pub innovative: Vec<String>,
    /// BT-805: green criteria.
    pub green: Vec<String>,
    /// BT-06, BT-777.
    pub strategic: Vec<Strategic>,
    /// BT-754: accessibility criteria.
    pub accessibility: Option<String>,
    /// BT-755.
    pub accessibility_because: Text,
}

/// A strategic aim of the purchase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strategic {
    /// BT-06.
    pub aim: Option<String>,
    /// BT-777.
    pub description: Text,
}

/// A place of performance.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// BT-728.
    pub description: Text,
    /// BT-5101(a), (b), (c).
    pub street: [Option<String>; 3],
    /// BT-5131.
    pub city: Option<String>,
    /// BT-5121.
    pub postcode: Option<String>,
    /// BT-5071: NUTS code.
    pub nuts: Option<String>,
    /// BT-5141.
    pub country: Option<String>,
    /// BT-727: anywhere.
    pub anywhere: Option<String>,
}

/// How bids come in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tendering {
    /// BT-131.
    pub deadline: Option<Instant>,
    /// BT-1311.
    pub participation_deadline: Option<Instant>,
    /// BT-630.
    pub interest_deadline: Option<Instant>,
    /// BT-800: answers in a market consultation.
    pub answers_deadline: Option<Instant>,
    /// BT-13: questions.
    pub questions_deadline: Option<Instant>,
    /// BT-130: invitations to bid.
    pub invitations: Option<Day>,
    /// BT-631: invitations to confirm interest.
    pub interest_invitations: Option<Day>,
    /// BT-132.
    pub opening: Option<Instant>,
    /// BT-133.
    pub opening_place: Text,
    /// BT-134.
    pub opening_description: Text,
    /// BT-17: `required`, `allowed`, `not-allowed`.
    pub electronic: Option<String>,
    /// BT-18.
    pub url: Option<String>,
    /// BT-19.
    pub not_electronic_because: Option<String>,
    /// BT-745.
    pub not_electronic_description: Text,
    /// BT-97.
    pub languages: Vec<String>,
    /// BT-764.
    pub catalogue: Option<String>,
    /// BT-744.
    pub signature: Option<String>,
    /// BT-63.
    pub variants: Option<String>,
    /// BT-769.
    pub multiple_bids: Option<String>,
    /// BT-98.
    pub validity: Option<Span>,
    /// BT-115.
    pub gpa: Option<bool>,
    /// BT-50.
    pub min_candidates: Option<u32>,
    /// BT-51.
    pub max_candidates: Option<u32>,
    /// BT-661.
    pub limited_candidates: Option<bool>,
    /// BT-52.
    pub successive_reduction: Option<bool>,
    /// BT-124.
    pub tool: Option<String>,
    /// BT-632.
    pub tool_name: Option<String>,
    /// BT-125, BT-1251.
    pub previous: Vec<Previous>,
    /// The framework agreement, if it is one.
    pub framework: Framework,
}

/// What is said of a framework agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Framework {
    /// BT-765: `fa-wo-rc`, `fa-w-rc`, `fa-mix`; none where there is no framework.
    pub kind: Option<String>,
    /// BT-113: the highest number of firms.
    pub firms: Option<u32>,
    /// BT-109: why it lasts longer than it usually may.
    pub longer_because: Text,
    /// BT-111: buyers beside those of the notice.
    pub buyers: Text,
}

/// An earlier plan for this lot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previous {
    /// BT-125: identifier and version of the notice, or its number in the Official Journal.
    pub notice: Option<String>,
    /// BT-1251.
    pub part: Option<String>,
}

/// The terms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The procurement documents.
    pub documents: Vec<Documents>,
    /// BT-60: `eu-funds` or `no-eu-funds`.
    pub eu_funds: Option<String>,
    /// BT-743.
    pub e_invoicing: Option<String>,
    /// BT-92.
    pub e_ordering: Option<bool>,
    /// BT-93.
    pub e_payment: Option<bool>,
    /// BT-120.
    pub no_negotiation: Option<bool>,
    /// BT-736.
    pub reserved_execution: Option<String>,
    /// OPT-060.
    pub conditions: Option<String>,
    /// BT-70.
    pub performance: Text,
    /// BT-77.
    pub payment: Text,
    /// BT-751.
    pub guarantee: Option<String>,
    /// BT-75.
    pub guarantee_description: Text,
    /// BT-801.
    pub non_disclosure: Option<String>,
    /// BT-802.
    pub non_disclosure_description: Text,
    /// BT-94.
    pub recurring: Option<bool>,
    /// BT-95.
    pub recurring_description: Text,
    /// BT-651.
    pub subcontracting: Vec<String>,
    /// BT-76.
    pub legal_form: Text,
    /// BT-761.
    pub legal_form_required: Option<String>,
    /// BT-681: foreign subsidies.
    pub foreign_subsidies: Option<String>,
    /// BT-684: international procurement instrument.
    pub international_measures: Option<String>,
    /// BT-717: clean vehicles.
    pub clean_vehicles: Option<String>,
    /// BT-810: energy efficiency.
    pub energy_efficiency: Option<String>,
    /// BT-99.
    pub review_deadline: Text,
    /// OPT-301: who hears complaints.
    pub review_body: Option<String>,
    /// OPT-301: who informs about review.
    pub review_information: Option<String>,
    /// OPT-301.
    pub mediator: Option<String>,
    /// OPT-301.
    pub informs: Option<String>,
    /// OPT-301.
    pub provides_documents: Option<String>,
    /// OPT-301.
    pub receives_bids: Option<String>,
    /// OPT-301.
    pub evaluates_bids: Option<String>,
}

/// A set of procurement documents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Documents {
    /// OPT-140.
    pub id: Option<String>,
    /// BT-14: `non-restricted-document` or `restricted-document`.
    pub access: Option<String>,
    /// BT-15: address of documents that are free for all.
    pub url: Option<String>,
    /// BT-615: address where restricted documents are asked for.
    pub restricted_url: Option<String>,
    /// BT-707.
    pub restricted_because: Option<String>,
    /// BT-708.
    pub official_languages: Vec<String>,
    /// BT-737.
    pub other_languages: Vec<String>,
}

/// How bidders are chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// BT-821: where the criteria are told.
    pub sources: Vec<String>,
    /// The criteria.
    pub criteria: Vec<SelectionCriterion>,
    /// BT-71: reserved participation.
    pub reserved: Vec<String>,
    /// BT-771: papers that may be handed in later.
    pub late_papers: Option<String>,
    /// BT-772.
    pub late_papers_description: Text,
}

/// A selection criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelectionCriterion {
    /// BT-809.
    pub kind: Option<String>,
    /// BT-750.
    pub description: Text,
    /// BT-40: it chooses those who are invited.
    pub second_stage: Option<bool>,
}

/// How bids are judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// The criteria.
    pub criteria: Vec<AwardCriterion>,
    /// BT-543: a formula that weights can't express.
    pub formula: Text,
    /// BT-733: why there is only an order.
    pub order_because: Text,
}

/// An award criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwardCriterion {
    /// BT-539: `price`, `cost`, `quality`.
    pub kind: Option<String>,
    /// BT-734.
    pub name: Text,
    /// BT-540.
    pub description: Text,
    /// BT-541, BT-5421.
    pub weight: Number,
    /// BT-541, BT-5422.
    pub fixed: Number,
    /// BT-541, BT-5423.
    pub threshold: Vec<Number>,
}

/// A number with what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The number.
    pub value: Option<Decimal>,
    /// Its meaning, such as `per-exa` (exact percentage).
    pub meaning: Option<String>,
}
