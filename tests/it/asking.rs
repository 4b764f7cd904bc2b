//! Questions and answers, followers and the inbox, through the API, on every database.
//! It must not test the words of mails; `app` does.

use crate::changing::{AUTHOR, BIDDER, NOW, Running, step};
use app::Mailer;
use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Client, Platform, databases};

const OTHER: &str = "angebote@saubermann-westfalen.example";

async fn unread(client: &Client) -> u64 {
    client.get("/api/v1/inbox").await.expect(200).json()["unread"].as_u64().unwrap()
}

/// The kinds of the newest messages; older ones are of the demo's data.
async fn newest(client: &Client, count: usize) -> Vec<String> {
    let listed = client.get("/api/v1/inbox").await.expect(200).json();
    let items = listed["items"].as_array().unwrap().clone();
    items.iter().take(count).map(|item| item["kind"].as_str().unwrap().to_owned()).collect()
}

fn mails(platform: &Platform) -> Vec<String> {
    let folder = std::fs::read_dir(platform.folder.path().join("mails"));
    let files = folder.into_iter().flatten().map(|entry| entry.unwrap().path());
    files.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[tokio::test]
async fn a_question_is_answered_to_all_and_the_asker_stands_nowhere() {
    for database in databases("a_question_is_answered_to_all_and_the_asker_stands_nowhere") {
        let mut running = Running::new(&database).await;
        let mailer = Mailer::Folder(running.platform.folder.path().join("mails"));
        running.platform.change(|app| app.mailer = mailer);
        let (author, bidder) = (running.sign_in(AUTHOR).await, running.sign_in(BIDDER).await);
        let follower = running.sign_in(OTHER).await;
        let public = Client::new(running.platform.router());
        let questions = format!("/api/v1/procedures/{}/questions", running.number);
        let unread_before = unread(&author).await;

        // Following needs an account and nothing else.
        let follow = format!("/api/v1/procedures/{}/follow", running.number);
        public.send(Method::PUT, &follow, &[], "").await.expect(401);
        for _ in 0..2 {
            follower.send(Method::PUT, &follow, &[], "").await.expect(200);
        }
        assert_eq!(follower.get(&follow).await.expect(200).json()["following"], true);
        assert_eq!(bidder.get(&follow).await.expect(200).json()["following"], false);

        // A company asks; the office is told, and reads words but no name.
        let text = "Wir, die Rheinblick GmbH, fragen: Darf an Samstagen gereinigt werden?";
        public.post(&questions, &json!({"text": text})).await.expect(401);
        bidder.post(&questions, &json!({"text": " "})).await.expect(422);
        let long = bidder.post(&questions, &json!({"text": "x".repeat(5001)})).await.expect(422);
        assert_eq!(long.json()["errors"][0]["rule"], "question-length");
        author.post(&questions, &json!({"text": text})).await.expect(403);
        let asked = bidder.post(&questions, &json!({"text": text})).await.expect(201).json();
        assert_eq!(unread(&author).await, unread_before + 1);
        let office = format!("{}/questions", running.path);
        let listed = author.get(&office).await.expect(200);
        bidder.get(&office).await.expect(404);
        assert_eq!(listed.json()["items"][0]["telling"], json!(["Rheinblick"]));
        let person = bidder.get("/api/v1/session").await.expect(200).json();
        for secret in [person["person"].as_str().unwrap(), person["email"].as_str().unwrap()] {
            assert!(!listed.text().contains(secret), "the office reads no name");
        }
        assert_eq!(public.get(&questions).await.expect(200).json()["items"], json!([]));

        // The answer must not carry the name to everyone, unless the officer looked.
        let answer = format!("{office}/{}/answer", asked["id"].as_str().unwrap());
        let tag = author.get(&running.path).await.expect(200).tag();
        let body = |asked: &str, checked: bool| json!({"asked": {"de": asked}, "answer": {"de": "Ja, von 7 bis 14 Uhr."}, "names_checked": checked});
        let named =
            author.change(Method::POST, &answer, &tag, &body(text, false)).await.expect(422);
        assert_eq!(named.json()["errors"][0]["rule"], "question-names-company");
        assert_eq!(named.json()["errors"][0]["pointer"], "/asked/de");
        let clean = body("Darf an Samstagen gereinigt werden?", false);
        bidder.change(Method::POST, &answer, &tag, &clean).await.expect(404);
        author.change(Method::POST, &answer, "\"0\"", &clean).await.expect(412);
        author.change(Method::POST, &answer, &tag, &clean).await.expect(200);
        let tag = author.get(&running.path).await.expect(200).tag();
        author.change(Method::POST, &answer, &tag, &clean).await.expect(422);

        // Everyone reads it, in API, page and feed; nobody reads who asked.
        let public_list = public.get(&questions).await.expect(200);
        assert_eq!(public_list.json()["items"][0]["number"], 1);
        let page = format!("/ausschreibungen/{}", running.number);
        let shown = public.get(&format!("{page}/fragen")).await.expect(200).text();
        let feed = public.get(&format!("{page}/aenderungen.atom")).await.expect(200).text();
        for text in [&public_list.text(), &shown, &feed] {
            assert!(text.contains("Darf an Samstagen gereinigt werden?"), "{text}");
            assert!(!text.contains("Rheinblick"), "{text}");
        }

        // Asker and follower are told, each once, and by mail.
        assert_eq!(newest(&bidder, 1).await, ["own-question-answered"]);
        assert_eq!(newest(&follower, 1).await, ["question-answered"]);
        running.platform.app.deliver_once().await.unwrap();
        running.platform.app.deliver_once().await.unwrap();
        let mails = mails(&running.platform);
        let to = |address: &str| mails.iter().filter(|mail| mail.contains(address)).count();
        assert_eq!((to(BIDDER), to(OTHER)), (1, 1), "{mails:?}");
        let demo = public.get("/vorfuehrung/mails").await.expect(200).text();
        assert!(demo.contains(OTHER));

        // The act names nobody, and after the file's end nothing is left of the asker.
        let acts = running.platform.app.store.acts(running.id).await.unwrap();
        let ask = acts.iter().find(|act| act.kind == "ask").unwrap();
        assert_eq!(ask.person, None);
        assert!(ask.body.contains("\"by\":\"company\""), "{}", ask.body);
        let store = &running.platform.app.store;
        assert_eq!(store.askers(running.id).await.unwrap().len(), 1);
        let unit = store.begin().await.unwrap();
        unit.erase_people_of(running.id).await.unwrap();
        unit.commit().await.unwrap();
        assert!(store.askers(running.id).await.unwrap().is_empty());
        assert!(store.followers(running.id).await.unwrap().is_empty());
        author.get(&office).await.expect(200);
    }
}

#[tokio::test]
async fn an_answer_close_to_the_deadline_needs_the_decision_about_it() {
    for database in databases("an_answer_close_to_the_deadline_needs_the_decision_about_it") {
        let running = Running::union(&database).await;
        let Some(running) = running else { return };
        let (author, bidder) = (running.sign_in(AUTHOR).await, running.sign_in(BIDDER).await);
        let deadline = running.row().await.deadline().unwrap();
        let questions = format!("/api/v1/procedures/{}/questions", running.number);
        let asked = bidder.post(&questions, &json!({"text": "Bis wann?"})).await.expect(201).json();
        let three_days = 3 * 86_400_000_000;
        let now = running.platform.app.clock.procedures().micros();
        running.platform.app.advance_clock(deadline.micros() - now - three_days).await.unwrap();
        let answer = format!("{}/questions/{}/answer", running.path, asked["id"].as_str().unwrap());
        let body = |extension: Value| json!({"asked": {"de": "Bis wann?"}, "answer": {"de": "Bis mittags."}, "extension": extension});
        let tag = author.get(&running.path).await.expect(200).tag();
        let silent =
            author.change(Method::POST, &answer, &tag, &body(Value::Null)).await.expect(422);
        assert_eq!(silent.json()["errors"][0]["rule"], "procedure-extension-undecided");
        let earlier = json!({"decision": "until", "deadline": NOW, "reason": "früher"});
        author.change(Method::POST, &answer, &tag, &body(earlier)).await.expect(422);
        let later = "2027-03-01T11:00:00Z";
        let until = json!({"decision": "until", "deadline": later, "reason": "Die Antwort betrifft die Preise."});
        let answered = author.change(Method::POST, &answer, &tag, &body(until)).await.expect(200);
        assert_eq!(answered.json()["deadline"], later);
        let mut told = newest(&bidder, 2).await;
        told.sort();
        assert_eq!(told, ["deadline-moved", "own-question-answered"]);
        let public = Client::new(running.platform.router());
        let feed = format!("/api/v1/procedures/{}/changes", running.number);
        let entries = public.get(&feed).await.expect(200).json();
        let last = entries["items"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["kind"], &last["version"]), (&json!("answered"), &json!(2)));
        assert_eq!(last["changes"][0]["key"], "field-bids-until");
    }
}

#[tokio::test]
async fn a_message_is_read_by_its_body_and_by_nobody_else() {
    for database in databases("a_message_is_read_by_its_body_and_by_nobody_else") {
        let running = Running::new(&database).await;
        let (author, bidder) = (running.sign_in(AUTHOR).await, running.sign_in(BIDDER).await);
        let other = running.sign_in(OTHER).await;
        let questions = format!("/api/v1/procedures/{}/questions", running.number);
        let before = unread(&author).await;
        for number in 0..3 {
            let text = format!("Frage {number}?");
            bidder.post(&questions, &json!({"text": text})).await.expect(201);
        }
        let listed = author.get("/api/v1/inbox").await.expect(200).json();
        assert_eq!((&listed["unread"], &listed["next"]), (&json!(before + 3), &Value::Null));
        let path = format!("/api/v1/inbox/{}", listed["items"][0]["id"].as_str().unwrap());
        other.get(&path).await.expect(404);
        other.send(Method::PUT, &format!("{path}/read"), &[], "").await.expect(404);
        let shown = author.get(&path).await.expect(200).json();
        assert_eq!(shown["number"], running.number);
        assert_eq!(shown["read_at"], Value::Null);
        for _ in 0..2 {
            author.send(Method::PUT, &format!("{path}/read"), &[], "").await.expect(204);
        }
        assert_eq!(unread(&author).await, before + 2);
        assert_ne!(author.get(&path).await.expect(200).json()["read_at"], Value::Null);
        author.get(&format!("{path}/attachments/0")).await.expect(404);
        Client::new(running.platform.router()).get("/api/v1/inbox").await.expect(401);
    }
}

#[tokio::test]
async fn a_mail_that_does_not_leave_is_tried_again_and_not_sent_twice() {
    for database in databases("a_mail_that_does_not_leave_is_tried_again_and_not_sent_twice") {
        let mut running = Running::new(&database).await;
        // Nobody listens there.
        let dead = Mailer::smtp("smtp://127.0.0.1:1", "post@zuschlag.example").unwrap();
        running.platform.change(|app| app.mailer = dead);
        let (author, follower) = (running.sign_in(AUTHOR).await, running.sign_in(OTHER).await);
        let follow = format!("/api/v1/procedures/{}/follow", running.number);
        follower.send(Method::PUT, &follow, &[], "").await.expect(200);
        let later = json!({"kind": "move_deadline", "deadline": "2026-12-22T11:00:00Z", "reason": "Feiertage"});
        step(&author, &running.path, &later).await.expect(200);
        running.platform.app.deliver_once().await.unwrap();
        assert!(mails(&running.platform).is_empty());
        // The server is back: not before the pause is over, then once.
        let mailer = Mailer::Folder(running.platform.folder.path().join("mails"));
        running.platform.change(|app| app.mailer = mailer);
        running.platform.app.deliver_once().await.unwrap();
        assert!(mails(&running.platform).is_empty(), "the pause is not over");
        running.platform.set_clock("2026-11-23T09:01:00Z");
        for _ in 0..2 {
            running.platform.app.deliver_once().await.unwrap();
        }
        assert_eq!(mails(&running.platform).len(), 1);
        assert_eq!(newest(&follower, 1).await, ["deadline-moved"]);
    }
}
