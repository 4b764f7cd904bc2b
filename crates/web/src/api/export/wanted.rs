//! What the address of an export asks for; the same for the API and the page of open data.
//! It must not export.

use crate::search::{public_state, values};
use app::ExportQuery;
use serde::Deserialize;
use utoipa::IntoParams;

/// What to export. What is left out filters nothing.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// First day (`YYYY-MM-DD`) on which something happened; in the table of awards, of the award.
    pub(crate) von: String,
    /// Last such day.
    pub(crate) bis: String,
    /// The last part of the address of a contracting authority; its offices are meant too.
    pub(crate) stelle: String,
    /// Only procedures that are now `offen`, `wertung`, `vergeben`, `aufgehoben` or `beendet`, with commas between several.
    pub(crate) status: String,
    /// Language of words for people: `de` or `en`.
    pub(crate) lang: String,
}

impl Wanted {
    /// The query as the use case understands it.
    ///
    /// # Errors
    /// Name and value of the first parameter that cannot have its value.
    pub(crate) fn query(&self) -> Result<ExportQuery, (&'static str, String)> {
        let day = |name, text: &str| {
            let text = text.trim();
            let read = || text.parse().map(Some).map_err(|_| (name, text.to_owned()));
            if text.is_empty() { Ok(None) } else { read() }
        };
        let state = |name| public_state(name).ok_or_else(|| ("status", name.to_owned()));
        Ok(ExportQuery {
            from: day("von", &self.von)?,
            to: day("bis", &self.bis)?,
            authority: self.stelle.trim().to_owned(),
            states: values(&self.status).map(state).collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_a_filter_cannot_have_is_named() {
        let fault = |change: fn(&mut Wanted)| {
            let mut wanted = Wanted::default();
            change(&mut wanted);
            wanted.query().err()
        };
        assert_eq!(fault(|_| ()), None);
        assert_eq!(fault(|wanted| wanted.von = "2026-11-01".into()), None);
        assert_eq!(fault(|wanted| wanted.status = "vergeben,ended".into()), None);
        let named = |name, value: &str| Some((name, value.to_owned()));
        assert_eq!(fault(|wanted| wanted.von = "1.11.2026".into()), named("von", "1.11.2026"));
        assert_eq!(fault(|wanted| wanted.bis = "2026-02-30".into()), named("bis", "2026-02-30"));
        assert_eq!(fault(|wanted| wanted.status = "quer".into()), named("status", "quer"));
    }
}
