//! One file per SDK version with all that the program needs of it: built from the official files, opened by hash.
//! It must not interpret a section; `sdk` does.

mod fields;
mod forms;
mod genericode;
mod labels;
mod lists;
mod properties;
mod rules;
mod source;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;

pub use genericode::Code;
pub use source::{Files, SourceError, sha256};
use source::{hex, is_kind};

use super::sdk::version::Version;

/// First bytes of a pack; the last one is the version of its layout.
const MAGIC: &[u8; 8] = b"ZSCHSDK\x01";
const HASH: usize = 32;
/// Sections are far smaller; a larger one is refused before it is unpacked.
const MAX_SECTION: u64 = 64 << 20;

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the SDK, such as 1.14.2.
    pub version: Version,
    /// Version of UBL that its notices declare.
    pub ubl: String,
    /// SHA-256 over the schemas, rules and fields that it was made from (see [`Files::digest_of_rules`]).
    pub digest: String,
    /// Code lists that the SDK names but that the source didn't hold.
    pub missing_lists: Vec<String>,
}

/// Whose work the data of a pack are (CC BY 4.0 asks for it).
pub fn attribution(version: Version) -> String {
    format!("eForms SDK {version}, Publications Office of the European Union, CC BY 4.0")
}

/// Why no pack could be made of a source.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Something that every SDK has isn't there.
    #[error("the source has no {0}")]
    Missing(&'static str),
    /// A JSON file isn't what it should be.
    #[error("{file}: {why}")]
    Json {
        /// Which one.
        file: String,
        /// The parser's words.
        why: String,
    },
    /// An XML file isn't what it should be.
    #[error("{file}: {why}")]
    Xml {
        /// Which one.
        file: String,
        /// The parser's words.
        why: String,
    },
    /// A version that is no version.
    #[error("the SDK calls itself {0:?}, which is no version")]
    Version(String),
    /// A path of a field that this program can't walk.
    #[error(transparent)]
    Path(#[from] super::sdk::path::UnknownPath),
    /// A rule that this program can't evaluate, or a schema that it can't read.
    #[error("{0}")]
    Rules(String),
    /// Writing the archive failed.
    #[error("{0}")]
    Archive(#[from] zip::result::ZipError),
    /// Writing the archive failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl BuildError {
    fn json(file: &str, error: &serde_json::Error) -> Self {
        Self::Json { file: file.to_owned(), why: error.to_string() }
    }

    fn xml(file: &str, error: &quick_xml::Error) -> Self {
        Self::Xml { file: file.to_owned(), why: error.to_string() }
    }
}

/// Why bytes are no pack.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// Other magic bytes.
    #[error("not an SDK pack of this program, or one of another layout: build it again")]
    Foreign,
    /// The hash doesn't fit.
    #[error("the pack is damaged: its SHA-256 does not fit")]
    Damaged,
    /// The archive inside can't be read.
    #[error("the pack cannot be read: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// A section can't be read.
    #[error("section {section} of the pack cannot be read: {why}")]
    Section {
        /// Which one.
        section: String,
        /// Why.
        why: String,
    },
}

/// Makes a pack of an SDK's files: the same files give the same bytes.
///
/// Every path, schema and rule is compiled on the way, so that an unknown construct is an error here and not when a
/// notice is checked.
pub fn build(files: &Files) -> Result<Vec<u8>, BuildError> {
    let raw = files.get("fields/fields.json").ok_or(BuildError::Missing("fields"))?;
    let raw: fields::RawFields =
        serde_json::from_slice(raw).map_err(|error| BuildError::json("fields.json", &error))?;
    let name = raw.sdk_version.clone();
    let version = name.strip_prefix("eforms-sdk-").unwrap_or(&name).parse();
    let version: Version = version.map_err(|_| BuildError::Version(name))?;
    let (lists, missing_lists) = lists::lists(files)?;
    let manifest = Manifest {
        version,
        ubl: raw.ubl_version.clone(),
        digest: files.digest_of_rules(),
        missing_lists,
    };
    let forms = forms::subtypes(files).map_err(|error| BuildError::json("notice-types", &error))?;
    let mut sections = BTreeMap::new();
    let mut put = |name: &str, bytes: Vec<u8>| sections.insert(name.to_owned(), bytes);
    put("manifest.json", json("manifest", &manifest)?);
    put("fields.json", json("fields", &raw.listing())?);
    put("forms.json", json("forms", &forms)?);
    put("lists.json", json("lists", &lists)?);
    put("rules", rules::rules(files)?);
    put("labels-de.json", json("labels", &labels::labels(files, "de")?)?);
    put("labels-en.json", json("labels", &labels::labels(files, "en")?)?);
    for (name, bytes) in files.below("schemas/") {
        if is_kind(name, "xsd") {
            put(&format!("schemas/{name}"), bytes.to_vec());
        }
    }
    let pack = container(&sections)?;
    super::sdk::Sdk::load(&pack).map_err(|error| BuildError::Rules(error.to_string()))?;
    Ok(pack)
}

fn json(name: &str, value: &impl Serialize) -> Result<Vec<u8>, BuildError> {
    serde_json::to_vec(value).map_err(|error| BuildError::json(name, &error))
}

/// Magic, hash, ZIP archive with fixed dates and sorted entries.
fn container(sections: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, BuildError> {
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in sections {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    let archive = archive.finish()?.into_inner();
    let mut pack = MAGIC.to_vec();
    pack.extend(Sha256::digest(&archive));
    pack.extend(archive);
    Ok(pack)
}

/// An opened pack, of which sections are unpacked when they are asked for.
#[derive(Debug, Clone)]
pub struct Pack {
    hash: [u8; HASH],
    archive: zip::ZipArchive<Cursor<Arc<[u8]>>>,
}

impl Pack {
    /// Checks layout and hash.
    pub fn open(bytes: &[u8]) -> Result<Self, PackError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(PackError::Foreign)?;
        let (hash, archive) = rest.split_first_chunk::<HASH>().ok_or(PackError::Damaged)?;
        if Sha256::digest(archive).as_slice() != hash {
            return Err(PackError::Damaged);
        }
        let archive = zip::ZipArchive::new(Cursor::new(Arc::from(archive)))?;
        Ok(Self { hash: *hash, archive })
    }

    /// What the pack says of itself.
    pub fn manifest(&self) -> Result<Manifest, PackError> {
        self.json("manifest.json")
    }

    /// The hash of the pack in hexadecimal.
    pub fn hash(&self) -> String {
        hex(&self.hash)
    }

    /// A section that holds JSON.
    pub fn json<T: DeserializeOwned>(&self, section: &str) -> Result<T, PackError> {
        let bytes = self.section(section)?;
        serde_json::from_slice(&bytes).map_err(|error| unreadable(section, &error))
    }

    /// A section's bytes.
    pub fn section(&self, section: &str) -> Result<Vec<u8>, PackError> {
        // Its list of entries is shared, and only the place in the bytes is its own.
        let mut archive = self.archive.clone();
        let entry = archive.by_name(section)?;
        let mut bytes =
            Vec::with_capacity(usize::try_from(entry.size().min(MAX_SECTION)).unwrap_or(0));
        entry
            .take(MAX_SECTION)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(section, &error))?;
        Ok(bytes)
    }

    /// The names of all sections below a folder.
    pub fn below(&self, folder: &str) -> Result<Vec<String>, PackError> {
        let mut names = Vec::new();
        for name in self.archive.file_names() {
            let name = name?;
            if name.starts_with(folder) {
                names.push(name.into_owned());
            }
        }
        Ok(names)
    }
}

fn unreadable(section: &str, why: &impl std::fmt::Display) -> PackError {
    PackError::Section { section: section.to_owned(), why: why.to_string() }
}

/// A pack with nothing but a manifest.
#[cfg(test)]
pub(crate) fn testing(manifest: &Manifest) -> Vec<u8> {
    let bytes = serde_json::to_vec(manifest).unwrap();
    container(&BTreeMap::from([("manifest.json".to_owned(), bytes)])).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections() -> BTreeMap<String, Vec<u8>> {
        BTreeMap::from([("b".to_owned(), b"two".to_vec()), ("a".to_owned(), b"[1]".to_vec())])
    }

    #[test]
    fn the_same_sections_give_the_same_bytes() {
        assert_eq!(container(&sections()).unwrap(), container(&sections()).unwrap());
    }

    #[test]
    fn a_pack_gives_its_sections_back_and_notices_damage() {
        let mut bytes = container(&sections()).unwrap();
        let pack = Pack::open(&bytes).unwrap();
        assert_eq!(pack.section("b").unwrap(), b"two");
        assert_eq!(pack.json::<Vec<u8>>("a").unwrap(), [1]);
        assert!(matches!(pack.json::<Vec<u8>>("b"), Err(PackError::Section { .. })));
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        assert!(matches!(Pack::open(&bytes), Err(PackError::Damaged)));
        assert!(matches!(Pack::open(b"PK"), Err(PackError::Foreign)));
    }
}
