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
    "citations-uvgo.toml",
    "citations-vob-1.toml",
    "citations-vob-2.toml",
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
        let (mut faults, mut syntax) = (Vec::new(), Vec::new());
        let mut all = LawFile::empty();
        for (name, text) in files {
            let (node, errors) = read::toml(name, text);
            syntax.extend(errors);
            if let Some(file) = LawFile::read(&node, &mut faults) {
                all.add(file);
            }
        }
        let library = super::assemble::library(&all, &mut faults);
        if !syntax.is_empty() {
            // What a broken line should have said is missing because of the syntax error alone.
            faults.retain(|fault| fault.message.key != "law-missing");
        }
        faults.extend(syntax);
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(library) } else { Err(faults) }
    }

    /// The rule set of a regime for procedures begun on a day.
    pub fn rule_set(&self, regime: Regime, start: Date) -> Option<&RuleSet> {
        let span = |set: &RuleSet| Span { from: set.from, until: set.until };
        self.sets.iter().find(|set| set.regime == regime && span(set).holds(start))
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
        self.countings.iter().find(|counting| counting.value == rule)
    }

    /// The public holidays.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, Library};
    use crate::law::BuyerClass::{Authority, FederalSupreme, Sector};
    use crate::law::ContractKind::{
        Concession, Defence, DefenceWorks, Service, SocialService, Works,
    };
    use crate::law::{Counting, Regime};
    use jiff::civil::date;

    #[test]
    fn the_built_in_law_has_no_fault() {
        if let Err(findings) = Library::built_in() {
            panic!("{findings:#?}");
        }
    }

    #[test]
    fn a_procedure_of_30_june_2026_keeps_old_rules_and_of_1_july_has_new_ones() {
        let law = Library::built_in().unwrap();
        let old = law.rule_set(Regime::Vgv, date(2026, 6, 30)).unwrap();
        let new = law.rule_set(Regime::Vgv, date(2026, 7, 1)).unwrap();
        assert_eq!((old.id.0.as_str(), new.id.0.as_str()), ("vgv-2026-05", "vgv-2026-07"));
        assert!(!old.opening.single_if_electronic.value);
        assert!(new.opening.single_if_electronic.value);
        assert_eq!(law.by_id(&old.id), Some(old));
        assert_eq!(old.until, Some(date(2026, 6, 30)));
    }

    #[test]
    fn every_regime_has_a_rule_set_on_each_of_its_days_and_ids_are_unique() {
        let law = Library::built_in().unwrap();
        for regime in Regime::ALL {
            let day = if *regime == Regime::GoNrw { date(2026, 1, 1) } else { date(2024, 1, 1) };
            assert!(law.rule_set(*regime, day).is_some(), "{regime}");
            assert!(law.rule_set(*regime, date(2023, 12, 31)).is_none(), "{regime}");
        }
        assert!(law.rule_set(Regime::UvgoMunicipality, date(2025, 12, 31)).is_some());
        assert!(law.rule_set(Regime::UvgoMunicipality, date(2026, 1, 1)).is_none());
        assert!(law.rule_set(Regime::GoNrw, date(2025, 12, 31)).is_none());
        let mut ids: Vec<_> = law.rule_sets().iter().map(|set| &set.id).collect();
        ids.sort();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
        assert!(law.rule_sets().iter().all(|set| !set.procedures.is_empty()));
    }

    #[test]
    fn thresholds_of_2024_and_of_2026_stand_side_by_side() {
        let law = Library::built_in().unwrap();
        let cents = |kind, buyer, year| {
            law.threshold(kind, buyer, date(year, 1, 1)).unwrap().amount.value.cents() / 100
        };
        for (kind, buyer, old, new) in [
            (Works, Authority, 5_538_000, 5_404_000),
            (Works, Sector, 5_538_000, 5_404_000),
            (DefenceWorks, Authority, 5_538_000, 5_404_000),
            (Service, FederalSupreme, 143_000, 140_000),
            (Service, Authority, 221_000, 216_000),
            (Service, Sector, 443_000, 432_000),
            (Defence, FederalSupreme, 443_000, 432_000),
            (SocialService, Authority, 750_000, 750_000),
            (SocialService, Sector, 1_000_000, 1_000_000),
            (Concession, Authority, 5_538_000, 5_404_000),
        ] {
            assert_eq!((cents(kind, buyer, 2024), cents(kind, buyer, 2026)), (old, new), "{kind}");
        }
        let last_old = law.threshold(Service, Authority, date(2025, 12, 31)).unwrap();
        assert_eq!(last_old.amount.value.cents(), 22_100_000);
    }

    #[test]
    fn each_rule_of_counting_is_found_under_its_own_name_with_a_source() {
        let law = Library::built_in().unwrap();
        for rule in Counting::ALL {
            let cited = law.counting(*rule).unwrap();
            assert_eq!((cited.value, cited.source.is_empty()), (*rule, false));
        }
    }

    #[test]
    fn each_file_of_law_says_what_its_marks_mean() {
        for (name, text) in BUILT_IN {
            assert!(text.contains("V:key = verified"), "{name}");
        }
    }
}
