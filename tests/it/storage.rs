//! What holds of both databases: the same tables, no half-done write, no lost update.
//! It must not test use cases.

use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use std::collections::BTreeMap;
use store::{AwardFilter, AwardRow, Body, BodyKind, Store, StoreConfig, StoreError};
use tender::id::{BodyId, LotId, ProcedureId};
use tender::money::Euro;
use testkit::{Databases, Platform, databases, postgres_with_tls};

const NOW: &str = "2026-11-23T09:00:00Z";

fn body(platform: &Platform, slug: &str) -> Body {
    Body {
        id: BodyId(platform.app.ids.uuid()),
        kind: BodyKind::Municipality,
        parent: None,
        slug: slug.to_owned(),
        name: format!("Stadt {slug}"),
        address: store::Address::default(),
        created_at: platform.app.clock.machinery(),
    }
}

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let mut shapes: Vec<BTreeMap<String, Vec<String>>> = Vec::new();
    for database in databases("both_databases_have_the_same_tables") {
        let platform = Platform::new(&database, NOW).await;
        shapes.push(platform.app.store.shape().await.unwrap());
    }
    assert!(shapes[0].len() >= 10, "{shapes:?}");
    if let [sqlite, postgres] = &shapes[..] {
        assert_eq!(sqlite, postgres);
    }
}

#[tokio::test]
async fn postgresql_is_reached_over_tls_by_whom_its_certificate_convinces() {
    let test = "postgresql_is_reached_over_tls_by_whom_its_certificate_convinces";
    let Some((database, certificate)) = postgres_with_tls(test) else { return };
    let platform = Platform::new(&database, NOW).await;
    let with = |parameters: &str| {
        let database = format!("{}?{parameters}", platform.config.database);
        StoreConfig { database, ..platform.config.clone() }
    };
    let trusting = with(&format!("sslmode=verify-full&sslrootcert={certificate}"));
    Store::open(&trusting).await.unwrap().close().await.unwrap();
    let db = Database::connect(trusting.database.clone()).await.unwrap();
    let encrypted = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, encrypted)).await;
    assert!(row.unwrap().unwrap().try_get::<bool>("", "ssl").unwrap());
    db.close().await.unwrap();
    with("sslmode=require").reach().await.unwrap();

    let unknown = with("sslmode=verify-full").reach().await.unwrap_err().to_string();
    assert!(unknown.contains("UnknownIssuer"), "{unknown}");
    let elsewhere = trusting.database.replace("127.0.0.1", "localhost");
    let elsewhere = StoreConfig { database: elsewhere, ..trusting };
    let other = elsewhere.reach().await.unwrap_err().to_string();
    assert!(other.contains("not valid for name"), "{other}");
}

#[tokio::test]
async fn a_unit_that_is_dropped_leaves_nothing() {
    for database in databases("a_unit_that_is_dropped_leaves_nothing") {
        let platform = Platform::new(&database, NOW).await;
        let new = body(&platform, "dropped");
        {
            let unit = platform.app.store.begin().await.unwrap();
            unit.add_body(&new).await.unwrap();
        }
        assert_eq!(platform.app.store.body(new.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn an_award_that_is_published_for_a_time_leaves_the_register_at_its_end() {
    let name = "an_award_that_is_published_for_a_time_leaves_the_register_at_its_end";
    for database in databases(name) {
        let platform = Platform::new(&database, NOW).await;
        let (store, at) = (&platform.app.store, |text: &str| text.parse().unwrap());
        let award = |until: Option<&str>| AwardRow {
            lot: LotId(platform.app.ids.uuid()),
            procedure: ProcedureId(platform.app.ids.uuid()),
            office: BodyId(platform.app.ids.uuid()),
            number: "2026-X".to_owned(),
            title: "Reinigung".to_owned(),
            firms: Vec::new(),
            value: Euro::from_cents(100),
            bids: 1,
            awarded_at: at(NOW),
            published_at: at(NOW),
            shown_until: until.map(at),
        };
        let unit = store.begin().await.unwrap();
        for until in [None, Some("2027-02-23T23:00:00Z")] {
            unit.add_award(&award(until)).await.unwrap();
        }
        unit.commit().await.unwrap();
        let shown = async |now| {
            let filter = AwardFilter { shown_at: now, limit: 9, ..AwardFilter::default() };
            let (count, _) = store.count_awards(&filter).await.unwrap();
            assert_eq!(store.awards(&filter).await.unwrap().len(), usize::try_from(count).unwrap());
            count
        };
        assert_eq!(shown(Some(at("2027-02-23T22:59:59Z"))).await, 2);
        assert_eq!(shown(Some(at("2027-02-23T23:00:00Z"))).await, 1);
        assert_eq!(shown(None).await, 2, "who oversees still finds it");
    }
}

#[tokio::test]
async fn a_taken_address_is_named_and_nothing_is_written() {
    for database in databases("a_taken_address_is_named_and_nothing_is_written") {
        let platform = Platform::new(&database, NOW).await;
        let unit = platform.app.store.begin().await.unwrap();
        unit.add_body(&body(&platform, "koeln")).await.unwrap();
        unit.commit().await.unwrap();
        let unit = platform.app.store.begin().await.unwrap();
        let second = unit.add_body(&body(&platform, "koeln")).await;
        assert!(matches!(second, Err(StoreError::Taken("slug"))), "{second:?}");
        drop(unit);
        let all = platform.app.store.bodies(&[BodyKind::Municipality]).await.unwrap();
        assert_eq!(all.len(), 1);
    }
}

#[tokio::test]
async fn forty_writers_at_once_queue_and_none_is_refused() {
    for database in databases("forty_writers_at_once_queue_and_none_is_refused") {
        let platform = Platform::new(&database, NOW).await;
        let mut tasks = Vec::new();
        for number in 0..40 {
            let new = body(&platform, &format!("stadt-{number}"));
            let store = platform.app.store.clone();
            tasks.push(tokio::spawn(async move {
                let unit = store.begin().await?;
                unit.add_body(&new).await?;
                unit.commit().await
            }));
        }
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        assert_eq!(platform.app.store.bodies(&[BodyKind::Municipality]).await.unwrap().len(), 40);
    }
}

#[tokio::test]
async fn what_was_written_is_there_after_opening_again() {
    let platform = Platform::new(&Databases::Sqlite, NOW).await;
    let new = body(&platform, "bleibt");
    let unit = platform.app.store.begin().await.unwrap();
    unit.add_body(&new).await.unwrap();
    unit.commit().await.unwrap();
    platform.app.store.clone().close().await.unwrap();
    let again = Store::open(&platform.config).await.unwrap();
    assert_eq!(again.body(new.id).await.unwrap(), Some(new));
}
