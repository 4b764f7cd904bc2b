//! A lot after the opening: its bids and its own stage, up to the end of the contract.
//! It must not hold prices or papers of bids: they are the bids' own records.

use super::Procedure;
use crate::id::{BidId, BodyId, LotId, NoticeId};
use crate::instant::Instant;
use crate::money::Euro;
use crate::procedure::step::{Change, Exclusion};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A lot whose bids are opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotFile {
    /// The bids for this lot.
    pub bids: BTreeMap<BidId, Standing>,
    /// Hash of the judgement of quality, once it is frozen.
    pub quality: Option<String>,
    /// Where the lot stands.
    pub stage: LotStage,
}

/// How a bid stands in a lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The bidder, or the representative of a consortium.
    pub bidder: BodyId,
    /// Members of the consortium beside the representative.
    pub members: BTreeSet<BodyId>,
    /// Why it is out, if it is.
    pub excluded: Option<Exclusion>,
    /// Until when the bidder may explain a low price, and whether they did.
    pub price_question: Option<PriceQuestion>,
    /// The day to which the bidder agreed to be bound longer.
    pub bound_until: Option<Date>,
}

/// The duty to ask before a low price excludes (§ 60 Abs. 1 VgV).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceQuestion {
    /// Until when the bidder may answer.
    pub until: Instant,
    /// Whether they answered.
    pub answered: bool,
}

/// Where a lot stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum LotStage {
    /// Bids are examined and judged.
    Examining,
    /// The ranking is fixed.
    Evaluated(Ranking),
    /// The award is proposed.
    Proposed(Ranking),
    /// The award is decided.
    Decided(Decided),
    /// The letters are out, the waiting period runs (§ 134 GWB).
    Standstill(Standstill),
    /// Awarded; the contract is concluded.
    Awarded(Contract),
    /// The contract runs.
    Running(Running),
    /// The contract has ended.
    Ended(Ended),
}

/// A ranking and who is to win by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// All bids that are not excluded, the best first.
    pub order: Vec<BidId>,
    /// Who is to win, in the order of the ranking; more than one only in a framework.
    pub winners: Vec<BidId>,
    /// SHA-256 of the evaluation that `evaluate` computed.
    pub result: String,
}

/// A decision on which the letters follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The ranking that was decided.
    pub ranking: Ranking,
    /// When.
    pub at: Instant,
    /// The notice that announced it before the award, where one did (§ 135 Abs. 3 GWB).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_by: Option<NoticeId>,
}

/// The waiting period before the award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standstill {
    /// The ranking that was decided.
    pub ranking: Ranking,
    /// First instant after the days of the letters; an announcement or a ban may bar for longer, see `award_bar`.
    pub earliest: Instant,
    /// The notice that announced it before the award, where one did (§ 135 Abs. 3 GWB).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_by: Option<NoticeId>,
}

/// A concluded contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// The firms, in the order of the ranking; more than one only in a framework.
    pub firms: Vec<BodyId>,
    /// Its value without VAT.
    pub value: Euro,
    /// When it was awarded.
    pub awarded_at: Instant,
    /// When the result was published.
    pub reported_at: Option<Instant>,
    /// The result notice, where one was due.
    pub notice: Option<NoticeId>,
}

/// A running contract with its changes and call-offs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// The contract.
    pub contract: Contract,
    /// First day.
    pub from: Date,
    /// Last day as agreed.
    pub until: Date,
    /// The changes, in their order.
    pub changes: Vec<Change>,
    /// Value called off, by authority.
    pub called: BTreeMap<BodyId, Euro>,
    /// The firm that got the last call-off, for rotation.
    pub last_firm: Option<BodyId>,
}

/// A contract that has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The contract.
    pub contract: Contract,
    /// Its last day.
    pub on: Date,
    /// Value that was called off, by authority: it counts against the maximum of the framework for ever.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub called: BTreeMap<BodyId, Euro>,
}

impl LotStage {
    /// The stage's name, as in JSON and in `locales/` after `lot-stage-`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Examining => "examining",
            Self::Evaluated(_) => "evaluated",
            Self::Proposed(_) => "proposed",
            Self::Decided(_) => "decided",
            Self::Standstill(_) => "standstill",
            Self::Awarded(_) => "awarded",
            Self::Running(_) => "running",
            Self::Ended(_) => "ended",
        }
    }

    /// The contract, once the lot is awarded.
    pub fn contract(&self) -> Option<&Contract> {
        match self {
            Self::Awarded(contract) => Some(contract),
            Self::Running(running) => Some(&running.contract),
            Self::Ended(ended) => Some(&ended.contract),
            Self::Examining
            | Self::Evaluated(_)
            | Self::Proposed(_)
            | Self::Decided(_)
            | Self::Standstill(_) => None,
        }
    }

    /// First and last day of the contract as far as they are known.
    pub fn term(&self) -> (Option<Date>, Option<Date>) {
        match self {
            Self::Running(running) => (Some(running.from), Some(running.until)),
            Self::Ended(ended) => (None, Some(ended.on)),
            Self::Examining
            | Self::Evaluated(_)
            | Self::Proposed(_)
            | Self::Decided(_)
            | Self::Standstill(_)
            | Self::Awarded(_) => (None, None),
        }
    }

    /// Whether the award is decided and the contract not concluded.
    pub fn is_decided(&self) -> bool {
        match self {
            Self::Decided(_) | Self::Standstill(_) => true,
            Self::Examining
            | Self::Evaluated(_)
            | Self::Proposed(_)
            | Self::Awarded(_)
            | Self::Running(_)
            | Self::Ended(_) => false,
        }
    }

    /// The notice that announced the award before it, while it is not awarded (§ 135 Abs. 3 GWB).
    pub fn announced_by(&self) -> Option<NoticeId> {
        match self {
            Self::Decided(decided) => decided.announced_by,
            Self::Standstill(standstill) => standstill.announced_by,
            Self::Examining
            | Self::Evaluated(_)
            | Self::Proposed(_)
            | Self::Awarded(_)
            | Self::Running(_)
            | Self::Ended(_) => None,
        }
    }

    /// The ranking, while it is not awarded.
    pub fn ranking(&self) -> Option<&Ranking> {
        match self {
            Self::Evaluated(ranking) | Self::Proposed(ranking) => Some(ranking),
            Self::Decided(decided) => Some(&decided.ranking),
            Self::Standstill(standstill) => Some(&standstill.ranking),
            Self::Examining | Self::Awarded(_) | Self::Running(_) | Self::Ended(_) => None,
        }
    }
}

impl Procedure {
    /// The firms that are told who wins a lot: who bid for it, in whatever round, and is not to win it, and who was not
    /// chosen to bid (§ 134 Abs. 1 GWB, § 46 Abs. 1 `UVgO`).
    pub fn unsuccessful(&self, lot: LotId, file: &LotFile) -> BTreeSet<BodyId> {
        let earlier = self.file.earlier_bidders.get(&lot).into_iter().flatten().copied();
        let all = file.bids.values().map(|bid| bid.bidder).chain(earlier);
        let all = all.chain(self.file.rejected_candidates.keys().copied());
        all.filter(|firm| !file.wins(*firm)).collect()
    }
}

impl LotFile {
    /// Whether this bidder is to win the lot, or has won it.
    pub fn wins(&self, bidder: BodyId) -> bool {
        let ranked = self.stage.ranking().is_some_and(|ranking| {
            let bids = ranking.winners.iter().filter_map(|bid| self.bids.get(bid));
            bids.map(|bid| bid.bidder).any(|winner| winner == bidder)
        });
        let won = self.stage.contract().is_some_and(|c| c.firms.contains(&bidder));
        ranked || won
    }

    /// The bids that are not excluded.
    pub fn standing(&self) -> impl Iterator<Item = BidId> {
        self.bids.iter().filter(|(_, bid)| bid.excluded.is_none()).map(|(id, _)| *id)
    }
}

impl LotStage {
    /// Everything that was called off, also under a contract that has ended; `None` beyond 64 bits of cents.
    pub fn called_off(&self) -> Option<Euro> {
        let called = match self {
            Self::Running(running) => &running.called,
            Self::Ended(ended) => &ended.called,
            Self::Examining
            | Self::Evaluated(_)
            | Self::Proposed(_)
            | Self::Decided(_)
            | Self::Standstill(_)
            | Self::Awarded(_) => return Some(Euro::ZERO),
        };
        called.values().try_fold(Euro::ZERO, |sum, value| sum.checked_add(*value))
    }
}
