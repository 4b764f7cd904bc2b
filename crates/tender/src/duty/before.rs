//! Duties from the draft to the award.
//! It must not let an award begin before standstill and award ban have ended.

use super::{Desk, Duty, DutyId, Source};
use crate::calendar::{CountError, Length, end_day};
use crate::instant::Instant;
use crate::law::{
    BanEnd, BuyerKind, ContractKind, Counting, Ground, ProcedureType, PublicationDuty, Regime,
};
use crate::message::Message;
use crate::procedure::{Bar, Waiting};
use crate::role::Role;

impl Desk<'_> {
    pub(super) fn before_award(&self) -> Result<Vec<Duty>, CountError> {
        let mut duties = self.publication();
        duties.extend(self.late_decisions()?);
        duties.extend(self.examination());
        duties.extend(self.award()?);
        Ok(duties)
    }

    fn active(&self) -> bool {
        self.facts.cancelled.is_none() && self.facts.awarded.is_none()
    }

    /// A duty whose citation is that of the regime itself.
    fn step(&self, id: DutyId, who: Role) -> Duty {
        Duty::new(id, who, &self.rules.source, &self.rules.mark)
    }

    /// The approval of the draft: by one, or by as many as the authority's own by-law wants.
    fn approval(&self) -> Duty {
        let wanted = self.facts.own.as_ref().filter(|own| !own.approvals.is_empty());
        let Some(own) = wanted else {
            return self.step(DutyId::Approve, Role::Approver);
        };
        let mut duty = Duty::new(DutyId::Approve, Role::Approver, &own.source, &own.mark);
        let words = Message::new("duty-approvals").with("count", own.approvals.len());
        let words = words.with("names", own.approvals.join(", "));
        duty.reason.push(words.with("given", self.facts.approvals.unwrap_or_default()));
        duty
    }

    fn publication(&self) -> Vec<Duty> {
        let facts = self.facts;
        let called = self.rules.procedure(facts.procedure).is_some_and(|rule| rule.public_call);
        let active = self.active();
        let approved = facts.approved.is_some();
        let drafting = facts.approvals.is_none();
        let submit = self.step(DutyId::Submit, Role::Author).when(active && drafting, !drafting);
        let approval = self.approval().when(active && !drafting, approved);
        let mut duties = vec![submit, approval];
        if called {
            let sent = facts.notice_sent.is_some();
            let (source, mark) = match self.own(PublicationDuty::Notice) {
                Some(own) => (&own.source, &own.mark),
                None => (&self.rules.source, &self.rules.mark),
            };
            let notice = Duty::new(DutyId::SendNotice, Role::Author, source, mark);
            duties.push(notice.when(active && approved, sent));
        }
        if let Some(deadline) = facts.participation_deadline {
            let opening = self.step(DutyId::OpenParticipation, Role::OpeningOfficer);
            let opened = facts.participation_opened.is_some();
            duties.push(opening.when(active, opened).not_before(Some(deadline)));
        }
        let selected = facts.participation_opened.is_some() || (approved && !called);
        let ordered = facts.procedure == ProcedureType::Direct;
        if facts.participation_deadline.is_some() || !(called || ordered) {
            let invite = self.step(DutyId::Invite, Role::Author);
            duties.push(invite.when(active && selected, facts.invited.is_some()));
        }
        if let Some((source, mark)) = self.ex_ante_rule(called) {
            let duty = Duty::new(DutyId::ExAnte, Role::Author, source, mark);
            duties.push(duty.when(active && approved, facts.ex_ante_published.is_some()));
        }
        duties
    }

    /// What wants an award without call published beforehand: the law from a value on, or the authority's own by-law.
    fn ex_ante_rule(&self, called: bool) -> Option<Source<'_>> {
        let limit = &self.rules.duties.ex_ante_from;
        let restricted = self.facts.procedure == ProcedureType::UtRestrictedNoCall;
        if restricted && limit.value.is_some_and(|from| self.facts.value >= from) {
            return Some((limit.source.as_str(), &limit.mark));
        }
        let own = self.own(PublicationDuty::ExAnte).filter(|_| !called);
        own.map(|own| (own.source.as_str(), &own.mark))
    }

    /// Whether information published at an instant falls into the window of extension.
    pub(super) fn late(&self, published: Instant) -> Result<bool, CountError> {
        let time = &self.rules.time;
        let window = if self.facts.urgent { &time.window_days_urgent } else { &time.window_days };
        let (Some(days), Some(deadline)) = (window.value, self.facts.tender_deadline) else {
            return Ok(false);
        };
        let Some(last) = end_day(deadline) else {
            return Ok(false);
        };
        let holidays = self.law.holidays();
        let count = holidays.count(Counting::Backward, last, Length::Days(days))?;
        Ok(count.end <= published && published < deadline)
    }

    fn late_decisions(&self) -> Result<Vec<Duty>, CountError> {
        let window = &self.rules.time.window_days;
        let mut duties = Vec::new();
        for information in &self.facts.late_information {
            if self.late(information.published)? {
                let mut duty =
                    Duty::new(DutyId::DecideExtension, Role::Author, &window.source, &window.mark);
                duty.due = self.facts.tender_deadline;
                duty.last_day = self.facts.tender_deadline.and_then(end_day);
                duties.push(duty.when(self.active(), information.decided.is_some()));
            }
        }
        for complaint in &self.facts.complaints {
            let rule = &self.rules.review.complaint_days;
            let duty = Duty::new(DutyId::AnswerComplaint, Role::Author, &rule.source, &rule.mark);
            duties.push(duty.when(true, complaint.answered.is_some()));
        }
        Ok(duties)
    }

    fn examination(&self) -> Vec<Duty> {
        let facts = self.facts;
        let (opened, evaluated) = (facts.opened.is_some(), facts.evaluated.is_some());
        let active = self.active();
        let rule = &self.rules.opening.openers;
        let opening = Duty::new(DutyId::OpenBids, Role::OpeningOfficer, &rule.source, &rule.mark);
        let has_deadline = facts.tender_deadline.is_some();
        let binding = &self.rules.time.binding_days;
        let bound = Duty::new(DutyId::Binding, Role::Author, &binding.source, &binding.mark);
        vec![
            opening.when(active && has_deadline, opened).not_before(facts.tender_deadline),
            self.step(DutyId::Evaluate, Role::Evaluator)
                .when(active && opened, evaluated)
                .until(facts.binding_until),
            self.step(DutyId::DecideAward, Role::Approver)
                .when(active && evaluated, facts.decided.is_some())
                .until(facts.binding_until),
            bound
                .when(active && opened && facts.binding_until.is_some(), !active)
                .until(facts.binding_until),
        ]
    }

    fn award(&self) -> Result<Vec<Duty>, CountError> {
        let facts = self.facts;
        let decided = self.active() && facts.decided.is_some();
        let awarded = facts.awarded.is_some();
        let mut duties = Vec::new();
        if self.must_ask_register() {
            let rule = &self.rules.duties.register_from;
            let duty = Duty::new(DutyId::AskRegister, Role::Author, &rule.source, &rule.mark);
            let fresh = self.register_is_fresh()?;
            duties.push(duty.when(decided, fresh || awarded).until(facts.binding_until));
        }
        if self.has_standstill() {
            let rule = &self.rules.standstill.days;
            let duty = Duty::new(DutyId::SendLetters, Role::Author, &rule.source, &rule.mark);
            let sent = !facts.letters.is_empty() || awarded;
            duties.push(duty.when(decided && facts.losers, sent).until(facts.binding_until));
        }
        duties.extend(self.wages(decided, awarded));
        let rule = &self.rules.standstill.days_electronic;
        let mut award = Duty::new(DutyId::Award, Role::Author, &rule.source, &rule.mark)
            .until(facts.binding_until);
        let mut possible = decided;
        match self.award_bar()? {
            Bar::None => {}
            Bar::Until(instant) => award.not_before = Some(instant),
            Bar::Open | Bar::Letters => {
                possible = false;
                award.reason.push(Message::new("award-barred"));
            }
        }
        duties.push(award.when(possible, awarded));
        Ok(duties)
    }

    fn wages(&self, decided: bool, awarded: bool) -> Vec<Duty> {
        let (facts, rules) = (self.facts, &self.rules.duties);
        let federal = match facts.buyer {
            BuyerKind::FederalSupreme | BuyerKind::FederalOther => true,
            BuyerKind::LandNrw
            | BuyerKind::MunicipalityNrw
            | BuyerKind::OtherAuthority
            | BuyerKind::Utility
            | BuyerKind::ConcessionGrantor
            | BuyerKind::GrantRecipient => false,
        };
        let not_supplies = facts.kind != ContractKind::Supply;
        [
            (DutyId::WageTerms, &rules.wages_from, !federal),
            (DutyId::FederalWageTerms, &rules.federal_wages_from, federal && not_supplies),
        ]
        .into_iter()
        .filter(|(_, rule, covered)| *covered && rule.value.is_some_and(|v| facts.value >= v))
        .map(|(id, rule, _)| {
            Duty::new(id, Role::Author, &rule.source, &rule.mark).when(decided, awarded)
        })
        .collect()
    }

    /// Whether the competition register must be asked before the award (§ 6 `WRegG`).
    pub(super) fn must_ask_register(&self) -> bool {
        let limit = self.rules.duties.register_from.value;
        // Below the thresholds utilities and concession grantors are not bound.
        let bound = match self.facts.buyer {
            BuyerKind::Utility | BuyerKind::ConcessionGrantor => {
                self.rules.regime != Regime::OwnRules
            }
            BuyerKind::FederalSupreme
            | BuyerKind::FederalOther
            | BuyerKind::LandNrw
            | BuyerKind::MunicipalityNrw
            | BuyerKind::OtherAuthority
            | BuyerKind::GrantRecipient => true,
        };
        bound && limit.is_some_and(|from| self.facts.value >= from)
    }

    /// Whether the register's answer may still be used now.
    pub(super) fn register_is_fresh(&self) -> Result<bool, CountError> {
        let Some(answered) = self.facts.register_answered else {
            return Ok(false);
        };
        let months = Length::Months(self.rules.duties.register_months.value);
        let day = answered.berlin_day();
        let count = self.law.holidays().count(Counting::Waiting, day, months)?;
        Ok(self.now < count.end)
    }

    /// Whether letters and waiting come before the award (§ 134 GWB).
    pub(super) fn has_standstill(&self) -> bool {
        let rules = &self.rules.standstill;
        let inside = matches!(
            self.facts.procedure,
            ProcedureType::CallOff | ProcedureType::MiniComp | ProcedureType::DpsSpecific
        );
        let urgent = self.facts.procedure == ProcedureType::NegotiatedNoCall
            && self.facts.grounds.contains(&Ground::ExtremeUrgency);
        rules.days.value.is_some()
            && !(inside && rules.exempt_call_offs.value)
            && !(urgent && rules.exempt_extreme_urgency.value)
    }

    /// The end of standstill, announcement and award ban.
    pub(super) fn award_bar(&self) -> Result<Bar, CountError> {
        Ok(self.standstill_bar().max(self.announcement_bar()).max(self.ban_bar()?))
    }

    /// The days after the publication of a notice that announces the award.
    fn announcement_bar(&self) -> Bar {
        let days = self.rules.standstill.veat_days.value;
        days.zip(self.facts.announcement).map_or(Bar::None, |(days, announcement)| {
            Bar::of_announcement(announcement.published, days)
        })
    }

    fn standstill_bar(&self) -> Bar {
        let waiting = Waiting::of(&self.rules.standstill).filter(|_| self.has_standstill());
        let Some(waiting) = waiting.filter(|_| self.facts.losers) else {
            return Bar::None;
        };
        let last = self.facts.letters.iter().max().copied();
        Bar::of_letters(waiting, last, self.facts.letters_electronic)
    }

    fn ban_bar(&self) -> Result<Bar, CountError> {
        let Some(ban) = self.facts.ban else {
            return Ok(Bar::None);
        };
        let review = &self.rules.review;
        let Some(served) = ban.decision_served else {
            let none = review.ban_end.value == BanEnd::NoBan;
            return Ok(if none { Bar::None } else { Bar::Open });
        };
        match (review.ban_end.value, review.appeal_days.value) {
            (BanEnd::NoBan, _) => Ok(Bar::None),
            (BanEnd::Decision, _) => Ok(Bar::Until(served)),
            (BanEnd::AppealPeriod, None) => Ok(Bar::Open),
            (BanEnd::AppealPeriod, Some(days)) => {
                let (rule, day) = (review.counting.value, served.berlin_day());
                let count = self.law.holidays().count(rule, day, Length::Days(days))?;
                Ok(Bar::Until(count.end))
            }
        }
    }
}
