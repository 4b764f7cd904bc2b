//! The built-in law for tests, read once.
//! It must not be used outside tests.

use super::Library;
use std::sync::LazyLock;

static LAW: LazyLock<Library> = LazyLock::new(|| match Library::built_in() {
    Ok(law) => law,
    Err(findings) => panic!("{findings:#?}"),
});

/// The built-in law.
pub(crate) fn law() -> &'static Library {
    &LAW
}
