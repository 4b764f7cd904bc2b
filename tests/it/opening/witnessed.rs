//! What the witnesses of the log confirmed in time, and what they did not.
//! It must not test the log itself.

use super::{FIRST_BIDDER, NOW, SECOND_BIDDER, closed, content, draft, published, refused};
use app::{App, Witness, Witnesses};
use ledger::note::{KeyKind, SignerKey};
use ledger::witness::{Answer, KnownLog, add_checkpoint};
use std::sync::Arc;
use store::BidOutcome;
use testkit::{Bidder, Platform, databases};

/// A witness of the log that the test plays.
struct Zeuge {
    signer: SignerKey,
    logs: [KnownLog; 1],
}

impl Zeuge {
    fn of(platform: &mut Platform) -> Self {
        let signer = SignerKey::from_seed("zeuge.example", KeyKind::Witness, &[7; 32]).unwrap();
        let asked = Witness { key: signer.verifier().clone(), url: String::new() };
        let witnesses = Witnesses { asked: Arc::new([asked]), quorum: 1 };
        platform.change(|app| app.witnesses = witnesses);
        let keys = vec![platform.app.secrets.log().verifier().clone()];
        Self {
            signer,
            logs: [KnownLog { origin: "zuschlag.example/log".into(), keys, last: None }],
        }
    }

    /// Cosigns the newest head at an instant.
    async fn cosign(&mut self, app: &App, now: &str) {
        let known = self.logs[0].last.map_or(0, |head| head.size);
        let asked = app.to_witness(self.signer.verifier(), known).await.unwrap().unwrap();
        let now: tender::instant::Instant = now.parse().unwrap();
        let seconds = u64::try_from(now.micros() / 1_000_000).unwrap();
        let answer = add_checkpoint(asked.body.as_bytes(), &self.logs, &self.signer, seconds);
        let Answer::Cosigned { line, head, .. } = answer else { panic!("{answer:?}") };
        self.logs[0].last = Some(head);
        assert_eq!(app.take_cosignature(asked.size, &line).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn attack_08_a_bid_that_no_witness_saw_in_time_is_opened_and_marked() {
    for database in databases("attack_08_a_bid_that_no_witness_saw_in_time_is_marked") {
        let mut platform = Platform::demo(&database, NOW).await;
        let mut zeuge = Zeuge::of(&mut platform);
        let row = published(&platform, draft()).await;
        platform.set_clock("2026-12-15T10:50:00Z");
        let first = Bidder::new(&platform, FIRST_BIDDER, &row.number).await;
        first.submit(&content("84000.00"), &[]).await.1.expect(201);
        platform.set_clock("2026-12-15T10:51:00Z");
        platform.app.work_once().await.unwrap();
        zeuge.cosign(&platform.app, "2026-12-15T10:51:05Z").await;
        // Somebody with the machine in hands puts a row in after the deadline, with an arrival before it.
        platform.set_clock("2026-12-15T10:59:00Z");
        let second = Bidder::new(&platform, SECOND_BIDDER, &row.number).await;
        second.submit(&content("83000.00"), &[]).await.1.expect(201);

        let officers = closed(&platform, row.id).await;
        platform.app.join_opening(&officers[0].caller, row.id).await.unwrap();
        let early = platform.app.join_opening(&officers[1].caller, row.id).await;
        assert_eq!(refused(early), ["opening-log-waits"]);
        platform.set_clock("2026-12-15T11:11:00Z");
        platform.app.work_once().await.unwrap();
        zeuge.cosign(&platform.app, "2026-12-15T11:11:01Z").await;
        platform.app.play_opening(&officers[..2], row.id).await.unwrap();
        let bids = platform.app.opened_bids(&officers[0].caller, row.id).await.unwrap();
        let mut outcomes: Vec<_> = bids
            .iter()
            .map(|one| (one.bid.version, one.bid.outcome, one.bid.findings.len()))
            .collect();
        outcomes.sort_by_key(|one| one.2);
        assert_eq!(outcomes, [(1, BidOutcome::Opened, 0), (1, BidOutcome::NotWitnessed, 1)]);
        assert!(bids.iter().all(|one| !one.bid.content.is_empty()), "both are opened");
    }
}
