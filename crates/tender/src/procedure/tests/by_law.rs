use super::law::own_rules;
use crate::law::PublicationDuty;
use crate::money::Euro;
use crate::plan::OwnRules;
use crate::procedure::Draft;
use crate::procedure::kind::ProcedureType;
use crate::procedure::stage::Stage;
use crate::procedure::step::Step;
use crate::procedure::testing::{
    Story, approver, author, draft, evaluator, firm, lot, officer, opening, rules,
};
use crate::role::Role;
use jiff::civil::date;

fn submit(story: &Story) -> Step {
    Step::Submit { draft: Box::new(story.procedure.file.draft.clone()) }
}

/// A draft of a type under a by-law that wants this.
fn under(kind: ProcedureType, own: OwnRules) -> Story {
    let draft = Draft { procedure_type: Some(kind), type_ground: "Wertgrenze".into(), ..draft() };
    let estimated_value = Some(Euro::from_cents(4_000_000));
    let draft = Draft { estimated_value, ..draft };
    let mut rules = rules();
    (rules.waiting, rules.ex_ante_days) = (None, None);
    rules.direct_up_to = Some(Euro::from_cents(5_000_000));
    rules.own = Some(OwnRules { procedures: vec![kind], ..own });
    Story::begun_under(draft, rules)
}

fn wanting(publish: PublicationDuty) -> OwnRules {
    OwnRules { publish, ..own_rules(None) }
}

#[test]
fn as_many_persons_approve_as_the_by_law_names() {
    let two = vec!["Amtsleitung".into(), "Rechnungsprüfung".into()];
    let own = OwnRules { approvals: two, ..wanting(PublicationDuty::None) };
    let story = under(ProcedureType::UtPublic, own);
    let step = submit(&story);
    let story = story.step(&author(), step).step(&approver(), Step::Approve);
    let Stage::InApproval(stage) = &story.procedure.stage else { panic!() };
    assert_eq!(stage.approvers.len(), 1);
    assert_eq!(story.acts.last().unwrap().computed.approvals_left, Some(1));
    assert_eq!(story.told(&approver(), Step::Approve), "procedure-approved-by-same");
    let publish = Step::Publish { openings: vec![opening(0)] };
    assert_eq!(story.told(&author(), publish), "procedure-not-at-this-stage");
    let second = officer(9, &[Role::Approver]);
    let back = story.clone().step(&second, Step::Return { remarks: "Los 2 fehlt".into() });
    let step = submit(&back);
    let anew = back.step(&author(), step).step(&second, Step::Approve);
    assert_eq!(anew.procedure.stage.code(), "in_approval", "a new draft is approved anew by all");
    let story = story.step(&second, Step::Approve);
    assert_eq!(story.procedure.stage.code(), "ready");
    assert_eq!(story.acts.last().unwrap().computed.approvals_left, None);
}

#[test]
fn one_approval_is_enough_where_the_by_law_names_nobody() {
    let own = OwnRules { approvals: Vec::new(), ..wanting(PublicationDuty::None) };
    let story = under(ProcedureType::UtPublic, own).approved();
    assert_eq!(story.procedure.stage.code(), "ready");
}

#[test]
fn where_the_by_law_wants_a_notice_a_type_that_calls_nobody_is_not_submitted() {
    let told = |kind| {
        let story = under(kind, wanting(PublicationDuty::Notice));
        story.told(&author(), submit(&story))
    };
    assert_eq!(told(ProcedureType::UtPublic), "yes");
    assert_eq!(told(ProcedureType::UtRestrictedNoCall), "procedure-by-law-notice");
    assert_eq!(told(ProcedureType::Direct), "procedure-by-law-notice");
}

#[test]
fn where_the_by_law_wants_the_intention_published_nobody_is_invited_or_ordered_from_before() {
    let invite = || Step::Invite {
        firms: (1..=3).map(firm).collect(),
        deadline: "2026-12-15T12:00:00+01:00".parse().unwrap(),
        openings: vec![opening(0)],
        fewer_because: String::new(),
    };
    let order = || Step::Order {
        firm: firm(1),
        value: Euro::from_cents(100),
        reason: "günstigstes von drei Angeboten".into(),
    };
    let record = |place: &str, published_at: &str| Step::RecordIntention {
        place: place.into(),
        published_at: published_at.parse().unwrap(),
    };
    let (yesterday, later) = ("2026-11-01T09:00:00+01:00", "2026-11-03T09:00:00+01:00");
    for (kind, go) in
        [(ProcedureType::UtRestrictedNoCall, invite()), (ProcedureType::Direct, order())]
    {
        let story = under(kind, wanting(PublicationDuty::ExAnte));
        assert_eq!(story.told(&author(), record("vergabe.nrw", yesterday)), UNFIT);
        let story = story.approved();
        assert_eq!(story.told(&author(), go.clone()), "procedure-by-law-ex-ante");
        assert_eq!(story.told(&author(), record(" ", yesterday)), "procedure-intention-place");
        assert_eq!(story.told(&author(), record("Amtsblatt", later)), "procedure-in-the-future");
        assert_eq!(story.told(&evaluator(), record("Amtsblatt", yesterday)), "role-not-enough");
        let here = story.clone().step(&author(), Step::AnnounceIntention);
        assert_eq!(here.told(&author(), go.clone()), "yes");
        assert_eq!(here.procedure.announced_intention(), Some(here.now));
        let again = here.told(&author(), Step::AnnounceIntention);
        assert_eq!(again, "procedure-intention-announced");
        let back = here.step(&author(), Step::Rework { reason: "anders".into() });
        assert_eq!(
            back.procedure.announced_intention(),
            None,
            "what is changed is intended no more"
        );
        let story = story.step(&author(), record("Amtsblatt", yesterday));
        assert_eq!(story.procedure.announced_intention(), None, "it stands elsewhere");
        assert_eq!(story.told(&author(), go), "yes");
        let free = under(kind, wanting(PublicationDuty::None)).approved();
        assert_eq!(
            free.told(&author(), if kind == ProcedureType::Direct { order() } else { invite() }),
            "yes"
        );
    }
    let called = under(ProcedureType::UtPublic, wanting(PublicationDuty::ExAnte)).approved();
    assert_eq!(called.told(&author(), record("Amtsblatt", yesterday)), "procedure-with-call");
    assert_eq!(called.told(&author(), Step::AnnounceIntention), "procedure-with-call");
}

const UNFIT: &str = "procedure-not-at-this-stage";

#[test]
fn where_the_by_law_wants_the_award_published_a_contract_does_not_end_without_its_result() {
    let told = |publish| {
        let order = Step::Order {
            firm: firm(1),
            value: Euro::from_cents(100),
            reason: "günstigstes von drei Angeboten".into(),
        };
        let (from, until) = (date(2026, 11, 2), date(2026, 11, 30));
        let story = under(ProcedureType::Direct, wanting(publish))
            .approved()
            .step(&author(), order)
            .step(&author(), Step::StartContract { lot: lot(1), from, until })
            .at("2026-12-01T09:00:00+01:00");
        let end = || Step::EndContract { lot: lot(1), on: date(2026, 11, 30) };
        let silent = story.told(&author(), end());
        let told = story.step(&author(), Step::PublishResult { lot: lot(1), notice: None });
        (silent, told.told(&author(), end()))
    };
    assert_eq!(told(PublicationDuty::ExPost), ("procedure-by-law-ex-post", "yes"));
    assert_eq!(told(PublicationDuty::None), ("yes", "yes"));
}
