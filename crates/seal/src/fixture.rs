//! A small world for tests: an opening with three seats, its gate, people of a company, sealed bids.
//! It must not be used outside tests.

use crate::commit::{Commit, Place, Withdrawal};
use crate::crypt::{Identity, Recipient};
use crate::gate::GateMaster;
use crate::manifest::FileEntry;
use crate::note::{Note, SignerKey};
use crate::open::{self, OpenedKey, Unreadable};
use crate::parts::FileSealer;
use crate::person::PersonKey;
use crate::receipt::{Receipt, ReceiptKind};
use crate::record::KeyRecord;
use crate::seat::SeatKey;
use crate::secret::Secret;
use crate::shamir::Share;
use crate::share::{ShareFault, open_gate_share, open_seat_share};
use crate::value::{Digest, Host, Id, ObjectName};
use crate::version::{Content, SealedVersion, VersionKey, seal_version};
use rand::{SeedableRng as _, rngs::StdRng};
use std::cell::Cell;
use std::collections::BTreeMap;

pub(crate) const DEADLINE: u64 = 1_800_000_000_000_000;

pub(crate) struct World {
    pub(crate) host: Host,
    pub(crate) opening: Id,
    pub(crate) master: GateMaster,
    pub(crate) server: SignerKey,
    pub(crate) receipt_key: SignerKey,
    pub(crate) seats: Vec<SeatKey>,
    pub(crate) record: KeyRecord,
    pub(crate) person: PersonKey,
    seed: Cell<u64>,
}

pub(crate) struct SealedBid {
    pub(crate) version: SealedVersion,
    pub(crate) files: Vec<FileEntry>,
    pub(crate) objects: BTreeMap<ObjectName, Vec<u8>>,
    pub(crate) key: VersionKey,
}

pub(crate) struct Successor {
    pub(crate) record: KeyRecord,
    pub(crate) seats: Vec<SeatKey>,
}

impl SealedBid {
    pub(crate) fn everything_the_server_gets(&self) -> Vec<u8> {
        let mut all = self.version.note.to_string().into_bytes();
        all.extend(&self.version.manifest);
        all.extend(self.version.packet.shares.concat());
        all.extend(&self.version.packet.copy);
        self.objects.values().for_each(|object| all.extend(object));
        all
    }
}

impl World {
    pub(crate) fn new() -> Self {
        Self::of("opening-a", 1)
    }

    pub(crate) fn of(opening: &str, seed: u64) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let host = Host::parse("vergabe.example").unwrap();
        let opening = Id::parse(opening).unwrap();
        let master = GateMaster::new(Secret::random(&mut rng));
        let server = SignerKey::random("vergabe.example/record", &mut rng).unwrap();
        let seats: Vec<SeatKey> = (1..=3)
            .map(|place| SeatKey::random(&host, &opening, place, &mut rng).unwrap())
            .collect();
        let record = KeyRecord {
            host: host.clone(),
            opening: opening.clone(),
            sequence: 1,
            previous: None,
            deadline: DEADLINE,
            threshold: 2,
            gate: master.gate(&opening, 1).recipient(),
            server: server.verifier(),
            seats: seats.iter().map(SeatKey::line).collect(),
        };
        let person = PersonKey::random(&host, &mut rng).unwrap();
        let receipt_key = SignerKey::random("vergabe.example/receipt", &mut rng).unwrap();
        let seed = Cell::new(seed * 1000);
        Self { host, opening, master, server, receipt_key, seats, record, person, seed }
    }

    pub(crate) fn rng(&self) -> StdRng {
        self.seed.set(self.seed.get() + 1);
        StdRng::seed_from_u64(self.seed.get())
    }

    pub(crate) fn gate(&self) -> Identity {
        self.master.gate(&self.opening, self.record.sequence)
    }

    pub(crate) fn record_note(&self) -> Note {
        self.sign_record(&self.record, &self.seats)
    }

    pub(crate) fn sign_record(&self, record: &KeyRecord, seats: &[SeatKey]) -> Note {
        let mut note = Note::new(record.text());
        note.sign(&self.server);
        for seat in seats {
            note.sign(&seat.signer);
        }
        note
    }

    pub(crate) fn successor(&self) -> Successor {
        let mut rng = self.rng();
        let seats: Vec<SeatKey> = (1..=3)
            .map(|place| SeatKey::random(&self.host, &self.opening, place, &mut rng).unwrap())
            .collect();
        let record = KeyRecord {
            sequence: 2,
            previous: Some(self.record.hash()),
            gate: self.master.gate(&self.opening, 2).recipient(),
            seats: seats.iter().map(SeatKey::line).collect(),
            ..self.record.clone()
        };
        Successor { record, seats }
    }

    pub(crate) fn place(&self, company: &str) -> Place {
        Place {
            host: self.host.clone(),
            opening: self.opening.clone(),
            company: Id::parse(company).unwrap(),
            slot: 1,
            version: 1,
            previous: None,
        }
    }

    pub(crate) fn seal(&self, place: Place, bid: &str, files: &[(&str, Vec<u8>)]) -> SealedBid {
        let mut rng = self.rng();
        let key = VersionKey::random(&mut rng);
        let mut objects = BTreeMap::new();
        let mut entries = Vec::new();
        for (name, bytes) in files {
            let mut sealer = FileSealer::new(bytes.as_slice(), u64::try_from(bytes.len()).unwrap());
            let mut parts = Vec::new();
            while let Some(part) = sealer.next_part().unwrap() {
                let (object, mut out) = (ObjectName::random(&mut rng), Vec::new());
                parts.push(part.seal(&key.recipient(), object.clone(), &mut out).unwrap().part);
                objects.insert(object, out);
            }
            let measured = sealer.finish().unwrap();
            entries.push(FileEntry {
                name: (*name).into(),
                media_type: "application/pdf".into(),
                envelope: Id::parse("bid").unwrap(),
                size: measured.size,
                sha256: measured.sha256,
                parts,
            });
        }
        let people: Vec<Recipient> = vec![self.person.identity.recipient()];
        let content = Content {
            place,
            record: &self.record,
            bid: bid.into(),
            files: entries.clone(),
            people: &people,
        };
        let version = seal_version(&key, content, &self.person.signer, &mut rng).unwrap();
        SealedBid { version, files: entries, objects, key }
    }

    pub(crate) fn withdrawal(&self, commit: &Commit) -> Withdrawal {
        Withdrawal {
            place: Place {
                version: commit.place.version + 1,
                previous: Some(commit.hash()),
                ..commit.place.clone()
            },
            signer: self.person.signer.verifier(),
            nonce: Digest([5; 32]),
        }
    }

    pub(crate) fn gate_share(&self, bid: &SealedBid) -> Result<Secret, ShareFault> {
        let version = &bid.version;
        open_gate_share(&self.gate(), &self.record, &version.commit, &version.packet.shares[0])
    }

    pub(crate) fn seat_share(&self, seat: usize, bid: &SealedBid) -> Result<Share, ShareFault> {
        let version = &bid.version;
        let sealed = &version.packet.shares[seat];
        let times = (DEADLINE, DEADLINE);
        open_seat_share(&self.seats[seat - 1], &self.record, &version.commit, sealed, times)
    }

    pub(crate) fn open(&self, bid: &SealedBid, seats: &[usize]) -> Result<OpenedKey, Unreadable> {
        let shares: Vec<Share> =
            seats.iter().map(|seat| self.seat_share(*seat, bid).unwrap()).collect();
        let mask = self.gate_share(bid).unwrap();
        open::recover_key(&bid.version.commit, &self.record, &mask, &shares)
    }

    pub(crate) fn receipt(&self) -> Receipt {
        Receipt {
            number: Id::parse("ZB-0011").unwrap(),
            kind: ReceiptKind::Bid,
            place: (&self.place("company-a")).into(),
            received: DEADLINE - 2_000_000,
            deadline: DEADLINE,
            record: self.record.hash(),
            commit: Digest([4; 32]),
            previous: None,
            salt: Digest([6; 32]),
            log: "vergabe.example/log".into(),
        }
    }
}
