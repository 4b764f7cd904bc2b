//! Rows of sealed bids in a database: a token instead of names, and authenticated encryption of what is stored.
//! It must not know columns or databases.

use crate::pad::{frame, padme, unframe};
use crate::person::derive;
use crate::secret::Secret;
use crate::value::Id;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use rand_core::CryptoRng;
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

const VERSION: u8 = 1;
const NONCE: usize = 24;
/// Smallest padded content, so that withdrawals, receipts and small commits look alike.
const FLOOR: u64 = 8 << 10;

/// The row key `k_row`, split into one key for tokens and one for contents.
#[derive(Clone)]
pub struct RowKeys {
    token: Secret,
    content: Secret,
}

/// The pseudonym of a slot: HMAC-SHA256 over opening, company and slot. Only the holder of `k_row` can link it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowToken(pub [u8; 32]);

/// The stored content was changed, moved to another row or field, or sealed with another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowChanged;

impl RowChanged {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        "seal-row-changed"
    }
}

impl RowKeys {
    /// The keys under `k_row`.
    pub fn new(k_row: &Secret) -> Self {
        Self {
            token: derive(k_row, &[b"zuschlag/row-token/v1\n"]),
            content: derive(k_row, &[b"zuschlag/row-content/v1\n"]),
        }
    }

    /// The token of a slot. An opening session recomputes it over all companies.
    pub fn token(&self, opening: &Id, company: &Id, slot: u64) -> RowToken {
        RowToken(self.mac(&[format!("{opening}\n{company}\n{slot}\n").as_bytes()]))
    }

    /// The key of a slot's row of one version, as random as the token. It makes two rows of one version impossible.
    pub fn row_id(&self, token: &RowToken, version: u64) -> [u8; 16] {
        let id = self.mac(&[b"zuschlag/row-id/v1\n", &token.0, &version.to_be_bytes()]);
        id.first_chunk().copied().unwrap_or_default()
    }

    /// The pseudonym under which a company's parts lie, whatever bid they are for.
    pub fn owner(&self, company: &Id) -> RowToken {
        let text = format!("{company}\n");
        RowToken(self.mac(&[b"zuschlag/part-owner/v1\n", text.as_bytes()]))
    }

    fn mac(&self, pieces: &[&[u8]]) -> [u8; 32] {
        // HMAC takes keys of any length, so this can't fail; were it to, the result would match no row.
        let Ok(mut mac) = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.token.expose())
        else {
            return [0; 32];
        };
        for piece in pieces {
            mac.update(piece);
        }
        mac.finalize().into_bytes().into()
    }

    /// Seals a content for one field of one row.
    ///
    /// `XChaCha20-Poly1305` with a random nonce, bound to token, row id and field; padded, so that its length tells little.
    pub fn seal(
        &self,
        (token, row, field): (&RowToken, &[u8; 16], &str),
        content: &[u8],
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, RowChanged> {
        let len = u64::try_from(content.len()).map_err(|_| RowChanged)?;
        let size = usize::try_from(padme(len.saturating_add(4).max(FLOOR)));
        let framed = size.ok().and_then(|size| frame(content, size)).map(Zeroizing::new);
        let mut nonce = [0; NONCE];
        rng.fill_bytes(&mut nonce);
        let aad = bound_to(token, row, field);
        let payload = Payload { msg: &framed.ok_or(RowChanged)?, aad: &aad };
        let sealed = self.cipher()?.encrypt(&XNonce::from(nonce), payload);
        Ok([[VERSION].as_slice(), &nonce, &sealed.map_err(|_| RowChanged)?].concat())
    }

    /// Opens what [`Self::seal`] made for the same field of the same row.
    pub fn open(
        &self,
        (token, row, field): (&RowToken, &[u8; 16], &str),
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, RowChanged> {
        let (&version, rest) = sealed.split_first().ok_or(RowChanged)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or(RowChanged)?;
        if version != VERSION {
            return Err(RowChanged);
        }
        let aad = bound_to(token, row, field);
        let payload = Payload { msg: ciphertext, aad: &aad };
        let framed = self.cipher()?.decrypt(&XNonce::from(*nonce), payload);
        let framed = Zeroizing::new(framed.map_err(|_| RowChanged)?);
        unframe(&framed).map(|content| Zeroizing::new(content.to_vec())).ok_or(RowChanged)
    }

    fn cipher(&self) -> Result<XChaCha20Poly1305, RowChanged> {
        XChaCha20Poly1305::new_from_slice(self.content.expose()).map_err(|_| RowChanged)
    }
}

impl fmt::Debug for RowKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RowKeys(hidden)")
    }
}

fn bound_to(token: &RowToken, row: &[u8; 16], field: &str) -> Vec<u8> {
    [b"zuschlag/row/v1\n".as_slice(), &token.0, row, field.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng as _, rngs::StdRng};

    fn ids() -> [Id; 3] {
        ["opening", "company-a", "company-b"].map(|id| Id::parse(id).unwrap())
    }

    #[test]
    fn tokens_link_only_for_the_holder_of_the_key() {
        let keys = RowKeys::new(&Secret::new([1; 32]));
        let [opening, a, b] = ids();
        assert_eq!(keys.token(&opening, &a, 1), keys.token(&opening, &a, 1));
        assert_ne!(keys.token(&opening, &a, 1), keys.token(&opening, &b, 1));
        assert_ne!(keys.token(&opening, &a, 1), keys.token(&opening, &a, 11));
        let other = RowKeys::new(&Secret::new([2; 32]));
        assert_ne!(keys.token(&opening, &a, 1), other.token(&opening, &a, 1));
    }

    #[test]
    fn a_row_copied_to_another_place_or_changed_does_not_open() {
        let keys = RowKeys::new(&Secret::new([1; 32]));
        let mut rng = StdRng::seed_from_u64(1);
        let [opening, a, b] = ids();
        let (token, other) = (keys.token(&opening, &a, 1), keys.token(&opening, &b, 1));
        let sealed = keys.seal((&token, &[1; 16], "commit"), b"content", &mut rng).unwrap();
        let open = |place: (&RowToken, &[u8; 16], &str), bytes: &[u8]| {
            keys.open(place, bytes).map(|plain| plain.to_vec())
        };
        assert_eq!(open((&token, &[1; 16], "commit"), &sealed), Ok(b"content".to_vec()));
        assert_eq!(open((&other, &[1; 16], "commit"), &sealed), Err(RowChanged));
        assert_eq!(open((&token, &[2; 16], "commit"), &sealed), Err(RowChanged));
        assert_eq!(open((&token, &[1; 16], "receipt"), &sealed), Err(RowChanged));
        for at in (0..sealed.len()).step_by(97) {
            let mut bad = sealed.clone();
            bad[at] ^= 1;
            assert_eq!(open((&token, &[1; 16], "commit"), &bad), Err(RowChanged));
        }
    }

    #[test]
    fn rows_and_owners_have_names_of_their_own_that_nobody_can_derive() {
        let keys = RowKeys::new(&Secret::new([1; 32]));
        let [opening, a, b] = ids();
        let token = keys.token(&opening, &a, 1);
        let mut seen =
            [keys.row_id(&token, 1), keys.row_id(&token, 2)].map(|id| id.to_vec()).to_vec();
        seen.push(keys.row_id(&keys.token(&opening, &b, 1), 1).to_vec());
        seen.extend([keys.owner(&a), keys.owner(&b), token].map(|token| token.0.to_vec()));
        let other = RowKeys::new(&Secret::new([2; 32]));
        seen.push(other.row_id(&token, 1).to_vec());
        seen.push(other.owner(&a).0.to_vec());
        let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(distinct.len(), seen.len());
        assert_eq!(keys.row_id(&token, 1), keys.row_id(&token, 1));
    }

    #[test]
    fn a_withdrawal_and_a_bid_have_rows_of_one_length() {
        let keys = RowKeys::new(&Secret::new([1; 32]));
        let mut rng = StdRng::seed_from_u64(1);
        let [opening, a, _] = ids();
        let token = keys.token(&opening, &a, 1);
        let mut len = |n| keys.seal((&token, &[1; 16], "x"), &vec![0; n], &mut rng).unwrap().len();
        assert_eq!(len(0), len(6000));
    }
}
