//! The official rules of a version, by notice subtype.
//! It must not know what a finding says to a person.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use xmlrules::schematron::{Phase, RuleSet, Schema};

use crate::eforms::pack::PackError;

/// Compiled rules with the phases that were asked for so far.
#[derive(Debug)]
pub struct Rules {
    set: RuleSet,
    /// Patterns that belong to no phase: those of the dynamic set.
    dynamic: Vec<String>,
    phases: RwLock<BTreeMap<(String, bool), Arc<Phase>>>,
}

/// The variable of the rules that holds the notice subtype.
const SUBTYPE: &str = "noticeSubType";

impl Rules {
    /// Compiles the rules of a pack.
    pub(super) fn load(bytes: &[u8]) -> Result<Self, PackError> {
        let unreadable = |why: String| PackError::Section { section: "rules".to_owned(), why };
        let schema = Schema::from_pack(bytes).map_err(|error| unreadable(error.to_string()))?;
        let dynamic = schema
            .patterns()
            .filter(|pattern| pattern.contains("-stage-6"))
            .map(str::to_owned)
            .collect();
        let set = RuleSet::new(schema).map_err(|errors| {
            unreadable(errors.first().map(ToString::to_string).unwrap_or_default())
        })?;
        Ok(Self { set, dynamic, phases: RwLock::default() })
    }

    /// The compiled rules.
    pub fn set(&self) -> &RuleSet {
        &self.set
    }

    /// Whether the version knows a subtype.
    pub fn knows(&self, subtype: &str) -> bool {
        self.set.phases().any(|phase| phase.strip_prefix("eforms-") == Some(subtype))
    }

    /// The phase of a subtype, with the dynamic rules if asked for. An unknown subtype gets the rules that all subtypes
    /// share.
    pub fn phase(&self, subtype: &str, dynamic: bool) -> Option<Arc<Phase>> {
        let known = if self.knows(subtype) { subtype } else { "" };
        let key = (known.to_owned(), dynamic);
        let kept = self.phases.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if kept.is_some() {
            return kept;
        }
        let id = match known {
            "" => self.set.phases().next()?.to_owned(),
            known => format!("eforms-{known}"),
        };
        let more: Vec<&str> =
            if dynamic { self.dynamic.iter().map(String::as_str).collect() } else { Vec::new() };
        let phase = Arc::new(self.set.phase(&id, &more, &[(SUBTYPE, known)])?);
        let mut phases = self.phases.write().unwrap_or_else(PoisonError::into_inner);
        Some(phases.entry(key).or_insert(phase).clone())
    }
}
