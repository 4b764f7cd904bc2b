//! A body of JSON as a handler's type, or words about what does not fit and where.
//! It must not hold rules of procurement.

use super::language_of;
use super::unread::{finding, pointer, says, unreadable};
use crate::Shared;
use crate::problem::{ApiError, WebError};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;
use tender::finding::Finding;
use tender::message::Message;

/// A body of JSON (RFC 8259).
#[derive(Clone, Debug)]
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Shared> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &Shared) -> Result<Self, Self::Rejection> {
        let language = language_of(request.headers(), request.uri().query());
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|value| value.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if kind != "application/json" && !kind.ends_with("+json") {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            let wanted = WebError::Request(status, "bad-body", "application/json".to_owned());
            return Err(ApiError(language, wanted));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| ApiError(language, unreadable(rejection.status())))?;
        read(&bytes).map(Self).map_err(|finding| ApiError(language, finding.into()))
    }
}

/// The value in these bytes.
///
/// # Errors
/// What does not fit, and where.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Box<Finding>> {
    if let Some(pointer) = nul(bytes) {
        return Err(finding(Message::new("body-nul"), pointer));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|fault| told(pointer(fault.path()), fault.inner()))?;
    reader.end().map_err(|fault| told(String::new(), &fault))?;
    Ok(value)
}

/// What the reader says of a fault, by its kind.
fn told(pointer: String, fault: &serde_json::Error) -> Box<Finding> {
    if fault.is_data() {
        return says(pointer, &fault.to_string());
    }
    let place = Message::new("body-syntax").with("line", fault.line());
    finding(place.with("column", fault.column()), pointer)
}

/// Where a text in JSON holds the character U+0000, which no text has and PostgreSQL stores in none. Whoever writes a
/// backslash before `u0000` means these six characters.
fn nul(bytes: &[u8]) -> Option<String> {
    fn within(value: &serde_json::Value) -> Option<String> {
        match value {
            serde_json::Value::String(text) => text.contains('\0').then(String::new),
            serde_json::Value::Array(all) => all
                .iter()
                .enumerate()
                .find_map(|(index, value)| within(value).map(|below| format!("/{index}{below}"))),
            serde_json::Value::Object(all) => all.iter().find_map(|(name, value)| {
                if name.contains('\0') {
                    return Some(String::new());
                }
                within(value).map(|below| format!("/{name}{below}"))
            }),
            serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {
                None
            }
        }
    }
    let suspected = bytes.windows(6).any(|six| six == br"\u0000");
    suspected.then(|| serde_json::from_slice(bytes).ok()).flatten().as_ref().and_then(within)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is looked at")]
    struct Order {
        kind: Kind,
        lots: Vec<Lot>,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only its reading is looked at")]
    struct Lot {
        count: u8,
        title: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Works,
        Supply,
    }

    fn fault(text: &str) -> (String, &'static str, Vec<String>) {
        let finding = read::<Order>(text.as_bytes()).unwrap_err();
        let said = finding.message.args.into_values().collect();
        (finding.pointer, finding.message.key, said)
    }

    fn is(pointer: &str, key: &'static str, said: &[&str]) -> (String, &'static str, Vec<String>) {
        (pointer.to_owned(), key, said.iter().map(|&word| word.to_owned()).collect())
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_place() {
        assert_eq!(fault("{}"), is("/kind", "body-field-missing", &["kind"]));
        let lots = r#"{"kind": "works", "lots": [{"count": 1, "title": "A"}, {"count": 2}]}"#;
        assert_eq!(fault(lots), is("/lots/1/title", "body-field-missing", &["title"]));
        let odd = r#"{"kind": "works", "lots": [], "farbe": 1}"#;
        let (_, key, said) = fault(odd);
        assert_eq!((key, said), ("body-field-unknown", vec!["farbe".to_owned()]));
        let word = fault(r#"{"kind": "nix", "lots": []}"#);
        assert_eq!(word, is("/kind", "body-word-unknown", &["works or supply", "nix"]));
        let kind = r#"{"kind": "works", "lots": [{"count": "eins", "title": "A"}]}"#;
        assert_eq!(fault(kind), is("/lots/0/count", "body-type", &[]));
        let value = r#"{"kind": "works", "lots": [{"count": 300, "title": "A"}]}"#;
        assert_eq!(fault(value), is("/lots/0/count", "body-value", &[]));
        assert_eq!(fault("{\n  \"kind\": }").1, "body-syntax");
        assert_eq!(fault(r#"{"kind": "works", "lots": []} x"#).1, "body-syntax");
    }

    #[test]
    fn a_nul_is_no_character_of_a_text_but_six_letters_may_look_like_one() {
        let title = |text: &str| {
            format!(r#"{{"kind": "works", "lots": [{{"count": 1, "title": "{text}"}}]}}"#)
        };
        assert_eq!(fault(&title(r"a\u0000b")), is("/lots/0/title", "body-nul", &[]));
        assert!(read::<Order>(title(r"a\\u0000b").as_bytes()).is_ok());
    }
}
