//! The published schemas describe exactly what is read and written.
//!
//! It must not hold anything but tests.

use super::*;

const CASE_SCHEMA: &str = include_str!("../../../../../../schemas/law-rank-case.schema.json");
const RESULT_SCHEMA: &str = include_str!("../../../../../../schemas/law-rank.schema.json");

/// Names that a schema's object allows, resolving one reference into `$defs`.
fn properties<'a>(schema: &'a Json, part: &'a Json) -> &'a serde_json::Map<String, Json> {
    let part = match part["$ref"].as_str() {
        Some(reference) => &schema["$defs"][reference.trim_start_matches("#/$defs/")],
        None => part,
    };
    part["properties"].as_object().unwrap()
}

#[test]
fn the_examples_of_the_case_schema_are_ranked() {
    let schema: Json = serde_json::from_str(CASE_SCHEMA).unwrap();
    let examples = schema["examples"].as_array().unwrap();
    assert!(examples.len() >= 3);
    for example in examples {
        assert_eq!(run(example)["status"], "ranked", "{example}");
    }
}

#[test]
fn the_case_schema_names_exactly_the_fields_that_are_read() {
    let schema: Json = serde_json::from_str(CASE_SCHEMA).unwrap();
    let check = |part: &Json, fields: &[&str]| {
        let named: BTreeSet<&str> = properties(&schema, part).keys().map(String::as_str).collect();
        assert_eq!(named, fields.iter().copied().collect::<BTreeSet<_>>());
    };
    check(&schema, CaseSpec::FIELDS);
    let parts: [(&str, &[&str]); 16] = [
        ("method", spec::MethodSpec::FIELDS),
        ("legal_override", spec::OverrideSpec::FIELDS),
        ("criterion", spec::CriterionSpec::FIELDS),
        ("weight", spec::WeightSpec::FIELDS),
        ("range", spec::RangeSpec::FIELDS),
        ("threshold", spec::ThresholdSpec::FIELDS),
        ("scale", spec::ScaleSpec::FIELDS),
        ("level", spec::LevelSpec::FIELDS),
        ("draw", DrawSpec::FIELDS),
        ("rounding", RoundingSpec::FIELDS),
        ("display", spec::DisplaySpec::FIELDS),
        ("bid", spec_bids::BidSpec::FIELDS),
        ("offer", spec_bids::OfferSpec::FIELDS),
        ("discount", spec_bids::DiscountSpec::FIELDS),
        ("cost", spec_bids::CostSpec::FIELDS),
        ("price_rules", spec_bids::PriceRulesSpec::FIELDS),
    ];
    for (name, fields) in parts {
        check(&schema["$defs"][name], fields);
        assert_eq!(schema["$defs"][name]["additionalProperties"], false, "{name}");
    }
    let methods = schema["$defs"]["method"]["properties"]["id"]["enum"].as_array().unwrap();
    assert_eq!(methods.len(), MethodId::ALL.len());
    for method in MethodId::ALL {
        assert!(methods.contains(&json!(method.code())), "{method}");
    }
}

#[test]
fn the_result_carries_exactly_the_properties_of_its_schema() {
    let schema: Json = serde_json::from_str(RESULT_SCHEMA).unwrap();
    let check = |part: &Json, value: &Json| {
        let named: BTreeSet<&String> = properties(&schema, part).keys().collect();
        let given: BTreeSet<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(named, given);
    };
    let method = json!({"id": "EXT_RATIO", "tolerance_percent": "20", "decision": "lowest_price"});
    let report = run(&json!({"method": method, "bids": three()}));
    check(&schema, &report);
    check(&schema["$defs"]["bid"], &report["bids"][0]);
    check(&schema["$defs"]["corridor"], &report["corridor"]);
    check(&schema["$defs"]["figures"], &report["figures"]);
    check(&schema["$defs"]["value"], &report["bids"][0]["price"]);
    check(&schema["$defs"]["notice"], &report["warnings"][0]);
}

#[test]
fn a_finding_carries_exactly_the_properties_of_its_schema() {
    let schema: Json = serde_json::from_str(RESULT_SCHEMA).unwrap();
    let found = rank_case("{}").unwrap_err();
    let found = serde_json::to_value(&found[0]).unwrap();
    let named: BTreeSet<&String> =
        schema["$defs"]["finding"]["properties"].as_object().unwrap().keys().collect();
    assert_eq!(named, found.as_object().unwrap().keys().collect());
}

const SIMULATION_CASE: &str =
    include_str!("../../../../../../schemas/law-simulation-case.schema.json");
const SIMULATION: &str = include_str!("../../../../../../schemas/law-simulation.schema.json");

#[test]
fn the_schemas_of_the_simulation_name_exactly_what_is_read_and_written() {
    let case: Json = serde_json::from_str(SIMULATION_CASE).unwrap();
    let names = |part: &Json| properties(&case, part).keys().cloned().collect::<BTreeSet<String>>();
    let fields = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(names(&case), fields(simulation::SimulationSpec::FIELDS));
    assert_eq!(names(&case["$defs"]["invented"]), fields(simulation::InventedSpec::FIELDS));
    assert_eq!(names(&case["$defs"]["method"]), fields(spec::MethodSpec::FIELDS));
    let schema: Json = serde_json::from_str(SIMULATION).unwrap();
    for example in case["examples"].as_array().unwrap() {
        let shown = serde_json::to_value(simulate_case(&example.to_string()).unwrap()).unwrap();
        let same = |part: &Json, value: &Json| {
            let promised: BTreeSet<&String> = properties(&schema, part).keys().collect();
            assert_eq!(promised, value.as_object().unwrap().keys().collect::<BTreeSet<_>>());
        };
        same(&schema, &shown);
        let parts = &schema["properties"];
        for worth in shown["worth"].as_array().unwrap() {
            same(&parts["worth"]["items"], worth);
        }
        for flip in shown["flips"].as_array().unwrap() {
            same(&parts["flips"]["items"], flip);
        }
        same(&parts["example"]["oneOf"][0], &shown["example"]);
        same(&schema["$defs"]["invented"], &shown["example"]["third"]);
    }
}
