//! One file as a stream of parts of 16 MiB, in constant memory; parts that were sealed before an interruption are recognised.
//! It must not name or store objects; the caller does.

use crate::commit::Part;
use crate::crypt::{CryptFault, Measured, Recipient};
use crate::pad::padded_file_size;
use crate::stream::{Plain, Ring, seal_stream};
use crate::value::{Digest, ObjectName};
use rand_core::CryptoRng;
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
    /// Has seen the true bytes before the part that `unread` belongs to.
    hasher: Sha256,
    /// True bytes of the last part that nobody has read yet.
    unread: u64,
    /// True bytes of the last part that were read to recognise it, and are not in `hasher`.
    held: Zeroizing<Vec<u8>>,
    ring: Ring,
}

/// One part, until the next is asked for. Its bytes are read when it is sealed, or held in memory when it is to be recognised.
pub struct PlainPart<'a, R> {
    /// Number of the part, from 0.
    pub index: usize,
    /// Zeros after the true bytes.
    padding: u64,
    file: &'a mut FileSealer<R>,
}

impl<R: Read> FileSealer<R> {
    /// Starts a file of `size` bytes.
    pub fn new(source: R, size: u64) -> Self {
        Self {
            source,
            size,
            left: size,
            padded_left: padded_file_size(size),
            next: 0,
            hasher: Sha256::new(),
            unread: 0,
            held: Zeroizing::default(),
            ring: Ring::default(),
        }
    }

    /// The next part, or `None` after the last. What was not sealed of the part before is read and counts for the file's hash.
    ///
    /// # Errors
    /// When the file cannot be read, or ended early.
    pub fn next_part(&mut self) -> Result<Option<PlainPart<'_, R>>, PartsFault> {
        self.pass()?;
        if self.padded_left == 0 {
            return Ok(None);
        }
        let len = self.padded_left.min(PART);
        self.unread = self.left.min(len);
        let padding = len - self.unread;
        self.left -= self.unread;
        self.padded_left -= len;
        let index = self.next;
        self.next += 1;
        Ok(Some(PlainPart { index, padding, file: self }))
    }

    /// True size and hash of the file, after the last part.
    ///
    /// # Errors
    /// When the file is not as long as was said.
    pub fn finish(mut self) -> Result<Measured, PartsFault> {
        self.pass()?;
        let surplus = self.source.read(&mut [0]).map_err(|e| PartsFault::Io(e.kind()))?;
        if surplus != 0 || self.left != 0 || self.padded_left != 0 {
            return Err(PartsFault::FileChanged);
        }
        Ok(Measured { size: self.size, sha256: Digest(self.hasher.finalize().into()) })
    }

    /// Holds the rest of the part in memory.
    fn hold(&mut self) -> Result<(), PartsFault> {
        let mut limited = self.source.by_ref().take(self.unread);
        let read = limited.read_to_end(&mut self.held).map_err(|e| PartsFault::Io(e.kind()))?;
        if u64::try_from(read) != Ok(self.unread) {
            return Err(PartsFault::FileChanged);
        }
        self.unread = 0;
        Ok(())
    }

    /// Leaves the part behind: all its bytes are in the hash afterwards.
    fn pass(&mut self) -> Result<(), PartsFault> {
        self.hold()?;
        self.hasher.update(self.held.as_slice());
        self.held.clear();
        Ok(())
    }
}

impl<R: Read> PlainPart<'_, R> {
    /// Whether a part that was sealed earlier holds these very bytes: then it is skipped. Holds the part in memory.
    ///
    /// # Errors
    /// When the file cannot be read, or ended early.
    pub fn is(&mut self, earlier: &SealedPart) -> Result<bool, PartsFault> {
        self.file.hold()?;
        let hasher = self.file.hasher.clone().chain_update(self.file.held.as_slice());
        Ok(Digest(hasher.finalize().into()) == earlier.plain)
    }

    /// Seals the part. Every call makes a new age file with a new file key and nonce: give it a new object name.
    ///
    /// # Errors
    /// When reading, sealing or writing fails, or the file ended early; then the object is to be thrown away.
    pub fn seal(
        self,
        key: &Recipient,
        object: ObjectName,
        sink: impl Write + Send,
    ) -> Result<SealedPart, PartsFault> {
        let file = self.file;
        let held = std::mem::take(&mut file.held);
        let plain = Plain {
            bytes: held.as_slice().chain(file.source.by_ref().take(file.unread)),
            size: u64::try_from(held.len()).unwrap_or(u64::MAX).saturating_add(file.unread),
            padding: self.padding,
            before: file.hasher.clone(),
            ring: &mut file.ring,
        };
        let (hasher, sealed) = seal_stream(key, plain, sink)?;
        (file.hasher, file.unread) = (hasher, 0);
        let part = Part { object, size: sealed.size, sha256: sealed.sha256 };
        Ok(SealedPart { part, plain: Digest(file.hasher.clone().finalize().into()) })
    }
}

/// Seals a whole file: every part that `known` doesn't hold already goes to a sink of its own under a fresh name.
///
/// Gives true size and hash, and all parts in their order. An upload that broke off goes on with the parts it has in `known`.
pub fn seal_file<R: Read, W: Write + Send>(
    mut sealer: FileSealer<R>,
    key: &Recipient,
    known: &[SealedPart],
    rng: &mut impl CryptoRng,
    mut open_sink: impl FnMut(&ObjectName) -> io::Result<W>,
) -> Result<(Measured, Vec<SealedPart>), PartsFault> {
    let mut parts = Vec::new();
    while let Some(mut part) = sealer.next_part()? {
        if let Some(earlier) = known.get(part.index)
            && part.is(earlier)?
        {
            parts.push(earlier.clone());
            continue;
        }
        let object = ObjectName::random(rng);
        let sink = open_sink(&object).map_err(|e| PartsFault::Io(e.kind()))?;
        parts.push(part.seal(key, object, sink)?);
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
    while let Some(part) = file.next_part()? {
        let (object, mut sink) = (ObjectName::random(rng), Vec::new());
        let one = part.seal(key, object.clone(), &mut sink)?;
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
    use std::sync::Mutex;

    /// A sink that hands its bytes over when it is closed.
    struct Kept<'a>(&'a Mutex<Vec<Vec<u8>>>, Vec<u8>);

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
            self.0.lock().unwrap().push(std::mem::take(&mut self.1));
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
            sizes.push(part.file.unread + part.padding);
        }
        assert_eq!(sizes.iter().sum::<u64>(), padded_file_size(size));
        assert_eq!(sizes[0], PART);
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
            let fresh = Mutex::new(Vec::new());
            let sink = |_: &ObjectName| Ok(Kept(&fresh, Vec::new()));
            let (measured, parts) =
                seal_file(sealer, &key.recipient(), known, &mut rng, sink).unwrap();
            (measured, parts, fresh.into_inner().unwrap())
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
