//! What techniques add to a plan: admission to a dynamic purchasing system, the start of an electronic auction.
//! It must not say whether the platform runs them.

use super::periods::{Ground, Period, PeriodId};
use crate::calendar::CountError;
use crate::law::{Cited, Technique};
use crate::message::Message;
use crate::read::Moment;
use jiff::civil::Date;

impl Ground<'_> {
    /// The decision on a request to be admitted (§ 24 Abs. 3 `VgV`) and the days before an auction begins (§ 26 `VgV`),
    /// in working days.
    pub(super) fn of_techniques(&self) -> Result<Vec<Period>, CountError> {
        let time = &self.rules.time;
        let asked = self.events.admission_requested.map(Moment::day);
        let invited = self.events.auction_invited.map(Moment::day);
        let auction = self.case.techniques.contains(&Technique::EAuction);
        let mut periods = Vec::new();
        for (has, id, rule, event) in [
            (self.is_dps(), PeriodId::Admission, &time.admission_days, asked),
            (self.is_dps(), PeriodId::AdmissionLonger, &time.admission_days_longer, asked),
            (auction, PeriodId::Auction, &time.auction_days, invited),
        ] {
            if has {
                periods.extend(self.in_working_days(id, rule, event)?);
            }
        }
        Ok(periods)
    }

    fn in_working_days(
        &self,
        id: PeriodId,
        rule: &Cited<Option<u16>>,
        event: Option<Date>,
    ) -> Result<Option<Period>, CountError> {
        let Some(days) = rule.value else {
            return Ok(None);
        };
        let mut period = Period::new(id, None, &rule.source, &rule.mark);
        period.working_days = Some(days);
        let words = Message::new("period-working-days").with("days", days);
        period.reason.push(words.with("source", &rule.source));
        period.counted(self.law, self.rules.time.counting.value, event).map(Some)
    }
}
