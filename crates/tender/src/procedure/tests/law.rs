//! The values of the guards, resolved from the built-in law.

use crate::law::testing::law;
use crate::law::{BanEnd, BidderList, Ground, Mark, ProcedureType, PublicationDuty, Regime};
use crate::money::Euro;
use crate::plan::OwnRules;
use crate::procedure::draft::Draft;
use crate::procedure::step::Step;
use crate::procedure::testing::{Story, author, draft};
use crate::procedure::{Rules, Waiting};
use jiff::civil::{Date, date};

const OLD: Date = date(2026, 6, 30);
const NEW: Date = date(2026, 7, 1);

fn rules(regime: Regime, start: Date, change: impl FnOnce(&mut Draft)) -> Rules {
    let mut draft = draft();
    change(&mut draft);
    let threshold = Some(Euro::from_cents(21_600_000));
    Rules::of(law().rule_set(regime, start).unwrap(), &draft, threshold)
}

fn of_type(procedure_type: ProcedureType) -> impl FnOnce(&mut Draft) {
    move |draft| draft.procedure_type = Some(procedure_type)
}

#[test]
fn an_open_procedure_under_the_law_of_july_2026() {
    let rules = rules(Regime::Vgv, NEW, |_| {});
    assert!(!rules.vob && rules.must_ask_price && rules.single_opener);
    assert_eq!((rules.window_days, rules.hold_hours), (Some(6), Some(48)));
    assert_eq!((rules.openers, rules.invited), (2, 0));
    assert_eq!(rules.direct_up_to, None);
    assert_eq!(rules.list, BidderList::None);
    assert_eq!(rules.waiting, Some(Waiting { post: 15, electronic: 10 }));
    assert_eq!(rules.register_from, Some(Euro::from_cents(5_000_000)));
    assert_eq!((rules.register_months, rules.retention_years), (2, 3));
    assert_eq!(rules.ban_end, BanEnd::Decision);
    assert_eq!((rules.change_percent, rules.small_change_percent), (Some(50), Some(10)));
    assert_eq!(rules.small_change_up_to, Some(Euro::from_cents(21_600_000)));
}

#[test]
fn rule_17_a_procedure_begun_on_30_june_2026_keeps_the_old_rules() {
    let old = rules(Regime::Vgv, OLD, |_| {});
    let new = rules(Regime::Vgv, NEW, |_| {});
    assert_ne!(old.id, new.id);
    assert!(!old.single_opener);
    assert_eq!(old.register_from, Some(Euro::from_cents(3_000_000)));
    assert_eq!((old.ban_end, old.appeal_days), (BanEnd::AppealPeriod, Some(14)));
}

#[test]
fn urgency_shortens_the_window_and_paper_needs_two_openers() {
    let urgent = rules(Regime::Vgv, NEW, |draft| draft.urgency = "Hochwasser".into());
    assert_eq!(urgent.window_days, Some(4));
    let paper = rules(Regime::Vgv, NEW, |draft| draft.electronic = false);
    assert!(!paper.single_opener);
}

#[test]
fn a_restricted_procedure_invites_five_and_a_negotiated_one_three() {
    let invited = |kind| rules(Regime::Vgv, NEW, of_type(kind)).invited;
    assert_eq!(invited(ProcedureType::Restricted), 5);
    assert_eq!(invited(ProcedureType::NegotiatedCall), 3);
}

#[test]
fn extreme_urgency_without_call_and_new_call_offs_wait_for_nobody() {
    let ground = |ground| {
        rules(Regime::Vgv, NEW, |draft| {
            draft.procedure_type = Some(ProcedureType::NegotiatedNoCall);
            draft.ground = Some(ground);
        })
    };
    assert_eq!(ground(Ground::ExtremeUrgency).waiting, None);
    assert!(ground(Ground::Technical).waiting.is_some());
    let urgent_open = rules(Regime::Vgv, NEW, |draft| draft.ground = Some(Ground::ExtremeUrgency));
    assert!(urgent_open.waiting.is_some());
    let mini = |start| rules(Regime::Vgv, start, of_type(ProcedureType::MiniComp)).waiting;
    assert_eq!(mini(NEW), None);
    assert!(mini(OLD).is_some());
}

#[test]
fn works_below_the_threshold_show_bidders_the_list_and_have_no_standstill() {
    let rules = rules(Regime::VobA1Nrw, NEW, of_type(ProcedureType::UtPublic));
    assert!(rules.vob);
    assert_eq!((rules.list, rules.waiting), (BidderList::Always, None));
    assert_eq!(rules.ban_end, BanEnd::NoBan);
}

#[test]
fn a_direct_order_of_the_state_goes_up_to_its_value_limit() {
    let direct = rules(Regime::UvgoNrw, NEW, of_type(ProcedureType::Direct));
    assert_eq!(direct.direct_up_to, Some(Euro::from_cents(5_000_000)));
    let public = rules(Regime::UvgoNrw, NEW, of_type(ProcedureType::UtPublic));
    assert_eq!(public.direct_up_to, None);
}

#[test]
fn acts_cite_the_regime_of_the_procedure() {
    for (regime, source) in [
        (Regime::Vgv, "§ 8 Abs. 1 VgV"),
        (Regime::UvgoNrw, "§ 6 UVgO"),
        (Regime::VobA2, "§ 20 EU VOB/A"),
    ] {
        let story = Story::begun_under(draft(), rules(regime, NEW, |_| {}));
        assert_eq!(story.acts[0].source, source);
    }
}

pub(super) fn own_rules(invite: Option<u16>) -> OwnRules {
    OwnRules {
        id: "musterstadt-2026".into(),
        procedures: vec![ProcedureType::UtPublic, ProcedureType::UtRestrictedNoCall],
        invite,
        publish: PublicationDuty::ExPost,
        publish_months: None,
        approvals: vec!["Amtsleitung".into()],
        source: "§ 4 Vergabesatzung".into(),
        mark: Mark::Memory,
    }
}

#[test]
fn the_authority_s_own_by_law_names_the_types_and_the_number_to_invite() {
    let national = || rules(Regime::GoNrw, NEW, of_type(ProcedureType::UtRestrictedNoCall));
    assert_eq!(national().with_own(None), national());
    assert_eq!(national().with_own(Some(&own_rules(Some(4)))).invited, 4);
    let silent = national().with_own(Some(&own_rules(None)));
    assert_eq!(silent.invited, national().invited);
    let told = |kind: Option<ProcedureType>| {
        let draft = Draft { procedure_type: kind, ..draft() };
        silent.own_types(&draft).map_err(|refusal| (refusal.message.key, refusal.field))
    };
    assert_eq!(told(Some(ProcedureType::UtPublic)), Ok(()));
    assert_eq!(told(None), Ok(()));
    let refused = Err(("procedure-type-not-by-law", "/procedure_type".to_owned()));
    assert_eq!(told(Some(ProcedureType::UtFree)), refused);
    let free = Draft { procedure_type: Some(ProcedureType::UtFree), ..draft() };
    assert_eq!(national().own_types(&free), Ok(()), "without a by-law all is left to the law");
}

#[test]
fn a_draft_of_a_type_that_the_by_law_does_not_know_is_not_submitted() {
    let mut story = Story::begun(draft());
    let submit = || Step::Submit { draft: Box::new(draft()) };
    assert_eq!(story.told(&author(), submit()), "yes");
    story.rules.own = Some(own_rules(None));
    assert_eq!(story.told(&author(), submit()), "procedure-type-not-by-law");
}
