//! What the award waits for: letters, announcements, bans.

use super::*;

#[test]
fn the_award_waits_for_the_end_of_the_standstill_of_the_last_letter() {
    let mut facts = decided();
    let award = |facts: &Facts| find(vgv(), facts, "2027-01-30", DutyId::Award).unwrap();
    assert!(!award(&facts).triggered, "without letters there is no award");
    facts.letters = vec![noon("2027-01-25"), noon("2027-01-27"), noon("2027-01-26")];
    facts.letters_electronic = true;
    assert_eq!(award(&facts).not_before, Some(at("2027-02-06T23:00:00Z")));
    facts.letters_electronic = false;
    assert_eq!(award(&facts).not_before, Some(at("2027-02-11T23:00:00Z")));
    assert!(award(&facts).triggered);
    facts.losers = false;
    facts.letters.clear();
    assert_eq!((award(&facts).triggered, award(&facts).not_before), (true, None));
    let mut urgent = decided();
    urgent.procedure = ProcedureType::NegotiatedNoCall;
    urgent.grounds = vec![Ground::ExtremeUrgency];
    assert!(award(&urgent).triggered);
    urgent.grounds = vec![Ground::Technical];
    assert!(!award(&urgent).triggered);
}

#[test]
fn the_award_waits_for_the_end_of_the_days_after_its_announcement() {
    let mut facts = decided();
    facts.losers = false;
    facts.announcement = Some(Announcement { published: None });
    let award = |facts: &Facts| find(vgv(), facts, "2027-01-30", DutyId::Award).unwrap();
    assert!(!award(&facts).triggered, "the notice is not out");
    facts.announcement = Some(Announcement { published: Some(noon("2027-01-27")) });
    assert_eq!(award(&facts).not_before, Some(at("2027-02-06T23:00:00Z")));
    // Standstill and announcement: the later one counts.
    (facts.losers, facts.letters_electronic) = (true, true);
    facts.letters = vec![noon("2027-01-28")];
    assert_eq!(award(&facts).not_before, Some(at("2027-02-07T23:00:00Z")));
    facts.letters = vec![noon("2027-01-26")];
    assert_eq!(award(&facts).not_before, Some(at("2027-02-06T23:00:00Z")));
    let below = rules(Regime::UvgoNrw, date(2026, 12, 1));
    facts.procedure = ProcedureType::UtFree;
    assert_eq!(find(below, &facts, "2027-01-30", DutyId::Award).unwrap().not_before, None);
}

#[test]
fn an_award_ban_ends_by_the_law_of_the_procedures_start() {
    let mut facts = decided();
    facts.losers = false;
    facts.ban = Some(AwardBan { from: noon("2027-01-25"), decision_served: None });
    let old = rules(Regime::Vgv, date(2026, 6, 30));
    for set in [old, vgv()] {
        assert!(!find(set, &facts, "2027-01-30", DutyId::Award).unwrap().triggered);
    }
    facts.ban =
        Some(AwardBan { from: noon("2027-01-25"), decision_served: Some(noon("2027-02-01")) });
    let from = |set| find(set, &facts, "2027-02-02", DutyId::Award).unwrap().not_before;
    assert_eq!(from(vgv()), Some(noon("2027-02-01")));
    assert_eq!(from(old), Some(at("2027-02-15T23:00:00Z")));
    let below = rules(Regime::UvgoNrw, date(2026, 12, 1));
    let mut national = facts.clone();
    national.procedure = ProcedureType::UtPublic;
    assert!(find(below, &national, "2027-02-02", DutyId::Award).unwrap().not_before.is_none());
    // Standstill and ban: the later one counts.
    let mut both = facts.clone();
    both.losers = true;
    both.letters_electronic = true;
    both.letters = vec![noon("2027-01-27")];
    let award = find(vgv(), &both, "2027-02-02", DutyId::Award).unwrap();
    assert_eq!(award.not_before, Some(at("2027-02-06T23:00:00Z")));
}
