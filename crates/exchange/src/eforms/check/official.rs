//! The verdicts of the XML Schema and of the official rules as findings.
//! It must not add to them or leave one out.

use std::collections::BTreeMap;

use xmlrules::Date;
use xmlrules::dom::{AttributeId, Document, NodeId};
use xmlrules::schematron::{self, Assertion, Failure};
use xmlrules::xsd::InvalidKind;

use super::Options;
use super::class::Class;
use super::finding::{Finding, Severity};
use crate::eforms::national::Profile;
use crate::eforms::notice::place::{Paths, Places, line_of, own_text};
use crate::eforms::notice::{Identity, Notice};
use crate::eforms::sdk::Sdk;

/// Longest value that is quoted in a sentence.
const QUOTED: usize = 80;

/// What the schema refuses; `None` if there is no schema for this root element.
pub(super) fn schema(sdk: &Sdk, notice: &Notice, identity: &Identity) -> Option<Vec<Finding>> {
    identity.root?;
    let document = &notice.document;
    let invalid = sdk.schema().validate(document);
    if invalid.is_empty() {
        return Some(Vec::new());
    }
    let places = Places::of(notice, sdk.catalogue());
    let mut paths = Paths::new(document);
    let mut few = Few::default();
    let told = invalid.iter().filter(|invalid| few.takes(invalid.kind.code()));
    let found = told.map(|invalid| {
        let (class, values) = refused(&invalid.kind);
        Finding {
            rule: format!("xsd-{}", invalid.kind.code()),
            official: false,
            severity: Severity::Error,
            class,
            field: places.fields.get(&invalid.node).cloned(),
            path: place(document, &mut paths, invalid.node, invalid.attribute),
            line: line_of(document, invalid.node),
            values,
        }
    });
    let mut found: Vec<Finding> = found.collect();
    found.extend(few.rest("xsd-"));
    Some(found)
}

/// How many findings of one rule are told one by one.
const TOLD: u32 = 1000;

/// Counts findings by rule, so that a huge file with one fault a line doesn't fill the memory.
#[derive(Default)]
struct Few(BTreeMap<String, u32>);

impl Few {
    /// Counts a finding of a rule; says whether it is told.
    fn takes(&mut self, rule: &str) -> bool {
        let count = self.0.entry(rule.to_owned()).or_default();
        *count = count.saturating_add(1);
        *count <= TOLD
    }

    /// One finding for each rule of which some were not told.
    fn rest(self, prefix: &str) -> impl Iterator<Item = Finding> {
        let more = self.0.into_iter().filter(|(_, count)| *count > TOLD);
        more.map(move |(rule, count)| Finding {
            rule: format!("{prefix}{rule}"),
            official: false,
            severity: Severity::Info,
            class: Class::More,
            field: None,
            path: "/*".to_owned(),
            line: None,
            values: BTreeMap::from([("count", (count - TOLD).to_string())]),
        })
    }
}

/// What to say of a fault against the schema.
fn refused(kind: &InvalidKind) -> (Class, BTreeMap<&'static str, String>) {
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
    (class, BTreeMap::from([("name", name), ("value", value)]))
}

/// The official rules that fail.
pub(super) fn rules(
    sdk: &Sdk,
    notice: &Notice,
    identity: &Identity,
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
    let places = Places::of(notice, sdk.catalogue());
    let mut paths = Paths::new(&notice.document);
    let mut few = Few::default();
    let mut findings: Vec<Finding> = outcome
        .failures
        .iter()
        .filter_map(|failure| {
            let assertion = rules.set().assertion(failure.assertion)?;
            if !few.takes(assertion.id) {
                return None;
            }
            let subject = subject(sdk, &places, failure, &assertion);
            let mut found =
                finding(&mut paths, &notice.document, failure, &assertion, profile.as_ref());
            found.values = values(sdk, &notice.document, failure, subject.as_deref());
            found.field = subject;
            Some(found)
        })
        .collect();
    findings.sort_by_key(|finding| finding.line);
    findings.extend(few.rest(""));
    findings
}

fn finding(
    paths: &mut Paths<'_>,
    document: &Document,
    failure: &Failure,
    assertion: &Assertion<'_>,
    profile: Option<&Profile>,
) -> Finding {
    let replaced = profile.is_some_and(|profile| profile.replaces(assertion.id));
    let class = match failure.reason {
        _ if replaced => Class::Replaced,
        Some(_) => Class::NotEvaluable,
        None => Class::of_rule(assertion.pattern, assertion.test),
    };
    let severity = match assertion.role {
        _ if replaced => Severity::Info,
        "WARN" => Severity::Warn,
        _ => Severity::Error,
    };
    Finding {
        rule: assertion.id.to_owned(),
        official: true,
        severity,
        class,
        field: None,
        path: place(document, paths, failure.node, failure.attribute),
        line: line_of(document, failure.node),
        values: BTreeMap::new(),
    }
}

/// The field or node that a rule is about: its diagnostics name it, or its id (`ND-Part-4`), or it judges the value of
/// a field, which is then known by its place.
fn subject(
    sdk: &Sdk,
    places: &Places,
    failure: &Failure,
    assertion: &Assertion<'_>,
) -> Option<String> {
    let named = assertion.diagnostics.split_whitespace().next().and_then(|name| {
        let field = name.strip_prefix("ND-").and_then(|rest| rest.split_once('_'));
        let name = field.map_or(name, |(_, field)| field);
        let known = sdk.catalogue().field(name).map(|field| field.id.as_str());
        known.or_else(|| sdk.by_diagnostic(name))
    });
    let node = assertion.id.rsplit_once('-').map(|(node, _)| node);
    let node = node.filter(|node| sdk.catalogue().node(node).is_some());
    named
        .or(node)
        .or_else(|| places.fields.get(&failure.node).map(String::as_str))
        .map(str::to_owned)
}

fn place(
    document: &Document,
    paths: &mut Paths<'_>,
    node: NodeId,
    attribute: Option<AttributeId>,
) -> String {
    let path = paths.of(node);
    let name = attribute
        .and_then(|id| document.attributes(node).find(|known| known.id == id))
        .map(|known| document.names().local(known.name));
    match name {
        Some(name) => format!("{path}/@{name}"),
        None => path,
    }
}

/// What the sentences may quote: the value at the place, the limit of the field.
fn values(
    sdk: &Sdk,
    document: &Document,
    failure: &Failure,
    field: Option<&str>,
) -> BTreeMap<&'static str, String> {
    let attribute = failure
        .attribute
        .and_then(|id| document.attributes(failure.node).find(|known| known.id == id));
    let text = match attribute {
        Some(attribute) => attribute.value.to_owned(),
        None => own_text(document, failure.node),
    };
    let mut quoted: String = text.chars().take(QUOTED).collect();
    if quoted.len() < text.len() {
        quoted.push('…');
    }
    if quoted.is_empty() {
        quoted.push('–');
    }
    let known = field.and_then(|field| sdk.catalogue().field(field));
    let limit = known.and_then(|known| known.max_length).map(|limit| limit.to_string());
    let list = known.and_then(|known| known.code_list.clone());
    let section = document.local(failure.node).to_owned();
    BTreeMap::from([
        ("value", quoted),
        ("limit", limit.unwrap_or_default()),
        ("list", list.unwrap_or_default()),
        ("section", section),
    ])
}
