//! Words about a request that cannot be read: which field or parameter, what does not fit, what to do.
//! It must not pass on what a parser says: that is English, and no sentence for people.

use crate::problem::WebError;
use axum::http::StatusCode;
use serde_path_to_error::{Path, Segment};
use tender::finding::Finding;
use tender::message::Message;

/// A body that cannot be had: too large (413), or broken off and of no encoding (400).
pub(crate) fn unreadable(status: StatusCode) -> WebError {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        WebError::Request(status, "body-too-large", String::new())
    } else {
        WebError::Request(StatusCode::BAD_REQUEST, "body-broken", String::new())
    }
}

/// A parameter of the address whose value does not fit.
pub(crate) fn parameter(name: &str, value: &str) -> WebError {
    query(Message::new("query-value").with("field", name).with("value", value), name)
}

/// A parameter that the address does not know.
pub(crate) fn unknown_parameter(name: &str) -> WebError {
    query(Message::new("query-unknown").with("field", name), name)
}

fn query(message: Message, name: &str) -> WebError {
    let finding = Finding::new(message, Message::new("bad-query-remedy")).at(format!("/{name}"));
    WebError::Unread("bad-query", Box::new(finding))
}

/// What does not fit in the query of an address, by what its reader says.
pub(super) fn of_query(path: &Path, said: &str) -> WebError {
    let name = pointer(path);
    let name = name.trim_start_matches('/');
    match word(said, "missing field `") {
        Some(missing) => query(Message::new("query-missing").with("field", &missing), &missing),
        None if word(said, "unknown field `").is_some() => unknown_parameter(name),
        None if name.is_empty() => WebError::bad("bad-query", ""),
        None => query(Message::new("query-wrong").with("field", name), name),
    }
}

/// A finding about a body.
pub(super) fn finding(message: Message, pointer: String) -> Box<Finding> {
    Box::new(Finding::new(message, Message::new("bad-body-remedy")).at(pointer))
}

/// What does not fit at a place of a body, by what its reader says.
pub(super) fn says(pointer: String, said: &str) -> Box<Finding> {
    if let Some(field) = word(said, "missing field `") {
        let missing = Message::new("body-field-missing").with("field", &field);
        return finding(missing, format!("{pointer}/{field}"));
    }
    if let Some(field) = word(said, "unknown field `") {
        return finding(Message::new("body-field-unknown").with("field", field), pointer);
    }
    if let Some(value) = word(said, "unknown variant `") {
        let known = said.split_once("expected ").map_or("", |(_, known)| known);
        let known = known.split(" at line ").next().unwrap_or_default();
        let known = known.trim_start_matches("one of ").replace('`', "");
        let unknown = Message::new("body-word-unknown").with("word", value);
        return finding(unknown.with("known", known), pointer);
    }
    if said.starts_with("not an amount in euros") {
        return finding(Message::new("body-amount"), pointer);
    }
    if said.starts_with("invalid type: ") {
        return finding(Message::new("body-type"), pointer);
    }
    finding(Message::new("body-value"), pointer)
}

/// The word in quotes behind the start of what was said.
fn word(said: &str, start: &str) -> Option<String> {
    Some(said.strip_prefix(start)?.split_once('`')?.0.to_owned())
}

/// A place in a body as a pointer (RFC 6901).
pub(super) fn pointer(path: &Path) -> String {
    let steps = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(format!("/{index}")),
        Segment::Map { key } => Some(format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    steps.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use locales::Language;
    use serde::Deserialize;
    use tender::money::Euro;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is looked at")]
    struct Asked {
        office: u8,
        #[serde(default)]
        past: bool,
    }

    /// Pointer and German sentence of what is wrong with a query.
    fn wrong(text: &str) -> (String, String) {
        let reader = serde_urlencoded::Deserializer::new(form_urlencoded::parse(text.as_bytes()));
        let fault = serde_path_to_error::deserialize::<_, Asked>(reader).unwrap_err();
        let error = of_query(fault.path(), &fault.inner().to_string());
        let problem = error.problem(Language::De);
        assert_eq!((problem.status, problem.kind.as_str()), (400, "/probleme/bad-query"));
        (problem.errors[0].pointer.clone(), problem.detail)
    }

    #[test]
    fn a_query_that_does_not_fit_names_its_parameter_in_plain_words() {
        let is = |pointer: &str, said: &str| (pointer.to_owned(), said.to_owned());
        assert_eq!(wrong(""), is("/office", "Die Angabe „office“ fehlt in der Adresse."));
        assert_eq!(wrong("office=x"), is("/office", "Der Wert von „office“ passt nicht."));
        assert_eq!(wrong("office=300"), is("/office", "Der Wert von „office“ passt nicht."));
        assert_eq!(wrong("office=1&past=maybe"), is("/past", "Der Wert von „past“ passt nicht."));
        assert_eq!(wrong("office=1&hue=2"), is("/hue", "Die Angabe „hue“ gibt es hier nicht."));
    }

    #[test]
    fn an_amount_says_how_amounts_are_written() {
        for text in ["1,50", "1.234", "99999999999999999999", ""] {
            let said = text.parse::<Euro>().unwrap_err().to_string();
            assert_eq!(says("/price".to_owned(), &said).message.key, "body-amount", "{text}");
        }
    }
}
