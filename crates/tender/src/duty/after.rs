//! Duties after the award or the cancellation.
//! It must not end a retention before the contract ends.

use super::{Desk, Duty, DutyId, Source};
use crate::calendar::{CountError, Length};
use crate::instant::Instant;
use crate::law::{
    BuyerKind, Cited, Counting, ProcedureType, PublicationDuty, Regime, StatisticsDuty,
};
use crate::message::Message;
use crate::money::Euro;
use crate::role::Role;
use jiff::civil::Date;

impl Desk<'_> {
    pub(super) fn after_award(&self) -> Result<Vec<Duty>, CountError> {
        let mut duties = Vec::new();
        if self.rules.duties.inform.value {
            duties.push(self.inform_bidders());
        }
        duties.extend(self.reasons()?);
        duties.extend(self.result_notice()?);
        duties.extend(self.statistics()?);
        duties.extend(self.ex_post()?);
        duties.push(self.keep_file()?);
        Ok(duties)
    }

    fn award_day(&self) -> Option<Date> {
        self.facts.awarded.map(Instant::berlin_day)
    }

    fn ended(&self) -> Option<Date> {
        self.award_day().or(self.facts.cancelled.map(Instant::berlin_day))
    }

    fn inform_bidders(&self) -> Duty {
        let rule = &self.rules.duties.inform;
        let duty = Duty::new(DutyId::InformBidders, Role::Author, &rule.source, &rule.mark);
        let told = self.facts.bidders_informed.is_some();
        let mut duty = duty.when(self.ended().is_some(), told);
        duty.reason.push(Message::new("duty-without-delay"));
        duty
    }

    fn reasons(&self) -> Result<Vec<Duty>, CountError> {
        let rule = &self.rules.time.reasons_days;
        let Some(days) = rule.value else {
            return Ok(Vec::new());
        };
        let requests = self.facts.reasons_requests.iter();
        requests
            .map(|request| {
                let day = Some(request.received.berlin_day());
                Duty::new(DutyId::AnswerReasons, Role::Author, &rule.source, &rule.mark)
                    .when(true, request.answered.is_some())
                    .counted(self.law, self.counting(), day, Length::Days(days))
            })
            .collect()
    }

    fn counting(&self) -> Counting {
        self.rules.duties.counting.value
    }

    /// The result notice, also of a cancellation; contracts under a framework (§ 39 Abs. 4 `VgV`) and direct orders have
    /// none.
    fn result_notice(&self) -> Result<Option<Duty>, CountError> {
        let rule = &self.rules.duties.result_days;
        let inside = matches!(
            self.facts.procedure,
            ProcedureType::CallOff | ProcedureType::MiniComp | ProcedureType::Direct
        );
        let Some(days) = rule.value.filter(|_| !inside) else {
            return Ok(None);
        };
        // Awards of a dynamic purchasing system may be bundled by quarter, § 39(4) VgV.
        let bundled = self.facts.procedure == ProcedureType::DpsSpecific;
        let event = if bundled { self.award_day().and_then(quarter_end) } else { self.ended() };
        Duty::new(DutyId::ResultNotice, Role::Author, &rule.source, &rule.mark)
            .when(self.ended().is_some(), self.facts.result_sent.is_some())
            .counted(self.law, self.counting(), event, Length::Days(days))
            .map(Some)
    }

    fn statistics(&self) -> Result<Option<Duty>, CountError> {
        let rules = &self.rules.duties;
        let bound = self.rules.regime != Regime::OwnRules
            || !matches!(self.facts.buyer, BuyerKind::Utility | BuyerKind::ConcessionGrantor);
        let due = match rules.statistics.value {
            StatisticsDuty::Always => true,
            StatisticsDuty::OverLimit => {
                rules.statistics_over.value.is_some_and(|limit| self.facts.value > limit)
            }
        };
        if !due || !bound {
            return Ok(None);
        }
        let rule = match rules.statistics.value {
            StatisticsDuty::Always => (&rules.statistics.source, &rules.statistics.mark),
            StatisticsDuty::OverLimit => {
                (&rules.statistics_over.source, &rules.statistics_over.mark)
            }
        };
        let days = Length::Days(rules.statistics_days.value);
        Duty::new(DutyId::Statistics, Role::Author, rule.0, rule.1)
            .when(self.award_day().is_some(), self.facts.statistics_sent.is_some())
            .counted(self.law, self.counting(), self.award_day(), days)
            .map(Some)
    }

    /// The limit from which a type without call is published afterwards.
    fn ex_post_limit(&self) -> Option<&Cited<Option<Euro>>> {
        let rules = &self.rules.duties;
        match self.facts.procedure {
            ProcedureType::UtRestrictedNoCall => Some(&rules.ex_post_restricted_from),
            ProcedureType::UtNegotiatedNoCall | ProcedureType::UtFree => {
                Some(&rules.ex_post_negotiated_from)
            }
            ProcedureType::Open
            | ProcedureType::Restricted
            | ProcedureType::NegotiatedCall
            | ProcedureType::NegotiatedNoCall
            | ProcedureType::Dialogue
            | ProcedureType::Innovation
            | ProcedureType::DesignContest
            | ProcedureType::Concession
            | ProcedureType::UtPublic
            | ProcedureType::UtRestrictedCall
            | ProcedureType::UtNegotiatedCall
            | ProcedureType::Direct
            | ProcedureType::CallOff
            | ProcedureType::MiniComp
            | ProcedureType::DpsSpecific => None,
        }
    }

    /// What wants the award published afterwards, and for how many months: the law from a value on, or the authority's
    /// own by-law.
    fn ex_post_rule(&self) -> Option<(Source<'_>, Option<(u16, Source<'_>)>)> {
        let reached =
            |limit: &&Cited<Option<Euro>>| limit.value.is_some_and(|from| self.facts.value >= from);
        let months = &self.rules.duties.ex_post_months;
        if let (Some(limit), Some(count)) = (self.ex_post_limit().filter(reached), months.value) {
            let kept = (count, (months.source.as_str(), &months.mark));
            return Some(((limit.source.as_str(), &limit.mark), Some(kept)));
        }
        let own = self.own(PublicationDuty::ExPost)?;
        let source = (own.source.as_str(), &own.mark);
        Some((source, own.publish_months.map(|count| (count, source))))
    }

    fn ex_post(&self) -> Result<Vec<Duty>, CountError> {
        let Some(((source, mark), kept)) = self.ex_post_rule() else {
            return Ok(Vec::new());
        };
        let published = self.facts.ex_post_published;
        let mut publish = Duty::new(DutyId::ExPost, Role::Author, source, mark)
            .when(self.award_day().is_some(), published.is_some());
        let Some((months, (source, mark))) = kept else {
            return Ok(vec![publish]);
        };
        publish.reason.push(Message::new("duty-ex-post-months").with("months", months));
        let day = published.map(Instant::berlin_day);
        let mut removal = Duty::new(DutyId::ExPostRemoval, Role::Operator, source, mark)
            .when(published.is_some(), false)
            .counted(self.law, Counting::Waiting, day, Length::Months(months))?;
        // The publication lasts the whole period; the platform ends it after that.
        removal.not_before = removal.due.take();
        removal.done = removal.not_before.is_some_and(|end| end <= self.now);
        Ok(vec![publish, removal])
    }

    /// The file is kept until the later of contract end and award plus three years.
    fn keep_file(&self) -> Result<Duty, CountError> {
        let rule = &self.rules.duties.retention_years;
        let years = Length::Years(rule.value);
        let mut duty = Duty::new(DutyId::KeepFile, Role::Operator, &rule.source, &rule.mark)
            .when(self.ended().is_some(), false)
            .counted(self.law, Counting::Waiting, self.ended(), years)?;
        if let Some(end) = self.facts.contract_end {
            if duty.last_day.is_some_and(|day| day < end) {
                duty.reason.push(Message::new("duty-contract-end").with("day", end));
                duty = duty.until(Some(end));
            }
        } else if self.facts.awarded.is_some() {
            duty.reason.push(Message::new("duty-contract-end-unknown"));
        }
        duty.not_before = duty.due.take();
        Ok(duty)
    }
}

/// The last day of the quarter of a day.
fn quarter_end(day: Date) -> Option<Date> {
    let month = (day.month() - 1) / 3 * 3 + 3;
    Some(Date::new(day.year(), month, 1).ok()?.last_of_month())
}
