//! A witness after C2SP tlog-witness: what it answers to `add-checkpoint`, and what a log sends and reads.
//! It must not listen or store: the request is bytes, the state an argument, the new state part of the answer.

use crate::append::Head;
use crate::checkpoint::{self, Checkpoint, CheckpointFault, parse_size};
use crate::hash::Hash;
use crate::merkle::{MAX_PATH, extends};
use crate::note::{MAX_NOTE, Note, Signature, Signed, SignerKey, VerifierKey};

/// A log that a witness knows.
#[derive(Clone, Debug)]
pub struct KnownLog {
    /// Its origin.
    pub origin: String,
    /// Its keys.
    pub keys: Vec<VerifierKey>,
    /// The last head this witness cosigned.
    pub last: Option<Head>,
}

/// The witness's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200: the cosignature line. `head` must be stored, in one step with the check, before this is sent.
    Cosigned {
        /// Body of the answer.
        line: String,
        /// Origin of the log.
        origin: String,
        /// What to store.
        head: Head,
    },
    /// 400: the request breaks its format, or asks to shrink the log.
    Malformed,
    /// 403: none of the log's known keys signed.
    NotSigned,
    /// 404: the witness doesn't know this log.
    UnknownLog,
    /// 409: the log should start from this size, which this witness cosigned last.
    Conflict(u64),
    /// 422: the proof doesn't hold; two histories exist.
    Inconsistent,
}

impl Answer {
    /// The HTTP status of C2SP tlog-witness.
    pub fn status(&self) -> u16 {
        match self {
            Self::Cosigned { .. } => 200,
            Self::Malformed => 400,
            Self::NotSigned => 403,
            Self::UnknownLog => 404,
            Self::Conflict(_) => 409,
            Self::Inconsistent => 422,
        }
    }

    /// Body and content type.
    pub fn body(&self) -> (String, &'static str) {
        match self {
            Self::Cosigned { line, .. } => (line.clone(), "text/plain; charset=utf-8"),
            Self::Conflict(size) => (format!("{size}\n"), "text/x.tlog.size"),
            Self::Malformed | Self::NotSigned | Self::UnknownLog | Self::Inconsistent => {
                (String::new(), "text/plain; charset=utf-8")
            }
        }
    }

    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Cosigned { .. } => "log-witness-cosigned",
            Self::Malformed => "log-witness-malformed",
            Self::NotSigned => "log-witness-not-signed",
            Self::UnknownLog => "log-witness-unknown-log",
            Self::Conflict(_) => "log-witness-conflict",
            Self::Inconsistent => "log-witness-inconsistent",
        }
    }
}

/// Answers an `add-checkpoint` request. `now` is the witness's clock in seconds since 1970 UTC.
pub fn add_checkpoint(request: &[u8], logs: &[KnownLog], key: &SignerKey, now: u64) -> Answer {
    let Some((old_size, path, note)) = parse_request(request) else {
        return Answer::Malformed;
    };
    let Some(asked) = Checkpoint::parse(note.text()) else {
        return Answer::Malformed;
    };
    let Some(log) = logs.iter().find(|log| log.origin == asked.origin) else {
        return Answer::UnknownLog;
    };
    let new = match checkpoint::verify(&note, &log.origin, &log.keys) {
        Ok(checkpoint) => checkpoint.head,
        Err(CheckpointFault::NotSigned | CheckpointFault::SignatureWrong) => {
            return Answer::NotSigned;
        }
        Err(CheckpointFault::Malformed | CheckpointFault::AnotherOrigin) => {
            return Answer::Malformed;
        }
    };
    if old_size > new.size {
        return Answer::Malformed;
    }
    let last = log.last.unwrap_or(Head { size: 0, root: Hash::empty() });
    if old_size != last.size || (new.size == last.size && new.root != last.root) {
        return Answer::Conflict(last.size);
    }
    if !extends((last.size, &last.root), (new.size, &new.root), &path) {
        return Answer::Inconsistent;
    }
    let line = format!("{}\n", note.signature(key, now));
    Answer::Cosigned { line, origin: asked.origin, head: new }
}

/// The request that a log sends: the size the witness knows, the consistency proof, the checkpoint.
pub fn request(old_size: u64, path: &[Hash], checkpoint: &Note) -> String {
    let mut lines = vec![format!("old {old_size}")];
    lines.extend(path.iter().map(Hash::to_string));
    format!("{}\n\n{checkpoint}", lines.join("\n"))
}

/// Adds the cosignatures of known witnesses in an answer's body to a checkpoint; returns how many.
pub fn take_cosignatures(checkpoint: &mut Note, body: &str, witnesses: &[VerifierKey]) -> usize {
    let mut taken = 0;
    for signature in body.split('\n').filter_map(Signature::parse) {
        let mut candidate = Note::new(checkpoint.text().to_owned());
        candidate.add(signature.clone());
        let holds = |key: &VerifierKey| matches!(candidate.check(key), Signed::ValidAt(_));
        if witnesses.iter().any(holds) {
            checkpoint.add(signature);
            taken += 1;
        }
    }
    taken
}

fn parse_request(request: &[u8]) -> Option<(u64, Vec<Hash>, Note)> {
    let limit = MAX_NOTE + (MAX_PATH + 2) * 64;
    let text = std::str::from_utf8(request).ok().filter(|text| text.len() <= limit)?;
    let (head, note) = text.split_once("\n\n")?;
    let mut lines = head.split('\n');
    let old = parse_size(lines.next()?.strip_prefix("old ")?)?;
    let path: Option<Vec<Hash>> = lines.map(Hash::parse).collect();
    Some((old, path.filter(|path| path.len() <= MAX_PATH)?, Note::parse(note.as_bytes())?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Log;
    use crate::note::KeyKind;

    fn witness() -> SignerKey {
        SignerKey::from_seed("witness.example/w1", KeyKind::Witness, &[8; 32]).unwrap()
    }

    fn known(log: &Log, last: Option<Head>) -> Vec<KnownLog> {
        let keys = vec![log.key.verifier().clone()];
        vec![KnownLog { origin: log.origin.clone(), keys, last }]
    }

    #[test]
    fn a_growing_log_is_cosigned_and_the_line_holds() {
        let log = Log::with(300);
        let old = log.head_at(70);
        let mut note = log.checkpoint();
        let body = request(70, &log.tree().consistency(70).unwrap(), &note);
        let answer = add_checkpoint(body.as_bytes(), &known(&log, Some(old)), &witness(), 1_700);
        let Answer::Cosigned { line, head, .. } = &answer else { panic!("{answer:?}") };
        assert_eq!((answer.status(), *head), (200, log.head()));
        let trusted = [witness().verifier().clone()];
        assert_eq!(take_cosignatures(&mut note, line, &trusted), 1);
        assert_eq!(checkpoint::cosigned(&note, &trusted), [("witness.example/w1".into(), 1_700)]);
    }

    #[test]
    fn every_wrong_request_has_its_status() {
        let (log, other) = (Log::with(300), Log::of(2, 300));
        let (last, note) = (Some(log.head_at(70)), log.checkpoint());
        let path = log.tree().consistency(70).unwrap();
        let ask = |body: String, logs: &[KnownLog]| {
            add_checkpoint(body.as_bytes(), logs, &witness(), 1).status()
        };
        let good = request(70, &path, &note);
        assert_eq!(ask(good.clone(), &known(&log, last)), 200);
        assert_eq!(ask(good.replace("old 70", "old 070"), &known(&log, last)), 400);
        assert_eq!(ask(good.replace("old 70", "old 301"), &known(&log, last)), 400);
        assert_eq!(ask(good.clone(), &known(&other, last)), 403);
        assert_eq!(ask(good.clone(), &[]), 404);
        assert_eq!(ask(good.clone(), &known(&log, Some(log.head_at(80)))), 409);
        assert_eq!(ask(request(70, &path[1..], &note), &known(&log, last)), 422);
        assert_eq!(
            ask(good, &known(&log, Some(Head { root: Hash::empty(), ..last.unwrap() }))),
            422
        );
    }

    #[test]
    fn a_fork_at_the_same_size_is_a_conflict() {
        let (log, fork) = (Log::with(10), Log::of(2, 10));
        let body = request(10, &[], &log.checkpoint());
        let answer =
            add_checkpoint(body.as_bytes(), &known(&log, Some(fork.head())), &witness(), 1);
        assert_eq!(answer, Answer::Conflict(10));
    }
}
