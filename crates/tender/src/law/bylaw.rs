//! An authority's own by-law: value bands, procedure types, firms to invite, publication, approvals.
//! It must not be released before its own trial cases pass.

use super::{BuyerKind, ContractKind, Mark, ProcedureType, Regime, Span};
use crate::finding::Finding;
use crate::message::Message;
use crate::money::Euro;
use crate::read::{self, Placed, Read, codes, record};
use jiff::civil::{Date, date};

/// First day on which a municipality's by-law can hold (§ 75a GO NRW).
const FIRST_DAY: Date = date(2026, 1, 1);

/// Contracts for which every by-law must say something at every value.
const COVERED: [ContractKind; 3] =
    [ContractKind::Works, ContractKind::Supply, ContractKind::Service];

codes! {
    /// What a by-law wants published.
    PublicationDuty {
        /// Nothing.
        None = "none",
        /// The award, afterwards.
        ExPost = "ex-post",
        /// The intention, beforehand.
        ExAnte = "ex-ante",
        /// A notice that calls everybody.
        Notice = "notice",
    }
}

record! {
    /// A by-law as its file says it.
    pub ByLaw {
        /// Name, council decision and validity.
        by_law: Placed<Head>,
        /// The value bands.
        band: Vec<Placed<Band>>,
        /// Trial cases with their expected outcome.
        case: Vec<Placed<TrialCase>>,
    }
}

record! {
    /// Name, council decision and validity of a by-law.
    pub Head {
        /// Stable name; a procedure keeps it.
        id: String,
        /// Whose by-law it is.
        authority: String,
        /// Day of the council's decision.
        decided: Date,
        /// First start day for which it holds.
        from: Date,
        /// Last start day for which it holds.
        until: Option<Date>,
        /// Citation.
        source: String,
        /// How it was verified.
        mark: Mark,
    }
}

record! {
    /// What holds from one value up to another.
    pub Band {
        /// For which contracts.
        kinds: Vec<ContractKind>,
        /// First value.
        from_value: Euro,
        /// First value beyond the band; absent: up to the EU threshold.
        below: Option<Euro>,
        /// Lawful procedure types, the standard one first.
        procedures: Vec<ProcedureType>,
        /// Least number of firms to invite.
        invite: Option<u16>,
        /// What is published.
        publish: PublicationDuty,
        /// Months for which the award stays published afterwards.
        publish_months: Option<u16>,
        /// Least days of the tender period.
        tender_days: Option<u16>,
        /// Who must approve, in order.
        approvals: Vec<String>,
        /// Citation.
        source: String,
        /// How it was verified.
        mark: Mark,
    }
}

record! {
    /// A trial case: what the by-law must answer before it is released.
    pub TrialCase {
        /// Its name.
        name: String,
        /// What is bought.
        kind: ContractKind,
        /// The estimated value.
        value: Euro,
        /// Expected procedure types.
        procedures: Vec<ProcedureType>,
        /// Expected number of firms to invite.
        invite: Option<u16>,
        /// Expected publication.
        publish: PublicationDuty,
        /// Expected approvals.
        approvals: Vec<String>,
    }
}

impl ByLaw {
    /// Reads a by-law and checks that its bands leave no gap and do not overlap.
    ///
    /// # Errors
    /// All faults at once, each with its line.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Finding>> {
        let (node, mut faults) = read::toml(file, text);
        let by_law = Self::read(&node, &mut faults);
        if let Some(by_law) = &by_law {
            by_law.check(&mut faults);
        }
        faults.sort();
        match by_law {
            Some(by_law) if faults.is_empty() => Ok(by_law),
            Some(_) | None => Err(faults),
        }
    }

    /// Tries all trial cases; a by-law may be released if there is no finding.
    pub fn trial(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> =
            self.case.iter().flat_map(|case| self.try_case(case)).collect();
        if self.case.is_empty() {
            let message = Message::new("by-law-no-cases");
            findings.push(self.by_law.fault(message, Message::new("by-law-add-cases")));
        }
        findings
    }

    /// The band for a contract of a value. Social and other special services follow the bands for services, and works
    /// for defence those for works, where no band names them; concessions, design contests and other defence contracts
    /// are bound only by a band that names them.
    pub fn resolve(&self, kind: ContractKind, value: Euro) -> Option<&Band> {
        let bands = || self.band.iter().map(|band| &band.value);
        let named = bands().any(|band| band.kinds.contains(&kind));
        let kind = if named { kind } else { covered_as(kind)? };
        bands().find(|band| band.holds(kind, value))
    }

    /// When it holds.
    pub fn span(&self) -> Span {
        Span { from: self.by_law.value.from, until: self.by_law.value.until }
    }

    /// Whether it governs a procedure of a buyer that begins on a day: below the thresholds, where the regime of a
    /// municipality is § 75a GO NRW or, for concessions, rules of its own.
    pub fn governs(&self, buyer: BuyerKind, regime: Regime, start: Date) -> bool {
        let below = regime == Regime::GoNrw || regime == Regime::OwnRules;
        buyer == BuyerKind::MunicipalityNrw && below && self.span().holds(start)
    }

    fn check(&self, faults: &mut Vec<Finding>) {
        let head = &self.by_law.value;
        let mut report = |wrong: bool, message: Message, remedy: &'static str| {
            if wrong {
                faults.push(self.by_law.fault(message, Message::new(remedy)));
            }
        };
        let late = Message::new("by-law-decided-late").with("day", head.decided);
        report(head.from < head.decided, late, "by-law-decided-late-remedy");
        let early = Message::new("by-law-before-2026").with("day", FIRST_DAY);
        report(head.from < FIRST_DAY, early, "law-correct-dates");
        let ended = Message::new("law-ends-before-start");
        report(!self.span().is_possible(), ended, "law-correct-dates");
        for band in &self.band {
            check_band(band, faults);
            check_publication(band, faults);
        }
        let mentioned = |kind: &&ContractKind| {
            COVERED.contains(kind) || self.band.iter().any(|band| band.value.kinds.contains(kind))
        };
        for kind in ContractKind::ALL.iter().filter(mentioned) {
            self.check_kind(*kind, faults);
        }
    }

    /// The bands of one kind of contract follow each other from nothing to the EU threshold.
    fn check_kind(&self, kind: ContractKind, faults: &mut Vec<Finding>) {
        let mut chain: Vec<&Placed<Band>> =
            self.band.iter().filter(|band| band.value.kinds.contains(&kind)).collect();
        chain.sort_by_key(|band| (band.value.from_value, band.line));
        // The first value that is not covered yet; none once everything above is.
        let mut next = Some(Euro::ZERO);
        for band in &chain {
            let from = band.value.from_value;
            match next {
                Some(value) if value < from => faults.push(gap(band, kind, value)),
                Some(value) if value == from => {}
                Some(_) | None => {
                    let message = Message::new("by-law-overlap").with("value", from);
                    let message = message.with("kind", kind);
                    faults.push(band.fault(message, Message::new("by-law-overlap-remedy")));
                }
            }
            next = match (next, band.value.below) {
                (Some(value), Some(below)) => Some(value.max(below)),
                (_, None) | (None, _) => None,
            };
        }
        match (next, chain.last()) {
            (Some(value), Some(band)) => faults.push(gap(band, kind, value)),
            (Some(value), None) => faults.push(gap(&self.by_law, kind, value)),
            (None, _) => {}
        }
    }

    fn try_case(&self, case: &Placed<TrialCase>) -> Vec<Finding> {
        let wanted = &case.value;
        let Some(band) = self.resolve(wanted.kind, wanted.value) else {
            let remedy = Message::new("by-law-case-remedy");
            return vec![case.fault(Message::new("by-law-no-answer"), remedy)];
        };
        let types = |list: &[ProcedureType]| {
            list.iter().map(|found| found.code()).collect::<Vec<_>>().join(", ")
        };
        let number = |found: Option<u16>| found.map_or_else(String::new, |n| n.to_string());
        let compared = [
            ("procedures", types(&band.procedures), types(&wanted.procedures)),
            ("invite", number(band.invite), number(wanted.invite)),
            ("publish", band.publish.to_string(), wanted.publish.to_string()),
            ("approvals", band.approvals.join(", "), wanted.approvals.join(", ")),
        ];
        let differs = compared.into_iter().filter(|(_, found, expected)| found != expected);
        differs
            .map(|(field, found, expected)| {
                let message = Message::new("by-law-case-fails").with("case", &wanted.name);
                let message = message.with("field", field).with("found", found);
                case.fault(message.with("wanted", expected), Message::new("by-law-case-remedy"))
            })
            .collect()
    }
}

impl Band {
    fn holds(&self, kind: ContractKind, value: Euro) -> bool {
        self.kinds.contains(&kind)
            && self.from_value <= value
            && self.below.is_none_or(|below| value < below)
    }
}

/// As what a kind of contract is covered that no band names.
const fn covered_as(kind: ContractKind) -> Option<ContractKind> {
    match kind {
        ContractKind::Works | ContractKind::DefenceWorks => Some(ContractKind::Works),
        ContractKind::Supply => Some(ContractKind::Supply),
        ContractKind::Service | ContractKind::SocialService => Some(ContractKind::Service),
        ContractKind::Concession | ContractKind::DesignContest | ContractKind::Defence => None,
    }
}

fn gap<T>(place: &Placed<T>, kind: ContractKind, value: Euro) -> Finding {
    let message = Message::new("by-law-gap").with("value", value).with("kind", kind);
    place.fault(message, Message::new("by-law-gap-remedy"))
}

fn check_band(band: &Placed<Band>, faults: &mut Vec<Finding>) {
    let Band { from_value, below, procedures, invite, tender_days, publish_months, .. } =
        &band.value;
    if below.is_some_and(|below| below <= *from_value) {
        let message = Message::new("by-law-band-empty");
        faults.push(band.fault(message, Message::new("by-law-band-empty-remedy")));
    }
    if procedures.is_empty() {
        let message = Message::new("by-law-no-procedure");
        faults.push(band.fault(message, Message::new("by-law-no-procedure-remedy")));
    }
    for (key, number) in
        [("invite", invite), ("tender_days", tender_days), ("publish_months", publish_months)]
    {
        if *number == Some(0) {
            let message = Message::new("by-law-number-of-nothing").with("key", key);
            faults.push(band.fault(message, Message::new("by-law-number-of-nothing-remedy")));
        }
    }
    let before = |at: usize| procedures.iter().take(at);
    let twice = |(at, found): &(usize, &ProcedureType)| before(*at).any(|other| other == *found);
    for (_, procedure) in procedures.iter().enumerate().filter(twice) {
        let message = Message::new("by-law-type-twice").with("procedure", procedure);
        faults.push(band.fault(message, Message::new("by-law-type-twice-remedy")));
    }
    for procedure in procedures.iter().filter(|procedure| !procedure.is_national()) {
        let message = Message::new("by-law-type").with("procedure", procedure);
        faults.push(band.fault(message, Message::new("by-law-type-remedy")));
    }
}

/// What is published fits the types: a notice needs a type that calls everybody, and such a type is never silent.
fn check_publication(band: &Placed<Band>, faults: &mut Vec<Finding>) {
    let Band { procedures, publish, publish_months, .. } = &band.value;
    let calls = procedures.iter().filter(|found| found.calls_nationally()).count();
    let (none, all) = (calls == 0, calls > 0 && calls == procedures.len());
    for (wrong, key) in [
        (*publish == PublicationDuty::Notice && none, "by-law-notice-without-call"),
        (*publish == PublicationDuty::None && all, "by-law-call-unpublished"),
        (*publish != PublicationDuty::ExPost && publish_months.is_some(), "by-law-months-of-what"),
    ] {
        if wrong {
            faults.push(band.fault(Message::new(key), Message::new("by-law-publish-remedy")));
        }
    }
}

/// Checks that the versions of one authority's by-law do not overlap; between them none may hold, which is a
/// valid state.
pub fn check_versions(versions: &[&ByLaw]) -> Vec<Finding> {
    let mut faults = Vec::new();
    for (at, later) in versions.iter().enumerate() {
        let earlier = versions.iter().take(at);
        for _ in earlier.filter(|earlier| earlier.span().meets(later.span())) {
            let head = &later.by_law;
            let message = Message::new("law-overlap").with("name", &head.value.id);
            let message = message.with("day", head.value.from);
            faults.push(head.fault(message, Message::new("law-end-earlier")));
        }
    }
    faults
}

#[cfg(test)]
mod tests;
