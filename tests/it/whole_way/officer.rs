//! An opening officer as a program: what the browser does with keys, done with `seal` over the JSON API.
//! It must not know the server's secrets, nor call a use case.

use crate::played::unlocked;
use app::demo::PASSWORD;
use app::demo::openers::unlock;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use seal::note::Note;
use seal::person::PersonKey;
use seal::record::KeyRecord;
use seal::seat::SeatKey;
use seal::value::{Host, Id};
use serde_json::{Value, json};
use testkit::{Client, Platform};

/// An officer with unlocked keys, seated in one procedure.
pub(super) struct Officer {
    client: Client,
    key: PersonKey,
    seat: Option<SeatKey>,
    email: &'static str,
    file: String,
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(text(value)).unwrap()
}

fn micros(value: &Value) -> u64 {
    let at: tender::instant::Instant = text(value).parse().unwrap();
    at.micros().try_into().unwrap()
}

impl Officer {
    pub(super) async fn new(platform: &Platform, email: &'static str, file: &str) -> Self {
        let key = unlocked(platform, email).await.key;
        let client = Client::signed_in(platform.router(), email, PASSWORD).await;
        Self { client, key, seat: None, email, file: file.to_owned() }
    }

    /// Signs in anew: sessions end while weeks go by.
    pub(super) async fn sign_in(&mut self, platform: &Platform) {
        self.client = Client::signed_in(platform.router(), self.email, PASSWORD).await;
    }

    async fn own_seat(&self) -> (Value, Value) {
        let keys = self.client.get(&format!("{}/keys", self.file)).await.expect(200).json();
        let opening = keys["openings"][0].clone();
        let seats = opening["seats"].as_array().unwrap().iter();
        let own = seats.clone().find(|seat| seat["mine"] == true).unwrap().clone();
        (opening, own)
    }

    /// Makes the seat's key, deposits it sealed to the own one, and answers the challenge.
    pub(super) async fn accept(&mut self, host: &str) {
        let (opening, own) = self.own_seat().await;
        let (id, place) = (&opening["id"], own["place"].as_u64().unwrap());
        let (host, name) = (Host::parse(host).unwrap(), Id::parse(text(id)).unwrap());
        let mut rng = app::ids::rng().unwrap();
        let key = SeatKey::random(&host, &name, place.try_into().unwrap(), &mut rng).unwrap();
        let sealed = key.seal_to(&self.key.identity.recipient()).unwrap();
        let (line, sealed) = (key.line(), BASE64_STANDARD.encode(sealed));
        let wish = json!({"seats": [{"opening": id, "place": place, "recipient": line.recipient.to_string(),
            "verifier": line.verifier.to_string(), "sealed": sealed}]});
        let path = format!("{}/seats/accept", self.file);
        let asked = self.client.post(&path, &wish).await.expect(200).json();
        let note = key.accept(&bytes(&asked["challenges"][0]["challenge"])).unwrap().to_string();
        let answer = json!({"answers": [{"opening": id, "place": place, "note": note}]});
        self.client.post(&format!("{}/seats/answer", self.file), &answer).await.expect(200);
    }

    /// Opens the deposited key of the seat with the own one, as after a new sign-in, and signs the key record.
    pub(super) async fn sign_record(&mut self) {
        let (opening, own) = self.own_seat().await;
        let seat = SeatKey::open(&self.key.identity, &bytes(&own["sealed"])).unwrap();
        let mut note = Note::parse(text(&opening["record"]["note"]).as_bytes()).unwrap();
        note = Note::new(note.text().to_owned());
        note.sign(&seat.signer);
        let signed = json!({"notes": [{"opening": opening["id"], "note": note.to_string()}]});
        self.client.post(&format!("{}/keys/signatures", self.file), &signed).await.expect(200);
        self.seat = Some(seat);
    }

    pub(super) async fn status(&self) -> Value {
        self.client.get(&format!("{}/opening", self.file)).await.expect(200).json()
    }

    pub(super) async fn join(&self, status: u16) -> Value {
        let path = format!("{}/opening/join", self.file);
        self.client.post(&path, &Value::Null).await.expect(status).json()
    }

    /// Unlocks the share of every bid, page by page, each checked against its commit and key record.
    pub(super) async fn unlock(&self) {
        let (seat, mut after) = (self.seat.as_ref().unwrap(), String::new());
        loop {
            let path = format!("{}/opening/package?ab={after}", self.file);
            let page = self.client.get(&path).await.expect(200).json();
            let records = page["records"].as_array().unwrap().iter().map(|note| {
                let note = Note::parse(text(note).as_bytes()).unwrap();
                KeyRecord::parse(note.text()).unwrap()
            });
            let records: Vec<KeyRecord> = records.collect();
            let times = (micros(&page["now"]), micros(&page["deadline"]));
            let share = |bid: &Value| {
                let sealed = bytes(&bid["share"]);
                let share = unlock(seat, &records, text(&bid["commit"]), &sealed, times).unwrap();
                json!({"bid": bid["bid"], "share": BASE64_STANDARD.encode(share)})
            };
            let shares: Vec<Value> = page["bids"].as_array().unwrap().iter().map(share).collect();
            let last = page["next"].is_null();
            let given = json!({"shares": shares, "last": last});
            self.client.post(&format!("{}/opening/shares", self.file), &given).await.expect(200);
            if last {
                break;
            }
            after = text(&page["next"]).to_owned();
        }
    }

    /// Waits for the opening record and signs it.
    pub(super) async fn sign_opening(&self) {
        let record = loop {
            let status = self.status().await;
            if let Some(record) = status["record"].as_str() {
                break record.to_owned();
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        };
        let mut note = Note::new(record);
        note.sign(&self.seat.as_ref().unwrap().signer);
        let signed = json!({"note": note.to_string()});
        self.client.post(&format!("{}/opening/signature", self.file), &signed).await.expect(200);
    }
}
