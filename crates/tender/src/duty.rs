//! Duties of a procedure, computed from its facts and its rule set: what, by when, by whom.
//! It must not be stored: whoever asks computes them again.

mod after;
mod before;
mod facts;
mod gather;
mod next;

pub use facts::{Announcement, AwardBan, Complaint, Facts, LateInformation, ReasonsRequest};
pub use next::{Alert, Next, next, open};

use crate::calendar::{Count, CountError, Length};
use crate::instant::Instant;
use crate::law::{Counting, Library, Mark, PublicationDuty, RuleSet};
use crate::message::Message;
use crate::plan::OwnRules;
use crate::read::codes;
use crate::role::Role;
use jiff::civil::Date;
use serde::Serialize;

codes! {
    /// What can be due, in the order of a procedure.
    DutyId {
        /// Complete the draft and submit it for approval.
        Submit = "submit",
        /// Approve the publication.
        Approve = "approve",
        /// Publish an intended restricted award without call.
        ExAnte = "ex-ante-publication",
        /// Send the notice.
        SendNotice = "send-notice",
        /// Open the requests to participate.
        OpenParticipation = "open-participation",
        /// Send the invitations.
        Invite = "invite",
        /// Decide whether the tender period is extended.
        DecideExtension = "decide-extension",
        /// Answer a complaint.
        AnswerComplaint = "answer-complaint",
        /// Open the bids.
        OpenBids = "open-bids",
        /// Examine and evaluate the bids.
        Evaluate = "evaluate",
        /// Decide on the award.
        DecideAward = "decide-award",
        /// Ask the competition register.
        AskRegister = "ask-register",
        /// Send the letters after § 134 GWB.
        SendLetters = "send-letters",
        /// Put the wage terms of the state into the contract.
        WageTerms = "wage-terms",
        /// Put the wage terms of the federation into the contract.
        FederalWageTerms = "federal-wage-terms",
        /// Award.
        Award = "award",
        /// Award or have the binding period prolonged.
        Binding = "binding-period",
        /// Tell candidates and bidders the decision.
        InformBidders = "inform-bidders",
        /// Answer a bidder who asks for the reasons.
        AnswerReasons = "answer-reasons",
        /// Send the result notice.
        ResultNotice = "result-notice",
        /// Report to the statistics.
        Statistics = "statistics",
        /// Publish the award.
        ExPost = "ex-post-publication",
        /// End the publication of the award.
        ExPostRemoval = "ex-post-removal",
        /// Keep the file.
        KeepFile = "keep-file",
    }
}

/// Something that somebody must do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// What.
    pub id: DutyId,
    /// Who must act.
    pub who: Role,
    /// What sets it off.
    pub trigger: Message,
    /// Whether that has happened.
    pub triggered: bool,
    /// Whether it is done.
    pub done: bool,
    /// The first instant at which it may be done; none if at once.
    pub not_before: Option<Instant>,
    /// Calendar days from the trigger; none if the law counts otherwise or names none.
    pub days: Option<u16>,
    /// The last day in Berlin; none if the law names none ("without delay") or the event is not known.
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

/// The rules and facts from which duties are computed.
pub(crate) struct Desk<'a> {
    pub(crate) law: &'a Library,
    pub(crate) rules: &'a RuleSet,
    pub(crate) facts: &'a Facts,
    pub(crate) now: Instant,
}

/// Where something is laid down, and how that was verified.
type Source<'a> = (&'a str, &'a Mark);

impl Desk<'_> {
    /// The authority's own by-law, where it wants this published.
    fn own(&self, publish: PublicationDuty) -> Option<&OwnRules> {
        self.facts.own.as_ref().filter(|own| own.publish == publish)
    }
}

/// All duties of a procedure, also those that are done or wait for their trigger.
///
/// # Errors
/// If a date leaves the calendar.
pub fn duties(
    law: &Library,
    rules: &RuleSet,
    facts: &Facts,
    now: Instant,
) -> Result<Vec<Duty>, CountError> {
    let desk = Desk { law, rules, facts, now };
    let mut all = desk.before_award()?;
    all.extend(desk.after_award()?);
    all.sort_by_key(|duty| duty.id);
    Ok(all)
}

/// Whether information published now falls into the window before the end of the tender period in which
/// an extension must be decided (§ 20(3) `VgV`, conservative reading).
///
/// # Errors
/// If a date leaves the calendar.
pub fn calls_for_extension(
    law: &Library,
    rules: &RuleSet,
    facts: &Facts,
    published: Instant,
) -> Result<bool, CountError> {
    Desk { law, rules, facts, now: published }.late(published)
}

impl Duty {
    fn new(id: DutyId, who: Role, source: &str, mark: &Mark) -> Self {
        Self {
            id,
            who,
            trigger: Message::new(trigger(id)),
            triggered: false,
            done: false,
            not_before: None,
            days: None,
            last_day: None,
            due: None,
            reason: Vec::new(),
            source: source.to_owned(),
            mark: mark.clone(),
        }
    }

    fn when(mut self, triggered: bool, done: bool) -> Self {
        self.triggered = triggered;
        self.done = done;
        self
    }

    fn not_before(mut self, instant: Option<Instant>) -> Self {
        self.not_before = instant;
        self
    }

    fn until(mut self, day: Option<Date>) -> Self {
        self.last_day = day;
        self.due = day.and_then(Instant::end_of_day);
        self
    }

    fn counted(
        mut self,
        law: &Library,
        rule: Counting,
        event: Option<Date>,
        length: Length,
    ) -> Result<Self, CountError> {
        if let Length::Days(days) = length {
            self.days = Some(days);
        }
        if let Some(event) = event {
            let Count { last_day, end, reason } = law.holidays().count(rule, event, length)?;
            self.last_day = Some(last_day);
            self.due = Some(end);
            self.reason.extend(reason);
        }
        Ok(self)
    }
}

fn trigger(id: DutyId) -> &'static str {
    match id {
        DutyId::Submit => "trigger-begun",
        DutyId::Approve => "trigger-draft",
        DutyId::ExAnte | DutyId::SendNotice => "trigger-approved",
        DutyId::OpenParticipation => "trigger-participation-deadline",
        DutyId::Invite => "trigger-selected",
        DutyId::DecideExtension => "trigger-late-information",
        DutyId::AnswerComplaint => "trigger-complaint",
        DutyId::OpenBids => "trigger-tender-deadline",
        DutyId::Evaluate | DutyId::Binding => "trigger-opened",
        DutyId::DecideAward => "trigger-evaluated",
        DutyId::AskRegister
        | DutyId::SendLetters
        | DutyId::WageTerms
        | DutyId::FederalWageTerms
        | DutyId::Award => "trigger-decided",
        DutyId::AnswerReasons => "trigger-reasons-asked",
        DutyId::InformBidders | DutyId::ResultNotice => "trigger-awarded-or-cancelled",
        DutyId::Statistics | DutyId::ExPost | DutyId::KeepFile => "trigger-awarded",
        DutyId::ExPostRemoval => "trigger-ex-post",
    }
}

#[cfg(test)]
mod tests;
