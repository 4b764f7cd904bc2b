//! Openings over a storage in which somebody changed what had arrived: it is named, opens nothing, and stops no other bid.
//! It must not judge what the bidder itself sees.

use super::others::{sign, signing};
use super::{NOW, closed};
use crate::played::{FIRST_BIDDER, SECOND_BIDDER, content, published};
use crate::publishing::draft;
use app::Phase;
use app::demo::officers::Officer;
use seal::note::{Note, SignerKey};
use store::{BidOutcome, ProcedureRow};
use tender::id::ProcedureId;
use testkit::{Bidder, Platform, databases};

/// Two bids of one procedure; the first bidder's rows are kept in a table beside, as in a backup.
async fn two_bids(platform: &Platform) -> ProcedureRow {
    let row = published(platform, draft()).await;
    platform.tamper(BEFORE).await;
    let first = Bidder::new(platform, FIRST_BIDDER, &row.number).await;
    first.submit(&content("84000.00"), &[]).await.1.expect(201);
    platform.tamper(BACKUP).await;
    let second = Bidder::new(platform, SECOND_BIDDER, &row.number).await;
    second.submit(&content("91000.00"), &[]).await.1.expect(201);
    row
}

async fn unlocked(platform: &Platform, id: ProcedureId) -> Vec<Officer> {
    let officers = closed(platform, id).await;
    for officer in &officers[..2] {
        platform.app.join_opening(&officer.caller, id).await.unwrap();
    }
    give(platform, &officers, id).await;
    officers
}

async fn give(platform: &Platform, officers: &[Officer], id: ProcedureId) {
    for officer in &officers[..2] {
        platform.app.play_shares(officer, id).await.unwrap();
    }
}

const BEFORE: &str = "CREATE TABLE earlier AS SELECT id FROM bid_entry";
const BACKUP: &str =
    "CREATE TABLE backup AS SELECT * FROM bid_entry WHERE id NOT IN (SELECT id FROM earlier)";
const SPOIL: &str = "UPDATE bid_entry SET receipt = entry WHERE id IN (SELECT id FROM backup)";
const RESTORE: &str = "UPDATE bid_entry SET receipt = (SELECT receipt FROM backup WHERE backup.id = bid_entry.id) \
                       WHERE id IN (SELECT id FROM backup)";

#[tokio::test]
async fn a_changed_entry_is_named_in_the_record_and_the_other_bid_opens() {
    for database in databases("a_changed_entry_is_named_in_the_record_and_the_other_bid_opens") {
        let platform = Platform::demo(&database, NOW).await;
        let id = two_bids(&platform).await.id;
        assert_eq!(platform.tamper(SPOIL).await, 1);
        let officers = unlocked(&platform, id).await;
        let status = signing(&platform, &officers[0], id).await;
        assert!(status.record.unwrap().contains("\nchanged 1\nslot "));
        sign(&platform, &officers[0], id).await;
        let done = sign(&platform, &officers[1], id).await;
        assert_eq!(done.phase, Phase::Done);
        let names: Vec<_> =
            done.changed.iter().map(|(name, slot)| (name.as_str(), *slot)).collect();
        assert_eq!(names, [("Rheinblick Gebäudedienste GmbH", 1)]);
        let bids = platform.app.opened_bids(&officers[0].caller, id).await.unwrap();
        assert_eq!((bids.len(), bids[0].bid.outcome), (1, BidOutcome::Opened));
        let verified = platform.app.verify().await.unwrap();
        let keys: Vec<_> = verified.differences.iter().map(|found| found.key).collect();
        assert_eq!(keys, ["verify-bids-unreadable"]);
    }
}

#[tokio::test]
async fn what_is_restored_before_the_record_is_signed_opens_when_the_keys_are_given_again() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let id = two_bids(&platform).await.id;
    platform.tamper(SPOIL).await;
    let officers = unlocked(&platform, id).await;
    signing(&platform, &officers[0], id).await;
    assert_eq!(platform.tamper(RESTORE).await, 1);
    give(&platform, &officers, id).await;
    sign(&platform, &officers[0], id).await;
    let done = sign(&platform, &officers[1], id).await;
    assert!(done.changed.is_empty());
    let bids = platform.app.opened_bids(&officers[0].caller, id).await.unwrap();
    let outcomes: Vec<_> = bids.iter().map(|bid| bid.bid.outcome).collect();
    assert_eq!(outcomes, [BidOutcome::Opened, BidOutcome::Opened]);
}

#[tokio::test]
async fn an_older_version_that_was_changed_does_not_hold_up_the_one_that_counts() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = published(&platform, draft()).await;
    platform.tamper(BEFORE).await;
    let bidder = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
    bidder.submit(&content("84000.00"), &[]).await.1.expect(201);
    platform.tamper(BACKUP).await;
    bidder.submit(&content("83000.00"), &[]).await.1.expect(201);
    platform.tamper(SPOIL).await;
    let officers = unlocked(&platform, row.id).await;
    sign(&platform, &officers[0], row.id).await;
    let done = sign(&platform, &officers[1], row.id).await;
    assert!(done.changed.is_empty());
    let bids = platform.app.opened_bids(&officers[0].caller, row.id).await.unwrap();
    assert_eq!((bids.len(), bids[0].bid.version), (1, 2));
}

/// Somebody with the keys of rows puts a commit there that its person did not sign.
#[tokio::test]
async fn a_bid_that_its_person_did_not_sign_is_kept_and_not_opened() {
    let platform = Platform::demo(&testkit::Databases::Sqlite, NOW).await;
    let row = two_bids(&platform).await;
    let opening = row.procedure.round().unwrap().envelopes[0].opening;
    let unit = platform.app.store.begin().await.unwrap();
    let lying = platform.app.entries_of_opening(&unit, opening).await.unwrap();
    drop(unit);
    let entry = lying.slots.into_values().flatten().next().unwrap();
    let place = entry.entry.place();
    let rows = platform.app.secrets.rows();
    let token = rows.token(&place.opening, &place.company, place.slot);
    let mut rng = app::ids::rng().unwrap();
    let mut forged = Note::new(Note::parse(entry.note.as_bytes()).unwrap().text().to_owned());
    forged.sign(&SignerKey::random("vergabe.example/person", &mut rng).unwrap());
    let at = (&token, entry.row.as_bytes(), "entry");
    let sealed = rows.seal(at, forged.to_string().as_bytes(), &mut rng).unwrap();
    let (sealed, id) = (hex::encode(sealed), hex::encode(entry.row.as_bytes()));
    let forged = format!("UPDATE bid_entry SET entry = x'{sealed}' WHERE id = x'{id}'");
    assert_eq!(platform.tamper(&forged).await, 1);

    let officers = unlocked(&platform, row.id).await;
    sign(&platform, &officers[0], row.id).await;
    sign(&platform, &officers[1], row.id).await;
    let bids = platform.app.opened_bids(&officers[0].caller, row.id).await.unwrap();
    let hit = |bid: &&app::OpenedBidView| bid.bid.company == entry.company;
    let forged = bids.iter().find(hit).unwrap();
    assert_eq!(forged.bid.outcome, BidOutcome::Unreadable);
    assert_eq!(forged.bid.findings[0].rule, "opening-bid-not-signed");
    let other = bids.iter().find(|bid| !hit(bid)).unwrap();
    assert_eq!(other.bid.outcome, BidOutcome::Opened);
}
