//! People of the demo, played through the use cases: what their clients do is done with `seal`.
//! It must not be a test.

use app::demo::PASSWORD;
use app::demo::officers::Officer;
use app::{Caller, NewDocument, ProcedureRow};
use bytes::Bytes;
use futures_util::stream;
use seal::record::KeyRecord;
use serde_json::{Value, json};
use tender::id::{BodyId, OpeningId, ProcedureId};
use tender::procedure::{Draft, Step};
use testkit::Platform;

pub(crate) const AUTHOR: &str = "sachbearbeitung@stadt-koeln.example";
pub(crate) const APPROVER: &str = "freigabe@stadt-koeln.example";
pub(crate) const FIRST_BIDDER: &str = "angebote@rheinblick-gebaeudedienste.example";
pub(crate) const SECOND_BIDDER: &str = "angebote@saubermann-westfalen.example";

/// A person of the demo as a caller.
pub(crate) async fn caller(platform: &Platform, email: &str) -> Caller {
    let identity = platform.app.store.identity("password", email).await.unwrap().unwrap();
    platform.app.play_caller(identity.person).await.unwrap()
}

/// A person of the demo with unlocked keys.
pub(crate) async fn unlocked(platform: &Platform, email: &str) -> Officer {
    let caller = caller(platform, email).await;
    platform.app.play_unlock(&caller, PASSWORD).await.unwrap()
}

/// A procedure that is approved and has no seats yet.
pub(crate) async fn approved(platform: &Platform, draft: Value) -> ProcedureRow {
    approved_at(platform, [AUTHOR, APPROVER], draft).await
}

/// The same at the office of an author and an approver.
async fn approved_at(platform: &Platform, people: [&str; 2], draft: Value) -> ProcedureRow {
    let app = &platform.app;
    let author = caller(platform, people[0]).await;
    let approver = caller(platform, people[1]).await;
    let draft: Draft = serde_json::from_value(draft).unwrap();
    let row = app.begin_procedure(&author, office(&author), draft).await.unwrap();
    let new = NewDocument { name: "Leistung.txt".into(), purpose: "read".into(), replaces: None };
    let bytes = stream::iter([Ok(Bytes::from_static(b"Reinigen."))]);
    app.add_document(&author, row.id, new, bytes).await.unwrap();
    let row = app.store.procedure(row.id).await.unwrap().unwrap();
    let submit = Step::Submit { draft: Box::new(row.draft) };
    app.take_step(&author.actor(), row.id, None, submit).await.unwrap();
    app.take_step(&approver.actor(), row.id, None, Step::Approve).await.unwrap()
}

/// The body on which a caller has the first role.
pub(crate) fn office(caller: &Caller) -> BodyId {
    match caller.grants[0].scope {
        tender::role::Scope::Body(body) => body,
        tender::role::Scope::Procedure(_) => panic!("a role on a body"),
    }
}

/// A published procedure with three signed seats.
pub(crate) async fn published(platform: &Platform, draft: Value) -> ProcedureRow {
    published_at(platform, [AUTHOR, APPROVER], draft).await
}

/// The same at the office of an author and an approver.
pub(crate) async fn published_at(
    platform: &Platform,
    people: [&str; 2],
    draft: Value,
) -> ProcedureRow {
    let row = approved_at(platform, people, draft).await;
    platform.app.play_demo_seats(row.id).await.unwrap();
    let author = caller(platform, people[0]).await;
    platform.app.publish_procedure(&author, row.id, row.version).await.unwrap()
}

/// The only opening of a procedure with its record in force.
pub(crate) async fn record(platform: &Platform, id: ProcedureId) -> (OpeningId, KeyRecord) {
    let opening = platform.app.store.openings_of(id).await.unwrap()[0].id;
    (opening, platform.app.record_in_force(opening).await.unwrap().unwrap())
}

/// The content of a bid for the only lot.
pub(crate) fn content(price: &str) -> String {
    let bid = json!({
        "format": "zuschlag/bid/v1",
        "declared_by": {"name": "Vertretung der Firma"},
        "lots": [{"lot": "11111111-1111-4111-8111-111111111111", "price": price, "vat": "19"}],
        "suitability": [{"criterion": 0, "meets": true}],
    });
    bid.to_string()
}
