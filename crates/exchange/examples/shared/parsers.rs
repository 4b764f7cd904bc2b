//! The parsers of the sealing protocol and of the log: whatever they accept is written back as it was.
//! It must not know where the bytes come from.

use ledger::batch::Entry as Leaf;
use ledger::checkpoint::Checkpoint;
use ledger::proof::Proof;
use ledger::published::Published;
use ledger::rotation::Rotation;
use seal::commit::{Commit, Entry, Withdrawal};
use seal::gate::EscrowShare;
use seal::identity::{Identity, Recipient};
use seal::manifest::Manifest;
use seal::opening_record::OpeningRecord;
use seal::receipt::Receipt;
use seal::receipt_check;
use seal::record::KeyRecord;
use seal::seat::SeatKey;

/// Reads a text as one format and writes it again.
type Parser = fn(&str) -> Option<String>;

/// The formats with one spelling only.
const PARSERS: [(&str, Parser); 14] = [
    ("key record", |t| KeyRecord::parse(t).ok().map(|v| v.text())),
    ("commit", |t| Commit::parse(t).ok().map(|v| v.text())),
    ("withdrawal", |t| Withdrawal::parse(t).ok().map(|v| v.text())),
    ("receipt", |t| Receipt::parse(t).ok().map(|v| v.text())),
    ("opening record", |t| OpeningRecord::parse(t).ok().map(|v| v.text())),
    ("note of seal", |t| seal::note::Note::parse(t.as_bytes()).ok().map(|v| v.to_string())),
    ("key of seal", |t| seal::note::VerifierKey::parse(t).map(|v| v.to_string())),
    ("recipient", |t| Recipient::parse(t).map(|v| v.to_string())),
    ("note of the log", |t| ledger::note::Note::parse(t.as_bytes()).map(|v| v.to_string())),
    ("key of the log", |t| ledger::note::VerifierKey::parse(t).map(|v| v.to_string())),
    ("proof", |t| Proof::parse(t).ok().map(|v| v.to_string())),
    ("rotation", |t| Rotation::parse(t).map(|v| v.text())),
    ("checkpoint", |t| Checkpoint::parse(t).map(|v| v.text())),
    ("published keys", |t| Published::parse(t).map(|v| v.to_string())),
];

/// Reads bytes with all parsers.
///
/// # Errors
/// The format that has a second spelling.
pub(crate) fn all(bytes: &[u8]) -> Result<(), String> {
    let _leaf = Leaf::parse(bytes);
    let _manifest = Manifest::parse(bytes);
    let _verdict = receipt_check::verify(bytes, &[], |_, _| Ok::<(), _>(()));
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(());
    };
    let _secret = Identity::parse(text);
    let _entry = Entry::parse(text);
    let _escrow = EscrowShare::parse(text);
    let _sheet = SeatKey::from_recovery_sheet(text);
    for (name, parse) in PARSERS {
        if parse(text).is_some_and(|written| written != text) {
            return Err(format!("{name}: a second spelling is accepted"));
        }
    }
    Ok(())
}
