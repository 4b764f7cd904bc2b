//! The gate: the server's own share holder, one key an opening from one master; its escrow and its restore.
//! It must not know when the deadline is; the house releases shares, under its lock.

use crate::crypt::{Identity, Recipient};
use crate::person::derive;
use crate::row::RowKeys;
use crate::secret::Secret;
use crate::shamir::{self, MAX_SHARES, ShamirFault, Share};
use crate::text::{Finding, Reader, Writer};
use crate::value::{Digest, Host, Id, parse_hex};
use age::secrecy::SecretString;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// The master from which the gate's key of every opening is derived. It lives outside database and backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateMaster(Secret);

impl GateMaster {
    /// The master with these bytes.
    pub fn new(secret: Secret) -> Self {
        Self(secret)
    }

    /// The bytes, for the file or the key service that keeps them.
    pub fn secret(&self) -> &Secret {
        &self.0
    }

    /// The gate's identity for one opening and one sequence of its key record.
    ///
    /// HKDF-SHA256 without salt, info = `zuschlag/gate/v1` LF opening LF sequence LF.
    pub fn gate(&self, opening: &Id, sequence: u64) -> Identity {
        let info = format!("zuschlag/gate/v1\n{opening}\n{sequence}\n");
        Identity::new(derive(&self.0, &[info.as_bytes()]))
    }

    /// The keys of the rows of sealed bids, so that who restores the master can read the rows as well.
    ///
    /// HKDF-SHA256 without salt, info = `zuschlag/row-key/v1` LF.
    pub fn row_keys(&self) -> RowKeys {
        RowKeys::new(&derive(&self.0, &[b"zuschlag/row-key/v1\n"]))
    }

    /// A public value that tells this master from any other: the recipient of a key derived for that alone.
    pub fn check(&self) -> Recipient {
        Identity::new(derive(&self.0, &[b"zuschlag/gate-check/v1\n"])).recipient()
    }

    /// Splits the master into `n` escrow sheets of which `t` restore it.
    pub fn escrow(
        &self,
        host: &Host,
        t: u8,
        n: u8,
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<EscrowShare>, ShamirFault> {
        let shares = shamir::split(&self.0, t, n, rng)?;
        let check = self.check();
        let sheet =
            |share| EscrowShare { host: host.clone(), threshold: t, count: n, check, share };
        Ok(shares.into_iter().map(sheet).collect())
    }

    /// Rehearses a restore: the sheets must give back this very master.
    pub fn rehearse(&self, sheets: &[EscrowShare]) -> Result<Restored, EscrowFault> {
        let restored = restore(sheets)?;
        if restored.master == *self { Ok(restored) } else { Err(EscrowFault::AnotherMaster) }
    }
}

/// One custodian's part of the master.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscrowShare {
    host: Host,
    threshold: u8,
    count: u8,
    check: Recipient,
    share: Share,
}

/// A restored master, and the places of sheets that were wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct Restored {
    /// The master.
    pub master: GateMaster,
    /// Places whose sheet doesn't belong to it.
    pub wrong: Vec<u8>,
}

/// Why the master could not be restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EscrowFault {
    /// Fewer sheets than the threshold.
    TooFew,
    /// The sheets speak of different masters, hosts or thresholds.
    Mixed,
    /// No group of sheets gives the master they speak of.
    NoGroupFits,
    /// They restore a master, but not the one in use.
    AnotherMaster,
}

impl EscrowFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooFew => "seal-escrow-too-few",
            Self::Mixed => "seal-escrow-mixed",
            Self::NoGroupFits => "seal-escrow-no-group-fits",
            Self::AnotherMaster => "seal-escrow-another-master",
        }
    }
}

/// Restores the master from sheets, trying every group, and names the wrong ones.
pub fn restore(sheets: &[EscrowShare]) -> Result<Restored, EscrowFault> {
    let first = sheets.first().ok_or(EscrowFault::TooFew)?;
    let same = |s: &EscrowShare| {
        (s.threshold, s.check, &s.host) == (first.threshold, first.check, &first.host)
    };
    if !sheets.iter().all(same) {
        return Err(EscrowFault::Mixed);
    }
    if sheets.len() < usize::from(first.threshold) {
        return Err(EscrowFault::TooFew);
    }
    let shares: Vec<Share> = sheets.iter().map(|sheet| sheet.share.clone()).collect();
    let fits = |secret: &Secret| GateMaster(secret.clone()).check() == first.check;
    let found = shamir::recover(&shares, first.threshold, fits).ok_or(EscrowFault::NoGroupFits)?;
    Ok(Restored { master: GateMaster(found.secret), wrong: found.wrong })
}

impl EscrowShare {
    /// The sheet's machine-readable lines, with a checksum against misreading.
    pub fn sheet(&self) -> SecretString {
        let mut writer = Writer::new(&self.host, "gate-escrow/v1");
        writer.line("share", self.share.x).line("of", self.count);
        writer.line("threshold", self.threshold).line("master", self.check);
        writer.line("value", Zeroizing::new(hex::encode(self.share.y.expose())).as_str());
        let head = Zeroizing::new(writer.finish());
        SecretString::from(format!("{}check {}\n", head.as_str(), check_of(&head)))
    }

    /// Reads a sheet.
    pub fn parse(sheet: &str) -> Result<Self, Vec<Finding>> {
        let most = u64::from(MAX_SHARES);
        let head_len = sheet.rfind("check ").unwrap_or(0);
        let expected = check_of(sheet.get(..head_len).unwrap_or_default());
        let mut reader = Reader::new(sheet);
        let host = reader.head("gate-escrow/v1");
        let place = reader.number("share", 1, most);
        let count = reader.number("of", 1, most);
        let threshold = reader.number("threshold", 1, most);
        let master = reader.take("master", Recipient::parse);
        let value = reader.take("value", |text| parse_hex::<32>(text).map(Secret::new));
        let checked = reader.take("check", |text| (text == expected).then_some(()));
        let byte = |n: Option<u64>| n.and_then(|n| u8::try_from(n).ok());
        reader.finish((|| {
            checked?;
            let share = Share { x: byte(place)?, y: value? };
            let (threshold, count) = (byte(threshold)?, byte(count)?);
            Some(Self { host: host?, threshold, count, check: master?, share })
        })())
    }
}

fn check_of(head: &str) -> String {
    let digest = Digest::of(&[b"zuschlag/sheet/v1\n", head.as_bytes()]).to_string();
    digest.get(..8).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::secrecy::ExposeSecret;
    use rand::{SeedableRng as _, rngs::StdRng};

    fn escrow(byte: u8) -> (GateMaster, Vec<EscrowShare>) {
        let master = GateMaster::new(Secret::new([byte; 32]));
        let host = Host::parse("vergabe.example").unwrap();
        let sheets = master.escrow(&host, 2, 3, &mut StdRng::seed_from_u64(7)).unwrap();
        (master, sheets)
    }

    #[test]
    fn openings_and_sequences_never_share_a_gate_key() {
        let (master, _) = escrow(1);
        let [a, a1] = ["a", "a1"].map(|id| Id::parse(id).unwrap());
        // Without separators "a" + "11" and "a1" + "1" would be one key.
        assert_ne!(master.gate(&a, 11), master.gate(&a1, 1));
        assert_ne!(master.gate(&a, 1), master.gate(&a, 2));
    }

    #[test]
    fn every_two_sheets_restore_and_one_does_not() {
        let (master, sheets) = escrow(1);
        for pair in [[0, 1], [0, 2], [1, 2]] {
            let pair = pair
                .map(|at: usize| EscrowShare::parse(sheets[at].sheet().expose_secret()).unwrap());
            assert!(master.rehearse(&pair).unwrap().wrong.is_empty());
        }
        assert_eq!(restore(&sheets[..1]), Err(EscrowFault::TooFew));
    }

    #[test]
    fn a_wrong_sheet_is_named_and_foreign_sheets_are_refused() {
        let (master, mut sheets) = escrow(1);
        sheets[1].share.y = Secret::new([0; 32]);
        assert_eq!(master.rehearse(&sheets).unwrap().wrong, [2]);
        assert_eq!(restore(&sheets[..2]), Err(EscrowFault::NoGroupFits));
        let (other, foreign) = escrow(2);
        assert_eq!(restore(&[sheets[0].clone(), foreign[1].clone()]), Err(EscrowFault::Mixed));
        assert_eq!(other.rehearse(&escrow(1).1), Err(EscrowFault::AnotherMaster));
    }
}
