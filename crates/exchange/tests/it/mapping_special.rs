//! Change notices, withheld fields, the German profile: what goes beyond a plain notice.

use crate::mapping;
use crate::reference::sdk;
use crate::sample::{self, german};
use exchange::eforms::bridge::{import, read, write};
use exchange::eforms::check::{Class, Options, Severity, check_notice};
use exchange::eforms::model::{Change, ChangeItem, Model, Withheld};
use exchange::eforms::national::GERMANY;
use exchange::eforms::sdk::Sdk;
use jiff::civil::date;

fn options() -> Options {
    Options::on(date(2026, 11, 21))
}

/// Writes a model, asserts that it is right and comes in again as it was.
fn right(sdk: &Sdk, model: &Model) -> String {
    let written = write(sdk, model).unwrap();
    let report = check_notice(sdk, &written.notice, &options());
    assert!(report.is_right() && report.findings.is_empty(), "{:#?}", report.findings);
    let taken = read(sdk, &written.notice);
    assert_eq!(taken.left, []);
    let again = write(sdk, &taken.model).unwrap();
    let text = written.notice.document.write();
    assert_eq!(again.notice.document.write(), text);
    text
}

#[test]
fn a_change_notice_names_what_it_changes() {
    let Some(sdk) = sdk("a_change_notice_names_what_it_changes") else { return };
    for mut model in mapping::all() {
        model.version = Some("02".into());
        let section = if model.lots.is_empty() { "PAR-0001" } else { "LOT-0001" };
        model.change = Change {
            of: Some("0b6ff0c4-65a3-4d92-8d4b-3e1f55a0a001-01".into()),
            reason: Some("cor-buy".into()),
            explanation: german("Die Frist war zu kurz."),
            items: vec![ChangeItem {
                sections: vec![section.into()],
                description: german("Neue Frist."),
                documents: Some(false),
                documents_on: None,
            }],
        };
        let text = right(&sdk, &model);
        assert!(text.contains("ChangedSectionIdentifier>"), "{}", model.subtype);
    }
}

#[test]
fn a_value_that_is_withheld_goes_out_with_reason_and_day() {
    let Some(sdk) = sdk("a_value_that_is_withheld_goes_out_with_reason_and_day") else { return };
    let withheld = |field: &str, of: Option<&str>| Withheld {
        field: field.into(),
        of: of.map(Into::into),
        reason: Some("oth-int".into()),
        explanation: german("Geschäftsgeheimnis des Auftragnehmers."),
        until: Some(date(2027, 6, 30)),
    };
    for (subtype, basis) in [("29", "32014L0024"), ("33", "32014L0024"), ("E4", "other")] {
        let mut model = sample::result(subtype, basis);
        model.withheld = vec![
            withheld("BT-161-NoticeResult", None),
            withheld("BT-720-Tender", Some("TEN-0001")),
        ];
        let text = right(&sdk, &model);
        assert!(text.contains(">win-ten-val<") && text.contains(">not-val<"));
        let taken = read(&sdk, &write(&sdk, &model).unwrap().notice);
        assert_eq!(taken.model.withheld, model.withheld, "{subtype}");
    }
}

#[test]
fn the_german_profile_changes_two_lines_and_replaces_one_rule() {
    let Some(sdk) = sdk("the_german_profile_changes_two_lines_and_replaces_one_rule") else {
        return;
    };
    for model in mapping::all() {
        let european = write(&sdk, &model).unwrap().notice;
        let mut german = european.clone();
        GERMANY.apply(&sdk, &mut german);
        let (before, after) = (european.document.write(), german.document.write());
        let changed: Vec<&str> = after.lines().filter(|line| !before.contains(*line)).collect();
        assert_eq!(changed.len(), 1, "{changed:?}");
        assert!(changed[0].contains("eforms-de-2.1"), "{changed:?}");
        assert!(changed[0].contains("<cbc:ProfileID>eforms-sdk-1.14</cbc:ProfileID>"));
        let report = check_notice(&sdk, &german, &options());
        assert!(report.is_right(), "{:#?}", report.findings);
        assert_eq!(report.failed(), [""; 0]);
        let replaced: Vec<_> =
            report.findings.iter().filter(|found| found.class == Class::Replaced).collect();
        assert_eq!(replaced.len(), 1);
        assert_eq!(replaced[0].rule, "BR-OPT-00002-0052");
        assert_eq!(replaced[0].severity, Severity::Info);
    }
}

#[test]
fn a_draft_leaves_identity_and_past_days_behind() {
    let Some(sdk) = sdk("a_draft_leaves_identity_and_past_days_behind") else { return };
    let model = sample::call("16", "32014L0024");
    let notice = write(&sdk, &model).unwrap().notice;
    let early = import(&sdk, &notice, date(2026, 12, 1));
    assert_eq!(early.model.notice, None);
    assert_eq!(early.model.procedure_id, None);
    assert_eq!(early.model.lots[0].tendering.deadline, model.lots[0].tendering.deadline);
    let late = import(&sdk, &notice, date(2027, 1, 10));
    assert_eq!(late.model.lots[0].tendering.questions_deadline, None);
    assert_eq!(late.model.lots[0].tendering.deadline, model.lots[0].tendering.deadline);
    let past: Vec<_> = late
        .left
        .iter()
        .filter(|left| left.reason == exchange::eforms::bridge::Reason::Past)
        .filter_map(|left| left.field.as_deref())
        .collect();
    assert_eq!(past, ["BT-13(d)-Lot", "BT-13(t)-Lot"]);
}
