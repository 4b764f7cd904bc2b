//! The procedure types of the law and the order of their phases, as data.
//! It must not hold a rule about when a type may be chosen: that is the planner's.

pub use crate::law::{ContractKind, ProcedureType};
use crate::message::Message;
use crate::refusal::Refusal;

/// One phase in the order of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The call goes out to everyone by notice.
    Call,
    /// Requests to participate are received, opened and chosen from.
    Participation,
    /// The firms that may bid are invited, all at the same time.
    Invitation,
    /// Bids are received, sealed, closed and opened.
    Bids,
    /// Further rounds of bids after negotiation, up to the final one.
    Negotiation,
    /// A single firm is ordered from without bids.
    Order,
}

/// The order of a procedure type that the platform runs, and the numbers that go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// The phases in their order.
    pub phases: &'static [Phase],
    /// Whether EU law rules it: notice first at the Union's publisher, standstill before the award.
    pub union: bool,
    /// Where the order is written.
    pub source: &'static str,
}

use Phase::{Bids, Call, Invitation, Negotiation, Order, Participation};

const ONE_STAGE: &[Phase] = &[Call, Bids];
const TWO_STAGES: &[Phase] = &[Call, Participation, Invitation, Bids];
const CALL_AND_NEGOTIATION: &[Phase] = &[Call, Participation, Invitation, Bids, Negotiation];
const BY_INVITATION: &[Phase] = &[Invitation, Bids];
const INVITATION_AND_NEGOTIATION: &[Phase] = &[Invitation, Bids, Negotiation];
const ONE_ORDER: &[Phase] = &[Order];

impl Sequence {
    /// Whether the phase is part of this order.
    pub fn has(&self, phase: Phase) -> bool {
        self.phases.contains(&phase)
    }
}

impl ProcedureType {
    /// Whether the file need not say why this type was chosen; of every other it must, § 8 Abs. 2 Nr. 6 und 7 VgV.
    pub fn is_free_choice(self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Restricted
                | Self::UtPublic
                | Self::UtRestrictedCall
                | Self::Direct
                | Self::MiniComp
        )
    }

    /// Whether the platform carries procedures of this type to their end, by its pages too. Not so, though their rules are
    /// there, where candidates are selected, or the firms of a framework agreement compete.
    pub fn is_offered(self) -> bool {
        let order = self.sequence();
        self != Self::MiniComp && order.is_ok_and(|order| !order.has(Participation))
    }

    /// The order of this type's phases.
    ///
    /// # Errors
    /// `procedure-not-yet-run` for the types that the planner explains but the platform does not run yet.
    pub fn sequence(self) -> Result<Sequence, Refusal> {
        let run = |phases, union, source| Ok(Sequence { phases, union, source });
        let negotiated = INVITATION_AND_NEGOTIATION;
        match self {
            Self::Open => run(ONE_STAGE, true, "§ 15 VgV"),
            Self::Restricted => run(TWO_STAGES, true, "§ 16 VgV"),
            Self::NegotiatedCall => run(CALL_AND_NEGOTIATION, true, "§ 17 VgV"),
            Self::NegotiatedNoCall => run(negotiated, true, "§ 14 Abs. 4 VgV, § 17 Abs. 5 VgV"),
            Self::UtPublic => run(ONE_STAGE, false, "§ 9 UVgO, § 3 VOB/A"),
            Self::UtRestrictedCall => run(TWO_STAGES, false, "§ 10 UVgO"),
            Self::UtRestrictedNoCall => run(BY_INVITATION, false, "§ 11 UVgO"),
            Self::UtNegotiatedCall => run(CALL_AND_NEGOTIATION, false, "§ 12 UVgO"),
            Self::UtNegotiatedNoCall => run(negotiated, false, "§ 12 UVgO"),
            Self::UtFree => run(negotiated, false, "§ 3 VOB/A"),
            Self::Direct => run(ONE_ORDER, false, "§ 14 UVgO, § 3a Abs. 4 VOB/A"),
            Self::MiniComp => run(BY_INVITATION, false, "§ 21 Abs. 5 VgV"),
            Self::CallOff => {
                let message = Message::new("procedure-call-off-in-framework");
                Err(Refusal::new(message, "§ 21 Abs. 3 VgV").at("/procedure_type"))
            }
            Self::Dialogue => not_yet(self, "§ 18 VgV"),
            Self::Innovation => not_yet(self, "§ 19 VgV"),
            Self::DesignContest => not_yet(self, "§§ 69 bis 72 VgV"),
            Self::Concession => not_yet(self, "§ 12 KonzVgV"),
            Self::DpsSpecific => not_yet(self, "§§ 22 bis 24 VgV"),
        }
    }
}

fn not_yet(kind: ProcedureType, source: &'static str) -> Result<Sequence, Refusal> {
    let message = Message::new("procedure-not-yet-run").with("kind", kind.code());
    Err(Refusal::new(message, source).at("/procedure_type"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_run_yet_is_refused_with_its_paragraph() {
        let refused: Vec<_> =
            ProcedureType::ALL.iter().filter_map(|kind| kind.sequence().err()).collect();
        assert_eq!(refused.len(), 6);
        let not_yet = refused.iter().filter(|r| r.message.key == "procedure-not-yet-run");
        assert_eq!(not_yet.count(), 5);
        assert!(refused.iter().all(|r| r.source.starts_with('§') && r.field == "/procedure_type"));
        assert_eq!(refused[0].message.args["kind"], "dialogue");
    }

    #[test]
    fn what_is_offered_selects_no_candidates() {
        let offered = ProcedureType::ALL.iter().filter(|kind| kind.is_offered());
        assert_eq!(
            offered.map(|kind| kind.code()).collect::<Vec<_>>(),
            [
                "open",
                "negotiated-nocall",
                "ut-public",
                "ut-restricted-nocall",
                "ut-negotiated-nocall",
                "ut-free",
                "direct"
            ]
        );
    }

    #[test]
    fn the_code_is_the_name_in_json() {
        for &kind in ProcedureType::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }

    #[test]
    fn each_running_type_ends_in_bids_or_an_order() {
        let table: Vec<_> = ProcedureType::ALL
            .iter()
            .filter_map(|kind| kind.sequence().ok().map(|s| (kind.code(), s)))
            .collect();
        for (code, sequence) in &table {
            assert!(sequence.has(Bids) != sequence.has(Order), "{code}");
            assert_eq!(sequence.has(Participation), sequence.has(Call) && sequence.has(Invitation));
        }
        let union: Vec<_> = table.iter().filter(|(_, s)| s.union).map(|(c, _)| *c).collect();
        assert_eq!(union, ["open", "restricted", "negotiated-call", "negotiated-nocall"]);
    }

    #[test]
    fn only_the_negotiated_types_negotiate() {
        let negotiating: Vec<_> = ProcedureType::ALL
            .iter()
            .filter(|kind| kind.sequence().is_ok_and(|s| s.has(Negotiation)))
            .map(|kind| kind.code())
            .collect();
        assert_eq!(
            negotiating,
            [
                "negotiated-call",
                "negotiated-nocall",
                "ut-negotiated-call",
                "ut-negotiated-nocall",
                "ut-free"
            ]
        );
    }
}
