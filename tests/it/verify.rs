//! `zuschlag verify`: what is as it was passes; a change of any kind is named.
//! It must not test how the log is built.

use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use testkit::{Bidder, Databases, Platform, databases};

const NOW: &str = "2026-11-23T09:00:10Z";

async fn named(platform: &Platform) -> BTreeSet<&'static str> {
    let verified = platform.app.verify().await.unwrap();
    verified.differences.iter().map(|difference| difference.key).collect()
}

#[tokio::test]
async fn what_is_as_it_was_passes_and_every_kind_of_change_is_named() {
    for database in databases("what_is_as_it_was_passes_and_every_kind_of_change_is_named") {
        let platform = Platform::demo(&database, NOW).await;
        platform.app.work_once().await.unwrap();
        let verified = platform.app.verify().await.unwrap();
        assert!(verified.differences.is_empty(), "{:?}", verified.differences);
        assert!(verified.procedures >= 6 && verified.acts > 20, "{verified:?}");
        assert!(verified.objects > 5 && verified.commitments >= verified.acts, "{verified:?}");

        let query = app::PublicQuery { limit: 50, ..app::PublicQuery::default() };
        let (rows, _) = platform.app.public_procedures(&query).await.unwrap();
        assert!(rows.len() > 3);
        let [first, second, third, fourth] = [0, 1, 2, 3].map(|at| rows[at].row.clone());
        let mut known = BTreeSet::new();
        let mut expect = async |what: &str, key: &'static str| {
            let found = named(&platform).await;
            let fresh: BTreeSet<_> = found.difference(&known).copied().collect();
            assert!(fresh.contains(key), "{what}: {fresh:?}");
            known = found;
        };

        platform
            .tamper(&format!(
                "UPDATE procedure SET visible_from = visible_from - 1 WHERE number = '{}'",
                first.number
            ))
            .await;
        expect("another state", "verify-state-differs").await;

        // Body and hash changed together: the file alone would not notice, the public log does.
        let act = platform.app.store.acts(second.id).await.unwrap().remove(0);
        let body = act.body.replacen("\"schema\":1", "\"schema\":2", 1);
        assert_ne!(body, act.body);
        let hash = hex::encode(Sha256::digest(body.as_bytes()));
        let (old, quoted) = (&act.hash, body.replace('\'', "''"));
        platform
            .tamper(&format!(
                "UPDATE act SET body = '{quoted}', hash = '{hash}' WHERE hash = '{old}'"
            ))
            .await;
        expect("an act and its hash", "verify-act-not-as-logged").await;
        platform.tamper(&format!("UPDATE act SET body = '{{}}' WHERE hash = '{hash}'")).await;
        expect("an act's body", "verify-act-changed").await;

        let acts = platform.app.store.acts(third.id).await.unwrap();
        platform.tamper(&format!("DELETE FROM act WHERE hash = '{}'", acts[1].hash)).await;
        expect("an act in the middle", "verify-act-missing").await;

        // The last act and the state before it: without the log nothing would be missing.
        let last = platform.app.store.acts(fourth.id).await.unwrap().pop().unwrap();
        platform.tamper(&format!("DELETE FROM act WHERE hash = '{}'", last.hash)).await;
        let gone = platform.app.verify().await.unwrap();
        let of_last = ("act", last.id.to_string());
        assert!(
            gone.differences.iter().any(|difference| difference.key == "verify-logged-act-gone"
                && difference.args.contains(&of_last)),
            "{:?}",
            gone.differences
        );

        let documents = platform.app.store.documents(first.id).await.unwrap();
        let path = platform.folder.path().join("objects").join(&documents[0].object);
        std::fs::write(&path, b"something else").unwrap();
        expect("a document", "verify-object-differs").await;
        std::fs::remove_file(&path).unwrap();
        expect("a lost document", "verify-object-missing").await;

        let commitments = "UPDATE log_entry SET slot = 4095 - slot WHERE act_id IS NOT NULL";
        platform.tamper(commitments).await;
        expect("a place in the log", "verify-commitment-not-in-log").await;
        platform.tamper("DELETE FROM log_entry WHERE act_id IS NOT NULL").await;
        expect("an act that is not logged", "verify-act-not-logged").await;
        let zeros = match database {
            Databases::Sqlite => "zeroblob(length(content))",
            Databases::Postgres(_) => "decode(repeat('00', length(content)), 'hex')",
        };
        platform.tamper(&format!("UPDATE log_tile SET content = {zeros} WHERE level = 0")).await;
        expect("a tile", "log-verify-tile-differs").await;
        platform.tamper("UPDATE log_checkpoint SET note = replace(note, '/log', '/lag')").await;
        expect("a head", "log-checkpoint-another-origin").await;
    }
}

#[tokio::test]
async fn a_changed_row_of_a_sealed_bid_and_a_lost_part_are_named() {
    for database in databases("a_changed_row_of_a_sealed_bid_and_a_lost_part_are_named") {
        let platform = Platform::demo(&database, NOW).await;
        let row = super::bidding::receiving(&platform).await;
        let bidder = Bidder::new(&platform, super::bidding::BIDDER, &row.number).await;
        let (_, answer) = bidder.submit(super::bidding::BID, &[("Angebot.pdf", b"%PDF")]).await;
        answer.expect(201);
        platform.app.work_once().await.unwrap();
        assert_eq!(named(&platform).await, BTreeSet::new());
        let receipt = "DELETE FROM log_entry WHERE act_id IS NULL AND commitment NOT IN \
                       (SELECT commitment FROM log_statement)";
        assert!(platform.tamper(receipt).await > 0);
        assert_eq!(named(&platform).await, BTreeSet::from(["verify-receipt-not-logged"]));
        platform.tamper("UPDATE part SET sha256 = sha256, blob = 'nowhere'").await;
        assert!(named(&platform).await.contains("verify-part-differs"));
        let swapped = "UPDATE bid_entry SET receipt = entry, entry = receipt";
        platform.tamper(swapped).await;
        assert!(named(&platform).await.contains("verify-bids-unreadable"));
    }
}
