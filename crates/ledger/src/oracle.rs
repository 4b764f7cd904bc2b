//! Verifiers that no one here wrote: `tlog_tiles` and `signed_note` accept our tiles, proofs, checkpoints; and what a proof costs.

use crate::append::append;
use crate::batch::Entry;
use crate::checkpoint::Checkpoint;
use crate::dir::LogDir;
use crate::fixture::{Log, entry};
use crate::hash::Hash;
use crate::merkle::{extends, includes};
use crate::note::KeyKind;
use crate::proof::{Proof, stood_in_time};
use crate::published::Published;
use crate::tree::Tree;
use proptest::prelude::*;
use signed_note::{Note as TheirNote, StandardVerifier, VerifierList};
use std::cell::RefCell;
use std::collections::BTreeSet;
use tlog_tiles::{Checkpoint as TheirCheckpoint, HashReader, Tile, TileHashReader, TileReader};

fn theirs(hash: &Hash) -> tlog_tiles::Hash {
    tlog_tiles::Hash(hash.0)
}

/// Serves our files under the names their reader asks for.
struct Served<'a>(&'a Log);

impl TileReader for Served<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        // Their paths name the height, `tile/8/0/…`; those of the static layout don't.
        let path = |tile: &Tile| tile.path().replacen("tile/8/", "tile/", 1);
        Ok(tiles.iter().map(|tile| self.0.read(&path(tile)).unwrap()).collect())
    }

    fn save_tiles(&self, _: &[Tile], _: &[Vec<u8>]) {}
}

#[test]
fn tlog_tiles_authenticates_our_tiles_and_computes_our_proofs() {
    for size in [1_u64, 2, 7, 255, 256, 257, 600, 1000] {
        let log = Log::with(size);
        let root = theirs(&log.head().root);
        let served = Served(&log);
        let reader = TileHashReader::new(size, root, &served);
        assert_eq!(tlog_tiles::tlog::tree_hash(size, &reader).unwrap(), root);
        for index in [0, size / 2, size - 1] {
            let ours = log.tree().inclusion(index).unwrap();
            let proof = tlog_tiles::tlog::prove_record(size, index, &reader).unwrap();
            assert_eq!(proof, ours.iter().map(theirs).collect::<Vec<_>>());
            let leaf = theirs(&Hash::leaf(&entry(1, index)));
            tlog_tiles::tlog::check_record(&proof, size, root, index, leaf).unwrap();
            let old = index + 1;
            let ours = log.tree().consistency(old).unwrap();
            let proof = tlog_tiles::tlog::prove_tree(size, old, &reader).unwrap();
            assert_eq!(proof, ours.iter().map(theirs).collect::<Vec<_>>());
            let old_root = theirs(&log.head_at(old).root);
            tlog_tiles::tlog::check_tree(&proof, size, root, old, old_root).unwrap();
        }
        let stored = tlog_tiles::tlog::stored_hash_index(0, 0);
        assert_eq!(reader.read_hashes(&[stored]).unwrap(), [theirs(&Hash::leaf(&entry(1, 0)))]);
    }
}

#[test]
fn signed_note_and_tlog_tiles_accept_our_checkpoints() {
    let log = Log::with(300);
    let note = TheirNote::from_bytes(log.checkpoint().to_string().as_bytes()).unwrap();
    let verifier = StandardVerifier::new(&log.key.verifier().to_string()).unwrap();
    let (valid, _) = note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    assert_eq!(valid.len(), 1);
    let text = [note.text(), b"\n"].concat();
    let read =
        TheirCheckpoint::from_bytes(note.text()).or_else(|_| TheirCheckpoint::from_bytes(&text));
    let read = read.unwrap();
    assert_eq!((read.origin(), read.size()), ("vergabe.example/log", 300));
    assert_eq!(*read.hash(), theirs(&log.head().root));
}

#[test]
fn a_cosigned_checkpoint_is_still_a_note_of_signed_note() {
    let mut log = Log::with(3);
    let proof = log.log(&[Hash::empty()], 77).remove(0);
    let note = TheirNote::from_bytes(proof.checkpoint.to_string().as_bytes()).unwrap();
    let verifier = StandardVerifier::new(&log.key.verifier().to_string()).unwrap();
    let (valid, unknown) = note.verify(&VerifierList::new(vec![Box::new(verifier)])).unwrap();
    assert_eq!((valid.len(), unknown.len()), (1, 1));
    // Key id and length of the cosignature are those of tlog-cosignature v1.
    let key = log.witness.verifier();
    assert_eq!(key.kind(), KeyKind::Witness);
    let bytes = unknown[0].signature();
    assert_eq!((bytes.len(), &bytes[..8]), (72, 77_u64.to_be_bytes().as_slice()));
}

#[test]
fn the_checkpoint_of_the_specification_is_read_as_it_stands() {
    // The example of C2SP tlog-checkpoint: origin, size, root.
    let text =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let checkpoint = Checkpoint::parse(text).unwrap();
    assert_eq!(checkpoint.head.size, 20_852_163);
    assert_eq!(checkpoint.text(), text);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn proofs_verify_for_their_leaf_and_no_other(size in 1_u64..400, index in 0_u64..400, old in 0_u64..400) {
        let (index, old) = (index % size, old % (size + 1));
        let log = Log::with(size);
        let (tree, head) = (log.tree(), log.head());
        let path = tree.inclusion(index).unwrap();
        let leaf = tree.leaf(index).unwrap();
        prop_assert!(includes(&leaf, index, size, &path, &head.root));
        prop_assert!(!includes(&Hash::empty(), index, size, &path, &head.root));
        prop_assert!(!includes(&leaf, index + 1, size, &path, &head.root));
        let before = log.head_at(old);
        let path = tree.consistency(old).unwrap();
        prop_assert!(extends((old, &before.root), (size, &head.root), &path));
        // From the empty tree everything is an extension.
        if old != size && old != 0 {
            prop_assert!(!extends((old, &before.root), (size, &Hash::empty()), &path));
        }
    }

    #[test]
    fn appending_one_by_one_or_at_once_gives_the_same_log(first in 0_u64..300, more in 1_u64..300) {
        let mut log = Log::with(first);
        for minute in first..first + more {
            log.append(&[entry(1, minute)]);
        }
        prop_assert_eq!(log.head(), Log::with(first + more).head());
    }
}

/// The tiles of a log of ten million equal leaves, computed instead of stored.
fn ten_million(path: &str) -> Vec<u8> {
    let mut parts = path.split('/').skip(1);
    let level: u32 = parts.next().unwrap().parse().unwrap();
    let width = path.split_once(".p/").map_or(256, |(_, width)| width.parse().unwrap());
    let mut hash = Hash::leaf(b"leaf");
    for _ in 0..8 * level {
        hash = Hash::node(&hash, &hash);
    }
    std::iter::repeat_n(hash.0, width).flatten().collect()
}

#[test]
fn a_proof_from_ten_million_leaves_reads_a_handful_of_tiles() {
    let size = 10_000_000;
    let asked = RefCell::new(BTreeSet::new());
    let tree = Tree::new(size, |path| {
        asked.borrow_mut().insert(path.to_owned());
        Ok(ten_million(path))
    });
    let path = tree.inclusion(1_234_567).unwrap();
    let root = tree.root().unwrap();
    assert!(includes(&Hash::leaf(b"leaf"), 1_234_567, size, &path, &root));
    // Three levels of tiles: the leaf's own three and the right edge's three.
    assert!(asked.borrow().len() <= 6, "{:?}", asked.borrow());
    // Appending reads the right edge only.
    asked.borrow_mut().clear();
    let read = |path: &str| {
        asked.borrow_mut().insert(path.to_owned());
        if path.starts_with("tile/entries/") {
            let entries = vec![b"leaf".to_vec(); 128];
            return Ok(crate::tile::bundle(&entries).unwrap());
        }
        Ok(ten_million(path))
    };
    let appended = append(size, read, &[b"leaf".to_vec()]).unwrap();
    assert_eq!(appended.head.size, size + 1);
    assert!(asked.borrow().len() <= 5, "{:?}", asked.borrow());
    assert_eq!(appended.files.len(), 2, "{:?}", appended.files.keys());
}

#[test]
fn a_log_survives_on_disk_and_a_crash_before_the_checkpoint_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (dir, memory) = (LogDir::new(folder.path()), Log::with(300));
    let appended =
        append(0, |path| dir.read(path), &(0..300).map(|m| entry(1, m)).collect::<Vec<_>>());
    dir.write(&appended.unwrap()).unwrap();
    dir.publish(&memory.checkpoint().to_string()).unwrap();
    // Crash: the tiles of leaf 301 are written, its checkpoint is not.
    let lost = append(300, |path| dir.read(path), &[entry(9, 300)]).unwrap();
    dir.write(&lost).unwrap();
    let report = crate::verify::verify_log(|path| dir.read(path), &memory.trust());
    assert!(report.is_sound(), "{report:?}");
    // The log goes on from its checkpoint with another leaf.
    let next = append(300, |path| dir.read(path), &[entry(1, 300)]).unwrap();
    dir.write(&next).unwrap();
    let checkpoint = Checkpoint { origin: memory.origin.clone(), head: next.head };
    dir.publish(&checkpoint.sign(&memory.key).to_string()).unwrap();
    let report = crate::verify::verify_log(|path| dir.read(path), &memory.trust());
    assert!(report.is_sound(), "{report:?}");
}

#[test]
fn the_vectors_of_the_log_hold() {
    let text = include_str!("../../../schemas/seal/log.json");
    let all: serde_json::Value = serde_json::from_str(text).unwrap();
    let text = |name: &str| all[name].as_str().unwrap_or_else(|| panic!("{name}"));
    let salt: [u8; 32] = hex::decode(text("salt")).unwrap().try_into().unwrap();
    let commitment = crate::act::commitment(&salt, text("act").as_bytes());
    assert_eq!(commitment.to_string(), text("commitment"));
    let keys = Published::parse(text("keys")).unwrap();
    let proof = Proof::parse(text("proof")).unwrap();
    let included = crate::proof::verify(&proof, &commitment, &keys.trust).unwrap();
    assert_eq!(included.witnessed.len(), 1);
    let minute = included.minute * 60_000_000;
    assert_eq!(stood_in_time(&included, minute, minute + 1_800_000_000, 1), Ok(()));
    let entry = Entry::parse(&hex::decode(text("entry")).unwrap()).unwrap();
    assert_eq!(proof.inner.root(&commitment), Some(entry.root));
    let rotation = crate::note::Note::parse(text("rotation").as_bytes()).unwrap();
    let chain = crate::rotation::verify(&[rotation], &keys.root).unwrap();
    assert_eq!(crate::rotation::key_at(&chain, included.minute), keys.trust.log.first());
}
