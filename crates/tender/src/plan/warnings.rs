//! What the author should know: refusals that would void the procedure, warnings, notes.
//! It must not stop the plan; the plan says what is wrong.

use super::periods::{Ground, Period, PeriodId};
use super::regime::Chosen;
use super::{Choice, Wanted};
use crate::calendar::end_day;
use crate::instant::Instant;
use crate::law::{
    Attendance, BuyerKind, ContractKind, PaperRule, ProcedureType, Regime, Technique,
};
use crate::message::Message;
use crate::read::{Moment, codes};
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// How grave a warning is.
    Severity {
        /// The procedure may not be published like this.
        Refusal = "refusal",
        /// Lawful, but risky or in need of recorded reasons.
        Warning = "warning",
        /// Good to know.
        Note = "note",
    }
}

macro_rules! warnings {
    ($($(#[$doc:meta])* $id:ident = $code:literal, $severity:ident;)+) => {
        codes! {
            /// What a warning is about.
            WarningId { $($(#[$doc])* $id = $code),+ }
        }

        impl WarningId {
            fn severity(self) -> Severity {
                match self { $(Self::$id => Severity::$severity),+ }
            }

            fn key(self) -> &'static str {
                match self { $(Self::$id => concat!("warning-", $code)),+ }
            }
        }
    };
}

warnings! {
    /// The type wished for may not be chosen.
    TypeNotAllowed = "type-not-allowed", Refusal;
    /// The deadline for requests to participate lies before the minimum.
    ParticipationTooEarly = "participation-too-early", Refusal;
    /// The deadline for bids lies before the minimum.
    TenderTooEarly = "tender-too-early", Refusal;
    /// The award lies inside the waiting period; the contract could be void (§ 135 Abs. 1 Nr. 1 GWB).
    AwardTooEarly = "award-too-early", Refusal;
    /// The invitations lie before the end of the period for requests to participate.
    InvitationTooEarly = "invitation-too-early", Refusal;
    /// Supreme federal authorities may not call by prior information.
    PriorCallBarred = "prior-call-barred", Refusal;
    /// The law knows no call by prior information for this type; the contract notice stays a duty.
    PriorCallNotHere = "prior-call-not-here", Refusal;
    /// The law of the case knows no dynamic purchasing system.
    TechniqueNotHere = "technique-not-here", Refusal;
    /// A prior information calls for at most twelve months after it was sent.
    PriorCallOld = "prior-call-old", Refusal;
    /// The binding period would end before the tender period.
    BindingEnded = "binding-ended", Refusal;
    /// The binding period is longer than usual and needs reasons.
    BindingLong = "binding-long", Warning;
    /// The binding period does not cover the standstill.
    BindingShort = "binding-short", Warning;
    /// The framework is longer than usual and needs reasons.
    FrameworkLong = "framework-long", Warning;
    /// A deadline lies on a weekend or holiday.
    DeadlineOnFreeDay = "deadline-on-free-day", Warning;
    /// A deadline lies between 24 and 31 December.
    DeadlineAtYearEnd = "deadline-at-year-end", Warning;
    /// A deadline lies at midnight.
    DeadlineAtMidnight = "deadline-at-midnight", Warning;
    /// The prior information does not shorten the periods.
    PriorInformationIgnored = "prior-information-ignored", Warning;
    /// Supreme federal authorities may not agree the tender period.
    AgreementIgnored = "agreement-ignored", Warning;
    /// The thresholds for this day were not announced yet.
    ThresholdNotAnnounced = "threshold-not-announced", Warning;
    /// A visit or documents on site call for longer periods.
    SiteVisit = "site-visit", Warning;
    /// The authority's by-law governs and lays down nothing for this kind of contract.
    ByLawSilent = "by-law-silent", Warning;
    /// Firms of other states may be interested below the threshold.
    CrossBorder = "cross-border", Warning;
    /// Bids on paper need recorded grounds in this regime.
    PaperGrounds = "paper-grounds", Warning;
    /// Bidders may attend the opening, because bids on paper are admitted.
    PaperOpening = "paper-opening", Note;
    /// Urgency must be recorded with its reasons.
    UrgencyRecord = "urgency-record", Note;
    /// In extreme urgency without a call no electronic form is prescribed.
    UrgentForm = "urgent-form", Note;
    /// The platform does not run this type yet.
    NotRunHere = "not-run-here", Note;
    /// Only the principles bind; equality and transparency must still be documented.
    PrinciplesOnly = "principles-only", Note;
    /// Below the threshold this buyer follows budget law and rules of its own.
    OwnRulesOnly = "own-rules-only", Note;
    /// Works without a period laid down: ten days are advised.
    TenDaysAdvised = "ten-days-advised", Note;
}

/// One warning of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What it is about.
    pub id: WarningId,
    /// How grave it is.
    pub severity: Severity,
    /// The words.
    pub message: Message,
}

fn warning(id: WarningId) -> Warning {
    Warning { id, severity: id.severity(), message: Message::new(id.key()) }
}

impl Warning {
    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.message = self.message.with(name, value);
        self
    }
}

/// All warnings, gravest first.
pub(super) fn warnings(
    ground: &Ground<'_>,
    wanted: &Wanted,
    periods: &[Period],
    chosen: &Chosen<'_>,
    not_allowed: &[Choice],
) -> Vec<Warning> {
    let mut all = ground.of_regime(chosen, not_allowed);
    all.extend(ground.of_circumstances());
    all.extend(ground.of_deadlines(wanted, periods));
    all.extend(ground.of_terms(wanted, periods));
    all.extend(ground.of_events(periods));
    all.sort_by_key(|warning| warning.id);
    all
}

/// Why a by-law that governs says nothing about this purchase.
fn silent(chosen: &Chosen<'_>, kind: ContractKind) -> Option<Warning> {
    let (own, None) = chosen.by_law? else { return None };
    let words = warning(WarningId::ByLawSilent).with("id", &own.by_law.value.id);
    Some(words.with("kind", kind))
}

fn given(condition: bool, id: WarningId) -> Option<Warning> {
    condition.then(|| warning(id))
}

impl Ground<'_> {
    fn of_regime(&self, chosen: &Chosen<'_>, not_allowed: &[Choice]) -> Vec<Warning> {
        let regime = self.rules.regime;
        let barred = not_allowed.iter().any(|choice| choice.procedure == self.procedure);
        let announced = chosen.threshold.announced_until;
        let go = regime == Regime::GoNrw;
        let own = regime == Regime::OwnRules;
        let works = self.case.kind.is_works();
        let runs = super::procedures::runs_here(self.procedure, &self.case.techniques);
        let dps = self.case.techniques.contains(&Technique::Dps);
        [
            given(barred, WarningId::TypeNotAllowed).map(|w| w.with("procedure", self.procedure)),
            given(announced.is_some_and(|d| self.case.start > d), WarningId::ThresholdNotAnnounced),
            given(!runs, WarningId::NotRunHere)
                .map(|w| w.with("procedure", self.procedure))
                .map(|w| w.with("technique", self.technique_not_run())),
            given(dps && !self.is_dps(), WarningId::TechniqueNotHere)
                .map(|w| w.with("regime", regime)),
            silent(chosen, self.case.kind),
            given(go && chosen.band().is_none(), WarningId::PrinciplesOnly),
            given(own, WarningId::OwnRulesOnly),
            given((go || own) && works, WarningId::TenDaysAdvised),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The technique for which the platform does not run the procedure; none where it is the type alone.
    fn technique_not_run(&self) -> &'static str {
        let other = |technique: &&Technique| **technique != Technique::Framework;
        self.case.techniques.iter().find(other).map_or("none", |technique| technique.code())
    }

    fn of_circumstances(&self) -> Vec<Warning> {
        let found = &self.circumstances;
        let supreme = self.case.buyer == BuyerKind::FederalSupreme;
        let prior = found.prior_information.as_ref();
        let as_call = prior.is_some_and(|prior| prior.as_call);
        let ignored = prior.is_some() && !as_call && !self.prior_information_shortens();
        let not_here = as_call && !supreme && !self.called_by_prior();
        let below = !self.rules.regime.is_eu();
        let on_grounds = self.rules.forms.paper.value == PaperRule::OnGrounds;
        let urgent = self.procedure == ProcedureType::NegotiatedNoCall
            && self.case.grounds.contains(&crate::law::Ground::ExtremeUrgency);
        let free = urgent && self.rules.forms.exempt_if_urgent.value;
        let attended = self.rules.opening.attendance.value == Attendance::IfPaperAdmitted;
        [
            given(found.paper_bids && on_grounds && !free, WarningId::PaperGrounds),
            given(free, WarningId::UrgentForm),
            given(found.paper_bids && attended, WarningId::PaperOpening),
            given(as_call && supreme, WarningId::PriorCallBarred),
            given(not_here, WarningId::PriorCallNotHere),
            given(as_call && self.prior_is_old(), WarningId::PriorCallOld),
            given(ignored, WarningId::PriorInformationIgnored),
            given(found.agreement.is_some() && supreme, WarningId::AgreementIgnored),
            given(found.site_visit, WarningId::SiteVisit),
            given(found.cross_border && below, WarningId::CrossBorder),
            given(found.urgent.is_some(), WarningId::UrgencyRecord),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn of_deadlines(&self, wanted: &Wanted, periods: &[Period]) -> Vec<Warning> {
        let minimum = |ids: &[PeriodId]| {
            periods.iter().filter(|period| ids.contains(&period.id)).find_map(|p| p.earliest)
        };
        let participation =
            [PeriodId::Participation, PeriodId::Confirmation, PeriodId::FirstWindow];
        let mut all = Vec::new();
        for (deadline, earliest, id) in [
            (
                wanted.participation_deadline,
                minimum(&participation),
                WarningId::ParticipationTooEarly,
            ),
            (wanted.tender_deadline, minimum(&[PeriodId::Tender]), WarningId::TenderTooEarly),
        ] {
            let Some(deadline) = deadline else { continue };
            if let Some(earliest) = earliest.filter(|earliest| deadline < *earliest) {
                all.push(warning(id).with("earliest", earliest));
            }
            all.extend(self.of_deadline(deadline));
        }
        all
    }

    /// Events that lie inside a period that must end first.
    fn of_events(&self, periods: &[Period]) -> Vec<Warning> {
        let standstill =
            [PeriodId::StandstillElectronic, PeriodId::StandstillOther, PeriodId::Veat];
        let selection = [PeriodId::Participation, PeriodId::Confirmation, PeriodId::FirstWindow];
        let mut all = Vec::new();
        for (event, ids, id) in [
            (self.events.award, standstill, WarningId::AwardTooEarly),
            (self.events.invitation, selection, WarningId::InvitationTooEarly),
        ] {
            let Some(day) = event.map(Moment::day) else { continue };
            let mut ends = periods.iter().filter(|period| ids.contains(&period.id));
            let last = ends.find_map(|period| period.last_day.filter(|last| day <= *last));
            all.extend(last.map(|last| warning(id).with("day", day).with("last", last)));
        }
        all
    }

    fn of_deadline(&self, deadline: Instant) -> Vec<Warning> {
        let Some(day) = end_day(deadline) else {
            return Vec::new();
        };
        let free = !self.law.holidays().is_working_day(day);
        let midnight = Instant::start_of_day(deadline.berlin_day()) == Some(deadline);
        [
            given(free, WarningId::DeadlineOnFreeDay),
            given(at_year_end(day), WarningId::DeadlineAtYearEnd),
            given(midnight, WarningId::DeadlineAtMidnight),
        ]
        .into_iter()
        .flatten()
        .map(|found| found.with("day", day))
        .collect()
    }

    fn of_terms(&self, wanted: &Wanted, periods: &[Period]) -> Vec<Warning> {
        let mut all = Vec::new();
        let months = self.rules.limits.framework_months.value;
        if let (Some(wish), Some(limit)) = (wanted.framework_months, months)
            && wish > limit
        {
            all.push(warning(WarningId::FrameworkLong).with("months", limit));
        }
        let (Some(until), Some(deadline)) = (wanted.binding_until, wanted.tender_deadline) else {
            return all;
        };
        let Some(days) = end_day(deadline).and_then(|day| day.until(until).ok()) else {
            return all;
        };
        let days = days.get_days();
        if days < 0 {
            all.push(warning(WarningId::BindingEnded).with("day", until));
            return all;
        }
        let usual = self.rules.time.binding_days.value;
        if let Some(usual) = usual.filter(|usual| days > i32::from(*usual)) {
            all.push(warning(WarningId::BindingLong).with("days", usual).with("wanted", days));
        }
        let standstill = [PeriodId::StandstillElectronic, PeriodId::StandstillOther];
        let waits = periods.iter().filter(|period| standstill.contains(&period.id));
        if let Some(wait) =
            waits.filter_map(|p| p.days).min().filter(|wait| days <= i32::from(*wait))
        {
            all.push(warning(WarningId::BindingShort).with("days", wait));
        }
        all
    }
}

pub(super) fn at_year_end(day: Date) -> bool {
    day.month() == 12 && (24..=31).contains(&day.day())
}
