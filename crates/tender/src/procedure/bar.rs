//! What the contract of a decided lot waits for: letters and their days (§ 134 GWB), the days after an announcement by
//! notice (§ 135 Abs. 3 GWB), a ban (§ 169 Abs. 1 GWB).
//! It must not refuse a step: that is `guard`'s.

use super::notice::Notice;
use super::rules::{Rules, Waiting};
use super::stage::{LotFile, LotStage, Procedure};
use super::time::after_days;
use crate::instant::Instant;

/// What a contract waits for; of several, the greatest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    /// Nothing.
    None,
    /// The first instant at which it may be concluded.
    Until(Instant),
    /// Something of which nobody knows when it happens.
    Open,
    /// The letters, which go out first (§ 134 Abs. 1 GWB).
    Letters,
}

impl Bar {
    /// The first instant of the contract, where there is one to name.
    pub fn until(self) -> Option<Instant> {
        if let Self::Until(first) = self { Some(first) } else { None }
    }

    /// Whether it bars nothing any more.
    pub fn over(self, now: Instant) -> bool {
        self == Self::None || self.until().is_some_and(|first| first <= now)
    }

    /// The days after the last letter (§ 134 Abs. 2 GWB).
    pub fn of_letters(waiting: Waiting, last: Option<Instant>, electronic: bool) -> Self {
        last.map_or(Self::Letters, |last| {
            waiting_ends(waiting, last, electronic).map_or(Self::Open, Self::Until)
        })
    }

    /// The days from the day after the publication of a notice that announces the award (§ 135 Abs. 3 Satz 1 Nr. 3 GWB);
    /// open until it is published.
    pub fn of_announcement(published: Option<Instant>, days: u16) -> Self {
        published.and_then(|at| after_days(at, days)).map_or(Self::Open, Self::Until)
    }
}

/// First instant at which the contract may be concluded if the last letter goes out at `last` (§ 134 Abs. 2 GWB).
pub fn waiting_ends(waiting: Waiting, last: Instant, electronic: bool) -> Option<Instant> {
    after_days(last, if electronic { waiting.electronic } else { waiting.post })
}

impl Procedure {
    /// What the contract of a lot waits for; nothing while nothing is decided, nor once it is concluded.
    pub fn award_bar(&self, lot: &LotFile, rules: &Rules) -> Bar {
        let letters = match &lot.stage {
            LotStage::Decided(_) if rules.waiting.is_some() => Bar::Letters,
            LotStage::Decided(_) => Bar::None,
            LotStage::Standstill(waits) => Bar::Until(waits.earliest),
            LotStage::Examining
            | LotStage::Evaluated(_)
            | LotStage::Proposed(_)
            | LotStage::Awarded(_)
            | LotStage::Running(_)
            | LotStage::Ended(_) => return Bar::None,
        };
        let ban = if self.file.award_ban.is_some() { Bar::Open } else { Bar::None };
        letters.max(self.announcement_bar(lot, rules)).max(ban)
    }

    /// What the announcement of a lot's award bars; a voluntary notice protects the contract only if its days are over
    /// before it.
    pub fn announcement_bar(&self, lot: &LotFile, rules: &Rules) -> Bar {
        let announced = rules.ex_ante_days.zip(self.announcement(lot));
        announced
            .map_or(Bar::None, |(days, notice)| Bar::of_announcement(notice.published_at, days))
    }

    /// The notice that announced the award of a lot, unless it was rejected or stopped.
    pub(crate) fn announcement(&self, lot: &LotFile) -> Option<&Notice> {
        let notice = self.file.notices.get(&lot.stage.announced_by()?);
        notice.filter(|notice| !notice.step.failed())
    }
}
