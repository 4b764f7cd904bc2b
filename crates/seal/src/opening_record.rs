//! The opening record: what a session opened, late, withdrawn or unreadable, signed by the officers who opened.
//! It must not hold prices or answers; the procedure's file does.

use crate::note::{Note, SignatureState};
use crate::record::KeyRecord;
use crate::seat::SeatLine;
use crate::text::{Fault, Finding, Reader, Writer, fields};
use crate::value::{Digest, Host, Id, parse_number};

/// Most bids of one opening.
const MAX_BIDS: u64 = 4000;

/// How a bid came out of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Opened, everything as committed.
    Opened,
    /// Opened, with findings in the procedure's file.
    OpenedWithFindings,
    /// Could not be opened; kept.
    Unreadable,
    /// Came late; kept sealed.
    Late,
    /// Not in a checkpoint witnessed in time; marked.
    NotWitnessed,
}

impl Outcome {
    const ALL: [Self; 5] =
        [Self::Opened, Self::OpenedWithFindings, Self::Unreadable, Self::Late, Self::NotWitnessed];

    /// Word in the record and stable code of the text in `locales/` after `seal-outcome-`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::OpenedWithFindings => "opened-with-findings",
            Self::Unreadable => "unreadable",
            Self::Late => "late",
            Self::NotWitnessed => "not-witnessed",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}

/// One bid in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidLine {
    /// The bidder.
    pub company: Id,
    /// Number of the main bid.
    pub slot: u64,
    /// Version that counts.
    pub version: u64,
    /// Hash of its commit.
    pub commit: Digest,
    /// Arrival, µs since 1970 UTC.
    pub received: u64,
    /// What came out.
    pub outcome: Outcome,
}

/// The record of one opening session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningRecord {
    /// Host of the platform.
    pub host: Host,
    /// The opening.
    pub opening: Id,
    /// Hash of the key record.
    pub record: Digest,
    /// Deadline in force, µs since 1970 UTC.
    pub deadline: u64,
    /// When the session ended, µs since 1970 UTC.
    pub opened: u64,
    /// Places of the seats that gave their shares.
    pub seats: Vec<u8>,
    /// The bids, sorted by company and slot.
    pub bids: Vec<BidLine>,
    /// Company and number of each main bid of which a stored entry was changed since it arrived, so that nobody can say
    /// which version counts; sorted. Nothing of them was opened.
    pub changed: Vec<(Id, u64)>,
}

impl OpeningRecord {
    /// The canonical text.
    pub fn text(&self) -> String {
        let mut writer = Writer::new(&self.host, "opening-record/v1");
        writer.line("opening", &self.opening).line("record", self.record);
        writer.line("deadline", self.deadline).line("opened", self.opened);
        writer.line("seats", self.seats.len());
        self.seats.iter().for_each(|seat| {
            writer.line("seat", seat);
        });
        writer.line("bids", self.bids.len());
        for bid in &self.bids {
            let BidLine { company, slot, version, commit, received, outcome } = bid;
            let word = outcome.word();
            writer.line("bid", format!("{company} {slot} {version} {commit} {received} {word}"));
        }
        if !self.changed.is_empty() {
            writer.line("changed", self.changed.len());
        }
        for (company, slot) in &self.changed {
            writer.line("slot", format!("{company} {slot}"));
        }
        writer.finish()
    }

    /// Reads the canonical text.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let mut reader = Reader::new(text);
        let host = reader.head("opening-record/v1");
        let opening = reader.take("opening", Id::parse);
        let record = reader.take("record", Digest::parse);
        let deadline = reader.number("deadline", 1, u64::MAX);
        let opened = reader.number("opened", 1, u64::MAX);
        let count = reader.number("seats", 1, 16);
        let mut seats: Vec<u8> = Vec::new();
        for _ in 0..count.unwrap_or(0) {
            let seat = reader.number("seat", 1, 16).and_then(|n| u8::try_from(n).ok());
            let Some(seat) = seat else { continue };
            if seats.last().is_some_and(|last| *last >= seat) {
                reader.report("seat", Fault::BadOrder);
            }
            seats.push(seat);
        }
        let count = reader.number("bids", 0, MAX_BIDS);
        let mut bids: Vec<BidLine> = Vec::new();
        for _ in 0..count.unwrap_or(0) {
            let Some(bid) = reader.take("bid", parse_bid) else {
                continue;
            };
            let key = |bid: &BidLine| (bid.company.clone(), bid.slot, bid.version);
            if bids.last().is_some_and(|last| key(last) >= key(&bid)) {
                reader.report("bid", Fault::BadOrder);
            }
            bids.push(bid);
        }
        let changed = parse_changed(&mut reader);
        reader.finish((|| {
            let (host, opening, record) = (host?, opening?, record?);
            let (deadline, opened) = (deadline?, opened?);
            Some(Self { host, opening, record, deadline, opened, seats, bids, changed })
        })())
    }
}

/// The last lines, which are there only where an entry was changed.
fn parse_changed(reader: &mut Reader<'_>) -> Vec<(Id, u64)> {
    let count = if reader.more() { reader.number("changed", 1, MAX_BIDS) } else { None };
    let mut changed: Vec<(Id, u64)> = Vec::new();
    for _ in 0..count.unwrap_or(0) {
        let slot = reader.take("slot", |text| {
            let [company, slot] = fields(text)?;
            Some((Id::parse(company)?, parse_number(slot)?))
        });
        let Some(slot) = slot else { continue };
        if changed.last().is_some_and(|last| *last >= slot) {
            reader.report("slot", Fault::BadOrder);
        }
        changed.push(slot);
    }
    changed
}

fn parse_bid(text: &str) -> Option<BidLine> {
    let [company, slot, version, commit, received, outcome] = fields(text)?;
    Some(BidLine {
        company: Id::parse(company)?,
        slot: parse_number(slot)?,
        version: parse_number(version)?,
        commit: Digest::parse(commit)?,
        received: parse_number(received)?,
        outcome: Outcome::parse(outcome)?,
    })
}

/// What is wrong with an opening record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpeningFault {
    /// The text breaks its format.
    Text(Finding),
    /// It speaks of another opening or key record.
    AnotherRecord,
    /// It was made before the deadline.
    BeforeDeadline,
    /// Fewer seats than the threshold.
    TooFewSeats,
    /// This seat is named and its signature is missing or wrong.
    SeatSignature(u8, SignatureState),
}

impl OpeningFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(_) => "seal-opening-text",
            Self::AnotherRecord => "seal-opening-another-record",
            Self::BeforeDeadline => "seal-opening-before-deadline",
            Self::TooFewSeats => "seal-opening-too-few-seats",
            Self::SeatSignature(..) => "seal-opening-seat-signature",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Text(finding) => finding.args(),
            Self::SeatSignature(seat, _) => vec![("seat", seat.to_string())],
            Self::AnotherRecord | Self::BeforeDeadline | Self::TooFewSeats => Vec::new(),
        }
    }
}

/// The record in a note, if as many of the named seats signed it as the key record asks for, and none wrongly; else
/// everything that is wrong. Who gave shares and was kept from signing does not stop the others.
pub fn verify(note: &Note, keys: &KeyRecord) -> Result<OpeningRecord, Vec<OpeningFault>> {
    let record = OpeningRecord::parse(note.text())
        .map_err(|found| found.into_iter().map(OpeningFault::Text).collect::<Vec<_>>())?;
    let mut faults = Vec::new();
    if (&record.host, &record.opening, record.record) != (&keys.host, &keys.opening, keys.hash()) {
        faults.push(OpeningFault::AnotherRecord);
    }
    if record.opened < record.deadline.max(keys.deadline) {
        faults.push(OpeningFault::BeforeDeadline);
    }
    if record.seats.len() < usize::from(keys.threshold) {
        faults.push(OpeningFault::TooFewSeats);
    }
    let state = |place: u8| {
        let seat: Option<&SeatLine> = keys.seats.iter().find(|seat| seat.place == place);
        (place, seat.map_or(SignatureState::Missing, |seat| note.check(&seat.verifier)))
    };
    let states: Vec<(u8, SignatureState)> = record.seats.iter().copied().map(state).collect();
    let signed = states.iter().filter(|(_, state)| *state == SignatureState::Valid).count();
    let enough = signed >= usize::from(keys.threshold);
    faults.extend(states.into_iter().filter_map(|(place, state)| match state {
        SignatureState::Valid => None,
        SignatureState::Missing if enough => None,
        SignatureState::Missing | SignatureState::Wrong => {
            Some(OpeningFault::SeatSignature(place, state))
        }
    }));
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    fn record(world: &World) -> OpeningRecord {
        let line = |company: &str, outcome| BidLine {
            company: Id::parse(company).unwrap(),
            slot: 1,
            version: 2,
            commit: Digest([9; 32]),
            received: 5,
            outcome,
        };
        OpeningRecord {
            host: world.host.clone(),
            opening: world.opening.clone(),
            record: world.record.hash(),
            deadline: world.record.deadline,
            opened: world.record.deadline + 1,
            seats: vec![1, 3],
            bids: vec![line("a", Outcome::Opened), line("b", Outcome::Unreadable)],
            changed: Vec::new(),
        }
    }

    #[test]
    fn bids_whose_stored_entries_were_changed_stand_at_the_end_in_one_spelling() {
        let mut record = record(&World::new());
        assert!(!record.text().contains("changed"));
        record.changed = ["c", "d"].map(|company| (Id::parse(company).unwrap(), 1)).to_vec();
        let text = record.text();
        assert!(text.ends_with("changed 2\nslot c 1\nslot d 1\n"), "{text}");
        assert_eq!(OpeningRecord::parse(&text), Ok(record));
        for (good, bad) in [
            ("changed 2\nslot c 1\nslot d 1\n", "changed 0\n"),
            ("changed 2", "changed 1"),
            ("changed 2", "changed 3"),
            ("slot c 1\nslot d 1", "slot d 1\nslot c 1"),
            ("slot c 1\nslot d 1", "slot c 1\nslot c 1"),
            ("slot d 1", "slot d"),
        ] {
            assert!(OpeningRecord::parse(&text.replace(good, bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn both_officers_must_sign() {
        let world = World::new();
        let mut note = Note::new(record(&world).text());
        note.sign(&world.seats[0].signer);
        let missing = OpeningFault::SeatSignature(3, SignatureState::Missing);
        assert_eq!(verify(&note, &world.record), Err(vec![missing]));
        note.sign(&world.seats[2].signer);
        assert_eq!(verify(&note, &world.record), Ok(record(&world)));
    }

    #[test]
    fn a_third_officer_who_gave_shares_and_was_kept_from_signing_does_not_stop_the_others() {
        let world = World::new();
        let mut three = record(&world);
        three.seats = vec![1, 2, 3];
        let mut note = Note::new(three.text());
        note.sign(&world.seats[0].signer);
        let missing = |seat| OpeningFault::SeatSignature(seat, SignatureState::Missing);
        assert_eq!(verify(&note, &world.record), Err(vec![missing(2), missing(3)]));
        note.sign(&world.seats[2].signer);
        assert_eq!(verify(&note, &world.record), Ok(three));
    }

    #[test]
    fn a_record_from_before_the_deadline_or_of_one_officer_is_named() {
        let world = World::new();
        let mut early = record(&world);
        early.opened = world.record.deadline - 1;
        early.seats = vec![1];
        let mut note = Note::new(early.text());
        note.sign(&world.seats[0].signer);
        let faults = verify(&note, &world.record).unwrap_err();
        assert_eq!(faults, [OpeningFault::BeforeDeadline, OpeningFault::TooFewSeats]);
    }
}
