//! All rule sets together: read from files, checked as a whole, asked by start day or by name.
//! It must not be changed once it is read.

use super::entries::LawFile;
use super::{BuyerClass, Cited, ContractKind, Counting, Regime, RuleSet, RuleSetId, Span};
use crate::calendar::Holidays;
use crate::finding::Finding;
use crate::money::Euro;
use crate::read::{self, Read};
use jiff::civil::{Date, date};

/// First start day for which the built-in library holds rule sets.
pub(super) const FIRST_DAY: Date = date(2024, 1, 1);

/// The law as data, read once and kept by the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    pub(super) sets: Vec<RuleSet>,
    pub(super) thresholds: Vec<Threshold>,
    pub(super) holidays: Holidays,
    pub(super) countings: Vec<Cited<Counting>>,
}

/// An EU threshold (§ 106 GWB).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// For which contracts.
    pub kinds: Vec<ContractKind>,
    /// For which classes of buyers.
    pub buyers: Vec<BuyerClass>,
    /// The value that applies when reached.
    pub amount: Cited<Euro>,
    /// When it holds.
    pub span: Span,
    /// Last day for which the figure was announced.
    pub announced_until: Option<Date>,
}

macro_rules! law_files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../schemas/law/", $name)))),+]
    };
}

/// The files of law that come with the program, by name.
pub const BUILT_IN: &[(&str, &str)] = law_files![
    "calendar.toml",
    "deadlines.toml",
    "duties.toml",
    "editions.toml",
    "examination.toml",
    "notices.toml",
    "opening.toml",
    "periods.toml",
    "procedures.toml",
    "thresholds.toml",
];

impl Library {
    /// The law that comes with the program.
    ///
    /// # Errors
    /// Those of [`Library::read`]; the tests of this crate show that there are none.
    pub fn built_in() -> Result<Self, Vec<Finding>> {
        Self::read(BUILT_IN)
    }

    /// Reads files of law, each with its name, as one whole.
    ///
    /// # Errors
    /// All faults at once, each with file and line.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, Vec<Finding>> {
        let mut faults = Vec::new();
        let mut all = LawFile::empty();
        for (name, text) in files {
            match read::toml(name, text) {
                Ok(node) => {
                    if let Some(file) = LawFile::read(&node, &mut faults) {
                        all.add(file);
                    }
                }
                Err(errors) => faults.extend(errors),
            }
        }
        let library = super::assemble::library(&all, &mut faults);
        faults.sort();
        faults.dedup();
        if faults.is_empty() {
            Ok(library)
        } else {
            Err(faults)
        }
    }

    /// The rule set of a regime for procedures begun on a day.
    pub fn rule_set(&self, regime: Regime, start: Date) -> Option<&RuleSet> {
        let span = |set: &RuleSet| Span {
            from: set.from,
            until: set.until,
        };
        self.sets
            .iter()
            .find(|set| set.regime == regime && span(set).holds(start))
    }

    /// The rule set of a name, which a procedure keeps for ever.
    pub fn by_id(&self, id: &RuleSetId) -> Option<&RuleSet> {
        self.sets.iter().find(|set| set.id == *id)
    }

    /// All rule sets, by regime and first day.
    pub fn rule_sets(&self) -> &[RuleSet] {
        &self.sets
    }

    /// The EU threshold for a contract and a class of buyers on a day.
    pub fn threshold(
        &self,
        kind: ContractKind,
        buyer: BuyerClass,
        day: Date,
    ) -> Option<&Threshold> {
        self.thresholds.iter().find(|threshold| {
            threshold.kinds.contains(&kind)
                && threshold.buyers.contains(&buyer)
                && threshold.span.holds(day)
        })
    }

    /// Where a rule of counting is laid down.
    pub fn counting(&self, rule: Counting) -> Option<&Cited<Counting>> {
        self.countings
            .iter()
            .find(|counting| counting.value == rule)
    }

    /// The public holidays.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }
}
