//! The verdict of the schemas on every example, and the round trip of every example.

use xmlrules::dom::{Document, Limits, canonical};
use xmlrules::xsd::Schema;

use crate::material::{examples, expectations, folder, parse, schemas};

#[test]
fn the_schema_verdict_on_all_examples_is_the_expected_one() {
    let Some(folder) = folder("the_schema_verdict_on_all_examples_is_the_expected_one") else {
        return;
    };
    let schema: Schema = schemas(&folder);
    let examples = examples(&folder);
    for (file, expected) in expectations(&folder) {
        let found = schema.validate(&parse(&examples[&file]));
        assert_eq!(found.is_empty(), expected.valid, "{file}: {found:?}");
    }
}

#[test]
fn all_examples_are_written_as_they_were_read() {
    let Some(folder) = folder("all_examples_are_written_as_they_were_read") else {
        return;
    };
    for (file, bytes) in examples(&folder) {
        let document = parse(&bytes);
        assert_eq!(document.write().as_bytes(), bytes, "{file}");
    }
}

#[test]
fn an_edited_example_differs_only_where_it_was_edited() {
    let Some(folder) = folder("an_edited_example_differs_only_where_it_was_edited") else {
        return;
    };
    for (file, bytes) in examples(&folder) {
        let mut document = parse(&bytes);
        let before = canonical(&document);
        let root = document.root();
        let comment = document.new_comment("put in by a test");
        document.append(root, comment);
        document.set_attribute(root, "edited", Some("yes"));
        document.set_attribute(root, "edited", None);
        let written = document.write();
        let again = Document::parse(written.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(canonical(&again), before, "{file}");
        assert!(written.contains("<!--put in by a test-->"), "{file}");
    }
}
