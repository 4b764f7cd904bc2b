//! The attacks of the protocol that pure code can answer, each played against a small world (`docs/sealing.md`).

use crate::chain::{self, Kind, Link, Rollback};
use crate::commit::{Commit, Entry};
use crate::content::{FileFault, ManifestFault, open_file, open_manifest};
use crate::crypt::{CryptFault, Measured};
use crate::fixture::{DEADLINE, SealedBid, World};
use crate::note::{Note, SignatureState};
use crate::open::{ShareFinding, Unreadable, recover_key};
use crate::record_check::{Known, RecordFault, verify};
use crate::seat::SeatKey;
use crate::secret::Secret;
use crate::shamir::{self, Share};
use crate::share::{ShareFault, commitment, open_gate_share, open_seat_share, seat_plain};
use std::io;

fn read_all(world: &World, bid: &SealedBid, seats: &[usize]) -> Vec<Vec<u8>> {
    let opened = world.open(bid, seats).unwrap();
    assert_eq!(opened.findings, []);
    let version = &bid.version;
    let manifest = open_manifest(&opened.key, &version.commit, &version.manifest).unwrap();
    let read = |file| {
        let mut out = Vec::new();
        open_file(&opened.key, file, |name| fetch(bid, name), &mut out).unwrap();
        out
    };
    manifest.files.iter().map(read).collect()
}

fn fetch<'a>(bid: &'a SealedBid, name: &crate::value::ObjectName) -> io::Result<&'a [u8]> {
    bid.objects.get(name).map(Vec::as_slice).ok_or_else(|| io::ErrorKind::NotFound.into())
}

#[test]
fn after_the_deadline_every_pair_of_officers_opens_everything() {
    let world = World::new();
    let files = [("a.pdf", vec![1; 70_000]), ("leer.txt", vec![])];
    let bid = world.seal(world.place("company-a"), r#"{"price":"1"}"#, &files);
    for pair in [[1, 2], [1, 3], [2, 3]] {
        assert_eq!(read_all(&world, &bid, &pair), [files[0].1.clone(), vec![]]);
    }
    assert_eq!(read_all(&world, &bid, &[1, 2, 3]).len(), 2);
}

#[test]
fn attack_01_shares_of_another_opening_are_refused_by_the_officers_client() {
    let (a, b) = (World::of("opening-a", 1), World::of("opening-b", 2));
    let bid = b.seal(b.place("company-a"), "{}", &[]);
    let (commit, sealed) = (&bid.version.commit, &bid.version.packet.shares[1]);
    let now = (DEADLINE, DEADLINE);
    // The server shows B's commit and share in the session of A.
    let fault = open_seat_share(&a.seats[0], &a.record, commit, sealed, now);
    assert_eq!(fault, Err(ShareFault::AnotherOpening));
    // The server claims that A's session is about B's record; the seat knows its opening.
    let fault = open_seat_share(&a.seats[0], &b.record, commit, sealed, now);
    assert_eq!(fault, Err(ShareFault::AnotherOpening));
    // The deadline of B has not passed.
    let fault = open_seat_share(&b.seats[0], &b.record, commit, sealed, (DEADLINE - 1, DEADLINE));
    assert_eq!(fault, Err(ShareFault::TooEarly));
    // The server hides an extension's effect by naming an earlier deadline: the record's own counts.
    let fault = open_seat_share(&b.seats[0], &b.record, commit, sealed, (DEADLINE - 1, 5));
    assert_eq!(fault, Err(ShareFault::TooEarly));
}

#[test]
fn attack_01_a_share_moved_into_a_forged_commit_of_another_opening_is_refused() {
    let a = World::of("opening-a", 1);
    // Worst case: opening B was made with A's seat keys. The share itself still says which record it belongs to.
    let mut b = World::of("opening-b", 2);
    b.seats = a.seats.iter().map(|s| SeatKey { opening: b.opening.clone(), ..s.clone() }).collect();
    b.record.seats = b.seats.iter().map(SeatKey::line).collect();
    let victim = b.seal(b.place("company-a"), "{}", &[]);
    let mut forged = a.seal(a.place("company-x"), "{}", &[]).version.commit;
    let stolen = &victim.version.packet.shares[1];
    forged.shares[1] = Measured::of(stolen);
    forged.key = victim.version.commit.key;
    let fault = open_seat_share(&a.seats[0], &a.record, &forged, stolen, (DEADLINE, DEADLINE));
    assert_eq!(fault, Err(ShareFault::ShareOfAnotherRecord));
}

#[test]
fn attack_02_a_swapped_seat_or_gate_is_refused_and_named() {
    let world = World::new();
    let evil = World::of("opening-a", 9);
    let known = |world: &World| world.record.clone();
    let pinned = known(&world);
    let check = |note: &Note, pinned: &_| {
        let mut known = Known::server(&world.record.server);
        known.pinned = Some(pinned);
        verify(note, &known).unwrap_err()
    };
    let mut seat = pinned.clone();
    seat.seats[1] = evil.seats[1].line();
    let mut note = world.sign_record(&seat, &[world.seats[0].clone(), world.seats[2].clone()]);
    note.sign(&evil.seats[1].signer);
    assert_eq!(check(&note, &pinned), [RecordFault::SeatSwapped(2)]);
    let mut gate = pinned.clone();
    gate.gate = evil.record.gate;
    assert_eq!(check(&world.sign_record(&gate, &world.seats), &pinned), [RecordFault::GateSwapped]);
    // A bidder who never saw the record before holds it against the fingerprint in the documents,
    // and the signatures of the honest seats don't hold for a text they didn't sign.
    let mut note = Note::new(seat.text());
    note.sign(&world.server);
    note.sign(&evil.seats[1].signer);
    world.record_note().signatures().iter().filter(|s| s.name.ends_with("/seat")).for_each(|s| {
        note.add(s.clone());
    });
    let mut first = Known::server(&world.record.server);
    first.hash = Some(pinned.hash());
    let faults = verify(&note, &first).unwrap_err();
    assert!(faults.contains(&RecordFault::UnknownHash));
    assert!(faults.contains(&RecordFault::SeatSignature(1, SignatureState::Wrong)));
    // The officer whose seat was swapped sees it, and the server's own check sees a foreign gate.
    let (own, gate) = (world.seats[1].line(), world.record.gate);
    let mut officer = Known::server(&world.record.server);
    officer.own = Some(&own);
    assert!(verify(&note, &officer).unwrap_err().contains(&RecordFault::SeatSwapped(2)));
    let mut server = Known::server(&world.record.server);
    server.gate = Some(&gate);
    let foreign = world.sign_record(&gate_swapped(&world, &evil), &world.seats);
    assert_eq!(verify(&foreign, &server).unwrap_err(), [RecordFault::GateSwapped]);
}

fn gate_swapped(world: &World, evil: &World) -> crate::record::KeyRecord {
    crate::record::KeyRecord { gate: evil.record.gate, ..world.record.clone() }
}

/// B's commit with A's ciphertexts in it, signed by B's person.
fn resubmit(world: &World, a: &SealedBid) -> Commit {
    let mut commit = a.version.commit.clone();
    commit.place.company = world.place("company-b").company;
    commit
}

#[test]
fn attack_03_a_ciphertext_of_another_company_is_marked() {
    let world = World::new();
    let a = world.seal(world.place("company-a"), "{}", &[("a.pdf", vec![1; 9])]);
    let forged = resubmit(&world, &a);
    // The officers' clients notice it before they give a share.
    let (sealed, now) = (&a.version.packet.shares, (DEADLINE, DEADLINE));
    let fault = open_seat_share(&world.seats[0], &world.record, &forged, &sealed[1], now);
    assert_eq!(fault, Err(ShareFault::ShareOfAnotherBid));
    let fault = open_gate_share(&world.gate(), &world.record, &forged, &sealed[0]);
    assert_eq!(fault, Err(ShareFault::ShareOfAnotherBid));
    // And if they didn't, the manifest names whose bid it is.
    let faults = open_manifest(&a.key, &forged, &a.version.manifest).unwrap_err();
    let victim = world.place("company-a").company;
    assert_eq!(faults, [ManifestFault::AnotherCompany(victim)]);
}

#[test]
fn attack_04_a_flipped_share_is_named_with_every_pair() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[]);
    let mask = world.gate_share(&bid).unwrap();
    let shares: Vec<Share> = (1..=3).map(|s| world.seat_share(s, &bid).unwrap()).collect();
    for bad in 0..3 {
        for byte in 0..32 {
            let mut returned = shares.clone();
            let mut y = *returned[bad].y.expose();
            y[byte] ^= 1;
            returned[bad].y = Secret::new(y);
            let place = returned[bad].x;
            let opened = recover_key(&bid.version.commit, &world.record, &mask, &returned).unwrap();
            assert_eq!(opened.findings, [ShareFinding::ReturnedWrong(place)]);
            let pair = [returned[bad].clone(), shares[(bad + 1) % 3].clone()];
            let named = vec![ShareFinding::ReturnedWrong(place)];
            match recover_key(&bid.version.commit, &world.record, &mask, &pair) {
                Err(fault) => assert_eq!(fault, Unreadable::WrongShares(named)),
                // The flip hit one of the five bits that X25519 ignores: the key works, the share is named.
                Ok(opened) => {
                    assert_eq!(opened.findings, named);
                    assert_eq!(opened.key.recipient(), bid.key.recipient());
                }
            }
        }
    }
}

/// A bid whose seat 3 got a share that lies on no common polynomial, honestly committed to.
fn inconsistent(world: &World) -> SealedBid {
    let mut bid = world.seal(world.place("company-a"), "{}", &[]);
    let commit = &mut bid.version.commit;
    let context = commit.context();
    let share = Share { x: 3, y: Secret::new([0x77; 32]) };
    let plain = seat_plain(commit, &context, &share);
    let sealed = crate::crypt::seal_small(&[world.record.seats[2].recipient], &plain).unwrap();
    commit.commitments[3] = commitment(&context, 3, &share.y);
    commit.shares[3] = Measured::of(&sealed);
    bid.version.packet.shares[3] = sealed;
    bid
}

#[test]
fn attack_04_inconsistent_shares_by_the_bidder_are_named_whoever_opens() {
    let world = World::new();
    let bid = inconsistent(&world);
    let named = [ShareFinding::InconsistentByBidder(3)];
    // Seats 1 and 2 open the bid, and the absent third seat's commitment gives the bidder away.
    assert_eq!(world.open(&bid, &[1, 2]).unwrap().findings, named);
    assert_eq!(world.open(&bid, &[1, 2, 3]).unwrap().findings, named);
    // With seat 3 alone beside another nothing opens, and it is proven whose fault it is.
    for pair in [[1, 3], [2, 3]] {
        assert_eq!(world.open(&bid, &pair).unwrap_err(), Unreadable::ByBidder(vec![]));
    }
}

#[test]
fn attack_04_a_share_that_differs_from_its_commitment_is_refused_in_the_client() {
    let world = World::new();
    let mut bid = world.seal(world.place("company-a"), "{}", &[]);
    bid.version.commit.commitments[2].0[0] ^= 1;
    assert_eq!(world.seat_share(2, &bid), Err(ShareFault::NotTheCommittedShare));
    // The others still open it, and the lie is named.
    let named = [ShareFinding::InconsistentByBidder(2)];
    assert_eq!(world.open(&bid, &[1, 3]).unwrap().findings, named);
}

#[test]
fn attack_05_all_seats_without_the_gate_and_the_gate_with_one_seat_open_nothing() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[]);
    let commit = &bid.version.commit;
    let shares: Vec<Share> = (1..=3).map(|s| world.seat_share(s, &bid).unwrap()).collect();
    let masked = shamir::combine(&shares[..2]).unwrap();
    // All seats: the masked key is not the key, and no guess at the gate's share helps.
    assert_ne!(masked, *bid.key.identity().secret());
    for guess in [Secret::new([0; 32]), masked.clone(), Secret::new([0xff; 32])] {
        assert!(recover_key(commit, &world.record, &guess, &shares).is_err());
    }
    let mask = world.gate_share(&bid).unwrap();
    assert_ne!(mask, *bid.key.identity().secret());
    let one = recover_key(commit, &world.record, &mask, &shares[..1]);
    assert_eq!(one.unwrap_err(), Unreadable::TooFewShares { have: 1, need: 2 });
    // The same seat twice is one seat.
    let twice = [shares[0].clone(), shares[0].clone()];
    let fault = recover_key(commit, &world.record, &mask, &twice).unwrap_err();
    assert_eq!(fault, Unreadable::TooFewShares { have: 1, need: 2 });
}

#[test]
fn attack_06_a_dump_from_before_a_withdrawal_contradicts_the_bidders_receipt() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[]).version.commit;
    let withdrawal = world.withdrawal(&bid);
    let dump = [Link { version: 1, hash: bid.hash(), kind: Kind::Bid }];
    assert_eq!(chain::rollback(&dump, 2, &withdrawal.hash()), Some(Rollback::VersionLost));
    // A commit that continues the true chain is refused by the restored store.
    let mut place = world.place("company-a");
    (place.version, place.previous) = (3, Some(withdrawal.hash()));
    let next = Entry::Bid(Box::new(world.seal(place, "{}", &[]).version.commit));
    let decision = chain::decide(&dump, &next, &world.record.hash(), (1, DEADLINE));
    assert_eq!(decision, chain::Decision::Refuse(chain::Refusal::WrongPredecessor));
    let replaced = [Link { version: 1, hash: withdrawal.hash(), kind: Kind::Bid }];
    let seen = chain::rollback(&replaced, 1, &bid.hash());
    assert_eq!(seen, Some(Rollback::VersionReplaced));
}

#[test]
fn tampered_storage_is_told_from_a_badly_sealed_bid() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[("a", vec![1; 99]), ("b", vec![2; 99])]);
    let open = |bytes: Option<Vec<u8>>| {
        open_file(
            &bid.key,
            &bid.files[0],
            |_| bytes.as_deref().ok_or_else(|| io::ErrorKind::NotFound.into()),
            io::sink(),
        )
    };
    let good = bid.objects[&bid.files[0].parts[0].object].clone();
    let other = bid.objects[&bid.files[1].parts[0].object].clone();
    assert_eq!(open(Some(good.clone())), Ok(()));
    assert_eq!(open(None), Err(FileFault::PartMissing(0)));
    assert_eq!(open(Some(good[..good.len() - 1].to_vec())), Err(FileFault::PartTruncated(0)));
    assert_eq!(open(Some([good.as_slice(), b"x"].concat())), Err(FileFault::PartChanged(0)));
    for at in [0, 30, 150, good.len() - 1] {
        let mut bad = good.clone();
        bad[at] ^= 1;
        assert_eq!(open(Some(bad)), Err(FileFault::PartChanged(0)), "byte {at}");
    }
    // A swapped file is noticed whether it is shorter or longer than the committed one.
    let swapped = open(Some(other)).unwrap_err();
    assert!(matches!(swapped, FileFault::PartChanged(0) | FileFault::PartTruncated(0)));
    // A part that is the committed one but sealed to another key is the bidder's fault.
    let stranger = world.seal(world.place("company-b"), "{}", &[]).key;
    let fault = open_file(&stranger, &bid.files[0], |_| Ok(good.as_slice()), io::sink());
    assert_eq!(fault, Err(FileFault::PartUnreadable(0, CryptFault::NotForThisKey)));
    let mut entry = bid.files[0].clone();
    entry.size += 1;
    let fault = open_file(&bid.key, &entry, |_| Ok(good.as_slice()), io::sink());
    assert_eq!(fault, Err(FileFault::ContentDiffers));
}

#[test]
fn a_manifest_is_held_against_its_commit_in_every_line() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[("a", vec![1; 9])]);
    let faults = |change: &dyn Fn(&mut Commit)| {
        let mut commit = bid.version.commit.clone();
        change(&mut commit);
        open_manifest(&bid.key, &commit, &bid.version.manifest).unwrap_err()
    };
    assert_eq!(faults(&|c| c.place.slot = 2), [ManifestFault::AnotherVersion]);
    assert_eq!(faults(&|c| c.record.0[0] ^= 1), [ManifestFault::AnotherRecord]);
    assert_eq!(faults(&|c| c.nonce.0[0] ^= 1), [ManifestFault::AnotherNonce]);
    assert_eq!(faults(&|c| c.parts.clear()), [ManifestFault::PartsDiffer]);
    assert_eq!(faults(&|c| c.parts[0].size += 1), [ManifestFault::PartsDiffer]);
    assert_eq!(faults(&|c| c.manifest.size += 1), [ManifestFault::NotTheCommitted]);
}
