//! A procedure told step by step, each step through `decide`, with all its acts kept.
//! It must not be compiled outside tests.

use super::{
    OFFICE, approver, at, author, bid, evaluator, firm, hash, lot, now, opener, opening, rules,
};
use crate::act::Act;
use crate::id::{ActId, BodyId, NoticeId, ProcedureId};
use crate::instant::Instant;
use crate::money::Euro;
use crate::procedure::context::{Context, Earliest};
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::step::{Entry, Letter, Step, Way};
use crate::procedure::{Draft, Procedure, Rules, apply, begin, decide};
use crate::role::Actor;
use jiff::civil::date;
use std::collections::BTreeSet;
use uuid::Uuid;

pub(crate) const NOTICE: NoticeId = NoticeId(Uuid::from_u128(70));
pub(crate) const RESULT: NoticeId = NoticeId(Uuid::from_u128(75));

/// A procedure on its way, with its acts, for tests that read as a story.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) procedure: Procedure,
    pub(crate) acts: Vec<Act>,
    pub(crate) now: Instant,
    pub(crate) rules: Rules,
    pub(crate) earliest: Earliest,
    pub(crate) parties: Option<BTreeSet<BodyId>>,
}

impl Story {
    /// A file that was just opened.
    pub(crate) fn begun(draft: Draft) -> Self {
        Self::begun_under(draft, rules())
    }

    pub(crate) fn begun_under(draft: Draft, rules: Rules) -> Self {
        let step = Step::Begin { draft: Box::new(draft) };
        let author = author();
        let context = Context {
            act: ActId(Uuid::from_u128(1)),
            actor: &author,
            others: &[],
            line: &[OFFICE],
            now: now(),
            recorded: at("2026-11-01T00:00:00Z"),
            rules: &rules,
            holidays: crate::law::testing::law().holidays(),
            earliest: Earliest::default(),
            parties: None,
        };
        let (procedure, act) = begin(ProcedureId(Uuid::from_u128(1)), step, &context).unwrap();
        let (acts, earliest) = (vec![act], Earliest::default());
        Self { procedure, acts, now: now(), rules, earliest, parties: None }
    }

    /// Takes a step; the story goes on only if it is lawful.
    pub(crate) fn attempt(
        &mut self,
        actor: &Actor,
        others: &[Actor],
        step: Step,
    ) -> Result<(), &'static str> {
        let number = u128::try_from(self.acts.len()).unwrap() + 1;
        let context = Context {
            act: ActId(Uuid::from_u128(number)),
            actor,
            others,
            line: &[OFFICE],
            now: self.now,
            recorded: at("2026-11-01T00:00:00Z"),
            rules: &self.rules,
            holidays: crate::law::testing::law().holidays(),
            earliest: self.earliest,
            parties: self.parties.as_ref(),
        };
        match decide(self.procedure.clone(), step, &context) {
            Ok((procedure, act)) => {
                assert_eq!(apply(self.procedure.clone(), &act).as_ref(), Ok(&procedure));
                self.procedure = procedure;
                self.acts.push(act);
                Ok(())
            }
            Err(refusal) => {
                assert!(!refusal.source.is_empty(), "no source: {refusal:?}");
                Err(refusal.message.key)
            }
        }
    }

    /// Takes a step that must be lawful.
    pub(crate) fn step(self, actor: &Actor, step: Step) -> Self {
        self.together(actor, &[], step)
    }

    /// Takes a step together with others, which must be lawful.
    pub(crate) fn together(mut self, actor: &Actor, others: &[Actor], step: Step) -> Self {
        let told = format!("{step:?}");
        assert_eq!(self.attempt(actor, others, step), Ok(()), "{told}");
        self
    }

    /// The key of the refusal of a step, or `yes`.
    pub(crate) fn told(&self, actor: &Actor, step: Step) -> &'static str {
        self.told_with(actor, &[], step)
    }

    pub(crate) fn told_with(&self, actor: &Actor, others: &[Actor], step: Step) -> &'static str {
        self.clone().attempt(actor, others, step).err().unwrap_or("yes")
    }

    pub(crate) fn at(mut self, text: &str) -> Self {
        self.now = at(text);
        self
    }

    pub(crate) fn approved(self) -> Self {
        let draft = Box::new(self.procedure.file.draft.clone());
        self.step(&author(), Step::Submit { draft }).step(&approver(), Step::Approve)
    }

    /// The notice of the call goes out, and the page opens.
    pub(crate) fn published(self, openings: usize) -> Self {
        let moved = |to| Step::MoveNotice { notice: NOTICE, to };
        let number = "1-2026".into();
        let openings = (0..openings).map(|n| opening(u128::try_from(n).unwrap())).collect();
        self.approved()
            .step(&author(), build(NOTICE, Purpose::Call))
            .step(&Actor::Platform, moved(NoticeStep::Checked))
            .step(&Actor::Platform, moved(NoticeStep::Submitted))
            .step(&Actor::Platform, moved(NoticeStep::Published { number }))
            .step(&Actor::Platform, Step::Publish { openings })
    }

    /// The round is closed a minute after its deadline.
    pub(crate) fn closed(mut self) -> Self {
        let deadline = self.procedure.round().unwrap().deadline;
        self.now = Instant::from_micros(deadline.micros() + 60_000_000).unwrap();
        self.step(&Actor::Platform, Step::Close)
    }

    /// Two officers open an envelope and find these entries.
    pub(crate) fn opened(self, envelope: u128, entries: Vec<Entry>, late: Vec<Entry>) -> Self {
        let begin = Step::BeginOpening { opening: opening(envelope), proof: None };
        let record = Step::RecordOpening { entries, late, record: hash() };
        self.together(&opener(0), &[opener(1)], begin).together(&opener(0), &[opener(1)], record)
    }

    /// Bids 1 to 3 of firms 1 to 3 for lot 1 are opened.
    pub(crate) fn with_three_bids(self) -> Self {
        let entries = (1..=3).map(|n| entry(n, &[1])).collect();
        self.closed().opened(0, entries, Vec::new())
    }

    /// The bids in this order, the first wins.
    pub(crate) fn evaluated(self, order: &[u128]) -> Self {
        self.step(&evaluator(), evaluate(order))
    }

    /// The award is proposed and decided by two.
    pub(crate) fn decided(self) -> Self {
        let propose = Step::ProposeAward { lot: lot(1), reason: "bestes Verhältnis".into() };
        let decide = Step::DecideAward { lot: lot(1), alone_because: String::new() };
        self.step(&author(), propose).together(&author(), &[approver()], decide)
    }

    /// Letters to firms 2 and 3 are out, the register answered about firm 1.
    pub(crate) fn informed(self) -> Self {
        let letters = vec![letter(2, self.now), letter(3, self.now)];
        let register =
            Step::RecordRegister { firm: firm(1), answered_at: self.now, sha256: hash() };
        self.step(&author(), Step::SendLetters { lot: lot(1), letters }).step(&author(), register)
    }

    /// An open procedure above the threshold, awarded to firm 1 on 29 December 2026.
    pub(crate) fn awarded(draft: Draft) -> Self {
        Self::begun(draft)
            .published(1)
            .with_three_bids()
            .at("2026-12-18T10:00:00+01:00")
            .evaluated(&[1, 2, 3])
            .decided()
            .informed()
            .at("2026-12-29T09:00:00+01:00")
            .step(&author(), award())
    }

    /// The same, its contract running from 1 March 2027 to 28 February 2029, today 1 June 2027.
    pub(crate) fn running(draft: Draft) -> Self {
        let (from, until) = (date(2027, 3, 1), date(2029, 2, 28));
        Self::awarded(draft)
            .step(&author(), Step::StartContract { lot: lot(1), from, until })
            .at("2027-06-01T09:00:00+02:00")
    }
}

pub(crate) fn build(notice: NoticeId, purpose: Purpose) -> Step {
    Step::BuildNotice { notice, purpose, sha256: hash() }
}

pub(crate) fn evaluate(order: &[u128]) -> Step {
    Step::Evaluate {
        lot: lot(1),
        order: order.iter().map(|&n| bid(n)).collect(),
        winners: order.iter().take(1).map(|&n| bid(n)).collect(),
        passed_over_because: String::new(),
        result: hash(),
    }
}

pub(crate) fn award() -> Step {
    Step::Award { lot: lot(1), value: Euro::from_cents(28_000_000) }
}

pub(crate) fn letter(n: u128, sent_at: Instant) -> Letter {
    Letter { bidder: firm(n), sent_at, way: Way::Electronic, sha256: hash() }
}

/// Bid `n` of firm `n`, received on 10 December 2026.
pub(crate) fn entry(n: u128, lots: &[u128]) -> Entry {
    Entry {
        bid: bid(n),
        bidder: firm(n),
        members: BTreeSet::new(),
        lots: lots.iter().map(|&n| lot(n)).collect(),
        received_at: at("2026-12-10T10:00:00+01:00"),
        readable: true,
    }
}
