//! Places of the state: postcode, town, region and position, for the NUTS code of a draft and for searches by distance.
//! It must not search procedures.

use std::sync::OnceLock;
use store::{Near, folded};

const PLACES: &str = include_str!("../../../schemas/places.tsv");
const REGIONS: &str = include_str!("../../../schemas/regions.tsv");

/// One place: a postcode with its town.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Postcode of five digits (BT-5121).
    pub postcode: String,
    /// Town (BT-5131).
    pub town: String,
    /// NUTS 3 code (BT-5071).
    pub nuts: String,
    /// Latitude and longitude in millionths of a degree.
    pub position: (i64, i64),
    key: String,
}

/// All places that the program knows.
#[derive(Debug)]
pub struct Places {
    all: Vec<Place>,
    regions: Vec<(&'static str, &'static str)>,
}

impl Places {
    /// The places that come with the program.
    pub fn built_in() -> &'static Self {
        static OPEN: OnceLock<Places> = OnceLock::new();
        OPEN.get_or_init(|| Self {
            all: PLACES.lines().skip(1).filter_map(place).collect(),
            regions: REGIONS.lines().filter_map(|line| line.split_once('\t')).collect(),
        })
    }

    /// The place of a postcode or a town as people type it. An unknown postcode is looked for among those that begin
    /// with the same three digits at least.
    pub fn find(&self, text: &str) -> Option<&Place> {
        let text = text.trim();
        if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let begins = |length: usize| {
                let start = text.get(..length)?;
                self.all.iter().find(|place| place.postcode.starts_with(start))
            };
            return [5, 4, 3].into_iter().find_map(begins);
        }
        let words =
            text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
        let key = folded(words);
        self.all.iter().find(|place| !key.is_empty() && place.key == key)
    }

    /// Places whose postcode or town begins with a text, at most `limit`.
    pub fn begin_with(&self, text: &str, limit: usize) -> Vec<&Place> {
        let key = folded(text);
        let fits = |place: &&Place| {
            !key.is_empty() && (place.postcode.starts_with(&key) || place.key.starts_with(&key))
        };
        self.all.iter().filter(fits).take(limit).collect()
    }

    /// Name of a region by its NUTS 3 code; the code itself outside of the state.
    pub fn region<'a>(&self, nuts: &'a str) -> &'a str
    where
        'static: 'a,
    {
        self.regions.iter().find(|(code, _)| *code == nuts).map_or(nuts, |(_, name)| name)
    }
}

impl Place {
    /// The circle of so many kilometres around this place.
    pub fn around(&self, kilometres: u32) -> Near {
        let degrees = self.position.0.saturating_div(1_000_000);
        let square = degrees.saturating_mul(degrees);
        // Bhaskara's cosine of degrees, (32400 − 4x²) / (32400 + x²), right to a thousandth.
        let narrower = METRES
            .saturating_mul(32_400_i64.saturating_sub(square.saturating_mul(4)))
            .saturating_div(32_400_i64.saturating_add(square));
        Near {
            middle: self.position,
            scale: (METRES, narrower),
            radius: i64::from(kilometres).saturating_mul(1_000),
        }
    }
}

/// Metres of one degree of latitude.
const METRES: i64 = 111_195;

fn place(line: &str) -> Option<Place> {
    let mut columns = line.split('\t');
    let mut next = || columns.next();
    let (postcode, town, nuts) = (next()?, next()?, next()?);
    let position = (millionths(next()?)?, millionths(next()?)?);
    Some(Place {
        postcode: postcode.to_owned(),
        town: town.to_owned(),
        nuts: nuts.to_owned(),
        position,
        key: folded(town),
    })
}

/// `51.94` as 51,940,000.
fn millionths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: i64 = format!("{part:0<6}").get(..6)?.parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(1_000_000)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_place_in_a_named_region() {
        let places = Places::built_in();
        assert_eq!(places.all.len(), PLACES.lines().count() - 1);
        assert_eq!(places.regions.len(), 53);
        for place in &places.all {
            assert_ne!(places.region(&place.nuts), place.nuts, "{place:?}");
            assert!((50_000_000..53_000_000).contains(&place.position.0), "{place:?}");
        }
    }

    #[test]
    fn a_place_is_found_by_postcode_or_town_as_one_types_it() {
        let places = Places::built_in();
        let town = |text| places.find(text).map(|place| place.town.as_str());
        assert_eq!(town("50667"), Some("Köln"));
        assert_eq!(town(" koeln "), Some("Köln"));
        assert_eq!(town("50667 Köln"), Some("Köln"));
        assert_eq!(town("Hintertupfing"), None);
        assert_eq!(town(""), None);
        assert!(places.begin_with("münst", 9).iter().any(|place| place.town == "Münster"));
    }

    #[test]
    fn a_degree_of_longitude_is_shorter_in_the_north() {
        let near = Places::built_in().find("Köln").unwrap().around(10);
        // At 50 degrees: 111.195 km × cos 50° = 71.475 km.
        assert!((71_300..71_700).contains(&near.scale.1), "{near:?}");
        assert_eq!(near.radius, 10_000);
    }
}
