//! The content of a procedure as an officer writes it: plain data, complete or not.
//! It must not hold a rule: `draft::check` tells what is wrong, the stages tell what may be done.

pub mod check;

use crate::id::{BodyId, DocumentId, LotId, ProcedureId};
use crate::instant::Instant;
use crate::law::Ground;
use crate::money::Euro;
use crate::procedure::kind::{ContractKind, ProcedureType};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A text in German and, where someone wrote it, in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The German words, which bind.
    pub de: String,
    /// The English words, for information.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// A German text without English words.
    pub fn german(de: impl Into<String>) -> Self {
        Self { de: de.into(), en: None }
    }
}

/// Where the contract is performed (eForms BT-5071, BT-5121).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Place {
    /// NUTS 3 code, such as `DEA11`.
    pub nuts: String,
    /// Postcode of five digits.
    pub postcode: String,
    /// Name of the town.
    pub town: String,
}

/// One lot; a procedure without division has exactly one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// The lot's id, which it keeps from the draft to the contract.
    pub id: LotId,
    /// Its name (BT-21).
    pub title: Text,
    /// What is bought in it (BT-24).
    #[serde(default)]
    pub description: Text,
    /// Its share of the estimated value, without VAT (BT-27).
    #[serde(default)]
    pub estimated_value: Option<Euro>,
}

/// A condition of suitability (Eignungskriterium, § 122 GWB), with the proof that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuitabilityCriterion {
    /// Which of the kinds of § 122 Abs. 2 GWB it is.
    pub group: SuitabilityGroup,
    /// The condition.
    pub text: Text,
    /// The proof, often a declaration by the bidder (§ 48 VgV).
    #[serde(default)]
    pub proof: Text,
}

/// The kinds of suitability that may be asked for, § 122 Abs. 2 GWB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuitabilityGroup {
    /// Befähigung und Erlaubnis zur Berufsausübung, § 44 VgV.
    Permission,
    /// Wirtschaftliche und finanzielle Leistungsfähigkeit, § 45 VgV.
    Economic,
    /// Technische und berufliche Leistungsfähigkeit, § 46 VgV.
    Technical,
}

/// An award criterion (Zuschlagskriterium, § 127 GWB, BT-539 to BT-541); children make a tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardCriterion {
    /// A short id, unique in the procedure, such as `price` or `q1`.
    pub id: String,
    /// What it measures.
    pub kind: CriterionKind,
    /// Its name.
    pub name: Text,
    /// How it is judged.
    #[serde(default)]
    pub description: Text,
    /// Its weight among its siblings in percent, exact; siblings add up to 100.
    pub weight: Decimal,
    /// The least points without which a bid is out, if any.
    #[serde(default)]
    pub minimum: Option<Decimal>,
    /// The highest level that a judge may give; without it 10. The lowest is 0.
    #[serde(default)]
    pub scale: Option<Decimal>,
    /// Sub-criteria, weighted among themselves.
    #[serde(default)]
    pub children: Vec<AwardCriterion>,
}

/// What a criterion measures (eForms `award-criterion-type`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriterionKind {
    /// The price.
    Price,
    /// Life-cycle cost, § 59 VgV.
    Cost,
    /// Quality, § 58 Abs. 2 VgV.
    Quality,
}

/// The numbers of the evaluation method, published with it; each method uses its own (`evaluate::method`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MethodSettings {
    /// Width of the corridor below the best ratio in percent.
    pub tolerance_percent: Option<Decimal>,
    /// What decides inside the corridor.
    pub decision: Option<CorridorDecision>,
    /// The multiple of the lowest price that gets no points.
    pub k: Option<Decimal>,
    /// Performance points that must be reached.
    pub minimum_performance: Option<Decimal>,
    /// The published reference performance.
    pub reference_performance: Option<Decimal>,
    /// The published reference price.
    pub reference_price: Option<Decimal>,
    /// The fixed price.
    pub fixed_price: Option<Decimal>,
    /// The recorded decision for a method that is refused without one (`W_MEAN`, `PTS_MINMAX`).
    pub legal_override: Option<MethodOverride>,
}

/// Who decided that a refused method is lawful here, and why (OLG Düsseldorf, Verg 35/23).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodOverride {
    /// Who decided.
    pub decided_by: String,
    /// Why it is lawful in this procedure.
    pub reason: String,
}

/// What decides among the bids inside the corridor of the extended ratio.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorridorDecision {
    /// The most performance points.
    HighestPerformance,
    /// The lowest price.
    LowestPrice,
    /// The most points in one group of criteria, by its id.
    Group(String),
}

/// The dates of a procedure. Instants are exact; days are read in Berlin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dates {
    /// The day on which publication is wished, if not at once (§ 40 Abs. 1 VgV).
    pub requested_publication: Option<Date>,
    /// Until when questions are answered for certain.
    pub questions_until: Option<Instant>,
    /// End of the period for requests to participate (BT-1311).
    pub participation_deadline: Option<Instant>,
    /// End of the period for bids (BT-131); in two stages, of the first bids.
    pub bid_deadline: Option<Instant>,
    /// When the bids are to be opened (BT-132).
    pub opening: Option<Instant>,
    /// Last day on which bidders are bound (BT-98).
    pub binding_until: Option<Date>,
    /// First day of the contract (BT-536).
    pub contract_start: Option<Date>,
    /// Last day of the contract, options included (BT-537).
    pub contract_end: Option<Date>,
}

/// A document that belongs to the procedure (Vergabeunterlagen, § 29 VgV).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentSlot {
    /// The document's id over all its versions.
    pub id: DocumentId,
    /// What it is called for the reader.
    pub title: Text,
    /// SHA-256 of the version that stands now, in hexadecimal; empty while nothing was uploaded.
    #[serde(default)]
    pub sha256: String,
}

/// A place in the bid for a file that the bidder gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BidSlot {
    /// A short id, unique in the procedure, such as `offer` or `references`.
    pub id: String,
    /// What is to be put there.
    pub title: Text,
    /// Whether a bid without it is incomplete.
    pub need: Need,
    /// In which envelope it lies.
    #[serde(default)]
    pub envelope: Envelope,
}

/// Whether something must or may be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Without it the bid is incomplete.
    Must,
    /// It is wished for, and its lack has no consequence.
    Should,
}

/// What an envelope holds; each envelope of a round is sealed and opened by itself.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Envelope {
    /// The whole bid or request in one.
    #[default]
    Whole,
    /// Everything but the price; opened first.
    Quality,
    /// The price alone; opened only when the judgement of quality is frozen.
    Price,
}

/// Terms of a framework agreement, § 21 VgV.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkTerms {
    /// The highest value of all call-offs, at which the framework ends (C-216/17, C-23/20).
    pub maximum: Option<Euro>,
    /// How a firm is chosen for a call-off.
    pub order: CallOffOrder,
    /// The only authorities that may call off.
    pub authorities: Vec<BodyId>,
    /// How many firms become party, at most.
    pub firms: u32,
    /// Why the term exceeds four years, if it does (§ 21 Abs. 6 VgV).
    #[serde(default)]
    pub longer_because: String,
}

/// The announced rule by which a firm is chosen for a call-off, § 21 Abs. 3 and 4 VgV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOffOrder {
    /// The first in rank; the next only if those before declined.
    Cascade,
    /// Each in turn.
    Rotation,
    /// By a new competition among all parties.
    MiniCompetition,
}

/// Everything an officer writes about a procedure before it is published.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one yes or no of the notice, named by its field"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// Title (BT-21).
    pub title: Text,
    /// What is bought (BT-24).
    pub description: Text,
    /// The procedure type (BT-105); `None` until chosen.
    pub procedure_type: Option<ProcedureType>,
    /// The ground of the law on which the type was chosen, where it needs one.
    pub ground: Option<Ground>,
    /// Why the ground is there, in words (§ 8 Abs. 2 Nr. 6 und 7 VgV).
    pub type_ground: String,
    /// What is bought, in one word of the law (BT-23); `None` until chosen.
    pub contract_kind: Option<ContractKind>,
    /// CPV codes, the main one first (BT-262, BT-263), eight digits.
    pub cpv: Vec<String>,
    /// Where it is performed.
    pub place: Place,
    /// Estimated value without VAT, with options and renewals, over all lots (BT-27, § 3 VgV).
    pub estimated_value: Option<Euro>,
    /// Whether the estimated value may be shown to everyone.
    pub value_public: bool,
    /// The lots, at least one.
    pub lots: Vec<Lot>,
    /// How many lots one bidder may bid for; `None` means all (BT-31).
    pub lots_per_bid: Option<u32>,
    /// How many lots one bidder may win; `None` means all (BT-33).
    pub lots_per_award: Option<u32>,
    /// Conditions of suitability; only these may exclude (§ 122 Abs. 4 GWB).
    pub suitability: Vec<SuitabilityCriterion>,
    /// Award criteria with their weights.
    pub award: Vec<AwardCriterion>,
    /// Id of the evaluation method, such as `SIMPLE_RATIO`; empty until chosen.
    pub method: String,
    /// The numbers that the method needs.
    pub method_settings: MethodSettings,
    /// Whether variants (Nebenangebote) are admitted; `None` says nothing, and the law says what silence means.
    pub variants: Option<bool>,
    /// Whether missing papers may be requested after the deadline (BT-771); `Some(false)` announces that nothing will be,
    /// neither papers nor prices (§ 56 Abs. 2 VgV, § 41 Abs. 2 `UVgO`, § 16a Abs. 3 VOB/A); `None` leaves it to the law.
    pub late_papers: Option<bool>,
    /// The dates.
    pub dates: Dates,
    /// The urgency that shortens the periods, with its reason; empty if there is none.
    pub urgency: String,
    /// Whether bids come electronically (§ 53 Abs. 1 VgV).
    pub electronic: bool,
    /// Whether quality and price lie in two envelopes.
    pub two_envelopes: bool,
    /// Whether the number of bids may be reduced between rounds, as announced (§ 17 Abs. 12 VgV).
    pub reduction_announced: bool,
    /// Whether the award on the first bids without negotiation is reserved (§ 17 Abs. 11 VgV).
    pub award_without_negotiation: bool,
    /// The terms of the framework agreement, if it is one.
    pub framework: Option<FrameworkTerms>,
    /// The framework under which a new competition is held.
    pub under_framework: Option<ProcedureId>,
    /// Whether it sets up a dynamic purchasing system (BT-766).
    pub dynamic_purchasing: bool,
    /// Whether an electronic auction follows (BT-767).
    pub electronic_auction: bool,
    /// Documents of the procedure.
    pub documents: Vec<DocumentSlot>,
    /// Files that the bidder gives.
    pub bid_slots: Vec<BidSlot>,
    /// The authorities that become party to the contract.
    pub buyers: Vec<BodyId>,
    /// The office in charge.
    pub office: Option<BodyId>,
}

impl Draft {
    /// Whether EU law rules it: the notice goes out first, and the waiting period holds before the award. Not so while no
    /// procedure type is chosen.
    pub fn under_union_law(&self) -> bool {
        let order = self.procedure_type.map(ProcedureType::sequence);
        order.and_then(Result::ok).is_some_and(|order| order.union)
    }

    /// The envelopes of a round of bids, in the order of their opening.
    pub fn envelopes(&self) -> &'static [Envelope] {
        if self.two_envelopes { &[Envelope::Quality, Envelope::Price] } else { &[Envelope::Whole] }
    }
}
