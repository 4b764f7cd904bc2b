//! Types of a schema while it is loaded: content models, simple content, attributes. No document is checked here.

use std::collections::BTreeMap;

use super::model::{AttributeUse, Builtin, Content, Particle, Schema, Type};
use super::read::{NAMESPACE, SchemaError, Source};
use crate::dom::{NameId, Names, NodeId};

/// A type as written: simple content still refers to its base by number or name.
#[derive(Debug)]
pub(super) struct Written {
    name: String,
    base: Option<Base>,
    attributes: Vec<AttributeUse>,
    content: Content,
}

#[derive(Debug, Clone, Copy)]
enum Base {
    Builtin(Builtin),
    Type(u32),
}

/// A schema in the making.
#[derive(Debug, Default)]
pub(super) struct Draft {
    names: Names,
    pub(super) named: BTreeMap<(String, String), u32>,
    written: Vec<Option<Written>>,
    elements: BTreeMap<NameId, u32>,
    builtins: BTreeMap<&'static str, u32>,
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Draft {
    /// A number for a type that is written later.
    pub(super) fn reserve(&mut self) -> u32 {
        self.written.push(None);
        number(self.written.len() - 1)
    }

    pub(super) fn declare(&mut self, uri: &str, local: &str, kind: u32) {
        let name = self.names.intern(uri, local);
        self.elements.insert(name, kind);
    }

    /// The type that stands for a built-in one as content of an element without attributes.
    fn builtin(&mut self, builtin: Builtin) -> u32 {
        if let Some(known) = self.builtins.get(builtin.name()) {
            return *known;
        }
        let number = self.reserve();
        self.builtins.insert(builtin.name(), number);
        let name = builtin.name().to_owned();
        self.put(
            number,
            Written { name, base: None, attributes: Vec::new(), content: Content::Simple(builtin) },
        );
        number
    }

    fn put(&mut self, number: u32, written: Written) {
        if let Some(place) = self.written.get_mut(at(number)) {
            *place = Some(written);
        }
    }

    fn base(&self, source: &Source, node: NodeId, name: &str) -> Result<Base, SchemaError> {
        let (uri, local) = source.resolve(node, name);
        if uri == NAMESPACE {
            return match Builtin::find(local) {
                Some(builtin) => Ok(Base::Builtin(builtin)),
                None => source.unsupported(&format!("type {name}")),
            };
        }
        let key = (uri.to_owned(), local.to_owned());
        let known = self.named.get(&key).copied().map(Base::Type);
        known.ok_or_else(|| SchemaError::Undeclared(name.to_owned()))
    }

    /// Resolves references and inherited attributes.
    pub(super) fn finish(mut self) -> Result<Schema, SchemaError> {
        let mut types = Vec::with_capacity(self.written.len());
        for number in 0..number(self.written.len()) {
            let (attributes, simple) = self.inherited(number, 0)?;
            let Some(written) = self.written.get_mut(at(number)).and_then(Option::as_mut) else {
                return Err(SchemaError::Undeclared(format!("type {number}")));
            };
            let content = match simple {
                Some(builtin) => Content::Simple(builtin),
                None => std::mem::replace(&mut written.content, Content::Empty),
            };
            let base = match written.base {
                Some(Base::Type(base)) => Some(base),
                Some(Base::Builtin(_)) | None => None,
            };
            types.push(Type { base, attributes, content });
        }
        for kind in &mut types {
            if let Content::Sequence(particles) | Content::Choice { particles, .. } =
                &mut kind.content
            {
                for particle in particles.iter_mut().filter(|particle| particle.kind == u32::MAX) {
                    let Some(kind) = self.elements.get(&particle.name) else {
                        let name = self.names.local(particle.name).to_owned();
                        return Err(SchemaError::Undeclared(name));
                    };
                    particle.kind = *kind;
                }
            }
        }
        let mut elements = vec![None; self.names.len()];
        for (name, kind) in &self.elements {
            if let Some(place) = elements.get_mut(at(name.0)) {
                *place = Some(*kind);
            }
        }
        let mut by_name = Vec::new();
        for ((uri, local), kind) in &self.named {
            by_name.push((self.names.intern(uri, local), *kind));
        }
        elements.resize(self.names.len(), None);
        Ok(Schema { names: self.names, types, elements, by_name })
    }

    /// Attributes of a type with those of its bases, and the built-in type of its simple content.
    fn inherited(
        &self,
        number: u32,
        depth: u32,
    ) -> Result<(Vec<AttributeUse>, Option<Builtin>), SchemaError> {
        let Some(written) = self.written.get(at(number)).and_then(Option::as_ref) else {
            return Err(SchemaError::Undeclared(format!("type {number}")));
        };
        let (mut attributes, simple) = match written.base {
            None => (Vec::new(), None),
            Some(Base::Builtin(builtin)) => (Vec::new(), Some(builtin)),
            Some(Base::Type(_)) if depth > 32 => {
                return Err(SchemaError::Undeclared(format!("{} of itself", written.name)));
            }
            Some(Base::Type(base)) => self.inherited(base, depth + 1)?,
        };
        for own in &written.attributes {
            attributes.retain(|known| known.name != own.name);
            attributes.push(own.clone());
        }
        Ok((
            attributes,
            simple.or(match written.content {
                Content::Simple(builtin) => Some(builtin),
                Content::Empty | Content::Sequence(_) | Content::Choice { .. } => None,
            }),
        ))
    }
}

/// The type of a declared element: named, built-in or written inside it.
pub(super) fn element_type(
    draft: &mut Draft,
    source: &Source,
    node: NodeId,
) -> Result<u32, SchemaError> {
    let parts = source.parts(node)?;
    match (source.attribute(node, "type"), parts.as_slice()) {
        (Some(name), []) => match draft.base(source, node, name)? {
            Base::Type(number) => Ok(number),
            Base::Builtin(builtin) => Ok(draft.builtin(builtin)),
        },
        (None, [("complexType", inner)]) => {
            source.only(*inner, &[])?;
            let number = draft.reserve();
            complex_type(draft, source, *inner, number)?;
            Ok(number)
        }
        _ => source.unsupported("element without a type of its own"),
    }
}

/// Reads a complex type into its place.
pub(super) fn complex_type(
    draft: &mut Draft,
    source: &Source,
    node: NodeId,
    number: u32,
) -> Result<(), SchemaError> {
    let name = source.attribute(node, "name").unwrap_or_default().to_owned();
    let mut attributes = Vec::new();
    let mut content = Content::Empty;
    let mut base = None;
    for (kind, part) in source.parts(node)? {
        match kind {
            "sequence" => {
                source.only(part, &[])?;
                content = Content::Sequence(particles(draft, source, part)?);
            }
            "choice" => {
                source.only(part, &["minOccurs", "maxOccurs"])?;
                let (least, most) = bounds(source, part)?;
                content =
                    Content::Choice { particles: particles(draft, source, part)?, least, most };
            }
            "attribute" => attributes.push(attribute(draft, source, part)?),
            "simpleContent" => {
                let inner = source.parts(part)?;
                let [("extension" | "restriction", derived)] = inner.as_slice() else {
                    return source.unsupported("simpleContent without derivation");
                };
                source.only(*derived, &["base"])?;
                let name = source.attribute(*derived, "base").unwrap_or_default();
                base = Some(draft.base(source, *derived, name)?);
                for (kind, part) in source.parts(*derived)? {
                    if kind != "attribute" {
                        return source.unsupported(&format!("{kind} in simpleContent"));
                    }
                    attributes.push(attribute(draft, source, part)?);
                }
            }
            other => return source.unsupported(&format!("{other} in complexType")),
        }
    }
    draft.put(number, Written { name, base, attributes, content });
    Ok(())
}

fn attribute(
    draft: &mut Draft,
    source: &Source,
    node: NodeId,
) -> Result<AttributeUse, SchemaError> {
    source.only(node, &["name", "type", "use"])?;
    let (Some(name), Some(kind)) = (source.attribute(node, "name"), source.attribute(node, "type"))
    else {
        return source.unsupported("attribute without name or type");
    };
    let required = match source.attribute(node, "use") {
        None | Some("optional") => false,
        Some("required") => true,
        Some(other) => return source.unsupported(&format!("use {other}")),
    };
    let Base::Builtin(value) = draft.base(source, node, kind)? else {
        return source.unsupported("attribute of a complex type");
    };
    Ok(AttributeUse { name: draft.names.intern("", name), required, value })
}

fn particles(
    draft: &mut Draft,
    source: &Source,
    node: NodeId,
) -> Result<Vec<Particle>, SchemaError> {
    let mut particles = Vec::new();
    for (kind, part) in source.parts(node)? {
        if kind != "element" {
            return source.unsupported(&format!("{kind} in a content model"));
        }
        let (least, most) = bounds(source, part)?;
        let (name, kind) = if let Some(name) = source.attribute(part, "ref") {
            source.only(part, &["ref", "minOccurs", "maxOccurs"])?;
            let (uri, local) = source.resolve(part, name);
            (draft.names.intern(uri, local), u32::MAX)
        } else {
            source.only(part, &["name", "type", "minOccurs", "maxOccurs"])?;
            let local = source.attribute(part, "name").unwrap_or_default();
            let kind = element_type(draft, source, part)?;
            (draft.names.intern(&source.target, local), kind)
        };
        particles.push(Particle { name, kind, least, most });
    }
    Ok(particles)
}

/// How often a particle may stand: `maxOccurs="unbounded"` is `u32::MAX`.
fn bounds(source: &Source, node: NodeId) -> Result<(u32, u32), SchemaError> {
    let read = |local: &str| match source.attribute(node, local) {
        None => Some(1),
        Some("unbounded") if local == "maxOccurs" => Some(u32::MAX),
        Some(text) => text.parse().ok(),
    };
    match (read("minOccurs"), read("maxOccurs")) {
        (Some(least), Some(most)) if least <= most => Ok((least, most)),
        _ => source.unsupported("occurrence bounds"),
    }
}
