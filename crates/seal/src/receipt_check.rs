//! Verifies a receipt offline: for the command line, the page in the browser, a review chamber.
//! It must not fetch keys or checkpoints; the log's proof is judged by a function of the caller.

use crate::commit::Entry;
use crate::note::{Note, SignatureState, VerifierKey};
use crate::receipt::{Receipt, ReceiptKind};
use crate::text::Finding;
use serde::{Deserialize, Serialize};

const MAX_FILE: usize = 4 << 20;

/// The JSON form of a receipt: the signed note verbatim, and the log's proof when there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptFile {
    /// The signed note.
    pub receipt: String,
    /// The proof of inclusion, as the ledger writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// What verifying a receipt gives; `L` is what the log's proof shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<L> {
    /// Signed and in the log.
    InLog(Box<Receipt>, L),
    /// Signed; the log's proof is not in the file yet.
    ProofPending(Box<Receipt>),
    /// Signed by none of the published keys: unknown, which is not false.
    UnknownKey(Box<Receipt>),
    /// Wrong, with the reasons.
    Wrong(Vec<ReceiptFault>),
}

impl<L> Verdict<L> {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InLog(..) => "seal-receipt-in-log",
            Self::ProofPending(_) => "seal-receipt-proof-pending",
            Self::UnknownKey(_) => "seal-receipt-unknown-key",
            Self::Wrong(_) => "seal-receipt-wrong",
        }
    }
}

/// Why a receipt is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptFault {
    /// Neither a receipt note nor its JSON form.
    NotAReceipt,
    /// The text breaks its format.
    Text(Finding),
    /// A published key's signature doesn't hold: the text was changed.
    Signature,
    /// In time or late contradicts arrival and deadline.
    KindContradictsTimes,
    /// The proof is wrong; the code is the ledger's.
    LogProof(&'static str),
    /// It acknowledges another commit than the one at hand.
    AnotherCommit,
}

impl ReceiptFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAReceipt => "seal-receipt-not-a-receipt",
            Self::Text(_) => "seal-receipt-text",
            Self::Signature => "seal-receipt-signature",
            Self::KindContradictsTimes => "seal-receipt-kind-contradicts-times",
            Self::LogProof(code) => code,
            Self::AnotherCommit => "seal-receipt-another-commit",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Text(finding) => finding.args(),
            Self::NotAReceipt
            | Self::Signature
            | Self::KindContradictsTimes
            | Self::LogProof(_)
            | Self::AnotherCommit => Vec::new(),
        }
    }
}

/// Verifies the file of a receipt, JSON or bare note, with the published receipt keys, old ones included.
///
/// `in_log` judges the proof for the receipt's commitment; its error is a stable code.
pub fn verify<L>(
    file: &[u8],
    keys: &[VerifierKey],
    in_log: impl FnOnce(&Receipt, &str) -> Result<L, &'static str>,
) -> Verdict<L> {
    let Some((note, proof)) = read_file(file) else {
        return Verdict::Wrong(vec![ReceiptFault::NotAReceipt]);
    };
    let receipt = match Receipt::parse(note.text()) {
        Ok(receipt) => Box::new(receipt),
        Err(found) => return Verdict::Wrong(found.into_iter().map(ReceiptFault::Text).collect()),
    };
    let states: Vec<SignatureState> = keys.iter().map(|key| note.check(key)).collect();
    let mut faults = Vec::new();
    if states.contains(&SignatureState::Wrong) {
        faults.push(ReceiptFault::Signature);
    }
    let late = receipt.received >= receipt.deadline;
    if late != (receipt.kind == ReceiptKind::Late) {
        faults.push(ReceiptFault::KindContradictsTimes);
    }
    let inclusion = proof.map(|proof| in_log(&receipt, &proof)).transpose();
    match inclusion {
        Err(code) => {
            faults.push(ReceiptFault::LogProof(code));
            Verdict::Wrong(faults)
        }
        Ok(_) if !faults.is_empty() => Verdict::Wrong(faults),
        Ok(_) if !states.contains(&SignatureState::Valid) => Verdict::UnknownKey(receipt),
        Ok(Some(shown)) => Verdict::InLog(receipt, shown),
        Ok(None) => Verdict::ProofPending(receipt),
    }
}

/// Whether a receipt acknowledges this very entry; the bidder's client asks before it says "received".
pub fn acknowledges(receipt: &Receipt, entry: &Entry) -> Result<(), ReceiptFault> {
    let place = entry.place();
    let same = receipt.place == place.into() && receipt.commit == entry.hash();
    let kind = match entry {
        Entry::Bid(_) => receipt.kind != ReceiptKind::Withdrawal,
        Entry::Withdrawal(_) => receipt.kind == ReceiptKind::Withdrawal,
    };
    if same && kind { Ok(()) } else { Err(ReceiptFault::AnotherCommit) }
}

fn read_file(file: &[u8]) -> Option<(Note, Option<String>)> {
    if file.len() > MAX_FILE {
        return None;
    }
    if file.trim_ascii_start().starts_with(b"{") {
        let read: ReceiptFile = serde_json::from_slice(file).ok()?;
        return Some((Note::parse(read.receipt.as_bytes()).ok()?, read.proof));
    }
    Some((Note::parse(file).ok()?, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    fn judge(file: &[u8], keys: &[VerifierKey]) -> Verdict<u8> {
        verify(file, keys, |_, proof| if proof == "good" { Ok(1) } else { Err("log-bad") })
    }

    #[test]
    fn the_four_answers_are_told_apart() {
        let world = World::new();
        let key = [world.receipt_key.verifier()];
        let note = world.receipt().sign(&world.receipt_key).to_string();
        let json = |proof: Option<&str>| {
            let file = ReceiptFile { receipt: note.clone(), proof: proof.map(str::to_owned) };
            serde_json::to_vec(&file).unwrap()
        };
        let receipt = Box::new(world.receipt());
        assert_eq!(judge(&json(Some("good")), &key), Verdict::InLog(receipt.clone(), 1));
        assert_eq!(judge(&json(None), &key), Verdict::ProofPending(receipt.clone()));
        assert_eq!(judge(note.as_bytes(), &key), Verdict::ProofPending(receipt.clone()));
        assert_eq!(judge(note.as_bytes(), &[]), Verdict::UnknownKey(receipt));
        let bad = Verdict::Wrong(vec![ReceiptFault::LogProof("log-bad")]);
        assert_eq!(judge(&json(Some("bad")), &key), bad);
    }

    #[test]
    fn a_receipt_whose_time_was_changed_is_wrong_not_unknown() {
        let world = World::new();
        let mut forged = world.receipt();
        forged.received -= 1_000_000;
        let honest = world.receipt().sign(&world.receipt_key);
        let mut note = Note::new(forged.text());
        note.add(honest.signatures()[0].clone());
        let verdict = judge(note.to_string().as_bytes(), &[world.receipt_key.verifier()]);
        assert_eq!(verdict, Verdict::Wrong(vec![ReceiptFault::Signature]));
    }

    #[test]
    fn a_signed_receipt_that_calls_a_late_bid_in_time_is_wrong() {
        let world = World::new();
        let mut receipt = world.receipt();
        receipt.received = receipt.deadline;
        let note = receipt.sign(&world.receipt_key).to_string();
        let verdict = judge(note.as_bytes(), &[world.receipt_key.verifier()]);
        assert_eq!(verdict, Verdict::Wrong(vec![ReceiptFault::KindContradictsTimes]));
    }

    #[test]
    fn every_flipped_bit_of_a_receipt_is_noticed() {
        let world = World::new();
        let note = world.receipt().sign(&world.receipt_key).to_string().into_bytes();
        let key = [world.receipt_key.verifier()];
        for at in 0..note.len() {
            for bit in 0..8 {
                let mut bad = note.clone();
                bad[at] ^= 1 << bit;
                // A changed key name or id makes the signature one of an unknown key: never a valid one.
                let verdict = judge(&bad, &key);
                let accepted = matches!(verdict, Verdict::ProofPending(_) | Verdict::InLog(..));
                assert!(!accepted, "byte {at} bit {bit}");
            }
        }
    }

    #[test]
    fn a_receipt_for_another_commit_is_not_ours() {
        let world = World::new();
        let commit = world.seal(world.place("company-a"), "{}", &[]).version.commit;
        let entry = Entry::Bid(Box::new(commit));
        assert_eq!(acknowledges(&world.receipt(), &entry), Err(ReceiptFault::AnotherCommit));
        let mut receipt = world.receipt();
        receipt.commit = entry.hash();
        assert_eq!(acknowledges(&receipt, &entry), Ok(()));
    }
}
