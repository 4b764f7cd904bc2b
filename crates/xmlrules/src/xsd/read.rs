//! Schema documents to a [`Schema`]. Every construct is either understood or an error.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{self, Draft};
use super::model::Schema;
use crate::dom::{Document, Fault, Limits, NodeId};

/// The namespace of XML Schema.
pub(super) const NAMESPACE: &str = "http://www.w3.org/2001/XMLSchema";

/// Why a schema cannot be loaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SchemaError {
    /// A schema document is not well-formed.
    #[error("{file}: {fault}")]
    Xml {
        /// Its name.
        file: String,
        /// What is wrong where.
        fault: Fault,
    },
    /// A schema document was not given.
    #[error("the schema document {0} is missing")]
    Missing(String),
    /// A construct of XML Schema that is not supported.
    #[error("{file}: unsupported: {what}")]
    Unsupported {
        /// The schema document.
        file: String,
        /// The element or attribute.
        what: String,
    },
    /// A name that no schema document declares.
    #[error("{0} is not declared")]
    Undeclared(String),
}

/// A schema document with what its names mean.
pub(super) struct Source {
    pub(super) file: String,
    pub(super) document: Document,
    pub(super) target: String,
}

impl Source {
    pub(super) fn unsupported<T>(&self, what: &str) -> Result<T, SchemaError> {
        Err(SchemaError::Unsupported { file: self.file.clone(), what: what.to_owned() })
    }

    pub(super) fn attribute(&self, node: NodeId, local: &str) -> Option<&str> {
        self.document.attribute(node, "", local)
    }

    /// Elements of XML Schema below a node, annotations left out.
    pub(super) fn parts(&self, node: NodeId) -> Result<Vec<(&str, NodeId)>, SchemaError> {
        let mut parts = Vec::new();
        for child in self.document.elements(node) {
            if self.document.uri(child) != NAMESPACE {
                return self.unsupported(self.document.local(child));
            }
            let kind = self.document.local(child);
            if kind != "annotation" {
                parts.push((kind, child));
            }
        }
        Ok(parts)
    }

    /// Refuses attributes that are not known here.
    pub(super) fn only(&self, node: NodeId, known: &[&str]) -> Result<(), SchemaError> {
        for attribute in self.document.attributes(node) {
            let names = self.document.names();
            let local = names.local(attribute.name);
            if names.uri(attribute.name).is_empty() && !known.contains(&local) && local != "id" {
                let kind = self.document.local(node);
                return self.unsupported(&format!("attribute {local} of {kind}"));
            }
        }
        Ok(())
    }

    /// What a qualified name in an attribute means: (namespace, local part).
    pub(super) fn resolve<'s>(&'s self, node: NodeId, name: &'s str) -> (&'s str, &'s str) {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        (self.document.namespace(node, prefix).unwrap_or_default(), local)
    }
}

impl Schema {
    /// Loads a schema from its main documents and all that they import or include. `resolve` gives the bytes of a document
    /// by its path; paths of imports are joined with that of the importing document.
    ///
    /// # Errors
    /// A document that is missing or not well-formed, a construct outside the subset, a name that is nowhere declared.
    pub fn read(
        main: &[&str],
        resolve: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
    ) -> Result<Self, SchemaError> {
        let mut wanted: Vec<String> = main.iter().map(|path| (*path).to_owned()).collect();
        let mut seen: BTreeSet<String> = wanted.iter().cloned().collect();
        let mut sources = Vec::new();
        while let Some(file) = wanted.pop() {
            let bytes = resolve(&file).ok_or_else(|| SchemaError::Missing(file.clone()))?;
            let source = open(file, &bytes)?;
            for (kind, node) in source.parts(source.document.root())? {
                if matches!(kind, "import" | "include") {
                    source.only(node, &["namespace", "schemaLocation"])?;
                    let Some(location) = source.attribute(node, "schemaLocation") else {
                        return source.unsupported("import without schemaLocation");
                    };
                    let path = join(&source.file, location);
                    if seen.insert(path.clone()) {
                        wanted.push(path);
                    }
                }
            }
            sources.push(source);
        }
        assemble(&sources)
    }
}

fn open(file: String, bytes: &[u8]) -> Result<Source, SchemaError> {
    let document = Document::parse(bytes, &Limits::default())
        .map_err(|fault| SchemaError::Xml { file: file.clone(), fault })?;
    let root = document.root();
    let target = document.attribute(root, "", "targetNamespace").unwrap_or_default().to_owned();
    let source = Source { file, document, target };
    if !source.document.is(root, NAMESPACE, "schema") {
        return source.unsupported("root element");
    }
    let known = ["targetNamespace", "elementFormDefault", "attributeFormDefault", "version"];
    source.only(root, &known)?;
    let qualified = source.attribute(root, "elementFormDefault") == Some("qualified");
    let attributes = source.attribute(root, "attributeFormDefault") == Some("qualified");
    if !qualified || attributes {
        return source.unsupported("form of local names");
    }
    Ok(source)
}

/// The path of `location` as seen from `base`.
fn join(base: &str, location: &str) -> String {
    let mut parts: Vec<&str> = base.split('/').collect();
    parts.pop();
    for part in location.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn assemble(sources: &[Source]) -> Result<Schema, SchemaError> {
    let mut draft = Draft::default();
    let mut named: BTreeMap<(String, String), u32> = BTreeMap::new();
    let mut types = Vec::new();
    let mut elements = Vec::new();
    for source in sources {
        for (kind, node) in source.parts(source.document.root())? {
            let name = source.attribute(node, "name").unwrap_or_default().to_owned();
            match kind {
                "import" | "include" => {}
                "complexType" => {
                    source.only(node, &["name"])?;
                    named.insert((source.target.clone(), name), draft.reserve());
                    types.push((source, node));
                }
                "element" => {
                    source.only(node, &["name", "type"])?;
                    elements.push((source, node, name));
                }
                other => return source.unsupported(other),
            }
        }
    }
    draft.named = named;
    for (source, node, name) in elements {
        let kind = content::element_type(&mut draft, source, node)?;
        draft.declare(&source.target, &name, kind);
    }
    for (number, (source, node)) in (0..).zip(types) {
        content::complex_type(&mut draft, source, node, number)?;
    }
    draft.finish()
}

#[cfg(test)]
mod tests {
    #[test]
    fn locations_are_joined_with_the_importing_document() {
        assert_eq!(super::join("main/a.xsd", "../common/b.xsd"), "common/b.xsd");
        assert_eq!(super::join("a.xsd", "./b.xsd"), "b.xsd");
    }
}
