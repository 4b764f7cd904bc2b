//! The code lists of an SDK, from Genericode or from a table that stands in for it.
//! It must not drop a list that the index names without saying so.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::BuildError;
use super::genericode::{Code, genericode, table};
use super::source::Files;
use crate::eforms::sdk::lists::List;

#[derive(Debug, Deserialize)]
struct RawIndex {
    codelists: Vec<RawList>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawList {
    id: String,
    parent_id: Option<String>,
    filename: String,
}

/// Code lists by their identifier, and the identifiers of lists without a file.
pub(super) fn lists(files: &Files) -> Result<(BTreeMap<String, List>, Vec<String>), BuildError> {
    let mut lists = BTreeMap::new();
    let mut missing = Vec::new();
    let index = files.get("codelists/codelists.json").ok_or(BuildError::Missing("codelists"))?;
    let index: RawIndex =
        serde_json::from_slice(index).map_err(|error| BuildError::json("codelists", &error))?;
    for raw in index.codelists {
        match codes(files, &raw)? {
            Some(codes) => {
                lists.insert(raw.id, List { parent: raw.parent_id, codes });
            }
            None => missing.push(raw.id),
        }
    }
    Ok((lists, missing))
}

fn codes(files: &Files, raw: &RawList) -> Result<Option<Vec<Code>>, BuildError> {
    let name = format!("codelists/{}", raw.filename);
    if let Some(bytes) = files.get(&name) {
        return genericode(bytes).map(Some).map_err(|error| BuildError::xml(&name, &error));
    }
    let stand_in = files.get(&format!("codelists/{}.tsv", raw.id));
    Ok(stand_in.map(|bytes| table(&String::from_utf8_lossy(bytes))))
}
