//! Shamir's secret sharing over GF(256) with the layout x‖y, t of n, x = 1..n.
//! It must not decide whether a combined secret is right: wrong shares combine silently, so callers hold it against a public key.

use crate::secret::Secret;
use rand_core::CryptoRng;
use subtle::ConstantTimeEq;
use vsss_rs::Gf256;
use zeroize::Zeroize;

/// The most shares of one secret: seats of an opening, custodians of an escrow.
pub const MAX_SHARES: u8 = 16;

/// One share: the place x (never 0) and the 32 bytes y.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The place, 1 to 16.
    pub x: u8,
    /// The value at x, a byte of polynomial for each byte of the secret.
    pub y: Secret,
}

impl Share {
    /// The 33 bytes x‖y.
    pub fn to_bytes(&self) -> zeroize::Zeroizing<Vec<u8>> {
        let mut out = zeroize::Zeroizing::new(vec![self.x]);
        out.extend_from_slice(self.y.expose());
        out
    }

    /// The share in 33 bytes x‖y; `None` when the length or the place is impossible.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (&x, y) = bytes.split_first()?;
        let y = Secret::from_slice(y)?;
        (1..=MAX_SHARES).contains(&x).then_some(Self { x, y })
    }
}

/// Why shares could not be made or combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShamirFault {
    /// The threshold is 0 or above the number of shares, or there are more than 16.
    BadParameters,
    /// No share, a place twice, or the place 0.
    BadShares,
}

/// Splits a secret into `n` shares of which any `t` give it back.
pub fn split(
    secret: &Secret,
    t: u8,
    n: u8,
    rng: &mut impl CryptoRng,
) -> Result<Vec<Share>, ShamirFault> {
    if t == 0 || t > n || n > MAX_SHARES {
        return Err(ShamirFault::BadParameters);
    }
    if t == 1 {
        // A polynomial of degree 0: every share is the secret. The library refuses this case.
        return Ok((1..=n).map(|x| Share { x, y: secret.clone() }).collect());
    }
    let mut raw = Gf256::split_bytes(usize::from(t), usize::from(n), secret.expose(), rng)
        .map_err(|_| ShamirFault::BadParameters)?;
    let shares: Option<Vec<Share>> = raw.iter().map(|bytes| Share::from_bytes(bytes)).collect();
    raw.zeroize();
    shares.ok_or(ShamirFault::BadParameters)
}

/// The value at place 0. Wrong shares give a wrong secret without any sign.
pub fn combine(shares: &[Share]) -> Result<Secret, ShamirFault> {
    value_at(shares, 0)
}

/// The value at place `x` of the polynomial through the shares.
///
/// In GF(256) subtraction is XOR: moving every place by `x` moves the value at `x` to place 0, where the library reads it.
pub fn value_at(shares: &[Share], x: u8) -> Result<Secret, ShamirFault> {
    let mut places: Vec<u8> = shares.iter().map(|share| share.x).collect();
    places.sort_unstable();
    places.dedup();
    if places.len() != shares.len() || places.first().is_none_or(|first| *first == 0) {
        return Err(ShamirFault::BadShares);
    }
    if let Some(share) = shares.iter().find(|share| share.x == x) {
        return Ok(share.y.clone());
    }
    if let [only] = shares {
        return Ok(only.y.clone());
    }
    let mut moved: Vec<Vec<u8>> = shares
        .iter()
        .map(|share| {
            let mut bytes = share.to_bytes().to_vec();
            if let Some(place) = bytes.first_mut() {
                *place ^= x;
            }
            bytes
        })
        .collect();
    let combined = Gf256::combine_bytes(&moved);
    moved.zeroize();
    let mut bytes = combined.map_err(|_| ShamirFault::BadShares)?;
    let secret = Secret::from_slice(&bytes);
    bytes.zeroize();
    secret.ok_or(ShamirFault::BadShares)
}

/// What came out of trying every group of shares.
#[derive(Debug)]
pub struct Recovered {
    /// The secret that was accepted.
    pub secret: Secret,
    /// Shares of the group that gave it.
    pub good: Vec<Share>,
    /// Places whose share doesn't lie on the same polynomial.
    pub wrong: Vec<u8>,
}

/// Tries every group of `t` shares until `accept` takes the secret, then names the shares that disagree.
///
/// `None` when no group gives an acceptable secret.
pub fn recover(shares: &[Share], t: u8, accept: impl Fn(&Secret) -> bool) -> Option<Recovered> {
    let count = u32::try_from(shares.len()).ok().filter(|n| *n <= u32::from(MAX_SHARES))?;
    for group in 1_u32..(1 << count) {
        if group.count_ones() != u32::from(t) {
            continue;
        }
        let good: Vec<Share> = pick(shares, group);
        let Ok(secret) = combine(&good) else { continue };
        if !accept(&secret) {
            continue;
        }
        let wrong =
            shares.iter().filter(|share| !agrees(&good, share)).map(|share| share.x).collect();
        return Some(Recovered { secret, good, wrong });
    }
    None
}

/// Whether a share lies on the polynomial through `good`.
pub fn agrees(good: &[Share], share: &Share) -> bool {
    value_at(good, share.x).is_ok_and(|y| y.expose().ct_eq(share.y.expose()).into())
}

fn pick(shares: &[Share], group: u32) -> Vec<Share> {
    let chosen = |at: usize| u32::try_from(at).is_ok_and(|at| group >> at & 1 == 1);
    shares.iter().enumerate().filter(|(at, _)| chosen(*at)).map(|(_, s)| s.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::{SeedableRng as _, rngs::StdRng};

    /// Multiplication in GF(2^8) modulo x^8+x^4+x^3+x+1, written from FIPS 197 §4.2 as an oracle.
    fn times(mut a: u8, mut b: u8) -> u8 {
        let mut product = 0;
        while b != 0 {
            if b & 1 == 1 {
                product ^= a;
            }
            a = (a << 1) ^ if a & 0x80 == 0 { 0 } else { 0x1b };
            b >>= 1;
        }
        product
    }

    #[test]
    fn shares_lie_on_a_polynomial_over_the_field_of_aes() {
        let secret = Secret::new([0x53; 32]);
        let shares = split(&secret, 2, 3, &mut StdRng::seed_from_u64(1)).unwrap();
        let slope = shares[0].y.expose()[0] ^ 0x53;
        for share in &shares {
            assert_eq!(share.y.expose()[0], 0x53 ^ times(slope, share.x));
        }
    }

    proptest! {
        #[test]
        fn any_t_of_n_give_the_secret_and_name_the_flipped_one(
            seed: u64, bytes: [u8; 32], t in 1_u8..5, more in 1_u8..4, bad in 0_usize..8,
        ) {
            let n = t + more;
            let secret = Secret::new(bytes);
            let mut shares = split(&secret, t, n, &mut StdRng::seed_from_u64(seed)).unwrap();
            for group in 1_u32..1 << n {
                if group.count_ones() == u32::from(t) {
                    prop_assert_eq!(&combine(&pick(&shares, group)).unwrap(), &secret);
                }
            }
            let bad = bad % shares.len();
            let mut y = *shares[bad].y.expose();
            y[3] ^= 0x40;
            shares[bad].y = Secret::new(y);
            let found = recover(&shares, t, |s| *s == secret).unwrap();
            prop_assert_eq!(found.wrong, vec![shares[bad].x]);
        }
    }

    #[test]
    fn impossible_parameters_and_double_places_are_refused() {
        let secret = Secret::new([1; 32]);
        let mut rng = StdRng::seed_from_u64(2);
        for (t, n) in [(0, 3), (4, 3), (2, 17)] {
            assert_eq!(split(&secret, t, n, &mut rng), Err(ShamirFault::BadParameters));
        }
        let share = Share { x: 1, y: secret };
        assert_eq!(combine(&[share.clone(), share]), Err(ShamirFault::BadShares));
        assert!(Share::from_bytes(&[0; 33]).is_none());
    }
}
