//! `zuschlag verify`: everything that is stored is held against its hashes, its acts and the public log.
//! It must not change anything, and must not stop at the first difference.

mod bids;
mod file;
mod log;

use crate::{App, AppError};
use futures_util::TryStreamExt as _;
use sha2::{Digest as _, Sha256};
use store::Blobs;

/// Something that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Key of the text in `locales/`.
    pub key: &'static str,
    /// Values of its placeholders.
    pub args: Vec<(&'static str, String)>,
}

impl Difference {
    fn new<const N: usize>(key: &'static str, args: [(&'static str, String); N]) -> Self {
        Self { key, args: args.into() }
    }
}

/// How much was held against what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Procedures whose acts give their state.
    pub procedures: u64,
    /// Acts.
    pub acts: u64,
    /// Objects whose bytes have their hash.
    pub objects: u64,
    /// Receipts of sealed bids that are signed, logged and have what they acknowledge.
    pub receipts: u64,
    /// Commitments that stand in the log.
    pub commitments: u64,
    /// What is not as it was.
    pub differences: Vec<Difference>,
}

impl Verified {
    fn differs<const N: usize>(&mut self, key: &'static str, args: [(&'static str, String); N]) {
        self.differences.push(Difference::new(key, args));
    }
}

/// So many rows are read at once.
const PAGE: u64 = 500;

impl App {
    /// Holds everything that is stored against its hashes, its acts and the public log, and names what differs.
    ///
    /// # Errors
    /// When the storage does not answer; a row or an object that does not read is a difference.
    pub async fn verify(&self) -> Result<Verified, AppError> {
        let mut verified = Verified::default();
        let mut after = None;
        loop {
            let ids = self.store.procedure_ids(after, PAGE).await?;
            for id in &ids {
                self.verify_procedure(*id, &mut verified).await?;
            }
            match ids.last() {
                Some(last) => after = Some(*last),
                None => break,
            }
        }
        self.verify_log_files(&mut verified).await?;
        self.verify_commitments(&mut verified).await?;
        Ok(verified)
    }
}

/// SHA-256 of an object's bytes in hex; what went wrong where it cannot be read.
async fn hash_of(blobs: &Blobs, object: &str) -> Result<String, String> {
    let mut bytes = blobs.read(object, None).await.map_err(|fault| fault.to_string())?;
    let mut hash = Sha256::new();
    while let Some(part) = bytes.try_next().await.map_err(|fault| fault.to_string())? {
        hash.update(&part);
    }
    Ok(hex::encode(hash.finalize()))
}
