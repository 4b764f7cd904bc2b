//! Writes test vectors for other implementations: `cargo run -p seal --example seal-vectors -- schemas/seal/vectors.json`.
//!
//! Everything but the age files is made from a fixed seed; age draws its own randomness, so a new run seals anew.

use age::secrecy::{ExposeSecret, SecretString};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use rand::{SeedableRng as _, rngs::StdRng};
use seal::commit::Place;
use seal::gate::GateMaster;
use seal::manifest::FileEntry;
use seal::note::{Note, SignerKey};
use seal::parts::{InMemory, seal_bytes};
use seal::person::{PersonKey, prf_identity};
use seal::receipt::{Receipt, ReceiptKind};
use seal::record::KeyRecord;
use seal::seat::{SeatKey, challenge};
use seal::secret::Secret;
use seal::value::{Digest, Host, Id, ObjectName};
use seal::version::{Content, SealedVersion, VersionKey, seal_version};
use seal::{pad, shamir};
use serde_json::{Value, json};
use std::error::Error;

type Done<T> = Result<T, Box<dyn Error>>;

const DEADLINE: u64 = 1_800_000_000_000_000;
const FILE: &[u8] = b"Leistungsverzeichnis, 12 Seiten";

fn main() -> Done<()> {
    let path = std::env::args().nth(1).ok_or("name the file to write")?;
    let mut rng = StdRng::seed_from_u64(20_261_121);
    let (host, opening) = (host()?, id("opening-1")?);
    let person = PersonKey::random(&host, &mut rng).ok_or("person")?;
    let seats: Option<Vec<SeatKey>> =
        (1..=3).map(|place| SeatKey::random(&host, &opening, place, &mut rng)).collect();
    let seats = seats.ok_or("seats")?;
    let master = GateMaster::new(Secret::random(&mut rng));
    let server = SignerKey::random("vergabe.example/record", &mut rng).ok_or("server")?;
    let record = KeyRecord {
        host: host.clone(),
        opening: opening.clone(),
        sequence: 1,
        previous: None,
        deadline: DEADLINE,
        threshold: 2,
        gate: master.gate(&opening, 1).recipient(),
        server: server.verifier(),
        seats: seats.iter().map(SeatKey::line).collect(),
    };
    let mut note = Note::new(record.text());
    note.sign(&server);
    for seat in &seats {
        note.sign(&seat.signer);
    }
    let padme = [0_u64, 1, 9, 100, 129, 65_537, 1_000_000, 16_777_217];
    let padme = padme.map(|n| [n, pad::padme(n)]);
    let challenged: Done<Vec<Value>> =
        seats.iter().map(|seat| seat_vector(seat, &person, &mut rng)).collect();
    let vectors = json!({
        "about": "docs/sealing.md; hex is lower case, base64 has padding, `age` files are base64",
        "padme": padme,
        "shamir": shamir_vectors(&mut rng)?,
        "prf": prf_vector(&mut rng),
        "gate": { "master": hex::encode(master.secret().expose()), "opening": opening.to_string(),
            "sequence": 1, "recipient": record.gate.to_string() },
        "person": person_vector(&person)?,
        "seats": challenged?,
        "record": { "note": note.to_string(), "hash": record.hash().to_string(),
            "fingerprint": record.fingerprint(), "server": record.server.to_string() },
        "bid": bid_vector(&record, &person, &mut rng)?,
        "receipt": receipt_vector(&record, &mut rng)?,
    });
    Ok(std::fs::write(path, serde_json::to_string_pretty(&vectors)? + "\n")?)
}

fn host() -> Done<Host> {
    Ok(Host::parse("vergabe.example").ok_or("host")?)
}

fn id(text: &str) -> Done<Id> {
    Ok(Id::parse(text).ok_or("id")?)
}

fn shamir_vectors(rng: &mut StdRng) -> Done<Value> {
    let secret = Secret::random(rng);
    let shares = shamir::split(&secret, 3, 5, rng).map_err(|_| "shamir")?;
    let fourth = shamir::value_at(shares.get(..3).unwrap_or_default(), 4).map_err(|_| "shamir")?;
    Ok(json!({
        "secret": hex::encode(secret.expose()),
        "threshold": 3,
        "shares": shares.iter().map(|share| hex::encode(share.to_bytes())).collect::<Vec<_>>(),
        "value_at_4_from_1_2_3": hex::encode(fourth.expose()),
    }))
}

fn prf_vector(rng: &mut StdRng) -> Value {
    let output = Secret::random(rng);
    let recipient = prf_identity(&output).recipient().to_string();
    json!({ "output": hex::encode(output.expose()), "recipient": recipient })
}

fn person_vector(person: &PersonKey) -> Done<Value> {
    let passphrase = SecretString::from("Amsel Birke Clown Dorf".to_owned());
    let file = person.export(&passphrase, 10).map_err(|_| "export")?;
    Ok(json!({
        "passphrase": passphrase.expose_secret(),
        "file": BASE64_STANDARD.encode(file),
        "identity": person.identity.to_text().expose_secret(),
        "recipient": person.identity.recipient().to_string(),
        "verifier": person.signer.verifier().to_string(),
    }))
}

fn seat_vector(seat: &SeatKey, person: &PersonKey, rng: &mut StdRng) -> Done<Value> {
    let nonce = Secret::random(rng);
    let line = seat.line();
    let sealed = challenge(&line.recipient, &nonce).map_err(|_| "challenge")?;
    let acceptance = seat.accept(&sealed).map_err(|_| "accept")?;
    let file = seat.seal_to(&person.identity.recipient()).map_err(|_| "seat file")?;
    Ok(json!({
        "place": seat.place,
        "identity": seat.identity.to_text().expose_secret(),
        "recipient": line.recipient.to_string(),
        "verifier": line.verifier.to_string(),
        "file": BASE64_STANDARD.encode(file),
        "nonce": hex::encode(nonce.expose()),
        "challenge": BASE64_STANDARD.encode(sealed),
        "acceptance": acceptance.to_string(),
        "recovery_sheet": seat.recovery_sheet(&id("custodian-1")?).expose_secret(),
    }))
}

fn bid_vector(record: &KeyRecord, person: &PersonKey, rng: &mut StdRng) -> Done<Value> {
    let key = VersionKey::random(rng);
    let InMemory { measured, parts, objects } =
        seal_bytes(FILE, &key.recipient(), rng).map_err(|_| "parts")?;
    let file = FileEntry {
        name: "LV.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        envelope: id("bid")?,
        size: measured.size,
        sha256: measured.sha256,
        parts,
    };
    let place = Place {
        host: host()?,
        opening: record.opening.clone(),
        company: id("company-1")?,
        slot: 1,
        version: 1,
        previous: None,
    };
    let people = [person.identity.recipient()];
    let bid = r#"{"price":"1234.50"}"#.to_owned();
    let content = Content { place, record, bid: bid.clone(), files: vec![file], people: &people };
    let version = seal_version(&key, content, &person.signer, rng).map_err(|_| "version")?;
    let SealedVersion { commit, note, manifest, packet } = version;
    let part = |(name, bytes): &(ObjectName, Vec<u8>)| json!({ "object": name.to_string(), "file": BASE64_STANDARD.encode(bytes) });
    Ok(json!({
        "identity": key.identity().to_text().expose_secret(),
        "commit": note.to_string(),
        "hash": commit.hash().to_string(),
        "context": commit.context().to_string(),
        "shares": packet.shares.iter().map(|w| BASE64_STANDARD.encode(w)).collect::<Vec<_>>(),
        "copy": BASE64_STANDARD.encode(&packet.copy),
        "manifest": BASE64_STANDARD.encode(&manifest),
        "parts": objects.iter().map(part).collect::<Vec<_>>(),
        "bid": bid,
        "content": hex::encode(FILE),
    }))
}

fn receipt_vector(record: &KeyRecord, rng: &mut StdRng) -> Done<Value> {
    let key = SignerKey::random("vergabe.example/receipt", rng).ok_or("receipt key")?;
    let receipt = Receipt {
        number: id("ZB-0123456789ABCDEF0123")?,
        kind: ReceiptKind::Bid,
        place: seal::receipt::ReceiptPlace {
            host: host()?,
            opening: record.opening.clone(),
            company: id("company-1")?,
            slot: 1,
            version: 1,
        },
        received: DEADLINE - 1,
        deadline: DEADLINE,
        record: record.hash(),
        commit: Digest([4; 32]),
        previous: None,
        salt: Digest([6; 32]),
        log: "vergabe.example/log".to_owned(),
    };
    Ok(json!({
        "note": receipt.sign(&key).to_string(),
        "key": key.verifier().to_string(),
        "act": receipt.act(),
        "commitment": receipt.commitment().to_string(),
        "hash": receipt.hash().to_string(),
    }))
}
