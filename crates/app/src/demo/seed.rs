//! The shape of the files in `seeds/`.
//! It must not hold the data themselves.

use serde::Deserialize;
use serde_json::Value;
use std::sync::LazyLock;
use store::{Address, BodyKind};
use tender::procedure::step::CancelGround;
use tender::role::Role;

const BODIES: &str = include_str!("../../../../seeds/bodies.json");
const PEOPLE: &str = include_str!("../../../../seeds/people.json");
const ACCOUNT_LIST: &str = include_str!("../../../../seeds/accounts.json");
include!(concat!(env!("OUT_DIR"), "/seeds.rs"));

/// A body.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedBody {
    pub(super) slug: String,
    pub(super) kind: BodyKind,
    pub(super) parent: Option<String>,
    pub(super) name: String,
    pub(super) address: Address,
}

/// A role account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedPerson {
    pub(super) email: String,
    pub(super) name: String,
    pub(super) language: String,
    pub(super) grants: Vec<SeedGrant>,
}

/// A role on a body.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedGrant {
    pub(super) role: Role,
    pub(super) body: String,
}

/// A procedure and how far it has come.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedProcedure {
    #[serde(rename = "number_hint")]
    pub(super) number: u32,
    pub(super) office: String,
    pub(super) author: String,
    pub(super) approver: String,
    pub(super) stage: SeedStage,
    pub(super) published_days_ago: Option<i64>,
    pub(super) cancel: Option<SeedCancel>,
    pub(super) draft: Value,
    pub(super) documents: Vec<SeedDocument>,
    #[serde(default)]
    pub(super) questions: Vec<SeedQuestion>,
    #[serde(default)]
    pub(super) moved: Option<SeedMove>,
}

/// A question of a company, and the answer on the day after, if there is one.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedQuestion {
    /// Days after the publication.
    pub(super) day: i64,
    /// Address of the one who asks.
    pub(super) by: String,
    pub(super) text: String,
    /// The question as everyone reads it.
    #[serde(default)]
    pub(super) asked: String,
    #[serde(default)]
    pub(super) answer: Option<String>,
}

/// A deadline that was moved later.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedMove {
    /// Days after the publication.
    pub(super) day: i64,
    pub(super) by_days: i64,
    pub(super) reason: String,
}

/// How far a procedure has come.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum SeedStage {
    Draft,
    InApproval,
    Published,
    Closed,
    Cancelled,
}

/// Why a procedure was cancelled.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedCancel {
    pub(super) ground: CancelGround,
    pub(super) reason: String,
}

/// A document with its text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedDocument {
    pub(super) name: String,
    pub(super) purpose: String,
    pub(super) text: String,
}

/// A named account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedAccount {
    email: &'static str,
    what: SeedWords,
}

/// Words in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeedWords {
    de: &'static str,
    en: &'static str,
}

/// The accounts that the sign-in page of the demo names.
pub static ACCOUNTS: LazyLock<Vec<super::Account>> = LazyLock::new(|| {
    let accounts: Vec<SeedAccount> = serde_json::from_str(ACCOUNT_LIST).unwrap_or_default();
    let account =
        |SeedAccount { email, what: SeedWords { de, en } }| super::Account { email, de, en };
    accounts.into_iter().map(account).collect()
});

pub(super) fn bodies() -> Result<Vec<SeedBody>, serde_json::Error> {
    serde_json::from_str(BODIES)
}

pub(super) fn people() -> Result<Vec<SeedPerson>, serde_json::Error> {
    serde_json::from_str(PEOPLE)
}

/// All procedures in the order of their numbers.
pub(super) fn procedures() -> Result<Vec<SeedProcedure>, serde_json::Error> {
    let mut all = Vec::new();
    for file in PROCEDURES {
        all.extend(serde_json::from_str::<Vec<SeedProcedure>>(file)?);
    }
    all.sort_by_key(|seed| seed.number);
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seed_is_read_and_names_what_is_there() {
        let (bodies, people, procedures) =
            (bodies().unwrap(), people().unwrap(), procedures().unwrap());
        let known = |slug: &str| bodies.iter().any(|body| body.slug == slug);
        let person = |email: &str| people.iter().any(|person| person.email == email);
        assert!(bodies.iter().all(|body| body.parent.as_deref().is_none_or(known)));
        assert!(people.iter().flat_map(|person| &person.grants).all(|grant| known(&grant.body)));
        for seed in &procedures {
            assert!(
                known(&seed.office) && person(&seed.author) && person(&seed.approver),
                "{}",
                seed.number
            );
        }
        assert!(ACCOUNTS.len() >= 5 && ACCOUNTS.iter().all(|account| person(account.email)));
        assert!(
            people.iter().all(|person| person.email.ends_with(".example")),
            "only reserved addresses"
        );
    }
}
