//! What kind of thing a rule asks for, read from its test: the sentence that a person gets depends on it.
//! It must not decide whether a rule holds.

/// The kind of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The bytes are no XML, or cross a limit; with the key of the sentence about the fault.
    NotWellFormed(&'static str),
    /// The document ends too early.
    Truncated,
    /// Another root element than the four of eForms.
    Root,
    /// No notice subtype, or one that the version doesn't know.
    Subtype,
    /// The version that the notice names isn't installed; another one checked it.
    Version,
    /// A national profile that replaces official rules.
    Profile,
    /// A technical identifier that stands twice.
    Duplicate,
    /// The XML Schema refuses an element at its place.
    SchemaElement,
    /// The XML Schema misses an element or attribute.
    SchemaMissing,
    /// The XML Schema refuses a value, such as a day that does not exist.
    SchemaValue,
    /// The XML Schema refuses text or an attribute.
    SchemaContent,
    /// A field or section must be there.
    Mandatory,
    /// A field or section must not be there.
    Forbidden,
    /// A field may stand once only.
    Repeated,
    /// A value of a code list, or a constant.
    Code,
    /// A pattern.
    Pattern,
    /// A length.
    Length,
    /// A number out of range.
    Range,
    /// White space around the value.
    Space,
    /// An element without content.
    Empty,
    /// A language that is missing, doubled or not one of the notice.
    Language,
    /// A field that other values demand.
    NeededHere,
    /// A field that other values forbid.
    ForbiddenHere,
    /// A reference to something that isn't in the notice, or an identifier used twice.
    Reference,
    /// Values that contradict each other.
    Contradiction,
    /// A day too far from today.
    Today,
    /// A rule that can't be evaluated on this value, such as a day that does not exist.
    NotEvaluable,
    /// An official rule that a national profile replaces.
    Replaced,
    /// More findings of the same rule than are told one by one.
    More,
}

impl Class {
    /// The key of the sentence in `notices.ftl`; that of the remedy has `-remedy` behind it.
    pub fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::NotWellFormed(fault) => (fault, "notice-not-well-formed-remedy"),
            Self::Truncated => ("notice-truncated", "notice-truncated-remedy"),
            Self::Root => ("notice-root", "notice-root-remedy"),
            Self::Subtype => ("notice-subtype", "notice-subtype-remedy"),
            Self::Version => ("notice-version", "notice-version-remedy"),
            Self::Profile => ("notice-profile", "notice-profile-remedy"),
            Self::Duplicate => ("notice-duplicate", "notice-duplicate-remedy"),
            Self::SchemaElement => ("notice-schema-element", "notice-schema-element-remedy"),
            Self::SchemaMissing => ("notice-schema-missing", "notice-schema-missing-remedy"),
            Self::SchemaValue => ("notice-schema-value", "notice-schema-value-remedy"),
            Self::SchemaContent => ("notice-schema-content", "notice-schema-content-remedy"),
            Self::Mandatory => ("notice-mandatory", "notice-mandatory-remedy"),
            Self::Forbidden => ("notice-forbidden", "notice-forbidden-remedy"),
            Self::Repeated => ("notice-repeated", "notice-repeated-remedy"),
            Self::Code => ("notice-code", "notice-code-remedy"),
            Self::Pattern => ("notice-pattern", "notice-pattern-remedy"),
            Self::Length => ("notice-length", "notice-length-remedy"),
            Self::Range => ("notice-range", "notice-range-remedy"),
            Self::Space => ("notice-space", "notice-space-remedy"),
            Self::Empty => ("notice-empty", "notice-empty-remedy"),
            Self::Language => ("notice-language", "notice-language-remedy"),
            Self::NeededHere => ("notice-needed-here", "notice-needed-here-remedy"),
            Self::ForbiddenHere => ("notice-forbidden-here", "notice-forbidden-here-remedy"),
            Self::Reference => ("notice-reference", "notice-reference-remedy"),
            Self::Contradiction => ("notice-contradiction", "notice-contradiction-remedy"),
            Self::Today => ("notice-today", "notice-today-remedy"),
            Self::NotEvaluable => ("notice-not-evaluable", "notice-not-evaluable-remedy"),
            Self::Replaced => ("notice-replaced", "notice-replaced-remedy"),
            Self::More => ("notice-more", "notice-more-remedy"),
        }
    }

    /// The kind of an official rule, by its pattern and its test.
    pub fn of_rule(pattern: &str, test: &str) -> Self {
        let stage = pattern.rsplit("-stage-").next().unwrap_or_default();
        let of = |text: &str| test.contains(text);
        // Lists of codes are long: nothing else is looked for in them.
        if matches!(stage, "3b") && test.starts_with("normalize-space(.) = (") {
            return Self::Code;
        }
        match stage.split('-').next().unwrap_or_default() {
            "3a" => Self::Empty,
            "6a" | "6b" => Self::Today,
            "5" | "5m" if of("duplicates") || of("$global-") || of("return $y) = 1") => {
                Self::Reference
            }
            "5" | "5m" => Self::Contradiction,
            "2b" if of("languageID") || of("NoticeLanguageCode") => Self::Language,
            _ if of("string-length(") => Self::Length,
            _ if of("matches(") => Self::Pattern,
            _ if of("replace(") => Self::Space,
            _ if test.starts_with("number(") => Self::Range,
            _ if test.starts_with("normalize-space(.) = ") => Self::Code,
            _ if test.starts_with("count(") => counted(test),
            _ => Self::Contradiction,
        }
    }
}

/// `count(…) > 0`, `= 0`, `< 2`, alone or with a condition behind it.
fn counted(test: &str) -> Class {
    let Some((behind, conditional)) = after_count(test) else {
        return Class::Contradiction;
    };
    match (behind.split(' ').take(2).collect::<Vec<_>>().as_slice(), conditional) {
        ([">", "0"], false) => Class::Mandatory,
        ([">", "0"], true) => Class::NeededHere,
        (["=", "0"], false) => Class::Forbidden,
        (["=", "0"], true) => Class::ForbiddenHere,
        (["<", "2"], _) => Class::Repeated,
        _ => Class::Contradiction,
    }
}

/// What stands behind the closing bracket of a leading `count(`, and whether an `or` follows.
fn after_count(test: &str) -> Option<(&str, bool)> {
    let mut depth = 0_u32;
    for (at, letter) in test.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    let behind = test.get(at + 1..)?.trim_start();
                    return Some((behind, behind.contains(" or ")));
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_known_by_what_it_asks_for() {
        let class = |stage: &str, test: &str| {
            Class::of_rule(&format!("EFORMS-validation-stage-{stage}"), test)
        };
        assert_eq!(class("2a-16", "count(cbc:ID[@schemeName='x']) > 0"), Class::Mandatory);
        assert_eq!(class("2a-16", "count(cac:A/cbc:B) = 0"), Class::Forbidden);
        assert_eq!(class("4-16", "count(cbc:B) > 0 or not(cbc:C)"), Class::NeededHere);
        assert_eq!(class("4m", "count(cbc:B) = 0 or (cbc:C)"), Class::ForbiddenHere);
        assert_eq!(class("2b", "count(cbc:RegulatoryDomain) < 2"), Class::Repeated);
        assert_eq!(class("2b", "count(cbc:N[@languageID = 'x']) = 0"), Class::Language);
        assert_eq!(class("3b", "normalize-space(.) = ('a')"), Class::Code);
        assert_eq!(class("3b", "string-length(normalize-space(.)) le 400"), Class::Length);
        assert_eq!(class("3b", "number(normalize-space(.)) le number('9')"), Class::Range);
        assert_eq!(class("5m", "not(. = $global-org-ids-duplicates)"), Class::Reference);
        assert_eq!(class("6b", "x"), Class::Today);
    }
}
