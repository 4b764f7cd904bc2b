//! `fields.json` of an SDK to the condensed listing that a pack holds.
//! It must not lose a field or a node; conditions written in EFX are only counted as "sometimes".

use serde::Deserialize;

use crate::eforms::sdk::catalogue::{Applies, Field, Listing, Node, Privacy};

/// What the pack needs of `fields.json`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RawFields {
    pub(super) ubl_version: String,
    pub(super) sdk_version: String,
    xml_structure: Vec<RawNode>,
    fields: Vec<RawField>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawNode {
    id: String,
    parent_id: Option<String>,
    xpath_relative: String,
    #[serde(default)]
    xsd_sequence_order: Vec<Rank>,
    #[serde(default)]
    repeatable: bool,
    identifier_field_id: Option<String>,
}

/// `{"cbc:Name": 3}`
type Rank = std::collections::BTreeMap<String, u16>;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawField {
    id: String,
    parent_node_id: String,
    bt_id: Option<String>,
    xpath_relative: String,
    #[serde(default)]
    xsd_sequence_order: Vec<Rank>,
    #[serde(rename = "type")]
    kind: String,
    repeatable: Option<Flag>,
    attribute_of: Option<String>,
    attribute_name: Option<String>,
    preset_value: Option<String>,
    max_length: Option<u32>,
    pattern: Option<RawPattern>,
    code_list: Option<RawList>,
    #[serde(default)]
    id_schemes: Vec<String>,
    id_scheme: Option<String>,
    privacy: Option<RawPrivacy>,
    forbidden: Option<Flag>,
    mandatory: Option<Flag>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Flag {
    value: bool,
    #[serde(default)]
    constraints: Vec<Constraint>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Constraint {
    #[serde(default)]
    notice_types: Vec<String>,
    condition: Option<String>,
    value: bool,
}

#[derive(Debug, Deserialize)]
struct RawPattern {
    value: String,
}

#[derive(Debug, Deserialize)]
struct RawList {
    value: RawListValue,
}

#[derive(Debug, Deserialize)]
struct RawListValue {
    id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawPrivacy {
    code: String,
    unpublished_field_id: String,
    reason_code_field_id: String,
    reason_description_field_id: String,
    publication_date_field_id: String,
}

impl RawFields {
    pub(super) fn listing(self) -> Listing {
        Listing {
            nodes: self.xml_structure.into_iter().map(node).collect(),
            fields: self.fields.into_iter().map(field).collect(),
        }
    }
}

fn node(raw: RawNode) -> Node {
    Node {
        id: raw.id,
        parent: raw.parent_id,
        path: raw.xpath_relative,
        order: ranks(raw.xsd_sequence_order),
        repeatable: raw.repeatable,
        identifier: raw.identifier_field_id,
    }
}

fn field(raw: RawField) -> Field {
    Field {
        term: raw.bt_id.unwrap_or_else(|| raw.id.clone()),
        id: raw.id,
        node: raw.parent_node_id,
        path: raw.xpath_relative,
        order: ranks(raw.xsd_sequence_order),
        kind: raw.kind,
        repeatable: raw.repeatable.is_some_and(|flag| flag.value),
        attribute_of: raw.attribute_of,
        attribute: raw.attribute_name,
        preset: raw.preset_value,
        max_length: raw.max_length,
        pattern: raw.pattern.map(|pattern| pattern.value),
        code_list: raw.code_list.map(|list| list.value.id),
        id_schemes: raw.id_schemes.into_iter().chain(raw.id_scheme).collect(),
        privacy: raw.privacy.map(|privacy| Privacy {
            code: privacy.code,
            identifier: privacy.unpublished_field_id,
            description: privacy.reason_description_field_id,
            reason: privacy.reason_code_field_id,
            date: privacy.publication_date_field_id,
        }),
        forbidden: applies(raw.forbidden),
        mandatory: applies(raw.mandatory),
    }
}

fn ranks(order: Vec<Rank>) -> Vec<u16> {
    order.into_iter().flat_map(Rank::into_values).collect()
}

fn applies(flag: Option<Flag>) -> Applies {
    let mut applies = Applies::default();
    for constraint in flag.into_iter().flat_map(|flag| flag.constraints) {
        if constraint.value {
            let list = match constraint.condition {
                None => &mut applies.always,
                Some(_) => &mut applies.sometimes,
            };
            list.extend(constraint.notice_types);
        }
    }
    applies
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_keeps_its_place_its_list_and_where_it_applies() {
        let raw: RawFields = serde_json::from_str(
            r#"{"ublVersion":"2.3","sdkVersion":"eforms-sdk-1.0.0","xmlStructure":[
                {"id":"ND-Root","xpathAbsolute":"/*","xpathRelative":"/*","repeatable":false}],
              "fields":[{"id":"BT-1","parentNodeId":"ND-Root","name":"n","btId":"BT-1",
                "xpathRelative":"cac:A/cbc:B","xsdSequenceOrder":[{"cac:A":7},{"cbc:B":2}],
                "type":"code","repeatable":{"value":true,"severity":"ERROR"},
                "codeList":{"value":{"id":"cpv","type":"hierarchical"},"severity":"ERROR"},
                "mandatory":{"value":false,"severity":"ERROR","constraints":[
                  {"noticeTypes":["16"],"value":true,"severity":"ERROR"},
                  {"noticeTypes":["29"],"condition":"{x} ${y}","value":true,"severity":"ERROR"}]}}]}"#,
        )
        .unwrap();
        let field = &raw.listing().fields[0];
        assert_eq!(field.order, [7, 2]);
        assert!(field.repeatable);
        assert_eq!(field.code_list.as_deref(), Some("cpv"));
        assert_eq!(field.mandatory.always, ["16"]);
        assert_eq!(field.mandatory.sometimes, ["29"]);
    }
}
