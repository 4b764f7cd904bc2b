//! age files (X25519 and scrypt recipients), streaming and bounded, with hashes of what passes.
//! It must not know what is inside; age draws its own randomness.

pub use crate::identity::{Identity, Recipient};
use crate::value::Digest;
use age::secrecy::SecretString;
use age::stream::StreamWriter;
use sha2::{Digest as _, Sha256};
use std::io::{self, BufRead, BufReader, Cursor, Read, Write};
use zeroize::Zeroizing;

/// The longest age header that is read: 64 recipients need less than 8 KiB.
const MAX_HEADER: usize = 16 << 10;
/// scrypt work that a key file may ask for, as log2 N; more is refused as a denial of service.
const MAX_WORK: u8 = 22;

/// Why an age file could not be made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CryptFault {
    /// Not an age file, or its header is broken or too long.
    NotAge,
    /// Sealed to somebody else, or the passphrase is wrong.
    NotForThisKey,
    /// The ciphertext was changed.
    Changed,
    /// The ciphertext ends early, or its end was changed.
    Truncated,
    /// Larger than this kind of content may be.
    TooLarge,
    /// Reading or writing failed.
    Io(io::ErrorKind),
}

impl CryptFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAge => "seal-file-not-age",
            Self::NotForThisKey => "seal-file-not-for-this-key",
            Self::Changed => "seal-file-changed",
            Self::Truncated => "seal-file-truncated",
            Self::TooLarge => "seal-file-too-large",
            Self::Io(_) => "seal-file-io",
        }
    }
}

/// What a stream was: its length and its SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: Digest,
}

impl Measured {
    /// Measures bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        Self { size: u64::try_from(bytes.len()).unwrap_or(u64::MAX), sha256: Digest::of(&[bytes]) }
    }
}

/// Passes bytes on and measures them; works for reading and for writing.
pub(crate) struct Meter<T> {
    inner: T,
    hasher: Sha256,
    size: u64,
}

impl<T> Meter<T> {
    pub(crate) fn new(inner: T) -> Self {
        Self { inner, hasher: Sha256::new(), size: 0 }
    }

    pub(crate) fn measured(self) -> Measured {
        Measured { size: self.size, sha256: Digest(self.hasher.finalize().into()) }
    }

    fn note(&mut self, bytes: Option<&[u8]>) {
        let bytes = bytes.unwrap_or_default();
        self.hasher.update(bytes);
        self.size = self.size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    }
}

impl<T: Read> Read for Meter<T> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.note(buf.get(..n));
        Ok(n)
    }
}

impl<T: Write> Write for Meter<T> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(buf)?;
        self.note(buf.get(..n));
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Seals `plain` to every recipient into `sink`.
pub fn seal(recipients: &[Recipient], plain: &[u8], sink: impl Write) -> Result<(), CryptFault> {
    let age: Vec<_> = recipients.iter().filter_map(|r| r.age()).collect();
    let encryptor = age::Encryptor::with_recipients(age.iter().map(as_recipient));
    write_sealed(encryptor, plain, sink)
}

/// Seals `plain` with a passphrase by scrypt with N = 2^`work`; 18 takes about a second.
pub fn seal_with_passphrase(
    passphrase: &SecretString,
    work: u8,
    plain: &[u8],
) -> Result<Vec<u8>, CryptFault> {
    let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(work.clamp(1, MAX_WORK));
    let encryptor = age::Encryptor::with_recipients(std::iter::once(as_recipient(&recipient)));
    let mut out = Vec::new();
    write_sealed(encryptor, plain, &mut out)?;
    Ok(out)
}

fn as_recipient(recipient: &impl age::Recipient) -> &dyn age::Recipient {
    recipient
}

fn write_sealed(
    encryptor: Result<age::Encryptor, age::EncryptError>,
    plain: &[u8],
    mut sink: impl Write,
) -> Result<(), CryptFault> {
    let io = |e: io::Error| CryptFault::Io(e.kind());
    let encryptor = encryptor.map_err(|_| CryptFault::NotAge)?;
    let mut writer = encryptor.wrap_output(&mut sink).map_err(io)?;
    writer.write_all(plain).map_err(io)?;
    writer.finish().map_err(io)?;
    sink.flush().map_err(io)
}

/// Starts an age file to one recipient; what is written into the writer is sealed into `sink`. The caller must finish it.
pub(crate) fn sealing<W: Write>(
    recipient: &Recipient,
    sink: W,
) -> Result<StreamWriter<W>, CryptFault> {
    let age = recipient.age().ok_or(CryptFault::NotAge)?;
    let encryptor = age::Encryptor::with_recipients(std::iter::once(as_recipient(&age)));
    let encryptor = encryptor.map_err(|_| CryptFault::NotAge)?;
    encryptor.wrap_output(sink).map_err(|e| CryptFault::Io(e.kind()))
}

/// Seals a small content into memory.
pub fn seal_small(recipients: &[Recipient], plain: &[u8]) -> Result<Vec<u8>, CryptFault> {
    let mut out = Vec::new();
    seal(recipients, plain, &mut out)?;
    Ok(out)
}

/// Opens an age file as a stream of its plaintext. Only the end of the stream proves that it is whole.
pub fn open<R: Read>(identity: &Identity, input: R) -> Result<impl Read + use<R>, CryptFault> {
    let key = identity.age().ok_or(CryptFault::NotForThisKey)?;
    open_as(&key, input)
}

/// Opens a small age file into memory; `limit` bounds its plaintext in bytes.
pub fn open_small(
    identity: &Identity,
    sealed: &[u8],
    limit: u64,
) -> Result<Zeroizing<Vec<u8>>, CryptFault> {
    read_limited(open(identity, sealed)?, limit)
}

/// Opens what [`seal_with_passphrase`] made.
pub fn open_with_passphrase(
    passphrase: &SecretString,
    sealed: &[u8],
    limit: u64,
) -> Result<Zeroizing<Vec<u8>>, CryptFault> {
    let mut key = age::scrypt::Identity::new(passphrase.clone());
    key.set_max_work_factor(MAX_WORK);
    read_limited(open_as(&key, sealed)?, limit)
}

fn open_as<R: Read>(key: &dyn age::Identity, input: R) -> Result<impl Read + use<R>, CryptFault> {
    let bounded = bound_header(input)?;
    let decryptor = age::Decryptor::new_buffered(bounded).map_err(|e| fault_of(&e))?;
    decryptor.decrypt(std::iter::once(key)).map_err(|e| fault_of(&e))
}

/// age reads a header of any length and parses it again for every line: refuse long ones first.
fn bound_header<R: Read>(mut input: R) -> Result<impl BufRead + use<R>, CryptFault> {
    let mut head = Vec::new();
    let limit = u64::try_from(MAX_HEADER).unwrap_or(0);
    input.by_ref().take(limit).read_to_end(&mut head).map_err(|e| CryptFault::Io(e.kind()))?;
    if head.windows(5).any(|w| w == b"\n--- ") {
        Ok(Cursor::new(head).chain(BufReader::new(input)))
    } else {
        Err(CryptFault::NotAge)
    }
}

fn read_limited(plain: impl Read, limit: u64) -> Result<Zeroizing<Vec<u8>>, CryptFault> {
    let mut out = Zeroizing::new(Vec::new());
    plain.take(limit.saturating_add(1)).read_to_end(&mut out).map_err(|e| read_fault(&e))?;
    if u64::try_from(out.len()).unwrap_or(u64::MAX) > limit {
        return Err(CryptFault::TooLarge);
    }
    Ok(out)
}

/// What a failed read of a plaintext stream means.
pub(crate) fn read_fault(error: &io::Error) -> CryptFault {
    let kind = error.kind();
    if kind == io::ErrorKind::UnexpectedEof {
        CryptFault::Truncated
    } else if kind == io::ErrorKind::InvalidData {
        CryptFault::Changed
    } else {
        CryptFault::Io(kind)
    }
}

fn fault_of(error: &age::DecryptError) -> CryptFault {
    match error {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::DecryptionFailed => CryptFault::NotForThisKey,
        age::DecryptError::InvalidMac => CryptFault::Changed,
        age::DecryptError::ExcessiveWork { .. } => CryptFault::TooLarge,
        age::DecryptError::Io(e) => read_fault(e),
        age::DecryptError::InvalidHeader | age::DecryptError::UnknownFormat | _ => {
            CryptFault::NotAge
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Secret;

    fn identity(byte: u8) -> Identity {
        Identity::new(Secret::new([byte; 32]))
    }

    #[test]
    fn every_cut_and_every_flip_is_named() {
        let sealed = seal_small(&[identity(1).recipient()], &[7; 300]).unwrap();
        assert_eq!(open_small(&identity(1), &sealed, 300).unwrap().len(), 300);
        assert_eq!(open_small(&identity(2), &sealed, 300), Err(CryptFault::NotForThisKey));
        assert_eq!(open_small(&identity(1), &sealed, 299), Err(CryptFault::TooLarge));
        for cut in 0..sealed.len() {
            assert!(open_small(&identity(1), &sealed[..cut], 300).is_err(), "cut {cut}");
        }
        for at in 0..sealed.len() {
            let mut bad = sealed.clone();
            bad[at] ^= 1;
            assert!(open_small(&identity(1), &bad, 300).is_err(), "flip {at}");
        }
    }

    #[test]
    fn a_long_header_is_refused_before_it_is_parsed() {
        let mut evil = b"age-encryption.org/v1\n".to_vec();
        evil.extend(std::iter::repeat_n(b"-> a b\n".as_slice(), 1 << 16).flatten());
        assert_eq!(open_small(&identity(1), &evil, 9), Err(CryptFault::NotAge));
    }

    #[test]
    fn a_passphrase_opens_and_another_does_not() {
        let sealed = seal_with_passphrase(&"rechte Worte".to_owned().into(), 4, b"key").unwrap();
        let open = |p: &str| open_with_passphrase(&p.to_owned().into(), &sealed, 9);
        assert_eq!(open("rechte Worte").unwrap().as_slice(), b"key");
        assert_eq!(open("falsche Worte"), Err(CryptFault::NotForThisKey));
    }
}
