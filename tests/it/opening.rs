//! Openings from the last bid to the opened ones, with every refusal and attack, on every database.
//! It must not judge bids; that is evaluation's.

mod changed;
mod envelopes;
mod late;
mod others;
mod witnessed;

use crate::played::{
    APPROVER, AUTHOR, FIRST_BIDDER, SECOND_BIDDER, caller, content, published, published_at, record,
};
use crate::publishing::draft;
use app::demo::PASSWORD;
use app::demo::officers::Officer;
use app::{App, AppError, Caller, Clock, Ids, Phase, ReturnedShare};
use axum::http::Method;
use seal::commit::Commit;
use seal::note::Note;
use seal::opening_record;
use serde_json::json;
use store::{BidOutcome, Store};
use tender::act::Act;
use tender::id::ProcedureId;
use tender::instant::Instant;
use tender::procedure::{Stage, Step};
use tender::role::{Grant, Role, Scope};
use testkit::{Bidder, Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const OF_STATE: [&str; 2] =
    ["sachbearbeitung@zentrale-dienste-nrw.example", "freigabe@zentrale-dienste-nrw.example"];
const BEFORE: &str = "2026-12-15T10:00:00Z";
const LATE: &str = "2026-12-15T11:00:00Z";
const AFTER: &str = "2026-12-15T11:05:00Z";

fn refused<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<&'static str> {
    match result {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|r| r.message.key).collect(),
        other => panic!("{other:?}"),
    }
}

async fn closed(platform: &Platform, id: ProcedureId) -> Vec<Officer> {
    platform.set_clock(AFTER);
    platform.app.work_once().await.unwrap();
    platform.app.demo_officers(id).await.unwrap()
}

async fn last_act(platform: &Platform, id: ProcedureId) -> Act {
    let acts = platform.app.store.acts(id).await.unwrap();
    serde_json::from_str(&acts.last().unwrap().body).unwrap()
}

#[tokio::test]
async fn every_pair_of_officers_opens_what_counts_and_nothing_else() {
    for database in databases("every_pair_of_officers_opens_what_counts_and_nothing_else") {
        for pair in [[0, 1], [0, 2], [1, 2]] {
            let platform = Platform::demo(&database, NOW).await;
            // The third pair opens works of the state: only there bidders get the list (§ 14 Abs. 6 VOB/A).
            let works = pair == [1, 2];
            let people = if works { OF_STATE } else { [AUTHOR, APPROVER] };
            let mut wanted = draft();
            if works {
                wanted["contract_kind"] = json!("works");
                wanted["cpv"] = json!(["45261210"]);
            }
            let row = published_at(&platform, people, wanted).await;
            let (_, record) = record(&platform, row.id).await;
            platform.set_clock(BEFORE);
            let first = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
            let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
            // The notice says nothing of variants: under VOB/A section 1 they are admitted, under UVgO they are not.
            assert_eq!(first.desk().await["variants_allowed"], works);
            let file = b"%PDF-1.7 Preise".repeat(9000);
            first.submit(&content("99000.00"), &[]).await.1.expect(201);
            let files = [("Angebot.pdf", file.as_slice())];
            first.submit(&content("84000.00"), &files).await.1.expect(201);
            second.submit(&content("1.00"), &[]).await.1.expect(201);
            second.withdraw(&second.withdrawal().await).await.expect(201);

            let path = format!("/api/v1/office/procedures/{}", row.id);
            let officers = closed(&platform, row.id).await;
            let author = Client::signed_in(platform.router(), people[0], PASSWORD).await;
            author.get(&format!("{path}/bids")).await.expect(422);
            let list = format!("/api/v1/procedures/{}/opening-list", row.number);
            let bidder = Client::signed_in(platform.router(), FIRST_BIDDER, PASSWORD).await;
            bidder.get(&list).await.expect(404);
            let pair: Vec<Officer> = pair.iter().map(|at| officers[*at].clone()).collect();
            platform.app.play_opening(&pair, row.id).await.unwrap();

            let bids = author.get(&format!("{path}/bids")).await.expect(200).json();
            assert_eq!(bids.as_array().unwrap().len(), 1, "{bids}");
            assert_eq!(bids[0]["outcome"], "opened");
            assert_eq!(bids[0]["findings"], json!([]));
            assert_eq!(bids[0]["version"], 2);
            assert_eq!(bids[0]["content"]["lots"][0]["price"], "84000.00");
            let found = &bids[0]["files"][0];
            assert_eq!((&found["name"], &found["readable"]), (&json!("Angebot.pdf"), &json!(true)));
            let bid = bids[0]["id"].as_str().unwrap();
            let path_of_file = format!("{path}/bids/{bid}/files/{}", found["id"].as_str().unwrap());
            assert_eq!(author.get(&path_of_file).await.expect(200).bytes, file);
            bidder.get(&path_of_file).await.expect(404);
            // Who bid gets the list under VOB/A, and nobody under UVgO; whoever did not bid or withdrew gets none.
            let other = Client::signed_in(platform.router(), SECOND_BIDDER, PASSWORD).await;
            other.get(&list).await.expect(404);
            author.get(&list).await.expect(404);
            let shown = format!("/api/v1/procedures/{}", row.number);
            for (client, tells) in [(&bidder, works), (&other, false), (&author, false)] {
                let shown = client.get(&shown).await.expect(200).json();
                assert_eq!(shown["opening_list"], tells, "{shown}");
            }
            let listed = bidder.get(&list).await.expect(if works { 200 } else { 404 });
            if works {
                let listed = listed.json();
                let lots =
                    json!([{"lot": null, "price": "84000.00", "vat": "19", "discount": null}]);
                assert_eq!(listed["bids"][0]["lots"], lots, "{listed}");
                assert_eq!(
                    (listed["bids"].as_array().unwrap().len(), &listed["bids"][0]["variants"]),
                    (1, &json!(0))
                );
            }

            // The record is signed by both, and its hash is in the act.
            let status = platform.app.opening_status(&pair[0].caller, row.id).await.unwrap();
            assert_eq!(status.phase, Phase::Done);
            let note = Note::parse(status.results[0].note.as_bytes()).unwrap();
            let signed = opening_record::verify(&note, &record).unwrap();
            assert_eq!(signed.bids.len(), 1);
            let act = last_act(&platform, row.id).await;
            let Step::RecordOpening { entries, record: hash, .. } = act.step else {
                panic!("{:?}", act.step)
            };
            assert_eq!(
                (entries.len(), entries[0].readable, hash),
                (1, true, status.results[0].hash.clone())
            );
            let stage =
                platform.app.store.procedure(row.id).await.unwrap().unwrap().procedure.stage;
            assert!(matches!(stage, Stage::Lots(_)));

            // The list stays when the procedure has ended.
            let approver = Client::signed_in(platform.router(), people[1], PASSWORD).await;
            let tag = approver.get(&path).await.expect(200).tag();
            let cancel = json!({"ground": "other_serious", "reason": "Der Bedarf entfällt."});
            let cancellation = format!("{path}/cancellation");
            let done = approver.change(Method::POST, &cancellation, &tag, &cancel).await;
            done.expect(200);
            bidder.get(&list).await.expect(if works { 200 } else { 404 });
        }
    }
}

#[tokio::test]
async fn nobody_opens_early_alone_or_without_a_seat() {
    for database in databases("nobody_opens_early_alone_or_without_a_seat") {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, draft()).await;
        let bidder = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        bidder.submit(&content("99000.00"), &[]).await.1.expect(201);
        let (valid, sent) = bidder.submit(&content("84000.00"), &[]).await;
        sent.expect(201);
        let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
        second.submit(&content("1.00"), &[]).await.1.expect(201);
        second.withdraw(&second.withdrawal().await).await.expect(201);
        let app = &platform.app;
        let officers = app.demo_officers(row.id).await.unwrap();
        let one = &officers[0].caller;
        assert_eq!(refused(app.join_opening(one, row.id).await), ["opening-too-early"]);
        assert_eq!(app.opening_status(one, row.id).await.unwrap().phase, Phase::Sealed);
        // At the deadline what arrived is still being settled.
        platform.set_clock("2026-12-15T11:00:30Z");
        app.work_once().await.unwrap();
        assert_eq!(refused(app.join_opening(one, row.id).await), ["opening-too-early"]);
        closed(&platform, row.id).await;
        // Attack 5: one officer with the gate gets nothing, however often; nor does somebody without a seat.
        for _ in 0..3 {
            assert_eq!(app.join_opening(one, row.id).await.unwrap().phase, Phase::Joining);
        }
        assert_eq!(refused(app.opening_package(one, row.id, None).await), ["opening-not-begun"]);
        assert_eq!(
            refused(app.give_shares(one, row.id, Vec::new(), true).await),
            ["opening-not-begun"]
        );
        let author = caller(&platform, AUTHOR).await;
        assert_eq!(refused(app.join_opening(&author, row.id).await), ["role-not-enough"]);
        let seatless = Caller { grants: one.grants.clone(), ..author.clone() };
        assert_eq!(refused(app.join_opening(&seatless, row.id).await), ["opening-no-seat"]);
        assert_eq!(refused(app.opened_bids(&author, row.id).await), ["bids-sealed"]);
        let bidder = caller(&platform, FIRST_BIDDER).await;
        assert!(matches!(app.join_opening(&bidder, row.id).await, Err(AppError::NotFound)));
        each_attempt_is_on_record_once(&platform, &row).await;
        assert!(matches!(app.opening_status(&bidder, row.id).await, Err(AppError::NotFound)));
        // With the second officer it begins, and there is no way back.
        let status = app.join_opening(&officers[1].caller, row.id).await.unwrap();
        assert_eq!(status.phase, Phase::Unlocking);
        // What officers get to unlock holds neither the replaced version nor what was withdrawn.
        let package = app.opening_package(one, row.id, None).await.unwrap();
        let commits: Vec<&str> = package.bids.iter().map(|bid| bid.commit.as_str()).collect();
        assert_eq!(commits, [valid.version.note.to_string()]);
        assert_eq!(refused(app.opening_package(&author, row.id, None).await), ["role-not-enough"]);
        assert_eq!(refused(app.opened_bids(&author, row.id).await), ["bids-sealed"]);
        // One officer's shares alone open nothing.
        app.play_shares(&officers[0], row.id).await.unwrap();
        assert_eq!(app.opening_status(one, row.id).await.unwrap().phase, Phase::Unlocking);
    }
}

/// Rule 1: whoever tries is put on record for those who watch, by name, procedure and kind; nothing in it tells of bids.
async fn each_attempt_is_on_record_once(platform: &Platform, row: &store::ProcedureRow) {
    let officer = caller(platform, "oeffnung1@stadt-koeln.example").await;
    let watching = |role, scope| {
        let grant = Grant { role, scope: Scope::Body(scope), from: Instant::EPOCH, until: None };
        Caller { grants: vec![grant], ..officer.clone() }
    };
    let auditor = watching(Role::Auditor, row.office);
    let listed = platform.app.incidents(&auditor, None, 50).await.unwrap();
    let mut kinds: Vec<&str> = listed.iter().map(|one| one.row.kind.as_str()).collect();
    kinds.sort_unstable();
    // The officer came too early twice, in two hours; what was tried again within an hour is one incident.
    let early = ["opening-early", "opening-early"];
    let roles = ["opening-without-role", "opening-without-role"];
    let others = ["opening-without-seat", "reading-sealed"];
    assert_eq!(kinds, [early.as_slice(), &roles, &others].concat());
    assert!(listed.iter().all(|one| one.number.as_deref() == Some(row.number.as_str())));
    // Which firm tried, the authority does not learn; the operator does.
    assert_eq!(listed.iter().filter(|one| one.person.is_none()).count(), 1);
    let operator = watching(Role::Operator, tender::id::BodyId(platform.app.ids.uuid()));
    let all = platform.app.incidents(&operator, None, 50).await.unwrap();
    assert!(all.len() == listed.len() && all.iter().all(|one| one.person.is_some()));
    let elsewhere = watching(Role::Admin, tender::id::BodyId(platform.app.ids.uuid()));
    assert!(platform.app.incidents(&elsewhere, None, 50).await.unwrap().is_empty());
    let author = watching(Role::Author, row.office);
    assert_eq!(refused(platform.app.incidents(&author, None, 50).await), ["role-not-enough"]);
}

#[tokio::test]
async fn attack_04_a_flipped_share_is_named_and_asked_for_again() {
    for database in databases("attack_04_a_flipped_share_is_named_and_asked_for_again") {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, draft()).await;
        let bidder = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        bidder.submit(&content("84000.00"), &[]).await.1.expect(201);
        let app = &platform.app;
        let officers = closed(&platform, row.id).await;
        for officer in &officers[..2] {
            app.join_opening(&officer.caller, row.id).await.unwrap();
        }
        app.play_shares(&officers[0], row.id).await.unwrap();
        let package = app.opening_package(&officers[1].caller, row.id, None).await.unwrap();
        let mut wrong = vec![1; 33];
        wrong[0] = u8::try_from(package.place).unwrap();
        let share = |bytes: Vec<u8>| {
            vec![ReturnedShare {
                bid: package.bids[0].bid,
                share: Some(bytes.into()),
                refused: None,
            }]
        };
        let mut foreign = wrong.clone();
        foreign[0] = 9;
        let told = app.give_shares(&officers[1].caller, row.id, share(foreign), true).await;
        assert_eq!(refused(told), ["opening-no-share"]);
        app.give_shares(&officers[1].caller, row.id, share(wrong), true).await.unwrap();
        let ready = async || loop {
            let status = app.opening_status(&officers[0].caller, row.id).await.unwrap();
            if status.phase == Phase::Signing {
                break status;
            }
            tokio::task::yield_now().await;
        };
        let status = ready().await;
        assert_eq!(
            (status.ask_again[0].place, status.ask_again[0].bids),
            (package.place.try_into().unwrap(), 1)
        );
        assert!(status.record.unwrap().contains(" unreadable\n"));
        // The right shares come, and everything opens.
        app.play_shares(&officers[1], row.id).await.unwrap();
        let status = ready().await;
        assert!(status.ask_again.is_empty());
        assert!(status.record.unwrap().contains(" opened\n"));
    }
}

#[tokio::test]
async fn after_a_crash_the_officers_unlock_again_and_the_same_bids_open() {
    for database in databases("after_a_crash_the_officers_unlock_again_and_the_same_bids_open") {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, draft()).await;
        let bidder = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        let file = vec![7; 70_000];
        let files = [("Angebot.pdf", file.as_slice())];
        bidder.submit(&content("84000.00"), &files).await.1.expect(201);
        let officers = closed(&platform, row.id).await;
        for officer in &officers[..2] {
            platform.app.join_opening(&officer.caller, row.id).await.unwrap();
        }
        platform.app.play_shares(&officers[0], row.id).await.unwrap();
        // The machine stops after the first shares came; another one opens the same database.
        let store = Store::open(&platform.config).await.unwrap();
        let clock = Clock::fixed(AFTER.parse().unwrap());
        let again = App::new(store, clock, Ids::Random, platform.app.secrets.clone()).unwrap();
        let status = again.opening_status(&officers[0].caller, row.id).await.unwrap();
        assert_eq!(status.phase, Phase::Unlocking, "nothing that was unlocked is stored");
        assert!(status.officers.iter().all(|officer| !officer.gave));
        again.play_opening(&officers[..2], row.id).await.unwrap();
        let bids = again.opened_bids(&officers[0].caller, row.id).await.unwrap();
        assert_eq!((bids.len(), bids[0].bid.outcome), (1, BidOutcome::Opened));
        assert!(!bids[0].files[0].object.is_empty());
    }
}

#[tokio::test]
async fn what_the_storage_lost_or_changed_is_named_and_kept() {
    for database in databases("what_the_storage_lost_or_changed_is_named_and_kept") {
        let platform = Platform::demo(&database, NOW).await;
        let row = published(&platform, draft()).await;
        let first = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
        let files = [("a.pdf", [1; 99].as_slice()), ("b.pdf", [2; 99].as_slice())];
        let (one, answer) = first.submit(&content("84000.00"), &files).await;
        answer.expect(201);
        let (two, answer) = second.submit(&content("83000.00"), &[]).await;
        answer.expect(201);
        let (one, two) = (one.version.commit, two.version.commit);
        for lost in [&one.parts[0].object, &two.manifest.object] {
            let part = platform.app.store.part(lost.as_str()).await.unwrap().unwrap();
            platform.app.store.blobs.remove(&part.blob).await.unwrap();
        }
        let officers = closed(&platform, row.id).await;
        platform.app.play_opening(&officers[..2], row.id).await.unwrap();
        let bids = platform.app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        let of = |commit: &Commit| {
            let company = commit.place.company.to_string();
            bids.iter().find(|bid| bid.bid.company.to_string() == company).unwrap()
        };
        let rules = |commit: &Commit| -> Vec<String> {
            of(commit).bid.findings.iter().map(|found| found.rule.clone()).collect()
        };
        assert_eq!(of(&one).bid.outcome, BidOutcome::OpenedWithFindings);
        assert_eq!(rules(&one), ["seal-part-missing"]);
        assert_eq!(of(&one).files.iter().filter(|file| file.object.is_empty()).count(), 1);
        assert_eq!(of(&two).bid.outcome, BidOutcome::Unreadable);
        assert_eq!(rules(&two), ["opening-manifest-missing"]);
        let act = last_act(&platform, row.id).await;
        let Step::RecordOpening { entries, .. } = act.step else { panic!("{:?}", act.step) };
        assert_eq!(entries.iter().filter(|entry| !entry.readable).count(), 1);
    }
}

#[tokio::test]
async fn attack_01_a_seat_of_another_opening_unlocks_nothing_here() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let (one, other) = (published(&platform, draft()).await, published(&platform, draft()).await);
    let (_, record_of_one) = record(&platform, one.id).await;
    let (_, record_of_other) = record(&platform, other.id).await;
    // A seat's key of one opening opens no share of another: the client refuses before anything leaves it.
    let bidder = Bidder::new(&platform, FIRST_BIDDER, &one.number).await;
    bidder.submit(&content("1.00"), &[]).await.1.expect(201);
    let app = &platform.app;
    let officers = closed(&platform, one.id).await;
    for officer in &officers[..2] {
        app.join_opening(&officer.caller, one.id).await.unwrap();
    }
    let bid = app.opening_package(&officers[0].caller, one.id, None).await.unwrap().bids.remove(0);
    let view = app.procedure_keys(&officers[0].caller, other.id).await.unwrap();
    let keys = app::demo::officers::seat_keys(&view, &officers[0]).unwrap();
    let key = keys.into_values().next().unwrap();
    let told = app::demo::openers::unlock(
        &key,
        &[record_of_one, record_of_other],
        &bid.commit,
        &bid.share,
        (u64::MAX, 0),
    );
    assert_eq!(told, Err("seal-share-another-opening"));
}
