//! A bounded mutation loop over every parser: nothing panics, what parses is canonical, and every bit of a proof counts.

use crate::act::commitment;
use crate::batch::Entry;
use crate::checkpoint::{self, Checkpoint, CheckpointFault, Progress, progress};
use crate::fixture::Log;
use crate::note::{Note, VerifierKey};
use crate::proof::{Proof, ProofFault, stood_in_time, verify};
use crate::rotation::Rotation;
use crate::witness::add_checkpoint;
use proptest::prelude::*;
use rand::{RngExt, SeedableRng as _, rngs::StdRng};

fn mutate(bytes: &mut Vec<u8>, rng: &mut StdRng) {
    for _ in 0..rng.random_range(1..4) {
        let at = rng.random_range(0..=bytes.len());
        match rng.random_range(0..4) {
            0 if at < bytes.len() => bytes[at] ^= 1 << rng.random_range(0..8),
            1 if at < bytes.len() => {
                bytes.remove(at);
            }
            2 => bytes.insert(at, b"\n 0-\xe2"[rng.random_range(0..5)]),
            _ => bytes.truncate(at),
        }
    }
}

fn proof() -> (Log, Proof) {
    let mut log = Log::with(20);
    let proofs = log.log(&[commitment(&[7; 32], b"act"), commitment(&[8; 32], b"other")], 30);
    (log, proofs[0].clone())
}

#[test]
fn fuzz_smoke_no_parser_panics_and_what_parses_is_canonical() {
    let (log, proof) = proof();
    let seeds = [proof.to_string(), log.checkpoint().to_string(), log.key.verifier().to_string()];
    let mut rng = StdRng::seed_from_u64(0x1ed6);
    for round in 0..9000 {
        let mut bytes = seeds[round % seeds.len()].clone().into_bytes();
        mutate(&mut bytes, &mut rng);
        if let Some(note) = Note::parse(&bytes) {
            assert_eq!(note.to_string().into_bytes(), bytes);
            let _checkpoint = Checkpoint::parse(note.text());
            let _rotation = Rotation::parse(note.text());
        }
        let _answer = add_checkpoint(&bytes, &[], &log.witness, 1);
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        if let Ok(read) = Proof::parse(&text) {
            assert_eq!(read.to_string(), text);
        }
        if let Some(key) = VerifierKey::parse(&text) {
            assert_eq!(key.to_string(), text);
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        let _note = Note::parse(&bytes);
        let _entry = Entry::parse(&bytes);
        let _proof = Proof::parse(&text);
        let _rotation = Rotation::parse(&text);
        let _checkpoint = Checkpoint::parse(&text);
    }
}

#[test]
fn a_proof_reads_back_and_shows_minute_size_and_witness() {
    let (log, proof) = proof();
    let mut trust = log.trust();
    trust.quorum = 1;
    let again = Proof::parse(&proof.to_string()).unwrap();
    let included = verify(&again, &commitment(&[7; 32], b"act"), &trust).unwrap();
    assert_eq!((included.minute, included.size), (20, 21));
    assert_eq!(included.witnessed, [("court.example/witness".to_owned(), 30)]);
}

#[test]
fn every_changed_bit_of_a_proof_is_noticed() {
    let (log, proof) = proof();
    let (mut trust, act) = (log.trust(), commitment(&[7; 32], b"act"));
    trust.quorum = 1;
    let text = proof.to_string().into_bytes();
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bad = text.clone();
            bad[at] ^= 1 << bit;
            let Ok(bad) = String::from_utf8(bad) else {
                continue;
            };
            let shown = Proof::parse(&bad).and_then(|bad| verify(&bad, &act, &trust));
            assert!(shown.is_err(), "byte {at} bit {bit}");
        }
    }
}

#[test]
fn another_salt_another_log_and_a_missing_witness_are_told_apart() {
    let (log, proof) = proof();
    let act = commitment(&[7; 32], b"act");
    let other = commitment(&[0; 32], b"act");
    assert_eq!(verify(&proof, &other, &log.trust()), Err(ProofFault::NotIncluded));
    let foreign = Log::of(2, 1).trust();
    let fault = ProofFault::Checkpoint(CheckpointFault::NotSigned);
    assert_eq!(verify(&proof, &act, &foreign), Err(fault));
    let mut strict = log.trust();
    strict.quorum = 2;
    assert_eq!(verify(&proof, &act, &strict), Err(ProofFault::TooFewWitnesses));
}

#[test]
fn attack_08_a_back_dated_row_is_not_in_the_checkpoint_witnessed_in_time() {
    const MINUTE: u64 = 60_000_000;
    let mut log = Log::with(5);
    let honest = commitment(&[1; 32], b"honest receipt");
    let late = commitment(&[2; 32], b"receipt signed afterwards with an earlier time");
    // Deadline at the end of minute 5; the witness cosigned two minutes later.
    let deadline = 6 * MINUTE;
    let in_time = log.log(&[honest], 6 * 60 + 120).remove(0);
    // Half an hour later the operator signs a receipt dated minute 5 and logs it.
    let filler: Vec<Vec<u8>> = (6..36).map(|minute| crate::fixture::entry(1, minute)).collect();
    log.append(&filler);
    let forged = log.log(&[late], 36 * 60).remove(0);
    let trust = log.trust();
    let shown = verify(&in_time, &honest, &trust).unwrap();
    assert_eq!(stood_in_time(&shown, 5 * MINUTE, deadline, 1), Ok(()));
    // Its inclusion is true and its checkpoint is cosigned, but too late.
    let shown = verify(&forged, &late, &trust).unwrap();
    let fault = stood_in_time(&shown, 5 * MINUTE, deadline, 1);
    assert_eq!(fault, Err(ProofFault::NotWitnessedInTime));
    // With the honest checkpoint the forged commitment is not included at all.
    let borrowed = Proof { checkpoint: in_time.checkpoint.clone(), ..forged };
    assert_eq!(verify(&borrowed, &late, &trust), Err(ProofFault::NotIncluded));
    // And an arrival later than its own batch is a contradiction.
    let shown = verify(&in_time, &honest, &trust).unwrap();
    let fault = stood_in_time(&shown, 6 * MINUTE, 7 * MINUTE, 1);
    assert_eq!(fault, Err(ProofFault::BatchBeforeArrival));
}

#[test]
fn attack_06_a_log_set_back_or_rewritten_is_named() {
    let log = Log::with(40);
    let (seen, shown) = (log.head(), log.head_at(30));
    let set_back = progress(&seen, &shown, &[]);
    assert_eq!(set_back, Progress::RolledBack { shown: 30, seen: 40 });
    let fork = Log::of(2, 50);
    let path = fork.tree().consistency(40).unwrap();
    assert_eq!(progress(&seen, &fork.head(), &path), Progress::Forked);
    let path = log.tree().consistency(30).unwrap();
    assert_eq!(progress(&shown, &seen, &path), Progress::Consistent);
}

#[test]
fn a_checkpoint_of_another_origin_is_refused() {
    let log = Log::with(3);
    let fault = checkpoint::verify(&log.checkpoint(), "other.example/log", &log.trust().log);
    assert_eq!(fault, Err(CheckpointFault::AnotherOrigin));
}
