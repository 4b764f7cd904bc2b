//! Passwords: argon2id with 19 MiB and two passes, a few at a time.
//! It must not store anything; the PHC string goes into a login identity.

use crate::AppError;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use std::sync::Arc;
use tender::message::Message;
use tender::refusal::Refusal;
use tokio::sync::Semaphore;

/// Shortest password that is taken (NIST SP 800-63B asks for 8 and advises 15).
const SHORTEST: usize = 10;
/// Longest password that is taken, so that hashing stays bounded.
const LONGEST: usize = 200;

/// Hashes and compares passwords; at most so many at once as there is memory for.
#[derive(Clone, Debug)]
pub struct Passwords {
    at_once: Arc<Semaphore>,
    /// What an unknown name is compared with, so that it takes as long as a known one.
    decoy: Arc<str>,
}

impl Passwords {
    /// A hasher that works on at most `at_once` passwords at the same time.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn new(at_once: usize) -> Result<Self, AppError> {
        let decoy = hash_now(b"nobody has this password")?;
        Ok(Self { at_once: Arc::new(Semaphore::new(at_once)), decoy: decoy.into() })
    }

    /// The PHC string of a new password.
    ///
    /// # Errors
    /// A refusal when it is too short or too long.
    pub async fn hash(&self, password: &str) -> Result<String, AppError> {
        let length = password.chars().count();
        if !(SHORTEST..=LONGEST).contains(&length) {
            let message =
                Message::new("password-length").with("shortest", SHORTEST).with("longest", LONGEST);
            return Err(Refusal::new(message, "NIST SP 800-63B").at("/password").into());
        }
        let password = password.to_owned();
        self.working(move || hash_now(password.as_bytes())).await
    }

    /// Whether a password fits; `None` (an unknown name) takes as long as a wrong one.
    ///
    /// # Errors
    /// When the stored string is none.
    pub async fn fits(&self, password: &str, phc: Option<String>) -> Result<bool, AppError> {
        if password.len() > LONGEST * 4 {
            return Ok(false);
        }
        let known = phc.is_some();
        let phc = phc.unwrap_or_else(|| self.decoy.to_string());
        let password = password.to_owned();
        let fits = self.working(move || {
            let hash =
                PasswordHash::new(&phc).map_err(|fault| AppError::Internal(fault.to_string()))?;
            Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        });
        Ok(fits.await? && known)
    }

    async fn working<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let internal = |fault: &dyn core::fmt::Display| AppError::Internal(fault.to_string());
        let permit =
            self.at_once.clone().acquire_owned().await.map_err(|fault| internal(&fault))?;
        let done = tokio::task::spawn_blocking(work).await.map_err(|fault| internal(&fault))?;
        drop(permit);
        done
    }
}

fn hash_now(password: &[u8]) -> Result<String, AppError> {
    let hash = Argon2::default().hash_password(password);
    hash.map(|hash| hash.to_string()).map_err(|fault| AppError::Internal(fault.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let passwords = Passwords::new(1).unwrap();
        let phc = passwords.hash("richtig pferd batterie").await.unwrap();
        assert!(phc.starts_with("$argon2id$"));
        assert!(passwords.fits("richtig pferd batterie", Some(phc.clone())).await.unwrap());
        assert!(!passwords.fits("falsch", Some(phc)).await.unwrap());
        assert!(!passwords.fits("nobody has this password", None).await.unwrap());
    }

    #[tokio::test]
    async fn a_short_password_is_refused_with_its_field() {
        let passwords = Passwords::new(1).unwrap();
        let Err(AppError::Refused(refusals)) = passwords.hash("kurz").await else { panic!() };
        assert_eq!(refusals[0].field, "/password");
        assert_eq!(refusals[0].message.args["shortest"], "10");
    }
}
