//! Code lists with German and English labels; CPV and NUTS with their hierarchy.
//! It must not know which field uses which list.

use serde::{Deserialize, Serialize};

pub use crate::eforms::pack::Code;

/// A code list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The list that this one is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its codes in the order of the SDK.
    pub codes: Vec<Code>,
}

impl List {
    /// A code with its labels.
    pub fn code(&self, code: &str) -> Option<&Code> {
        self.codes.iter().find(|known| known.code == code)
    }
}

/// The code above a CPV code: the same with its last significant digit cleared, down to the division.
pub fn cpv_parent(code: &str) -> Option<String> {
    let digits = code.trim_end_matches('0').len().max(2);
    let shorter = code.get(..digits.checked_sub(1).filter(|length| *length >= 2)?)?;
    Some(format!("{shorter:0<8}"))
}

/// The code above a NUTS code: the same without its last letter, down to the country.
pub fn nuts_parent(code: &str) -> Option<&str> {
    code.get(..code.len().checked_sub(1)?).filter(|parent| parent.len() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpv_codes_climb_to_their_division() {
        assert_eq!(cpv_parent("72212000").as_deref(), Some("72210000"));
        assert_eq!(cpv_parent("72200000").as_deref(), Some("72000000"));
        assert_eq!(cpv_parent("72000000"), None);
        assert_eq!(cpv_parent("30000000"), None);
    }

    #[test]
    fn nuts_codes_climb_to_their_country() {
        assert_eq!(nuts_parent("DEA1"), Some("DEA"));
        assert_eq!(nuts_parent("DE"), None);
        assert_eq!(nuts_parent(""), None);
    }
}
