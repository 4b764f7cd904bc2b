//! Which version of an authority's own by-law governs a procedure: fixed by its start, for ever.
//! It must not read a file and must not know who released a version.

use super::ByLaw;
use crate::instant::Instant;

/// A version that was released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// The by-law.
    pub by_law: ByLaw,
    /// When it was released.
    pub at: Instant,
}

/// The version that governs a procedure begun at `start` (§ 75a GO NRW): released by then and holding on its day
/// in Berlin. A later version takes over on its first day; of two with the same first day, the one released last.
/// What is released afterwards, even with an earlier first day, changes no procedure that has begun.
pub fn in_force(versions: &[Released], start: Instant) -> Option<&ByLaw> {
    let day = start.berlin_day();
    let holds = |version: &&Released| version.at <= start && version.by_law.span().holds(day);
    let found = versions.iter().filter(holds);
    found
        .max_by_key(|version| (version.by_law.by_law.value.from, version.at))
        .map(|found| &found.by_law)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(id: &str, from: &str, until: Option<&str>, at: &str) -> Released {
        let until = until.map_or_else(String::new, |day| format!("until = {day}\n"));
        let text = format!(
            "[by_law]\nid = \"{id}\"\nauthority = \"Musterstadt\"\ndecided = 2026-01-15\nfrom = {from}\n{until}\
             source = \"Vergabesatzung\"\nmark = \"M\"\n\
             [[band]]\nkinds = [\"works\", \"supply\", \"service\"]\nfrom_value = \"0\"\n\
             procedures = [\"ut-public\"]\npublish = \"notice\"\napprovals = []\nsource = \"§ 1\"\nmark = \"M\"\n"
        );
        let by_law = ByLaw::parse("by-law.toml", &text).unwrap();
        Released { by_law, at: at.parse().unwrap() }
    }

    fn id(versions: &[Released], start: &str) -> Option<String> {
        in_force(versions, start.parse().unwrap()).map(|found| found.by_law.value.id.clone())
    }

    #[test]
    fn a_later_version_takes_over_on_its_first_day() {
        let all = [
            version("old", "2026-02-01", None, "2026-01-20T08:00:00Z"),
            version("new", "2026-10-01", None, "2026-09-20T08:00:00Z"),
        ];
        assert_eq!(id(&all, "2026-01-31T12:00:00Z"), None);
        assert_eq!(
            id(&all, "2026-01-31T23:00:00Z").as_deref(),
            Some("old"),
            "1 February in Berlin"
        );
        assert_eq!(id(&all, "2026-09-30T21:59:59Z").as_deref(), Some("old"));
        assert_eq!(id(&all, "2026-09-30T22:00:00Z").as_deref(), Some("new"));
        let swapped = [all[1].clone(), all[0].clone()];
        assert_eq!(id(&swapped, "2026-11-01T00:00:00Z").as_deref(), Some("new"));
    }

    #[test]
    fn what_is_released_later_changes_no_procedure_that_has_begun() {
        let all = [
            version("old", "2026-02-01", None, "2026-01-20T08:00:00Z"),
            version("backdated", "2026-03-01", None, "2026-05-04T08:00:00Z"),
        ];
        assert_eq!(id(&all, "2026-04-01T08:00:00Z").as_deref(), Some("old"));
        assert_eq!(id(&all, "2026-05-04T07:59:59Z").as_deref(), Some("old"));
        assert_eq!(id(&all, "2026-05-04T08:00:00Z").as_deref(), Some("backdated"));
    }

    #[test]
    fn of_one_first_day_the_last_release_holds_and_an_ended_version_gives_way() {
        let all = [
            version("base", "2026-02-01", None, "2026-01-20T08:00:00Z"),
            version("first", "2026-04-01", Some("2026-06-30"), "2026-03-01T08:00:00Z"),
            version("mended", "2026-04-01", Some("2026-06-30"), "2026-03-02T08:00:00Z"),
        ];
        assert_eq!(id(&all, "2026-05-01T08:00:00Z").as_deref(), Some("mended"));
        assert_eq!(id(&all, "2026-07-01T08:00:00Z").as_deref(), Some("base"));
        assert_eq!(id(&[], "2026-07-01T08:00:00Z"), None);
    }
}
