//! The plan as a whole.
//! It must not be stored: it is computed again from its case.

use super::estimate::{Estimated, estimated};
use super::lots::{LotPlan, lots};
use super::notices::{NoticeDue, Publication};
use super::order::order_of_days;
use super::periods::{Ground, Period};
use super::procedures::{Choice, choices, planned, runs_here};
use super::regime::{Chosen, ThresholdReached, choose};
use super::warnings::{Warning, warnings};
use super::{Case, Events, Wanted};
use crate::calendar::CountError;
use crate::duty::{Duty, DutyId, Facts, duties};
use crate::finding::Finding;
use crate::instant::Instant;
use crate::law::{
    Band, ByLaw, DutyRules, FormRules, Library, LimitRules, Mark, OpeningRules, PriceRules,
    ProcedureType, PublicationDuty, Regime, RequestRules, ReviewRules, RuleSet, RuleSetId,
    StandstillRules, TimeRules, VariantRules,
};
use crate::message::Message;
use crate::money::Euro;
use crate::read::Moment;
use crate::role::Role;
use jiff::civil::Date;
use serde::Serialize;

/// Everything that the law says about a purchase before it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The regime of the whole.
    pub regime: Regime,
    /// Whether the law of the EU directives governs.
    pub eu: bool,
    /// The rule set, which the procedure keeps for ever.
    pub rule_set: RuleSetId,
    /// The estimate with its sum.
    pub estimate: Estimated,
    /// The threshold that it was compared with.
    pub threshold: ThresholdReached,
    /// Why this regime and this rule set.
    pub reason: Vec<Message>,
    /// What the authority's own by-law says; none if none governs.
    pub by_law: Option<OwnRules>,
    /// The regime of every lot.
    pub lots: Vec<LotPlan>,
    /// The types that may be chosen.
    pub allowed: Vec<Choice>,
    /// The types that may not be chosen, with the reason.
    pub not_allowed: Vec<Choice>,
    /// The type for which the rest is computed.
    pub procedure: ProcedureType,
    /// Whether the platform runs that type with its techniques.
    pub runs_here: bool,
    /// Notices that are due or may be sent.
    pub notices: Vec<NoticeDue>,
    /// When the notice may be published in the own country; none below the thresholds.
    pub national_publication: Option<Publication>,
    /// The periods.
    pub periods: Vec<Period>,
    /// The values of the rule set.
    pub rules: Rules,
    /// What has to be done, with dates where they can be computed.
    pub obligations: Vec<Obligation>,
    /// What the author should know or put right.
    pub warnings: Vec<Warning>,
}

/// The single values of the rule set, each with citation and mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    /// Opening.
    pub opening: OpeningRules,
    /// Form of bids.
    pub forms: FormRules,
    /// Requests for missing papers.
    pub requests: RequestRules,
    /// Variants.
    pub variants: VariantRules,
    /// Examination of prices.
    pub prices: PriceRules,
    /// Standstill.
    pub standstill: StandstillRules,
    /// Complaints and review.
    pub review: ReviewRules,
    /// Counting, binding period, windows.
    pub time: TimeRules,
    /// Duties after the award.
    pub duties: DutyRules,
    /// Limits.
    pub limits: LimitRules,
}

/// A duty that the plan foresees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Obligation {
    /// Which duty.
    pub id: DutyId,
    /// Who must act.
    pub who: Role,
    /// What sets it off.
    pub trigger: Message,
    /// Calendar days from the trigger.
    pub days: Option<u16>,
    /// The first instant at which it may be done.
    pub not_before: Option<Instant>,
    /// The last day; none while the trigger is not known or the law names no day.
    pub last_day: Option<Date>,
    /// The end of that day.
    pub due: Option<Instant>,
    /// How the day was found.
    pub reason: Vec<Message>,
    /// Citation.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

/// What the authority's own by-law says about a purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnRules {
    /// Name of the by-law, which the procedure keeps for ever.
    pub id: String,
    /// Lawful types, the standard one first.
    pub procedures: Vec<ProcedureType>,
    /// Least number of firms to invite.
    pub invite: Option<u16>,
    /// What is published.
    pub publish: PublicationDuty,
    /// Months for which the award stays published afterwards.
    pub publish_months: Option<u16>,
    /// Who must approve, in order.
    pub approvals: Vec<String>,
    /// Citation.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

/// Plans a purchase, under the authority's own by-law if it has one.
///
/// # Errors
/// All findings that make the case unplannable, each with its JSON pointer.
pub fn plan(law: &Library, by_law: Option<&ByLaw>, case: &Case) -> Result<Plan, Vec<Finding>> {
    let mut faults = Vec::new();
    let sum = estimated(&case.estimate, &mut faults);
    order_of_days(case, &mut faults);
    let (Some(sum), true) = (sum, faults.is_empty()) else {
        return Err(faults);
    };
    let Some(chosen) = choose(law, by_law, case, sum.total) else {
        let message = Message::new("plan-no-rule-set").with("day", case.start);
        return Err(vec![Finding::new(message, Message::new("plan-later-start")).at("/start")]);
    };
    let (allowed, not_allowed) = choices(case, &chosen, sum.total);
    let Some(procedure) = planned(case, &chosen, &allowed) else {
        let message = Message::new("plan-no-type").with("regime", chosen.rules.regime);
        return Err(vec![Finding::new(message, Message::new("plan-name-ground")).at("/grounds")]);
    };
    let ground = Ground {
        law,
        rules: chosen.rules,
        case,
        procedure,
        circumstances: case.circumstances.clone().unwrap_or_default(),
        events: case.events.clone().unwrap_or_default(),
        band: chosen.band().map(|(_, band)| band),
    };
    let draft = Draft { sum, chosen, allowed, not_allowed, ground };
    draft.plan().map_err(|error| {
        let key = match error {
            CountError::NoLength => "count-no-length",
            CountError::OutsideCalendar => "count-outside-calendar",
        };
        vec![Finding::new(Message::new(key), Message::new("count-check-dates")).at("/events")]
    })
}

struct Draft<'a> {
    sum: Estimated,
    chosen: Chosen<'a>,
    allowed: Vec<Choice>,
    not_allowed: Vec<Choice>,
    ground: Ground<'a>,
}

impl Draft<'_> {
    fn plan(self) -> Result<Plan, CountError> {
        let Self { sum, chosen, allowed, not_allowed, ground } = self;
        let wanted = ground.case.wanted.clone().unwrap_or_default();
        let periods = periods(&ground, &wanted)?;
        let by_law = chosen.band().map(|(own, band)| OwnRules::of(own, band));
        let obligations = obligations(&ground, sum.total, by_law.as_ref())?;
        let warnings = warnings(&ground, &wanted, &periods, &chosen, &not_allowed);
        let threshold = &chosen.threshold.amount;
        Ok(Plan {
            regime: chosen.rules.regime,
            eu: chosen.rules.regime.is_eu(),
            rule_set: chosen.rules.id.clone(),
            estimate: sum,
            threshold: ThresholdReached { amount: threshold.clone(), reached: chosen.reached },
            reason: chosen.reason.clone(),
            by_law,
            lots: lots(ground.law, ground.case, &chosen),
            allowed,
            not_allowed,
            procedure: ground.procedure,
            runs_here: runs_here(ground.procedure, &ground.case.techniques),
            notices: ground.notices(),
            national_publication: ground.national_publication(),
            periods,
            rules: Rules::of(chosen.rules),
            obligations,
            warnings,
        })
    }
}

fn periods(ground: &Ground<'_>, wanted: &Wanted) -> Result<Vec<Period>, CountError> {
    let mut periods = ground.minimum_periods()?;
    periods.extend(ground.own_period()?);
    let window = ground.extension_window(wanted, &periods)?;
    periods.extend(window);
    periods.extend(ground.of_techniques()?);
    periods.extend(ground.standstill()?);
    periods.extend(ground.veat()?);
    periods.extend(ground.review()?);
    Ok(periods)
}

impl OwnRules {
    fn of(own: &ByLaw, band: &Band) -> Self {
        Self {
            id: own.by_law.value.id.clone(),
            procedures: band.procedures.clone(),
            invite: band.invite,
            publish: band.publish,
            publish_months: band.publish_months,
            approvals: band.approvals.clone(),
            source: band.source.clone(),
            mark: band.mark.clone(),
        }
    }
}

impl Rules {
    fn of(rules: &RuleSet) -> Self {
        Self {
            opening: rules.opening.clone(),
            forms: rules.forms.clone(),
            requests: rules.requests.clone(),
            variants: rules.variants.clone(),
            prices: rules.prices.clone(),
            standstill: rules.standstill.clone(),
            review: rules.review.clone(),
            time: rules.time.clone(),
            duties: rules.duties.clone(),
            limits: rules.limits.clone(),
        }
    }
}

/// The duties that a plan foresees; the daily steps of a procedure are left to the procedure, but for the approvals that
/// the authority's own by-law wants.
fn obligations(
    ground: &Ground<'_>,
    value: Euro,
    own: Option<&OwnRules>,
) -> Result<Vec<Obligation>, CountError> {
    let now = Instant::start_of_day(ground.case.start).ok_or(CountError::OutsideCalendar)?;
    let facts = Facts { own: own.cloned(), ..facts(ground, value) };
    let cancelled = facts.cancelled.is_some();
    let approvals = own.is_some_and(|own| !own.approvals.is_empty());
    let mut all = duties(ground.law, ground.rules, &facts, now)?;
    all.retain(|duty| match duty.id {
        DutyId::ExAnte
        | DutyId::AskRegister
        | DutyId::SendLetters
        | DutyId::WageTerms
        | DutyId::FederalWageTerms
        | DutyId::Award
        | DutyId::InformBidders
        | DutyId::ResultNotice
        | DutyId::Statistics
        | DutyId::ExPost
        | DutyId::ExPostRemoval
        | DutyId::KeepFile => true,
        DutyId::Approve => approvals,
        DutyId::Submit
        | DutyId::SendNotice
        | DutyId::OpenParticipation
        | DutyId::Invite
        | DutyId::DecideExtension
        | DutyId::AnswerComplaint
        | DutyId::OpenBids
        | DutyId::Evaluate
        | DutyId::DecideAward
        | DutyId::Binding
        | DutyId::AnswerReasons => false,
    });
    // After a cancellation only what it sets off is left.
    all.retain(|duty| !cancelled || duty.triggered);
    Ok(all.into_iter().map(Obligation::from).collect())
}

fn facts(ground: &Ground<'_>, value: Euro) -> Facts {
    let (case, events): (&Case, &Events) = (ground.case, &ground.events);
    let instant = |moment: Moment| match moment {
        Moment::Day(day) => Instant::start_of_day(day),
        Moment::At(instant) => Some(instant),
    };
    let mut facts = Facts::draft(case.kind, case.buyer, ground.procedure, value);
    facts.grounds.clone_from(&case.grounds);
    facts.awarded = events.award.and_then(instant);
    facts.cancelled = events.cancelled.and_then(instant);
    facts.contract_end = events.contract_end;
    if let Some(letters) = &events.letters {
        facts.letters = letters.sent.iter().copied().filter_map(instant).collect();
        facts.letters_electronic = letters.electronic;
    }
    facts
}

impl From<Duty> for Obligation {
    fn from(duty: Duty) -> Self {
        Self {
            id: duty.id,
            who: duty.who,
            trigger: duty.trigger,
            days: duty.days,
            not_before: duty.not_before,
            last_day: duty.last_day,
            due: duty.due,
            reason: duty.reason,
            source: duty.source,
            mark: duty.mark,
        }
    }
}
