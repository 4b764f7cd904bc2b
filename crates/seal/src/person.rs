//! The keys of one person: an age identity that opens and an Ed25519 key that signs.
//! It must not say who the person is.

use crate::crypt::{self, CryptFault, Identity, Recipient};
use crate::identity::{decode_secret, encode_secret};
use crate::note::SignerKey;
use crate::secret::Secret;
use crate::text::{Finding, Reader, Writer};
use crate::value::Host;
use age::secrecy::{ExposeSecret, SecretString};
use hkdf::Hkdf;
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

/// scrypt work for a person's key file, as log2 N: about a second (age's own default).
pub const WORK: u8 = 18;
pub(crate) const SIGNER_PREFIX: &str = "zuschlag-signer-";
const LIMIT: u64 = 4096;

/// A person's keys on one host.
#[derive(Clone, Debug)]
pub struct PersonKey {
    host: Host,
    /// Opens what is sealed to the person.
    pub identity: Identity,
    /// Signs as `<host>/person`.
    pub signer: SignerKey,
}

/// Why a key file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// The age file doesn't open.
    Crypt(CryptFault),
    /// It opens, but its text is broken.
    Text(Vec<Finding>),
}

impl KeyFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Crypt(fault) => fault.code(),
            Self::Text(_) => "seal-key-file-broken",
        }
    }
}

impl From<CryptFault> for KeyFault {
    fn from(fault: CryptFault) -> Self {
        Self::Crypt(fault)
    }
}

impl PersonKey {
    /// Fresh keys.
    pub fn random(host: &Host, rng: &mut impl CryptoRng) -> Option<Self> {
        let signer = SignerKey::random(&format!("{host}/person"), rng)?;
        Some(Self { host: host.clone(), identity: Identity::random(rng), signer })
    }

    /// The key file for a passphrase: an age file by scrypt with N = 2^`work` (see [`WORK`]).
    pub fn export(&self, passphrase: &SecretString, work: u8) -> Result<Vec<u8>, CryptFault> {
        crypt::seal_with_passphrase(passphrase, work, self.plain().as_bytes())
    }

    /// The key file for other keys, such as [`prf_identity`] or an organisation's escrow.
    pub fn export_to(&self, recipients: &[Recipient]) -> Result<Vec<u8>, CryptFault> {
        crypt::seal_small(recipients, self.plain().as_bytes())
    }

    /// Reads a key file by passphrase.
    pub fn import(passphrase: &SecretString, sealed: &[u8]) -> Result<Self, KeyFault> {
        Self::read(&crypt::open_with_passphrase(passphrase, sealed, LIMIT)?)
    }

    /// Reads a key file by another key.
    pub fn import_with(identity: &Identity, sealed: &[u8]) -> Result<Self, KeyFault> {
        Self::read(&crypt::open_small(identity, sealed, LIMIT)?)
    }

    fn plain(&self) -> Zeroizing<String> {
        let mut writer = Writer::new(&self.host, "person-key/v1");
        writer.line("identity", self.identity.to_text().expose_secret());
        writer.line("signer", encode_secret(SIGNER_PREFIX, &self.signer.seed()).expose_secret());
        Zeroizing::new(writer.finish())
    }

    fn read(plain: &[u8]) -> Result<Self, KeyFault> {
        let text = std::str::from_utf8(plain).unwrap_or_default();
        let mut reader = Reader::new(text);
        let host = reader.head("person-key/v1");
        let identity = reader.take("identity", Identity::parse);
        let seed = reader.take("signer", |text| decode_secret(SIGNER_PREFIX, text));
        let key = (|| {
            let host = host?;
            let signer = SignerKey::from_seed(&format!("{host}/person"), &seed?)?;
            Some(Self { host, identity: identity?, signer })
        })();
        reader.finish(key).map_err(KeyFault::Text)
    }
}

/// The age identity that a passkey's PRF output unlocks (the PRF extension of Web Authentication): HKDF-SHA256 without salt.
pub fn prf_identity(prf_output: &Secret) -> Identity {
    Identity::new(derive(prf_output, &[b"zuschlag/prf/v1\n"]))
}

/// HKDF-SHA256 without salt, 32 bytes; the info is the pieces one after another.
pub(crate) fn derive(secret: &Secret, info: &[&[u8]]) -> Secret {
    let mut out = [0; 32];
    // 32 bytes are within HKDF's limit of 255 blocks, so this can't fail.
    let _within_limit =
        Hkdf::<Sha256>::new(None, secret.expose()).expand_multi_info(info, &mut out);
    let secret = Secret::new(out);
    out.zeroize();
    secret
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng as _, rngs::StdRng};

    #[test]
    fn two_ways_unlock_the_same_keys() {
        let mut rng = StdRng::seed_from_u64(1);
        let host = Host::parse("vergabe.example").unwrap();
        let person = PersonKey::random(&host, &mut rng).unwrap();
        let passphrase = SecretString::from("vier kurze deutsche Worte".to_owned());
        let by_words =
            PersonKey::import(&passphrase, &person.export(&passphrase, 4).unwrap()).unwrap();
        let passkey = prf_identity(&Secret::new([9; 32]));
        let by_passkey =
            PersonKey::import_with(&passkey, &person.export_to(&[passkey.recipient()]).unwrap())
                .unwrap();
        for other in [by_words, by_passkey] {
            assert_eq!(other.identity, person.identity);
            assert_eq!(other.signer.verifier(), person.signer.verifier());
        }
    }

    #[test]
    fn hkdf_agrees_with_an_implementation_in_python() {
        // RFC 5869 has no case with a 32-byte key and no salt; this one was computed with Python's hmac.
        let out = derive(&Secret::new([0x0b; 32]), &[b"zuschlag/", b"test"]);
        assert_eq!(hex::encode(out.expose()), HKDF_ORACLE);
    }

    const HKDF_ORACLE: &str = "b07adfe95bd66dce5a246b97b56b973c5333c618708799606c593403f11bcaac";
}
