//! Whose the files are on which the program works: what one user makes, another may not be able to open.
//! It must not change owner or mode of anything.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

/// The program runs as root where a service of another user works.
#[derive(Debug, thiserror::Error)]
#[error(
    "{}: belongs to {owner}, who could not open what root makes there; run this as that user (runuser -u {owner} -- zuschlag …)",
    folder.display()
)]
pub(crate) struct NotAsRoot {
    folder: PathBuf,
    owner: String,
}

/// Refuses root in folders of another user; one that is not there yet belongs to nobody. Any other user is told by the
/// system what they may not, so volumes that belong to root and are written by a group stay usable.
///
/// # Errors
/// [`NotAsRoot`] with the first folder of another user.
pub(crate) fn not_as_root(folders: &[&Path]) -> Result<(), NotAsRoot> {
    // The kernel shows a process as a folder that belongs to whom it runs as.
    let me = fs::metadata("/proc/self").map(|found| found.uid());
    for folder in folders {
        let Ok(owner) = fs::metadata(folder).map(|found| found.uid()) else { continue };
        if me.as_ref().is_ok_and(|&me| me == 0) && owner != 0 {
            return Err(NotAsRoot { folder: folder.to_path_buf(), owner: name(owner) });
        }
    }
    Ok(())
}

/// Whose a path is, or the innermost folder around it of which that can be said.
pub(crate) fn of(path: &Path) -> String {
    let known = path.ancestors().find_map(|part| fs::metadata(part).ok());
    known.map_or_else(|| "an unknown user".to_owned(), |found| name(found.uid()))
}

/// The name of a user, or their number.
fn name(user: u32) -> String {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let number = user.to_string();
    let known = users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == number).then(|| name.to_owned())
    });
    known.unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_not_there_belongs_to_whom_the_folder_around_it_belongs() {
        let folder = tempfile::tempdir().unwrap();
        let own = of(folder.path());
        assert_eq!(of(&folder.path().join("a/b")), own);
        assert_eq!(of(Path::new("/proc/1")), name(0));
        assert_eq!(name(0), "root");
        assert_eq!(name(4_000_000_001), "4000000001");
    }

    #[test]
    fn nobody_is_refused_in_an_own_folder_or_in_one_that_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        not_as_root(&[folder.path(), &folder.path().join("none")]).unwrap();
    }
}
