//! An award without a call above the thresholds that is announced by notice before it, on every database.
//! It must not test evaluation and letters; the other journeys do.

use super::OPENED;
use super::setting::{APPROVER, AUTHOR, LOT, Setting};
use app::Receiver;
use axum::http::Method;
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use testkit::{databases, notices};

impl Setting {
    /// The award is decided and the letters are out, on 11 January 2027.
    async fn informed(&mut self) {
        self.open(OPENED, &[("980000.00", true), ("900000.00", true)]).await;
        self.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigster Preis."});
        self.step(AUTHOR, &propose, 200, "").await;
        self.act(AUTHOR, "intention", &Value::Null, 422, "procedure-not-at-this-stage").await;
        self.act(AUTHOR, "decision", &json!({}), 200, "").await;
        self.act(APPROVER, "decision", &json!({}), 200, "").await;
        self.act(AUTHOR, "letters", &json!({}), 200, "").await;
        let register = json!({"kind": "record_register", "firm": self.company(1).await,
            "answered_at": "2027-01-11T10:00:00Z", "sha256": "ab".repeat(32)});
        self.step(AUTHOR, &register, 200, "").await;
    }

    /// What the office is told of the announcement.
    async fn announcement(&self) -> Value {
        self.evaluation().await["lots"][0]["announcement"].clone()
    }

    /// The lot as the evaluation shows it, and as the list of the office does.
    async fn lots_shown(&self) -> [Value; 2] {
        let listed = self.author.get("/api/v1/office/procedures").await.expect(200).json();
        let mut items = listed["items"].as_array().unwrap().iter();
        let entry = items.find(|entry| entry["number"] == self.number).unwrap();
        [self.evaluation().await["lots"][0].clone(), entry["lots"][0].clone()]
    }

    /// What everybody is told of it.
    async fn intentions(&self) -> Value {
        self.public.get("/api/v1/intentions").await.expect(200).json()["items"].clone()
    }

    /// The rules of role ERROR that bytes of a notice fail.
    pub(super) async fn wrong(&self, bytes: Vec<u8>) -> Vec<Value> {
        let xml = [("content-type", "application/xml")];
        let checked = self.public.send(Method::POST, "/api/v1/notices/check", &xml, bytes).await;
        let findings = checked.expect(200).json()["findings"].as_array().unwrap().clone();
        findings.into_iter().filter(|finding| finding["severity"] == "error").collect()
    }
}

/// The notice goes the way of all notices; only once it is out the public reads it, and the contract waits its ten days.
#[tokio::test]
async fn an_award_without_a_call_is_announced_by_notice_and_waits_ten_days() {
    let name = "an_award_without_a_call_is_announced_by_notice_and_waits_ten_days";
    if !notices(name) {
        return;
    }
    for database in databases(name) {
        let mut s = Setting::without_call(&database).await;
        s.platform.change(|app| app.receiver = Receiver::Silent);
        s.informed().await;
        assert_eq!(s.evaluation().await["rules"]["announces"], true);
        assert_eq!(s.announcement().await, Value::Null);

        // Bare, the step would name a notice that is not there; who may not know finds nothing.
        let bare = json!({"kind": "announce_award", "lot": LOT, "notice": LOT});
        s.step(AUTHOR, &bare, 422, "step-has-own-operation").await;
        s.act(APPROVER, "intention", &Value::Null, 403, "").await;
        s.act(AUTHOR, "intention", &Value::Null, 200, "").await;
        s.act(AUTHOR, "intention", &Value::Null, 422, "procedure-intention-announced").await;
        assert_eq!(s.announcement().await["state"], "built");
        s.platform.app.work_once().await.unwrap();
        assert_eq!(s.announcement().await["state"], "submitted");
        assert_eq!(s.intentions().await, json!([]), "nothing before the notice is out");
        let kept = s.platform.app.store.notices(s.id).await.unwrap().pop().unwrap();
        assert_eq!(kept.subtype, "25");
        let xml = format!("/absichten/{}/{}.xml", s.number, kept.id);
        s.public.get(&xml).await.expect(404);

        // On 22 January the waiting period of § 134 GWB is over, that of § 135 has not begun.
        s.clock("2027-01-22T10:00:00Z").await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-ex-ante-waits").await;
        for lot in s.lots_shown().await {
            assert_eq!((&lot["earliest_award"], &lot["barred"]), (&Value::Null, &json!(true)));
        }
        s.platform.change(|app| app.receiver = Receiver::Prompt);
        s.platform.app.work_once().await.unwrap();
        let shown = s.announcement().await;
        assert_eq!((&shown["state"], &shown["url"]), (&json!("published"), &json!(xml)));
        let notice = s.public.get(&xml).await.expect(200).bytes;
        assert_eq!(s.wrong(notice.clone()).await, Vec::<Value>::new());
        let words = String::from_utf8(notice).unwrap();
        let (winner, loser) = (s.name(1).await, s.name(0).await);
        let written = |name: &str| words.contains(&name.replace('&', "&amp;"));
        assert_eq!((written(&winner), written(&loser)), (true, false), "{winner}: {words}");
        assert!(words.contains("neg-wo-call") && words.contains("technical"), "{words}");
        let told = s.intentions().await[0].clone();
        assert_eq!(told["awards"][0]["firms"], json!([winner]));
        assert_eq!(told["awards"][0]["notice"], json!(xml));
        let first = json!("2027-02-01T23:00:00Z");
        assert_eq!(told["awards"][0]["contract_from"], first);
        for lot in s.lots_shown().await {
            assert_eq!((&lot["earliest_award"], &lot["barred"]), (&first, &json!(false)));
        }
        let page = s.public.get("/absichten").await.expect(200).text();
        assert!(
            page.contains(&winner.replace('&', "&#38;"))
                && page.contains(&xml)
                && page.contains("02.02.2027")
        );
        s.public.get(&format!("/ausschreibungen/{}", s.number)).await.expect(404);

        s.clock("2027-02-01T22:59:59Z").await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-ex-ante-waits").await;
        s.clock("2027-02-01T23:00:00Z").await;
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
        assert_eq!(s.intentions().await, json!([]), "it is no intention any more");
        s.public.get(&xml).await.expect(200);

        // The result notice says as well that there was no call.
        s.act(AUTHOR, "result", &Value::Null, 200, "").await;
        let result = s.platform.app.store.notices(s.id).await.unwrap().pop().unwrap();
        assert_eq!(result.subtype, "29");
    }
}

/// A notice that the service refuses bars nothing; it can be announced anew, or awarded without.
#[tokio::test]
async fn a_refused_announcement_bars_no_award() {
    if !notices("a_refused_announcement_bars_no_award") {
        return;
    }
    for database in databases("a_refused_announcement_bars_no_award") {
        let mut s = Setting::without_call(&database).await;
        s.platform.change(|app| app.receiver = Receiver::Refusing);
        s.informed().await;
        for _ in 0..2 {
            s.act(AUTHOR, "intention", &Value::Null, 200, "").await;
            s.platform.app.work_once().await.unwrap();
            assert_eq!(s.announcement().await["state"], "rejected");
        }
        s.clock("2027-01-22T10:00:00Z").await;
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
    }
}

/// The result notice below the thresholds (E4) names the type that it was, and no rule of the SDK speaks against it.
#[tokio::test]
async fn a_result_below_the_thresholds_says_that_there_was_no_call() {
    let name = "a_result_below_the_thresholds_says_that_there_was_no_call";
    if !notices(name) {
        return;
    }
    for database in databases(name) {
        let mut s = Setting::below_without_call(&database).await;
        s.open(OPENED, &[("84000.00", true), ("81000.00", true)]).await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigster Preis."});
        s.step(AUTHOR, &propose, 200, "").await;
        s.act(AUTHOR, "decision", &json!({}), 200, "").await;
        s.act(APPROVER, "decision", &json!({}), 200, "").await;
        let register = json!({"kind": "record_register", "firm": s.company(1).await,
            "answered_at": "2027-01-11T10:00:00Z", "sha256": "ab".repeat(32)});
        s.step(AUTHOR, &register, 200, "").await;
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
        s.act(AUTHOR, "result", &Value::Null, 200, "").await;
        let store = &s.platform.app.store;
        let kept = store.notices(s.id).await.unwrap().pop().unwrap();
        assert_eq!(kept.subtype, "E4");
        let parts = store.blobs.read(&kept.object, None).await.unwrap();
        let notice = parts.try_collect::<Vec<_>>().await.unwrap().concat();
        assert_eq!(s.wrong(notice.clone()).await, Vec::<Value>::new());
        let words = String::from_utf8(notice).unwrap();
        assert!(words.contains(">neg-wo-call<"), "{words}");

        // The register tells of it, without a link to a page that nobody may read.
        let register = async |s: &Setting| s.public.get("/vergeben").await.expect(200).text();
        let (shown, price) = (register(&s).await, "81.000,00");
        assert!(shown.contains(price) && shown.contains("Verhandlungsvergabe"), "{shown}");
        assert!(!shown.contains(&s.number), "{shown}");
    }
}

/// Where there was a call, or below the thresholds, no such notice is known.
#[tokio::test]
async fn where_there_was_a_call_nothing_is_announced() {
    for database in databases("where_there_was_a_call_nothing_is_announced") {
        let mut s = Setting::below(&database).await;
        s.open(OPENED, &[("84000.00", true)]).await;
        assert_eq!(s.evaluation().await["rules"]["announces"], false);
        s.act(AUTHOR, "intention", &Value::Null, 422, "procedure-with-call").await;
    }
}
