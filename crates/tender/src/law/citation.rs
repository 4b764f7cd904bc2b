//! Where a regime says what a provision says by which the program names a rule.
//! It must not hold a citation itself: those stand in `schemas/law/`.

use super::{Cited, Regime};
use serde::Serialize;
use std::collections::BTreeMap;

/// The citations of one rule set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Citations {
    #[serde(skip)]
    own_law: bool,
    own: BTreeMap<String, Cited<()>>,
}

impl Citations {
    /// Those of a regime, by the provision that the program names.
    pub(super) fn new(regime: Regime, own: BTreeMap<String, Cited<()>>) -> Self {
        Self { own_law: !regime.is_eu(), own }
    }

    /// The source of a rule as the regime has it: `§ 55 Abs. 2 VgV` is `§ 40 UVgO` under the `UVgO`. What the data do not
    /// hold stays as it is; where the law of the EU directives does not apply, it is told as a comparison.
    pub fn cite(&self, source: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        for part in source.split("; ").flat_map(|parts| parts.split(", ")) {
            let cited = self.one(part);
            if !parts.contains(&cited) {
                parts.push(cited);
            }
        }
        parts.join(", ")
    }

    fn one(&self, part: &str) -> String {
        let found = self.own.get(part).or_else(|| self.own.get(&paragraph(part)?));
        if let Some(own) = found {
            return own.source.clone();
        }
        let of_directives = part.ends_with(" VgV") || part.ends_with(" GWB");
        if self.own_law && of_directives { format!("vgl. {part}") } else { part.to_owned() }
    }
}

/// A provision without its sections: `§ 55 Abs. 2 VgV` is of `§ 55 VgV`.
fn paragraph(part: &str) -> Option<String> {
    let mut words = part.split(' ');
    let (sign, number, law) = (words.next()?, words.next()?, words.next_back()?);
    (sign == "§").then(|| format!("{sign} {number} {law}"))
}

#[cfg(test)]
mod tests {
    use crate::law::Regime;
    use crate::law::testing::law;
    use crate::message::Message;
    use crate::refusal::Refusal;
    use jiff::civil::date;

    fn cited(regime: Regime, source: &'static str) -> String {
        let citations = &law().rule_set(regime, date(2026, 7, 1)).unwrap().citations;
        let refusal = Refusal::new(Message::new("role-sealed"), source).cited(citations);
        assert_eq!(refusal.source, citations.cite(source));
        refusal.source.into_owned()
    }

    #[test]
    fn each_regime_names_its_own_paragraph() {
        for (regime, own) in [
            (Regime::Vgv, "§ 55 Abs. 2 VgV"),
            (Regime::UvgoNrw, "§ 40 UVgO"),
            (Regime::VobA1Bund, "§ 14 VOB/A"),
            (Regime::VobA2, "§ 14 EU VOB/A"),
            (Regime::GoNrw, "vgl. § 55 Abs. 2 VgV"),
        ] {
            assert_eq!(cited(regime, "§ 55 Abs. 2 VgV"), own, "{regime}");
        }
    }

    #[test]
    fn a_section_with_a_citation_of_its_own_goes_before_its_paragraph() {
        assert_eq!(cited(Regime::UvgoNrw, "§ 97 Abs. 4 GWB"), "§ 22 Abs. 1 UVgO");
        assert_eq!(cited(Regime::UvgoNrw, "§ 97 Abs. 1 GWB"), "§ 2 UVgO");
    }

    #[test]
    fn what_is_the_same_there_is_named_once_and_the_rest_stays() {
        assert_eq!(cited(Regime::UvgoNrw, "§ 127 Abs. 5 GWB, § 58 Abs. 3 VgV"), "§ 43 UVgO");
        assert_eq!(cited(Regime::UvgoNrw, "§ 148 BGB, § 20 VgV"), "§ 148 BGB, § 13 UVgO");
        assert_eq!(cited(Regime::UvgoNrw, "§ 6 Abs. 1 WRegG"), "§ 6 Abs. 1 WRegG");
        assert_eq!(cited(Regime::UvgoNrw, "§§ 18 bis 19 VgV"), "vgl. §§ 18 bis 19 VgV");
    }
}
