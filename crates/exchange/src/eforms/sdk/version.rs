//! The number of an SDK version, as packs and notices write it.
//! It must not decide which version checks a notice.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Major, minor and patch number; notices write only the first two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Version {
    /// 1 for every version since the start.
    pub major: u16,
    /// What `CustomizationID` names.
    pub minor: u16,
    /// 0 where a notice leaves it out.
    pub patch: u16,
}

/// A text that is no version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a version such as 1.14 or 1.14.2: {0}")]
pub struct NotAVersion(String);

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotAVersion(text.to_owned());
        let numbers: Vec<u16> = text
            .split('.')
            .map(|part| part.parse().map_err(|_| refuse()))
            .collect::<Result<_, _>>()?;
        match numbers.as_slice() {
            [major, minor] => Ok(Self { major: *major, minor: *minor, patch: 0 }),
            [major, minor, patch] => Ok(Self { major: *major, minor: *minor, patch: *patch }),
            _ => Err(refuse()),
        }
    }
}

impl Version {
    /// Whether both are of one minor version, which notices can't tell apart.
    pub fn same_minor(self, other: Self) -> bool {
        (self.major, self.minor) == (other.major, other.minor)
    }

    /// As a notice writes it in `CustomizationID`.
    pub fn customization(self) -> String {
        format!("eforms-sdk-{}.{}", self.major, self.minor)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number_not_by_text() {
        let version = |text: &str| text.parse::<Version>().unwrap();
        assert!(version("1.9.1") < version("1.14"));
        assert!(version("1.14").same_minor(version("1.14.2")));
        assert_eq!(version("1.14.2").customization(), "eforms-sdk-1.14");
        assert_eq!(version("1.14").to_string(), "1.14.0");
    }

    #[test]
    fn other_texts_are_no_versions() {
        for text in ["", "1", "1.x", "1.2.3.4", "v1.2", "1.2-rc"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }
}
