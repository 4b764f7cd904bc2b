//! Finds the reference material and builds the pack of its SDK once.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use exchange::eforms::pack::{Files, build};
use exchange::eforms::sdk::Sdk;

/// The folder of the SDK, or a line on standard output that says what was skipped.
pub(crate) fn sdk_folder(this: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("ZUSCHLAG_REFERENCE") else {
        println!("skipped: {this}: ZUSCHLAG_REFERENCE is not set");
        return None;
    };
    Some(PathBuf::from(folder).join("eforms/sdk-1.14.2"))
}

/// The files of SDK 1.14.2.
pub(crate) fn files(this: &str) -> Option<&'static Files> {
    static FILES: OnceLock<Files> = OnceLock::new();
    let folder = sdk_folder(this)?;
    Some(FILES.get_or_init(|| Files::read(&folder).unwrap()))
}

/// The bytes of the pack of SDK 1.14.2.
pub(crate) fn pack(this: &str) -> Option<&'static [u8]> {
    static PACK: OnceLock<Vec<u8>> = OnceLock::new();
    let files = files(this)?;
    Some(PACK.get_or_init(|| build(files).unwrap()))
}

/// SDK 1.14.2, loaded from its pack.
pub(crate) fn sdk(this: &str) -> Option<Arc<Sdk>> {
    static SDK: OnceLock<Arc<Sdk>> = OnceLock::new();
    let pack = pack(this)?;
    Some(SDK.get_or_init(|| Arc::new(Sdk::load(pack).unwrap())).clone())
}

/// The example notices: name and bytes, in order.
pub(crate) fn examples(this: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let folder = sdk_folder(this)?.join("examples/notices");
    let mut notices: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "xml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    notices.sort();
    Some(notices)
}

/// What the official rules say of an example on 2026-11-21.
#[derive(serde::Deserialize)]
pub(crate) struct Expected {
    pub(crate) failed: Vec<String>,
    pub(crate) subtype: String,
    pub(crate) xsd_ok: bool,
}

/// The expected findings by name of the example.
pub(crate) fn expected(this: &str) -> Option<BTreeMap<String, Expected>> {
    let path = sdk_folder(this)?.join("../expected-findings-1.14.2.json");
    Some(serde_json::from_slice(&fs::read(path).unwrap()).unwrap())
}
