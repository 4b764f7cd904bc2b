//! What can be wrong with the bytes of a document. No text for end users is made here.

use std::fmt;

/// A place in the source, counted from one; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// Line, the first is 1. Lines end with a line feed.
    pub line: u32,
    /// Column in characters, the first is 1.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why bytes are not a document that this crate reads, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {kind}")]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where it is wrong.
    pub at: Position,
}

/// The ways in which bytes fail to be a document (XML 1.0, Namespaces in XML 1.0, and the caller's limits).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// More bytes than the limit.
    #[error("the document is larger than {0} bytes")]
    TooManyBytes(usize),
    /// Elements nested deeper than the limit.
    #[error("elements are nested deeper than {0} levels")]
    TooDeep(usize),
    /// More nodes than the limit.
    #[error("the document has more than {0} nodes")]
    TooManyNodes(usize),
    /// More attributes on one element than the limit.
    #[error("an element has more than {0} attributes")]
    TooManyAttributes(usize),
    /// More distinct names than the limit.
    #[error("the document has more than {0} distinct names")]
    TooManyNames(usize),
    /// An encoding that is not read, as declared or as detected.
    #[error("the encoding {0} is not read")]
    Encoding(String),
    /// Bytes that are not what the encoding says.
    #[error("the bytes are not valid {0}")]
    Bytes(&'static str),
    /// A character that XML 1.0 forbids.
    #[error("the character U+{0:04X} is not allowed in XML")]
    Character(u32),
    /// A document type declaration: refused, with everything that could be in it.
    #[error("a document type declaration is not accepted")]
    Doctype,
    /// A reference to an entity that XML does not predefine.
    #[error("the entity &{0}; is not known")]
    Entity(String),
    /// A malformed or forbidden character reference.
    #[error("&{0}; is not a character")]
    CharacterReference(String),
    /// The document ends inside markup or with elements left open.
    #[error("the document ends too early")]
    Truncated,
    /// An end tag that closes another element than the open one.
    #[error("</{found}> stands where </{expected}> is needed")]
    EndTag {
        /// Name of the element that is open; empty if none is.
        expected: String,
        /// Name in the end tag.
        found: String,
    },
    /// A name that is not a name, or a prefix that is not one.
    #[error("{0:?} is not a name")]
    Name(String),
    /// Markup that follows no rule of XML; the text names the production.
    #[error("malformed {0}")]
    Markup(&'static str),
    /// The same attribute twice on one element.
    #[error("the attribute {0} stands twice")]
    DuplicateAttribute(String),
    /// A prefix without a namespace.
    #[error("the prefix {0} is bound to no namespace")]
    UnboundPrefix(String),
    /// A declaration that Namespaces in XML forbids.
    #[error("the declaration of prefix {0:?} is not allowed")]
    NamespaceDeclaration(String),
    /// No root element at all.
    #[error("there is no root element")]
    NoRoot,
    /// Something other than comments and processing instructions outside the root element.
    #[error("content outside the root element")]
    OutsideRoot,
}

impl FaultKind {
    /// A stable short code of this kind, for keys of messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooManyBytes(_) => "too-many-bytes",
            Self::TooDeep(_) => "too-deep",
            Self::TooManyNodes(_) => "too-many-nodes",
            Self::TooManyAttributes(_) => "too-many-attributes",
            Self::TooManyNames(_) => "too-many-names",
            Self::Encoding(_) => "encoding",
            Self::Bytes(_) => "bytes",
            Self::Character(_) => "character",
            Self::Doctype => "doctype",
            Self::Entity(_) => "entity",
            Self::CharacterReference(_) => "character-reference",
            Self::Truncated => "truncated",
            Self::EndTag { .. } => "end-tag",
            Self::Name(_) => "name",
            Self::Markup(_) => "markup",
            Self::DuplicateAttribute(_) => "duplicate-attribute",
            Self::UnboundPrefix(_) => "unbound-prefix",
            Self::NamespaceDeclaration(_) => "namespace-declaration",
            Self::NoRoot => "no-root",
            Self::OutsideRoot => "outside-root",
        }
    }
}

/// A fault at a byte offset of the decoded source, before lines are counted.
pub(super) type At = (FaultKind, usize);

/// Line and column of a byte offset in a text.
pub(super) fn locate(source: &str, offset: usize) -> Position {
    let head = source.get(..offset).unwrap_or(source);
    let line = memchr::memchr_iter(b'\n', head.as_bytes()).count() + 1;
    let start = memchr::memrchr(b'\n', head.as_bytes()).map_or(0, |at| at + 1);
    let column = head.get(start..).unwrap_or("").chars().count() + 1;
    Position {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
    }
}
