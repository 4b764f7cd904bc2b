//! The kind of program that asks, as people know it again in the list of their sessions.
//! It must not keep more of `User-Agent` than names of a browser and a system: no version, no device.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use core::convert::Infallible;

/// Browsers by what stands in their `User-Agent`; those that name others beside themselves come first.
const BROWSERS: [(&str, &str); 7] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// Systems, in the same way.
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// The kind of program, such as `Firefox, Windows`, where it is known.
#[derive(Clone, Debug)]
pub(crate) struct Program(pub(crate) Option<String>);

impl<S: Sync> FromRequestParts<S> for Program {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(program(&parts.headers)))
    }
}

fn program(headers: &HeaderMap) -> Option<String> {
    let said = headers.get(USER_AGENT)?.to_str().ok()?;
    let known = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| said.contains(sign)).map(|(_, name)| *name)
    };
    let names: Vec<&str> = known(&BROWSERS).into_iter().chain(known(&SYSTEMS)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn of(said: &'static str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, HeaderValue::from_static(said));
        program(&headers)
    }

    #[test]
    fn a_browser_is_known_by_its_own_name_and_not_by_those_it_carries_along() {
        let edge =
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
        assert_eq!(of(edge).as_deref(), Some("Edge, Windows"));
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1";
        assert_eq!(of(phone).as_deref(), Some("Safari, iOS"));
        assert_eq!(of("curl/8.0"), None);
        assert_eq!(program(&HeaderMap::new()), None);
    }
}
