//! Keys of people, seats and key records, from the first key to the publication, on every database.
//! It must not open anything; that is `opening`'s.

use crate::changing::content;
use crate::played::{APPROVER, AUTHOR, FIRST_BIDDER, approved, caller, office, unlocked};
use crate::publishing::draft;
use app::demo::PASSWORD;
use app::{AppError, NewSeat, NewSeats};
use axum::http::Method;
use seal::note::{Note, VerifierKey};
use seal::record_check::{Known, verify};
use serde_json::{Value, json};
use tender::procedure::Step;
use testkit::{Client, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const OFFICERS: [&str; 3] = [
    "oeffnung1@stadt-koeln.example",
    "oeffnung2@stadt-koeln.example",
    "oeffnung3@stadt-koeln.example",
];

fn rules(answer: &Value) -> Vec<&str> {
    answer["errors"].as_array().unwrap().iter().filter_map(|e| e["rule"].as_str()).collect()
}

fn refused<T: std::fmt::Debug>(result: Result<T, AppError>) -> Vec<&'static str> {
    match result {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|r| r.message.key).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn ones_own_keys_are_kept_as_ciphertext_and_old_ones_stay() {
    for database in databases("ones_own_keys_are_kept_as_ciphertext_and_old_ones_stay") {
        let platform = Platform::demo(&database, NOW).await;
        let client = Client::signed_in(platform.router(), FIRST_BIDDER, PASSWORD).await;
        let shown = client.get("/api/v1/me/keys").await.expect(200).json();
        assert_eq!(shown["host"], "zuschlag.example");
        let first = shown["keys"][0].clone();
        assert!(!shown.to_string().contains("SECRET"));
        // A second way for the same key: the key stays.
        let mut passkey = first["ways"][0].clone();
        passkey["kind"] = json!("passkey");
        let mut new = json!({"recipient": first["recipient"], "verifier": first["verifier"],
            "ways": [first["ways"][0], passkey]});
        let told = client.change(Method::PUT, "/api/v1/me/key", "", &new).await.expect(422).json();
        assert_eq!(rules(&told), ["key-passkey"]);
        new["ways"][1]["credential"] = json!("AAAA");
        new["ways"][1]["salt"] = json!("AAAA");
        let kept = client.change(Method::PUT, "/api/v1/me/key", "", &new).await.expect(200).json();
        assert_eq!((&kept["id"], kept["ways"].as_array().unwrap().len()), (&first["id"], 2));
        // What is no key is refused, every fault at once.
        let bad = json!({"recipient": "age1", "verifier": first["recipient"],
            "ways": [{"kind": "passphrase", "sealed": "QUdFLVNFQ1JFVC1LRVk="}]});
        let told = client.change(Method::PUT, "/api/v1/me/key", "", &bad).await.expect(422).json();
        assert_eq!(rules(&told), ["key-recipient", "key-verifier", "key-file"]);
        // Another key takes its place, and the old one stays for what was sealed to it.
        let person = caller(&platform, FIRST_BIDDER).await;
        platform.app.play_key(&person, "ein anderes Wort", 4).await.unwrap();
        let keys = client.get("/api/v1/me/keys").await.expect(200).json()["keys"].clone();
        assert_eq!(keys.as_array().unwrap().len(), 2);
        assert_eq!((&keys[0]["replaced_at"], &keys[1]["id"]), (&Value::Null, &first["id"]));
        assert!(keys[1]["replaced_at"].is_string());
        // Colleagues see the public part of the key in use; others find nothing.
        let path = format!("/api/v1/bodies/{}/keys", office(&person));
        let listed = client.get(&path).await.expect(200).json();
        let own = listed
            .as_array()
            .unwrap()
            .iter()
            .find(|k| k["person"] == person.person.id.0.to_string());
        assert_eq!(own.unwrap()["recipient"], keys[0]["recipient"]);
        assert!(listed[0].get("ways").is_none());
        let stranger = Client::signed_in(platform.router(), AUTHOR, PASSWORD).await;
        stranger.get(&path).await.expect(404);
        Client::new(platform.router()).get(&path).await.expect(401);
    }
}

#[tokio::test]
async fn a_procedure_is_published_only_when_every_seat_has_signed() {
    for database in databases("a_procedure_is_published_only_when_every_seat_has_signed") {
        let platform = Platform::demo(&database, NOW).await;
        let row = approved(&platform, draft()).await;
        let path = format!("/api/v1/office/procedures/{}", row.id);
        let sign_in = |email| Client::signed_in(platform.router(), email, PASSWORD);
        let (author, bidder) = (sign_in(AUTHOR).await, sign_in(FIRST_BIDDER).await);
        let publication = format!("{path}/publication");
        let publish = async || {
            let version = author.get(&path).await.expect(200).tag();
            author.change(Method::POST, &publication, &version, &json!({})).await
        };
        let missing = async || rules(&publish().await.expect(422).json())[0].to_owned();
        assert_eq!(missing().await, "keys-missing");
        bidder.get(&format!("{path}/keys")).await.expect(404);
        Client::new(platform.router()).get(&format!("{path}/keys")).await.expect(401);
        // Nobody begins a round with openings of their own making.
        let own = json!({"kind": "publish", "openings": ["11111111-2222-4333-8444-555555555555"]});
        let version = author.get(&path).await.expect(200).tag();
        let steps = format!("{path}/steps");
        let told = author.change(Method::POST, &steps, &version, &own).await.expect(422).json();
        assert_eq!(rules(&told), ["step-has-own-operation"]);
        let (actor, step) = (caller(&platform, AUTHOR).await.actor(), serde_json::from_value(own));
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        let refused = platform.app.take_step(&actor, id, None, step.unwrap()).await.unwrap_err();
        assert_eq!(refused.to_string(), "refused: keys-missing");

        let seats = format!("{path}/seats");
        let listed = author.get(&format!("{path}/officers")).await.expect(200).json();
        let people: Vec<Value> =
            listed.as_array().unwrap().iter().map(|officer| officer["person"].clone()).collect();
        assert_eq!(people.len(), 3);
        let name = async |threshold: i64, people: &[&Value]| {
            let seats_of: Vec<Value> = people.iter().map(|p| json!({"person": p})).collect();
            let wish = json!({"threshold": threshold, "seats": seats_of});
            author.change(Method::PUT, &seats, "", &wish).await
        };
        let all: Vec<&Value> = people.iter().collect();
        let told = name(2, &all[..2]).await.expect(422).json();
        assert_eq!(rules(&told), ["seats-too-few"]);
        let told = name(2, &[all[0], all[1], all[1]]).await.expect(422).json();
        assert_eq!(
            (rules(&told), &told["errors"][0]["pointer"]),
            (vec!["seats-twice"], &json!("/seats/2/person"))
        );
        let approver = json!(caller(&platform, APPROVER).await.person.id);
        let told = name(2, &[all[0], all[1], &approver]).await.expect(422).json();
        assert_eq!(rules(&told), ["seats-no-officer"]);
        bidder
            .change(Method::PUT, &seats, "", &json!({"threshold": 2, "seats": []}))
            .await
            .expect(404);
        let officer = sign_in(OFFICERS[0]).await;
        officer
            .change(Method::PUT, &seats, "", &json!({"threshold": 2, "seats": []}))
            .await
            .expect(403);
        let named = name(2, &all).await.expect(200).json();
        assert_eq!(named["openings"][0]["state"], "accepting");
        assert_eq!(missing().await, "keys-not-accepted");

        let mut officers = Vec::new();
        for email in OFFICERS {
            officers.push(unlocked(&platform, email).await);
        }
        for officer in &officers {
            platform.app.play_acceptance(officer, row.id).await.unwrap();
        }
        assert_eq!(missing().await, "keys-not-signed");
        // A signature of another seat, or for another text, does not count.
        let opening = platform.app.store.openings_of(row.id).await.unwrap()[0].id;
        let shown = author.get(&format!("{path}/keys")).await.expect(200).json();
        let mut foreign =
            Note::parse(shown["openings"][0]["record"]["note"].as_str().unwrap().as_bytes())
                .unwrap();
        foreign.sign(&officers[0].key.signer);
        let body = json!({"notes": [{"opening": opening, "note": foreign.to_string()}]});
        let told = officer.post(&format!("{path}/keys/signatures"), &body).await.expect(422).json();
        assert_eq!(rules(&told), ["keys-signature"]);
        for officer in &officers[..2] {
            platform.app.play_signatures(officer, row.id).await.unwrap();
        }
        assert_eq!(missing().await, "keys-not-signed");
        platform.app.play_signatures(&officers[2], row.id).await.unwrap();
        let published = publish().await.expect(200).json();
        assert_eq!(published["stage"], "receiving");

        // Everybody can read and check the record.
        let public = Client::new(platform.router());
        let keys =
            public.get(&format!("/api/v1/procedures/{}/keys", row.number)).await.expect(200).json();
        let server = VerifierKey::parse(keys["server"].as_str().unwrap()).unwrap();
        let note = Note::parse(keys["openings"][0]["record"].as_str().unwrap().as_bytes()).unwrap();
        let record = verify(&note, &Known::server(&server)).unwrap();
        assert_eq!(keys["openings"][0]["fingerprint"], record.fingerprint());
        assert_eq!((record.seats.len(), record.threshold), (3, 2));
        assert_eq!(record.opening.as_str(), opening.to_string());
        // The threshold and the seats are fixed now.
        let row = platform.app.store.procedure(row.id).await.unwrap().unwrap();
        let envelope = row.procedure.round().unwrap().envelopes[0].opening;
        assert_eq!(envelope, opening);
    }
}

#[tokio::test]
async fn a_changed_deadline_makes_the_record_outdated_until_it_is_renewed() {
    for database in databases("a_changed_deadline_makes_the_record_outdated_until_it_is_renewed") {
        let platform = Platform::demo(&database, NOW).await;
        let app = &platform.app;
        let row = approved(&platform, draft()).await;
        app.play_demo_seats(row.id).await.unwrap();
        let (author, approver) =
            (caller(&platform, AUTHOR).await, caller(&platform, APPROVER).await);
        let rework = Step::Rework { reason: "Die Frist war zu kurz.".into() };
        let row = app.take_step(&author.actor(), row.id, None, rework).await.unwrap();
        let mut draft = row.draft.clone();
        draft.dates.bid_deadline = Some("2026-12-17T11:00:00Z".parse().unwrap());
        draft.dates.opening = Some("2026-12-17T11:05:00Z".parse().unwrap());
        let row = app.edit_draft(&author, row.id, row.version, draft).await.unwrap();
        let submit = Step::Submit { draft: Box::new(row.draft) };
        app.take_step(&author.actor(), row.id, None, submit).await.unwrap();
        let row = app.take_step(&approver.actor(), row.id, None, Step::Approve).await.unwrap();
        let published = app.publish_procedure(&author, row.id, row.version).await;
        assert_eq!(refused(published), ["keys-outdated"]);
        app.renew_records(&author, row.id).await.unwrap();
        assert_eq!(refused(app.renew_records(&author, row.id).await), ["keys-nothing-to-renew"]);
        let published = app.publish_procedure(&author, row.id, row.version).await;
        assert_eq!(
            refused(published),
            ["keys-outdated"],
            "the old record is still the one in force"
        );
        for officer in app.demo_officers(row.id).await.unwrap() {
            app.play_signatures(&officer, row.id).await.unwrap();
        }
        let row = app.publish_procedure(&author, row.id, row.version).await.unwrap();
        let opening = row.procedure.round().unwrap().envelopes[0].opening;
        let record = app.record_in_force(opening).await.unwrap().unwrap();
        assert_eq!(record.sequence, 2);
        // After publication a moved deadline keeps the record, until a successor is signed.
        let later = Step::MoveDeadline {
            deadline: "2026-12-21T11:00:00Z".parse().unwrap(),
            reason: "Viele Rückfragen".into(),
        };
        let row = app.take_step(&author.actor(), row.id, None, later).await.unwrap();
        assert_eq!(app.record_in_force(opening).await.unwrap().unwrap(), record);
        app.renew_records(&author, row.id).await.unwrap();
        for officer in app.demo_officers(row.id).await.unwrap() {
            app.play_signatures(&officer, row.id).await.unwrap();
        }
        let successor = app.record_in_force(opening).await.unwrap().unwrap();
        assert_eq!((successor.sequence, successor.previous), (3, Some(record.hash())));
        assert_eq!(successor.deadline, 1_797_850_800_000_000);
        let public = app.public_keys(None, &row.number).await.unwrap();
        assert_eq!(public.openings[0].earlier.len(), 2);
    }
}

#[tokio::test]
async fn who_has_a_conflict_of_interest_gets_no_seat_and_a_seat_can_be_handed_over() {
    let name = "who_has_a_conflict_of_interest_gets_no_seat_and_a_seat_can_be_handed_over";
    for database in databases(name) {
        let platform = Platform::demo(&database, NOW).await;
        let app = &platform.app;
        let draft = content("open", "840000.00", "2027-01-15T11:00:00Z");
        let row = approved(&platform, draft).await;
        let author = caller(&platform, AUTHOR).await;
        let mut officers = Vec::new();
        for email in OFFICERS {
            officers.push(unlocked(&platform, email).await);
        }
        let person = officers[2].caller.person.id;
        let conflict = Step::RecordConflict { person, reason: "Die Schwester bietet mit.".into() };
        let row = app.take_step(&author.actor(), row.id, None, conflict).await.unwrap();
        let seats = |custodian| -> Vec<NewSeat> {
            let seat = |o: &app::demo::officers::Officer| NewSeat {
                person: o.caller.person.id,
                custodian,
            };
            officers.iter().map(seat).collect()
        };
        let new = NewSeats { threshold: 2, seats: seats(false), deadline: None };
        assert_eq!(refused(app.name_seats(&author, row.id, new).await), ["seats-conflict"]);
        // The office's rule set allows one opener for electronic bids since July 2026, and then two seats are enough.
        let new = NewSeats { threshold: 1, seats: seats(false)[..2].to_vec(), deadline: None };
        let view = app.name_seats(&author, row.id, new).await.unwrap();
        assert!(view.rules.single_opener);
        for officer in &officers[..2] {
            app.play_acceptance(officer, row.id).await.unwrap();
        }
        let opening = app.store.openings_of(row.id).await.unwrap()[0].id;
        let sealed = app.store.seats(opening).await.unwrap()[0].sealed.clone().unwrap();
        let to_conflict = app
            .hand_over_seat(&officers[0].caller, row.id, (opening, 1), (person, sealed.clone()))
            .await;
        assert_eq!(refused(to_conflict), ["seats-conflict"]);
        let other = officers[1].caller.person.id;
        let twice = app
            .hand_over_seat(&officers[0].caller, row.id, (opening, 1), (other, sealed.clone()))
            .await;
        assert_eq!(refused(twice), ["seats-twice"]);
        let foreign =
            app.hand_over_seat(&officers[0].caller, row.id, (opening, 2), (other, sealed)).await;
        assert!(matches!(foreign, Err(AppError::NotFound)));
    }
}
