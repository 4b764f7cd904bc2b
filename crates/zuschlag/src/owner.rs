//! Whose folder of data it is: what another user made in it, the service could not read any more.
//! It must not change an owner.

use std::fs::{metadata, read_to_string};
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

/// Refuses to work in a folder of data that belongs to another user.
///
/// # Errors
/// Says whose it is and what to type. A folder that is not there yet is nobody's.
pub(crate) fn same(data: &Path) -> io::Result<()> {
    let owner = match metadata(data) {
        Ok(folder) => folder.uid(),
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(()),
        Err(fault) => return Err(fault),
    };
    let Some(own) = own().filter(|own| *own != owner) else { return Ok(()) };
    let told = format!(
        "{}: belongs to user {owner}, and this runs as user {own}: what it makes there the service could not read. \
         Run it as that user, such as: runuser -u zuschlag -- zuschlag …",
        data.display()
    );
    Err(io::Error::new(ErrorKind::PermissionDenied, told))
}

/// The effective user of this process as Linux tells it (`proc_pid_status(5)`); unknown elsewhere.
fn own() -> Option<u32> {
    let status = read_to_string("/proc/self/status").ok()?;
    let users = status.lines().find_map(|line| line.strip_prefix("Uid:"))?;
    users.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_of_another_user_is_left_alone_and_ones_own_or_new_data_is_not() {
        let folder = tempfile::tempdir().unwrap();
        same(folder.path()).unwrap();
        same(&folder.path().join("not-there-yet")).unwrap();
        let other = Path::new("/");
        let theirs = if own() == Some(0) {
            std::os::unix::fs::chown(folder.path(), Some(65_534), None).unwrap();
            folder.path()
        } else {
            other
        };
        let told = same(theirs).unwrap_err().to_string();
        assert!(told.contains("runuser"), "{told}");
    }
}
