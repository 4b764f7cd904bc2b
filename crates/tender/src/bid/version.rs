//! The versions of one bid: committed, replaced, withdrawn, and which of them counts.
//!
//! It must not know what is in a version; to it a version is its hash.

use super::arrival::{Timeliness, timeliness};
use crate::instant::Instant;
use crate::message::Message;
use crate::refusal::Refusal;

/// SHA-256 of a version's commit.
pub type Digest = [u8; 32];

/// A version as the server accepted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// Hash of the commit.
    pub digest: Digest,
    /// Hash of the version that it replaces; none for the first.
    pub predecessor: Option<Digest>,
    /// When its last byte was there.
    pub arrived: Instant,
}

/// One bid with all its versions. Every version is kept sealed; only the valid one is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    accepted: Vec<Version>,
    late: Vec<Version>,
    withdrawn: Option<Instant>,
}

/// What became of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Commit {
    /// It is the valid version now.
    Accepted,
    /// The same commit was accepted before; nothing changed.
    Repeated,
    /// It came after the deadline: kept sealed and listed, the version before it stays valid.
    Late,
}

const SOURCE: &str = "§ 53 Abs. 7 VgV, § 54 VgV, § 55 VgV";

impl Versions {
    /// The version that will be opened: the last accepted one, unless the bid was withdrawn.
    pub fn valid(&self) -> Option<&Version> {
        self.accepted.last().filter(|_| self.withdrawn.is_none())
    }

    /// The late versions, which are listed and never opened.
    pub fn late(&self) -> &[Version] {
        &self.late
    }

    /// The versions that must never be opened: replaced, withdrawn, late.
    pub fn never_opened(&self) -> impl Iterator<Item = &Version> {
        let valid = self.valid().map(|version| version.digest);
        let accepted = self.accepted.iter().filter(move |version| Some(version.digest) != valid);
        accepted.chain(&self.late)
    }

    /// Takes a commit that names the version it replaces.
    ///
    /// # Errors
    /// A predecessor that isn't the last version: somebody else of the company replaced it meanwhile.
    pub fn commit(&mut self, version: Version, deadline: Instant) -> Result<Commit, Refusal> {
        let known = |seen: &&Version| {
            seen.digest == version.digest && seen.predecessor == version.predecessor
        };
        let last = self.accepted.last();
        if self.withdrawn.is_none() && last.as_ref().is_some_and(known) {
            return Ok(Commit::Repeated);
        }
        if self.late.iter().any(|seen| known(&seen)) {
            return Ok(Commit::Late);
        }
        if version.predecessor != last.map(|last| last.digest) {
            return Err(
                Refusal::new(Message::new("bid-predecessor-differs"), SOURCE).at("/predecessor")
            );
        }
        match timeliness(version.arrived, deadline) {
            Timeliness::InTime => {
                self.accepted.push(version);
                self.withdrawn = None;
                Ok(Commit::Accepted)
            }
            Timeliness::Late { .. } => {
                self.late.push(version);
                Ok(Commit::Late)
            }
        }
    }

    /// Withdraws the bid. It may be committed anew until the deadline, following the last version.
    ///
    /// # Errors
    /// No bid to withdraw; or the deadline has passed: the bidder is bound until the end of the binding
    /// period.
    pub fn withdraw(&mut self, arrived: Instant, deadline: Instant) -> Result<(), Refusal> {
        if self.valid().is_none() {
            return Err(Refusal::new(Message::new("bid-nothing-to-withdraw"), SOURCE));
        }
        match timeliness(arrived, deadline) {
            Timeliness::InTime => {
                self.withdrawn = Some(arrived);
                Ok(())
            }
            Timeliness::Late { .. } => {
                Err(Refusal::new(Message::new("bid-bound-after-deadline"), "§§ 145, 148 BGB"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(micros: i64) -> Instant {
        Instant::from_micros(micros).unwrap()
    }

    const DEADLINE: i64 = 100;

    fn version(digest: u8, predecessor: Option<u8>, arrived: i64) -> Version {
        Version {
            digest: [digest; 32],
            predecessor: predecessor.map(|byte| [byte; 32]),
            arrived: at(arrived),
        }
    }

    fn commit(versions: &mut Versions, one: Version) -> Result<Commit, &'static str> {
        versions.commit(one, at(DEADLINE)).map_err(|refusal| refusal.message.key)
    }

    #[test]
    fn a_replacement_must_name_the_last_version() {
        let mut bid = Versions::default();
        assert_eq!(commit(&mut bid, version(1, Some(9), 1)), Err("bid-predecessor-differs"));
        assert_eq!(commit(&mut bid, version(1, None, 1)), Ok(Commit::Accepted));
        assert_eq!(commit(&mut bid, version(2, None, 2)), Err("bid-predecessor-differs"));
        assert_eq!(commit(&mut bid, version(2, Some(1), 2)), Ok(Commit::Accepted));
        assert_eq!(commit(&mut bid, version(3, Some(1), 3)), Err("bid-predecessor-differs"));
        assert_eq!(bid.valid(), Some(&version(2, Some(1), 2)));
        assert_eq!(bid.never_opened().collect::<Vec<_>>(), [&version(1, None, 1)]);
    }

    #[test]
    fn the_same_bytes_again_change_nothing_even_after_the_deadline() {
        let mut bid = Versions::default();
        commit(&mut bid, version(1, None, 1)).unwrap();
        let before = bid.clone();
        assert_eq!(commit(&mut bid, version(1, None, 2)), Ok(Commit::Repeated));
        assert_eq!(commit(&mut bid, version(1, None, 500)), Ok(Commit::Repeated));
        assert_eq!(bid, before);
    }

    #[test]
    fn a_late_replacement_leaves_the_version_before_it_valid() {
        let mut bid = Versions::default();
        commit(&mut bid, version(1, None, DEADLINE - 1)).unwrap();
        assert_eq!(commit(&mut bid, version(2, Some(1), DEADLINE + 1)), Ok(Commit::Late));
        assert_eq!(bid.valid(), Some(&version(1, None, DEADLINE - 1)));
        assert_eq!(bid.late(), [version(2, Some(1), DEADLINE + 1)]);
        assert_eq!(commit(&mut bid, version(2, Some(1), DEADLINE + 9)), Ok(Commit::Late));
        assert_eq!(bid.late().len(), 1);
        assert_eq!(bid.never_opened().count(), 1);
    }

    /// Rule 5, as far as it lives here.
    #[test]
    fn a_withdrawn_bid_has_no_valid_version_and_none_is_ever_opened() {
        let mut bid = Versions::default();
        let withdraw = |bid: &mut Versions, when| {
            bid.withdraw(at(when), at(DEADLINE)).map_err(|refusal| refusal.message.key)
        };
        assert_eq!(withdraw(&mut bid, 1), Err("bid-nothing-to-withdraw"));
        commit(&mut bid, version(1, None, 1)).unwrap();
        assert_eq!(withdraw(&mut bid, DEADLINE - 1), Ok(()));
        assert_eq!(bid.valid(), None);
        assert_eq!(bid.never_opened().count(), 1);
        assert_eq!(withdraw(&mut bid, 3), Err("bid-nothing-to-withdraw"));
        assert_eq!(commit(&mut bid, version(2, Some(1), 4)), Ok(Commit::Accepted));
        assert_eq!(bid.valid(), Some(&version(2, Some(1), 4)));
        assert_eq!(withdraw(&mut bid, DEADLINE), Err("bid-bound-after-deadline"));
        assert!(bid.valid().is_some());
    }

    /// Rule 6, as far as it lives here.
    #[test]
    fn a_later_deadline_keeps_the_bid_valid_and_replaceable() {
        let mut bid = Versions::default();
        commit(&mut bid, version(1, None, 1)).unwrap();
        let later = at(DEADLINE * 2);
        assert_eq!(bid.commit(version(2, Some(1), DEADLINE + 1), later), Ok(Commit::Accepted));
        assert_eq!(bid.valid().map(|version| version.digest), Some([2; 32]));
    }

    proptest! {
        #[test]
        fn at_most_one_version_is_opened_and_it_came_in_time(steps in prop::collection::vec((0_u8..4, prop::option::of(0_u8..4), 0_i64..200, any::<bool>()), 0..20)) {
            let mut bid = Versions::default();
            for (digest, predecessor, when, take_back) in steps {
                if take_back {
                    let _ignored = bid.withdraw(at(when), at(DEADLINE));
                } else {
                    let _ignored = commit(&mut bid, version(digest, predecessor, when));
                }
                let valid = bid.valid().copied();
                prop_assert!(valid.is_none_or(|one| one.arrived < at(DEADLINE)));
                prop_assert!(bid.never_opened().all(|one| Some(one.digest) != valid.map(|v| v.digest) || one.arrived >= at(DEADLINE)));
            }
        }
    }
}
