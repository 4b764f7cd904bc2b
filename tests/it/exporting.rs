//! Exports of the demo's procedures: open data for everybody, files for those who may read them, and their command's bytes.
//! It must not check shapes of OCDS by itself; an independent program does.

use axum::http::Method;
use futures_util::StreamExt as _;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;
use std::process::Command;
use testkit::{Client, Databases, Platform, databases};
use zip::ZipArchive;

const NOW: &str = "2026-11-23T09:00:00Z";
const AUDITOR: &str = "pruefung@rpa-koeln.example";
const STRANGER: &str = "sachbearbeitung@zentrale-dienste-nrw.example";
/// A Python that has `libcoveocds`; `cargo xtask test` makes one and sets it.
const CHECKER: &str = "ZUSCHLAG_TEST_OCDS";

async fn demo(database: &Databases) -> (Platform, Client) {
    let platform = Platform::whole_demo(database, NOW).await;
    // Results above the thresholds are told once their notices are out.
    platform.app.work_once().await.unwrap();
    let public = Client::new(platform.router());
    (platform, public)
}

async fn signed_in(platform: &Platform, email: &str) -> Client {
    let identity = platform.app.store.identity("password", email).await.unwrap().unwrap();
    platform.session_of(identity.person).await
}

async fn packages(client: &Client, root: &str, query: &str) -> [Value; 2] {
    let get = async |name: &str| {
        let answer = client.get(&format!("{root}/ocds/{name}.json{query}")).await.expect(200);
        assert_eq!(answer.headers["content-type"], "application/json");
        answer.json()
    };
    [get("releases").await, get("records").await]
}

fn list<'a>(package: &'a Value, name: &str) -> &'a Vec<Value> {
    package[name].as_array().unwrap()
}

fn count(list: &Value) -> usize {
    usize::try_from(list["count"].as_u64().unwrap()).unwrap()
}

fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[tokio::test]
async fn everybody_exports_what_is_published_and_the_filters_add_up() {
    for database in databases("everybody_exports_what_is_published_and_the_filters_add_up") {
        let (_platform, public) = demo(&database).await;
        let [releases, records] = packages(&public, "/api/v1/export", "").await;
        let all = public.get("/api/v1/procedures").await.expect(200).json();
        assert_eq!(list(&records, "records").len(), count(&all));
        let counted: usize =
            list(&records, "records").iter().map(|record| list(record, "releases").len()).sum();
        assert_eq!(list(&releases, "releases").len(), counted);

        // Each procedure has one state, so the states share out the whole.
        let mut by_state = 0;
        for state in ["offen", "wertung", "vergeben", "aufgehoben", "beendet"] {
            let query = format!("?status={state}");
            let [_, some] = packages(&public, "/api/v1/export", &query).await;
            by_state += list(&some, "records").len();
        }
        assert_eq!(by_state, list(&records, "records").len());

        // Months share out the releases.
        let mut by_month = 0;
        for (from, to) in [
            ("2020-01-01", "2026-09-30"),
            ("2026-10-01", "2026-11-10"),
            ("2026-11-11", "2099-12-31"),
        ] {
            let query = format!("?von={from}&bis={to}");
            let [some, _] = packages(&public, "/api/v1/export", &query).await;
            by_month += list(&some, "releases").len();
        }
        assert_eq!(by_month, counted);

        let [_, koeln] = packages(&public, "/api/v1/export", "?stelle=stadt-koeln").await;
        let found = public.get("/api/v1/procedures?stelle=stadt-koeln").await.expect(200).json();
        assert_eq!(list(&koeln, "records").len(), count(&found));
    }
}

#[tokio::test]
async fn the_table_of_awards_reads_back_and_is_the_register() {
    for database in databases("the_table_of_awards_reads_back_and_is_the_register") {
        let (platform, public) = demo(&database).await;
        let answer = public.get("/api/v1/export/awards.csv").await.expect(200);
        let table = rows(&answer.text());
        let page = platform
            .app
            .public_awards(&app::AwardQuery { limit: 500, ..app::AwardQuery::default() })
            .await
            .unwrap();
        assert!(table.len() >= 5, "{}", answer.text());
        assert_eq!(table.len(), page.rows.len());
        for (line, app::FoundAward { row, office, .. }) in table.iter().zip(&page.rows) {
            assert_eq!(line["title"], row.title);
            assert_eq!(line["value"], row.value.to_string());
            assert_eq!((&line["buyer"], &line["buyer_id"]), (&office.name, &office.slug));
            assert_eq!(line["suppliers"], row.firms.join("; "));
        }
        let day = &table[0]["awarded_on"];
        let on_that_day = format!("/api/v1/export/awards.csv?von={day}&bis={day}");
        let that_day = rows(&public.get(&on_that_day).await.expect(200).text());
        assert!(!that_day.is_empty() && that_day.iter().all(|line| line["awarded_on"] == *day));

        // OCDS tells the same sum.
        let [_, records] = packages(&public, "/api/v1/export", "").await;
        let awards = list(&records, "records")
            .iter()
            .filter_map(|record| record["compiledRelease"].get("awards"))
            .flat_map(|awards| awards.as_array().unwrap());
        assert_eq!(awards.count(), table.len());
    }
}

#[tokio::test]
async fn what_cannot_be_asked_for_is_refused_with_its_name() {
    let (_platform, public) = demo(&Databases::Sqlite).await;
    let at = |query: &str| format!("/api/v1/export/awards.csv?{query}");
    for (query, status) in [
        ("von=gestern", 400),
        ("status=quer", 400),
        ("anfang=2026-01-01", 400),
        ("von=2026-02-01&bis=2026-01-01", 422),
        ("stelle=gibt-es-nicht", 422),
    ] {
        public.get(&at(query)).await.expect(status);
    }
    let refused = public.get(&at("stelle=gibt-es-nicht")).await.json();
    assert_eq!(refused["errors"][0]["rule"], "export-authority-unknown");
    assert_eq!(refused["errors"][0]["pointer"], "/stelle");
    public.get("/api/v1/export/ocds/alles.json").await.expect(404);
    let page = public.get("/daten?von=gestern").await.expect(200).text();
    assert!(page.contains("von=gestern"), "the page names what does not fit");
    let page = public.get("/daten?stelle=stadt-koeln&status=vergeben").await.expect(200).text();
    assert!(
        page.contains("/api/v1/export/awards.csv?stelle=stadt-koeln&#38;status=vergeben"),
        "{page}"
    );
    let catalogue = public.get("/daten/katalog.ttl").await.expect(200);
    assert_eq!(catalogue.headers["content-type"], "text/turtle; charset=utf-8");
}

#[tokio::test]
async fn who_reads_files_sees_bids_and_estimates_of_their_own_bodies_and_nobody_else_does() {
    for database in databases("who_reads_files_sees_bids_and_estimates") {
        let (platform, public) = demo(&database).await;
        let root = "/api/v1/office/export";
        public.get(&format!("{root}/ocds/records.json")).await.expect(401);
        let bidder = signed_in(&platform, "angebote@rheinblick-gebaeudedienste.example").await;
        bidder.get(&format!("{root}/ocds/records.json")).await.expect(403);
        let auditor = signed_in(&platform, AUDITOR).await;
        let [_, files] = packages(&auditor, root, "").await;
        let [_, shown] = packages(&public, "/api/v1/export", "?stelle=stadt-koeln").await;
        let ids = |package: &Value| {
            let all = list(package, "records").iter().map(|one| one["ocid"].to_string());
            all.collect::<std::collections::BTreeSet<_>>()
        };
        assert!(ids(&files).is_superset(&ids(&shown)));
        let text = shown.to_string();
        let details = list(&files, "records")
            .iter()
            .filter_map(|record| record["compiledRelease"]["bids"]["details"].as_array())
            .flatten();
        let mut losers = 0;
        for bid in details.filter(|bid| bid["status"] == "valid") {
            let name = bid["tenderers"][0]["name"].to_string();
            losers += usize::from(!text.contains(&name));
        }
        assert!(losers > 0, "the public part names no bidder that did not win");
        // Nobody's files reach beyond their bodies.
        for record in list(&files, "records") {
            let office = record["compiledRelease"]["buyer"]["name"].to_string();
            assert!(office.contains("Köln"), "{office}");
        }
    }
}

#[tokio::test]
async fn an_export_comes_in_pieces_and_reads_page_by_page() {
    let (platform, _public) = demo(&Databases::Sqlite).await;
    let query = app::ExportQuery::default();
    let kind = app::PackageKind::Records;
    let mut export = platform.app.export_ocds(kind, "http://x.example", &query).await.unwrap();
    let (mut pieces, mut largest, mut whole) = (0_usize, 0_usize, 0_usize);
    while let Some(piece) = export.next().await {
        let size = piece.unwrap().len();
        (pieces, largest, whole) = (pieces + 1, largest.max(size), whole + size);
    }
    // A head, a piece a procedure, a tail: never the whole at once.
    assert!(pieces > 25, "{pieces}");
    assert!(largest * 4 < whole, "{largest} of {whole}");
}

/// The parts of an archive with their bytes.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |place| {
        let mut part = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(part).collect()
}

#[tokio::test]
async fn the_file_of_an_awarded_procedure_is_whole_and_its_hashes_hold() {
    for database in databases("the_file_of_an_awarded_procedure_is_whole_and_its_hashes_hold") {
        let (platform, public) = demo(&database).await;
        let office = signed_in(&platform, "sachbearbeitung@stadt-koeln.example").await;
        let query = app::AwardQuery {
            authority: "stadt-koeln".into(),
            limit: 1,
            ..app::AwardQuery::default()
        };
        let award = platform.app.public_awards(&query).await.unwrap().rows.remove(0).row;
        let path = format!("/api/v1/office/procedures/{}/file.zip", award.procedure);
        public.get(&path).await.expect(401);
        signed_in(&platform, STRANGER).await.get(&path).await.expect(404);
        let first = office.get(&path).await.expect(200);
        assert_eq!(first.headers["content-type"], "application/zip");
        let auditor = signed_in(&platform, AUDITOR).await;
        let parts = parts(&first.bytes);
        assert_eq!(parts, self::parts(&auditor.get(&path).await.expect(200).bytes));

        let named: BTreeMap<&str, &[u8]> =
            parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        assert!(named["vermerk.pdf"].starts_with(b"%PDF"));
        for folder in
            ["handlungen/", "unterlagen/", "oeffnungen/", "angebote/", "wertung/", "schreiben/"]
        {
            assert!(
                named.keys().any(|name| name.starts_with(folder)),
                "{folder}: {:?}",
                named.keys()
            );
        }
        // Every act, byte for byte as it was hashed.
        for act in platform.app.store.acts(award.procedure).await.unwrap() {
            let name = format!("handlungen/{:04}-{}.json", act.seq, act.kind);
            assert_eq!(hex::encode(Sha256::digest(named[name.as_str()])), act.hash);
        }
        // The hashes name every other part, in the order of the archive.
        let sums = String::from_utf8(named["SHA256SUMS"].to_vec()).unwrap();
        let files = parts.iter().filter(|(name, _)| name != "SHA256SUMS");
        let lines =
            files.map(|(name, bytes)| format!("{}  {name}\n", hex::encode(Sha256::digest(bytes))));
        let expected = lines.collect::<Vec<_>>().concat();
        assert_eq!(sums, expected);
    }
}

#[tokio::test]
async fn the_file_of_a_sealed_procedure_holds_no_bid() {
    let (platform, public) = demo(&Databases::Sqlite).await;
    let office = signed_in(&platform, "sachbearbeitung@stadt-koeln.example").await;
    let mine = office.get("/api/v1/office/procedures").await.expect(200).json();
    let sealed = list(&mine, "items").iter().find(|one| one["stage"] == "receiving").unwrap();
    let path = format!("/api/v1/office/procedures/{}/file.zip", sealed["id"].as_str().unwrap());
    let parts = parts(&office.get(&path).await.expect(200).bytes);
    let closed = ["angebote/", "wertung/", "schreiben/"];
    assert!(parts.iter().all(|(name, _)| !closed.iter().any(|folder| name.starts_with(folder))));
    assert!(parts.iter().any(|(name, _)| name.starts_with("oeffnungen/01/schluesselblatt-")));
    public.send(Method::POST, &path, &[], axum::body::Body::empty()).await.expect(405);
}

#[tokio::test]
async fn packages_of_the_demo_pass_an_independent_checker() {
    let test = "packages_of_the_demo_pass_an_independent_checker";
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let (Some(python), Some(reference)) = (folder(CHECKER), folder("ZUSCHLAG_REFERENCE")) else {
        println!("skipped: {test}: {CHECKER} or ZUSCHLAG_REFERENCE is not set");
        return;
    };
    let (platform, public) = demo(&Databases::Sqlite).await;
    let auditor = signed_in(&platform, AUDITOR).await;
    let mut files = Vec::new();
    for (client, root, name) in
        [(&public, "/api/v1/export", "public"), (&auditor, "/api/v1/office/export", "files")]
    {
        for (package, kind) in packages(client, root, "").await.iter().zip(["releases", "records"])
        {
            let path = platform.folder.path().join(format!("{name}-{kind}.json"));
            std::fs::write(&path, package.to_string()).unwrap();
            files.push(path);
        }
    }
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("oracle/ocds.py");
    let checked = Command::new(python)
        .arg(script)
        .arg("--reference")
        .arg(reference.join("ocds"))
        .args(&files)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success(), "{told}");
}
