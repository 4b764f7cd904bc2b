//! Seals one file as a stream of parts of 16 MiB, in constant memory, and goes on after an interruption.
//! It must not name or store objects; the caller does.

use crate::commit::Part;
use crate::crypt::{self, CryptFault, Measured, Recipient};
use crate::pad::padded_file_size;
use crate::value::{Digest, ObjectName};
use rand_core::CryptoRng;
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};
use std::thread;
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
    /// SHA-256 of the file's true bytes from its start to the end of this part.
    ///
    /// So an edit seals all later parts anew, and parts that are recognised always belong to one state of the file.
    pub plain: Digest,
}

/// Why a file could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartsFault {
    /// The file is longer or shorter than it was when it was chosen: choose it again.
    FileChanged,
    /// Reading or writing failed.
    Io(io::ErrorKind),
    /// age failed.
    Crypt(CryptFault),
}

impl PartsFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::FileChanged => "seal-file-changed-while-sealing",
            Self::Io(_) => "seal-file-io",
            Self::Crypt(fault) => fault.code(),
        }
    }
}

/// Reads a file part by part. Sealing and hashing see the same bytes, so the result is consistent whatever happens to the file meanwhile.
pub struct FileSealer<R> {
    source: R,
    size: u64,
    left: u64,
    padded_left: u64,
    next: usize,
    chunk: Chunk,
}

/// The plaintext of one part in memory, and the hash of the file so far.
struct Chunk {
    padded: Zeroizing<Vec<u8>>,
    real: usize,
    /// Whether the hasher has seen this part already.
    hashed: bool,
    hasher: Sha256,
}

impl Chunk {
    fn hash(&mut self) -> Digest {
        if !self.hashed {
            self.hasher.update(self.padded.get(..self.real).unwrap_or_default());
            self.hashed = true;
        }
        Digest(self.hasher.clone().finalize().into())
    }
}

/// One part, until the next is read.
pub struct PlainPart<'a> {
    /// Number of the part, from 0.
    pub index: usize,
    chunk: &'a mut Chunk,
}

impl<R: Read> FileSealer<R> {
    /// Starts a file of `size` bytes.
    pub fn new(source: R, size: u64) -> Self {
        let padded = Zeroizing::new(Vec::new());
        let chunk = Chunk { padded, real: 0, hashed: true, hasher: Sha256::new() };
        let padded_left = padded_file_size(size);
        Self { source, size, left: size, padded_left, next: 0, chunk }
    }

    /// The next part, or `None` after the last.
    pub fn next_part(&mut self) -> Result<Option<PlainPart<'_>>, PartsFault> {
        let chunk = &mut self.chunk;
        chunk.hash();
        if self.padded_left == 0 {
            return Ok(None);
        }
        let len = self.padded_left.min(PART);
        let real = self.left.min(len);
        chunk.padded.clear();
        let mut limited = self.source.by_ref().take(real);
        chunk.real =
            limited.read_to_end(&mut chunk.padded).map_err(|e| PartsFault::Io(e.kind()))?;
        if u64::try_from(chunk.real) != Ok(real) {
            return Err(PartsFault::FileChanged);
        }
        let padded = usize::try_from(len).map_err(|_| PartsFault::FileChanged)?;
        chunk.padded.resize(padded, 0);
        chunk.hashed = false;
        self.left -= real;
        self.padded_left -= len;
        let index = self.next;
        self.next += 1;
        Ok(Some(PlainPart { index, chunk }))
    }

    /// True size and hash of the file, after the last part.
    pub fn finish(mut self) -> Result<Measured, PartsFault> {
        let surplus = self.source.read(&mut [0]).map_err(|e| PartsFault::Io(e.kind()))?;
        if surplus != 0 || self.left != 0 || self.padded_left != 0 {
            return Err(PartsFault::FileChanged);
        }
        Ok(Measured { size: self.size, sha256: self.chunk.hash() })
    }
}

impl PlainPart<'_> {
    /// Whether a part that was sealed earlier holds these very bytes: then it is skipped.
    pub fn is(&mut self, earlier: &SealedPart) -> bool {
        self.chunk.hash() == earlier.plain
    }

    /// Seals the part. Every call makes a new age file with a new file key and nonce: give it a new object name.
    ///
    /// Hashing runs beside the encryption, so that sealing costs little more than age itself.
    pub fn seal(
        &mut self,
        key: &Recipient,
        object: ObjectName,
        sink: impl Write,
    ) -> Result<SealedPart, CryptFault> {
        let Chunk { padded, real, hashed, hasher } = &mut *self.chunk;
        let sealed = thread::scope(|scope| {
            if !*hashed {
                let bytes = padded.get(..*real).unwrap_or_default();
                scope.spawn(move || hasher.update(bytes));
            }
            crypt::seal_hashing_aside(&[*key], padded, sink)
        })?;
        self.chunk.hashed = true;
        let part = Part { object, size: sealed.size, sha256: sealed.sha256 };
        Ok(SealedPart { part, plain: self.chunk.hash() })
    }
}

/// Seals a whole file: every part that `known` doesn't hold already goes to a sink of its own under a fresh name.
///
/// Gives true size and hash, and all parts in their order. An upload that broke off goes on with the parts it has in `known`.
pub fn seal_file<R: Read, W: Write>(
    mut sealer: FileSealer<R>,
    key: &Recipient,
    known: &[SealedPart],
    rng: &mut impl CryptoRng,
    mut open_sink: impl FnMut(&ObjectName) -> io::Result<W>,
) -> Result<(Measured, Vec<SealedPart>), PartsFault> {
    let mut parts = Vec::new();
    while let Some(mut part) = sealer.next_part()? {
        if let Some(earlier) = known.get(part.index).filter(|earlier| part.is(earlier)) {
            parts.push(earlier.clone());
            continue;
        }
        let object = ObjectName::random(rng);
        let sink = open_sink(&object).map_err(|e| PartsFault::Io(e.kind()))?;
        parts.push(part.seal(key, object, sink).map_err(PartsFault::Crypt)?);
    }
    Ok((sealer.finish()?, parts))
}

/// A file that was sealed in memory.
#[derive(Debug)]
pub struct InMemory {
    /// Its true size and hash.
    pub measured: Measured,
    /// Its parts in their order.
    pub parts: Vec<Part>,
    /// The sealed bytes of each part, by the part's name.
    pub objects: Vec<(ObjectName, Vec<u8>)>,
}

/// Seals a file that lies in memory.
///
/// # Errors
/// When sealing fails; reading from memory does not.
pub fn seal_bytes(
    bytes: &[u8],
    key: &Recipient,
    rng: &mut impl CryptoRng,
) -> Result<InMemory, PartsFault> {
    let size =
        u64::try_from(bytes.len()).map_err(|_| PartsFault::Io(io::ErrorKind::FileTooLarge))?;
    let mut file = FileSealer::new(bytes, size);
    let (mut parts, mut objects) = (Vec::new(), Vec::new());
    while let Some(mut part) = file.next_part()? {
        let (object, mut sink) = (ObjectName::random(rng), Vec::new());
        let one = part.seal(key, object.clone(), &mut sink).map_err(PartsFault::Crypt)?;
        parts.push(one.part);
        objects.push((object, sink));
    }
    Ok(InMemory { measured: file.finish()?, parts, objects })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;
    use crate::version::VersionKey;
    use std::cell::RefCell;

    /// A sink that hands its bytes over when it is closed.
    struct Kept<'a>(&'a RefCell<Vec<Vec<u8>>>, Vec<u8>);

    impl Write for Kept<'_> {
        fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
            self.1.write(buf)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Drop for Kept<'_> {
        fn drop(&mut self) {
            self.0.borrow_mut().push(std::mem::take(&mut self.1));
        }
    }

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
            sizes.push(part.chunk.padded.len());
        }
        assert_eq!(sizes.iter().sum::<usize>(), usize::try_from(padded_file_size(size)).unwrap());
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
            let sealer = FileSealer::new(file, size);
            let fresh = RefCell::new(Vec::new());
            let sink = |_: &ObjectName| Ok(Kept(&fresh, Vec::new()));
            let (measured, parts) =
                seal_file(sealer, &key.recipient(), known, &mut rng, sink).unwrap();
            (measured, parts, fresh.into_inner())
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
        // An edit in the first part seals the second anew as well: no mixture of two states.
        let mut early = file.clone();
        early[0] ^= 1;
        let (_, mixed, all_anew) = seal_all(&early, &second);
        assert_eq!((all_anew.len(), mixed.len()), (2, 2));
        // Sealing unchanged bytes again is a new age file as well.
        let (_, third, again) = seal_all(&file, &[]);
        assert_ne!(third[0].part.sha256, first[0].part.sha256);
        assert_ne!(again[0][..120], ciphertexts[0][..120]);
    }
}
