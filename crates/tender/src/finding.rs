//! A fault found in something that came from outside: where it stands, what is wrong, what to do.
//! It must not stop anything: readers collect findings and go on.

use crate::message::Message;
use serde::Serialize;

/// One fault in an input file or command, with its place and remedy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// Name of the file, empty where there is only one input.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// Line in a text file, counted from 1; none for JSON, whose places are pointers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// JSON pointer (RFC 6901) to the faulty value; empty for the whole input.
    pub pointer: String,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub remedy: Message,
}

impl Finding {
    /// A finding about the whole input.
    pub fn new(message: Message, remedy: Message) -> Self {
        Self { file: String::new(), line: None, pointer: String::new(), message, remedy }
    }

    /// The same finding at a place of the input.
    #[must_use]
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = pointer.into();
        self
    }

    /// The same finding at a line of a named file.
    #[must_use]
    pub fn in_line(mut self, file: &str, line: Option<usize>) -> Self {
        file.clone_into(&mut self.file);
        self.line = line;
        self
    }
}
