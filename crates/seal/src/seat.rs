//! A seat: the keys with which one officer takes part in one opening; accepting, handing over, the recovery sheet.
//! It must not say who sits there; the key record and the house do.

use crate::crypt::{self, CryptFault, Identity, Recipient};
use crate::identity::{decode_secret, encode_secret};
use crate::note::{Note, SignatureState, SignerKey, VerifierKey};
use crate::person::{KeyFault, SIGNER_PREFIX};
use crate::secret::Secret;
use crate::shamir::MAX_SHARES;
use crate::text::{Finding, Reader, Writer};
use crate::value::{Digest, Host, Id, parse_hex};
use age::secrecy::{ExposeSecret, SecretString};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const LIMIT: u64 = 4096;
const CHALLENGE: &[u8] = b"zuschlag/seat-challenge/v1\n";
const ANSWER: &[u8] = b"zuschlag/seat-answer/v1\n";

/// The keys of one seat in one opening, made in the officer's browser.
#[derive(Clone, Debug)]
pub struct SeatKey {
    /// Host of the platform.
    pub host: Host,
    /// The opening this seat belongs to, and no other.
    pub opening: Id,
    /// Place of the seat, 1 to 16: the x of its shares.
    pub place: u8,
    /// Opens the seat's shares.
    pub identity: Identity,
    /// Signs the key record and the opening record as `<host>/seat`.
    pub signer: SignerKey,
}

/// What a key record says of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLine {
    /// Place of the seat.
    pub place: u8,
    /// Shares are sealed to it.
    pub recipient: Recipient,
    /// Verifies the seat's signatures.
    pub verifier: VerifierKey,
}

impl SeatKey {
    /// Fresh keys for a place; `None` when the place is not 1 to 16.
    pub fn random(host: &Host, opening: &Id, place: u8, rng: &mut impl CryptoRng) -> Option<Self> {
        let identity = Identity::random(rng);
        Self::assemble(host.clone(), opening.clone(), place, identity, &Secret::random(rng))
    }

    /// The line for the key record.
    pub fn line(&self) -> SeatLine {
        SeatLine {
            place: self.place,
            recipient: self.identity.recipient(),
            verifier: self.signer.verifier(),
        }
    }

    /// The seat's key file, sealed to its officer. Handing over is sealing it to the successor.
    pub fn seal_to(&self, officer: &Recipient) -> Result<Vec<u8>, CryptFault> {
        crypt::seal_small(&[*officer], self.plain().expose_secret().as_bytes())
    }

    /// Reads a seat's key file with the officer's personal key.
    pub fn open(officer: &Identity, sealed: &[u8]) -> Result<Self, KeyFault> {
        let plain = crypt::open_small(officer, sealed, LIMIT)?;
        Self::read(std::str::from_utf8(&plain).unwrap_or_default()).map_err(KeyFault::Text)
    }

    /// The recovery sheet's machine-readable lines: the seat's keys, and a checksum against misreading.
    ///
    /// Whoever holds the sheet holds the seat; `custodian` is the named person who signs in with it.
    pub fn recovery_sheet(&self, custodian: &Id) -> SecretString {
        let head = format!("{}custodian {custodian}\n", self.plain().expose_secret());
        let head = Zeroizing::new(head);
        SecretString::from(format!("{}check {}\n", head.as_str(), check_of(&head)))
    }

    /// Reads a recovery sheet; a mistyped character is found by the checksums.
    pub fn from_recovery_sheet(sheet: &str) -> Result<(Self, Id), Vec<Finding>> {
        let head_len = sheet.rfind("check ").unwrap_or(0);
        let expected = check_of(sheet.get(..head_len).unwrap_or_default());
        let mut reader = Reader::new(sheet);
        let key = Self::read_lines(&mut reader);
        let custodian = reader.take("custodian", Id::parse);
        let check = reader.take("check", |text| (text == expected).then_some(()));
        reader.finish((|| check.and(Some((key?, custodian?))))())
    }

    /// Answers a challenge: proof that the seat's key unlocks, signed by the seat.
    pub fn accept(&self, challenge: &[u8]) -> Result<Note, CryptFault> {
        let plain = crypt::open_small(&self.identity, challenge, LIMIT)?;
        let nonce = plain.strip_prefix(CHALLENGE).ok_or(CryptFault::NotForThisKey)?;
        let mut note = Note::new(acceptance(self.host.clone(), &self.opening, &self.line(), nonce));
        note.sign(&self.signer);
        Ok(note)
    }

    fn assemble(
        host: Host,
        opening: Id,
        place: u8,
        identity: Identity,
        seed: &Secret,
    ) -> Option<Self> {
        let signer = SignerKey::from_seed(&format!("{host}/seat"), seed)?;
        (1..=MAX_SHARES).contains(&place).then_some(Self { host, opening, place, identity, signer })
    }

    fn plain(&self) -> SecretString {
        let mut writer = Writer::new(&self.host, "seat-key/v1");
        writer.line("opening", &self.opening).line("seat", self.place);
        writer.line("identity", self.identity.to_text().expose_secret());
        writer.line("signer", encode_secret(SIGNER_PREFIX, &self.signer.seed()).expose_secret());
        SecretString::from(writer.finish())
    }

    fn read(text: &str) -> Result<Self, Vec<Finding>> {
        let mut reader = Reader::new(text);
        let key = Self::read_lines(&mut reader);
        reader.finish(key)
    }

    fn read_lines(reader: &mut Reader<'_>) -> Option<Self> {
        let host = reader.head("seat-key/v1");
        let opening = reader.take("opening", Id::parse);
        let place = reader.number("seat", 1, u64::from(MAX_SHARES));
        let identity = reader.take("identity", Identity::parse);
        let seed = reader.take("signer", |text| decode_secret(SIGNER_PREFIX, text));
        Self::assemble(host?, opening?, u8::try_from(place?).ok()?, identity?, &seed?)
    }
}

/// A challenge to a seat: 32 random bytes sealed to its key. The nonce stays with the server.
pub fn challenge(seat: &Recipient, nonce: &Secret) -> Result<Vec<u8>, CryptFault> {
    let plain = Zeroizing::new([CHALLENGE, nonce.expose()].concat());
    crypt::seal_small(&[*seat], &plain)
}

/// Whether a note accepts this seat of this opening and answers this nonce.
pub fn accepts(
    note: &Note,
    host: &Host,
    opening: &Id,
    seat: &SeatLine,
    nonce: &Secret,
) -> SignatureState {
    if note.text() == acceptance(host.clone(), opening, seat, nonce.expose()) {
        note.check(&seat.verifier)
    } else {
        SignatureState::Wrong
    }
}

fn acceptance(host: Host, opening: &Id, seat: &SeatLine, nonce: &[u8]) -> String {
    let mut writer = Writer::new(&host, "acceptance/v1");
    writer.line("opening", opening).line("seat", seat.place);
    writer.line("recipient", seat.recipient).line("verifier", &seat.verifier);
    writer.line("answer", Digest::of(&[ANSWER, nonce]));
    writer.finish()
}

fn check_of(head: &str) -> String {
    let digest = Digest::of(&[b"zuschlag/sheet/v1\n", head.as_bytes()]).to_string();
    let short = digest.get(..8).unwrap_or_default();
    debug_assert!(parse_hex::<4>(short).is_some());
    short.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    #[test]
    fn accepting_proves_that_the_key_unlocks() {
        let world = World::new();
        let (seat, nonce) = (&world.seats[0], Secret::new([3; 32]));
        let note = seat.accept(&challenge(&seat.identity.recipient(), &nonce).unwrap()).unwrap();
        let state = |line: &SeatLine, nonce: &Secret| {
            accepts(&note, &world.host, &world.opening, line, nonce)
        };
        assert_eq!(state(&seat.line(), &nonce), SignatureState::Valid);
        assert_eq!(state(&seat.line(), &Secret::new([4; 32])), SignatureState::Wrong);
        assert_eq!(state(&world.seats[1].line(), &nonce), SignatureState::Wrong);
    }

    #[test]
    fn a_seat_handed_over_opens_for_the_successor_only() {
        let world = World::new();
        let [old, new] = [1, 2].map(|b| Identity::new(Secret::new([b; 32])));
        let first = world.seats[0].seal_to(&old.recipient()).unwrap();
        let seat = SeatKey::open(&old, &first).unwrap();
        let second = seat.seal_to(&new.recipient()).unwrap();
        assert_eq!(SeatKey::open(&new, &second).unwrap().line(), seat.line());
        assert!(SeatKey::open(&old, &second).is_err());
    }

    #[test]
    fn every_mistyped_character_of_a_recovery_sheet_is_found() {
        let world = World::new();
        let custodian = Id::parse("custodian-7").unwrap();
        let sheet = world.seats[2].recovery_sheet(&custodian);
        let sheet = sheet.expose_secret();
        let (seat, name) = SeatKey::from_recovery_sheet(sheet).unwrap();
        assert_eq!((seat.line(), name), (world.seats[2].line(), custodian));
        for at in 0..sheet.len() {
            let mut bad = sheet.as_bytes().to_vec();
            bad[at] = if bad[at] == b'2' { b'3' } else { b'2' };
            assert!(
                SeatKey::from_recovery_sheet(&String::from_utf8(bad).unwrap()).is_err(),
                "{at}"
            );
        }
    }
}
