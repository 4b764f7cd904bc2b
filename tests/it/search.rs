//! Searching published procedures: words, place and radius, filters, facets, the same by page, feed and API.
//! It must not publish by hand; the demo's procedures are searched.

use axum::http::Method;
use serde_json::{Value, json};
use testkit::{Client, Databases, Platform, databases};

const NOW: &str = "2026-11-23T09:00:00Z";
const OPERATOR: &str = "betrieb@betrieb-zuschlag.example";

fn counts(list: &Value, facet: &str) -> Vec<(String, u64)> {
    let values = list["facets"][facet].as_array().unwrap().iter();
    values
        .map(|one| (one["value"].as_str().unwrap().to_owned(), one["count"].as_u64().unwrap()))
        .collect()
}

#[tokio::test]
async fn facets_count_what_each_choice_leaves_and_the_choice_then_finds_so_many() {
    for database in databases("facets_count_what_each_choice_leaves") {
        let platform = Platform::whole_demo(&database, NOW).await;
        platform.app.work_once().await.unwrap();
        let public = Client::new(platform.router());
        let all = public.get("/api/v1/procedures").await.expect(200).json();
        assert!(all["count"].as_u64().unwrap() >= 25, "{all}");
        for facet in ["status", "art", "cpv", "region", "frist", "recht"] {
            let counted = counts(&all, facet);
            assert!(!counted.is_empty(), "{facet}");
            for (value, count) in counted {
                let path = format!("/api/v1/procedures?{facet}={value}");
                let found = public.get(&path).await.expect(200).json();
                assert_eq!(found["count"], count, "{path}");
                assert_eq!(
                    counts(&found, facet),
                    counts(&all, facet),
                    "a facet counts as if nothing was chosen in it"
                );
            }
        }
        let both = public.get("/api/v1/procedures?recht=eu,national").await.expect(200).json();
        assert_eq!(both["count"], all["count"]);
    }
}

/// The operator gives a body another name.
async fn renamed(platform: &Platform, slug: &str, name: &str) {
    let operator = Client::signed_in(platform.router(), OPERATOR, app::demo::PASSWORD).await;
    let found = operator.get(&format!("/api/v1/bodies?q={slug}")).await.expect(200).json();
    let mut bodies = found["items"].as_array().unwrap().iter();
    let body = bodies.find(|body| body["slug"] == slug).unwrap();
    let path = format!("/api/v1/bodies/{}", body["id"].as_str().unwrap());
    let tag = format!("\"{}\"", body["version"]);
    let new = json!({"name": name, "address": body["address"]});
    operator.change(Method::PUT, &path, &tag, &new).await.expect(200);
}

#[tokio::test]
async fn words_find_compounds_umlauts_and_the_buyer() {
    for database in databases("words_find_compounds_umlauts_and_the_buyer") {
        let platform = Platform::whole_demo(&database, NOW).await;
        let public = Client::new(platform.router());
        let count = async |q: &str| {
            let path = format!("/api/v1/procedures?q={q}");
            public.get(&path).await.expect(200).json()["count"].as_u64().unwrap()
        };
        let part = count("reinigung").await;
        assert!(part > 0 && part < 60);
        assert_eq!(count("REINIGUNGEN").await, part);
        assert_eq!(count("k%C3%B6ln").await, count("Koeln").await);
        assert!(count("Stadt+K%C3%B6ln").await > 0, "the buyer's name is searched");
        assert_eq!(count("xyzzy").await, 0);
        assert_eq!(count("%25%22%27").await, count("").await, "signs are no words");
        assert!(count("90911200").await <= count("909").await);

        // A misspelt word finds nothing and leads to the one that was meant, as it is written.
        let misspelt = public.get("/api/v1/procedures?q=Rienigung").await.expect(200).json();
        assert_eq!((&misspelt["count"], &misspelt["meant"]["q"]), (&0.into(), &"Reinigung".into()));
        assert_eq!(misspelt["meant"]["count"], part);
        let page = public.get("/ausschreibungen?q=Rienigung").await.expect(200).text();
        assert!(page.contains("Meinten Sie „Reinigung“?"), "{page}");
        let known = public.get("/api/v1/procedures?q=reinigung").await.expect(200).json();
        assert_eq!(known["meant"], Value::Null);

        // What a renamed body and its offices have published is found under the new name.
        assert_eq!(count("Colonia").await, 0);
        renamed(&platform, "stadt-koeln", "Stadt Colonia").await;
        platform.app.work_once().await.unwrap();
        assert!(count("Colonia").await > 0);
    }
}

#[tokio::test]
async fn a_wider_circle_finds_no_less_and_the_town_is_in_it() {
    for database in databases("a_wider_circle_finds_no_less") {
        let platform = Platform::whole_demo(&database, NOW).await;
        let public = Client::new(platform.router());
        let mut last = 0;
        let all =
            public.get("/api/v1/procedures").await.expect(200).json()["count"].as_u64().unwrap();
        for radius in ["", "10", "25", "50", "100"] {
            let path = format!("/api/v1/procedures?ort=50667&umkreis={radius}");
            let list = public.get(&path).await.expect(200).json();
            let count = list["count"].as_u64().unwrap();
            assert!(count >= last, "{radius} km");
            last = count;
            if radius == "10" {
                let outside =
                    |nuts: &&str| !["DEA23", "DEA24", "DEA27", "DEA2B", "DEA2C"].contains(nuts);
                let items = list["items"].as_array().unwrap().iter();
                let far: Vec<_> =
                    items.filter_map(|item| item["nuts"].as_str()).filter(outside).collect();
                assert!(far.is_empty(), "10 km around Köln reach no other district: {far:?}");
            }
        }
        assert!(last > 0 && last < all, "a hundred kilometres are not the whole state");
    }
}

#[tokio::test]
async fn a_filter_that_the_api_does_not_know_is_named_and_the_page_says_which_place_it_does_not_know()
 {
    for database in databases("a_filter_that_the_api_does_not_know") {
        let platform = Platform::demo(&database, NOW).await;
        let public = Client::new(platform.router());
        let problem = public.get("/api/v1/procedures?umkreiss=10").await.expect(400).json();
        assert!(problem.to_string().contains("umkreiss"), "{problem}");
        let problem = public.get("/api/v1/procedures?status=offen,quer").await.expect(400).json();
        assert_eq!(problem["detail"], "„quer“ passt nicht als „status“.");
        let page = public.get("/ausschreibungen?status=quer").await.expect(200).text();
        assert!(page.contains("„quer“ ist kein Wert für „status“"), "{page}");
        let page =
            public.get("/ausschreibungen?ort=Hintertupfing&utm_source=x").await.expect(200).text();
        assert!(page.contains("Hintertupfing“ kennen wir nicht"), "{page}");
        let empty = public.get("/ausschreibungen?q=xyzzy&status=offen").await.expect(200).text();
        assert!(empty.contains("Ohne Suchwörter: "), "{empty}");
        let places = public.get("/api/v1/places?q=m%C3%BCnst").await.expect(200).json();
        assert!(
            places.as_array().unwrap().iter().any(|place| place["nuts"] == "DEA33"),
            "{places}"
        );
    }
}

#[tokio::test]
async fn pages_of_a_list_hold_each_procedure_once() {
    for database in databases("pages_of_a_list_hold_each_procedure_once") {
        let platform = Platform::whole_demo(&database, NOW).await;
        for by_deadline in [false, true] {
            let mut query =
                app::PublicQuery { limit: 7, by_deadline, ..app::PublicQuery::default() };
            let mut seen = Vec::new();
            loop {
                let (found, next) = platform.app.public_procedures(&query).await.unwrap();
                seen.extend(found.iter().map(|one| one.row.id));
                let Some(next) = next else { break };
                query.after = Some(next);
            }
            let mut once = seen.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), seen.len());
            assert_eq!(
                platform.app.facets(&query).await.unwrap().count,
                u64::try_from(once.len()).unwrap()
            );
        }
    }
}

/// PostgreSQL stores U+0000 in no text; nobody gets as far as that.
#[tokio::test]
async fn a_nul_is_refused_at_the_edge_in_addresses_forms_and_json() {
    for database in databases("a_nul_is_refused_at_the_edge_in_addresses_forms_and_json") {
        let platform = Platform::demo(&database, NOW).await;
        let public = Client::new(platform.router());
        for query in ["/api/v1/procedures?stelle=%00", "/ausschreibungen.atom?q=a%00b"] {
            public.get(query).await.expect(400);
        }
        for path in ["/api/v1/procedures/%00", "/ausschreibungen/x%00/termine.ics"] {
            public.get(path).await.expect(404);
        }
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let typed = public.send(Method::POST, "/anmelden", &form, "mail=a%00b&password=x").await;
        let typed = typed.expect(400).json();
        assert!(typed["detail"].as_str().unwrap().contains("U+0000"), "{typed}");
        public
            .post("/api/v1/session", &json!({"email": "a\0@b.de", "password": "x"}))
            .await
            .expect(400);
        let email = "sachbearbeitung@stadt-koeln.example";
        let author = Client::signed_in(platform.router(), email, app::demo::PASSWORD).await;
        let me = author.get("/api/v1/session").await.expect(200).json();
        let begin = |title: &str| json!({"office": me["roles"][0]["body"], "draft": {"title": {"de": title}}});
        author.post("/api/v1/office/procedures", &begin("Nul \0 Wort")).await.expect(400);
        // These six characters are a text like any other.
        author.post("/api/v1/office/procedures", &begin("Der Text \\u0000")).await.expect(201);
    }
}

/// Who has an answer already is not sent it again; what somebody sees by name stays theirs.
#[tokio::test]
async fn public_answers_carry_a_tag_and_addresses_forgive_a_slash_and_small_letters() {
    for database in databases("public_answers_carry_a_tag") {
        let platform = Platform::demo(&database, NOW).await;
        let public = Client::new(platform.router());
        for path in ["/ausschreibungen.atom", "/api/v1/procedures", "/vergeben"] {
            let first = public.get(path).await.expect(200);
            let tag = first.headers["etag"].to_str().unwrap().to_owned();
            assert_eq!(first.headers["cache-control"], "no-cache");
            let again = public.send(Method::GET, path, &[("if-none-match", &tag)], "").await;
            let again = again.expect(304);
            assert!(again.bytes.is_empty());
            assert_eq!(again.headers["etag"], *tag);
            let english = [("if-none-match", &*tag), ("accept-language", "en")];
            if path != "/api/v1/procedures" {
                public.send(Method::GET, path, &english, "").await.expect(200);
            }
        }
        let email = "sachbearbeitung@stadt-koeln.example";
        let author = Client::signed_in(platform.router(), email, app::demo::PASSWORD).await;
        let own = author.get("/vergeben").await.expect(200);
        assert_eq!(own.headers["cache-control"], "private");
        let query = app::PublicQuery { limit: 1, ..app::PublicQuery::open() };
        let (found, _) = platform.app.public_procedures(&query).await.unwrap();
        let number = found[0].row.number.clone();
        let small = format!("/ausschreibungen/{}", number.to_ascii_lowercase());
        let moved = public.get(&small).await.expect(308);
        assert_eq!(moved.headers["location"], *format!("/ausschreibungen/{number}"));
        let moved = public.get("/ausschreibungen/?q=schule").await.expect(308);
        assert_eq!(moved.headers["location"], "/ausschreibungen?q=schule");
        public.get("/gibt-es-nicht").await.expect(404);
    }
}

/// What an officer wrote in German only is read aloud as German, also on an English page (WCAG 2.1, 3.1.2).
#[tokio::test]
async fn german_words_on_an_english_page_are_marked() {
    let running = crate::changing::Running::new(&Databases::Sqlite).await;
    let public = Client::new(running.platform.router());
    let row = running.platform.app.public_procedure(None, &running.number).await.unwrap().row;
    let (german, url) = (row.draft.title.de, format!("/ausschreibungen/{}", running.number));
    assert_eq!(row.draft.title.en, None);
    for path in [url, format!("/ausschreibungen?q={}", running.number)] {
        let page = public.send(Method::GET, &path, &[("accept-language", "en")], "").await;
        let page = page.expect(200).text();
        assert!(page.contains("<html lang=\"en\""), "{path}");
        let marked = page.match_indices(&german);
        let marked = marked.filter(|(at, _)| page[..*at].ends_with("lang=\"de\">")).count();
        assert_eq!(marked, 1, "{path}");
    }
}
