use crate::procedure::stage::Stage;
use crate::procedure::step::Step;
use crate::procedure::testing::{Story, approver, at, author, company, draft, officer, person};
use crate::role::{Actor, Role};

fn submit() -> Step {
    Step::Submit { draft: Box::new(draft()) }
}

pub(super) fn approved() -> Story {
    Story::begun(draft()).step(&author(), submit()).step(&approver(), Step::Approve)
}

#[test]
fn nobody_approves_their_own_draft() {
    let both = officer(1, &[Role::Author, Role::Approver]);
    let story = Story::begun(draft()).step(&both, submit());
    assert_eq!(story.told(&both, Step::Approve), "role-own-draft");
    assert_eq!(story.told(&approver(), Step::Approve), "yes");
}

#[test]
fn a_draft_comes_back_with_remarks_and_without_them_it_does_not() {
    let story = Story::begun(draft()).step(&author(), submit());
    let back = |remarks: &str| Step::Return { remarks: remarks.into() };
    assert_eq!(story.told(&approver(), back(" ")), "procedure-reason-missing");
    let story = story.step(&approver(), back("Los 2 fehlt"));
    let Stage::Drafting(stage) = &story.procedure.stage else { panic!() };
    assert_eq!(stage.remarks.as_deref(), Some("Los 2 fehlt"));
    assert_eq!(story.told(&author(), submit()), "yes");
}

#[test]
fn a_change_during_or_after_approval_resets_it() {
    let rework = || Step::Rework { reason: "Menge geändert".into() };
    let story = Story::begun(draft()).step(&author(), submit()).step(&author(), rework());
    assert_eq!(story.told(&approver(), Step::Approve), "procedure-not-at-this-stage");
    let story = approved().step(&author(), rework());
    assert_eq!(story.procedure.stage.code(), "drafting");
}

#[test]
fn a_draft_with_a_fault_does_not_go_into_approval() {
    let mut faulty = draft();
    faulty.cpv.clear();
    let step = Step::Submit { draft: Box::new(faulty) };
    assert_eq!(Story::begun(draft()).told(&author(), step), "draft-cpv-missing");
}

#[test]
fn who_has_a_conflict_of_interest_acts_no_more() {
    let record = Step::RecordConflict { person: person(2), reason: "Schwager".into() };
    let story = Story::begun(draft()).step(&author(), submit()).step(&author(), record);
    assert_eq!(story.told(&approver(), Step::Approve), "role-conflict");
    assert_eq!(story.told(&officer(9, &[Role::Approver]), Step::Approve), "yes");
}

#[test]
fn strangers_and_the_anonymous_are_told_nothing() {
    let story = Story::begun(draft());
    assert_eq!(story.told(&Actor::Anonymous, submit()), "role-none");
    let stranger = Actor::Person { id: person(8), grants: Vec::new() };
    assert_eq!(story.told(&stranger, submit()), "role-none");
}

#[test]
fn each_act_says_who_when_under_which_rule_and_with_which_documents() {
    let story = approved();
    let act = &story.acts[1];
    assert_eq!(act.by, crate::act::By::Person(person(1)));
    assert_eq!((act.at, act.recorded_at < act.at), (story.now, true));
    assert_eq!((act.rule_set.as_str(), act.source.as_str()), ("vgv-2026-07", "§ 8 Abs. 1 VgV"));
    assert_eq!(act.documents[0].sha256, "0a".repeat(32));
    assert!(story.acts[2].documents.is_empty());
}

#[test]
fn from_the_approval_on_the_rule_set_is_fixed() {
    let mut story = approved();
    story.rules.id = "vgv-2028-01".into();
    let refused = story.told(&author(), Step::Rework { reason: "neu".into() });
    assert_eq!(refused, "procedure-rule-set-fixed");
}

#[test]
fn only_an_author_of_the_office_opens_a_file() {
    use crate::procedure::{Context, Earliest, begin};
    let rules = crate::procedure::testing::rules();
    let told = |actor: &Actor| {
        let context = Context {
            act: crate::id::ActId(uuid::Uuid::from_u128(1)),
            actor,
            others: &[],
            line: &[crate::procedure::testing::OFFICE],
            now: crate::procedure::testing::now(),
            recorded: crate::procedure::testing::now(),
            rules: &rules,
            holidays: crate::law::testing::law().holidays(),
            earliest: Earliest::default(),
            parties: None,
        };
        let id = crate::id::ProcedureId(uuid::Uuid::from_u128(1));
        let step = Step::Begin { draft: Box::new(draft()) };
        begin(id, step, &context).err().map(|refusal| refusal.message.key)
    };
    assert_eq!(told(&author()), None);
    assert_eq!(told(&approver()), Some("role-not-enough"));
    assert_eq!(told(&Actor::Anonymous), Some("role-none"));
}

#[test]
fn each_decision_needs_its_reason() {
    let conflict = |reason: &str| Step::RecordConflict { person: person(9), reason: reason.into() };
    assert_eq!(approved().told(&author(), conflict("")), "procedure-reason-missing");
    assert_eq!(approved().told(&author(), conflict("Schwager")), "yes");
    let rework = Step::Rework { reason: " ".into() };
    assert_eq!(approved().told(&author(), rework), "procedure-reason-missing");
}

#[test]
fn only_a_draft_takes_a_new_rule_set_and_a_company_is_not_concerned() {
    let mut story = Story::begun(draft());
    story.rules.id = "vgv-2028-01".into();
    let submit = Step::Submit { draft: Box::new(story.procedure.file.draft.clone()) };
    assert_eq!(story.told(&author(), submit), "yes");
    let mut out = Story::begun(draft()).published(1);
    out.rules.id = "vgv-2028-01".into();
    let question = crate::id::QuestionId(uuid::Uuid::from_u128(9));
    let ask = Step::Ask { question, text: "Wann?".into() };
    assert_eq!(out.told(&company(), ask), "yes");
    let deadline = at("2026-12-20T12:00:00+01:00");
    let step = Step::MoveDeadline { deadline, reason: "länger".into() };
    assert_eq!(out.told(&author(), step), "procedure-rule-set-fixed");
}
