//! `zuschlag witness`: cosigns the heads of logs that only grow (C2SP tlog-witness), for whoever stands outside the operator.
//! It must not answer before it has stored what it answers, and must not know anything of procurement.

use crate::keys;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use clap::Args;
use ledger::append::Head;
use ledger::checkpoint::Checkpoint;
use ledger::note::{KeyKind, SignerKey, VerifierKey};
use ledger::witness::{Answer, KnownLog, add_checkpoint};
use seal::secret::Secret;
use sha2::{Digest as _, Sha256};
use std::error::Error;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// File of the witness's own key.
const KEY: &str = "witness-key";
/// A request is never larger than this (C2SP tlog-witness: a proof of 63 hashes and a note).
const LARGEST: usize = 128 * 1024;

/// What a witness needs.
#[derive(Args)]
pub(crate) struct WitnessSettings {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
    /// Folder of its own key and of what it has seen
    #[arg(long, default_value = "witness")]
    data: PathBuf,
    /// Name of its key, such as zeuge.rechnungshof.example; needed at the first start
    #[arg(long)]
    name: Option<String>,
    /// Key of a log that it witnesses (vkey); repeat it for each, former keys included
    #[arg(long = "log", value_name = "VKEY")]
    logs: Vec<String>,
}

struct Witness {
    folder: PathBuf,
    key: SignerKey,
    /// Guards the step from "what was seen" to "what was stored": one head of a log at a time.
    logs: Mutex<Vec<KnownLog>>,
}

/// Serves until the process is asked to end.
///
/// # Errors
/// When the key or what was seen cannot be read, or the address is taken.
pub(crate) async fn serve(settings: WitnessSettings) -> Result<(), Box<dyn Error>> {
    let key = own_key(&settings.data, settings.name.as_deref())?;
    crate::print(&key.verifier().to_string());
    let logs = known_logs(&settings.data, &settings.logs)?;
    let witness = Witness { folder: settings.data, key, logs: Mutex::new(logs) };
    let listener = TcpListener::bind(settings.listen).await?;
    tracing::info!(address = %listener.local_addr()?, "witnessing");
    let served = axum::serve(listener, router(witness));
    served.with_graceful_shutdown(crate::serve::asked_to_end()).await?;
    Ok(())
}

fn router(witness: Witness) -> Router {
    Router::new()
        .route("/add-checkpoint", post(add))
        .route(
            "/key",
            get(|State(witness): State<Arc<Witness>>| async move {
                format!("{}\n", witness.key.verifier())
            }),
        )
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(Arc::new(witness))
}

async fn add(State(witness): State<Arc<Witness>>, body: Bytes) -> Response {
    let now = app::Clock::system().machinery().micros() / 1_000_000;
    let now = u64::try_from(now).unwrap_or(0);
    let answered = tokio::task::spawn_blocking(move || witness.answer(&body, now)).await;
    match answered {
        Ok(Ok(answer)) => {
            tracing::info!(answer = answer.code(), "a checkpoint came");
            let status = StatusCode::from_u16(answer.status());
            let (body, kind) = answer.body();
            let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, [(header::CONTENT_TYPE, kind)], body).into_response()
        }
        Ok(Err(fault)) => failed(&fault),
        Err(fault) => failed(&fault),
    }
}

fn failed(fault: &dyn core::fmt::Display) -> Response {
    tracing::error!(%fault, "what was seen cannot be stored");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

impl Witness {
    /// Answers a request; what a cosignature says was seen is on the disk before it is given.
    fn answer(&self, request: &[u8], now: u64) -> Result<Answer, Box<dyn Error + Send + Sync>> {
        let mut logs = self.logs.lock().map_err(|fault| fault.to_string())?;
        let answer = add_checkpoint(request, &logs, &self.key, now);
        if let Answer::Cosigned { origin, head, .. } = &answer {
            let seen = Checkpoint { origin: origin.clone(), head: *head };
            keys::write(&seen_file(&self.folder, origin), seen.text().as_bytes())?;
            for log in logs.iter_mut().filter(|log| log.origin == *origin) {
                log.last = Some(*head);
            }
        }
        Ok(answer)
    }
}

/// The witness's key, made at the first start.
fn own_key(folder: &Path, name: Option<&str>) -> Result<SignerKey, Box<dyn Error>> {
    let path = folder.join(KEY);
    if !path.exists() {
        let name = name.ok_or("--name: a new witness needs a name for its key")?;
        keys::private_folder(folder)?;
        let seed = Secret::random(&mut app::ids::rng()?);
        SignerKey::from_seed(name, KeyKind::Witness, seed.expose())
            .ok_or("--name: this cannot be the name of a key")?;
        keys::write_seed(&path, &format!("{name}/witness-key/v1"), &seed)?;
    }
    let (head, seed) = keys::read_seed(&path)?;
    let kept = head.strip_suffix("/witness-key/v1").unwrap_or_default();
    if name.is_some_and(|name| name != kept) {
        return Err(format!("--name: the key in {} is called {kept}", path.display()).into());
    }
    let key = SignerKey::from_seed(kept, KeyKind::Witness, seed.expose());
    Ok(key.ok_or(keys::KeysError::NotKeys(path))?)
}

fn known_logs(folder: &Path, vkeys: &[String]) -> Result<Vec<KnownLog>, Box<dyn Error>> {
    let mut logs: Vec<KnownLog> = Vec::new();
    for text in vkeys {
        let key = VerifierKey::parse(text).ok_or_else(|| format!("--log: {text} is no vkey"))?;
        let origin = key.name().to_owned();
        if let Some(log) = logs.iter_mut().find(|log| log.origin == origin) {
            log.keys.push(key);
        } else {
            let last = seen(folder, &origin)?;
            logs.push(KnownLog { origin, keys: vec![key], last });
        }
    }
    if logs.is_empty() {
        return Err("--log: a witness needs the key of at least one log".into());
    }
    Ok(logs)
}

/// What was stored of a log; a file that does not read stops the witness, since forgetting would allow a fork.
fn seen(folder: &Path, origin: &str) -> Result<Option<Head>, Box<dyn Error>> {
    let path = seen_file(folder, origin);
    if !path.exists() {
        return Ok(None);
    }
    let text = std::fs::read_to_string(&path)?;
    let found = Checkpoint::parse(&text).filter(|found| found.origin == origin);
    let broken = || format!("{}: this is not what was seen of {origin}", path.display());
    Ok(Some(found.ok_or_else(broken)?.head))
}

fn seen_file(folder: &Path, origin: &str) -> PathBuf {
    folder.join(hex::encode(Sha256::digest(origin.as_bytes()))).with_extension("seen")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::hash::Hash;
    use ledger::note::Note;
    use ledger::witness::request;

    fn log() -> SignerKey {
        SignerKey::from_seed("vergabe.example/log", KeyKind::Plain, &[5; 32]).unwrap()
    }

    fn witness(folder: &Path) -> Witness {
        let key = own_key(folder, Some("zeuge.example")).unwrap();
        let logs = known_logs(folder, &[log().verifier().to_string()]).unwrap();
        Witness { folder: folder.to_owned(), key, logs: Mutex::new(logs) }
    }

    fn head(byte: u8) -> Note {
        let head = Head { size: 1, root: Hash([byte; 32]) };
        Checkpoint { origin: "vergabe.example/log".to_owned(), head }.sign(&log())
    }

    #[test]
    fn a_restarted_witness_still_knows_what_it_cosigned() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("witness");
        let first = witness(&folder);
        let asked = request(0, &[], &head(1));
        assert_eq!(first.answer(asked.as_bytes(), 9).unwrap().status(), 200);
        let again = witness(&folder);
        assert_eq!(again.key.verifier(), first.key.verifier());
        // Another head of the same size, as from nothing and as from the size it knows: never cosigned.
        let fork = head(2);
        assert_eq!(
            again.answer(request(0, &[], &fork).as_bytes(), 9).unwrap(),
            Answer::Conflict(1)
        );
        assert_eq!(
            again.answer(request(1, &[], &fork).as_bytes(), 9).unwrap(),
            Answer::Conflict(1)
        );
    }

    #[test]
    fn what_cannot_be_stored_is_not_cosigned() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("witness");
        let witness = witness(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(witness.answer(request(0, &[], &head(1)).as_bytes(), 9).is_err());
    }

    #[test]
    fn a_damaged_memory_stops_the_witness() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("witness");
        witness(&folder).answer(request(0, &[], &head(1)).as_bytes(), 9).unwrap();
        std::fs::write(seen_file(&folder, "vergabe.example/log"), "x").unwrap();
        assert!(known_logs(&folder, &[log().verifier().to_string()]).is_err());
    }
}
