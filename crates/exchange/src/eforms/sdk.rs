//! One version of the SDK, ready to use: fields, forms, code lists, labels, schemas and rules out of a pack.
//! It must not know a notice.

pub mod atlas;
pub mod catalogue;
pub mod forms;
pub mod known;
pub mod lists;
pub mod numbered;
pub mod path;
pub mod rules;
pub mod version;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use xmlrules::xsd::Schema;

use catalogue::Catalogue;
use forms::Subtype;
use known::{Knowledge, Known};
use lists::List;
use rules::Rules;

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
    rules: Rules,
    schema: Schema,
    forms: OnceLock<Vec<Subtype>>,
    lists: OnceLock<BTreeMap<String, List>>,
    labels: [OnceLock<Labels>; 2],
    diagnostics: OnceLock<BTreeMap<String, String>>,
    knowledge: Knowledge,
}

impl Sdk {
    /// Loads what checking needs; labels, lists and forms follow when they are first asked for.
    pub fn load(bytes: &[u8]) -> Result<Self, PackError> {
        Self::open(Pack::open(bytes)?)
    }

    /// The same from an opened pack.
    pub fn open(pack: Pack) -> Result<Self, PackError> {
        let catalogue = Catalogue::new(pack.json("fields.json")?).map_err(|error| {
            PackError::Section { section: "fields.json".to_owned(), why: error.to_string() }
        })?;
        Ok(Self {
            manifest: pack.manifest()?,
            schema: schema(&pack)?,
            rules: Rules::load(&pack.section("rules")?)?,
            pack,
            catalogue,
            forms: OnceLock::new(),
            lists: OnceLock::new(),
            labels: [OnceLock::new(), OnceLock::new()],
            diagnostics: OnceLock::new(),
            knowledge: Knowledge::default(),
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

    /// The XML Schema of all four document types.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// The official rules.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The notice subtypes with their forms.
    pub fn forms(&self) -> &[Subtype] {
        self.forms.get_or_init(|| self.pack.json("forms.json").unwrap_or_default())
    }

    /// One subtype.
    pub fn form(&self, subtype: &str) -> Option<&Subtype> {
        self.forms().iter().find(|form| form.id == subtype)
    }

    /// The field behind the name that rules use for it: `BT-05_a_-notice` for `BT-05(a)-notice`.
    pub fn by_diagnostic(&self, name: &str) -> Option<&str> {
        let plain = |id: &str| id.replace(['(', ')'], "_");
        let named = self.diagnostics.get_or_init(|| {
            self.catalogue.fields().map(|field| (plain(&field.id), field.id.clone())).collect()
        });
        named.get(name).map(String::as_str)
    }

    /// What is known of an official rule, by its number in the rule set.
    pub fn known(&self, number: u32) -> Option<&Known> {
        self.knowledge.of(self.rules.set(), number, |assertion| {
            // Its diagnostics name the field, or its id does the node (`ND-Part-4`).
            let named = assertion.diagnostics.split_whitespace().next().and_then(|name| {
                let field = name.strip_prefix("ND-").and_then(|rest| rest.split_once('_'));
                let name = field.map_or(name, |(_, field)| field);
                let known = self.catalogue.field(name).map(|field| field.id.as_str());
                known.or_else(|| self.by_diagnostic(name))
            });
            let node = assertion.id.rsplit_once('-').map(|(node, _)| node);
            let node = node.filter(|node| self.catalogue.node(node).is_some());
            named.or(node).map(str::to_owned)
        })
    }

    /// The key of the label of the form group that stands for a node.
    pub fn group_of(&self, node: &str) -> Option<&str> {
        let mut open: Vec<_> = self.forms().iter().flat_map(|form| &form.content).collect();
        while let Some(part) = open.pop() {
            if part.node.as_deref() == Some(node) {
                return Some(&part.label);
            }
            open.extend(&part.content);
        }
        None
    }

    /// A code list.
    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.get_or_init(|| self.pack.json("lists.json").unwrap_or_default()).get(id)
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

/// Reads the schemas of a pack, from the main documents on.
fn schema(pack: &Pack) -> Result<Schema, PackError> {
    let unreadable = |why: String| PackError::Section { section: "schemas".to_owned(), why };
    let mains = pack.below("schemas/maindoc/")?;
    let mains: Vec<&str> = mains.iter().map(String::as_str).collect();
    let mut resolve = |path: &str| pack.section(path).ok();
    Schema::read(&mains, &mut resolve).map_err(|error| unreadable(error.to_string()))
}
