//! Bounds on what a document may cost. Nothing here reads a document.

/// Bounds that a parse refuses to cross; each is a finding, never an exhausted memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Largest input in bytes, before and after transcoding.
    pub bytes: usize,
    /// Deepest nesting of elements.
    pub depth: usize,
    /// Most nodes (elements, texts, comments, processing instructions).
    pub nodes: usize,
    /// Most attributes and namespace declarations of one element.
    pub attributes: usize,
    /// Most distinct names (namespace and local part) in one document.
    pub names: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 32 << 20, depth: 256, nodes: 2_000_000, attributes: 256, names: 8_192 }
    }
}
