//! `zuschlag bid seal`: content and files into sealed parts, manifest and signed commit, all on this machine.
//! It must not send anything of a bid.

use super::api::Api;
use super::desk::{Desk, Opening};
use super::folder::{FileState, Folder, PartState, Sealed, State};
use super::{Fault, Login, Place, Unlock, sign};
use crate::language::words;
use crate::print;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use locales::Language;
use seal::commit;
use seal::crypt::Recipient;
use seal::manifest::FileEntry;
use seal::parts::{FileSealer, SealedPart};
use seal::person::PersonKey;
use seal::record::KeyRecord;
use seal::value::{Id, ObjectName};
use seal::version::{Content, VersionKey, seal_version};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tender::bid::content::{self, FilledSlot};
use tender::finding::Finding;
use tender::procedure::Draft;
use tender::procedure::draft::Envelope;

/// What is to be sealed.
pub(super) struct Wanted {
    pub(super) bid: PathBuf,
    pub(super) files: Vec<String>,
    pub(super) fingerprint: Option<String>,
    pub(super) incomplete: bool,
    pub(super) language: Language,
    pub(super) work: PathBuf,
}

/// Seals; what was sealed before an interruption is recognised and kept.
pub(super) async fn seal(
    login: &Login,
    unlock: &Unlock,
    place: &Place,
    wanted: &Wanted,
) -> Result<ExitCode, Fault> {
    let person = sign::person(unlock)?;
    let api = Api::sign_in(login).await?;
    let desk = Desk::read(&api, place).await?;
    let opening = desk.opening(place.envelope.as_deref())?;
    if !opening.receiving {
        print(&format!(
            "Careful: no bid is taken in time any more; the deadline is {}.",
            opening.deadline
        ));
    }
    known_key(&desk, &person)?;
    let folder = Folder::open(&wanted.work)?;
    let record = desk.record(opening, wanted.fingerprint.as_deref(), &folder)?;
    let mut content = content_of(&wanted.bid, wanted.language)?;
    let mut job = Job::begin(&desk, opening, &record, (&person, place.slot), folder)?;
    let mut entries = Vec::new();
    content.files.clear();
    for (number, named) in wanted.files.iter().enumerate() {
        let (slot, path) = named.split_once('=').ok_or("write --file SLOT=FILE")?;
        let entry = job.file(number, slot, Path::new(path))?;
        let (slot, name) = (slot.to_owned(), entry.name.clone());
        content.files.push(FilledSlot { slot, name, sha256: entry.sha256.to_string() });
        entries.push(entry);
    }
    let lacks = lacks(&api, place, (opening, desk.variants_allowed), &content).await?;
    say(&lacks, wanted.language);
    if !lacks.is_empty() && !wanted.incomplete {
        return Ok(ExitCode::FAILURE);
    }
    job.finish(&desk, &record, &person, (content.to_json()?, entries))?;
    print(&format!(
        "Sealed for \"{}\" ({}). Key record {}, to be opened by {} of {}.",
        desk.procedure.title,
        desk.procedure.number,
        record.fingerprint(),
        record.threshold,
        record.seats.len()
    ));
    Ok(ExitCode::SUCCESS)
}

/// The platform knows this key as the caller's, else it would refuse the commit in the last minute.
fn known_key(desk: &Desk, person: &PersonKey) -> Result<(), Fault> {
    let verifier = person.signer.verifier().to_string();
    let known = desk.people.iter().any(|one| one.me && one.verifier == verifier);
    if known {
        Ok(())
    } else {
        Err("the platform doesn't know this key as yours: run `zuschlag bid key`".into())
    }
}

fn content_of(path: &Path, language: Language) -> Result<content::Content, Fault> {
    let bytes = std::fs::read(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    let reading = content::read(&bytes);
    say(&reading.findings, language);
    match reading.content {
        Some(content) if reading.findings.is_empty() => Ok(content),
        _ => Err(format!("{}: this is no content of a bid", path.display()).into()),
    }
}

/// What the published procedure asks for and the content lacks.
async fn lacks(
    api: &Api,
    place: &Place,
    (opening, variants): (&Opening, bool),
    content: &content::Content,
) -> Result<Vec<Finding>, Fault> {
    let published = api.get(&format!("/api/v1/procedures/{}", place.procedure)).await?;
    let draft = published.get("content").cloned().ok_or("the procedure cannot be read")?;
    let draft: Draft = serde_json::from_value(draft)?;
    let envelope: Envelope = serde_json::from_value(opening.envelope.clone().into())?;
    Ok(content::check(content, &draft, envelope, variants))
}

fn say(findings: &[Finding], language: Language) {
    for one in findings {
        let (what, remedy) = (words(&one.message, language), words(&one.remedy, language));
        print(&format!("{}: {what} {remedy}", one.pointer));
    }
}

/// One version on its way to being sealed.
struct Job {
    folder: Folder,
    state: State,
    earlier: Vec<FileState>,
    key: VersionKey,
    envelope: Id,
    host: seal::value::Host,
}

impl Job {
    fn begin(
        desk: &Desk,
        opening: &Opening,
        record: &KeyRecord,
        (person, slot): (&PersonKey, u64),
        folder: Folder,
    ) -> Result<Self, Fault> {
        let (version, previous) = opening.next(slot)?;
        let mut state = State {
            opening: opening.id.clone(),
            company: desk.company.id.clone(),
            slot,
            version,
            previous: previous.map(|hash| hash.to_string()),
            record: record.hash().to_string(),
            ..State::default()
        };
        folder.forget("sealed.json");
        let mut earlier = Vec::new();
        let mut key = None;
        if let Some(old) = folder.read::<State>("state.json").filter(|old| same(old, &state)) {
            key = recovered(&old, person);
            (state.key, state.recipient) = (old.key, old.recipient);
            earlier = old.files;
        }
        let key = if let Some(key) = key {
            key
        } else {
            earlier.clear();
            let mut rng = app::ids::rng()?;
            let key = VersionKey::random(&mut rng);
            let copy = key.company_copy(&[person.identity.recipient()], &mut rng);
            state.key = BASE64_STANDARD.encode(copy.map_err(seal::version::SealFault::code)?);
            state.recipient = key.recipient().to_string();
            key
        };
        folder.keep("state.json", &state)?;
        let envelope = Id::parse(&opening.envelope).ok_or("the envelope cannot be read")?;
        Ok(Self { folder, state, earlier, key, envelope, host: desk.host()? })
    }

    /// Seals one file part by part; the state is kept after each.
    fn file(&mut self, number: usize, slot: &str, path: &Path) -> Result<FileEntry, Fault> {
        let source = File::open(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let size = source.metadata()?.len();
        let known: Vec<SealedPart> = self
            .earlier
            .get(number)
            .filter(|old| old.path == path)
            .map(|old| old.parts.iter().filter_map(PartState::part).collect())
            .unwrap_or_default();
        self.state.files.push(FileState {
            slot: slot.to_owned(),
            path: path.to_owned(),
            parts: Vec::new(),
        });
        let mut sealer = FileSealer::new(source, size);
        let (mut parts, mut rng) = (Vec::new(), app::ids::rng()?);
        while let Some(mut part) = sealer.next_part().map_err(seal::parts::PartsFault::code)? {
            let there = |part: &SealedPart| self.folder.part(part.part.object.as_str()).exists();
            let fault = seal::parts::PartsFault::code;
            let old = known.get(part.index).filter(|old| there(old));
            let done = if let Some(old) = old
                && part.is(old).map_err(fault)?
            {
                old.clone()
            } else {
                let object = ObjectName::random(&mut rng);
                let sink = File::create(self.folder.part(object.as_str()))?;
                part.seal(&self.key.recipient(), object, sink).map_err(fault)?
            };
            if let Some(file) = self.state.files.last_mut() {
                file.parts.push(PartState::from(&done));
            }
            self.folder.keep("state.json", &self.state)?;
            parts.push(done.part);
        }
        let measured = sealer.finish().map_err(seal::parts::PartsFault::code)?;
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file has no name")?;
        Ok(FileEntry {
            name: name.to_owned(),
            media_type: "application/octet-stream".to_owned(),
            envelope: self.envelope.clone(),
            size: measured.size,
            sha256: measured.sha256,
            parts,
        })
    }

    /// Seals manifest and shares, signs the commit, and keeps what is to be sent.
    fn finish(
        self,
        desk: &Desk,
        record: &KeyRecord,
        person: &PersonKey,
        (bid, files): (String, Vec<FileEntry>),
    ) -> Result<(), Fault> {
        let people: Option<Vec<Recipient>> =
            desk.people.iter().map(|one| Recipient::parse(&one.recipient)).collect();
        let people = people.ok_or("a colleague's key cannot be read")?;
        let previous = self.state.previous.as_deref().and_then(seal::value::Digest::parse);
        let place = commit::Place {
            host: self.host,
            opening: record.opening.clone(),
            company: desk.company_id()?,
            slot: self.state.slot,
            version: self.state.version,
            previous,
        };
        let content = Content { place, record, bid, files, people: &people };
        let mut rng = app::ids::rng()?;
        let sealed = seal_version(&self.key, content, &person.signer, &mut rng);
        let sealed = sealed.map_err(seal::version::SealFault::code)?;
        let object = sealed.commit.manifest.object.as_str();
        std::fs::write(self.folder.part(object), &sealed.manifest)?;
        let shares = sealed.packet.shares.iter().map(|share| BASE64_STANDARD.encode(share));
        let kept = Sealed {
            company: desk.company.id.clone(),
            receipt_key: desk.server.receipt.clone(),
            commit: sealed.note.to_string(),
            shares: shares.collect(),
            copy: BASE64_STANDARD.encode(&sealed.packet.copy),
        };
        self.folder.keep("sealed.json", &kept)?;
        Ok(())
    }
}

/// Whether an earlier state is of the same version under the same record.
fn same(old: &State, new: &State) -> bool {
    (&old.opening, &old.company, old.slot, old.version, &old.previous, &old.record)
        == (&new.opening, &new.company, new.slot, new.version, &new.previous, &new.record)
}

fn recovered(old: &State, person: &PersonKey) -> Option<VersionKey> {
    let copy = BASE64_STANDARD.decode(&old.key).ok()?;
    let expected = Recipient::parse(&old.recipient)?;
    VersionKey::from_company_copy(&person.identity, &copy, &expected).ok()
}
