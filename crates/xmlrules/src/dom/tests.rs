//! What the tree promises, shown on small documents.

use super::{Document, Fault, FaultKind, Kind, Limits, canonical};

fn read(text: &str) -> Result<Document, Fault> {
    Document::parse(text.as_bytes(), &Limits::default())
}

const SAMPLE: &str = "<?xml version=\"1.0\"?>\n<!-- first -->\n<r xmlns='u' xmlns:p=\"v\">\r\n\t<p:a  x = '1 &lt; 2'\n y=\"\">one &amp; two<![CDATA[<three>]]>&#x20;</p:a >\n <?go on?><b/></r>\n<!-- last -->";

#[test]
fn untouched_documents_are_written_byte_for_byte() {
    for text in [SAMPLE, "<a/>", "\u{FEFF}<a>ä</a>", "<a></a>\n"] {
        assert_eq!(read(text).unwrap().write(), text);
    }
}

#[test]
fn an_edit_leaves_everything_else_as_written() {
    let mut document = read(SAMPLE).unwrap();
    let b = document.child(document.root(), "u", "b").unwrap();
    document.set_attribute(b, "n", Some("\"5\""));
    document.set_text(b, "x<y");
    let expected =
        SAMPLE.replace("<b/>", "<b n=\"&quot;5&quot;\">x&lt;y</b>").replace("</p:a >", "</p:a>");
    assert_eq!(document.write(), expected);
    let again = read(&document.write()).unwrap();
    assert_eq!(canonical(&again), canonical(&document));
}

#[test]
fn elements_are_inserted_moved_and_removed() {
    let mut document = Document::new("u", "", "r");
    let root = document.root();
    let (a, b) = (document.new_element("u", "", "a"), document.new_element("u", "", "b"));
    document.append(root, b);
    document.insert_before(root, a, Some(b));
    assert!(document.write().ends_with("<r xmlns=\"u\"><a/><b/></r>"));
    document.insert_after(b, a);
    assert!(document.write().ends_with("<b/><a/></r>"));
    document.insert_before(a, root, None);
    document.remove(b);
    assert!(document.write().ends_with("<r xmlns=\"u\"><a/></r>"));
}

#[test]
fn values_names_and_places_are_found() {
    let document = read(SAMPLE).unwrap();
    let a = document.child(document.root(), "v", "a").unwrap();
    assert_eq!(document.attribute(a, "", "x"), Some("1 < 2"));
    assert_eq!(document.text(a), "one & two<three> ");
    assert_eq!(document.prefix(a), "p");
    assert_eq!(document.position(a).unwrap().to_string(), "4:2");
    let y = document.attributes(a).nth(1).unwrap();
    assert_eq!(document.attribute_position(y.id).unwrap().to_string(), "5:2");
    assert_eq!(document.namespace(a, ""), Some("u"));
    let kinds: Vec<_> = document.children(a).map(|node| document.kind(node)).collect();
    assert_eq!(kinds, [Kind::Text, Kind::CData, Kind::Text]);
    assert_eq!(document.value(document.first_child(document.root()).unwrap()), "\n\t");
    assert_eq!(document.declaration(), Some("<?xml version=\"1.0\"?>"));
}

#[test]
fn prefixes_and_indentation_do_not_change_the_canonical_form() {
    let one = read("<a xmlns='u' x='1' y='2'><b>t </b></a>").unwrap();
    let two = read("<n:a xmlns:n='u' y='2' x='1'>\n  <n:b>t<!-- c --> </n:b>\n</n:a>").unwrap();
    let other = read("<a xmlns='u' x='1' y='2'><b>t</b></a>").unwrap();
    assert_eq!(canonical(&one), canonical(&two));
    assert_ne!(canonical(&one), canonical(&other));
}

#[test]
fn what_xml_forbids_is_refused_with_its_place() {
    let cases = [
        ("", "no-root", "1:1"),
        ("just text", "outside-root", "1:1"),
        ("<a>\n<b></a>", "end-tag", "2:4"),
        ("<a>", "truncated", "1:4"),
        ("<a x='1", "truncated", "1:1"),
        ("<a/><b/>", "outside-root", "1:5"),
        ("<a x='1' x='2'/>", "duplicate-attribute", "1:10"),
        ("<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "duplicate-attribute", "1:36"),
        ("<p:a/>", "unbound-prefix", "1:1"),
        ("<a>&bomb;</a>", "entity", "1:4"),
        ("<a>&#0;</a>", "character-reference", "1:4"),
        ("<a>a & b</a>", "markup", "1:6"),
        ("<a>]]></a>", "markup", "1:4"),
        ("<a><!-- a -- b --></a>", "markup", "1:11"),
        ("<a><!-- b ---></a>", "markup", "1:11"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "doctype", "1:1"),
        ("<1a/>", "name", "1:1"),
        ("<a>\u{1}</a>", "character", "1:4"),
        ("<a xmlns:p=''/>", "namespace-declaration", "1:4"),
        (" <?xml version='1.0'?><a/>", "markup", "1:2"),
        ("<?xml version='1.1'?><a/>", "markup", "1:1"),
    ];
    for (text, code, place) in cases {
        let fault = read(text).expect_err(text);
        assert_eq!((fault.kind.code(), fault.at.to_string().as_str()), (code, place), "{text}");
    }
}

#[test]
fn every_limit_is_a_finding() {
    let limits = Limits { bytes: 2_000, depth: 8, nodes: 50, attributes: 3, names: 5 };
    let cases = [
        (format!("<a>{}</a>", "x".repeat(2_000)), FaultKind::TooManyBytes(2_000)),
        ("<a>".repeat(9), FaultKind::TooDeep(8)),
        (format!("<a>{}</a>", "<b/>".repeat(60)), FaultKind::TooManyNodes(50)),
        ("<a b='' c='' d='' e=''/>".to_owned(), FaultKind::TooManyAttributes(3)),
        ("<a><b/><c/><d/><e/><f/></a>".to_owned(), FaultKind::TooManyNames(5)),
    ];
    for (text, kind) in cases {
        assert_eq!(Document::parse(text.as_bytes(), &limits).unwrap_err().kind, kind);
    }
}
