//! The minimum periods of the planned type: branch, adjustments, event and end, each with its reason.
//! It must not invent a number where the law says "appropriate".

use super::procedures::may_agree;
use super::{Agreement, Case, Circumstances, DocumentAccess, Events};
use crate::calendar::{Count, CountError, Holidays, Length};
use crate::instant::Instant;
use crate::law::{
    Adjustment, Band, Branch, Circumstance, Cited, Counting, Days, Library, Mark, PeriodRule,
    ProcedureType, RuleSet, Stage, Technique,
};
use crate::message::Message;
use crate::read::{Moment, codes};
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// Names of the periods in a plan.
    PeriodId {
        /// For requests to participate.
        Participation = "participation",
        /// For bids.
        Tender = "tender",
        /// For confirmations of interest.
        Confirmation = "confirmation",
        /// First window of a dynamic purchasing system.
        FirstWindow = "first-window",
        /// For the decision on a request to be admitted to a dynamic purchasing system.
        Admission = "admission",
        /// The same in single cases with reasons.
        AdmissionLonger = "admission-longer",
        /// Between the invitation to an electronic auction and its start.
        Auction = "auction",
        /// Information and documents must be there by the end of this day, or the period is extended.
        ExtensionWindow = "extension-window",
        /// Waiting after letters sent electronically or by fax.
        StandstillElectronic = "standstill-electronic",
        /// Waiting after letters sent otherwise.
        StandstillOther = "standstill-other",
        /// Waiting after a voluntary ex-ante notice.
        Veat = "veat",
        /// For the complaint about a known violation.
        Complaint = "complaint",
        /// For the application to the chamber after a complaint was refused.
        ReviewApplication = "review-application",
        /// For the appeal against the chamber's decision, which prolongs the award ban.
        Appeal = "appeal",
    }
}

/// A period of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// Which period.
    pub id: PeriodId,
    /// Days after all adjustments; none if the law only says "appropriate".
    pub days: Option<u16>,
    /// Working days, where the law counts those; calendar days then stay open.
    pub working_days: Option<u16>,
    /// The day of the event, which is not counted; none while it is not known.
    pub event: Option<Date>,
    /// The last day in Berlin.
    pub last_day: Option<Date>,
    /// The end of that day: no deadline before it, no award before it.
    pub earliest: Option<Instant>,
    /// For waiting periods: the first working day after the end, for those who want no dispute.
    pub cautious: Option<Date>,
    /// How number and day were found.
    pub reason: Vec<Message>,
    /// Citation of number and changes.
    pub source: String,
    /// The weakest mark among them.
    pub mark: Mark,
}

/// What all computations of a plan need.
pub(super) struct Ground<'a> {
    pub(super) law: &'a Library,
    pub(super) rules: &'a RuleSet,
    pub(super) case: &'a Case,
    pub(super) procedure: ProcedureType,
    pub(super) circumstances: Circumstances,
    pub(super) events: Events,
    pub(super) band: Option<&'a Band>,
}

/// The event of a period: its day if known, and what is said about it.
struct Event {
    day: Option<Date>,
    reason: Vec<Message>,
}

impl Period {
    /// A period without day yet.
    pub(super) fn new(id: PeriodId, days: Option<u16>, source: &str, mark: &Mark) -> Self {
        Self {
            id,
            days,
            working_days: None,
            event: None,
            last_day: None,
            earliest: None,
            cautious: None,
            reason: Vec::new(),
            source: source.to_owned(),
            mark: mark.clone(),
        }
    }

    /// The period counted from an event, if that is known.
    pub(super) fn counted(
        mut self,
        law: &Library,
        rule: Counting,
        event: Option<Date>,
    ) -> Result<Self, CountError> {
        let length = self.days.map(Length::Days).or(self.working_days.map(Length::WorkingDays));
        let (Some(day), Some(length)) = (event, length) else {
            return Ok(self);
        };
        let Count { last_day, end, reason } = law.holidays().count(rule, day, length)?;
        if let Some(counting) = law.counting(rule) {
            let by = Message::new("count-by").with("rule", rule);
            self.reason.push(by.with("source", &counting.source));
        }
        self.reason.extend(reason);
        self.event = Some(day);
        self.last_day = Some(last_day);
        self.earliest = Some(end);
        Ok(self)
    }

    /// The waiting period with the first working day after it.
    pub(super) fn with_cautious(mut self, holidays: &Holidays) -> Self {
        let after = self.last_day.and_then(|day| day.tomorrow().ok());
        self.cautious = after.and_then(|day| holidays.working_day_from(day));
        self
    }
}

impl Ground<'_> {
    /// The minimum periods of the planned type.
    pub(super) fn minimum_periods(&self) -> Result<Vec<Period>, CountError> {
        let mut periods = Vec::new();
        for stage in Stage::ALL {
            if self.has_stage(*stage)
                && let Some(period) = self.minimum_period(*stage)?
            {
                periods.push(period);
            }
        }
        Ok(periods)
    }

    /// The tender period that the authority's own by-law lays down.
    pub(super) fn own_period(&self) -> Result<Option<Period>, CountError> {
        let Some((band, days)) = self.band.and_then(|band| Some((band, band.tender_days?))) else {
            return Ok(None);
        };
        let mut period = Period::new(PeriodId::Tender, Some(days), &band.source, &band.mark);
        let words = Message::new("period-by-law").with("days", days);
        period.reason.push(words.with("source", &band.source));
        let event = self.event(Stage::Tender);
        period.reason.extend(event.reason);
        period.counted(self.law, self.rules.time.counting.value, event.day).map(Some)
    }

    /// The branch of a stage that the circumstances open.
    pub(super) fn branch(&self, stage: Stage) -> Branch {
        let has = |branch: &Branch| self.period_rule(stage, *branch).is_some();
        let agreement = match self.circumstances.agreement {
            Some(Agreement::Agreed) => Some(Branch::Agreed),
            Some(Agreement::NotAgreed) => Some(Branch::NotAgreed),
            None => None,
        };
        let urgent = self.circumstances.urgent.is_some().then_some(Branch::Urgent);
        let prior = self.prior_information_shortens().then_some(Branch::PriorInformation);
        let agreed = agreement.filter(|_| may_agree(self.case.buyer));
        [urgent, prior, agreed].into_iter().flatten().find(has).unwrap_or(Branch::Base)
    }

    /// Whether a prior information was complete and sent 35 days to 12 months before (§ 38(3) `VgV`).
    pub(super) fn prior_information_shortens(&self) -> bool {
        let Some(prior) = &self.circumstances.prior_information else {
            return false;
        };
        let dispatch = self.dispatch_day();
        let (Ok(first), Ok(last)) = (
            prior.sent.checked_add(jiff::Span::new().days(35)),
            prior.sent.checked_add(jiff::Span::new().months(12)),
        ) else {
            return false;
        };
        prior.complete && !prior.as_call && first <= dispatch && dispatch <= last
    }

    /// Whether the prior information was sent more than twelve months before (§ 38 Abs. 4 Nr. 4 `VgV`).
    pub(super) fn prior_is_old(&self) -> bool {
        let prior = self.circumstances.prior_information.as_ref();
        let last =
            prior.and_then(|prior| prior.sent.checked_add(jiff::Span::new().months(12)).ok());
        last.is_some_and(|last| last < self.dispatch_day())
    }

    /// The day of dispatch of the notice.
    pub(super) fn dispatch_day(&self) -> Date {
        self.events.dispatch.map_or(self.case.start, Moment::day)
    }

    /// Whether a prior information calls for the competition instead of the contract notice: asked for, and the law knows
    /// it for this type and buyer, for there is a period to confirm one's interest (§ 38 Abs. 4 `VgV`) or, in a
    /// concession for social services, a notice of its own (§ 22 Abs. 1 `KonzVgV`).
    pub(super) fn called_by_prior(&self) -> bool {
        let asked =
            self.circumstances.prior_information.as_ref().is_some_and(|prior| prior.as_call);
        let known = self.period_rule(Stage::Confirmation, Branch::Base).is_some()
            || self.procedure == ProcedureType::Concession;
        asked && known && may_agree(self.case.buyer)
    }

    fn has_stage(&self, stage: Stage) -> bool {
        let by_prior_call = self.called_by_prior();
        let concession = self.procedure == ProcedureType::Concession;
        match stage {
            Stage::Participation if concession => self.case.two_stage,
            Stage::Participation => !by_prior_call && !self.is_dps(),
            Stage::Confirmation => by_prior_call && !self.is_dps(),
            Stage::FirstWindow => self.is_dps(),
            Stage::Tender => !(concession && self.case.two_stage),
            Stage::SecondTender => concession && self.case.two_stage,
        }
    }

    /// Whether it is a dynamic purchasing system, in a regime that knows one.
    pub(super) fn is_dps(&self) -> bool {
        let known = self.rules.procedure(ProcedureType::DpsSpecific).is_some();
        known && self.case.techniques.contains(&Technique::Dps)
    }

    fn period_rule(&self, stage: Stage, branch: Branch) -> Option<&PeriodRule> {
        let about = |rule: &&PeriodRule| {
            rule.procedure == self.procedure && rule.stage == stage && rule.branch == branch
        };
        let special = |rule: &&PeriodRule| {
            about(rule) && rule.technique.is_some_and(|found| self.case.techniques.contains(&found))
        };
        let plain = |rule: &&PeriodRule| about(rule) && rule.technique.is_none();
        let rules = &self.rules.periods;
        rules.iter().find(special).or_else(|| rules.iter().find(plain))
    }

    fn minimum_period(&self, stage: Stage) -> Result<Option<Period>, CountError> {
        let branch = self.branch(stage);
        let Some(rule) = self.period_rule(stage, branch) else {
            return Ok(None);
        };
        let id = match stage {
            Stage::Participation => PeriodId::Participation,
            Stage::Tender | Stage::SecondTender => PeriodId::Tender,
            Stage::Confirmation => PeriodId::Confirmation,
            Stage::FirstWindow => PeriodId::FirstWindow,
        };
        let mut period = Period::new(id, None, &rule.days.source, &rule.days.mark);
        let Days::Fixed(days) = rule.days.value else {
            period.reason.push(Message::new("period-appropriate"));
            return Ok(Some(period));
        };
        let base = Message::new("period-days").with("days", days).with("branch", branch);
        period.reason.push(base.with("source", &rule.days.source));
        // What a technique lays down is not shortened by what shortens the period without it (§ 24 Abs. 4 VgV).
        period.days = Some(match rule.technique {
            Some(_) => days,
            None => self.adjusted(&mut period, stage, branch, days),
        });
        let event = self.event(stage);
        if self.period_rule(stage, Branch::Urgent).is_none() && self.circumstances.urgent.is_some()
        {
            period.reason.push(Message::new("period-no-urgent-branch"));
        }
        period.reason.extend(event.reason);
        period.counted(self.law, self.rules.time.counting.value, event.day).map(Some)
    }

    /// The days after all adjustments, which are written into the period's reason and sources.
    fn adjusted(&self, period: &mut Period, stage: Stage, branch: Branch, days: u16) -> u16 {
        let mut sum = i32::from(days);
        for adjustment in self.adjustments(stage, branch) {
            if adjustment.branch == branch {
                let Cited { value, source, mark } = &adjustment.days;
                sum += i32::from(*value);
                let words = Message::new("period-adjusted").with("days", value);
                let words = words.with("circumstance", adjustment.circumstance);
                period.reason.push(words.with("source", source));
                period.source = format!("{}; {source}", period.source);
                period.mark = period.mark.clone().max(mark.clone());
            } else if adjustment.branch == Branch::Base {
                let words = Message::new("period-not-adjusted").with("branch", branch);
                period.reason.push(words.with("circumstance", adjustment.circumstance));
            }
        }
        let total = u16::try_from(sum.max(1)).unwrap_or(days);
        if total != days {
            period.reason.push(Message::new("period-total").with("days", total));
        }
        total
    }

    /// The adjustments whose circumstance is given, one for each circumstance and branch.
    fn adjustments(&self, stage: Stage, branch: Branch) -> Vec<&Adjustment> {
        let given = |circumstance: Circumstance| match circumstance {
            Circumstance::ElectronicBids => self.circumstances.electronic_bids,
            Circumstance::ElectronicNotice => self.circumstances.electronic_notice,
            Circumstance::DocumentsNotElectronic => match self.circumstances.documents {
                Some(DocumentAccess::NotElectronic | DocumentAccess::Confidentiality) => true,
                Some(DocumentAccess::NdaOnly) | None => false,
            },
        };
        let about: Vec<&Adjustment> = (self.rules.adjustments.iter())
            .filter(|one| one.procedure == self.procedure && one.stage == stage)
            .filter(|one| given(one.circumstance))
            .collect();
        let own = |one: &&Adjustment| {
            about.iter().any(|o| o.branch == branch && o.circumstance == one.circumstance)
        };
        let told = |one: &&Adjustment| one.branch == branch || !own(one);
        about.iter().copied().filter(told).collect()
    }

    fn event(&self, stage: Stage) -> Event {
        let one_stage = match self.procedure {
            ProcedureType::Open | ProcedureType::UtPublic | ProcedureType::DesignContest => true,
            ProcedureType::Concession => !self.case.two_stage,
            ProcedureType::Restricted
            | ProcedureType::NegotiatedCall
            | ProcedureType::NegotiatedNoCall
            | ProcedureType::Dialogue
            | ProcedureType::Innovation
            | ProcedureType::UtRestrictedCall
            | ProcedureType::UtRestrictedNoCall
            | ProcedureType::UtNegotiatedCall
            | ProcedureType::UtNegotiatedNoCall
            | ProcedureType::UtFree
            | ProcedureType::Direct
            | ProcedureType::CallOff
            | ProcedureType::MiniComp
            | ProcedureType::DpsSpecific => false,
        };
        if one_stage || !matches!(stage, Stage::Tender | Stage::SecondTender) {
            return self.notice_event();
        }
        let invitation = self.events.invitation.map(Moment::day);
        let called = self.rules.procedure(self.procedure).is_some_and(|rule| rule.public_call);
        let day = if called { invitation } else { invitation.or(Some(self.dispatch_day())) };
        let key = if day.is_some() { "event-invitation" } else { "event-invitation-unknown" };
        Event { day, reason: vec![Message::new(key)] }
    }

    fn notice_event(&self) -> Event {
        let dispatch = self.dispatch_day();
        let counts = &self.rules.time.publication_day_counts;
        let (day, message) = match self.events.requested_publication {
            Some(requested) if requested > dispatch && counts.value => {
                (requested, Message::new("event-requested-day").with("source", &counts.source))
            }
            Some(requested) if requested > dispatch => (
                dispatch,
                Message::new("event-requested-day-ignored").with("source", &counts.source),
            ),
            Some(_) | None => (dispatch, Message::new("event-dispatch")),
        };
        Event { day: Some(day), reason: vec![message.with("day", day)] }
    }
}
