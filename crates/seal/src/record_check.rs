//! Judges a key record: form, signatures, chain, and what differs from what is known; each fault by its name.
//! It must not fetch anything; what is known is an argument.

use crate::crypt::Recipient;
use crate::note::{Note, SignatureState, VerifierKey};
use crate::record::KeyRecord;
use crate::seat::SeatLine;
use crate::text::Finding;
use crate::value::Digest;
use std::collections::BTreeSet;

/// What the checker knows besides the record itself. Every field is optional but the server's key.
#[derive(Debug)]
pub struct Known<'a> {
    /// The server's published record key.
    pub server: &'a VerifierKey,
    /// The hash in the procurement documents, a receipt or the log.
    pub hash: Option<Digest>,
    /// The same record as it was seen before, to name what was swapped.
    pub pinned: Option<&'a KeyRecord>,
    /// The record before this one.
    pub previous: Option<&'a KeyRecord>,
    /// The gate's recipient as the server derives it.
    pub gate: Option<&'a Recipient>,
    /// The officer's own seat.
    pub own: Option<&'a SeatLine>,
    /// Whether the authority may open with one person (law of July 2026).
    pub single_opener: bool,
}

impl<'a> Known<'a> {
    /// Knows the server's key and nothing else.
    pub fn server(server: &'a VerifierKey) -> Self {
        Self {
            server,
            hash: None,
            pinned: None,
            previous: None,
            gate: None,
            own: None,
            single_opener: false,
        }
    }
}

/// One thing that is wrong with a key record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordFault {
    /// The text breaks its format.
    Text(Finding),
    /// It names another server key than the published one.
    ServerKeySwapped,
    /// The server's signature is missing or wrong.
    ServerSignature(SignatureState),
    /// A seat's signature is missing or wrong.
    SeatSignature(u8, SignatureState),
    /// Its hash is not the known one.
    UnknownHash,
    /// The gate's recipient is not the known one.
    GateSwapped,
    /// This seat's keys are not the known ones.
    SeatSwapped(u8),
    /// The number of seats is not the known one.
    SeatCountChanged,
    /// The threshold is not the known one; it is fixed at publication.
    ThresholdChanged,
    /// Another opening or another host.
    AnotherOpening,
    /// The deadline moved to an earlier time, or the same record shows another.
    DeadlineChanged,
    /// The first record names a predecessor, or a later one the wrong one.
    ChainBroken,
    /// A successor lacks the signatures of t seats of its predecessor.
    PredecessorSeats {
        /// Signatures that hold.
        have: usize,
        /// Signatures needed.
        need: u8,
    },
    /// One person alone opens, and the authority did not choose that.
    ThresholdTooLow,
    /// A lost seat would lose every bid: seats must be at least threshold + 1.
    TooFewSeats,
    /// Two places share a key.
    SharedKey(u8),
}

impl RecordFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Text(_) => "seal-record-text",
            Self::ServerKeySwapped => "seal-record-server-key-swapped",
            Self::ServerSignature(_) => "seal-record-server-signature",
            Self::SeatSignature(..) => "seal-record-seat-signature",
            Self::UnknownHash => "seal-record-unknown-hash",
            Self::GateSwapped => "seal-record-gate-swapped",
            Self::SeatSwapped(_) => "seal-record-seat-swapped",
            Self::SeatCountChanged => "seal-record-seat-count-changed",
            Self::ThresholdChanged => "seal-record-threshold-changed",
            Self::AnotherOpening => "seal-record-another-opening",
            Self::DeadlineChanged => "seal-record-deadline-changed",
            Self::ChainBroken => "seal-record-chain-broken",
            Self::PredecessorSeats { .. } => "seal-record-predecessor-seats",
            Self::ThresholdTooLow => "seal-record-threshold-too-low",
            Self::TooFewSeats => "seal-record-too-few-seats",
            Self::SharedKey(_) => "seal-record-shared-key",
        }
    }

    /// Values of the placeholders of the text under [`Self::code`].
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Text(finding) => finding.args(),
            Self::SeatSignature(seat, _) | Self::SeatSwapped(seat) | Self::SharedKey(seat) => {
                vec![("seat", seat.to_string())]
            }
            Self::PredecessorSeats { have, need } => {
                vec![("have", have.to_string()), ("need", need.to_string())]
            }
            Self::ServerKeySwapped
            | Self::ServerSignature(_)
            | Self::UnknownHash
            | Self::GateSwapped
            | Self::SeatCountChanged
            | Self::ThresholdChanged
            | Self::AnotherOpening
            | Self::DeadlineChanged
            | Self::ChainBroken
            | Self::ThresholdTooLow
            | Self::TooFewSeats => Vec::new(),
        }
    }
}

/// The record in a note, if nothing is wrong with it; else everything that is.
pub fn verify(note: &Note, known: &Known<'_>) -> Result<KeyRecord, Vec<RecordFault>> {
    let record = KeyRecord::parse(note.text())
        .map_err(|found| found.into_iter().map(RecordFault::Text).collect::<Vec<_>>())?;
    let mut faults = form(&record, known.single_opener);
    faults.extend(signatures(note, &record, known));
    faults.extend(chain(note, &record, known.previous));
    faults.extend(against_known(&record, known));
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

fn form(record: &KeyRecord, single_opener: bool) -> Vec<RecordFault> {
    let mut faults = Vec::new();
    if record.threshold == 1 && !single_opener {
        faults.push(RecordFault::ThresholdTooLow);
    }
    if record.seats.len() <= usize::from(record.threshold) {
        faults.push(RecordFault::TooFewSeats);
    }
    let mut recipients = BTreeSet::from([record.gate]);
    let mut verifiers = BTreeSet::from([record.server.to_string()]);
    for seat in &record.seats {
        let fresh = recipients.insert(seat.recipient);
        if !verifiers.insert(seat.verifier.to_string()) || !fresh {
            faults.push(RecordFault::SharedKey(seat.place));
        }
    }
    faults
}

fn signatures(note: &Note, record: &KeyRecord, known: &Known<'_>) -> Vec<RecordFault> {
    let mut faults = Vec::new();
    if record.server != *known.server {
        faults.push(RecordFault::ServerKeySwapped);
    }
    match note.check(known.server) {
        SignatureState::Valid => {}
        state @ (SignatureState::Missing | SignatureState::Wrong) => {
            faults.push(RecordFault::ServerSignature(state));
        }
    }
    for seat in &record.seats {
        match note.check(&seat.verifier) {
            SignatureState::Valid => {}
            state @ (SignatureState::Missing | SignatureState::Wrong) => {
                faults.push(RecordFault::SeatSignature(seat.place, state));
            }
        }
    }
    faults
}

fn chain(note: &Note, record: &KeyRecord, previous: Option<&KeyRecord>) -> Vec<RecordFault> {
    let mut faults = Vec::new();
    if (record.sequence == 1) != record.previous.is_none() {
        faults.push(RecordFault::ChainBroken);
    }
    let Some(previous) = previous else {
        return faults;
    };
    if record.previous != Some(previous.hash()) || record.sequence != previous.sequence + 1 {
        faults.push(RecordFault::ChainBroken);
    }
    if (&record.host, &record.opening) != (&previous.host, &previous.opening) {
        faults.push(RecordFault::AnotherOpening);
    }
    if record.threshold != previous.threshold {
        faults.push(RecordFault::ThresholdChanged);
    }
    if record.deadline < previous.deadline {
        faults.push(RecordFault::DeadlineChanged);
    }
    let signed = |seat: &&SeatLine| note.check(&seat.verifier) == SignatureState::Valid;
    let have = previous.seats.iter().filter(signed).count();
    if have < usize::from(previous.threshold) {
        faults.push(RecordFault::PredecessorSeats { have, need: previous.threshold });
    }
    faults
}

fn against_known(record: &KeyRecord, known: &Known<'_>) -> Vec<RecordFault> {
    let mut faults = Vec::new();
    if known.hash.is_some_and(|hash| hash != record.hash()) {
        faults.push(RecordFault::UnknownHash);
    }
    if known.gate.is_some_and(|gate| *gate != record.gate) {
        faults.push(RecordFault::GateSwapped);
    }
    if let Some(own) = known.own
        && !record.seats.contains(own)
    {
        faults.push(RecordFault::SeatSwapped(own.place));
    }
    if let Some(pinned) = known.pinned {
        for fault in differences(pinned, record) {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
    }
    faults
}

/// What differs between a record as it was seen and the same record as it is shown now.
pub fn differences(seen: &KeyRecord, shown: &KeyRecord) -> Vec<RecordFault> {
    let mut faults = Vec::new();
    let mut note = |differs: bool, fault: RecordFault| {
        if differs {
            faults.push(fault);
        }
    };
    note((&seen.host, &seen.opening) != (&shown.host, &shown.opening), RecordFault::AnotherOpening);
    note(
        (seen.sequence, seen.previous) != (shown.sequence, shown.previous),
        RecordFault::ChainBroken,
    );
    note(seen.deadline != shown.deadline, RecordFault::DeadlineChanged);
    note(seen.threshold != shown.threshold, RecordFault::ThresholdChanged);
    note(seen.gate != shown.gate, RecordFault::GateSwapped);
    note(seen.server != shown.server, RecordFault::ServerKeySwapped);
    note(seen.seats.len() != shown.seats.len(), RecordFault::SeatCountChanged);
    for (old, new) in seen.seats.iter().zip(&shown.seats) {
        note(old != new, RecordFault::SeatSwapped(old.place));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    #[test]
    fn a_record_with_all_signatures_is_accepted() {
        let world = World::new();
        let known = Known::server(&world.record.server);
        assert_eq!(verify(&world.record_note(), &known), Ok(world.record.clone()));
    }

    #[test]
    fn a_missing_seat_signature_names_the_seat() {
        let world = World::new();
        let mut note = Note::new(world.record.text());
        note.sign(&world.server);
        note.sign(&world.seats[0].signer);
        note.sign(&world.seats[2].signer);
        let faults = verify(&note, &Known::server(&world.record.server)).unwrap_err();
        assert_eq!(faults, [RecordFault::SeatSignature(2, SignatureState::Missing)]);
    }

    #[test]
    fn a_successor_needs_t_seats_of_its_predecessor() {
        let world = World::new();
        let next = world.successor();
        let mut known = Known::server(&world.record.server);
        known.previous = Some(&world.record);
        let mut note = world.sign_record(&next.record, &next.seats);
        note.sign(&world.seats[0].signer);
        let faults = verify(&note, &known).unwrap_err();
        assert_eq!(faults, [RecordFault::PredecessorSeats { have: 1, need: 2 }]);
        note.sign(&world.seats[2].signer);
        assert!(verify(&note, &known).is_ok());
    }

    #[test]
    fn a_broken_chain_a_lower_threshold_and_an_earlier_deadline_are_named() {
        let world = World::new();
        let mut next = world.successor();
        next.record.previous = Some(Digest([0; 32]));
        next.record.threshold = 3;
        next.record.deadline = world.record.deadline - 1;
        let mut known = Known::server(&world.record.server);
        known.previous = Some(&world.record);
        let mut note = world.sign_record(&next.record, &next.seats);
        world.seats.iter().for_each(|seat| note.sign(&seat.signer));
        let faults = verify(&note, &known).unwrap_err();
        assert_eq!(
            faults,
            [
                RecordFault::TooFewSeats,
                RecordFault::ChainBroken,
                RecordFault::ThresholdChanged,
                RecordFault::DeadlineChanged
            ]
        );
    }

    #[test]
    fn one_person_holding_two_places_and_one_opener_without_choice_are_refused() {
        let mut world = World::new();
        world.record.seats[2].recipient = world.record.seats[0].recipient;
        world.record.threshold = 1;
        let note = world.record_note();
        let faults = verify(&note, &Known::server(&world.record.server)).unwrap_err();
        assert_eq!(faults, [RecordFault::ThresholdTooLow, RecordFault::SharedKey(3)]);
    }
}
