//! The receipt: what the server acknowledges about a commit or withdrawal, as a text that the receipt key signs.
//! It must not verify; `receipt_check` does.

use crate::commit::{MAX_COUNT, Place};
use crate::note::{Note, SignerKey};
use crate::text::{Fault, Finding, Reader, Writer};
use crate::value::{Digest, Host, Id};
use rand_core::CryptoRng;

/// Within this time after arrival the receipt must be in the log, in µs: ten minutes.
pub const INCLUDE_WITHIN: u64 = 600_000_000;

/// What is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptKind {
    /// A version that arrived in time.
    Bid,
    /// A withdrawal that arrived in time.
    Withdrawal,
    /// A version that arrived late.
    Late,
}

impl ReceiptKind {
    /// Word in the receipt.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bid => "bid",
            Self::Withdrawal => "withdrawal",
            Self::Late => "late",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Bid, Self::Withdrawal, Self::Late].into_iter().find(|kind| kind.word() == word)
    }
}

/// A receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Random number of the receipt. A counter would tell how many bids there are.
    pub number: Id,
    /// What is acknowledged.
    pub kind: ReceiptKind,
    /// Where it stands; `previous` of the place is not part of a receipt, see [`Receipt::previous`].
    pub place: ReceiptPlace,
    /// Arrival of the last byte, µs since 1970 UTC.
    pub received: u64,
    /// Deadline in force at that instant, µs since 1970 UTC.
    pub deadline: u64,
    /// Key record in force.
    pub record: Digest,
    /// Hash of the commit or withdrawal.
    pub commit: Digest,
    /// Hash of the receipt before this one in the slot.
    pub previous: Option<Digest>,
    /// Salt of the log commitment.
    pub salt: Digest,
    /// Origin of the log that will hold the commitment.
    pub log: String,
}

/// Opening, company, slot and version of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptPlace {
    /// Host of the platform.
    pub host: Host,
    /// The opening.
    pub opening: Id,
    /// The bidder.
    pub company: Id,
    /// Number of the main bid.
    pub slot: u64,
    /// Version.
    pub version: u64,
}

impl From<&Place> for ReceiptPlace {
    fn from(place: &Place) -> Self {
        Self {
            host: place.host.clone(),
            opening: place.opening.clone(),
            company: place.company.clone(),
            slot: place.slot,
            version: place.version,
        }
    }
}

impl Receipt {
    /// The act that the log commits to: the receipt's lines up to `previous`.
    ///
    /// So the holder of the receipt can recompute the commitment; an act that only the server knows would prove nothing.
    pub fn act(&self) -> String {
        let place = &self.place;
        let mut writer = Writer::new(&place.host, "receipt/v1");
        writer.line("number", &self.number).line("kind", self.kind.word());
        writer.line("opening", &place.opening).line("company", &place.company);
        writer.line("slot", place.slot).line("version", place.version);
        writer.line("received", self.received).line("deadline", self.deadline);
        writer.line("record", self.record).line("commit", self.commit);
        writer.optional("previous", self.previous.as_ref());
        writer.finish()
    }

    /// The commitment in the log: SHA-256 of `zuschlag/act/v1` LF, the salt, and SHA-256 of the act.
    pub fn commitment(&self) -> Digest {
        let act = Digest::of(&[self.act().as_bytes()]);
        Digest::of(&[b"zuschlag/act/v1\n", &self.salt.0, &act.0])
    }

    /// The instant by which the commitment must be in the log, µs since 1970 UTC.
    pub fn include_by(&self) -> u64 {
        self.received.saturating_add(INCLUDE_WITHIN)
    }

    /// The canonical text.
    pub fn text(&self) -> String {
        let (salt, commitment, log) = (self.salt, self.commitment(), &self.log);
        let (act, by) = (self.act(), self.include_by());
        format!("{act}salt {salt}\ncommitment {commitment}\nlog {log}\ninclude-by {by}\n")
    }

    /// SHA-256 of the canonical text, the `previous` of the next receipt.
    pub fn hash(&self) -> Digest {
        Digest::of(&[self.text().as_bytes()])
    }

    /// The signed receipt.
    pub fn sign(&self, key: &SignerKey) -> Note {
        let mut note = Note::new(self.text());
        note.sign(key);
        note
    }

    /// Reads the canonical text; the commitment and the last instant must follow from the other lines.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let mut reader = Reader::new(text);
        let host = reader.head("receipt/v1");
        let number = reader.take("number", Id::parse);
        let kind = reader.take("kind", ReceiptKind::parse);
        let opening = reader.take("opening", Id::parse);
        let company = reader.take("company", Id::parse);
        let slot = reader.number("slot", 1, MAX_COUNT);
        let version = reader.number("version", 1, MAX_COUNT);
        let received = reader.number("received", 1, u64::MAX);
        let deadline = reader.number("deadline", 1, u64::MAX);
        let record = reader.take("record", Digest::parse);
        let commit = reader.take("commit", Digest::parse);
        let previous = reader.link("previous");
        let salt = reader.take("salt", Digest::parse);
        let receipt = (|| {
            let (host, opening, company) = (host?, opening?, company?);
            let place = ReceiptPlace { host, opening, company, slot: slot?, version: version? };
            let (record, commit, previous) = (record?, commit?, previous?.0);
            Some(Self {
                number: number?,
                kind: kind?,
                place,
                received: received?,
                deadline: deadline?,
                record,
                commit,
                previous,
                salt: salt?,
                log: String::new(),
            })
        })();
        Self::read_end(reader, receipt)
    }

    fn read_end(mut reader: Reader<'_>, receipt: Option<Self>) -> Result<Self, Vec<Finding>> {
        let commitment = reader.take("commitment", Digest::parse);
        let log = reader.take("log", log_origin);
        let by = reader.number("include-by", 1, u64::MAX);
        if let (Some(receipt), Some(commitment)) = (&receipt, commitment)
            && receipt.commitment() != commitment
        {
            reader.report("commitment", Fault::BadValue);
        }
        if let (Some(receipt), Some(by)) = (&receipt, by)
            && receipt.include_by() != by
        {
            reader.report("include-by", Fault::BadValue);
        }
        reader.finish((|| Some(Self { log: log?, ..receipt? }))())
    }
}

/// A fresh receipt number: 80 random bits as `ZB-` and 20 hexadecimal digits.
pub fn random_number(rng: &mut impl CryptoRng) -> Option<Id> {
    let mut bytes = [0; 10];
    rng.fill_bytes(&mut bytes);
    Id::parse(&format!("ZB-{}", hex::encode_upper(bytes)))
}

fn log_origin(text: &str) -> Option<String> {
    let (host, rest) = text.split_once('/')?;
    let fine = Host::parse(host).is_some()
        && (1..=64).contains(&rest.len())
        && rest.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'-'));
    fine.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    #[test]
    fn a_receipt_reads_back_and_its_holder_can_recompute_the_commitment() {
        let receipt = World::new().receipt();
        assert_eq!(Receipt::parse(&receipt.text()), Ok(receipt));
    }

    #[test]
    fn a_commitment_that_does_not_follow_is_found_by_line() {
        let receipt = World::new().receipt();
        let text = receipt.text().replace(&receipt.commitment().to_string(), &"0".repeat(64));
        let found = Receipt::parse(&text).unwrap_err();
        assert_eq!(found.first().map(|f| f.field), Some("commitment"));
    }

    #[test]
    fn numbers_count_nothing() {
        let mut rng = World::new().rng();
        let [a, b] = [random_number(&mut rng), random_number(&mut rng)].map(Option::unwrap);
        assert_ne!(a, b);
        assert_eq!(a.as_str().len(), 23);
    }
}
