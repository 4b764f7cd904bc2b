//! Openings that one who began cannot end: others step in, and a seat counts once whoever held it before.
//! It must not judge bids.

use super::{NOW, closed, last_act, refused};
use crate::award::tool;
use crate::played::{AUTHOR, FIRST_BIDDER, caller, content, published};
use crate::publishing::draft;
use app::demo::officers::{Officer, seat_keys};
use app::{OpeningStatus, Phase};
use seal::note::Note;
use seal::opening_record;
use store::BidOutcome;
use tender::id::ProcedureId;
use testkit::{Bidder, Platform, databases};

/// Waits until the record lies there for signing.
pub(super) async fn signing(
    platform: &Platform,
    officer: &Officer,
    id: ProcedureId,
) -> OpeningStatus {
    loop {
        let status = platform.app.opening_status(&officer.caller, id).await.unwrap();
        if status.phase == Phase::Signing {
            return status;
        }
        tokio::task::yield_now().await;
    }
}

pub(super) async fn sign(platform: &Platform, officer: &Officer, id: ProcedureId) -> OpeningStatus {
    let status = signing(platform, officer, id).await;
    let view = platform.app.procedure_keys(&officer.caller, id).await.unwrap();
    let key = seat_keys(&view, officer).unwrap().remove(&status.opening.unwrap().id).unwrap();
    let mut note = Note::new(status.record.unwrap());
    note.sign(&key.signer);
    platform.app.sign_opening(&officer.caller, id, &note.to_string()).await.unwrap()
}

async fn sealed(platform: &Platform) -> ProcedureId {
    let row = published(platform, draft()).await;
    let bidder = Bidder::new(platform, FIRST_BIDDER, &row.number).await;
    bidder.submit(&content("84000.00"), &[]).await.1.expect(201);
    row.id
}

#[tokio::test]
async fn a_third_officer_stands_in_for_one_who_began_and_gave_nothing() {
    for database in databases("a_third_officer_stands_in_for_one_who_began_and_gave_nothing") {
        let platform = Platform::demo(&database, NOW).await;
        let (app, id) = (&platform.app, sealed(&platform).await);
        let officers = closed(&platform, id).await;
        for officer in &officers[..2] {
            app.join_opening(&officer.caller, id).await.unwrap();
        }
        app.play_shares(&officers[0], id).await.unwrap();
        // Whoever steps in declares it first.
        let early = app.give_shares(&officers[2].caller, id, Vec::new(), true).await;
        assert_eq!(refused(early), ["opening-join-first"]);
        app.join_opening(&officers[2].caller, id).await.unwrap();
        app.play_shares(&officers[2], id).await.unwrap();
        sign(&platform, &officers[0], id).await;
        assert_eq!(sign(&platform, &officers[2], id).await.phase, Phase::Done);
        let bids = app.opened_bids(&officers[0].caller, id).await.unwrap();
        assert_eq!((bids.len(), bids[0].bid.outcome), (1, BidOutcome::Opened));
        let act = last_act(&platform, id).await;
        let mut people = act.with.clone();
        people.extend(match act.by {
            tender::act::By::Person(person) => Some(person),
            tender::act::By::Company | tender::act::By::Platform => None,
        });
        people.sort_unstable();
        let mut expected = [0, 2].map(|at: usize| officers[at].caller.person.id).to_vec();
        expected.sort_unstable();
        assert_eq!(people, expected, "those who opened and signed, not those who began");
        let opening = app.store.openings_of(id).await.unwrap()[0].id;
        let reader = caller(&platform, AUTHOR).await;
        let paper =
            app.opening_record_pdf(&reader, id, opening, locales::Language::De).await.unwrap();
        if let Some(words) = tool("pdftotext", &paper) {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let named = officers.iter().map(|one| words.contains(&one.caller.person.name));
            assert_eq!(named.collect::<Vec<_>>(), [true, false, true], "{words}");
        }
    }
}

#[tokio::test]
async fn a_record_that_one_cannot_sign_any_more_is_made_anew_with_a_third() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let (app, id) = (&platform.app, sealed(&platform).await);
    let officers = closed(&platform, id).await;
    for officer in &officers[..2] {
        app.join_opening(&officer.caller, id).await.unwrap();
    }
    for officer in &officers[..2] {
        app.play_shares(officer, id).await.unwrap();
    }
    assert_eq!(sign(&platform, &officers[0], id).await.phase, Phase::Signing);
    // The second one is gone; the third steps in, and what was signed is signed again.
    app.join_opening(&officers[2].caller, id).await.unwrap();
    app.play_shares(&officers[2], id).await.unwrap();
    let status = signing(&platform, &officers[0], id).await;
    assert!(status.officers.iter().all(|officer| officer.gave && !officer.signed));
    assert_eq!(sign(&platform, &officers[2], id).await.phase, Phase::Signing);
    let done = sign(&platform, &officers[0], id).await;
    assert_eq!(done.phase, Phase::Done);
    let note = Note::parse(done.results[0].note.as_bytes()).unwrap();
    let opening = done.opening.unwrap().id;
    let keys = app.record_in_force(opening).await.unwrap().unwrap();
    let record = opening_record::verify(&note, &keys).unwrap();
    assert_eq!((record.seats, note.signatures().len()), (vec![1, 2, 3], 2));
}

#[tokio::test]
async fn a_seat_counts_once_when_it_was_handed_over_after_its_holder_had_come() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let (app, id) = (&platform.app, sealed(&platform).await);
    let officers = closed(&platform, id).await;
    assert_eq!(app.join_opening(&officers[0].caller, id).await.unwrap().phase, Phase::Joining);
    let opening = app.store.openings_of(id).await.unwrap()[0].id;
    let seat = app.store.seats(opening).await.unwrap().remove(0);
    assert_eq!(seat.person, officers[0].caller.person.id);
    // Somebody else gets the seat.
    let author = caller(&platform, AUTHOR).await;
    let next = store::SeatRow { person: author.person.id, ..seat };
    let unit = app.store.begin().await.unwrap();
    unit.save_seat(&next).await.unwrap();
    unit.commit().await.unwrap();
    let grants = officers[0].caller.grants.clone();
    let successor = app::Caller { grants, ..author };
    let status = app.join_opening(&successor, id).await.unwrap();
    assert_eq!(status.phase, Phase::Joining, "one seat is not two officers");
    let there: Vec<bool> = status.officers.iter().map(|officer| officer.joined).collect();
    assert_eq!(there, [true, false, false]);
}
