//! The command line as scripts use it: what is printed, and which exit code says what.
//! It must not test rules; it tests that they can be asked.

use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn zuschlag(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zuschlag"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn asked(arguments: &[&str], input: &Value) -> (i32, Value) {
    let output = zuschlag(arguments, &input.to_string());
    let answer = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (output.status.code().unwrap(), answer)
}

fn period(event: &str, days: u16) -> Value {
    json!({ "event": event, "rule": "eu-forward", "days": days })
}

#[test]
fn a_period_of_n_days_from_an_event_is_counted_and_explained() {
    for (event, days, last_day, earliest) in [
        ("2026-12-01", 35, "2027-01-05", "2027-01-05T23:00:00Z"),
        ("2026-11-27", 30, "2026-12-28", "2026-12-28T23:00:00Z"),
        ("2027-02-24", 30, "2027-03-30", "2027-03-30T22:00:00Z"),
    ] {
        let (code, answer) = asked(&["law", "period", "-"], &period(event, days));
        assert_eq!(code, 0, "{answer}");
        assert_eq!(
            (&answer["last_day"], &answer["earliest"]),
            (&json!(last_day), &json!(earliest))
        );
        assert!(answer["reason"].as_array().unwrap().iter().all(Value::is_string), "{answer}");
        assert!(answer["source"].is_string() && answer["mark"].is_string(), "{answer}");
    }
}

#[test]
fn a_plan_names_regime_rule_set_and_periods() {
    let case = json!({
        "kind": "service", "buyer": "municipality-nrw", "start": "2026-12-01",
        "estimate": { "value": "216000.00" }, "procedure": "open",
        "circumstances": { "electronic_bids": true }
    });
    let (code, plan) = asked(&["law", "plan", "-"], &case);
    assert_eq!(code, 0, "{plan}");
    assert_eq!((&plan["regime"], &plan["eu"]), (&json!("vgv"), &json!(true)));
    let periods = plan["periods"].as_array().unwrap();
    let tender = periods.iter().find(|period| period["id"] == "tender").unwrap();
    assert_eq!((&tender["days"], &tender["last_day"]), (&json!(30), &json!("2026-12-31")));
    let (_, english) = asked(&["law", "plan", "-", "--lang", "en"], &case);
    assert_ne!(english["reason"], plan["reason"]);
    let source = |plan: &Value| plan["allowed"][0]["source"].as_str().unwrap().to_owned();
    assert_eq!(source(&plan), "§ 119 Abs. 2 GWB, § 14 Abs. 2, § 15 VgV");
    assert_eq!(source(&english), "§ 119(2) GWB, § 14(2), § 15 VgV");
    assert!(!english.to_string().contains("Abs."), "{english}");
}

#[test]
fn a_wrong_case_gets_every_finding_with_its_pointer() {
    let case = json!({ "kind": "servise", "buyer": "municipality-nrw", "start": "2026-02-30",
                       "estimate": { "value": "1.005" }, "surprise": 1 });
    let (code, answer) = asked(&["law", "plan", "-"], &case);
    assert_eq!(code, 1);
    let findings = answer["findings"].as_array().unwrap();
    let pointers: Vec<&str> =
        findings.iter().filter_map(|finding| finding["pointer"].as_str()).collect();
    for pointer in ["/kind", "/start", "/estimate/value"] {
        assert!(pointers.contains(&pointer), "{pointers:?}");
    }
    assert!(findings.len() >= 4, "{findings:?}");
    assert!(findings.iter().all(|finding| finding["remedy"].is_string()), "{findings:?}");
}

#[test]
fn holidays_of_any_year_are_listed() {
    let (code, answer) = asked(&["law", "holidays", "2027"], &Value::Null);
    assert_eq!(code, 0);
    let days: Vec<&str> = answer["holidays"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| day["date"].as_str().unwrap())
        .collect();
    let expected = [
        "2027-01-01",
        "2027-03-26",
        "2027-03-29",
        "2027-05-01",
        "2027-05-06",
        "2027-05-17",
        "2027-05-27",
        "2027-10-03",
        "2027-11-01",
        "2027-12-25",
        "2027-12-26",
    ];
    assert_eq!(days, expected);
}

#[test]
fn a_folder_of_law_is_checked_with_file_and_line() {
    let law = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../schemas/law");
    let (code, answer) = asked(&["law", "check", &law.to_string_lossy()], &Value::Null);
    assert_eq!(code, 0, "{answer}");
    assert!(answer["rule_sets"].as_array().unwrap().contains(&json!("vgv-2026-07")));
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(&law).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let file = folder.path().join("thresholds.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("mark = ", "marc = ", 1)).unwrap();
    let wrong = "[by_law]\nid = \"x\"\nauthority = \"Musterstadt\"\ndecided = 2026-13-01\n";
    std::fs::write(folder.path().join("satzung.toml"), wrong).unwrap();
    let (code, answer) = asked(&["law", "check", &folder.path().to_string_lossy()], &Value::Null);
    assert_eq!(code, 1);
    let findings = answer["findings"].as_array().unwrap();
    for name in ["thresholds.toml", "satzung.toml"] {
        let named =
            |found: &&Value| found["file"].as_str().is_some_and(|file| file.ends_with(name));
        assert!(findings.iter().filter(named).all(|found| found["line"].is_u64()), "{findings:?}");
        assert!(findings.iter().any(|found| named(&found)), "{name}: {findings:?}");
    }
    let empty = tempfile::tempdir().unwrap();
    let path = empty.path().to_string_lossy().into_owned();
    assert_eq!(zuschlag(&["law", "check", &path], "").status.code(), Some(2));
}

#[test]
fn a_missing_file_and_a_wrong_setting_end_with_two() {
    let missing = zuschlag(&["law", "plan", "no-such-file.json"], "");
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no-such-file.json"));
    assert_eq!(zuschlag(&["notice", "check", "no-such-file.xml"], "").status.code(), Some(2));
    let wrong = ["config", "check", "--database", "mysql://x"];
    let output = zuschlag(&wrong, "");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("database"));
}

#[test]
fn the_configuration_is_checked_by_opening_what_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    let output = zuschlag(&["config", "check", "--data", &data], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(folder.path().join("zuschlag.db").is_file());
    assert!(!folder.path().join("keys").exists(), "a check makes no keys");
    // Nobody takes mails there.
    let mails = ["--smtp-url", "smtp://127.0.0.1:1", "--mail-from", "post@vergabe.example"];
    let output = zuschlag(&[&["config", "check", "--data", &data][..], &mails].concat(), "");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("smtp-url") && said.contains("no connection"), "{said}");
}

#[test]
fn root_makes_nothing_in_the_folder_of_the_service() {
    let test = "root_makes_nothing_in_the_folder_of_the_service";
    let folder = tempfile::tempdir().unwrap();
    if std::os::unix::fs::chown(folder.path(), Some(12_345), None).is_err() {
        println!("skipped: {test}: only root can try it");
        return;
    }
    let data = folder.path().to_string_lossy().into_owned();
    let first = ["admin", "--data", &data, "init", "--body", "B", "--email", "a@b.example"];
    let rotate = ["keys", "--data", &data, "--keys", &data, "escrow", "--out", "nowhere"];
    for arguments in [&["config", "check", "--data", &data][..], &first, &rotate] {
        let output = zuschlag(arguments, "");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("belongs to 12345") && said.contains("runuser"), "{said}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn keys_that_belong_to_somebody_else_are_not_called_missing() {
    use std::os::unix::fs::{PermissionsExt as _, chown};
    use std::os::unix::process::CommandExt as _;
    let test = "keys_that_belong_to_somebody_else_are_not_called_missing";
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    let init = ["admin", "--data", &data, "init", "--body", "B", "--email", "a@b.example"];
    assert_eq!(zuschlag(&init, "").status.code(), Some(0));
    let own = |path: PathBuf| chown(path, Some(12_345), None);
    let all = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let given = all.filter(|path| !path.ends_with("keys")).chain([folder.path().to_owned()]);
    if given.map(own).any(|done| done.is_err()) {
        println!("skipped: {test}: only root can try it");
        return;
    }
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_zuschlag"));
    command.args(["serve", "--data", &data, "--listen", "127.0.0.1:0"]).uid(12_345);
    let output = match command.output() {
        Ok(output) => output,
        Err(fault) => {
            println!("skipped: {test}: another user may not run the program: {fault}");
            return;
        }
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("it belongs to root") && !said.contains("not there"), "{said}");
}

#[test]
fn notices_are_checked_in_one_line_of_json_a_file() {
    let test = "notices_are_checked_in_one_line_of_json_a_file";
    let set = |name| std::env::var_os(name).map(PathBuf::from);
    let (Some(reference), Some(packs)) = (set("ZUSCHLAG_REFERENCE"), set("ZUSCHLAG_TEST_SDK"))
    else {
        println!("skipped: {test}: ZUSCHLAG_REFERENCE or ZUSCHLAG_TEST_SDK is not set");
        return;
    };
    let examples = reference.join("eforms/sdk-1.14.2/examples/notices");
    let file = |name: &str| examples.join(name).to_string_lossy().into_owned();
    let data = packs.parent().unwrap().to_string_lossy().into_owned();
    let check = |name: &str| {
        let path = file(name);
        let arguments =
            ["notice", "check", &path, "--date", "2026-11-21", "--format", "json", "--data", &data];
        let output = zuschlag(&arguments, "");
        let line = String::from_utf8(output.stdout).unwrap();
        assert_eq!(line.lines().count(), 1);
        (output.status.code().unwrap(), serde_json::from_str::<Value>(&line).unwrap())
    };
    let (code, minimal) = check("cn_24_minimal.xml");
    assert_eq!((code, &minimal["failed"]), (0, &json!([])));
    let (code, invalid) = check("INVALID_cn_24_stage-2.xml");
    assert_eq!((code, &invalid["xsd_ok"]), (1, &json!(true)));
    assert!(!invalid["failed"].as_array().unwrap().is_empty());
}

#[test]
fn a_checked_configuration_names_host_and_cause_and_warns_as_the_platform_does() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    let check = |more: &[&str]| {
        let output = zuschlag(&[&["config", "check", "--data", &data], more].concat(), "");
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code().unwrap(), said)
    };
    let (code, said) = check(&["--public-url", "http://vergabe.example"]);
    assert_eq!(code, 0, "{said}");
    for warning in ["public-url: passwords", "no pack of the eForms SDK", "There are no keys yet"] {
        assert!(said.contains(warning), "{warning}: {said}");
    }

    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let began = std::time::Instant::now();
    let away = format!("postgres://zuschlag:geheim@{free}/zuschlag");
    let (code, said) = check(&["--database", &away]);
    assert_eq!(code, 1, "{said}");
    assert!(began.elapsed() < std::time::Duration::from_secs(10));
    assert!(said.contains(&free.to_string()) && said.contains("refused"), "{said}");
    assert!(!said.contains("geheim"), "{said}");

    let (code, said) = check(&["--s3-endpoint", "127.0.0.1:9100", "--log", "verbose nonsense="]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("s3-endpoint: must begin") && said.contains("log: must be"), "{said}");
}
