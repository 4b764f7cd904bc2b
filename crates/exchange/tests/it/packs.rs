//! Packs of the official SDK.

use crate::reference::{examples, files, pack, sdk};
use exchange::eforms::notice::Notice;
use exchange::eforms::pack::build;
use exchange::eforms::sdk::Language;
use xmlrules::dom::{Limits, canonical};

#[test]
fn the_same_files_give_the_same_pack_with_everything_in_it() {
    let this = "the_same_files_give_the_same_pack_with_everything_in_it";
    let Some(files) = files(this) else { return };
    let bytes = pack(this).unwrap();
    assert_eq!(build(files).unwrap(), bytes);
    let sdk = sdk(this).unwrap();
    println!("pack: {} bytes, digest {}", bytes.len(), sdk.manifest().digest);
    assert_eq!(sdk.manifest().version.to_string(), "1.14.2");
    assert_eq!(sdk.catalogue().fields().count(), 1256);
    assert_eq!(sdk.forms().len(), 51);
    assert_eq!(sdk.list("cpv").unwrap().codes.len(), 9454);
    assert_eq!(sdk.list("nuts").unwrap().codes.len(), 1903);
    assert_eq!(sdk.label(Language::De, "field|name|BT-21-Lot"), Some("Titel"));
    assert!(sdk.code_label(Language::En, "contract-nature", "works").is_some());
}

#[test]
fn every_example_is_read_and_written_without_change() {
    let Some(examples) = examples("every_example_is_read_and_written_without_change") else {
        return;
    };
    assert_eq!(examples.len(), 92);
    for (name, bytes) in examples {
        let notice = Notice::parse(&bytes, &Limits::default()).unwrap();
        let written = notice.document.write();
        let again = Notice::parse(written.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(canonical(&again.document), canonical(&notice.document), "{name}");
        assert!(notice.identity().subtype.is_some() || name.contains("empty"), "{name}");
    }
}

#[test]
fn a_pack_is_ready_quickly() {
    let Some(bytes) = pack("a_pack_is_ready_quickly") else { return };
    let start = std::time::Instant::now();
    let sdk = exchange::eforms::sdk::Sdk::load(bytes).unwrap();
    println!("ready after {:?}, {} rules", start.elapsed(), sdk.rules().set().assertions().count());
    assert_eq!(sdk.rules().set().assertions().count(), 44_269);
}
