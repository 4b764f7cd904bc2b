//! Seals one version: its key, the key's shares, the manifest, and the signed commit over all of it.
//! It must not read files (see `parts`) nor talk to anybody.

use crate::commit::{Commit, Part, Place};
use crate::crypt::{self, CryptFault, Identity, Measured, Recipient};
use crate::manifest::{FileEntry, Manifest};
use crate::note::{Note, SignerKey};
use crate::pad::frame_manifest;
use crate::record::KeyRecord;
use crate::secret::Secret;
use crate::shamir;
use crate::share::{commitment, gate_plain, seat_plain};
use crate::value::{Digest, ObjectName};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const COPY: &[u8] = b"zuschlag/company-copy/v1\n";
/// Numbers of recipients a company's copy is padded to, so that it doesn't tell how many people may bid.
const COPY_SIZES: [usize; 4] = [8, 16, 32, 64];

/// Why a version could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealFault {
    /// age failed.
    Crypt(CryptFault),
    /// The bid and its list of files exceed the largest manifest.
    ManifestTooLarge,
    /// Nobody, or more than 64 people, may bid for the company.
    People,
    /// The threshold of the record can't be met by its seats.
    Record,
}

impl SealFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Crypt(fault) => fault.code(),
            Self::ManifestTooLarge => "seal-manifest-too-large",
            Self::People => "seal-people",
            Self::Record => "seal-record-unusable",
        }
    }
}

impl From<CryptFault> for SealFault {
    fn from(fault: CryptFault) -> Self {
        Self::Crypt(fault)
    }
}

/// The key of one version, `s`; `D_pub` is its recipient. No two versions share one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionKey(Identity);

impl VersionKey {
    /// A fresh key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Identity::random(rng))
    }

    pub(crate) fn new(secret: Secret) -> Self {
        Self(Identity::new(secret))
    }

    /// Opens parts and manifest.
    pub fn identity(&self) -> &Identity {
        &self.0
    }

    /// `D_pub`.
    pub fn recipient(&self) -> Recipient {
        self.0.recipient()
    }

    /// The sealed copy of the key for the company's own people, so that they can reread, copy and replace.
    ///
    /// The number of recipients is padded with keys that nobody holds.
    pub fn company_copy(
        &self,
        people: &[Recipient],
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, SealFault> {
        let recipients = hide_number(people, rng).ok_or(SealFault::People)?;
        let plain = Zeroizing::new([COPY, self.0.secret().expose()].concat());
        Ok(crypt::seal_small(&recipients, &plain)?)
    }

    /// Opens a company's copy with a personal key and holds it against the expected `D_pub`.
    pub fn from_company_copy(
        person: &Identity,
        sealed: &[u8],
        expected: &Recipient,
    ) -> Result<Self, CryptFault> {
        let plain = crypt::open_small(person, sealed, 4096)?;
        let secret = plain.strip_prefix(COPY).and_then(Secret::from_slice);
        let key = Self::new(secret.ok_or(CryptFault::Changed)?);
        if key.recipient() == *expected { Ok(key) } else { Err(CryptFault::NotForThisKey) }
    }
}

/// The people, and as many keys that nobody holds as hide their number; `None` for nobody or more than 64.
pub(crate) fn hide_number(
    people: &[Recipient],
    rng: &mut impl CryptoRng,
) -> Option<Vec<Recipient>> {
    let size = COPY_SIZES.iter().find(|size| people.len() <= **size)?;
    let mut recipients = people.to_vec();
    while recipients.len() < *size {
        recipients.push(Identity::random(rng).recipient());
    }
    (!people.is_empty()).then_some(recipients)
}

/// What a version contains before it is sealed.
#[derive(Debug)]
pub struct Content<'a> {
    /// Where it stands.
    pub place: Place,
    /// The key record it is sealed to; the caller has verified it.
    pub record: &'a KeyRecord,
    /// Answers and prices, the bytes of `bid.json`.
    pub bid: String,
    /// The sealed files.
    pub files: Vec<FileEntry>,
    /// Who may read it again in the company.
    pub people: &'a [Recipient],
}

/// The ciphertexts that travel with the commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    /// Sealed shares: the gate's first, then the seats' in the order of their places.
    pub shares: Vec<Vec<u8>>,
    /// The company's copy.
    pub copy: Vec<u8>,
}

impl Packet {
    /// Whether these are the ciphertexts that the commit names.
    pub fn belongs_to(&self, commit: &Commit) -> bool {
        let measured: Vec<Measured> = self.shares.iter().map(|w| Measured::of(w)).collect();
        measured == commit.shares && Measured::of(&self.copy) == commit.copy
    }
}

/// A version ready to be sent: upload the manifest, then send note and packet.
#[derive(Debug)]
pub struct SealedVersion {
    /// The commit.
    pub commit: Commit,
    /// The commit as a note signed by the person.
    pub note: Note,
    /// The sealed manifest, to be stored under `commit.manifest.object`.
    pub manifest: Vec<u8>,
    /// What travels with the commit.
    pub packet: Packet,
}

/// Seals a version whose files are sealed already.
pub fn seal_version(
    key: &VersionKey,
    content: Content<'_>,
    signer: &SignerKey,
    rng: &mut impl CryptoRng,
) -> Result<SealedVersion, SealFault> {
    let record_hash = content.record.hash();
    let mut parts: Vec<Part> = content.files.iter().flat_map(|f| f.parts.clone()).collect();
    parts.sort();
    let (nonce, object) = (Digest(*Secret::random(rng).expose()), ObjectName::random(rng));
    let copy = key.company_copy(content.people, rng)?;
    let manifest = seal_manifest(key, record_hash, &content, nonce)?;
    let measured = Measured::of(&manifest);
    let mut commit = Commit {
        place: content.place,
        record: record_hash,
        key: key.recipient(),
        signer: signer.verifier(),
        manifest: Part { object, size: measured.size, sha256: measured.sha256 },
        shares: Vec::new(),
        commitments: Vec::new(),
        copy: Measured::of(&copy),
        parts,
        nonce,
    };
    let shares = seal_shares(key, content.record, &mut commit, rng)?;
    let mut note = Note::new(commit.text());
    note.sign(signer);
    Ok(SealedVersion { commit, note, manifest, packet: Packet { shares, copy } })
}

fn seal_manifest(
    key: &VersionKey,
    record: Digest,
    content: &Content<'_>,
    nonce: Digest,
) -> Result<Vec<u8>, SealFault> {
    let manifest = Manifest {
        place: content.place.clone(),
        record,
        nonce,
        bid: content.bid.clone(),
        files: content.files.clone(),
    };
    let json = Zeroizing::new(manifest.to_json());
    let framed = frame_manifest(json.as_bytes()).ok_or(SealFault::ManifestTooLarge)?;
    Ok(crypt::seal_small(&[key.recipient()], &Zeroizing::new(framed))?)
}

/// Masks and splits the key, seals each share, and writes hashes and commitments into the commit.
fn seal_shares(
    key: &VersionKey,
    record: &KeyRecord,
    commit: &mut Commit,
    rng: &mut impl CryptoRng,
) -> Result<Vec<Vec<u8>>, SealFault> {
    let context = commit.context();
    let mask = Secret::random(rng);
    let masked = key.identity().secret().xor(&mask);
    let seats = u8::try_from(record.seats.len()).map_err(|_| SealFault::Record)?;
    let split =
        shamir::split(&masked, record.threshold, seats, rng).map_err(|_| SealFault::Record)?;
    let mut sealed = vec![crypt::seal_small(&[record.gate], &gate_plain(commit, &context, &mask))?];
    commit.commitments.push(commitment(&context, 0, &mask));
    for (seat, share) in record.seats.iter().zip(&split) {
        sealed.push(crypt::seal_small(&[seat.recipient], &seat_plain(commit, &context, share))?);
        commit.commitments.push(commitment(&context, share.x, &share.y));
    }
    commit.shares = sealed.iter().map(|w| Measured::of(w)).collect();
    Ok(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    #[test]
    fn the_copy_opens_for_the_company_and_hides_how_many_may_bid() {
        let world = World::new();
        let key = VersionKey::random(&mut world.rng());
        let people: Vec<Identity> = (1..=9).map(|b| Identity::new(Secret::new([b; 32]))).collect();
        let recipients: Vec<Recipient> = people.iter().map(Identity::recipient).collect();
        let stanzas = |sealed: &[u8]| String::from_utf8_lossy(sealed).matches("-> X25519 ").count();
        let copy = |n: usize| key.company_copy(&recipients[..n], &mut world.rng()).unwrap();
        assert_eq!(stanzas(&copy(1)), stanzas(&copy(8)));
        assert_eq!(stanzas(&copy(9)), 16);
        for person in &people {
            let again = VersionKey::from_company_copy(person, &copy(9), &key.recipient()).unwrap();
            assert_eq!(again, key);
        }
        assert!(key.company_copy(&[], &mut world.rng()).is_err());
    }

    #[test]
    fn a_packet_of_another_commit_is_noticed() {
        let world = World::new();
        let a = world.seal(world.place("company-a"), "{}", &[]).version;
        let b = world.seal(world.place("company-b"), "{}", &[]).version;
        assert!(a.packet.belongs_to(&a.commit));
        assert!(!b.packet.belongs_to(&a.commit));
    }
}
