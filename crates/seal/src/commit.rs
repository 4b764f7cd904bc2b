//! The commit: a few kilobytes that say which ciphertexts are a bid version; and the withdrawal, its sibling.
//! It must not hold plaintext: only sizes and hashes of what is sealed.

use crate::crypt::{Measured, Recipient};
use crate::note::{Note, SignatureState, VerifierKey};
use crate::shamir::MAX_SHARES;
use crate::text::{Fault, Finding, Reader, Writer, fields};
use crate::value::{Digest, Host, Id, ObjectName, parse_hex, parse_number};

/// Most parts of one version: 64 GiB in parts of 16 MiB.
pub const MAX_PARTS: u64 = 4096;
/// Largest sealed part in bytes: 16 MiB and age's overhead.
pub const MAX_PART: u64 = 17 << 20;
/// Largest sealed manifest in bytes.
pub const MAX_MANIFEST: u64 = 17 << 20;
/// Largest sealed share in bytes.
pub const MAX_SHARE: u64 = 4 << 10;
/// Largest sealed copy for the company in bytes.
pub const MAX_COPY: u64 = 32 << 10;
/// Largest slot and version.
pub const MAX_COUNT: u64 = 9_999;

/// Where a version stands: the opening, the company, its main bid, and the version before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Host of the platform.
    pub host: Host,
    /// The unit that is opened.
    pub opening: Id,
    /// The bidder.
    pub company: Id,
    /// Number of the main bid, from 1.
    pub slot: u64,
    /// Version of the slot, from 1; a withdrawal counts.
    pub version: u64,
    /// Hash of the version before.
    pub previous: Option<Digest>,
}

/// A stored object by name, size and hash of its ciphertext.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Random name.
    pub object: ObjectName,
    /// Bytes of ciphertext.
    pub size: u64,
    /// SHA-256 of the ciphertext.
    pub sha256: Digest,
}

/// One sealed version of a bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Where it stands.
    pub place: Place,
    /// Hash of the key record it is sealed to.
    pub record: Digest,
    /// The version's public key, `D_pub`.
    pub key: Recipient,
    /// Verifies the signature of the person who commits.
    pub signer: VerifierKey,
    /// The sealed inner manifest.
    pub manifest: Part,
    /// Sealed shares: the gate's first, then the seats' in the order of their places.
    pub shares: Vec<Measured>,
    /// Commitments to the shares in the same order.
    pub commitments: Vec<Digest>,
    /// The sealed copy of the key for the company's own people.
    pub copy: Measured,
    /// Sealed parts, sorted by object name.
    pub parts: Vec<Part>,
    /// Thirty-two random bytes.
    pub nonce: Digest,
}

/// A bid taken back before the deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Where it stands; the version before is the one that is withdrawn.
    pub place: Place,
    /// Verifies the signature of the person who withdraws.
    pub signer: VerifierKey,
    /// Thirty-two random bytes.
    pub nonce: Digest,
}

impl Commit {
    /// The canonical text.
    pub fn text(&self) -> String {
        let mut writer = self.head();
        write_part(&mut writer, "manifest", &self.manifest);
        writer.line("shares", self.shares.len());
        for (share, commitment) in self.shares.iter().zip(&self.commitments) {
            writer.line("share", format!("{} {} {commitment}", share.size, share.sha256));
        }
        writer.line("copy", format!("{} {}", self.copy.size, self.copy.sha256));
        writer.line("parts", self.parts.len());
        self.parts.iter().for_each(|part| write_part(&mut writer, "part", part));
        writer.line("nonce", self.nonce);
        writer.finish()
    }

    /// SHA-256 of the canonical text: the hash that receipts and successors name.
    pub fn hash(&self) -> Digest {
        Digest::of(&[self.text().as_bytes()])
    }

    /// What every sealed share is bound to: SHA-256 of `zuschlag/bid-context/v1` LF and the commit's first nine lines.
    pub fn context(&self) -> Digest {
        Digest::of(&[b"zuschlag/bid-context/v1\n", self.head().finish().as_bytes()])
    }

    fn head(&self) -> Writer {
        let mut writer = write_place(&self.place, "commit/v1");
        writer.line("record", self.record).line("key", self.key).line("signer", &self.signer);
        writer
    }

    /// Reads the canonical text.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let mut reader = Reader::new(text);
        let place = read_place(&mut reader, "commit/v1");
        let record = reader.take("record", Digest::parse);
        let key = reader.take("key", Recipient::parse);
        let signer = reader.take("signer", VerifierKey::parse);
        let manifest = reader.take("manifest", |text| parse_part(text, MAX_MANIFEST));
        let count = reader.number("shares", 2, u64::from(MAX_SHARES) + 1);
        let (mut shares, mut commitments) = (Vec::new(), Vec::new());
        for _ in 0..count.unwrap_or(0) {
            if let Some((share, commitment)) = reader.take("share", parse_share) {
                shares.push(share);
                commitments.push(commitment);
            }
        }
        let copy = reader.take("copy", parse_copy);
        let count = reader.number("parts", 0, MAX_PARTS);
        let mut parts: Vec<Part> = Vec::new();
        for _ in 0..count.unwrap_or(0) {
            let Some(part) = reader.take("part", |text| parse_part(text, MAX_PART)) else {
                continue;
            };
            if parts.last().is_some_and(|last| last.object >= part.object) {
                reader.report("part", Fault::BadOrder);
            }
            parts.push(part);
        }
        let nonce = reader.take("nonce", Digest::parse);
        reader.finish((|| {
            Some(Self {
                place: place?,
                record: record?,
                key: key?,
                signer: signer?,
                manifest: manifest?,
                shares,
                commitments,
                copy: copy?,
                parts,
                nonce: nonce?,
            })
        })())
    }
}

impl Withdrawal {
    /// The canonical text.
    pub fn text(&self) -> String {
        let mut writer = write_place(&self.place, "withdrawal/v1");
        writer.line("signer", &self.signer).line("nonce", self.nonce);
        writer.finish()
    }

    /// SHA-256 of the canonical text.
    pub fn hash(&self) -> Digest {
        Digest::of(&[self.text().as_bytes()])
    }

    /// Reads the canonical text. A withdrawal always has a version before it.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let mut reader = Reader::new(text);
        let place = read_place(&mut reader, "withdrawal/v1");
        if place.as_ref().is_some_and(|place| place.previous.is_none()) {
            reader.report("previous", Fault::BadValue);
        }
        let signer = reader.take("signer", VerifierKey::parse);
        let nonce = reader.take("nonce", Digest::parse);
        reader.finish((|| Some(Self { place: place?, signer: signer?, nonce: nonce? }))())
    }
}

/// What a bidder's client sends: a bid or a withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A sealed version.
    Bid(Box<Commit>),
    /// A withdrawal.
    Withdrawal(Box<Withdrawal>),
}

impl Entry {
    /// Reads a note's text as whichever of the two it says it is.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let format = text.split('\n').next().unwrap_or_default();
        if format.ends_with("/withdrawal/v1") {
            Withdrawal::parse(text).map(|withdrawal| Self::Withdrawal(Box::new(withdrawal)))
        } else {
            Commit::parse(text).map(|commit| Self::Bid(Box::new(commit)))
        }
    }

    /// Where it stands.
    pub fn place(&self) -> &Place {
        match self {
            Self::Bid(commit) => &commit.place,
            Self::Withdrawal(withdrawal) => &withdrawal.place,
        }
    }

    /// The key that must have signed it; the house checks that it is a person of the company.
    pub fn signer(&self) -> &VerifierKey {
        match self {
            Self::Bid(commit) => &commit.signer,
            Self::Withdrawal(withdrawal) => &withdrawal.signer,
        }
    }

    /// SHA-256 of the canonical text.
    pub fn hash(&self) -> Digest {
        match self {
            Self::Bid(commit) => commit.hash(),
            Self::Withdrawal(withdrawal) => withdrawal.hash(),
        }
    }

    /// Whether the named signer signed this note, under the name `<host>/person`.
    pub fn signature(&self, note: &Note) -> SignatureState {
        if self.signer().name() == format!("{}/person", self.place().host) {
            note.check(self.signer())
        } else {
            SignatureState::Missing
        }
    }
}

fn write_place(place: &Place, format: &str) -> Writer {
    let mut writer = Writer::new(&place.host, format);
    writer.line("opening", &place.opening).line("company", &place.company);
    writer.line("slot", place.slot).line("version", place.version);
    writer.optional("previous", place.previous.as_ref());
    writer
}

fn read_place(reader: &mut Reader<'_>, format: &str) -> Option<Place> {
    let host = reader.head(format);
    let opening = reader.take("opening", Id::parse);
    let company = reader.take("company", Id::parse);
    let slot = reader.number("slot", 1, MAX_COUNT);
    let version = reader.number("version", 1, MAX_COUNT);
    let previous = reader.link("previous");
    if let (Some(version), Some(previous)) = (version, previous)
        && (version == 1) != previous.0.is_none()
    {
        reader.report("previous", Fault::BadValue);
    }
    Some(Place {
        host: host?,
        opening: opening?,
        company: company?,
        slot: slot?,
        version: version?,
        previous: previous?.0,
    })
}

fn write_part(writer: &mut Writer, key: &str, part: &Part) {
    writer.line(key, format!("{} {} {}", part.object, part.size, part.sha256));
}

fn parse_part(text: &str, limit: u64) -> Option<Part> {
    let [object, size, sha256] = fields(text)?;
    Some(Part {
        object: ObjectName::parse(object)?,
        size: parse_number(size).filter(|n| *n <= limit)?,
        sha256: Digest::parse(sha256)?,
    })
}

fn parse_share(text: &str) -> Option<(Measured, Digest)> {
    let [size, sha256, commitment] = fields(text)?;
    let size = parse_number(size).filter(|n| *n <= MAX_SHARE)?;
    let commitment = parse_hex(commitment).map(Digest)?;
    Some((Measured { size, sha256: Digest::parse(sha256)? }, commitment))
}

fn parse_copy(text: &str) -> Option<Measured> {
    let [size, sha256] = fields(text)?;
    let size = parse_number(size).filter(|n| *n <= MAX_COPY)?;
    Some(Measured { size, sha256: Digest::parse(sha256)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    #[test]
    fn commits_and_withdrawals_read_back() {
        let world = World::new();
        let sealed = world.seal(world.place("company-a"), "{}", &[("a.pdf", vec![1; 99])]);
        let commit = sealed.version.commit;
        assert_eq!(Entry::parse(&commit.text()), Ok(Entry::Bid(Box::new(commit.clone()))));
        let withdrawal = world.withdrawal(&commit);
        let text = withdrawal.text();
        assert_eq!(Entry::parse(&text), Ok(Entry::Withdrawal(Box::new(withdrawal))));
    }

    #[test]
    fn the_signature_of_another_key_or_another_name_does_not_count() {
        let world = World::new();
        let sealed = world.seal(world.place("company-a"), "{}", &[]);
        let entry = Entry::Bid(Box::new(sealed.version.commit.clone()));
        assert_eq!(entry.signature(&sealed.version.note), SignatureState::Valid);
        let mut stranger = Note::new(sealed.version.commit.text());
        stranger.sign(&world.server);
        assert_eq!(entry.signature(&stranger), SignatureState::Missing);
    }

    #[test]
    fn the_first_version_has_no_predecessor_and_every_other_has_one() {
        let world = World::new();
        let text = world.seal(world.place("company-a"), "{}", &[]).version.commit.text();
        let found = Commit::parse(&text.replace("version 1\n", "version 2\n")).unwrap_err();
        assert_eq!(found.first().map(|f| f.field), Some("previous"));
    }

    #[test]
    fn nothing_but_hashes_reaches_the_server() {
        let world = World::new();
        let files = [("Geheimer Dateiname.pdf", b"MARKER in a file".to_vec())];
        let sealed = world.seal(world.place("company-a"), r#"{"price":"MARKER"}"#, &files);
        let everything = sealed.everything_the_server_gets();
        for marker in [b"MARKER".as_slice(), b"Geheimer"] {
            assert!(!everything.windows(marker.len()).any(|w| w == marker));
        }
    }
}
