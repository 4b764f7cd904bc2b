//! When the result of an award becomes public, and for how long.
//! It must not test what the result says; the whole way of an award does.

use super::setting::{AUTHOR, Setting};
use app::Receiver;
use axum::http::Method;
use futures_util::TryStreamExt as _;
use serde_json::Value;
use testkit::notices;

impl Setting {
    /// Publishes the result; where notices are on, what went out was accepted by the official rules.
    pub(crate) async fn publish_result(&self) {
        self.act(AUTHOR, "result", &Value::Null, 200, "").await;
        self.platform.app.work_once().await.unwrap();
        self.result_is_right().await;
    }

    async fn result_is_right(&self) {
        if notices("the result notice of an award") {
            let xml = format!("/ausschreibungen/{}/ergebnis.xml", self.number);
            let xml = self.public.get(&xml).await.expect(200);
            let check = "/api/v1/notices/check";
            let checked = self.public.send(
                Method::POST,
                check,
                &[("content-type", "application/xml")],
                xml.bytes,
            );
            let checked = checked.await.expect(200).json();
            let findings = checked["findings"].as_array().unwrap().iter();
            let wrong: Vec<_> = findings.filter(|finding| finding["severity"] == "error").collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }

    /// Publishes the result above the thresholds: refused there it goes out anew, and received there it is told here after
    /// two days, no sooner (§ 40 Abs. 3 VgV).
    pub(crate) async fn result_is_told_when_its_notice_is_out(&mut self) {
        self.platform.change(|app| app.receiver = Receiver::Refusing);
        self.act(AUTHOR, "result", &Value::Null, 200, "").await;
        self.platform.app.work_once().await.unwrap();
        assert_eq!(self.contract().await["reported_at"], Value::Null);
        self.nobody_reads_the_result().await;
        self.platform.change(|app| app.receiver = Receiver::Slow);
        self.act(AUTHOR, "result", &Value::Null, 200, "").await;
        self.act(AUTHOR, "result", &Value::Null, 422, "procedure-no-result").await;
        self.platform.app.work_once().await.unwrap();
        assert!(self.contract().await["reported_at"].is_string());
        self.nobody_reads_the_result().await;
        self.platform.app.advance_clock(48 * 3_600_000_000).await.unwrap();
        self.platform.app.work_once().await.unwrap();
        let name = self.name(0).await;
        assert!(self.public.get("/vergeben").await.expect(200).text().contains(&name));
        self.result_is_right().await;
    }

    async fn contract(&self) -> Value {
        self.evaluation().await["lots"][0]["contract"].clone()
    }

    async fn nobody_reads_the_result(&self) {
        let name = self.name(0).await;
        let page = format!("/ausschreibungen/{}/ergebnis", self.number);
        for path in [page.as_str(), "/vergeben", "/api/v1/export/awards.csv"] {
            let text = self.public.get(path).await.expect(200).text();
            assert!(!text.contains(&name), "{path}");
        }
        self.public.get(&format!("{page}.xml")).await.expect(404);
    }

    /// The notice of the end counts the one bid that came, from a firm of up to medium size (BT-759, BT-760).
    pub(crate) async fn counts_one_small_bid(&self) {
        if !notices("the counts of a notice of cancellation") {
            return;
        }
        let store = &self.platform.app.store;
        let kept = store.notices(self.id).await.unwrap().pop().unwrap();
        let parts = store.blobs.read(&kept.object, None).await.unwrap();
        let notice = parts.try_collect::<Vec<_>>().await.unwrap().concat();
        let words = String::from_utf8(notice).unwrap();
        for (code, count) in [("tenders", 1), ("t-sme", 1), ("t-no-eea", 0)] {
            let after = words.split(&format!(">{code}</efbc:StatisticsCode>")).nth(1).unwrap();
            let told = after.split("StatisticsNumeric>").nth(1).unwrap();
            assert_eq!(told.trim_end_matches("</efbc:"), count.to_string(), "{code}: {words}");
        }
    }
}
