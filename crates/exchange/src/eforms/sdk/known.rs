//! What is known of an official rule whatever it fails on: its kind and the field or node that it names, found once a rule.
//! It must not know a notice.

use std::sync::OnceLock;

use xmlrules::schematron::{Assertion, RuleSet};

use crate::eforms::check::Class;

/// One rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// The kind of its findings.
    pub class: Class,
    /// The field or node that it names, by its diagnostics or its id.
    pub subject: Option<String>,
}

/// The rules of a version that failed so far, by number.
#[derive(Debug, Default)]
pub(super) struct Knowledge(OnceLock<Box<[OnceLock<Known>]>>);

impl Knowledge {
    /// What is known of a rule; `subject` finds what it names when it is asked for the first time.
    pub(super) fn of(
        &self,
        rules: &RuleSet,
        number: u32,
        subject: impl FnOnce(&Assertion<'_>) -> Option<String>,
    ) -> Option<&Known> {
        let all = self.0.get_or_init(|| rules.assertions().map(|_| OnceLock::new()).collect());
        let assertion = rules.assertion(number)?;
        let known = all.get(usize::try_from(number).ok()?)?;
        Some(known.get_or_init(|| Known {
            class: Class::of_rule(assertion.pattern, assertion.test),
            subject: subject(&assertion),
        }))
    }
}
