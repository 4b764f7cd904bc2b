//! One version of the SDK, ready to use: fields, forms, code lists, labels, schemas and rules out of a pack.
//! It must not know a notice.

pub mod catalogue;
pub mod forms;
pub mod lists;
pub mod path;
pub mod version;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use catalogue::Catalogue;
use forms::Subtype;
use lists::List;

use super::pack::{Manifest, Pack, PackError};

/// A language of labels and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Language {
    /// German.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// The tag of HTML and of the locales.
    pub fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The code of the language in notices (BT-702).
    pub fn notice_code(self) -> &'static str {
        match self {
            Self::De => "DEU",
            Self::En => "ENG",
        }
    }
}

/// Labels by key.
pub type Labels = BTreeMap<String, String>;

/// A loaded version of the SDK.
#[derive(Debug)]
pub struct Sdk {
    pack: Pack,
    manifest: Manifest,
    catalogue: Catalogue,
    forms: OnceLock<Vec<Subtype>>,
    lists: OnceLock<BTreeMap<String, List>>,
    labels: [OnceLock<Labels>; 2],
}

impl Sdk {
    /// Loads what checking needs; labels, lists and forms follow when they are first asked for.
    pub fn load(bytes: Vec<u8>) -> Result<Self, PackError> {
        Self::open(Pack::open(bytes)?)
    }

    /// The same from an opened pack.
    pub fn open(pack: Pack) -> Result<Self, PackError> {
        let catalogue = Catalogue::new(pack.json("fields.json")?).map_err(|error| {
            PackError::Section { section: "fields.json".to_owned(), why: error.to_string() }
        })?;
        Ok(Self {
            manifest: pack.manifest()?,
            pack,
            catalogue,
            forms: OnceLock::new(),
            lists: OnceLock::new(),
            labels: [OnceLock::new(), OnceLock::new()],
        })
    }

    /// What the pack says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Fields and nodes.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The notice subtypes with their forms.
    pub fn forms(&self) -> &[Subtype] {
        self.forms.get_or_init(|| self.pack.json("forms.json").unwrap_or_default())
    }

    /// One subtype.
    pub fn form(&self, subtype: &str) -> Option<&Subtype> {
        self.forms().iter().find(|form| form.id == subtype)
    }

    /// A code list.
    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists
            .get_or_init(|| self.pack.json("lists.json").unwrap_or_default())
            .get(id)
    }

    /// A label, such as that of `field|name|BT-21-Lot`.
    pub fn label(&self, language: Language, key: &str) -> Option<&str> {
        let (slot, section) = match language {
            Language::De => (&self.labels[0], "labels-de.json"),
            Language::En => (&self.labels[1], "labels-en.json"),
        };
        slot.get_or_init(|| self.pack.json(section).unwrap_or_default())
            .get(key)
            .map(String::as_str)
    }

    /// The label of a code in a list.
    pub fn code_label(&self, language: Language, list: &str, code: &str) -> Option<&str> {
        let found = self.list(list)?.code(code)?;
        let label = match language {
            Language::De => &found.de,
            Language::En => &found.en,
        };
        Some(label.as_str()).filter(|label| !label.is_empty())
    }
}
