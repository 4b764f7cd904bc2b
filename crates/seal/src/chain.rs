//! What an arriving commit does to a slot: taken, known already, late, or refused with the reason.
//! It must not read a clock: the instant of arrival and the deadline in force are arguments.

use crate::commit::Entry;
use crate::value::Digest;

/// What a link of the chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A version that arrived in time.
    Bid,
    /// A withdrawal that arrived in time.
    Withdrawal,
    /// A version that arrived late: kept, receipted as late, opened only after a recorded admission.
    Late,
}

/// A version that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its number.
    pub version: u64,
    /// Hash of its commit.
    pub hash: Digest,
    /// What it is.
    pub kind: Kind,
}

/// What an arriving commit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The same bytes were taken before: give the same receipt. The number is the link's place in the chain.
    Known(usize),
    /// A new link.
    Take(Kind),
    /// Refused.
    Refuse(Refusal),
}

/// Why a commit is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It names another predecessor than the head: somebody of the company was faster, or the chain was rolled back.
    WrongPredecessor,
    /// Its number doesn't follow the head's.
    WrongVersion,
    /// There is nothing to withdraw.
    NothingToWithdraw,
    /// A bid can't be withdrawn after the deadline (§ 145 BGB binds the bidder).
    WithdrawalLate,
    /// It is sealed to another key record than the one in force.
    RecordNotInForce,
}

impl Refusal {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPredecessor => "seal-commit-wrong-predecessor",
            Self::WrongVersion => "seal-commit-wrong-version",
            Self::NothingToWithdraw => "seal-commit-nothing-to-withdraw",
            Self::WithdrawalLate => "seal-commit-withdrawal-late",
            Self::RecordNotInForce => "seal-commit-record-not-in-force",
        }
    }
}

/// Decides over an entry that arrived at `arrived`, under the lock of its slot. Times in µs since 1970 UTC.
///
/// In time means before the deadline: a commit whose last byte came at the deadline itself is late.
pub fn decide(
    chain: &[Link],
    entry: &Entry,
    record: &Digest,
    (arrived, deadline): (u64, u64),
) -> Decision {
    let hash = entry.hash();
    if let Some(at) = chain.iter().position(|link| link.hash == hash) {
        return Decision::Known(at);
    }
    let late = arrived >= deadline;
    let (place, head) = (entry.place(), chain.last());
    if place.previous != head.map(|link| link.hash) {
        return Decision::Refuse(Refusal::WrongPredecessor);
    }
    if place.version != head.map_or(1, |link| link.version + 1) {
        return Decision::Refuse(Refusal::WrongVersion);
    }
    match entry {
        Entry::Withdrawal(_) if late => Decision::Refuse(Refusal::WithdrawalLate),
        Entry::Withdrawal(_) if valid(chain).is_none() => {
            Decision::Refuse(Refusal::NothingToWithdraw)
        }
        Entry::Withdrawal(_) => Decision::Take(Kind::Withdrawal),
        Entry::Bid(commit) if commit.record != *record => {
            Decision::Refuse(Refusal::RecordNotInForce)
        }
        Entry::Bid(_) if late => Decision::Take(Kind::Late),
        Entry::Bid(_) => Decision::Take(Kind::Bid),
    }
}

/// The version that is opened: the last one in time, unless it was withdrawn. All others are never opened.
pub fn valid(chain: &[Link]) -> Option<&Link> {
    let last = chain.iter().rev().find(|link| link.kind != Kind::Late)?;
    (last.kind == Kind::Bid).then_some(last)
}

/// What a company's receipt shows that the stored chain doesn't: the sign of a rollback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rollback {
    /// The receipted version is unknown here: the store was set back to before it.
    VersionLost,
    /// The version is there with another content.
    VersionReplaced,
}

impl Rollback {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::VersionLost => "seal-rollback-version-lost",
            Self::VersionReplaced => "seal-rollback-version-replaced",
        }
    }
}

/// Holds a receipted version against the stored chain.
pub fn rollback(chain: &[Link], version: u64, hash: &Digest) -> Option<Rollback> {
    match chain.iter().find(|link| link.version == version) {
        None => Some(Rollback::VersionLost),
        Some(link) if link.hash != *hash => Some(Rollback::VersionReplaced),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commit::Commit;
    use crate::fixture::World;

    const DEADLINE: u64 = 1_000;

    struct Slot {
        world: World,
        chain: Vec<Link>,
    }

    impl Slot {
        fn new() -> Self {
            Self { world: World::new(), chain: Vec::new() }
        }

        fn commit(&self) -> Commit {
            let mut place = self.world.place("company-a");
            if let Some(head) = self.chain.last() {
                place.version = head.version + 1;
                place.previous = Some(head.hash);
            }
            self.world.seal(place, "{}", &[]).version.commit
        }

        fn decide(&self, entry: &Entry, arrived: u64) -> Decision {
            decide(&self.chain, entry, &self.world.record.hash(), (arrived, DEADLINE))
        }

        fn take(&mut self, entry: &Entry, arrived: u64) -> Decision {
            let decision = self.decide(entry, arrived);
            if let Decision::Take(kind) = decision {
                let version = entry.place().version;
                self.chain.push(Link { version, hash: entry.hash(), kind });
            }
            decision
        }
    }

    fn bid(commit: &Commit) -> Entry {
        Entry::Bid(Box::new(commit.clone()))
    }

    #[test]
    fn a_microsecond_decides_and_the_deadline_itself_is_late() {
        let slot = Slot::new();
        let entry = bid(&slot.commit());
        assert_eq!(slot.decide(&entry, DEADLINE - 1), Decision::Take(Kind::Bid));
        assert_eq!(slot.decide(&entry, DEADLINE), Decision::Take(Kind::Late));
        assert_eq!(slot.decide(&entry, DEADLINE + 1), Decision::Take(Kind::Late));
    }

    #[test]
    fn the_same_bytes_are_known_even_after_the_deadline_and_after_a_successor() {
        let mut slot = Slot::new();
        let first = bid(&slot.commit());
        slot.take(&first, 1);
        let second = bid(&slot.commit());
        slot.take(&second, 2);
        assert_eq!(slot.decide(&first, DEADLINE + 9), Decision::Known(0));
        assert_eq!(slot.decide(&second, 3), Decision::Known(1));
    }

    #[test]
    fn two_colleagues_at_once_don_t_overwrite_each_other() {
        let mut slot = Slot::new();
        let [one, two] = [bid(&slot.commit()), bid(&slot.commit())];
        assert_eq!(slot.take(&one, 1), Decision::Take(Kind::Bid));
        assert_eq!(slot.take(&two, 2), Decision::Refuse(Refusal::WrongPredecessor));
    }

    #[test]
    fn withdrawing_ends_a_bid_and_a_new_version_revives_the_slot() {
        let mut slot = Slot::new();
        let first = slot.commit();
        slot.take(&bid(&first), 1);
        let withdrawal = Entry::Withdrawal(Box::new(slot.world.withdrawal(&first)));
        assert_eq!(slot.take(&withdrawal, 2), Decision::Take(Kind::Withdrawal));
        assert_eq!(valid(&slot.chain), None);
        let again = slot.commit();
        slot.take(&bid(&again), 3);
        assert_eq!(valid(&slot.chain).map(|link| link.hash), Some(again.hash()));
    }

    #[test]
    fn nothing_can_be_withdrawn_twice_or_late_and_late_versions_replace_nothing() {
        let mut slot = Slot::new();
        let first = slot.commit();
        slot.take(&bid(&first), 1);
        let withdrawal = Entry::Withdrawal(Box::new(slot.world.withdrawal(&first)));
        assert_eq!(slot.decide(&withdrawal, DEADLINE), Decision::Refuse(Refusal::WithdrawalLate));
        assert_eq!(slot.take(&bid(&slot.commit()), DEADLINE + 5), Decision::Take(Kind::Late));
        assert_eq!(valid(&slot.chain).map(|link| link.hash), Some(first.hash()));
    }

    #[test]
    fn a_commit_to_a_record_that_is_not_in_force_is_refused() {
        let slot = Slot::new();
        let entry = bid(&slot.commit());
        let decision = decide(&[], &entry, &Digest([0; 32]), (1, DEADLINE));
        assert_eq!(decision, Decision::Refuse(Refusal::RecordNotInForce));
    }
}
