//! What can be read from a procedure at a glance: names of stages, sealed or public, live lots.
//! It must not change anything.

use super::{Cancelled, Contract, LotFile, Procedure, Round, Stage};
use crate::id::{BodyId, LotId, NoticeId};
use crate::instant::Instant;
use crate::procedure::notice::Notice;
use crate::role::Subject;
use std::collections::BTreeSet;

/// Where a procedure stands for everyone who may know of it; nothing in it tells of bids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublicState {
    /// It receives bids or requests to participate, until its deadline.
    Open,
    /// What came in is opened and judged.
    Evaluating,
    /// Every lot that was not cancelled is awarded.
    Awarded,
    /// It was cancelled, or each of its lots was.
    Cancelled,
    /// Its file is closed.
    Ended,
}

impl PublicState {
    /// Its name, as in addresses and in `locales/` after `state-`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Evaluating => "evaluating",
            Self::Awarded => "awarded",
            Self::Cancelled => "cancelled",
            Self::Ended => "ended",
        }
    }
}

impl Stage {
    /// The stage's name, as in JSON and in `locales/` after `stage-`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Drafting(_) => "drafting",
            Self::InApproval(_) => "in_approval",
            Self::Ready(_) => "ready",
            Self::Noticing(_) => "noticing",
            Self::Receiving(_) => "receiving",
            Self::Closed(_) => "closed",
            Self::Opening(_) => "opening",
            Self::Selecting(_) => "selecting",
            Self::Lots(_) => "lots",
            Self::Cancelled(_) => "cancelled",
            Self::Retained(_) => "retained",
            Self::Destroyed(_) => "destroyed",
        }
    }

    /// The round that receives, waits for its opening, or is open.
    pub fn round(&self) -> Option<&Round> {
        match self {
            Self::Receiving(stage) => Some(&stage.round),
            Self::Closed(stage) => Some(&stage.round),
            Self::Opening(stage) => Some(&stage.round.round),
            Self::Selecting(stage) => Some(&stage.round),
            Self::Lots(stage) => stage.round.as_ref().map(|round| &round.round),
            Self::Drafting(_)
            | Self::InApproval(_)
            | Self::Ready(_)
            | Self::Noticing(_)
            | Self::Cancelled(_)
            | Self::Retained(_)
            | Self::Destroyed(_) => None,
        }
    }
}

impl Procedure {
    /// Whether everyone may know of it.
    pub fn is_public(&self) -> bool {
        self.file.published_at.is_some()
    }

    /// Where it stands for everyone; nothing before its publication.
    pub fn public_state(&self) -> Option<PublicState> {
        self.is_public().then(|| self.outer_state())
    }

    /// Where it stands for those outside of its office who may know of it.
    pub fn outer_state(&self) -> PublicState {
        match &self.stage {
            Stage::Cancelled(_) => PublicState::Cancelled,
            Stage::Receiving(_) => PublicState::Open,
            Stage::Retained(_) | Stage::Destroyed(_) => PublicState::Ended,
            Stage::Lots(_) if self.open_lots().all(|(_, lot)| lot.stage.contract().is_some()) => {
                PublicState::Awarded
            }
            Stage::Drafting(_)
            | Stage::InApproval(_)
            | Stage::Ready(_)
            | Stage::Noticing(_)
            | Stage::Closed(_)
            | Stage::Opening(_)
            | Stage::Selecting(_)
            | Stage::Lots(_) => PublicState::Evaluating,
        }
    }

    /// When the intention to award without a call was announced, as long as nothing is awarded or cancelled: on the
    /// platform's page (§ 20 Abs. 4 VOB/A, or by-law), or by the last notice that was published (§ 135 Abs. 3 GWB).
    pub fn announced_intention(&self) -> Option<Instant> {
        let intended = matches!(
            self.stage,
            Stage::Ready(_)
                | Stage::Receiving(_)
                | Stage::Closed(_)
                | Stage::Opening(_)
                | Stage::Lots(_)
        );
        let open = matches!(self.outer_state(), PublicState::Open | PublicState::Evaluating);
        let here = self.file.announced_at.filter(|_| intended && open);
        here.max(self.announced_awards().filter_map(|(_, _, notice)| notice.published_at).max())
    }

    /// Whether everybody may read a notice of it, see [`Notice::is_out`]; one below the thresholds that goes to no service
    /// has no step here, and is out with the page.
    pub fn is_out(&self, notice: NoticeId, hold_hours: Option<u16>, now: Instant) -> bool {
        let union = self.file.draft.under_union_law();
        let known = self.file.notices.get(&notice);
        known.map_or(!union, |notice| notice.is_out(union, hold_hours, now))
    }

    /// Whether everybody may know of a contract: its result was published, and the notice that tells of it may be read.
    pub fn is_told(&self, contract: &Contract, hold_hours: Option<u16>, now: Instant) -> bool {
        let out = |notice| self.is_out(notice, hold_hours, now);
        contract.reported_at.is_some() && contract.notice.is_none_or(out)
    }

    /// When the result of a contract was published; `None` too where its notice was refused, so that it goes out anew.
    pub fn reported_at(&self, contract: &Contract) -> Option<Instant> {
        let notice = contract.notice.and_then(|notice| self.file.notices.get(&notice));
        contract.reported_at.filter(|_| notice.is_none_or(|notice| !notice.step.failed()))
    }

    /// The lots that are to be awarded without a call, each with the published notice that says so (§ 135 Abs. 3 GWB).
    pub fn announced_awards(&self) -> impl Iterator<Item = (LotId, NoticeId, &Notice)> {
        self.open_lots().filter_map(|(lot, file)| {
            let id = file.stage.announced_by()?;
            let notice = self.file.notices.get(&id)?;
            notice.published_at.map(|_| (lot, id, notice))
        })
    }

    /// Whether bids or requests lie sealed, be it one envelope of two.
    pub fn is_sealed(&self) -> bool {
        match &self.stage {
            Stage::Receiving(_) | Stage::Closed(_) | Stage::Opening(_) => true,
            Stage::Lots(stage) => {
                let late = |round: &super::OpenRound| !round.late.is_empty();
                self.awaits_opening() || stage.round.as_ref().is_some_and(late)
            }
            Stage::Drafting(_)
            | Stage::InApproval(_)
            | Stage::Ready(_)
            | Stage::Noticing(_)
            | Stage::Selecting(_)
            | Stage::Cancelled(_)
            | Stage::Retained(_)
            | Stage::Destroyed(_) => false,
        }
    }

    /// Whether an envelope of the opened round is still sealed.
    pub fn has_sealed_envelope(&self) -> bool {
        let Stage::Lots(stage) = &self.stage else {
            return false;
        };
        stage.round.as_ref().is_some_and(|round| round.round.envelopes.len() > round.done.len())
    }

    /// Whether a late bid was admitted and is still sealed.
    pub fn has_admitted_late(&self) -> bool {
        let Stage::Lots(stage) = &self.stage else {
            return false;
        };
        stage.round.as_ref().is_some_and(|round| !round.admitted.is_empty())
    }

    /// Whether something is still to be opened that counts: an envelope, or a late bid that was admitted.
    pub fn awaits_opening(&self) -> bool {
        self.has_sealed_envelope() || self.has_admitted_late()
    }

    /// Whether the file grows no more but by its retention.
    pub fn has_ended(&self) -> bool {
        matches!(self.stage, Stage::Cancelled(_) | Stage::Retained(_) | Stage::Destroyed(_))
    }

    /// The lots that were not cancelled by themselves.
    pub fn live_lots(&self) -> impl Iterator<Item = LotId> {
        let lots = self.file.draft.lots.iter().map(|lot| lot.id);
        lots.filter(|lot| !self.file.cancelled_lots.contains_key(lot))
    }

    /// Why a lot was cancelled: by itself, or with the whole procedure.
    pub fn cancellation(&self, lot: &LotId) -> Option<&Cancelled> {
        let whole = if let Stage::Cancelled(out) = &self.stage { Some(out) } else { None };
        self.file.cancelled_lots.get(lot).or(whole)
    }

    /// The firms that are to win an opened lot, in the order of its ranking.
    pub fn winners(&self, lot: LotId) -> Vec<BodyId> {
        let mut lots = self.open_lots().filter(|(id, _)| *id == lot);
        let Some((_, file)) = lots.next() else { return Vec::new() };
        let winners = file.stage.ranking().into_iter().flat_map(|ranking| &ranking.winners);
        winners.filter_map(|bid| file.bids.get(bid)).map(|standing| standing.bidder).collect()
    }

    /// The same with the members of those that bid together: about each of them the register is asked (§ 6 Abs. 1 `WRegG`).
    pub fn winners_with_members(&self, lot: LotId) -> BTreeSet<BodyId> {
        let mut lots = self.open_lots().filter(|(id, _)| *id == lot);
        let Some((_, file)) = lots.next() else { return BTreeSet::new() };
        let winners = file.stage.ranking().into_iter().flat_map(|ranking| &ranking.winners);
        let winners = winners.filter_map(|bid| file.bids.get(bid));
        winners.flat_map(|bid| bid.members.iter().chain([&bid.bidder])).copied().collect()
    }

    /// The opened lots that were not cancelled; none before the opening.
    pub fn open_lots(&self) -> impl Iterator<Item = (LotId, &LotFile)> {
        self.opened_lots().filter(|(lot, _)| !self.file.cancelled_lots.contains_key(lot))
    }

    /// The opened lots, also those that were cancelled by themselves; none before the opening.
    pub fn opened_lots(&self) -> impl Iterator<Item = (LotId, &LotFile)> {
        let lots = match &self.stage {
            Stage::Lots(stage) => Some(&stage.lots),
            Stage::Opening(stage) => Some(&stage.lots),
            Stage::Drafting(_)
            | Stage::InApproval(_)
            | Stage::Ready(_)
            | Stage::Noticing(_)
            | Stage::Receiving(_)
            | Stage::Closed(_)
            | Stage::Selecting(_)
            | Stage::Cancelled(_)
            | Stage::Retained(_)
            | Stage::Destroyed(_) => None,
        };
        lots.into_iter().flatten().map(|(id, lot)| (*id, lot))
    }

    /// The round that receives, waits for its opening, or is open.
    pub fn round(&self) -> Option<&Round> {
        self.stage.round()
    }

    /// The procedure as something that permissions are asked about.
    pub fn subject<'a>(&'a self, line: &'a [BodyId]) -> Subject<'a> {
        let author =
            if let Stage::InApproval(stage) = &self.stage { Some(stage.author) } else { None };
        let invited: Option<&BTreeSet<BodyId>> = self.round().and_then(|r| r.invited.as_ref());
        Subject {
            procedure: Some(self.file.id),
            line,
            author,
            conflicts: &self.file.conflicts,
            sealed: self.is_sealed(),
            public: self.is_public(),
            invited,
        }
    }
}
