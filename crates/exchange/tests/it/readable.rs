//! Every notice can be read by a person, and two can be compared.

use std::collections::BTreeSet;

use crate::reference::{examples, sdk};
use crate::sample;
use exchange::eforms::bridge::{read, write};
use exchange::eforms::diff::{differences, html};
use exchange::eforms::notice::Notice;
use exchange::eforms::notice::fields::Fields;
use exchange::eforms::notice::place::{own_text, path_of};
use exchange::eforms::render::render;
use exchange::eforms::sdk::Language;
use tender::message::Message;
use xmlrules::dom::{Kind, Limits};

fn words(_: Language, message: &Message) -> String {
    message.key.to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[test]
fn every_text_of_every_example_appears_escaped() {
    let this = "every_text_of_every_example_appears_escaped";
    let (Some(sdk), Some(examples)) = (sdk(this), examples(this)) else { return };
    for (name, bytes) in examples {
        let notice = Notice::parse(&bytes, &Limits::default()).unwrap();
        for language in [Language::De, Language::En] {
            let html = render(&sdk, &notice, language, &words);
            let document = &notice.document;
            for node in document.descendants(document.root()) {
                if document.kind(node) == Kind::Text {
                    let text = escaped(document.value(node).trim());
                    assert!(html.contains(&text), "{name}: {text}");
                }
            }
            assert_eq!(html.matches("<section").count(), html.matches("</section>").count());
            assert_eq!(html.matches("<dl>").count(), html.matches("</dl>").count());
            assert!(html.contains("CC BY 4.0") || html.contains("notice-source"), "{name}");
        }
    }
}

#[test]
fn markup_in_a_notice_never_becomes_markup_of_the_page() {
    let Some(sdk) = sdk("markup_in_a_notice_never_becomes_markup_of_the_page") else { return };
    let mut model = sample::call("16", "32014L0024");
    model.procedure.title = sample::german("<script>alert('x')</script> & \"mehr\"");
    let notice = write(&sdk, &model).unwrap().notice;
    let html = render(&sdk, &notice, Language::De, &words);
    assert!(!html.contains("<script"));
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    assert!(!html.contains("style="));
}

#[test]
fn a_day_and_its_time_are_told_as_one_moment_of_germany_in_every_section() {
    let this = "a_day_and_its_time_are_told_as_one_moment_of_germany_in_every_section";
    let Some(sdk) = sdk(this) else { return };
    let model = sample::call("16", "32014L0024");
    let notice = write(&sdk, &model).unwrap().notice;
    let told = |_: Language, message: &Message| match message.key {
        "notice-moment-winter" => {
            format!("{}, {} Uhr (MEZ)", message.args["day"], message.args["time"])
        }
        key => key.to_owned(),
    };
    let html = render(&sdk, &notice, Language::De, &told);
    let moment =
        "<data value=\"2027-01-15+01:00 12:00:00+01:00\">15.01.2027, 12:00 Uhr (MEZ)</data>";
    assert_eq!(html.matches(moment).count(), 2, "among the facts and with its lot: {html}");
    assert!(!html.contains("UTC+"), "{html}");
}

#[test]
fn a_changed_deadline_of_one_lot_is_the_only_difference() {
    let Some(sdk) = sdk("a_changed_deadline_of_one_lot_is_the_only_difference") else { return };
    let mut model = sample::call("16", "32014L0024");
    model.lots.push(sample::lot("LOT-0002"));
    let old = write(&sdk, &model).unwrap().notice;
    model.lots[1].tendering.deadline = Some("2027-01-20T11:00:00Z".parse().unwrap());
    model.lots.swap(0, 1);
    model.version = Some("02".into());
    let new = write(&sdk, &model).unwrap().notice;
    let found = differences(&sdk, &old, &new, Language::De);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].field.as_deref(), Some("BT-131(d)-Lot"));
    assert!(found[0].section.contains("LOT-0002"), "{}", found[0].section);
    assert_eq!(found[0].old.as_deref(), Some("15.01.2027"));
    assert_eq!(found[0].new.as_deref(), Some("20.01.2027"));
    let table = html(&found, Language::De, &words);
    assert!(table.contains("<td>15.01.2027</td><td>20.01.2027</td>"), "{table}");
    assert!(html(&[], Language::De, &words).contains("notice-diff-nothing"));
}

const IMPLIED: [&str; 8] = [
    "BT-765-Lot",
    "BT-766-Lot",
    "BT-767-Lot",
    "BT-765-Part",
    "BT-766-Part",
    "BT-119-LotResult",
    "BT-768-Contract",
    "OPT-999",
];

#[test]
fn no_text_of_an_example_is_dropped_without_a_line() {
    let this = "no_text_of_an_example_is_dropped_without_a_line";
    let (Some(sdk), Some(examples)) = (sdk(this), examples(this)) else { return };
    for (name, bytes) in examples {
        let notice = Notice::parse(&bytes, &Limits::default()).unwrap();
        let taken = read(&sdk, &notice);
        let fields = Fields::of(&notice, sdk.catalogue());
        let left: BTreeSet<&str> = taken.left.iter().map(|left| left.path.as_str()).collect();
        let document = &notice.document;
        let mut texts = 0;
        for node in document.descendants(document.root()) {
            if own_text(document, node).is_empty() || document.kind(node) != Kind::Element {
                continue;
            }
            let field = fields.at(node);
            // "No framework agreement" and the like are written only where a subtype asks for them.
            texts += usize::from(!field.is_some_and(|field| IMPLIED.contains(&field)));
            let known = field.is_some_and(|field| taken.fields.iter().any(|known| *known == field));
            let path = path_of(document, node);
            assert!(known || left.contains(path.as_str()), "{name}: {path}");
        }
        // What is written of the model again is exactly what was not left behind, as far as the subtype allows it.
        if let Some(written) = write(&sdk, &taken.model)
            && written.omitted.is_empty()
        {
            let again = &written.notice.document;
            let written = again
                .descendants(again.root())
                .filter(|node| again.kind(*node) == Kind::Element)
                .filter(|node| !own_text(again, *node).is_empty())
                .count();
            assert!(written + taken.left.len() >= texts, "{name}: {written} of {texts}");
        }
    }
}
