//! Which procedure types may be chosen, on which ground, and which run on the platform.
//! It must not choose a type that the case gives no ground for.

use super::Case;
use super::regime::Chosen;
use crate::law::{
    Access, Band, BuyerKind, ContractKind, Mark, ProcedureRule, ProcedureType, PublicationDuty,
    Technique,
};
use crate::message::Message;
use crate::money::Euro;
use serde::Serialize;

/// A procedure type with the answer whether it may be chosen.
#[expect(clippy::struct_excessive_bools, reason = "each is one yes or no of the answer")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The type.
    pub procedure: ProcedureType,
    /// Whether the platform runs it.
    pub runs_here: bool,
    /// Why it may or may not be chosen.
    pub reason: Vec<Message>,
    /// Least number of firms to invite, if enough are suitable.
    pub min_invited: Option<u16>,
    /// Whether everybody is called by notice.
    pub public_call: bool,
    /// Whether bids may be negotiated.
    pub negotiation: bool,
    /// Whether the file has to say why it was chosen, § 8 Abs. 2 Nr. 6 und 7 VgV, also where its value admits it.
    pub justified: bool,
    /// Citation.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

/// Whether the platform runs a type with these techniques.
pub(super) fn runs_here(procedure: ProcedureType, techniques: &[Technique]) -> bool {
    // A call-off is a step within its framework agreement, not a procedure of its own.
    let type_runs = procedure.is_offered() || procedure == ProcedureType::CallOff;
    type_runs && techniques.iter().all(|technique| *technique == Technique::Framework)
}

/// All types, those that may be chosen and those that may not.
pub(super) fn choices(case: &Case, chosen: &Chosen<'_>, total: Euro) -> (Vec<Choice>, Vec<Choice>) {
    let mut allowed = Vec::new();
    let mut refused = Vec::new();
    for procedure in ProcedureType::ALL {
        let (open, choice) = choice(case, chosen, total, *procedure);
        if open { allowed.push(choice) } else { refused.push(choice) }
    }
    (allowed, refused)
}

fn choice(
    case: &Case,
    chosen: &Chosen<'_>,
    total: Euro,
    procedure: ProcedureType,
) -> (bool, Choice) {
    let runs_here = runs_here(procedure, &case.techniques);
    let Some(rule) = chosen.rules.procedure(procedure) else {
        let rules = chosen.rules;
        let unknown = Choice {
            procedure,
            runs_here,
            reason: vec![Message::new("type-not-in-regime").with("regime", rules.regime)],
            min_invited: None,
            public_call: false,
            negotiation: false,
            justified: !procedure.is_free_choice(),
            source: rules.source.clone(),
            mark: rules.mark.clone(),
        };
        return (false, unknown);
    };
    if let Some((_, band)) = chosen.band() {
        return by_band(case, band, rule, runs_here);
    }
    let (open, reason) = answer(case, rule, total);
    let choice = Choice {
        procedure,
        runs_here,
        reason,
        min_invited: rule.min_invited,
        public_call: rule.public_call,
        negotiation: rule.negotiation,
        justified: !rule.procedure.is_free_choice(),
        source: rule.access.source.clone(),
        mark: rule.access.mark.clone(),
    };
    (open, choice)
}

/// The answer of an authority's own by-law.
fn by_band(case: &Case, band: &Band, rule: &ProcedureRule, runs_here: bool) -> (bool, Choice) {
    let named = band.procedures.contains(&rule.procedure);
    let unheard = named && band.publish == PublicationDuty::Notice && !rule.public_call;
    let bar = bar(case, rule.procedure).or(unheard.then_some("type-by-law-notice"));
    let key = if named { "type-by-law" } else { "type-not-by-law" };
    let choice = Choice {
        procedure: rule.procedure,
        runs_here,
        reason: vec![Message::new(bar.unwrap_or(key))],
        min_invited: band.invite,
        public_call: rule.public_call,
        negotiation: rule.negotiation,
        justified: !rule.procedure.is_free_choice(),
        source: band.source.clone(),
        mark: band.mark.clone(),
    };
    (named && bar.is_none(), choice)
}

fn answer(case: &Case, rule: &ProcedureRule, total: Euro) -> (bool, Vec<Message>) {
    if let Some(bar) = bar(case, rule.procedure) {
        return (false, vec![Message::new(bar)]);
    }
    let limit = rule.up_to.map(|limit| (total <= limit, limit));
    let by_value = |key, limit: Euro| Message::new(key).with("value", total).with("limit", limit);
    let mut reason = Vec::new();
    match (rule.access.value, limit) {
        (Access::Free, _) => return (true, vec![Message::new("type-free")]),
        (Access::Inside, _) => return (true, vec![Message::new("type-inside")]),
        (Access::ValueLimit | Access::ValueLimitOrGround, Some((true, limit))) => {
            return (true, vec![by_value("type-within-limit", limit)]);
        }
        (Access::ValueLimit | Access::ValueLimitOrGround, Some((false, limit))) => {
            reason.push(by_value("type-above-limit", limit));
        }
        (Access::ValueLimit | Access::ValueLimitOrGround | Access::Ground, _) => {}
    }
    if rule.access.value == Access::ValueLimit {
        return (false, reason);
    }
    let mut found = case.grounds.iter().filter(|ground| rule.grounds.contains(ground)).peekable();
    if found.peek().is_none() {
        let codes: Vec<&str> = rule.grounds.iter().map(|ground| ground.code()).collect();
        reason.push(Message::new("type-needs-ground").with("grounds", codes.join(", ")));
        return (false, reason);
    }
    reason.extend(found.map(|ground| Message::new("type-ground").with("ground", ground)));
    (true, reason)
}

/// What bars a type whatever the rule set says.
fn bar(case: &Case, procedure: ProcedureType) -> Option<&'static str> {
    let contest = case.kind == ContractKind::DesignContest;
    let price_only = case.circumstances.as_ref().is_some_and(|found| found.price_only);
    let dps = case.techniques.contains(&Technique::Dps);
    match procedure {
        ProcedureType::DesignContest if !contest => Some("type-contest-only"),
        other if contest && other != ProcedureType::DesignContest => Some("type-not-for-contest"),
        ProcedureType::Innovation if price_only => Some("type-not-price-only"),
        ProcedureType::DpsSpecific if !dps => Some("type-dps-only"),
        ProcedureType::Concession if case.kind != ContractKind::Concession => {
            Some("type-concession-only")
        }
        ProcedureType::CallOff | ProcedureType::MiniComp
            if !case.techniques.contains(&Technique::Framework) =>
        {
            Some("type-framework-only")
        }
        ProcedureType::Open | ProcedureType::NegotiatedCall | ProcedureType::Dialogue if dps => {
            Some("type-dps-is-restricted")
        }
        ProcedureType::Open
        | ProcedureType::Restricted
        | ProcedureType::NegotiatedCall
        | ProcedureType::NegotiatedNoCall
        | ProcedureType::Dialogue
        | ProcedureType::Innovation
        | ProcedureType::DesignContest
        | ProcedureType::Concession
        | ProcedureType::UtPublic
        | ProcedureType::UtRestrictedCall
        | ProcedureType::UtRestrictedNoCall
        | ProcedureType::UtNegotiatedCall
        | ProcedureType::UtNegotiatedNoCall
        | ProcedureType::UtFree
        | ProcedureType::Direct
        | ProcedureType::CallOff
        | ProcedureType::MiniComp
        | ProcedureType::DpsSpecific => None,
    }
}

/// The type that is planned: the one wished for, else the first that is free, else the first allowed.
pub(super) fn planned(
    case: &Case,
    chosen: &Chosen<'_>,
    allowed: &[Choice],
) -> Option<ProcedureType> {
    let first_choice = match case.kind {
        ContractKind::DesignContest => Some(ProcedureType::DesignContest),
        ContractKind::Concession => Some(ProcedureType::Concession),
        ContractKind::Works
        | ContractKind::Supply
        | ContractKind::Service
        | ContractKind::SocialService
        | ContractKind::Defence
        | ContractKind::DefenceWorks => None,
    };
    let known = |procedure: &ProcedureType| chosen.rules.procedure(*procedure).is_some();
    let standard = chosen.band().and_then(|(_, band)| band.procedures.first().copied());
    let standard = standard.filter(|own| allowed.iter().any(|choice| choice.procedure == *own));
    case.procedure
        .or(standard)
        .or(first_choice.filter(known))
        .or_else(|| allowed.first().map(|choice| choice.procedure))
}

/// Whether a buyer may agree the tender period or call by prior information (not the supreme federal ones).
pub(super) fn may_agree(buyer: BuyerKind) -> bool {
    buyer != BuyerKind::FederalSupreme
}
