//! What has happened in a running procedure, as far as duties depend on it: read from its state and its acts.
//! It must not decide anything, and it reads no bid: what is sealed has no place in a fact.

use super::facts::{Announcement, AwardBan, Facts, LateInformation};
use crate::act::Act;
use crate::id::LotId;
use crate::instant::Instant;
use crate::procedure::kind::{Phase, ProcedureType};
use crate::procedure::notice::{Notice, Purpose};
use crate::procedure::stage::{LotFile, LotStage};
use crate::procedure::step::{Letter, Step, Way};
use crate::procedure::{Procedure, RoundKind, Stage};
use jiff::civil::Date;

impl Facts {
    /// The same with what has happened in a procedure or, once its bids are open, in one of its lots; `acts` are its file.
    #[must_use]
    pub fn of(self, procedure: &Procedure, acts: &[Act], lot: Option<LotId>) -> Self {
        let told = Told { procedure, acts };
        let facts = told.draft(told.rounds(self));
        match lot.and_then(|lot| procedure.opened_lots().find(|(id, _)| *id == lot)) {
            Some((lot, file)) => told.lot(facts, lot, file),
            None => told.ended(Self { cancelled: told.cancelled(lot), ..facts }),
        }
    }
}

struct Told<'a> {
    procedure: &'a Procedure,
    acts: &'a [Act],
}

impl Told<'_> {
    /// When a step was last taken.
    fn last(&self, wanted: impl Fn(&Step) -> bool) -> Option<Instant> {
        self.acts.iter().rev().find(|act| wanted(&act.step)).map(|act| act.at)
    }

    fn cancelled(&self, lot: Option<LotId>) -> Option<Instant> {
        if let Stage::Cancelled(cancelled) = &self.procedure.stage {
            return Some(cancelled.at);
        }
        let one = lot.and_then(|lot| self.procedure.cancellation(&lot));
        one.map(|cancelled| cancelled.at)
    }

    /// What follows from a cancellation: its letters go out with it (§ 63 Abs. 2 `VgV`), its notice where one is due.
    fn ended(&self, facts: Facts) -> Facts {
        let cancelled = facts.cancelled;
        let sent = self.notices(Purpose::Result).filter_map(|notice| notice.submitted_at).max();
        // What nobody was called to has no result to be told.
        let known = facts.notice_sent.or(self.last(|step| matches!(step, Step::Invite { .. })));
        let told = if known.is_some() { sent.filter(|_| cancelled.is_some()) } else { cancelled };
        Facts {
            bidders_informed: facts.bidders_informed.or(cancelled),
            result_sent: facts.result_sent.or(told),
            ..facts
        }
    }

    /// What the draft and its approval say.
    fn draft(&self, facts: Facts) -> Facts {
        let (draft, stage) = (&self.procedure.file.draft, &self.procedure.stage);
        let (waits, approvals) = match stage {
            Stage::Drafting(_) => (true, None),
            Stage::InApproval(stage) => (true, Some(stage.approvers.len())),
            Stage::Ready(_)
            | Stage::Noticing(_)
            | Stage::Receiving(_)
            | Stage::Closed(_)
            | Stage::Opening(_)
            | Stage::Selecting(_)
            | Stage::Lots(_)
            | Stage::Cancelled(_)
            | Stage::Retained(_)
            | Stage::Destroyed(_) => (false, facts.approvals),
        };
        let approved = self.last(|step| *step == Step::Approve).filter(|_| !waits);
        Facts {
            approvals,
            approved,
            // A direct order follows its approval at once.
            decided: approved.filter(|_| facts.procedure == ProcedureType::Direct),
            grounds: draft.ground.into_iter().collect(),
            urgent: !draft.urgency.trim().is_empty(),
            notice_sent: self.notice_sent(),
            ex_ante_published: self.procedure.file.intention_at,
            binding_until: draft.dates.binding_until,
            contract_end: draft.dates.contract_end,
            late_information: self.late_information(),
            ..facts
        }
    }

    /// The call is out: handed to the notice service under Union law, published here below it.
    fn notice_sent(&self) -> Option<Instant> {
        if !self.procedure.file.draft.under_union_law() {
            return self.procedure.file.published_at;
        }
        self.notices(Purpose::Call).filter_map(|notice| notice.submitted_at).max()
    }

    fn notices(&self, purpose: Purpose) -> impl Iterator<Item = &Notice> {
        let notices = self.procedure.file.notices.values();
        notices.filter(move |notice| notice.purpose == purpose && !notice.step.failed())
    }

    /// The rounds: what is received until when, what was opened, who was invited.
    fn rounds(&self, facts: Facts) -> Facts {
        let Procedure { file, stage } = self.procedure;
        let has = |phase| {
            let order = file.draft.procedure_type.map(ProcedureType::sequence);
            order.and_then(Result::ok).is_some_and(|order| order.has(phase))
        };
        let round = stage.round();
        let bids = round.filter(|round| round.kind != RoundKind::Requests);
        let open = matches!(stage, Stage::Lots(_));
        let selected = matches!(stage, Stage::Selecting(_)) || bids.is_some();
        // Between two envelopes the judgement of quality is what is next.
        let judged = file.draft.two_envelopes
            && !self.procedure.has_admitted_late()
            && self.procedure.open_lots().any(|(_, lot)| lot.quality.is_none());
        let opened = open && (judged || !self.procedure.awaits_opening());
        let requests = file.draft.dates.participation_deadline;
        Facts {
            participation_deadline: requests
                .filter(|_| has(Phase::Participation) && round.is_some()),
            participation_opened: self
                .last(|step| matches!(step, Step::RecordOpening { .. }))
                .filter(|_| has(Phase::Participation) && selected),
            invited: self
                .last(|step| matches!(step, Step::Invite { .. } | Step::Order { .. }))
                .filter(|_| bids.is_some() || open),
            tender_deadline: bids.map(|round| round.deadline),
            opened: self
                .last(|step| {
                    matches!(
                        step,
                        Step::RecordOpening { .. } | Step::OpenLate { .. } | Step::Order { .. }
                    )
                })
                .filter(|_| opened),
            ban: file
                .award_ban
                .as_ref()
                .map(|ban| AwardBan { from: ban.from, decision_served: None }),
            ..facts
        }
    }

    /// Answers and corrections; inside the window the decision stands in the same act.
    fn late_information(&self) -> Vec<LateInformation> {
        let of = |act: &Act| {
            let (Step::Answer { extension, .. } | Step::Correct { extension, .. }) = &act.step
            else {
                return None;
            };
            let decided = extension.as_ref().map(|_| act.at);
            Some(LateInformation { published: act.at, decided })
        };
        self.acts.iter().filter_map(of).collect()
    }

    /// What happened in an opened lot.
    fn lot(&self, facts: Facts, lot: LotId, file: &LotFile) -> Facts {
        let contract = file.stage.contract();
        let (decided, waits) = match &file.stage {
            LotStage::Decided(decided) => (Some(decided.at), false),
            LotStage::Standstill(_)
            | LotStage::Awarded(_)
            | LotStage::Running(_)
            | LotStage::Ended(_) => (self.last(|step| decides(step, lot)), true),
            LotStage::Examining | LotStage::Evaluated(_) | LotStage::Proposed(_) => (None, false),
        };
        let announced = self.procedure.announcement(file);
        let evaluated = file.stage.ranking().is_some() || contract.is_some();
        let letters = if waits { self.letters(lot) } else { &[] };
        let losers = !self.procedure.unsuccessful(lot, file).is_empty();
        let awarded = contract.map(|contract| contract.awarded_at);
        let cancelled = self.cancelled(Some(lot));
        let told =
            letters.iter().map(|letter| letter.sent_at).max().or(awarded.filter(|_| !losers));
        let reported = contract.and_then(|contract| self.procedure.reported_at(contract));
        self.ended(Facts {
            evaluated: self.last(|step| ranks(step, lot)).or(awarded).filter(|_| evaluated),
            decided: decided.or(awarded),
            register_answered: self.register(file),
            losers,
            letters: letters.iter().map(|letter| letter.sent_at).collect(),
            letters_electronic: letters.iter().all(|letter| letter.way == Way::Electronic),
            announcement: announced.map(|notice| Announcement { published: notice.published_at }),
            binding_until: facts.binding_until.max(agreed(file)),
            awarded,
            cancelled,
            bidders_informed: told,
            result_sent: reported,
            ex_post_published: reported,
            statistics_sent: self
                .last(|step| matches!(step, Step::ReportStatistics { lot: of } if *of == lot)),
            contract_end: ends(&file.stage).or(facts.contract_end),
            ..facts
        })
    }

    /// The letters that were sent last.
    fn letters(&self, lot: LotId) -> &[Letter] {
        for act in self.acts.iter().rev() {
            if let Step::SendLetters { lot: to, letters } = &act.step
                && *to == lot
            {
                return letters;
            }
        }
        &[]
    }

    /// The oldest answer of the register, once it has answered about each firm that is to win, also in a consortium.
    fn register(&self, file: &LotFile) -> Option<Instant> {
        let winners = file.bids.values().filter(|bid| file.wins(bid.bidder));
        let firms = winners.flat_map(|bid| core::iter::once(&bid.bidder).chain(&bid.members));
        let register = &self.procedure.file.register;
        let answers: Option<Vec<Instant>> = firms.map(|firm| register.get(firm).copied()).collect();
        answers.and_then(|answers| answers.into_iter().min())
    }
}

fn decides(step: &Step, lot: LotId) -> bool {
    matches!(step, Step::DecideAward { lot: of, .. } if *of == lot)
}

fn ranks(step: &Step, lot: LotId) -> bool {
    matches!(step, Step::Evaluate { lot: of, .. } if *of == lot)
}

/// The last day to which all that are to win agreed to be bound.
fn agreed(file: &LotFile) -> Option<Date> {
    let winners = file.bids.values().filter(|bid| file.wins(bid.bidder));
    let days: Option<Vec<Date>> = winners.map(|bid| bid.bound_until).collect();
    days.and_then(|days| days.into_iter().min())
}

/// The last day of a contract that runs or has ended.
fn ends(stage: &LotStage) -> Option<Date> {
    match stage {
        LotStage::Running(running) => Some(running.until),
        LotStage::Ended(ended) => Some(ended.on),
        LotStage::Examining
        | LotStage::Evaluated(_)
        | LotStage::Proposed(_)
        | LotStage::Decided(_)
        | LotStage::Standstill(_)
        | LotStage::Awarded(_) => None,
    }
}

#[cfg(test)]
mod tests;
