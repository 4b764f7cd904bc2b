//! What a passkey signed, checked against what was asked (W3C Web Authentication Level 3, sections 7.1 and 7.2).
//! It must not read a clock, a database or a request; attestation is not asked for and not looked at.

mod key;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use key::PublicKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::net::Ipv4Addr;

/// A passkey as it is kept, in the secret of its login identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Passkey {
    /// Its public key, COSE in base64url.
    pub(crate) key: String,
    /// How often it signed, if it counts.
    counter: u32,
    /// Whether it may leave its device by a backup.
    backup_eligible: bool,
    /// Whether it lies in a backup.
    pub(crate) backed_up: bool,
    /// How its device is reached, as the browser said.
    pub(crate) transports: Vec<String>,
}

/// What a browser gives for a new passkey; bytes as they are.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// What its owner calls it.
    pub name: String,
    /// Its id.
    pub id: Vec<u8>,
    /// What the browser says that it was asked, in JSON (section 5.8.1).
    pub client_data: Vec<u8>,
    /// What the authenticator says (section 6.1).
    pub authenticator_data: Vec<u8>,
    /// How the device is reached (section 5.8.4).
    pub transports: Vec<String>,
}

/// What a browser gives to sign in with a passkey; bytes as they are.
#[derive(Clone, Debug)]
pub struct SignedPasskey {
    /// Its id.
    pub id: Vec<u8>,
    /// Whose it is, as it was told when it was made.
    pub user: Vec<u8>,
    /// What the browser says that it was asked, in JSON.
    pub client_data: Vec<u8>,
    /// What the authenticator says.
    pub authenticator_data: Vec<u8>,
    /// Its signature over both.
    pub signature: Vec<u8>,
}

/// For whom passkeys are made: this platform under its public address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RelyingParty {
    /// The host.
    pub(crate) id: String,
    /// Scheme, host and port.
    origin: String,
}

/// Why what a passkey signed is not taken; for the log, never for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It cannot be read.
    Unreadable,
    /// It was made for something else than what is done with it.
    Kind,
    /// It was made on another site, or in a frame of one.
    Origin,
    /// It was made for another host.
    RelyingParty,
    /// Nobody was there, or nobody was verified by fingerprint, face or code.
    Unverified,
    /// What it says of its backup contradicts itself or what was known.
    Backup,
    /// It is not about the passkey that is named.
    Other,
    /// Its algorithm is none of those that were offered.
    Algorithm,
    /// The signature is not that of the passkey.
    Signature,
    /// It counts less than before: there are two of it.
    Counter,
}

/// Present, verified, may be backed up, is backed up, carries a new key, carries extensions (section 6.1).
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const ATTESTED: u8 = 0x40;
const EXTENDED: u8 = 0x80;
/// Longest id of a passkey, in bytes (section 7.1, step 25).
const LONGEST_ID: usize = 1023;

/// The algorithms that are offered, best first (COSE): `EdDSA`, ES256, RS256.
pub const ALGORITHMS: [i32; 3] = [key::ED_DSA, key::ES256, key::RS256];

impl RelyingParty {
    /// The platform of a public address; nothing where browsers make no passkeys: at a bare number, or without TLS
    /// elsewhere than on the same machine.
    pub(crate) fn of(public_url: &str) -> Option<Self> {
        let (scheme, rest) = public_url.split_once("://")?;
        let authority = rest.split('/').next()?.to_lowercase();
        let host = authority.split(':').next()?;
        let number = host.starts_with('[') || host.parse::<Ipv4Addr>().is_ok();
        let safe = scheme == "https" || host == "localhost";
        if number || !safe || host.is_empty() {
            return None;
        }
        let usual = if scheme == "https" { ":443" } else { ":80" };
        let authority = authority.strip_suffix(usual).unwrap_or(&authority);
        Some(Self { id: host.to_owned(), origin: format!("{scheme}://{authority}") })
    }
}

/// What a browser says that it was asked.
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
}

/// What an authenticator says.
struct AuthenticatorData<'a> {
    flags: u8,
    counter: u32,
    rest: &'a [u8],
}

/// A new passkey and the challenge that it answers (section 7.1).
///
/// # Errors
/// The first [`Fault`].
pub(crate) fn made(platform: &RelyingParty, new: &NewPasskey) -> Result<(Passkey, Vec<u8>), Fault> {
    let challenge = asked(platform, &new.client_data, "webauthn.create")?;
    let said = said(platform, &new.authenticator_data)?;
    if said.flags & ATTESTED == 0 {
        return Err(Fault::Unreadable);
    }
    // What model of device it is (16 bytes) is of no use without attestation.
    let (_model, rest) = said.rest.split_at_checked(16).ok_or(Fault::Unreadable)?;
    let (length, rest) = rest.split_first_chunk::<2>().ok_or(Fault::Unreadable)?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (id, rest) = rest.split_at_checked(length).ok_or(Fault::Unreadable)?;
    if id != new.id || id.is_empty() || id.len() > LONGEST_ID {
        return Err(Fault::Other);
    }
    let (cose, more) = key::split(rest).ok_or(Fault::Unreadable)?;
    if !more.is_empty() && said.flags & EXTENDED == 0 {
        return Err(Fault::Unreadable);
    }
    PublicKey::read(cose).ok_or(Fault::Algorithm)?;
    let passkey = Passkey {
        key: BASE64_URL_SAFE_NO_PAD.encode(cose),
        counter: said.counter,
        backup_eligible: said.flags & ELIGIBLE != 0,
        backed_up: said.flags & BACKED_UP != 0,
        transports: new.transports.clone(),
    };
    Ok((passkey, challenge))
}

/// The passkey as it is from now on, and the challenge that it answers (section 7.2).
///
/// # Errors
/// The first [`Fault`].
pub(crate) fn used(
    platform: &RelyingParty,
    known: &Passkey,
    signed: &SignedPasskey,
) -> Result<(Passkey, Vec<u8>), Fault> {
    let challenge = asked(platform, &signed.client_data, "webauthn.get")?;
    let said = said(platform, &signed.authenticator_data)?;
    if (said.flags & ELIGIBLE != 0) != known.backup_eligible {
        return Err(Fault::Backup);
    }
    let cose = BASE64_URL_SAFE_NO_PAD.decode(&known.key).map_err(|_| Fault::Unreadable)?;
    let key = PublicKey::read(&cose).ok_or(Fault::Algorithm)?;
    let mut message = signed.authenticator_data.clone();
    message.extend_from_slice(&Sha256::digest(&signed.client_data));
    if !key.signed(&message, &signed.signature) {
        return Err(Fault::Signature);
    }
    let counts = said.counter != 0 || known.counter != 0;
    if counts && said.counter <= known.counter {
        return Err(Fault::Counter);
    }
    let backed_up = said.flags & BACKED_UP != 0;
    Ok((Passkey { counter: said.counter, backed_up, ..known.clone() }, challenge))
}

/// The challenge, if the browser was asked for this by this platform.
fn asked(platform: &RelyingParty, client_data: &[u8], kind: &str) -> Result<Vec<u8>, Fault> {
    let data: ClientData = serde_json::from_slice(client_data).map_err(|_| Fault::Unreadable)?;
    if data.kind != kind {
        return Err(Fault::Kind);
    }
    if data.origin != platform.origin || data.cross_origin {
        return Err(Fault::Origin);
    }
    BASE64_URL_SAFE_NO_PAD.decode(&data.challenge).map_err(|_| Fault::Unreadable)
}

/// What the authenticator says, if somebody was there and was verified.
fn said<'a>(platform: &RelyingParty, bytes: &'a [u8]) -> Result<AuthenticatorData<'a>, Fault> {
    let (host, rest) = bytes.split_at_checked(32).ok_or(Fault::Unreadable)?;
    let (flags, rest) = rest.split_first().ok_or(Fault::Unreadable)?;
    let (counter, rest) = rest.split_first_chunk::<4>().ok_or(Fault::Unreadable)?;
    if Sha256::digest(platform.id.as_bytes()).as_slice() != host {
        return Err(Fault::RelyingParty);
    }
    if flags & PRESENT == 0 || flags & VERIFIED == 0 {
        return Err(Fault::Unverified);
    }
    if flags & BACKED_UP != 0 && flags & ELIGIBLE == 0 {
        return Err(Fault::Backup);
    }
    Ok(AuthenticatorData { flags: *flags, counter: u32::from_be_bytes(*counter), rest })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn platform(url: &str) -> Option<(String, String)> {
        RelyingParty::of(url).map(|platform| (platform.id, platform.origin))
    }

    fn named(id: &str, origin: &str) -> (String, String) {
        (id.to_owned(), origin.to_owned())
    }

    #[test]
    fn passkeys_are_made_for_the_public_address_and_nowhere_for_a_bare_number() {
        let usual = named("vergabe.example", "https://vergabe.example");
        assert_eq!(platform("https://Vergabe.example:443/portal"), Some(usual));
        let other = named("vergabe.example", "https://vergabe.example:8443");
        assert_eq!(platform("https://vergabe.example:8443"), Some(other));
        let here = named("localhost", "http://localhost:8080");
        assert_eq!(platform("http://localhost:8080"), Some(here));
        for none in ["http://127.0.0.1:8080", "https://[::1]", "http://vergabe.example", "https://"]
        {
            assert_eq!(platform(none), None, "{none}");
        }
    }

    /// A key of P-256 as authenticators write it: a map of five entries, in the order of CTAP2.
    fn cose(algorithm: u8) -> Vec<u8> {
        let head = [0xa5, 1, 2, 3, algorithm, 0x20, 1, 0x21, 0x58, 32];
        [&head[..], &[7; 32], &[0x22, 0x58, 32], &[9; 32]].concat()
    }

    #[test]
    fn a_key_is_read_to_its_end_and_only_with_an_algorithm_that_was_offered() {
        let known = cose(0x26);
        let with_more = [&known[..], &[0xa0]].concat();
        assert_eq!(key::split(&with_more), Some((&known[..], &[0xa0][..])));
        let point = [&[4][..], &[7; 32], &[9; 32]].concat();
        assert_eq!(PublicKey::read(&known), Some(PublicKey::P256(point)));
        assert_eq!(PublicKey::read(&cose(0x38)), None, "another algorithm");
        for rubbish in [&[][..], &[0xff; 40], &[0xbf; 4000], &known[..70], &[0x5b; 9]] {
            assert_eq!(PublicKey::read(rubbish), None);
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_not_guessed() {
        let platform = RelyingParty::of("https://vergabe.example").unwrap();
        let data = |text: &str| asked(&platform, text.as_bytes(), "webauthn.get");
        let good =
            r#"{"type":"webauthn.get","challenge":"AQI","origin":"https://vergabe.example","x":1}"#;
        assert_eq!(data(good), Ok(vec![1, 2]));
        assert_eq!(data(&good.replace(".get", ".create")), Err(Fault::Kind));
        assert_eq!(data(&good.replace("vergabe.", "verqabe.")), Err(Fault::Origin));
        let framed = good.replace(r#""x":1"#, r#""crossOrigin":true"#);
        assert_eq!(data(&framed), Err(Fault::Origin));
        assert_eq!(data("{"), Err(Fault::Unreadable));
        let bytes = |flags: u8| {
            let host = Sha256::digest(b"vergabe.example").to_vec();
            [host, vec![flags, 0, 0, 0, 3]].concat()
        };
        let flags = |flags| said(&platform, &bytes(flags)).map(|said| said.counter);
        assert_eq!(flags(PRESENT | VERIFIED), Ok(3));
        assert_eq!(flags(PRESENT), Err(Fault::Unverified));
        assert_eq!(flags(PRESENT | VERIFIED | BACKED_UP), Err(Fault::Backup));
        assert_eq!(said(&platform, &[0; 37]).err(), Some(Fault::RelyingParty));
        assert_eq!(said(&platform, &bytes(5)[..36]).err(), Some(Fault::Unreadable));
    }
}
