//! The inner manifest: what the commit hides, sealed to the version's key: whose bid, its answers, its files.
//! It must not be trusted before it is held against the commit; `open` does that.

use crate::commit::{MAX_COUNT, MAX_PART, MAX_PARTS, Part, Place};
use crate::text::{Fault, Finding};
use crate::value::{Digest, Host, Id, ObjectName};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "zuschlag/manifest/v1";
const MAX_FILES: usize = 2000;
const MAX_NAME: usize = 255;

/// What is inside a version.
#[derive(Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Where the bidder says it stands.
    pub place: Place,
    /// Key record it was sealed to.
    pub record: Digest,
    /// The nonce of the commit.
    pub nonce: Digest,
    /// Answers and prices, the bytes of `bid.json`.
    pub bid: String,
    /// The files.
    pub files: Vec<FileEntry>,
}

/// One file of a version.
#[derive(Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// File name as the bidder gave it.
    pub name: String,
    /// Media type as the bidder's client gave it.
    pub media_type: String,
    /// Which envelope the file lies in; the first version of the platform has one, `bid`.
    pub envelope: Id,
    /// True size in bytes, without padding.
    pub size: u64,
    /// SHA-256 of the true bytes.
    pub sha256: Digest,
    /// The sealed parts in the order of the file.
    pub parts: Vec<Part>,
}

impl std::fmt::Debug for Manifest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Manifest({} files, hidden)", self.files.len())
    }
}

impl std::fmt::Debug for FileEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FileEntry({} parts, hidden)", self.parts.len())
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    format: String,
    host: String,
    opening: String,
    company: String,
    slot: u64,
    version: u64,
    previous: Option<String>,
    record: String,
    nonce: String,
    bid: String,
    files: Vec<RawFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    name: String,
    #[serde(rename = "type")]
    media_type: String,
    envelope: String,
    size: u64,
    sha256: String,
    parts: Vec<RawPart>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPart {
    object: String,
    size: u64,
    sha256: String,
}

impl Manifest {
    /// The manifest as JSON, before framing and sealing.
    pub fn to_json(&self) -> String {
        let raw = Raw {
            format: FORMAT.to_owned(),
            host: self.place.host.to_string(),
            opening: self.place.opening.to_string(),
            company: self.place.company.to_string(),
            slot: self.place.slot,
            version: self.place.version,
            previous: self.place.previous.map(|hash| hash.to_string()),
            record: self.record.to_string(),
            nonce: self.nonce.to_string(),
            bid: self.bid.clone(),
            files: self.files.iter().map(raw_file).collect(),
        };
        // Strings, numbers and lists always serialise.
        serde_json::to_string(&raw).unwrap_or_default()
    }

    /// Reads the JSON; collects every fault.
    pub fn parse(json: &[u8]) -> Result<Self, Vec<Finding>> {
        let raw: Raw = serde_json::from_slice(json).map_err(|e| {
            vec![Finding { line: e.line(), field: "manifest", fault: Fault::BadValue }]
        })?;
        let mut check = Check { findings: Vec::new() };
        let wrong_format = raw.format != FORMAT;
        if wrong_format {
            check.report(0, "format", Fault::WrongFormat);
        }
        let previous = match raw.previous.as_deref() {
            None => Some(None),
            Some(text) => check.value(0, "previous", Digest::parse(text)).map(Some),
        };
        let place = (
            check.value(0, "host", Host::parse(&raw.host)),
            check.value(0, "opening", Id::parse(&raw.opening)),
            check.value(0, "company", Id::parse(&raw.company)),
            check.value(0, "slot", bounded(raw.slot)),
            check.value(0, "version", bounded(raw.version)),
        );
        let record = check.value(0, "record", Digest::parse(&raw.record));
        let nonce = check.value(0, "nonce", Digest::parse(&raw.nonce));
        if raw.files.len() > MAX_FILES {
            check.report(0, "files", Fault::TooLong);
        }
        let numbered = raw.files.iter().take(MAX_FILES).enumerate();
        let files = numbered.filter_map(|(at, file)| check.file(at + 1, file)).collect();
        let manifest = (|| {
            let (host, opening, company, slot, version) =
                (place.0?, place.1?, place.2?, place.3?, place.4?);
            let place = Place { host, opening, company, slot, version, previous: previous? };
            Some(Self { place, record: record?, nonce: nonce?, bid: raw.bid, files })
        })();
        match manifest {
            Some(manifest) if check.findings.is_empty() => Ok(manifest),
            _ => Err(check.findings),
        }
    }
}

struct Check {
    findings: Vec<Finding>,
}

impl Check {
    fn report(&mut self, line: usize, field: &'static str, fault: Fault) {
        if self.findings.len() < 100 {
            self.findings.push(Finding { line, field, fault });
        }
    }

    fn value<T>(&mut self, line: usize, field: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.report(line, field, Fault::BadValue);
        }
        value
    }

    /// A file; `line` is its number, counted from 1.
    fn file(&mut self, line: usize, raw: &RawFile) -> Option<FileEntry> {
        let name = self.value(line, "name", file_name(&raw.name));
        let media_type = self.value(line, "type", media_type(&raw.media_type));
        let envelope = self.value(line, "envelope", Id::parse(&raw.envelope));
        let sha256 = self.value(line, "sha256", Digest::parse(&raw.sha256));
        let parts: Option<Vec<Part>> = raw.parts.iter().map(part).collect();
        let few = |parts: &Vec<Part>| u64::try_from(parts.len()).is_ok_and(|n| n <= MAX_PARTS);
        let parts = self.value(line, "parts", parts.filter(few));
        Some(FileEntry {
            name: name?,
            media_type: media_type?,
            envelope: envelope?,
            size: raw.size,
            sha256: sha256?,
            parts: parts?,
        })
    }
}

fn part(raw: &RawPart) -> Option<Part> {
    Some(Part {
        object: ObjectName::parse(&raw.object)?,
        size: Some(raw.size).filter(|size| *size <= MAX_PART)?,
        sha256: Digest::parse(&raw.sha256)?,
    })
}

fn raw_file(file: &FileEntry) -> RawFile {
    let raw_part = |part: &Part| RawPart {
        object: part.object.to_string(),
        size: part.size,
        sha256: part.sha256.to_string(),
    };
    RawFile {
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        envelope: file.envelope.to_string(),
        size: file.size,
        sha256: file.sha256.to_string(),
        parts: file.parts.iter().map(raw_part).collect(),
    }
}

fn bounded(n: u64) -> Option<u64> {
    (1..=MAX_COUNT).contains(&n).then_some(n)
}

/// A name is shown to officers and becomes a file name: no path, no control character, not empty.
fn file_name(text: &str) -> Option<String> {
    let path = text == "." || text == ".." || text.contains(['/', '\\']);
    media_type(text).filter(|_| !path)
}

/// A media type is shown and handed on, never obeyed: no control character, not empty.
fn media_type(text: &str) -> Option<String> {
    let fine = (1..=MAX_NAME).contains(&text.len()) && !text.chars().any(char::is_control);
    fine.then(|| text.to_owned())
}
