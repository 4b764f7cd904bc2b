//! Facets and chips of a search: what can be chosen further, with counts, and what is chosen.
//! It must not count.

use super::PATH;
use crate::search::{Asked, STATES, state_name, toggled, values};
use app::{Body, Facets, Places};
use locales::Texts;

/// One value that can be chosen.
pub(super) struct FacetChoice {
    pub(super) label: String,
    pub(super) count: String,
    pub(super) url: String,
    pub(super) active: bool,
}

/// One group of values.
pub(super) struct Facet {
    pub(super) id: &'static str,
    pub(super) label: String,
    pub(super) choices: Vec<FacetChoice>,
}

/// One filter that is active.
pub(super) struct Chip {
    pub(super) label: String,
    pub(super) remove_url: String,
}

/// Everything that facets and chips are named by.
pub(super) struct Names<'a> {
    pub(super) asked: &'a Asked,
    pub(super) texts: &'static Texts,
    pub(super) bodies: &'a [Body],
}

type Field = fn(&mut Asked) -> &mut String;

impl Names<'_> {
    /// All facets in the order of the page.
    pub(super) fn facets(&self, counted: &Facets) -> Vec<Facet> {
        let mut facets = vec![
            self.facet("status", "facet-state", |asked| &mut asked.status, &Self::states(counted)),
            self.facet("art", "facet-kind", |asked| &mut asked.art, &counted.kinds),
            self.facet("cpv", "facet-cpv", |asked| &mut asked.cpv, &counted.divisions),
            self.facet("region", "facet-region", |asked| &mut asked.region, &counted.regions),
            self.deadline(counted),
            self.facet("recht", "facet-regime", |asked| &mut asked.recht, &counted.regimes),
            self.facet("stelle", "facet-buyer", |asked| &mut asked.stelle, &self.buyers(counted)),
        ];
        facets.retain(|facet| !facet.choices.is_empty());
        facets
    }

    /// What is chosen, each with the way to take it back.
    pub(super) fn chips(&self) -> Vec<Chip> {
        let asked = self.asked;
        let mut chips = Vec::new();
        if !asked.q.is_empty() {
            let remove_url = asked.at(PATH, |asked| asked.q.clear());
            chips.push(Chip { label: format!("„{}“", asked.q), remove_url });
        }
        if !asked.ort.is_empty() {
            let remove_url = asked.at(PATH, |asked| {
                asked.ort.clear();
                asked.umkreis.clear();
            });
            chips.push(Chip { label: self.place(), remove_url });
        }
        let fields: [(&str, Field); 6] = [
            ("status", |asked| &mut asked.status),
            ("art", |asked| &mut asked.art),
            ("cpv", |asked| &mut asked.cpv),
            ("region", |asked| &mut asked.region),
            ("recht", |asked| &mut asked.recht),
            ("stelle", |asked| &mut asked.stelle),
        ];
        for (id, field) in fields {
            let mut copy = asked.clone();
            let list = field(&mut copy).clone();
            for value in values(&list) {
                let remove_url = asked.at(PATH, |asked| {
                    let changed = toggled(field(asked), value);
                    *field(asked) = changed;
                });
                chips.push(Chip { label: self.label(id, value), remove_url });
            }
        }
        if !asked.frist.is_empty() {
            let remove_url = asked.at(PATH, |asked| asked.frist.clear());
            chips.push(Chip { label: self.label("frist", &asked.frist), remove_url });
        }
        chips
    }

    fn place(&self) -> String {
        if self.asked.umkreis.is_empty() {
            return self.asked.ort.clone();
        }
        let values = [("place", self.asked.ort.as_str()), ("km", &self.asked.umkreis)];
        self.texts.with("search-within", &values)
    }

    fn facet(
        &self,
        id: &'static str,
        label: &str,
        field: Field,
        counts: &[(String, u64)],
    ) -> Facet {
        let mut copy = self.asked.clone();
        let chosen = field(&mut copy).clone();
        let choice = |(value, count): &(String, u64)| FacetChoice {
            label: self.label(id, value),
            count: count.to_string(),
            url: self.asked.at(PATH, |asked| {
                let changed = toggled(field(asked), value);
                *field(asked) = changed;
            }),
            active: values(&chosen).any(|known| known == value),
        };
        Facet { id, label: self.texts.text(label), choices: counts.iter().map(choice).collect() }
    }

    fn deadline(&self, counted: &Facets) -> Facet {
        let choice = |(days, count): &(u16, u64)| {
            let days = days.to_string();
            let active = self.asked.frist == days;
            let wanted = if active { String::new() } else { days.clone() };
            FacetChoice {
                label: self.label("frist", &days),
                count: count.to_string(),
                url: self.asked.at(PATH, |asked| asked.frist = wanted),
                active,
            }
        };
        let some = counted.days.iter().filter(|(_, count)| *count > 0);
        Facet {
            id: "frist",
            label: self.texts.text("facet-deadline"),
            choices: some.map(choice).collect(),
        }
    }

    fn states(counted: &Facets) -> Vec<(String, u64)> {
        let named = |(code, count): &(String, u64)| (state_name(code).to_owned(), *count);
        counted.states.iter().map(named).collect()
    }

    fn buyers(&self, counted: &Facets) -> Vec<(String, u64)> {
        let named = |(id, count): &(String, u64)| {
            let body = self.bodies.iter().find(|body| body.id.to_string() == *id)?;
            Some((body.slug.clone(), *count))
        };
        counted.offices.iter().filter_map(named).collect()
    }

    /// The words for one value of a filter; the value itself where there are none.
    fn label(&self, id: &str, value: &str) -> String {
        let known = |key: String| {
            if self.texts.has(&key) { self.texts.text(&key) } else { value.to_owned() }
        };
        match id {
            "status" => {
                let state = STATES.iter().find(|(name, _)| *name == value);
                let code = state.map_or(value, |(_, state)| state.code());
                known(format!("state-{code}"))
            }
            "art" => known(format!("contract-{}", value.replace('_', "-"))),
            "cpv" if value.len() == 2 => known(format!("cpv-{value}")),
            "cpv" => format!("CPV {value}"),
            "region" => Places::built_in().region(value).to_owned(),
            "recht" => known(format!("regime-{value}")),
            "frist" => self.texts.with("search-days", &[("days", value)]),
            _ => {
                let body = self.bodies.iter().find(|body| body.slug == value);
                body.map_or_else(|| value.to_owned(), |body| body.name.clone())
            }
        }
    }
}
