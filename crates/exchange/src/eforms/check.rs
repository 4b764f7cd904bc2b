//! Whether a notice is right: well-formedness and limits, the verdict of the XML Schema, the official rules, in one list.
//!
//! It must not stop at the first fault, read a clock, or say anything in words: it gives keys and values.

mod class;
pub mod fault;
mod finding;
mod mend;
mod official;
mod own;
mod places;

use jiff::civil::Date;
use xmlrules::dom::{FaultKind, Limits};

use super::notice::fields::Fields;
use super::notice::{Identity, Notice};
use super::pack::PackError;
use super::sdk::Sdk;
use super::sdk::version::Version;
use super::store::Packs;

pub use class::Class;
pub use finding::{Finding, Severity, Told};

/// How to check.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that rules take as today.
    pub today: Date,
    /// Whether the rules that compare with today run too.
    pub dynamic: bool,
    /// What a document may cost.
    pub limits: Limits,
}

impl Options {
    /// Static rules on a day, with the usual limits.
    pub fn on(today: Date) -> Self {
        Self { today, dynamic: false, limits: Limits::default() }
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The version that checked.
    pub sdk: Version,
    /// The subtype that the notice names.
    pub subtype: Option<String>,
    /// The verdict of the XML Schema; a document that isn't well-formed has none of its own and counts as wrong.
    pub xsd_ok: bool,
    /// Everything found: the document, the schema, the rules, each in document order.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The ids of the official rules that failed, ERROR and WARN, each once, sorted.
    pub fn failed(&self) -> Vec<&str> {
        let official = |finding: &&Finding| finding.official && finding.severity != Severity::Info;
        let mut failed: Vec<&str> =
            self.findings.iter().filter(official).map(|finding| finding.rule.as_str()).collect();
        failed.sort_unstable();
        failed.dedup();
        failed
    }

    /// Whether the notice may go out: the schema accepts it and no official rule of role ERROR failed.
    pub fn is_right(&self) -> bool {
        let wrong = |finding: &Finding| finding.official && finding.severity == Severity::Error;
        self.xsd_ok && !self.findings.iter().any(wrong)
    }
}

/// Checks bytes with the version that they name, or the nearest one. `None` if no pack is installed.
pub fn check(packs: &Packs, bytes: &[u8], options: &Options) -> Option<Result<Report, PackError>> {
    let (notice, faults) = parse(bytes, options);
    let identity = notice.as_ref().map(Notice::identity).unwrap_or_default();
    let choice = match packs.choose(&identity)? {
        Ok(choice) => choice,
        Err(error) => return Some(Err(error)),
    };
    let mut findings = faults;
    if let Some(named) = choice.instead_of.filter(|_| notice.is_some()) {
        findings.push(own::other_version(&named, choice.sdk.manifest().version));
    }
    Some(Ok(run(&choice.sdk, notice.as_ref(), &identity, findings, options)))
}

/// Checks bytes with a version that the caller chose.
pub fn check_with(sdk: &Sdk, bytes: &[u8], options: &Options) -> Report {
    let (notice, faults) = parse(bytes, options);
    let identity = notice.as_ref().map(Notice::identity).unwrap_or_default();
    run(sdk, notice.as_ref(), &identity, faults, options)
}

/// Checks a notice that was read or written already.
pub fn check_notice(sdk: &Sdk, notice: &Notice, options: &Options) -> Report {
    run(sdk, Some(notice), &notice.identity(), Vec::new(), options)
}

/// The notice, or what there is of it if the file ends too early, and what is wrong with the bytes.
fn parse(bytes: &[u8], options: &Options) -> (Option<Notice>, Vec<Finding>) {
    match Notice::parse(bytes, &options.limits) {
        Ok(notice) => (Some(notice), Vec::new()),
        Err(fault) => {
            let mended = matches!(fault.kind, FaultKind::Truncated)
                .then(|| mend::mend(bytes))
                .flatten()
                .and_then(|mended| Notice::parse(&mended, &options.limits).ok());
            (mended, vec![own::not_well_formed(&fault)])
        }
    }
}

fn run(
    sdk: &Sdk,
    notice: Option<&Notice>,
    identity: &Identity,
    mut findings: Vec<Finding>,
    options: &Options,
) -> Report {
    let mut xsd_ok = findings.iter().all(|finding| finding.severity == Severity::Info);
    if let Some(notice) = notice {
        findings.extend(own::identity(sdk, notice, identity));
        let fields = Fields::of(notice, sdk.catalogue());
        let schema = official::schema(sdk, notice, identity, &fields);
        xsd_ok &= schema.as_ref().is_some_and(Vec::is_empty);
        findings.extend(schema.unwrap_or_default());
        findings.extend(own::duplicates(notice, &fields));
        findings.extend(official::rules(sdk, notice, identity, &fields, options));
    }
    let subtype = identity.subtype.clone();
    Report { sdk: sdk.manifest().version, subtype, xsd_ok, findings }
}
