//! Values and changes in the words of a language.
//! It must not decide what differs; the domain does.

use crate::format;
use locales::Language;
use rust_decimal::Decimal;
use tender::procedure::difference::{Change, Value};

/// A change in words: what the field is called, what stood there and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeWords {
    /// What the field is called.
    pub field: String,
    /// What stood there; empty where nothing did.
    pub before: String,
    /// What stands there now; empty where nothing does.
    pub after: String,
}

/// A change in words.
pub fn change(change: &Change, language: Language) -> ChangeWords {
    let texts = language.texts();
    let values: Vec<(&str, &str)> =
        change.field.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let field = texts.with(change.field.key, &values);
    let english = change.field.args.contains_key("language");
    let field = if english { texts.with("field-english", &[("field", &field)]) } else { field };
    let (before, after) =
        (shown(change.before.as_ref(), language), shown(change.after.as_ref(), language));
    let (before, after) = narrowed(&before, &after);
    ChangeWords { field, before, after }
}

/// A value in words.
pub fn value(value: &Value, language: Language) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Moment(at) => format::moment_long(*at, language),
        Value::Day(day) => format::day(*day, language),
        Value::Money(amount) => format::euro(*amount, language),
        Value::Percent(share) => format!("{}\u{a0}%", decimal(*share, language)),
        Value::Number(number) => number.to_string(),
        Value::Word(key) => language.texts().text(key),
    }
}

fn shown(given: Option<&Value>, language: Language) -> String {
    given.map(|given| value(given, language)).unwrap_or_default()
}

fn decimal(number: Decimal, language: Language) -> String {
    let number = number.normalize().to_string();
    if language == Language::De { number.replace('.', ",") } else { number }
}

/// Texts longer than this are cut to what differs.
const LONG: usize = 160;
/// So many words are left on each side of what differs.
const AROUND: usize = 6;

/// Two long texts cut to the words that differ, with a few around them.
fn narrowed(before: &str, after: &str) -> (String, String) {
    if before.is_empty() || after.is_empty() || before.len().max(after.len()) < LONG {
        return (before.to_owned(), after.to_owned());
    }
    let old: Vec<&str> = before.split_inclusive(char::is_whitespace).collect();
    let new: Vec<&str> = after.split_inclusive(char::is_whitespace).collect();
    let same = |(one, other): &(&&str, &&str)| one.trim_end() == other.trim_end();
    let head = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()).saturating_sub(head);
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(same).count().min(most);
    (cut(&old, head, tail), cut(&new, head, tail))
}

fn cut(words: &[&str], head: usize, tail: usize) -> String {
    let from = head.saturating_sub(AROUND);
    let until = words.len().saturating_sub(tail).saturating_add(AROUND).min(words.len());
    let kept: String = words.get(from..until).unwrap_or_default().concat();
    let start = if from > 0 { "… " } else { "" };
    let end = if until < words.len() { " …" } else { "" };
    format!("{start}{}{end}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tender::message::Message;
    use tender::procedure::difference::Section;

    fn of(before: Option<Value>, after: Option<Value>) -> ChangeWords {
        let field = Message::new("field-bids-until");
        change(&Change { section: Section::Procedure, field, before, after }, Language::De)
    }

    #[test]
    fn a_deadline_is_told_with_weekday_and_time() {
        let at = |text: &str| Some(Value::Moment(text.parse().unwrap()));
        let told = of(at("2026-12-15T11:00:00Z"), at("2026-12-22T11:00:00Z"));
        assert_eq!(told.field, "Angebote bis");
        assert_eq!(told.before, "Dienstag, 15.12.2026, 12:00 Uhr (MEZ)");
        assert_eq!(told.after, "Dienstag, 22.12.2026, 12:00 Uhr (MEZ)");
    }

    #[test]
    fn a_long_text_is_cut_to_what_differs() {
        let words: Vec<String> = (0..200).map(|number| format!("w{number}")).collect();
        let before = words.join(" ");
        let after = before.replace(" w100 ", " anders ");
        let told = of(Some(Value::Text(before)), Some(Value::Text(after)));
        assert_eq!(told.before, "… w94 w95 w96 w97 w98 w99 w100 w101 w102 w103 w104 w105 w106 …");
        assert_eq!(told.after, "… w94 w95 w96 w97 w98 w99 anders w101 w102 w103 w104 w105 w106 …");
    }

    #[test]
    fn a_long_text_that_only_grew_shows_what_came() {
        let before = vec!["a"; 100].join(" ");
        let after = format!("{before} b");
        let told = of(Some(Value::Text(before)), Some(Value::Text(after)));
        assert!(told.after.ends_with("a b") && told.before.ends_with('a'), "{told:?}");
    }
}
