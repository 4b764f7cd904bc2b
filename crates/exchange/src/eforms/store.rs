//! The installed packs, several versions side by side, and which of them checks a notice.
//! It must not download anything.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::{fs, io};

use super::notice::{Identity, Notice};
use super::pack::{BuildError, Files, Manifest, Pack, PackError, SourceError, build};
use super::sdk::Sdk;
use super::sdk::version::Version;

/// The folder of packs within the platform's data folder.
pub const FOLDER: &str = "sdk";

/// The packs of a folder; each is loaded when it is first needed.
#[derive(Debug, Default)]
pub struct Packs {
    installed: BTreeMap<Version, Installed>,
    /// Files that look like packs but can't be used, with the reason.
    pub unusable: Vec<(PathBuf, String)>,
}

#[derive(Debug)]
struct Installed {
    manifest: Manifest,
    hash: String,
    pack: Pack,
    sdk: OnceLock<Arc<Sdk>>,
}

/// Why a pack wasn't added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The source can't be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// No pack can be made of it.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// What was made can't be opened, or a finished pack is none.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The pack can't be written.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// The file name of a pack in the folder of packs.
pub fn file_name(version: Version) -> String {
    format!("eforms-{version}.pack")
}

/// Makes a pack of an SDK (folder or JAR), or takes a finished pack, and puts it into the folder of packs.
///
/// Returns what the pack says of itself. A pack of the same version is replaced at once, never half.
pub fn add(folder: &Path, source: &Path) -> Result<Manifest, AddError> {
    let finished = source.extension().is_some_and(|extension| extension == "pack");
    let bytes = if finished { fs::read(source)? } else { build(&Files::read(source)?)? };
    let manifest = Pack::open(&bytes)?.manifest()?;
    fs::create_dir_all(folder)?;
    let target = folder.join(file_name(manifest.version));
    let part = target.with_extension("part");
    fs::write(&part, bytes)?;
    fs::rename(part, target)?;
    Ok(manifest)
}

/// The version that checks a notice, and whether it is the one that the notice names.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The version.
    pub sdk: Arc<Sdk>,
    /// The version that the notice names, if that is not of the same minor version.
    pub instead_of: Option<String>,
}

impl Packs {
    /// The packs of a folder; a folder that isn't there has none.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let mut packs = Self::default();
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(packs),
            other => other?,
        };
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "pack") {
                let bytes = fs::read(&path)?;
                if let Err(error) = packs.insert(&bytes) {
                    packs.unusable.push((path, error.to_string()));
                }
            }
        }
        packs.unusable.sort();
        Ok(packs)
    }

    /// Takes a pack in.
    pub fn insert(&mut self, bytes: &[u8]) -> Result<Version, PackError> {
        let pack = Pack::open(bytes)?;
        let manifest = pack.manifest()?;
        let version = manifest.version;
        let hash = pack.hash();
        self.installed.insert(version, Installed { manifest, hash, pack, sdk: OnceLock::new() });
        Ok(version)
    }

    /// What is installed, oldest first, each with the hash of its pack.
    pub fn list(&self) -> impl Iterator<Item = (&Manifest, &str)> {
        self.installed.values().map(|installed| (&installed.manifest, installed.hash.as_str()))
    }

    /// One version, loaded.
    pub fn get(&self, version: Version) -> Option<Result<Arc<Sdk>, PackError>> {
        let installed = self.installed.get(&version)?;
        if let Some(sdk) = installed.sdk.get() {
            return Some(Ok(sdk.clone()));
        }
        Some(
            Sdk::open(installed.pack.clone())
                .map(|sdk| installed.sdk.get_or_init(|| Arc::new(sdk)).clone()),
        )
    }

    /// The version for a notice: the newest of the same minor version, else the oldest newer one, else the newest.
    ///
    /// `None` if nothing is installed.
    pub fn choose(&self, identity: &Identity) -> Option<Result<Choice, PackError>> {
        let named = Notice::sdk_version(identity);
        let version = self.nearest(named)?;
        let same = named.is_some_and(|named| named.same_minor(version));
        let instead_of = (!same).then(|| {
            let written = [&identity.customization, &identity.profile];
            written.into_iter().flatten().next().cloned().unwrap_or_default()
        });
        Some(self.get(version)?.map(|sdk| Choice { sdk, instead_of }))
    }

    /// A version that a person named: the exact one, or the newest of its minor version.
    pub fn named(&self, wanted: Version) -> Option<Result<Arc<Sdk>, PackError>> {
        let same = |known: &&Version| known.same_minor(wanted);
        let version = self.installed.keys().find(|known| **known == wanted);
        let version = version.or_else(|| self.installed.keys().rfind(same))?;
        self.get(*version)
    }

    fn nearest(&self, named: Option<Version>) -> Option<Version> {
        let mut known = self.installed.keys();
        let newest = known.clone().next_back().copied();
        let Some(named) = named else { return newest };
        known
            .clone()
            .rfind(|version| version.same_minor(named))
            .or_else(|| known.find(|version| **version > named))
            .copied()
            .or(newest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packs(versions: &[&str]) -> Packs {
        let mut packs = Packs::default();
        for text in versions {
            let version: Version = text.parse().unwrap();
            let manifest = Manifest {
                version,
                ubl: "2.3".into(),
                digest: String::new(),
                missing_lists: Vec::new(),
            };
            let pack = crate::eforms::pack::testing(&manifest);
            packs.insert(&pack).unwrap();
        }
        packs
    }

    #[test]
    fn the_same_minor_version_comes_first_then_the_oldest_newer_then_the_newest() {
        let packs = packs(&["1.10.0", "1.13.2", "1.14.2", "1.14.1"]);
        let nearest = |text: &str| packs.nearest(text.parse().ok()).unwrap().to_string();
        assert_eq!(nearest("1.14"), "1.14.2");
        assert_eq!(nearest("1.12"), "1.13.2");
        assert_eq!(nearest("1.3"), "1.10.0");
        assert_eq!(nearest("1.15"), "1.14.2");
        assert_eq!(nearest("nonsense"), "1.14.2");
        assert_eq!(Packs::default().nearest(None), None);
    }

    #[test]
    fn packs_are_listed_oldest_first() {
        let packs = packs(&["1.14.2", "1.9.0"]);
        let listed: Vec<String> =
            packs.list().map(|(manifest, _)| manifest.version.to_string()).collect();
        assert_eq!(listed, ["1.9.0", "1.14.2"]);
    }
}
