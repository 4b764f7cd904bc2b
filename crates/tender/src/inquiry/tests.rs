//! JSON in and out against the schemas.

use super::{PeriodCase, findings_json, holidays_json, period_json, plan_json, read, rendered};
use crate::law::testing::law;
use crate::plan::{
    Case, Circumstances, Estimate, Events, Letters, LotEstimate, Monthly, PriorInformation, Wanted,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

mod answers;
mod texts;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn names(properties: &Value) -> BTreeSet<&str> {
    properties.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Checks a value against the parts of JSON Schema that the schemas of this project use; objects must
/// hold exactly the properties of their schema.
fn conforms(root: &Value, schema: &Value, value: &Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        return conforms(root, &root["$defs"][name.trim_start_matches("#/$defs/")], value, at);
    }
    if let Some(choices) = schema["anyOf"].as_array()
        && choices[0]["type"] == "null"
    {
        if !value.is_null() {
            conforms(root, &choices[1], value, at);
        }
        return;
    }
    if let Some(choices) = schema["oneOf"].as_array()
        && choices[1]["type"] == "null"
    {
        if !value.is_null() {
            conforms(root, &choices[0], value, at);
        }
        return;
    }
    if let Some(allowed) = schema["enum"].as_array() {
        assert!(allowed.contains(value), "{at}: {value} is not in the schema");
        if schema["type"].is_null() {
            return;
        }
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed = &schema["type"];
    let fits = allowed == kind || allowed.as_array().is_some_and(|all| all.contains(&json!(kind)));
    assert!(fits, "{at}: {kind} where the schema says {allowed}");
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        conforms(root, &schema["items"], item, &format!("{at}/{index}"));
    }
    if let Some(object) = value.as_object() {
        assert_eq!(names(value), names(&schema["properties"]), "{at}");
        for (name, part) in object {
            conforms(root, &schema["properties"][name], part, &format!("{at}/{name}"));
        }
    }
}

fn say(key: &str, args: &[(&str, &str)]) -> String {
    format!("{key} {args:?}")
}

fn conform(schema_name: &str, answer: Value) {
    let schema = schema(schema_name);
    conforms(&schema, &schema, &rendered(answer, &say), "");
}

#[test]
fn the_examples_of_the_schemas_can_be_planned_and_counted() {
    for example in schema("law-plan-case.schema.json")["examples"].as_array().unwrap() {
        let answer = plan_json(law(), None, &example.to_string()).unwrap();
        conform("law-plan.schema.json", answer);
        let case: Case = read(&example.to_string()).unwrap();
        assert_eq!(serde_json::to_value(&case).unwrap()["start"], example["start"]);
        let again: Case = read(&serde_json::to_string(&case).unwrap()).unwrap();
        assert_eq!(again, case);
    }
    for example in schema("law-period-case.schema.json")["examples"].as_array().unwrap() {
        let answer = period_json(law(), &example.to_string()).unwrap();
        conform("law-period.schema.json", answer);
    }
    conform("law-holidays.schema.json", holidays_json(law(), "2026").unwrap());
}

#[test]
fn the_schemas_name_exactly_the_fields_that_are_read() {
    let case = schema("law-plan-case.schema.json");
    let inside = |path: &[&str]| {
        let mut part = &case["properties"];
        for step in path {
            part = &part[*step];
            part = if part["items"].is_object() {
                &part["items"]["properties"]
            } else {
                &part["properties"]
            };
        }
        names(part).into_iter().map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let fields = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(inside(&[]), fields(Case::FIELDS));
    assert_eq!(inside(&["estimate"]), fields(Estimate::FIELDS));
    assert_eq!(inside(&["estimate", "lots"]), fields(LotEstimate::FIELDS));
    assert_eq!(inside(&["estimate", "monthly"]), fields(Monthly::FIELDS));
    assert_eq!(inside(&["circumstances"]), fields(Circumstances::FIELDS));
    let prior = inside(&["circumstances", "prior_information"]);
    assert_eq!(prior, fields(PriorInformation::FIELDS));
    assert_eq!(inside(&["events"]), fields(Events::FIELDS));
    assert_eq!(inside(&["events", "letters"]), fields(Letters::FIELDS));
    assert_eq!(inside(&["wanted"]), fields(Wanted::FIELDS));
    let period = schema("law-period-case.schema.json");
    assert_eq!(names(&period["properties"]), PeriodCase::FIELDS.iter().copied().collect());
}

#[test]
fn every_rule_set_gives_an_answer_that_conforms() {
    for buyer in crate::law::BuyerKind::ALL {
        for kind in crate::law::ContractKind::ALL {
            for value in ["20000", "100000", "9000000"] {
                for start in ["2025-03-03", "2026-06-30", "2026-12-01"] {
                    let case = json!({
                        "kind": kind, "buyer": buyer, "start": start, "estimate": { "value": value },
                        "events": { "award": start, "letters": { "sent": [start] } }
                    });
                    conform(
                        "law-plan.schema.json",
                        plan_json(law(), None, &case.to_string()).unwrap(),
                    );
                }
            }
        }
    }
}

#[test]
fn wrong_input_gives_all_findings_with_their_pointers() {
    let pointers = |text: &str| -> Vec<(String, &'static str)> {
        let findings = plan_json(law(), None, text).unwrap_err();
        assert!(findings.iter().all(|finding| !finding.remedy.key.is_empty()));
        findings.into_iter().map(|finding| (finding.pointer, finding.message.key)).collect()
    };
    let text = r#"{
        "kind": "bridge", "buyer": 7, "start": "2026-02-30", "colour": "red",
        "estimate": { "value": 216000, "lots": [{ "id": "", "value": "1.001", "exempt": "yes" }] },
        "circumstances": { "urgent": null, "prior_information": {} },
        "events": { "dispatch": "2026-12-01T10:00:00", "ted_received": "2026-12-01" },
        "wanted": { "framework_months": 70000, "binding_until": "1.12.2026" }
    }"#;
    let mut found = pointers(text);
    found.sort();
    let expected = [
        ("/buyer", "input-wrong-kind"),
        ("/circumstances/prior_information/sent", "input-missing"),
        ("/circumstances/urgent", "input-wrong-kind"),
        ("/colour", "input-unknown-key"),
        ("/estimate/lots/0/exempt", "input-wrong-kind"),
        ("/estimate/lots/0/id", "input-unreadable"),
        ("/estimate/lots/0/value", "input-unreadable"),
        ("/estimate/value", "input-wrong-kind"),
        ("/events/dispatch", "input-unreadable"),
        ("/events/ted_received", "input-unreadable"),
        ("/kind", "input-unknown-word"),
        ("/start", "input-unreadable"),
        ("/wanted/binding_until", "input-unreadable"),
        ("/wanted/framework_months", "input-out-of-range"),
    ];
    let expected: Vec<_> = expected.map(|(at, key)| (at.to_owned(), key)).to_vec();
    assert_eq!(found, expected);
    assert_eq!(pointers("{").len(), 1);
    assert_eq!(pointers("[]"), [(String::new(), "input-wrong-kind")]);
    let twice = pointers(r#"{ "a~/b": 1, "a~/b": 2 }"#);
    assert_eq!(twice, [("/a~0~1b".to_owned(), "input-twice")]);
    assert_eq!(pointers("{}").len(), 4);
}

#[test]
fn amounts_are_plain_text_and_nothing_is_coerced() {
    for wrong in ["-1", "+1", "1_000", "1e3", "1,50", "", " 1", "0x10", ".", "1.001"] {
        let case = json!({
            "kind": "supply", "buyer": "land-nrw", "start": "2026-12-01", "estimate": { "value": wrong }
        });
        assert!(read::<Case>(&case.to_string()).is_err(), "{wrong}");
    }
    for wrong in ["2026-1-01", "2026-12-01T00:00", "20261201", "2026-13-01", "+2026-12-1"] {
        let case = json!({ "event": wrong, "rule": "waiting", "days": 1 });
        assert!(read::<PeriodCase>(&case.to_string()).is_err(), "{wrong}");
    }
    for wrong in [json!(1.5), json!("1"), json!(-1), json!(65536), json!(u64::MAX)] {
        let case = json!({ "event": "2026-12-01", "rule": "waiting", "days": wrong });
        assert!(read::<PeriodCase>(&case.to_string()).is_err(), "{wrong}");
    }
}

#[test]
fn a_generic_period_is_counted_under_its_rule() {
    let of = |case: Value| {
        let answer = period_json(law(), &case.to_string()).unwrap();
        (
            answer["last_day"].as_str().unwrap().to_owned(),
            answer["earliest"].as_str().unwrap().to_owned(),
        )
    };
    let day = |last: &str, end: &str| (last.to_owned(), end.to_owned());
    assert_eq!(
        of(json!({ "event": "2026-11-27", "rule": "eu-forward", "days": 35 })),
        day("2027-01-04", "2027-01-04T23:00:00Z")
    );
    assert_eq!(
        of(json!({ "event": "2026-11-27T22:59:00Z", "rule": "waiting", "months": 3 })),
        day("2027-02-27", "2027-02-27T23:00:00Z")
    );
    assert_eq!(
        of(json!({ "event": "2027-01-12", "rule": "backward", "days": 6 })),
        day("2027-01-05", "2027-01-05T23:00:00Z")
    );
    assert_eq!(
        of(json!({ "event": "2026-12-23", "rule": "national-forward", "working_days": 1 })),
        day("2026-12-24", "2026-12-24T23:00:00Z")
    );
    assert_eq!(
        of(json!({ "event": "2026-12-23", "rule": "waiting", "weekdays": 2 })),
        day("2026-12-28", "2026-12-28T23:00:00Z")
    );
    assert_eq!(
        of(json!({ "event": "2026-12-23", "rule": "year-end", "years": 3 })),
        day("2029-12-31", "2029-12-31T23:00:00Z")
    );
    let wrong = |case: Value| {
        let findings = period_json(law(), &case.to_string()).unwrap_err();
        (findings[0].pointer.clone(), findings[0].message.key)
    };
    let at = |pointer: &str, key| (pointer.to_owned(), key);
    assert_eq!(
        wrong(json!({ "event": "2026-12-23", "rule": "waiting" })),
        at("", "period-one-length")
    );
    assert_eq!(
        wrong(json!({ "event": "2026-12-23", "rule": "waiting", "days": 1, "years": 1 })),
        at("", "period-one-length")
    );
    assert_eq!(
        wrong(json!({ "event": "2026-12-23", "rule": "waiting", "months": 0 })),
        at("/months", "count-no-length")
    );
    assert_eq!(
        wrong(json!({ "event": "9999-12-31", "rule": "waiting", "days": 1 })),
        at("/event", "count-outside-calendar")
    );
}

#[test]
fn holidays_are_listed_with_names_and_weekdays() {
    let answer = holidays_json(law(), "2026").unwrap();
    let list = answer["holidays"].as_array().unwrap();
    assert_eq!(list.len(), 11);
    assert_eq!((&list[0]["date"], &list[0]["weekday"]), (&json!("2026-01-01"), &json!("thursday")));
    assert_eq!(
        (&list[6]["id"], &list[6]["weekday"]),
        (&json!("corpus-christi"), &json!("thursday"))
    );
    let weekdays: BTreeSet<&str> = (2000..2030)
        .flat_map(|year| {
            let answer = holidays_json(law(), &year.to_string()).unwrap();
            let list = answer["holidays"].as_array().unwrap().clone();
            list.into_iter().map(|day| match day["weekday"].as_str().unwrap() {
                "monday" => "monday",
                "tuesday" => "tuesday",
                "wednesday" => "wednesday",
                "thursday" => "thursday",
                "friday" => "friday",
                "saturday" => "saturday",
                _ => "sunday",
            })
        })
        .collect();
    assert_eq!(weekdays.len(), 7);
    for wrong in ["1582", "10000", "MMXXVI", "", "2026.5", "-1"] {
        assert_eq!(holidays_json(law(), wrong).unwrap_err().len(), 1, "{wrong}");
    }
}

#[test]
fn only_messages_and_citations_are_put_into_words() {
    let value = json!({
        "reason": [{ "key": "count-sunday", "args": { "day": "2026-11-29" } }],
        "source": "§ 20 VgV", "rate": { "source": 3 },
        "key": "stays", "other": { "key": 1, "args": {} }, "third": { "key": "a", "args": {}, "x": 1 }
    });
    let words = rendered(value, &|key, args| format!("{key}:{}", args[0].1));
    assert_eq!(
        words,
        json!({
            "reason": ["count-sunday:2026-11-29"],
            "source": "citation:§ 20 VgV", "rate": { "source": 3 },
            "key": "stays", "other": { "key": 1, "args": {} }, "third": { "key": "a", "args": {}, "x": 1 }
        })
    );
    let findings = read::<Case>("{}").unwrap_err();
    let shown = rendered(findings_json(&findings), &say);
    assert_eq!(shown[0]["pointer"], "/kind");
    assert!(shown[0]["message"].is_string() && shown[0]["remedy"].is_string());
}

#[test]
fn a_case_with_one_unknown_name_is_refused_although_all_else_can_be_read() {
    let mut case = json!({ "kind": "service", "buyer": "land-nrw", "start": "2026-12-01",
        "estimate": { "value": "1000" } });
    assert!(plan_json(law(), None, &case.to_string()).is_ok());
    case["colour"] = json!("red");
    let faults = plan_json(law(), None, &case.to_string()).unwrap_err();
    assert_eq!(
        (faults[0].pointer.as_str(), faults[0].message.key),
        ("/colour", "input-unknown-key")
    );
}

#[test]
fn a_value_of_another_kind_is_called_by_its_kind() {
    let kinds = [
        (json!(null), "null"),
        (json!(true), "boolean"),
        (json!(7), "integer"),
        (json!(1.5), "fraction"),
        (json!([]), "list"),
        (json!({}), "table"),
    ];
    for (value, kind) in kinds {
        let case = json!({ "kind": value, "buyer": "land-nrw", "start": "2026-12-01",
            "estimate": { "value": "1000" } });
        let faults = plan_json(law(), None, &case.to_string()).unwrap_err();
        assert_eq!(faults[0].message.args["found"], kind);
    }
    let text = read::<PeriodCase>("\"text\"").unwrap_err();
    assert_eq!(text[0].message.args["found"], "text");
}
