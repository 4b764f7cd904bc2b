//! Test vectors for other implementations (`schemas/seal/vectors.json`), and a part opened by the age crate alone.

use crate::commit::{Commit, Entry};
use crate::content::{open_file, open_manifest};
use crate::crypt::Identity;
use crate::fixture::World;
use crate::gate::GateMaster;
use crate::note::{Note, SignatureState, VerifierKey};
use crate::open::recover_key;
use crate::pad;
use crate::person::{PersonKey, prf_identity};
use crate::receipt_check::{self, Verdict};
use crate::record::KeyRecord;
use crate::record_check::{Known, verify};
use crate::seat::{SeatKey, accepts};
use crate::secret::Secret;
use crate::shamir::{self, Share};
use crate::share::{open_gate_share, open_seat_share};
use crate::value::Id;
use crate::version::VersionKey;
use age::secrecy::ExposeSecret;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::Value;
use std::io::Read as _;

#[test]
fn a_sealed_part_opens_with_the_age_crate_alone_given_the_key() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "{}", &[("a.pdf", vec![7; 100_000])]);
    let key: age::x25519::Identity = bid.key.identity().to_text().expose_secret().parse().unwrap();
    let key: &dyn age::Identity = &key;
    let part = &bid.objects[&bid.files[0].parts[0].object];
    let decryptor = age::Decryptor::new(part.as_slice()).unwrap();
    let mut plain = Vec::new();
    decryptor.decrypt(std::iter::once(key)).unwrap().read_to_end(&mut plain).unwrap();
    let (content, padding) = plain.split_at(100_000);
    assert!(content.iter().all(|b| *b == 7));
    assert!(padding.iter().all(|b| *b == 0));
}

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../schemas/seal/vectors.json")).unwrap()
}

/// Our own vectors, and those that the browser's code made.
fn both() -> [Value; 2] {
    let browser = include_str!("../../../frontend/seal/vectors/browser.json");
    [vectors(), serde_json::from_str(browser).unwrap()]
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name}"))
}

fn base64(value: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap()
}

fn secret(hex: &str) -> Secret {
    Secret::from_slice(&hex::decode(hex).unwrap()).unwrap()
}

#[test]
fn vectors_of_padding_sharing_and_derivation_hold() {
    for all in both() {
        pure_values_hold(&all);
    }
}

fn pure_values_hold(all: &Value) {
    for pair in all["padme"].as_array().unwrap() {
        assert_eq!(pad::padme(pair[0].as_u64().unwrap()), pair[1].as_u64().unwrap());
    }
    let sharing = &all["shamir"];
    let shares: Vec<Share> = sharing["shares"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hex| Share::from_bytes(&hex::decode(hex.as_str().unwrap()).unwrap()).unwrap())
        .collect();
    assert_eq!(shamir::combine(&shares[1..4]).unwrap(), secret(text(sharing, "secret")));
    let fourth = shamir::value_at(&shares[..3], 4).unwrap();
    assert_eq!(fourth, secret(text(sharing, "value_at_4_from_1_2_3")));
    let prf = prf_identity(&secret(text(&all["prf"], "output")));
    assert_eq!(prf.recipient().to_string(), text(&all["prf"], "recipient"));
    let gate = GateMaster::new(secret(text(&all["gate"], "master")));
    let opening = Id::parse(text(&all["gate"], "opening")).unwrap();
    assert_eq!(gate.gate(&opening, 1).recipient().to_string(), text(&all["gate"], "recipient"));
}

#[test]
fn vectors_of_keys_and_record_hold() {
    for all in both() {
        keys_hold(&all);
    }
}

fn keys_hold(all: &Value) {
    let person = &all["person"];
    let passphrase = text(person, "passphrase").to_owned().into();
    let key = PersonKey::import(&passphrase, &base64(&person["file"])).unwrap();
    assert_eq!(key.identity.recipient().to_string(), text(person, "recipient"));
    assert_eq!(key.signer.verifier().to_string(), text(person, "verifier"));
    let note = Note::parse(text(&all["record"], "note").as_bytes()).unwrap();
    let server = VerifierKey::parse(text(&all["record"], "server")).unwrap();
    let record = verify(&note, &Known::server(&server)).unwrap();
    assert_eq!(record.hash().to_string(), text(&all["record"], "hash"));
    assert_eq!(record.fingerprint(), text(&all["record"], "fingerprint"));
    for (vector, line) in all["seats"].as_array().unwrap().iter().zip(&record.seats) {
        let seat = SeatKey::open(&key.identity, &base64(&vector["file"])).unwrap();
        assert_eq!(seat.line(), *line);
        let (again, _) = SeatKey::from_recovery_sheet(text(vector, "recovery_sheet")).unwrap();
        assert_eq!(again.line(), *line);
        let acceptance = Note::parse(text(vector, "acceptance").as_bytes()).unwrap();
        let nonce = secret(text(vector, "nonce"));
        let state = accepts(&acceptance, &record.host, &record.opening, line, &nonce);
        assert_eq!(state, SignatureState::Valid);
        // A signature is deterministic: a challenge answered again gives the same note.
        assert_eq!(seat.accept(&base64(&vector["challenge"])).unwrap(), acceptance);
    }
}

#[test]
fn the_bid_of_the_vectors_opens_from_its_shares() {
    for all in both() {
        bid_opens(&all);
    }
}

fn bid_opens(all: &Value) {
    let commit = opens(all, &all["bid"]);
    assert_eq!(commit.hash().to_string(), text(&all["bid"], "hash"));
    assert_eq!(commit.context().to_string(), text(&all["bid"], "context"));
}

#[test]
fn a_bid_sealed_by_the_npm_packages_opens_here() {
    let npm = serde_json::from_str(include_str!("../../../schemas/seal/npm.json")).unwrap();
    assert_eq!(opens(&vectors(), &npm).place.company.as_str(), "company-2");
}

/// Opens a bid with the gate and two seats of the vectors and compares everything inside.
fn opens(all: &Value, bid: &Value) -> Commit {
    let record = Note::parse(text(&all["record"], "note").as_bytes()).unwrap();
    let record = KeyRecord::parse(record.text()).unwrap();
    let note = Note::parse(text(bid, "commit").as_bytes()).unwrap();
    let commit = Commit::parse(note.text()).unwrap();
    assert_eq!(Entry::Bid(Box::new(commit.clone())).signature(&note), SignatureState::Valid);
    let gate = GateMaster::new(secret(text(&all["gate"], "master"))).gate(&record.opening, 1);
    let mask = open_gate_share(&gate, &record, &commit, &base64(&bid["shares"][0])).unwrap();
    let person = Identity::parse(text(&all["person"], "identity")).unwrap();
    let share = |at: usize| {
        let seat = SeatKey::open(&person, &base64(&all["seats"][at]["file"])).unwrap();
        let times = (record.deadline, record.deadline);
        let sealed = base64(&bid["shares"][at + 1]);
        open_seat_share(&seat, &record, &commit, &sealed, times).unwrap()
    };
    let opened = recover_key(&commit, &record, &mask, &[share(0), share(2)]).unwrap();
    assert_eq!(opened.findings, []);
    let copy = VersionKey::from_company_copy(&person, &base64(&bid["copy"]), &commit.key);
    assert_eq!(copy.unwrap(), opened.key);
    let manifest = open_manifest(&opened.key, &commit, &base64(&bid["manifest"])).unwrap();
    assert_eq!(manifest.bid, text(bid, "bid"));
    let mut content = Vec::new();
    let part = base64(&bid["parts"][0]["file"]);
    open_file(&opened.key, &manifest.files[0], |_| Ok(part.as_slice()), &mut content).unwrap();
    assert_eq!(hex::encode(content), text(bid, "content"));
    commit
}

#[test]
fn the_receipt_of_the_vectors_holds() {
    for all in both() {
        receipt_holds(&all);
    }
}

fn receipt_holds(all: &Value) {
    let vector = &all["receipt"];
    let key = VerifierKey::parse(text(vector, "key")).unwrap();
    let verdict =
        receipt_check::verify(text(vector, "note").as_bytes(), &[key], |_, _| Ok::<(), _>(()));
    let Verdict::ProofPending(receipt) = verdict else { panic!("{verdict:?}") };
    assert_eq!(receipt.act(), text(vector, "act"));
    assert_eq!(receipt.commitment().to_string(), text(vector, "commitment"));
    assert_eq!(receipt.hash().to_string(), text(vector, "hash"));
}

#[test]
fn every_code_of_both_crates_has_a_text_in_both_languages() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let german = std::fs::read_to_string(format!("{root}/locales/de/sealing.ftl")).unwrap();
    let english = std::fs::read_to_string(format!("{root}/locales/en/sealing.ftl")).unwrap();
    let mut codes = 0;
    for folder in ["crates/seal/src", "crates/ledger/src"] {
        for file in std::fs::read_dir(format!("{root}/{folder}")).unwrap() {
            let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
            // A code stands after an arrow; what stands elsewhere is a test's own word.
            for code in source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()) {
                if code.starts_with("seal-") || code.starts_with("log-") {
                    codes += 1;
                    for texts in [&german, &english] {
                        assert!(texts.contains(&format!("\n{code} = ")), "{code}");
                    }
                }
            }
        }
    }
    assert!(codes > 120, "{codes}");
}
