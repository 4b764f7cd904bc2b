//! The result of one lot in the words of a result notice (subtypes 29, 33 and E4), also of a cancellation, and an award
//! without a call before it (subtype 25).
//! It must not name a bidder that did not win.

use super::framework;
use super::model::{Call, amount, call, contact, german, some};
use exchange::eforms::model::Model;
use exchange::eforms::model::party::Organisation;
use exchange::eforms::model::result::{
    BiddingParty, Contract, Count, LotResult, Member, ResultBid,
};
use exchange::eforms::sdk::Sdk;
use jiff::civil::Date;
use store::Body;
use tender::id::LotId;
use tender::money::Euro;
use tender::procedure::step::CancelGround;

/// What became of a lot.
pub(crate) struct LotOutcome {
    /// The lot.
    pub(crate) lot: LotId,
    /// Which bids came; `None` while nobody may know.
    pub(crate) received: Option<Received>,
    /// The lowest and the highest price that was admitted.
    pub(crate) prices: Option<(Euro, Euro)>,
    /// How it ended.
    pub(crate) end: LotEnd,
}

/// How many bids came for a lot. Every one came by electronic means, and every firm has an address in this country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Received {
    /// All of them.
    pub(crate) all: u32,
    /// Those of micro, small and medium firms.
    pub(crate) from_small: u32,
    /// Those of large firms; a firm that did not say its size is counted with neither.
    pub(crate) from_large: u32,
}

impl Received {
    /// The bids of these firms, each as often as it bid.
    pub(crate) fn of<'a>(firms: impl IntoIterator<Item = Option<&'a Body>>) -> Self {
        let mut all = Self::default();
        for firm in firms {
            all.all = all.all.saturating_add(1);
            match firm.map(|body| body.address.size.as_str()) {
                Some("micro" | "small" | "medium") => {
                    all.from_small = all.from_small.saturating_add(1);
                }
                Some("large") => all.from_large = all.from_large.saturating_add(1),
                _ => {}
            }
        }
        all
    }
}

/// How a lot ended.
pub(crate) enum LotEnd {
    /// Awarded, on a day, to these firms at these values.
    Awarded { on: Date, winners: Vec<(Body, Euro)> },
    /// To be awarded, as announced on a day, to these firms at these values.
    Intended { on: Date, winners: Vec<(Body, Euro)> },
    /// Cancelled on this ground.
    Cancelled(CancelGround),
}

/// The result notice of a lot; `None` where the platform cannot write it yet.
pub(super) fn result(of: &Call<'_>, outcomes: &[LotOutcome]) -> Option<Model> {
    told(of, outcomes, |call| match call {
        "16" => Some("29"),
        "20" => Some("33"),
        "E3" => Some("E4"),
        _ => None,
    })
}

/// The notice that announces an award without a call before it (§ 135 Abs. 3 GWB).
pub(super) fn announcement(of: &Call<'_>, outcome: &LotOutcome) -> Option<Model> {
    let union = |call: &str| ["16", "20"].contains(&call).then_some("25");
    told(of, core::slice::from_ref(outcome), union)
}

/// What became of some lots, in the subtype that follows that of the call.
fn told(
    of: &Call<'_>,
    outcomes: &[LotOutcome],
    subtype: impl Fn(&str) -> Option<&'static str>,
) -> Option<Model> {
    let mut model = call(of)?;
    subtype(&model.subtype)?.clone_into(&mut model.subtype);
    let draft = &of.row.procedure.file.draft;
    let mut total = Some(Euro::ZERO);
    let mut kept = Vec::new();
    for outcome in outcomes {
        let at = draft.lots.iter().position(|lot| lot.id == outcome.lot)?;
        let lot = format!("LOT-{:04}", at.saturating_add(1));
        kept.push(Some(lot.clone()));
        total = total.and_then(|sum| sum.checked_add(add(&mut model, of, outcome, lot)));
    }
    model.lots.retain(|lot| kept.contains(&lot.id));
    let cancelled = |outcome: &LotOutcome| matches!(outcome.end, LotEnd::Cancelled(_));
    model.results.total = total.filter(|_| !outcomes.iter().all(cancelled)).map(amount);
    framework::conclude(&mut model);
    Some(model)
}

/// Adds one lot's result; gives its value.
fn add(model: &mut Model, of: &Call<'_>, outcome: &LotOutcome, lot: String) -> Euro {
    let number = model.results.lots.len().saturating_add(1);
    let mut result = LotResult {
        id: Some(format!("RES-{number:04}")),
        lot: Some(lot.clone()),
        received: counts(of.sdk, outcome),
        ..LotResult::default()
    };
    let mut sum = Euro::ZERO;
    match &outcome.end {
        LotEnd::Cancelled(ground) => {
            result.outcome = some("clos-nw");
            result.not_awarded_because =
                some(because(*ground, outcome.received.map(|received| received.all)));
        }
        LotEnd::Awarded { on, winners } | LotEnd::Intended { on, winners } => {
            let concluded = matches!(outcome.end, LotEnd::Awarded { .. });
            result.outcome = some("selec-w");
            result.lowest = outcome.prices.map(|(lowest, _)| amount(lowest));
            result.highest = outcome.prices.map(|(_, highest)| amount(highest));
            for (rank, (firm, value)) in winners.iter().enumerate() {
                let (bid, contract) = winner(model, of, firm, *value, (&lot, rank), *on);
                result.bids.push(bid);
                result.contracts.push(contract.id.clone().unwrap_or_default());
                let concluded = contract.decided.filter(|_| concluded);
                model.results.contracts.push(Contract { concluded, ..contract });
                sum = sum.checked_add(*value).unwrap_or(sum);
            }
        }
    }
    model.results.lots.push(result);
    sum
}

/// Adds a winner with its bid; gives the id of that and the contract, decided on a day.
fn winner(
    model: &mut Model,
    of: &Call<'_>,
    firm: &Body,
    value: Euro,
    (lot, rank): (&str, usize),
    on: Date,
) -> (String, Contract) {
    let organisation = format!("ORG-{:04}", model.organisations.len().saturating_add(1));
    let number = model.results.bids.len().saturating_add(1);
    let (bid, party, contract) =
        (format!("TEN-{number:04}"), format!("TPA-{number:04}"), format!("CON-{number:04}"));
    model.organisations.push(Organisation {
        id: Some(organisation.clone()),
        name: german(&firm.name),
        registrations: super::model::registration(&firm.address).into_iter().collect(),
        size: some(&firm.address.size),
        listed: Some(false),
        contact: contact(&firm.address),
        ..Organisation::default()
    });
    let mut offered = ResultBid {
        id: Some(bid.clone()),
        lot: some(lot),
        party: Some(party.clone()),
        reference: Some(format!("{}/{number}", of.row.number)),
        value: Some(amount(value)),
        ranked: Some(true),
        rank: u32::try_from(rank.saturating_add(1)).ok(),
        variant: Some(false),
        ..ResultBid::default()
    };
    offered.subcontracting.applies = some("not-known");
    model.results.bids.push(offered);
    model.results.parties.push(BiddingParty {
        id: Some(party),
        members: vec![Member { organisation: Some(organisation), leads: None }],
        ..BiddingParty::default()
    });
    let contract = Contract {
        id: Some(contract),
        reference: Some(format!("{}-{number}", of.row.number)),
        decided: Some(on),
        bids: vec![bid.clone()],
        signatories: model
            .buyers
            .first()
            .and_then(|buyer| buyer.organisation.clone())
            .into_iter()
            .collect(),
        ..Contract::default()
    };
    (bid, contract)
}

/// How many bids came (BT-759, BT-760). Those of large firms are asked for since version 1.15, which knows a code for them;
/// before there was none.
fn counts(sdk: &Sdk, outcome: &LotOutcome) -> Vec<Count> {
    let Some(received) = outcome.received else { return Vec::new() };
    let mut all = vec![
        ("tenders", received.all),
        ("t-esubm", received.all),
        ("t-sme", received.from_small),
        ("t-oth-eea", 0),
        ("t-no-eea", 0),
    ];
    if sdk.list("received-submission-type").is_some_and(|list| list.code("t-large").is_some()) {
        all.push(("t-large", received.from_large));
    }
    all.into_iter().map(|(of, count)| Count { of: some(of), count: Some(count) }).collect()
}

/// The code of a ground of cancellation (BT-144, code list `non-award-justification`).
fn because(ground: CancelGround, received: Option<u32>) -> &'static str {
    match ground {
        CancelGround::NoCompliantBid if received == Some(0) => "no-rece",
        CancelGround::NoCompliantBid => "all-rej",
        CancelGround::BasisChanged => "chan-need",
        CancelGround::DocumentsMustChange => "tch-pro-err",
        CancelGround::NotEconomic | CancelGround::OtherSerious => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::Received;
    use store::{Address, Body, BodyKind};
    use tender::id::BodyId;

    #[test]
    fn a_firm_that_did_not_say_its_size_is_neither_small_nor_large() {
        let firm = |size: &str| Body {
            id: BodyId(uuid::Uuid::nil()),
            kind: BodyKind::Company,
            parent: None,
            slug: String::new(),
            name: String::new(),
            address: Address { size: size.to_owned(), ..Address::default() },
            created_at: tender::instant::Instant::from_micros(0).unwrap(),
        };
        let firms = [firm("micro"), firm("medium"), firm("large"), firm("")];
        let received = Received::of(firms.iter().map(Some).chain([None]));
        assert_eq!(received, Received { all: 5, from_small: 2, from_large: 1 });
    }
}
