//! The key record: which keys open one opening, as a public text signed by the server and every seat.
//! It must not judge signatures or changes; `record_check` does.

use crate::crypt::Recipient;
use crate::note::VerifierKey;
use crate::seat::SeatLine;
use crate::shamir::MAX_SHARES;
use crate::text::{Fault, Finding, Reader, Writer, fields};
use crate::value::{Digest, Host, Id, parse_number};

/// Most key records one opening may have.
const MAX_SEQUENCE: u64 = 1000;

/// The keys of one opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRecord {
    /// Host of the platform.
    pub host: Host,
    /// The opening.
    pub opening: Id,
    /// 1 for the first record, one more for each successor.
    pub sequence: u64,
    /// Hash of the record before this one.
    pub previous: Option<Digest>,
    /// Deadline at the time of the record, µs since 1970 UTC.
    pub deadline: u64,
    /// How many seats open together.
    pub threshold: u8,
    /// The gate's share of each bid is sealed to it.
    pub gate: Recipient,
    /// The server's key that signs records.
    pub server: VerifierKey,
    /// The seats in the order of their places, 1 to n.
    pub seats: Vec<SeatLine>,
}

impl KeyRecord {
    /// The canonical text.
    pub fn text(&self) -> String {
        let mut writer = Writer::new(&self.host, "key-record/v1");
        writer.line("opening", &self.opening).line("sequence", self.sequence);
        writer.optional("previous", self.previous.as_ref()).line("deadline", self.deadline);
        writer.line("threshold", self.threshold).line("gate", self.gate);
        writer.line("server", &self.server).line("seats", self.seats.len());
        for seat in &self.seats {
            let value = format!("{} {} {}", seat.place, seat.recipient, seat.verifier);
            writer.line("seat", value);
        }
        writer.finish()
    }

    /// SHA-256 of the canonical text without signatures: what bids and receipts name.
    pub fn hash(&self) -> Digest {
        Digest::of(&[self.text().as_bytes()])
    }

    /// The fingerprint for people, as it stands in the procurement documents.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.hash())
    }

    /// Reads the canonical text.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let mut reader = Reader::new(text);
        let host = reader.head("key-record/v1");
        let opening = reader.take("opening", Id::parse);
        let sequence = reader.number("sequence", 1, MAX_SEQUENCE);
        let previous = reader.link("previous");
        let deadline = reader.number("deadline", 1, u64::MAX);
        let threshold = reader.number("threshold", 1, u64::from(MAX_SHARES));
        let gate = reader.take("gate", Recipient::parse);
        let server = reader.take("server", VerifierKey::parse);
        let count = reader.number("seats", 1, u64::from(MAX_SHARES));
        let mut seats = Vec::new();
        for place in 1..=count.unwrap_or(0) {
            let Some(seat) = reader.take("seat", parse_seat) else {
                continue;
            };
            if u64::from(seat.place) != place {
                reader.report("seat", Fault::BadOrder);
            }
            seats.push(seat);
        }
        reader.finish((|| {
            Some(Self {
                host: host?,
                opening: opening?,
                sequence: sequence?,
                previous: previous?.0,
                deadline: deadline?,
                threshold: u8::try_from(threshold?).ok()?,
                gate: gate?,
                server: server?,
                seats,
            })
        })())
    }
}

fn parse_seat(text: &str) -> Option<SeatLine> {
    let [place, recipient, verifier] = fields(text)?;
    let place = parse_number(place).filter(|n| (1..=u64::from(MAX_SHARES)).contains(n))?;
    Some(SeatLine {
        place: u8::try_from(place).ok()?,
        recipient: Recipient::parse(recipient)?,
        verifier: VerifierKey::parse(verifier)?,
    })
}

/// 160 bits of a hash in eight groups of four characters that are hard to confuse (Crockford's base 32).
pub fn fingerprint(hash: &Digest) -> String {
    const LETTERS: [char; 32] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H',
        'J', 'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
    ];
    let mut groups = Vec::new();
    for chunk in hash.0.chunks_exact(5).take(4) {
        let bits = chunk.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let letter = |at: u32| {
            let five = usize::try_from(bits >> (35 - 5 * at) & 31).unwrap_or(0);
            LETTERS.get(five).copied().unwrap_or('0')
        };
        groups.push((0..4).map(letter).collect::<String>());
        groups.push((4..8).map(letter).collect::<String>());
    }
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    #[test]
    fn a_record_reads_back_and_hashes_its_own_text() {
        let record = World::new().record;
        let again = KeyRecord::parse(&record.text()).unwrap();
        assert_eq!(again, record);
        assert_eq!(again.hash(), Digest::of(&[record.text().as_bytes()]));
    }

    #[test]
    fn the_fingerprint_is_grouped_and_has_160_bits() {
        let mut hash = Digest([0; 32]);
        hash.0[19] = 1;
        assert_eq!(fingerprint(&hash), "0000 0000 0000 0000 0000 0000 0000 0001");
        hash.0[20] = 1;
        assert_eq!(fingerprint(&hash), "0000 0000 0000 0000 0000 0000 0000 0001");
        assert_eq!(fingerprint(&Digest([0xff; 32])).replace(' ', ""), "Z".repeat(32));
    }

    #[test]
    fn seats_out_of_order_are_found() {
        let text = World::new().record.text();
        let swapped = text.replace("seat 1 ", "seat 9 ");
        let found = KeyRecord::parse(&swapped).unwrap_err();
        assert_eq!(found.first().map(|f| (f.field, f.fault)), Some(("seat", Fault::BadOrder)));
    }
}
