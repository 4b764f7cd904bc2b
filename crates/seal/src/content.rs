//! Opens what a version's key opens: the manifest and the files, streaming; every failure by its name.
//! It must not keep what failed: the caller discards what was written unless the answer is `Ok`.

use crate::commit::{Commit, Part};
use crate::crypt::{self, CryptFault, Measured, Meter, read_fault};
use crate::manifest::{FileEntry, Manifest};
use crate::pad::{MANIFEST_SIZES, unframe};
use crate::text::Finding;
use crate::value::{Digest, Id, ObjectName};
use crate::version::VersionKey;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// Why a manifest is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ManifestFault {
    /// The stored bytes are not those that the commit names.
    NotTheCommitted,
    /// They don't open with the version's key.
    Crypt(CryptFault),
    /// They open, but the frame or the text is broken.
    Text(Vec<Finding>),
    /// Sealed by another company: somebody handed in a foreign ciphertext.
    AnotherCompany(Id),
    /// Sealed for another opening.
    AnotherOpening,
    /// Sealed for another slot or version, or after another predecessor.
    AnotherVersion,
    /// Sealed to another key record.
    AnotherRecord,
    /// Names another commit's nonce.
    AnotherNonce,
    /// The parts of the files are not the parts of the commit.
    PartsDiffer,
}

impl ManifestFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotTheCommitted => "seal-manifest-not-the-committed",
            Self::Crypt(fault) => fault.code(),
            Self::Text(_) => "seal-manifest-broken",
            Self::AnotherCompany(_) => "seal-manifest-another-company",
            Self::AnotherOpening => "seal-manifest-another-opening",
            Self::AnotherVersion => "seal-manifest-another-version",
            Self::AnotherRecord => "seal-manifest-another-record",
            Self::AnotherNonce => "seal-manifest-another-nonce",
            Self::PartsDiffer => "seal-manifest-parts-differ",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::AnotherCompany(company) => vec![("company", company.to_string())],
            Self::NotTheCommitted
            | Self::Crypt(_)
            | Self::Text(_)
            | Self::AnotherOpening
            | Self::AnotherVersion
            | Self::AnotherRecord
            | Self::AnotherNonce
            | Self::PartsDiffer => Vec::new(),
        }
    }
}

/// Opens the inner manifest and holds it against the commit; collects everything that differs.
pub fn open_manifest(
    key: &VersionKey,
    commit: &Commit,
    sealed: &[u8],
) -> Result<Manifest, Vec<ManifestFault>> {
    let Part { size, sha256, .. } = commit.manifest;
    if Measured::of(sealed) != (Measured { size, sha256 }) {
        return Err(vec![ManifestFault::NotTheCommitted]);
    }
    let limit = MANIFEST_SIZES.last().and_then(|n| u64::try_from(*n).ok()).unwrap_or(0);
    let plain = crypt::open_small(key.identity(), sealed, limit)
        .map_err(|fault| vec![ManifestFault::Crypt(fault)])?;
    let json = unframe(&plain).ok_or_else(|| vec![ManifestFault::Text(Vec::new())])?;
    let manifest = Manifest::parse(json).map_err(|found| vec![ManifestFault::Text(found)])?;
    let faults = compare(&manifest, commit);
    if faults.is_empty() { Ok(manifest) } else { Err(faults) }
}

fn compare(manifest: &Manifest, commit: &Commit) -> Vec<ManifestFault> {
    let (inner, outer) = (&manifest.place, &commit.place);
    let mut faults = Vec::new();
    let mut note = |differs: bool, fault: ManifestFault| {
        if differs {
            faults.push(fault);
        }
    };
    note(inner.company != outer.company, ManifestFault::AnotherCompany(inner.company.clone()));
    note(
        (&inner.host, &inner.opening) != (&outer.host, &outer.opening),
        ManifestFault::AnotherOpening,
    );
    note(
        (inner.slot, inner.version, inner.previous) != (outer.slot, outer.version, outer.previous),
        ManifestFault::AnotherVersion,
    );
    note(manifest.record != commit.record, ManifestFault::AnotherRecord);
    note(manifest.nonce != commit.nonce, ManifestFault::AnotherNonce);
    let listed: Vec<&Part> = manifest.files.iter().flat_map(|file| &file.parts).collect();
    let distinct: BTreeSet<&Part> = listed.iter().copied().collect();
    let committed: BTreeSet<&Part> = commit.parts.iter().collect();
    note(distinct != committed || listed.len() != distinct.len(), ManifestFault::PartsDiffer);
    faults
}

/// Why a file is not accepted. The number is the part's, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// The part is not in the storage.
    PartMissing(usize),
    /// The part is shorter than the commit says: the storage lost its end.
    PartTruncated(usize),
    /// The part is not the committed ciphertext: the storage changed or swapped it.
    PartChanged(usize),
    /// The part is the committed ciphertext and doesn't open: the bidder's client sealed it so.
    PartUnreadable(usize, CryptFault),
    /// The true size, hash or padding is not what the manifest says: the bidder's client sealed it so.
    ContentDiffers,
    /// Reading or writing failed; nothing is wrong with the bid.
    Io(io::ErrorKind),
}

impl FileFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::PartMissing(_) => "seal-part-missing",
            Self::PartTruncated(_) => "seal-part-truncated",
            Self::PartChanged(_) => "seal-part-changed",
            Self::PartUnreadable(..) => "seal-part-unreadable",
            Self::ContentDiffers => "seal-file-content-differs",
            Self::Io(_) => "seal-file-io",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(self) -> Vec<(&'static str, String)> {
        match self {
            Self::PartMissing(part)
            | Self::PartTruncated(part)
            | Self::PartChanged(part)
            | Self::PartUnreadable(part, _) => vec![("part", part.saturating_add(1).to_string())],
            Self::ContentDiffers | Self::Io(_) => Vec::new(),
        }
    }
}

/// Opens one file into `sink`, streaming. Keep what was written only when this returns `Ok`.
pub fn open_file<R: Read>(
    key: &VersionKey,
    file: &FileEntry,
    mut source: impl FnMut(&ObjectName) -> io::Result<R>,
    sink: impl Write,
) -> Result<(), FileFault> {
    let mut out = Unpadded { sink, left: file.size, hasher: Sha256::new(), dirty: false };
    for (index, part) in file.parts.iter().enumerate() {
        let stored = source(&part.object).map_err(|e| {
            let missing = e.kind() == io::ErrorKind::NotFound;
            if missing { FileFault::PartMissing(index) } else { FileFault::Io(e.kind()) }
        })?;
        open_part(key, (index, part), stored, &mut out)?;
    }
    out.sink.flush().map_err(|e| FileFault::Io(e.kind()))?;
    let sha256 = Digest(out.hasher.finalize().into());
    if out.left == 0 && !out.dirty && sha256 == file.sha256 {
        Ok(())
    } else {
        Err(FileFault::ContentDiffers)
    }
}

fn open_part(
    key: &VersionKey,
    (index, part): (usize, &Part),
    stored: impl Read,
    out: &mut Unpadded<impl Write>,
) -> Result<(), FileFault> {
    // One byte more than committed, so that a longer object is noticed and not read to its end.
    let mut meter = Meter::new(stored.take(part.size.saturating_add(1)));
    let copied = crypt::open(key.identity(), &mut meter)
        .map_err(CopyFault::Crypt)
        .and_then(|plain| copy(plain, out));
    if let Err(CopyFault::Write(kind)) = copied {
        return Err(FileFault::Io(kind));
    }
    io::copy(&mut meter, &mut io::sink()).map_err(|e| FileFault::Io(e.kind()))?;
    let measured = meter.measured();
    if measured.size < part.size {
        return Err(FileFault::PartTruncated(index));
    }
    if (measured.size, measured.sha256) != (part.size, part.sha256) {
        return Err(FileFault::PartChanged(index));
    }
    match copied {
        Ok(()) => Ok(()),
        Err(CopyFault::Crypt(CryptFault::Io(kind)) | CopyFault::Write(kind)) => {
            Err(FileFault::Io(kind))
        }
        Err(CopyFault::Crypt(fault)) => Err(FileFault::PartUnreadable(index, fault)),
    }
}

enum CopyFault {
    Crypt(CryptFault),
    Write(io::ErrorKind),
}

fn copy(mut plain: impl Read, out: &mut impl Write) -> Result<(), CopyFault> {
    let mut buffer = Zeroizing::new(vec![0; 64 << 10]);
    loop {
        let n = plain.read(&mut buffer).map_err(|e| CopyFault::Crypt(read_fault(&e)))?;
        if n == 0 {
            return Ok(());
        }
        let chunk = buffer.get(..n).unwrap_or_default();
        out.write_all(chunk).map_err(|e| CopyFault::Write(e.kind()))?;
    }
}

/// Passes the true bytes on, hashes them, and watches that the padding is zero.
struct Unpadded<W> {
    sink: W,
    left: u64,
    hasher: Sha256,
    dirty: bool,
}

impl<W: Write> Write for Unpadded<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let real = usize::try_from(self.left).unwrap_or(usize::MAX).min(buf.len());
        let (content, padding) = buf.split_at(real);
        self.sink.write_all(content)?;
        self.hasher.update(content);
        self.left -= u64::try_from(real).unwrap_or(self.left);
        self.dirty |= padding.iter().any(|b| *b != 0);
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}
