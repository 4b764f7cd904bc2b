//! A small disk that a test can fill: a file system in memory of a fixed size, where mounting is allowed.
//! It must not outlive its test.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A file system of its own with little room.
#[derive(Debug)]
pub struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    /// A disk of so many megabytes; nothing where this process may not mount one.
    pub fn new(megabytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let size = format!("size={megabytes}m,mode=755");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "zuschlag-test"]).arg(folder.path());
        mount.stdout(Stdio::null()).stderr(Stdio::null());
        mount.status().is_ok_and(|done| done.success()).then_some(Self { folder })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Fills it but for so many bytes.
    pub fn fill_but(&self, left: usize) {
        let ballast = self.folder.path().join("ballast");
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(&ballast);
        let file = file.as_mut().expect("the ballast opens");
        for chunk in [1 << 20, 1 << 12] {
            while file.write_all(&vec![0; chunk]).is_ok() {}
        }
        let full = file.metadata().expect("the ballast is there").len();
        let left = u64::try_from(left).expect("a size");
        file.set_len(full.saturating_sub(left)).expect("the ballast shrinks");
    }

    /// Removes what filled it.
    pub fn free(&self) {
        drop(std::fs::remove_file(self.folder.path().join("ballast")));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a connection that is still closing must not keep it.
        drop(Command::new("umount").arg("--lazy").arg(self.folder.path()).status());
    }
}
