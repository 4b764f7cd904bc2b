//! How the procedures of these journeys begin: what they buy, and how firms learn of them.
//! It must not hold what happens after bids are opened.

use super::setting::{APPROVER, AUTHOR, BIDDERS, LOT, actor};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tender::id::{BodyId, NoticeId, ProcedureId};
use tender::procedure::notice::{NoticeStep, Purpose};
use tender::procedure::{Draft, Step};
use tender::role::Actor;
use testkit::Platform;
use uuid::Uuid;

/// How firms learn of a procedure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// By a notice above the thresholds.
    Notice,
    /// By the page below the thresholds.
    Page,
    /// By invitation.
    Invitation,
}

pub(crate) fn draft(kind: &str, method: &str, value: &str, award: &Value) -> Value {
    json!({
        "title": {"de": "Unterhaltsreinigung der Schulen im Norden"},
        "description": {"de": "Tägliche Reinigung von 24.000 m² Bodenfläche an 190 Schultagen im Jahr."},
        "procedure_type": kind, "contract_kind": "service", "cpv": ["90911200"],
        "place": {"nuts": "DEA23", "postcode": "50667", "town": "Köln"},
        "estimated_value": value, "value_public": true,
        "lots": [{"id": LOT, "title": {"de": "Gesamtleistung"}, "description": {"de": "Alle Räume"},
            "estimated_value": value}],
        "award": award, "method": method,
        "dates": {"questions_until": "2027-01-04T11:00:00Z", "bid_deadline": "2027-01-11T11:00:00Z",
            "opening": "2027-01-11T11:05:00Z", "binding_until": "2027-03-31",
            "contract_start": "2027-04-01", "contract_end": "2029-03-31"},
        "electronic": true,
        "suitability": [{"group": "technical", "text": {"de": "Drei vergleichbare Aufträge"}}],
        "bid_slots": [{"id": "offer", "title": {"de": "Preisblatt"}, "need": "must"}]
    })
}

/// The price decides alone.
pub(crate) fn price() -> Value {
    json!([{"id": "price", "kind": "price", "name": {"de": "Preis"}, "weight": "100"}])
}

/// Terms of a framework agreement, without the authorities that may call off.
pub(crate) fn framework(longer_because: &str) -> Value {
    json!({"maximum": "120000.00", "order": "rotation", "authorities": [], "firms": 1,
        "longer_because": longer_because})
}

/// The company of a bidder.
pub(crate) async fn company(platform: &Platform, email: &str) -> BodyId {
    let slug = email.split_once('@').unwrap().1.trim_end_matches(".example");
    platform.app.store.body_by_slug(slug).await.unwrap().unwrap().id
}

/// Publishes by bare steps: the way of the call through the notice service is another test's matter.
pub(crate) async fn publish(platform: &Platform, id: ProcedureId, way: Way) {
    let app = &platform.app;
    let (author, approver) = (actor(platform, AUTHOR).await, actor(platform, APPROVER).await);
    let draft: Draft = app.store.procedure(id).await.unwrap().unwrap().draft;
    let mut steps =
        vec![(&author, Step::Submit { draft: Box::new(draft) }), (&approver, Step::Approve)];
    let notice = NoticeId(Uuid::from_u128(77));
    let itself = Actor::Platform;
    let moved = |to| (&itself, Step::MoveNotice { notice, to });
    if way == Way::Notice {
        let sha256 = "ab".repeat(32);
        steps.push((&author, Step::BuildNotice { notice, purpose: Purpose::Call, sha256 }));
        steps.extend([
            moved(NoticeStep::Checked),
            moved(NoticeStep::Submitted),
            moved(NoticeStep::Accepted { receipt: "R".to_owned() }),
            moved(NoticeStep::Published { number: "1".to_owned() }),
        ]);
    }
    for (who, step) in steps {
        app.take_step(who, id, None, step).await.unwrap();
    }
    app.play_demo_seats(id).await.unwrap();
    let openings = app.store.openings_of(id).await.unwrap().iter().map(|one| one.id).collect();
    let mut step = Step::Publish { openings };
    if let (Step::Publish { openings }, Way::Invitation) = (&step, way) {
        let (openings, mut firms) = (openings.clone(), BTreeSet::new());
        for bidder in BIDDERS {
            firms.insert(company(platform, bidder).await);
        }
        let deadline = "2027-01-11T11:00:00Z".parse().unwrap();
        step = Step::Invite { firms, deadline, openings, fewer_because: String::new() };
    }
    app.take_step(&author, id, None, step).await.unwrap();
}
