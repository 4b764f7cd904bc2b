//! The bidder's desk as the platform shows it, and the one opening of it that a command is about.
//! It must not be believed where a signature can be asked: the key record is verified before anything is sealed to it.

use super::api::Api;
use super::folder::Folder;
use super::{Fault, Place};
use seal::note::{Note, VerifierKey};
use seal::record::KeyRecord;
use seal::record_chain::{self, Seen};
use seal::record_check::RecordFault;
use seal::value::{Digest, Host, Id};
use serde::Deserialize;
use serde_json::json;

/// What the platform shows a bidder of a procedure.
#[derive(Debug, Deserialize)]
pub(super) struct Desk {
    pub(super) host: String,
    pub(super) procedure: Procedure,
    pub(super) company: Company,
    pub(super) variants_allowed: bool,
    pub(super) people: Vec<Colleague>,
    pub(super) openings: Vec<Opening>,
    pub(super) server: ServerKeys,
}

#[derive(Debug, Deserialize)]
pub(super) struct Procedure {
    pub(super) number: String,
    pub(super) title: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Company {
    pub(super) id: String,
    pub(super) name: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Colleague {
    pub(super) recipient: String,
    pub(super) verifier: String,
    pub(super) me: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct ServerKeys {
    pub(super) record: Vec<String>,
    pub(super) receipt: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Opening {
    #[serde(rename = "opening")]
    pub(super) id: String,
    pub(super) envelope: String,
    pub(super) deadline: String,
    pub(super) record: Option<String>,
    /// The records before it, in their order.
    pub(super) earlier: Vec<String>,
    pub(super) receiving: bool,
    pub(super) slots: Vec<Slot>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Slot {
    #[serde(rename = "slot")]
    pub(super) number: u64,
    pub(super) head: Option<Link>,
    pub(super) valid: Option<Link>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Link {
    pub(super) version: u64,
    pub(super) hash: String,
}

impl Desk {
    /// The desk of a place.
    pub(super) async fn read(api: &Api, place: &Place) -> Result<Self, Fault> {
        let mut body = json!({ "procedure": place.procedure });
        if let Some(company) = &place.company {
            body = json!({ "procedure": place.procedure, "company": company });
        }
        Ok(serde_json::from_value(api.post("/api/v1/bidding/desk", &body).await?)?)
    }

    /// The opening of the envelope, the only one where none is named.
    pub(super) fn opening(&self, envelope: Option<&str>) -> Result<&Opening, Fault> {
        let named = |opening: &&Opening| envelope.is_none_or(|name| opening.envelope == name);
        let mut found = self.openings.iter().filter(named);
        match (found.next(), found.next()) {
            (Some(opening), None) => Ok(opening),
            (Some(_), Some(_)) => {
                Err("there are two envelopes: name one with --envelope quality or price".into())
            }
            (None, _) => Err("this procedure has no such opening".into()),
        }
    }

    /// The platform's name.
    pub(super) fn host(&self) -> Result<Host, Fault> {
        Host::parse(&self.host).ok_or_else(|| "the platform's name cannot be read".into())
    }

    /// The company's id.
    pub(super) fn company_id(&self) -> Result<Id, Fault> {
        Id::parse(&self.company.id).ok_or_else(|| "the company's id cannot be read".into())
    }

    /// The key record in force: every signature checked from the first record on, and held against the one that the
    /// folder saw before, which it remembers from now on.
    pub(super) fn record(
        &self,
        opening: &Opening,
        fingerprint: Option<&str>,
        folder: &Folder,
    ) -> Result<KeyRecord, Fault> {
        let newest = opening.record.as_ref();
        let newest = newest.ok_or("there are no signed keys for this opening yet")?;
        let notes = opening.earlier.iter().chain([newest]);
        let notes: Result<Vec<Note>, _> = notes.map(|note| Note::parse(note.as_bytes())).collect();
        let notes = notes.map_err(|_| "the key record cannot be read")?;
        let servers: Option<Vec<VerifierKey>> =
            self.server.record.iter().map(|key| VerifierKey::parse(key)).collect();
        let servers = servers.ok_or("the server's key cannot be read")?;
        let pinned = folder.seen(&opening.id)?;
        // How many must open is the authority's choice; it is shown, and stands in the record for ever.
        let seen = Seen { servers: &servers, pinned: pinned.as_ref(), single_opener: true };
        let record = record_chain::verify(&notes, &seen).map_err(|faults| {
            let codes: Vec<&str> = faults.iter().map(RecordFault::code).collect();
            format!(
                "the key record is not sound: {}. Do not send a bid; ask the authority, on another way than \
                 through the platform, for the fingerprint of its keys",
                codes.join(", ")
            )
        })?;
        if record.opening.as_str() != opening.id || record.host.as_str() != self.host {
            return Err("the key record is of another opening".into());
        }
        let plain = |text: &str| text.replace([' ', '-'], "").to_uppercase();
        if fingerprint.is_some_and(|known| plain(known) != plain(&record.fingerprint())) {
            return Err("the key record has another fingerprint than the one you gave".into());
        }
        folder.saw(&record)?;
        Ok(record)
    }
}

impl Opening {
    /// The company's slot of a number; none before its first bid or draft.
    pub(super) fn slot(&self, number: u64) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.number == number)
    }

    /// Version and predecessor of the next entry in a slot.
    pub(super) fn next(&self, number: u64) -> Result<(u64, Option<Digest>), Fault> {
        let Some(head) = self.slot(number).and_then(|slot| slot.head.as_ref()) else {
            return Ok((1, None));
        };
        let hash = Digest::parse(&head.hash).ok_or("a hash of the platform cannot be read")?;
        Ok((head.version.saturating_add(1), Some(hash)))
    }
}
