//! Seals one stream: age encrypts, a second thread hashes and writes what comes out, and both share the hash of what goes in.
//! It must not know of parts, and must not hold more of the stream than a few pieces.

use crate::crypt::{CryptFault, Measured, Meter, Recipient, sealing};
use crate::parts::PartsFault;
use sha2::{Digest as _, Sha256};
use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use zeroize::Zeroizing;

/// Bytes that are read at once.
const PIECE: usize = 64 << 10;
/// Pieces that may wait to be hashed or written.
const AHEAD: usize = 16;

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

/// A piece of plaintext that both threads read.
type Piece = Arc<Zeroizing<Vec<u8>>>;

/// Buffers in turn, each made and at last overwritten with zeros once a file. There are as many as can be on their way.
#[derive(Default)]
pub(crate) struct Ring {
    buffers: Vec<Piece>,
    turn: usize,
}

impl Ring {
    /// The next piece, read full.
    fn read(&mut self, size: usize, mut source: impl Read) -> Result<&Piece, PartsFault> {
        self.buffers.resize_with(AHEAD + 3, Piece::default);
        self.turn = (self.turn + 1) % (AHEAD + 3);
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

/// The hash of what goes in. Whichever thread has time hashes the next piece.
struct Hashing {
    hasher: Mutex<Sha256>,
    waiting: Mutex<VecDeque<Piece>>,
}

impl Hashing {
    fn waiting(&self) -> MutexGuard<'_, VecDeque<Piece>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hashes the next piece; says whether there was one. Whoever holds the hasher takes the piece, so the order stays.
    fn next(&self, mut hasher: MutexGuard<'_, Sha256>) -> bool {
        let Some(piece) = self.waiting().pop_front() else { return false };
        hasher.update(piece.as_slice());
        true
    }

    /// The same, after the other thread.
    fn one(&self) -> bool {
        self.next(self.hasher.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The same, unless the other thread is at it.
    fn help(&self) -> bool {
        self.hasher.try_lock().is_ok_and(|hasher| self.next(hasher))
    }
}

/// Seals a stream and gives the hash of the file up to its end, and size and hash of what was written.
pub(crate) fn seal_stream(
    key: &Recipient,
    plain: Plain<'_, impl Read>,
    sink: impl Write + Send,
) -> Result<(Sha256, Measured), PartsFault> {
    let hashing = Hashing { hasher: Mutex::new(plain.before.clone()), waiting: Mutex::default() };
    let measured = thread::scope(|scope| {
        let (chunks, sealed_chunks) = sync_channel(AHEAD);
        let writing = scope.spawn(|| write(sink, sealed_chunks, &hashing));
        let sealed = encrypt(key, plain, &hashing, Handover(chunks));
        while hashing.one() {}
        let written = writing.join().map_err(|_| PartsFault::Io(io::ErrorKind::Other))?;
        // A sink that fails breaks the encryption as well: its own fault is the one to tell.
        let measured = written.map_err(|fault| PartsFault::Crypt(CryptFault::Io(fault.kind())))?;
        sealed.map(|()| measured)
    })?;
    let hasher = hashing.hasher.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok((hasher, measured))
}

/// Writes and hashes what comes out, and hashes what goes in while nothing comes.
fn write(sink: impl Write, chunks: Receiver<Vec<u8>>, hashing: &Hashing) -> io::Result<Measured> {
    let mut meter = Meter::new(sink);
    loop {
        match chunks.try_recv() {
            Ok(chunk) => meter.write_all(&chunk)?,
            Err(TryRecvError::Empty) if hashing.help() => {}
            Err(TryRecvError::Empty) => match chunks.recv() {
                Ok(chunk) => meter.write_all(&chunk)?,
                Err(_) => break,
            },
            Err(TryRecvError::Disconnected) => break,
        }
    }
    meter.flush()?;
    Ok(meter.measured())
}

fn encrypt(
    key: &Recipient,
    mut plain: Plain<'_, impl Read>,
    hashing: &Hashing,
    out: Handover,
) -> Result<(), PartsFault> {
    let age = |fault: io::Error| PartsFault::Crypt(CryptFault::Io(fault.kind()));
    let mut writer = sealing(key, out).map_err(PartsFault::Crypt)?;
    let mut left = plain.size;
    while left > 0 {
        let size = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
        let piece = plain.ring.read(size, &mut plain.bytes)?;
        left = left.saturating_sub(u64::try_from(size).unwrap_or(left));
        hashing.waiting().push_back(piece.clone());
        writer.write_all(piece).map_err(age)?;
        if hashing.waiting().len() > AHEAD {
            hashing.one();
        }
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
