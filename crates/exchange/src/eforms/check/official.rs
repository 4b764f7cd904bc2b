//! The verdicts of the XML Schema and of the official rules as findings.
//! It must not add to them or leave one out.

use rustc_hash::FxHashMap;
use xmlrules::Date;
use xmlrules::schematron::{self, Assertion, Failure};
use xmlrules::xsd::InvalidKind;

use super::Options;
use super::class::Class;
use super::finding::{Finding, Severity};
use super::places::{Place, Places};
use crate::eforms::national::Profile;
use crate::eforms::notice::fields::Fields;
use crate::eforms::notice::{Identity, Notice};
use crate::eforms::sdk::Sdk;

/// What the schema refuses; `None` if there is no schema for this root element.
pub(super) fn schema(
    sdk: &Sdk,
    notice: &Notice,
    identity: &Identity,
    fields: &Fields<'_>,
) -> Option<Vec<Finding>> {
    identity.root?;
    let document = &notice.document;
    let invalid = sdk.schema().validate(document);
    if invalid.is_empty() {
        return Some(Vec::new());
    }
    let mut places = Places::new(document, fields);
    let mut few = Few::new();
    let told = invalid.iter().filter(|invalid| few.takes(invalid.kind.code()));
    let found = told.map(|invalid| {
        let (class, values) = refused(&invalid.kind);
        let field = places.field(invalid.node).map(str::to_owned);
        let place = places.of(invalid.node, invalid.attribute);
        Finding {
            rule: format!("xsd-{}", invalid.kind.code()),
            official: false,
            severity: Severity::Error,
            class,
            field,
            path: place.path.clone(),
            line: place.line,
            values,
        }
    });
    let mut found: Vec<Finding> = found.collect();
    found.extend(few.rest(|code| format!("xsd-{code}")));
    Some(found)
}

/// How many findings of one rule are told one by one.
const TOLD: u32 = 1000;

/// Counts findings by rule, so that a huge file with one fault a line doesn't fill the memory.
struct Few<R>(FxHashMap<R, u32>);

impl<R: Copy + Ord + std::hash::Hash> Few<R> {
    fn new() -> Self {
        Self(FxHashMap::default())
    }

    /// Counts a finding of a rule; says whether it is told.
    fn takes(&mut self, rule: R) -> bool {
        let count = self.0.entry(rule).or_default();
        *count = count.saturating_add(1);
        *count <= TOLD
    }

    /// One finding for each rule of which some were not told.
    fn rest(self, name: impl Fn(R) -> String) -> Vec<Finding> {
        let mut more: Vec<(R, u32)> =
            self.0.into_iter().filter(|(_, count)| *count > TOLD).collect();
        more.sort_unstable();
        let told = more.into_iter().map(|(rule, count)| Finding {
            rule: name(rule),
            official: false,
            severity: Severity::Info,
            class: Class::More,
            field: None,
            path: "/*".to_owned(),
            line: None,
            values: vec![("count", (count - TOLD).to_string())],
        });
        told.collect()
    }
}

/// What to say of a fault against the schema.
fn refused(kind: &InvalidKind) -> (Class, Vec<(&'static str, String)>) {
    let (class, name, value) = match kind {
        InvalidKind::UnknownRoot(name) => (Class::SchemaElement, name.clone(), String::new()),
        InvalidKind::UnexpectedElement { found, expected } => {
            (Class::SchemaElement, found.clone(), expected.join(", "))
        }
        InvalidKind::MissingElement(name) | InvalidKind::MissingAttribute(name) => {
            (Class::SchemaMissing, name.clone(), String::new())
        }
        InvalidKind::Value { value, kind } => {
            (Class::SchemaValue, (*kind).to_owned(), value.clone())
        }
        InvalidKind::UnexpectedAttribute(name) | InvalidKind::Type(name) => {
            (Class::SchemaContent, name.clone(), String::new())
        }
        InvalidKind::UnexpectedText | InvalidKind::Nil => {
            (Class::SchemaContent, String::new(), String::new())
        }
    };
    (class, vec![("name", name), ("value", value)])
}

/// The official rules that fail.
pub(super) fn rules(
    sdk: &Sdk,
    notice: &Notice,
    identity: &Identity,
    fields: &Fields<'_>,
    options: &Options,
) -> Vec<Finding> {
    let rules = sdk.rules();
    let subtype = identity.subtype.as_deref().unwrap_or_default();
    let Some(phase) = rules.phase(subtype, options.dynamic) else {
        return Vec::new();
    };
    let today = options.today;
    let today = Date::new(today.year().into(), today.month().into(), today.day().into());
    let Some(today) = today else { return Vec::new() };
    let how = schematron::Options::new(today);
    let outcome = rules.set().check(&phase, &notice.document, &how);
    let profile = Profile::of(identity);
    if outcome.failures.is_empty() {
        return Vec::new();
    }
    let mut places = Places::new(&notice.document, fields);
    let mut few = Few::new();
    let told = outcome.failures.iter().filter(|failure| few.takes(failure.assertion));
    let mut told: Vec<(Option<u32>, &Failure)> =
        told.map(|failure| (places.of(failure.node, failure.attribute).line, failure)).collect();
    told.sort_by_key(|(line, _)| *line);
    let found = told.into_iter().filter_map(|(_, failure)| {
        let assertion = rules.set().assertion(failure.assertion)?;
        let known = sdk.known(failure.assertion)?;
        let replaced = profile.as_ref().is_some_and(|profile| profile.replaces(assertion.id));
        let class = match failure.reason {
            _ if replaced => Class::Replaced,
            Some(_) => Class::NotEvaluable,
            None => known.class,
        };
        let mut found = finding(places.of(failure.node, failure.attribute), &assertion, class);
        // A rule that names nothing judges the value of a field, which is then known by its place.
        let field = known.subject.as_deref().or_else(|| places.field(failure.node));
        found.field = field.map(str::to_owned);
        Some(found)
    });
    let mut findings: Vec<Finding> = found.collect();
    let id = |number| rules.set().assertion(number).map_or("", |assertion| assertion.id).to_owned();
    findings.extend(few.rest(id));
    findings
}

fn finding(place: &Place, assertion: &Assertion<'_>, class: Class) -> Finding {
    let severity = match assertion.role {
        _ if class == Class::Replaced => Severity::Info,
        "WARN" => Severity::Warn,
        _ => Severity::Error,
    };
    Finding {
        rule: assertion.id.to_owned(),
        official: true,
        severity,
        class,
        field: None,
        path: place.path.clone(),
        line: place.line,
        values: vec![("value", place.value.clone())],
    }
}
