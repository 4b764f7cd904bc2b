//! The files of an SDK as they lie in a folder or in the official JAR, only those that a pack needs.
//! It must not interpret them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// Files of an SDK by their path below its root, such as `fields/fields.json`.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// Why a source could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The file system said no.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// The file is not a JAR or ZIP that can be read.
    #[error("not a readable JAR: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// Neither the folder nor the archive holds an SDK.
    #[error("no eForms SDK in it: fields/fields.json is missing")]
    NoSdk,
    /// One file is larger than any file of an SDK.
    #[error("{0} is larger than {MAX_FILE} bytes")]
    TooLarge(String),
}

/// The largest file that is taken; the list of CPV codes in 24 languages has 33 MB.
const MAX_FILE: u64 = 128 << 20;
/// The folder inside the official JAR.
const JAR_ROOT: &str = "eforms-sdk/";

impl Files {
    /// Reads a folder or a JAR, whichever `path` is.
    pub fn read(path: &Path) -> Result<Self, SourceError> {
        let files = if path.is_dir() { Self::folder(path)? } else { Self::jar(File::open(path)?)? };
        if files.0.contains_key("fields/fields.json") { Ok(files) } else { Err(SourceError::NoSdk) }
    }

    /// One file's bytes.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// The files below a folder such as `schemas/`, with their paths below it, in order.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.0.range(folder.to_owned()..).map_while(move |(name, bytes)| {
            name.strip_prefix(folder).map(|rest| (rest, bytes.as_slice()))
        })
    }

    /// SHA-256 over the files that decide whether a notice is right: schemas, rules, fields.
    pub fn digest_of_rules(&self) -> String {
        let mut hash = Sha256::new();
        for folder in ["fields/", "schemas/", "schematrons/static/"] {
            for (name, bytes) in self.below(folder) {
                hash.update(folder.as_bytes());
                hash.update(name.as_bytes());
                hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
                hash.update(bytes);
            }
        }
        hex(&hash.finalize())
    }

    fn folder(root: &Path) -> Result<Self, SourceError> {
        let inner = root.join(JAR_ROOT);
        let root = if inner.is_dir() { &*inner } else { root };
        let mut files = BTreeMap::new();
        for folder in FOLDERS {
            walk(root, folder, &mut files)?;
        }
        Ok(Self(files))
    }

    fn jar(file: File) -> Result<Self, SourceError> {
        let mut archive = zip::ZipArchive::new(file)?;
        let mut files = BTreeMap::new();
        for index in 0..archive.len() {
            let entry = archive.by_index(index)?;
            let full = entry.name()?.into_owned();
            let name = full.strip_prefix(JAR_ROOT).unwrap_or(&full);
            if entry.is_file() && wanted(name) {
                files.insert(name.to_owned(), bounded(name, entry)?);
            }
        }
        Ok(Self(files))
    }
}

/// Whether a file's name has an extension.
pub(super) fn is_kind(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}

/// SHA-256 of bytes in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The hexadecimal form of a digest.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _infallible = write!(text, "{byte:02x}");
        text
    })
}

const FOLDERS: [&str; 6] =
    ["fields", "notice-types", "schemas", "schematrons", "codelists", "translations"];

/// Whether a pack needs the file: German and English only, and no rule texts of the SDK.
fn wanted(name: &str) -> bool {
    let Some((folder, rest)) = name.split_once('/') else {
        return false;
    };
    match folder {
        "translations" => {
            (rest.ends_with("_de.xml") || rest.ends_with("_en.xml")) && !rest.starts_with("rule_")
        }
        other => FOLDERS.contains(&other),
    }
}

fn walk(
    root: &Path,
    folder: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), SourceError> {
    let path = root.join(folder);
    if !path.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(root, &name, files)?;
        } else if wanted(&name) {
            files.insert(name.clone(), bounded(&name, File::open(entry.path())?)?);
        }
    }
    Ok(())
}

fn bounded(name: &str, reader: impl io::Read) -> Result<Vec<u8>, SourceError> {
    let mut bytes = Vec::new();
    let read = reader.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    if u64::try_from(read).unwrap_or(u64::MAX) > MAX_FILE {
        return Err(SourceError::TooLarge(name.to_owned()));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_german_and_english_labels_are_taken_and_no_rule_texts() {
        assert!(wanted("translations/field_de.xml"));
        assert!(wanted("codelists/cpv.tsv"));
        assert!(!wanted("translations/field_fr.xml"));
        assert!(!wanted("translations/rule_de.xml"));
        assert!(!wanted("examples/notices/a.xml"));
    }

    #[test]
    fn the_digest_changes_with_a_rule_but_not_with_a_label() {
        let mut files = Files::default();
        files.0.insert("fields/fields.json".into(), b"{}".to_vec());
        let plain = files.digest_of_rules();
        files.0.insert("translations/field_de.xml".into(), b"x".to_vec());
        assert_eq!(files.digest_of_rules(), plain);
        files.0.insert("schematrons/static/a.sch".into(), b"x".to_vec());
        assert_ne!(files.digest_of_rules(), plain);
        assert_eq!(files.below("schematrons/").next(), Some(("static/a.sch", &b"x"[..])));
    }
}
