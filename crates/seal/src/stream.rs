//! Seals one stream: age encrypts, and beside it one thread hashes what goes in and another hashes and writes what comes out.
//! It must not know of parts, and must not hold more of the stream than a few pieces.

use crate::crypt::{CryptFault, Measured, Meter, Recipient, sealing};
use crate::parts::PartsFault;
use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use zeroize::Zeroizing;

/// Bytes that are read at once.
const PIECE: usize = 128 << 10;
/// Pieces that may wait for a thread.
const AHEAD: usize = 32;

/// What is sealed.
pub(crate) struct Plain<'a, R> {
    /// Where the true bytes come from.
    pub bytes: R,
    /// How many there are.
    pub size: u64,
    /// So many zeros are sealed after them and not hashed.
    pub padding: u64,
    /// Has seen what of the file came before.
    pub before: Sha256,
    /// What to read into.
    pub ring: &'a mut Ring,
}

/// A piece of plaintext that two threads read.
type Piece = Arc<Zeroizing<Vec<u8>>>;

/// Buffers in turn, each made and at last overwritten with zeros once a file. There is one more than can be on their way.
#[derive(Default)]
pub(crate) struct Ring {
    buffers: Vec<Piece>,
    turn: usize,
}

impl Ring {
    /// The next piece, read full.
    fn read(&mut self, size: usize, mut source: impl Read) -> Result<&Piece, PartsFault> {
        self.buffers.resize_with(AHEAD + 2, Piece::default);
        self.turn = (self.turn + 1) % (AHEAD + 2);
        let piece = self.buffers.get_mut(self.turn).ok_or(PartsFault::Io(io::ErrorKind::Other))?;
        let buffer = Arc::make_mut(piece);
        if buffer.capacity() < PIECE {
            // Never grown: growing would leave a copy behind.
            *buffer = Zeroizing::new(Vec::with_capacity(PIECE));
        }
        buffer.resize(size, 0);
        source.read_exact(buffer).map_err(|fault| {
            let early = fault.kind() == io::ErrorKind::UnexpectedEof;
            if early { PartsFault::FileChanged } else { PartsFault::Io(fault.kind()) }
        })?;
        Ok(piece)
    }
}

/// Seals a stream and gives the hash of the file up to its end, and size and hash of what was written.
pub(crate) fn seal_stream(
    key: &Recipient,
    plain: Plain<'_, impl Read>,
    sink: impl Write + Send,
) -> Result<(Sha256, Measured), PartsFault> {
    thread::scope(|scope| {
        let (pieces, plain_pieces) = sync_channel(AHEAD);
        let (chunks, sealed_chunks) = sync_channel(AHEAD);
        let before = plain.before.clone();
        let hashing = scope.spawn(move || hash(before, &plain_pieces));
        let writing = scope.spawn(move || write(sink, &sealed_chunks));
        let sealed = encrypt(key, plain, &pieces, Handover(chunks));
        drop(pieces);
        let broken = || PartsFault::Io(io::ErrorKind::Other);
        let hasher = hashing.join().map_err(|_| broken())?;
        let written = writing.join().map_err(|_| broken())?;
        // A sink that fails breaks the encryption as well: its own fault is the one to tell.
        let measured = written.map_err(|fault| PartsFault::Crypt(CryptFault::Io(fault.kind())))?;
        sealed.map(|()| (hasher, measured))
    })
}

fn hash(mut hasher: Sha256, pieces: &Receiver<Piece>) -> Sha256 {
    for piece in pieces {
        hasher.update(piece.as_slice());
    }
    hasher
}

fn write(sink: impl Write, chunks: &Receiver<Vec<u8>>) -> io::Result<Measured> {
    let mut meter = Meter::new(sink);
    for chunk in chunks {
        meter.write_all(&chunk)?;
    }
    meter.flush()?;
    Ok(meter.measured())
}

fn encrypt(
    key: &Recipient,
    mut plain: Plain<'_, impl Read>,
    pieces: &SyncSender<Piece>,
    out: Handover,
) -> Result<(), PartsFault> {
    let age = |fault: io::Error| PartsFault::Crypt(CryptFault::Io(fault.kind()));
    let mut writer = sealing(key, out).map_err(PartsFault::Crypt)?;
    let mut left = plain.size;
    while left > 0 {
        let size = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
        let piece = plain.ring.read(size, &mut plain.bytes)?;
        left = left.saturating_sub(u64::try_from(size).unwrap_or(left));
        pieces.send(piece.clone()).map_err(|_| PartsFault::Io(io::ErrorKind::BrokenPipe))?;
        writer.write_all(piece).map_err(age)?;
    }
    io::copy(&mut io::repeat(0).take(plain.padding), &mut writer).map_err(age)?;
    writer.finish().map_err(age)?.flush().map_err(age)
}

/// Hands each chunk of ciphertext to the thread that writes.
struct Handover(SyncSender<Vec<u8>>);

impl Write for Handover {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.0.send(buf.to_vec()).map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;
    use crate::parts::{FileSealer, PART};
    use crate::value::ObjectName;
    use crate::version::VersionKey;

    /// Takes so many bytes and fails then.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(buf.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(buf.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn sealed(there: u64, declared: u64, sink: impl Write + Send) -> Result<u64, PartsFault> {
        let mut rng = World::new().rng();
        let key = VersionKey::random(&mut rng).recipient();
        let mut file = FileSealer::new(io::repeat(7).take(there), declared);
        let part = file.next_part()?.expect("a file has a part");
        Ok(part.seal(&key, ObjectName::random(&mut rng), sink)?.part.size)
    }

    #[test]
    fn a_sink_that_fails_early_or_late_tells_its_own_fault() {
        let full = PartsFault::Crypt(CryptFault::Io(io::ErrorKind::StorageFull));
        for room in [0, 5 << 20, 16 << 20] {
            assert_eq!(sealed(PART, PART, Full(room)), Err(full));
        }
        assert!(sealed(PART, PART, Full(17 << 20)).is_ok());
    }

    #[test]
    fn a_file_that_ends_while_it_is_sealed_is_refused() {
        for there in [0, 1, (3 << 20) + 5, PART - 1] {
            assert_eq!(sealed(there, PART, io::sink()), Err(PartsFault::FileChanged));
        }
    }
}
