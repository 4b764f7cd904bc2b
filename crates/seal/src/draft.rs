//! A bid before it is sent: its answers, sealed to the people of the company; the server stores ciphertext.
//! It must not know what is in it: the client's own JSON, and the parts that were sealed already.

use crate::crypt::{self, CryptFault, Identity, Recipient};
use crate::pad::{MANIFEST_SIZES, frame_manifest, unframe};
use crate::value::Id;
use crate::version::{SealFault, hide_number};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// What a draft belongs to; bound into the ciphertext, so that drafts can't be swapped unnoticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftPlace {
    /// The opening.
    pub opening: Id,
    /// The bidder.
    pub company: Id,
    /// Number of the main bid.
    pub slot: u64,
    /// Grows with every save; a client that knows a newer one notices an old draft.
    pub revision: u64,
}

/// Why a draft was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// It doesn't open.
    Crypt(CryptFault),
    /// It belongs to another bid.
    AnotherBid,
    /// It is older than one that was seen.
    Older,
}

impl DraftFault {
    /// Stable code, key of the text in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Crypt(fault) => fault.code(),
            Self::AnotherBid => "seal-draft-another-bid",
            Self::Older => "seal-draft-older",
        }
    }
}

/// Seals a draft: padded in length like a manifest, and in the number of its readers.
pub fn seal_draft(
    place: &DraftPlace,
    content: &[u8],
    people: &[Recipient],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealFault> {
    let recipients = hide_number(people, rng).ok_or(SealFault::People)?;
    let head = format!("{}{}\n", bound_to(place), place.revision);
    let plain = Zeroizing::new([head.as_bytes(), content].concat());
    let framed = frame_manifest(&plain).map(Zeroizing::new).ok_or(SealFault::ManifestTooLarge)?;
    Ok(crypt::seal_small(&recipients, &framed)?)
}

/// Opens a draft of this bid; `place.revision` is the newest that the client knows. Gives content and revision.
pub fn open_draft(
    place: &DraftPlace,
    person: &Identity,
    sealed: &[u8],
) -> Result<(Zeroizing<Vec<u8>>, u64), DraftFault> {
    let limit = MANIFEST_SIZES.last().and_then(|n| u64::try_from(*n).ok()).unwrap_or(0);
    let framed = crypt::open_small(person, sealed, limit).map_err(DraftFault::Crypt)?;
    let plain = unframe(&framed).ok_or(DraftFault::Crypt(CryptFault::Changed))?;
    let rest = plain.strip_prefix(bound_to(place).as_bytes()).ok_or(DraftFault::AnotherBid)?;
    let end = rest.iter().position(|byte| *byte == b'\n').ok_or(DraftFault::AnotherBid)?;
    let (number, content) = rest.split_at(end);
    let revision = std::str::from_utf8(number).ok().and_then(crate::value::parse_number);
    let revision = revision.ok_or(DraftFault::AnotherBid)?;
    if revision < place.revision {
        return Err(DraftFault::Older);
    }
    let content = content.strip_prefix(b"\n").unwrap_or_default();
    Ok((Zeroizing::new(content.to_vec()), revision))
}

fn bound_to(place: &DraftPlace) -> String {
    let DraftPlace { opening, company, slot, .. } = place;
    format!("zuschlag/draft/v1\n{opening}\n{company}\n{slot}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::World;

    fn place(company: &str, revision: u64) -> DraftPlace {
        let id = |text| Id::parse(text).unwrap();
        DraftPlace { opening: id("opening-a"), company: id(company), slot: 1, revision }
    }

    #[test]
    fn a_draft_opens_for_its_people_and_its_bid_only() {
        let world = World::new();
        let person = &world.person.identity;
        let people = [person.recipient()];
        let seal = |content: &[u8]| {
            seal_draft(&place("company-a", 7), content, &people, &mut world.rng()).unwrap()
        };
        let sealed = seal(b"{\"price\":\"1\"}\n");
        let open = |place: &DraftPlace| {
            open_draft(place, person, &sealed)
                .map(|(content, revision)| (content.to_vec(), revision))
        };
        assert_eq!(open(&place("company-a", 7)), Ok((b"{\"price\":\"1\"}\n".to_vec(), 7)));
        assert_eq!(open(&place("company-a", 6)).map(|(_, revision)| revision), Ok(7));
        assert_eq!(open(&place("company-a", 8)), Err(DraftFault::Older));
        assert_eq!(open(&place("company-b", 7)), Err(DraftFault::AnotherBid));
        assert!(open_draft(&place("company-a", 7), &world.gate(), &sealed).is_err());
    }

    #[test]
    fn drafts_of_one_and_of_eight_people_and_of_any_usual_length_look_alike() {
        let world = World::new();
        let mut rng = world.rng();
        let people: Vec<Recipient> =
            (0..8).map(|_| Identity::random(&mut rng).recipient()).collect();
        let stanzas = |people: &[Recipient], content: &[u8]| {
            let sealed = seal_draft(&place("a", 1), content, people, &mut world.rng()).unwrap();
            let count = String::from_utf8_lossy(&sealed).matches("-> X25519 ").count();
            // Without the header, whose random line varies, the payload has one length.
            let header = sealed.windows(5).position(|w| w == b"\n--- ").unwrap();
            (count, sealed.len() - header)
        };
        assert_eq!(stanzas(&people[..1], b""), stanzas(&people, &b"x".repeat(40_000)));
    }
}
