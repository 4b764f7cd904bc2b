//! The rules once more, told only by the acts: what must have come before what.

use super::announce;
use crate::act::{Act, By};
use crate::id::{BidId, BodyId, LotId, PersonId};
use crate::instant::Instant;
use crate::procedure::draft::Draft;
use crate::procedure::kind::ProcedureType;
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::step::{Entry, Extension, ResetTo, Step, Way};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(acts: &[Act]) {
    four_eyes(acts);
    deadlines_never_move_earlier(acts);
    openings(acts);
    publication(acts);
    ends(acts);
    call_offs(acts);
    for (index, act) in acts.iter().enumerate() {
        if let Step::Award { lot, .. } = act.step {
            award(&acts[..index], act, lot);
        }
    }
}

fn persons(act: &Act) -> BTreeSet<PersonId> {
    let by = match act.by {
        By::Person(person) => Some(person),
        By::Company | By::Platform => None,
    };
    act.with.iter().copied().chain(by).collect()
}

/// Nobody approves what they submitted, and nobody acts after a conflict was recorded.
fn four_eyes(acts: &[Act]) {
    let mut out = BTreeSet::new();
    let mut author = None;
    for act in acts {
        assert!(persons(act).is_disjoint(&out), "{act:?}");
        match &act.step {
            Step::Submit { .. } => author = Some(act.by),
            Step::Approve => assert_ne!(author, Some(act.by)),
            Step::DecideAward { alone_because, .. } => {
                assert!(persons(act).len() >= 2 || !alone_because.is_empty());
            }
            Step::AdmitLate { .. } | Step::OpenLate { .. } => assert!(persons(act).len() >= 2),
            Step::RecordConflict { person, .. } => {
                out.insert(*person);
            }
            _ => {}
        }
    }
}

fn last_draft(acts: &[Act]) -> &Draft {
    let mut draft = None;
    for act in acts {
        if let Step::Begin { draft: d }
        | Step::Submit { draft: d }
        | Step::Correct { draft: d, .. } = &act.step
        {
            draft = Some(d);
        }
    }
    draft.unwrap()
}

/// Deadlines in force, and when each was set.
fn deadlines_never_move_earlier(acts: &[Act]) {
    let mut running: Option<Instant> = None;
    for (index, act) in acts.iter().enumerate() {
        let set = match &act.step {
            Step::Publish { .. } => {
                let dates = &last_draft(&acts[..index]).dates;
                running = dates.participation_deadline.or(dates.bid_deadline);
                assert!(running > Some(act.at));
                continue;
            }
            Step::Invite { deadline, .. }
            | Step::NextRound { deadline, .. }
            | Step::Reset { target: ResetTo::Receiving { deadline, .. }, .. } => {
                assert!(*deadline > act.at);
                running = Some(*deadline);
                continue;
            }
            Step::MoveDeadline { deadline, .. }
            | Step::Answer { extension: Some(Extension::Until { deadline, .. }), .. } => *deadline,
            Step::Close => {
                assert!(act.at.micros() >= running.unwrap().micros() + 60_000_000);
                continue;
            }
            _ => continue,
        };
        assert!(act.at < running.unwrap() && Some(set) > running, "{act:?}");
        running = Some(set);
    }
}

/// Each opening comes after the round was closed, by two, and its record by the same.
fn openings(acts: &[Act]) {
    let mut closed = false;
    let mut openers = BTreeSet::new();
    let mut opened = BTreeSet::new();
    for act in acts {
        match &act.step {
            Step::Close => closed = true,
            Step::Publish { .. }
            | Step::Invite { .. }
            | Step::NextRound { .. }
            | Step::Reset { target: ResetTo::Receiving { .. }, .. } => closed = false,
            Step::BeginOpening { opening, .. } => {
                assert!(closed && opened.insert(*opening), "{act:?}");
                openers = persons(act);
                assert!(openers.len() >= 2);
            }
            Step::RecordOpening { .. } => assert_eq!(persons(act), openers),
            _ => {}
        }
    }
}

/// Under Union law the page opens after the notice: published, or received 48 hours before.
fn publication(acts: &[Act]) {
    for (index, act) in acts.iter().enumerate() {
        let before = &acts[..index];
        let Step::Publish { .. } = act.step else { continue };
        assert!(before.iter().any(|act| act.step == Step::Approve));
        if last_draft(before).procedure_type == Some(ProcedureType::UtPublic) {
            continue;
        }
        let mut calls = before.iter().filter_map(|act| match &act.step {
            Step::BuildNotice { notice, purpose: Purpose::Call, .. } => Some(*notice),
            _ => None,
        });
        let call = calls.next_back();
        let out = before.iter().any(|earlier| match &earlier.step {
            Step::MoveNotice { notice, to: NoticeStep::Published { .. } } => Some(*notice) == call,
            Step::MoveNotice { notice, to: NoticeStep::Accepted { .. } } => {
                let waited = act.at.micros() - earlier.at.micros();
                Some(*notice) == call && waited >= 48 * 3_600_000_000
            }
            _ => false,
        });
        assert!(out, "{act:?}");
    }
}

/// Nothing follows the end, and a file is kept three years from award or cancellation.
fn ends(acts: &[Act]) {
    let mut awarded: Option<Instant> = None;
    let mut destroyed = false;
    for act in acts {
        assert!(!destroyed, "{act:?}");
        match &act.step {
            Step::Award { .. } | Step::Order { .. } | Step::Cancel { lot: None, .. } => {
                awarded = Some(act.at);
            }
            Step::Destroy => {
                let limit = awarded.unwrap().berlin_day().checked_add(3.years()).unwrap();
                assert!(act.at.berlin_day() > limit, "{act:?}");
                destroyed = true;
            }
            _ => {}
        }
    }
}

/// Call-offs from a framework stay together within its maximum, come from a named authority and go to a party.
fn call_offs(acts: &[Act]) {
    let mut sum = 0;
    for (index, act) in acts.iter().enumerate() {
        let Step::CallOff { lot, call_off } = &act.step else { continue };
        let terms = last_draft(&acts[..index]).framework.as_ref().unwrap();
        sum += call_off.value.cents();
        assert!(sum <= terms.maximum.unwrap().cents(), "{act:?}");
        assert!(terms.authorities.contains(&call_off.authority));
        let winners = acts[..index].iter().rev().find_map(|act| match &act.step {
            Step::Evaluate { lot: of, winners, .. } if of == lot => Some(winners),
            _ => None,
        });
        let (bids, _) = bids(&acts[..index], *lot);
        assert!(winners.unwrap().iter().any(|bid| bids[bid].bidder == call_off.firm), "{act:?}");
    }
}

/// The bids of the last round that stand for a lot, and those that were excluded.
fn bids(before: &[Act], lot: LotId) -> (BTreeMap<BidId, Entry>, BTreeSet<BidId>) {
    let mut bids = BTreeMap::new();
    let mut late = BTreeMap::new();
    let mut out = BTreeSet::new();
    for act in before {
        match &act.step {
            Step::Publish { .. }
            | Step::Invite { .. }
            | Step::NextRound { .. }
            | Step::Reset { target: ResetTo::Receiving { .. }, .. } => {
                bids.clear();
                out.clear();
            }
            Step::RecordOpening { entries, late: those, .. } if bids.is_empty() => {
                let here = entries.iter().filter(|entry| entry.lots.contains(&lot));
                bids.extend(here.map(|entry| (entry.bid, entry.clone())));
                late.extend(those.iter().map(|entry| (entry.bid, entry.clone())));
            }
            Step::OpenLate { entry, .. } if entry.lots.contains(&lot) => {
                assert_eq!(late[&entry.bid].bidder, entry.bidder);
                bids.insert(entry.bid, (**entry).clone());
            }
            Step::Exclude { lot: l, bid, .. } if *l == lot => {
                out.insert(*bid);
            }
            Step::Reset { target: ResetTo::Examining { lot: l, readmitted }, .. } if *l == lot => {
                out.retain(|bid| !readmitted.contains(bid));
            }
            _ => {}
        }
    }
    (bids, out)
}

/// How many awards came after an announcement by notice.
pub(super) fn announced(acts: &[Act]) -> usize {
    let of = |(index, act): &(usize, &Act)| match act.step {
        Step::Award { lot, .. } => announce::waited(&acts[..*index], act, lot),
        _ => false,
    };
    acts.iter().enumerate().filter(of).count()
}

fn award(before: &[Act], act: &Act, lot: LotId) {
    let draft = last_draft(before);
    let today = act.at.berlin_day();
    let touches = |act: &Act, code: &str| {
        act.step.rule().code == code
            && serde_json::to_value(&act.step).unwrap()["lot"] == lot.to_string()
    };
    let last = |code: &str| before.iter().rposition(|act| touches(act, code));
    let ranked = last("evaluate").unwrap();
    let decided = last("decide_award").unwrap();
    assert!(last("propose_award").unwrap() > ranked && decided > ranked);
    assert!(last("exclude").is_none_or(|index| index < ranked));
    assert!(last("award").is_none(), "awarded once");
    assert!(!before.iter().any(|act| touches(act, "cancel")));
    let bans = before.iter().filter(|act| matches!(act.step, Step::Suspend { .. })).count();
    let freed = before.iter().filter(|act| matches!(act.step, Step::Resume { .. })).count();
    assert_eq!(bans, freed, "no award under a ban");

    let Step::Evaluate { winners, order, .. } = &before[ranked].step else { panic!() };
    let (bids, out) = bids(before, lot);
    let standing: BTreeSet<_> = bids.keys().filter(|bid| !out.contains(bid)).copied().collect();
    assert_eq!(order.iter().copied().collect::<BTreeSet<_>>(), standing);
    let most = draft.framework.as_ref().map_or(1, |terms| terms.firms);
    assert!((1..=usize::try_from(most).unwrap()).contains(&winners.len()), "so many win");
    let firms: BTreeSet<BodyId> = winners.iter().map(|winner| bids[winner].bidder).collect();
    let national = [ProcedureType::UtPublic, ProcedureType::MiniComp];
    if !national.contains(&draft.procedure_type.unwrap()) {
        let bidders = bids.values().map(|bid| bid.bidder);
        let bidders = bidders.chain(turned_down(before)).chain(of_earlier_rounds(before, lot));
        let told = bidders.filter(|one| !firms.contains(one)).collect();
        waited(&before[decided..], act, lot, &told);
    }
    announce::waited(&before[decided..], act, lot);
    for winner in winners {
        let firm = bids[winner].bidder;
        let registered = before.iter().any(|act| match &act.step {
            Step::RecordRegister { firm: asked, answered_at, .. } => {
                let last = answered_at.berlin_day().checked_add(2.months()).unwrap();
                *asked == firm && today <= last
            }
            _ => false,
        });
        assert!(registered, "{act:?}");
        let agreed = before.iter().filter_map(|act| match &act.step {
            Step::ExtendBinding { until, agreed, .. } if agreed.contains(winner) => Some(*until),
            _ => None,
        });
        assert!(today <= agreed.chain(draft.dates.binding_until).max().unwrap());
    }
}

/// Whose bids were opened in a round after which another one began.
fn of_earlier_rounds(before: &[Act], lot: LotId) -> Vec<BodyId> {
    let begins = |step: &Step| {
        let back = matches!(step, Step::Reset { target: ResetTo::Receiving { .. }, .. });
        back || matches!(step, Step::NextRound { .. })
    };
    let begun = before.iter().enumerate().filter(|(_, act)| begins(&act.step));
    let of = |(index, _): (usize, &Act)| bids(&before[..index], lot).0.into_values();
    begun.flat_map(of).map(|bid| bid.bidder).collect()
}

/// Who asked to participate in vain.
fn turned_down(before: &[Act]) -> Vec<BodyId> {
    let rejected = before.iter().rev().find_map(|act| match &act.step {
        Step::Select { rejected, .. } => Some(rejected.keys().copied().collect()),
        _ => None,
    });
    rejected.unwrap_or_default()
}

/// Under Union law every loser had a letter, and ten or fifteen days have passed since the last one.
fn waited(since: &[Act], act: &Act, lot: LotId, losers: &BTreeSet<BodyId>) {
    let letters = since.iter().rev().find_map(|act| match &act.step {
        Step::SendLetters { lot: l, letters } if *l == lot => Some(letters),
        _ => None,
    });
    let letters = letters.expect("letters after the decision");
    let told: BTreeSet<_> = letters.iter().map(|letter| letter.bidder).collect();
    assert_eq!(told, *losers);
    let days = if letters.iter().all(|letter| letter.way == Way::Electronic) { 10 } else { 15 };
    let sent: Option<Date> = letters.iter().map(|letter| letter.sent_at.berlin_day()).max();
    if let Some(sent) = sent {
        assert!(act.at.berlin_day() > sent.checked_add(days.days()).unwrap(), "{act:?}");
    }
}
