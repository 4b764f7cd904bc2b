//! Judges all key records of one opening in their order: each by itself, as successor of the one before, and against the
//! record that was seen earlier. It must not fetch or remember anything; `record_check` judges a single record.

use crate::note::{Note, VerifierKey};
use crate::record::KeyRecord;
use crate::record_check::{self, Known, RecordFault, differences};

/// What somebody knows who is shown the records of an opening.
#[derive(Debug)]
pub struct Seen<'a> {
    /// The server's published record keys, old ones included; the newest is the last.
    pub servers: &'a [VerifierKey],
    /// The record that was in force when the opening was looked at before.
    pub pinned: Option<&'a KeyRecord>,
    /// Whether the authority may open with one person (law of July 2026).
    pub single_opener: bool,
}

/// The last record of a chain that begins with the first, if nothing is wrong with any of them; else what is wrong with the
/// first that fails. A chain that no longer holds the record seen before is broken, and what was swapped in it is named.
///
/// # Errors
/// Everything that is wrong; never an empty list.
pub fn verify(notes: &[Note], seen: &Seen<'_>) -> Result<KeyRecord, Vec<RecordFault>> {
    let mut last: Option<KeyRecord> = None;
    let mut met = seen.pinned.is_none();
    for note in notes {
        let named = KeyRecord::parse(note.text()).ok().map(|record| record.server);
        let published = seen.servers.iter().find(|key| Some(*key) == named.as_ref());
        let Some(server) = published.or(seen.servers.last()) else {
            return Err(vec![RecordFault::ServerKeySwapped]);
        };
        let known = Known {
            previous: last.as_ref(),
            single_opener: seen.single_opener,
            ..Known::server(server)
        };
        let record = record_check::verify(note, &known)?;
        if last.is_none() && record.sequence != 1 {
            return Err(vec![RecordFault::ChainBroken]);
        }
        if let Some(pinned) = seen.pinned.filter(|pinned| pinned.sequence == record.sequence) {
            let swapped = differences(pinned, &record);
            if !swapped.is_empty() {
                return Err(swapped);
            }
            met = true;
        }
        last = Some(record);
    }
    last.filter(|_| met).ok_or_else(|| vec![RecordFault::ChainBroken])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Successor, World};
    use crate::note::SignerKey;

    /// The first record and a successor that two seats of the first signed.
    fn chain(world: &World, next: &Successor) -> [Note; 2] {
        let mut second = world.sign_record(&next.record, &next.seats);
        second.sign(&world.seats[0].signer);
        second.sign(&world.seats[2].signer);
        [world.record_note(), second]
    }

    fn judge(
        notes: &[Note],
        world: &World,
        pinned: Option<&KeyRecord>,
    ) -> Result<KeyRecord, Vec<RecordFault>> {
        let servers = std::slice::from_ref(&world.record.server);
        verify(notes, &Seen { servers, pinned, single_opener: false })
    }

    #[test]
    fn a_chain_is_judged_from_its_first_record_and_gives_the_last() {
        let world = World::new();
        let next = world.successor();
        let (notes, next) = (chain(&world, &next), next.record);
        assert_eq!(judge(&notes, &world, None), Ok(next.clone()));
        assert_eq!(judge(&notes, &world, Some(&world.record)), Ok(next.clone()));
        assert_eq!(judge(&notes, &world, Some(&next)), Ok(next));
        let broken = Err(vec![RecordFault::ChainBroken]);
        assert_eq!(judge(&notes[1..], &world, None), broken, "the first is kept back");
        assert_eq!(judge(&[], &world, None), broken);
        let doubled = [notes[0].clone(), notes[0].clone()];
        assert!(judge(&doubled, &world, None).unwrap_err().contains(&RecordFault::ChainBroken));
    }

    #[test]
    fn a_successor_that_the_seats_before_did_not_sign_is_refused_by_who_never_saw_the_first() {
        let world = World::new();
        let next = world.successor();
        let own = world.sign_record(&next.record, &next.seats);
        let found = judge(&[world.record_note(), own], &world, None).unwrap_err();
        assert_eq!(found, [RecordFault::PredecessorSeats { have: 0, need: 2 }]);
    }

    #[test]
    fn a_chain_made_anew_by_the_platform_is_refused_by_who_saw_the_record_and_the_swap_is_named() {
        let world = World::new();
        let mut swapped = world.successor();
        (swapped.record.sequence, swapped.record.previous) = (1, None);
        let anew = [world.sign_record(&swapped.record, &swapped.seats)];
        assert!(judge(&anew, &world, None).is_ok(), "nothing in it is wrong by itself");
        let found = judge(&anew, &world, Some(&world.record)).unwrap_err();
        for seat in 1..=3 {
            assert!(found.contains(&RecordFault::SeatSwapped(seat)), "{found:?}");
        }
    }

    #[test]
    fn a_chain_that_ends_before_the_record_seen_is_rolled_back() {
        let world = World::new();
        let next = world.successor();
        let notes = chain(&world, &next);
        assert!(judge(&notes, &world, Some(&next.record)).is_ok());
        let found = judge(&notes[..1], &world, Some(&next.record)).unwrap_err();
        assert_eq!(found, [RecordFault::ChainBroken]);
    }

    #[test]
    fn a_record_stays_good_after_the_servers_key_changed() {
        let world = World::new();
        let other = SignerKey::random("vergabe.example/record", &mut world.rng()).unwrap();
        let servers = [world.record.server.clone(), other.verifier().clone()];
        let seen = |servers| Seen { servers, pinned: None, single_opener: false };
        assert!(verify(&[world.record_note()], &seen(&servers)).is_ok());
        let found = verify(&[world.record_note()], &seen(&servers[1..])).unwrap_err();
        assert!(found.contains(&RecordFault::ServerKeySwapped));
        let found = verify(&[world.record_note()], &seen(&[])).unwrap_err();
        assert_eq!(found, [RecordFault::ServerKeySwapped]);
    }
}
