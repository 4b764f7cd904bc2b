//! `zuschlag bid key`: a personal key made on this machine; the platform gets its public part and the sealed file.
//! It must not write over a key that is there.

use super::api::Api;
use super::{Fault, Login, Unlock, sign};
use crate::print;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use seal::person::{PersonKey, WORK};
use seal::value::Host;
use secrecy::SecretString;
use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write as _;

/// Makes a key where the file is not there, and deposits it; run again, it deposits the same once more.
pub(super) async fn make(login: &Login, unlock: &Unlock) -> Result<(), Fault> {
    let api = Api::sign_in(login).await?;
    if !unlock.key.exists() {
        let keys = api.get("/api/v1/me/keys").await?;
        let host = keys.get("host").and_then(|host| host.as_str()).and_then(Host::parse);
        let host = host.ok_or("the platform's name cannot be read")?;
        let mut rng = app::ids::rng()?;
        let key = PersonKey::random(&host, &mut rng).ok_or("the key cannot be made")?;
        let passphrase = SecretString::from(unlock.passphrase.clone());
        let sealed = key.export(&passphrase, WORK).map_err(seal::crypt::CryptFault::code)?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(&unlock.key)?;
        file.write_all(&sealed)?;
        file.sync_all()?;
    }
    let key = sign::person(unlock)?;
    let sealed = BASE64_STANDARD.encode(std::fs::read(&unlock.key)?);
    let deposit = json!({
        "recipient": key.identity.recipient().to_string(),
        "verifier": key.signer.verifier().to_string(),
        "ways": [{ "kind": "passphrase", "sealed": sealed }],
    });
    api.put("/api/v1/me/key", &deposit).await?;
    print(&format!("Your key is in {} and its public part is known.", unlock.key.display()));
    Ok(())
}
