//! What the technical identifiers of a notice stand for: the name of an organisation, the title of a lot.
//! It must not hide an identifier: names are shown beside it.

use std::collections::BTreeMap;

use crate::eforms::notice::Notice;
use crate::eforms::sdk::{Language, Sdk};

/// Where identifiers stand and what names them: node, field of the identifier, field of the name.
const NAMED: [(&str, &str, &str); 4] = [
    ("ND-Organization", "OPT-200-Organization-Company", "BT-500-Organization-Company"),
    ("ND-Touchpoint", "OPT-201-Organization-TouchPoint", "BT-500-Organization-TouchPoint"),
    ("ND-Lot", "BT-137-Lot", "BT-21-Lot"),
    ("ND-Part", "BT-137-Part", "BT-21-Part"),
];

/// Names by identifier.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Collects the names of a notice, in the reader's language where there is one.
    pub(super) fn of(sdk: &Sdk, notice: &Notice, language: Language) -> Self {
        let catalogue = sdk.catalogue();
        let mut names = BTreeMap::new();
        for (node, identifier, name) in NAMED {
            let instances = notice.instances(catalogue, &notice.top(), node).unwrap_or_default();
            for instance in instances {
                let values = |field| notice.values(catalogue, &instance, field).unwrap_or_default();
                let texts = values(name);
                let own = texts.iter().find(|value| {
                    notice.document.attribute(value.element, "", "languageID")
                        == Some(language.notice_code())
                });
                if let Some(id) = values(identifier).first()
                    && let Some(text) = own.or_else(|| texts.first())
                {
                    names.insert(id.text.clone(), text.text.clone());
                }
            }
        }
        Self(names)
    }

    /// The name behind an identifier.
    pub(super) fn of_id(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }
}

/// The `id` attribute of the section of an identifier.
pub(super) fn anchor(id: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("notice-{}", id.chars().map(plain).collect::<String>())
}
