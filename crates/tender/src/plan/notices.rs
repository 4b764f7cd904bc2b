//! The notices that are due, with their eForms subtype, and when the nation may publish.
//! It must not build a notice.

use super::periods::Ground;
use crate::instant::Instant;
use crate::law::{Mark, Occasion, ProcedureType, PublicationDuty};
use crate::message::Message;
use jiff::Timestamp;
use jiff::ToSpan;
use serde::Serialize;

/// A notice that is due, or may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeDue {
    /// On which occasion.
    pub occasion: Occasion,
    /// eForms subtype.
    pub subtype: String,
    /// Whether it must be sent (else it may be).
    pub duty: bool,
    /// When.
    pub reason: Vec<Message>,
    /// Citation.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

/// When a notice may be published in the own country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// The first instant; none while neither receipt nor publication at TED is known.
    pub earliest: Option<Instant>,
    /// Why.
    pub reason: Vec<Message>,
    /// Citation.
    pub source: String,
    /// How it was verified.
    pub mark: Mark,
}

impl Ground<'_> {
    /// The notices of the planned type.
    pub(super) fn notices(&self) -> Vec<NoticeDue> {
        let prior = self.circumstances.prior_information.as_ref();
        let as_call = self.called_by_prior();
        let contest = self.procedure == ProcedureType::DesignContest;
        let call = self.rules.procedure(self.procedure).is_some_and(|rule| rule.public_call);
        let no_call = self.procedure == ProcedureType::NegotiatedNoCall;
        let inside = matches!(
            self.procedure,
            ProcedureType::CallOff | ProcedureType::MiniComp | ProcedureType::Direct
        );
        let wanted = |occasion: Occasion| match occasion {
            Occasion::Planning | Occasion::Modification => Some(false),
            Occasion::PriorInformation => prior.filter(|prior| !prior.as_call).map(|_| true),
            Occasion::PriorCall => as_call.then_some(true),
            Occasion::Contract => (call && !as_call && !contest).then_some(true),
            Occasion::DesignContest => (contest && call).then_some(true),
            Occasion::Veat => no_call.then_some(false),
            Occasion::Result => (!contest && !inside).then_some(self.rules.regime.is_eu()),
            Occasion::DesignContestResult => contest.then_some(true),
        };
        let due = |occasion: &Occasion| {
            let duty = wanted(*occasion)?;
            let rule = self.rules.notice(*occasion)?;
            Some(NoticeDue {
                occasion: *occasion,
                subtype: rule.subtype.value.clone(),
                duty,
                reason: self.why(*occasion),
                source: rule.subtype.source.clone(),
                mark: rule.subtype.mark.clone(),
            })
        };
        Occasion::ALL.iter().filter_map(due).collect()
    }

    /// When a notice is due, and whether the authority's own by-law wants it.
    fn why(&self, occasion: Occasion) -> Vec<Message> {
        let wanted = self.band.filter(|band| {
            occasion == Occasion::Contract && band.publish == PublicationDuty::Notice
        });
        let own = wanted.map(|band| Message::new("occasion-by-law").with("source", &band.source));
        [Message::new(when(occasion))].into_iter().chain(own).collect()
    }

    /// When the own country may publish: after TED, or the given hours after TED's receipt.
    pub(super) fn national_publication(&self) -> Option<Publication> {
        let rule = &self.rules.time.national_after_hours;
        let hours = rule.value?;
        let after_receipt = self.events.ted_received.and_then(|at| {
            let late = Timestamp::from(at).checked_add(i64::from(hours).hours()).ok()?;
            Instant::from_micros(late.as_microsecond())
        });
        let earliest = match (self.events.ted_published, after_receipt) {
            (Some(published), Some(late)) => Some(published.min(late)),
            (published, late) => published.or(late),
        };
        let key = match (self.events.ted_published, after_receipt) {
            (None, None) => "publication-waits",
            (Some(published), Some(late)) if late < published => "publication-after-hours",
            (None, Some(_)) => "publication-after-hours",
            (Some(_), _) => "publication-after-ted",
        };
        Some(Publication {
            earliest,
            reason: vec![Message::new(key).with("hours", hours)],
            source: rule.source.clone(),
            mark: rule.mark.clone(),
        })
    }
}

fn when(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Planning => "occasion-planning",
        Occasion::PriorInformation => "occasion-prior-information",
        Occasion::PriorCall => "occasion-prior-call",
        Occasion::Contract => "occasion-contract",
        Occasion::DesignContest => "occasion-design-contest",
        Occasion::Veat => "occasion-veat",
        Occasion::Result => "occasion-result",
        Occasion::DesignContestResult => "occasion-design-contest-result",
        Occasion::Modification => "occasion-modification",
    }
}
