//! The personal key from its file.
//! It must not be kept longer than a command runs.

use super::{Fault, Unlock};
use seal::person::PersonKey;
use secrecy::SecretString;

/// Opens the key file.
pub(super) fn person(unlock: &Unlock) -> Result<PersonKey, Fault> {
    let sealed =
        std::fs::read(&unlock.key).map_err(|fault| format!("{}: {fault}", unlock.key.display()))?;
    let passphrase = SecretString::from(unlock.passphrase.clone());
    PersonKey::import(&passphrase, &sealed)
        .map_err(|fault| format!("{}: {}", unlock.key.display(), fault.code()).into())
}
