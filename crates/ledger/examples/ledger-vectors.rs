//! Writes test vectors of the log for other implementations: `cargo run -p ledger --example ledger-vectors -- schemas/seal/log.json`.

use ledger::act::commitment;
use ledger::append::append;
use ledger::batch::{Entry, pack};
use ledger::checkpoint::Checkpoint;
use ledger::hash::Hash;
use ledger::note::{KeyKind, SignerKey};
use ledger::proof::{Proof, Trust};
use ledger::published::Published;
use ledger::rotation::{Role, Rotation};
use ledger::tree::Tree;
use rand::{SeedableRng as _, rngs::StdRng};
use std::collections::BTreeMap;
use std::error::Error;
use std::io;

const FIRST_MINUTE: u64 = 30_000_000;
const SIZE: u64 = 300;
const AT: u64 = 271;
const ACT: &[u8] = b"an act\n";

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name the file to write")?;
    let key = |name: &str, kind, byte| SignerKey::from_seed(name, kind, &[byte; 32]).ok_or("key");
    let log = key("vergabe.example/log", KeyKind::Plain, 1)?;
    let witness = key("rechnungshof.example/zeuge", KeyKind::Witness, 2)?;
    let root = key("vergabe.example/root", KeyKind::Plain, 3)?;
    let receipt = key("vergabe.example/receipt", KeyKind::Plain, 4)?;
    let mut rng = StdRng::seed_from_u64(20_261_121);
    let ours = commitment(&[7; 32], ACT);
    let batch = pack(FIRST_MINUTE + AT, &[ours], &mut rng);
    let inner = batch.proofs.first().cloned().ok_or("inner proof")?;
    let filler = |at: u64| {
        Entry { minute: FIRST_MINUTE + at, root: Hash::of(&[&at.to_be_bytes()]) }.to_bytes()
    };
    let entries: Vec<Vec<u8>> =
        (0..SIZE).map(|at| if at == AT { batch.entry.to_bytes() } else { filler(at) }).collect();
    let nothing = |_: &str| Err::<Vec<u8>, _>(io::Error::from(io::ErrorKind::NotFound));
    let appended = append(0, nothing, &entries).map_err(|fault| fault.code())?;
    let files: BTreeMap<String, Vec<u8>> = appended.files;
    let read =
        |path: &str| files.get(path).cloned().ok_or(io::Error::from(io::ErrorKind::NotFound));
    let tree = Tree::new(SIZE, read);
    let mut note =
        Checkpoint { origin: "vergabe.example/log".to_owned(), head: appended.head }.sign(&log);
    let cosignature = note.signature(&witness, (FIRST_MINUTE + SIZE) * 60 + 5);
    note.add(cosignature);
    let path_to_root = tree.inclusion(AT).map_err(|fault| fault.code())?;
    let minute = FIRST_MINUTE + AT;
    let proof = Proof { minute, inner, index: AT, path: path_to_root, checkpoint: note };
    let published = Published {
        host: "vergabe.example".to_owned(),
        root: root.verifier().clone(),
        receipt: vec![receipt.verifier().clone()],
        record: Vec::new(),
        trust: Trust {
            origin: "vergabe.example/log".to_owned(),
            log: vec![log.verifier().clone()],
            witnesses: vec![witness.verifier().clone()],
            quorum: 1,
        },
    };
    let vectors = serde_json::json!({
        "about": "docs/sealing.md; hex is lower case, hashes in the log are base64",
        "act": std::str::from_utf8(ACT)?,
        "salt": hex::encode([7; 32]),
        "commitment": ours.to_string(),
        "entry": hex::encode(batch.entry.to_bytes()),
        "proof": proof.to_string(),
        "keys": published.to_string(),
        "rotation": rotation(&root, &log),
    });
    Ok(std::fs::write(path, serde_json::to_string_pretty(&vectors)? + "\n")?)
}

fn rotation(root: &SignerKey, log: &SignerKey) -> String {
    let rotation = Rotation {
        host: "vergabe.example".to_owned(),
        role: Role::Log,
        old: None,
        new: log.verifier().clone(),
        from: FIRST_MINUTE,
    };
    let mut note = ledger::note::Note::new(rotation.text());
    let signature = note.signature(root, 0);
    note.add(signature);
    note.to_string()
}
