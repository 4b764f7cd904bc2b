//! A notice: its lossless tree, what it says of itself, and typed access by the SDK's field identifiers.
//! It must not judge whether the notice is right.

pub mod access;
pub mod fields;
pub mod locate;
pub mod place;
pub mod plant;

use xmlrules::dom::{Document, Fault, Limits, NodeId};

use super::sdk::version::Version;

/// A notice as it was read or is being written.
#[derive(Debug, Clone)]
pub struct Notice {
    /// The tree, with everything that stood in the file.
    pub document: Document,
}

/// The four document types and their root elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Root {
    /// Prior information notice and other planning.
    Planning,
    /// Contract notice and other competition.
    Competition,
    /// Award notice, direct award, modification, completion.
    Result,
    /// Registration of a company.
    Registration,
}

impl Root {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Planning, Self::Competition, Self::Result, Self::Registration];

    /// Namespace and local name of the root element.
    pub fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Planning => (
                "urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2",
                "PriorInformationNotice",
            ),
            Self::Competition => {
                ("urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2", "ContractNotice")
            }
            Self::Result => (
                "urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2",
                "ContractAwardNotice",
            ),
            Self::Registration => (
                "http://data.europa.eu/p27/eforms-business-registration-information-notice/1",
                "BusinessRegistrationInformationNotice",
            ),
        }
    }

    /// The document type as the SDK abbreviates it.
    pub fn document_type(self) -> &'static str {
        match self {
            Self::Planning => "PIN",
            Self::Competition => "CN",
            Self::Result => "CAN",
            Self::Registration => "BRIN",
        }
    }
}

/// What a notice says of itself; every part may be missing or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// The document type, if the root element is one of the four.
    pub root: Option<Root>,
    /// Notice subtype, OPP-070.
    pub subtype: Option<String>,
    /// `CustomizationID`, OPT-002.
    pub customization: Option<String>,
    /// `ProfileID`: the EU version that a national profile builds on.
    pub profile: Option<String>,
    /// Notice identifier, BT-701.
    pub notice: Option<String>,
    /// Notice version, BT-757.
    pub version: Option<String>,
    /// Procedure identifier, BT-04.
    pub procedure: Option<String>,
}

const CBC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
const EXT: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
const EFEXT: &str = "http://data.europa.eu/p27/eforms-ubl-extensions/1";
const EFAC: &str = "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1";

impl Notice {
    /// Reads a notice; anything that is well-formed XML is one.
    pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Self, Fault> {
        Ok(Self { document: Document::parse(bytes, limits)? })
    }

    /// Reads a notice within the usual limits.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Self::parse(bytes, &Limits::default())
    }

    /// A new, empty notice with the namespaces that notices use.
    pub fn new(root: Root) -> Self {
        let (uri, local) = root.name();
        let mut document = Document::new(uri, "", local);
        let root = document.root();
        for (prefix, uri) in super::sdk::path::NAMESPACES {
            document.declare(root, prefix, uri);
        }
        Self { document }
    }

    /// What the notice says of itself.
    pub fn identity(&self) -> Identity {
        let document = &self.document;
        let top = document.root();
        let text = |local: &str| self.text_of(document.child(top, CBC, local)?);
        let notice = document
            .elements(top)
            .filter(|node| document.is(*node, CBC, "ID"))
            .find(|node| document.attribute(*node, "", "schemeName") == Some("notice-id"));
        Identity {
            root: Root::ALL.into_iter().find(|root| {
                let (uri, local) = root.name();
                document.is(top, uri, local)
            }),
            subtype: self.subtype(),
            customization: text("CustomizationID"),
            profile: text("ProfileID"),
            notice: notice.and_then(|node| self.text_of(node)),
            version: text("VersionID"),
            procedure: text("ContractFolderID"),
        }
    }

    /// The version that `CustomizationID` names, or `ProfileID` if that is a national profile.
    pub fn sdk_version(identity: &Identity) -> Option<Version> {
        let named = |text: &Option<String>| {
            text.as_deref()?.strip_prefix("eforms-sdk-")?.parse::<Version>().ok()
        };
        named(&identity.customization).or_else(|| named(&identity.profile))
    }

    /// Sets `ProfileID`, which stands directly behind `CustomizationID`.
    pub fn set_profile(&mut self, profile: &str) {
        let document = &mut self.document;
        let top = document.root();
        let Some(customization) = document.child(top, CBC, "CustomizationID") else {
            return;
        };
        let element = document.child(top, CBC, "ProfileID").unwrap_or_else(|| {
            let prefix = document.prefix(customization).to_owned();
            let element = document.new_element(CBC, &prefix, "ProfileID");
            document.insert_after(customization, element);
            element
        });
        document.set_text(element, profile);
    }

    /// `/*/ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension/efac:NoticeSubType/cbc:SubTypeCode`
    fn subtype(&self) -> Option<String> {
        let way = [
            (EXT, "UBLExtensions"),
            (EXT, "UBLExtension"),
            (EXT, "ExtensionContent"),
            (EFEXT, "EformsExtension"),
            (EFAC, "NoticeSubType"),
            (CBC, "SubTypeCode"),
        ];
        let mut level = vec![self.document.root()];
        for (uri, local) in way {
            let is = |node: &NodeId| self.document.is(*node, uri, local);
            level = level
                .into_iter()
                .flat_map(|node| self.document.elements(node).filter(is))
                .collect();
        }
        level.into_iter().find_map(|node| self.text_of(node))
    }

    fn text_of(&self, node: NodeId) -> Option<String> {
        Some(self.document.text(node).trim().to_owned()).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_is_known_by_namespace_whatever_its_prefixes() {
        let xml = format!(
            "<n:ContractNotice xmlns:n='{}' xmlns:b='{CBC}' xmlns:e='{EXT}' xmlns:x='{EFEXT}' \
             xmlns:a='{EFAC}'><e:UBLExtensions><e:UBLExtension><e:ExtensionContent>\
             <x:EformsExtension><a:NoticeSubType><b:SubTypeCode> 16 </b:SubTypeCode>\
             </a:NoticeSubType></x:EformsExtension></e:ExtensionContent></e:UBLExtension>\
             </e:UBLExtensions><b:CustomizationID>eforms-de-2.1</b:CustomizationID>\
             <b:ProfileID>eforms-sdk-1.14</b:ProfileID>\
             <b:ID schemeName='notice-id'>x</b:ID></n:ContractNotice>",
            Root::Competition.name().0
        );
        let identity = Notice::parse(xml.as_bytes(), &Limits::default()).unwrap().identity();
        assert_eq!(identity.root, Some(Root::Competition));
        assert_eq!(identity.subtype.as_deref(), Some("16"));
        assert_eq!(identity.notice.as_deref(), Some("x"));
        assert_eq!(Notice::sdk_version(&identity).unwrap().to_string(), "1.14.0");
    }
}
