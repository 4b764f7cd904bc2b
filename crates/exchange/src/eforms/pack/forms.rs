//! `notice-types/*.json` of an SDK to the condensed forms that a pack holds.
//! It must not lose a field of a form, hidden ones included.

use serde::Deserialize;

use super::source::Files;
use crate::eforms::sdk::forms::{Part, Subtype};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawIndex {
    notice_sub_types: Vec<RawSubtype>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawSubtype {
    sub_type_id: String,
    document_type: String,
    legal_basis: Option<String>,
    form_type: String,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Debug, Deserialize)]
struct RawForm {
    #[serde(default)]
    content: Vec<RawPart>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawPart {
    id: String,
    #[serde(rename = "_label", default)]
    label: String,
    node_id: Option<String>,
    #[serde(rename = "_repeatable", default)]
    repeatable: bool,
    #[serde(default)]
    content: Vec<RawPart>,
}

/// All subtypes with their forms, in the order of the index.
pub(super) fn subtypes(files: &Files) -> Result<Vec<Subtype>, serde_json::Error> {
    let Some(index) = files.get("notice-types/notice-types.json") else {
        return Ok(Vec::new());
    };
    let index: RawIndex = serde_json::from_slice(index)?;
    index
        .notice_sub_types
        .into_iter()
        .map(|raw| {
            let form = files.get(&format!("notice-types/{}.json", raw.sub_type_id));
            let form: Option<RawForm> = form.map(serde_json::from_slice).transpose()?;
            Ok(Subtype {
                id: raw.sub_type_id,
                document: raw.document_type,
                legal_basis: raw.legal_basis,
                form: raw.form_type,
                kind: raw.kind,
                content: form.map(|form| parts(form.content)).unwrap_or_default(),
            })
        })
        .collect()
}

fn parts(raw: Vec<RawPart>) -> Vec<Part> {
    raw.into_iter()
        .map(|raw| Part {
            id: raw.id,
            label: raw.label,
            node: raw.node_id,
            repeatable: raw.repeatable,
            content: parts(raw.content),
        })
        .collect()
}
