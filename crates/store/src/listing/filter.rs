//! What a search leaves: the filter, and which values of the list it chose.
//! It must not know rows.

use super::index::Facet;
use crate::words::{Needle, folded};
use tender::id::BodyId;
use tender::instant::Instant;

/// Which published procedures to find. An empty list filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingFilter {
    /// Words that must all be found.
    pub needles: Vec<Needle>,
    /// Only those in this town.
    pub town: Option<String>,
    /// Only those within a distance.
    pub near: Option<Near>,
    /// Only those with a CPV code that begins so.
    pub cpv: Vec<String>,
    /// Only those of these kinds.
    pub kinds: Vec<String>,
    /// Only those in regions whose NUTS code begins so.
    pub nuts: Vec<String>,
    /// Only those of these regimes.
    pub regimes: Vec<String>,
    /// Only those in these states. One whose deadline is over is open no longer, whatever is stored.
    pub states: Vec<String>,
    /// Only those of these offices.
    pub offices: Option<Vec<BodyId>>,
    /// Only those whose deadline is ahead and not later than this.
    pub ends_until: Option<Instant>,
    /// Only those published later.
    pub visible_after: Option<Instant>,
}

/// A circle on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Latitude and longitude of its middle in millionths of a degree.
    pub middle: (i64, i64),
    /// Metres to a degree of latitude and of longitude there.
    pub scale: (i64, i64),
    /// Its radius in metres.
    pub radius: i64,
}

/// The bit of the filter by deadline; those of the facets are below.
pub(super) const ENDS: u8 = 128;

/// The bit of a facet.
pub(super) fn bit(facet: Facet) -> u8 {
    match facet {
        Facet::State => 1,
        Facet::Kind => 2,
        Facet::Division => 4,
        Facet::Nuts => 8,
        Facet::Regime => 16,
        Facet::Office => 32,
        Facet::Town => 64,
    }
}

/// What was chosen in each facet.
pub(super) struct Chosen<'a> {
    filter: &'a ListingFilter,
    offices: Option<Vec<String>>,
    town: Option<String>,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(filter: &'a ListingFilter) -> Self {
        let offices = filter.offices.as_ref();
        let offices = offices.map(|offices| offices.iter().map(BodyId::to_string).collect());
        Self { filter, offices, town: filter.town.as_deref().map(folded) }
    }

    /// The bits of the facets in which something was chosen.
    pub(super) fn required(&self) -> u8 {
        let filter = self.filter;
        let chosen = [
            (Facet::State, !filter.states.is_empty()),
            (Facet::Kind, !filter.kinds.is_empty()),
            (Facet::Division, !filter.cpv.is_empty()),
            (Facet::Nuts, !filter.nuts.is_empty()),
            (Facet::Regime, !filter.regimes.is_empty()),
            (Facet::Office, self.offices.is_some()),
            (Facet::Town, self.town.is_some()),
        ];
        chosen.iter().filter(|(_, some)| *some).fold(0, |bits, (facet, _)| bits | bit(*facet))
    }

    /// Whether a value is one of those that were chosen in its facet.
    pub(super) fn holds(&self, facet: Facet, name: &str) -> bool {
        let begins = |all: &[String]| all.iter().any(|beginning| name.starts_with(beginning));
        let is = |all: &[String]| all.iter().any(|one| one == name);
        match facet {
            Facet::State => is(&self.filter.states),
            Facet::Kind => is(&self.filter.kinds),
            Facet::Division => self.filter.cpv.iter().any(|code| name.starts_with(stem(code))),
            Facet::Nuts => begins(&self.filter.nuts),
            Facet::Regime => is(&self.filter.regimes),
            Facet::Office => self.offices.as_deref().is_some_and(is),
            Facet::Town => self.town.as_deref() == Some(name),
        }
    }
}

/// The beginning that all codes below a CPV code share: zeros at the end of its eight digits stand for everything below
/// it (Regulation (EC) 2195/2002, Annex I), and a check digit says nothing. A beginning is meant as it stands.
fn stem(code: &str) -> &str {
    let code = code.split_once('-').map_or(code, |(digits, _)| digits);
    if code.len() < 8 {
        return code;
    }
    let (division, _) = code.split_at_checked(2).unwrap_or((code, ""));
    let stem = code.trim_end_matches('0');
    if stem.len() < 2 { division } else { stem }
}

/// Whether a place lies in a circle, on a plane that touches the earth in its middle: exact to a thousandth up to a
/// hundred kilometres, in whole metres.
pub(super) fn within(near: Near, position: Option<(i64, i64)>) -> bool {
    let Some((latitude, longitude)) = position else { return false };
    let away = |at: i64, middle: i64, scale: i64| {
        let metres = at.saturating_sub(middle).saturating_mul(scale).saturating_div(1_000_000);
        metres.saturating_mul(metres)
    };
    let north = away(latitude, near.middle.0, near.scale.0);
    let east = away(longitude, near.middle.1, near.scale.1);
    north.saturating_add(east) <= near.radius.saturating_mul(near.radius)
}
