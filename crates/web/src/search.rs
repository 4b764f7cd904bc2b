//! What the address of a search asks for; the same for the page, the feed and the API.
//! It must not search.

use crate::Shared;
use app::{AppError, BodyKind, PublicQuery};
use serde::Deserialize;
use tender::id::ProcedureId;
use tender::procedure::{ContractKind, PublicState};
use utoipa::IntoParams;

/// Which procedures to list. What is empty filters nothing; several values of one filter stand with commas between them and
/// are alternatives.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Words that must all be found; parts of compounds count, umlauts as one types them.
    pub(crate) q: String,
    /// Postcode or town.
    pub(crate) ort: String,
    /// Kilometres around the place: 10, 25, 50 or 100; without it only the town itself.
    pub(crate) umkreis: String,
    /// What is bought: `works`, `supply`, `service` and so on (BT-23).
    pub(crate) art: String,
    /// CPV codes or their beginnings.
    pub(crate) cpv: String,
    /// NUTS codes or their beginnings.
    pub(crate) region: String,
    /// `offen`, `wertung`, `vergeben`, `aufgehoben` or `beendet`.
    pub(crate) status: String,
    /// Days until the deadline at most.
    pub(crate) frist: String,
    /// `eu` above the thresholds, `national` below.
    pub(crate) recht: String,
    /// The last part of the address of a contracting authority; its offices are meant too.
    pub(crate) stelle: String,
    /// `frist` for those that end first; otherwise those published last come first.
    pub(crate) sort: String,
    /// The cursor of the next page.
    pub(crate) ab: String,
    /// `ja`: filters instead of hits on small screens.
    #[param(ignore)]
    pub(crate) filter: String,
    /// Language of words for people: `de` or `en`.
    pub(crate) lang: String,
}

/// Public states by their names in addresses.
pub(crate) const STATES: [(&str, PublicState); 5] = [
    ("offen", PublicState::Open),
    ("wertung", PublicState::Evaluating),
    ("vergeben", PublicState::Awarded),
    ("aufgehoben", PublicState::Cancelled),
    ("beendet", PublicState::Ended),
];

/// What is bought, by its name.
fn kind(value: &str) -> Option<ContractKind> {
    serde_json::from_value(value.into()).ok()
}

/// The public state of a name in addresses; its own name counts too.
pub(crate) fn public_state(value: &str) -> Option<PublicState> {
    let known = |(name, state): &&(&str, PublicState)| value == *name || value == state.code();
    STATES.iter().find(known).map(|(_, state)| *state)
}

/// The name of a public state in addresses.
pub(crate) fn state_name(code: &str) -> &str {
    STATES.iter().find(|(_, known)| known.code() == code).map_or(code, |state| state.0)
}

/// The distances that can be chosen, in kilometres.
pub(crate) const RADII: [u32; 4] = [10, 25, 50, 100];

impl Asked {
    /// The names and values of everything that filters or sorts, in the order of the address.
    pub(crate) fn pairs(&self) -> [(&'static str, &String); 12] {
        [
            ("q", &self.q),
            ("ort", &self.ort),
            ("umkreis", &self.umkreis),
            ("art", &self.art),
            ("cpv", &self.cpv),
            ("region", &self.region),
            ("status", &self.status),
            ("frist", &self.frist),
            ("recht", &self.recht),
            ("stelle", &self.stelle),
            ("sort", &self.sort),
            ("ab", &self.ab),
        ]
    }

    /// Whether the API knows a parameter of this name.
    pub(crate) fn knows(name: &str) -> bool {
        name == "lang" || Self::default().pairs().iter().any(|(known, _)| *known == name)
    }

    /// The parameters whose value is none that they can have, with the value; these filter nothing.
    pub(crate) fn faults(&self) -> Vec<(&'static str, &str)> {
        let known = |name: &str, value: &str| match name {
            "umkreis" => value.parse().is_ok_and(|radius| RADII.contains(&radius)),
            "art" => kind(value).is_some(),
            "cpv" => !digits(value).is_empty(),
            "region" => value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            "status" => public_state(value).is_some(),
            "frist" => value.parse::<u16>().is_ok(),
            "recht" => ["eu", "national"].contains(&value),
            "sort" => value == "frist",
            "ab" => crate::api::cursor::read(value).is_some(),
            _ => true,
        };
        let pairs = self.pairs().into_iter();
        let several = |name: &str| !["q", "ort", "ab"].contains(&name);
        let all = pairs.flat_map(|(name, text)| {
            let whole = [text.as_str()].into_iter().filter(move |_| !several(name));
            let parts = values(text).filter(move |_| several(name));
            whole.chain(parts).map(move |value| (name, value))
        });
        all.filter(|(name, value)| !value.is_empty() && !known(name, value)).collect()
    }

    /// The same query at a path from its first page on, with some of it changed.
    pub(crate) fn at(&self, path: &str, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = Self { ab: String::new(), ..self.clone() };
        change(&mut changed);
        let mut pairs = changed.pairs().to_vec();
        pairs.push(("filter", &changed.filter));
        let query: Vec<String> = pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", crate::percent::encoded(value)))
            .collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }

    /// The query as the use case understands it.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn query(&self, state: &Shared, limit: u64) -> Result<PublicQuery, AppError> {
        let radius = self.umkreis.parse().ok().filter(|radius| RADII.contains(radius));
        let known = |list: &str| -> Vec<String> { values(list).map(str::to_owned).collect() };
        Ok(PublicQuery {
            words: self.q.clone(),
            place: self.ort.clone(),
            radius,
            cpv: values(&self.cpv).map(digits).filter(|code| !code.is_empty()).collect(),
            kinds: known(&self.art),
            regions: values(&self.region).map(str::to_uppercase).collect(),
            regimes: known(&self.recht),
            states: values(&self.status)
                .filter_map(public_state)
                .map(|one| one.code().to_owned())
                .collect(),
            offices: self.offices(state).await?,
            days: self.frist.parse().ok(),
            by_deadline: self.sort == "frist",
            after: crate::api::cursor::read(&self.ab).map(|(at, id)| (at, ProcedureId(id))),
            limit,
        })
    }

    /// The offices that are meant: an authority with everything below it. An unknown one has none.
    async fn offices(&self, state: &Shared) -> Result<Option<Vec<tender::id::BodyId>>, AppError> {
        if self.stelle.is_empty() {
            return Ok(None);
        }
        let mut offices = Vec::new();
        for slug in values(&self.stelle) {
            let body = state.app.store.body_by_slug(slug).await?;
            if let Some(body) = body.filter(|body| body.kind != BodyKind::Company) {
                offices.extend(state.app.store.below(body.id).await?);
            }
        }
        Ok(Some(offices))
    }
}

/// The values of a filter.
pub(crate) fn values(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|value| !value.is_empty())
}

/// A filter with a value put in, or taken out if it was there.
pub(crate) fn toggled(list: &str, value: &str) -> String {
    let mut kept: Vec<&str> = values(list).filter(|known| *known != value).collect();
    if kept.len() == values(list).count() {
        kept.push(value);
    }
    kept.join(",")
}

/// A code without its check digit and everything that is no digit.
fn digits(code: &str) -> String {
    let code = code.split('-').next().unwrap_or_default();
    code.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_what_is_asked_and_nothing_else() {
        let asked = Asked { q: "Dach & Fach".into(), ab: "x".into(), ..Asked::default() };
        assert_eq!(asked.at("/a", |_| ()), "/a?q=Dach%20%26%20Fach");
        assert_eq!(Asked::default().at("/a", |_| ()), "/a");
        assert_eq!(asked.at("/a", |asked| asked.q.clear()), "/a");
    }

    #[test]
    fn a_choice_is_put_in_and_taken_out() {
        assert_eq!(toggled("", "45"), "45");
        assert_eq!(toggled("45", "90"), "45,90");
        assert_eq!(toggled("45,90", "45"), "90");
    }

    #[test]
    fn a_value_that_a_filter_cannot_have_is_named() {
        let asked = |change: fn(&mut Asked)| {
            let mut asked = Asked::default();
            change(&mut asked);
            let named = asked.faults().into_iter().map(|(name, value)| format!("{name}={value}"));
            named.collect::<Vec<_>>()
        };
        let none: Vec<String> = Vec::new();
        assert_eq!(asked(|_| ()), none);
        assert_eq!(asked(|asked| asked.q = "a,b".into()), none);
        assert_eq!(asked(|asked| asked.art = "works,service".into()), none);
        assert_eq!(asked(|asked| asked.status = "offen,quer".into()), ["status=quer"]);
        assert_eq!(asked(|asked| asked.art = "kauf".into()), ["art=kauf"]);
        assert_eq!(asked(|asked| asked.umkreis = "11".into()), ["umkreis=11"]);
        assert_eq!(asked(|asked| asked.frist = "bald".into()), ["frist=bald"]);
        assert_eq!(asked(|asked| asked.cpv = "90,Dach".into()), ["cpv=Dach"]);
        assert_eq!(asked(|asked| asked.region = "%".into()), ["region=%"]);
        assert_eq!(asked(|asked| asked.ab = "hier".into()), ["ab=hier"]);
    }

    #[test]
    fn a_code_counts_without_its_check_digit() {
        assert_eq!(digits("90911200-8"), "90911200");
        assert!(Asked::knows("umkreis") && !Asked::knows("umkreiss"));
    }
}
