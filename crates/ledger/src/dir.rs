//! A log as static files below one directory, written so that a crash never leaves a head without its tiles.
//! It must not sign or decide; it reads and writes.

use crate::append::Appended;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

/// The file of the current head.
pub const CHECKPOINT: &str = "checkpoint";
const MAX_FILE: u64 = 20 << 20;

/// The directory of a log.
#[derive(Clone, Debug)]
pub struct LogDir {
    root: PathBuf,
}

impl LogDir {
    /// The log below this directory.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Reads a file by its path below the log's prefix; steps out of the directory are refused.
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = self.inside(path)?;
        if fs::metadata(&path)?.len() > MAX_FILE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        fs::read(path)
    }

    /// Writes the tiles and bundles of an append, each whole or not at all. Publish the checkpoint afterwards.
    pub fn write(&self, appended: &Appended) -> io::Result<()> {
        appended.files.iter().try_for_each(|(path, bytes)| self.write_file(path, bytes))
    }

    /// Publishes the signed head: the last step of an append.
    pub fn publish(&self, checkpoint: &str) -> io::Result<()> {
        self.write_file(CHECKPOINT, checkpoint.as_bytes())
    }

    fn write_file(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.inside(path)?;
        let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
        fs::create_dir_all(folder)?;
        let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
        name.push(".new");
        let fresh = folder.join(name);
        let mut file = File::create(&fresh)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&fresh, &path)?;
        File::open(folder)?.sync_all()
    }

    fn inside(&self, path: &str) -> io::Result<PathBuf> {
        let plain = Path::new(path).components().all(|part| match part {
            Component::Normal(_) => true,
            Component::Prefix(_)
            | Component::RootDir
            | Component::CurDir
            | Component::ParentDir => false,
        });
        if plain && !path.is_empty() {
            Ok(self.root.join(path))
        } else {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_directory_can_be_read() {
        let dir = tempfile::tempdir().unwrap();
        let log = LogDir::new(dir.path().join("log"));
        fs::write(dir.path().join("secret"), "x").unwrap();
        for path in ["../secret", "/etc/hostname", "tile/../../secret", ""] {
            assert_eq!(log.read(path).unwrap_err().kind(), io::ErrorKind::InvalidInput, "{path}");
        }
    }
}
