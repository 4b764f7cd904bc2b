//! The server's own secrets: the gate's master and the keys that sign receipts, key records and the log.
//! It must not read files or make randomness; `zuschlag` loads what it is given here, tests bring fixed ones.

use crate::access::Access;
use ledger::note::{KeyKind, Note, SignerKey as LogKey, VerifierKey as LogVerifier};
use ledger::rotation::{Role, Rotation};
use seal::gate::GateMaster;
use seal::note::SignerKey;
use seal::row::RowKeys;
use seal::secret::Secret;
use seal::value::Host;
use std::fmt;
use std::sync::Arc;

/// The private bytes of a platform, as they are kept. Each erases itself; none shows in Debug.
#[derive(Clone, Debug)]
pub struct Seeds {
    /// The gate's master: opens bids after their deadline, together with the officers; gives the row keys.
    pub gate: Secret,
    /// Seed of the key that signs receipts.
    pub receipt: Secret,
    /// Seed of the key that signs key records.
    pub record: Secret,
    /// Seed of the key that signs the log's checkpoints.
    pub log: Secret,
}

/// Everything that the server keeps secret, ready to use; cheap to clone, erased when the last clone is dropped.
#[derive(Clone)]
pub struct Secrets(Arc<Held>);

struct Held {
    host: Host,
    gate: GateMaster,
    rows: RowKeys,
    receipt: SignerKey,
    record: SignerKey,
    log: LogKey,
    access: Access,
    root: LogVerifier,
    statements: Vec<Note>,
}

impl Secrets {
    /// The secrets of the platform that is called `host` in the names of its keys, under the public half of its
    /// offline root and the statements that the root signed; `None` when `host` gives no key names.
    pub fn new(
        host: Host,
        seeds: &Seeds,
        root: LogVerifier,
        statements: Vec<Note>,
    ) -> Option<Self> {
        let gate = GateMaster::new(seeds.gate.clone());
        let held = Held {
            rows: gate.row_keys(),
            gate,
            receipt: SignerKey::from_seed(&format!("{host}/receipt"), &seeds.receipt)?,
            record: SignerKey::from_seed(&format!("{host}/record"), &seeds.record)?,
            log: log_key(&host, &seeds.log)?,
            access: Access::new(host.as_str(), &seeds.gate)?,
            root,
            statements,
            host,
        };
        Some(Self(Arc::new(held)))
    }

    /// A new platform's secrets: the root states the first key of each role, valid from `minute` since 1970 UTC on.
    pub fn first(host: &Host, seeds: &Seeds, root: &Secret, minute: u64) -> Option<Self> {
        let root = root_key(host, root)?;
        let statement = |role, seed| {
            let new = role_key(host, role, seed)?.verifier().clone();
            let host = host.as_str().to_owned();
            Some(signed(&Rotation { host, role, old: None, new, from: minute }, &root))
        };
        let statements = [
            statement(Role::Log, &seeds.log)?,
            statement(Role::Receipt, &seeds.receipt)?,
            statement(Role::Record, &seeds.record)?,
        ];
        Self::new(host.clone(), seeds, root.verifier().clone(), statements.to_vec())
    }

    /// The platform's name in keys, texts and the log's origin. It stays when the public address changes.
    pub fn host(&self) -> &Host {
        &self.0.host
    }

    /// The gate.
    pub fn gate(&self) -> &GateMaster {
        &self.0.gate
    }

    /// The keys of rows of sealed bids; derived from the gate's master, so that its escrow restores them too.
    pub fn rows(&self) -> &RowKeys {
        &self.0.rows
    }

    /// Signs receipts.
    pub fn receipt(&self) -> &SignerKey {
        &self.0.receipt
    }

    /// Signs key records.
    pub fn record(&self) -> &SignerKey {
        &self.0.record
    }

    /// Signs checkpoints; its name is the log's origin.
    pub fn log(&self) -> &LogKey {
        &self.0.log
    }

    /// Signs bearer tokens and makes one-time links; derived from the gate's master under a label of its own.
    pub fn access(&self) -> &Access {
        &self.0.access
    }

    /// The public half of the offline root, which signs changes of keys.
    pub fn root(&self) -> &LogVerifier {
        &self.0.root
    }

    /// The statements of the root that came with the keys.
    pub fn statements(&self) -> &[Note] {
        &self.0.statements
    }

    /// A public value that tells these secrets' master from any other.
    pub fn check(&self) -> String {
        self.0.gate.check().to_string()
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secrets({}, hidden)", self.0.host)
    }
}

/// The offline root's key; needed only while keys change.
pub fn root_key(host: &Host, seed: &Secret) -> Option<LogKey> {
    LogKey::from_seed(&format!("{host}/root"), KeyKind::Plain, seed.expose())
}

/// The key of a role, as the log's statements name it.
pub fn role_key(host: &Host, role: Role, seed: &Secret) -> Option<LogKey> {
    LogKey::from_seed(&format!("{host}/{}", role.word()), KeyKind::Plain, seed.expose())
}

/// A statement signed by the root.
pub fn signed(rotation: &Rotation, root: &LogKey) -> Note {
    let mut note = Note::new(rotation.text());
    let signature = note.signature(root, 0);
    note.add(signature);
    note
}

fn log_key(host: &Host, seed: &Secret) -> Option<LogKey> {
    role_key(host, Role::Log, seed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets() -> Secrets {
        let [gate, receipt, record, log] = [1, 2, 3, 4].map(|byte| Secret::new([byte; 32]));
        let host = Host::parse("vergabe.example").unwrap();
        let seeds = Seeds { gate, receipt, record, log };
        Secrets::first(&host, &seeds, &Secret::new([5; 32]), 100).unwrap()
    }

    #[test]
    fn no_secret_shows_in_debug() {
        assert_eq!(format!("{:?}", secrets()), "Secrets(vergabe.example, hidden)");
    }

    #[test]
    fn the_root_states_the_first_key_of_every_role() {
        let secrets = secrets();
        let keys = [
            secrets.log().verifier().to_string(),
            secrets.receipt().verifier().to_string(),
            secrets.record().verifier().to_string(),
        ];
        for (statement, key) in secrets.statements().iter().zip(&keys) {
            let chain =
                ledger::rotation::verify(std::slice::from_ref(statement), secrets.root()).unwrap();
            assert_eq!(&chain[0].new.to_string(), key);
        }
        assert_eq!(secrets.log().verifier().name(), "vergabe.example/log");
    }
}
