//! Proofs from a log of ten million leaves, beside reading the tiles of each. The leaves are equal, so that the log can
//! be made in a minute. It must not measure the making.

use super::NOW;
use app::LogProof;
use ledger::append::Head;
use ledger::checkpoint::Checkpoint;
use ledger::hash::Hash;
use ledger::tile::{Kind, Tile};
use ledger::tree::{Tree, tiles_of_inclusion};
use rand::RngExt as _;
use sea_orm::{ConnectionTrait as _, Database, Statement};
use std::io;
use std::time::{Duration, Instant};
use store::{LogHead, LogPlace, LogTile};
use testkit::{Databases, Platform};

const SIZE: u64 = 10_000_000;
/// So many proofs.
const PROOFS: u64 = 500;
/// A proof takes at most so many times as long as reading its tiles.
const TIMES: f64 = 2.0;

/// A tile of a log of equal leaves.
fn content(tile: &Tile) -> Vec<u8> {
    let Kind::Hashes(level) = tile.kind else { return Vec::new() };
    let mut hash = Hash::leaf(b"leaf");
    for _ in 0..8 * u32::from(level) {
        hash = Hash::node(&hash, &hash);
    }
    std::iter::repeat_n(hash.0, usize::from(tile.width)).flatten().collect()
}

pub(crate) async fn proofs(database: &Databases) -> bool {
    let platform = Platform::new(database, NOW).await;
    let commitments = fill(&platform).await;
    let bare = bare(&platform).await;
    let begun = Instant::now();
    for commitment in &commitments {
        let found = platform.app.log_proof(commitment).await.unwrap();
        assert!(matches!(found, LogProof::Proof(_)));
    }
    let (ours, bare) = (begun.elapsed().as_secs_f64(), bare.as_secs_f64());
    let each = |all: f64| all * 1000.0 / f64::from(u32::try_from(PROOFS).unwrap());
    let word = if ours <= TIMES * bare { "kept" } else { "MISSED" };
    println!(
        "a proof from {SIZE} leaves: {:.2} ms, reading its tiles {:.2} ms: {:.1} times (at most {TIMES}: {word})",
        each(ours),
        each(bare),
        ours / bare
    );
    ours <= TIMES * bare
}

/// Makes the log and places commitments in it.
async fn fill(platform: &Platform) -> Vec<String> {
    let unit = platform.app.store.begin().await.unwrap();
    for level in 0..3_u8 {
        let tiles = (0..).map_while(|number| Tile::of(Kind::Hashes(level), number, SIZE));
        for tile in tiles {
            let (number, width) = (i64::try_from(tile.number).unwrap(), i64::from(tile.width));
            let row = LogTile { level: i64::from(level), number, width, content: content(&tile) };
            unit.save_log_tile(row).await.unwrap();
        }
    }
    let read = |path: &str| {
        Tile::parse(path).map(|tile| content(&tile)).ok_or(io::ErrorKind::NotFound.into())
    };
    let root = Tree::new(SIZE, read).root().unwrap();
    let origin = format!("{}/log", platform.app.secrets.host());
    let note =
        Checkpoint { origin, head: Head { size: SIZE, root } }.sign(platform.app.secrets.log());
    let head = LogHead {
        size: i64::try_from(SIZE).unwrap(),
        minute: 29_923_740,
        note: note.to_string(),
        witnessed_at: None,
    };
    unit.add_log_head(&head).await.unwrap();
    let mut commitments = Vec::new();
    for number in 0..PROOFS {
        let commitment = Hash::of(&[&number.to_be_bytes()]).0;
        platform.app.queue_commitments(&unit, &[commitment]).await.unwrap();
        let leaf = rand::rng().random_range(0..SIZE);
        let place = LogPlace {
            leaf: i64::try_from(leaf).unwrap(),
            minute: 29_923_740,
            slot: 0,
            path: vec![0; 12 * 32],
        };
        commitments.push(hex::encode(commitment));
        unit.place_commitment(&commitments[commitments.len() - 1], &place).await.unwrap();
    }
    unit.commit().await.unwrap();
    commitments
}

/// How long reading the tiles from which proofs of as many random leaves are computed takes, each by its key.
async fn bare(platform: &Platform) -> Duration {
    let url = match platform.config.database.strip_prefix("sqlite:") {
        Some(path) => format!("sqlite://{path}"),
        None => platform.config.database.clone(),
    };
    let db = Database::connect(url).await.unwrap();
    let begun = Instant::now();
    for _ in 0..PROOFS {
        for tile in tiles_of_inclusion(SIZE, rand::rng().random_range(0..SIZE)) {
            let Kind::Hashes(level) = tile.kind else { continue };
            let number = tile.number;
            let question =
                format!("SELECT content FROM log_tile WHERE level = {level} AND number = {number}");
            let statement = Statement::from_string(db.get_database_backend(), question);
            assert!(db.query_one_raw(statement).await.unwrap().is_some());
        }
    }
    let took = begun.elapsed();
    db.close().await.unwrap();
    took
}
