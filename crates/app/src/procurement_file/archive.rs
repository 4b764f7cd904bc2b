//! A ZIP that is written from front to back, with the hash of every part at its end.
//! It must not know what the parts are.

use crate::AppError;
use sha2::{Digest as _, Sha256};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What was written and not yet taken.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn take(&self) -> Vec<u8> {
        core::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The archive so far.
pub(super) struct Archive {
    zip: ZipWriter<StreamWriter<Written>>,
    written: Written,
    /// The part that is open, and its hash so far.
    open: Option<(String, Sha256)>,
    sums: String,
}

impl Default for Archive {
    fn default() -> Self {
        let written = Written::default();
        let zip = ZipWriter::new_stream(written.clone());
        Self { zip, written, open: None, sums: String::new() }
    }
}

impl Archive {
    /// Begins a part. Texts are packed tighter; objects stay as they are, since most are packed already.
    pub(super) fn begin(&mut self, path: &str, packed: bool) -> Result<(), AppError> {
        self.end();
        let method = if packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        // No time of its own: the same parts give the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        self.zip.start_file(path, options).map_err(|fault| broken(&fault))?;
        self.open = Some((path.to_owned(), Sha256::new()));
        Ok(())
    }

    /// Writes a piece of the open part.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), AppError> {
        if let Some((_, hash)) = &mut self.open {
            hash.update(bytes);
        }
        self.zip.write_all(bytes).map_err(|fault| broken(&fault))
    }

    /// Writes a whole part.
    pub(super) fn add(&mut self, path: &str, packed: bool, bytes: &[u8]) -> Result<(), AppError> {
        self.begin(path, packed)?;
        self.write(bytes)
    }

    fn end(&mut self) {
        if let Some((path, hash)) = self.open.take() {
            let sum = hex::encode(hash.finalize());
            for piece in [&*sum, "  ", &path, "\n"] {
                self.sums.push_str(piece);
            }
        }
    }

    /// Adds the hashes of all parts before it, as `sha256sum --check` reads them.
    pub(super) fn sums(&mut self) -> Result<(), AppError> {
        self.end();
        let sums = core::mem::take(&mut self.sums);
        self.add("SHA256SUMS", true, sums.as_bytes())?;
        self.open = None;
        Ok(())
    }

    /// What was written since the last time.
    pub(super) fn take(&self) -> Vec<u8> {
        self.written.take()
    }

    /// The rest, with the directory.
    pub(super) fn finish(self) -> Result<Vec<u8>, AppError> {
        self.zip.finish().map_err(|fault| broken(&fault))?;
        Ok(self.written.take())
    }
}

fn broken(fault: &dyn core::fmt::Display) -> AppError {
    AppError::Internal(format!("the archive: {fault}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read as _};
    use zip::ZipArchive;

    fn packed() -> Vec<u8> {
        let mut archive = Archive::default();
        let mut bytes = Vec::new();
        archive.add("akte.json", true, b"{}").unwrap();
        archive.begin("unterlagen/1-Plan.pdf", false).unwrap();
        for piece in [&b"%PDF"[..], b"-1.7"] {
            archive.write(piece).unwrap();
            bytes.extend(archive.take());
        }
        archive.sums().unwrap();
        bytes.extend(archive.take());
        bytes.extend(archive.finish().unwrap());
        bytes
    }

    #[test]
    fn pieces_come_while_it_is_written_and_the_whole_reads_back_with_its_hashes() {
        let mut read = ZipArchive::new(Cursor::new(packed())).unwrap();
        let mut text = |name: &str| {
            let mut text = String::new();
            read.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!(text("unterlagen/1-Plan.pdf"), "%PDF-1.7");
        let sum = hex::encode(Sha256::digest(b"%PDF-1.7"));
        let sums = text("SHA256SUMS");
        assert_eq!(sums.lines().count(), 2);
        assert!(sums.contains(&format!("{sum}  unterlagen/1-Plan.pdf\n")), "{sums}");
    }

    #[test]
    fn the_same_parts_give_the_same_bytes() {
        assert_eq!(packed(), packed());
    }

    #[test]
    fn what_was_taken_is_not_kept() {
        let mut archive = Archive::default();
        archive.begin("a", false).unwrap();
        for _ in 0..100 {
            archive.write(&vec![7; 65_536]).unwrap();
            assert!(archive.take().len() < 2 * 65_536);
        }
    }
}
