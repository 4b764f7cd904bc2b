//! The sections `bids`, `awards` and `contracts`.
//! It must not tell of a lot whose result the depth does not show, nor of a bid before its opening.

use super::call::{begin, end, is_out, notice};
use super::party::Parties;
use super::release::{Award, Bid, Bids, Contract, Period, Reference, Statistic, Value};
use super::source::{Depth, Organisation, Source};
use super::story::{Awarded, Snapshot};
use tender::id::{BidId, BodyId, LotId};
use tender::procedure::notice::Purpose;
use tender::procedure::stage::{LotFile, Standing};

/// The number of bids of each lot whose result is shown, and with the file's depth every opened bid.
pub(super) fn bids(source: &Source, at: &Snapshot<'_>, parties: &mut Parties) -> Option<Bids> {
    let statistic = |(lot, awarded): (&LotId, &Awarded)| Statistic {
        id: format!("bids-{lot}"),
        measure: "bids",
        value: awarded.bids,
        related_lot: lot.to_string(),
    };
    let statistics: Vec<_> = at.awards.iter().map(statistic).collect();
    let mut details = Vec::new();
    if source.depth == Depth::File {
        for (lot, file) in at.procedure.open_lots() {
            details.extend(opened(source, lot, file, parties));
        }
    }
    let some = !statistics.is_empty() || !details.is_empty();
    some.then_some(Bids { statistics, details })
}

fn opened(source: &Source, lot: LotId, file: &LotFile, parties: &mut Parties) -> Vec<Bid> {
    let mut all = Vec::new();
    for (id, standing) in &file.bids {
        all.push(bid(source, lot, (*id, standing), parties));
    }
    all
}

/// A bid for one lot; a bid for several lots is one entry for each, with the price of each.
fn bid(
    source: &Source,
    lot: LotId,
    (id, standing): (BidId, &Standing),
    parties: &mut Parties,
) -> Bid {
    let offer = source.offers.get(&id);
    let who = [standing.bidder].into_iter().chain(standing.members.iter().copied());
    Bid {
        id: format!("{id}-{lot}"),
        submission_type: "bid",
        date: offer.map(|offer| offer.received_at.to_string()),
        status: if standing.excluded.is_some() { "disqualified" } else { "valid" },
        tenderers: named(source, who, parties, "tenderer"),
        value: offer.and_then(|offer| offer.prices.get(&lot)).and_then(|price| Value::of(*price)),
        related_lots: vec![lot.to_string()],
    }
}

fn named(
    source: &Source,
    firms: impl Iterator<Item = BodyId>,
    parties: &mut Parties,
    role: &'static str,
) -> Vec<Reference> {
    let known = firms.filter_map(|firm| source.firms.get(&firm));
    known.map(|firm: &Organisation| parties.add(firm, role)).collect()
}

/// The awards that are shown.
pub(super) fn awards(source: &Source, at: &Snapshot<'_>, parties: &mut Parties) -> Vec<Award> {
    let result = |(lot, awarded): (&LotId, &Awarded)| Award {
        id: award_id(*lot),
        title: awarded.title.clone(),
        status: "active",
        date: awarded.at.to_string(),
        value: Value::of(awarded.value),
        suppliers: named(source, awarded.firms.iter().copied(), parties, "supplier"),
        documents: source
            .notices
            .iter()
            .filter(|one| one.purpose == Purpose::Result && is_out(source, at, one))
            .filter(|one| awarded.notice.is_some_and(|id| id.to_string() == one.id))
            .map(notice("awardNotice"))
            .collect(),
        related_lots: vec![lot.to_string()],
    };
    at.awards.iter().map(result).collect()
}

fn award_id(lot: LotId) -> String {
    format!("award-{lot}")
}

/// The contracts: the award concludes them (§ 127 GWB, § 58 VgV).
pub(super) fn contracts(at: &Snapshot<'_>) -> Vec<Contract> {
    let contract = |(lot, awarded): (&LotId, &Awarded)| Contract {
        id: format!("contract-{lot}"),
        award_id: award_id(*lot),
        title: awarded.title.clone(),
        status: if awarded.ended { "terminated" } else { "active" },
        date_signed: awarded.at.to_string(),
        value: Value::of(awarded.value),
        period: Period::some(awarded.from.and_then(begin), awarded.until.and_then(end)),
        amendments: awarded.amendments.clone(),
    };
    at.awards.iter().map(contract).collect()
}
