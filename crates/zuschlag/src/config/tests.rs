//! What of settings is refused, warned of and shown.

use super::*;

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zuschlag.toml");
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn a_flag_outranks_the_file_and_the_file_the_default() {
    let (_folder, path) = file("listen = \"127.0.0.1:9000\"\ndata = \"elsewhere\"\n");
    let given = Settings { data: Some("given".into()), ..Settings::default() };
    let config = Config::resolve(Some(&path), given).unwrap();
    assert_eq!(config.listen.port(), 9000);
    assert_eq!(config.data, Path::new("given"));
    assert_eq!(config.store.database, "sqlite:given/zuschlag.db");
    assert_eq!(config.public_url, "http://127.0.0.1:9000");
}

#[test]
fn mails_need_a_sender_and_a_server_that_can_be_read() {
    let fault = |server: &str, from: Option<&str>| {
        let given = Settings {
            smtp_url: Some(server.to_owned()),
            mail_from: from.map(str::to_owned),
            ..Settings::default()
        };
        let named = |faults: Vec<ConfigError>| faults.iter().map(ToString::to_string).collect();
        Config::resolve(None, given).err().map(named).map(|all: Vec<_>| all.join("; "))
    };
    assert!(fault("smtp://127.0.0.1:25", None).unwrap().starts_with("mail-from"));
    let both = fault("smtp://u:geheim@mail.example", None).unwrap();
    assert!(both.starts_with("smtp-url") && both.contains("; mail-from"), "{both}");
    assert!(!both.contains("geheim"));
    assert!(fault("http://x", Some("a@b.example")).unwrap().starts_with("smtp-url"));
    assert_eq!(fault("smtp://127.0.0.1:25", Some("Post <a@b.example>")), None);
}

#[test]
fn a_prefix_has_the_form_that_the_registry_gives_out() {
    let with = |prefix: &str| {
        let given = Settings { ocid_prefix: Some(prefix.to_owned()), ..Settings::default() };
        Config::resolve(None, given).map(|config| config.ocid_prefix)
    };
    assert_eq!(with("ocds-213czf").unwrap(), "ocds-213czf");
    for wrong in ["ocds-", "ocds-ABCDEF", "213czf", "ocds-213czf-1"] {
        assert!(with(wrong).unwrap_err()[0].to_string().starts_with("ocid-prefix"), "{wrong}");
    }
}

#[test]
fn every_missing_setting_is_named_at_once() {
    let given = Settings {
        s3_endpoint: Some("http://localhost:9000".into()),
        database: Some("mysql://x".into()),
        ..Settings::default()
    };
    let faults = Config::resolve(None, given).unwrap_err();
    let names: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(names.len(), 4, "{names:?}");
}

fn faults(given: Settings) -> Vec<String> {
    let faults = Config::resolve(None, given).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_storage_without_scheme_or_host_is_refused() {
    for endpoint in ["127.0.0.1:9100", "", "http://"] {
        let given = Settings {
            s3_endpoint: Some(endpoint.to_owned()),
            s3_bucket: Some("objects".to_owned()),
            s3_access_key: Some("public".to_owned()),
            s3_secret_key: Some(String::new()),
            ..Settings::default()
        };
        let faults = faults(given);
        assert!(faults[0].starts_with("s3-endpoint: must begin with https://"), "{faults:?}");
        assert!(faults[1].starts_with("s3-secret-key: is needed"), "{faults:?}");
    }
}

#[test]
fn a_database_a_public_address_and_a_log_that_cannot_be_read_are_named_without_secrets() {
    let faults = faults(Settings {
        database: Some("postgres://zuschlag:dbS3/cr3t#77@127.0.0.1/zuschlag".to_owned()),
        public_url: Some("https://vergabe.example/vergabe".to_owned()),
        log: Some("verbose nonsense=".to_owned()),
        ..Settings::default()
    });
    assert!(faults[0].starts_with("public-url: must end with the host"), "{faults:?}");
    assert!(faults[1].starts_with("database: cannot be read") && faults[1].contains("%23"));
    assert!(faults[2].starts_with("log: must be a level"), "{faults:?}");
    assert!(faults.iter().all(|fault| !fault.contains("cr3t")), "{faults:?}");
}

#[test]
fn a_password_in_a_parameter_is_not_shown_either() {
    let given = Settings {
        database: Some("postgres://127.0.0.1/z?user=zuschlag&password=geheim".to_owned()),
        ..Settings::default()
    };
    let shown = format!("{:#?}", Config::resolve(None, given).unwrap());
    assert!(shown.contains("postgres://127.0.0.1:5432/z") && !shown.contains("geheim"), "{shown}");
}

#[test]
fn ways_in_clear_to_other_machines_are_warned_of() {
    let warnings = |database: &str, public_url: &str| {
        let given = Settings {
            database: Some(database.to_owned()),
            public_url: Some(public_url.to_owned()),
            ..Settings::default()
        };
        Config::resolve(None, given).unwrap().warnings()
    };
    let warned = warnings("postgres://z:geheim@db.example/z", "http://vergabe.example");
    assert!(warned[0].starts_with("database: ") && warned[0].contains("db.example"), "{warned:?}");
    assert!(!warned[0].contains("geheim") && warned[1].starts_with("public-url: "), "{warned:?}");
    let fine = "postgres://z@db.example/z?sslmode=verify-full";
    assert_eq!(warnings(fine, "https://vergabe.example"), Vec::<String>::new());
    assert_eq!(warnings("postgres://z@127.0.0.1/z", "http://127.0.0.1:8080").len(), 0);
}

#[test]
fn a_storage_of_objects_that_is_reached_in_clear_is_warned_of() {
    let warnings = |endpoint: &str| {
        let word = |word: &str| Some(word.to_owned());
        let given = Settings {
            s3_endpoint: word(endpoint),
            s3_bucket: word("vergabe"),
            s3_access_key: word("zugang"),
            s3_secret_key: word("geheim"),
            ..Settings::default()
        };
        Config::resolve(None, given).unwrap().warnings()
    };
    let warned = warnings("http://objekte.example:9000");
    assert!(warned.len() == 1 && warned[0].starts_with("s3-endpoint: "), "{warned:?}");
    assert_eq!(warnings("https://objekte.example"), Vec::<String>::new());
    assert_eq!(warnings("http://127.0.0.1:9000"), Vec::<String>::new());
}
