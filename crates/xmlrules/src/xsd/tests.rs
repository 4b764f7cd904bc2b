//! The validator on a small schema of our own.

use super::{Schema, SchemaError};
use crate::dom::{Document, Limits};

const TYPES: &str = "<x:complexType name='Text'><x:simpleContent><x:extension base='x:string'>\
    <x:attribute name='lang' type='x:language' use='optional'/></x:extension></x:simpleContent></x:complexType>\
    <x:complexType name='Code'><x:simpleContent><x:restriction base='Text'>\
    <x:attribute name='lang' type='x:language' use='required'/></x:restriction></x:simpleContent></x:complexType>\
    <x:complexType name='Order'><x:sequence><x:element ref='id'/>\
    <x:element ref='note' minOccurs='0' maxOccurs='2'/><x:element ref='day' minOccurs='0' maxOccurs='unbounded'/>\
    <x:element ref='pick' minOccurs='1'/></x:sequence></x:complexType>\
    <x:complexType name='Pick'><x:choice minOccurs='0'><x:element ref='id'/><x:element ref='day'/></x:choice></x:complexType>";

fn schema(more: &str) -> Result<Schema, SchemaError> {
    let main = format!(
        "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema' xmlns='u' targetNamespace='u' elementFormDefault='qualified'>\
         <x:include schemaLocation='../types.xsd'/>{more}\
         <x:element name='order' type='Order'/><x:element name='id' type='Code'/><x:element name='note' type='Text'/>\
         <x:element name='day' type='x:date'/><x:element name='pick' type='Pick'/></x:schema>"
    );
    let types = format!(
        "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema' xmlns='u' targetNamespace='u' \
         elementFormDefault='qualified'>{TYPES}</x:schema>"
    );
    Schema::read(&["main/a.xsd"], &mut |path| match path {
        "main/a.xsd" => Some(main.clone().into_bytes()),
        "types.xsd" => Some(types.clone().into_bytes()),
        _ => None,
    })
}

fn faults(inner: &str) -> Vec<&'static str> {
    let text = format!(
        "<order xmlns='u' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'>{inner}</order>"
    );
    let document = Document::parse(text.as_bytes(), &Limits::default()).unwrap();
    schema("").unwrap().validate(&document).iter().map(|fault| fault.kind.code()).collect()
}

#[test]
fn a_document_that_follows_the_schema_is_valid() {
    let full = "\n<id lang='de'>1</id><!-- c --><note>a</note><note lang='en'>b</note><day>2026-01-01</day><pick><day>2026-01-02Z</day></pick>";
    assert!(faults(full).is_empty());
    assert!(faults("<id lang='de'/><pick/>").is_empty());
    assert!(
        faults("<id lang='de' i:schemaLocation='u v'/><note i:type='Code' lang='de'/><pick/>")
            .is_empty()
    );
}

#[test]
fn every_fault_is_found_and_the_check_goes_on() {
    let cases: [(&str, &[&str]); 14] = [
        ("<pick/>", &["unexpected-element"]),
        ("<id lang='de'/>", &["missing-element"]),
        ("<id/><pick/>", &["missing-attribute"]),
        ("<id lang='de' x='1'/><pick/>", &["unexpected-attribute"]),
        ("<id lang='d1'/><pick/>", &["value"]),
        ("<id lang='de'/><day>2026-02-30</day><pick/>", &["value"]),
        ("<id lang='de'/><note/><note/><note/><pick/>", &["unexpected-element"]),
        ("<id lang='de'/><pick/><note/>", &["unexpected-element"]),
        (
            "<id lang='de'/><pick><id lang='de'/><day>2026-01-01</day></pick>",
            &["unexpected-element"],
        ),
        ("<id lang='de'/>text<pick/>", &["unexpected-text"]),
        ("<id lang='de'><b/></id><pick/>", &["unexpected-element"]),
        ("<x xmlns=''/><id lang='de'/><pick/>", &["unexpected-element"]),
        ("<id lang='de' i:nil='true'/><pick/>", &["nil"]),
        (
            "<id lang='de'/><note i:type='Pick'/><day>x</day><pick>y</pick>",
            &["type", "value", "unexpected-text"],
        ),
    ];
    for (inner, expected) in cases {
        assert_eq!(faults(inner), expected, "{inner}");
    }
}

#[test]
fn an_unknown_root_is_a_fault() {
    let document = Document::parse(b"<order/>", &Limits::default()).unwrap();
    let found = schema("").unwrap().validate(&document);
    assert_eq!(found.iter().map(|fault| fault.kind.code()).collect::<Vec<_>>(), ["unknown-root"]);
}

#[test]
fn constructs_outside_the_subset_are_refused() {
    let parts = [
        "<x:simpleType name='s'/>",
        "<x:element name='a' type='Order' nillable='true'/>",
        "<x:element name='a' type='x:duration'/>",
        "<x:element name='a' type='Nowhere'/>",
        "<x:complexType name='c'><x:all/></x:complexType>",
        "<x:complexType name='c' mixed='true'/>",
        "<x:complexType name='c'><x:sequence><x:any/></x:sequence></x:complexType>",
        "<x:complexType name='c'><x:sequence><x:element ref='gone'/></x:sequence></x:complexType>",
        "<x:import schemaLocation='gone.xsd'/>",
    ];
    for part in parts {
        assert!(schema(part).is_err(), "{part}");
    }
}
