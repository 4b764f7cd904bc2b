//! The chamber that reviews awards of an office (§ 156 GWB), by the region of the office.
//! It must not hold the chambers; they are data in `schemas/`.

use serde::Deserialize;
use std::sync::LazyLock;

const DATA: &str = include_str!("../../../../schemas/review-bodies.json");

/// A review chamber (Vergabekammer).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewBody {
    /// Regions whose offices it reviews, as beginnings of NUTS codes.
    pub nuts: Vec<String>,
    /// Its name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// NUTS 3 code of its seat.
    pub nuts3: String,
    /// Address for mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Registration number (BT-501).
    pub registration: String,
    /// Where its competence is laid down.
    pub source: String,
    /// How the entry was verified.
    pub mark: String,
}

static BODIES: LazyLock<Vec<ReviewBody>> =
    LazyLock::new(|| serde_json::from_str(DATA).unwrap_or_default());

/// The chamber for an office in a NUTS region; the first one where no region fits.
pub fn review_body(nuts: &str) -> Option<&'static ReviewBody> {
    let fits = |body: &&ReviewBody| body.nuts.iter().any(|start| nuts.starts_with(start));
    BODIES.iter().find(fits).or_else(|| BODIES.first())
}

/// The chamber as a letter names it: name, address, ways to reach it, a line each.
pub(crate) fn review_lines(nuts: &str) -> Vec<String> {
    let Some(body) = review_body(nuts) else { return Vec::new() };
    let town = format!("{} {}", body.postcode, body.town);
    let place = [body.name.as_str(), &body.street, &town].join(", ");
    let reached = [body.email.as_str(), &body.phone].into_iter().filter(|line| !line.is_empty());
    core::iter::once(place).chain(reached.map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_on_the_rhine_and_in_westphalia_have_their_own_chamber() {
        assert_eq!(review_body("DEA23").unwrap().name, "Vergabekammer Rheinland");
        assert_eq!(review_body("DEA52").unwrap().name, "Vergabekammer Westfalen");
    }
}
