//! The other periods: window of extension, standstill, ex-ante notice, complaints, appeal.
//! It must not shift a waiting period.

use super::periods::{Ground, Period, PeriodId};
use super::{Letters, Wanted};
use crate::calendar::{CountError, end_day};
use crate::law::{Branch, Cited, Counting, Ground as LegalGround, ProcedureType, Stage};
use crate::message::Message;
use crate::read::Moment;
use jiff::civil::Date;

impl Ground<'_> {
    /// The window before the end of the tender period inside which an extension must be decided.
    pub(super) fn extension_window(
        &self,
        wanted: &Wanted,
        minimum: &[Period],
    ) -> Result<Option<Period>, CountError> {
        let urgent = self.branch(Stage::Tender) == Branch::Urgent;
        let time = &self.rules.time;
        let window = if urgent { &time.window_days_urgent } else { &time.window_days };
        let Some(days) = window.value else {
            return Ok(None);
        };
        let tender = minimum.iter().find(|period| period.id == PeriodId::Tender);
        let planned = tender.and_then(|period| period.last_day);
        let wished = wanted.tender_deadline.and_then(end_day);
        let mut period =
            Period::new(PeriodId::ExtensionWindow, Some(days), &window.source, &window.mark);
        period.reason.push(Message::new("window-days").with("days", days));
        period.counted(self.law, Counting::Backward, wished.or(planned)).map(Some)
    }

    /// The standstill after the letters; both variants while it is not known how they are sent.
    pub(super) fn standstill(&self) -> Result<Vec<Period>, CountError> {
        let rules = &self.rules.standstill;
        let inside = match self.procedure {
            ProcedureType::CallOff | ProcedureType::MiniComp | ProcedureType::DpsSpecific => true,
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
            | ProcedureType::UtRestrictedNoCall
            | ProcedureType::UtNegotiatedCall
            | ProcedureType::UtNegotiatedNoCall
            | ProcedureType::UtFree
            | ProcedureType::Direct => false,
        };
        let urgent = self.procedure == ProcedureType::NegotiatedNoCall
            && self.case.grounds.contains(&LegalGround::ExtremeUrgency);
        if (inside && rules.exempt_call_offs.value)
            || (urgent && rules.exempt_extreme_urgency.value)
        {
            return Ok(Vec::new());
        }
        let letters = self.events.letters.as_ref();
        let mut periods = Vec::new();
        for (id, days, electronic) in [
            (PeriodId::StandstillElectronic, &rules.days_electronic, true),
            (PeriodId::StandstillOther, &rules.days, false),
        ] {
            if letters.is_none_or(|letters| letters.electronic == electronic)
                && let Some(period) = self.waiting(id, days, letters.and_then(last_letter))?
            {
                periods.push(period);
            }
        }
        Ok(periods)
    }

    /// The ten days after a voluntary ex-ante notice, for procedures without call.
    pub(super) fn veat(&self) -> Result<Option<Period>, CountError> {
        if self.procedure != ProcedureType::NegotiatedNoCall {
            return Ok(None);
        }
        let published = self.events.veat_published.map(Moment::day);
        self.waiting(PeriodId::Veat, &self.rules.standstill.veat_days, published)
    }

    fn waiting(
        &self,
        id: PeriodId,
        days: &Cited<Option<u16>>,
        event: Option<Date>,
    ) -> Result<Option<Period>, CountError> {
        let Some(number) = days.value else {
            return Ok(None);
        };
        let mut period = Period::new(id, Some(number), &days.source, &days.mark);
        period.reason.push(Message::new("period-waiting").with("days", number));
        let counted = period.counted(self.law, Counting::Waiting, event)?;
        Ok(Some(counted.with_cautious(self.law.holidays())))
    }

    /// The periods of complaints and of the appeal.
    pub(super) fn review(&self) -> Result<Vec<Period>, CountError> {
        let rules = &self.rules.review;
        let events = &self.events;
        let mut periods = Vec::new();
        for (id, days, event) in [
            (PeriodId::Complaint, &rules.complaint_days, events.violation_known),
            (PeriodId::ReviewApplication, &rules.refusal_days, events.complaint_refused),
            (PeriodId::Appeal, &rules.appeal_days, events.chamber_decision),
        ] {
            if let Some(number) = days.value {
                let period = Period::new(id, Some(number), &days.source, &days.mark);
                let event = event.map(Moment::day);
                periods.push(period.counted(self.law, rules.counting.value, event)?);
            }
        }
        Ok(periods)
    }
}

/// The day of the last letter, which starts the waiting period.
pub(super) fn last_letter(letters: &Letters) -> Option<Date> {
    letters.sent.iter().map(|moment| moment.day()).max()
}
