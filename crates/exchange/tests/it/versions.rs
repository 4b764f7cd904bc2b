//! Another version of the SDK drops in as data.

use std::collections::BTreeMap;
use std::fs;

use crate::reference::{files, pack};
use crate::sample;
use exchange::eforms::bridge::write;
use exchange::eforms::check::{Options, check};
use exchange::eforms::model::result::Count;
use exchange::eforms::pack::{Files, build};
use exchange::eforms::sdk::Sdk;
use exchange::eforms::store::{self, Packs};
use jiff::civil::date;

/// 1.14.2 with another number, one rule changed and one added.
fn next(files: &Files) -> Files {
    let mut next = files.clone();
    let change = |files: &mut BTreeMap<String, Vec<u8>>, name: &str, from: &str, to: &str| {
        let text = String::from_utf8(files[name].clone()).unwrap();
        assert!(text.contains(from), "{name}");
        files.insert(name.to_owned(), text.replacen(from, to, 1).into_bytes());
    };
    change(&mut next.0, "fields/fields.json", "eforms-sdk-1.14.2", "eforms-sdk-1.99.0");
    change(
        &mut next.0,
        "schematrons/static/validation-stage-2b.sch",
        "count(cbc:RegulatoryDomain) &lt; 2",
        "count(cbc:RegulatoryDomain) &lt; 1",
    );
    change(
        &mut next.0,
        "schematrons/static/validation-stage-5.sch",
        "<rule context=\"/*\">",
        "<rule context=\"/*\"><assert id=\"NEW-RULE\" role=\"WARN\" test=\"count(cbc:ID) &gt; 9\">n</assert>",
    );
    next
}

#[test]
fn the_next_version_serves_beside_the_old_one_without_a_change_of_code() {
    let this = "the_next_version_serves_beside_the_old_one_without_a_change_of_code";
    let (Some(files), Some(old)) = (files(this), pack(this)) else { return };
    let new = build(&next(files)).unwrap();
    let mut packs = Packs::default();
    packs.insert(old).unwrap();
    packs.insert(&new).unwrap();
    let model = sample::call("16", "32014L0024");
    let options = Options::on(date(2026, 11, 21));
    for (bytes, failed) in [(old, &[][..]), (&new[..], &["BT-01-notice_R", "NEW-RULE"][..])] {
        let sdk = Sdk::load(bytes).unwrap();
        let notice = write(&sdk, &model).unwrap().notice;
        let text = notice.document.write();
        assert!(text.contains(&sdk.manifest().version.customization()));
        let report = check(&packs, text.as_bytes(), &options).unwrap().unwrap();
        assert_eq!(report.sdk, sdk.manifest().version);
        assert_eq!(report.failed(), failed);
    }
}

#[test]
fn a_rule_with_an_unknown_construct_is_refused_when_the_pack_is_made() {
    let this = "a_rule_with_an_unknown_construct_is_refused_when_the_pack_is_made";
    let Some(files) = files(this) else { return };
    let mut broken = files.clone();
    let name = "schematrons/static/validation-stage-5.sch";
    let text = String::from_utf8(broken.0[name].clone()).unwrap();
    let text = text.replacen(
        "<rule context=\"/*\">",
        "<rule context=\"/*\"><assert id=\"ODD\" test=\"collection('x')\">n</assert>",
        1,
    );
    broken.0.insert(name.into(), text.into_bytes());
    let reason = build(&broken).unwrap_err().to_string();
    assert!(reason.contains("ODD"), "{reason}");
}

#[test]
fn a_pack_that_was_added_is_found_again() {
    let this = "a_pack_that_was_added_is_found_again";
    let Some(bytes) = pack(this) else { return };
    let folder = std::env::temp_dir().join(format!("packs-{}", std::process::id()));
    let source = folder.join("source.pack");
    fs::create_dir_all(&folder).unwrap();
    fs::write(&source, bytes).unwrap();
    let target = folder.join("sdk");
    let manifest = store::add(&target, &source).unwrap();
    fs::write(target.join("broken.pack"), b"x").unwrap();
    let packs = Packs::open(&target).unwrap();
    assert_eq!(packs.list().map(|(known, _)| known).collect::<Vec<_>>(), [&manifest]);
    assert_eq!(packs.unusable.len(), 1);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_official_next_version_is_read_and_the_platform_writes_right_notices_for_it() {
    let this = "the_official_next_version_is_read_and_the_platform_writes_right_notices_for_it";
    let Some(source) = std::env::var_os("ZUSCHLAG_SDK_NEXT") else {
        println!("skipped: {this}: ZUSCHLAG_SDK_NEXT is not set");
        return;
    };
    let files = Files::read(source.as_ref()).unwrap();
    println!("digest of rules: {}", files.digest_of_rules());
    let bytes = build(&files).unwrap();
    println!("pack: {} bytes", bytes.len());
    let sdk = Sdk::load(&bytes).unwrap();
    assert!(sdk.manifest().version > "1.14.2".parse().unwrap());
    let options = Options::on(date(2026, 11, 21));
    for mut model in crate::mapping::all() {
        // Version 1.15 asks for the bids of large companies, too.
        for result in &mut model.results.lots {
            let large = Count { of: Some("t-large".into()), count: Some(4) };
            result.received.push(large);
        }
        let notice = write(&sdk, &model).unwrap().notice;
        let report = exchange::eforms::check::check_notice(&sdk, &notice, &options);
        assert!(report.is_right(), "{}: {:?}", model.subtype, report.findings);
    }
}
