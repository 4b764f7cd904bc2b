//! A bounded mutation loop over every parser: nothing panics, and whatever still parses is written back byte for byte.

use crate::commit::{Commit, Entry, Withdrawal};
use crate::fixture::World;
use crate::gate::EscrowShare;
use crate::manifest::Manifest;
use crate::note::{Note, VerifierKey};
use crate::opening_record::OpeningRecord;
use crate::receipt::Receipt;
use crate::receipt_check;
use crate::record::KeyRecord;
use crate::seat::SeatKey;
use crate::shamir::Share;
use age::secrecy::ExposeSecret;
use proptest::prelude::*;
use rand::{RngExt, SeedableRng as _, rngs::StdRng};

/// Reads bytes as one format; what parses must write itself back, so that no two texts mean the same.
type Parser = fn(&str) -> Option<String>;

const PARSERS: [(&str, Parser); 9] = [
    ("record", |t| KeyRecord::parse(t).ok().map(|v| v.text())),
    ("commit", |t| Commit::parse(t).ok().map(|v| v.text())),
    ("withdrawal", |t| Withdrawal::parse(t).ok().map(|v| v.text())),
    ("receipt", |t| Receipt::parse(t).ok().map(|v| v.text())),
    ("opening", |t| OpeningRecord::parse(t).ok().map(|v| v.text())),
    ("note", |t| Note::parse(t.as_bytes()).ok().map(|v| v.to_string())),
    ("escrow", |t| EscrowShare::parse(t).ok().map(|v| v.sheet().expose_secret().to_owned())),
    ("sheet", |t| {
        let (seat, who) = SeatKey::from_recovery_sheet(t).ok()?;
        Some(seat.recovery_sheet(&who).expose_secret().to_owned())
    }),
    ("vkey", |t| VerifierKey::parse(t).map(|v| v.to_string())),
];

fn seeds(world: &World) -> Vec<String> {
    let commit = world.seal(world.place("company-a"), "{}", &[("a", vec![1; 9])]).version;
    let escrow = world.master.escrow(&world.host, 2, 3, &mut world.rng()).unwrap();
    let custodian = crate::value::Id::parse("custodian").unwrap();
    let opening = OpeningRecord {
        host: world.host.clone(),
        opening: world.opening.clone(),
        record: world.record.hash(),
        deadline: 5,
        opened: 6,
        seats: vec![1, 2],
        bids: vec![],
        changed: vec![(custodian.clone(), 1)],
    };
    vec![
        world.record.text(),
        commit.commit.text(),
        world.withdrawal(&commit.commit).text(),
        world.receipt().text(),
        opening.text(),
        commit.note.to_string(),
        escrow[0].sheet().expose_secret().to_owned(),
        world.seats[0].recovery_sheet(&custodian).expose_secret().to_owned(),
        world.record.server.to_string(),
    ]
}

fn mutate(bytes: &mut Vec<u8>, rng: &mut StdRng) {
    for _ in 0..rng.random_range(1..4) {
        let at = rng.random_range(0..=bytes.len());
        match rng.random_range(0..5) {
            0 if at < bytes.len() => bytes[at] ^= 1 << rng.random_range(0..8),
            1 if at < bytes.len() => {
                bytes.remove(at);
            }
            2 => bytes.insert(at, *b"\n 0-\xc2".get(rng.random_range(0..5)).unwrap()),
            3 => bytes.truncate(at),
            _ => {
                let end = rng.random_range(at..=bytes.len());
                let copy = bytes[at..end].to_vec();
                bytes.extend(copy);
            }
        }
    }
}

#[test]
fn fuzz_smoke_no_parser_panics_and_what_parses_is_canonical() {
    let world = World::new();
    let seeds = seeds(&world);
    for (text, (name, parse)) in seeds.iter().zip(PARSERS) {
        assert_eq!(parse(text).as_deref(), Some(text.as_str()), "{name}");
    }
    let mut rng = StdRng::seed_from_u64(0x5ea1);
    for round in 0..6000 {
        let mut bytes = seeds[round % seeds.len()].clone().into_bytes();
        mutate(&mut bytes, &mut rng);
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        for (name, parse) in PARSERS {
            if let Some(written) = parse(&text) {
                assert_eq!(written, text, "{name}");
            }
        }
        let _entry = Entry::parse(&text);
        let _verdict = receipt_check::verify(text.as_bytes(), &[], |_, _| Ok::<(), _>(()));
    }
}

#[test]
fn fuzz_smoke_broken_manifests_give_findings() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[("a", vec![1; 9])]);
    let version = &bid.version;
    let manifest =
        crate::content::open_manifest(&bid.key, &version.commit, &version.manifest).unwrap();
    let seed = manifest.to_json();
    assert_eq!(Manifest::parse(seed.as_bytes()), Ok(manifest));
    let mut rng = StdRng::seed_from_u64(0x3a1f);
    for _ in 0..4000 {
        let mut bytes = seed.clone().into_bytes();
        mutate(&mut bytes, &mut rng);
        match Manifest::parse(&bytes) {
            Ok(read) => assert_eq!(Manifest::parse(read.to_json().as_bytes()), Ok(read)),
            Err(found) => assert!(!found.is_empty()),
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        for (_, parse) in PARSERS {
            let _written = parse(&text);
        }
        let _manifest = Manifest::parse(&bytes);
        let _share = Share::from_bytes(&bytes);
        let _note = Note::parse(&bytes);
        let _plain = crate::crypt::open_small(&World::new().gate(), &bytes, 9);
    }

    #[test]
    fn records_of_any_shape_read_back(
        sequence in 1_u64..1000, deadline in 1_u64.., threshold in 1_u8..=16, seats in 1_usize..=3,
    ) {
        let mut record = World::new().record;
        record.seats.truncate(seats);
        (record.sequence, record.deadline, record.threshold) = (sequence, deadline, threshold);
        prop_assert_eq!(KeyRecord::parse(&record.text()), Ok(record));
    }
}
