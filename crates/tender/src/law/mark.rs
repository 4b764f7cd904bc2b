//! How well a value of the law is known, and the value together with its citation.
//! It must not judge: the mark is what the data file says.

use crate::finding::Finding;
use crate::message::Message;
use crate::read::{Node, Read};
use core::fmt;
use serde::{Serialize, Serializer};

/// How a value was verified: `V:key` against a source read, `S` or `S:key` second-hand, `M` from memory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Verified against the source with this key.
    Verified(String),
    /// A secondary source says so; its key may be unknown.
    Secondary(String),
    /// From memory of the law; a lawyer confirms before it is used.
    Memory,
}

impl Mark {
    /// Reads `V:key`, `S:key`, `S` or `M`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None if text == "M" => Some(Self::Memory),
            None if text == "S" => Some(Self::Secondary(String::new())),
            Some(("V", key)) if is_key(key) => Some(Self::Verified(key.to_owned())),
            Some(("S", key)) if is_key(key) => Some(Self::Secondary(key.to_owned())),
            None | Some(_) => None,
        }
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == ',')
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Verified(key) => write!(f, "V:{key}"),
            Self::Secondary(key) if key.is_empty() => f.write_str("S"),
            Self::Secondary(key) => write!(f, "S:{key}"),
            Self::Memory => f.write_str("M"),
        }
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Read for Mark {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let text = String::read(node, faults)?;
        let mark = Self::parse(&text);
        if mark.is_none() {
            let message = Message::new("input-unreadable").with("value", text);
            faults.push(node.fault(message, Message::new("input-want-mark")));
        }
        mark
    }
}

/// A value of the law with its citation and mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cited<T> {
    /// The value.
    pub value: T,
    /// Citation, such as `§ 15 Abs. 2 VgV`.
    pub source: String,
    /// How the value was verified.
    pub mark: Mark,
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn a_mark_has_a_letter_and_for_v_and_s_a_key() {
        assert_eq!(Mark::parse("V:TH"), Some(Mark::Verified("TH".to_owned())));
        assert_eq!(Mark::parse("S:L,K").map(|mark| mark.to_string()).as_deref(), Some("S:L,K"));
        assert_eq!(Mark::parse("M"), Some(Mark::Memory));
        assert_eq!(Mark::parse("S").map(|mark| mark.to_string()).as_deref(), Some("S"));
        for wrong in ["", "V", "V:", "S:", "M:L", "X:L", "V: L", "v:TH"] {
            assert_eq!(Mark::parse(wrong), None, "{wrong}");
        }
    }
}
