//! The tables of the files in `schemas/law/`, as they are written, and how they hang together.
//! It must not decide what is in force: that is done per edition when the files are put together.

use super::{
    Access, Branch, BuyerClass, Circumstance, ContractKind, Counting, Days, Ground, HolidayName,
    Mark, Occasion, ProcedureType, Regime, Span, Stage, Technique,
};
use crate::finding::Finding;
use crate::money::Euro;
use crate::read::{Node, Placed, Read, Tree, record};
use jiff::civil::Date;

record! {
    /// One file of law: any of the tables, in any number.
    pub(super) LawFile {
        /// Rule sets: which regime from when to when.
        edition: Vec<Placed<Edition>>,
        /// Single values.
        rule: Vec<Placed<Rule>>,
        /// Minimum periods.
        period: Vec<Placed<PeriodEntry>>,
        /// Changes of minimum periods.
        adjustment: Vec<Placed<AdjustmentEntry>>,
        /// Procedure types.
        procedure: Vec<Placed<ProcedureEntry>>,
        /// Notices.
        notice: Vec<Placed<NoticeEntry>>,
        /// EU thresholds.
        threshold: Vec<Placed<ThresholdEntry>>,
        /// Public holidays.
        holiday: Vec<Placed<HolidayEntry>>,
        /// Rules of counting.
        counting: Vec<Placed<CountingEntry>>,
        /// Where a regime says what another provision says.
        citation: Vec<Placed<CitationEntry>>,
    }
}

impl LawFile {
    /// Adds the tables of another file.
    pub(super) fn add(&mut self, other: Self) {
        self.edition.extend(other.edition);
        self.rule.extend(other.rule);
        self.period.extend(other.period);
        self.adjustment.extend(other.adjustment);
        self.procedure.extend(other.procedure);
        self.notice.extend(other.notice);
        self.threshold.extend(other.threshold);
        self.holiday.extend(other.holiday);
        self.counting.extend(other.counting);
        self.citation.extend(other.citation);
    }

    /// A file without tables.
    pub(super) fn empty() -> Self {
        Self {
            edition: Vec::new(),
            rule: Vec::new(),
            period: Vec::new(),
            adjustment: Vec::new(),
            procedure: Vec::new(),
            notice: Vec::new(),
            threshold: Vec::new(),
            holiday: Vec::new(),
            counting: Vec::new(),
            citation: Vec::new(),
        }
    }
}

macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        record! {
            $(#[$doc])*
            pub(super) $name {
                $($(#[$field_doc])* $field: $type,)+
                /// First day on which it holds.
                from: Date,
                /// Last day on which it holds; absent if it holds until changed.
                until: Option<Date>,
                /// Citation.
                source: String,
                /// How it was verified.
                mark: Mark,
            }
        }

        impl Dated for $name {
            fn span(&self) -> Span {
                Span { from: self.from, until: self.until }
            }

            fn source(&self) -> &str {
                &self.source
            }

            fn mark(&self) -> &Mark {
                &self.mark
            }
        }
    )+};
}

/// An entry with days of validity and citation.
pub(super) trait Dated {
    /// When it holds.
    fn span(&self) -> Span;

    /// Its citation.
    fn source(&self) -> &str;

    /// How it was verified.
    fn mark(&self) -> &Mark;
}

/// An entry that belongs to regimes.
pub(super) trait Scoped: Dated {
    /// What it is about: entries with the same name must not hold on the same day.
    type Name: Ord + Clone;

    /// The regimes in which it holds.
    fn regimes(&self) -> &[Regime];

    /// The names that it gives a value to, as key and as words.
    fn names(&self) -> Vec<(Self::Name, String)>;
}

entries! {
    /// A rule set: a regime in a span of start days.
    Edition {
        /// Stable name.
        id: String,
        /// The regime.
        regime: Regime,
    }
    /// A single value.
    Rule {
        /// Which value.
        name: String,
        /// In which regimes.
        regimes: Vec<Regime>,
        /// The value, or `none`.
        value: Node<'static>,
    }
    /// A minimum period.
    PeriodEntry {
        /// In which regimes.
        regimes: Vec<Regime>,
        /// For which procedure types.
        procedures: Vec<ProcedureType>,
        /// For which technique only.
        technique: Option<Technique>,
        /// Which period.
        stage: Stage,
        /// Which branch.
        branch: Branch,
        /// How many days.
        days: Days,
    }
    /// A change of minimum periods by a circumstance.
    AdjustmentEntry {
        /// In which regimes.
        regimes: Vec<Regime>,
        /// For which procedure types.
        procedures: Vec<ProcedureType>,
        /// Which period.
        stage: Stage,
        /// Which branches.
        branches: Vec<Branch>,
        /// Which circumstance.
        circumstance: Circumstance,
        /// Days added or taken away.
        days: i16,
    }
    /// A procedure type in regimes.
    ProcedureEntry {
        /// In which regimes.
        regimes: Vec<Regime>,
        /// The type.
        procedure: ProcedureType,
        /// On what its choice depends.
        access: Access,
        /// Value up to which it may be chosen.
        up_to: Option<Euro>,
        /// Grounds that open it.
        grounds: Vec<Ground>,
        /// Least number of firms to invite.
        min_invited: Option<u16>,
        /// Whether everybody is called by notice.
        public_call: bool,
        /// Whether bids may be negotiated.
        negotiation: bool,
    }
    /// A notice in regimes.
    NoticeEntry {
        /// In which regimes.
        regimes: Vec<Regime>,
        /// On which occasion.
        occasion: Occasion,
        /// Its eForms subtype.
        subtype: String,
    }
    /// Where regimes say what another provision says: `source` is their own.
    CitationEntry {
        /// The provision by which the program names a rule, such as `§ 55 VgV`.
        of: String,
        /// In which regimes.
        regimes: Vec<Regime>,
    }
    /// An EU threshold.
    ThresholdEntry {
        /// For which contracts.
        kinds: Vec<ContractKind>,
        /// For which classes of buyers.
        buyers: Vec<BuyerClass>,
        /// The value that applies when reached.
        amount: Euro,
        /// Last day for which the figure was announced; later plans carry a warning.
        announced_until: Option<Date>,
    }
    /// Where a rule of counting is laid down.
    CountingEntry {
        /// The rule.
        rule: Counting,
    }
    /// A public holiday in NRW.
    HolidayEntry {
        /// Its name.
        name: HolidayName,
        /// Month of a holiday with a fixed date.
        month: Option<u8>,
        /// Day of the month of a holiday with a fixed date.
        day: Option<u8>,
        /// Days after Easter Sunday of a movable holiday (negative: before).
        easter: Option<i16>,
    }
}

macro_rules! scoped {
    ($($name:ident: $key:ty = |$entry:ident| $names:expr),+ $(,)?) => {$(
        impl Scoped for $name {
            type Name = $key;

            fn regimes(&self) -> &[Regime] {
                &self.regimes
            }

            fn names(&self) -> Vec<(Self::Name, String)> {
                let $entry = self;
                $names
            }
        }
    )+};
}

scoped! {
    Rule: String = |rule| vec![(rule.name.clone(), rule.name.clone())],
    ProcedureEntry: ProcedureType = |entry| vec![(entry.procedure, entry.procedure.to_string())],
    CitationEntry: String = |entry| vec![(entry.of.clone(), entry.of.clone())],
    NoticeEntry: Occasion = |entry| vec![(entry.occasion, entry.occasion.to_string())],
    PeriodEntry: (ProcedureType, Option<Technique>, Stage, Branch) = |entry| {
        let name = |procedure: &ProcedureType| {
            let key = (*procedure, entry.technique, entry.stage, entry.branch);
            (key, format!("{procedure} {} {}", entry.stage, entry.branch))
        };
        entry.procedures.iter().map(name).collect()
    },
    AdjustmentEntry: (ProcedureType, Stage, Branch, Circumstance) = |entry| {
        let name = |procedure: ProcedureType, branch: Branch| {
            let key = (procedure, entry.stage, branch, entry.circumstance);
            (key, format!("{procedure} {} {branch} {}", entry.stage, entry.circumstance))
        };
        let branches = |procedure: &ProcedureType| {
            let procedure = *procedure;
            entry.branches.iter().map(move |branch| name(procedure, *branch)).collect::<Vec<_>>()
        };
        entry.procedures.iter().flat_map(branches).collect()
    },
}

impl Read for Days {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        if matches!(&node.tree, Tree::Text(text) if text == "appropriate") {
            return Some(Self::Appropriate);
        }
        u16::read(node, faults).map(Self::Fixed)
    }
}
