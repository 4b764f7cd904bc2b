//! Plays companies that bid in the demo: sealing with `seal` as their clients do, storing and sending through the use cases.
//! It must not write a row itself, nor run where real people hold their keys.

use super::officers::{Officer, broken};
use crate::bidding::{Desk, NewBid};
use crate::{App, AppError, ids};
use bytes::Bytes;
use futures_util::stream;
use seal::commit::Place;
use seal::crypt::Recipient;
use seal::manifest::FileEntry;
use seal::note::Note;
use seal::parts::seal_bytes;
use seal::record::KeyRecord;
use seal::value::{Id, ObjectName};
use seal::version::{Content, VersionKey, seal_version};
use tender::bid::content::{Content as BidContent, FilledSlot};

/// A file that fills a slot of a bid.
#[derive(Clone, Debug)]
pub struct PlayedFile {
    /// The slot's id.
    pub slot: String,
    /// Name of the file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A sealed file with its parts.
struct Sealed {
    entry: FileEntry,
    parts: Vec<(ObjectName, Vec<u8>)>,
}

impl App {
    /// Seals, uploads and submits a first bid of a procedure with one envelope.
    ///
    /// # Errors
    /// When a use case refuses.
    pub async fn play_bid(
        &self,
        officer: &Officer,
        procedure: &str,
        mut bid: BidContent,
        files: &[PlayedFile],
    ) -> Result<(), AppError> {
        let desk = self.desk(&officer.caller, procedure, None).await?;
        let opening = desk.openings.first().ok_or_else(|| broken("an opening"))?;
        let note = opening.record.as_deref().ok_or_else(|| broken("no key record"))?;
        let note = Note::parse(note.as_bytes()).map_err(|_| broken("the key record"))?;
        let record = KeyRecord::parse(note.text()).map_err(|_| broken("the key record"))?;
        let mut rng = ids::rng()?;
        let key = VersionKey::random(&mut rng);
        let (mut entries, mut parts) = (Vec::new(), Vec::new());
        for file in files {
            let sealed = seal_file(&key, file)?;
            let sha256 = sealed.entry.sha256.to_string();
            bid.files.push(FilledSlot { slot: file.slot.clone(), name: file.name.clone(), sha256 });
            entries.push(sealed.entry);
            parts.extend(sealed.parts);
        }
        let place = Place {
            host: self.secrets.host().clone(),
            opening: record.opening.clone(),
            company: crate::bidding::sealed_id(desk.company.id.0)?,
            slot: 1,
            version: 1,
            previous: None,
        };
        let json = bid.to_json().map_err(|_| broken("bid.json"))?;
        let people = people(&desk)?;
        let content =
            Content { place, record: &record, bid: json, files: entries, people: &people };
        let sealed = seal_version(&key, content, &officer.key.signer, &mut rng);
        let sealed = sealed.map_err(|fault| broken(fault.code()))?;
        parts.push((sealed.commit.manifest.object.clone(), sealed.manifest));
        for (object, bytes) in parts {
            let bytes = stream::iter([Ok(Bytes::from(bytes))]);
            self.store_part(&officer.caller, Some(desk.company.id), object.as_str(), bytes).await?;
        }
        let new = NewBid {
            commit: sealed.note.to_string(),
            shares: sealed.packet.shares,
            copy: sealed.packet.copy,
        };
        self.submit_bid(&officer.caller, self.arrive()?, new).await?;
        Ok(())
    }
}

/// For whom a company's own copy is sealed.
fn people(desk: &Desk) -> Result<Vec<Recipient>, AppError> {
    let recipients = desk.people.iter().filter_map(|one| one.keys.as_ref());
    let people: Option<Vec<Recipient>> =
        recipients.map(|(recipient, _)| Recipient::parse(recipient)).collect();
    people.ok_or_else(|| broken("a recipient"))
}

fn seal_file(key: &VersionKey, file: &PlayedFile) -> Result<Sealed, AppError> {
    let sealed = seal_bytes(&file.bytes, &key.recipient(), &mut ids::rng()?);
    let sealed = sealed.map_err(|fault| broken(fault.code()))?;
    let entry = FileEntry {
        name: file.name.clone(),
        media_type: "text/plain".to_owned(),
        envelope: Id::parse("whole").ok_or_else(|| broken("an envelope"))?,
        size: sealed.measured.size,
        sha256: sealed.measured.sha256,
        parts: sealed.parts,
    };
    Ok(Sealed { entry, parts: sealed.objects })
}
