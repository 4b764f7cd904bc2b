//! From opened bids to the published result, through the API, on every database.
//! It must not open sealed bids: they are put in as an opening would leave them.

mod announced;
mod begun;
mod drawn;
mod framed;
mod left;
mod readmitted;
mod set_back;
mod setting;
mod together;
mod told;

use axum::http::Method;
use serde_json::{Value, json};
pub(crate) use setting::tool;
use setting::{APPROVER, AUTHOR, EVALUATOR, JUDGE, LOT, Setting};
use testkit::{Client, databases, notices};

const OPENED: &str = "2027-01-11T12:00:00Z";

fn score(bid: &str, criterion: &str, value: &str, reason: &str) -> Value {
    json!({"bid": bid, "criterion": criterion, "value": value, "reason": reason})
}

/// Exclusion, scores, ranking, decision, letters, waiting period, award, result, above the thresholds.
#[tokio::test]
async fn a_lot_goes_from_opened_bids_to_the_published_result() {
    if !notices("a_lot_goes_from_opened_bids_to_the_published_result") {
        return;
    }
    for database in databases("a_lot_goes_from_opened_bids_to_the_published_result") {
        let mut s = Setting::union(&database, "SIMPLE_RATIO").await;
        s.open(OPENED, &[("980000.00", true), ("900000.00", true), ("400000.00", true)]).await;
        let (one, two, low) = (s.bid(0), s.bid(1), s.bid(2));

        // Who may not know finds nothing; what belongs to an operation of its own is no bare step.
        s.stranger.get(&s.path("evaluation")).await.expect(404);
        s.bidders[0].get(&s.path("evaluation")).await.expect(404);
        let shown = s.author.get(&s.path("evaluation")).await.expect(200);
        let first = shown.json();
        assert_eq!(first["lots"][0]["bids"].as_array().unwrap().len(), 3);
        let bare = json!({"kind": "award", "lot": LOT, "value": "1.00"});
        let refused = s.author.change(Method::POST, &s.path("steps"), &shown.tag(), &bare).await;
        assert_eq!(refused.expect(422).json()["errors"][0]["rule"], "step-has-own-operation");

        // The office is told what is next, by when and by which provision; papers that enter the evaluation are not requested.
        let due = s.author.get(&s.path("duties")).await.expect(200).json()["items"][0].clone();
        assert_eq!((&due["id"], &due["who"]), (&json!("evaluate"), &json!("evaluator")));
        assert_eq!(due["lot"], LOT);
        assert!(due["due"].is_string() && due["source"].is_string(), "{due}");
        let judged = json!({"bid": one, "kind": "papers", "subject": "price_quality",
            "text": "Bitte reichen Sie das Konzept nach.", "until": "2027-01-18T11:00:00Z"});
        s.act(EVALUATOR, "requests", &judged, 422, "bid-paper-enters-evaluation").await;

        // A low price is asked about before it excludes (§ 60 VgV).
        let proposals = s.findings(&low).await;
        assert!(proposals.contains(&"ask_price".to_owned()), "{proposals:?}");
        let out = json!({"kind": "exclude", "lot": LOT, "bid": low, "exclusion":
            {"grounds": ["abnormally_low"], "reason": "Der Preis ist nicht aufgeklärt."}});
        s.step(EVALUATOR, &out, 422, "procedure-price-not-asked").await;
        let ask = json!({"bid": low, "kind": "price", "text": "Bitte erläutern Sie Ihren Preis.",
            "until": "2027-01-18T11:00:00Z"});
        s.act(EVALUATOR, "requests", &ask, 200, "").await;
        s.step(EVALUATOR, &out, 422, "procedure-price-not-asked").await;
        let request = s.evaluation().await["lots"][0]["bids"]
            .as_array()
            .unwrap()
            .iter()
            .find(|bid| bid["bid"] == low.as_str())
            .unwrap()["requests"][0]["id"]
            .clone();
        let answer = format!("requests/{}/answer", request.as_str().unwrap());
        s.put(EVALUATOR, &answer, &json!({"text": "Wir haben uns verrechnet."}), 200, "").await;
        s.step(EVALUATOR, &out, 200, "").await;

        // Two judge blindly; the agreement waits for both, and every score has its reason.
        let mine = json!({"scores": [
            score(&one, "plan", "9", "Vertretung lückenlos geregelt."),
            score(&one, "team", "8", "Erfahrene Objektleitung."),
            score(&two, "plan", "6", "Vertretung nur werktags."),
            score(&two, "team", "5", "Kurze Einarbeitung.")]});
        let scores = format!("lots/{LOT}/scores");
        let silent = json!({"scores": [score(&one, "plan", "9", " ")]});
        s.put(EVALUATOR, &scores, &silent, 422, "evaluation-reason-missing").await;
        let beyond = json!({"scores": [score(&one, "plan", "11", "Sehr gut.")]});
        s.put(EVALUATOR, &scores, &beyond, 422, "evaluation-level-unknown").await;
        s.put(AUTHOR, &scores, &mine, 403, "").await;
        s.put(EVALUATOR, &scores, &mine, 200, "").await;
        s.put(
            JUDGE,
            &scores,
            &json!({"scores": [score(&two, "plan", "7", "Ausreichend.")]}),
            200,
            "",
        )
        .await;
        let seen = s.as_reader(JUDGE).await;
        let cell = |bid: &str, at: usize| {
            let bids = seen["lots"][0]["bids"].as_array().unwrap();
            bids.iter().find(|one| one["bid"] == bid).unwrap()["scores"][at].clone()
        };
        assert_eq!(cell(&one, 0)["others"], json!([]), "nobody sees a score before giving one");
        assert_eq!(cell(&one, 0)["others_given"], 1);
        assert_eq!(cell(&two, 0)["others"][0]["value"], "6");
        let consensus = format!("lots/{LOT}/consensus");
        s.put(EVALUATOR, &consensus, &mine, 422, "evaluation-opinion-missing").await;
        s.put(JUDGE, &scores, &mine, 200, "").await;
        s.act(AUTHOR, "evaluation", &json!({}), 422, "evaluation-level-missing").await;
        s.put(EVALUATOR, &consensus, &mine, 200, "").await;
        s.put(JUDGE, &consensus, &mine, 412, "").await;
        s.act(EVALUATOR, "freeze", &Value::Null, 200, "").await;
        s.put(EVALUATOR, &scores, &mine, 422, "procedure-quality-frozen").await;

        // The ranking is the one that anybody computes from the same case.
        let preview =
            s.author.get(&s.path(&format!("lots/{LOT}/ranking"))).await.expect(200).json();
        let anybody = s.public.post("/api/v1/law/rank", &preview["case"]).await.expect(200).json();
        assert_eq!(anybody["winner"], one.as_str());
        assert_eq!(preview["report"]["winner"], anybody["winner"]);
        let scores_of = |report: &Value| -> Vec<Value> {
            report["bids"].as_array().unwrap().iter().map(|bid| bid["score"].clone()).collect()
        };
        assert_eq!(scores_of(&preview["report"]), scores_of(&anybody));
        s.act(AUTHOR, "evaluation", &json!({"winners": [low]}), 422, "procedure-winners").await;
        let skipped = json!({"winners": [two]});
        s.act(AUTHOR, "evaluation", &skipped, 422, "procedure-reason-missing").await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let tag = s.author.get(&s.path("evaluation")).await.tag();
        s.act(AUTHOR, "evaluation", &json!({}), 422, "procedure-not-at-this-stage").await;

        // Two decide; who has a conflict of interest no longer acts.
        s.act(APPROVER, "decision", &json!({}), 422, "procedure-not-at-this-stage").await;
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Bestes Verhältnis von Leistung und Preis."});
        s.step(AUTHOR, &propose, 200, "").await;
        let decision = s.path(&format!("lots/{LOT}/decision"));
        s.author.change(Method::POST, &decision, &tag, &json!({})).await.expect(412);
        s.act(AUTHOR, "decision", &json!({}), 200, "").await;
        s.act(AUTHOR, "decision", &json!({}), 422, "award-second-person").await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-not-at-this-stage").await;
        s.act(APPROVER, "decision", &json!({}), 200, "").await;
        let judge = s.person(JUDGE).await;
        let conflict = json!({"kind": "record_conflict", "person": judge, "reason": "Verwandt mit einer Bieterin."});
        s.step(APPROVER, &conflict, 200, "").await;
        s.put(JUDGE, &scores, &mine, 404, "").await;

        // No award before the letters, nor before the waiting period is over, nor without the register.
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-letters-first").await;
        let letters =
            s.author.get(&s.path(&format!("lots/{LOT}/letters"))).await.expect(200).json();
        assert_eq!(letters["before"], true);
        assert_eq!(letters["letters"].as_array().unwrap().len(), 2);
        s.act(AUTHOR, "letters", &json!({}), 200, "").await;
        let lot = s.evaluation().await["lots"][0].clone();
        assert_eq!(lot["stage"], "standstill");
        assert_eq!(
            lot["earliest_award"], "2027-01-21T23:00:00Z",
            "ten days after the day of the letters"
        );
        s.check_letters(&lot).await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-standstill").await;
        s.clock("2027-01-21T22:59:59Z").await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-standstill").await;
        s.clock("2027-01-21T23:00:00Z").await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-register").await;
        let register = json!({"kind": "record_register", "firm": s.company(0).await,
            "answered_at": "2027-01-21T10:00:00Z", "sha256": "ab".repeat(32)});
        s.step(AUTHOR, &register, 200, "").await;
        s.act(APPROVER, "award", &json!({}), 403, "").await;
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-not-at-this-stage").await;

        // The result: the notice passes the official rules, the page names the winner and nobody else.
        let before =
            s.public.get(&format!("/ausschreibungen/{}/ergebnis", s.number)).await.expect(200);
        assert!(!before.text().contains("980.000,00"), "nothing before the publication");
        let due = s.author.get(&s.path("duties")).await.expect(200).json()["items"][0].clone();
        assert_eq!((&due["id"], &due["alert"]), (&json!("result-notice"), &json!("none")));
        assert_eq!(
            due["last_day"], "2027-02-21",
            "30 days after the award on 22 January in Berlin"
        );
        s.result_is_told_when_its_notice_is_out().await;
        let page =
            s.public.get(&format!("/ausschreibungen/{}/ergebnis", s.number)).await.expect(200);
        let page = page.text();
        assert!(page.contains("980.000,00") && page.contains(&s.name(0).await), "{page}");
        assert!(!page.contains(&s.name(1).await), "a bidder that did not win is named");
        let contract = json!({"kind": "start_contract", "lot": LOT, "from": "2027-04-01", "until": "2029-03-31"});
        s.step(AUTHOR, &contract, 200, "").await;
        s.check_record().await;
    }
}

/// Below the thresholds the lowest price wins, and the letters go with the award.
#[tokio::test]
async fn below_the_thresholds_the_letters_go_with_the_award() {
    for database in databases("below_the_thresholds_the_letters_go_with_the_award") {
        let mut s = Setting::below(&database).await;
        s.open(OPENED, &[("84000.00", true), ("81000.00", true), ("79999.99", false)]).await;
        let (best, incomplete) = (s.bid(1), s.bid(2));
        let proposals = s.findings(&incomplete).await;
        assert!(proposals.contains(&"request".to_owned()), "{proposals:?}");
        let papers = json!({"bid": incomplete, "kind": "papers", "text": "Bitte reichen Sie das Preisblatt nach.",
            "until": "2027-01-15T11:00:00Z"});
        s.act(EVALUATOR, "requests", &papers, 200, "").await;
        let out = json!({"kind": "exclude", "lot": LOT, "bid": incomplete, "exclusion":
            {"grounds": ["missing_documents"], "reason": "Das Preisblatt fehlt trotz Nachforderung."}});
        s.step(EVALUATOR, &out, 200, "").await;
        s.act(AUTHOR, "evaluation", &json!({}), 200, "").await;
        let ranked = s.evaluation().await["lots"][0]["ranking"].clone();
        assert_eq!(ranked["order"], json!([best, s.bid(0)]));
        let propose = json!({"kind": "propose_award", "lot": LOT, "reason": "Niedrigster Preis."});
        s.step(AUTHOR, &propose, 200, "").await;
        let alone = json!({"alone_because": "Vertretung im Urlaub nicht erreichbar."});
        s.act(APPROVER, "decision", &alone, 200, "").await;
        s.act(AUTHOR, "letters", &json!({}), 422, "award-letters-with-award").await;
        let unasked =
            async |s: &Setting| s.evaluation().await["lots"][0]["register_missing"].clone();
        let asked = json!([{"company": s.company(1).await, "name": s.name(1).await}]);
        assert_eq!(unasked(&s).await, asked);
        s.act(AUTHOR, "award", &json!({}), 422, "procedure-register").await;
        let register = json!({"kind": "record_register", "firm": s.company(1).await,
            "answered_at": "2027-01-11T10:00:00Z", "sha256": "ab".repeat(32)});
        s.step(AUTHOR, &register, 200, "").await;
        assert_eq!(unasked(&s).await, json!([]));
        s.act(AUTHOR, "award", &json!({}), 200, "").await;
        let lot = s.evaluation().await["lots"][0].clone();
        assert_eq!(lot["contract"]["value"], "81000.00");
        let kinds: Vec<&str> = lot["letters"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap())
            .collect();
        assert_eq!(kinds.iter().filter(|kind| **kind == "information").count(), 2);
        assert_eq!(kinds.iter().filter(|kind| **kind == "award").count(), 1);
        s.check_letters(&lot).await;
        s.publish_result().await;
        s.check_record().await;
        s.result_outlives_the_file().await;
        if let Some(words) = s.record().await {
            assert!(words.contains(&s.name(0).await) && words.contains("84.000,00"), "{words}");
            for part in ["das Preisblatt nach", "keine Antwort", "Wettbewerbsregister", "abababab"]
            {
                assert!(words.contains(part), "{part}: {words}");
            }
        }
    }
}

/// What a bidder is asked after the opening it answers in the portal; late answers are kept as late.
#[tokio::test]
async fn a_bidder_hands_in_what_was_asked_and_nobody_else_learns_of_it() {
    for database in databases("a_bidder_hands_in_what_was_asked_and_nobody_else_learns_of_it") {
        let mut s = Setting::below(&database).await;
        s.open(OPENED, &[("84000.00", false), ("81000.00", true)]).await;
        let until = "2027-01-18T11:00:00Z";
        for (at, kind) in [(0, "papers"), (1, "price")] {
            let ask = json!({"bid": s.bid(at), "kind": kind, "text": "Bitte nachreichen.", "until": until});
            s.act(EVALUATOR, "requests", &ask, 200, "").await;
        }
        let list = async |client: &Client| {
            let found = client.get("/api/v1/company/requests").await.expect(200).json();
            found["items"].as_array().unwrap().clone()
        };
        let asked = list(&s.bidders[0]).await;
        assert_eq!(asked.len(), 1, "each sees its own alone");
        assert_eq!((&asked[0]["kind"], &asked[0]["over"]), (&"papers".into(), &false.into()));
        assert_eq!(list(&s.bidders[2]).await.len() + list(&s.author).await.len(), 0);
        let id = asked[0]["id"].as_str().unwrap().to_owned();
        let path = |part: &str| format!("/api/v1/company/requests/{id}/{part}");
        let answer = json!({"text": "Anbei das Preisblatt."});

        // Others find nothing; an empty answer is none.
        for other in [&s.bidders[1], &s.author, &s.stranger] {
            other.post(&path("answer"), &answer).await.expect(404);
            other.send(Method::POST, &path("files?name=x"), &[], "x").await.expect(404);
        }
        let empty = s.bidders[0].post(&path("answer"), &json!({"text": " "})).await.expect(422);
        assert_eq!(empty.json()["errors"][0]["rule"], "request-empty");
        let add = async |name: &str| {
            let path = path(&format!("files?name={name}"));
            s.bidders[0].send(Method::POST, &path, &[], "Preise").await.expect(201).json()
        };
        let (wrong, right) = (add("falsch.txt").await, add("..%2FPreisblatt.txt").await);
        assert_eq!(right["name"], "Preisblatt.txt");
        let wrong = path(&format!("files/{}", wrong["id"].as_str().unwrap()));
        s.bidders[0].send(Method::DELETE, &wrong, &[], "").await.expect(204);
        let file = format!("/api/v1/requests/{id}/files/{}", right["id"].as_str().unwrap());
        assert_eq!(s.bidders[0].get(&file).await.expect(200).bytes, b"Preise");
        s.author.get(&file).await.expect(404);
        assert_eq!(s.asked(0).await["files"], json!([]), "the office sees nothing before");

        // Handed in once, for good; then the office has it, and still nobody else.
        let before = s.platform.app.store.acts(s.id).await.unwrap().len();
        let handed = s.bidders[0].post(&path("answer"), &answer).await.expect(200).json();
        assert_eq!(
            (&handed["late"], handed["files"].as_array().unwrap().len()),
            (&false.into(), 1)
        );
        let again = s.bidders[0].post(&path("answer"), &answer).await.expect(422);
        assert_eq!(again.json()["errors"][0]["rule"], "request-answered");
        s.bidders[0].send(Method::POST, &path("files?name=x"), &[], "x").await.expect(422);
        assert_eq!(s.author.get(&file).await.expect(200).bytes, b"Preise");
        s.bidders[1].get(&file).await.expect(404);
        s.stranger.get(&file).await.expect(404);
        let seen = s.asked(0).await;
        assert_eq!((&seen["answer"], &seen["late"]), (&answer["text"], &false.into()));
        let acts = s.platform.app.store.acts(s.id).await.unwrap();
        assert_eq!((acts.len(), acts.last().unwrap().kind.as_str()), (before + 1, "hand_in"));
        assert_eq!(acts.last().unwrap().person, None, "the file names the bid, not who pressed");
        let told = s.author.get("/api/v1/inbox").await.expect(200).json();
        assert_eq!(told["items"][0]["kind"], "handed-in");

        // Late is recorded as late, and not lost; the price counts as explained.
        let late = list(&s.bidders[1]).await[0]["id"].as_str().unwrap().to_owned();
        s.clock("2027-01-18T11:00:00Z").await;
        assert_eq!(list(&s.bidders[1]).await[0]["over"], true);
        let path = format!("/api/v1/company/requests/{late}/answer");
        let handed = s.bidders[1].post(&path, &json!({"text": "Eigene Maschinen."})).await;
        assert_eq!(handed.expect(200).json()["late"], true);
        assert_eq!(s.asked(1).await["late"], true);
        let verified = s.platform.app.verify().await.unwrap();
        // What was just committed to waits for its minute of the log.
        let wrong: Vec<_> = verified
            .differences
            .iter()
            .filter(|one| one.key != "verify-commitment-waits")
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

/// A cancellation after the opening tells the bidders, and the page tells everybody.
#[tokio::test]
async fn a_cancelled_procedure_tells_its_bidders_and_the_public() {
    for database in databases("a_cancelled_procedure_tells_its_bidders_and_the_public") {
        let mut s = Setting::below(&database).await;
        s.open(OPENED, &[("184000.00", true)]).await;
        let evaluation = s.author.get(&s.path("evaluation")).await.expect(200);
        let (tag, opening) = (evaluation.tag(), evaluation.json()["openings"][0].clone());
        let cancel = json!({"ground": "not_economic", "reason": "Das einzige Angebot liegt weit über dem Haushalt."});
        s.author.change(Method::POST, &s.path("cancellation"), &tag, &cancel).await.expect(403);
        // Bare, the step would write no letter and no notice.
        let bare = json!({"kind": "cancel", "ground": "not_economic", "reason": "Zu teuer."});
        s.step(APPROVER, &bare, 422, "step-has-own-operation").await;
        let silent = json!({"ground": "not_economic", "reason": ""});
        s.approver.change(Method::POST, &s.path("cancellation"), &tag, &silent).await.expect(422);
        let done = s
            .approver
            .change(Method::POST, &s.path("cancellation"), &tag, &cancel)
            .await
            .expect(200);
        assert_eq!(done.json()["stage"], "cancelled");
        s.counts_one_small_bid().await;
        // What was opened stays on record.
        let record = s.path(&format!("openings/{}/record.pdf", opening.as_str().unwrap()));
        let record = s.author.get(&record).await.expect(200).bytes;
        if let Some(words) = tool("pdftotext", &record) {
            assert!(words.contains("184.000,00") && words.contains("11.01.2027, 12:00"), "{words}");
        }
        s.keeps_what_was_opened("Aufhebung").await;
        let close = json!({"kind": "close_file"});
        let tag = s.author.get(s.path("").trim_end_matches('/')).await.expect(200).tag();
        s.author.change(Method::POST, &s.path("steps"), &tag, &close).await.expect(200);
        s.keeps_what_was_opened("Aufhebung").await;
        let page =
            s.public.get(&format!("/ausschreibungen/{}/ergebnis", s.number)).await.expect(200);
        assert!(page.text().contains("weit über dem Haushalt"));
        assert!(!page.text().contains(&s.name(0).await), "bidders stay unnamed");
        let letters = s.platform.app.store.letters(s.id).await.unwrap();
        assert_eq!(letters.len(), 1);
        if let Some(words) = tool("pdftotext", &s.letter_bytes(&letters[0].id.to_string()).await) {
            assert!(words.contains("weit über dem Haushalt"), "{words}");
        }
    }
}
