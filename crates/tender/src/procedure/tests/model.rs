//! Random sequences of steps against an independent checker that reads nothing but the acts.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "checker and walk look for single steps among all; a new step is no fault of theirs"
)]

mod announce;
mod astray;
mod checker;
mod finish;
mod walk;

use crate::act::Act;
use crate::procedure::{ProcedureType, apply, first, fold};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_steps_breaks_a_rule(
        kind in 0..walk::KINDS,
        choices in vec(any::<u32>(), 30..160),
    ) {
        let story = walk::walk(kind, &choices);
        checker::check(&story.acts);
    }

    #[test]
    fn the_folded_acts_are_the_state(
        kind in 0..walk::KINDS,
        choices in vec(any::<u32>(), 30..160),
    ) {
        let story = walk::walk(kind, &choices);
        let text = serde_json::to_string(&story.acts).unwrap();
        let acts: Vec<Act> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(fold(&acts), Ok(Some(story.procedure.clone())));
        let state = serde_json::to_string(&story.procedure).unwrap();
        prop_assert_eq!(
            serde_json::from_str::<crate::procedure::Procedure>(&state).unwrap(),
            story.procedure
        );
    }

    #[test]
    fn every_reachable_state_has_a_way_to_an_end(
        kind in 0..walk::KINDS,
        choices in vec(any::<u32>(), 0..160),
    ) {
        let story = finish::finish(walk::walk(kind, &choices));
        prop_assert_eq!(story.procedure.stage.code(), "destroyed");
        checker::check(&story.acts);
    }
}

#[test]
fn the_walk_reaches_every_stage_of_procedures_and_lots() {
    let mut seen = std::collections::BTreeSet::new();
    let (mut awards, mut called, mut negotiated, mut renewed, mut announced) = (0, 0, 0, 0, 0);
    for seed in 0..400_u32 {
        let choices: Vec<u32> = (0..150).map(|n| mix(seed * 1000 + n)).collect();
        let story = walk::walk(u8::try_from(seed).unwrap_or(0) % walk::KINDS, &choices);
        let mut procedure = first(&story.acts[0]).unwrap();
        for act in &story.acts[1..] {
            procedure = apply(procedure, act).unwrap();
            seen.insert(procedure.stage.code().to_owned());
            seen.extend(procedure.open_lots().map(|(_, lot)| format!("lot {}", lot.stage.code())));
        }
        let count = |code| story.acts.iter().filter(|act| act.step.rule().code == code).count();
        awards += count("award");
        announced += checker::announced(&story.acts);
        called += count("call_off");
        // Awards after negotiation with a call, and of a competition under a framework.
        match story.procedure.file.draft.procedure_type {
            Some(ProcedureType::NegotiatedCall) => negotiated += count("award"),
            Some(ProcedureType::MiniComp) => renewed += count("award"),
            _ => {}
        }
    }
    let expected = [
        "cancelled",
        "closed",
        "destroyed",
        "drafting",
        "in_approval",
        "lot awarded",
        "lot decided",
        "lot ended",
        "lot evaluated",
        "lot examining",
        "lot proposed",
        "lot running",
        "lot standstill",
        "lots",
        "noticing",
        "opening",
        "ready",
        "receiving",
        "retained",
        "selecting",
    ];
    assert_eq!(seen.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    assert!(awards > 100, "{awards}");
    assert!(called > 0 && negotiated > 0 && renewed > 0, "{called} {negotiated} {renewed}");
    assert!(announced > 0, "awards after an announcement");
}

fn mix(n: u32) -> u32 {
    let n = n.wrapping_mul(0x9e37_79b9) ^ (n >> 15);
    n.wrapping_mul(0x85eb_ca6b) ^ (n >> 13)
}
