use super::publication::{published, published_nationally};
use crate::id::{NoticeId, QuestionId};
use crate::procedure::draft::Text;
use crate::procedure::kind::{ContractKind, ProcedureType};
use crate::procedure::notice::{NoticeStep, Purpose};
use crate::procedure::step::{CancelGround, Extension, Step};
use crate::procedure::testing::{Story, approver, at, author, company, draft, lot};
use crate::role::Actor;
use uuid::Uuid;

fn ask(n: u128) -> Step {
    Step::Ask { question: QuestionId(Uuid::from_u128(n)), text: "Welche Farbe?".into() }
}

fn answer(n: u128, extension: Option<Extension>) -> Step {
    Step::Answer {
        question: QuestionId(Uuid::from_u128(n)),
        asked: Text::german("Welche Farbe?"),
        answer: Text::german("Grün."),
        extension,
    }
}

fn correct(story: &Story, change: impl FnOnce(&mut crate::procedure::Draft)) -> Step {
    let mut draft = story.procedure.file.draft.clone();
    change(&mut draft);
    let reason = "Menge berichtigt".into();
    Step::Correct { draft: Box::new(draft), reason, notice: None, extension: None }
}

fn until(time: &str) -> Extension {
    Extension::Until { deadline: at(time), reason: "neue Unterlage".into() }
}

#[test]
fn rule_14_an_answer_inside_six_days_needs_a_recorded_decision() {
    let asked = published_nationally().step(&company(), ask(1));
    let told = |time: &str, extension| asked.clone().at(time).told(&author(), answer(1, extension));
    assert_eq!(told("2026-12-08T23:59:59+01:00", None), "yes");
    let first = "2026-12-09T00:00:00+01:00";
    assert_eq!(told(first, None), "procedure-extension-undecided");
    let stays = |reason: &str| Some(Extension::NotNeeded { reason: reason.into() });
    assert_eq!(told(first, stays("nur Schreibfehler")), "yes");
    assert_eq!(told(first, stays(" ")), "procedure-reason-missing");
    assert_eq!(told(first, Some(until("2026-12-20T12:00:00+01:00"))), "yes");
    let same = Some(until("2026-12-15T12:00:00+01:00"));
    assert_eq!(told(first, same), "procedure-deadline-earlier");
}

#[test]
fn rule_14_in_urgency_the_window_has_four_days_and_a_regime_without_window_none() {
    let mut urgent = published_nationally().step(&company(), ask(1));
    urgent.rules.window_days = Some(4);
    let told = |story: &Story, time: &str| story.clone().at(time).told(&author(), answer(1, None));
    assert_eq!(told(&urgent, "2026-12-10T23:59:59+01:00"), "yes");
    assert_eq!(told(&urgent, "2026-12-11T00:00:00+01:00"), "procedure-extension-undecided");
    urgent.rules.window_days = None;
    assert_eq!(told(&urgent, "2026-12-15T11:59:59+01:00"), "yes");
}

#[test]
fn an_extension_decided_with_an_answer_moves_the_deadline() {
    let story = published_nationally()
        .step(&company(), ask(1))
        .at("2026-12-10T08:00:00+01:00")
        .step(&author(), answer(1, Some(until("2026-12-20T12:00:00+01:00"))));
    assert_eq!(story.procedure.round().unwrap().deadline, at("2026-12-20T12:00:00+01:00"));
    let dates = &story.procedure.file.draft.dates;
    assert_eq!(dates.bid_deadline, Some(at("2026-12-20T12:00:00+01:00")));
}

#[test]
fn an_answer_goes_to_all_once_and_nothing_tells_who_asked() {
    let story = published_nationally().step(&company(), ask(1)).step(&author(), answer(1, None));
    let act = serde_json::to_string(story.acts.last().unwrap()).unwrap();
    assert!(!act.contains("000000c0"));
    assert!(story.acts.iter().any(|act| act.by == crate::act::By::Company));
    let person = crate::procedure::testing::person(50).to_string();
    assert!(!serde_json::to_string(&story.acts).unwrap().contains(&person));
    assert_eq!(story.told(&author(), answer(1, None)), "procedure-question-not-open");
    assert_eq!(story.told(&author(), answer(2, None)), "procedure-question-not-open");
    assert_eq!(story.told(&company(), ask(1)), "procedure-question-known");
}

#[test]
fn rule_6_a_deadline_moves_later_and_never_earlier() {
    let story = published_nationally();
    let to = |time: &str| Step::MoveDeadline { deadline: at(time), reason: "Feiertage".into() };
    assert_eq!(
        story.told(&author(), to("2026-12-15T11:59:59+01:00")),
        "procedure-deadline-earlier"
    );
    assert_eq!(
        story.told(&author(), to("2026-12-15T12:00:00+01:00")),
        "procedure-deadline-earlier"
    );
    let later = story.clone().step(&author(), to("2026-12-15T12:00:01+01:00"));
    assert_eq!(later.procedure.stage.code(), "receiving");
    assert_eq!(
        later.procedure.round().unwrap().envelopes,
        story.procedure.round().unwrap().envelopes,
        "bids stay sealed to the same opening"
    );
    let passed = story.at("2026-12-15T12:00:00+01:00");
    assert_eq!(
        passed.told(&author(), to("2026-12-16T12:00:00+01:00")),
        "procedure-deadline-passed"
    );
}

#[test]
fn rule_6_a_correction_does_not_move_a_deadline_by_the_back_door() {
    let story = published_nationally();
    let step = correct(&story, |d| {
        d.dates.bid_deadline = Some(at("2026-12-10T12:00:00+01:00"));
    });
    assert_eq!(story.told(&author(), step), "procedure-deadline-by-extension");
}

#[test]
fn rule_6_a_deadline_is_not_moved_beyond_the_day_until_which_bids_bind() {
    let story = published_nationally().step(&company(), ask(1));
    let beyond = "2027-02-28T12:00:00+01:00";
    let unbound = "procedure-deadline-unbound";
    let moved = |time| Step::MoveDeadline { deadline: at(time), reason: "Feiertage".into() };
    assert_eq!(story.told(&author(), moved("2027-02-27T23:00:00+01:00")), "yes");
    assert_eq!(story.told(&author(), moved(beyond)), unbound);
    assert_eq!(story.told(&author(), answer(1, Some(until(beyond)))), unbound);
    let with = |day| {
        let mut step = correct(&story, |draft| draft.dates.binding_until = Some(day));
        if let Step::Correct { extension, .. } = &mut step {
            *extension = Some(until(beyond));
        }
        step
    };
    assert_eq!(story.told(&author(), with(jiff::civil::date(2027, 2, 28))), unbound);
    assert_eq!(story.told(&author(), with(jiff::civil::date(2027, 3, 31))), "yes");
}

#[test]
fn a_date_that_stays_may_have_passed_when_a_correction_comes() {
    let story = published_nationally().at("2026-12-02T08:00:00+01:00");
    let step = correct(&story, |draft| draft.title = Text::german("Neu"));
    assert_eq!(story.told(&author(), step), "yes");
    let past = correct(&story, |draft| {
        draft.dates.questions_until = Some(at("2026-12-01T18:00:00+01:00"));
    });
    assert_eq!(story.told(&author(), past), "draft-date-past");
    let ahead = correct(&story, |draft| {
        draft.dates.questions_until = Some(at("2026-12-04T18:00:00+01:00"));
    });
    assert_eq!(story.told(&author(), ahead), "yes");
}

#[test]
fn rule_23_type_and_contract_are_fixed_after_publication() {
    let story = published_nationally();
    let works = correct(&story, |d| d.contract_kind = Some(ContractKind::Works));
    assert_eq!(story.told(&author(), works), "procedure-type-fixed");
    let open = correct(&story, |d| d.procedure_type = Some(ProcedureType::Open));
    assert_eq!(story.told(&author(), open), "procedure-type-fixed");
    let envelopes = correct(&story, |d| d.two_envelopes = true);
    assert_eq!(story.told(&author(), envelopes), "procedure-type-fixed");
    let office = correct(&story, |d| d.office = Some(crate::procedure::testing::firm(1)));
    assert_eq!(story.told(&author(), office), "procedure-type-fixed");
}

#[test]
fn rule_33_criteria_change_only_by_a_correction_before_the_deadline_with_a_change_notice() {
    let story = published();
    let mut step = correct(&story, |d| d.method = "PRICE_ONLY".into());
    assert_eq!(story.told(&author(), step.clone()), "procedure-change-notice-missing");
    let notice = NoticeId(Uuid::from_u128(90));
    let build = |purpose| Step::BuildNotice { notice, purpose, sha256: "00".repeat(32) };
    if let Step::Correct { notice: named, .. } = &mut step {
        *named = Some(notice);
    }
    let wrong = story.clone().step(&author(), build(Purpose::Result));
    assert_eq!(wrong.told(&author(), step.clone()), "procedure-change-notice-missing");
    let story = story.step(&author(), build(Purpose::Change));
    let reason = "Fehler".into();
    let stopped = Step::MoveNotice { notice, to: NoticeStep::Stopped { reason } };
    let failed = story.clone().step(&author(), stopped);
    assert_eq!(failed.told(&author(), step.clone()), "procedure-change-notice-missing");
    let late = story.clone().at("2026-12-15T12:00:00+01:00");
    assert_eq!(late.told(&author(), step.clone()), "procedure-deadline-passed");
    let corrected = story.step(&author(), step);
    assert_eq!(corrected.procedure.file.version, 2);
    assert_eq!(corrected.procedure.file.draft.method, "PRICE_ONLY");
}

#[test]
fn a_correction_inside_the_window_needs_the_decision_too_and_stays_without_faults() {
    let story = published_nationally().at("2026-12-10T08:00:00+01:00");
    let mut step = correct(&story, |d| {
        d.dates.questions_until = None;
        d.method = "PRICE_ONLY".into();
    });
    assert_eq!(story.told(&author(), step.clone()), "procedure-extension-undecided");
    if let Step::Correct { extension, .. } = &mut step {
        *extension = Some(until("2026-12-21T12:00:00+01:00"));
    }
    assert_eq!(story.told(&author(), step), "yes");
    let faulty = correct(&story, |d| d.cpv.clear());
    assert_ne!(story.told(&author(), faulty), "yes");
}

#[test]
fn a_round_is_closed_when_the_commits_in_time_are_settled_not_before() {
    let story = published_nationally();
    let told = |time: &str| story.clone().at(time).told(&Actor::Platform, Step::Close);
    assert_eq!(told("2026-12-15T12:00:00+01:00"), "procedure-round-not-over");
    assert_eq!(told("2026-12-15T12:00:59.999999+01:00"), "procedure-round-not-over");
    assert_eq!(told("2026-12-15T12:01:00+01:00"), "yes");
}

#[test]
fn rule_2_no_state_before_the_opening_holds_a_name_or_a_count_of_bidders() {
    let story = published_nationally().at("2026-12-15T12:01:00+01:00");
    let closed = story.clone().step(&Actor::Platform, Step::Close);
    for procedure in [&story.procedure, &closed.procedure] {
        let stage = serde_json::to_value(&procedure.stage).unwrap();
        let mut keys: Vec<_> = stage.as_object().unwrap().keys().cloned().collect();
        keys.retain(|key| !["stage", "round", "at"].contains(&key.as_str()));
        assert_eq!(keys, Vec::<String>::new());
        let round: Vec<_> = stage["round"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(round, ["candidates", "deadline", "envelopes", "invited", "kind", "number"]);
        assert!(procedure.is_sealed());
    }
}

#[test]
fn a_cancellation_has_a_ground_of_its_regime_and_reasons() {
    let story = published_nationally();
    let cancel = |ground, reason: &str| Step::Cancel { lot: None, ground, reason: reason.into() };
    let yes = "kein Geld";
    assert_eq!(story.told(&approver(), cancel(CancelGround::NotEconomic, yes)), "yes");
    let vob_only = cancel(CancelGround::DocumentsMustChange, yes);
    assert_eq!(story.told(&approver(), vob_only.clone()), "procedure-cancel-ground");
    let blank = cancel(CancelGround::OtherSerious, " ");
    assert_eq!(story.told(&approver(), blank), "procedure-reason-missing");
    let mut works = story.clone();
    works.rules.vob = true;
    assert_eq!(works.told(&approver(), vob_only), "yes");
    let changed = cancel(CancelGround::BasisChanged, yes);
    assert_eq!(works.told(&approver(), changed), "procedure-cancel-ground");
    assert_eq!(story.told(&author(), cancel(CancelGround::NotEconomic, yes)), "role-not-enough");
    let cancelled = story.step(&approver(), cancel(CancelGround::NotEconomic, yes));
    let again = cancel(CancelGround::NotEconomic, yes);
    assert_eq!(cancelled.told(&approver(), again), "procedure-not-at-this-stage");
}

#[test]
fn a_lot_is_cancelled_by_itself_and_the_last_one_only_with_the_whole() {
    let ground = CancelGround::NotEconomic;
    let cancel = |n| Step::Cancel { lot: Some(lot(n)), ground, reason: "zu teuer".into() };
    let mut story = published_nationally();
    assert_eq!(story.told(&approver(), cancel(1)), "procedure-cancel-lot");
    let mut second = story.procedure.file.draft.lots[0].clone();
    second.id = lot(2);
    story.procedure.file.draft.lots.push(second);
    assert_eq!(story.told(&approver(), cancel(3)), "procedure-cancel-lot");
    let story = story.step(&approver(), cancel(2));
    assert_eq!(story.procedure.live_lots().collect::<Vec<_>>(), [lot(1)]);
    assert_eq!(story.procedure.stage.code(), "receiving");
    assert_eq!(story.told(&approver(), cancel(2)), "procedure-cancel-lot");
    assert_eq!(story.told(&approver(), cancel(1)), "procedure-cancel-lot");
}

#[test]
fn the_folded_acts_are_the_state_also_after_a_way_through_json() {
    let story = published()
        .step(&company(), ask(1))
        .step(&author(), answer(1, None))
        .at("2026-12-15T12:01:00+01:00")
        .step(&Actor::Platform, Step::Close);
    let text = serde_json::to_string(&story.acts).unwrap();
    let acts: Vec<crate::act::Act> = serde_json::from_str(&text).unwrap();
    assert_eq!(crate::procedure::fold(&acts), Ok(Some(story.procedure)));
    assert_eq!(crate::procedure::fold(&acts[1..]).map(|_| ()).unwrap_err().step, "submit");
    assert_eq!(crate::procedure::fold(&[]), Ok(None));
    for act in &acts {
        let bytes = crate::act::canonical(act).unwrap();
        assert_eq!(serde_json::from_slice::<crate::act::Act>(&bytes).unwrap(), *act);
    }
}

#[test]
fn questions_answers_and_moves_have_words_and_reasons() {
    let story = published_nationally();
    let blank = Step::Ask { question: QuestionId(Uuid::from_u128(1)), text: " ".into() };
    assert_eq!(story.told(&company(), blank), "procedure-reason-missing");
    let asked = story.clone().step(&company(), ask(1));
    let mut silent = answer(1, None);
    if let Step::Answer { answer, .. } = &mut silent {
        answer.de.clear();
    }
    assert_eq!(asked.told(&author(), silent), "procedure-reason-missing");
    let deadline = at("2026-12-20T12:00:00+01:00");
    let moved = Step::MoveDeadline { deadline, reason: String::new() };
    assert_eq!(story.told(&author(), moved), "procedure-reason-missing");
    let extension = Extension::Until { deadline, reason: " ".into() };
    let told = asked.told(&author(), answer(1, Some(extension)));
    assert_eq!(told, "procedure-reason-missing");
    let mut unexplained = correct(&story, |_| {});
    if let Step::Correct { reason, .. } = &mut unexplained {
        reason.clear();
    }
    assert_eq!(story.told(&author(), unexplained), "procedure-reason-missing");
    let faulty = correct(&story, |draft| draft.cpv.clear());
    assert_eq!(story.told(&author(), faulty), "draft-cpv-missing");
    let fewer = correct(&story, |draft| draft.lots[0].id = lot(9));
    assert_eq!(story.told(&author(), fewer), "procedure-type-fixed");
}

#[test]
fn new_information_needs_a_decision_inside_the_window_and_only_until_the_deadline() {
    let story = Story::begun(draft()).published(1);
    let due = |story: &Story, time: &str| {
        crate::procedure::undecided(&story.procedure, &story.rules, at(time))
    };
    assert!(!due(&story, "2026-12-08T23:59:59+01:00"));
    assert!(due(&story, "2026-12-09T00:00:00+01:00"));
    assert!(due(&story, "2026-12-15T11:59:59.999999+01:00"));
    assert!(!due(&story, "2026-12-15T12:00:00+01:00"));
    assert!(!due(&story.closed(), "2026-12-09T00:00:00+01:00"));
}
