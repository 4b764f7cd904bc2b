//! Exports of what was bought: OCDS packages and the table of awards, streamed in pieces.
//! They must not hold more than one page of rows at a time, nor show what the reader may not know.

mod beside;
mod ocds;
mod table;

pub use exchange::ocds::PackageKind;

use crate::{App, AppError};
use bytes::Bytes;
use exchange::catalogue::Catalogue;
use futures_util::stream::BoxStream;
use jiff::civil::Date;
use tender::id::BodyId;
use tender::instant::Instant;
use tender::message::Message;
use tender::procedure::PublicState;
use tender::refusal::Refusal;

/// So many rows are read at a time.
const PAGE: u64 = 100;

/// An export as it comes.
pub type Export = BoxStream<'static, Result<Bytes, AppError>>;

/// What to export. What is empty filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportQuery {
    /// First day in Berlin on which something happened.
    pub from: Option<Date>,
    /// Last such day.
    pub to: Option<Date>,
    /// The authority with everything below it, by its name in addresses.
    pub authority: String,
    /// Public states, see [`PublicState::code`].
    pub states: Vec<PublicState>,
}

impl ExportQuery {
    fn begin(&self) -> Option<Instant> {
        self.from.and_then(Instant::start_of_day)
    }

    fn end(&self) -> Option<Instant> {
        self.to.and_then(Instant::end_of_day)
    }

    /// Whether something at this instant is asked for.
    fn holds(&self, at: Instant) -> bool {
        self.begin().is_none_or(|begin| begin <= at) && self.end().is_none_or(|end| at < end)
    }

    fn codes(&self) -> Vec<String> {
        self.states.iter().map(|state| state.code().to_owned()).collect()
    }
}

impl App {
    /// The description of the open datasets for data portals, as Turtle.
    pub fn catalogue(&self) -> String {
        Catalogue { url: self.public_url.to_string(), publisher: "Zuschlag".to_owned() }.turtle()
    }

    /// The offices that an export is about; nothing where it is about all.
    ///
    /// # Errors
    /// A refusal where the platform knows no authority of this name, or the period ends before it begins.
    async fn exported_offices(&self, query: &ExportQuery) -> Result<Option<Vec<BodyId>>, AppError> {
        if let (Some(from), Some(to)) = (query.from, query.to)
            && to < from
        {
            let message = Message::new("export-period-backwards").with("from", from);
            return Err(Refusal::new(message.with("to", to), "").at("/bis").into());
        }
        let offices = self.offices_of(&query.authority).await?;
        if offices.as_ref().is_some_and(Vec::is_empty) {
            let message = Message::new("export-authority-unknown");
            let message = message.with("authority", &query.authority);
            return Err(Refusal::new(message, "").at("/stelle").into());
        }
        Ok(offices)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_holds_both_of_its_days_in_berlin() {
        let day = |text: &str| Some(text.parse().unwrap());
        let query = ExportQuery {
            from: day("2026-11-01"),
            to: day("2026-11-30"),
            ..ExportQuery::default()
        };
        let holds = |text: &str| query.holds(text.parse().unwrap());
        assert!(holds("2026-11-01T00:00:00+01:00") && holds("2026-11-30T23:59:59+01:00"));
        assert!(!holds("2026-10-31T23:59:59+01:00") && !holds("2026-12-01T00:00:00+01:00"));
        assert!(ExportQuery::default().holds(Instant::EPOCH));
    }
}
