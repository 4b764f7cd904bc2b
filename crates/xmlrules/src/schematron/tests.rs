//! Schematron's promises on a small schema of our own.

use super::{Options, Outcome, RuleSet, Schema, SchemaError};
use crate::dom::{Document, Limits};
use crate::xpath::{Date, NotEvaluable};

const HEAD: &str = "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><ns prefix='s' uri='shop'/>\
    <let name='kind' value='/*/@kind'/><phase id='all'><active pattern='p'/></phase>";

fn schema(pattern: &str) -> Schema {
    let text = format!("{HEAD}<include href='p.sch'/></schema>");
    let pattern =
        format!("<pattern id='p' xmlns='http://purl.oclc.org/dsdl/schematron'>{pattern}</pattern>");
    let mut given = |href: &str| (href == "p.sch").then(|| pattern.clone().into_bytes());
    Schema::read(text.as_bytes(), &mut given).unwrap()
}

fn rules(pattern: &str) -> RuleSet {
    let packed = schema(pattern).to_pack();
    RuleSet::new(Schema::from_pack(&packed).unwrap()).unwrap()
}

fn document(text: &str) -> Document {
    Document::parse(text.as_bytes(), &Limits::default()).unwrap()
}

fn options() -> Options {
    Options::new(Date::parse("2026-11-21").unwrap())
}

fn check(rules: &RuleSet, text: &str, bind: &[(&str, &str)]) -> (Vec<String>, Outcome) {
    let document = document(text);
    let phase = rules.phase("all", &[], bind).unwrap();
    let outcome = rules.check(&phase, &document, &options());
    let found = outcome.failures.iter().map(|failure| {
        let id = rules.assertion(failure.assertion).unwrap().id;
        format!("{id} {}", rules.location(&document, failure.node, failure.attribute))
    });
    (found.collect(), outcome)
}

/// Whether a test holds at the root element of a document.
fn holds(test: &str, shop: &str) -> Result<bool, NotEvaluable> {
    let test = test.replace('<', "&lt;").replace('"', "&quot;");
    let rules = rules(&format!("<rule context='/*'><assert id='a' test=\"{test}\"/></rule>"));
    let outcome = check(&rules, shop, &[]).1;
    match outcome.failures.first() {
        None => Ok(true),
        Some(failure) => failure.reason.map_or(Ok(false), Err),
    }
}

const SHOP: &str = "<s:shop xmlns:s='shop' kind='big'>\
    <s:item id='1'><s:price>2.50</s:price><s:since>2024-02-29</s:since></s:item>\
    <s:item id='2'><s:price>7</s:price></s:item>\
    <s:sale ref='1'/><s:sale ref='3'/></s:shop>";

#[test]
fn the_first_matching_rule_of_a_pattern_fires_and_no_other() {
    let rules = rules(
        "<rule context=\"s:item[@id='1']\"><assert id='first' test='false()'/></rule>\
         <rule context='/*/s:item'><assert id='second' test='false()'/></rule>\
         <rule context='s:item/@id'><assert id='third' test=\". = '1'\"/></rule>",
    );
    let found = check(&rules, SHOP, &[]).0;
    assert_eq!(
        found,
        ["first /s:shop/s:item[1]", "second /s:shop/s:item[2]", "third /s:shop/s:item[2]/@id"]
    );
}

#[test]
fn a_bound_variable_selects_contexts_and_is_seen_in_tests() {
    let rules = rules(
        "<rule context=\"/*[$kind = 'big']\"><assert id='big' test=\"$kind = 'small'\"/></rule>\
         <rule context=\"/*[$kind = 'small']\"><assert id='small' test=\"$kind = 'big'\"/></rule>",
    );
    assert_eq!(check(&rules, SHOP, &[]).0, ["big /s:shop"]);
    assert_eq!(check(&rules, SHOP, &[("kind", "big")]).0, ["big /s:shop"]);
    assert_eq!(check(&rules, SHOP, &[("kind", "small")]).0, ["small /s:shop"]);
    assert!(rules.phase("none", &[], &[]).is_none());
    assert_eq!(rules.phase("#ALL", &[], &[]).unwrap().assertions(), 2);
}

#[test]
fn joins_find_their_partners_however_often_they_are_asked() {
    let items: Vec<String> =
        (0..40).map(|n| format!("<s:item id='{n}'/><s:sale ref='{}'/>", n * 2)).collect();
    let items = items.concat();
    let text = format!("<s:shop xmlns:s='shop'>{items}</s:shop>");
    let rules = rules(
        "<rule context='s:sale'><assert id='join' test='@ref = ../s:item/@id'/>\
         <assert id='index' test='count(for $x in @ref, $y in /*/s:item[@id = $x] return $y) = 1'/></rule>",
    );
    let found = check(&rules, &text, &[]).0;
    assert_eq!(found.len(), 40);
    assert_eq!(found[0], "join /s:shop/s:sale[21]");
}

#[test]
fn a_truth_value_is_compared_with_the_same_text_however_often() {
    let rules = rules(
        "<rule context='s:item'><assert id='a' test='true() = ../s:open'/></rule>\
         <rule context='s:sale'><assert id='b' test='true() = ../s:shut'/></rule>",
    );
    let text = "<s:shop xmlns:s='shop'><s:open>false</s:open><s:open>true</s:open><s:shut>0</s:shut>\
        <s:item/><s:item/><s:item/><s:sale/><s:sale/><s:sale/></s:shop>";
    let (found, outcome) = check(&rules, text, &[]);
    let expected = [1, 2, 3].map(|at| format!("b /s:shop/s:sale[{at}]"));
    assert_eq!(found, expected);
    assert!(outcome.failures.iter().all(|failure| failure.reason.is_none()));
}

#[test]
fn an_empty_element_is_one_without_elements_and_text_whatever_else_it_has() {
    let rules = rules(
        "<rule context=\"//*[not(*) and normalize-space(text()) = '']\"><assert id='a' test='false()'/></rule>",
    );
    let text = "<s:shop xmlns:s='shop'><s:a/><s:b> </s:b><s:c>x</s:c><s:d> <s:e f=''/> </s:d>\
        <s:g><!-- --></s:g><s:h> <!-- --> </s:h><s:i><![CDATA[]]></s:i></s:shop>";
    let found = check(&rules, text, &[]).0;
    // Two texts around a comment are no single text: the predicate is in error, and the context does not match.
    let expected = ["a", "b", "d/s:e", "g", "i"].map(|name| format!("a /s:shop/s:{name}"));
    assert_eq!(found, expected);
}

#[test]
fn children_are_found_and_counted_whether_they_are_few_or_many() {
    for many in [0, 1, 2, 11, 12, 13, 100_usize] {
        let items = "<s:item id='x'><s:n>1</s:n></s:item><s:other/>".repeat(many);
        let text = format!("<s:shop xmlns:s='shop'>{items}</s:shop>");
        for (test, expected) in [
            (format!("count(s:item) = {many}"), true),
            (format!("count(s:item) > {many}"), false),
            (format!("count(s:item/s:n) >= {many}"), true),
            (format!("count(s:item[s:n]/s:n) <= {many}"), true),
            ("s:item/@id = 'x'".to_owned(), many > 0),
            ("s:item/@id = 'y'".to_owned(), false),
            ("/s:shop/s:item[@id = 'x']/s:n = '1'".to_owned(), many > 0),
            ("count(s:item[@id = ('x', 'y')]/s:n/number()) = 1".to_owned(), many == 1),
        ] {
            assert_eq!(holds(&test, &text), Ok(expected), "{test} of {many}");
        }
    }
}

#[test]
fn expressions_of_the_subset_have_their_values() {
    let yes = [
        "count(s:item) = 2 and count(s:item) < 3 and count(s:item) >= 2 and count(s:x) = 0",
        "s:item/s:price/number() = 7 and not(s:item/s:price = 3)",
        "sum(s:item/s:price/number()) = 9.5",
        "0.1 + 0.2 = 0.3 and 7 mod 2 = 1 and 2 * 3 - 1 = 5 and -1 < 0",
        "every $i in s:item, $s in s:sale[@ref = $i/@id] satisfies $s/@ref = '1'",
        "(if (s:item) then 'a' else 'b') = 'a'",
        "s:item[1 = 1][s:price]/../@kind = 'big'",
        "normalize-space(' a  b ') eq 'a b' and string-length('äö') eq 2",
        "matches(@kind, '^b.g$') and starts-with(@kind, 'b') and concat('a', 1, 'b') = 'a1b'",
        "replace(replace(' x ','\\s+$',''),'^\\s+','') eq 'x'",
        "s:item/s:since/xs:date(text()) < current-date()",
        "xs:date('2024-01-31') + xs:yearMonthDuration('P1M') = xs:date('2024-02-29')",
        "current-date() - xs:date('2026-11-20') = xs:dayTimeDuration('P1D')",
        "xs:time('10:00:00+02:00') = xs:time('08:00:00Z')",
        "s:sale/@ref = s:sale/preceding-sibling::s:item/@id",
        "count(distinct-values(('a', 'b', 'a'))) = 2 and format-number(1.5, '0.00') = '1.50'",
        "count(//*[not(child::*)]) = 5 and boolean(s:item) and true()",
        "xs:date('2031-02-30') = current-date() or true()",
        "not(xs:date('2031-02-30') = current-date() and false())",
        "() = () or 1 != 2",
        "count(s:item[@id = preceding-sibling::s:item/@id]) = 0 and count(s:sale[s:x/@id = preceding-sibling::s:sale/s:x/@id]) = 0",
        "every $r in s:item/@id satisfies $r = (/*/s:item/@id, /*/s:sale/@ref)",
        "(@kind = 'a' and 1 = 2) or (@kind = 'b' and 1 = 1) or (@kind = 'big' and s:item) or (@kind = 'c' and 1 = 1)",
        "not((@kind = 'a' and 1 = 1) or (@kind = 'b' and 1 = 1) or (@kind = 'big' and 1 = 2) or (@kind = 'c' and 1 = 1))",
        "not((@kind = 'a' and 1 = 1) or (@kind = 'b' and 1 = 1) or (@kind = 'c' and 1 = 1) or (@kind = 'd' and 1 = 1) or not(@kind))",
        "(@kind = 'a' and 1 = 1) or (@kind = 'b' and 1 = 1) or (@kind = 'c' and 1 = 1) or (@kind = 'd' and 1 = 1) or s:item",
        "starts-with(@kind, 'a') or starts-with(@kind, 'b') or starts-with(@kind, 'c') or starts-with(@kind, 'd')",
        "not(starts-with(@kind, 'a') or starts-with(@kind, 'ig') or starts-with(@kind, 'c') or starts-with(@kind, 'd') or s:x)",
        "string-length(' äöü ') le 5 and not(string-length(' äöü ') le 4)",
        "string-length(normalize-space(' ä  ö ')) le 3 and not(string-length(normalize-space(' ä  ö ')) le 2)",
        "normalize-space(text()) = '' and normalize-space(' ') = '' and not(normalize-space(@kind) = '')",
        "every $r in (s:item/@id, s:sale/@ref) satisfies $r = ('1', '2', '3')",
        "every $r in /*/s:item/@id satisfies s:sale/@ref = $r or s:item/@id = $r",
        "(every $r in /*/s:item/@id satisfies s:item/@id = $r) and not(every $r in /*/s:item/@id satisfies s:sale/@ref = $r)",
        "every $r in /*/s:sale/@ref[. = '3'] satisfies s:sale/@ref = $r",
        "not(every $r in s:sale/@ref satisfies $r = (/*/s:item/@id))",
        "every $r in (/*/s:item/@id, /*/s:item/@id) satisfies s:item/@id = $r",
        "number('9999') ge number(normalize-space(' 10 ')) and not(number('x') = number('x'))",
        "@kind = 'big' and /s:shop/@kind = 'big' and not(/s:other/@kind = 'big')",
        "s:item/s:since/xs:date(text()) - xs:dayTimeDuration('P1D') = xs:date('2024-02-28')",
        "every $p in s:item/s:price satisfies $p[replace(replace(.,'\\s+$',''),'^\\s+','') eq .]",
    ];
    for test in yes {
        assert_eq!(holds(test, SHOP), Ok(true), "{test}");
        assert_eq!(holds(&format!("not({test})"), SHOP), Ok(false), "{test}");
    }
}

#[test]
fn an_error_fails_its_own_assertion_only() {
    let cases = [
        ("xs:date('2031-02-30Z') < current-date()", NotEvaluable::Cast),
        ("normalize-space(s:item/s:price/text()) = '7'", NotEvaluable::Type),
        ("s:item/@id + 'x' = 1", NotEvaluable::Type),
        ("s:price + 1 = 1 or 'a' = 1", NotEvaluable::Type),
        ("1 mod 0 = 1", NotEvaluable::Number),
        ("normalize-space(s:item/s:price/text()) = ''", NotEvaluable::Type),
        ("string-length(s:item/s:price) le 9", NotEvaluable::Type),
        ("xs:date('2031-02-30Z') < current-date() or s:price", NotEvaluable::Cast),
        ("s:item and xs:date('2031-02-30Z') < current-date()", NotEvaluable::Cast),
    ];
    for (test, reason) in cases {
        assert_eq!(holds(test, SHOP), Err(reason), "{test}");
    }
    assert_eq!(
        holds("normalize-space(text()) = 'ab'", "<a>a<!-- -->b</a>"),
        Err(NotEvaluable::Type)
    );
    assert_eq!(holds("normalize-space(text()) = 'ab'", "<a>a<![CDATA[b]]></a>"), Ok(true));
}

#[test]
fn what_is_outside_the_subset_is_refused_when_the_schema_is_loaded() {
    let tests = [
        "document('x')",
        "unknown(1)",
        "following::x",
        "x[1]",
        "x[count(y)]",
        "a | b",
        "some $x in a satisfies $x",
        "$nowhere",
        "none:x",
        "a//b",
        "matches(a, b)",
        "count(a, b)",
        "1 div 2",
        "a instance of b",
        "(",
        "a b",
        "name()/x",
        "descendant::a",
        "matches(a, '[a-z-[aeiou]]')",
    ];
    for test in tests {
        let schema = schema(&format!("<rule context='/*'><assert id='a' test=\"{test}\"/></rule>"));
        assert!(RuleSet::new(schema).is_err(), "{test}");
    }
    for context in ["..", "a/text()", "a | b", "$kind", "a[2]", "a//b"] {
        let schema = schema(&format!("<rule context='{context}'><assert id='a' test='a'/></rule>"));
        assert!(RuleSet::new(schema).is_err(), "{context}");
    }
}

#[test]
fn what_schematron_allows_and_this_crate_does_not_is_an_error() {
    for part in
        ["<pattern abstract='true' id='p'/>", "<include href='gone.sch'/>", "<x xmlns='y'/>"]
    {
        let text = format!("{HEAD}{part}</schema>");
        assert!(Schema::read(text.as_bytes(), &mut |_| None).is_err(), "{part}");
    }
    let pack = schema("").to_pack();
    for length in 0..pack.len() {
        assert_eq!(Schema::from_pack(&pack[..length]), Err(SchemaError::Pack));
    }
}

#[test]
fn a_budget_ends_what_is_too_costly() {
    let rules = rules("<rule context='/*'><assert id='a' test='count(//*) = 6'/></rule>");
    let phase = rules.phase("all", &[], &[]).unwrap();
    let small = Options { budget: 3, ..options() };
    let outcome = rules.check(&phase, &document(SHOP), &small);
    assert_eq!(outcome.failures[0].reason, Some(NotEvaluable::Budget));
}

#[test]
fn repeated_keys_among_siblings_are_found() {
    let text = "<s:shop xmlns:s='shop'><s:item id='1'/><s:item id='2'/><s:item id='1'/><s:item/><s:item id='1'/></s:shop>";
    assert_eq!(holds("count(s:item[@id = preceding-sibling::s:item/@id]) = 2", text), Ok(true));
    assert_eq!(holds("s:item[@id = preceding-sibling::s:item/@id][@id = '2']", text), Ok(false));
}
