//! Findings of our own: the bytes, the identity of the notice, identifiers that stand twice.
//! It must not repeat what an official rule says better.

use xmlrules::dom::{Fault, FaultKind};

use super::class::Class;
use super::fault;
use super::finding::{Finding, Severity};
use crate::eforms::national::Profile;
use crate::eforms::notice::fields::Fields;
use crate::eforms::notice::place::{Paths, line_of};
use crate::eforms::notice::{Identity, Notice};
use crate::eforms::sdk::Sdk;
use crate::eforms::sdk::version::Version;

fn finding(rule: &str, severity: Severity, class: Class) -> Finding {
    Finding {
        rule: rule.to_owned(),
        official: false,
        severity,
        class,
        field: None,
        path: "/*".to_owned(),
        line: None,
        values: Vec::new(),
    }
}

/// The bytes aren't a document.
pub(super) fn not_well_formed(fault: &Fault) -> Finding {
    let truncated = matches!(fault.kind, FaultKind::Truncated);
    let class =
        if truncated { Class::Truncated } else { Class::NotWellFormed(fault::key(&fault.kind)) };
    let mut found = finding(&format!("xml-{}", fault.kind.code()), Severity::Error, class);
    found.line = Some(fault.at.line);
    found.values = fault::values(fault);
    found
}

/// Another version than the one named checks the notice.
pub(super) fn other_version(named: &str, used: Version) -> Finding {
    let mut found = finding("sdk-version", Severity::Info, Class::Version);
    found.field = Some("OPT-002-notice".to_owned());
    found.values = vec![("named", named.to_owned()), ("used", used.to_string())];
    found
}

/// Root element, subtype and profile.
pub(super) fn identity(sdk: &Sdk, notice: &Notice, identity: &Identity) -> Vec<Finding> {
    let mut findings = Vec::new();
    let root = notice.document.root();
    let place = |mut found: Finding, value: &str| {
        found.line = line_of(&notice.document, root);
        found.values.push(("value", value.to_owned()));
        found
    };
    if identity.root.is_none() {
        let name = notice.document.local(root);
        findings.push(place(finding("root", Severity::Error, Class::Root), name));
    }
    let subtype = identity.subtype.as_deref().unwrap_or_default();
    if !sdk.rules().knows(subtype) {
        let mut found = place(finding("subtype", Severity::Error, Class::Subtype), subtype);
        found.field = Some("OPP-070-notice".to_owned());
        findings.push(found);
    }
    if Profile::of(identity).is_some() {
        let name = identity.customization.as_deref().unwrap_or_default();
        let mut found = place(finding("profile", Severity::Info, Class::Profile), name);
        let base = identity.profile.as_deref().unwrap_or("–");
        found.values.push(("base", base.to_owned()));
        findings.push(found);
    }
    findings
}

/// Technical identifiers that stand more than once, each at its second place.
pub(super) fn duplicates(notice: &Notice, fields: &Fields<'_>) -> Vec<Finding> {
    let mut found = fields.identifiers();
    found.sort_unstable();
    let mut paths = Paths::new(&notice.document);
    let mut findings = Vec::new();
    for same in found.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1)) {
        if let [_, (field, text, element), ..] = same
            && !text.is_empty()
        {
            let mut found = finding("duplicate-id", Severity::Warn, Class::Duplicate);
            found.field = Some((*field).to_owned());
            found.path = paths.of(*element);
            found.line = line_of(&notice.document, *element);
            found.values.push(("value", text.clone().into_owned()));
            findings.push(found);
        }
    }
    findings
}
