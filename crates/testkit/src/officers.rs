//! Officers for tests: three seats of an opening whose keys the test holds, and a signed key record.
//! It must not be used where an opening has a record already.

use crate::Platform;
use seal::note::Note;
use seal::record::KeyRecord;
use seal::seat::SeatKey;
use seal::value::Id;
use store::OpeningRow;
use tender::id::ProcedureId;

impl Platform {
    /// Gives the round of a published procedure a key record with three seats, two of which open, where there is none.
    pub async fn with_record(&self, procedure: ProcedureId) -> Vec<SeatKey> {
        let row =
            self.app.store.procedure(procedure).await.expect("it reads").expect("it is there");
        let round = row.procedure.round().expect("a round").clone();
        let mut seats = Vec::new();
        for (position, envelope) in (0..).zip(&round.envelopes) {
            if self.app.store.opening(envelope.opening).await.expect("it reads").is_some() {
                continue;
            }
            let host = self.app.secrets.host();
            let id = Id::parse(&envelope.opening.to_string()).expect("an id");
            let mut rng = app::ids::rng().expect("random bytes");
            let own: Vec<SeatKey> = (1..=3)
                .map(|place| SeatKey::random(host, &id, place, &mut rng).expect("a seat"))
                .collect();
            let record = KeyRecord {
                host: host.clone(),
                opening: id.clone(),
                sequence: 1,
                previous: None,
                deadline: u64::try_from(round.deadline.micros()).expect("after 1970"),
                threshold: 2,
                gate: self.app.secrets.gate().gate(&id, 1).recipient(),
                server: self.app.secrets.record().verifier(),
                seats: own.iter().map(SeatKey::line).collect(),
            };
            let mut note = Note::new(record.text());
            note.sign(self.app.secrets.record());
            for seat in &own {
                note.sign(&seat.signer);
            }
            let unit = self.app.store.begin().await.expect("a unit");
            let opening = OpeningRow {
                id: envelope.opening,
                procedure,
                round: i64::from(round.number),
                position,
                envelope: envelope.contents,
                threshold: 2,
                deadline: round.deadline,
                sequence: 1,
                record: Some(note.to_string()),
                record_hash: Some(record.hash().to_string()),
                created_at: self.app.clock.machinery(),
                results: Vec::new(),
            };
            unit.add_opening(&opening).await.expect("the opening is stored");
            unit.commit().await.expect("the unit ends");
            seats.extend(own);
        }
        seats
    }
}
