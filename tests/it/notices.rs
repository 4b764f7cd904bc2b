//! Notices on their way: made at publication, right by the official rules, brought out by one port.
//! It must not test the rules themselves; `exchange` and `xmlrules` do.

use app::Receiver;
use serde_json::Value;
use tender::procedure::notice::NoticeStep;
use tender::procedure::{ProcedureType, Stage};
use testkit::{Client, Databases, Platform, databases, notices};

const NOW: &str = "2026-11-23T09:00:00Z";

/// A platform with demo data and a receiver that never answers, and an EU procedure that waits there.
async fn waiting(database: &Databases) -> Option<(Platform, store::ProcedureRow)> {
    let mut platform = Platform::new(database, NOW).await;
    platform.change(|app| app.receiver = Receiver::Silent);
    platform.app.load_demo(3).await.unwrap();
    let waiting = platform.app.store.procedures_at("noticing").await.unwrap();
    let open = |row: &store::ProcedureRow| {
        row.procedure.file.draft.procedure_type == Some(ProcedureType::Open)
    };
    waiting.into_iter().find(open).map(|row| (platform, row))
}

fn step(row: &store::ProcedureRow) -> NoticeStep {
    row.procedure.file.notices.values().last().unwrap().step.clone()
}

#[tokio::test]
async fn every_published_procedure_has_a_notice_that_the_official_rules_accept() {
    if !notices("every_published_procedure_has_a_notice_that_the_official_rules_accept") {
        return;
    }
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    platform.app.load_demo(usize::MAX).await.unwrap();
    let public = Client::new(platform.router());
    let listed = public.get("/api/v1/procedures").await.expect(200).json();
    let numbers: Vec<&str> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|item| item["number"].as_str())
        .collect();
    assert!(numbers.len() >= 40, "{}", numbers.len());
    for number in numbers {
        let path = format!("/ausschreibungen/{number}/bekanntmachung.xml");
        let xml = public.get(&path).await.expect(200);
        let headers = [("content-type", "application/xml")];
        let checked = public
            .send(
                axum::http::Method::POST,
                "/api/v1/notices/check?date=2026-11-23",
                &headers,
                xml.bytes,
            )
            .await
            .expect(200)
            .json();
        assert_eq!(checked["right"], Value::Bool(true), "{number}: {}", checked["failed"]);
        let path = format!("/ausschreibungen/{number}/bekanntmachung?lang=de");
        let page = public.get(&path).await.expect(200).text();
        assert!(page.contains("CC BY 4.0") && page.contains("<dl"), "{number}");
    }
}

#[tokio::test]
async fn a_page_stays_closed_until_the_notice_is_out_or_48_hours_after_its_receipt() {
    let name = "a_page_stays_closed_until_the_notice_is_out_or_48_hours_after_its_receipt";
    if !notices(name) {
        return;
    }
    for database in databases(name) {
        let (mut platform, row) = waiting(&database).await.unwrap();
        let page = format!("/ausschreibungen/{}", row.number);
        let public = |platform: &Platform| Client::new(platform.router());
        let now = async |platform: &Platform| {
            platform.app.work_once().await.unwrap();
            platform.app.store.procedure(row.id).await.unwrap().unwrap()
        };
        // Silence: it was submitted, and nothing more.
        assert_eq!(step(&now(&platform).await), NoticeStep::Submitted);
        public(&platform).get(&page).await.expect(404);
        // Receipt is confirmed, publication does not come: the page opens after 48 hours.
        platform.change(|app| app.receiver = Receiver::Slow);
        assert!(matches!(step(&now(&platform).await), NoticeStep::Accepted { .. }));
        public(&platform).get(&page).await.expect(404);
        platform.app.advance_clock(48 * 3_600_000_000 - 1).await.unwrap();
        now(&platform).await;
        public(&platform).get(&page).await.expect(404);
        platform.app.advance_clock(1).await.unwrap();
        let row = now(&platform).await;
        assert!(
            matches!(row.procedure.stage, Stage::Receiving(_)),
            "{}",
            row.procedure.stage.code()
        );
        public(&platform).get(&page).await.expect(200);
    }
}

#[tokio::test]
async fn a_notice_that_is_published_there_opens_the_page_at_once() {
    if !notices("a_notice_that_is_published_there_opens_the_page_at_once") {
        return;
    }
    let (mut platform, row) = waiting(&Databases::Sqlite).await.unwrap();
    platform.change(|app| app.receiver = Receiver::Prompt);
    platform.app.work_once().await.unwrap();
    Client::new(platform.router())
        .get(&format!("/ausschreibungen/{}", row.number))
        .await
        .expect(200);
}

#[tokio::test]
async fn a_refused_notice_gives_the_procedure_back_to_its_office() {
    if !notices("a_refused_notice_gives_the_procedure_back_to_its_office") {
        return;
    }
    let (mut platform, row) = waiting(&Databases::Sqlite).await.unwrap();
    platform.change(|app| app.receiver = Receiver::Refusing);
    platform.app.work_once().await.unwrap();
    let row = platform.app.store.procedure(row.id).await.unwrap().unwrap();
    assert!(matches!(step(&row), NoticeStep::Rejected { .. }), "{:?}", step(&row));
    assert!(!row.procedure.is_public());
}

#[tokio::test]
async fn a_notice_of_anybody_is_checked_and_rubbish_gets_findings() {
    if !notices("a_notice_of_anybody_is_checked_and_rubbish_gets_findings") {
        return;
    }
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let stranger = Client::new(platform.router());
    let xml = [("content-type", "application/xml")];
    let check = |body: &'static str| {
        stranger.send(axum::http::Method::POST, "/api/v1/notices/check", &xml, body)
    };
    for rubbish in
        ["", "kein XML", "<a><b></a>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a/>"]
    {
        let checked = check(rubbish).await.expect(200).json();
        assert_eq!(checked["right"], Value::Bool(false), "{rubbish}");
        assert!(!checked["findings"].as_array().unwrap().is_empty(), "{rubbish}");
    }
}

/// However many wait in front, of which none goes on, the newest notice has its turn in the same round.
#[tokio::test]
async fn notices_that_never_go_on_keep_none_from_its_turn() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let app = &platform.app;
    let due: tender::instant::Instant = "2026-11-01T00:00:00Z".parse().unwrap();
    let post = |payload: Value, later: i64| store::Message {
        id: uuid::Uuid::from_u128(u128::try_from(later).unwrap() + 1),
        kind: "notice".to_owned(),
        payload,
        attempts: 0,
        due_at: tender::instant::Instant::from_micros(due.micros() + later).unwrap(),
    };
    let unit = app.store.begin().await.unwrap();
    for nth in 0..101 {
        unit.post(&post(Value::Null, nth)).await.unwrap();
    }
    // Its procedure is gone: there is nothing more to bring out, and it is done.
    let last = serde_json::json!({"procedure": uuid::Uuid::from_u128(7), "notice": uuid::Uuid::from_u128(8)});
    unit.post(&post(last, 101)).await.unwrap();
    unit.commit().await.unwrap();
    app.work_once().await.unwrap();
    let waiting = app.store.due_messages("notice", platform.app.clock.machinery(), 1_000).await;
    let waiting = waiting.unwrap();
    assert_eq!(waiting.len(), 101);
    assert!(waiting.iter().all(|one| one.payload == Value::Null));
}
