//! `zuschlag bid submit|withdraw|status`: what lies sealed goes up, the receipt comes back and is verified.
//! It must not call a bid received before its receipt verifies for these very bytes.

use super::api::{Api, patiently};
use super::desk::Desk;
use super::folder::{Folder, Sealed};
use super::{Fault, Login, Place, Unlock, sign};
use crate::print;
use seal::commit::{self, Entry, Withdrawal};
use seal::note::{Note, VerifierKey};
use seal::receipt::Receipt;
use seal::receipt_check::{self, Verdict, acknowledges};
use seal::value::{Digest, Id};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// A withdrawal that was signed and is to be sent byte for byte until there is a receipt.
#[derive(Serialize, Deserialize)]
struct Signed {
    previous: String,
    withdrawal: String,
}

/// Uploads the parts that are missing, sends the commit until it is answered, verifies and keeps the receipt.
pub(super) async fn submit(login: &Login, work: &Path, patience: u64) -> Result<(), Fault> {
    let folder = Folder::open(work)?;
    let missing = "nothing lies sealed in this folder: run `zuschlag bid seal` first";
    let sealed: Sealed = folder.read("sealed.json").ok_or(missing)?;
    let note = Note::parse(sealed.commit.as_bytes()).map_err(|_| missing)?;
    let entry = Entry::parse(note.text()).map_err(|_| missing)?;
    let Entry::Bid(commit) = &entry else { return Err(missing.into()) };
    let api = Api::sign_in(login).await?;
    let objects: Vec<&str> =
        commit.parts.iter().chain([&commit.manifest]).map(|part| part.object.as_str()).collect();
    let asked = json!({ "company": sealed.company, "objects": objects });
    let there =
        patiently(patience, async || api.post("/api/v1/bidding/parts", &asked).await).await?;
    let there = names(&there);
    for object in objects.iter().filter(|object| !there.contains(**object)) {
        let bytes = std::fs::read(folder.part(object))?;
        patiently(patience, async || api.part(&sealed.company, object, bytes.clone()).await)
            .await?;
    }
    let body = json!({ "commit": sealed.commit, "shares": sealed.shares, "copy": sealed.copy });
    let answer =
        patiently(patience, async || api.post("/api/v1/bidding/commit", &body).await).await?;
    received(&folder, &answer, &entry, &sealed.receipt_key)
}

/// Withdraws the version that counts.
pub(super) async fn withdraw(
    login: &Login,
    unlock: &Unlock,
    place: &Place,
    (work, patience): (&Path, u64),
) -> Result<(), Fault> {
    let person = sign::person(unlock)?;
    let folder = Folder::open(work)?;
    let api = Api::sign_in(login).await?;
    let desk = Desk::read(&api, place).await?;
    let opening = desk.opening(place.envelope.as_deref())?;
    let (version, previous) = opening.next(place.slot)?;
    let standing = opening.slot(place.slot).is_some_and(|slot| slot.valid.is_some());
    let previous = previous.filter(|_| standing).ok_or("there is no bid to withdraw")?;
    let kept: Option<Signed> = folder.read("withdrawal.json");
    let same = |kept: &Signed| kept.previous == previous.to_string();
    let signed = if let Some(signed) = kept.filter(same) {
        signed
    } else {
        let place = commit::Place {
            host: desk.host()?,
            opening: Id::parse(&opening.id).ok_or("the opening's id cannot be read")?,
            company: desk.company_id()?,
            slot: place.slot,
            version,
            previous: Some(previous),
        };
        let nonce = Digest(app::ids::random()?);
        let withdrawal = Withdrawal { place, signer: person.signer.verifier(), nonce };
        let mut note = Note::new(withdrawal.text());
        note.sign(&person.signer);
        let signed = Signed { previous: previous.to_string(), withdrawal: note.to_string() };
        folder.keep("withdrawal.json", &signed)?;
        signed
    };
    let note =
        Note::parse(signed.withdrawal.as_bytes()).map_err(|_| "withdrawal.json is broken")?;
    let entry = Entry::parse(note.text()).map_err(|_| "withdrawal.json is broken")?;
    let body = json!({ "withdrawal": signed.withdrawal });
    let path = "/api/v1/bidding/withdrawal";
    let answer = patiently(patience, async || api.post(path, &body).await).await?;
    received(&folder, &answer, &entry, &desk.server.receipt)
}

/// Prints the company's openings and slots of a procedure.
pub(super) async fn status(login: &Login, place: &Place) -> Result<(), Fault> {
    let api = Api::sign_in(login).await?;
    let desk = Desk::read(&api, place).await?;
    let opening = desk.opening(place.envelope.as_deref())?;
    let slot = opening.slot(place.slot);
    let head = slot.and_then(|slot| slot.head.as_ref());
    let valid = slot.and_then(|slot| slot.valid.as_ref());
    let shown = json!({
        "procedure": desk.procedure.number,
        "title": desk.procedure.title,
        "company": desk.company.name,
        "deadline": opening.deadline,
        "receiving": opening.receiving,
        "slot": place.slot,
        "versions": head.map_or(0, |link| link.version),
        "opens": valid.map(|link| json!({ "version": link.version, "hash": link.hash })),
    });
    print(&serde_json::to_string_pretty(&shown)?);
    Ok(())
}

fn names(there: &Value) -> BTreeSet<String> {
    let parts = there.get("parts").and_then(Value::as_array).into_iter().flatten();
    parts.filter_map(|part| Some(part.get("object")?.as_str()?.to_owned())).collect()
}

/// Verifies the receipt against the entry that was sent, and keeps it.
fn received(folder: &Folder, answer: &Value, entry: &Entry, key: &str) -> Result<(), Fault> {
    let note = answer.get("receipt").and_then(Value::as_str).ok_or("there is no receipt")?;
    let file = json!({ "receipt": note });
    let keys: Vec<VerifierKey> = VerifierKey::parse(key).into_iter().collect();
    let verdict = receipt_check::verify::<()>(file.to_string().as_bytes(), &keys, |_, _| Ok(()));
    let receipt: Receipt = match verdict {
        Verdict::InLog(receipt, ()) | Verdict::ProofPending(receipt) => *receipt,
        Verdict::UnknownKey(_) => {
            return Err("the receipt is signed by a key that is not the platform's".into());
        }
        Verdict::Wrong(faults) => {
            let codes: Vec<&str> = faults.iter().map(receipt_check::ReceiptFault::code).collect();
            return Err(format!("the receipt is wrong: {}", codes.join(", ")).into());
        }
    };
    acknowledges(&receipt, entry)
        .map_err(|_| "the receipt is for something else than what was sent")?;
    let kept = folder.keep(&format!("receipt-{}.json", receipt.place.version), &file)?;
    print(&format!(
        "Received: {} ({}), version {}, kept in {}.",
        receipt.number,
        receipt.kind.word(),
        receipt.place.version,
        kept.display()
    ));
    Ok(())
}
