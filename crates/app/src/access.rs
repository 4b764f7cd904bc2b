//! The keys of access: they sign bearer tokens and make the secret of one-time links.
//! It must not read a clock or a database; the same master gives the same keys on every node.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use seal::secret::Secret;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::sync::Arc;
use tender::instant::Instant;
use uuid::Uuid;
use zeroize::Zeroizing;

/// How long a token holds, in seconds: as short as a cached proof should live.
pub const TOKEN_SECONDS: i64 = 10 * 60;
/// How long a challenge waits for its answer, in seconds (Web Authentication Level 3, section 15.1, recommends five minutes).
pub const CHALLENGE_SECONDS: i64 = 5 * 60;
/// For whom tokens are made, `aud` (RFC 7519, section 4.1.3).
const AUDIENCE: &str = "zuschlag-api";
/// A signing key is in use for so long, in seconds; the next is known before, the last is known after.
const PERIOD: i64 = 24 * 3_600;
/// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7).
const PKCS8: [u8; 16] = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/// What a token says (RFC 7519, section 4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// Who made it.
    pub iss: String,
    /// For whom.
    pub aud: String,
    /// Whose it is: the id of the person.
    pub sub: Uuid,
    /// When it was made, in seconds since 1970.
    pub iat: i64,
    /// When it ends, in seconds since 1970.
    pub exp: i64,
    /// Its own id.
    pub jti: Uuid,
    /// By what it was obtained.
    #[serde(flatten)]
    pub by: TokenBy,
}

/// By what a token was obtained; when that ends, the token ends too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenBy {
    /// A key of a machine, by its id.
    ApiKey(Uuid),
    /// A session of a browser, by its id.
    Session(Uuid),
}

/// Signs and reads tokens, makes and knows the secrets of one-time links. Cheap to clone; none shows in Debug.
#[derive(Clone)]
pub struct Access {
    host: Arc<str>,
    master: Arc<Secret>,
}

impl Access {
    /// The keys of access below a master; another label than any other use of it keeps them apart.
    pub(crate) fn new(host: &str, master: &Secret) -> Option<Self> {
        let access = derived(master, b"zuschlag/access/v1")?;
        Some(Self { host: Arc::from(host), master: Arc::new(access) })
    }

    /// The token of these facts, made now.
    pub fn token(&self, person: Uuid, by: TokenBy, jti: Uuid, now: Instant) -> Option<String> {
        let iat = seconds(now);
        let exp = iat.saturating_add(TOKEN_SECONDS);
        let (iss, aud) = (self.host.to_string(), AUDIENCE.to_owned());
        let claims = Claims { iss, aud, sub: person, iat, exp, jti, by };
        let period = iat.div_euclid(PERIOD);
        let mut header = Header::new(Algorithm::EdDSA);
        header.kid = Some(kid(period));
        jsonwebtoken::encode(&header, &claims, &self.signer(period)?).ok()
    }

    /// What a token says, if it was made here, is for here and holds now.
    pub fn read(&self, token: &str, now: Instant) -> Option<Claims> {
        let named = jsonwebtoken::decode_header(token).ok()?.kid?;
        let now = seconds(now);
        // A token never outlives the period after that in which it was made.
        let period = periods(now).into_iter().find(|period| kid(*period) == named)?;
        let jwk = self.jwk(period)?;
        let mut rules = Validation::new(Algorithm::EdDSA);
        rules.set_audience(&[AUDIENCE]);
        rules.set_issuer(&[&*self.host]);
        rules.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        // The clock of the platform decides, not that of the library.
        rules.validate_exp = false;
        let key = DecodingKey::from_jwk(&jwk).ok()?;
        let claims = jsonwebtoken::decode::<Claims>(token, &key, &rules).ok()?.claims;
        (claims.iat <= now.saturating_add(1) && now < claims.exp).then_some(claims)
    }

    /// The public halves of the keys of yesterday, today and tomorrow (RFC 7517).
    pub fn jwks(&self, now: Instant) -> JwkSet {
        let keys = periods(seconds(now)).into_iter().filter_map(|period| self.jwk(period));
        JwkSet { keys: keys.collect() }
    }

    /// The secret of a one-time link: known to who holds the master and to who was sent it.
    pub fn link(&self, ticket: Uuid) -> Option<String> {
        Some(format!(
            "{}{}",
            ticket.simple(),
            hex::encode(self.proof(ticket)?.finalize().into_bytes())
        ))
    }

    /// The ticket of a one-time link, if the link was made here.
    pub fn ticket(&self, link: &str) -> Option<Uuid> {
        let (id, proof) = link.split_at_checked(32)?;
        let id: Uuid = id.parse().ok()?;
        self.proof(id)?.verify_slice(&hex::decode(proof).ok()?).ok()?;
        Some(id)
    }

    /// A challenge that a passkey is to sign: kept nowhere, bound to a purpose, over after five minutes.
    pub fn challenge(&self, nonce: Uuid, purpose: &[u8], now: Instant) -> Option<Vec<u8>> {
        let until = seconds(now).saturating_add(CHALLENGE_SECONDS);
        let mut bytes = nonce.as_bytes().to_vec();
        bytes.extend_from_slice(&until.to_be_bytes());
        let proof = self.promise(&bytes, purpose)?.finalize().into_bytes();
        bytes.extend_from_slice(&proof);
        Some(bytes)
    }

    /// The nonce and the end of a challenge, if it was made here for this purpose and is not over.
    pub fn answered(
        &self,
        challenge: &[u8],
        purpose: &[u8],
        now: Instant,
    ) -> Option<(Uuid, Instant)> {
        let (said, proof) = challenge.split_at_checked(24)?;
        self.promise(said, purpose)?.verify_slice(proof).ok()?;
        let (nonce, until) = said.split_at_checked(16)?;
        let until = i64::from_be_bytes(until.try_into().ok()?);
        let ends = Instant::from_micros(until.saturating_mul(1_000_000))?;
        (now < ends).then_some((Uuid::from_slice(nonce).ok()?, ends))
    }

    fn promise(&self, said: &[u8], purpose: &[u8]) -> Option<Hmac<Sha256>> {
        let key = derived(&self.master, b"challenge")?;
        let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).ok()?;
        mac.update(said);
        mac.update(purpose);
        Some(mac)
    }

    fn proof(&self, ticket: Uuid) -> Option<Hmac<Sha256>> {
        let key = derived(&self.master, b"link")?;
        let mut mac = Hmac::<Sha256>::new_from_slice(key.expose()).ok()?;
        mac.update(ticket.as_bytes());
        Some(mac)
    }

    fn signer(&self, period: i64) -> Option<EncodingKey> {
        let seed = derived(&self.master, kid(period).as_bytes())?;
        let mut der = Zeroizing::new(PKCS8.to_vec());
        der.extend_from_slice(seed.expose());
        Some(EncodingKey::from_ed_der(&der))
    }

    fn jwk(&self, period: i64) -> Option<Jwk> {
        let mut jwk = Jwk::from_encoding_key(&self.signer(period)?, Algorithm::EdDSA).ok()?;
        jwk.common.key_id = Some(kid(period));
        Some(jwk)
    }
}

impl core::fmt::Debug for Access {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Access({}, hidden)", self.host)
    }
}

/// The periods whose keys are known at a second.
fn periods(now: i64) -> [i64; 3] {
    let period = now.div_euclid(PERIOD);
    [period.saturating_sub(1), period, period.saturating_add(1)]
}

fn kid(period: i64) -> String {
    format!("token-{period}")
}

fn seconds(now: Instant) -> i64 {
    now.micros().div_euclid(1_000_000)
}

fn derived(master: &Secret, label: &[u8]) -> Option<Secret> {
    let mut bytes = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, master.expose()).expand(label, bytes.as_mut_slice()).ok()?;
    Some(Secret::new(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(byte: u8) -> Access {
        Access::new("vergabe.example", &Secret::new([byte; 32])).unwrap()
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    const PERSON: Uuid = Uuid::from_u128(1);
    const BY: TokenBy = TokenBy::ApiKey(Uuid::from_u128(2));

    fn token(now: &str) -> String {
        access(1).token(PERSON, BY, Uuid::from_u128(3), at(now)).unwrap()
    }

    #[test]
    fn a_token_holds_for_ten_minutes_and_tells_by_what_it_was_obtained() {
        let token = token("2026-11-23T09:00:00Z");
        let read = |now| access(1).read(&token, at(now));
        let claims = read("2026-11-23T09:09:59.999999Z").unwrap();
        assert_eq!((claims.sub, claims.by), (PERSON, BY));
        assert!(claims.exp - claims.iat <= 15 * 60);
        assert!(read("2026-11-23T09:10:00Z").is_none(), "over");
        assert!(read("2026-11-23T08:59:00Z").is_none(), "from the future");
    }

    #[test]
    fn a_token_made_before_midnight_holds_after_the_change_of_keys() {
        let token = token("2026-11-23T23:59:00Z");
        assert!(access(1).read(&token, at("2026-11-24T00:08:00Z")).is_some());
        let today = access(1).token(PERSON, BY, Uuid::from_u128(3), at("2026-11-24T00:00:00Z"));
        let kid = |token: &str| jsonwebtoken::decode_header(token).unwrap().kid;
        assert_ne!(kid(&token), kid(&today.unwrap()));
    }

    #[test]
    fn a_token_of_another_platform_or_with_one_letter_changed_is_none() {
        let token = token("2026-11-23T09:00:00Z");
        let now = at("2026-11-23T09:01:00Z");
        assert!(access(2).read(&token, now).is_none());
        let other = Access::new("other.example", &Secret::new([1; 32])).unwrap();
        assert!(other.read(&token, now).is_none(), "same key, another issuer");
        let (head, signature) = token.rsplit_once('.').unwrap();
        let (first, rest) = signature.split_at(1);
        let changed = if first == "A" { "B" } else { "A" };
        assert!(access(1).read(&format!("{head}.{changed}{rest}"), now).is_none());
    }

    #[test]
    fn a_token_without_signature_or_by_another_algorithm_is_none() {
        let now = at("2026-11-23T09:01:00Z");
        let token = token("2026-11-23T09:00:00Z");
        let mut parts = token.split('.');
        let (_, claims) = (parts.next(), parts.next().unwrap());
        // {"alg":"none","kid":"token-20780"}
        let none = "eyJhbGciOiJub25lIiwia2lkIjoidG9rZW4tMjA3ODAifQ";
        assert!(access(1).read(&format!("{none}.{claims}."), now).is_none());
        let jwk = serde_json::to_value(access(1).jwks(now)).unwrap();
        let public = jwk["keys"][1]["x"].as_str().unwrap();
        let mut header = Header::new(Algorithm::HS256);
        header.kid = jwk["keys"][1]["kid"].as_str().map(str::to_owned);
        let claims = access(1).read(&token, now).unwrap();
        let key = EncodingKey::from_secret(public.as_bytes());
        let forged = jsonwebtoken::encode(&header, &claims, &key).unwrap();
        assert!(access(1).read(&forged, now).is_none());
    }

    #[test]
    fn the_published_keys_hold_no_secret_and_verify_a_token() {
        let now = at("2026-11-23T09:00:00Z");
        let keys = serde_json::to_value(access(1).jwks(now)).unwrap();
        assert_eq!(keys["keys"].as_array().unwrap().len(), 3);
        assert!(keys["keys"][0].get("d").is_none(), "{keys}");
        assert_eq!(
            (&keys["keys"][0]["kty"], &keys["keys"][0]["crv"]),
            (&"OKP".into(), &"Ed25519".into())
        );
    }

    #[test]
    fn a_link_leads_to_its_ticket_and_a_guessed_one_nowhere() {
        let ticket = Uuid::from_u128(7);
        let link = access(1).link(ticket).unwrap();
        assert_eq!(access(1).ticket(&link), Some(ticket));
        assert_eq!(access(2).ticket(&link), None);
        assert_eq!(access(1).ticket(&link.replacen('7', "8", 1)), None);
        for rubbish in ["", "zz", &link[..40], &"ü".repeat(40)] {
            assert_eq!(access(1).ticket(rubbish), None);
        }
    }

    #[test]
    fn a_challenge_holds_for_its_purpose_for_five_minutes_and_unchanged_only() {
        let (nonce, made) = (Uuid::from_u128(9), at("2026-11-23T09:00:00Z"));
        let challenge = access(1).challenge(nonce, b"sign-in", made).unwrap();
        let answered = |by: u8, bytes: &[u8], purpose: &[u8], now| {
            access(by).answered(bytes, purpose, at(now)).map(|(nonce, _)| nonce)
        };
        let soon = "2026-11-23T09:04:59Z";
        assert_eq!(answered(1, &challenge, b"sign-in", soon), Some(nonce));
        assert_eq!(answered(1, &challenge, b"sign-in", "2026-11-23T09:05:00Z"), None);
        assert_eq!(answered(1, &challenge, b"another", soon), None);
        assert_eq!(answered(2, &challenge, b"sign-in", soon), None);
        let mut later = challenge.clone();
        later[23] ^= 1;
        assert_eq!(answered(1, &later, b"sign-in", soon), None);
        assert_eq!(answered(1, &challenge[..20], b"sign-in", soon), None);
    }

    #[test]
    fn no_secret_shows_in_debug() {
        assert_eq!(format!("{:?}", access(1)), "Access(vergabe.example, hidden)");
    }
}
