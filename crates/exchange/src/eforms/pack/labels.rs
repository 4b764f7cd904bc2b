//! The labels of an SDK in one language: names of fields, groups, notices, lists; texts around forms.
//! It must not hold labels of codes: the code lists have them.

use std::collections::BTreeMap;

use super::BuildError;
use super::properties::properties;
use super::source::Files;

/// Files whose labels a pack keeps.
const KEPT: [&str; 8] = [
    "auxiliary",
    "business-entity",
    "business-term",
    "codelist",
    "field",
    "group",
    "notice",
    "view",
];

/// All kept labels of a language by their key, such as `field|name|BT-21-Lot`.
pub(super) fn labels(
    files: &Files,
    language: &str,
) -> Result<BTreeMap<String, String>, BuildError> {
    let mut labels = BTreeMap::new();
    for asset in KEPT {
        let name = format!("translations/{asset}_{language}.xml");
        if let Some(bytes) = files.get(&name) {
            properties(bytes, &mut labels).map_err(|error| BuildError::xml(&name, &error))?;
        }
    }
    if labels.is_empty() {
        return Err(BuildError::Missing("translations"));
    }
    Ok(labels)
}
