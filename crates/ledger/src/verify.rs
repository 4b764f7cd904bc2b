//! Checks a whole log from its static files: every leaf, every tile, the head, the minutes; for `zuschlag log verify` and auditors.
//! It must not stop at the first fault, and needs memory for one bundle and one tile a level.

use crate::batch::Entry;
use crate::checkpoint::{self, Checkpoint, CheckpointFault};
use crate::hash::{Hash, root};
use crate::note::Note;
use crate::proof::Trust;
use crate::tile::{self, Kind, Tile, WIDTH};
use std::io;

/// Something wrong in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogFinding {
    /// The checkpoint can't be read.
    NoCheckpoint(io::ErrorKind),
    /// The checkpoint is not accepted.
    Checkpoint(CheckpointFault),
    /// Fewer known witnesses than asked for cosigned the checkpoint.
    TooFewWitnesses(usize),
    /// A file is missing or unreadable.
    Unreadable(String),
    /// A file's length or form is wrong.
    BadFile(String),
    /// A tile doesn't hold the hashes of the leaves below it.
    TileDiffers(String),
    /// A leaf is no batch of a minute.
    BadEntry(u64),
    /// A leaf's minute is not the one after its predecessor's.
    MinuteGap(u64),
    /// The leaves don't give the checkpoint's root.
    RootDiffers,
}

impl LogFinding {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoCheckpoint(_) => "log-verify-no-checkpoint",
            Self::Checkpoint(fault) => fault.code(),
            Self::TooFewWitnesses(_) => "log-verify-too-few-witnesses",
            Self::Unreadable(_) => "log-verify-unreadable",
            Self::BadFile(_) => "log-verify-bad-file",
            Self::TileDiffers(_) => "log-verify-tile-differs",
            Self::BadEntry(_) => "log-verify-bad-entry",
            Self::MinuteGap(_) => "log-verify-minute-gap",
            Self::RootDiffers => "log-verify-root-differs",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(file) | Self::BadFile(file) | Self::TileDiffers(file) => {
                vec![("file", file.clone())]
            }
            Self::BadEntry(index) | Self::MinuteGap(index) => vec![("index", index.to_string())],
            Self::TooFewWitnesses(have) => vec![("have", have.to_string())],
            Self::NoCheckpoint(_) | Self::Checkpoint(_) | Self::RootDiffers => Vec::new(),
        }
    }
}

/// What checking a log gives. It is sound when there is a checkpoint and nothing was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogReport {
    /// The checkpoint, if it is accepted.
    pub checkpoint: Option<Checkpoint>,
    /// Witnesses and the time of their cosignature in seconds since 1970 UTC.
    pub witnessed: Vec<(String, u64)>,
    /// First and last minute.
    pub minutes: Option<(u64, u64)>,
    /// What is wrong, at most a thousand things.
    pub findings: Vec<LogFinding>,
}

impl LogReport {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.checkpoint.is_some() && self.findings.is_empty()
    }

    fn report(&mut self, finding: LogFinding) {
        if self.findings.len() < 1000 {
            self.findings.push(finding);
        }
    }
}

/// Checks the log whose files `read` gives by their path below the prefix.
pub fn verify_log(read: impl Fn(&str) -> io::Result<Vec<u8>>, trust: &Trust) -> LogReport {
    let mut report = LogReport::default();
    let bytes = match read(crate::dir::CHECKPOINT) {
        Ok(bytes) => bytes,
        Err(e) => {
            report.report(LogFinding::NoCheckpoint(e.kind()));
            return report;
        }
    };
    let note = Note::parse(&bytes);
    let accepted = note
        .as_ref()
        .ok_or(CheckpointFault::Malformed)
        .and_then(|note| checkpoint::verify(note, &trust.origin, &trust.log));
    match accepted {
        Ok(checkpoint) => report.checkpoint = Some(checkpoint),
        Err(fault) => {
            report.report(LogFinding::Checkpoint(fault));
            return report;
        }
    }
    report.witnessed =
        note.map(|note| checkpoint::cosigned(&note, &trust.witnesses)).unwrap_or_default();
    if report.witnessed.len() < trust.quorum {
        report.report(LogFinding::TooFewWitnesses(report.witnessed.len()));
    }
    if let Some(head) = report.checkpoint.as_ref().map(|c| c.head) {
        let mut walk = Walk { read, size: head.size, levels: Vec::new(), report };
        walk.entries();
        if walk.finish() != head.root {
            walk.report.report(LogFinding::RootDiffers);
        }
        return walk.report;
    }
    report
}

/// The leaves from left to right; `levels` holds the open tile of each level.
struct Walk<F> {
    read: F,
    size: u64,
    levels: Vec<(u64, Vec<Hash>)>,
    report: LogReport,
}

impl<F: Fn(&str) -> io::Result<Vec<u8>>> Walk<F> {
    fn entries(&mut self) {
        let mut number = 0;
        while let Some(tile) = Tile::of(Kind::Entries, number, self.size) {
            let path = tile.path();
            let first = number * WIDTH;
            match (self.read)(&path).map(|bytes| tile::entries(&tile, &bytes)) {
                Ok(Some(list)) => {
                    for (at, bytes) in (first..).zip(&list) {
                        self.entry(at, bytes);
                    }
                }
                Ok(None) => {
                    self.report.report(LogFinding::BadFile(path));
                    return;
                }
                Err(_) => {
                    self.report.report(LogFinding::Unreadable(path));
                    return;
                }
            }
            number += 1;
        }
    }

    fn entry(&mut self, at: u64, bytes: &[u8]) {
        match Entry::parse(bytes) {
            None => self.report.report(LogFinding::BadEntry(at)),
            Some(entry) => {
                let (first, last) = match self.report.minutes {
                    None => (entry.minute, entry.minute),
                    Some((first, last)) => {
                        if last.checked_add(1) != Some(entry.minute) {
                            self.report.report(LogFinding::MinuteGap(at));
                        }
                        (first, entry.minute)
                    }
                };
                self.report.minutes = Some((first, last));
            }
        }
        self.push(0, Hash::leaf(bytes));
    }

    fn push(&mut self, level: u8, hash: Hash) {
        let at = usize::from(level);
        if self.levels.len() <= at {
            self.levels.push((0, Vec::new()));
        }
        let Some((number, list)) = self.levels.get_mut(at) else {
            return;
        };
        list.push(hash);
        if u64::try_from(list.len()) == Ok(WIDTH) {
            let (number, full) = (*number, std::mem::take(list));
            if let Some(open) = self.levels.get_mut(at) {
                open.0 = number + 1;
            }
            self.compare(level, number, &full);
            self.push(level.saturating_add(1), root(&full));
        }
    }

    /// Compares a tile's file with the hashes computed from the leaves.
    fn compare(&mut self, level: u8, number: u64, hashes: &[Hash]) {
        let width = u16::try_from(hashes.len()).unwrap_or(0);
        let tile = Tile { kind: Kind::Hashes(level), number, width };
        let path = tile.path();
        match (self.read)(&path).map(|bytes| tile::hashes(&tile, &bytes)) {
            Ok(Some(stored)) if stored == hashes => {}
            Ok(Some(_)) => self.report.report(LogFinding::TileDiffers(path)),
            Ok(None) => self.report.report(LogFinding::BadFile(path)),
            Err(_) => self.report.report(LogFinding::Unreadable(path)),
        }
    }

    /// Compares the open tiles and gives the root: from the lowest level up, right edge first.
    fn finish(&mut self) -> Hash {
        let levels = std::mem::take(&mut self.levels);
        let mut edge: Option<Hash> = None;
        for (level, (number, list)) in (0_u8..).zip(&levels) {
            if !list.is_empty() {
                self.compare(level, *number, list);
            }
            let mut all = list.clone();
            all.extend(edge);
            edge = if all.is_empty() { None } else { Some(root_of_edge(list, edge)) };
        }
        edge.unwrap_or_else(Hash::empty)
    }
}

/// The root over complete subtrees and, right of them, one smaller unfinished subtree.
///
/// RFC 6962 splits at the largest power of two below the size, so complete subtrees group by powers of two
/// from the left, and the unfinished one joins as the last leaf of that grouping.
fn root_of_edge(complete: &[Hash], edge: Option<Hash>) -> Hash {
    let mut hashes = complete.to_vec();
    hashes.extend(edge);
    root(&hashes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Log;
    use proptest::prelude::*;

    #[test]
    fn a_sound_log_has_no_findings_at_any_size() {
        for size in [1, 2, 3, 255, 256, 257, 512, 513, 700] {
            let log = Log::with(size);
            let report = verify_log(|path| log.read(path), &log.trust());
            assert_eq!(report.findings, [], "{size}");
            assert!(report.is_sound());
        }
    }

    #[test]
    fn every_changed_file_is_named() {
        let log = Log::with(600);
        let check = |path: &str, change: fn(&mut Vec<u8>)| {
            let mut bad = log.clone();
            change(bad.files.get_mut(path).unwrap());
            verify_log(|path| bad.read(path), &log.trust()).findings
        };
        let flip: fn(&mut Vec<u8>) = |bytes| bytes[40] ^= 1;
        let cut: fn(&mut Vec<u8>) = |bytes| bytes.truncate(bytes.len() - 1);
        for tile in ["tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2"] {
            assert_eq!(check(tile, flip), [LogFinding::TileDiffers(tile.into())]);
            assert_eq!(check(tile, cut), [LogFinding::BadFile(tile.into())]);
        }
        let found = check("tile/entries/001", flip);
        assert!(found.contains(&LogFinding::TileDiffers("tile/0/001".into())), "{found:?}");
        assert!(found.contains(&LogFinding::RootDiffers));
        let found = check("tile/entries/001", |bytes| bytes[5] ^= 1);
        assert!(found.contains(&LogFinding::BadEntry(256)), "{found:?}");
        let found = check("checkpoint", |bytes| bytes[20] ^= 1);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_skipped_minute_and_a_missing_witness_are_named() {
        let mut log = Log::with(3);
        log.append(&[Entry { minute: 99, root: Hash::empty() }.to_bytes()]);
        let mut trust = log.trust();
        trust.quorum = 1;
        let report = verify_log(|path| log.read(path), &trust);
        assert_eq!(report.findings, [LogFinding::TooFewWitnesses(0), LogFinding::MinuteGap(3)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]
        #[test]
        fn the_edge_gives_the_root_of_the_whole(n in 1_usize..70_000) {
            // Leaves that cost nothing: the root is compared with the plain recursion over all leaves.
            let leaves: Vec<Hash> = (0..n).map(|i| Hash::of(&[&i.to_be_bytes()])).collect();
            let log = LogReport::default();
            let mut walk = Walk { read: |_: &str| Err(io::ErrorKind::NotFound.into()), size: 0, levels: Vec::new(), report: log };
            for leaf in &leaves {
                walk.push(0, *leaf);
            }
            prop_assert_eq!(walk.finish(), root(&leaves));
        }
    }
}
