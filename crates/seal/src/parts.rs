//! Seals one file as a stream of parts of 16 MiB, in constant memory, and goes on after an interruption.
//! It must not name or store objects; the caller does.

use crate::commit::Part;
use crate::crypt::{self, CryptFault, Measured, Recipient};
use crate::pad::padded_file_size;
use crate::value::{Digest, ObjectName};
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// Plaintext bytes of a part; the last part of a file may be shorter.
pub const PART: u64 = 16 << 20;

/// A sealed part and the hash by which its plaintext is recognised after an interruption.
///
/// `plain` stays with the client, inside its sealed draft; it never reaches the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPart {
    /// Name, size and hash of the ciphertext.
    pub part: Part,
    /// SHA-256 of the padded plaintext.
    pub plain: Digest,
}

/// Why a file could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartsFault {
    /// The file is longer or shorter than it was when it was chosen: choose it again.
    FileChanged,
    /// Reading failed.
    Io(io::ErrorKind),
}

impl PartsFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::FileChanged => "seal-file-changed-while-sealing",
            Self::Io(_) => "seal-file-io",
        }
    }
}

/// Reads a file part by part. Sealing and hashing see the same bytes, so the result is consistent whatever happens to the file meanwhile.
pub struct FileSealer<R> {
    source: R,
    left: u64,
    padded_left: u64,
    next: usize,
    hasher: Sha256,
    size: u64,
    buffer: Zeroizing<Vec<u8>>,
}

/// The plaintext of one part, in memory until the next is read.
pub struct PlainPart<'a> {
    /// Number of the part, from 0.
    pub index: usize,
    /// SHA-256 of the padded plaintext.
    pub sha256: Digest,
    bytes: &'a [u8],
}

impl<R: Read> FileSealer<R> {
    /// Starts a file of `size` bytes.
    pub fn new(source: R, size: u64) -> Self {
        Self {
            source,
            left: size,
            padded_left: padded_file_size(size),
            next: 0,
            hasher: Sha256::new(),
            size,
            buffer: Zeroizing::new(Vec::new()),
        }
    }

    /// The next part, or `None` after the last.
    pub fn next_part(&mut self) -> Result<Option<PlainPart<'_>>, PartsFault> {
        if self.padded_left == 0 {
            return Ok(None);
        }
        let len = self.padded_left.min(PART);
        let real = self.left.min(len);
        self.buffer.clear();
        let mut limited = self.source.by_ref().take(real);
        let got = limited
            .read_to_end(&mut self.buffer)
            .map_err(|e| PartsFault::Io(e.kind()))?;
        if u64::try_from(got) != Ok(real) {
            return Err(PartsFault::FileChanged);
        }
        self.hasher.update(&*self.buffer);
        let padded = usize::try_from(len).map_err(|_| PartsFault::FileChanged)?;
        self.buffer.resize(padded, 0);
        self.left -= real;
        self.padded_left -= len;
        let index = self.next;
        self.next += 1;
        let sha256 = Digest::of(&[&self.buffer]);
        Ok(Some(PlainPart {
            index,
            sha256,
            bytes: &self.buffer,
        }))
    }

    /// True size and hash of the file, after the last part.
    pub fn finish(mut self) -> Result<Measured, PartsFault> {
        let surplus = self
            .source
            .read(&mut [0])
            .map_err(|e| PartsFault::Io(e.kind()))?;
        if surplus != 0 || self.left != 0 || self.padded_left != 0 {
            return Err(PartsFault::FileChanged);
        }
        Ok(Measured {
            size: self.size,
            sha256: Digest(self.hasher.finalize().into()),
        })
    }
}

impl PlainPart<'_> {
    /// Whether a part that was sealed earlier holds these very bytes: then it is skipped.
    pub fn is(&self, earlier: &SealedPart) -> bool {
        self.sha256 == earlier.plain
    }

    /// Seals the part. Every call makes a new age file with a new file key and nonce: give it a new object name.
    pub fn seal(
        &self,
        key: &Recipient,
        object: ObjectName,
        sink: impl Write,
    ) -> Result<SealedPart, CryptFault> {
        let Measured { size, sha256 } = crypt::seal(&[*key], self.bytes, sink)?;
        Ok(SealedPart {
            part: Part {
                object,
                size,
                sha256,
            },
            plain: self.sha256,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;
    use crate::version::VersionKey;

    #[test]
    fn a_file_that_grew_or_shrank_is_refused() {
        for (bytes, declared) in [(100_usize, 99_u64), (100, 101)] {
            let data = vec![1; bytes];
            let mut sealer = FileSealer::new(data.as_slice(), declared);
            let read = loop {
                match sealer.next_part() {
                    Ok(Some(_)) => {}
                    Ok(None) => break sealer.finish(),
                    Err(fault) => break Err(fault),
                }
            };
            assert_eq!(read, Err(PartsFault::FileChanged));
        }
    }

    #[test]
    fn a_large_file_has_parts_of_sixteen_mebibytes_and_padme_at_its_end() {
        let size = PART + 5;
        let mut sealer = FileSealer::new(io::repeat(7).take(size), size);
        let mut sizes = Vec::new();
        while let Some(part) = sealer.next_part().unwrap() {
            sizes.push(part.bytes.len());
        }
        assert_eq!(
            sizes.iter().sum::<usize>(),
            usize::try_from(padded_file_size(size)).unwrap()
        );
        assert_eq!(u64::try_from(sizes[0]).unwrap(), PART);
        assert_eq!(sealer.finish().unwrap().size, size);
    }

    #[test]
    fn attack_09_an_edited_file_is_sealed_again_and_no_age_file_is_made_twice() {
        let world = World::new();
        let mut rng = world.rng();
        let key = VersionKey::random(&mut rng);
        let mut file = vec![3_u8; usize::try_from(PART).unwrap() + 1000];
        let size = u64::try_from(file.len()).unwrap();
        let mut seal_all = |file: &[u8], known: &[SealedPart]| {
            let mut sealer = FileSealer::new(file, size);
            let mut parts = Vec::new();
            let mut fresh = Vec::new();
            while let Some(part) = sealer.next_part().unwrap() {
                if let Some(old) = known.get(part.index).filter(|old| part.is(old)) {
                    parts.push(old.clone());
                } else {
                    let mut out = Vec::new();
                    let object = ObjectName::random(&mut rng);
                    parts.push(part.seal(&key.recipient(), object, &mut out).unwrap());
                    fresh.push(out);
                }
            }
            (sealer.finish().unwrap(), parts, fresh)
        };
        let (_, first, ciphertexts) = seal_all(&file, &[]);
        // The upload breaks off, the file is edited in its second part, the page is loaded again.
        let last = file.len() - 1;
        file[last] ^= 1;
        let (measured, second, resealed) = seal_all(&file, &first);
        assert_eq!(measured.sha256, Digest::of(&[&file]));
        assert_eq!(second[0], first[0], "the unchanged part is recognised");
        assert_ne!(second[1].part.object, first[1].part.object);
        // Header with the ephemeral key, and the payload's nonce, differ: no key and nonce over other bytes.
        assert_eq!(resealed.len(), 1);
        assert_ne!(resealed[0][..120], ciphertexts[1][..120]);
        // Sealing unchanged bytes again is a new age file as well.
        let (_, third, again) = seal_all(&file, &[]);
        assert_ne!(third[0].part.sha256, first[0].part.sha256);
        assert_ne!(again[0][..120], ciphertexts[0][..120]);
    }
}
