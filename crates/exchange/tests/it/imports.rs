//! What is taken over from the official examples and what is not, against lists that a person has reviewed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::reference::{examples, sdk};
use exchange::eforms::bridge::{Reason, import};
use exchange::eforms::notice::Notice;
use jiff::civil::date;
use xmlrules::dom::Limits;

/// One line a field: what was taken, and what was not with its reason, its topic and how often.
fn listing(name: &str) -> Option<String> {
    let sdk = sdk(name)?;
    let (_, bytes) = examples(name)?.into_iter().find(|(known, _)| known == name)?;
    let notice = Notice::parse(&bytes, &Limits::default()).unwrap();
    let taken = import(&sdk, &notice, date(2020, 3, 1));
    let mut left: BTreeMap<(String, Reason, &str), u32> = BTreeMap::new();
    for line in &taken.left {
        let place = line.field.clone().unwrap_or_else(|| line.path.clone());
        *left.entry((place, line.reason, line.topic.unwrap_or("-"))).or_default() += 1;
    }
    let mut text = String::new();
    for field in &taken.fields {
        writeln!(text, "taken {field}").unwrap();
    }
    for ((place, reason, topic), count) in left {
        writeln!(text, "left {place} {reason:?} {topic} {count}").unwrap();
    }
    Some(text)
}

fn compare(name: &str, expected: &str) {
    let Some(found) = listing(name) else { return };
    if let Some(folder) = std::env::var_os("NOTICE_DUMP") {
        std::fs::write(std::path::PathBuf::from(folder).join(format!("{name}.txt")), &found)
            .unwrap();
    }
    for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{name}, line {}", line + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
}

#[test]
fn an_open_procedure_comes_in_as_reviewed() {
    compare("cn_24_open.xml", include_str!("../expected/cn_24_open.txt"));
}

#[test]
fn a_notice_with_everything_comes_in_as_reviewed() {
    compare("cn_24_maximal.xml", include_str!("../expected/cn_24_maximal.txt"));
}
